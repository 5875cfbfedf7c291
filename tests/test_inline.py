"""Text of others inside a line of ours: what stays, what goes, and what is isolated from the words around it."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.inline import CODES, inline, is_turning, printable, shown, straight, told_apart

CODE = st.sampled_from("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069 ab1(שא٣\n")


@pytest.mark.parametrize("text", ["", "Rob Hale", "Łódź", "東京 3", "co\u00adop"])
def test_text_from_left_to_right_stays_as_it_is(text: str) -> None:
    assert inline(text) == printable(text) == straight(text) == text
    assert not is_turning(text)


@pytest.mark.parametrize("text", ["דוד", "أحمد حمادي", "𐤀𐤁", "می\u200cخواهم"])
def test_text_from_right_to_left_is_isolated_once(text: str) -> None:
    assert inline(text) == inline(inline(text)) == f"\u2068{text}\u2069"
    assert is_turning(text)


def test_a_list_of_isolated_names_is_isolated_already() -> None:
    names = f"{inline('דוד')} or Rob Hale"
    assert inline(names) == printable(names) == straight(names) == names


def test_codes_that_turn_text_are_gone_and_others_are_spaces() -> None:
    assert (
        inline("\u202eRob\u202c\tHale\u2069\u200f")
        == printable("\u202eRob\u202c\tHale\u2069\u200f")
        == "Rob Hale"
    )
    assert straight("\u202eRob\u202c\tHale\u2069") == "Rob\tHale"
    assert inline("\u202eדוד") == "\u2068דוד\u2069"
    assert shown("\u202eדוד\n2") == '"\u2068דוד 2\u2069"'
    assert is_turning("\u202eRob")


def test_names_that_differ_in_a_hidden_code_alone_are_told_apart() -> None:
    told = [
        told_apart(name) for name in ("Rob Hale", "\u202eRob Hale", "\u202dRob Hale\u202d", "Rob\u200bHale")
    ]
    assert told == ["Rob Hale", "Rob Hale [U+202E]", "Rob Hale [U+202D]", "Rob Hale [U+200B]"]
    assert told_apart("\x07") == "[U+0007]"


@given(st.lists(CODE).map("".join))
def test_no_text_of_others_opens_or_closes_what_it_did_not(text: str) -> None:
    for line in (
        inline(text),
        f"{inline(text)} and {inline(text[::-1])}",
        printable(f"{inline(text)}, row 3"),
    ):
        rest = re.sub("\u2068[^\u2066-\u2069]*\u2069", "", line)
        assert not CODES.search(rest)
        assert not any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in rest)
    assert printable(inline(text)) == inline(text)
