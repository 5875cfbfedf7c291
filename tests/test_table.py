import csv
import io
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.errors import ClaimlineError, TableError
from claimline.model import Event
from claimline.query.packed import inspect_large
from claimline.table.as_frame import COLUMNS, READ, to_frame
from claimline.table.columns import (
    cells_of,
    column,
    columns,
    completed,
    guard,
    join_values,
    split_places,
    split_values,
    unguard,
)
from claimline.table.file import (
    inspect_table,
    lines_of,
    load_events,
    parse_table,
    read_table,
    save_events,
    to_csv,
)
from claimline.table.whole import write_whole
from strategies import events, frames, risky_texts, texts

NEEDED = tuple(column.name for column in columns() if not column.optional)
HEADER = ",".join(NEEDED)
PROOF = ('{"extract": {"sha256": "', '"}}')
ROW = "storm:p1,claim,Roofs lost,in 2015,2015,2015-01-01,2015-12-31,year,,stated,Gazette,,,,Roofs.,storm,paragraph 1,,"


def file(folder: Path, *rows: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
    path = folder / "events.csv"
    path.write_bytes("\r\n".join([header, *rows, ""]).encode(encoding))
    return path


def fault(path: Path) -> str:
    with pytest.raises(ClaimlineError) as caught:
        read_table(path)
    return str(caught.value)


@given(risky_texts)
def test_guard_comes_off_again(text: str) -> None:
    assert unguard(guard(text)) == text


@given(risky_texts)
def test_guarded_cell_does_not_begin_like_a_formula(text: str) -> None:
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    "text", ["'tis so", "'", "", "a=b", "3-4", "''quoted''", "a; =b", "a;b-c", "one\n'two"]
)
def test_harmless_text_is_written_as_it_is(text: str) -> None:
    assert guard(text) == text


def test_a_receipt_beside_a_table_is_about_these_bytes_or_a_notice_says_so(tmp_path: Path) -> None:
    path = file(tmp_path, ROW)
    beside = tmp_path / "events.csv.json"
    for said in (
        b"",
        b"[1]",
        b"{}",
        b'{"extract": 1}',
        b"\xff",
        read_table(path).sha256.join(PROOF).encode(),
    ):
        beside.write_bytes(said)
        assert read_table(path).notices == ()
    beside.write_text("0".join(PROOF))
    assert "events.csv.json" in read_table(path).notices[0]
    assert read_table(path).notices[0].startswith("This table is not the one that the receipt beside it")


def test_text_that_looks_guarded_is_guarded_once_more() -> None:
    assert guard("=1+1") == "'=1+1"
    assert guard("'=1+1") == "''=1+1"
    assert guard("a;=1+1\n'@b") == "a;'=1+1\n''@b"


@given(frames(words=texts | risky_texts))
def test_table_is_read_as_it_was_written(frame: pd.DataFrame) -> None:
    table, problems = parse_table(to_csv(frame), "events.csv")
    assert problems == []
    pd.testing.assert_frame_equal(table.frame, frame)


@given(frames(words=texts | risky_texts))
def test_no_text_cell_of_a_written_table_can_run_in_a_spreadsheet(frame: pd.DataFrame) -> None:
    header, *rows = csv.reader(io.StringIO(to_csv(frame).decode("utf-8"), newline=""))
    text = [place for place, name in enumerate(header) if column(name).is_text]
    assert not [row[place] for row in rows for place in text if row[place][:1] in set("=+-@\t\r")]


# A spreadsheet that parts cells at another mark knows quotation marks only where such a cell begins.
PARTED = (";=1+1", "1;@a", '2;"=1+1;', "3\n=1+1;", '"=1+1', '";=1+1', "4;'=1+1", "5;\t=1+1", "6\t-1\t", "a;b")


@given(frames(words=st.sampled_from(PARTED) | risky_texts))
@pytest.mark.parametrize("mark", [";", "\t"])
def test_nor_where_a_spreadsheet_parts_cells_at_another_mark(mark: str, frame: pd.DataFrame) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(frame).decode("utf-8"), newline=""), delimiter=mark))
    assert not [cell for row in rows for cell in row if cell[:1] in set("=+-@")]


