"""A case: documents, corrections over their readings, and the table that they make, as plain files."""

import io
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline import find_events, read_text, to_frame
from claimline.case import archive, kept
from claimline.case.case import Case, is_case
from claimline.case.changes import History
from claimline.case.entries import Entry, free_name, safe_name
from claimline.case.folder import Folder
from claimline.case.reading import Reading, read
from claimline.errors import ClaimlineError
from claimline.model import NameLine
from claimline.table.file import parse_table, to_csv

ARTICLE = """The ferry and the pier

Published 12 May 2016

In March 2015 the harbour master said the ferry had lost its mast. Lena Ort said in 2014 that the pier was rotten.

Max Hill denied in June 2015 that the pier was rotten. The council met on 3 April 2016.
"""
LONGER = ARTICLE.replace("In March 2015", "The mayor said in 2012 that all was well.\n\nIn March 2015")
PIER = "Lena Ort said in 2014 that the pier was rotten."


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "my-case")
    made.add("ferry.txt", ARTICLE.encode())
    return made


def cells(case: Case, words: str) -> dict[str, str]:
    (found,) = [row.cells for row in case.rows() if row.cells["quote"] == words]
    return dict(found)


def row_of(case: Case, words: str) -> str:
    return cells(case, words)["id"]


def files_of(case: Case) -> dict[str, bytes]:
    names = ("documents.csv", "corrections.csv", "actors.csv", "events.csv")
    files = {name: (case.folder / name).read_bytes() for name in names}
    return files | {path.name: path.read_bytes() for path in (case.folder / "documents").iterdir()}


def test_the_rows_of_a_case_are_those_of_its_documents(case: Case) -> None:
    frame = to_frame(find_events(read_text(ARTICLE, name="ferry")))
    assert case.build() == to_csv(frame.assign(corrected="").astype("str"))
    assert (case.folder / "documents" / "ferry.txt").read_bytes() == ARTICLE.encode()
    (entry,) = case.documents()
    assert (entry.form, entry.published, entry.published_from) == (
        "article",
        "2016-05-12",
        "the text: “12 May 2016”",
    )
    assert is_case(case.folder)
    assert not is_case(case.folder / "documents")


def test_the_same_files_make_the_same_bytes(case: Case) -> None:
    first = case.build()
    before = files_of(case)
    assert (case.build(), files_of(case), case.check()) == (first, before, "")
    (case.folder / "events.csv").write_bytes(b"id\r\n")
    assert case.check() == "events.csv is not what the case makes; claimline build makes it anew."
    Case.open(case.folder)
    assert files_of(case) == before


