"""The one place where a date as read (EDTF) becomes days: bounds, day numbers, and the way back.

Years are astronomical as in EDTF and ISO 8601 (`0000` is 1 BC), the calendar is the proleptic Gregorian one, and
a bound is ISO text of a day, a minute or a second. Nothing here reads a text, a clock or a time zone.
"""

import re
from functools import lru_cache

from claimline.dates.qualifiers import without_marks
from claimline.inline import shown
from claimline.model import Precision

# The months that EDTF's codes for parts of a year stand for (ISO 8601-2: seasons, also north and south of the
# equator, quarters, thirds and halves). A winter begins in the December of its year and ends in February.
_PART_OF_YEAR = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),
    29: (9, 11), 30: (12, 14), 31: (3, 5), 32: (6, 8),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
# The first of the codes of each part that dates as read can have.
FIRST_CODE = {"season": 21, "quarter": 33, "half": 40}

# Early, mid and late: the months of a year, the days of a month (the last third goes on to its end), and the years of a
# decade, which are tens of years in a century.
MONTHS_OF_THIRDS = tuple(_PART_OF_YEAR[code] for code in (37, 38, 39))
DAYS_OF_THIRDS = ((1, 10), (11, 20), (21, 31))
_YEARS_OF_THIRDS = ((0, 3), (4, 6), (7, 9))

_DATE = re.compile(r"(-?)(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?")
_MARKS_NOTHING = re.compile(r"(?:^|[/\[{,.])[?~%]+(?=$|[/\]},.])")
_TIME = re.compile(r"(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?")


def day_number(iso: str) -> int:
    """Days since 1970-01-01 of the first day that an ISO date, month or year of any precision names.

    Raises:
        ValueError: the text is no such date, or the calendar has no such day.
    """
    return first_day_number(*_numbers(bounds_of(iso)[0]))


