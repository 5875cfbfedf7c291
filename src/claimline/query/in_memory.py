"""A frame of events as the tables of `indexed`, in DuckDB's memory.

Equal cells, and rows with the same two bounds, are found here, so that each text is looked at once and not in each row: a
correction in a case makes these tables anew. The rules that SQL has for a table on the disk are asked here in Python, which
needs no time to take the texts in.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

import weakref
from collections.abc import Iterable, Sequence
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from claimline.attribution import is_anonymous
from claimline.model import ANONYMOUS, NOT_STATED
from claimline.names.known import NameList
from claimline.query.database import DuckDB
from claimline.query.indexed import BY_MOMENT, NUMBERED, WORDS, days_of, events_sql, folding, timed_sql
from claimline.table.as_frame import COLUMNS
from claimline.table.columns import completed
from claimline.table.facets import FACETS, Facet
from claimline.text.searching import Search

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DATE = ("earliest", "latest", "qualifier")
_TIMED = {"first_day": pa.int32(), "last_day": pa.int32(), "starts": pa.int64(), "ends": pa.int64(), "in_doubt": pa.bool_()}  # fmt: skip
_PARTS = pa.schema({"cell": pa.int32(), "code": pa.int32(), "said": pa.bool_()}.items())
_NAMES = pa.schema(
    {"code": pa.int32(), "role": pa.string(), "value": pa.string(), "count": pa.int64(), "folded": pa.string()}.items()
)  # fmt: skip
_DATES = 20_000  # whose reading by SQL is at hand: tables made one after the other name the same ones
_Date = tuple[str, ...]
_ROW_GROUP = 122_880  # https://duckdb.org/docs/stable/guides/performance/how_to_tune_workloads
_TABLES = ("events", "parts", "names")
_WAITING = 2  # databases
_left: list[duckdb.DuckDBPyConnection] = []
_said: dict[_Date, tuple[Any, ...]] = {}
_lock = Lock()


def emptied(rows: int) -> DuckDB:
    """A database in memory without tables, for a frame of so many rows.

    To begin one takes as long as to fill it. So a small one, which nobody holds any more, waits for the next frame.
    """
    if rows > _ROW_GROUP:
        return DuckDB(duckdb.connect(":memory:"))
    try:
        connection = _left.pop()
    except IndexError:
        # DuckDB gives a thread whole row groups, so a second thread would only wait.
        connection = duckdb.connect(":memory:", config={"threads": 1})
    made = DuckDB(connection)
    weakref.finalize(made, _leave, connection).atexit = False
    return made


def _leave(connection: duckdb.DuckDBPyConnection) -> None:
    if len(_left) < _WAITING:
        with suppress(duckdb.Error):
            connection.execute("".join(f"DROP TABLE IF EXISTS {name};" for name in _TABLES))
            _left.append(connection)


def build_of_frame(
    connection: duckdb.DuckDBPyConnection, frame: pd.DataFrame, known: NameList, search: Search
) -> "Words":
    """As `build`, of a frame of texts, but for the words to search, which are given back; `row` is the place in it.

    Raises:
        ValueError: a bound is no date.
    """
    rows = completed(frame)
    events = _in_time(connection, rows)
    order = events["row"].to_numpy()
    numbers: dict[str, NDArray[np.int64]] = {}
    cells: list[_Cell] = []
    for facet in NUMBERED:
        of_rows, distinct = pd.factorize(rows[facet.column].array)
        in_time, met = pd.factorize(of_rows[order])
        numbers[facet.name] = in_time + len(cells)
        counts = np.bincount(in_time, minlength=len(met)).tolist()
        cells += [
            _Cell(facet, _values(facet, cell, known), count)
            for cell, count in zip(distinct[met].tolist(), counts, strict=True)
        ]
    codes = _make_names(connection, cells, search)
    # A cell with one value stands in the events by the code of the value, one with several by its own number.
    alone = np.array([codes[cell.facet.name, next(iter(cell.held))] for cell in cells], dtype="int64")
    for facet in FACETS:
        own = numbers[facet.name]
        events = events.append_column(f"{facet.name}_number", pa.array(own if facet.several else alone[own]))
    events = events.append_column("event", pa.array(np.arange(len(rows))))
    connection.register("cells", events)
    connection.execute(events_sql("cells"))
    connection.unregister("cells")
    return Words(connection, frame, search)


class _Cell(NamedTuple):
    """A cell of a facet's column: its values, each with whether the cell says it, and the number of rows that have the cell."""

    facet: Facet
    held: dict[str, bool]
    rows: int


def _values(facet: Facet, cell: str, known: NameList) -> dict[str, bool]:
    values = dict.fromkeys(facet.values_of(cell) or [NOT_STATED], True)
    if facet.name == "source" and any(is_anonymous(value, known) for value in values):
        values.setdefault(ANONYMOUS, False)
    return values