def test_a_corrected_date_is_by_hand_and_the_note_says_what_was_read(case: Case) -> None:
    row = row_of(case, PIER)
    case.correct(row, "date", "2013-05~", "the letter says so")
    found = cells(case, PIER)
    assert [found[name] for name in ("edtf", "earliest", "latest", "precision", "qualifier", "basis")] == [
        "2013-05~", "2013-05-01", "2013-05-31", "month", "approximate", "by hand",
    ]  # fmt: skip
    assert (found["corrected"], found["date_text"], found["date_at"]) == ("date", "", "")
    assert found["note"].startswith(
        "Corrected by hand: date May 2013, approximate; it was read as 2014. Why: the letter says so."
    )
    assert parse_table(case.build(), "events.csv")[1] == []


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("2015", "year"), ("201X", "decade"), ("19XX", "century"), ("2015-03", "month"), ("2015-21", "season"),
        ("2015-33", "quarter"), ("2015-40", "range"), ("2015-03-04", "day"), ("2015-03-04T10:30:00", "minute"),
        ("2015-03-04T10:30:07", "second"), ("2015/2016", "range"), ("../2015", "range"), ("[2014,2016]", "range"),
    ],
)  # fmt: skip
def test_a_date_by_hand_is_as_fine_as_its_edtf(case: Case, edtf: str, precision: str) -> None:
    case.correct(row_of(case, PIER), "date", edtf)
    assert cells(case, PIER)["precision"] == precision
    assert parse_table(case.build(), "events.csv")[1] == []


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("date", "2015-13", 'The column date: "2015-13" has no such month'),
        ("date", "soon", 'The column date: "soon" has the wrong form'),
        ("date", "2016/2014", 'The column date: "2016/2014" runs backwards'),
        ("kind", "rumour", 'The column kind: "rumour" is not allowed'),
        ("kind", "", "The column kind: is empty"),
        ("source", " ", "The column source: is empty; write unknown"),
        ("source", "unknown; Lena Ort", "The column source: unknown stands for nobody"),
        ("stance", "sure", 'The column stance: "sure" is not allowed'),
        ("quote", "", "The column quote: is empty"),
        ("title", "half \ud800", "The column title: "),
        ("note", "mine", 'The column "note" cannot be corrected'),
        ("published", "2016", "The column published belongs to an article"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_nothing_changes(
    case: Case, column: str, value: str, said: str
) -> None:
    before = files_of(case)
    with pytest.raises(ClaimlineError) as refused:
        case.correct(row_of(case, PIER), column, value)
    assert str(refused.value).startswith(said)
    assert str(refused.value).count("\n") == 0
    assert files_of(case) == before


def test_names_of_a_cell_are_values_and_lose_what_was_true_of_the_old_ones(case: Case) -> None:
    case.correct(row_of(case, PIER), "source", " Max Hill ;Lena Ort; Max Hill")
    found = cells(case, PIER)
    assert (found["source"], found["source_at"], found["role"]) == ("Max Hill;Lena Ort", "", "")


def test_another_day_of_the_document_reads_it_anew(case: Case) -> None:
    with pytest.raises(ClaimlineError, match="The date of publication"):
        case.correct("ferry:a", "published", "yesterday")
    case.correct("ferry:a", "published", "2016-05-13", "printed a day later")
    found = next(row.cells for row in case.rows())
    assert (found["edtf"], found["corrected"]) == ("2016-05-13", "published")
    (entry,) = case.documents()
    assert entry.published == "2016-05-12"
    assert case.correct("ferry:a", "published", "2016-05-12").corrections == ()
    assert case.corrections() == ()


def test_an_author_that_is_given_has_the_words_that_are_nobody_elses(case: Case) -> None:
    case.add("pier.txt", ARTICLE.replace("2016", "2017").encode(), author="Bo Ek;Ida Moss")
    rows = {row.cells["quote"]: row.cells["source"] for row in case.rows() if row.id.startswith("pier:")}
    assert rows["The council met on 3 April 2017."] == rows["The ferry and the pier"] == "Bo Ek;Ida Moss"
    assert rows[PIER] == "Lena Ort"
    assert case.documents()[-1].author == "Bo Ek;Ida Moss"
    difference = case.would_describe("pier.txt", author="")
    assert [(before.cells["source"], after.cells["source"]) for before, after in difference.changed] == [
        ("Bo Ek;Ida Moss", "unknown")
    ] * 2
    assert case.describe("pier.txt", author="")
    assert {row.cells["source"] for row in case.rows()} >= {"unknown"}
    assert case.check() == ""


def test_a_given_author_stands_over_the_one_of_the_text_and_says_so(case: Case) -> None:
    signed = ARTICLE.replace("Published", "By Mia Hale\n\nPublished").replace("2016", "2018")
    assert case.add("signed.txt", signed.encode()).reading.rows[0].cells["source"] == "Mia Hale"
    case.describe("signed.txt", author="Mia Hall")
    assert case.reading("signed.txt").rows[0].cells["source"] == "Mia Hall"
    assert any("Mia Hale; the given one, Mia Hall" in one for one in case.reading("signed.txt").notices)
    with pytest.raises(ClaimlineError, match="unknown"):
        case.describe("signed.txt", author="unknown; Mia Hall")


def test_a_list_of_documents_of_before_has_no_authors(case: Case) -> None:
    path = case.folder / "documents.csv"
    path.write_bytes(path.read_bytes().replace(b",author\r\n", b"\r\n").replace(b",\r\n", b"\r\n"))
    assert [entry.author for entry in Case.open(case.folder).documents()] == [""]
    assert case.describe("ferry.txt", author="Mia Hale")
    assert case.documents()[0].author == "Mia Hale"


def test_several_processes_make_the_same_table_as_one(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        case.add(f"ferry-{number}.txt", ARTICLE.replace("2015", f"201{number}").encode())
    case.correct("ferry-1:a", "published", "2017-05-12")
    table = case.build()
    made: list[str] = []

    def read_here(data: bytes, entry: Entry, *rest: Any) -> Reading:
        made.append(entry.file)
        return read(data, entry, *rest)

    monkeypatch.setattr(kept, "read", read_here)
    assert case.build(2) == table
    assert set(made) <= {"ferry-1.txt"}  # that which a correction reads again; the others were read elsewhere
    assert case.check(2) == ""
    shutil.rmtree(case.folder / ".readings")
    (case.folder / "events.csv").unlink()
    assert Case.open(case.folder, 2).table_path.read_bytes() == table


def test_with_several_processes_a_document_that_cannot_be_read_is_named(case: Case) -> None:
    for number in range(2):
        case.add(f"ferry-{number}.txt", ARTICLE.replace("2015", f"201{number}").encode())
    (case.folder / "documents" / "ferry-1.txt").write_text("another")
    with pytest.raises(ClaimlineError, match=r"documents/ferry-1\.txt is not the file that was added"):
        case.build(2)


def test_a_row_that_is_left_out_is_counted_with_its_reason(case: Case) -> None:
    case.leave_out(row_of(case, PIER), "no claim")
    assert [(row.cells["quote"], why) for row, why in case.left_out()] == [(PIER, "no claim")]
    assert PIER not in {row.cells["quote"] for row in case.rows()}


def test_an_added_row_stands_at_its_place_and_says_that_it_was_added(case: Case) -> None:
    start = ARTICLE.index("the ferry had")
    case.add_row("ferry.txt", start - 1, start + 23, "overlooked", date="2015-03", source="harbour master")
    made = next(row for row in case.rows() if row.cells["corrected"] == "added")
    assert (made.id, made.cells["quote"]) == ("ferry:h1", "the ferry had lost its")
    assert (made.spans["span"], made.cells["locator"]) == ((start, start + 22), "paragraph 1")
    assert made.cells["note"] == "Added by hand: overlooked."
    ids = [row.id for row in case.rows()]
    assert ids.index("ferry:h1") == ids.index("ferry:p1.1") + 1
    case.correct("ferry:h1", "source", "Lena Ort")
    assert next(row for row in case.rows() if row.id == "ferry:h1").cells["source"] == "Lena Ort"
    with pytest.raises(ClaimlineError, match="has no words from 5 to 5"):
        case.add_row("ferry.txt", 5, 5)
    case.leave_out("ferry:h1")
    assert case.corrections() == ()


def test_what_the_reading_said_of_its_own_date_is_told_as_its_words(case: Case) -> None:
    words = "The harbour master said it was the storm."
    text = ARTICLE.replace(" Lena Ort", f" {words} Lena Ort")
    case.update("ferry.txt", text.encode())
    before = cells(case, words)["note"]
    assert before.startswith("No date of its own: it takes that of the statement before it")
    case.correct(row_of(case, words), "date", "2015-02-28")
    assert (
        cells(case, words)["note"]
        == f"Corrected by hand: date 28 February 2015; it was read as March 2015. The reading said: {before}"
    )


def test_an_added_row_has_the_words_of_its_date_also_where_the_text_has_moved(case: Case) -> None:
    start = ARTICLE.index("the pier was rotten.")
    first = ARTICLE.index("in 2014 that")
    case.add_row("ferry.txt", first, start + 8, dated=(first + 3, first + 7), date="2014")
    for text in (ARTICLE, LONGER):
        if text != ARTICLE:
            case.update("ferry.txt", text.encode())
        (made,) = [row for row in case.rows() if row.cells["corrected"] == "added"]
        assert (made.cells["date_text"], made.cells["date_at"]) == ("2014", "char=3,7")
        assert text[slice(*made.spans["date_span"])] == "2014"
    assert parse_table(case.build(), "events.csv")[1] == []


def test_a_row_is_parted_and_parts_are_joined(case: Case) -> None:
    before, history = case.build(), History()
    row = row_of(case, "Max Hill denied in June 2015 that the pier was rotten.")
    start = ARTICLE.index("Max Hill denied")
    history.did(case.split(row, [(start, start + 15), (start + 16, start + 54)], "two claims"))
    added = [one for one in case.rows() if one.cells["corrected"] == "added"]
    assert [one.cells["quote"] for one in added] == [
        "Max Hill denied",
        "in June 2015 that the pier was rotten.",
    ]
    assert {(one.cells["source"], one.cells["edtf"]) for one in added} == {("Max Hill", "2015-06")}
    history.did(case.join([one.id for one in added]))
    (joined,) = [one for one in case.rows() if one.cells["corrected"] == "added"]
    assert joined.cells["quote"] == "Max Hill denied in June 2015 that the pier was rotten."
    while history.undo(case):
        pass
    assert case.build() == before


def test_what_was_undone_can_be_made_again_and_undoing_everything_gives_the_reading(case: Case) -> None:
    reading, history = files_of(case), History()
    history.did(case.correct(row_of(case, PIER), "date", "2013"))
    history.did(case.set_names([NameLine("Helena Ort", "Lena Ort", "person")]))
    history.did(case.add("second.txt", LONGER.encode()).change)
    history.did(case.move("second.txt", 0))
    history.did(case.leave_out("ferry:p1.1", "twice"))
    history.did(case.update("ferry.txt", ARTICLE.replace("3 April", "4 April").encode()))
    history.did(case.remove("second.txt"))
    changed = files_of(case)
    while history.undo(case):
        assert case.check() == ""
    assert files_of(case) == reading
    while history.redo(case):
        pass
    assert files_of(case) == changed


def test_a_value_that_was_read_takes_its_correction_back(case: Case) -> None:
    before, row = files_of(case), row_of(case, PIER)
    case.correct(row, "date", "2013")
    case.correct(row, "date", "2012")
    assert [one.correction.becomes for one in case.corrections()] == ["2012"]
    case.correct(row, "date", "2014")
    assert files_of(case) == before
    assert not case.correct(row, "date", "2014")


def test_corrections_find_their_rows_in_another_version_by_their_words(case: Case) -> None:
    case.correct(row_of(case, PIER), "date", "2013")
    case.correct(row_of(case, "The council met on 3 April 2016."), "source", "Lena Ort")
    old = row_of(case, PIER)
    version = LONGER.replace("The council met on 3 April 2016.", "")
    told = case.would_update("ferry.txt", version.encode())
    assert [row.cells["quote"] for row in told.added] == ["The mayor said in 2012 that all was well."]
    assert [row.cells["quote"] for row in told.gone] == ["The council met on 3 April 2016."]
    assert [one.column for one in told.left_over] == ["source"]
    case.update("ferry.txt", version.encode())
    assert cells(case, PIER)["edtf"] == "2013"
    assert row_of(case, PIER) != old
    assert case.resolve(old, PIER) == row_of(case, PIER)
    assert [one.becomes for one in case.left_over()] == ["Lena Ort"]
    case.update("ferry.txt", LONGER.encode())
    assert case.left_over() == ()


def test_a_correction_of_words_that_stand_twice_is_left_over(case: Case) -> None:
    case.correct(row_of(case, PIER), "date", "2013")
    case.update(
        "ferry.txt", (f"Rot\n\nThe mayor said in 2011 that it was so.\n\n{PIER}\n\n{PIER}\n").encode()
    )
    found = [row.cells["edtf"] for row in case.rows() if row.cells["quote"] == PIER]
    assert found == ["2014", "2014"]
    assert [one.column for one in case.left_over()] == ["date"]


def test_corrections_of_a_removed_document_are_kept(case: Case) -> None:
    case.correct(row_of(case, PIER), "date", "2013")
    change = case.remove("ferry.txt")
    assert (case.rows(), len(case.left_over())) == ((), 1)
    case.apply(change.inverse())
    assert cells(case, PIER)["edtf"] == "2013"


def test_a_table_that_a_spreadsheet_wrote_in_utf_16_is_one_as_well(case: Case) -> None:
    case.add("older.csv", case.build().decode("utf-8").encode("utf-16"))
    own = [row for row in case.rows() if row.id.startswith("older:")]
    assert [row.cells["quote"] for row in own] == [row.cells["quote"] for row in case.readings()[0].rows]


@pytest.mark.parametrize(
    ("header", "fix"),
    [
        ("id,source,quote,title", "add what is missing"),
        ("ID,Source,Quote,Title", "add what is missing"),
        ("id,source (a; b),quote,title", "add what is missing"),
        ("id;source;quote;title", "save it with commas between the cells"),
        ("ID,Kind,Precision,Basis", "write their names in small letters"),
    ],
)
def test_a_table_that_lacks_columns_is_told_its_form_only_where_that_is_all(
    case: Case, header: str, fix: str
) -> None:
    between = ";" if ";" in header.partition(",")[0] else ","
    rows = "".join(f"{between.join((f'p{n}', 'Bo Ek', 'It fell.', 'Sold'))}\n" for n in range(4))
    with pytest.raises(ClaimlineError, match=f"; {fix}, or give the article's text"):
        case.add("older.csv", f"{header}\n{rows}".encode())


def test_a_table_is_a_document_whose_rows_are_taken_as_they_are(case: Case) -> None:
    table = case.build()
    case.add("older.csv", table)
    own = [row for row in case.rows() if row.id.startswith("older:")]
    assert [row.cells["quote"] for row in own] == [row.cells["quote"] for row in case.readings()[0].rows]
    assert parse_table(case.build(), "events.csv")[1] == []
    case.correct(own[2].id, "stance", "doubted")
    with pytest.raises(ClaimlineError, match="is a table and has no text"):
        case.add_row("older.csv", 0, 3)
    with pytest.raises(ClaimlineError, match=r"broken\.csv, row 2, column"):
        case.add("broken.csv", table.replace(b"claim", b"rumour", 1).replace(b",article,", b",rumour,", 1))


def test_a_list_of_names_joins_the_rows_and_lines_of_another_window_stay(case: Case) -> None:
    seen = case.names()
    case.set_names([NameLine("Helena Ort", "Lena Ort", "person")], seen)
    case.set_names([NameLine("Maximilian Hill", "Max Hill", "person")], seen)
    assert {line.canonical for line in case.names()} == {"Helena Ort", "Maximilian Hill"}
    assert cells(case, PIER)["source"] == "Helena Ort"
    case.correct(row_of(case, PIER), "source", "Max Hill")
    assert cells(case, PIER)["source"] == "Maximilian Hill"


def test_the_same_bytes_are_one_document(case: Case) -> None:
    with pytest.raises(ClaimlineError, match=r"again.txt is there already, as ferry.txt"):
        case.add("again.txt", ARTICLE.encode())
    with pytest.raises(ClaimlineError, match="has no words in it"):
        case.add("empty.txt", b"12 34")
    assert [entry.file for entry in case.documents()] == ["ferry.txt"]
    assert [path.name for path in (case.folder / "documents").iterdir()] == ["ferry.txt"]


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("../../etc/passwd", "passwd"), ("C:\\papers\\a.txt", "a.txt"), ("..", "text"), ("", "text"),
        ("a\x00b\n.txt", "a-b-.txt"), ("nul.txt", "document-nul.txt"), ("a:b?.html", "a-b-.html"), (" .hidden. ", "hidden"),
        ("é" * 300 + ".html", "é" * 57 + ".html"), ("e\u0301.txt", "é.txt"), ("a\u202eb.txt", "a-b.txt"),
    ],
)  # fmt: skip
def test_a_file_is_kept_under_a_safe_name(given_name: str, kept: str) -> None:
    assert safe_name(given_name) == kept


