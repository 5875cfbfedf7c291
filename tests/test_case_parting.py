"""A row that is split and rows that are joined: each part has the date of its own words, and the whole is taken back as one."""

from pathlib import Path

import pytest

from claimline import read_text
from claimline.case.case import Case
from claimline.case.corrections import LEFT_OUT, ROW, Correction
from claimline.case.edits import Cells
from claimline.case.reading import Row
from claimline.case.values import date_read
from claimline.case.wording import named
from claimline.errors import ClaimlineError
from claimline.events.rows import find_dates_of
from claimline.table.file import parse_table
from claimline.ui.marking import parts

KIOSK = "Lena Ort said the kiosk was built in 1968 and repainted in 2009."
ARTICLE = f"""The kiosk

Published 12 May 2016

{KIOSK} Max Hill said last year that nobody had looked, and that the roof was gone.
"""
KIOSK_ID, HILL = "kiosk:p1.1", "kiosk:p1.2"
DATE = ("edtf", "earliest", "latest", "precision", "qualifier", "basis")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "my-case")
    made.add("kiosk.txt", ARTICLE.encode())
    return made


def place(words: str) -> tuple[int, int]:
    start = ARTICLE.index(words)
    return start, start + len(words)


def added(case: Case) -> list[Row]:
    return [row for row in case.rows() if row.cells["corrected"] == "added"]


def cells(case: Case, row: str) -> dict[str, str]:
    return next(dict(one.cells) for one in case.rows() if one.id == row)


def cells_read(case: Case, row: str) -> str:
    """The quote of a row as it is read."""
    (reading,) = case.readings()
    return next(one.cells["quote"] for one in reading.rows if one.id == row)


def maker(case: Case, row: str) -> Correction:
    return next(
        one.correction for one in case.corrections() if (one.row, one.correction.column) == (row, ROW)
    )


def split(case: Case) -> list[Row]:
    """As the form does it with "repainted in 2009" marked, and the date of these words left as it is shown."""
    (shown,) = [one for one in find_dates_of(read_text(ARTICLE, name="kiosk")) if one.text == "2009"]
    own = Cells(
        {"date": shown.edtf},
        (shown.start, shown.end),
        date_read=date_read({name: getattr(shown, name) for name in DATE}),
    )
    marked = place("repainted in 2009")
    case.split(
        KIOSK_ID,
        parts(place(KIOSK), marked, read_text(ARTICLE, name="kiosk")),
        "two claims",
        {marked: own},
    )
    return added(case)


def test_the_part_that_was_marked_has_the_date_of_its_words_and_the_other_the_date_as_it_was_read(
    case: Case,
) -> None:
    read = cells(case, KIOSK_ID)
    first, second = split(case)
    assert [first.cells[name] for name in DATE] == [read[name] for name in DATE]
    assert [second.cells[name] for name in DATE] == ["2009", "2009-01-01", "2009-12-31", "year", "", "stated"]
    assert [row.cells["date_text"] for row in (first, second)] == ["1968", "2009"]
    assert [ARTICLE[slice(*row.spans["date_span"])] for row in (first, second)] == ["1968", "2009"]
    assert [row.cells["source"] for row in (first, second)] == ["Lena Ort", "Lena Ort"]
    assert parse_table(case.build(), "events.csv")[1] == []
    assert case.check() == ""


def test_a_part_without_the_words_of_its_date_says_where_they_stand(case: Case) -> None:
    read = cells(case, HILL)
    case.split(HILL, [place("nobody had looked"), place("the roof was gone")])
    for row in added(case):
        assert [row.cells[name] for name in DATE] == [read[name] for name in DATE]
        assert (row.cells["basis"], row.cells["date_text"]) == ("relative", "")
        assert row.cells["note"].endswith(
            "The words “last year”, which are not in this part, give this date."
        )


def test_a_part_of_a_date_that_a_person_set_has_it_by_hand(case: Case) -> None:
    case.correct(KIOSK_ID, "date", "1969")
    case.split(KIOSK_ID, [place("built in 1968"), place("repainted in 2009")])
    assert [(row.cells["edtf"], row.cells["basis"]) for row in added(case)] == [("1969", "by hand")] * 2


def test_another_date_of_a_part_is_by_hand(case: Case) -> None:
    first, _ = split(case)
    case.correct(first.id, "date", "1967")
    assert [cells(case, first.id)[name] for name in ("edtf", "earliest", "basis", "date_text")] == [
        "1967", "1967-01-01", "by hand", "",
    ]  # fmt: skip