def first_day_number(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a day of the proleptic Gregorian calendar; `month` may run past December."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    # Counting years from March puts the leap day last, so that the length of a month depends on the month alone.
    march_year = year - (month < 3)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return march_year * 365 + march_year // 4 - march_year // 100 + march_year // 400 + day_of_year - 719468


def day_from_number(number: int) -> tuple[int, int, int]:
    """The (year, month, day) that lies `number` days after 1970-01-01."""
    number += 719468
    era, day_of_era = divmod(number, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    return era * 400 + year_of_era + (month < 3), month, day_of_year - (153 * month_from_march + 2) // 5 + 1


def days_in_month(year: int, month: int) -> int:
    """How many days a month has; `month` may run past December."""
    return first_day_number(year, month + 1, 1) - first_day_number(year, month, 1)


def iso_year(year: int) -> str:
    """An astronomical year in four digits, with a minus sign before 1 BC."""
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def iso_day(year: int, month: int, day: int) -> str:
    """A day as ISO text."""
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def thirds_of(edtf: str) -> tuple[str, ...]:
    """EDTF intervals of the first, the middle and the last third of a year, month, decade or century.

    Empty for all else, and before year 1 for decades and centuries.
    """
    if edtf.endswith("X") and not edtf.startswith("-"):
        whole, years = edtf.rstrip("X"), edtf.count("X") - 1
        return tuple(
            f"{whole}{first}{'0' * years}/{whole}{last}{'9' * years}" for first, last in _YEARS_OF_THIRDS
        )
    match = _DATE.fullmatch(edtf)
    if not match or "X" in edtf or match[4] or (match[3] and int(match[3]) > 12):
        return ()
    if not match[3]:
        return tuple(f"{edtf}-{first:02d}/{edtf}-{last:02d}" for first, last in MONTHS_OF_THIRDS)
    end = days_in_month(int(match[1] + match[2]), int(match[3]))
    return tuple(f"{edtf}-{first:02d}/{edtf}-{min(last, end):02d}" for first, last in DAYS_OF_THIRDS)


@lru_cache(maxsize=4096)
def bounds_of(edtf: str) -> tuple[str, str]:
    """The earliest and the latest day (or minute, or second) that an EDTF text allows, both inclusive.

    `~`, `?` and `%` never widen bounds; an open or unknown end gives an empty bound. Seconds of `:00` are the way
    EDTF writes a full minute, so they give a minute.

    Raises:
        ValueError: the text is no EDTF of the kinds that the table holds, or names a day that does not exist.
    """
    text = without_marks(edtf)
    if not edtf:
        return "", ""
    if not text:
        raise ValueError(f"{shown(edtf)} names no date.")
    if len(text) < len(edtf) and _MARKS_NOTHING.search(edtf):
        raise ValueError(f"{shown(edtf)} has a mark beside no date: write it like 2013-05~/..")
    if (text[0], text[-1]) in {("[", "]"), ("{", "}")}:
        return _set_bounds(text)
    start, slash, end = text.partition("/")
    bounds = _bound(start, 0), _bound(end if slash else start, 1)
    if not any(bounds):
        raise ValueError(f"{shown(text)} names no date.")
    return bounds


def _set_bounds(text: str) -> tuple[str, str]:
    """The bounds of one out of a set, `[2014,2016]`, or of all of one, `{2014..2016}`; the first stands first."""
    parts = [part.partition("..") for part in text[1:-1].split(",")]
    for first, _, last in parts:
        if (not first and not last) or last == "..":
            raise ValueError(f"{shown(text)} is no set of dates.")
        if not in_order(_bound(first, 0), _bound(last, 1)):
            raise ValueError(f"{shown(text)} runs backwards.")
    (first, _, _), (last, dots, end) = parts[0], parts[-1]
    return _bound(first, 0), _bound(end if dots else last, 1)


def _bound(text: str, side: int) -> str:
    """The first (side 0) or last (side 1) day or minute of a single date; empty for an open end."""
    if text in {"", ".."}:
        return ""
    if match := _TIME.fullmatch(text):
        day, hour, minute, second = match.groups()
        _bound(day, side)
        if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
            raise ValueError(f"{shown(text)} is no time of a day: hours go to 23, minutes and seconds to 59.")
        return f"{day}T{hour}:{minute}" + (f":{second}" if second not in {None, "00"} else "")
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(
            f"{shown(text)} is no EDTF date: write it like 2014, 2015-02, 2016-03-27 or 2013-05~/.."
        )
    sign, digits, month_text, day_text = match.groups()
    # Before year 0 a larger number is an earlier year.
    year = int(sign + digits.replace("X", "09"[side if not sign else 1 - side]))
    if month_text in {None, "XX"}:
        return iso_day(year, *((1, 1), (12, 31))[side])
    month = int(month_text)
    first, last = _PART_OF_YEAR.get(month, (month, month))
    if not 1 <= first <= 12 or (day_text and month > 12):
        raise ValueError(
            f"{shown(text)} has no such month: months go from 01 to 12, parts of a year from 21 to 41."
        )
    if day_text in {None, "XX"}:
        month = (first, last)[side]
        day = days_in_month(year, month) if side else 1
        return iso_day(year + (month - 1) // 12, (month - 1) % 12 + 1, day)
    if not 1 <= int(day_text) <= days_in_month(year, month):
        raise ValueError(f"{shown(text)} has no such day: that month has {days_in_month(year, month)} days.")
    return iso_day(year, month, int(day_text))


def _numbers(day: str) -> tuple[int, int, int]:
    """Year, month and day of an ISO day or time; a year below zero keeps its sign."""
    sign, rest = (-1, day[1:]) if day.startswith("-") else (1, day)
    return sign * int(rest[:4]), int(rest[5:7]), int(rest[8:10])


def first_moment(bound: str) -> tuple[int, str]:
    """The moment at which an ISO day, minute or second begins, as something to compare."""
    return _moment(bound, "00:00:00")


@lru_cache(
    maxsize=100_000
)  # a table is counted and drawn anew with each correction, and names nearly the same bounds
def seconds_of(bound: str) -> tuple[int, int]:
    """The first second of an ISO day, minute or second, and the first one after it, counted from 1970-01-01.

    Raises:
        ValueError: the text is no such bound, or the calendar or the day has no such moment.
    """
    day, _, time = bound.partition("T")
    start = day_number(day) * 86_400
    if not time:
        return start, start + 86_400
    bounds_of(bound)  # refuses hours and minutes that no day has
    hour, minute, *second = map(int, time.split(":"))
    start += hour * 3_600 + minute * 60 + sum(second)
    return start, start + (1 if second else 60)


def in_order(earliest: str, latest: str) -> bool:
    """False where the last moment of `latest` lies before the first of `earliest`; an empty bound is open."""
    return not earliest or not latest or first_moment(earliest) <= _moment(latest, "23:59:59")


def _moment(bound: str, rest: str) -> tuple[int, str]:
    """A bound as something to compare; `rest` stands for the part of the day that it does not say."""
    day, _, time = bound.partition("T")
    return day_number(day), time + rest[len(time) :]


@lru_cache(maxsize=4096)
def parse_day(iso: str) -> tuple[int, int, int]:
    """Year, month and day of an ISO day, minute or second; what is left out counts as the first.

    Raises:
        ValueError: the text is no such date, or the calendar has no such day.
    """
    return _numbers(bounds_of(iso)[0])


def precision_of(edtf: str) -> Precision:
    """How fine a date is that is known by its EDTF alone: intervals, sets and parts of a year without a name are a `range`.

    Raises:
        ValueError: as `bounds_of`.
    """
    earliest, latest = bounds_of(edtf)
    if not earliest and not latest:
        return "unknown"
    if earliest == latest:
        return {len("T10:30"): "minute", len("T10:30:59"): "second"}.get(
            len(earliest) - len(earliest.partition("T")[0]), "day"
        )  # type: ignore[return-value]
    match = _DATE.fullmatch(without_marks(edtf))
    if not match:
        return "range"
    _, year, month, _ = match.groups()
    if month and month != "XX":
        if "X" in year:  # a month of one of several years
            return "range"
        number = int(month)
        return (
            "month" if number <= 12 else "season" if number <= 32 else "quarter" if number <= 36 else "range"
        )
    return "century" if year.endswith("XX") else "decade" if year.endswith("X") else "year"


def between(earliest: str, latest: str) -> tuple[str, Precision]:
    """EDTF and precision of one moment between two inclusive bounds; EDTF sets hold days, no times.

    One day gives that day, several give one day out of a set, an empty bound gives an open set.
    """
    first, last = earliest.partition("T")[0], latest.partition("T")[0]
    if not first and not last:
        return "", "unknown"
    if first == last:
        return first, "day"
    return f"[{first}..{last}]", "range"