@given(st.text(max_size=200))
def test_a_safe_name_is_safe_whatever_is_given(name: str) -> None:
    safe = safe_name(name)
    assert safe_name(safe) == safe
    assert Path(safe).name == safe
    assert safe not in {"", ".", ".."}
    assert len(safe.encode("utf-8", "surrogatepass")) <= 130


def test_equal_names_are_told_apart_whatever_their_capitals(case: Case) -> None:
    files = [entry.file for entry in case.documents()]
    assert free_name("FERRY.txt", files) == "FERRY-2.txt"
    assert free_name("ferry.html", files) == "ferry-2.html"
    long = safe_name("é" * 300 + ".html")
    other = free_name(long, [long])
    assert (other[-7:], safe_name(other)) == ("-2.html", other)


def test_a_file_that_somebody_put_beside_the_documents_is_not_written_over(case: Case) -> None:
    (case.folder / "documents" / "new.txt").write_text("mine")
    assert case.unlisted() == ("new.txt",)
    assert case.add("new.txt", LONGER.encode()).entry.file == "new-2.txt"
    assert (case.folder / "documents" / "new.txt").read_text() == "mine"


MALFORMED = {
    "case.json": ("{", "case.json does not say the format of a case"),
    "case.json of later": ('{"format": 2}', "case.json says format 2, and this claimline knows format 1"),
    "documents.csv": ("file,sha256\r\n", "documents.csv: the column form is missing"),
    "documents.csv path": (
        "file,sha256,form,title,published,published_from,captured,url\r\n../x.txt,,,,,,,\r\n",
        'documents.csv, row 2, column file: "../x.txt" is no name of a file',
    ),
    "corrections.csv": ("row,words\r\n", "corrections.csv: the column column is missing"),
    "corrections.csv column": (
        "row,words,column,was,becomes,why\r\nferry:p1.1,x,note,,y,\r\n",
        'corrections.csv, row 2, column column: "note" cannot be corrected',
    ),
    "corrections.csv value": (
        "row,words,column,was,becomes,why\r\n\r\nferry:p1.1,x,date,,2015-13,\r\n",
        'corrections.csv, row 3, column becomes: The column date: "2015-13" has no such month',
    ),
    "corrections.csv id": (
        "row,words,column,was,becomes,why\r\np1,x,date,,2015,\r\n",
        'corrections.csv, row 2, column row: "p1" is no id of a row',
    ),
    "corrections.csv twice": (
        "row,words,column,was,becomes,why\r\nf:p1,x,date,,2015,\r\nf:p1,x,date,,2016,\r\n",
        "corrections.csv, row 3, changes what row 2 changes",
    ),
    "corrections.csv whole": (
        "row,words,column,was,becomes,why\r\nf:p1,x,row,,added,\r\n",
        "corrections.csv, row 2, column becomes: write left out, or added at a row with an id like article:h1",
    ),
    "actors.csv": ("canonical,alias,kind\r\nLena Ort,,ship\r\n", "actors.csv, row 2: kind is 'ship'"),
    "documents/ferry.txt": ("changed", "documents/ferry.txt is not the file that was added"),
}


