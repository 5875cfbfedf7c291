"""Where a reading is a choice: the date is then uncertain."""

from claimline.dates.edtf import day_number
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK
from claimline.dates.reading.context import Context, Resolution
from claimline.dates.reading.weekdays import contradicts, may_end_after_told
from claimline.model import Anchor

_HALF_A_YEAR = range(5, 8)  # months
_LONG_AGO = 305  # days; a note from so far back may be of a day that comes within two months
_SOON = 30  # years
_A_YEAR = range(359, 366)  # days; what lies so far back lies within a week after the same day this year


def is_uncertain(resolution: Resolution, meaning: Meaning, context: Context, anchor: Anchor | None) -> bool:
    """True where something else may be meant than what was read."""
    if contradicts(resolution.period, meaning):
        return True
    if meaning.short_decade and _may_be_of_next_century(resolution, context):
        return True
    if resolution.by_weekday and context.contradicts(resolution.period):
        return True
    match resolution.against:
        case "anchor":
            return anchor is not None and _is_another_than_the_writing(resolution, meaning, context, anchor)
        case "last":
            told = context.last_day_uncertain if resolution.base is context.last_day else context.uncertain
            told = told or meaning.short_decade
            told = told or _is_before_told(resolution, meaning, context)
            told = told or (context.leapt and meaning.incomplete)
            told = told or (resolution.base is context.in_year and context.new_clause)
            told = told or (meaning.base == "anchor" and context.around.before_told and context.long_ago)
            # "The previous year" of news may be seen from anything, where its paragraph tells of no date before it.
            near = context.last_here or context.narrative or context.around.follows_on
            told = told or (meaning.base == "last" and meaning.count < 0 and not near)
            # "This day" of a letter and "this year" of a story may be those of the writing.
            told = told or (meaning.base == "anchor" and meaning.count == 0)
            told = told or (meaning.base == "spoken" and meaning.grain == "day" and not meaning.mod)
            return (
                told
                or _may_go_on(resolution, meaning)
                or _may_be_the_writing(meaning, context)
                or (meaning.lacks_day and context.around.of_saying)
            )
    return False


def _may_be_of_next_century(resolution: Resolution, context: Context) -> bool:
    """True for the twenties of "Not by 2020. In the twenties, then": those a hundred years later may be meant.

    What was so in the forties was not in those that are still to come.
    """
    if context.last is None or not context.last_here or resolution.against:
        return False
    next_one = resolution.period.year + 100
    over = context.anchor is not None and context.around.tense < 0 and next_one > context.anchor.year
    return not over and next_one <= context.last.year + _SOON


def _is_before_told(resolution: Resolution, meaning: Meaning, context: Context) -> bool:
    """True for "had called on Christmas Eve" after a death in March, or in a year: nothing says how long before it."""
    base = resolution.base
    if base is None or not meaning.lacks_year or not context.around.before_told_alone:
        return False
    return resolution.spread is not None or resolution.period.year < base.year


def _is_another_than_the_writing(
    resolution: Resolution, meaning: Meaning, context: Context, anchor: Anchor
) -> bool:
    """True where the day of the writing is not all that it may be read against.

    "That night" and "at 5 p.m." with no day before them may be of any day that the reader knows of, and "in August" after
    "in May 1962 they came" of that year. "In 1943 she wrote: 'On 12 May ...'" is of the day of the words.
    """
    unsaid = meaning.base == "last" or meaning.lacks_day
    bare = meaning.lacks_year and meaning.direction is None and not meaning.base
    unsaid = unsaid or (bare and (context.told_date is not None or context.of_old_words))
    unsaid = unsaid or (
        bare and meaning.day is not None and context.narrative and not context.seen_from_writing
    )
    return (
        anchor.uncertain
        or unsaid
        or may_end_after_told(meaning, context)
        or _is_as_the_last(resolution, meaning, context)
        or _is_beside_another_year(resolution, meaning, context)
        or (meaning.lacks_year and meaning.direction is None and context.around.decided)
        or (meaning.grain == "weekday" and context.around.of_a_thing)
        or lies_just_ahead(resolution, meaning, anchor)
        or (context.may_be_foreseen_then and _looks_ahead(meaning))
        or (day_number(anchor.when) - resolution.period.first_day() > _LONG_AGO and context.around.noted)
    )


def _looks_ahead(meaning: Meaning) -> bool:
    """True for "next year" and "in two years"; seen from a time told of, these are of that time."""
    return meaning.count > 0 or meaning.direction == 1


def _is_as_the_last(resolution: Resolution, meaning: Meaning, context: Context) -> bool:
    """True for "in May" after "on 28 May 2015", which another year's May need not be, or after an uncertain day of May."""
    last, period = context.last, resolution.period
    if last is None or meaning.month is None or meaning.direction is not None or meaning.base:
        return False
    same = RANK[last.unit] <= RANK["month"] and last.enclosing("month").number == meaning.month
    return same and (last.year != period.year or context.uncertain)


def _is_beside_another_year(resolution: Resolution, meaning: Meaning, context: Context) -> bool:
    """True for "on 25 May" told as over, or still to come and not told so, where the text has told of "May 2017"."""
    if meaning.month is None or meaning.day is None or meaning.direction is not None or meaning.base:
        return False
    others = {year for year, month in context.dated_months if month == meaning.month}
    ahead = context.anchor is not None and resolution.period.first_day() > context.anchor.first_day()
    told = context.around.tense < 0 or (context.around.tense == 0 and ahead)
    return told and bool(others - {resolution.period.year})


def _may_go_on(resolution: Resolution, meaning: Meaning) -> bool:
    """True for a month that lies far before the one that a story has come to: it may be that of the next year."""
    base, period = resolution.base, resolution.period
    if base is None or meaning.month is None or meaning.year is not None or RANK[base.unit] > RANK["month"]:
        return False
    return base.year == period.year and base.number - period.number in _HALF_A_YEAR and not meaning.base


def _may_be_the_writing(meaning: Meaning, context: Context) -> bool:
    """True for what a date told before may not give.

    Without a day of writing that date is all that there is to read it against, be it meant or not; and "on Monday" in a
    story may be the teller's own.
    """
    may_be_other = context.anchor is None or meaning.grain == "weekday"
    return may_be_other and not meaning.base and meaning.grain != "dayonly"


def lies_just_ahead(resolution: Resolution, meaning: Meaning, anchor: Anchor) -> bool:
    """True for "it burned on 9 March" of 5 March: a year back, as it is told, if the day of the writing is right."""
    if (
        resolution.against != "anchor"
        or meaning.month is None
        or meaning.day is None
        or not meaning.incomplete
    ):
        return False
    return day_number(anchor.when) - resolution.period.first_day() in _A_YEAR
