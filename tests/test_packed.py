"""A packed table and a table in memory give the same answers, and the check in bulk the same sentences."""

import csv
import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings

from claimline.errors import ClaimlineError, TableError, UnreadableError
from claimline.query import cells, kept
from claimline.query import packed as packed_module
from claimline.query.database import DuckDB
from claimline.query.extract import extract
from claimline.query.kept import Few
from claimline.query.listing import Standing
from claimline.query.packed import inspect_large, inspect_packed, is_packed, pack
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.check import Problem
from claimline.table.columns import cells_of, columns
from claimline.table.facets import FACETS
from claimline.table.file import inspect_table, load_events, parse_table, read_table, to_csv
from damage import damaged, damaged_unseen, packed_of_many_blocks
from strategies import frames, several_queries

HEADER = [column.name for column in columns()]
ROW = {
    "id": "quay:p1",
    "kind": "claim",
    "edtf": "2015-03-05",
    "earliest": "2015-03-05",
    "latest": "2015-03-05",
    "precision": "day",
    "basis": "stated",
    "source": "Quay Office",
    "quote": "The crane was moved.",
}


def written(path: Path, *rows: dict[str, str]) -> Path:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, HEADER, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(dict.fromkeys(HEADER, "") | ROW | row for row in rows)
    path.write_bytes(out.getvalue().encode())
    return path


def packed(path: Path) -> Store:
    pack(path, path.with_suffix(".claimline"))
    return Store.opened(path.with_suffix(".claimline"))


