"""Words that end in a dash and a name, one after the other: letters of readers, voices of a survey, quotations set apart.

"The pier was sold.", and below it "– Mia Roe, Oster": where two people or more sign so, the words over each name are theirs and
not the article's author's. One alone may be the author's own.
"""

import re
from collections.abc import Sequence

from claimline.model import Passage, Span
from claimline.read.article.byline import is_person

_SIGNS = re.compile(
    r"(?:(?P<words>[^\n][\s\S]*?)\n\s*)?[–—―-]{1,2}\s*(?P<name>[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,3}?)(?:,\s[^\n.!?]{2,60}|\s\([^\n()]{2,60}\))?\.?"
)
_FEWEST = 2  # people


def signed_blocks(text: str, blocks: Sequence[Span]) -> tuple[list[Passage], list[Span]]:
    """The words of each who signs, and the blocks that nobody does.

    What stands between two signatures is of the second; of the first nothing but the block before it surely is.
    """
    signs = {
        i: match
        for i, block in enumerate(blocks)
        if (match := _SIGNS.fullmatch(text, *block)) and is_person(match["name"])
    }
    first = min(signs, default=0)
    if len({match["name"] for match in signs.values()}) < _FEWEST or not (signs[first]["words"] or first):
        return [], list(blocks)
    begin = first if signs[first]["words"] else first - 1
    turns: list[Passage] = []
    for i in range(begin, max(signs) + 1):
        signer = next(match for at, match in signs.items() if at >= i)
        start, end = blocks[i][0], signs[i].end("words") if i in signs else blocks[i][1]
        if start < end:
            n = len(turns) + 1
            turns.append(Passage("turn", f"t{n}", f"turn {n}", start, end, author_span=signer.span("name")))
    return turns, [*blocks[:begin], *blocks[max(signs) + 1 :]]
