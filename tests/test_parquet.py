"""A table as Parquet: read by the rules of a CSV, and written as a folder that answers as the packed file does."""

# ruff: noqa: S608 - the parts of each SQL are ours

from hashlib import sha256
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings

from claimline.errors import ClaimlineError, TableError, UnreadableError
from claimline.query.extract import extract
from claimline.query.packed import inspect_large, is_packed, pack
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.facets import FACETS
from claimline.table.file import inspect_table, read_table, to_csv
from claimline.table.parquet import is_parquet
from strategies import frames, several_queries
from test_cli import Terminal, claimline
from test_packed import BROKEN, HEADER, ROW, written

__all__ = ["claimline"]


def as_parquet(path: Path, *rows: dict[str, str]) -> Path:
    """A Parquet file of rows of texts."""
    frame = pd.DataFrame([dict.fromkeys(HEADER, "") | ROW | row for row in rows])  # noqa: F841 - DuckDB sees it
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT * FROM frame) TO '{path}' (FORMAT parquet)")
    return path


def in_folder(path: Path) -> Store:
    folder = path.with_suffix(".folder")
    pack(path, folder, parquet=True)
    return Store.opened(folder)


@given(frames(), several_queries())
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_folder_of_parquet_answers_as_the_table_in_memory(
    tmp_path: Path, frame: pd.DataFrame, asked: list[Query]
) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(to_csv(frame))
    small, large = Store(read_table(path)), in_folder(path)
    for query in [Query(), *asked]:
        assert large.left_out(query).to_dict("index") == small.left_out(query).to_dict("index")
        assert large.words(query) == small.words(query)
        assert b"".join(large.stream(query)) == extract(small, query)
        for facet in FACETS:
            assert large.facet(query, facet.name) == small.facet(query, facet.name)
        page = small.page(query, 1, 2)
        assert large.page(query, 1, 2)["id"].tolist() == page["id"].tolist()


@pytest.mark.parametrize("rows", [rows for name, rows in BROKEN.items() if name != "unseen"])
def test_check_of_parquet_says_what_the_check_of_csv_says(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    source, problems = inspect_large(as_parquet(tmp_path / "e.parquet", *rows))
    table, expected = inspect_table(written(tmp_path / "e.parquet.csv", *rows))
    assert problems == expected
    assert source.rows == len(table.frame)


def copied(path: Path, *rows: str) -> Path:
    with duckdb.connect() as connection:
        connection.execute(f"COPY ({' UNION ALL '.join(rows)}) TO '{path}' (FORMAT parquet)")
    return path


def values(**others: str) -> str:
    """SQL for the row of `ROW` with other cells, each as SQL."""
    return "SELECT " + ", ".join(f"{others.get(name, repr(ROW.get(name, '')))} AS {name}" for name in HEADER)


def test_parquet_cells_are_texts_lists_numbers_or_nothing(tmp_path: Path) -> None:
    path = copied(
        tmp_path / "e.parquet",
        values(source="['Quay Office', 'Mill; Office']", actors="[]", note="12", title="NULL"),
        values(id="'q:2'", source="NULL", actors="['Mayor Lindqvist']", note="NULL", title="'''=1'"),
    )
    pack(path, tmp_path / "e.claimline")
    found = Store.opened(tmp_path / "e.claimline").select(Query())
    assert found[["source", "actors", "note", "title"]].to_numpy().tolist() == [
        ["Quay Office;Mill, Office", "", "12", ""],
        ["", "Mayor Lindqvist", "", "'=1"],
    ]


@pytest.mark.parametrize(
    ("cell", "kind"), [("1.5::DOUBLE", "DOUBLE"), ("['a', 'b']", "VARCHAR[]"), ("DATE '2015-03-05'", "DATE")]
)
def test_parquet_with_other_values_is_refused_by_its_column(tmp_path: Path, cell: str, kind: str) -> None:
    path = copied(tmp_path / "e.parquet", values(note=cell))
    with pytest.raises(TableError) as refused:
        inspect_large(path)
    assert str(refused.value) == f"e.parquet, column note holds {kind} and no text; write it as text."


def test_parquet_of_another_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "e.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 'bolt' AS name, 3 AS qty) TO '{path}' (FORMAT parquet)")
    with pytest.raises(UnreadableError, match="names none of its columns"):
        inspect_large(path)
    path.write_bytes(path.read_bytes()[:20])
    with pytest.raises(UnreadableError, match=r"e\.parquet cannot be read as a Parquet table \("):
        inspect_large(path)


