"""Which chunks of a page are its body: those that a library takes, or, where it fails, the densest part of the page."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby, islice

from lxml.html import HtmlElement

from claimline.read.page.chunks import Chunk
from claimline.read.page.extracted import taken
from claimline.read.page.tree import BLOCKS, around, inside

_SENTENCE = 80  # characters: menus and teasers have shorter blocks
_LINKED = 0.3  # of the characters of a sentence; more is a list of links
_FEW = 0.5  # of the page's sentences: what a library takes with care may be too little
_LESS = 0.6  # of what the library takes without care: then care cost the body
_MOST_SHORT = 2_000  # blocks in a row: pages have some hundreds
_CROWDED = 4_000  # elements in a line
_DENSEST = "The page does not show its article clearly: the part with most sentences is taken for it."
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "header"})


def chosen(root: HtmlElement, chunks: Sequence[Chunk], title: str) -> tuple[set[int], list[str]]:
    """The places of the body's chunks, and a notice where the library finds none, or nothing but what stands over the title.

    A short post under its title has less words than a box over it that bids strangers welcome.
    """
    found, notices = _chosen(root, chunks)
    headings = [i for i, chunk in enumerate(chunks) if chunk.element.tag == "h1" and chunk.text == title]
    if not (found and len(headings) == 1 and max(found) < headings[0]):
        return found, notices
    below = [i for i in range(headings[0] + 1, len(chunks)) if _is_unlinked(chunks[i])]
    dense = {i for i in _densest(chunks, below) if i > headings[0]}
    return (dense, [_DENSEST]) if dense else (found, notices)


def _chosen(root: HtmlElement, chunks: Sequence[Chunk]) -> tuple[set[int], list[str]]:
    """The same wherever it stands.

    The library's careful reading leaves out teasers that its usual one takes; on a page of short or many parts it can leave
    out too much, and then the usual one counts. A page with thousands of blocks in a row that are no sentences, a table of numbers
    or a list of names, is not put to it: it compares each of them with all others. Nor is one with thousands of elements in one
    line.
    """
    if _longest_run(chunks) > _MOST_SHORT or any(map(_is_crowded, {chunk.element for chunk in chunks})):
        dense = _densest(chunks, [i for i, chunk in enumerate(chunks) if _is_unlinked(chunk)])
        return dense, [
            "The page has too many short parts to tell its article from what stands beside it: the part with most words is taken."
        ]
    careful = taken(root, chunks, precise=True)
    sentences = [i for i, chunk in enumerate(chunks) if _is_sentence(chunk)]
    if careful and _length(chunks, careful) >= _FEW * _length(chunks, sentences):
        return careful, []
    usual = taken(root, chunks, precise=False)
    if _length(chunks, careful) < _LESS * _length(chunks, usual):
        return usual, []
    if careful:
        return careful, []
    dense = _densest(chunks, sentences)
    if not dense:
        return set(), ["No article is found in the page."]
    return dense, [_DENSEST]


def _longest_run(chunks: Sequence[Chunk]) -> int:
    """How many blocks follow each other that are too short for a sentence and no links."""
    short = (len(chunk.text) < _SENTENCE and _is_unlinked(chunk) for chunk in chunks)
    return max((sum(1 for _ in run) for is_short, run in groupby(short) if is_short), default=0)


def _is_crowded(element: HtmlElement) -> bool:
    """True where thousands of elements stand in the lines of one."""
    lined = (child for child in element if child.tag not in BLOCKS and child.tag != "br")
    return len(element) > _CROWDED and sum(1 for _ in lined) > _CROWDED


def _length(chunks: Sequence[Chunk], numbers: set[int] | Sequence[int]) -> int:
    return sum(len(chunks[i].text) for i in numbers)


def _is_sentence(chunk: Chunk) -> bool:
    return len(chunk.text) >= _SENTENCE and chunk.linked <= _LINKED * len(chunk.text)


def _densest(chunks: Sequence[Chunk], sentences: Sequence[int]) -> set[int]:
    """The chunks of the element whose children, and half as much their children, have most sentences."""
    scores: dict[HtmlElement, float] = defaultdict(float)
    nodes = around(chunks[i].element for i in sentences)
    beside = inside(nodes, {node for node in nodes if node.tag in _FURNITURE})
    for i in sentences:
        above = islice(chunks[i].element.iterancestors(), 2)
        for node, share in zip(above, (1.0, 0.5), strict=False):
            if chunks[i].element.getparent() not in beside:
                scores[node] += share * len(chunks[i].text)
    if not scores:
        return set()
    best = max(scores, key=lambda node: scores[node])
    held = set(best.iter())
    return {i for i, chunk in enumerate(chunks) if chunk.element in held and _is_unlinked(chunk)}


def _is_unlinked(chunk: Chunk) -> bool:
    return chunk.linked * 2 <= len(chunk.text)
