"""The words that give a row its date: those of the date that was read are none of a date that a person set."""

from pathlib import Path

import pytest

from claimline.case.case import Case
from claimline.case.edits import Cell
from claimline.case.reading import Row
from claimline.errors import ArgumentError

ARTICLE = """The ferry and the pier

Published 12 May 2016

Lena Ort said in 2014, and before in the spring of 2013, that the pier was rotten. Max Hill said last year that nobody had looked.
"""
ORT, HILL = "ferry:p1.1", "ferry:p1.2"


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "my-case")
    made.add("ferry.txt", ARTICLE.encode())
    return made


def row_of(case: Case, row: str) -> Row:
    return next(one for one in case.rows() if one.id == row)


def test_a_date_by_hand_has_none_of_the_words_of_the_date_that_was_read(case: Case) -> None:
    before = row_of(case, HILL)
    assert (before.cells["date_text"], "date_span" in before.spans) == ("last year", True)
    case.correct(HILL, "date", "2012", "he says so elsewhere")
    row = row_of(case, HILL)
    assert [row.cells[name] for name in ("edtf", "date_text", "date_at")] == ["2012", "", ""]
    assert "date_span" not in row.spans
    assert row.cells["note"].startswith(
        "Corrected by hand: date 2012; it was read as 2015 from the words “last year”. Why: he says so elsewhere."
    )
    case.correct(HILL, "date", before.cells["edtf"])
    assert row_of(case, HILL) == before


def test_words_that_a_person_names_are_those_of_the_date(case: Case) -> None:
    case.correct_cells([Cell(ORT, "date", "2014"), Cell(ORT, "date_text", "2014")], "so he says")
    row = row_of(case, ORT)
    assert [row.cells[name] for name in ("edtf", "date_text", "corrected")] == [
        "2014", "2014", "date;date_text",
    ]  # fmt: skip
    assert ARTICLE[slice(*row.spans["date_span"])] == "2014"
    case.correct(ORT, "date_text", "")
    assert ("date_span" in row_of(case, ORT).spans, row_of(case, ORT).cells["date_text"]) == (False, "")
    assert case.check() == ""


def test_the_same_words_can_give_another_date(case: Case) -> None:
    case.correct_cells([Cell(HILL, "date", "2014"), Cell(HILL, "date_text", "last year")])
    row = row_of(case, HILL)
    assert (row.cells["edtf"], row.cells["date_text"]) == ("2014", "last year")
    assert ARTICLE[slice(*row.spans["date_span"])] == "last year"


def test_words_that_stand_nowhere_in_the_text_are_refused(case: Case) -> None:
    with pytest.raises(ArgumentError, match=r"^ferry has no words .*in 1999"):
        case.correct(ORT, "date_text", "in 1999")


def test_an_added_row_loses_the_words_of_its_date_with_the_date(case: Case) -> None:
    start = ARTICLE.index("in the spring")
    first = ARTICLE.index("2013")
    case.add_row("ferry.txt", start, first + 4, dated=(first, first + 4), date="2013")
    assert row_of(case, "ferry:h1").cells["date_text"] == "2013"
    case.correct("ferry:h1", "source", "Lena Ort")
    assert row_of(case, "ferry:h1").cells["date_text"] == "2013"
    case.correct("ferry:h1", "date", "2011")
    row = row_of(case, "ferry:h1")
    assert (row.cells["edtf"], row.cells["date_text"], [*row.spans]) == ("2011", "", ["span"])
    case.correct("ferry:h1", "date_text", "the spring of 2013")
    assert row_of(case, "ferry:h1").cells["date_text"] == "the spring of 2013"
    assert case.check() == ""


def test_words_of_a_speaker_are_not_marked_for_another_one(case: Case) -> None:
    assert "source_span" in row_of(case, ORT).spans
    case.correct(ORT, "source", "Ida Brand")
    assert "source_span" not in row_of(case, ORT).spans


def test_another_date_has_none_of_the_words_that_a_person_gave_to_the_date_before(case: Case) -> None:
    case.correct(HILL, "date", "2014")
    case.correct(HILL, "date_text", "in 2014")
    case.correct(HILL, "date", "2013")
    row = row_of(case, HILL)
    assert [row.cells[name] for name in ("edtf", "date_text", "corrected")] == ["2013", "", "date"]
    assert "date_span" not in row.spans
    assert [one.correction.column for one in case.corrections()] == ["date"]


def test_the_date_that_a_row_has_keeps_the_words_that_a_person_gave(case: Case) -> None:
    case.correct(HILL, "date_text", "in 2014")
    case.correct(HILL, "date", row_of(case, HILL).cells["edtf"])
    assert row_of(case, HILL).cells["date_text"] == "in 2014"


def test_words_that_are_given_again_with_another_date_stay(case: Case) -> None:
    case.correct_cells([Cell(HILL, "date", "2014"), Cell(HILL, "date_text", "last year")])
    case.correct_cells([Cell(HILL, "date", "2013"), Cell(HILL, "date_text", "last year")])
    row = row_of(case, HILL)
    assert (row.cells["edtf"], row.cells["date_text"]) == ("2013", "last year")


def test_how_the_words_of_an_added_row_were_read_is_no_reason_of_the_reader_and_goes_with_the_date(
    case: Case,
) -> None:
    start = ARTICLE.index("Max Hill")
    first = ARTICLE.index("last year")
    read = "The words “last year” give this date, read against 12 May 2016."
    made = case.add_row(
        "ferry.txt", start, first + 9, "his words", dated=(first, first + 9), read=read, date="2015"
    )
    assert made.corrections[0].why == "his words"
    assert row_of(case, "ferry:h1").cells["note"] == f"Added by hand: his words. {read}"
    case.correct("ferry:h1", "date_text", "in 2014")
    assert row_of(case, "ferry:h1").cells["note"] == "Added by hand: his words."
    case.correct("ferry:h1", "date", "2014")
    assert row_of(case, "ferry:h1").cells["note"] == "Added by hand: his words."
    assert case.check() == ""
