"""Letters and diaries inside a text: what stands under a date of its own was written on that day, not on the text's."""

import re
from collections.abc import Sequence

from claimline.dates.edtf import days_in_month, first_day_number, iso_day, parse_day
from claimline.dates.expressions import Expression
from claimline.dates.periods import Period
from claimline.model import Anchor

_WHY = "the day that stands at the head of these words"
_NEAR = 31  # days; the line of an agency or a blog repeats the day of the writing, or one close to it
_PLACE = re.compile(r"[ \t>“\"]*(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}, )?(?:the )?")
_REST = re.compile(r"[ \t]*(?P<mark>[.:–—-])?[ \t]*(?P<alone>(?=\n|$))?")
_BULLET = re.compile(r"[ \t>*•–-]*")
_NOTE = re.compile(r"[ \t]*[.:–—-][ \t]*\S")
_BEFORE_HEADING = re.compile(r"[ \t>#*“\"]*")
_AFTER_HEADING = re.compile(r"[ \t]*[.:*]*[ \t]*(?=\n|$)")
_NEXT_LINE = re.compile(r"\s*[^\n]+")


def under_heads(
    text: str, expressions: Sequence[Expression], anchors: Sequence[Anchor | None]
) -> list[Anchor | None]:
    """The anchors, with the day of its own for what stands under one: "Senn, 3 May 1916. We arrived yesterday".

    A head dates the rest of its line; alone on its line, the next one. Where the writer's own words begin again the text
    does not say, so what is read against it is uncertain.
    """
    result = []
    ends, head = 0, None
    for expression, anchor in zip(expressions, anchors, strict=True):
        inside = expression.start < ends
        result.append(head if inside else anchor)
        if (day := _day(expression)) and _is_past(day, anchor) and (until := _reach(text, expression)):
            head, ends = Anchor(day, uncertain=True, why=_WHY), until
    return result


def is_heading(text: str, expression: Expression) -> bool:
    """True for a month with its year alone on its line: "May 2014" over the notes of that month."""
    meaning = expression.meaning
    if meaning.month is None or meaning.year is None or meaning.day is not None:
        return False
    line = text.rfind("\n", 0, expression.start) + 1
    alone = _BEFORE_HEADING.fullmatch(text, line, expression.start)
    return alone is not None and _AFTER_HEADING.match(text, expression.end) is not None


def heads_a_note(text: str, expression: Expression) -> bool:
    """True for a day with its month at the head of a line of words: "12 January: frost on the reeds"."""
    if expression.meaning.grain != "monthday" or expression.meaning.weekday is not None:
        return False  # a weekday says which year it is of
    line = text.rfind("\n", 0, expression.start) + 1
    return (
        _BULLET.fullmatch(text, line, expression.start) is not None
        and _NOTE.match(text, expression.end) is not None
    )


def _day(expression: Expression) -> str:
    """The day that an expression names in full, in ISO; empty where it names none that the calendar has."""
    meaning = expression.meaning
    if meaning.year is None or meaning.day is None or meaning.either or meaning.grain != "monthday":
        return ""
    month = meaning.month or 0
    exists = 1 <= month <= 12 and 1 <= meaning.day <= days_in_month(meaning.year, month)
    return iso_day(meaning.year, month, meaning.day) if exists else ""


def _is_past(day: str, anchor: Anchor | None) -> bool:
    """True for a day that lies well before the writing."""
    if anchor is None:
        return True
    writing = Period("day", *parse_day(anchor.when)).first_day()
    return writing - first_day_number(*parse_day(day)) > _NEAR


def _reach(text: str, expression: Expression) -> int:
    """Where the words end that a date stands at the head of; 0 where it heads none."""
    line = text.rfind("\n", 0, expression.start) + 1
    rest = _REST.match(text, expression.end)
    if rest is None or (rest["mark"] is None and rest["alone"] is None):
        return 0
    if not _PLACE.fullmatch(text, line, expression.start):
        return 0
    if rest["alone"] is None:
        end = text.find("\n", expression.end)
        return len(text) if end < 0 else end
    following = _NEXT_LINE.match(text, rest.end())
    return following.end() if following else 0
