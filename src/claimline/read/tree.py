"""The comments of a thread as they are found: the parent of each, and its key by its place."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from claimline.model import Passage, PassageKind
from claimline.read.blocks import Part
from claimline.read.lines import Line
from claimline.read.others import others_in


@dataclass(slots=True)
class Item:
    """A comment while its lines are being collected; `body` is the lines of its words (first, end)."""

    part: Part | None
    number: int
    indent: int
    start: int
    body: tuple[int, int]
    parent: "Item | None" = None
    root: "Item | None" = None  # the comment at top level above it
    key: str = ""
    body_indent: int = 0
    replies: int = 0
    listed: int = 0  # the number of the last line of a list in its own text
    left_out: bool = False


class Collector:
    """The comments of a thread while they are found, and the state that gives the next one its place."""

    def __init__(self, text: str, top: int) -> None:
        self.items: list[Item] = []
        self._text = text
        self._top = top
        self._open: list[Item] = []  # each less indented than the one after it
        self._named: dict[str, Item] = {}
        self._tops = self._taken = 0
        self._last_number = 0
        self._highest: dict[int, int] = {}  # the highest number so far, by indent

    def add(self, item: Item) -> None:
        """Add a comment: its parent follows from the name that it answers or from indentation, its key from the order."""
        self.items.append(item)
        self._last_number = item.number or self._last_number
        self._highest[item.indent] = max(item.number, self._highest.get(item.indent, 0))
        if item.left_out:
            return
        while self._open and self._open[-1].indent >= item.indent:
            self._open.pop()
        if item.part and item.part.answers:
            item.parent = self._named.get(item.part.answers.casefold())
        elif item.indent > self._top and self._open:
            item.parent = self._open[-1]
        self._open.append(item)
        if item.number:
            self._named[f"#{item.number}"] = item
        if item.part and item.part.name:
            self._named[self._text[slice(*item.part.name)].casefold()] = item
        if item.parent is None:
            self._tops += 1
            self._taken = item.number if item.number > self._taken else max(self._tops, self._taken + 1)
            item.key = f"c{self._taken}"
        else:
            root = item.root = item.parent.root or item.parent
            root.replies += 1
            item.key = f"{root.key}.r{root.replies}"

    def runs_on(self, number: int, indent: int) -> bool:
        """True where a number follows that of the last comment, or of the last one with this indent, and no list's."""
        if not self.items:
            return number == 1
        beside = self._highest.get(indent, 0)
        return (
            number > 1 and number - 1 in {self._last_number, beside} and number - 1 != self.items[-1].listed
        )


def passage_of(
    lines: Sequence[Line], item: Item, body: tuple[int, int], said: Container[str] = frozenset()
) -> Passage:
    """The passage of a comment, with the lines of its words (first, end); `said` has the lines of those above it."""
    comment, _, reply = item.key[1:].partition(".r")
    kind: PassageKind = "reply" if reply else "comment"
    end = lines[body[1] - 1].end if body[0] < body[1] else item.start
    return Passage(
        kind=kind,
        key=item.key,
        locator=f"comment {comment}, reply {reply}" if reply else f"comment {comment}",
        start=item.start,
        end=max(end, item.start),
        author_span=item.part.name if item.part else None,
        posted_span=item.part.when if item.part else None,
        parent=item.parent.key if item.parent else "",
        others=tuple(
            (max(start, item.start), end)
            for start, end in others_in(lines, body, said)
            if max(start, item.start) < end
        ),
    )