def test_year_before_our_era_stays_a_year(tmp_path: Path) -> None:
    row = ROW.replace("in 2015,2015,2015-01-01,2015-12-31", "-44,-0044,-0044-01-01,-0044-12-31")
    frame = load_events(file(tmp_path, row.replace(",-44,", ",'-44,")))
    assert frame[["date_text", "edtf", "earliest"]].to_numpy().tolist() == [["-44", "-0044", "-0044-01-01"]]
    assert b",'-44,-0044,-0044-01-01,-0044-12-31," in to_csv(frame)


def test_lines_end_as_rfc_4180_asks_and_cells_keep_their_own_breaks() -> None:
    frame = to_frame([_event(quote="one\ntwo\r\nthree, four")])
    data = to_csv(frame)
    assert data.startswith(",".join(READ).encode() + b"\r\n")
    assert b'"one\ntwo\r\nthree, four"' in data
    assert data.endswith(b"\r\n")


def test_typed_cell_that_could_run_is_not_written() -> None:
    with pytest.raises(TableError, match="Row 2, column edtf"):
        to_csv(to_frame([_event(edtf="=1+1")]))


@pytest.mark.parametrize("sign", [";", "\t"])
def test_a_table_that_a_spreadsheet_saved_with_other_signs_between_its_cells_is_read(
    tmp_path: Path, sign: str
) -> None:
    cells = ROW.split(",")
    cells[NEEDED.index("source")], cells[NEEDED.index("quote")] = "Board; Harbour", "Roofs,\tand two; boats."
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=sign).writerows([NEEDED, cells])
    path = tmp_path / "events.csv"
    path.write_bytes(written.getvalue().encode("utf-8-sig"))
    table, problems = inspect_table(path)
    assert not problems
    assert table.frame.iloc[0].tolist() == cells
    source, found = inspect_large(path)
    assert (source.rows, source.columns, found) == (1, NEEDED, problems)


def test_names_with_a_semicolon_stay_one_name() -> None:
    assert split_values(join_values(["Board; Harbour", "Council, City"])) == [
        "Board, Harbour",
        "Council, City",
    ]


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    cells = dict(zip(NEEDED, ROW.split(","), strict=True))
    turned = list(reversed(NEEDED))
    path = file(tmp_path, ",".join(cells[name] for name in turned), header=",".join(turned))
    assert load_events(path).iloc[0].tolist() == ROW.split(",")


def test_column_that_the_table_does_not_know_is_named_and_not_read(tmp_path: Path) -> None:
    table = read_table(file(tmp_path, ROW + ",x", header=HEADER + ",mood"))
    assert list(table.frame.columns) == list(NEEDED)
    assert table.notices == (
        'events.csv has columns that are not part of the table and were not read: "mood".',
    )


def test_empty_columns_without_a_name_are_nothing(tmp_path: Path) -> None:
    assert read_table(file(tmp_path, ROW + ",,", header=HEADER + ",,")).notices == ()
    assert '""' in read_table(file(tmp_path, ROW + ",,x", header=HEADER + ",,")).notices[0]


def test_byte_order_mark_is_read_and_said(tmp_path: Path) -> None:
    table = read_table(file(tmp_path, ROW, encoding="utf-8-sig"))
    assert table.frame.loc[0, "id"] == "storm:p1"
    assert "byte order mark" in table.notices[0]


def test_latin_1_is_read_and_said(tmp_path: Path) -> None:
    table = read_table(file(tmp_path, ROW.replace("Gazette", "Zeitung für Sturm"), encoding="latin-1"))
    assert table.frame.loc[0, "source"] == "Zeitung für Sturm"
    assert "not UTF-8" in table.notices[0]


def test_rows_are_numbered_as_a_spreadsheet_does(tmp_path: Path) -> None:
    broken = ROW.replace("storm:p1", "storm:p2").replace("Roofs.", '"Roofs\nand\nwalls."')
    assert fault(file(tmp_path, broken, ROW, ROW)) == (
        'events.csv, row 4, column id: "storm:p1" stands in row 3 too; give each row its own.'
    )


