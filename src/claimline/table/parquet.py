"""A Parquet file of events as DuckDB reads it, into the same table `source` as a CSV.

A column is text, a whole number, or a list of texts where a cell of the table holds several values; what has no value is an
empty cell. Texts are as they are: no spreadsheet has written them, so no apostrophe guards them.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, the names of columns those of the table

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import duckdb

from claimline.errors import TableError, UnreadableError
from claimline.inline import CODES
from claimline.read.files import reason_of
from claimline.table.as_frame import COLUMNS, SEVERAL
from claimline.table.bulk import UNSEEN, Source, answers_outside, without_glob
from claimline.table.check import Problem
from claimline.table.columns import SEPARATOR
from claimline.table.engine import first_line, is_no_room
from claimline.table.file import check_header, notice_of_extra
from claimline.text.decode import notice_of_turning, notice_of_unseen

_MAGIC = b"PAR1"
_WHOLE = {f"{sign}{size}INT" for sign in ("", "U") for size in ("TINY", "SMALL", "BIG", "HUGE")} | {
    "INTEGER",
    "UINTEGER",
}


def is_parquet(path: str | os.PathLike[str]) -> bool:
    """True for a Parquet file, whatever its name."""
    with suppress(OSError, ValueError), Path(path).open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC
    return False


def load_parquet(connection: duckdb.DuckDBPyConnection, path: Path) -> tuple[Source, list[Problem]]:
    """As `bulk.load`, of a Parquet file; its rows have as many cells as it has columns, so there are no problems yet.

    Raises:
        UnreadableError: it cannot be read, or is no Parquet file.
        TableError: a column is missing, or holds neither texts nor what stands for them.
        duckdb.Error: there is no room for it.
    """
    name = path.name
    reading, place = "read_parquet(?, hive_partitioning = false)", [without_glob(path)]
    try:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        described = connection.execute(f"DESCRIBE SELECT * FROM {reading}", place).fetchall()
        types = {title: kind for title, kind, *_ in described}
        check_header([*types], [], "", name)
        own = tuple(title for title in COLUMNS if title in types)
        chosen = ", ".join(f'{_cell_sql(title, types[title], name)} AS "{title}"' for title in own)
        connection.execute(f"CREATE TABLE source AS SELECT {chosen} FROM {reading}", place)
    except OSError as error:
        raise UnreadableError(
            f"{name} cannot be read ({reason_of(error)}); check its name and rights."
        ) from None
    except duckdb.Error as error:
        if is_no_room(error):
            raise
        raise UnreadableError(
            f"{name} cannot be read as a Parquet table ({first_line(error)}); write it anew."
        ) from None
    rows = _counted(connection, "COUNT(*)")
    unseen, turning = (_held(connection, own, characters) for characters in (UNSEEN, CODES.pattern))
    if unseen:
        changed = ", ".join(
            f"{title} = regexp_replace({title}, '{UNSEEN}', chr(65533), 'g')" for title in own
        )
        connection.execute(f"UPDATE source SET {changed}")
    notices = notice_of_unseen(unseen, name) + notice_of_turning(turning, name)
    notices += notice_of_extra([title for title in types if title not in own], name)
    notices += (f"{name} has a header and no rows.",) * (not rows)
    return Source(name, sha256, own, rows, notices + answers_outside(connection)), []


def _cell_sql(title: str, kind: str, name: str) -> str:
    """The text of a cell, by the rules of `to_frame`."""
    cell = f'"{title}"'
    if kind in _WHOLE:
        cell = f"CAST({cell} AS VARCHAR)"
    elif kind == "VARCHAR[]" and title in SEVERAL:
        values = f"list_transform({cell}, lambda one: replace(one, '{SEPARATOR}', ','))"
        cell = f"array_to_string({values}, '{SEPARATOR}')"
    elif kind not in {"VARCHAR", '"NULL"'}:
        raise TableError(f"{name}, column {title} holds {kind} and no text; write it as text.")
    return f"COALESCE({cell}, '')"


def _held(connection: duckdb.DuckDBPyConnection, own: tuple[str, ...], characters: str) -> int:
    """How many of these characters the cells hold."""
    held = " + ".join(
        f"length({title}) - length(regexp_replace({title}, '{characters}', '', 'g'))" for title in own
    )
    return _counted(connection, f"COALESCE(SUM({held}), 0)")


def _counted(connection: duckdb.DuckDBPyConnection, count: str) -> int:
    ((found,),) = connection.execute(f"SELECT {count} FROM source").fetchall()
    return int(found)
