"""Step two: what found expressions mean, each read against its anchor and the dates before it.

The text's style says where the year of an incomplete date comes from: from the anchor in news, from the date mentioned
last in narrative text. Nothing is read against the clock; without an anchor a relative expression stays unread.
"""

import re
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
from claimline.dates.reading.around import around_each
from claimline.dates.reading.as_read import as_either, as_read
from claimline.dates.reading.asides import turns
from claimline.dates.reading.beside import with_years_beside
from claimline.dates.reading.context import Context
from claimline.dates.reading.counted import placed
from claimline.dates.reading.digits import ORDER_FROM_TEXT, by_weekday, settle
from claimline.dates.reading.heads import is_heading, under_heads
from claimline.dates.reading.hedged import with_hedges
from claimline.dates.reading.notes import only_a_part
from claimline.dates.reading.parts import is_part, with_parts
from claimline.dates.reading.quarters import with_their_months, with_unnamed_quarters
from claimline.dates.reading.ranges import with_ranges
from claimline.dates.reading.style import style_of
from claimline.model import Anchor, DateMention, Style

_DAY = re.compile(r"-?\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$")


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
    return Reading(text, expressions, writings=writings).against(anchors, style)


class Reading:
    """The expressions of a text, to be read against one set of anchors after the other.

    What does not hang on an anchor, the words around them first of all, is looked at once.
    """

    def __init__(
        self,
        text: str,
        expressions: Sequence[Expression],
        *,
        writings: Sequence[str] | None = None,
        day_first: bool | None = None,
        why: str = "",
    ) -> None:
        """Arguments as of `read_expressions`.

        `day_first` is the order of day and month in digits where no date of the text shows it, `why` the sentence that says how
        it is known.
        """
        self._text = text
        self._expressions = with_unnamed_quarters(text, expressions)
        self._pieces = writings or [""] * len(expressions)
        self._around = list(around_each(text, self._expressions))
        orders = [order for one in self._expressions if (order := one.meaning.day_first) is not None]
        self._day_first = common_order(orders) if orders else day_first
        self._why_order = ORDER_FROM_TEXT if orders else why
        self._places: dict[str, list[int]] = {}  # of the expressions of each piece of writing
        for place, (piece, _) in enumerate(zip(self._pieces, expressions, strict=True)):
            self._places.setdefault(piece, []).append(place)
        turned = {
            place: turn
            for places in self._places.values()
            for place, turn in zip(
                places, turns(text, [self._expressions[place] for place in places]), strict=True
            )
        }
        self._turns = [turned[place] for place in range(len(self._expressions))]

    def against(self, anchors: Sequence[Anchor | None], style: Style | None = None) -> list[DateMention]:
        """The meaning of each expression; arguments and errors as of `read_expressions`."""
        text, expressions = self._text, self._expressions
        against = under_heads(text, expressions, anchors)
        contexts = {
            piece: Context(style or self._style(places, anchors)) for piece, places in self._places.items()
        }
        mentions: list[DateMention] = []
        periods: list[Period | None] = []
        earlier: Expression | None = None
        for expression, anchor, piece, around, turn in zip(
            expressions, against, self._pieces, self._around, self._turns, strict=True
        ):
            context = contexts[piece]
            context.anchor = Period("day", *parse_day(anchor.when)) if anchor else None
            context.clock = _clock(anchor.when) if anchor else None
            context.turn = turn
            context.look(around)
            mentions.append(self._mention(expression, earlier, anchor, context))
            periods.append(context.read)
            if is_heading(text, expression):
                context.heading = context.read
            earlier = expression
            context.from_now = expression.to_next and expression.meaning.value == NOW
            context.begins = (
                (context.anchor if context.from_now else context.read) if expression.to_next else None
            )
        mentions = with_years_beside(text, expressions, mentions, self._pieces)
        mentions = with_hedges(text, with_what_comes_again(text, expressions, mentions), against)
        mentions = with_parts(expressions, mentions, periods, text)
        return with_their_months(text, expressions, with_ranges(text, expressions, mentions, anchors))

    def _mention(
        self, expression: Expression, earlier: Expression | None, anchor: Anchor | None, context: Context
    ) -> DateMention:
        """The meaning of one expression; `earlier` is the one before it."""
        meaning = by_weekday(expression.meaning, context)
        if meaning.either and self._day_first is None:
            return as_either(replace(expression, meaning=meaning), context)
        settled = settle(meaning, day_first=self._day_first)
        one = expression if settled is expression.meaning else replace(expression, meaning=settled)
        mention = as_read(one, anchor, context, self._why_order if settled is not meaning else "")
        part = only_a_part(self._text, expression.start) if mention.edtf else ""
        if part and not is_part(earlier, self._text, expression):
            mention = replace(mention, note=f"{mention.note} {part}".strip())
        return placed(mention, settled, self._text, context, anchor)

    def _style(self, places: Sequence[int], anchors: Sequence[Anchor | None]) -> Style:
        """The style of the expressions of one piece of writing."""
        days = (parse_day(anchor.when) for place in places if (anchor := anchors[place]))
        latest = max(days, default=None)
        expressions = [self._expressions[place] for place in places]
        return style_of(self._text, expressions, Period("day", *latest) if latest else None)


def _clock(when: str) -> int | None:
    """The minutes after midnight of an ISO time; None for a day."""
    _, clock, time = when.partition("T")
    return int(time[:2]) * 60 + int(time[3:5]) if clock else None
