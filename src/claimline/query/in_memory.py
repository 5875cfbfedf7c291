"""A frame of events as the tables of `indexed`, in DuckDB's memory.

Equal cells are found here, so that each text is looked at once and not in each row: a correction in a case makes these
tables anew. The rules that SQL has for a table on the disk are asked here in Python, which
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
import pyarrow.compute as pc

from claimline.attribution import is_anonymous
from claimline.dates.edtf import seconds_of
from claimline.model import ANONYMOUS, NOT_STATED
from claimline.names.known import NameList
from claimline.query.database import DuckDB
from claimline.query.indexed import NUMBERED, WORDS, events_sql, folding
from claimline.table.as_frame import COLUMNS
from claimline.table.columns import completed
from claimline.table.facets import FACETS, Facet
from claimline.text.searching import Search

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PARTS = pa.schema({"cell": pa.int32(), "code": pa.int32(), "said": pa.bool_()}.items())
_NAMES = pa.schema(
    {"code": pa.int32(), "role": pa.string(), "value": pa.string(), "count": pa.int64(), "folded": pa.string()}.items()
)  # fmt: skip
_ROW_GROUP = 122_880  # https://duckdb.org/docs/stable/guides/performance/how_to_tune_workloads
_TABLES = ("events", "parts", "names")
_WAITING = 2  # databases
_left: list[duckdb.DuckDBPyConnection] = []
_UNKNOWN = np.iinfo("int64").max
"""Stands for a bound that is not known, in the order of time behind those that are."""
_DAY = 86_400  # seconds
_LASTS = {len("2016-03-27"): _DAY, len("2016-03-27T09:30"): 60, len("2016-03-27T09:30:05"): 1}
"""How many seconds a bound lasts that is so long."""


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
    events = _in_time(rows)
    order = events["row"].to_numpy()
    numbers: dict[str, NDArray[np.int64]] = {}
    cells: list[_Cell] = []
    for facet in NUMBERED:
        texts = pa.array(rows[facet.column].array)
        if isinstance(texts, pa.ChunkedArray):  # of tables that were put together
            texts = texts.combine_chunks()
        distinct = texts.dictionary_encode()
        in_time, met = pd.factorize(distinct.indices.to_numpy()[order])
        numbers[facet.name] = in_time + len(cells)
        counts = np.bincount(in_time, minlength=len(met)).tolist()
        cells += [
            _Cell(facet, _values(facet, cell, known), count)
            for cell, count in zip(distinct.dictionary.take(pa.array(met)).to_pylist(), counts, strict=True)
        ]
    codes = _make_names(connection, cells, search)
    # A cell with one value stands in the events by the code of the value, one with several by its own number.
    alone = np.array([codes[cell.facet.name, next(iter(cell.held))] for cell in cells], dtype="int64")
    for facet in FACETS:
        own = numbers[facet.name]
        held = pa.array(own if facet.several else alone[own], pa.int32())
        events = events.append_column(f"{facet.name}_number", held)
    events = events.append_column("event", pa.array(np.arange(len(rows)), pa.int32()))
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
    _create(connection, "names", _arrow(_NAMES, names))
    _create(connection, "parts", _arrow(_PARTS, parts))
    return codes


def _create(connection: duckdb.DuckDBPyConnection, name: str, rows: pa.Table) -> None:
    connection.from_arrow(rows).create(name)


def _in_time(rows: pd.DataFrame) -> pa.Table:
    """`row` of each event in the order of time (`IN_TIME`), with what `timed_sql` says of its date.

    Raises:
        ValueError: a bound is no date.
    """
    starts, ends = _seconds(rows["earliest"], 0), _seconds(rows["latest"], 1)
    first = np.where(starts == _UNKNOWN, ends, starts)
    last = np.where(ends == _UNKNOWN, starts, ends)
    order = np.lexsort((last, first))  # rows of one time keep theirs
    starts, ends = starts[order], ends[order]
    none = starts == _UNKNOWN, ends == _UNKNOWN
    in_doubt = (rows["qualifier"] != "").to_numpy()
    return pa.table(
        {
            "row": pa.array(order, pa.int32()),
            "first_day": pa.array(starts // _DAY, pa.int32(), mask=none[0]),
            "last_day": pa.array((ends - 1) // _DAY, pa.int32(), mask=none[1]),
            "starts": pa.array(starts, mask=none[0]),
            "ends": pa.array(ends, mask=none[1]),
            "in_doubt": in_doubt[order],
        }
    )


def _seconds(bounds: pd.Series, side: int) -> "NDArray[np.int64]":
    """The second of each bound in which it begins, or the one after it; `_UNKNOWN` of an empty one."""
    texts = pa.array(bounds.array)
    lengths = pc.binary_length(texts).to_numpy(zero_copy_only=False)
    begun = _read_at_once(texts, lengths)
    if begun is None:
        codes, distinct = pd.factorize(bounds.array)
        seconds = [seconds_of(text)[side] if text else _UNKNOWN for text in distinct.tolist()]
        found: NDArray[np.int64] = np.array(seconds, dtype="int64")[codes]
        return found
    lasts = sum(seconds * (lengths == length) for length, seconds in _LASTS.items())
    return np.where(lengths > 0, begun + side * lasts, _UNKNOWN)


def _read_at_once(texts: pa.Array, lengths: "NDArray[np.int64]") -> "NDArray[np.int64] | None":
    """The second in which each bound begins, 0 of an empty one; None where one of them is no plain day or time, which Python reads or refuses."""
    if not np.isin(lengths, (0, *_LASTS)).all() or pc.any(pc.match_substring(texts, " ")).as_py():
        return None  # Arrow would read more than bounds
    with suppress(pa.ArrowInvalid):
        seconds = pc.cast(pc.if_else(lengths > 0, texts, None), pa.timestamp("s")).cast(pa.int64())
        return seconds.fill_null(0).to_numpy()  # type: ignore[no-any-return]
    return None


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
