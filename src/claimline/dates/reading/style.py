"""The style of a text: news, which looks at its own day, or narrative, which tells of a time of its own."""

import re
from collections.abc import Sequence

from claimline.dates.expressions import Expression
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import Period
from claimline.dates.reading.sentence import before_it
from claimline.model import Style

# How a story of long ago ends: "Today it is a park".
_STANDS_TODAY = re.compile(
    r"today,? (?:(?:it|they|the \w+|its \w+|(?-i:[A-Z])\w+) )?(?:is|are|has|have|houses|stands?|remains?|serves?|lives?|belongs?)\b",
    re.IGNORECASE,
)
_NEAR = 3  # months; what lies further back is told, not reported


def style_of(text: str, expressions: Sequence[Expression], writing: Period | None) -> Style:
    """`narrative` where three dates or more have years of their own, against few near the writing; `news` else.

    Years that are only mentioned tell no story: one must open its sentence ("In 1943 ...") or come with a month.
    A story that runs up to its own day, which names its last months in full too, is one all the same: what shows news
    is what counts from the day of the writing ("on Monday", "last year"), and the longer it is, the more of that its last
    part may hold. Without that day only the text can give a
    year, so it is read as narrative.
    """
    if writing is None:
        return "narrative"
    own = near = 0
    tells = False
    for expression in expressions:
        meaning = expression.meaning
        if meaning.year is not None and _is_told(meaning, writing):
            own += 1
            tells = tells or meaning.grain != "year" or len(before_it(text, expression.start).split()) <= 2
        else:
            near += _is_near(meaning, writing) and not _is_of_the_story(text, expression)
    return "narrative" if tells and own > min(2 * near + 2, near * 3 // 2 + 6) else "news"


def _is_of_the_story(text: str, expression: Expression) -> bool:
    """True for the "today" that closes a story, and for "the Friday", which is that of what is told."""
    told = expression.meaning.grain == "weekday" and text.endswith(" the ", 0, expression.start)
    return told or _STANDS_TODAY.match(text[expression.start : expression.end + 60]) is not None


def _is_told(meaning: Meaning, writing: Period) -> bool:
    """True where a date with its year lies far enough before the writing to be of another time."""
    year = meaning.year or 0
    if meaning.month is None:
        return year < writing.year - 1
    return 12 * (writing.year - year) + writing.number - meaning.month > _NEAR


def _is_near(meaning: Meaning, writing: Period) -> bool:
    """True where a date counts from the writing, or is the year of the writing or the one before."""
    if meaning.year is not None:
        return meaning.grain == "year" and meaning.year in {writing.year - 1, writing.year}
    return meaning.base in {"anchor", "quarter"} or meaning.weekday is not None or meaning.quarter is not None
