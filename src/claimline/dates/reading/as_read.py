"""From one expression, in its context, to the mention that stands for it: dated, one of two days, or without a date and why."""

from dataclasses import replace

from claimline.dates.edtf import between, bounds_of, in_order
from claimline.dates.english import day_in_words
from claimline.dates.expressions import Expression
from claimline.dates.grammar.meaning import Meaning, Signal
from claimline.dates.order import BOTH_ORDERS, one_of_two
from claimline.dates.periods import RANK, Period
from claimline.dates.qualifiers import qualifier_of, with_mark
from claimline.dates.reading.context import Context, Resolution
from claimline.dates.reading.digits import both
from claimline.dates.reading.doubt import doubt_of
from claimline.dates.reading.extent import extent_of
from claimline.dates.reading.inside import Unreadable
from claimline.dates.reading.notes import COUNTED_TWICE, why
from claimline.dates.reading.resolve import resolve, within_calendar
from claimline.dates.reading.spread import resolve_count
from claimline.dates.reading.weekdays import with_weekday
from claimline.model import Anchor, Basis, DateMention, Precision, Qualifier

_SO_BY_THEN = "It was so by then; since when is not stated."
_HOUR_AHEAD = "It is told as over, and that hour of the day of the writing lies ahead."


def as_read(expression: Expression, anchor: Anchor | None, context: Context, note: str) -> DateMention:
    """The mention of an expression that means one thing; `note` is said instead of why the date is what it is."""
    meaning = expression.meaning
    if meaning.value:
        context.remember_duration(meaning)
        return _without_date(expression, context, meaning.value, "")
    try:
        resolution = with_weekday(resolve_count(meaning, context), meaning, context)
        within_calendar(resolution.period)
    except Unreadable as reason:
        context.lost = context.lost or meaning.base == "last"
        return _without_date(expression, context, "", str(reason))
    if anchor and meaning.lacks_day and _lies_ahead_though_over(resolution, anchor, context):
        return _without_date(expression, context, _timex(resolution, meaning), _HOUR_AHEAD)
    if meaning.kind == "SET":  # "every night"
        return _without_date(expression, context, _timex(resolution, meaning), "")
    period = resolution.period
    moves = (
        meaning.count or meaning.direction
    )  # "that morning" is of the day before it, whatever that was counted from
    twice = bool(moves) and resolution.against == "last" and resolution.base in context.counted
    against = _anchor_of(resolution, anchor)
    doubt = doubt_of(resolution, meaning, context, anchor)
    uncertain = doubt is not None
    if period is not resolution.base or not resolution.spread:
        context.remember(resolution, meaning, uncertain=uncertain or context.around.or_else)
    # "Later that month" with no date before it need not be the month of the writing.
    writing = context.anchor if resolution.against == "anchor" and meaning.base != "last" else None
    signal = _signal(expression, period, context)
    edtf, is_third = extent_of(period, meaning.mod, signal, writing)
    approximate = meaning.approximate or is_third
    if resolution.spread:  # the bounds hold, so nothing about them is approximate
        edtf, approximate = between(*resolution.spread)[0], False
    qualifier = qualifier_of(uncertain=uncertain, approximate=approximate)
    marked = with_mark(edtf, qualifier)
    if resolution.other and edtf == period.edtf():  # the doubt is which of the two it is
        edtf = marked = one_of_two([edtf, resolution.other.edtf()])
    begins = _begins(edtf, anchor, context)
    if begins:
        edtf, marked = _opening(edtf, begins), _opening(marked, begins)
    ahead = _ahead(begins, anchor, context) if begins and anchor else ""
    earliest, latest = bounds_of(edtf)
    since = earliest if signal == "since" else ""
    if since and anchor and in_order(since, anchor.when):
        latest = anchor.when
    return _mention(
        expression,
        context,
        timex_value=_timex(resolution, meaning),
        edtf=marked,
        earliest=earliest,
        latest=latest,
        precision=_precision(edtf, period),
        qualifier=qualifier,
        basis="inferred" if twice else "relative" if resolution.against else "stated",
        anchor=against,
        note=" ".join(
            filter(
                None,
                (
                    note or why(resolution, meaning, anchor, is_third=is_third, since=since),
                    doubt or "",
                    _SO_BY_THEN if expression.signal == "by" and not signal else "",
                    COUNTED_TWICE if twice else "",
                    ahead,
                ),
            )
        ),
    )


