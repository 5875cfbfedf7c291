"""Counts that leave the day open between two bounds: "two or three years ago", "less than three days after 5 May", "four days later" from a month."""

from dataclasses import replace

from claimline.dates.edtf import bounds_of, day_number
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, Period, period_of_day
from claimline.dates.reading.context import Context, Resolution
from claimline.dates.reading.inside import Unreadable
from claimline.dates.reading.resolve import CountedFromLess, resolve, within_calendar


def resolve_count(meaning: Meaning, context: Context) -> Resolution:
    """The period that an expression means, with the bounds that its words leave where they name no one day or unit.

    Raises:
        Unreadable: the calendar has no such day, or what it is counted from is unknown.
    """
    try:
        resolution = resolve(meaning, context)
    except CountedFromLess as less:
        return _from_coarser(less, meaning)
    if meaning.or_count:
        other = resolve(_with_count(meaning, meaning.or_count), context)
        first, last = sorted((resolution.period, other.period), key=Period.first_day)
        return replace(resolution, spread=(_bounds_in_calendar(first)[0], _bounds_in_calendar(last)[1]))
    if meaning.limit:
        return replace(resolution, spread=_within_limit(meaning, context, resolution))
    return _or_after_saying(resolution, meaning, context)


def _or_after_saying(resolution: Resolution, meaning: Meaning, context: Context) -> Resolution:
    """What somebody says "the next day", after a day on which somebody told of another one, may follow either.

    "She said on 9 May that it had fallen on 2 March. He denied it the next day" is of 10 May, if not of 3 March; when "it was
    sold the next day" needs no such doubt.
    """
    said = context.said_on if context.last_here and resolution.base is context.last else None
    follows = meaning.base == "last" and meaning.count > 0 and meaning.step == "day"
    if said is None or not follows or context.around.quoted or not context.around.reports():
        return resolution
    return replace(resolution, other=said.shifted(meaning.count))


def _from_coarser(less: CountedFromLess, meaning: Meaning) -> Resolution:
    """So many days after a month: as many after its first day at the earliest, after its last at the latest.

    Days after a year would be any of that year: they are left unread.
    """
    far = RANK[less.base.unit] > RANK["month" if less.step in {"day", "week", "weekend"} else "year"]
    if far or not meaning.moves or meaning.limit or meaning.or_count or meaning.shift:
        raise Unreadable(str(less))
    first, last = _days_of(less.base)
    ends = first.moved(meaning.count, less.step), last.moved(meaning.count, less.step)
    within_calendar(*ends)
    return Resolution(less.base, less.against, less.base, (ends[0].edtf(), ends[1].edtf()))


def _within_limit(meaning: Meaning, context: Context, resolution: Resolution) -> tuple[str, str]:
    """The bounds of "less than" or "more than" so many units before or after something."""
    if meaning.shift:
        origin: Period | None = resolve(replace(meaning, shift=None), context).period
        count, unit = meaning.shift
    else:
        origin, count, unit = resolution.base, meaning.count, meaning.step or "day"
    if origin is None:
        return _bounds_in_calendar(resolution.period)
    first, last = _days_of(origin)
    if meaning.limit == "under":
        ends = (first, last.moved(count, unit)) if count > 0 else (first.moved(count, unit), last)
        return ends[0].edtf(), ends[1].edtf()
    if count > 0:
        return first.moved(count, unit).edtf(), ""
    return "", last.moved(count, unit).edtf()


def _with_count(meaning: Meaning, count: int) -> Meaning:
    if meaning.shift:
        side = 1 if meaning.shift[0] > 0 else -1
        return replace(meaning, shift=(side * count, meaning.shift[1]))
    return replace(meaning, count=count if meaning.count > 0 else -count)


def _days_of(period: Period) -> tuple[Period, Period]:
    first, last = (period_of_day(day_number(bound), "day") for bound in _bounds_in_calendar(period))
    return first, last


def _bounds_in_calendar(period: Period) -> tuple[str, str]:
    within_calendar(period)
    return bounds_of(period.edtf())
