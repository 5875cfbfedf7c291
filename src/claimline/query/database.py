"""What a store needs of a database: statements, and a place where the rows of a query wait to be asked again.

DuckDB is here, and Spark in `spark`. Both take the same text of a statement, with `?` for its parameters; the few words in
which they differ are named here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, Self

import duckdb
import pandas as pd

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
    """Rows that a query has found, where the table is: `event`, and `failed`, the number of the facet that leaves it out or 0."""

    @property
    def rows(self) -> int:
        """How many fail nothing."""

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
        """Find rows by a statement that gives `event`, `failed` and `undated`."""


@dataclass(frozen=True, slots=True)
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
        return InMemory(int(kept.sum()), int((kept & found["undated"]).sum()), found[["event", "failed"]])


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

    def register(self, name: str, frame: pd.DataFrame) -> None:
        """Let its statements see a frame under a name."""
        self.cursor.register(name, frame)

    def __enter__(self) -> Self:
        """As `Cursor.__enter__`."""
        return self

    def __exit__(self, *_: object) -> None:
        """As `Cursor.__exit__`."""
        self.cursor.close()


@dataclass(frozen=True, slots=True, eq=False)
class InMemory:
    """Rows that wait as a frame: of ten million it has at most 50 MB."""

    rows: int
    undated: int
    frame: pd.DataFrame

    def named(self, cursor: Any) -> str:
        """As `Found.named`."""
        cursor.register("near", self.frame)
        return "near"
