"""A table of events packed: one DuckDB file that `Store` opens at once, however many rows it has; or a folder (`packed_folder`).

The file holds the tables of `indexed`, the counts of `spans`, the cells of every row (`cells`, in the order of time, so that the first rows of a list
stand together), and `about`: what was packed, by which rules. It is written in a folder beside its place, then renamed.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, the names of columns those of the table

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from secrets import token_hex
from typing import Any

import duckdb
import pandas as pd

from claimline.arguments import path_of
from claimline.errors import ClaimlineError, UnreadableError
from claimline.names.known import NameList
from claimline.query.cells import Cells, CellsOfFile
from claimline.query.database import Database, DuckDB
from claimline.query.indexed import IN_TIME, build, make_days, timed_sql
from claimline.query.packed_check import alike_in, check, is_said, read_all
from claimline.query.packed_folder import (
    TABLES,
    is_packed_folder,
    put_in_place,
    quoted,
    said_of,
    see_only,
    view_folder,
    write_folder,
)
from claimline.query.spans import make_spans
from claimline.read.files import reason_of
from claimline.table.as_frame import COLUMNS, Table
from claimline.table.bulk import Source, load, refuse
from claimline.table.bulk_check import malformed, problems_of
from claimline.table.check import Problem
from claimline.table.engine import room_said
from claimline.table.parquet import is_parquet, load_parquet
from claimline.text.searching import SEARCH

ENDING = ".claimline"
_LAYOUT = 6  # of the tables in the file; a file of another layout has to be packed again
RULES = f"{_LAYOUT} {SEARCH.name}"
"""What a packed file was made by; a file of other rules is not opened."""
_MEMORY = "2GB"  # what does not fit waits on the disk; the process takes about twice as much
_MAGIC = b"DUCK"
_MAGIC_AT = 8  # after a checksum

Step = Callable[[str], None]


def no_step(_: str) -> None:
    """Tell nobody what is being done."""


STEPS = ("reading", "checking", "sorting", "indexing")
"""What `pack` does, one after the other."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A packed table that is open: its database, its cells there, and its origin as a table without its rows.

    The SHA-256 is that of the file that was packed.
    """

    connection: Database
    cells: Cells
    table: Table


def is_packed(path: str | os.PathLike[str]) -> bool:
    """True for a file that holds a DuckDB database, whatever its name, and for a folder of Parquet files that `pack` wrote."""
    if is_packed_folder(path):
        return True
    with suppress(OSError, ValueError), Path(path).open("rb") as file:
        return file.read(_MAGIC_AT + len(_MAGIC)).endswith(_MAGIC)
    return False


def inspect_large(path: str | os.PathLike[str]) -> tuple[Source, list[Problem]]:
    """What a large table is and its first faults, as `inspect_table` has them of a small one.

    Raises:
        UnreadableError: it cannot be read.
        TableError: a column is missing.
        ClaimlineError: there is no room for it.
    """
    path = path_of(path)
    with (
        room_said(path.name, "checked", _MEMORY),
        tempfile.TemporaryDirectory(prefix="claimline-") as folder,
        closing(_connected(Path(folder))) as connection,
    ):
        source, problems = _loaded(connection, path)
        problems = problems or problems_of(connection, source.columns)
        alike = () if problems else alike_in(connection, "source", source.columns)
        return replace(source, notices=source.notices + alike), problems


def _loaded(connection: duckdb.DuckDBPyConnection, path: Path) -> tuple[Source, list[Problem]]:
    return load_parquet(connection, path) if is_parquet(path) else load(connection, path)


def pack(
    table: str | os.PathLike[str],
    output: str | os.PathLike[str],
    step: Step = no_step,
    *,
    parquet: bool = False,
) -> Source:
    """Pack a CSV or a Parquet file; the packed one appears whole or not at all.

    Args:
        table: a table of events; a CSV is in UTF-8.
        output: where the packed one is written.
        step: is told what is being done, in a word or two.
        parquet: True for a folder of Parquet files in place of one file of DuckDB.

    Raises:
        UnreadableError: the table cannot be read.
        TableError: a column is missing or a row breaks a rule; the sentence names the first.
        ClaimlineError: the table is packed already, the output is another file that is there, or it cannot be written.
    """
    path, place = path_of(table), path_of(output)
    if is_packed(path):
        raise ClaimlineError(
            f"{path.name} is packed already; give the table that it was made of, or use it as it is."
        )
    if place.is_file() and place.stat().st_size and not is_packed(place):
        raise ClaimlineError(f"{place.name} is there already and is no packed table; choose another name.")
    try:
        with (
            room_said(path.name, "packed", _MEMORY),
            tempfile.TemporaryDirectory(prefix=f".{place.name[:100]}.", dir=place.parent) as folder,
        ):
            made = Path(folder) / "packed"
            with closing(_connected(Path(folder))) as connection:
                step(STEPS[0])
                source, problems = _loaded(connection, path)
                step(STEPS[1])
                refuse(source, problems or problems_of(connection, source.columns))
                step(STEPS[2])
                connection.execute(f"ATTACH '{quoted(made)}' AS packed")
                _sort(connection, source)
                step(STEPS[3])
                build(connection, NameList(()), SEARCH, "packed.")
                make_spans(connection, "packed.")
                said = {"layout": _LAYOUT, "search": SEARCH.name, **asdict(source)}
                if parquet:
                    write_folder(connection, said, Path(folder) / "parquet")
                connection.execute("CREATE TABLE packed.about AS SELECT ? AS said", [json.dumps(said)])
                connection.execute("DETACH packed")
            if parquet:
                put_in_place(Path(folder) / "parquet", place)
            else:
                with made.open("rb+") as file:
                    os.fsync(file.fileno())
                made.replace(place)
    except OSError as error:
        raise ClaimlineError(
            f"{place.name} cannot be written ({reason_of(error)}); choose another place."
        ) from None
    return source


def _quiet(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A connection that prints no bar of its own into the results of a command."""
    connection.execute("SET enable_progress_bar = false")
    return connection


