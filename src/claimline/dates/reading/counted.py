"""Durations that have their place on the calendar: "the past two months", "within two weeks", "the next ten days".

TIMEX3 gives a duration no date, and its value stays one; on a timeline it is the stretch of days that it covers.
"""

import re
from dataclasses import replace

from claimline.dates.edtf import bounds_of
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, Period, Unit, weekday
from claimline.dates.qualifiers import qualifier_of, with_mark
from claimline.dates.reading.context import Against, Context, Resolution
from claimline.dates.reading.inside import Unreadable
from claimline.dates.reading.notes import read_against
from claimline.dates.reading.resolve import within_calendar
from claimline.dates.reading.sentence import after_it, before_it
from claimline.dates.reading.tense import looks_ahead, tense
from claimline.model import Anchor, DateMention

# What makes "the last two years" those of somebody's life, of a thing or of an earlier time.
_OF_SOMETHING = re.compile(r"\b(?:his|her|its|their|my|our|your|whose|\w+['’]s|\w+s['’]) $", re.IGNORECASE)
_EARLIER_TIME = re.compile(r"\bhad\b[^,;:]*$")
_OF = re.compile(r" (?:of|before|after|in|when|at|as|under)\b")
_IN = re.compile(r"\b(in|within)(?: just| only)? $", re.IGNORECASE)
_IN_TIME = re.compile(r"['’]s? time\b")
# What makes it how long nothing like it has been: "the first fair in two years".
_FIRST_IN = re.compile(
    r"\b(?:first|second|third|only|last|most|least|best|worst|times?|once|twice|\w{3,}est)\b[^,.;:]*$"
)
# The first and the last of the days or units of a stretch, and whether they are approximate: days and what the calendar counts are
# exact, two weeks or months from some day are not.
Stretch = tuple[Period, Period, bool]


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
    return with_days(mention, ends, uncertain=uncertain, note=note, anchor=when)


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
    uncertain = anchor.uncertain or (word == "in" and not in_time) or context.may_be_foreseen_then
    return with_days(mention, stretch, uncertain=uncertain, note=note, anchor=anchor.when)


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


def _ends(base: Period, count: int, unit: Unit, *, ahead: bool, to_base: bool) -> Stretch | None:
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


def with_days(
    mention: DateMention, stretch: Stretch, *, uncertain: bool, note: str, anchor: str
) -> DateMention:
    """A mention that stands for a stretch of days; without them where these lie beyond the calendar."""
    first, last, about = stretch
    try:
        within_calendar(first, last)
    except Unreadable as reason:
        return replace(mention, note=str(reason))
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
