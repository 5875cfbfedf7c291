"""The year of a month, a season, a quarter or a half that the text names without one."""

from dataclasses import replace

from claimline.dates.edtf import bounds_of, day_number
from claimline.dates.feasts import feast_day
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, YEAR_HAS, Period
from claimline.dates.reading.context import Against, Context, Resolution
from claimline.dates.reading.inside import Unreadable, inside

_FEW = 2  # dates of a year, after which a story need not go on in it
_WEEKS_BACK = 61  # days before the writing in which what is reported is news
_MONTHS_BACK = 183  # days before the writing in which a date without its year may lie
_SOON_AFTER = 92  # days after a date told before it, with which a chronicle goes on
_RECENT = 3  # years; a story of an older time is seldom news
_JUST_OVER = 3  # months
_WEEKS = 21  # days before the writing that a life or a history can end with


def part_of_a_year(meaning: Meaning, base: Period, against: Against, context: Context) -> Resolution:
    """A month, season, quarter or half without its year: in the year of the story, else as the writing sees it."""
    if (
        against == "last"
        and context.anchor is not None
        and _is_just_over(meaning, base, context.anchor, context)
    ):
        return _part(meaning, context.anchor, "anchor", context)
    if (of_year := _of_the_year_before_it(meaning, context)) is not None:
        return of_year
    resolution = _part(meaning, base, against, context)
    unfounded = meaning.base == "last" and meaning.direction != 1 and resolution.against == "anchor"
    if (
        unfounded
        and context.around.tense <= 0
        and context.anchor
        and resolution.period.first_day() > context.anchor.first_day()
    ):
        raise Unreadable("No date stands before it that it could be counted from.")
    if against == "last" and resolution.against == "last":
        return _or_of_the_writing(resolution, meaning, context)
    return _or_a_year_before(resolution, meaning) if against == "anchor" else resolution


def _of_the_year_before_it(meaning: Meaning, context: Context) -> Resolution | None:
    """A month that narrows the year right before it: "in 2023, perhaps in July"; None for all else."""
    year = context.last
    narrows = year is not None and year.unit == "year" and context.around.or_else
    if not narrows or year is None or meaning.direction is not None or context.near_writing:
        return None
    return Resolution(inside(year, meaning), "last", year)


def _or_of_the_writing(resolution: Resolution, meaning: Meaning, context: Context) -> Resolution:
    """A part of the year of a story that may be one near the writing as well.

    A paragraph of its own that has named no year need not go on with the story, where that has told of few dates of its
    year: what somebody reports in the weeks before the writing is news, and what lies further back may be of either year.
    """
    anchor, story = context.anchor, resolution.base
    few = anchor is not None and not context.told_here and context.in_a_row <= _FEW
    if not few or anchor is None or story is None or meaning.direction is not None or meaning.feast:
        return resolution
    if context.around.before_told or context.around.quoted or resolution.spread:
        return resolution
    near = _part(meaning, anchor, "anchor", context)
    back = anchor.first_day() - near.period.first_day()
    if near.period == resolution.period or not 0 <= back <= _MONTHS_BACK:
        return resolution
    reported, recent = context.around.reported, anchor.year - story.year <= _RECENT
    after = resolution.period.first_day() - story.first_day()
    goes_on = RANK[story.unit] <= RANK["month"] and 0 <= after <= _SOON_AFTER
    if reported and back <= _WEEKS_BACK and not goes_on:
        return near
    doubted = reported or (recent and not goes_on)
    return replace(resolution, other=near.period) if doubted else resolution


def _or_a_year_before(resolution: Resolution, meaning: Meaning) -> Resolution:
    """A month just over that is called the last one is of this year or of the one before: "last May", said in June."""
    period, writing = resolution.period, resolution.base
    last = meaning.direction == -1 and meaning.month is not None and not (meaning.day or meaning.feast)
    if not last or writing is None or RANK[writing.unit] > RANK["month"] or period.year != writing.year:
        return resolution
    if not 0 < writing.number - period.number <= _JUST_OVER:
        return resolution
    return replace(resolution, other=replace(period, year=period.year - 1))


def _part(meaning: Meaning, base: Period, against: Against, context: Context) -> Resolution:
    if against == "last" and meaning.direction is None:
        in_story = _in_story(meaning, base, context)
        if not context.contradicts(in_story.period):
            return in_story
        base, against = context.anchor or base, "anchor"
    if (
        context.in_year and meaning.direction is None and context.around.tense <= 0
    ):  # "and will sail in May" is ahead
        if context.around.until and meaning.month == 1 and meaning.day is not None:
            raise Unreadable("It may end in the year that opens the sentence or in the next one.")
        period = inside(context.in_year, meaning)
        if not context.contradicts(period):
            return Resolution(period, "last", context.in_year)
    if (end := _end_of_a_stretch(meaning, context)) is not None:
        return Resolution(inside(end, meaning), "last", context.last)
    if context.begins and meaning.direction is None:
        end = _first_after(context.begins, meaning)
        alike = (context.begins.unit == "day") == (meaning.day is not None)
        if context.from_now or (alike and not context.contradicts(inside(end, meaning))):
            return Resolution(inside(end, meaning), against, base)
    year = _news_year(meaning, base, context)
    period = inside(Period("year", year), meaning)
    told = meaning.direction is None and not meaning.feast and context.around.tense < -1
    if told and context.contradicts(period):  # a later day of this month
        period = inside(Period("year", year - 1), meaning)
    return Resolution(period, against, base)


