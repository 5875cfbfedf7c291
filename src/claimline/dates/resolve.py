"""From the words of one expression to a period of the calendar, given what the text has said before.

A part of the calendar that is missing comes from the anchor or from the date mentioned last, as the style says.
A date that the calendar does not have is refused, never mended.
"""

from dataclasses import dataclass, replace

from claimline.dates.bounds import days_in_month
from claimline.dates.meaning import Meaning
from claimline.dates.periods import RANK, Period, Unit, period_of_day, weekday
from claimline.model import Style


class Unreadable(Exception):  # noqa: N818  it is no fault of the user: the words do not give a date
    """An expression that gives no date; the message is a sentence that says why."""


@dataclass(slots=True)
class Context:
    """What an expression is read against.

    Attributes:
        style: where missing years come from.
        anchor: the day (or finer) of the writing; None where unknown.
        last: the date mentioned last; None at the start.
        future: True where the words around are about the future.
    """

    style: Style
    anchor: Period | None = None
    last: Period | None = None
    future: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """A period, and what it was read against: the anchor, the date mentioned last, or nothing but its own words."""

    period: Period
    against: str


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """The period that an expression means.

    Raises:
        Unreadable: the calendar has no such day, or what it is counted from is unknown.
    """
    if meaning.base:
        base = context.anchor if meaning.base == "anchor" else context.last or context.anchor
        if base is None:
            raise Unreadable("It is counted from a date that the text does not give.")
        period = base.enclosing(meaning.step or "day").shifted(meaning.count)
        return Resolved(
            _inside(period, meaning), meaning.base if context.last or meaning.base == "anchor" else "anchor"
        )
    if meaning.year is not None:
        return Resolved(_inside(Period("year", meaning.year), meaning), "")
    if meaning.decade is not None:
        return Resolved(Period("decade", meaning.decade), "")
    return _incomplete(meaning, context)


def _incomplete(meaning: Meaning, context: Context) -> Resolved:
    """A part of the calendar without its year, or a time without its day."""
    narrative = context.style == "narrative" and context.last is not None and meaning.direction is None
    base = context.last if narrative else context.anchor or context.last
    against = "last" if base is context.last and base is not context.anchor else "anchor"
    if base is None:
        raise Unreadable("The text does not say which year or day it belongs to.")
    if meaning.weekday is not None and meaning.day is None:
        return Resolved(_inside(_weekday(meaning, base, context), meaning), against)
    if meaning.month is not None or meaning.season is not None:
        return Resolved(_inside(_year_of(meaning, base, context, narrative=narrative), meaning), against)
    return Resolved(_inside(base.enclosing("day"), meaning), against)


def _weekday(meaning: Meaning, base: Period, context: Context) -> Period:
    """The day meant by a weekday: the base's own, else the one before, else the next under a future tense."""
    today = base.first_day()
    ahead = ((meaning.weekday or 0) - weekday(today)) % 7
    if meaning.direction is not None:
        if meaning.direction < 0:
            ahead = ahead - 7
        elif meaning.direction > 0 and ahead == 0:
            ahead = 7
    elif ahead and not context.future:
        ahead -= 7
    return period_of_day(today + ahead, "day")


def _year_of(meaning: Meaning, base: Period, context: Context, *, narrative: bool) -> Period:
    """The year of a month, day or season that comes without one."""
    unit: Unit = "month" if meaning.month is not None else "season"
    now = base.enclosing(unit)
    named = meaning.month or meaning.season or 0
    if meaning.direction is not None and meaning.direction != 0:
        later = named > now.number if meaning.direction > 0 else named < now.number
        return Period("year", now.year + (0 if later else meaning.direction))
    year = now.year
    if not narrative:
        size = 12 if unit == "month" else 4
        distance = named - now.number
        if context.future:
            year += distance < 0
        elif distance > size // 4:
            year -= 1
    return Period("year", year)


def _inside(period: Period, meaning: Meaning) -> Period:
    """The part of a period that the meaning names."""
    if meaning.month is not None:
        period = Period("month", period.year, meaning.month)
    elif meaning.season is not None:
        period = Period("season", period.year, meaning.season)
    elif meaning.quarter is not None:
        period = Period("quarter", period.year, meaning.quarter)
    elif meaning.half is not None:
        period = Period("half", period.year, meaning.half)
    if meaning.day is not None:
        period = day_of_month(period.year, period.number, meaning.day)
    elif meaning.weekday is not None and period.unit == "week":
        period = period_of_day(period.first_day() + meaning.weekday, "day")
    if meaning.hour is not None:
        if RANK[period.unit] > RANK["day"]:
            raise Unreadable("The text does not say which day this time belongs to.")
        clock = tuple(part for part in (meaning.hour, meaning.minute, meaning.second) if part is not None)
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