def test_notices_of_parquet_are_those_of_csv(tmp_path: Path) -> None:
    rows = ({"quote": "a\x07b\x7f\x85c \u202edots", "reply_to": "q:0", "weather": "rain"},)
    source, _ = inspect_large(as_parquet(tmp_path / "e", *rows))
    assert source.notices == (
        "e: 3 characters that cannot be shown are read as \ufffd.",
        "e holds a hidden code that turns text; it stays in the data and has no effect on the page.",
        'e has columns that are not part of the table and were not read: "weather".',
        '1 row answers a row that this table does not have: "q:0" (1).',
    )
    pack(tmp_path / "e", tmp_path / "e.claimline")
    assert Store.opened(tmp_path / "e.claimline").select(Query())["quote"].tolist() == [
        "a\ufffdb\ufffd\ufffdc \u202edots"
    ]


def test_parquet_is_known_by_its_content(tmp_path: Path) -> None:
    assert is_parquet(as_parquet(tmp_path / "e.csv", {}))
    assert not is_parquet(written(tmp_path / "e.parquet", {}))
    assert not is_parquet(tmp_path)


def test_folder_has_the_same_bytes_each_time_and_files_of_bounded_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimline.query.packed_folder._FILE", "100KB")
    monkeypatch.setattr("claimline.query.packed_folder._ROW_GROUP", 2048)
    days = (f"201{number % 9}-0{number % 9 + 1}-1{number % 7}" for number in range(9000))
    path = written(
        tmp_path / "e.csv",
        *(
            {
                "id": f"q:{number}",
                "edtf": day,
                "earliest": day,
                "latest": day,
                "quote": sha256(b"%d" % number).hexdigest() * 2,
            }
            for number, day in enumerate(days)
        ),
    )
    in_folder(path)
    folder = path.with_suffix(".folder")
    first = {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.parquet")}
    in_folder(path)
    assert first == {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.parquet")}
    cells = sorted(folder.glob("cells/*"))
    assert len(cells) > 1
    with duckdb.connect() as connection:
        ends = connection.execute(
            "SELECT MIN(event), MAX(event), COUNT(*) FROM read_parquet(?, filename = true) GROUP BY filename ORDER BY 1",
            [[str(one) for one in cells]],
        ).fetchall()
    assert [last + 1 for _, last, _ in ends[:-1]] == [start for start, _, _ in ends[1:]]
    assert all(last - start + 1 == count for start, last, count in ends)


def test_folder_that_lost_a_file_is_refused(tmp_path: Path) -> None:
    in_folder(written(tmp_path / "e.csv", {}))
    next((tmp_path / "e.folder" / "parts").iterdir()).unlink()
    with pytest.raises(UnreadableError, match="cannot be read as a packed table"):
        Store.opened(tmp_path / "e.folder")


def test_folder_is_written_over_a_folder_of_its_kind_alone(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", {})
    in_folder(path)
    written(path, {}, {"id": "q:2"})
    assert in_folder(path).total == 2
    other = tmp_path / "letters"
    other.mkdir()
    pack(path, other, parquet=True)
    assert is_packed(other)
    (other / "about.json").unlink()
    with pytest.raises(ClaimlineError, match="letters is there already; choose another place"):
        pack(path, other, parquet=True)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["e.csv", "e.folder", "letters"]


def test_folder_sees_no_file_beside_it(tmp_path: Path) -> None:
    store = in_folder(written(tmp_path / "e.csv", {}))
    with pytest.raises(duckdb.Error, match="disabled by configuration"):
        store._ask(f"SELECT * FROM read_csv('{tmp_path / 'e.csv'}')", ())


def test_commands_take_parquet_as_they_take_csv(claimline: Terminal) -> None:
    table = claimline.table()
    assert claimline("pack", table, "--parquet", "-o", "folder").err == "3 rows packed.\n"
    assert claimline("check", "folder").out == b"3 rows read, all in order.\n"
    claimline("select", table, "--source", "Gazette", "-o", "of_csv.csv")
    done = claimline("select", "folder", "--source", "Gazette", "-o", "out.csv")
    assert (done.code, done.err) == (0, "2 of 3: said by Gazette.\n")
    assert (claimline.folder / "out.csv").read_bytes() == (claimline.folder / "of_csv.csv").read_bytes()
    assert claimline("replay", "out.csv.json").code == 0
    with duckdb.connect() as connection:
        cells = claimline.folder / "folder" / "cells" / "*.parquet"
        connection.execute(
            f"COPY (SELECT * FROM read_parquet('{cells}') ORDER BY row) TO '{claimline.folder}/e.parquet' (FORMAT parquet)"
        )
    assert claimline("check", "e.parquet").out == b"3 rows read, all in order.\n"
    claimline("select", "e.parquet", "--source", "Gazette", "-o", "again.csv")
    assert (claimline.folder / "again.csv").read_bytes() == (claimline.folder / "of_csv.csv").read_bytes()


def test_a_folder_that_has_only_a_file_of_that_name_is_no_packed_table(tmp_path: Path) -> None:
    (tmp_path / "about.json").write_text("{}", encoding="utf-8")
    assert not is_packed(tmp_path)
    (tmp_path / "events").mkdir()
    assert is_packed(tmp_path)
