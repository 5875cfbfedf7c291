"""From the words of one expression to a period of the calendar, given what the text has said before.

A part of the calendar that is missing comes from the anchor or from the date mentioned last, as the style says.
"""

from dataclasses import replace

from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, Period, Unit, period_of_day, weekday, year_period
from claimline.dates.reading.context import Against, Context, Resolution
from claimline.dates.reading.inside import Unreadable, day_of_month, inside
from claimline.dates.reading.years import part_of_a_year

_DAY = 24 * 60  # minutes
_OLD = 1900  # a story that has come to a year before it means by "the sixties" those of its own century
_NEAR_AHEAD = 10  # years after the writing that two digits may name


class CountedFromLess(Unreadable):
    """What is counted from a date that the text gives less exactly than the unit: "four days later" from a month."""

    def __init__(self, base: Period, against: Against, step: Unit) -> None:
        super().__init__("It is counted from a date that the text gives less exactly.")
        self.base, self.against, self.step = base, against, step


def resolve(meaning: Meaning, context: Context) -> Resolution:
    """The period that an expression means.

    Raises:
        Unreadable: the calendar has no such day, or what it is counted from is unknown.
    """
    if meaning.unread:
        raise Unreadable(meaning.unread)
    if meaning.shift:
        return _shifted(resolve(replace(meaning, shift=None), context), *meaning.shift)
    if meaning.base and meaning.step:
        return _offset(meaning, context)
    in_story = context.narrative or context.around.goes_on  # "built in 1848 and sold in the sixties"
    if meaning.short_decade and context.last is not None and in_story and context.last.year < _OLD:
        century = context.last.year - context.last.year % 100
        decade = replace(meaning, decade=century + (meaning.decade or 0) % 100, short_decade=False)
        return replace(resolve(decade, context), against="last", base=context.last)
    period = _absolute(meaning, context.anchor)
    if period is not None:
        return Resolution(period, "")
    if meaning.short_year is not None:
        return _short_year(meaning, context)
    return _under_heading(meaning, context) or _incomplete(meaning, context)


def _under_heading(meaning: Meaning, context: Context) -> Resolution | None:
    """A day of May under the heading "May 2014", be it written when it may; None for all else."""
    heading = context.heading
    if heading is None or meaning.month != heading.number or meaning.direction is not None:
        return None
    return Resolution(inside(heading.enclosing("year"), meaning), "last", heading)


def within_calendar(*periods: Period) -> None:
    """EDTF's plain years have four digits; what lies beyond them is left unread.

    Raises:
        Unreadable: a period lies outside the years -9998 to 9998.
    """
    if not all(-9998 <= period.year <= 9998 for period in periods):
        raise Unreadable("The year lies outside -9998 to 9998, the years that the table can hold.")


def _shifted(resolution: Resolution, count: int, unit: Unit) -> Resolution:
    """So many units before or after a date: "two weeks before 13 May"."""
    if RANK[resolution.period.unit] > RANK[unit]:
        raise Unreadable("It is counted from a date that the text gives less exactly.")
    period = resolution.period
    moved = period.moved(count, unit)
    if period.clock:  # a day later at the same time
        moved = replace(moved, unit=period.unit, clock=period.clock)
    return replace(resolution, period=moved)


def _absolute(meaning: Meaning, anchor: Period | None) -> Period | None:
    """The period of words that name their own year, decade or century; None where they do not."""
    if meaning.year is not None and meaning.short_year is not None:  # the second year of "1939-45"
        second = _second_year(meaning.year, meaning.short_year)
        if anchor and second > anchor.year + _NEAR_AHEAD:  # "the order 2015-32"
            raise Unreadable(
                "The digits after the year name one far ahead of the writing, or no year at all."
            )
        return Period("year", second)
    if meaning.year is not None:
        return inside(Period("year", meaning.year), meaning)
    if meaning.decade is not None:
        return inside(year_period(meaning.decade, "decade"), meaning)
    if meaning.century is not None:
        return Period("century", 100 * (meaning.century - 1 if meaning.century > 0 else meaning.century + 1))
    return None


def _second_year(year: int, short: int) -> int:
    """The second year of a range that its last digits name: "1939-45", "1905-7"; it lies after the first."""
    second = year - year % (10 if short < 10 and year % 10 < short else 100) + short
    if second <= year:
        raise Unreadable("The digits after the year name no later year.")
    return second


