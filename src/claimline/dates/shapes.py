"""Tokens that begin with a digit: which classes of the grammar they can be, by their shape and size."""

import re
from collections.abc import Mapping
from functools import lru_cache

Number = int | float | str | tuple[int, ...]
Classes = Mapping[str, Number]

_SHAPE = re.compile(
    r"""
      (?P<iso>\d{4}-\d\d-\d\d)(?:T(?P<isoclock>\d\d:\d\d(?::\d\d)?))?
    | (?P<half>1/2)
    | (?P<slashed>\d{1,2}/\d{1,2}/\d{4})
    | (?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})
    | (?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?P<hours>[ \u00a0]?(?:hrs?|h))?
    | (?P<halfclock>\d{1,2}(?:[:.]\d\d)?)(?P<ampm>[AaPp])[Mm]
    | (?P<ordinal>\d{1,2})(?:st|nd|rd|th)
    | ['’‘](?P<short>\d\d)
    | ['’‘]?(?P<decade>\d{1,3}0)['’]?s
    | (?P<whole>\d{1,3}(?:,\d{3})+|\d+)
    | (?P<broken>\d+\.\d+)
    """,
    re.VERBOSE,
)

# Every set of classes that a token of digits can have; the matcher knows them before it has seen a text.
CLASS_SETS = (
    *({"COUNT", "DAY", "HOUR", "MONTHNUMBER"}, {"COUNT", "DAY", "HOUR"}, {"COUNT", "DAY"}, {"COUNT", "HOUR"}),
    *({"ORDINAL", "DAY", "NTH"}, {"ORDINAL", "NTH"}, {"HALF"}),
    *({"COUNT", "SHORT"}, {"COUNT", "YEAR"}, {"COUNT", "ANYYEAR"}, {"COUNT"}),
    *({"DECADE"}, {"APOSTROPHE"}),
    *({"ISO"}, {"SLASHED"}, {"DOTTED"}, {"CLOCK"}, {"CLOCK", "FULLCLOCK"}),
)


@lru_cache(maxsize=4096)
def number_classes(word: str) -> Classes:
    """The classes and values of a token such as `2014`, `3rd`, `5:30pm`, `1980s`; none for any other shape."""
    match = _SHAPE.fullmatch(word)
    if not match:
        return {}
    kind, found = match.lastgroup or "", match.groupdict()
    if found["iso"]:
        clock = _clock(found["isoclock"]) if found["isoclock"] else ()
        return {"ISO": (*map(int, word[:10].split("-")), *clock)}
    if found["slashed"] or found["dotted"]:
        return {kind.upper(): tuple(map(int, re.split(r"[./]", word)))}
    if found["clock"]:
        clock = _clock(found["clock"])
        if not clock:
            return {}
        return {"CLOCK": clock, "FULLCLOCK": clock} if found["hours"] else {"CLOCK": clock}
    if found["halfclock"]:
        clock = _clock(found["halfclock"].replace(".", ":"))
        if not clock or not 1 <= clock[0] <= 12:
            return {}
        full = (clock[0] % 12 + (12 if found["ampm"] in "Pp" else 0), *clock[1:])
        return {"CLOCK": full, "FULLCLOCK": full}
    if found["ordinal"]:
        number = int(found["ordinal"])
        return {"ORDINAL": number, "NTH": number} | ({"DAY": number} if 1 <= number <= 31 else {})
    if found["short"]:
        return {"APOSTROPHE": int(found["short"])}
    if found["decade"]:
        return {"DECADE": int(found["decade"])}
    if found["half"]:
        return {"HALF": 0.5}
    if found["broken"]:
        return {"COUNT": float(word)}
    return _whole(word)


def _whole(word: str) -> Classes:
    number = int(word.replace(",", ""))
    if "," in word or (word[0] == "0" and len(word) > 2) or len(word) > 4:
        return {"COUNT": number}
    if len(word) == 4:
        return {"COUNT": number, "YEAR": number} if number <= 2199 else {"COUNT": number}
    if len(word) == 3:
        return {"COUNT": number, "ANYYEAR": number}
    classes = {"COUNT": number}
    if 1 <= number <= 31:
        classes["DAY"] = number
    if 1 <= number <= 12:
        classes["MONTHNUMBER"] = number
    if number <= 24:
        classes["HOUR"] = number
    if number > 31:
        classes["SHORT"] = number
    return classes


def _clock(words: str) -> tuple[int, ...]:
    """Hour, minute and second; empty where no clock shows them."""
    parts = tuple(map(int, words.split(":")))
    in_range = parts[0] <= 24 and all(part <= 59 for part in parts[1:])
    return parts if in_range and (parts[0] < 24 or not any(parts[1:])) else ()
