"""The part of a period that words name: the day of a month, the last Friday of it, the time of a day.

A date that the calendar does not have is refused, never mended.
"""

from dataclasses import replace

from claimline.dates.edtf import bounds_of, day_number, days_in_month
from claimline.dates.feasts import feast_day
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, Period, period_of_day, weekday


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
    elif meaning.weekday is not None and meaning.nth is None and period.unit == "week":
        period = period_of_day(period.first_day() + meaning.weekday, "day")
    if meaning.around:
        period = _weekend_of(period) if meaning.around == "weekend" else period.enclosing(meaning.around)
    if meaning.nth is not None:
        period = _one_of(period, meaning)
    return _at_time(period, meaning) if meaning.hour is not None or meaning.part else period


def _weekend_of(day: Period) -> Period:
    """The weekend that a day lies in or beside: "the weekend of 4 May 2015", a Monday, is the one just over."""
    number = weekday(day.first_day())
    if number == 2:
        raise Unreadable(
            "It is called after a Wednesday, which lies as far from the weekend before as from the one after it."
        )
    return day.enclosing("weekend").shifted(-(number < 2))


def _at_time(period: Period, meaning: Meaning) -> Period:
    """The time of a day or the part of it that is named."""
    if RANK[period.unit] > RANK["day"]:
        raise Unreadable("The text does not say which day this time belongs to.")
    if meaning.hour is None:
        return replace(period, unit="part", part=meaning.part)
    clock = tuple(part for part in (meaning.hour, meaning.minute, meaning.second) if part is not None)
    if clock[0] == 24:
        period, clock = period.shifted(1), (0, *clock[1:])
    return replace(period, unit="second" if len(clock) == 3 else "minute", part="", clock=clock)


def _one_of(period: Period, meaning: Meaning) -> Period:
    """One of the weekdays, weeks, days, ... of a period, the last where `nth` is below zero.

    A week belongs to the month or year that most of its days lie in, as the calendar of weeks (ISO 8601) has it for years.
    """
    first, last = map(day_number, bounds_of(period.edtf()))
    nth, unit = meaning.nth or 1, meaning.share or "day"
    if meaning.weekday is not None:
        first += (meaning.weekday - weekday(first)) % 7
        last -= (weekday(last) - meaning.weekday) % 7
        day = first + 7 * (nth - 1) if nth > 0 else last
        part = period_of_day(day, "day")
    elif unit in {"week", "weekend"}:
        middle = (
            3 if unit == "week" else 5
        )  # a week is where its Thursday is, a weekend where its Saturday is
        first += (middle - weekday(first)) % 7
        last -= (weekday(last) - middle) % 7
        day = first + 7 * (nth - 1) if nth > 0 else last
        part = period_of_day(day, unit)
    else:
        part = period_of_day(first if nth > 0 else last, unit).shifted(max(nth, 1) - 1)
        day = part.first_day()
    if not first <= day <= last or RANK[unit] > RANK[period.unit]:
        raise Unreadable("The period that it is counted in has no such part.")
    return part


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
