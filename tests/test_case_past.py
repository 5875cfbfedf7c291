"""What was changed last in a case is undone after another start, in each window on it, and by nobody else's word."""

import errno
import os
from pathlib import Path

import pytest

from case_files import files_of
from claimline.case.case import Case
from claimline.case.documents import Added, Given
from claimline.case.folder import Folder
from claimline.case.past import Past
from claimline.errors import ClaimlineError, OvertakenError, UnreadableError
from claimline.model import NameLine

ARTICLE = """The ferry and the pier

Published 12 May 2016

Lena Ort said in 2014 that the pier was rotten. Max Hill said last year that nobody had looked.
"""
ORT = "ferry:p1.1"


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "my-case")
    made.add("ferry.txt", ARTICLE.encode())
    return made


def again(case: Case) -> Past:
    """As a page after another start has it."""
    return Past(Case(case.folder))


def remembered(case: Case) -> Case:
    """As a page changes it."""
    return again(case).case


def test_every_kind_of_change_is_undone_and_made_again_by_another_start(case: Case) -> None:
    before = files_of(case)
    remembered(case).correct(ORT, "date", "2013", "the letter says so")
    remembered(case).set_names([NameLine("Helena Ort", "Lena Ort", "person")])
    remembered(case).add("second.txt", ARTICLE.replace("2014", "2012").encode())
    remembered(case).move("second.txt", 0)
    remembered(case).update("ferry.txt", ARTICLE.replace("rotten", "sound").encode())
    remembered(case).leave_out("second:p1.1", "twice")
    remembered(case).remove("second.txt")
    remembered(case).remove("ferry.txt")
    after = files_of(case)
    while again(case).undo():
        assert case.check() == ""
    assert files_of(case) == before
    while again(case).redo():
        pass
    assert files_of(case) == after


def test_several_documents_are_added_in_one_step_and_one_that_cannot_be_read_keeps_none_out(
    case: Case,
) -> None:
    before, steps = files_of(case), list[int]()
    texts = [ARTICLE.replace("2014", year) for year in ("2012", "", "2014", "2013")]
    given = [Given("same.txt", text.encode() if "said in 2" in text else b"") for text in texts]
    found = remembered(case).add_all(given, steps.append)
    assert [isinstance(one, Added) for one in found] == [True, False, False, True]
    assert "is empty" in str(found[1])
    assert "is there already, as ferry.txt" in str(found[2])
    assert [entry.file for entry in case.documents()] == ["ferry.txt", "same.txt", "same-2.txt"]
    assert steps == [0, 1, 2, 3, 4]
    after, history = files_of(case), again(case).history()
    assert [change.words for change in history.done] == ["2 documents added"]
    again(case).undo()
    assert files_of(case) == before
    again(case).redo()
    assert files_of(case) == after


def test_where_nothing_can_be_added_nothing_is_changed(case: Case) -> None:
    before = files_of(case)
    found = remembered(case).add_all([Given("ferry.txt", ARTICLE.encode())])
    assert (isinstance(found[0], ClaimlineError), files_of(case)) == (True, before)
    assert remembered(case).add_all([]) == []
    assert again(case).history().can_undo is None


def test_what_nobody_can_undo_any_more_is_not_kept(case: Case) -> None:
    change = remembered(case).remove("ferry.txt")
    kept = case.folder / ".history" / change.before[0].entry.sha256
    assert kept.read_bytes() == ARTICLE.encode()
    again(case).undo()
    assert not kept.exists()
    again(case).redo()
    assert kept.exists()
    again(case).undo()
    remembered(case).correct(ORT, "date", "2013")
    assert (kept.exists(), again(case).history().undone) == (False, [])
    for year in range(2000, 2101):
        remembered(case).correct(ORT, "date", str(year))
    assert len(again(case).history().done) == 100


def test_a_step_that_another_window_has_overtaken_is_refused(case: Case) -> None:
    remembered(case).correct(ORT, "date", "2013")
    seen = again(case).history().can_undo
    remembered(case).correct("ferry:p1.2", "date", "2012")
    before = files_of(case)
    with pytest.raises(OvertakenError, match="Another window has changed the case since"):
        again(case).undo(seen)
    assert files_of(case) == before
    assert again(case).undo(again(case).history().can_undo) is not None
    assert again(case).undo(seen) is not None


def test_a_change_that_the_files_do_not_hold_any_more_blocks_none_before_it(case: Case) -> None:
    remembered(case).correct(ORT, "stance", "denied")
    remembered(case).correct(ORT, "date", "2013")
    case.correct(ORT, "date", "2012")  # not on a page
    with pytest.raises(OvertakenError, match="was changed elsewhere since"):
        again(case).undo()
    assert again(case).undo() is not None
    cells = next(row.cells for row in case.rows() if row.id == ORT)
    assert (cells["stance"], cells["edtf"]) == ("asserted", "2012")


