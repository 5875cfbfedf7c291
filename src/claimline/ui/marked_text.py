"""A document as it reads, parted into pieces that know the rows they carry: the data of the marked text.

Offsets are code points into the document's text. Nothing is left out: what stands in no passage is a part of its own.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate, pairwise, zip_longest
from typing import Final

from claimline.events.spans import FURTHER
from claimline.inline import straight
from claimline.model import Document, Passage, Span
from claimline.read.lines import LinesAt

APART = "apart"  # the kind of what stands in no passage
HEAD: Final = "head"  # the lines of a passage that say who wrote or said it, and when
IN_NO_ROW: Final = "in no row"
IN_A_ROW: Final = "in a row"
RANGE: Final = "range_span"  # the words of both ends of a range, where a row's date is one
_NO_CODE = "\u2060"  # the word joiner: one character, unseen, which turns nothing and parts no word
_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words whose marks and rows are all the same.

    Attributes:
        text: the words.
        at: where they begin in the document's text.
        marks: `when`, `who`, `said`, `further` for a date that no row is of, `head` for what stands around a passage's words,
            and `bare` for words of a passage that are in no row, with spaces between them.
        rows: the ids of the rows that rest on these words, the closest first.
    """

    text: str
    at: int
    marks: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A passage with the lines that say who wrote it and when, or words that stand in no passage.

    Attributes:
        kind: of the passage, or `apart`.
        key: of the passage, as in the ids of its rows; empty where there is none.
        where: its place in words: of what stands in no passage of a text its lines.
        depth: how many comments it answers, one upon another.
        pieces: its words, in order and without gaps.
        rows: the ids of the rows that begin in it, in the order of the table.
    """

    kind: str
    key: str
    where: str
    depth: int
    pieces: tuple[Piece, ...]
    rows: tuple[str, ...]

    def as_data(self) -> Mapping[str, object]:
        """As plain data, for the browser: no code in it turns the words, and each character has its place."""
        pieces = [asdict(one) | {"text": straight(one.text, _NO_CODE)} for one in self.pieces]
        return asdict(self) | {"pieces": pieces}


Spans = Mapping[str, Span]
"""Where the words of a row stand in the document's text: `span`, `date_span`, `source_span`, `content_span`, `further_1`, `RANGE`, those that it has."""


def further_of(row: str, places: Mapping[str, Spans]) -> list[Span]:
    """The dates of a row's sentence that no row of the document is of."""
    own = [span for name, span in places.get(row, {}).items() if name.startswith(FURTHER)]
    return [span for span in own if all(other.get("date_span") != span for other in places.values())]


def parts_of(document: Document, places: Mapping[str, Spans]) -> list[Part]:
    """The whole text of a document, part by part, with the rows in `places`, which are in the order of the table."""
    extents = list(_extents(document))
    starts = [start for _, (start, _) in extents]
    marks: list[list[_Mark]] = [[] for _ in extents]
    for mark in _marks(document, places):
        first, last = (bisect_right(starts, at) - 1 for at in (mark.span[0], mark.span[1] - 1))
        for place in range(max(first, 0), last + 1):
            marks[place].append(mark)
    rows: list[list[str]] = [[] for _ in extents]
    for row, spans in places.items():
        if "span" in spans and extents:
            rows[bisect_right(starts, spans["span"][0]) - 1].append(row)
    lines = LinesAt(document.text)
    depths: dict[str, int] = {}
    parts = []
    for (passage, (start, end)), over, own in zip(extents, marks, rows, strict=True):
        kind, key = (passage.kind, passage.key) if passage else (APART, "")
        where = passage.locator if passage else lines.of((start, end)) if document.text_of == "file" else ""
        if passage:
            depths[key] = depths[passage.parent] + 1 if passage.parent in depths else 0
        pieces = tuple(_pieces(document.text, over, (start, end), passage))
        parts.append(Part(kind, key, where, depths.get(key, 0), pieces, tuple(own)))
    return parts


@dataclass(frozen=True, slots=True)
class _Mark:
    """Words that carry a row; `name` is empty where they are only its statement."""

    span: Span
    name: str
    row: str


def _marks(document: Document, places: Mapping[str, Spans]) -> Iterator[_Mark]:
    dates = {spans["date_span"] for spans in places.values() if "date_span" in spans}
    for row, spans in places.items():
        yield from _of_row(row, spans)
        further = (span for name, span in spans.items() if name.startswith(FURTHER) and span not in dates)
        yield from (_Mark(span, "further", row) for span in further)
    heads = [("who", passage.author_span, passage.key) for passage in document.passages]
    heads += [("who", document.author_span, "a"), ("when", document.published_span, "a")]
    for name, span, key in heads:
        row = f"{document.name}:{key}"
        if span and row in places:
            yield _Mark(span, name, row)


