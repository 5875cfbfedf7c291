"""Step two: what found expressions mean, each read against its anchor and the dates before it.

The text's style says where the year of an incomplete date comes from: from the anchor in news, from the date mentioned
last in narrative text. Nothing is read against the clock; without an anchor a relative expression stays unread.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from claimline.arguments import choice, refused
from claimline.arguments import text as checked_text
from claimline.dates.edtf import parse_day
from claimline.dates.expressions import Expression, find_expressions
from claimline.dates.given import Given, as_iso
from claimline.dates.grammar.meaning import NOW
from claimline.dates.order import common_order
from claimline.dates.periods import Period
from claimline.dates.reading.again import with_what_comes_again
from claimline.dates.reading.as_read import as_either, as_read
from claimline.dates.reading.asides import turns
from claimline.dates.reading.beside import with_years_beside
from claimline.dates.reading.context import Context
from claimline.dates.reading.counted import placed
from claimline.dates.reading.digits import ORDER_FROM_TEXT, by_weekday, settle
from claimline.dates.reading.heads import heads_a_note, is_heading, under_heads
from claimline.dates.reading.notes import only_a_part
from claimline.dates.reading.parts import is_part, with_parts
from claimline.dates.reading.quarters import with_their_months, with_unnamed_quarters
from claimline.dates.reading.ranges import with_ranges
from claimline.dates.reading.sentence import (
    after_it,
    before_it,
    describes_a_thing,
    ends_a_sentence,
    ends_a_stretch,
    is_before_what_is_told,
    is_of_a_thing,
    is_placed,
    looks_back,
    opens_a_report,
    opens_sentence,
    quoted,
    sets_the_scene,
)
from claimline.dates.reading.style import style_of
from claimline.dates.reading.tense import (
    begins_a_clause,
    is_of_a_decision,
    is_promised,
    is_to_come,
    lasts_until_now,
    tense,
)
from claimline.model import Anchor, DateMention, Span, Style

_DAY = re.compile(r"-?\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$")
_PARAGRAPH = re.compile(r"\n\s*\n")


def find_dates(text: str, anchor: Given = None, style: Style | None = None) -> list[DateMention]:
    """Every temporal expression of a text, read against one anchor.

    Args:
        text: running English text.
        anchor: the day, minute or second of its writing, as ISO text or as a `date` (`as_iso`); None where that is
            unknown.
        style: `news` or `narrative`; None lets the text decide.

    Raises:
        ArgumentError: the anchor is no date, or one of the others cannot be what it is.
    """
    expressions = find_expressions(checked_text("text", text))
    if style is not None:
        choice("style", style, get_args(Style))
    against = _anchor(anchor)
    return read_expressions(text, expressions, [against] * len(expressions), style)


def _anchor(given: Given) -> Anchor | None:
    """The anchor that a caller gives."""
    when = as_iso("The anchor", given)
    try:
        # A year or a month is no anchor: "yesterday" would be read against its first day.
        parse_day("" if when and not _DAY.match(when) else when or "1970-01-01")
    except ValueError:
        raise refused("The anchor", when, "write it like 2016-03-30, or give a date") from None
    return Anchor(when) if when else None


def read_expressions(
    text: str,
    expressions: Sequence[Expression],
    anchors: Sequence[Anchor | None],
    style: Style | None = None,
    *,
    writings: Sequence[str] | None = None,
) -> list[DateMention]:
    """The meaning of each expression, read against the anchor in the same place of `anchors`.

    Args:
        text: the text that the expressions were found in.
        expressions: as `find_expressions` gave them, in order.
        anchors: one for each expression; None where nothing is known.
        style: `news` or `narrative`; None lets the text decide.
        writings: for each expression the name of the article or comment that it stands in: what one of them tells
            gives no other its year or its style. None where the text is one piece of writing.

    Raises:
        ValueError: an anchor is no date, or there are not as many anchors as expressions.
    """
    expressions = with_unnamed_quarters(text, expressions)
    pieces = writings or [""] * len(expressions)
    parted = _by_piece(pieces, expressions, anchors)
    contexts = {
        piece: Context(style or _style(text, [e for e, _ in pairs], [anchor for _, anchor in pairs]))
        for piece, pairs in parted.items()
    }
    turned = {piece: iter(turns(text, [e for e, _ in pairs])) for piece, pairs in parted.items()}
    quotations = quoted(text)
    day_first = common_order(expression.meaning.day_first for expression in expressions)
    mentions: list[DateMention] = []
    periods: list[Period | None] = []
    earlier: Expression | None = None
    ends = [0, *(expression.end for expression in expressions)]
    against = under_heads(text, expressions, anchors)
    for expression, anchor, piece, before in zip(expressions, against, pieces, ends[:-1], strict=True):
        context = contexts[piece]
        context.anchor = Period("day", *parse_day(anchor.when)) if anchor else None
        context.clock = _clock(anchor.when) if anchor else None
        context.turn = next(turned[piece])
        _look_around(context, text, expression, text[before : expression.start], quotations)
        told = replace(expression, meaning=by_weekday(expression.meaning, context))
        if told.meaning.either and day_first is None:
            mentions.append(as_either(told, context))
        else:
            one = replace(told, meaning=settle(told.meaning, day_first=day_first))
            mention = as_read(one, anchor, context, ORDER_FROM_TEXT if one != told else "")
            if (
                mention.edtf
                and not is_part(earlier, text, expression)
                and (part := only_a_part(text, expression.start))
            ):
                mention = replace(mention, note=f"{mention.note} {part}".strip())
            mentions.append(placed(mention, one.meaning, text, context, anchor))
        periods.append(context.read)
        if is_heading(text, expression):
            context.heading = context.read
        earlier = expression
        context.from_now = expression.to_next and expression.meaning.value == NOW
        context.begins = (
            (context.anchor if context.from_now else context.read) if expression.to_next else None
        )
    mentions = with_years_beside(text, expressions, mentions, pieces)
    mentions = with_what_comes_again(text, expressions, mentions)
    mentions = with_parts(expressions, mentions, periods, text)
    return with_their_months(text, expressions, with_ranges(expressions, mentions, anchors))


def _clock(when: str) -> int | None:
    """The minutes after midnight of an ISO time; None for a day."""
    _, clock, time = when.partition("T")
    return int(time[:2]) * 60 + int(time[3:5]) if clock else None


def _look_around(
    context: Context, text: str, expression: Expression, since_last: str, quotations: Sequence[Span]
) -> None:
    """Put into the context what the words around an expression say.

    Args:
        context: of the piece of writing that it stands in.
        text: the whole text.
        expression: the expression.
        since_last: the text between the expression before it and this one.
        quotations: of the whole text.
    """
    start, end = expression.start, expression.end
    context.read = None
    new_paragraph = _PARAGRAPH.search(since_last) is not None
    if new_paragraph:
        context.last_day = context.told_day = context.told_date = None
    context.goes_on = not (new_paragraph or ends_a_sentence(since_last))
    if not context.goes_on:
        context.in_year = None
    context.new_clause = context.new_clause or begins_a_clause(since_last)
    before, after = before_it(text, start), after_it(text, end)
    context.opens = opens_sentence(before, after)
    context.of_saying = opens_a_report(since_last)
    context.ends = expression.signal == "until" and not new_paragraph
    looks = expression.meaning.incomplete or expression.meaning.base == "last"
    context.tense = tense(text, start, end) if looks else 0
    context.noted = context.tense == 0 and heads_a_note(text, expression)
    if context.noted:  # notes are of what was seen
        context.tense = -2
    ends = expression.signal in {"until", "by", "before"}
    promised = ends and expression.signal != "until" and is_promised(text, start)
    context.from_writing = ends and (promised or is_to_come(text, start, end))
    context.of_a_thing = context.tense > 0 and is_of_a_thing(before, after)
    if context.of_a_thing:
        context.tense = -1
    context.decided = context.tense < 0 and is_of_a_decision(text, start)
    context.until = expression.signal == "until"
    context.until_now = expression.signal == "since" and lasts_until_now(text, start, end)
    context.placed = is_placed(before, after)
    context.scene = sets_the_scene(before)
    context.looks_back = looks_back(before)
    context.before_told = is_before_what_is_told(before)
    context.in_passing = ends_a_stretch(before) or (
        # "The first of the 1862 floods" may well open a chapter of its own.
        expression.meaning.grain != "year" and describes_a_thing(before, after)
    )
    quotation = quotations[bisect_right(quotations, (start, len(text))) - 1] if quotations else (0, 0)
    context.quoted = quotation[0] <= start < quotation[1]


def _by_piece(
    pieces: Sequence[str], expressions: Sequence[Expression], anchors: Sequence[Anchor | None]
) -> dict[str, list[tuple[Expression, Anchor | None]]]:
    """The expressions of each piece of writing with their anchors, in the order of the text."""
    groups: dict[str, list[tuple[Expression, Anchor | None]]] = {}
    for expression, anchor, piece in zip(expressions, anchors, pieces, strict=True):
        groups.setdefault(piece, []).append((expression, anchor))
    return groups


def _style(text: str, expressions: Sequence[Expression], anchors: Sequence[Anchor | None]) -> Style:
    latest = max((parse_day(anchor.when) for anchor in anchors if anchor), default=None)
    return style_of(text, expressions, Period("day", *latest) if latest else None)
