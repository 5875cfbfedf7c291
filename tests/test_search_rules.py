"""What a typed search asks for, and where a text holds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.text.folding import folded
from claimline.text.searching import SEARCH, around, places


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("old  bridge", ("old", "bridge")),
        ('"old  bridge" fell', ("old bridge", "fell")),
        ("“old bridge” “fell”", ("old bridge", "fell")),
        ('the "old bridge', ("the", "old bridge")),
        ('a 6" pipe', ("a", '6"', "pipe")),
        ("old old", ("old",)),
        ('"', ('"',)),
        ('""', ('""',)),
        ("  ", ()),
    ],
)
def test_a_search_is_words_and_phrases(typed: str, parts: tuple[str, ...]) -> None:
    assert SEARCH.parts(typed) == parts


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("Mia Müller met Bo", "muller", ["Müller"]),
        ("Mia Mu\u0308ller met Bo", "müller", ["Mu\u0308ller"]),
        ("The  old\nbridge", '"old bridge"', ["old\nbridge"]),
        ("The OLD old", "old", ["OLD", "old"]),
        ("older bridges", "old bridge", ["old", "bridge"]),
        ("oldold", "old", ["oldold"]),
        ("Straße", "strasse", ["Straße"]),
        ("the pier", "bridge", []),
    ],
)
def test_the_places_are_those_of_the_letters_as_written(text: str, sought: str, found: list[str]) -> None:
    spans = places(text, SEARCH.folded_parts(sought))
    assert [text[start:end] for start, end in spans] == found


@given(st.text("aäbAüßæ \n\u0301\u0308がﾞ", max_size=30), st.text("abuüs", min_size=1, max_size=3))
def test_a_text_that_is_found_has_a_place(text: str, sought: str) -> None:
    found = places(text, [folded(sought)])
    assert all(folded(sought) in folded(text[start:end]) for start, end in found)
    assert bool(found) <= (folded(sought) in folded(text))


def test_a_long_text_is_cut_around_what_was_sought() -> None:
    text = "Nobody came. " * 30 + "The bridge fell. " + "Nobody left. " * 30
    cut = around(text, 100, ["bridge"])
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert "The bridge fell" in cut
    assert len(cut) < 120
    assert around(text, 100, ["pier"]).startswith("Nobody came")
    assert around("It fell.", 100, ["fell"]) == "It fell."