def _make_names(
    connection: duckdb.DuckDBPyConnection, cells: Sequence[_Cell], search: Search
) -> dict[tuple[str, str], int]:
    """Make `names` and `parts` of the cells, by their numbers; gives the code of each value of each facet."""
    counts: dict[tuple[str, str], int] = {}
    for cell in cells:
        for value in cell.held:
            counts[cell.facet.name, value] = counts.get((cell.facet.name, value), 0) + cell.rows
    order = {facet.name: place for place, facet in enumerate(FACETS)}
    named = sorted(counts, key=lambda one: (order[one[0]], one[1].casefold(), one[1]))
    codes = {one: code for code, one in enumerate(named)}
    names = [(codes[one], *one, counts[one], search.fold(one[1])) for one in named]
    parts = [
        (number, code, said)
        for number, cell in enumerate(cells)
        if cell.facet.several
        for code, said in sorted((codes[cell.facet.name, value], said) for value, said in cell.held.items())
    ]
    for name, schema, made in (("names", _NAMES, names), ("parts", _PARTS, parts)):
        connection.register("made", _arrow(schema, made))
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM made")
        connection.unregister("made")
    return codes


def _in_time(connection: duckdb.DuckDBPyConnection, rows: pd.DataFrame) -> pa.Table:
    """`row` of each event in the order of time, with what `timed_sql` says of its date.

    Raises:
        ValueError: a bound is no date.
    """
    date = np.zeros(len(rows), dtype="int64")
    for name in _DATE:
        codes, texts = pd.factorize(rows[name].array)
        date = pd.factorize(date * len(texts) + codes)[0]
    firsts = np.zeros(date.max(initial=-1) + 1, dtype="int64")
    firsts[date[::-1]] = np.arange(len(date))[::-1]
    timed = _timed(connection, [rows[name].array[firsts].tolist() for name in _DATE])
    with connection.cursor() as cursor:
        cursor.register("timed", timed.append_column("date", pa.array(np.arange(len(timed)))))
        ranks = cursor.execute(
            f"SELECT DENSE_RANK() OVER (ORDER BY {BY_MOMENT}) AS rank FROM timed ORDER BY date"
        )
        rank = ranks.fetchnumpy()["rank"]
    order = np.argsort(rank[date], kind="stable")  # of one moment in the order of the table
    return timed.take(pa.array(date[order])).append_column("row", pa.array(order))


def _timed(connection: duckdb.DuckDBPyConnection, dates: Sequence[Sequence[str]]) -> pa.Table:
    """What `timed_sql` says of dates, given as the columns of `_DATE`; it is asked of those that no table had before.

    Raises:
        ValueError: a bound is no date.
    """
    listed = [*zip(*dates, strict=True)]
    with _lock:
        if new := [one for one in listed if one not in _said]:
            _said.update(zip(new, _asked(connection, new), strict=True))
        found = [_said[one] for one in listed]
        if len(_said) > _DATES:
            _said.clear()
    return _arrow(pa.schema(_TIMED.items()), found)


def _asked(connection: duckdb.DuckDBPyConnection, dates: Sequence[_Date]) -> list[tuple[Any, ...]]:
    columns = {
        name: pa.array(cells, pa.string())
        for name, cells in zip(_DATE, zip(*dates, strict=True), strict=True)
    }
    days = days_of(bound.partition("T")[0] for date in dates for bound in date[:2])
    with connection.cursor() as cursor:
        cursor.register("days", days)
        cursor.register("dates", pa.table(columns | {"place": range(len(dates))}))
        asked = f"SELECT {', '.join(_TIMED)} FROM ({timed_sql('dates')}) ORDER BY place"
        return cursor.execute(asked).fetchall()


def _arrow(schema: pa.Schema, rows: Iterable[tuple[Any, ...]]) -> pa.Table:
    columns = [*zip(*rows, strict=True)] or [()] * len(schema)
    return pa.table(
        [pa.array(cells, kind) for cells, kind in zip(columns, schema.types, strict=True)], schema=schema
    )


class Words:
    """The words to search of a frame's `events`: a third of all work, so they wait until somebody searches."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, frame: pd.DataFrame, search: Search) -> None:
        self._connection, self._frame, self._search = connection, frame, search
        self._lock, self._are_there = Lock(), False

    def make(self) -> None:
        """Write them into `events`, unless they are there; what other threads ask meanwhile finds the table as it was."""
        with self._lock, self._connection.cursor() as cursor:
            if self._are_there:
                return
            rows = completed(self._frame)[list(COLUMNS)].assign(row=range(len(self._frame)))
            cursor.register("cells", rows)
            with folding(cursor, self._search):
                cursor.execute(
                    f"CREATE OR REPLACE TABLE events AS SELECT events.*, {WORDS} AS words"
                    " FROM events JOIN cells ON cells.row = events.row ORDER BY event"
                )
            self._are_there = True
