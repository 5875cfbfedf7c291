"""Conversations in the body of a page: turns under a name and a colon, interviews whose questions are set in bold, live blogs.

All give words to somebody else than the article's author, or to another time.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from claimline.model import Passage, Span
from claimline.read.article.entries import find_entries, found_live, heads_of_entries, passages_of
from claimline.read.article.turns import find_turns
from claimline.read.lines import Line, lines_of
from claimline.read.page.parts import Block
from claimline.read.page.quoted import quoted_in
from claimline.text.counts import number_of

_BOLD = ("b", "strong", "em", "i", "h1", "h2", "h3", "h4", "h5", "h6", "dt")
_ASKS = re.compile(r"\?[\"'”’)\]]*$")
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_FEWEST = 3  # questions
_ASKED = 0.5  # of the questions speak to somebody; those of a page of questions and answers ask about a thing


def talk_of(
    text: str, blocks: Sequence[tuple[Block, Span]], authors: Sequence[Span], title: Span | None
) -> tuple[list[Passage], set[int], list[str]]:
    """The turns of a conversation or the entries of a live blog, the places of the blocks that belong to them, and the notices.

    Args:
        text: the document's.
        blocks: those of the body but captions, each with where it stands in the text.
        authors: the names of the head, who can be among the speakers.
        title: where it stands, None where the page has none; it can say that the page was written live.
    """
    if not blocks:
        return [], set(), []
    first, last = blocks[0][1][0], blocks[-1][1][1]
    lines = [line for line in lines_of(text[:last]) if line.start >= first]
    top = [Line(*title, 0, text[slice(*title)])] if title else []
    if heads := heads_of_entries([*top, *lines]):
        live = find_entries(text, lines, heads)
        taken = {i for i, (_, span) in enumerate(blocks) if span[0] >= heads[0].start}
        return list(passages_of(live)), taken, [found_live(len(live.entries))]
    spoken = find_turns(text, lines, authors)
    if spoken:
        turns = [
            Passage("turn", f"t{n}", f"turn {n}", one.start, one.end, author_span=one.speaker, role=one.role)
            for n, one in enumerate(spoken.turns, 1)
        ]
        writers = {line.start for line in (*spoken.before, *spoken.between)}
        taken = {i for i, (_, span) in enumerate(blocks) if span[0] not in writers}
        return turns, taken, list(spoken.notices())
    asked = _questions([block for block, _ in blocks])
    if not asked:
        return quoted_in(text, blocks)
    answers = sorted(set(range(asked[0], len(blocks))) - set(asked))
    turns = [Passage("turn", f"t{n}", f"turn {n}", *blocks[i][1]) for n, i in enumerate(answers, 1)]
    notice = (
        f"Found an interview of {number_of(len(asked), 'question')} set in bold: the answers are not the author's, and"
        " nothing beside them says whose they are."
    )
    return turns, set(answers), [notice]


def _questions(blocks: Sequence[Block]) -> list[int]:
    """The places of the questions of an interview, none where it is none.

    They come back between answers, and speak to somebody: "When did you leave Oster?".
    """
    asking = [i for i, block in enumerate(blocks) if _ASKS.search(block.text)]
    # Lines parted by `<br>` stand in one element.
    bold = {element: _is_bold(element) for element in {blocks[i].element for i in asking}}
    asked = [i for i in asking if bold[blocks[i].element]]
    apart = all(later - earlier > 1 for earlier, later in pairwise(asked))
    spoken_to = sum(bool(_YOU.search(blocks[i].text)) for i in asked)
    return asked if len(asked) >= _FEWEST and apart and spoken_to >= _ASKED * len(asked) else []


def _is_bold(element: HtmlElement) -> bool:
    """True where all words of an element are set in bold or as a heading."""
    words = "".join("".join(element.itertext()).split())
    bold = next(element.iter(*_BOLD), None)
    return bold is not None and "".join("".join(bold.itertext()).split()) == words