@pytest.fixture(params=[2, 100_000])
def held(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many rows of a query are kept as they are."""
    monkeypatch.setattr(kept, "_MOST", request.param)


@pytest.mark.usefixtures("held")
@given(frames(), several_queries())
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_packed_table_answers_as_the_table_in_memory(
    tmp_path: Path, frame: pd.DataFrame, asked: list[Query]
) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(to_csv(frame))
    if frame.empty:
        return
    small, large = Store(read_table(path)), packed(path)
    for query in [Query(), *asked]:
        assert large.select(query).to_dict("index") == small.select(query).to_dict("index")
        assert large.left_out(query).to_dict("index") == small.left_out(query).to_dict("index")
        assert large.reasons(query) == small.reasons(query)
        assert large.words(query) == small.words(query)
        assert large.counts(query) == small.counts(query)
        assert b"".join(large.stream(query)) == extract(small, query) == to_csv(small.select(query))
        left_out = to_csv(small.left_out(query), ("reason",))
        assert all(b"".join(one.stream(query, left_out=True)) == left_out for one in (small, large))
        with mock.patch.object(cells, "_SORTED", 2):  # several stretches
            assert b"".join(large.stream(query)) == extract(small, query)
            assert b"".join(large.stream(query, left_out=True)) == left_out
        for facet in FACETS:
            every = small.facet(query, facet.name)
            assert large.facet(query, facet.name) == every
            held = [one for one in every if "r" in one.value.casefold() or "R" in one.value]
            for store in (small, large):
                assert store.foremost(query, facet.name, Few(2)) == (every[:2], len(every))
                few = Few(1, "R", tuple(one.value for one in every[2:]))
                assert store.foremost(query, facet.name, few) == (
                    [one for one in held if one in (held[0], *every[2:])], len(held)
                )  # fmt: skip
                by_name = store.foremost(query, facet.name, Few(9, by_name=True))[0]
                assert [one.value for one in by_name] == list(store.values(facet.name))[:9]
        for order in ("oldest", "newest", "file", "-source", "title"):
            ids = small.page(query, 0, 99, order)["id"].tolist()
            assert sorted(ids) == sorted(small.select(query)["id"])
            assert [large.page(query, n, 2, order)["id"].tolist() for n in (0, 1)] == [ids[:2], ids[1:3]]
            for place, identifier in enumerate(ids):
                near = (ids[place - 1], ids[(place + 1) % len(ids)])
                assert large.standing(query, identifier, order) == Standing(place, len(ids), *near)
                assert small.standing(query, identifier, order) == Standing(place, len(ids), *near)
        for store in (small, large):
            listed = store.listed(query)
            assert listed.page(1, 2, "newest") == cells_of(store.page(query, 1, 2, "newest"))
            rows = store.select(query)
            undated = rows[(rows["earliest"] == "") & (rows["latest"] == "")]
            assert listed.undated(2) == cells_of(undated.head(2))
    assert large.standing(Query(text="no such words"), "bridge:p0") is None
    assert large.of_ids(["bridge:p0", "x"]).to_dict("index") == small.of_ids(["bridge:p0"]).to_dict("index")


def test_pages_go_by_day_and_leave_the_undated_rows_to_the_end(tmp_path: Path) -> None:
    none = {"edtf": "", "earliest": "", "latest": "", "precision": "unknown", "basis": "none"}
    late = {"edtf": "2016-01-02", "earliest": "2016-01-02", "latest": "2016-01-02"}
    store = packed(
        written(tmp_path / "e.csv", {"id": "q:1"} | none, {"id": "q:2"} | late, {"id": "q:3"}, {"id": "q:4"})
    )
    assert store.page(Query(), 0, 9, "oldest")["id"].tolist() == ["q:3", "q:4", "q:2", "q:1"]
    assert store.page(Query(), 0, 9, "newest")["id"].tolist() == ["q:2", "q:3", "q:4", "q:1"]
    assert store.page(Query(), 1, 2, "file")["id"].tolist() == ["q:2", "q:3"]
    assert store.select(Query())["id"].tolist() == ["q:1", "q:2", "q:3", "q:4"]


def test_the_cells_of_no_row_are_those_of_a_table_in_memory_and_ask_the_engine_for_nothing(
    tmp_path: Path,
) -> None:
    path = written(tmp_path / "e.csv", {})
    small, large = Store(read_table(path)), packed(path)
    with mock.patch.object(DuckDB, "rows", side_effect=AssertionError("a statement was run")):
        assert large.pictured(Query()).at([]) == small.pictured(Query()).at([])


def test_a_table_that_takes_too_much_memory_to_pack_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", {})
    with (
        mock.patch.object(packed_module, "_MEMORY", "1MB"),
        pytest.raises(
            ClaimlineError, match=r"^e\.csv cannot be packed in the 1MB of memory that this takes; "
        ),
    ):
        pack(path, tmp_path / "e.claimline")
    assert [one.name for one in tmp_path.iterdir()] == ["e.csv"]


def test_period_of_a_packed_table_keeps_what_lies_apart_from_its_days(tmp_path: Path) -> None:
    none = {"edtf": "", "earliest": "", "latest": "", "precision": "unknown", "basis": "none"}
    open_start = {"edtf": "../2015-03-07", "earliest": "", "latest": "2015-03-07", "precision": "range"}
    year = {"edtf": "2014", "earliest": "2014-01-01", "latest": "2014-12-31", "precision": "year"}
    late = {"edtf": "2016-01-02", "earliest": "2016-01-02", "latest": "2016-01-02"}
    rows = [none, open_start, late, {}, year | {"source": "Mill Office"}, none | {"source": "Mill Office"}]
    store = packed(written(tmp_path / "e.csv", *({"id": f"q:{n}"} | row for n, row in enumerate(rows))))
    spring = Query(sources="Quay Office", period_from="2015-03", period_to="2015-05")
    assert store.select(spring)["id"].tolist() == ["q:0", "q:1", "q:3"]
    assert store.counts(spring) == (3, 1)
    assert [(one.value, one.count) for one in store.facet(spring, "source")] == [
        ("Quay Office", 3),
        ("Mill Office", 1),
    ]
    assert store.count(Query(sources="Quay Office", undated="only")) == 1
    assert store.count(Query(sources="Mill Office", period_from="2015", undated="leave-out")) == 0


BROKEN = {
    "kind": [{"kind": "rumour"}, {"kind": ""}],
    "id": [{"id": "quay p;1"}, {"id": ""}, {"id": "=q"}, {"id": "żuraw:p1"}, {"id": "\x0bq"}],
    "twice": [{}, {"id": "q:2"}, {}, {"id": "q:2"}, {}],
    "answers itself": [{"reply_to": "quay:p1"}],
    "day": [{"edtf": "2015-02-30", "earliest": "2015-02-30", "latest": "2015-02-30"}],
    "form": [{"earliest": "5 March"}, {"latest": "2015-3-5"}],
    "order": [{"edtf": "2015", "earliest": "2015-12-31", "latest": "2015-01-01", "precision": "year"}],
    "unmarked": [{"edtf": "2015-03-05~"}, {"edtf": "2015-03-05", "qualifier": "perhaps"}],
    "width": [
        {"edtf": "[2015-03-05..2015-03-09]", "latest": "2015-03-09"},
        {"precision": "unknown"},
        {"basis": "none"},
    ],
    "clock": [
        {
            "edtf": "2015-02-30T11:30:00",
            "earliest": "2015-02-30T11:30",
            "latest": "2015-02-30T11:30",
            "precision": "minute",
        },
        {
            "edtf": "2015-02-03T25:30:00",
            "earliest": "2015-02-03T25:30",
            "latest": "2015-02-03T25:30",
            "precision": "minute",
        },
        {
            "edtf": "2015-02-03T11:30:00",
            "earliest": "2015-02-03T11:30",
            "latest": "2015-02-03T11:30",
            "precision": "day",
        },
        {
            "edtf": "2015-02-03T11:30:00",
            "earliest": "2015-02-03T11:30",
            "latest": "2015-02-03T11:30",
            "precision": "minute",
            "basis": "none",
        },
        {
            "edtf": "2015-02-03T11:30:05",
            "earliest": "2015-02-03T11:30:05",
            "latest": "2015-02-03T11:30:05",
            "precision": "minute",
        },
    ],
    "places": [{"date_at": "0,8"}, {"source_at": "char=1,2;"}],
    "stance": [{"stance": "sure"}],
    "none": [{"reply_to": "q:0"}, {"id": "q:2", "reply_to": "q:0"}, {"id": "q:3", "reply_to": "q:1"}],
    "unseen": [{"quote": "a\x07b\x7f\x85c \u202edots" + " and so on" * 300}],
}


@pytest.mark.parametrize("rows", BROKEN.values(), ids=BROKEN)
def test_check_in_bulk_says_what_the_check_says(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    path = written(tmp_path / "e.csv", *rows)
    table, problems = inspect_table(path)
    source, found = inspect_large(path)
    assert found == problems
    assert source.notices == table.notices
    assert (source.sha256, source.rows) == (table.sha256, len(table.frame))


LINES = {
    "few cells": "{row}\r\na,b\r\n{row}\r\n",
    "many cells": "{row},x,y\r\n",
    "empty line": "{row}\r\n\r\n{row}\r\n",
    "empty end": "{row}\r\n\r\n\r\n",
    "empty cells at the end": "{row}\r\n{commas}\r\n{commas}\r\n",
    "no end of line": "{row}",
    "line feeds": "{row}\n{row}\n",
}


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_rows_in_bulk_have_the_cells_that_they_have_one_by_one(tmp_path: Path, lines: str) -> None:
    cells = [ROW.get(name, "") for name in HEADER]
    cells[HEADER.index("quote")] = '"A ""crane"",\r\n\r\nmoved."'
    text = ",".join(HEADER) + "\r\n" + lines.format(row=",".join(cells), commas="," * (len(HEADER) - 1))
    path = tmp_path / "e.csv"
    path.write_bytes(text.encode())
    source, found = inspect_large(path)
    table, problems = inspect_table(path)
    assert found == problems
    if found == []:
        assert source.rows == len(table.frame)


def test_ragged_rows_are_counted_with_all_others(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", *({"id": f"q:{number}"} for number in range(5)))
    path.write_bytes(path.read_bytes() + b"q:6,claim\r\n" + b"," * 3 + b"\r\n")
    source, problems = inspect_large(path)
    table, same = inspect_table(path)
    assert (source.rows, [problem.row for problem in problems]) == (6, [7])
    assert (len(table.frame), [problem.row for problem in same]) == (6, [7])


@pytest.mark.parametrize("inspect", [inspect_table, inspect_large])
def test_a_character_without_a_form_is_read_alike_in_a_small_and_a_large_table(
    tmp_path: Path, inspect: Callable[[Path], tuple[Any, list[Problem]]]
) -> None:
    path = written(tmp_path / "e.csv", {"id": "q:1", "quote": "The crane\0was moved." + " And so on." * 90})
    table, problems = inspect(path)
    assert not problems
    assert table.notices == ("e.csv: one character that cannot be shown is read as \ufffd.",)


@pytest.mark.parametrize("inspect", [inspect_table, inspect_large])
def test_a_table_that_is_cut_off_is_refused_with_its_row(
    tmp_path: Path, inspect: Callable[[Path], tuple[Any, list[Problem]]]
) -> None:
    path = written(
        tmp_path / "e.csv", *({"id": f"q:{number}", "quote": 'It "fell".'} for number in range(300))
    )
    path.write_bytes(path.read_bytes().rpartition(b'fell"')[0])
    with pytest.raises(
        UnreadableError, match=r"^e\.csv is not a CSV table \(row 301: unexpected end of data\); "
    ):
        inspect(path)


def test_broken_table_is_not_packed_and_leaves_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", {"kind": "rumour"})
    with pytest.raises(TableError, match=r"e\.csv, row 2, column kind"):
        pack(path, tmp_path / "e.claimline")
    assert [one.name for one in tmp_path.iterdir()] == ["e.csv"]


def test_what_is_no_table_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    for data, words in (
        (b"id,kind\r\n\xff\xfe,claim\r\n", "is not UTF-8"),
        (b"", "is empty"),
        (b"name,qty\r\nbolt,3\r\n", "names none of its columns"),
        (b"id,kind\r\nq:1,claim\r\n", "has no column"),
    ):
        path.write_bytes(data)
        with pytest.raises((UnreadableError, TableError), match=words):
            pack(path, tmp_path / "out.claimline")


def test_packed_table_is_known_by_its_content(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", {})
    pack(path, tmp_path / "table.csv")
    assert is_packed(tmp_path / "table.csv")
    assert not is_packed(path)
    assert not is_packed(tmp_path / "none")
    assert Store.opened(tmp_path / "table.csv").count(Query(sources="Quay Office")) == 1


def test_other_database_is_refused(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "other.claimline")) as connection:
        connection.execute("CREATE TABLE told AS SELECT 1")
    with pytest.raises(UnreadableError, match="cannot be read as a packed table"):
        Store.opened(tmp_path / "other.claimline")


def test_packed_table_keeps_the_cells_of_the_file(tmp_path: Path) -> None:
    path = written(
        tmp_path / "e.csv", {"quote": "'=1+1;'-2", "note": "''t Hooft"}, {"id": "q:2", "title": "‘Ünal’"}
    )
    assert packed(path).select(Query()).to_dict("list") == load_events(path).to_dict("list")
    assert parse_table(b"".join(packed(path).stream(Query(), bom=True)), "x")[1] == []


def test_a_file_whose_name_could_mean_others_is_itself(tmp_path: Path) -> None:
    written(tmp_path / "ev1.csv", {"source": "Harbour Board"})
    asked = written(tmp_path / "ev[12].csv", {})

    assert packed(asked).values("source") == ["Quay Office"]


def test_a_packed_table_is_opened_twice(tmp_path: Path) -> None:
    path = written(tmp_path / "events.csv", {"title": "=1"})
    first = packed(path)
    second = Store.opened(path.with_suffix(".claimline"))
    del first

    assert extract(second, Query()) == extract(read_table(path), Query())


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE cells; CREATE VIEW cells AS SELECT 0 AS row, content AS title FROM read_text('{secret}')",
        """UPDATE about SET said = replace(said, '"title"', '"title FROM cells; SELECT 1 AS row"')""",
        "UPDATE about SET said = '[]'",
        "UPDATE about SET said = '{{}}'",
        "UPDATE about SET said = json_merge_patch(said, '{{\"notices\": [1]}}')",
        "UPDATE about SET said = json_merge_patch(said, '{{\"sha256\": 5}}')",
        'UPDATE about SET said = json_merge_patch(said, \'{{"columns": ["id"]}}\')',
        "UPDATE cells SET title = NULL",
        "UPDATE cells SET kind = '=1+1'",
        "ALTER TABLE cells ALTER title TYPE INTEGER USING 5",
        "ALTER TABLE names DROP COLUMN folded",
        "UPDATE names SET code = code + 100",
        "UPDATE names SET role = 'nobody'",
        "UPDATE names SET value = 'rumour' WHERE role = 'kind'",
        "UPDATE events SET kind = 99",
        "UPDATE parts SET code = -1",
        "UPDATE parts SET code = 99",
        "UPDATE events SET source = (SELECT MAX(cell) FROM parts)",
        "UPDATE events SET starts = 9000000000000000000",
        "UPDATE events SET last_day = first_day - 1",
        "UPDATE events SET ends = NULL",
        "INSERT INTO spans SELECT '', 0, kind, starts, ends, 2, 0 FROM events",
        "INSERT INTO spans SELECT 'source', 0, kind, starts, ends, 0, 0 FROM events",
        "INSERT INTO spans SELECT 'source', 99, kind, starts, ends, 1, 0 FROM events",
        "INSERT INTO spans SELECT '', 0, 99, starts, ends, 1, 0 FROM events",
        "INSERT INTO spans SELECT 'basis', basis, kind, starts, ends, 1, 0 FROM events",
        "INSERT INTO spans SELECT '', 0, kind, ends, starts, 1, 0 FROM events",
    ],
)
def test_a_packed_table_that_somebody_changed_is_refused_and_runs_nothing(tmp_path: Path, sql: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("not for others", encoding="utf-8")
    path = written(tmp_path / "events.csv", {})
    packed(path)
    made = path.with_suffix(".claimline")
    with duckdb.connect(str(made)) as connection:
        connection.execute(sql.format(secret=secret))
    with pytest.raises(UnreadableError):
        Store.opened(made)


def test_a_damaged_block_is_found_by_the_check_and_said_by_what_reads_it(tmp_path: Path) -> None:
    place = packed_of_many_blocks(tmp_path / "quay.claimline")
    assert inspect_packed(place)[1] == 30_000
    for copy in damaged(place):
        with pytest.raises(UnreadableError, match=r"^damaged\.claimline (is damaged|cannot be read)"):
            inspect_packed(copy)
    store = Store.opened(damaged_unseen(place))
    said = r"^damaged\.claimline is damaged \(.*\); pack its table again\.$"
    with pytest.raises(UnreadableError, match=said):
        b"".join(store.stream(Query()))
    with pytest.raises(UnreadableError, match=said):
        store.listed(Query(kinds="claim")).page(0, 30_000, "file")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("earliest", "soon"),
        ("latest", "2015-02-30"),
        ("latest", "2016-03-05"),
        ("edtf", "2015-13"),
        ("precision", ""),
        ("id", "=1+1"),
        ("source_at", "char=x"),
    ],
)
def test_a_malformed_cell_of_a_packed_table_is_said_when_it_is_opened(
    tmp_path: Path, column: str, cell: str
) -> None:
    path = written(tmp_path / "events.csv", {"id": "q:1"}, {"id": "q:2", "edtf": "2014", "earliest": "2014-01-01",
        "latest": "2014-12-31", "precision": "year"})  # fmt: skip
    packed(path)
    made = path.with_suffix(".claimline")
    with duckdb.connect(str(made)) as connection:
        connection.execute(f"UPDATE cells SET {column} = ? WHERE id = 'q:1'", [cell])  # noqa: S608 - a name of ours
    with pytest.raises(
        UnreadableError, match=r"^events\.claimline, row 2, column .*: pack its table again\.$"
    ):
        Store.opened(made)


def test_what_finds_no_room_in_memory_waits_in_a_folder_that_goes_with_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    store = packed(written(tmp_path / "e.csv", {}))
    beside = {*tmp_path.iterdir()}
    with store._connection.cursor() as cursor:
        cursor.execute("SET memory_limit = '30MB'; SET threads = 1")
        cursor.execute(
            "CREATE TEMP TABLE wide AS SELECT repeat(CAST(hash(number) AS VARCHAR), 20) FROM range(100_000) AS every(number)"
        )
        assert {*tmp_path.iterdir()} != beside
    del cursor, store
    assert {*tmp_path.iterdir()} == beside
