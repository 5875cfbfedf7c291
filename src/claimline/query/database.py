"""What a store needs of a database: statements, and a place where the rows of a query wait to be asked again.

DuckDB is here, and Spark in `spark`. Both take the same text of a statement, with `?` for its parameters; the few words in
which they differ are named here.
"""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Protocol, Self

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from claimline.table.engine import faults_said

Params = Sequence[str | int]


class Cursor(Protocol):
    """A thread's way into a database; closed by `with`."""

    def execute(self, sql: str, params: Any = ..., /) -> "Cursor":
        """Run a statement; its rows are fetched from what comes back."""

    def fetchall(self) -> list[Any]:
        """All rows of the last statement, each a tuple."""

    def fetchmany(self, size: int, /) -> list[Any]:
        """The next rows of it, at most so many; none at the end."""

    def fetchnumpy(self) -> dict[str, Any]:
        """All rows as an array for each column."""

    def df(self) -> pd.DataFrame:
        """All rows as a frame."""

    def __enter__(self) -> Self:
        """Keep it open."""

    def __exit__(self, kind: object, error: object, trace: object, /) -> None:
        """Close it."""


class Found(Protocol):
    """Rows that a query has found, where the table is, ready for other statements."""

    @property
    def rows(self) -> int:
        """How many pass it."""

    @property
    def undated(self) -> int:
        """How many of those have no date."""

    def named(self, cursor: Cursor) -> str:
        """Make them a relation of a cursor's statements, and give its name."""


class Database(Protocol):
    """Where the tables of a store are."""

    @property
    def is_far(self) -> bool:
        """True where each statement costs so much that found rows are better kept there than found again."""

    def cursor(self) -> Cursor:
        """A cursor, for one thread."""

    def find(self, cursor: Cursor, sql: str, params: Params) -> Found:
        """Find rows by a statement that gives `event`, `undated`, and `failed`, the number of the facet that leaves it out or 0."""

    def hold(self, sql: str, most: int) -> Found | None:
        """The rows of a statement that gives `starts`, `ends` and more, if they are at most so many and wait in this process."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class DuckDB:
    """A connection to DuckDB; where its tables are in a file, the name of it."""

    connection: duckdb.DuckDBPyConnection
    name: str = ""
    is_far: bool = False

    def cursor(self) -> Cursor:
        """As `Database.cursor`."""
        cursor = self.connection.cursor()
        return CursorOfFile(cursor, self.name) if self.name else cursor

    def find(self, cursor: Cursor, sql: str, params: Params) -> "InMemory":
        """As `Database.find`; they wait in this process."""
        found = cursor.execute(sql, list(params)).df()
        kept = found["failed"] == 0
        undated = int((kept & found["undated"]).sum())
        return InMemory("near", int(kept.sum()), undated, found[["event", "failed"]])

    def rows(self, sql: str, **seen: pa.Table) -> pa.Table:
        """The rows of a statement, which sees some others under their names."""
        with faults_said(self.name) if self.name else nullcontext(), self.connection.cursor() as cursor:
            for name, others in seen.items():
                cursor.register(name, others)
            return cursor.sql(sql).to_arrow_table()

    def hold(self, sql: str, most: int) -> "InMemory | None":
        """As `Database.hold`."""
        found = self.rows(f"{sql} LIMIT {most + 1}")
        if len(found) > most:
            return None
        undated = pc.and_(pc.is_null(found["starts"]), pc.is_null(found["ends"]))
        return InMemory("at_hand", len(found), pc.sum(undated).as_py() or 0, found)


@dataclass(frozen=True, slots=True)
class CursorOfFile:
    """A cursor on tables in a file, which may be damaged: that shows when a part of it is first read."""

    cursor: duckdb.DuckDBPyConnection
    name: str

    def execute(self, sql: str, params: Any = (), /) -> Self:
        """As `Cursor.execute`."""
        with faults_said(self.name):
            self.cursor.execute(sql, params)
        return self

    def fetchall(self) -> list[Any]:
        """As `Cursor.fetchall`."""
        with faults_said(self.name):
            return self.cursor.fetchall()

    def fetchmany(self, size: int, /) -> list[Any]:
        """As `Cursor.fetchmany`."""
        with faults_said(self.name):
            return self.cursor.fetchmany(size)

    def df(self) -> pd.DataFrame:
        """As `Cursor.df`."""
        with faults_said(self.name):
            return self.cursor.df()

    def fetchnumpy(self) -> dict[str, Any]:
        """As `Cursor.fetchnumpy`."""
        with faults_said(self.name):
            return self.cursor.fetchnumpy()

    def register(self, name: str, rows: pd.DataFrame | pa.Table) -> None:
        """Let its statements see rows under a name."""
        self.cursor.register(name, rows)

    def __enter__(self) -> Self:
        """As `Cursor.__enter__`."""
        return self

    def __exit__(self, *_: object) -> None:
        """As `Cursor.__exit__`."""
        self.cursor.close()


@dataclass(frozen=True, slots=True, eq=False)
class InMemory:
    """Rows that wait in this process under a name: of ten million at most 50 MB."""

    name: str
    rows: int
    undated: int
    found: pd.DataFrame | pa.Table

    def named(self, cursor: Any) -> str:
        """As `Found.named`."""
        cursor.register(self.name, self.found)
        return self.name
