"""A date that a sentence names to say that another one is right is the date of no row."""

import pytest

from claimline import find_events, read_text
from claimline.model import Event


def rows(words: str) -> list[Event]:
    return find_events(read_text(f"The mill\n\nBy Ada Fenn\n3 June 2020\n\n{words}\n"))[1:]


@pytest.mark.parametrize(
    "words",
    [
        "Tom, the mill was let in 1951, not 1957.",
        "The mill was let in 1951, not in 1957.",
        "The mill was let in 1951 and certainly not in 1957.",
        "The mill was let in 1951 (not 1957).",
        "The mill was let in 1951 – not 1957 – to a baker.",
        "The mill was let in 1951, not as the sign says in 1957.",
        "The mill was let in 1951 rather than 1957.",
        "The mill was let in 1951 instead of 1957.",
        "Instead of in 1957, the mill was let in 1951.",
        "The mill was let not in 1957 but in 1951.",
        "The mill was not let in 1957 but in 1951.",
        "The mill wasn't let in 1957, but in 1951.",
        "The mill was never let in 1957 but in 1951.",
        "It was not in 1957 but in 1951 that the mill was let.",
        "The mill was let not in 1957 or 1959 but in 1951.",
        "The mill was let in 1951, not in 1957 or 1959.",
        "The mill was let in 1957 – no, in 1951.",
        "The mill was let in 1957, or rather in 1951.",
        "Ida Moss said the mill was not let in 1957 but in 1951.",
        "The mill was not let in 1957 but in 1951, Ida Moss said.",
    ],
)
def test_a_date_that_another_one_corrects_is_counted_beside_it(words: str) -> None:
    (row,) = rows(words)
    assert (row.edtf, row.stance) == ("1951", "asserted")
    assert "also dates: “1957”" in row.note
    assert "sign" not in row.source


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The mill was not let in 1957.", "1957"),
        ("The mill was not let in 1957, but in 1951 it was painted.", "1957"),
        ("The mill was not let in 1957 but in 1951 it was painted.", "1957"),
        ("The mill was let not only in 1957 but in 1951.", "1957"),
        ("The mill was not only let in 1957 but in 1951 also painted.", "1957"),
        ("The mill was not let in 1957 but in 1951 for the first time it was painted.", "1957"),
        ("The mill was not let only in 1957 but in 1951.", "1957"),
        ("The mill was not let until 1957 but ground in 1951.", "1957"),
        ("The mill was let in 1957, not long after May 1951.", "1957"),
        ("Was the mill let in 1957? No, it was painted in 1951.", "1957"),
    ],
)
def test_what_no_other_date_stands_in_for_is_its_own_date(words: str, date: str) -> None:
    assert rows(words)[0].edtf == date


def test_a_date_beside_a_verb_is_that_of_no_apposition() -> None:
    assert rows("Tom, the mill was let in 1951, sold in 1957 and burned.")[0].edtf == "1951"
    assert rows("Rovers, winners in 1951, lost in 1957.")[0].edtf == "1957"
    assert rows("Rovers, the best there had been since 1951, lost in 1957.")[0].edtf == "1957"


def test_instead_of_a_date_alone_dates_nothing() -> None:
    (row,) = rows("Rather than in 1957, it was let later, Ida Moss said.")
    assert (row.date_text, row.basis) == ("", "inferred")
    (row,) = rows("Instead of in 1957, it was let later, Ida Moss said.")
    assert (row.date_text, row.basis) == ("", "inferred")
