"""The words of a page, parted where its markup parts them: one chunk a paragraph, heading, list item, cell or caption.

A chunk is what can be taken into the body or left out of it. Two `<br>` part paragraphs, one ends a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from claimline.read.page.tree import BLOCKS, UNSEEN, is_hidden

_CELLS = frozenset({"td", "th"})
_SPACE = re.compile(r"\s+")
_IN_LINE = re.compile(r"[^\S\t]+")
_WORD = re.compile(r"\w")


@dataclass(slots=True)
class Chunk:
    """Words that stand together.

    Attributes:
        element: the block element that holds them.
        text: the words as shown, white space as one space, line ends as in the page.
        linked: how many of its characters are links.
        place: the longest piece of its text in the tree: an element, and whether it is its text or its tail.
    """

    element: HtmlElement
    text: str = ""
    linked: int = 0
    place: tuple[HtmlElement, bool] | None = None
    pieces: list[str] = field(default_factory=list)
    longest: int = 0

    def add(self, words: str | None, node: HtmlElement, *, tail: bool, linked: bool) -> None:
        """Take in a piece of text."""
        if not words:
            return
        shown = len(words.strip())
        if self.element.tag == "pre":
            self.pieces.append(words)
        else:
            self.pieces.append(_SPACE.sub(" ", words) if shown else " ")
        if linked:
            self.linked += shown
        if shown > self.longest:
            self.longest, self.place = shown, (node, tail)

    def close(self) -> bool:
        """Put the words together; False where there are none."""
        words = "".join(self.pieces)
        if not _WORD.search(words):
            return False
        lines = (_IN_LINE.sub(" ", line).strip() for line in words.split("\n"))
        self.text = "\n".join(line for line in lines if line)
        return True


def chunks_of(root: HtmlElement) -> list[Chunk]:
    """All chunks of a tree that have words a reader sees, in its order."""
    return [chunk for chunk in _Parting(root) if chunk.close()]


class _Parting:
    """The walk through a tree that parts its words."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.chunk = Chunk(root)
        self.breaks = 0  # since the last words
        self.rows: dict[HtmlElement, bool] = {}

    def __iter__(self) -> Iterator[Chunk]:
        stack: list[tuple[HtmlElement, HtmlElement, bool, bool]] = [(self.root, self.root, False, False)]
        while stack:
            node, block, linked, closing = stack.pop()
            seen = closing or (isinstance(node.tag, str) and node.tag not in UNSEEN and not is_hidden(node))
            parts = seen and self._parts(node)
            if parts or (self.breaks and node.tag == "br" and not closing):
                yield self.chunk
                self.chunk = Chunk(block if closing or node.tag == "br" else node)
                self.breaks = 0
            elif node.tag == "br" and not closing:
                self.chunk.pieces.append("\n")
                self.breaks = 1
            if closing and node.tag in _CELLS and not parts:
                self.chunk.pieces.append("\t")
            if closing or not seen:
                if node is not self.root:
                    self._add(node.tail, node, tail=True, linked=linked)
                continue
            inside = linked or node.tag == "a"
            self._add(node.text, node, tail=False, linked=inside)
            stack.append((node, block, linked, True))
            inner = node if parts else block
            stack.extend((child, inner, inside, False) for child in reversed(node))
        yield self.chunk

    def _parts(self, node: HtmlElement) -> bool:
        """True where what stands in an element is apart from what stands beside it; the cells of one row are together."""
        if node.tag not in BLOCKS:
            return False
        row = node.getparent()
        return not (node.tag in _CELLS and row is not None and self._is_row(row))

    def _is_row(self, row: HtmlElement) -> bool:
        """True for a row of values; in a table that only lays out a page the cells hold blocks."""
        if row not in self.rows:
            self.rows[row] = len(row) > 1 and not any(
                node.tag in BLOCKS for cell in row for node in cell.iterdescendants()
            )
        return self.rows[row]

    def _add(self, words: str | None, node: HtmlElement, *, tail: bool, linked: bool) -> None:
        self.chunk.add(words, node, tail=tail, linked=linked)
        if words and words.strip():
            self.breaks = 0
