"""A period as a user types it: each end is a year, a month or a day, and either may be left out."""

import re
from typing import Literal

from claimline.arguments import refused
from claimline.dates.edtf import bounds_of, day_number
from claimline.dates.english import in_words
from claimline.dates.given import Given, as_day
from claimline.errors import ArgumentError
from claimline.inline import shown

ENDS = {"from": "The beginning of the period", "to": "The end of the period"}  # in an error
_END = re.compile(r"-?[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")


def is_end(words: str) -> bool:
    """True for a year, a month or a day as a query takes it, whether the calendar has it or not."""
    return bool(_END.fullmatch(words))


def days_of(end: str, name: Literal["from", "to"]) -> tuple[int, int] | None:
    """First and last day number of one end (`2015`, `2015-03`, `2015-03-05`, `-0044`), None where it is empty.

    Raises:
        ArgumentError: it is no such date; `name` is which end it is.
    """
    if not end:
        return None
    try:
        # A text that is no year, month or day is read as the month 00, which no calendar has either.
        first, last = bounds_of(end if is_end(end) else "0000-00")
    except ValueError:
        raise ArgumentError(
            f"{ENDS[name]}, {shown(end)}, is no date; write a year, a month or a day: 2015, 2015-03 or 2015-03-05."
        ) from None
    return day_number(first), day_number(last)


def check_period(start: str, end: str) -> None:
    """Refuse a period that ends before it begins, or an end of it that is no date.

    Raises:
        ArgumentError: the period is no period.
    """
    first, last = days_of(start, "from"), days_of(end, "to")
    if first and last and first[0] > last[1]:
        raise ArgumentError(f"The period ends ({end}) before it begins ({start}); swap them.")


def as_period(given: tuple[Given, Given]) -> tuple[str, str]:
    """The two ends of a period that a caller gives, as ISO texts, each a year, a month or a day, or empty.

    Raises:
        ArgumentError: they are no period.
    """
    if not isinstance(given, tuple | list) or len(given) != 2:
        raise refused("period", given, "give its two ends, either of which may be empty")
    start, end = as_day(ENDS["from"], given[0]), as_day(ENDS["to"], given[1])
    check_period(start, end)
    return start, end


def period_in_words(start: str, end: str) -> str:
    """`between March and May 2015`, `in March 2015`, `on 5 March 2015`, `in 2015 or later`; empty without ends."""
    if not start or not end:
        one, rest = (start, "or later") if start else (end, "or earlier")
        return f"{_on(one)} {rest}" if one else ""
    if start == end:
        return _on(end)
    return _in_words(f"[{start}..{end}]").removeprefix("one day ")


def _on(day: str) -> str:
    return f"{'on' if len(day.lstrip('-')) == len('2015-03-05') else 'in'} {_in_words(day)}"


def _in_words(edtf: str) -> str:
    return in_words(edtf, *bounds_of(edtf), "range", "")
