"""The engine behind a query: one table of events in DuckDB's memory, counted and filtered by plain SQL.

`indexed` makes its three tables, `names`, `events` and `parts`, and `kept` finds the rows of a query in them. The SQL of a
query is plain: `?` parameters, no list functions, no dates.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

import os
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Self

import pandas as pd

from claimline.arguments import of_type
from claimline.errors import TableError
from claimline.model import NameLine
from claimline.names.joining import list_of, name_after_joining
from claimline.names.known import NameList
from claimline.query.cells import Cells, CellsOfFrame, Columns, reasoned
from claimline.query.conditions import first_failed
from claimline.query.in_memory import Words, build_of_frame, emptied
from claimline.query.kept import Conditions, Count, Few, Finder, Kept
from claimline.query.listing import Listed, Standing, among, page, standing
from claimline.query.orders import order_named
from claimline.query.packed import Packed, open_packed
from claimline.query.pictured import Codes, Pictured, times, titles
from claimline.query.query import Query
from claimline.query.spans import spans_of
from claimline.table.as_frame import Events, Table, to_frame
from claimline.table.check import explained
from claimline.table.facets import FACETS, facet_named
from claimline.text.searching import SEARCH, Search

if TYPE_CHECKING:
    from claimline.query.database import Database

_NAMED = [f"{sign}{facet.field}" for facet in FACETS if facet.named for sign in ("", "not_")]
_TIMES = 4  # sets of a store in memory, each of some ten thousand numbers


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
        self._connection: Database
        self._cells: Cells
        if isinstance(events, Packed):
            self.table, self._connection, self._cells = events.table, events.connection, events.cells
        else:
            self.table = events if isinstance(events, Table) else None
            frame = to_frame(events)
            self._cells = CellsOfFrame(frame)
            self._connection = memory = emptied(len(frame))
        self._names = list_of(self.table.names if self.table else names)
        self._words: Words | None = None
        if not isinstance(events, Packed):
            with explained(frame):
                self._words = build_of_frame(memory.connection, frame, self._names, search)
        self.total: int = self._ask("SELECT COUNT(*) FROM events", ())[0][0]
        self._finder = Finder(self._connection, by_day=isinstance(events, Packed))
        self._values: dict[str, dict[str, int]] = {facet.name: {} for facet in FACETS}
        for role, value, count in self._ask("SELECT role, value, count FROM names ORDER BY code", ()):
            self._values[role][value] = count
        self._codes = Codes(self._values)
        spans = self._spans = spans_of(self._connection) if isinstance(events, Packed) else frozenset[str]()
        connection, found = self._connection, self._finder.found  # not the store, which would hold itself
        self._times = lru_cache(maxsize=_TIMES)(lambda asked: times(connection, found(asked), spans))

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
            if getattr(query, field)
        }
        return replace(query, **called) if called else query

    def select(self, query: Query) -> pd.DataFrame:
        """The rows that the query keeps, in the table's order, with the table's row labels."""
        with self._connection.cursor() as cursor:
            return self._cells.frame(cursor, self._kept(query).choice(cursor), (), "chosen.row")[0]

    def page(self, query: Query, start: int, number: int, order: str = "oldest") -> pd.DataFrame:
        """Some of the rows that the query keeps in an order (`order_named`): `number` of them after the first `start` ones."""
        with self._connection.cursor() as cursor:
            found = page(cursor, self._cells, self._kept(query), order, (number, start))
            return self._cells.rows(cursor, found)

    def standing(self, query: Query, identifier: str, order: str = "oldest") -> Standing | None:
        """Where the row with that id stands among those that the query keeps; None where it is none of them."""
        with self._connection.cursor() as cursor:
            found = self._cells.of_ids(cursor, [identifier])
            choice = self._kept(query).choice(cursor)
            return standing(cursor, self._cells, choice, order_named(order), found[0][1]) if found else None

    def of_ids(self, ids: Sequence[str], query: Query | None = None) -> pd.DataFrame:
        """The rows of the table that have one of these ids, in its order; with a query those of them that it keeps."""
        with self._connection.cursor() as cursor:
            found = self._cells.of_ids(cursor, ids)
            if query:
                found = among(cursor, self._kept(query).choice(cursor), found)
            return self._cells.rows(cursor, found)

    def pictured(self, query: Query) -> Pictured:
        """What a picture needs of the rows that the query keeps."""
        conditions = self._conditions(query)
        kept, times = self._finder.found(conditions), self._times(conditions)
        return Pictured(self._connection, self._cells, kept, self._spans, times, self._codes)

    def listed(self, query: Query) -> Listed:
        """What a list needs of the rows that the query keeps."""
        return Listed(self._connection, self._cells, self._kept(query))

    @cached_property
    def titles(self) -> dict[str, str]:
        """What its documents are called, by their names."""
        return titles(self._connection, self._cells, self._codes)

    @cached_property
    def articles(self) -> tuple[int, Columns]:
        """The number of rows of articles, and the cells of the only one; else none."""
        number = self._values["kind"].get("article", 0)
        return number, self.listed(Query(kinds="article")).page(0, int(number == 1), "file")

    def has_cells(self, column: str) -> bool:
        """Whether any cell of a column of the table holds something."""
        with self._connection.cursor() as cursor:
            return column in self._cells.names and self._cells.has_any(cursor, column)

    @property
    def is_packed(self) -> bool:
        """True where the rows stay on the disk."""
        return not isinstance(self._cells, CellsOfFrame)

    def stream(self, query: Query, *, bom: bool = False, left_out: bool = False) -> Iterator[bytes]:
        """The bytes of `extract`, or of a table of the rows of `left_out`, in parts that need not stand in memory together."""
        if bom:
            yield BOM_UTF8
        kept = self.count(query)
        with self._connection.cursor() as cursor:
            chosen = self._judged(query) if left_out else (None, self._kept(query).choice(cursor), ())
            reasons, choice, params = chosen
            rows = self.total - kept if left_out else kept
            yield from self._cells.csv(cursor, choice, params, rows, reasons)

    def count(self, query: Query) -> int:
        """How many rows the query keeps."""
        return self.counts(query)[0]

    def counts(self, query: Query) -> tuple[int, int]:
        """How many rows the query keeps, and how many of those are undated."""
        kept = self._kept(query)
        return kept.rows, kept.undated

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
        counts = self._values[name]
        found = self._finder.counted(facet, self._conditions(query))
        if found is not None:
            counts = dict.fromkeys(counts, 0) | found
        # By name they are already, and a sort keeps that order among equals.
        return [Count(*one) for one in sorted(counts.items(), key=itemgetter(1), reverse=True)]

    def foremost(self, query: Query, name: str, few: Few) -> tuple[list[Count], int]:
        """Some values of a facet as `facet` has them, and how many values hold the text that is sought (in any letter case)."""
        few = replace(few, holding=self.search.fold(few.holding))
        return self._finder.foremost(facet_named(name), self._conditions(query), few)

    def left_out(self, query: Query) -> pd.DataFrame:
        """The rows that the query does not keep, in the table's order, with the first `reason` as a last column."""
        reasons, judged, params = self._judged(query)
        with self._connection.cursor() as cursor:
            return reasoned(*self._cells.frame(cursor, judged, params, "chosen.row"), reasons)[0]

    def reasons(self, query: Query) -> dict[str, int]:
        """How many rows the query leaves out, by the reason that `left_out` gives them."""
        reasons, judged, params = self._judged(query)
        counted = f"SELECT failed, COUNT(*) FROM ({judged}) AS judged GROUP BY failed ORDER BY failed"
        found: Counter[str] = Counter()
        for failed, count in self._ask(counted, params):
            found[reasons[failed]] += count
        return dict(found)

    def _judged(self, query: Query) -> tuple[list[str], str, tuple[str | int, ...]]:
        """Reasons for leaving rows out, and SQL for the rows that are left out, each with the place of its first reason."""
        conditions = self._conditions(query)
        case = first_failed([(condition.sql, place) for place, condition in enumerate(conditions)], "NULL")
        params = tuple(value for condition in conditions for value in condition.params)
        judged = f"SELECT event, row, {case} AS failed FROM events"
        left_out = f"SELECT event, row, failed FROM ({judged}) AS every WHERE failed IS NOT NULL"
        return [condition.reason for condition in conditions], left_out, params

    def _conditions(self, query: Query) -> Conditions:
        if (named := self.in_its_names(query)).text and self._words:
            self._words.make()
        return tuple(named.conditions(self._codes.of, self.search))

    def _kept(self, query: Query) -> Kept:
        return self._finder.found(self._conditions(query))

    def _ask(self, sql: str, params: tuple[str | int, ...]) -> list[tuple[Any, ...]]:
        # A cursor a call: DuckDB connections are not shared between threads, cursors on the same data may be.
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, list(params)).fetchall()


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
