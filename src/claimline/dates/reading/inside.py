"""The part of a period that words name: the day of a month, the month of a year, the time of a day.

A date that the calendar does not have is refused, never mended.
"""

from dataclasses import replace

from claimline.dates.edtf import days_in_month
from claimline.dates.feasts import feast_day
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, Period, period_of_day


class Unreadable(Exception):  # noqa: N818  it is no fault of the user: the words do not give a date
    """An expression that gives no date; the message is a sentence that says why."""


def inside(period: Period, meaning: Meaning) -> Period:
    """The part of a period that the meaning names."""
    for unit in ("month", "season", "quarter", "half"):
        number = getattr(meaning, unit)
        if number is not None:
            period = Period(unit, period.year, number)
    if meaning.feast:
        period = feast_day(meaning.feast, period.year)
    elif meaning.day is not None:
        period = day_of_month(period.year, period.number, meaning.day)
        period = period.enclosing(meaning.around or "day")
    elif meaning.weekday is not None and period.unit == "week":
        period = period_of_day(period.first_day() + meaning.weekday, "day")
    if meaning.hour is not None:
        if RANK[period.unit] > RANK["day"]:
            raise Unreadable("The text does not say which day this time belongs to.")
        clock = tuple(part for part in (meaning.hour, meaning.minute, meaning.second) if part is not None)
        if clock[0] == 24:
            period, clock = period.shifted(1), (0, *clock[1:])
        return replace(period, unit="second" if len(clock) == 3 else "minute", part="", clock=clock)
    return replace(period, unit="part", part=meaning.part) if meaning.part else period


def day_of_month(year: int, month: int, day: int) -> Period:
    """A day that the calendar has.

    Raises:
        Unreadable: it has no such month or day.
    """
    if not 1 <= month <= 12:
        raise Unreadable(f"There is no month {month}.")
    if not 1 <= day <= days_in_month(year, month):
        raise Unreadable(f"That month has {days_in_month(year, month)} days, so there is no day {day}.")
    return Period("day", year, month, day)