def _in_story(meaning: Meaning, base: Period, context: Context) -> Resolution:
    period = inside(Period("year", _narrative_year(meaning, base, context)), meaning)
    if context.around.before_told_alone and period.year == base.year:
        return _before_told(period, base, meaning)
    return Resolution(period, "last", base)


def _before_told(period: Period, base: Period, meaning: Meaning) -> Resolution:
    """What had happened before the date told last: "had called on Christmas Eve" is of no later one.

    Before what is told of a year alone it is of that year or of the one before.
    """
    earlier = inside(Period("year", period.year - 1), meaning)
    if base.unit == "year":
        first, last = bounds_of(earlier.edtf())[0], bounds_of(period.edtf())[1]
        return Resolution(period, "last", base, (first, last))
    is_later = period.first_day() > day_number(bounds_of(base.edtf())[1])
    return Resolution(earlier if is_later else period, "last", base)


def _is_just_over(meaning: Meaning, base: Period, writing: Period, context: Context) -> bool:
    """True for a day of the weeks before the writing, in a story that has come to a year alone: "She died on 14 November"."""
    if meaning.direction is not None or meaning.day is None or meaning.month is None or base.unit != "year":
        return False
    past = writing.first_day() - inside(Period("year", writing.year), meaning).first_day()
    return context.around.tense < 0 and 0 <= past <= _WEEKS and not context.around.goes_on


def _end_of_a_stretch(meaning: Meaning, context: Context) -> Period | None:
    """The year of "until November" in the past: the first November after the date told just before it.

    None where the words end no stretch, where no date of the same paragraph says when it began, or where that is no
    month and no day, and where the end would lie ahead of the writing.
    """
    begins = context.last if context.around.ends and context.around.tense < 0 else None
    if begins is None or RANK[begins.unit] >= RANK["year"] or meaning.direction is not None:
        return None
    year = _first_after(begins, meaning)
    return None if context.contradicts(inside(year, meaning)) else year


def _first_after(begins: Period, meaning: Meaning) -> Period:
    """The year of the first such month, season or quarter that does not lie before another date."""
    number, now = _now(meaning, begins)
    return Period("year", now.year + (number < now.number))


def _now(meaning: Meaning, base: Period) -> tuple[int, Period]:
    """The number of the part of the year that is named, and the part of that unit that the base begins in."""
    for unit in ("month", "season", "quarter", "half"):
        number = getattr(meaning, unit)
        if number is not None:
            if meaning.feast:  # Good Friday is in March or in April, as the year has it
                number = feast_day(meaning.feast, base.year).number
            return number, base.enclosing(unit) if RANK[base.unit] < RANK["year"] else Period(unit, base.year)
    raise AssertionError(meaning)


def _news_year(meaning: Meaning, base: Period, context: Context) -> int:
    """The year of a month, season or quarter as the day of writing sees it: near, and where the tense looks."""
    number, now = _now(meaning, base)
    size = YEAR_HAS[now.unit]
    ahead = (number - now.number) % size
    coming = now.year + (now.number + ahead > size)
    if meaning.direction == 0:
        # In spring "this winter was mild" is of the one just over.
        over = meaning.season == 4 and now.number == 1 and context.around.tense < 0
        return now.year if number == now.number else base.year - over
    if ahead == 0:
        day = feast_day(meaning.feast, base.year).day if meaning.feast else meaning.day
        if day is not None and meaning.direction and base.unit == "day" and day != base.day:
            # On 20 May "last May 3" is of this year.
            return now.year + (day < base.day) - (meaning.direction < 0)
        return now.year + (meaning.direction or 0)
    if meaning.direction is not None:
        return coming - (meaning.direction < 0)
    # News looks back, but a date that lies a sixth of a year ahead is nearer than the one gone by; under a future
    # tense it looks ahead, but not past a date of the last sixth of a year, unless it says what will be then.
    soon = size if context.around.tense > 1 else size * 5 // 6
    far = soon if context.around.tense > 0 else 1 if context.around.tense < -1 else size // 6 + 1
    return coming - (ahead >= far)


def _narrative_year(meaning: Meaning, base: Period, context: Context) -> int:
    """The year of the date mentioned last; a story that stands late in a year and names an early month goes on.

    After October or December January is that of the next year; from October to May it may be either (`doubt`).
    """
    number, now = _now(meaning, base)
    if number == now.number:
        return now.year
    a_year = YEAR_HAS[now.unit]
    far = (
        a_year // 2
        if now.unit == "season" and context.around.scene
        else 7
        if now.unit == "month"
        else a_year - 1
    )
    return base.year + (now.number - number > far)
