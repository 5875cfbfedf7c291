"""Durations that have their place on the calendar: "the past two months", "the first ten days of May", "two weeks from Monday".

TIMEX3 gives a duration no date, and its value stays one; on a timeline it is the stretch of days that it covers.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimline.dates.edtf import bounds_of, day_number
from claimline.dates.expressions import Expression
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, Period, Unit, period_of_day, weekday
from claimline.dates.qualifiers import qualifier_of, with_mark
from claimline.dates.reading.context import Against, Context, Resolution
from claimline.dates.reading.inside import Unreadable, inside
from claimline.dates.reading.notes import read_against
from claimline.dates.reading.sentence import after_it, before_it
from claimline.dates.reading.tense import looks_ahead, tense
from claimline.model import Anchor, DateMention

# What makes "the last two years" those of somebody's life, of a thing or of an earlier time.
_OF_SOMETHING = re.compile(r"\b(?:his|her|its|their|my|our|your|whose|\w+['’]s|\w+s['’]) $", re.IGNORECASE)
_EARLIER_TIME = re.compile(r"\bhad\b[^,;:]*$")
_OF = re.compile(r" (?:of|before|after|in|when|at|as|under)\b")
_PART_OF = re.compile(r" (?:of|in)(?: the)? ")
_BEGINS = re.compile(
    r",? (?:starting|beginning|commencing|from)(?: from| on| with)?(?: the)? (?:morning of |evening of )?"
)
_ENDS = re.compile(r",? (?:ended|ending|to|through|till|until)(?: on)?(?: the)? ")
_IN = re.compile(r"\b(in|within)(?: just| only)? $", re.IGNORECASE)
_IN_TIME = re.compile(r"['’]s? time\b")
# What makes it how long nothing like it has been: "the first fair in two years".
_FIRST_IN = re.compile(
    r"\b(?:first|second|third|only|last|most|least|best|worst|times?|once|twice|\w{3,}est)\b[^,.;:]*$"
)
# Before a duration that lasts: "for two weeks from Monday"; elsewhere two weeks from Monday are a day.
_LASTS = re.compile(
    r"\b(?:for|over|throughout|during|lasts?|lasted)(?: about| some| just| at least)? $", re.IGNORECASE
)
# The first and the last of the days or units of a stretch, and whether they are approximate: days and what the calendar counts are
# exact, two weeks or months from some day are not.
_Stretch = tuple[Period, Period, bool]
_NOTE_OF_PART = "It is a part of a longer time; the bounds are those of the part."
_NOTE_FROM = "It is how long something lasts from a day on; the bounds are those of the whole stretch."
_NOTE_UNTIL = "It is how long something lasted up to a day; the bounds are those of the whole stretch."


def placed(
    mention: DateMention, meaning: Meaning, text: str, context: Context, anchor: Anchor | None
) -> DateMention:
    """A duration with the days that it covers, where it lies on a side of the writing or of the date told last; else as it is.

    "The past two months" end on the day of the writing, "the next two days" begin on the day after it.
    """
    if not meaning.span:
        return mention
    if not meaning.place:
        return _ahead(mention, meaning.span, text, context, anchor)
    told = tense(text, mention.start, mention.end) < -1 and not looks_ahead(after_it(text, mention.end))
    told_next = (
        meaning.place == "ahead" and not context.narrative and (told or _is_told(text, mention, context))
    )
    against, base = _base(meaning, context)
    if told_next:  # "he spent the next two years in Oster"
        against, base = "last", context.told_date
    if base is None or not _is_of_now(mention, meaning, text):
        return mention
    count, unit = meaning.span
    if meaning.working:
        count = _days_around(base, count, ahead=meaning.place in {"ahead", "after"})
    ends = _ends(base, count, unit, ahead=meaning.place in {"ahead", "after"}, to_base=against == "anchor")
    if ends is None or (told_next and context.lies_ahead(ends[1])):
        return mention
    unsaid = meaning.place == "before" and against == "anchor"
    # In a past sentence "the last two years" may end where the story stands, as "the next two years" begin there.
    unsaid = unsaid or told_next or (told and not context.narrative and _after_another_time(meaning, context))
    uncertain = unsaid or (anchor.uncertain if anchor and against == "anchor" else context.uncertain)
    note = read_against(Resolution(base, against, base), anchor)
    when = anchor.when if anchor and against == "anchor" else base.edtf()
    return _with_days(mention, ends, uncertain=uncertain, note=note, anchor=when)


def _is_told(text: str, mention: DateMention, context: Context) -> bool:
    """True where "the next decade" follows a time of long ago: "In 1862 war broke out. It went on for the next decade".

    With a date of long ago in another paragraph nothing tells what it follows, and it stays unread.
    """
    if context.last is None or context.anchor is None or context.last.year >= context.anchor.year - 1:
        return False
    return tense(text, mention.start, mention.end) < 0 and not looks_ahead(after_it(text, mention.end))


def _ahead(
    mention: DateMention, span: tuple[int, Unit], text: str, context: Context, anchor: Anchor | None
) -> DateMention:
    """What "in two weeks" names where the sentence looks ahead of the writing, and "within two weeks"; else it is how long it takes.

    "It will open in two weeks" is about that week; it may still be how long the opening takes, so it is uncertain.
    """
    count, unit = span
    before, writing = before_it(text, mention.start), context.anchor
    found = _IN.search(before)
    if found is None or writing is None or anchor is None or context.narrative or count < 1:
        return mention
    in_time = _IN_TIME.match(text, mention.end) is not None
    if (
        _FIRST_IN.search(before)
        or _OF.match(text, mention.end)
        or not (in_time or tense(text, mention.start, mention.end) > 0)
    ):
        return mention
    note = read_against(Resolution(writing, "anchor", writing), anchor)
    word = found[1].lower()
    if word == "within":
        stretch = writing, writing.moved(count, unit), unit != "day"
    else:
        period = writing.enclosing(unit).shifted(count)
        stretch = period, period, unit != "day"
    uncertain = anchor.uncertain or (word == "in" and not in_time)
    return _with_days(mention, stretch, uncertain=uncertain, note=note, anchor=anchor.when)


def _after_another_time(meaning: Meaning, context: Context) -> bool:
    """True for "the last two years" where the date told before is of years before the writing."""
    if meaning.place not in {"last", "back"} or context.last is None or context.anchor is None:
        return False
    return context.last.year < context.anchor.year - 1


def _base(meaning: Meaning, context: Context) -> tuple[Against, Period | None]:
    """The day that a duration counts from: that of the writing, or the date of the text that it follows.

    What comes next in a story is counted from where it has come to; what is past there, nobody can tell.
    """
    seen_from_now = meaning.place in {"back", "last", "ahead"}
    writing = None if context.of_another_day else context.anchor
    if seen_from_now and not context.narrative:
        return "anchor", writing
    if meaning.place in {"before", "after", "ahead"} and context.last is not None:
        return "last", context.last
    return "anchor", writing if meaning.place == "before" and not context.narrative else None


def _is_of_now(mention: DateMention, meaning: Meaning, text: str) -> bool:
    """False for "the last two years of her life", "his last two years" and "had been ill for the last two years"."""
    before = before_it(text, mention.start)
    if _OF_SOMETHING.search(before):
        return False
    if meaning.place not in {"last", "back", "ahead"}:
        return True
    if meaning.place == "last" and _OF.match(after_it(text, mention.end)):
        return False
    return not _EARLIER_TIME.search(before)


def _ends(base: Period, count: int, unit: Unit, *, ahead: bool, to_base: bool) -> _Stretch | None:
    """The first and the last day or unit of so many before or after a base; None where the base is less exact than they are.

    Quarters are those of the calendar, as reports have them; all else is counted in days from the base.

    Args:
        base: what they are counted from.
        count: how many.
        unit: of what.
        ahead: whether they lie after it.
        to_base: whether the base is the writing, up to which the past two days reach.
    """
    if unit == "quarter" and RANK[base.unit] <= RANK["quarter"]:
        own = base.enclosing("quarter")
        ends = (own.shifted(1), own.shifted(count)) if ahead else (own.shifted(-count), own.shifted(-1))
        return *ends, False
    if unit == "hour":  # "the past 24 hours" reach into the day before, whatever the clock says
        days = -(-count // 24)
        return (base, base.shifted(days), False) if ahead else (base.shifted(-days), base, False)
    if unit == "weekend" or count < 1 or RANK[base.unit] > RANK[unit]:
        return None
    if RANK[base.unit] > RANK["day"]:
        ends = (
            (base.shifted(1), base.moved(count, unit))
            if ahead
            else (base.moved(-count, unit), base.shifted(-1))
        )
        return *ends, base.unit == "week"
    day, about = base.enclosing("day"), unit != "day"
    if ahead:
        return day.shifted(1), day.moved(count, unit), about
    return day.moved(-count, unit), day if to_base else day.shifted(-1), about


def _days_around(base: Period, count: int, *, ahead: bool) -> int:
    """How many days hold so many working days after or before a day, weekends among them."""
    days, step = 0, 1 if ahead else -1
    while count > 0:
        days += 1
        count -= weekday(base.first_day() + step * days) < 5
    return days


def with_parts(
    expressions: Sequence[Expression],
    mentions: Sequence[DateMention],
    periods: Sequence[Period | None],
    text: str,
) -> list[DateMention]:
    """The mentions, with a duration and the date that it is a part of or begins on standing for the stretch of both.

    Args:
        expressions: all of the text.
        mentions: what each was read as.
        periods: the period of each that was read as one.
        text: the whole text.
    """
    result = list(mentions)
    for i, (duration, date) in enumerate(pairwise(expressions)):
        period = periods[i + 1]
        if period is None or not duration.meaning.span or date.signal not in {"", "from"}:
            continue
        between = text[duration.end : date.start]
        stretch, note = _of_two(duration, period, text, between)
        if stretch is None:
            continue
        uncertain = "uncertain" in result[i + 1].qualifier
        for j in (i, i + 1):
            anchor, basis = result[i + 1].anchor, result[i + 1].basis
            changed = _with_days(result[j], stretch, uncertain=uncertain, note=note, anchor=anchor)
            result[j] = replace(changed, basis=basis)
    return result


def is_part(before: Expression | None, text: str, date: Expression) -> bool:
    """True where the words right before a date say with their number which part of it is meant: "the first ten days of May"."""
    return (
        before is not None
        and before.meaning.span is not None
        and before.meaning.place in {"start", "end", "last"}
        and _PART_OF.fullmatch(text, before.end, date.start) is not None
    )


def _part(meaning: Meaning, period: Period) -> _Stretch | None:
    """The first and the last of so many units inside a period, from its start or up to its end."""
    count, unit = meaning.span or (0, "day")
    if meaning.place not in {"start", "end", "last"} or RANK[unit] >= RANK[period.unit] or unit == "weekend":
        return None
    from_start = meaning.place == "start"
    first, last = map(day_number, bounds_of(period.edtf()))
    try:
        if unit in {"day", "week"}:
            outer = inside(period, Meaning(nth=1 if from_start else -1, share=unit))
        else:
            outer = period_of_day(first if from_start else last, unit)
    except Unreadable:
        return None
    inner = outer.shifted(count - 1 if from_start else 1 - count)
    middle = inner.first_day() + (3 if unit == "week" else 0)
    if count < 1 or not first <= middle <= last:
        return None
    return (outer, inner, unit == "week") if from_start else (inner, outer, unit == "week")


def _of_two(duration: Expression, period: Period, text: str, between: str) -> tuple[_Stretch | None, str]:
    """The stretch that a duration and the date after it are, by the words between them, and what is to be said of it."""
    meaning = duration.meaning
    if _PART_OF.fullmatch(between):
        return _part(meaning, period), _NOTE_OF_PART
    count, unit = meaning.span or (0, "day")
    if meaning.place or count < 1 or unit == "weekend" or RANK[period.unit] > RANK[unit]:
        return None, ""
    about = unit not in {"day", "week", period.unit}
    if _ENDS.fullmatch(between) and (duration.text[:3].lower() == "the" or "end" in between):
        last = period_of_day(day_number(bounds_of(period.edtf())[1]), "day")
        return (last.shifted(1).moved(-count, unit), last, False), _NOTE_UNTIL
    lasts = "ing" in between or _LASTS.search(before_it(text, duration.start))
    if _BEGINS.fullmatch(between) and lasts and period.unit in {"day", "month", "year"}:
        return (period, period.moved(count, unit).shifted(-1), about), _NOTE_FROM
    return None, ""


def _with_days(
    mention: DateMention, stretch: _Stretch, *, uncertain: bool, note: str, anchor: str
) -> DateMention:
    """A mention that stands for a stretch of days."""
    first, last, about = stretch
    begins, ends = first.edtf().partition("/")[0], last.edtf().rpartition("/")[2]
    edtf = begins if begins == ends else f"{begins}/{ends}"
    qualifier = qualifier_of(uncertain=uncertain, approximate=about)
    earliest, latest = bounds_of(edtf)
    return replace(
        mention,
        edtf=with_mark(edtf, qualifier),
        earliest=earliest,
        latest=latest,
        precision="range" if begins != ends else first.precision,
        qualifier=qualifier,
        basis="relative",
        anchor=anchor,
        note=note,
    )
