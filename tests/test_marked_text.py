"""The words of a document, parted into pieces that know their rows."""

import random
from typing import Any

from claimline.model import Document, Span
from claimline.read import read_text
from claimline.ui.marked_text import Spans, parts_of

SENTENCE = "The gate fell in 2014, said Ann Lee."


def document(sentences: int) -> Document:
    return read_text("The gate\n\n" + " ".join([SENTENCE] * sentences) + "\n")


def test_each_piece_has_the_rows_over_it_the_closest_first() -> None:
    draw, found = random.Random(3), document(12)
    for _ in range(50):
        places: dict[str, Spans] = {}
        for number in range(20):
            start = draw.randrange(len(found.text) - 60)
            places[f"text:p1.{number}"] = {"span": (start, start + draw.randrange(1, 60))}
        spans = {row: place["span"] for row, place in places.items()}
        for part in parts_of(found, places):
            for piece in part.pieces:
                end = piece.at + len(piece.text)
                over = [row for row, span in spans.items() if span[0] <= piece.at and end <= span[1]]
                closest = sorted(over, key=lambda row: spans[row][1] - spans[row][0])
                assert [row for row in piece.rows if row in spans] == closest


class _Counted(tuple[int, int]):
    """A span that counts how often it is looked at."""

    __slots__ = ()
    looks = 0

    def __getitem__(self, place: Any) -> Any:
        _Counted.looks += 1
        return super().__getitem__(place)


def test_twice_the_rows_of_a_paragraph_are_twice_the_work() -> None:
    def looks(count: int) -> int:
        found, step = document(count), len(SENTENCE) + 1
        first = found.text.index(SENTENCE)
        spans: list[Span] = [_Counted((first + n * step, first + n * step + step - 1)) for n in range(count)]
        _Counted.looks = 0
        parts_of(found, {f"text:p1.{n}": {"span": span} for n, span in enumerate(spans)})
        return _Counted.looks

    assert looks(800) < 2.5 * looks(400)
