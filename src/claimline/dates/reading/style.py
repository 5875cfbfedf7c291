"""The style of a text: news, which looks at its own day, or narrative, which tells of a time of its own."""

from collections.abc import Sequence

from claimline.dates.expressions import Expression
from claimline.dates.reading.sentence import words_before
from claimline.model import Style


def style_of(text: str, expressions: Sequence[Expression], anchor_year: int | None) -> Style:
    """`narrative` where three dates or more name their own years, mostly not the anchor's; `news` else.

    Years that are only mentioned tell no story: one must open its sentence ("In 1943 ...") or come with a month.
    Without an anchor only the text can give a year, so it is read as narrative.
    """
    if anchor_year is None:
        return "narrative"
    own = near = 0
    tells = False
    for expression in expressions:
        meaning = expression.meaning
        if meaning.year is not None and meaning.year < anchor_year - 1:
            own += 1
            tells = tells or meaning.grain != "year" or words_before(text, expression.start) <= 2
        elif (
            meaning.year in {anchor_year - 1, anchor_year}
            or meaning.base in {"anchor", "quarter"}
            or meaning.weekday is not None
            or meaning.quarter is not None
        ):
            near += 1
    return "narrative" if tells and own > 2 * near + 2 else "news"