def _offset(meaning: Meaning, context: Context) -> Resolution:
    """So many units from the anchor, from the date mentioned last, or from the quarter spoken of."""
    step = meaning.step or "day"
    a_year_off = meaning.moves and step == "year" and abs(meaning.count) == 1
    if meaning.base == "quarter" or (a_year_off and context.quarter):
        return _offset_in_quarters(meaning, context)
    # In a story "next" is what comes next in it; "tomorrow" and "in two years" stay with the one who speaks. Where
    # the day of the writing is unknown, nothing tells a story from news, and "next year" may be seen from there.
    told = context.anchor is not None and context.narrative and not context.seen_from_writing
    next_in_story = told and meaning.count == 1 and not meaning.moves and step != "day"
    this_in_story = (
        meaning.base == "anchor"
        and meaning.count == 0
        and meaning.grain == step != "day"  # "in May this year" has a month, and is of the writing
        and context.around.placed
        and (context.long_ago or context.of_told_day)
    )
    from_text = (
        meaning.base == "last"
        or next_in_story
        or this_in_story
        or (meaning.base == "style" and context.narrative and not context.seen_from_writing)
        or (meaning.base == "spoken" and not (context.around.until_now or context.waits_for))
        or (meaning.base == "anchor" and meaning.moves and context.around.before_told and context.long_ago)
    )
    from_last = context.last is not None and from_text
    base = context.last if from_last else context.anchor
    # "The next quarter" of business news with no other before it follows the one that it is written in.
    nothing_told = meaning.base == "last" and meaning.count > 0 and not from_last and step != "quarter"
    # "She wrote on 3 May that it had sunk and had been raised a week later": no week after 3 May.
    before_saying = (
        from_last and meaning.count > 0 and context.around.of_saying and context.around.before_told
    )
    lost = from_last and context.lost and meaning.count != 0 and RANK[step] <= RANK["week"]
    if (
        base is None or nothing_told or before_saying or lost
    ):  # "two days later" is never counted from the writing
        raise Unreadable("It is counted from a date that the text does not give.")
    if base is context.anchor and context.of_another_day:
        raise Unreadable("It is counted from the day of the quotation, which the text does not give.")
    if RANK[step] < RANK["day"]:
        if base is not context.anchor or context.clock is None:
            raise Unreadable("It is counted in hours or less, from a time that the text does not give.")
        return Resolution(_of_hours(base, context.clock, meaning.count, step), "anchor", base)
    against: Against = "last" if from_last else "anchor"
    if RANK[base.unit] <= RANK[step]:
        period = inside(base.enclosing(step).shifted(meaning.count), meaning)
        if from_last and context.uncertain and context.contradicts(period):
            raise Unreadable(
                "It is told as over, and counted from a date that is in doubt it would lie ahead."
            )
        return Resolution(period, against, base)
    if meaning.count:
        raise CountedFromLess(base, against, step)
    return Resolution(base, against, base)  # "that day" of a month without a day is some day of that month


