"""Tokens that begin with a digit: which classes of the grammar they can be, by their shape and size."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from claimline.dates.grammar.lexicon import Classes, Value

_SHAPE = re.compile(
    r"""
      (?P<iso>\d{4}-\d\d?-\d\d?|\d{4}/\d\d?/\d\d?)(?:T(?P<isoclock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?
    | (?P<isoweek>\d{4}-W\d\d)
    | (?P<half>1/2)
    | (?P<slashed>\d{1,2}/\d{1,2}/\d{4})
    | (?P<dashed>\d{1,2}-\d{1,2}-\d{4})
    | (?P<slashedshort>\d{1,2}/\d{1,2}/\d\d)
    | (?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})
    | (?P<dottedshort>\d\d\.\d\d\.\d\d)
    | (?P<yearmonth>(?P<y>\d{4})[/-](?P<m>\d\d)|(?P<m2>\d{1,2})[/-](?P<y2>\d{4}))
    | (?P<daymonth>\d{1,2}/\d{1,2})
    | (?P<quarteryear>[1-4][QHqh])(?P<ofyear>\d\d(?:\d\d)?)?
    | (?P<eightdigits>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))
    | (?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?:[ \u00a0]?(?:hrs?|h))?
    | (?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?:hrs?|h)
    | (?P<halfclock>\d{1,2}(?:[:.]\d\d)?)(?P<ampm>[AaPp])[Mm]
    | (?P<ordinal>\d{1,2})(?:st|nd|rd|th)
    | ['’‘](?P<short>\d\d)
    | ['’‘]?(?P<decade>(?<=['’‘])\d0|\d{2,3}0)(?:['’]|[ ](?=s$))?s
    | (?P<age>[1-9]0)['’]?s
    | (?P<whole>\d{1,3}(?:,\d{3}){1,4}|\d{1,12})
    | (?P<broken>\d{1,9}\.\d{1,9})
    """,
    re.VERBOSE,
)

# Every set of classes that a token of digits can have; the matcher knows them before it has seen a text.
CLASS_SETS = (
    *({"COUNT", "DAY", "HOUR"}, {"COUNT", "DAY"}, {"COUNT", "HOUR"}),
    *({"ORDINAL", "DAY", "NTH"}, {"ORDINAL", "NTH"}, {"HALF"}),
    *(
        {"COUNT", "SHORT"},
        {"COUNT", "YEAR"},
        {"COUNT", "YEAR", "HHMM"},
        {"COUNT", "HHMM"},
        {"COUNT", "ANYYEAR"},
        {"COUNT"},
    ),
    *({"DECADE"}, {"SHORTDECADE"}, {"APOSTROPHE"}),
    *(
        {"ISO"},
        {"ISOWEEK"},
        {"SLASHED"},
        {"DASHED"},
        {"DOTTED"},
        {"SLASHEDSHORT"},
        {"DOTTEDSHORT"},
        {"CLOCK"},
        {"CLOCK", "FULLCLOCK"},
        {"COUNT", "DOTCLOCK"},
        {"COUNT", "DOTCLOCK", "DOTTEDDAY"},
        {"COUNT", "DOTTEDDAY"},
    ),
    *(
        {"COUNT", "SPELLED"},
        {"YEARMONTH"},
        {"DAYMONTH"},
        {"DAYMONTH", "NINEELEVEN"},
        {"QUARTERYEAR"},
        {"HALFYEAR"},
        {"COUNT", "EIGHTDIGITS"},
        {"ORDINAL"},
    ),
)


@lru_cache(maxsize=4096)
def number_classes(word: str) -> Classes:
    """The classes and values of a token such as `2014`, `3rd`, `5:30pm`, `1980s`; none for any other shape."""
    match = _SHAPE.fullmatch(word)
    if match:
        for name, classes_of in _CLASSES_OF.items():
            if match[name]:
                return classes_of(match)
    return {}


def _iso(match: re.Match[str]) -> Classes:
    clock = _clock(match["isoclock"]) if match["isoclock"] else ()
    return {"ISO": (*map(int, re.split(r"[/-]", match["iso"])), *clock)}


def _in_digits(name: str) -> Callable[[re.Match[str]], Classes]:
    return lambda match: {name.upper(): tuple(map(int, re.split(r"[./-]", match[name])))}


def _month_of_year(match: re.Match[str]) -> Classes:
    """Year and month; a number that is no month makes it no date: "41-2012"."""
    year, month = int(match["y"] or match["y2"]), int(match["m"] or match["m2"])
    return {"YEARMONTH": (year, month)} if 1 <= month <= 12 and 1500 <= year <= 2199 else {}


def _day_of_month(match: re.Match[str]) -> Classes:
    """Day and month in digits, which only the words around make a date; none where no calendar has them: "31/40"."""
    first, second = map(int, match["daymonth"].split("/"))
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return {}
    return {"DAYMONTH": (first, second)} | ({"NINEELEVEN": 1} if match["daymonth"] == "9/11" else {})


def _quarter_of_year(match: re.Match[str]) -> Classes:
    kind, number = match["quarteryear"][1].upper(), int(match["quarteryear"][0])
    if kind == "H" and number > 2:
        return {}
    return {
        "QUARTERYEAR" if kind == "Q" else "HALFYEAR": (
            number,
            *([int(match["ofyear"])] if match["ofyear"] else []),
        )
    }


def _eight_digits(match: re.Match[str]) -> Classes:
    digits = match["eightdigits"]
    return {"COUNT": int(digits), "EIGHTDIGITS": (int(digits[:4]), int(digits[4:6]), int(digits[6:]))}


def _clock_of_24(match: re.Match[str]) -> Classes:
    clock = _clock(match["clock"])
    return {"CLOCK": clock} if clock else {}


def _clock_of_12(match: re.Match[str]) -> Classes:
    clock = _clock(match["halfclock"].replace(".", ":"))
    if not clock or not 1 <= clock[0] <= 12:
        return {}
    full = (clock[0] % 12 + (12 if match["ampm"] in "Pp" else 0), *clock[1:])
    return {"CLOCK": full, "FULLCLOCK": full}


def _ordinal(match: re.Match[str]) -> Classes:
    number = int(match["ordinal"])
    return {"ORDINAL": number, "NTH": number} | ({"DAY": number} if 1 <= number <= 31 else {})


def _whole(match: re.Match[str]) -> Classes:
    word = match["whole"]
    number = int(word.replace(",", ""))
    if "," in word or len(word) > 4:
        return {"COUNT": number}
    if len(word) == 4:
        year: Classes = {"YEAR": number} if word[0] != "0" and number <= 2199 else {}
        hour, minute = divmod(number, 100)
        return {"COUNT": number, **year, **({"HHMM": (hour, minute)} if hour < 24 and minute < 60 else {})}
    if word[0] == "0" and len(word) > 2:
        return {"COUNT": number}
    if len(word) == 3:
        return {"COUNT": number, "ANYYEAR": number}
    classes = {"COUNT": number}
    if 1 <= number <= 31:
        classes["DAY"] = number
    if number <= 24:
        classes["HOUR"] = number
    if number > 31:
        classes["SHORT"] = number
    return classes


def _broken(match: re.Match[str]) -> Classes:
    """A number with a point: the time of a clock where "p.m." follows, day and month in brackets: "Friday (7.6.)"."""
    first, second = map(int, match["broken"].split("."))
    digits = len(match["broken"].partition(".")[2])
    classes: dict[str, Value] = {"COUNT": float(match["broken"])}
    if 1 <= first <= 12 and digits == 2 and second <= 59:
        classes["DOTCLOCK"] = first, second
    if 1 <= first <= 31 and 1 <= second <= 12 and digits <= 2:
        classes["DOTTEDDAY"] = first, second
    return classes


def _clock(words: str) -> tuple[int, ...]:
    """Hour, minute and second; empty where no clock shows them."""
    parts = tuple(map(int, words.split(":")))
    in_range = parts[0] <= 24 and all(part <= 59 for part in parts[1:])
    return parts if in_range and (parts[0] < 24 or not any(parts[1:])) else ()


# In the order of the shapes; the first that matched tells.
_CLASSES_OF: Mapping[str, Callable[[re.Match[str]], Classes]] = {
    "iso": _iso,
    "isoweek": lambda match: {"ISOWEEK": (int(match["isoweek"][:4]), int(match["isoweek"][-2:]))},
    "half": lambda _: {"HALF": 0.5},
    "slashed": _in_digits("slashed"),
    "dashed": _in_digits("dashed"),
    "slashedshort": _in_digits("slashedshort"),
    "dotted": _in_digits("dotted"),
    "dottedshort": _in_digits("dottedshort"),
    "yearmonth": _month_of_year,
    "daymonth": _day_of_month,
    "quarteryear": _quarter_of_year,
    "eightdigits": _eight_digits,
    "clock": _clock_of_24,
    "military": lambda match: {"CLOCK": (int(match["military"][:2]), int(match["military"][2:]))},
    "halfclock": _clock_of_12,
    "ordinal": _ordinal,
    "short": lambda match: {"APOSTROPHE": int(match["short"])},
    "decade": lambda match: {"DECADE": int(match["decade"])},
    "age": lambda match: {"SHORTDECADE": int(match["age"])},  # "the 30s", but not "in his 30s"
    "whole": _whole,
    "broken": _broken,
}
