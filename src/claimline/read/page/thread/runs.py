"""The rows of comments that have no element each: a head and what follows it, as `dt` and `dd`, or a line and paragraphs.

Where the words stand above a head, it signs them. Where rows stand above the first head and below the last one, nothing
shows whose they are, and nobody gets them.
"""

from collections.abc import Sequence

from claimline.read.furniture import HEADING
from claimline.read.linenames import measure
from claimline.read.page.thread.outline import Outline
from claimline.read.page.thread.records import Records

_BACK = 2  # rows above a time in which its name may stand
_FEWEST = 3  # signatures that show themselves to be some
_WORDS = 3  # fewer make no sentence above the first head
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 header nav".split())


def run_rows(outline: Outline, records: Records) -> list[list[list[int]]]:
    """The readings of heads with what follows them, or with what they sign: for each, the places of the rows of each comment."""
    marks = [mark.row for mark in records.marks]
    if min(marks) < 0 or sorted(set(marks)) != marks:
        return []
    tags = _tags_between(outline, records)
    first = _first_row(outline, records.items[0], marks[0])
    above = _follow(outline, records.items[0], range(first - 1, -1, -1), tags)
    below = _follow(outline, records.items[-1], range(marks[-1] + 1, len(outline.rows)), tags)
    signed, followed = _has_words(outline, above), _has_words(outline, below)
    if signed and followed:
        return []
    if signed:
        top = outline.rows[above[0] - 1] if above[0] else None
        begins = top and (HEADING.fullmatch(top.text) or outline.tag(top.node) in _HEADINGS)
        if not begins or len(marks) < _FEWEST:
            return []
        return [_above(outline, records, marks, above)]
    starts = [_first_row(outline, item, row) for item, row in zip(records.items, marks, strict=True)]
    return [
        _below(outline, records, [max(row - back, 0) for row in starts], (below or marks)[-1])
        for back in range(_BACK + 1)
        # No comment begins above the time of the one before it: its words would be another's head.
        if all(row - back > before for before, row in zip(marks, starts[1:], strict=False))
    ]


def _first_row(outline: Outline, item: int, row: int) -> int:
    """The first row of the element in which a time stands."""
    while row > 0 and outline.holds(item, outline.rows[row - 1].node):
        row -= 1
    return row


def _child(outline: Outline, parent: int, node: int) -> int:
    """The child of an element in which another one stands, or the element itself."""
    while node > parent and outline.above[node] != parent:
        node = outline.above[node]
    return node


def _tags_between(outline: Outline, records: Records) -> frozenset[str]:
    """The tags that stand beside the heads, between one and the next under the same parent."""
    tags: set[str] = set()
    last: dict[int, int] = {}
    for item in records.items:
        parent = outline.above[item]
        if parent in last:
            node = outline.ends[last[parent]]
            while node < item:
                tags.add(outline.tag(node))
                node = outline.ends[node]
            tags.add(outline.tag(parent))  # words without an element of their own
        last[parent] = item
    return frozenset(tags)


def _follow(outline: Outline, item: int, places: range, tags: frozenset[str]) -> list[int]:
    """The rows on one side of a head that can belong to it: beside it, in elements as they stand between heads."""
    parent, found = outline.above[item], []
    for place in places:
        row = outline.rows[place]
        if not outline.holds(parent, row.node):
            break
        child = _child(outline, parent, row.node)
        if outline.tag(child) not in tags or outline.tag(child) in _HEADINGS or HEADING.fullmatch(row.text):
            break
        found.append(place)
    return sorted(found)


def _has_words(outline: Outline, places: Sequence[int]) -> bool:
    return any(measure(outline.rows[place].text) >= _WORDS for place in places)


def _below(outline: Outline, records: Records, starts: Sequence[int], last: int) -> list[list[int]]:
    """The rows from where each comment begins to the next one."""
    return [
        [place for place in range(start, end) if outline.holds(outline.above[item], outline.rows[place].node)]
        for item, start, end in zip(records.items, starts, [*starts[1:], last + 1], strict=True)
    ]


def _above(outline: Outline, records: Records, marks: Sequence[int], first: Sequence[int]) -> list[list[int]]:
    """The rows from behind the head before to the head that signs them."""
    starts = [first[0], *(row + 1 for row in marks)]
    return [
        [
            place
            for place in range(start, row + 1)
            if outline.holds(outline.above[item], outline.rows[place].node)
        ]
        for item, start, row in zip(records.items, starts, marks, strict=False)
    ]