def open_packed(path: str | os.PathLike[str], called: str = "") -> Packed:
    """A packed table, open for reading; a receipt calls it by its file's name, or as it is `called`.

    Raises:
        UnreadableError: it cannot be read, is no packed table, or one that another version of claimline has packed.
    """
    place = path_of(path)
    try:
        connection, said = _viewed(place) if is_packed_folder(place) else _attached(place)
        table = table_of(said, place, called)
        check(connection, [*table.frame.columns])
        problems = malformed(connection, [*table.frame.columns], "cells", "row")
    except (duckdb.Error, OSError, TypeError, ValueError):
        raise UnreadableError(
            f"{place.name} cannot be read as a packed table; give what claimline pack wrote."
        ) from None
    if problems:
        raise UnreadableError(
            f"{place.name}, {problems[0]}; a packed table has no such cell: pack its table again."
        )
    database = DuckDB(connection, place.name)
    return Packed(database, CellsOfFile(database, [*table.frame.columns]), table)


def inspect_packed(path: str | os.PathLike[str]) -> tuple[Table, int]:
    """The origin of a packed table and its number of rows, after all of it has been read.

    Its rows were checked when it was packed; a part that was damaged since shows where it is read.

    Raises:
        UnreadableError: it cannot be read, is damaged, is no packed table, or one that another version has packed.
    """
    packed = open_packed(path)
    with packed.connection.cursor() as cursor:
        rows = read_all(cursor)
        alike = alike_in(cursor, "cells", packed.cells.names)
    return replace(packed.table, notices=packed.table.notices + alike), rows


def table_of(said: dict[str, Any], place: Path, called: str) -> Table:
    """The origin of a packed table as it says, without the rows.

    Raises:
        UnreadableError: another version has packed it, or its columns are none of ours.
    """
    if f"{said.get('layout')} {said.get('search')}" != RULES:
        raise UnreadableError(
            f"{place.name} was packed by another version of claimline; pack its table again."
        )
    if not is_said(said) or not set(said["columns"]) <= set(COLUMNS):  # they stand in SQL
        raise UnreadableError(f"{place.name} says of itself what no packed table says; pack its table again.")
    header = pd.DataFrame(columns=said["columns"], dtype="str")
    return Table(called or place.name, said["sha256"], header, tuple(said["notices"]))


def _viewed(folder: Path) -> tuple[duckdb.DuckDBPyConnection, dict[str, Any]]:
    """A database that sees the tables of a folder, and nothing else of the disk; and what the folder says of itself."""
    connection = _alone()
    view_folder(connection, folder)
    return connection, said_of(folder)


def _attached(place: Path) -> tuple[duckdb.DuckDBPyConnection, dict[str, Any]]:
    """As `_viewed`, of a packed file.

    The file may be anybody's. A view in it would run its SQL here, so only tables are taken. Two connections to one file
    would share the functions that one of them brings.

    Raises:
        duckdb.Error: it cannot be read.
        ValueError: it lacks a table.
    """
    connection = _alone()
    connection.execute(f"ATTACH '{quoted(place)}' AS packed (READ_ONLY)")
    see_only(connection)
    found = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'packed'"
    ).fetchall()
    if not {*TABLES, "about"} <= {name for (name,) in found}:
        raise ValueError(place)
    for name in TABLES:
        connection.execute(f"CREATE VIEW {name} AS SELECT rowid, * FROM packed.{name}")
    ((text,),) = connection.execute("SELECT said FROM packed.about").fetchall()
    return connection, {**json.loads(text)}


def _alone() -> duckdb.DuckDBPyConnection:
    """A database in memory that loads nothing; it makes a folder of its own for what finds no room there, and deletes it."""
    spilled = Path(tempfile.gettempdir(), f"claimline-{token_hex(8)}")
    config: dict[str, Any] = {
        "autoload_known_extensions": False,
        "autoinstall_known_extensions": False,
        "temp_directory": str(spilled),
    }
    return _quiet(duckdb.connect(":memory:", config=config))


def _connected(folder: Path) -> duckdb.DuckDBPyConnection:
    config: dict[str, Any] = {"memory_limit": _MEMORY, "temp_directory": str(folder / "spilled")}
    return _quiet(duckdb.connect(str(folder / "read"), config=config))


def _sort(connection: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Make the table `packed.cells`, and of it the relation `cells` that `build` takes."""
    make_days(connection, "source")
    listed = ", ".join(source.columns)
    rows = "(SELECT CAST(rowid AS INTEGER) AS row, * FROM source)"
    connection.execute(
        f"CREATE TABLE packed.cells AS SELECT row, {listed} FROM ({timed_sql(rows)}) ORDER BY {IN_TIME}"
    )
    connection.execute("DROP TABLE source")
    every = ", ".join(name if name in source.columns else f"'' AS {name}" for name in COLUMNS)
    connection.execute(
        f"CREATE TEMP VIEW cells AS SELECT CAST(rowid AS INTEGER) AS event, row, {every} FROM packed.cells"
    )
