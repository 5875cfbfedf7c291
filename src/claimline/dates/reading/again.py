"""Stretches of what is done again and again: "The ferry runs daily from April to October" may be so every year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from claimline.dates.expressions import Expression
from claimline.dates.reading.beside import doubted, lacks_its_year
from claimline.dates.reading.sentence import after_it, before_it, ends_a_sentence
from claimline.dates.reading.tense import tense
from claimline.model import DateMention

_REACH = 60  # characters between what comes again and the date
# What makes it one time of its own: "will run daily from April", "runs daily from this April".
_ONCE = re.compile(r"\b(?:will|won['’]t|shall|going to|this|next|from now)\b|['’]ll\b", re.IGNORECASE)


def with_what_comes_again(
    text: str, expressions: Sequence[Expression], mentions: Sequence[DateMention]
) -> list[DateMention]:
    """The mentions, a month, a day or a weekday without its year uncertain where a sentence in the present says how often.

    What is told ("ran daily from April to October") was once, and so is what will be.
    """
    result = list(mentions)
    if not any(expression.timex_type == "SET" for expression in expressions):
        return result
    for i, (date, mention) in enumerate(zip(expressions, mentions, strict=True)):
        weekday = date.meaning.grain == "weekday" and date.meaning.incomplete and not date.meaning.direction
        if not mention.edtf or not (weekday or lacks_its_year(replace(date, to_next=False))):
            continue
        often = (one for one in _near(expressions, i) if one.timex_type == "SET")
        if any(_is_beside(text, one, date) for one in often) and not _is_of_one_time(text, date):
            result[i] = doubted(mention, f"It may come again every {'week' if weekday else 'year'}.")
    return result


def _near(expressions: Sequence[Expression], place: int) -> Iterator[Expression]:
    """The expressions before and after one, as far as what comes again reaches."""
    one = expressions[place]
    before = (expressions[i] for i in range(place - 1, -1, -1))
    yield from takewhile(lambda other: one.start - other.end <= _REACH, before)
    after = (expressions[i] for i in range(place + 1, len(expressions)))
    yield from takewhile(lambda other: other.start - one.end <= _REACH, after)


def _is_beside(text: str, often: Expression, date: Expression) -> bool:
    """True where the two stand near each other in one sentence."""
    between = text[min(often.end, date.end) : max(often.start, date.start)]
    return len(between) <= _REACH and not ends_a_sentence(between)


def _is_of_one_time(text: str, date: Expression) -> bool:
    around = f"{before_it(text, date.start)} {after_it(text, date.end)}"
    return tense(text, date.start, date.end) < 0 or _ONCE.search(around) is not None
