"""Who says something in a clause with "when", behind what happened then."""

import pytest

from claimline import find_events, read_text
from claimline.model import Event


def rows(words: str) -> list[Event]:
    return find_events(read_text(f"The mill\n\nBy Ada Fenn\n3 June 2020\n\n{words}\n"))[1:]


@pytest.mark.parametrize(
    ("words", "source", "date"),
    [
        ("It was shut until at least 2014, when the miller, Ida Moss, said the board had refused him a licence.", "Ida Moss", "[2014..]"),
        ("It was shut from 2011 until at least 2014, when Ida Moss, a miller, said the board had refused him a licence.", "Ida Moss", "[2014..]"),
        ("It was shut in 2014 while the miller, Ida Moss, said the board had refused him a licence.", "Ida Moss", "2014"),
        # Who refuses speaks where nobody tells of it.
        ("It was shut in 2014, when the board refused him a licence.", "board", "2014"),
        ("In 2011 it was shut, when Ida Moss said that it had leaked since 2009.", "Ida Moss", "2009/.."),
    ],
)  # fmt: skip
def test_who_says_so_in_a_clause_with_when_is_found_past_an_apposition(
    words: str, source: str, date: str
) -> None:
    (row,) = rows(words)
    assert (row.source, row.edtf) == ((source,), date)