@pytest.mark.parametrize("what", MALFORMED)
def test_a_malformed_file_is_named_in_one_sentence(case: Case, what: str) -> None:
    content, said = MALFORMED[what]
    (case.folder / what.partition(" ")[0]).write_text(content, newline="")
    with pytest.raises(ClaimlineError) as refused:
        Case.open(case.folder)
    assert str(refused.value).startswith(said)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("name", ["documents.csv", "corrections.csv", "actors.csv", "documents/ferry.txt"])
def test_a_missing_file_is_named(case: Case, name: str) -> None:
    (case.folder / name).unlink()
    with pytest.raises(ClaimlineError, match=f"{name} is missing"):
        Case.open(case.folder)


def test_cells_that_a_spreadsheet_might_run_are_guarded(case: Case) -> None:
    case.correct(row_of(case, PIER), "title", "=1+1", "@why")
    data = (case.folder / "corrections.csv").read_bytes()
    assert b",'=1+1,'@why\r\n" in data
    assert cells(case, PIER)["title"] == "=1+1"


def test_a_case_is_made_only_where_nothing_is(case: Case, tmp_path: Path) -> None:
    with pytest.raises(ClaimlineError, match="is there and not empty"):
        Case.make(case.folder)
    with pytest.raises(ClaimlineError, match="is no case"):
        Case.open(tmp_path)