def test_what_somebody_else_says_was_done_is_not_believed(case: Case) -> None:
    remembered(case).correct(ORT, "date", "2013")
    kept = case.folder / ".history" / "changes.json"
    forged = kept.read_bytes().replace(b'"2013"', b'"1913"')
    assert forged != kept.read_bytes()
    kept.write_bytes(forged)
    assert (again(case).history().can_undo, again(case).undo()) == (None, None)


@pytest.mark.parametrize("forged", [None, b"other bytes"])
def test_a_removed_document_that_is_kept_no_more_or_is_another_one_is_said(
    case: Case, forged: bytes | None
) -> None:
    change = remembered(case).remove("ferry.txt")
    kept = case.folder / ".history" / change.before[0].entry.sha256
    kept.unlink() if forged is None else kept.write_bytes(forged)
    with pytest.raises(UnreadableError, match=r"The bytes of ferry\.txt are not kept any more"):
        again(case).undo()
    assert case.documents() == ()


def test_a_case_is_whole_without_its_past(case: Case, tmp_path: Path) -> None:
    remembered(case).correct(ORT, "date", "2013")
    other = Case.from_zip(case.zip(), tmp_path / "other")
    assert (again(other).history().can_undo, files_of(other)) == (None, files_of(case))
    (case.folder / ".history" / "changes.json").unlink()
    assert (case.check(), again(case).undo()) == ("", None)


def test_a_change_is_said_in_plain_words(case: Case) -> None:
    start = ARTICLE.index("the pier was")
    words = (
        case.correct(ORT, "date", "2013-05~").words,
        case.correct(ORT, "date", "").words,
        case.correct(ORT, "date", "2014").words,
        case.correct(ORT, "actors", "Ann Lee;Bo Ek").words,
        case.add_row("ferry.txt", start, start + 19, source="Ann Lee").words,
        case.correct("ferry:h1", "source", "Bo Ek").words,
        case.leave_out("ferry:h1").words,
        case.leave_out("ferry:p1.2", "hearsay").words,
    )
    assert words == (
        "“Lena Ort said in 2014 that the pier was rotten”: the date is now May 2013, approximate; it was read as 2014",
        "“Lena Ort said in 2014 that the pier was rotten”: it has no date now; it was read as 2014",
        "“Lena Ort said in 2014 that the pier was rotten”: the date is now 2014, as it was read",
        "“Lena Ort said in 2014 that the pier was rotten”: whom it is about is now Ann Lee, Bo Ek; it was read as nothing",
        "the row “The pier was rotten” is added",
        "“The pier was rotten”: who says it is now Bo Ek",
        "the row “The pier was rotten”, which was added by hand, is gone",
        "the row “Max Hill said last year that nobody had looked” is left out",
    )


def test_a_link_in_place_of_the_past_is_not_followed(case: Case, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    try:
        (case.folder / ".history").symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")
    remembered(case).correct(ORT, "date", "2013")
    assert [*outside.iterdir()] == []
    (case.folder / ".history").unlink()
    (case.folder / ".history").mkdir()
    sha256 = case.documents()[0].sha256
    (case.folder / ".history" / sha256).symlink_to(outside / "written")
    remembered(case).remove("ferry.txt")
    assert [*outside.iterdir()] == []


def test_a_change_that_moves_nothing_is_none(case: Case) -> None:
    with pytest.raises(ClaimlineError):
        case.correct(ORT, "date", "no date")
    remembered(case).correct(ORT, "date", "2014")
    assert again(case).history().can_undo is None


def test_nobody_elses_change_is_undone_where_the_same_one_could_not_be_made(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(Folder, "write", full)
        with pytest.raises(ClaimlineError, match="cannot be changed"):
            remembered(case).correct(ORT, "date", "2013")
    case.correct(ORT, "date", "2013")  # not on a page
    assert again(case).history().can_undo is None


def test_a_change_that_was_made_before_something_failed_is_undone(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = files_of(case)
    with monkeypatch.context() as disk:
        disk.setattr(Folder, "write_about", full)
        with pytest.raises(ClaimlineError, match="cannot be changed"):
            remembered(case).correct(ORT, "date", "2013")
    assert again(case).undo() is not None
    assert files_of(case) == before


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The inodes of the files that were waited for until the disk had them, and of their folders."""
    files: list[int] = []
    fsync = os.fsync

    def noted(file: int) -> None:
        files.append(os.fstat(file).st_ino)
        fsync(file)

    monkeypatch.setattr("os.fsync", noted)
    return files


def test_a_correction_waits_until_the_disk_has_it_and_its_table_and_for_nothing_else(
    case: Case, waited: list[int]
) -> None:
    remembered(case).correct(ORT, "date", "2013")
    assert len(waited) == 3  # the list of corrections, the table, and their names in the folder
    assert again(case).history().can_undo


def test_what_undoes_a_removal_is_on_the_disk_as_nothing_else_has_the_document(
    case: Case, waited: list[int]
) -> None:
    remembered(case).remove("ferry.txt")
    history = (case.folder / ".history").stat().st_ino
    assert waited.count(history) == 3  # the document, what was about to be done, and what was done
    waited.clear()
    assert again(case).undo() is not None
    remembered(case).correct(ORT, "date", "2013")
    assert waited.count(history) == 1
