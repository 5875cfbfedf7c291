"""Conversations in the body of a page: turns under a name and a colon, interviews whose questions are set in bold, live blogs.

All give words to somebody else than the article's author, or to another time.
"""

from bisect import bisect_left
from collections.abc import Sequence

from lxml.html import HtmlElement

from claimline.model import Passage, Span
from claimline.read.article.asked import ASKS
from claimline.read.article.entries import find_entries, found_live, heads_of_entries, passages_of
from claimline.read.article.turns import find_turns
from claimline.read.lines import Line, lines_of
from claimline.read.page.parts import Block
from claimline.read.page.quoted import quoted_in

_BOLD = ("b", "strong", "em", "i", "h1", "h2", "h3", "h4", "h5", "h6", "dt")


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
    spoken = find_turns(text, lines, authors, _bold_questions(blocks, lines))
    if spoken is None:
        return quoted_in(text, blocks)
    turns = [
        Passage("turn", f"t{n}", f"turn {n}", one.start, one.end, author_span=one.speaker, role=one.role)
        for n, one in enumerate(spoken.turns, 1)
    ]
    writers = {line.start for line in (*spoken.before, *spoken.between)}
    taken = {i for i, (_, span) in enumerate(blocks) if span[0] not in writers}
    return turns, taken, list(spoken.notices())


def _bold_questions(blocks: Sequence[tuple[Block, Span]], lines: Sequence[Line]) -> set[int]:
    """Where the lines start of the blocks that ask and are set in bold."""
    asking = [(block.element, span) for block, span in blocks if ASKS.search(block.text)]
    # Lines parted by `<br>` stand in one element.
    bold = {element: _is_bold(element) for element in {element for element, _ in asking}}
    starts = [line.start for line in lines]
    spans = [span for element, span in asking if bold[element]]
    return {start for span in spans for start in starts[slice(*(bisect_left(starts, at) for at in span))]}


def _is_bold(element: HtmlElement) -> bool:
    """True where all words of an element are set in bold or as a heading."""
    words = "".join("".join(element.itertext()).split())
    bold = next(element.iter(*_BOLD), None)
    return bold is not None and "".join("".join(bold.itertext()).split()) == words
