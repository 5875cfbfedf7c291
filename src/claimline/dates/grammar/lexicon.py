"""The words that dates are made of: the classes that the grammar's patterns name, and what each word stands for.

A word may belong to several classes ("second" is an ordinal and a unit). Only spellings that stand here are looked
at; names of months and days must be capitalised where the small word means something else ("may", "march", "sun").
"""

from collections.abc import Iterable, Mapping
from functools import cache

from claimline.dates.english import MONTHS, WEEKDAYS

Value = int | float | str | tuple[int, ...]
Classes = Mapping[str, Value]

_MONTHS = tuple(map(str.lower, MONTHS))
_MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_WEEKDAYS = tuple(map(str.lower, WEEKDAYS))
_WEEKDAY_ABBREVIATIONS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
# Names that are other words in small letters; so are most abbreviations.
_WORDS_IN_SMALL = frozenset(("march", "may", "august"))
_UNITS = (
    "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "millennium",
)  # fmt: skip
# Units that are several of another one; the calendar knows no such unit, so nothing is "this fortnight".
MULTIPLES = {"fortnight": (2, "week")}

# Numbers in words; `shapes` has those in digits.
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS: dict[str, Value] = {
    **{word: number for number, word in enumerate((*_ONES, *_TEENS), 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "hundred": 100, "thousand": 1000,
}  # fmt: skip
_ORDINALS: dict[str, Value] = {
    word: number
    for number, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth",
        ),
        1,
    )
}  # fmt: skip
_DECADE_WORDS: dict[str, Value] = {f"{word[:-1]}ies": 10 * number for number, word in enumerate(_TENS, 2)}
_PLURALS = {f"{unit}s": unit for unit in _UNITS if unit not in {"century", "millennium"}} | {
    "centuries": "century", "millennia": "millennium", "hrs": "hour", "mins": "minute", "weekends": "weekend",
    **{f"{word}s": word for word in MULTIPLES},
}  # fmt: skip

# Months of calendars that are not ours: Islamic, Hebrew, Persian, and that of the French Republic.
OTHER_MONTHS = frozenset(
    (
        "muharram",
        "safar",
        "rajab",
        "shaban",
        "shaaban",
        "ramadan",
        "ramadhan",
        "shawwal",
        "tishrei",
        "tishri",
        "cheshvan",
        "heshvan",
        "kislev",
        "tevet",
        "shevat",
        "shvat",
        "adar",
        "nisan",
        "iyar",
        "sivan",
        "tammuz",
        "elul",
        "farvardin",
        "ordibehesht",
        "khordad",
        "mordad",
        "shahrivar",
        "aban",
        "bahman",
        "esfand",
        "brumaire",
        "frimaire",
        "nivose",
        "pluviose",
        "ventose",
        "germinal",
        "floreal",
        "prairial",
        "messidor",
        "thermidor",
        "fructidor",
        "vendemiaire",
    )
)

