"""A page as the finder of threads sees it: its elements numbered in their order, and its rows of words.

One walk without recursion makes it, so that a page of a hundred thousand nested elements costs what a flat one does.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from lxml.html import HtmlElement

from claimline.read.headwords import BUTTONS
from claimline.read.lines import Line
from claimline.read.page.authorship import says_author
from claimline.read.page.tree import BLOCKS, TOO_DEEP, UNSEEN, is_hidden

_CELLS = frozenset({"td", "th"})  # each stands apart here, though a reader sees them side by side
_CONTROLS = frozenset("button textarea input".split())
_PASSED = UNSEEN - _CONTROLS | {"math"}
_SPACES = re.compile(r"\s+")
_IN_PRE = 3  # elements: a link or a mark in preformatted text
Opens = Literal["block", "break"]


@dataclass(slots=True)
class Row:
    """A run of words that the page shows in one block, with the elements that hold its parts.

    Attributes:
        text: the words, white space as shown.
        parts: where the words of each element begin and end in it.
        node: the innermost element that holds all of it.
        opens: whether a block or a line break stands before it.
    """

    text: str
    parts: list[tuple[int, int, int]]
    node: int
    opens: Opens

    @property
    def line(self) -> Line:
        """The row as the reader of copied pages takes lines."""
        return Line(0, len(self.text), 0, self.text)


@dataclass(slots=True)
class Outline:
    """A page's elements by number, in the order of the page, and its rows.

    Attributes:
        nodes: the elements.
        above: the number of each one's parent, -1 for the first.
        ends: the number behind the last element inside each one.
        rows: what the page shows.
        controls: the words on buttons, by element; a field to write in has what stands in it.
        control_nodes: their numbers, in order.
        row_nodes: the numbers of the elements that hold the rows, in order.
        reached: for each row the highest number of an element in which it, or a row before it, begins.
    """

    nodes: list[HtmlElement] = field(default_factory=list)
    above: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    controls: dict[int, str] = field(default_factory=dict)
    control_nodes: list[int] = field(default_factory=list)
    row_nodes: list[int] = field(default_factory=list)
    reached: list[int] = field(default_factory=list)

    def chain(self, node: int, most: int) -> Iterator[int]:
        """An element and those around it, the innermost first, `most` of them."""
        while node >= 0 and most > 0:
            yield node
            node, most = self.above[node], most - 1

    def lined(self, node: int) -> bool:
        """True for an element that shows its line ends: preformatted text, or a part of it."""
        return any(self.nodes[one].tag == "pre" for one in self.chain(node, _IN_PRE))

    def tag(self, node: int) -> str:
        """The tag of an element."""
        return str(self.nodes[node].tag)

    def holds(self, outer: int, inner: int) -> bool:
        """True where an element is another one or stands in it."""
        return outer <= inner < self.ends[outer]

    def common(self, one: int, other: int) -> int:
        """The innermost element that holds both."""
        while not self.holds(one, other):
            one = self.above[one]
        return one

    def first_row(self, node: int) -> int:
        """The first row that can begin in an element: those before it begin in elements before it."""
        return bisect_left(self.reached, node)

    def count_rows(self, node: int) -> int:
        """How many rows stand in an element."""
        return self.count_inside(node, self.row_nodes)

    def count_inside(self, node: int, others: Sequence[int]) -> int:
        """How many of some elements, in the order of the page, are an element or stand in it."""
        return bisect_left(others, self.ends[node]) - bisect_left(others, node)

    def controls_in(self, node: int) -> list[int]:
        """The buttons and fields in an element."""
        return self.controls_between(node, self.ends[node])

    def controls_between(self, first: int, end: int) -> list[int]:
        """The buttons and fields among some elements, by number."""
        return self.control_nodes[
            bisect_left(self.control_nodes, first) : bisect_left(self.control_nodes, end)
        ]


def outline_of(root: HtmlElement) -> Outline:
    """The elements and rows of a page; what it does not show is left out."""
    outline = Outline()
    writer = _Writer(outline.rows)
    stack: list[tuple[HtmlElement, int, int]] = [
        (root, -1, -1)
    ]  # the element, its parent, its number where it closes
    while stack:
        element, above, number = stack.pop()
        if number >= 0:
            outline.ends[number] = len(outline.nodes)
            writer.edge(element.tag)
            writer.add(element.tail, above, lined=outline.lined(above))
        elif (
            not isinstance(element.tag, str)
            or element.tag in _PASSED
            or is_hidden(element)
            or element.get("class") == TOO_DEEP
        ):
            writer.add(element.tail, above)
        else:
            number = len(outline.nodes)
            outline.nodes.append(element)
            outline.above.append(above)
            outline.ends.append(number + 1)
            writer.edge(element.tag)
            stack.append((element, above, number))
            if element.tag in _CONTROLS and not _is_name(element):
                outline.controls[number] = _words_on(element)
                outline.control_nodes.append(number)
                continue
            words = element.get("alt") if _is_emoji(element) else element.text
            writer.add(words, number, lined=outline.lined(number))
            stack.extend((child, number, -1) for child in reversed(element))
    writer.close("block")
    for row in outline.rows:
        row.node = row.parts[0][2]
        for _, _, node in row.parts[1:]:
            row.node = outline.common(row.node, node)
    outline.row_nodes = sorted(row.node for row in outline.rows)
    outline.reached = list(accumulate((row.parts[0][2] for row in outline.rows), max))
    return outline


class _Writer:
    """The rows while the page is walked."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self._words: list[str] = []
        self._length = 0
        self._parts: list[tuple[int, int, int]] = []
        self._opens: Opens = "block"

    def add(self, words: str | None, node: int, *, lined: bool = False) -> None:
        """Words that stand in an element; `lined` where their line ends are shown."""
        if not words or node < 0:
            return
        if lined and "\n" in words:
            for line in words.splitlines(keepends=True):
                self.add(line.rstrip("\r\n"), node)
                if line.endswith(("\n", "\r")):
                    self.close("break")
            return
        shown = _SPACES.sub(" ", words)
        if not self._words or self._words[-1][-1] == " ":
            shown = shown.removeprefix(" ")
        if shown:
            self._parts.append((self._length, self._length + len(shown), node))
            self._words.append(shown)
            self._length += len(shown)

    def edge(self, tag: object) -> None:
        """A block begins or ends, or a line does."""
        if tag == "br":
            self.close("break")
        elif tag in BLOCKS or tag in _CELLS:
            self.close("block")

    def close(self, opens: Opens) -> None:
        """End the row; two breaks without words between them part blocks."""
        text = "".join(self._words).rstrip()
        if text:
            parts = [
                (start, min(end, len(text)), node) for start, end, node in self._parts if start < len(text)
            ]
            self.rows.append(Row(text, parts, -1, self._opens))
            self._opens = opens
        elif opens == "block" or self._broken:
            self._opens = "block"
        self._broken = opens == "break" and not text
        self._words, self._length, self._parts = [], 0, []

    _broken = False


def _is_emoji(element: HtmlElement) -> bool:
    """True for the picture of a sign that a writer typed."""
    return element.tag == "img" and "emoji" in element.get("class", "")


def _is_name(element: HtmlElement) -> bool:
    """True for a button that shows somebody's name: it opens a card of theirs."""
    called = element.tag == "button" and any(
        says_author(one) for one in element.iter() if isinstance(one.tag, str)
    )
    return called and not BUTTONS.fullmatch(_words_on(element))


def _words_on(element: HtmlElement) -> str:
    """The words on a button."""
    words = "".join(element.itertext()) if element.tag == "button" else element.get("value", "")
    return " ".join(words.split()) if element.get("type", "") != "hidden" else ""
