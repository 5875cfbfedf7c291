"""Step two: what found expressions mean, each read against its anchor and the dates before it.

Where the year of an incomplete date comes from is the text's style: the anchor in news, the date mentioned last in
narrative text. Nothing is read against the clock; without an anchor a relative expression stays unread.
"""

from collections.abc import Sequence

from claimline.dates.bounds import bounds_of, parse_day
from claimline.dates.extent import combined, opened, qualified, third_of
from claimline.dates.finder import Expression, find_expressions
from claimline.dates.periods import Period
from claimline.dates.resolve import Context, Unreadable, resolve
from claimline.dates.words import day_in_words
from claimline.model import Anchor, DateMention, Precision, Style


def find_dates(text: str, anchor: str | None = None, style: Style | None = None) -> list[DateMention]:
    """Every temporal expression of a text, read against one anchor.

    Args:
        text: running English text.
        anchor: ISO day, minute or second of its writing; None where that is unknown.
        style: `news` or `narrative`; None lets the text decide.

    Raises:
        ValueError: the anchor is no date.
    """
    expressions = find_expressions(text)
    against = Anchor(anchor) if anchor else None
    return read_expressions(text, expressions, [against] * len(expressions), style)


def read_expressions(
    text: str, expressions: Sequence[Expression], anchors: Sequence[Anchor | None], style: Style | None = None
) -> list[DateMention]:
    """The meaning of each expression, read against the anchor in the same place of `anchors`.

    Args:
        text: the text that the expressions were found in.
        expressions: as `find_expressions` gave them, in order.
        anchors: one for each expression; None where nothing is known.
        style: `news` or `narrative`; None lets the text decide.

    Raises:
        ValueError: an anchor is no date, or there are not as many anchors as expressions.
    """
    context = Context(style or "news")
    mentions = []
    for expression, anchor in zip(expressions, anchors, strict=True):
        context.anchor = anchor and Period("day", *parse_day(anchor.when))
        mentions.append(_mention(expression, anchor, context))
    return mentions


def _mention(expression: Expression, anchor: Anchor | None, context: Context) -> DateMention:
    meaning = expression.meaning
    if meaning.value:
        return _undated(expression, context, meaning.value, "")
    try:
        resolved = resolve(meaning, context)
    except Unreadable as reason:
        return _undated(expression, context, "", str(reason))
    period = resolved.period
    against = _anchor_of(resolved.against, anchor, context)
    context.last = period
    relative = resolved.against == "anchor"
    third = third_of(period, meaning.mod)
    qualifier = combined(
        uncertain=relative and anchor is not None and anchor.uncertain,
        approximate=meaning.approximate or bool(third),
    )
    within = third or period.edtf()
    edtf = opened(within, expression.signal) or within
    earliest, latest = bounds_of(edtf)
    precision: Precision = "range" if edtf != period.edtf() else period.precision
    if expression.signal == "since" and anchor:
        latest = anchor.when
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        timex_type=expression.timex_type,
        timex_value=period.timex(),
        edtf=qualified(edtf, qualifier),
        earliest=earliest,
        latest=latest,
        precision=precision,
        qualifier=qualifier,
        basis="relative" if resolved.against else "stated",
        style=context.style,
        anchor=against,
        rule=expression.rule,
        note=_why(resolved.against, anchor, against),
    )


def _undated(expression: Expression, context: Context, value: str, reason: str) -> DateMention:
    """A duration, a set, a vague reference, or an expression that cannot be read and says why."""
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        timex_type=expression.timex_type,
        timex_value=value,
        edtf="",
        earliest="",
        latest="",
        precision="unknown",
        qualifier="",
        basis="none",
        style=context.style,
        anchor="",
        rule=expression.rule,
        note=reason,
    )


def _anchor_of(against: str, anchor: Anchor | None, context: Context) -> str:
    """The ISO date that a reading started from; empty where it needed none."""
    if against == "anchor" and anchor:
        return anchor.when
    return bounds_of(context.last.edtf())[0] if against == "last" and context.last else ""


def _why(against: str, anchor: Anchor | None, start: str) -> str:
    """The sentence that says what a relative or incomplete expression was read against."""
    if against == "anchor" and anchor:
        return f"Read against {day_in_words(anchor.when)}{', ' if anchor.why else ''}{anchor.why}."
    if against == "last":
        return f"Read against {day_in_words(start)}, the date mentioned before it."
    return ""