# class -> {word: value}, every word in small letters.
# What makes a weekday one of another time: a feast, or the name of something that happened. Some are names only with a
# capital: "Good Friday", but "a good Friday for Senn".
_FEAST_WORDS = ("maundy", "ash", "palm", "shrove", "whit", "easter", "black", "cyber")
_CAPITAL_FEAST_WORDS = (
    "good", "holy", "bloody", "super", "blue", "red", "white", "giving", "fat", "low", "ruby", "casual", "manic", "plough",
)  # fmt: skip
_SMALL: dict[str, dict[str, Value]] = {
    "UNIT": {unit: unit for unit in (*_UNITS[1:], "weekend", *MULTIPLES)},  # "second" is nearly always an ordinal
    "SPANUNIT": {unit: unit for unit in (*_UNITS, *MULTIPLES) if unit not in {"second", "quarter"}},
    "UNITS": dict(_PLURALS),
    "LONGUNITS": {word: unit for word, unit in _PLURALS.items() if unit not in {"second", "minute", "quarter"}},
    "SHAREUNIT": {unit: unit for unit in ("day", "weekend", "week")},
    "LONGSHARE": {unit: unit for unit in ("month", "year", "decade")},
    "WORKING": {"business": 1, "working": 1},
    "DAYSWORD": {"days": "day"},
    "DAYWORD": {"day": "day"},
    "YEARWORD": {"year": "year"},
    "ROUNDUNIT": {unit: unit for unit in ("day", "week", "fortnight", "month", "year")},
    "LASTWORD": {"last": -1, "final": -1},
    "LONGUNIT": {unit: unit for unit in ("decade", "century")},
    "PART": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "NIGHTWORD": {"tonight": "NI"},
    "PARTS": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "SMALLHOURS": {"hours": "MO"},
    "CLOCKSHARE": {"half": 30, "quarter": 15},
    "OCLOCK": {"o'clock": 1, "o\u2019clock": 1},
    "TWELVE": {"noon": 12, "midday": 12, "midnight": 24},
    "SEASON": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
    "PLAINSEASON": {"summer": 2, "autumn": 3, "winter": 4},
    "WHICH": {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1},
    "AFTER": {"previous": -1, "preceding": -1, "following": 1, "subsequent": 1, "ensuing": 1},
    "SIDE": {
        "last": "last", "past": "back", "next": "ahead", "coming": "ahead", "upcoming": "ahead", "first": "start",
        "opening": "start", "final": "end", "closing": "end", "previous": "before", "preceding": "before",
        "following": "after", "subsequent": "after", "ensuing": "after", "this": "", "current": "", "latest": "",
        "intervening": "", "early": "",
    },
    "AROUNDNOW": {"past": "back", "coming": "ahead"},
    "ALONGSIDE": {"past": "back", "last": "last", "coming": "ahead", "next": "ahead"},
    "AHEAD": {"next": "ahead", "coming": "ahead"},
    "THROUGH": dict.fromkeys(("in", "over", "during", "for", "within", "throughout"), 1),
    "LATE": {"later": "LATER", "earlier": "EARLIER"},
    "LATER": {"later": 1, "earlier": -1, "afterwards": 1, "afterward": 1},
    "LIMIT": {
        "more": "over", "less": "under", "fewer": "under", "least": "over", "most": "under",
    },
    "DENIAL": dict.fromkeys(("not", "no", "never"), 1),
    "UPTO": {"up": "under"},
    "UNDER": {"under": "under"},
    "PAST": {"past": -1},
    "BEFORE": {"before": -1, "after": 1, "following": 1},
    "NEXT": {"next": 1},
    "END": {"end": "END"},
    "LATTER": {"latter": "END", "early": "START", "middle": "MID", "final": "END", "better": "PART", "good": "PART"},
    "HALFWORD": {"half": "half"},
    "EARLY": {"early": "START", "mid": "MID", "middle": "MID", "late": "END"},
    "PARTOF": {
        "beginning": "START", "start": "START", "outset": "START", "middle": "MID", "midst": "MID", "mid": "MID", "end": "END",
        "close": "END", "rest": "LATER", "remainder": "LATER", "course": "PART",
    },
    "QTH": {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4},
    "CLOSING": {"last": 4, "closing": 4},
    "QUARTERCODE": {"q1": 1, "q2": 2, "q3": 3, "q4": 4},
    "HALFCODE": {"h1": 1, "h2": 2},
    "HALFTH": {"first": 1, "second": 2, "last": 2, "latter": 2},
    "SOME": {"few": "X", "several": "X", "some": "X", "many": "X", "numerous": "X"},
    "COUPLE": {"couple": 2, "dozen": 12},
    "COUNT": _NUMBERS,
    "ORDINAL": _ORDINALS,
    "DECADEWORD": _DECADE_WORDS,
    "A": {"a": 1, "an": 1},
    "ONE": {"one": 1},
    "OTHER": {"other": 2},
    "LONG": dict.fromkeys(
        ("more", "full", "consecutive", "straight", "long", "additional", "whole", "solid", "trading", "successive", "single"), 1
    ),
    "ABOUT": dict.fromkeys(
        ("about", "around", "circa", "ca", "c", "roughly", "approximately", "nearly", "almost", "perhaps"), 1
    ),
    "AMPM": {"am": 0, "pm": 12},
    "ZONE": dict.fromkeys(("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "jst", "hkt",
                          "aest", "aedt", "akst", "hst", "wat", "cat", "eat"), 1),
    "BC": {"bc": -1, "bce": -1},
    "AD": {"ad": 1, "ce": 1},
    "TODAY": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "FREQUENCY": {
        "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y",
        "yearly": "P1Y",
    },
    "LOWMONTH": {
        word: number for word, number in _MONTH_ABBREVIATIONS.items() if word != "mar"
    },
    "NTHWORD": {**_ORDINALS, "thirtieth": 30},
    "SMALLMONTH": {name: _MONTHS.index(name) + 1 for name in sorted(_WORDS_IN_SMALL)},
    "FEASTWORD": {word: word for word in _FEAST_WORDS},
    "FEAST": {"christmas": 1225, "halloween": 1031, "candlemas": 202, "hogmanay": 1231},
    "MOVABLE": {"thanksgiving": "thanksgiving", "easter": "easter"},
    "EVE": {"eve": -1, "day": 0},
    "TIMES": {"once": 1, "twice": 2, "times": "X"},
    "PLACER": dict.fromkeys(
        (
            "in", "of", "since", "by", "until", "till", "from", "to", "and", "or", "through", "during", "between",
            "before", "after", "for", "throughout", "around", "about", "circa", "ca",
        ),
        1,
    ),
    "BEFOREMONTH": dict.fromkeys(("in", "since", "by", "until", "till", "during", "from", "to", "last", "late", "early"), 1),
    "SIGNAL": {
        "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after",
        "from": "from", "between": "between",
    },
    "COUNTED": dict.fromkeys(
        (
            "people", "men", "women", "children", "troops", "soldiers", "fighters", "civilians", "refugees", "prisoners",
            "dollars", "euros", "pounds", "francs", "miles", "kilometers", "kilometres", "km", "m", "meters", "metres", "feet",
            "yards", "tons", "tonnes", "times", "points", "votes", "seats", "jobs", "shares", "homes", "houses", "guns",
            "tanks", "planes", "aircraft", "ships", "horses", "barrels", "acres", "hectares", "percent", "mph", "kg", "lb",
            "years", "months", "weeks", "days", "hours", "minutes", "seconds", "members", "workers", "students",
        ),
        1,
    ),
}  # fmt: skip
_PROPER_NAMES: dict[str, dict[str, Value]] = {
    "MONTH": {**{name: number for number, name in enumerate(_MONTHS, 1)}, **_MONTH_ABBREVIATIONS},
    "SUREMONTH": {name: number for number, name in enumerate(_MONTHS, 1) if name not in {"may", "march"}},
    "LOOSEMONTH": {"may": 5, "march": 3},
    "OTHERMONTH": dict.fromkeys(sorted(OTHER_MONTHS), 1),
    "SHORTMONTH": dict(_MONTH_ABBREVIATIONS),
    "WEEKDAY": {name: number for number, name in enumerate(_WEEKDAYS)},
    "FEASTWORD": {word: word for word in _CAPITAL_FEAST_WORDS},
    "WEEKDAYS": {f"{name}s": number for number, name in enumerate(_WEEKDAYS)},
    "SHORTDAY": dict(_WEEKDAY_ABBREVIATIONS),
}
_SAFE_IN_SMALL = frozenset((*_MONTHS, *_WEEKDAYS, *(f"{name}s" for name in _WEEKDAYS))) - _WORDS_IN_SMALL
ABBREVIATIONS = frozenset(_MONTH_ABBREVIATIONS) | frozenset(_WEEKDAY_ABBREVIATIONS) | {"ca", "c"}


def _spellings(word: str, *, capitalised: bool) -> Iterable[str]:
    """A word as it may be written; of names only the whole and unmistakable ones in small letters."""
    yield word.capitalize()
    yield word.upper()
    if not capitalised or word in _SAFE_IN_SMALL:
        yield word


@cache
def lexicon(literals: frozenset[str]) -> Mapping[str, Classes]:
    """Every known spelling with its classes and values; a literal is a class of one word, its own name."""
    words: dict[str, dict[str, Value]] = {}
    for capitalised, table in ((False, _SMALL), (True, _PROPER_NAMES)):
        for name, members in table.items():
            for word, value in members.items():
                for spelling in _spellings(word, capitalised=capitalised):
                    words.setdefault(spelling, {})[name] = value
    for word in literals:
        for spelling in _spellings(word, capitalised=False):
            words.setdefault(spelling, {})[word] = word
    return words