def _lies_ahead_though_over(resolution: Resolution, anchor: Anchor, context: Context) -> bool:
    """True for "he had left at 9pm" as of 5pm, where nothing says on which day."""
    begins = bounds_of(resolution.period.edtf())[0]
    return resolution.against == "anchor" and context.around.tense < 0 and not in_order(begins, anchor.when)


def _signal(expression: Expression, period: Period, context: Context) -> Signal:
    """The preposition of a date; what will be so "from Friday" is so from then on, as what is so since Friday.

    What was so by then was so then.
    """
    ahead = context.anchor is not None and period.first_day() > context.anchor.first_day()
    if ahead and context.around.begins_from and RANK[period.unit] >= RANK["day"]:
        return "since"
    so_then = RANK[period.unit] > RANK["day"] and context.around.so_by_then
    return "" if so_then else expression.signal


def _begins(edtf: str, anchor: Anchor | None, context: Context) -> str:
    """The day of the writing where what has an end only lies ahead of it, else nothing.

    "It will be sold by 2021" of 5 May 2019 is `[2019-05-05..2021]`; where the day is not sure there is no such bound.
    """
    if (
        anchor is None
        or anchor.uncertain
        or edtf[:3] not in {"../", "[.."}
        or not context.around.from_writing
    ):
        return ""
    day, last = anchor.when.partition("T")[0], edtf.strip("[]./")
    return day if day != last and in_order(day, bounds_of(last)[0]) else ""


def _ahead(begins: str, anchor: Anchor, context: Context) -> str:
    """Why the day of the writing bounds what ends after it, in words."""
    day = f"{day_in_words(begins)}{', ' if anchor.why else ''}{anchor.why}"
    if context.around.lasts_on:
        return f"It is so on {day}; its start is not stated."
    return f"It lies ahead: it begins not before {day}."


def _opening(edtf: str, begins: str) -> str:
    """A stretch or a set without a beginning, with one."""
    return f"{begins}{edtf[2:]}" if edtf[0] == "." else f"[{begins}{edtf[1:]}"


def _precision(edtf: str, period: Period) -> Precision:
    """That of the period; a part of it, or what a preposition opens, is a range, unless it is one day."""
    if edtf == period.edtf():
        return period.precision
    earliest, latest = bounds_of(edtf)
    return "day" if earliest == latest else "range"


def as_either(expression: Expression, context: Context) -> DateMention:
    """A date in digits that can be two days: both are kept, and TIMEX3 gets the year where they share one."""
    try:
        days = [resolve(one, context).period for one in both(expression.meaning)]
        within_calendar(*days)
    except Unreadable as reason:
        return _without_date(expression, context, "", str(reason))
    edtf = one_of_two(day.edtf() for day in days)
    earliest, latest = bounds_of(edtf)
    return _mention(
        expression,
        context,
        timex_value=earliest[:-6] if earliest[:-6] == latest[:-6] else "XXXX",
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        precision="range",
        qualifier="uncertain",
        basis="stated" if expression.meaning.year is not None else "relative",
        note=BOTH_ORDERS,
    )


def _without_date(expression: Expression, context: Context, value: str, reason: str) -> DateMention:
    """A duration, a set, a vague reference, or an expression that cannot be read and says why."""
    return _mention(expression, context, timex_value=value, note=reason)


def _mention(
    expression: Expression,
    context: Context,
    *,
    timex_value: str,
    edtf: str = "",
    earliest: str = "",
    latest: str = "",
    precision: Precision = "unknown",
    qualifier: Qualifier = "",
    basis: Basis = "none",
    anchor: str = "",
    note: str,
) -> DateMention:
    """The mention of an expression; the rest is as finding gives it."""
    return DateMention(
        expression.start,
        expression.end,
        expression.text,
        expression.timex_type,
        timex_value,
        edtf,
        earliest,
        latest,
        precision,
        qualifier,
        basis,
        context.style,
        anchor,
        expression.rule,
        note,
    )


def _anchor_of(resolution: Resolution, anchor: Anchor | None) -> str:
    """The date that a reading started from, as exact as it is; empty where it needed none."""
    if resolution.against == "anchor" and anchor:
        return anchor.when
    return resolution.base.edtf() if resolution.base else ""


def _timex(resolution: Resolution, meaning: Meaning) -> str:
    """The TIMEX3 value; in a story a winter without a year is named by its January, as corpora do."""
    period = resolution.period
    a_winter = period.unit == "season" and period.number == 4 and meaning.year is None and not meaning.base
    if a_winter and resolution.against == "last":
        period = replace(period, year=period.year + 1)
    return period.timex()
