"""A case that another claimline has read: its table stays as it was until what this one reads otherwise is taken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimline.case.case import Case
from claimline.case.folder import Folder
from claimline.case.state import State
from claimline.errors import ClaimlineError
from claimline.model import NameLine
from other_claimline import read_by_another

ARTICLE = """The bridge and the toll

Published 12 May 2016

In March 2015 the bridge master said the toll had doubled. Ida Moss said in 2014 that the piers were sound.

Max Hill denied in June 2015 that the piers were sound.
"""
TOLL = "In March 2015 the bridge master said the toll had doubled."


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "bridge-case")
    made.add("bridge.txt", ARTICLE.encode())
    return made


def test_the_files_of_a_case_are_looked_at_once_for_its_table(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Folder] = []
    load = Folder.load

    def noted(folder: Folder) -> State:
        looks.append(folder)
        return load(folder)

    monkeypatch.setattr(Folder, "load", noted)
    assert case.table().sha256 == case.sha256()
    assert len(looks) == 1


def test_a_table_of_another_claimline_stays_until_it_is_taken(case: Case) -> None:
    mine = case.table_path.read_bytes()
    theirs = read_by_another(case, row=True)
    opened = Case.open(case.folder)
    assert opened.table_path.read_bytes() == theirs
    waiting = opened.renewal()
    assert waiting is not None
    assert waiting.in_words.startswith("read by claimline 0.0.9; this is claimline ")
    assert waiting.in_words.endswith(": 2 rows would change")
    assert [row.cells["quote"] for row in waiting.difference.added] == [
        "Max Hill denied in June 2015 that the piers were sound."
    ]
    ((before, after),) = waiting.difference.changed
    assert (before.cells["edtf"], after.cells["edtf"]) == ("2013", "2014")
    assert opened.build() == mine
    assert opened.renewal() is None
    assert opened.check() == ""


def test_rows_of_the_table_that_stands_are_its_own_with_places_of_the_same_words(case: Case) -> None:
    read_by_another(case, row=True)
    rows = case.rows()
    assert [row.cells["edtf"] for row in rows if row.cells["source"] == "Ida Moss"] == ["2013"]
    assert all(row.spans for row in rows)
    assert not any("Max Hill" in row.cells["source"] for row in rows)
    table = case.table()
    assert table.frame["id"].tolist() == [row.id for row in rows]
    assert any("read by claimline 0.0.9" in notice for notice in table.notices)


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case.correct("bridge:p1.1", "date", "2012"),
        lambda case: case.add("tunnel.txt", ARTICLE.replace("bridge", "tunnel").encode()),
        lambda case: case.set_names([NameLine("Ida A. Moss", "Ida Moss", "person")]),
    ],
    ids=["a cell", "a document", "names"],
)
def test_nothing_is_changed_before_it_is_taken(case: Case, change: Callable[[Case], object]) -> None:
    theirs = read_by_another(case)
    with pytest.raises(
        ClaimlineError, match=r"was read by claimline 0\.0\.9, and this one reads it otherwise"
    ):
        change(case)
    assert case.table_path.read_bytes() == theirs
    assert (case.corrections(), case.names(), len(case.documents())) == ((), (), 1)
    case.build()
    assert change(case)


def test_corrections_without_a_row_in_the_other_reading_are_named_before(case: Case) -> None:
    row = next(row.id for row in case.rows() if row.cells["quote"] == TOLL)
    case.correct(row, "date", "2012")
    path = case.folder / "corrections.csv"
    path.write_bytes(path.read_bytes().replace(b"doubled", b"trebled"))
    read_by_another(case)
    waiting = case.renewal()
    assert waiting is not None
    assert [one.row for one in waiting.difference.left_over] == [row]


def test_another_claimline_that_reads_the_same_leaves_nothing_to_take(case: Case) -> None:
    about = case.folder / "case.json"
    before, table = about.read_bytes(), case.table_path.read_bytes()
    about.write_text('{"format": 1, "claimline": "0.0.9"}')
    assert Case.open(case.folder).renewal() is None
    assert (about.read_bytes(), case.table_path.read_bytes()) == (before, table)


def test_a_table_that_was_changed_by_hand_is_made_anew(case: Case) -> None:
    mine = case.table_path.read_bytes()
    case.table_path.write_bytes(mine.replace(b"Max Hill", b"Max Mill"))
    assert Case.open(case.folder).table_path.read_bytes() == mine


@pytest.mark.parametrize("left", [b"", b"id,kind\r\n1", None])
def test_a_table_that_cannot_be_read_is_made_anew_whoever_left_it(case: Case, left: bytes | None) -> None:
    mine = case.table_path.read_bytes()
    read_by_another(case)
    if left is None:
        case.table_path.unlink()
    else:
        case.table_path.write_bytes(left)
    assert Case.open(case.folder).table_path.read_bytes() == mine


def test_a_case_taken_along_comes_back_as_it_was_read(case: Case, tmp_path: Path) -> None:
    theirs = read_by_another(case)
    back = Case.from_zip(case.zip(), tmp_path / "back")
    assert back.table_path.read_bytes() == theirs
    assert back.renewal() == case.renewal()


@pytest.mark.parametrize("said", ["[]", '{"format": 1, "claimline": 7, "reader": []}', '{"format": 1}'])
def test_who_has_read_a_case_may_be_said_in_any_way(case: Case, said: str) -> None:
    mine = case.table_path.read_bytes()
    (case.folder / "case.json").write_text(said)
    if said == "[]":
        with pytest.raises(ClaimlineError, match="does not say the format"):
            Case.open(case.folder)
    else:
        assert Case.open(case.folder).table_path.read_bytes() == mine
