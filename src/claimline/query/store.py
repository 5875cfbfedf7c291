"""The engine behind a query: one table of events in DuckDB's memory, counted and filtered by plain SQL.

`indexed` makes its three tables, `names`, `events` and `mentions`. The SQL of a query runs unchanged on Spark: `?` parameters, no list
functions, no dates.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

import os
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any, Literal, Self

import duckdb
import pandas as pd

from claimline.arguments import of_type
from claimline.errors import TableError
from claimline.model import NameLine
from claimline.names.joining import list_of, name_after_joining
from claimline.names.known import NameList
from claimline.query import indexed
from claimline.query.cells import Cells, CellsOfFile, CellsOfFrame
from claimline.query.conditions import UNDATED, Condition
from claimline.query.packed import Packed, open_packed
from claimline.query.query import EVERYTHING, Query
from claimline.table.as_frame import Events, Table, to_frame
from claimline.table.check import explained
from claimline.table.facets import FACETS, Facet, facet_named
from claimline.text.searching import SEARCH, Search

_NAMED = [f"{sign}{facet.field}" for facet in FACETS if facet.named for sign in ("", "not_")]
_ROW_GROUP = 122_880  # https://duckdb.org/docs/stable/guides/performance/how_to_tune_workloads


@dataclass(frozen=True, slots=True)
class Count:
    """One value of a facet and how many rows have it under all other filters."""

    value: str
    count: int


class Store:
    """Events ready for queries; safe to share between threads.

    `Store(load_events("events.csv")).select(Query(actors="ISIS"))`

    Attributes:
        total: the number of events.
        search: the rule by which a text is sought.
        table: the table that the store was made of, which a receipt names; None where it was made of events or a frame.
    """

    def __init__(
        self,
        events: Events | Packed,
        names: NameList | Sequence[NameLine] = (),
        *,
        search: Search = SEARCH,
    ) -> None:
        """Take events in: what `find_events`, `load_events` or `read_table` gives, or a frame of them.

        `names` are the lines of the list that was joined into a frame; a table brings its own. `search` is the rule by
        which a text is sought. A packed table (`opened`) is there already, and its rows stay on the disk.

        Raises:
            ArgumentError: something else.
            TableError: a frame that lacks a column or holds no texts, or a bound that is no date.
        """
        self.search = search
        self.table: Table | None = None
        self._cells: Cells
        if isinstance(events, Packed):
            self.table, self._connection = events.table, events.connection
            self._cells = CellsOfFile(events.connection, [*events.table.frame.columns])
        else:
            self.table = events if isinstance(events, Table) else None
            frame = to_frame(events)
            self._cells = CellsOfFrame(frame)
            self._connection = duckdb.connect(":memory:", config=_alone(len(frame)))
        self._names = list_of(self.table.names if self.table else names)
        if not isinstance(events, Packed):
            with explained(frame):
                indexed.build_of_frame(self._connection, frame, self._names, search)
        self.total: int = self._ask("SELECT COUNT(*) FROM events", ())[0][0]
        # A cache, because picking a source changes every facet's counts but those of the sources. It holds the
        # connection and not the store, or the store would hold itself.
        self._counted = lru_cache(maxsize=4 * len(FACETS))(partial(_counted, self._connection))
        self._values: dict[str, dict[str, int]] = {facet.name: {} for facet in FACETS}
        for role, value, count in self._ask("SELECT role, value, count FROM names ORDER BY code", ()):
            self._values[role][value] = count

    @classmethod
    def opened(cls, path: str | os.PathLike[str]) -> Self:
        """The store of a packed table (`pack`), whose rows stay on the disk.

        Raises:
            UnreadableError: the file cannot be read, or is none that this version has packed.
        """
        return cls(open_packed(path))

    def in_its_names(self, query: Query) -> Query:
        """The query with the names of the list that was joined into the table.

        Raises:
            ArgumentError: it is no query.
            TableError: it asks for values of a column that the table lacks.
        """
        of_type("query", query, Query, "give a Query")
        for facet in FACETS:
            asked = getattr(query, facet.field), getattr(query, f"not_{facet.field}")
            if any(asked) and facet.column not in self._cells.names:
                raise TableError(
                    f"The table has no column {facet.column}, so no row can be picked or left out by it; "
                    f"take that filter out, or make the table anew with claimline read."
                )
        called: dict[str, Any] = {
            field: tuple(
                dict.fromkeys(name_after_joining(name, self._names) for name in getattr(query, field))
            )
            for field in _NAMED
        }
        return replace(query, **called)

    def select(self, query: Query) -> pd.DataFrame:
        """The rows that the query keeps, in the table's order, with the table's row labels."""
        return self._frame(*self._kept(query), "chosen.row")

    def page(
        self, query: Query, start: int, number: int, order: Literal["oldest", "newest", "file"] = "oldest"
    ) -> pd.DataFrame:
        """Some of the rows that the query keeps: `number` of them after the first `start` ones.

        The oldest first, undated rows last; or the newest first, undated rows last; or in the table's order.
        """
        kept, params = self._kept(query)
        file = "chosen.row"
        by = {
            "oldest": f"chosen.first_day NULLS LAST, {file}",
            "newest": f"chosen.first_day DESC NULLS LAST, {file}",
            "file": file,
        }
        some = (
            f"SELECT * FROM ({kept}) AS chosen ORDER BY {by[order]} LIMIT {int(number)} OFFSET {int(start)}"
        )
        return self._frame(some, params, by[order])

    def stream(self, query: Query, *, bom: bool = False) -> Iterator[bytes]:
        """The bytes of `extract` in parts, so that they need not stand in memory together."""
        kept, params = self._kept(query)
        if bom:
            yield BOM_UTF8
        with self._connection.cursor() as cursor:
            yield from self._cells.csv(cursor, kept, params)

    def count(self, query: Query) -> int:
        """How many rows the query keeps."""
        return self.counts(query)[0]

    def counts(self, query: Query) -> tuple[int, int]:
        """How many rows the query keeps, and how many of those are undated."""
        where, params = self._sql(query)
        undated = f"SUM(CASE WHEN {UNDATED} THEN 1 ELSE 0 END)"
        rows = self._ask(f"SELECT COUNT(*), CAST({undated} AS BIGINT) FROM events WHERE {where}", params)
        kept, without = rows[0]
        return kept, without or 0

    def words(self, query: Query) -> str:
        """The one sentence about what the query shows of this table."""
        kept, undated = self.counts(query)
        return self.in_its_names(query).words(kept, self.total, undated, self.search)

    def values(self, facet: str) -> Sequence[str]:
        """Every value of the facet with that name, by name."""
        return [*self._values[facet_named(facet).name]]

    def facet(self, query: Query, name: str) -> list[Count]:
        """Every value of a facet (`source`, `actor`, ...) with its rows under all filters but the facet's own.

        Values without rows stay, with 0; an empty cell counts as `not stated`, and a source without a name as
        `anonymous` beside its own words. Most rows first, then by name.
        """
        facet = facet_named(name)
        where, params = self._sql(query, own=name)
        counts = self._values[name]
        if params or where != EVERYTHING:
            counts = dict.fromkeys(counts, 0) | dict(self._counted(facet, where, params))
        # By name they are already, and a sort keeps that order among equals.
        return [Count(*one) for one in sorted(counts.items(), key=itemgetter(1), reverse=True)]

    def left_out(self, query: Query) -> pd.DataFrame:
        """The rows that the query does not keep, in the table's order, with the first `reason` as a last column."""
        conditions, judged, params = self._judged(query)
        frame, failed = self._rows(judged, params, "chosen.row")
        reasons = [conditions[number].reason for number in failed]
        return frame.assign(reason=pd.Series(reasons, index=frame.index, dtype="str"))

    def reasons(self, query: Query) -> dict[str, int]:
        """How many rows the query leaves out, by the reason that `left_out` gives them."""
        conditions, judged, params = self._judged(query)
        counted = f"SELECT failed, COUNT(*) FROM ({judged}) AS judged GROUP BY failed ORDER BY failed"
        found: Counter[str] = Counter()
        for failed, count in self._ask(counted, params):
            found[conditions[failed].reason] += count
        return dict(found)

    def _judged(self, query: Query) -> tuple[list[Condition], str, tuple[str | int, ...]]:
        """The conditions of a query, and SQL for the rows that fail one, with the number of the first."""
        conditions = self.in_its_names(query).conditions(self.search)
        cases = " ".join(
            f"WHEN NOT ({condition.sql}) THEN {place}" for place, condition in enumerate(conditions)
        )
        case = f"CASE {cases} END" if cases else "NULL"
        params = tuple(value for condition in conditions for value in condition.params)
        judged = f"SELECT event, row, {case} AS failed FROM events"
        return (
            conditions,
            f"SELECT event, row, failed FROM ({judged}) AS every WHERE failed IS NOT NULL",
            params,
        )

    def _kept(self, query: Query) -> tuple[str, tuple[str | int, ...]]:
        where, params = self._sql(query)
        return f"SELECT event, row, 0 AS failed, first_day FROM events WHERE {where}", params

    def _frame(self, choice: str, params: tuple[str | int, ...], order: str) -> pd.DataFrame:
        return self._rows(choice, params, order)[0]

    def _rows(self, choice: str, params: tuple[str | int, ...], order: str) -> tuple[pd.DataFrame, list[int]]:
        with self._connection.cursor() as cursor:
            return self._cells.frame(cursor, choice, params, order)

    def _sql(self, query: Query, own: str = "") -> tuple[str, tuple[str | int, ...]]:
        return self.in_its_names(query).sql(own, self.search)

    def _ask(self, sql: str, params: tuple[str | int, ...]) -> list[tuple[Any, ...]]:
        return _ask(self._connection, sql, params)


