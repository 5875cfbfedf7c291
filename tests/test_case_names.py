"""A case's list of names takes part in reading its documents: each row that it changes says so, and a change of it is known before."""

from pathlib import Path

import pytest

from case_files import files_of
from claimline.case import joined
from claimline.case.case import Case
from claimline.case.past import Past
from claimline.model import NameLine
from claimline.names.file import read_names

TALK = """The mill of Orrin

By Mia Hale
4 March 2016

Tilda Marrow said that the wheel stopped on 4 June 1993. Jonas Pell said that Miller Marrow asked for a new one in July 2004.

According to the survey, the dam leaked in 2012. Pell added that it held in 2014. "I read the survey in 2015," he said.

Comments

Bo Ek
4 March 2016, 18:20
Miller Marrow never asked in 2004.
"""
MILLER = NameLine("Tilda Marrow", "Miller Marrow", "person")
SURVEY = NameLine("dam board", "survey", "body")
PELL = NameLine("J. Pell", "Jonas Pell", "person")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "mill-case")
    made.add("mill.txt", TALK.encode())
    return made


def notes(case: Case) -> dict[str, str]:
    """The notes of the rows that speak of the list, by the first words of the row."""
    rows = (row.cells for row in case.rows())
    return {row["quote"][:14]: row["note"] for row in rows if "list of names" in row["note"]}


def test_a_row_that_is_about_a_joined_name_says_so(case: Case) -> None:
    case.set_names([MILLER])
    assert set(notes(case)) == {"Jonas Pell sai", "Miller Marrow "}
    assert set(notes(case).values()) == {"“Miller Marrow” is Tilda Marrow in the list of names."}
    assert all(
        ("Tilda Marrow" in row.cells["actors"]) == ("Miller" in row.cells["quote"]) for row in case.rows()
    )


def test_a_word_that_becomes_a_source_or_somebody_whom_a_row_is_about_is_named(case: Case) -> None:
    case.set_names([SURVEY])
    said = notes(case)
    assert set(said) == {"According to t", '"I read the su'}
    assert all("“survey” is dam board in the list of names." in note for note in said.values())
    rows = {row.cells["quote"][:14]: row.cells for row in case.rows()}
    assert rows["According to t"]["source"] == "dam board"
    assert rows['"I read the su']["actors"] == "dam board"


def test_a_speaker_whom_later_rows_name_by_the_surname_or_a_pronoun_is_named_there_too(case: Case) -> None:
    case.set_names([PELL])
    assert set(notes(case)) == {"Jonas Pell sai", "Pell added tha", '"I read the su'}
    assert all("“Jonas Pell” is J. Pell in the list of names." in note for note in notes(case).values())


def test_one_change_of_a_list_is_said_once(case: Case) -> None:
    case.add(
        "quay.txt",
        b"The quay\n\nBy Mia Hale\n4 March 2016\n\nBo Ek and the harbour master said in 2014 that the quay leaked.\n",
    )
    case.set_names([NameLine("Bo Ek", "harbour master", "person")])
    assert set(notes(case).values()) == {"“harbour master” is Bo Ek in the list of names."}


def test_a_row_that_a_list_adds_is_compared_with_none_of_the_rows_behind_it() -> None:
    def row(name: str, quote: str, source: str) -> dict[str, str]:
        return {"id": name, "quote": quote, "source": source}

    plain = [row("mill:p1.1", "It stopped.", "Jonas Pell"), row("mill:p1.2", "It ran.", "Bo Ek")]
    now = [row("mill:p1.1", "It leaked.", "dam board"), row("mill:p1.2", "It stopped.", "Jonas Pell")]
    assert joined._same([*now, row("mill:p1.3", "It ran.", "Bo Ek")], plain) == [None, *plain]
    assert joined._same([row("mill:p1.2", "It ran well.", "Bo Ek")], plain) == plain[1:]


def test_a_list_that_names_nobody_of_a_document_changes_no_note(case: Case) -> None:
    before = case.rows()
    case.set_names([NameLine("Harbour Board", "port authority", "body")])
    assert case.rows() == before


def test_what_a_list_would_change_is_what_it_changes(case: Case) -> None:
    before = {row.id: row.cells for row in case.rows()}
    would = case.would_name([SURVEY])
    assert case.names() == ()
    case.set_names([SURVEY])
    after = {row.id: row.cells for row in case.rows()}
    assert {now.id for _, now in would.changed} == {row for row in after if after[row] != before[row]}
    assert all(now.cells == after[now.id] for _, now in would.changed)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ([], [SURVEY, SURVEY._replace(alias="dam survey")], "“survey” and “dam survey” joined as dam board"),
        ([SURVEY, PELL], [PELL], "joined no more: “survey” joined as dam board"),
        ([], [SURVEY, PELL], "2 lines of the list of names"),
        ([], [PELL._replace(alias="J. Pell")], "J. Pell in the list of names"),
    ],
)
def test_a_change_of_the_list_says_what_it_joined(
    case: Case, before: list[NameLine], after: list[NameLine], words: str
) -> None:
    case.set_names(before)
    assert case.set_names(after).words == words


def test_why_a_name_was_joined_stands_in_the_case_and_is_undone_with_the_join(case: Case) -> None:
    before, past = files_of(case), Past(case)
    past.case.set_names([MILLER], why="her letter\nsays so")
    lines = (case.folder / "actors.csv").read_text(encoding="utf-8").splitlines()
    assert lines == ["canonical,alias,kind,why", "Tilda Marrow,Miller Marrow,person,her letter says so"]
    assert read_names(case.folder / "actors.csv") == (MILLER,)
    past.case.set_names([MILLER, SURVEY], [MILLER])
    assert case.whys() == {"Miller Marrow": "her letter says so"}
    both = files_of(case)
    past.case.set_names([SURVEY], [MILLER, SURVEY])
    assert (case.names(), case.whys()) == ((SURVEY,), {})
    Past(case).undo()
    assert files_of(case) == both
    Past(case).undo()
    Past(case).undo()
    assert files_of(case) == before
    Past(case).redo()
    assert case.whys() == {"Miller Marrow": "her letter says so"}
    assert files_of(Case.from_zip(case.zip(), case.folder.parent / "other")) == files_of(case)


def test_the_reasons_of_two_windows_stay(case: Case) -> None:
    seen = case.names()
    case.set_names([MILLER], seen, "one")
    case.set_names([SURVEY], seen, "two")
    assert case.whys() == {"Miller Marrow": "one", "survey": "two"}
    case.set_names([NameLine("Marrow & Daughter", "Miller Marrow", "group"), SURVEY], [MILLER, SURVEY])
    assert case.whys() == {"survey": "two"}  # it was said of another name


def test_a_reason_reads_no_document_anew(case: Case) -> None:
    case.set_names([MILLER])
    readings = case.readings()
    case.set_names([], [MILLER])
    case.set_names([MILLER], [], "her letter")
    assert all(one is other for one, other in zip(case.readings(), readings, strict=True))
