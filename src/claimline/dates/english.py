"""Dates in plain English, for lists, notes and cards: no more precise than the date as read."""

import re
from functools import lru_cache
from itertools import pairwise

from claimline.dates.edtf import FIRST_CODE, bounds_of, parse_day, precision_of, thirds_of
from claimline.dates.qualifiers import is_approximate, mark_behind, qualifier_in, without_marks
from claimline.model import Precision, Qualifier

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

THIRDS = ("early", "mid", "late")
_SEASONS = ("spring", "summer", "autumn", "winter")
PARTS_OF_YEAR = {
    first + index: words
    for first, names in (
        (FIRST_CODE["season"], _SEASONS),
        (25, tuple(f"northern {season}" for season in _SEASONS)),
        (29, tuple(f"southern {season}" for season in _SEASONS)),
        (FIRST_CODE["quarter"], tuple(f"{one} quarter of" for one in ("first", "second", "third", "fourth"))),
        (37, tuple(f"{one} third of" for one in ("first", "second", "last"))),
        (FIRST_CODE["half"], ("first half of", "second half of")),
    )
    for index, words in enumerate(names)
}
"""EDTF's codes for parts of a year."""

DOUBTS = {"?": "perhaps", "~": "about", "%": "perhaps about"}
"""How one of several dates is marked where they are not all alike."""

# What stands between two dates of an interval or a set.
_BETWEEN = re.compile(r"/|,|\.\.")
# Verbs in the past whose form is no other one too, as choices of a pattern: "put" and "cut" may be either.
IRREGULAR_PAST = (
    "was|were|had|did|said|told|made|took|fell|rose|came|went|began|held|won|lost|met|left|got|saw|sold|paid"
    "|sent|gave|broke|struck|spoke|wrote|flew|ran|kept|heard|found|stood|brought|bought|caught|fought|thought"
    "|became|drove|shot|sat|hit|died|fled|led|fed|bred|sped|slid|hid|lit|hung|dug|stuck|swung|rang|sang|sank"
    "|swam|drank|spent|built|lent|bent|felt|slept|swept|wept|dealt|meant|burnt|taught|sought|knew|grew|threw"
    "|drew|blew|slew|ate|woke|rode|froze|chose|stole|swore|tore|wore|bore|forgot|forgave|shook|spun|strode"
    "|wound|withdrew|overthrew|undertook|withstood"
)


def edtf_in_words(edtf: str) -> str:
    """A date in EDTF as `in_words` says it.

    Raises:
        ValueError: it is none.
    """
    return in_words(edtf, *bounds_of(edtf), precision_of(edtf), qualifier_in(edtf))


@lru_cache(maxsize=10_000)
def in_words(edtf: str, earliest: str, latest: str, precision: Precision, qualifier: Qualifier) -> str:
    """A date as read: "May 2015", "2014, approximate", "31 March 2016, 11:30", "since mid 2013", "no date".

    Bounds that are finer than `edtf` (minutes beside a set of days) are said instead of it. Other dates have other words, so
    that `dates_said` takes them back.
    """
    if _is_uneven(edtf):
        return _set(edtf, "", "") if edtf[0] in "[{" else _interval(edtf, "range", approximate=False)[0]
    plain = without_marks(edtf)
    if not plain and not earliest and not latest:
        return "no date"
    thirds = False
    if plain.startswith(("[", "{")) or not plain:
        words = _set(plain, earliest, latest)
    elif "/" in plain:
        words, thirds = _interval(plain, precision, approximate=is_approximate(edtf))
    else:
        words = day_in_words(earliest) if "T" in plain and earliest else _single(plain)
    rest = qualifier.replace("approximate", "").strip() if thirds else qualifier
    return f"{words}, {rest.replace(' ', ' and ')}" if rest else words


def day_in_words(iso: str) -> str:
    """A bound: "31 March 2016" or "31 March 2016, 11:30"."""
    year, month, day = parse_day(iso)
    time = iso.partition("T")[2]
    return f"{day} {MONTHS[month - 1]} {_year(year)}" + (f", {time}" if time else "")


def _is_uneven(edtf: str) -> bool:
    """Whether one of several dates is marked otherwise than another one, or each of several that one date can be."""
    dates = [date for date in _BETWEEN.split(edtf.strip("[]{}")) if date]
    if edtf[:1] == "[" and "," in edtf and any(map(mark_behind, dates)):
        return True
    return any(mark_behind(one) != mark_behind(other) for one, other in pairwise(dates))