def _of_hours(day: Period, clock: int, count: int, step: str) -> Period:
    """The day on which it was so many hours or minutes before or after a clock time, rounded as people do.

    "Two hours ago" is an hour and a half to two hours and a half.
    """
    unit = 60 if step == "hour" else 1
    ends = {int((clock + (count + half) * unit) // _DAY) for half in (-0.5, 0.5)}
    if len(ends) > 1:
        raise Unreadable("It is counted in hours from a time so near to midnight that it can be of two days.")
    return day.shifted(ends.pop())


def _offset_in_quarters(meaning: Meaning, context: Context) -> Resolution:
    """Counted from the text's quarter, else from the one before the anchor's; without one, words that may mean a year mean it."""
    base = context.quarter or context.anchor
    if base is None:
        raise Unreadable("The text does not say which quarter it is.")
    if meaning.moves and (context.so_far or context.quarter is None):
        term = base.enclosing("year")
    else:
        term = context.quarter or base.enclosing("quarter").shifted(-1)
    if meaning.year is not None:
        term = replace(term, year=meaning.year)
    if meaning.quarter is not None:
        term = replace(term, number=meaning.quarter)
    period = term.moved(meaning.count, meaning.step or "quarter")
    return Resolution(period, "last" if context.quarter else "anchor", base)


def _short_year(meaning: Meaning, context: Context) -> Resolution:
    """A two-digit year: in the century of the date before it in narrative, else the last such year so far."""
    base = context.story if context.narrative else context.anchor or context.story
    if base is None:
        raise Unreadable("The text does not say which century it belongs to.")
    year = base.year - base.year % 100 + (meaning.short_year or 0)
    if not context.narrative and year > base.year + _NEAR_AHEAD:
        year -= 100
    return Resolution(inside(Period("year", year), meaning), "last" if context.narrative else "anchor", base)


def _incomplete(meaning: Meaning, context: Context) -> Resolution:
    """A part of the calendar without its year, or a time without its day."""
    from_story = context.narrative and (meaning.direction in {None, 1} or context.anchor is None)
    of_week = meaning.weekday is not None and meaning.day is None and meaning.nth is None
    of_news = of_week and context.said_as_news
    from_story = from_story and not (context.seen_from_writing or context.near_writing or of_news)
    from_last = context.story is not None and (from_story or meaning.base == "last")
    base = context.story if from_last else context.anchor or context.story
    against: Against = "last" if base is not context.anchor else "anchor"
    if base is None:
        raise Unreadable("The text does not say which year or day it belongs to.")
    # What a mayor says will be is seen from the unknown day.
    if context.anchor is None and context.around.tense > 0:
        raise Unreadable("It lies ahead of the day of the writing, which the text does not give.")
    if of_week:
        if RANK[base.unit] > RANK["week"]:
            raise Unreadable("The text does not say which week it belongs to.")
        return Resolution(inside(_weekday(meaning, base, against, context), meaning), against, base)
    if {meaning.month, meaning.season, meaning.quarter, meaning.half} != {None}:
        return part_of_a_year(meaning, base, against, context)
    if meaning.day is not None:
        return _bare_day(meaning, base, against, context)
    told = context.told_day
    if told is not None and (context.around.beside_last or not context.contradicts(told)):
        base, against = told, "last"
    if RANK[base.unit] > RANK["day"]:
        raise Unreadable("The text does not say which day it belongs to.")
    period = inside(base.enclosing("day"), meaning)
    if against == "anchor" and context.around.tense < 0 and period.first_day() > base.first_day():
        raise Unreadable("It is told as over, and the midnight of the writing lies ahead.")
    return Resolution(period, against, base)


def _bare_day(meaning: Meaning, base: Period, against: Against, context: Context) -> Resolution:
    """A day of the month: after the day just named, else in the month of the base, before or after it by the tense."""
    number = meaning.day or 0
    if (next_day := _after_last_day(number, context)) is not None:
        return Resolution(inside(next_day, replace(meaning, day=None)), "last", context.last_day)
    month = base.enclosing("month") if RANK[base.unit] <= RANK["month"] else base
    if month.unit != "month":
        raise Unreadable("The text does not say which month it belongs to.")
    if against == "anchor" and base.unit == "day":
        is_ahead, is_over = number > base.day, number < base.day
        month = month.shifted(
            (is_over and context.around.tense > 0) - (is_ahead and context.around.tense < 0)
        )
    day = day_of_month(month.year, month.number, number)
    return Resolution(inside(day, replace(meaning, day=None)), against, base)


def _after_last_day(day: int, context: Context) -> Period | None:
    """A bare day after a day with its month: of that month, or of the next where it has gone by.

    None where no such day was named, or where the sentence looks ahead of the writing and that day lies before it.
    What has happened by the writing is not put after it: it is of the same month, before the day named.
    """
    if context.last_day is None:
        return None
    month = context.last_day.enclosing("month")
    writing = context.anchor.first_day() if context.anchor else None
    if day < context.last_day.day:
        following = month.shifted(1)
        over = writing is not None and following.first_day() + day - 1 > writing
        month = month if over and context.around.tense <= 0 else following
    date = day_of_month(month.year, month.number, day)
    return None if writing is not None and context.around.tense > 0 and date.first_day() < writing else date


def _weekday(meaning: Meaning, base: Period, against: Against, context: Context) -> Period:
    """The day meant by a weekday, seen from the base.

    It is the base's own or tomorrow's, else the one before, or the next under a future tense; tomorrow's weekday is
    tomorrow, if no verb beside it denies it or says something: news says "last" of the other. A story goes on to the next.
    """
    today = base.first_day()
    begins = context.begins.first_day() if context.begins and context.begins.unit == "day" else None
    if meaning.direction is None and begins is not None and abs(begins - today) < 7:
        # "From Friday to Sunday" ends on the Sunday after that Friday.
        end = period_of_day(begins + ((meaning.weekday or 0) - weekday(begins)) % 7, "day")
        if not context.contradicts(end):
            return end
    ahead = ((meaning.weekday or 0) - weekday(today)) % 7
    least = 1 if ahead > 1 else context.said_as_news - 1  # of the tense of what lies ahead
    if meaning.direction is not None:
        # Seen from no day but the writing it is of the week beside.
        if meaning.base == "last" and against == "anchor":
            return period_of_day(
                today + (meaning.weekday or 0) - weekday(today) + 7 * meaning.direction, "day"
            )
        if meaning.direction < 0:
            ahead -= 7
        elif meaning.direction > 0 and ahead == 0:
            ahead = 7
    elif ahead and against == "anchor" and context.around.tense < least:
        ahead -= 7
    return period_of_day(today + ahead, "day")