def test_a_part_keeps_its_date_in_another_version_of_the_text(case: Case) -> None:
    split(case)
    case.update("kiosk.txt", ARTICLE.replace("The kiosk\n", "The kiosk\n\nA new line.\n", 1).encode())
    assert [(row.cells["edtf"], row.cells["basis"]) for row in added(case)] == [
        ("1968", "stated"),
        ("2009", "stated"),
    ]


@pytest.mark.parametrize(
    ("words", "marked", "others"),
    [
        ("It was built in 1968 and repainted in 2009.", "repainted in 2009", ["It was built in 1968"]),
        ("It was built, painted in May, and sold.", "painted in May", ["It was built", "sold."]),
        ("It was sold; and then, andante, lost", "It was sold", ["then, andante, lost"]),
        ("The band played in May or stayed.", "stayed", ["The band played in May or"]),
        ("And rain fell on the land", "rain fell on the", ["land"]),
    ],
)
def test_what_tied_the_other_words_to_the_marked_ones_is_left_out(
    words: str, marked: str, others: list[str]
) -> None:
    start = words.index(marked)
    found = parts((0, len(words)), (start, start + len(marked)), read_text(words))
    assert [words[slice(*one)] for one in found if words[slice(*one)] != marked] == others


@pytest.mark.parametrize("half", [0, 1])
def test_either_part_takes_the_whole_split_back(case: Case, half: int) -> None:
    case.correct(KIOSK_ID, "stance", "doubted")
    before = case.build()
    change = case.take_back(maker(case, split(case)[half].id))
    assert case.build() == before
    assert change.words.startswith("the row “Lena Ort said the kiosk was built in 1968 and…”")
    assert change.words.endswith(" is there again as before; what was made of it is gone")


def test_a_row_that_was_split_takes_its_parts_with_it_when_it_comes_back(case: Case) -> None:
    before = case.build()
    split(case)
    (gone,) = [one.correction for one in case.corrections() if one.correction.becomes == LEFT_OUT]
    case.take_back(gone)
    assert case.build() == before


def test_a_part_of_a_part_takes_all_back(case: Case) -> None:
    before = case.build()
    first, second = split(case)
    case.split(first.id, [place("Lena Ort said"), place("the kiosk was built in 1968")])
    case.take_back(maker(case, second.id))
    assert case.build() == before


def test_rows_that_were_made_of_others_say_of_which_words_where_nobody_gives_a_why(case: Case) -> None:
    case.split(KIOSK_ID, [place("Lena Ort said"), place("the kiosk was built in 1968")])
    first, second = added(case)
    assert {maker(case, row.id).why for row in (first, second)} == {f"split from: {named(KIOSK)}"}
    case.join([first.id, HILL])
    made = next(row for row in added(case) if row.id != second.id)
    words = [first.cells["quote"], cells_read(case, HILL)]
    assert maker(case, made.id).why == f"joined from: {', '.join(map(named, words))}"


def test_joined_rows_are_taken_back_as_one(case: Case) -> None:
    before = case.build()
    split(case)
    case.join([added(case)[1].id, HILL])
    case.take_back(maker(case, added(case)[1].id))
    assert case.build() == before


def test_a_row_that_was_split_is_not_left_out_unless_its_parts_are_gone(case: Case) -> None:
    split(case)
    assert case.left_out() == ()
    for row in added(case):
        case.leave_out(row.id)
    assert [row.id for row, _ in case.left_out()] == [KIOSK_ID]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("kiosk:h1,x,date_read,,2009-01-01; 2009-12-31; year; stated,", "row 2, column becomes: write earliest"),
        ("kiosk:h1,x,date_read,,2009-01-01; 2009-12-31; year; ; by hand,", "row 2, column becomes: write earliest"),
        ("kiosk:p1.1,x,date_read,,2009-01-01; 2009-12-31; year; ; stated,", "row 2, column becomes: write earliest"),
    ],
)  # fmt: skip
def test_what_is_no_reading_of_a_date_is_refused(case: Case, line: str, fault: str) -> None:
    file = case.folder / "corrections.csv"
    file.write_text(f"row,words,column,was,becomes,why\n{line}\n", encoding="utf-8")
    with pytest.raises(ClaimlineError, match=fault):
        case.corrections()


def test_a_reading_that_does_not_agree_with_the_date_is_not_taken(case: Case) -> None:
    split(case)
    file = case.folder / "corrections.csv"
    text = file.read_text(encoding="utf-8")
    assert "2009-01-01; 2009-12-31; year; ; stated" in text
    file.write_text(text.replace("2009-01-01; 2009-12-31", "2008-01-01; 2008-12-31"), encoding="utf-8")
    assert [added(case)[1].cells[name] for name in ("edtf", "earliest", "basis")] == [
        "2009",
        "2009-01-01",
        "by hand",
    ]
