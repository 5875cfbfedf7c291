"""A folder of Parquet files as Spark reads it: the statements are those that DuckDB gets, and the answers are the same.

Each table of the folder is a view; the rows that a query finds wait on the cluster, and Spark makes them again where a worker
is lost.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, the names of columns those of the table

import os
import weakref
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pandas as pd

from claimline.errors import UnreadableError
from claimline.query.cells import Columns, Place, reasoned
from claimline.query.database import Cursor, Params
from claimline.query.packed import Packed, table_of
from claimline.query.packed_folder import TABLES, is_packed_folder, said_of
from claimline.table.as_frame import Table
from claimline.table.columns import in_full
from claimline.table.file import to_csv

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_AT_ONCE = 20_000  # rows of a CSV in memory
_NUMBERS = count()
_LEFT: "deque[tuple[DataFrame, str]]" = deque()
"""Rows that wait and that nobody asks for any more, of all stores: one that is gone itself finds no others that would free its own."""


def open_on_spark(session: "SparkSession", path: str | os.PathLike[str], called: str = "") -> Packed:
    """A folder of Parquet files as `open_packed` gives it, read by a cluster, whose workers have it at the same place.

    Raises:
        UnreadableError: it is none, or another version of claimline has packed it.
    """
    folder = Path(path)
    table, expected = described(folder, called)
    for name in TABLES:
        rows = session.read.parquet((folder.resolve() / name).as_uri())
        rows = rows.withColumn("rowid", rows["event"]) if name == "cells" else rows
        rows.createOrReplaceTempView(name)
    spark = Spark(session)
    counts = " UNION ALL ".join(f"SELECT '{name}', COUNT(*) FROM {name}" for name in TABLES)
    if dict(spark.cursor().execute(counts).fetchall()) != expected:
        raise UnreadableError(f"{folder.name} lacks rows that were packed; copy the whole folder again.")
    return Packed(spark, CellsOnCluster([*table.frame.columns]), table)


def described(folder: Path, called: str = "") -> tuple[Table, dict[str, int]]:
    """What a folder for a cluster says of itself: its origin without the rows, and how many rows each of its tables has.

    Raises:
        UnreadableError: it is none, or another version of claimline has packed it.
    """
    if not is_packed_folder(folder):
        raise UnreadableError(
            f"{folder.name or folder} is no folder that a cluster can read; make one with claimline pack --parquet."
        )
    try:
        said = said_of(folder)
        return table_of(said, folder, called), said["counts"]
    except (OSError, KeyError, TypeError, ValueError):
        raise UnreadableError(f"{folder.name}/about.json cannot be read; pack the table again.") from None


class Spark:
    """A session of Spark as a `Database`."""

    is_far = True

    def __init__(self, session: "SparkSession") -> None:
        self._session = session

    def cursor(self) -> "SparkCursor":
        """As `Database.cursor`."""
        return SparkCursor(self._session)

    def find(self, cursor: Cursor, sql: str, params: Params) -> "OnCluster":
        """As `Database.find`; they wait on the cluster, and those that nobody asks for any more go."""
        _forget_left()
        name = f"near_{next(_NUMBERS)}"
        rows = self._session.sql(sql, args=list(params) or None).persist()
        found = OnCluster(name)
        # Python may find it in the middle of another statement of the same thread, so it is only noted here.
        weakref.finalize(found, _LEFT.append, (rows, name)).atexit = False
        rows.createOrReplaceTempView(name)
        kept = "CASE WHEN failed = 0 THEN 1 ELSE 0 END"
        undated = "CASE WHEN failed = 0 AND undated THEN 1 ELSE 0 END"
        ((found.rows, found.undated),) = cursor.execute(
            f"SELECT COALESCE(SUM({kept}), 0), COALESCE(SUM({undated}), 0) FROM {name}"
        ).fetchall()
        return found

    def hold(self, sql: str, most: int) -> None:
        """As `Database.hold`; here rows wait on the cluster alone."""


class OnCluster:
    """Rows that wait on the cluster, until nobody asks for them any more."""

    def __init__(self, name: str) -> None:
        self.rows, self.undated, self._name = 0, 0, name

    def named(self, cursor: Any) -> str:
        """As `Found.named`; they wait at least as long as the cursor."""
        cursor.needed.append(self)
        return self._name


def _forget_left() -> None:
    """Free the rows that nobody asks for any more; other threads may do so too."""
    with suppress(IndexError):
        while True:
            frame, name = _LEFT.popleft()
            with suppress(Exception):  # the session may have ended before, or its cluster
                frame.sparkSession.catalog.dropTempView(name)
                frame.unpersist()


class SparkCursor:
    """The statements of one thread on Spark; `needed` are the rows that they name."""

    def __init__(self, session: "SparkSession") -> None:
        self._session = session
        self.needed: list[OnCluster] = []
        self._found: DataFrame
        self._left: Iterator[Any] | None = None

    def execute(self, sql: str, params: Params = (), /) -> Self:
        """As `Cursor.execute`."""
        self._found = self._session.sql(sql, args=list(params) or None)
        self._left = None
        return self

    def fetchall(self) -> list[Any]:
        """As `Cursor.fetchall`."""
        return [tuple(row) for row in self._found.collect()]

    def fetchmany(self, size: int, /) -> list[Any]:
        """As `Cursor.fetchmany`; a part of the rows is in memory."""
        if self._left is None:
            self._left = self._found.toLocalIterator()
        return [tuple(row) for row in islice(self._left, size)]

    def fetchnumpy(self) -> dict[str, Any]:
        """As `Cursor.fetchnumpy`."""
        return {str(name): cells.to_numpy() for name, cells in self.df().items()}

    def df(self) -> pd.DataFrame:
        """As `Cursor.df`."""
        return pd.DataFrame(self.fetchall(), columns=self._found.columns)

    def __enter__(self) -> Self:
        """As `Cursor.__enter__`."""
        return self

    def __exit__(self, *_: object) -> None:
        """As `Cursor.__exit__`."""


class CellsOnCluster:
    """The cells of a folder, in its table `cells`."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = [*names]

    def frame(
        self, cursor: Cursor, choice: str, params: Params, order: str
    ) -> tuple[pd.DataFrame, list[int]]:
        """As `Cells.frame`."""
        chosen = cursor.execute(
            f"SELECT event, row, failed FROM ({choice}) AS chosen ORDER BY {order}", list(params)
        ).fetchall()
        places = [(event, row) for event, row, _ in chosen]
        rows = self._at(cursor, places, f"SELECT event FROM ({choice}) AS chosen", params)
        return _frame_of(rows, self.names, places), [failed for _, _, failed in chosen]

    def _at(
        self, cursor: Cursor, places: Sequence[Place], events: str, params: Params = ()
    ) -> list[tuple[str, ...]]:
        """The rows at some places, in that order; `events` is SQL for the events in them.

        The first and the last of them say which of the files are read at all: a page lies close together.
        """
        numbers = [event for event, _ in places]
        between = f"rowid BETWEEN {min(numbers)} AND {max(numbers)}" if numbers else "FALSE"
        listed = ", ".join(self.names)
        found = cursor.execute(
            f"SELECT rowid, {listed} FROM cells WHERE {between} AND rowid IN ({events})", list(params)
        ).fetchall()
        return _in_order(found, places)

    def csv(
        self,
        cursor: Cursor,
        choice: str,
        params: Params,
        rows: int,  # noqa: ARG002 - of `Cells`
        reasons: Sequence[str] | None = None,
    ) -> Iterator[bytes]:
        """As `Cells.csv`."""
        header = to_csv(*reasoned(pd.DataFrame(columns=self.names, dtype="str"), (), reasons))
        yield header
        listed = ", ".join(f"cells.{name}" for name in self.names)
        lines = cursor.execute(
            f"SELECT chosen.failed, {listed} FROM ({choice}) AS chosen JOIN cells ON cells.rowid = chosen.event"
            " ORDER BY chosen.row",
            list(params),
        )
        while some := lines.fetchmany(_AT_ONCE):
            cells = pd.DataFrame([row[1:] for row in some], columns=self.names, dtype="str")
            yield to_csv(*reasoned(cells, [row[0] for row in some], reasons)).removeprefix(header)

    def rows(self, cursor: Cursor, found: Sequence[Place]) -> pd.DataFrame:
        """As `Cells.rows`."""
        return _frame_of(self._found(cursor, found), self.names, found)

    def columns(self, cursor: Cursor, found: Sequence[Place]) -> Columns:
        """As `Cells.columns`."""
        return _columns_of(self._found(cursor, found), self.names)

    def _found(self, cursor: Cursor, found: Sequence[Place]) -> list[tuple[str, ...]]:
        return self._at(cursor, found, ", ".join(str(event) for event, _ in found) or "NULL")

    def of_ids(self, cursor: Cursor, ids: Sequence[str]) -> list[Place]:
        """As `Cells.of_ids`."""
        if not ids:
            return []
        marks = ", ".join("?" * len(ids))
        return cursor.execute(
            f"SELECT rowid, row FROM cells WHERE id IN ({marks}) ORDER BY row", list(ids)
        ).fetchall()

    def has_any(self, cursor: Cursor, column: str) -> bool:
        """As `Cells.has_any`."""
        return bool(cursor.execute(f"SELECT 1 FROM cells WHERE {column} <> '' LIMIT 1").fetchall())

    def beside(self, cursor: Cursor, column: str) -> str:  # noqa: ARG002 - of `Cells`
        """As `Cells.beside`."""
        cells = "cells" if column in self.names else f"(SELECT rowid, '' AS {column} FROM cells)"
        return f"JOIN {cells} AS cells ON cells.rowid = chosen.event"


def _in_order(rows: Iterable[tuple[Any, ...]], found: Sequence[Place]) -> list[tuple[str, ...]]:
    """Rows at some places in the order of these; each row begins with its event."""
    by_event = {event: cells for event, *cells in rows}
    return [(*by_event[event],) for event, _ in found]


def _frame_of(rows: Sequence[tuple[str, ...]], names: Sequence[str], found: Sequence[Place]) -> pd.DataFrame:
    """Rows at some places as a frame with the table's row labels."""
    labels = pd.Index([row for _, row in found], dtype="int64")
    return pd.DataFrame([*rows], columns=[*names], index=labels, dtype="str")


def _columns_of(rows: Sequence[tuple[str, ...]], names: Sequence[str]) -> Columns:
    """Rows as the cells of each column, with every column that a table can have."""
    cells = [[*own] for own in zip(*rows, strict=True)] or [[] for _ in names]
    return in_full(dict(zip(names, cells, strict=True)), len(rows))