def _of_row(row: str, spans: Spans) -> Iterator[_Mark]:
    whole = spans.get("span")
    if whole:
        yield _Mark(whole, "", row)
        content = spans.get("content_span", whole)
        said = max(content[0], whole[0]), min(content[1], whole[1])
        if "content_span" in spans and said[0] < said[1]:
            yield _Mark(said, "said", row)
    date = RANGE if RANGE in spans else "date_span"
    for name, place in (("when", date), ("who", "source_span")):
        if place in spans:
            yield _Mark(spans[place], name, row)


def words_of(parts: Sequence[Part], rows: Collection[str]) -> Counter[str]:
    """How many words stand apart, in heads, in a row of `rows`, and in no row: by `APART`, `HEAD`, `IN_A_ROW`, `IN_NO_ROW`.

    A word that a mark cuts counts as what most is said of: in a row before in none, in none before in a head.
    """
    counts: Counter[str] = Counter()
    order = (IN_A_ROW, IN_NO_ROW, HEAD)
    for part in parts:
        text = "".join(piece.text for piece in part.pieces)
        ends = [*accumulate(len(piece.text) for piece in part.pieces)]
        stands = [
            HEAD
            if HEAD in piece.marks.split()
            else IN_NO_ROW
            if not any(row in rows for row in piece.rows)
            else IN_A_ROW
            for piece in part.pieces
        ]
        for word in _WORD.finditer(text):
            over = stands[bisect_right(ends, word.start()) : bisect_left(ends, word.end()) + 1]
            counts[APART if part.kind == APART else min(over, key=order.index)] += 1
    return counts


def pages_of(parts: Sequence[Part], most: int) -> list[Sequence[Part]]:
    """The parts in pages of about `most` characters; each has one part at least."""
    pages: list[list[Part]] = [[]]
    size = 0
    for part in parts:
        size += sum(len(piece.text) for piece in part.pieces)
        if size > most and pages[-1]:
            pages.append([])
            size = sum(len(piece.text) for piece in part.pieces)
        pages[-1].append(part)
    return list(pages)


def _extents(document: Document) -> Iterator[tuple[Passage | None, Span]]:
    """Each passage with the lines beside it that give its author and its time, and what stands between two of them."""
    text, position = document.text, 0
    passages = sorted(document.passages, key=lambda passage: (passage.start, passage.end))
    for passage, after in zip_longest(passages, passages[1:]):
        spans = [span for span in (passage.author_span, passage.posted_span) if span]
        start = max(position, min([passage.start, *(_line_start(text, span[0]) for span in spans)]))
        end = max([passage.end, *(_line_end(text, span[1]) for span in spans)])
        end = min(end, max(passage.end, after.start if after else len(text)))
        if start < end:
            yield from _between(text, position, start)
            yield passage, (start, end)
            position = end
    yield from _between(text, position, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[None, Span]]:
    """What stands between two passages, if there are words in it."""
    words = text[start:end]
    if any(char.isalnum() for char in words):
        yield None, (start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _pieces(text: str, marks: Sequence[_Mark], part: Span, passage: Passage | None) -> Iterator[Piece]:
    body = (passage.start, passage.end) if passage else part
    edges = {*part, *body, *(edge for mark in marks for edge in mark.span)}
    coming = sorted(enumerate(marks), key=lambda one: one[1].span[0], reverse=True)
    # The closest row is the one whose words are fewest; of two that are the same, the first of the table.
    over: list[tuple[int, int, _Mark]] = []
    for first, last in pairwise(sorted(edge for edge in edges if part[0] <= edge <= part[1])):
        while coming and coming[-1][1].span[0] <= first:
            number, mark = coming.pop()
            insort(over, (mark.span[1] - mark.span[0], number, mark))
        over = [one for one in over if last <= one[2].span[1]]
        closest = [mark for *_, mark in over]
        names = [
            name for name in ("when", "who", "said", "further") if any(mark.name == name for mark in closest)
        ]
        rows = tuple(dict.fromkeys(mark.row for mark in closest))
        if not body[0] <= first < body[1]:
            names.append(HEAD)
        elif passage and not rows and _WORD.search(text, first, last):
            names.append("bare")
        yield Piece(text[first:last], first, " ".join(names), rows)
