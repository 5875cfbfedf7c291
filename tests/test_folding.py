"""How text is searched: what makes no difference, and what makes another word."""

import pytest

from claimline.text.folding import folded


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("  CAFE\u0301\u00a0 STRASSE", "café straße"),
        ("muller", "Müller"),
        ("Müller", "Mu\u0308ller"),
        ("lodz", "Łódź"),
        ("aeroe", "Ærøe"),
        ("istanbul", "İstanbul"),
        ("ΟΔΟΣ", "οδός"),
        ("محمد", "مُحَمَّد"),
    ],
)
def test_case_accents_spaces_and_coding_make_no_difference(typed: str, written: str) -> None:
    assert folded(typed) == folded(written)


@pytest.mark.parametrize(("one", "other"), [("か", "が"), ("कि", "का"), ("가", "각"), ("bridge", "brige")])
def test_another_letter_is_another_word(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_a_syllable_is_not_found_inside_another_one() -> None:
    assert folded("가") not in folded("각")
