"""Words that end in a dash and a name, one after the other: letters of readers, voices of a survey.

"The pier was sold.", and below it "– Mia Roe, Oster": where two people or more sign so, the paragraph over each name is theirs and
not the article's author's. One alone may be the author's own. Quotations over a name are found where words are attributed.
"""

import re
from collections.abc import Sequence

from claimline.model import Passage, Span
from claimline.read.article.byline import is_person

_SIGNS = re.compile(
    r"(?:(?P<words>[^\n][\s\S]*?)\n\s*)?(?:[–—―]|--)\s*(?P<name>[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,3}?)(?:,\s[^\n.!?]{2,60}|\s\([^\n()]{2,60}\))?\.?"
)
_DASHED = re.compile(r"^\s*[–—―-]", re.MULTILINE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|[‘'][\s\S]*[’']|«[^»]*»|„[^“”]*[“”]")
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_OF_PLACE = re.compile(
    r"(?:New|North|South|East|West|Port|San|Santa|Saint|St\.?|Los|Las|El|Al|Tel|Cape|Fort|Lake|Mount|Greater|Upper|Lower|Old)\s"
)
_FEWEST = 2  # people


def signed_blocks(text: str, blocks: Sequence[Span]) -> tuple[list[Passage], list[Span]]:
    """The words of each who signs: of the paragraph that ends in the name, or stands right above it; and all other blocks."""
    signs = [_SIGNS.fullmatch(text, *block) for block in blocks]
    turns: list[Passage] = []
    taken: set[int] = set()
    for i, sign in enumerate(signs):
        if sign is None or not _is_name(text, sign["name"]):
            continue
        if sign["words"] is None and i and signs[i - 1]:
            return [], list(blocks)  # a list of names
        place = i if sign["words"] else i - 1
        if place < 0:
            continue
        start, end = sign.span("words") if sign["words"] else blocks[place]
        words = text[start:end].strip()
        if _ENDED.search(words) and not (_QUOTED.fullmatch(words) or _DASHED.search(words)):
            n = len(turns) + 1
            turns.append(Passage("turn", f"t{n}", f"turn {n}", start, end, author_span=sign.span("name")))
            taken |= {place, i}
    if len({text[slice(*turn.author_span)] for turn in turns if turn.author_span}) < _FEWEST:
        return [], list(blocks)
    return turns, [block for i, block in enumerate(blocks) if i not in taken]


def _is_name(text: str, name: str) -> bool:
    """True for a person's name, and not for a place: "– New York", or one that the text says something happens in."""
    in_it = rf"\b(?:in|at|near|from|to)\s+{re.escape(name)}\b"
    return is_person(name) and not _OF_PLACE.match(name) and re.search(in_it, text) is None
