"""A case that came from somebody else, was broken by hand, or meets a second window: nothing is lost, nothing false is shown."""

import hashlib
import io
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from claimline.case import archive
from claimline.case.case import Case
from claimline.case.changes import History
from claimline.errors import ClaimlineError

ARTICLE = """The ferry and the pier

Published 12 May 2016

Lena Ort said in 2014 that the pier was rotten. Max Hill said last year that nobody had looked.
"""
HILL = "Max Hill said last year that nobody had looked."


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "my-case")
    made.add("ferry.txt", ARTICLE.encode())
    return made


def row_of(case: Case, words: str) -> dict[str, str]:
    (found,) = [row.cells for row in case.rows() if row.cells["quote"] == words]
    return dict(found)


def linked(place: Path, to: Path) -> None:
    try:
        place.symlink_to(to)
    except OSError:
        pytest.skip("this system makes no links")


def test_a_link_in_place_of_the_kept_readings_is_not_followed(case: Case, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine")
    kept = case.folder / ".readings"
    for path in kept.iterdir():
        path.unlink()
    kept.rmdir()
    linked(kept, other)
    case.build()
    assert [path.name for path in other.iterdir()] == ["mine.txt"]


def test_a_file_of_somebody_among_the_kept_readings_stays(case: Case) -> None:
    (case.folder / ".readings" / "mine.txt").write_text("mine")
    case.build()
    assert (case.folder / ".readings" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["events.csv", "corrections.csv", "case.json", "documents"])
def test_a_link_in_place_of_a_file_of_the_case_is_refused(case: Case, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    (case.folder / name).rename(outside)
    linked(case.folder / name, outside)
    before = outside.read_bytes() if outside.is_file() else None
    with pytest.raises(ClaimlineError, match=f"^{name} is a link; "):
        Case.open(case.folder)
    with pytest.raises(ClaimlineError, match=f"^{name} is a link; "):
        case.build()
    assert (outside.read_bytes() if outside.is_file() else None) == before


def test_a_staged_document_neither_writes_through_a_link_nor_brings_other_bytes(
    case: Case, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    (entry,) = case.documents()
    document = case.folder / "documents" / "ferry.txt"
    document.unlink()
    linked(document, outside)
    staged = case.folder / "documents" / f".staged-{entry.sha256}-ferry.txt"
    staged.write_bytes(b"other bytes")
    with pytest.raises(ClaimlineError, match=r"documents/ferry\.txt is missing"):
        case.build()
    assert (outside.read_text(), staged.exists()) == ("mine", False)
    staged.write_bytes(ARTICLE.encode())
    case.build()
    assert (outside.read_text(), document.read_bytes()) == ("mine", ARTICLE.encode())


def test_kept_readings_that_somebody_has_changed_are_not_believed(case: Case) -> None:
    (kept,) = (case.folder / ".readings").iterdir()
    signature, _, data = kept.read_text(encoding="utf-8").partition("\n")
    assert "Max Hill" in data
    kept.write_text(f"{signature}\n{data.replace('Max Hill', 'Ann Forged')}", encoding="utf-8")
    shown = "import sys; from claimline.case.case import Case; print(*(row.cells['source'] for row in Case.open(sys.argv[1]).rows()))"
    told = subprocess.run(
        [sys.executable, "-c", shown, case.folder], capture_output=True, check=True, encoding="utf-8"
    ).stdout

    assert ("Max Hill" in told, "Ann Forged" in told) == (True, False)
    assert b"Ann Forged" not in case.build()
    assert "Ann Forged" not in kept.read_text(encoding="utf-8")


def test_kept_readings_of_another_computer_are_not_believed(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept,) = (case.folder / ".readings").iterdir()
    before = kept.read_bytes()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    subprocess.run(
        [sys.executable, "-m", "claimline", "build", str(case.folder)], capture_output=True, check=True
    )

    assert kept.read_bytes().partition(b"\n")[0] != before.partition(b"\n")[0]
    assert (tmp_path / "cache" / "claimline" / "readings.key").stat().st_mode & 0o077 == 0


def test_a_file_beside_the_documents_stays_whatever_is_removed(case: Case) -> None:
    copy = case.folder / "documents" / "my-copy.txt"
    copy.write_bytes(ARTICLE.encode())
    case.remove("ferry.txt")
    assert (copy.read_bytes(), case.unlisted()) == (ARTICLE.encode(), ("my-copy.txt",))


def test_two_windows_that_add_a_row_at_once_do_not_make_one_of_them(case: Case) -> None:
    start = case.reading("ferry.txt").document.text.index("pier was")  # type: ignore[union-attr]
    history = History()
    history.did(case.add_row("ferry.txt", start, start + 4, source="Ann Lee"))
    history.undo(case)
    case.add_row("ferry.txt", start, start + 8, via="Bo Ek")
    before = (case.folder / "corrections.csv").read_bytes()
    with pytest.raises(ClaimlineError, match="was changed elsewhere since"):
        history.redo(case)
    assert (case.folder / "corrections.csv").read_bytes() == before


def test_a_correction_of_words_that_stand_twice_lies_on_no_other_row(case: Case) -> None:
    first = "Bo Ek\n4 March 2016, 18:20\nMax Hill said last year that the quay sank.\n\n"
    second = "Ida Moss\n5 March 2014, 07:45\nMax Hill said last year that the quay sank.\n\n"
    head = ARTICLE + "\nComments\n\n"
    case.add("twice.txt", (head + first + second).encode())
    rows = {row.cells["edtf"]: row.id for row in case.rows() if "quay" in row.cells["quote"]}
    case.correct(rows["2015"], "date", "2012")
    assert case.left_over() == ()
    case.update("twice.txt", (head + second + first).encode())
    assert [one.becomes for one in case.left_over()] == ["2012"]
    rows = {row.cells["edtf"]: row.id for row in case.rows() if "quay" in row.cells["quote"]}
    case.correct(rows["2015"], "date", "2011")
    case.correct(rows["2013"], "date", "2010")
    assert case.check() == ""


def test_a_date_of_publication_that_found_no_row_moves_no_date(case: Case) -> None:
    (article,) = [row.cells for row in case.rows() if row.cells["kind"] == "article"]
    case.correct(article["id"], "published", "2010-05-12")
    assert row_of(case, HILL)["edtf"] == "2009"
    (entry,) = case.documents()
    assert (entry.published, entry.published_from) == ("2016-05-12", "the text: “12 May 2016”")
    case.update("ferry.txt", ARTICLE.replace("The ferry and the pier", "Another headline").encode())
    assert [one.column for one in case.left_over()] == ["published"]
    assert row_of(case, HILL)["edtf"] == "2015"
    (entry,) = case.documents()
    assert (entry.published, entry.published_from) == ("2016-05-12", "the text: “12 May 2016”")


def test_what_was_given_with_a_document_says_nothing_of_what_its_text_states(case: Case) -> None:
    (article,) = [row.cells for row in case.rows() if row.cells["kind"] == "article"]
    case.correct(article["id"], "published", "2010-05-12")
    case.describe("ferry.txt", captured="2016-06-01")
    (entry,) = case.documents()
    assert (entry.published, entry.published_from) == ("2016-05-12", "the text: “12 May 2016”")


def test_a_text_with_old_line_ends_is_a_text(case: Case) -> None:
    case.add("old.txt", ARTICLE.replace("pier", "quay").replace("\n", "\r").encode())
    quay = row_of(case, "Lena Ort said in 2014 that the quay was rotten.")
    assert (quay["document"], quay["source"]) == ("old", "Lena Ort")


def test_half_of_a_character_is_refused_and_nothing_changes(case: Case) -> None:
    before = (case.folder / "corrections.csv").read_bytes()
    with pytest.raises(ClaimlineError, match=r"half of a character \(U\+D83D\)"):
        case.correct(row_of(case, HILL)["id"], "source", "Ann Lee", "seen \ud83d")
    assert (case.folder / "corrections.csv").read_bytes() == before


@pytest.mark.parametrize("place", ["none/there", "a\0b"])
def test_a_folder_that_cannot_be_made_is_refused_in_one_sentence(tmp_path: Path, place: str) -> None:
    with pytest.raises(ClaimlineError, match="cannot be made"):
        Case.make(tmp_path / place)
    assert list(tmp_path.iterdir()) == []


def test_other_words_bring_their_title_and_a_title_by_hand_stays(case: Case) -> None:
    row = row_of(case, HILL)["id"]
    case.correct(row, "quote", "nobody had  looked")
    assert row_of(case, "nobody had  looked")["title"] == "Nobody had looked"
    case.correct(row, "title", "No look")
    assert row_of(case, "nobody had  looked")["title"] == "No look"


def test_the_row_of_an_article_stays_one_and_no_other_becomes_one(case: Case) -> None:
    article, row = case.rows()[0].id, row_of(case, HILL)["id"]
    for one, kind in ((article, "claim"), (row, "article")):
        with pytest.raises(ClaimlineError, match="stays the only one of its kind"):
            case.correct(one, "kind", kind)
    assert case.corrections() == ()


def test_a_damaged_zip_is_refused(case: Case, tmp_path: Path) -> None:
    packed = bytearray(case.zip())
    with zipfile.ZipFile(io.BytesIO(packed)) as files:
        member = files.getinfo("documents/ferry.txt")
    lengths = packed[
        member.header_offset + 26 : member.header_offset + 30
    ]  # of the name and of what follows it
    begin = member.header_offset + 30 + sum(struct.unpack("<HH", lengths))
    packed[begin : begin + 8] = b"\xff" * 8
    with pytest.raises(ClaimlineError, match="The file is no ZIP that can be read"):
        Case.from_zip(bytes(packed), tmp_path / "other")
    assert [path.name for path in tmp_path.iterdir()] == ["my-case"]


def test_a_zip_that_lists_too_much_is_refused_before_its_list_is_read(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = case.zip()
    monkeypatch.setattr(archive, "_MOST_ENTRIES", 5)
    listed = len(zipfile.ZipFile(io.BytesIO(packed)).namelist())
    monkeypatch.setattr("claimline.case.archive.zipfile.ZipFile", None)
    assert listed == 6
    with pytest.raises(ClaimlineError, match="lists more than 5 files and folders; it is no case"):
        Case.from_zip(packed, tmp_path / "other")


def test_a_zip_with_a_document_that_cannot_be_read_leaves_nothing(case: Case, tmp_path: Path) -> None:
    out = io.BytesIO()
    bad = b"\x00\x01" * 400
    with zipfile.ZipFile(io.BytesIO(case.zip())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "documents/ferry.txt":
                new.writestr(name, bad)
            elif name == "documents.csv":
                (entry,) = case.documents()
                new.writestr(
                    name, data.replace(entry.sha256.encode(), hashlib.sha256(bad).hexdigest().encode())
                )
            else:
                new.writestr(name, data)
    with pytest.raises(ClaimlineError):
        Case.from_zip(out.getvalue(), tmp_path / "other")
    assert [path.name for path in tmp_path.iterdir()] == ["my-case"]