def _alone(rows: int) -> dict[str, Any]:
    # DuckDB gives a thread whole row groups, so a second thread would only wait.
    return {"threads": 1} if rows <= _ROW_GROUP else {}


def _ask(
    connection: duckdb.DuckDBPyConnection, sql: str, params: tuple[str | int, ...]
) -> list[tuple[Any, ...]]:
    # A cursor a call: DuckDB connections are not shared between threads, cursors on the same data may be.
    with connection.cursor() as cursor:
        return cursor.execute(sql, list(params)).fetchall()


def _counted(
    connection: duckdb.DuckDBPyConnection, facet: Facet, where: str, params: tuple[str | int, ...]
) -> tuple[tuple[str, int], ...]:
    """The values of a facet under a condition, each with its rows."""
    codes = f"SELECT {facet.name} AS code FROM events WHERE {where}"
    if facet.several:
        own = f"SELECT code FROM names WHERE role = '{facet.name}'"
        codes = f"SELECT code FROM mentions WHERE code BETWEEN (SELECT MIN(code) FROM ({own})) AND (SELECT MAX(code) FROM ({own})) AND event IN (SELECT event FROM events WHERE {where})"
    counted = f"SELECT code, COUNT(*) AS count FROM ({codes}) AS kept GROUP BY code"
    return tuple(
        _ask(
            connection,
            f"SELECT value, counted.count FROM ({counted}) AS counted JOIN names USING (code)",
            params,
        )
    )


def select(events: Events, query: Query) -> pd.DataFrame:
    """The events that a query keeps as a frame, in their order.

    Where a list of names was joined into a table, the query may use any spelling that the list knows.

    Args:
        events: what `find_events`, `load_events` or `read_table` gives, or a frame of them.
        query: which of them.

    Raises:
        ArgumentError: one of them is something else.
        TableError: as `Store`.
    """
    return Store(events).select(query)