def test_further_problems_are_counted(tmp_path: Path) -> None:
    assert fault(file(tmp_path, ROW, ROW, ROW)).endswith("(1 more: claimline check lists them).")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "events.csv is empty; give a table of events with a header row."),
        (b" \r\n", "events.csv is empty; give a table of events with a header row."),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            "events.csv cannot be read as text; save the table as CSV in UTF-8.",
        ),
        (
            b"The mill fell.\n\nNobody, it is said, was hurt.\n",
            "events.csv is running text and no table; claimline read",
        ),
        (
            b'The mill\n\n"It fell, she said.\n',
            "events.csv is running text and no table; claimline read",
        ),
        (
            b"day;what\n2015;fell\n2016;rose\n",
            "events.csv is no table of events, for row 1 names none of its col",
        ),
        (b"id,kind\r\n1,claim\r\n", "events.csv, row 1 has no column title, date_text, edtf, earliest, "),
        (
            b"id;kind;title\r\nq:1;claim;It fell\r\n",
            "events.csv is no table of events, for row 1 names none of its columns; save it with commas",
        ),
        (
            f"{HEADER},id\r\n{ROW},x".encode(),
            'events.csv, row 1 has the column "id" twice; rename or delete one.',
        ),
        (
            f"{HEADER}\r\n{ROW},x".encode(),
            "events.csv, row 2 has 20 cells, the header 19; check commas and quotes.",
        ),
        (
            f"{HEADER}\r\n\r\n{ROW}".encode(),
            "events.csv, row 2 is empty; delete it.",
        ),
        (f'{HEADER}\r\n"open{ROW}'.encode(), "events.csv is not a CSV table"),
        (
            b"source,notes,event_date\r\nHarbour Board,It fell,2015\r\n",
            "events.csv, row 1 has no column id, kind, title, date_text, edtf, ",
        ),
        (
            ",".join(name for name in HEADER.split(",") if name != "note").encode(),
            "events.csv, row 1 has no column note; add what is missing to the header.",
        ),
        (
            HEADER.upper().encode(),
            "events.csv is no table of events, for row 1 names none of its columns; write their names in small letters.",
        ),
        (
            b"day;height (m, above the sea);what\n2015;3;fell\n2016;4;rose\n",
            "events.csv is no table of events, for row 1 names none of its columns; save it with commas between",
        ),
        (
            b"Year,Month,Headline\r\n2015,3,It fell\r\n",
            "events.csv is no table of events, for row 1 names none of its columns; begin it with the header of a table, id,kind,title",
        ),
        (
            b'{"id": "a", "kind": "claim"}\n{"id": "b", "kind": "claim"}\n',
            "events.csv is data for programs (JSON) and no table; ",
        ),
        (b'[\n  {"id": "a, b"}\n]\n', "events.csv is data for programs (JSON) and no table; save it as CSV"),
    ],
)
def test_file_that_is_no_table_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(content)
    assert fault(path).startswith(sentence)


def test_missing_file_and_folder_are_refused_in_one_sentence(tmp_path: Path) -> None:
    assert "none.csv cannot be read (No such file" in fault(tmp_path / "none.csv")
    assert "cannot be read (Is a directory)" in fault(tmp_path)


def test_file_of_more_than_50_mb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    with path.open("wb") as large:
        large.truncate(50_000_001)
    assert fault(path) == "events.csv has more than 50 MB; split it into smaller tables."


@given(frames())
def test_lines_are_those_of_a_table_without_its_header(frame: pd.DataFrame) -> None:
    whole = completed(frame)
    header, _, rows = to_csv(whole).partition(b"\r\n")
    assert lines_of(cells_of(frame)) == rows
    assert header.count(b",") == len(COLUMNS) - 1


def test_comment_longer_than_the_csv_module_s_limit_is_read() -> None:
    long = "word " * 40_000
    table, problems = parse_table(to_csv(to_frame([_event(quote=long)])), "events.csv")
    assert (table.frame.loc[0, "quote"], problems) == (long, [])


@given(events())
def test_event_is_one_row_with_names_joined(event: Event) -> None:
    row = to_frame([event]).iloc[0]
    assert split_values(row["actors"]) == [name.strip() for name in event.actors]
    assert row["quote"] == event.quote


