"""A packed table as a folder of Parquet files, which DuckDB reads on one machine and Spark on many.

`cells`, `events`, `names`, `parts` and `spans` are folders of files of bounded size, each in the order in which the packed file has
its rows, so that a period or a name is in few of them. `about.json` says what was packed, by which rules, and how many rows
each folder has: a file that was lost on the way to a cluster is noticed.
"""

# ruff: noqa: S608 - the parts of each SQL are ours

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import duckdb

from claimline.errors import ClaimlineError
from claimline.table.bulk import without_glob

ABOUT = "about.json"
TABLES = ("cells", "events", "names", "parts", "spans")

_FILE = "128MB"
_ROW_GROUP = 122_880  # rows of which each file says the first and the last value


def is_packed_folder(path: str | os.PathLike[str]) -> bool:
    """True for a folder of Parquet files that `pack` wrote."""
    with suppress(OSError, ValueError):
        folder = Path(path)  # of a case, `about.json` may be anybody's file
        return (folder / ABOUT).is_file() and any((folder / name).is_dir() for name in TABLES)
    return False


def write_folder(connection: duckdb.DuckDBPyConnection, said: dict[str, Any], folder: Path) -> None:
    """Write the tables of the attached database `packed`, and what is `said` of them.

    Raises:
        OSError, duckdb.Error: the folder cannot be written.
    """
    folder.mkdir()
    connection.execute("SET threads = 1")  # several mix the rows of neighbouring files, each time otherwise
    for name in TABLES:
        numbered = "CAST(rowid AS INTEGER) AS event, *" if name == "cells" else "*"
        connection.execute(
            f"COPY (SELECT {numbered} FROM packed.{name}) TO '{quoted(folder / name)}'"
            f" (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROW_GROUP}, FILE_SIZE_BYTES '{_FILE}')"
        )
    counted = {name: _rows(connection, f"packed.{name}") for name in TABLES}
    (folder / ABOUT).write_text(json.dumps(said | {"counts": counted}, indent=2) + "\n", encoding="utf-8")
    _sync(folder)


def put_in_place(made: Path, place: Path) -> None:
    """Rename a folder to its place, where nothing stands but an older one of its kind.

    Raises:
        ClaimlineError: something else stands there.
        OSError: it cannot be renamed.
    """
    if is_packed_folder(place):
        place.rename(made.with_name("before"))
    elif place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise ClaimlineError(
            f"{place.name or place} is there already; choose another place for the Parquet files."
        )
    made.replace(place)


def said_of(folder: Path) -> dict[str, Any]:
    """What a folder says of itself.

    Raises:
        OSError, ValueError, TypeError: it cannot be read.
    """
    return {**json.loads((folder / ABOUT).read_text(encoding="utf-8"))}


def view_folder(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Make a view of each table of a folder, and let the connection see no other file.

    Raises:
        duckdb.Error: they cannot be read.
        ValueError: rows are missing.
    """
    place = folder.resolve()
    for name in TABLES:
        number = "event AS rowid, " if name == "cells" else ""
        files = f"{quoted(without_glob(place))}/{name}/*.parquet"
        connection.execute(f"CREATE VIEW {name} AS SELECT {number}* FROM read_parquet('{files}')")
    see_only(connection, place)
    if said_of(folder).get("counts") != {name: _rows(connection, name) for name in TABLES}:
        raise ValueError(folder)


def see_only(connection: duckdb.DuckDBPyConnection, *folders: Path) -> None:
    """From now on, let a connection see nothing of the disk but some folders, and where it puts what finds no room in memory."""
    ((spilled,),) = connection.execute("SELECT current_setting('temp_directory')").fetchall()
    listed = ", ".join(f"'{quoted(folder)}/'" for folder in (*folders, spilled))
    connection.execute(f"SET allowed_directories = [{listed}]; SET enable_external_access = false")


def quoted(path: str | Path) -> str:
    """A path inside a text of SQL."""
    return str(path).replace("'", "''")


def _rows(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((rows,),) = connection.execute(f"SELECT COUNT(*) FROM {table}").fetchall()
    return int(rows)


def _sync(folder: Path) -> None:
    """Put every file of a folder on the disk."""
    for path in (one for one in folder.rglob("*") if one.is_file()):
        with path.open("rb+") as file:
            os.fsync(file.fileno())
