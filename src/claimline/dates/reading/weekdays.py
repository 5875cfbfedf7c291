"""A weekday beside a date is evidence: it settles a year that the text leaves out, or makes the reading uncertain."""

from dataclasses import replace

from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import Period, weekday
from claimline.dates.reading.context import Context, Resolution

_MONTHS_AROUND = 11
_WEEK = 7  # days
_CLOSE = 31  # days from the writing: so near, a wrong weekday is likelier than another year


def with_weekday(resolution: Resolution, meaning: Meaning, context: Context) -> Resolution:
    """The date in the year before or after, if it fell on the weekday beside it there and not in the year that was read.

    "Sunday 29 November" in a text of March 2016 is of 2015 and not of 2014. Unchanged where the text says the year, where
    neither year fits, and where the date lies so close to the writing that rather the weekday is wrong.
    """
    period = resolution.period
    if meaning.shift and contradicts(period, meaning):
        return _beside(resolution, meaning)
    if contradicts(period, meaning) and meaning.month is None and not meaning.base:
        return _in_a_month(resolution, meaning, context)
    if not contradicts(period, meaning) or meaning.year is not None or meaning.base or meaning.feast:
        return resolution
    anchor = context.anchor if resolution.against == "anchor" else None
    if anchor and abs(period.first_day() - anchor.first_day()) <= _CLOSE:
        return resolution
    sides = (1, -1) if context.around.tense > 0 else (-1, 1)
    fitting = [
        moved
        for moved in (period.moved(years, "year") for years in sides)
        if weekday(moved.first_day()) == meaning.weekday
    ]
    possible = [moved for moved in fitting if not context.contradicts(moved)]
    if not possible and context.anchor:  # "they put it off to Friday (15 June)" of 12 June
        writing = context.anchor.first_day()
        possible = [moved for moved in fitting if abs(moved.first_day() - writing) <= _CLOSE]
    return replace(resolution, period=possible[0], by_weekday=True) if possible else resolution


def may_end_after_told(meaning: Meaning, context: Context) -> bool:
    """True where another such weekday may be meant, after the day that the paragraph tells of: "We left on 3 May. Nobody came until Tuesday".

    False where that day lies no week before the writing.
    """
    told, writing = context.told_day, context.anchor
    if told is None or writing is None or meaning.grain != "weekday" or meaning.direction is not None:
        return False
    ends = context.around.reaches_from_told and context.around.tense < 0
    return ends and writing.first_day() - told.first_day() >= _WEEK


def _beside(resolution: Resolution, meaning: Meaning) -> Resolution:
    """The two such weekdays around a day that is counted: "Sunday three weeks after 15 January"."""
    day = resolution.period.enclosing("day")
    ahead = ((meaning.weekday or 0) - weekday(day.first_day())) % 7
    return replace(resolution, spread=(day.shifted(ahead - 7).edtf(), day.shifted(ahead).edtf()))


def _in_a_month(resolution: Resolution, meaning: Meaning, context: Context) -> Resolution:
    """The last such day of a month, or the next under a future tense: "Friday the 26th"; unchanged where none is near."""
    period = resolution.period
    sides = (1, -1) if context.around.tense > 0 else (-1, 1)
    for months in (side * count for side in sides for count in range(1, _MONTHS_AROUND + 1)):
        moved = period.moved(months, "month")
        if moved.day == meaning.day and weekday(moved.first_day()) == meaning.weekday:
            return replace(resolution, period=moved, by_weekday=True)
    return resolution


def contradicts(period: Period, meaning: Meaning) -> bool:
    """True where the words name a date and a weekday, and that date is another weekday."""
    counted = meaning.base == "anchor" and meaning.step == "day"  # "three days ago on Sunday"
    if meaning.weekday is None or meaning.around or not (counted or meaning.day is not None):
        return False
    return weekday(period.first_day()) != meaning.weekday
