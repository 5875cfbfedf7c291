"""Where a reading is a choice: the date is then uncertain."""

from claimline.dates.edtf import day_number
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK
from claimline.dates.reading.context import Context, Resolution
from claimline.dates.reading.weekdays import contradicts, may_end_after_told
from claimline.model import Anchor

_CENTURY = "Its century is that of the text before it, and may be another."
_HOW_LONG_BEFORE = "Nothing says how long before that date it was."
_AFTER_AN_ASIDE = "The date before it may have been told in passing."
_OTHER_CLAUSE = "The year that opens the sentence need not be that of this part of it."
_SEEN_FROM_WRITING = "It may be seen from the day of the writing instead."
_SEEN_FROM_TOLD = "It may be seen from the time that is told of before it instead."
_YEAR_AFTER = "It may be of the year after."
_DAY_OF_SAYING = "It may be of the day on which that was said."
_YEAR_TOLD = "No year stands with it, and it may be of one that the text has told of."
_AFTER_TOLD = "It may come after the day that is told of before it."
_DECIDED = "It may be when that was decided, or what was decided for then."
_OTHER_WEEK = "It may be of another week."
_COMING = "It may be still to come."
_HALF_A_YEAR = range(5, 8)  # months
_LONG_AGO = 305  # days; a note from so far back may be of a day that comes within two months
_SOON = 30  # years
_NEAR_YEARS = 2  # between a year that is told of and the writing; of an older one news says so
_FRESH = 100  # days; news tells of what is so near without its year
_A_YEAR = range(359, 366)  # days; what lies so far back lies within a week after the same day this year


def doubt_of(resolution: Resolution, meaning: Meaning, context: Context, anchor: Anchor | None) -> str | None:
    """Why something else may be meant than what was read; None where nothing else is, empty where the note says it anyhow."""
    of_another_day = resolution.by_weekday and context.contradicts(resolution.period)
    if contradicts(resolution.period, meaning) or of_another_day or resolution.other is not None:
        return ""
    if meaning.short_decade and _may_be_of_next_century(resolution, context):
        return _CENTURY
    match resolution.against:
        case "anchor":
            return _of_the_writing(resolution, meaning, context, anchor) if anchor else None
        case "last":
            return _of_what_is_told(resolution, meaning, context)
    return None


def _of_what_is_told(resolution: Resolution, meaning: Meaning, context: Context) -> str | None:
    told = context.last_day_uncertain if resolution.base is context.last_day else context.uncertain
    of_writing = meaning.base == "anchor" and context.around.before_told and context.long_ago
    # "This day" of a letter and "this year" of a story may be those of the writing.
    of_writing = of_writing or (meaning.base == "anchor" and meaning.count == 0)
    of_writing = of_writing or (meaning.base == "spoken" and meaning.grain == "day" and not meaning.mod)
    # "The previous year" of news may be seen from anything, where its paragraph tells of no date before it.
    follows_on = context.around.opens and context.around.next_paragraph  # "A year earlier it fell"
    near = context.last_here or context.narrative or follows_on
    of_news = meaning.base == "last" and meaning.count < 0 and not near
    reasons = (
        (told, ""),
        (meaning.short_decade, _CENTURY),
        (_is_before_told(resolution, meaning, context), _HOW_LONG_BEFORE),
        (context.leapt and meaning.incomplete, _AFTER_AN_ASIDE),
        (resolution.base is context.in_year and context.new_clause, _OTHER_CLAUSE),
        (of_writing or of_news, _SEEN_FROM_WRITING),
        (_may_go_on(resolution, meaning), _YEAR_AFTER),
        (_may_be_the_writing(meaning, context), _SEEN_FROM_WRITING),
        (meaning.lacks_day and context.around.of_saying, _DAY_OF_SAYING),
    )
    return next((reason for holds, reason in reasons if holds), None)


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


def _of_the_writing(resolution: Resolution, meaning: Meaning, context: Context, anchor: Anchor) -> str | None:
    """Why the day of the writing is not all that it may be read against.

    "That night" and "at 5 p.m." with no day before them may be of any day that the reader knows of, and "in August" after
    "in May 1962 they came" of that year. "In 1943 she wrote: 'On 12 May ...'" is of the day of the words.
    """
    bare = meaning.lacks_year and meaning.direction is None and not meaning.base
    of_told = bare and (context.told_date is not None or context.of_old_words)
    of_told = of_told or (
        bare and meaning.day is not None and context.narrative and not context.seen_from_writing
    )
    other_year = _is_as_the_last(resolution, meaning, context)
    other_year = other_year or _is_beside_another_year(resolution, meaning, context)
    other_year = other_year or _goes_on_in_a_year(resolution, meaning, context)
    noted = day_number(anchor.when) - resolution.period.first_day() > _LONG_AGO and context.around.noted
    reasons = (
        (anchor.uncertain or meaning.base == "last" or meaning.lacks_day, ""),
        (lies_just_ahead(resolution, meaning, anchor), ""),
        (of_told or other_year, _YEAR_TOLD),
        (may_end_after_told(meaning, context), _AFTER_TOLD),
        (_is_said_in_story(meaning, context), _SEEN_FROM_TOLD),
        (meaning.lacks_year and meaning.direction is None and context.around.decided, _DECIDED),
        (meaning.grain == "weekday" and context.around.of_a_thing, _OTHER_WEEK),
        (context.may_be_foreseen_then and _looks_ahead(meaning), _SEEN_FROM_TOLD),
        (noted, _COMING),
    )
    return next((reason for holds, reason in reasons if holds), None)


def _looks_ahead(meaning: Meaning) -> bool:
    """True for "next year" and "in two years"; seen from a time told of, these are of that time."""
    return meaning.count > 0 or meaning.direction == 1


def _is_said_in_story(meaning: Meaning, context: Context) -> bool:
    """True for the weekday of a saying in a text that tells much of another time, of which it may be."""
    weekday = meaning.weekday is not None and meaning.incomplete and meaning.day is None
    return weekday and context.narrative and context.said_as_news


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


def _goes_on_in_a_year(resolution: Resolution, meaning: Meaning, context: Context) -> bool:
    """True for the "in May" of "It was seen on 2 June 2011. It had been sold in May", which may be that year's."""
    last = context.last
    if last is None or not context.last_here or meaning.month is None or meaning.year is not None:
        return False
    if context.around.goes_on:
        return False  # "last year's budget was passed on 8 March"
    period, anchor = resolution.period, context.anchor
    fresh = anchor is not None and anchor.first_day() - period.first_day() <= _FRESH
    if fresh and not context.around.before_told:
        return False  # "sales rose in 2015; they fell in February", written in March
    told = RANK[last.unit] <= RANK["year"] and 0 < period.year - last.year <= _NEAR_YEARS
    return told and meaning.direction is None and not meaning.base and context.around.tense < 0


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
