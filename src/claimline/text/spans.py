"""Several spans of a text as one area: where it lies, and whether it holds a place, however many spans there are."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from claimline.model import Passage, Span


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The area of some spans, as spans in order that do not touch."""
    area: list[Span] = []
    for start, end in sorted(spans):
        if area and start <= area[-1][1]:
            area[-1] = area[-1][0], max(end, area[-1][1])
        else:
            area.append((start, end))
    return tuple(area)


def within(area: Sequence[Span], place: int) -> bool:
    """True for a place in an area, as `united` gives it."""
    before = bisect_right(area, place, key=_start) - 1
    return before >= 0 and place < area[before][1]


def _start(span: Span) -> int:
    return span[0]


def own_words(passage: Passage) -> list[Span]:
    """Where the words of a passage's own writer stand: all of it without what quotes others."""
    edges = [passage.start, *(edge for span in passage.others for edge in span), passage.end]
    return list(zip(edges[::2], edges[1::2], strict=True))
