"""The words of a document, parted into pieces that know their rows."""

import random
import re
from typing import Any

import pytest

from claimline.events import find_events
from claimline.events.spans import spans_of
from claimline.model import Document, Span
from claimline.read import read_text
from claimline.ui.marked_text import APART, HEAD, IN_A_ROW, IN_NO_ROW, Spans, parts_of, words_of

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


INTERVIEW = """The mill

Q: When did the wheel stop?

A: It stopped in 2014. Nobody likes to talk of it.
"""
THREAD = """The gate
By Ann Lee
3 May 2016

The gate fell in 2014, Tom Hay said. It is quiet here.

Comments

Ada (4 May 2016): It fell at night.
"""


@pytest.mark.parametrize("text", [INTERVIEW, THREAD, "The gate\n\nIt is quiet here.\n", SENTENCE])
@pytest.mark.parametrize("left_out", [0, 1])
def test_each_word_is_counted_once_and_in_a_row_where_one_has_it(text: str, left_out: int) -> None:
    found = read_text(text)
    places = {event.id: spans_of(event) for event in find_events(found)}
    for row in [*places][len(places) - left_out :]:
        del places[row]
    spans = [span for row in places.values() for span in row.values()]
    if f"{found.name}:a" in places:  # its row has the byline and the dateline too
        spans += [span for span in (found.author_span, found.published_span) if span]
    bodies = [(passage.start, passage.end) for passage in found.passages]

    def touches(word: re.Match[str], over: list[Span]) -> bool:
        return any(start < word.end() and word.start() < end for start, end in over)

    words = [word for word in re.finditer(r"\S+", text) if any(map(str.isalnum, word.group()))]
    counts = words_of(parts_of(found, places), places)
    inside = [word for word in words if touches(word, bodies)]
    assert counts.total() == len(words)
    assert counts[IN_NO_ROW] == sum(not touches(word, spans) for word in inside)
    assert counts[IN_A_ROW] == sum(touches(word, spans) for word in inside)
    assert counts[HEAD] + counts[APART] == len(words) - len(inside)


def test_codes_that_turn_text_have_no_effect_and_each_character_keeps_its_place() -> None:
    found = read_text("The gate\n\n\u202eAnn Lee\u202c said that the \u2066gate fell in 2014.\n")
    given: list[Any] = [part.as_data()["pieces"] for part in parts_of(found, {})]
    shown = [(piece["at"], piece["text"]) for pieces in given for piece in pieces]
    for at, text in shown:
        assert text == re.sub("[\u202e\u202c\u2066]", "\u2060", found.text[at : at + len(text)])
    assert any("\u2060Ann Lee\u2060 said that the \u2060gate" in text for _, text in shown)