def test_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit((tmp_path / "pipe").read_bytes)
        write_whole({tmp_path / "pipe": b"words"})
        assert read.result() == b"words"
    assert (tmp_path / "pipe").is_fifo()


def test_failed_writing_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("before")
    with pytest.raises(TableError):
        save_events([_event(edtf="=1+1")], tmp_path / "events.csv")
    for nowhere in (tmp_path / "no folder" / "events.csv", tmp_path / "events.csv" / "events.csv"):
        with pytest.raises(ClaimlineError, match="choose another place"):
            save_events([_event()], nowhere)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("events.csv", "before")]


def test_files_are_written_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("before")
    (tmp_path / "out.csv.json").mkdir()
    with pytest.raises(ClaimlineError, match=r"out\.csv\.json cannot be written \(Is a directory\); choose"):
        write_whole({tmp_path / "out.csv": b"after", tmp_path / "out.csv.json": b"{}"})
    assert {path.name for path in tmp_path.iterdir()} == {"out.csv", "out.csv.json"}
    assert (tmp_path / "out.csv").read_text() == "before"


def _event(quote: str = "", edtf: str = "") -> Event:
    return Event(
        id="storm:p1",
        kind="claim",
        title="",
        date_text="",
        edtf=edtf,
        earliest="",
        latest="",
        precision="unknown",
        qualifier="",
        basis="none",
        source=(),
        via=(),
        actors=(),
        places=(),
        quote=quote,
        document="storm",
        locator="",
        reply_to="",
        note="",
    )


def test_table_without_rows_is_one_and_says_so() -> None:
    table, problems = parse_table(HEADER.encode(), "events.csv")
    assert (len(table.frame), problems, table.notices) == (0, [], ("events.csv has a header and no rows.",))


def test_rows_that_answer_others_outside_the_table_are_said_and_no_fault() -> None:
    answers = [replace(_event(), id=f"storm:c{n}", reply_to=f"storm:a{n // 2}") for n in range(2, 9)]
    table, problems = parse_table(to_csv(to_frame(answers)), "events.csv")
    assert problems == []
    assert table.notices == (
        '7 rows answer rows that this table does not have: "storm:a1" (2), "storm:a2" (2), "storm:a3" (2) and 1 more.',
    )


def test_characters_that_nobody_can_see_are_read_as_one_that_stands_for_them_and_said() -> None:
    data = to_csv(to_frame([_event(quote="It fell \x01 and \x9b rose. " + "Nobody was hurt. " * 60)]))
    table, problems = parse_table(data, "events.csv")
    assert (table.frame["quote"].tolist()[0][:21], problems) == ("It fell \ufffd and \ufffd rose.", [])
    assert table.notices == ("events.csv: 2 characters that cannot be shown are read as \ufffd.",)


def test_a_table_without_the_optional_columns_is_read_and_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(f"{HEADER}\r\n{ROW}\r\n".encode())
    table = read_table(path)
    assert list(table.frame.columns) == list(NEEDED)
    assert to_csv(table.frame) == path.read_bytes()


def test_places_of_words_come_back_from_a_table(tmp_path: Path) -> None:
    event = replace(_event(quote="=Ort said so in 2014."), source_at=((1, 4), (5, 9)), date_at=((16, 20),))
    save_events([event], tmp_path / "events.csv")
    (row,) = load_events(tmp_path / "events.csv").to_dict("records")
    assert (row["source_at"], row["date_at"]) == ("char=1,4;char=5,9", "char=16,20")
    assert [row["quote"][start:end] for start, end in split_places(row["source_at"])] == ["Ort", "said"]


def test_a_column_that_comes_late_is_optional() -> None:
    # Whatever else is added: tables that were right stay right.
    assert [column.name for column in columns() if column.optional] == list(COLUMNS[len(NEEDED) :])


def test_a_table_of_somebody_else_is_to_be_brought_into_this_form(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(b"source,notes,event_date\r\nHarbour Board,It fell,2015\r\n")
    assert fault(path).endswith(
        "bring the table into this form, which the page About of the dashboard describes."
    )
