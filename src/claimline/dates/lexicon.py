"""The words that dates are made of: the classes that the grammar's patterns name, and what each word stands for.

A word may belong to several classes ("second" is an ordinal and a unit). Only spellings that stand here are looked
at; names of months and days must be capitalised where the small word means something else ("may", "march", "sun").
"""

from collections.abc import Iterable, Mapping
from functools import cache

Value = int | float | str
Classes = Mapping[str, Value]

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_ABBREVIATIONS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_NAMES_THAT_ARE_WORDS = {
    "march",
    "may",
    "august",
    "mar",
    "dec",
    "jan",
    "sat",
    "sun",
    "mon",
    "wed",
    "fri",
    "sep",
    "jun",
}
_UNITS = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "millennium",
)

# class -> {word: value}, every word in small letters.
_SMALL: dict[str, dict[str, Value]] = {
    "UNIT": {unit: unit for unit in _UNITS} | {"weekend": "weekend"},
    "UNITS": {f"{unit}s": unit for unit in _UNITS}
    | {"centuries": "century", "millennia": "millennium", "hrs": "hour", "mins": "minute", "weekends": "weekend"},
    "PART": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI", "overnight": "NI"},
    "SEASON": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
    "PLAINSEASON": {"summer": 2, "autumn": 3, "winter": 4},
    "WHICH": {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1},
    "EARLY": {"early": "START", "mid": "MID", "late": "END"},
    "PARTOF": {"beginning": "START", "start": "START", "middle": "MID", "end": "END", "close": "END"},
    "COUNT": {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12},
    "SOME": {"few": "X", "several": "X", "some": "X", "many": "X"},
    "ABOUT": dict.fromkeys(("about", "around", "circa", "ca", "roughly", "approximately", "nearly", "almost"), 1),
    "AMPM": {"am": 0, "pm": 12},
    "BC": {"bc": -1, "bce": -1},
    "AD": {"ad": 1, "ce": 1},
    "TODAY": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "NUMBERWORD": dict(
        zip(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen".split(),
            range(1, 20),
            strict=True,
        )
    ),
    "ORDINAL": dict(
        zip(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
            range(1, 21),
            strict=True,
        )
    )
    | {"twenty-first": 21},
    "A": {"a": 1, "an": 1},
    "SIGNAL": {
        "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after",
        "from": "from", "between": "between",
    },
}  # fmt: skip
_CAPITALISED: dict[str, dict[str, Value]] = {
    "MONTH": {name: number for number, name in enumerate(_MONTHS, 1)} | dict(_MONTH_ABBREVIATIONS),
    "WEEKDAY": {name: number for number, name in enumerate(_WEEKDAYS)} | dict(_WEEKDAY_ABBREVIATIONS),
}
ABBREVIATIONS = frozenset(_MONTH_ABBREVIATIONS) | frozenset(_WEEKDAY_ABBREVIATIONS) | {"ca"}


def _spellings(word: str, *, capitalised: bool) -> Iterable[str]:
    yield word.capitalize()
    yield word.upper()
    if not capitalised or (word not in _NAMES_THAT_ARE_WORDS and len(word) > 4):
        yield word


@cache
def lexicon(literals: frozenset[str]) -> Mapping[str, Classes]:
    """Every known spelling with its classes and values; a literal is a class of one word, its own name."""
    words: dict[str, dict[str, Value]] = {}
    for capitalised, table in ((False, _SMALL), (True, _CAPITALISED)):
        for name, members in table.items():
            for word, value in members.items():
                for spelling in _spellings(word, capitalised=capitalised):
                    words.setdefault(spelling, {})[name] = value
    for word in literals:
        for spelling in _spellings(word, capitalised=False):
            words.setdefault(spelling, {})[word] = word
    return words