def test_kept_readings_may_be_deleted_or_broken(case: Case) -> None:
    before = case.build()
    (kept,) = (case.folder / ".readings").iterdir()
    kept.write_text("[1]")
    code = (
        "import sys; from claimline.case.case import Case; sys.stdout.buffer.write(Case(sys.argv[1]).build())"
    )
    assert (
        subprocess.run([sys.executable, "-c", code, case.folder], capture_output=True, check=True).stdout
        == before
    )


ROWS = 5
CORRECTIONS = st.lists(
    st.one_of(
        st.tuples(st.integers(1, ROWS - 1), st.just("date"), st.sampled_from(["2011", "2012-03", ""])),
        st.tuples(st.integers(1, ROWS - 1), st.just("source"), st.sampled_from(["Ann Lee", "unknown"])),
        st.tuples(st.integers(0, ROWS - 1), st.just("title"), st.sampled_from(["One", "=Two"])),
        st.tuples(st.integers(1, ROWS - 1), st.just("row"), st.just("left out")),
    ),
    unique_by=lambda one: one[:2],
    max_size=6,
)


@settings(max_examples=15, deadline=None)
@given(CORRECTIONS, st.randoms())
def test_corrections_in_any_order_make_the_same_files_and_undone_give_the_reading(
    tmp_path_factory: pytest.TempPathFactory, made: list[tuple[int, str, str]], shuffled: random.Random
) -> None:
    case = Case.make(tmp_path_factory.mktemp("case") / "c")
    case.add("ferry.txt", ARTICLE.encode())
    reading = files_of(case)
    ids = [row.id for row in case.rows()]
    assert len(ids) == ROWS
    results = []
    for _ in range(2):
        history = History()
        for place, column, value in sorted(made, key=lambda one: one[1] == "row"):
            if column == "row":
                history.did(case.leave_out(ids[place]))
            else:
                history.did(case.correct(ids[place], column, value))
        results.append(files_of(case))
        assert case.check() == ""
        assert case.left_over() == ()
        while history.undo(case):
            pass
        assert files_of(case) == reading
        shuffled.shuffle(made)
    assert results[0] == results[1]


