"""Durations beside a date: a part of it ("the first ten days of May"), or how long from or up to it ("two weeks from Monday")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimline.dates.edtf import bounds_of, day_number
from claimline.dates.expressions import Expression
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import RANK, Period, period_of_day
from claimline.dates.reading.counted import Stretch, with_days
from claimline.dates.reading.inside import Unreadable, inside
from claimline.dates.reading.sentence import before_it
from claimline.model import DateMention

_PART_OF = re.compile(r" (?:of|in)(?: the)? ")
_BEGINS = re.compile(
    r",? (?:starting|beginning|commencing|from)(?: from| on| with)?(?: the)? (?:morning of |evening of )?"
)
_ENDS = re.compile(r",? (?:ended|ending|to|through|till|until)(?: on)?(?: the)? ")
# Before a duration that lasts: "for two weeks from Monday"; elsewhere two weeks from Monday are a day.
_LASTS = re.compile(
    r"\b(?:for|over|throughout|during|lasts?|lasted)(?: about| some| just| at least)? $", re.IGNORECASE
)
_NOTE_OF_PART = "It is a part of a longer time; the bounds are those of the part."
_NOTE_FROM = "It is how long something lasts from a day on; the bounds are those of the whole stretch."
_NOTE_UNTIL = "It is how long something lasted up to a day; the bounds are those of the whole stretch."


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
            changed = with_days(result[j], stretch, uncertain=uncertain, note=note, anchor=anchor)
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


def _part(meaning: Meaning, period: Period) -> Stretch | None:
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


def _of_two(duration: Expression, period: Period, text: str, between: str) -> tuple[Stretch | None, str]:
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
