"""What a corrected row says: its headline, and its note, with each reason once."""

from pathlib import Path

import pytest

from claimline.case.case import Case
from claimline.case.edits import Cell

ARTICLE = """The mill

By Nora Quill
14 May 2018

The bank refused a loan in May 2015. Hanna Vogt said that the weir broke in June 2011.
"""


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "mills")
    made.add("mill.txt", ARTICLE.encode())
    return made


def cells(case: Case, row: str) -> dict[str, str]:
    return next(dict(one.cells) for one in case.rows() if one.id == row)


def test_a_headline_that_goes_on_from_its_speaker_gives_way_to_the_words_with_another_one(case: Case) -> None:
    assert cells(case, "mill:p1.1")["title"] == "Refused a loan in May 2015"
    case.correct("mill:p1.1", "source", "Peter Roe")
    assert cells(case, "mill:p1.1")["title"] == "The bank refused a loan in May 2015"
    case.correct("mill:p1.1", "title", "No loan")
    assert cells(case, "mill:p1.1")["title"] == "No loan"


def test_what_was_said_is_the_headline_whoever_said_it(case: Case) -> None:
    case.correct("mill:p1.2", "source", "Peter Roe")
    assert cells(case, "mill:p1.2")["title"] == "The weir broke in June 2011"


def test_a_reason_of_several_corrections_stands_once_behind_them(case: Case) -> None:
    cells_now = (Cell("mill:p1.2", "date", "2012"), Cell("mill:p1.2", "date_text", "June 2011"))
    case.correct_cells(cells_now, "she says so")
    case.correct("mill:p1.2", "stance", "denied")
    assert cells(case, "mill:p1.2")["note"] == (
        "Corrected by hand: stance denied; it was read as asserted. "
        "Corrected by hand: date 2012; it was read as June 2011. "
        "Corrected by hand: words of the date “June 2011”; they were read as “June 2011”. Why: she says so."
    )