def test_two_writers_lose_no_change(case: Case) -> None:
    ids = [row.id for row in case.rows()]

    def write(column: str) -> None:
        for row in ids[1:]:
            Case(case.folder).correct(row, column, "Ann Lee")

    threads = [threading.Thread(target=write, args=(column,)) for column in ("source", "via", "actors")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(case.corrections()) == 3 * (len(ids) - 1)
    assert case.check() == ""


def test_what_another_window_has_changed_is_not_undone(case: Case) -> None:
    history, row = History(), row_of(case, PIER)
    history.did(case.correct(row, "date", "2013"))
    Case(case.folder).correct(row, "date", "2012")
    before = files_of(case)
    with pytest.raises(ClaimlineError, match="was changed elsewhere since"):
        history.undo(case)
    assert (files_of(case), history.can_undo) == (before, None)


WRITER = """
import sys
from claimline.case.case import Case
case = Case.open(sys.argv[1])
texts = [open(sys.argv[2]).read().replace("2014", str(year)).encode() for year in (2010, 2011)]
print("ready", flush=True)
while True:
    for n, text in enumerate(texts):
        case.correct("ferry:p1.1", "date", f"201{n}")
        case.update("ferry.txt", text)
        case.add("new.txt", text + b"More was said in 2001.")
        case.remove("new.txt")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_killed_writer_leaves_a_whole_case(case: Case, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(ARTICLE)
    dice = random.Random(7)
    for _ in range(4):
        command = [sys.executable, "-c", WRITER, str(case.folder), str(text)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(dice.uniform(0.01, 0.3))
            os.kill(process.pid, signal.SIGKILL)
        found = Case.open(case.folder)
        assert found.build() == (case.folder / "events.csv").read_bytes()
        assert (found.check(), found.unlisted()) == ("", ())
        held = {path.name for path in (case.folder / "documents").iterdir()}
        assert held == {entry.file for entry in found.documents()}


def test_a_case_comes_back_from_its_zip(case: Case, tmp_path: Path) -> None:
    case.correct(row_of(case, PIER), "date", "2013")
    packed = case.zip()
    assert packed == case.zip()
    other = Case.from_zip(packed, tmp_path / "other")
    assert (files_of(other), other.check()) == (files_of(case), "")
    with pytest.raises(ClaimlineError, match="other is there already"):
        Case.from_zip(packed, tmp_path / "other")


def test_a_zip_is_made_a_document_at_a_time(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    case.add("another.txt", b"The mole\n\n4 March 2016\n\nIn 2011 the mole fell.")
    read, own = list[str](), Folder.document

    def document(self: Folder, entry: Entry) -> bytes:
        read.append(entry.file)
        return own(self, entry)

    monkeypatch.setattr(Folder, "document", document)
    made = [(len(read), part) for part in case.zip_in_parts()]
    assert {number for number, _ in made} == {*range(len(case.documents()) + 1)}
    monkeypatch.undo()
    assert b"".join(part for _, part in made) == case.zip()


def test_a_zip_with_a_document_that_is_another_one_is_not_begun(case: Case) -> None:
    (case.folder / "documents" / case.documents()[-1].file).write_bytes(b"another")
    with pytest.raises(ClaimlineError, match="is not the file that was added"):
        next(case.zip_in_parts())


def altered(packed: bytes, change: Callable[[zipfile.ZipFile], None], *, without: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            if member.filename != without:
                new.writestr(member.filename, old.read(member))
        change(new)
    return out.getvalue()


def a_link(new: zipfile.ZipFile) -> None:
    member = zipfile.ZipInfo("documents/link.txt")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    new.writestr(member, "/etc/passwd")


def twice(new: zipfile.ZipFile) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        new.writestr("corrections.csv", "x")


@pytest.mark.parametrize(
    ("change", "without", "said"),
    [
        (
            lambda new: new.writestr("../out.txt", "x"),
            "",
            'The ZIP holds "../out.txt", which is no file of a case',
        ),
        (lambda new: new.writestr("documents/../../x", "x"), "", "The ZIP holds "),
        (lambda new: new.writestr("/documents/x.txt", "x"), "", "The ZIP holds "),
        (lambda new: new.writestr("documents/a/b.txt", "x"), "", "The ZIP holds "),
        (lambda new: new.writestr("run.exe", "x"), "", 'The ZIP holds "run.exe"'),
        (
            lambda new: new.writestr("documents/FERRY.txt", "x"),
            "",
            'The ZIP holds "documents/FERRY.txt" twice',
        ),
        (a_link, "", "The ZIP holds a link"),
        (lambda new: new.writestr("documents/big.txt", b"0" * 3_000_000), "", "The ZIP holds more than"),
        (twice, "", 'The ZIP holds "corrections.csv" twice'),
        (lambda new: new.writestr(r"documents\..\..\x", "x"), "", "The ZIP holds "),
        (lambda new: new.writestr("C:/x.txt", "x"), "", 'The ZIP holds "C:/x.txt"'),
        (lambda new: new.writestr("documents/.", "x"), "", "The ZIP holds "),
        (
            lambda new: new.writestr("case.json", '{"format": 2}'),
            "case.json",
            "case.json says format 2, and this claimline knows format 1; open the case with a later version.",
        ),
        (lambda _: None, "case.json", "The ZIP holds no case, for it has no case.json"),
        (lambda _: None, "documents/ferry.txt", "documents/ferry.txt is missing"),
    ],
)
def test_a_zip_that_holds_something_else_is_refused_and_leaves_nothing(
    case: Case,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[zipfile.ZipFile], None],
    without: str,
    said: str,
) -> None:
    monkeypatch.setattr(archive, "MOST", 2_000_000)
    around = case.folder.parent
    before = {path.name for path in around.iterdir()}
    with pytest.raises(ClaimlineError) as refused:
        Case.from_zip(altered(case.zip(), change, without=without), around / "other")
    assert str(refused.value).startswith(said)
    assert {path.name for path in around.iterdir()} == before


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ClaimlineError, match="The file is no ZIP that can be read"):
        Case.from_zip(b"PK\x03\x04 nothing", tmp_path / "other")


def test_a_zip_that_ends_too_early_is_refused_and_leaves_nothing(case: Case) -> None:
    packed, around = case.zip(), case.folder.parent
    before = {path.name for path in around.iterdir()}
    for length in range(0, len(packed), 29):
        with pytest.raises(ClaimlineError, match="The file is no ZIP that can be read"):
            Case.from_zip(packed[:length], around / "other")
    assert {path.name for path in around.iterdir()} == before


def test_a_case_packed_with_its_folder_comes_back(case: Case, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in files_of(case).items():
            place = name if name.endswith(".csv") else f"documents/{name}"
            packed.writestr(f"my-case/{place}", data)
        packed.writestr("my-case/case.json", (case.folder / "case.json").read_bytes())
        packed.writestr("__MACOSX/my-case/._case.json", b"x")
        packed.writestr("my-case/.DS_Store", b"x")
    assert files_of(Case.from_zip(out.getvalue(), tmp_path / "other")) == files_of(case)


def test_a_change_that_was_overtaken_does_not_block_what_was_done_before_it(case: Case) -> None:
    row, history = row_of(case, PIER), History()
    history.did(case.correct(row, "stance", "denied"), case.correct(row, "date", "2013"))
    case.correct(row, "date", "2012")  # somebody else
    with pytest.raises(ClaimlineError, match="was changed elsewhere since"):
        history.undo(case)
    assert history.undo(case) is not None
    assert (cells(case, PIER)["stance"], cells(case, PIER)["edtf"]) == ("asserted", "2012")


def test_other_words_of_a_claim_are_its_title_unless_a_person_gives_one(case: Case) -> None:
    row = row_of(case, PIER)
    case.correct(row, "quote", "the pier was rotten")
    assert cells(case, "the pier was rotten")["title"] == "The pier was rotten"
    case.correct(row, "title", "A rotten pier")
    assert cells(case, "the pier was rotten")["title"] == "A rotten pier"


@pytest.mark.parametrize(("row", "kind"), [("ferry:a", "claim"), ("ferry:p1.1", "article")])
def test_an_article_has_one_row_of_its_kind(case: Case, row: str, kind: str) -> None:
    with pytest.raises(ClaimlineError, match="the article's row stays the only one of its kind"):
        case.correct(row, "kind", kind)
