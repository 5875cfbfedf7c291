"""The pages of one thread in a case are one document, as they are for `claimline read`; the same text is kept once."""

import csv
import io
from pathlib import Path

import pytest

from claimline import cli
from claimline.case.case import Case
from claimline.case.documents import Given, WouldAdd
from claimline.errors import ClaimlineError
from thread_pages import ADDRESS, page, thread

FIRST = page(
    "storm",
    ADDRESS.format(part=""),
    thread((1, "Mia Roe", "It was never that bad."), (2, "Bo Ek", "Nobody had said so.")),
).encode()
SECOND = page(
    "storm",
    ADDRESS.format(part="comment-page-2/"),
    thread((2, "Bo Ek", "Nobody had said so."), (3, "Jo Castle", "The mayor had.")),
).encode()


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case.make(tmp_path / "storm-case")


def comments(case: Case) -> list[tuple[str, str]]:
    return [(row.id, row.cells["source"]) for row in case.rows() if row.cells["kind"] == "comment"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_table_of_pages_of_a_thread_is_that_of_read(
    case: Case, monkeypatch: pytest.MonkeyPatch, order: tuple[int, int]
) -> None:
    files = [("first.html", FIRST), ("second.html", SECOND)]
    monkeypatch.chdir(case.folder.parent)
    for name, data in (files[place] for place in order):
        case.add(name, data)
        Path(name).write_bytes(data)
    with pytest.raises(SystemExit):
        cli.main(["read", *(files[place][0] for place in order), "-o", "read.csv"])
    assert comments(case) == [("first:c1", "Mia Roe"), ("first:c2", "Bo Ek"), ("first:c3", "Jo Castle")]
    read = list(csv.DictReader(io.StringIO(Path("read.csv").read_text(encoding="utf-8"))))
    made = list(csv.DictReader(io.StringIO(case.build().decode())))
    assert [{name: row[name] for name in read[0]} for row in made] == read
    assert case.check() == ""
    by_file = {entry.file: reading for entry, reading in zip(case.documents(), case.readings(), strict=True)}
    assert (by_file["first.html"].of, by_file["second.html"].of) == ("", "first")
    assert "are parts of one thread: they are the document first." in by_file["second.html"].notices[0]


def test_a_page_that_comes_later_keeps_the_corrections_of_the_one_that_was_there(case: Case) -> None:
    case.add("second.html", SECOND)
    case.correct("second:c2", "source", "Joan Castle", "she signs so")
    case.leave_out("second:c1", "twice")
    case.add("first.html", FIRST)
    assert comments(case) == [("first:c1", "Mia Roe"), ("first:c3", "Joan Castle")]
    assert case.left_over() == ()
    case.correct("first:c1", "stance", "doubted")
    case.remove("first.html")
    assert comments(case) == [("second:c2", "Joan Castle")]
    assert [one.row for one in case.left_over()] == ["first:c1"]


def test_another_version_of_a_page_shows_what_it_changes_in_the_thread(case: Case) -> None:
    case.add("first.html", FIRST)
    case.add("second.html", SECOND)
    difference = case.would_update("second.html", SECOND.replace(b"The mayor had.", b"The mayor had not."))
    assert [row.cells["quote"] for row in difference.added] == ["The mayor had not."]
    assert [row.cells["quote"] for row in difference.gone] == ["The mayor had."]
    assert difference.changed == ()


def test_copies_with_different_articles_stay_apart_and_say_so(case: Case) -> None:
    case.add("old.html", FIRST)
    case.add("new.html", FIRST.replace(b"every roof", b"no roof"))
    assert {row.cells["document"] for row in case.rows()} == {"old", "new"}
    assert all("they stay documents of their own" in reading.notices[-1] for reading in case.readings())


def test_the_same_text_is_one_document(case: Case) -> None:
    case.add("first.html", FIRST)
    with pytest.raises(
        ClaimlineError, match=r"again\.html has the same text as first\.html: they are one document\."
    ):
        case.add("again.html", FIRST.replace(b"<main>", b"<main >"))
    assert len(case.documents()) == 1


def test_what_files_would_add_is_what_adding_them_adds(case: Case) -> None:
    case.add("harbour.txt", b"The harbour\n\nLena Ort said in 2014 that the harbour was silted up.\n")
    before = case.table_path.read_bytes()
    given = [
        Given("second.html", SECOND),
        Given("first.html", FIRST),
        Given("copy.html", FIRST.replace(b"<main>", b"<main >")),
        Given(
            "harbour.txt", b"The harbour\n\nBo Ek said in 2013 that the harbour was dredged.\n", "2016-03-30"
        ),
    ]
    numbers: list[int] = []
    would = case.would_add(given, numbers.append)
    assert numbers == [0, 1, 2, 3]
    assert case.table_path.read_bytes() == before
    assert [path.name for path in (case.folder / "documents").iterdir()] == ["harbour.txt"]
    assert isinstance(would[2], ClaimlineError)
    for one, draft in zip(given, would, strict=True):
        if isinstance(draft, WouldAdd):
            added = case.add(one.name, one.data, published=one.published, captured=one.captured)
            assert added.entry == draft.entry
    rows = case.rows()
    for draft in would:
        if isinstance(draft, WouldAdd):
            own = [row for row in rows if row.id.partition(":")[0] == draft.entry.name]
            assert list(draft.rows) == own