def _single(date: str) -> str:
    """One EDTF date; a mark is said before it."""
    if mark := mark_behind(date):
        return f"{DOUBTS[mark]} {_single(date.removesuffix(mark))}"
    if "T" in date:
        return day_in_words(bounds_of(date)[0])
    sign, rest = ("-", date[1:]) if date.startswith("-") else ("", date)
    year, *parts = rest.split("-")
    if "X" in rest:
        return _one_of_several(sign, year, parts)
    words = _year(int(sign + year))
    if parts and int(parts[0]) > 12:
        return f"{PARTS_OF_YEAR[int(parts[0])]} {words}"
    for number, part in enumerate(parts):
        words = f"{MONTHS[int(part) - 1] if number == 0 else int(part)} {words}"
    return words


def _one_of_several(sign: str, year: str, parts: list[str]) -> str:
    """A date with a digit that is not known: "1990s", "4th century BC", "a May of the 1990s", "a day of May 2015"."""
    if year.endswith("XX"):
        whole = f"the {_ordinal(int(year[:2]) + 1)} century{' BC' if sign else ''}"
    elif year.endswith("X"):
        whole = f"the ten years until {1 + int(year[:-1]) * 10} BC" if sign else f"the {year[:-1]}0s"
    else:
        whole = _year(int(sign + year))
    if not parts:
        return whole if whole.startswith("the ten years") else whole.removeprefix("the ")
    month, day = (*parts, "")[:2]
    if month == "XX":
        return f"{'a month' if not day else 'a day' if day == 'XX' else f'the {_ordinal(int(day))} of a month'} of {whole}"
    if int(month) > 12:
        return f"a {PARTS_OF_YEAR[int(month)].removesuffix(' of')} of {whole}"
    name = MONTHS[int(month) - 1]
    if day == "XX":
        return f"a day of {name}{' of' if whole.startswith('the ') else ''} {whole}"
    return f"{int(day)} {name} of {whole}" if day else f"a {name} of {whole}"


def _interval(plain: str, precision: Precision, *, approximate: bool) -> tuple[str, bool]:
    """An EDTF interval, and whether its words ("mid 2013") already say that it is approximate."""
    start, end = (part if part != ".." else "" for part in plain.split("/"))
    third = _third(start, end) if approximate else ""
    if third:
        return (third if end else f"since {third}"), True
    if not start or not end:
        return (f"since {_single(start)}" if start else f"until {_single(end)}"), False
    if precision == "week":
        return f"the week of {_single(start)}", False
    if precision in {"decade", "century"} and start.startswith("-"):
        return f"{1 - parse_day(end)[0]}s BC", False
    return f"from {_without_shared_year(_single(start), _single(end))} to {_single(end)}", False


def _third(start: str, end: str) -> str:
    """Early, mid or late: "mid 2013" for the months May to August of 2013, "early May 2015" for its first ten days; else nothing."""
    whole = start.rpartition("-")[0]
    for name, third in zip(THIRDS, thirds_of(whole), strict=False):
        first, _, last = third.partition("/")
        if start == first and end in {"", last}:
            return f"{name} {_single(whole)}"
    return ""


def _set(plain: str, earliest: str, latest: str) -> str:
    """One moment out of several days, or between two bounds; of a set in braces all of them."""
    if plain and ("," in plain or ".." not in plain or plain.startswith("{")):
        link, all_of = (" and ", "each of " if ".." in plain else "") if plain[0] == "{" else (" or ", "")
        return all_of + link.join(_stretch(*part.partition("..")) for part in plain[1:-1].split(","))
    first, last = plain[1:-1].split("..") if plain else (earliest, latest)
    if "T" in earliest or "T" in latest:
        first, last = (earliest if first else ""), (latest if last else "")
    if not first or not last:
        return f"not after {_bound(last)}" if last else f"not before {_bound(first)}"
    start, end = _bound(first), _bound(last)
    day = "one day between" if len(first.lstrip("-")) == len(last.lstrip("-")) == 10 else "between"
    return f"{day} {_without_shared_year(start, end)} and {end}"


def _stretch(first: str, dots: str, last: str) -> str:
    """One part of a set: `2014`, or `2014..2016`, an end of which may be open."""
    if first and last:
        return f"{_single(first)} to {_single(last)}"
    return f"{_single(first or last)}{' or later' if first and dots else ' or earlier' if last else ''}"


def _bound(iso: str) -> str:
    return day_in_words(iso) if "T" in iso else _single(iso)


def _without_shared_year(first: str, last: str) -> str:
    """The first of two dates without the year that both share: "31 March" before "1 April 2016"."""
    head, _, year = first.rpartition(" ")
    shared = f" of {year}" if head.endswith(" of") else f" {year}"
    return first.removesuffix(shared) if head and year.isdigit() and last.endswith(shared) else first


def _year(year: int) -> str:
    return f"{1 - year} BC" if year < 1 else f"{year} AD" if year < 100 else str(year)


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
