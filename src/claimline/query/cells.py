"""The cells of the rows that a store has found: out of a frame in memory, or out of a packed table on the disk.

A choice is SQL that gives the columns `event`, `row` and `failed` (why a row is left out, as a number).
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from claimline.query.database import Cursor, DuckDB, Params
from claimline.query.indexed import text_of
from claimline.query.query import EVERYTHING
from claimline.table.columns import columns, guard, in_full, present
from claimline.table.file import to_csv

Place = tuple[int, int]
"""`event` and `row` of a row."""
Columns = dict[str, list[str]]
"""The cells of some rows, by the names of their columns."""

_HALF = re.compile("[\ud800-\udfff]")  # of a character, which no table holds
_AT_ONCE = 20_000  # rows of a CSV in Python's memory
_SORTED = 500_000  # rows of a CSV that the engine sorts at once: as texts of a few hundred bytes they take that many megabytes


class Cells(Protocol):
    """Where the cells of a store are."""

    @property
    def names(self) -> Sequence[str]:
        """The columns of the table, in its order."""

    def frame(
        self, cursor: Cursor, choice: str, params: Params, order: str
    ) -> tuple[pd.DataFrame, list[int]]:
        """The chosen rows as a frame with the table's row labels, and `failed` of each; `order` is a part of SQL."""

    def csv(
        self, cursor: Cursor, choice: str, params: Params, rows: int, reasons: Sequence[str] | None = None
    ) -> Iterator[bytes]:
        """The chosen rows, of which there are so many, as a CSV without a byte order mark, in the table's order and in parts.

        With `reasons`, a last column `reason` has that one of them whose place `failed` is.
        """

    def rows(self, cursor: Cursor, found: Sequence[Place]) -> pd.DataFrame:
        """The rows at some places, in that order, with the table's row labels."""

    def columns(self, cursor: Cursor, found: Sequence[Place]) -> Columns:
        """The same as lists, with every column that a table can have: of a few rows a frame takes ten times as long to make."""

    def of_ids(self, cursor: Cursor, ids: Sequence[str]) -> list[Place]:
        """The places of the rows with one of these ids, in the table's order."""

    def has_any(self, cursor: Cursor, column: str) -> bool:
        """Whether a cell of one of the columns is not empty."""

    def beside(self, cursor: Cursor, column: str) -> str:
        """SQL that joins the column of the cells to `chosen`, as `cells`; only for that cursor."""


class CellsOfFrame:
    """The cells of a frame of texts, which has a place for each `row`."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame
        self.names = [*frame.columns]
        # It shares the texts with the frame.
        self._columns = pa.table({one.name: pa.array(frame[one.name].array) for one in present(frame)})

    def frame(
        self, cursor: Cursor, choice: str, params: Params, order: str
    ) -> tuple[pd.DataFrame, list[int]]:
        """As `Cells.frame`."""
        sql = f"SELECT chosen.row, failed FROM ({choice}) AS chosen ORDER BY {order}"
        found = cursor.execute(sql, list(params)).fetchall()
        return self._frame.iloc[[row for row, _ in found]], [failed for _, failed in found]

    def csv(
        self,
        cursor: Cursor,
        choice: str,
        params: Params,
        rows: int,  # noqa: ARG002 - of `Cells`
        reasons: Sequence[str] | None = None,
    ) -> Iterator[bytes]:
        """As `Cells.csv`."""
        yield to_csv(*reasoned(*self.frame(cursor, choice, params, "chosen.row"), reasons))

    def rows(self, cursor: Cursor, found: Sequence[Place]) -> pd.DataFrame:  # noqa: ARG002 - of `Cells`
        """As `Cells.rows`."""
        return self._frame.iloc[[row for _, row in found]]

    def columns(self, cursor: Cursor, found: Sequence[Place]) -> Columns:  # noqa: ARG002 - of `Cells`
        """As `Cells.columns`."""
        taken = self._columns.take(pa.array([row for _, row in found], pa.int64()))
        cells = [own.to_pylist() for own in taken.columns]
        return in_full(dict(zip(taken.column_names, cells, strict=True)), len(found))

    def of_ids(self, cursor: Cursor, ids: Sequence[str]) -> list[Place]:  # noqa: ARG002 - of `Cells`
        """As `Cells.of_ids`; `rows` needs no event."""
        own = self._columns["id"]
        sought = [one for one in ids if not _HALF.search(one)]
        found = pc.indices_nonzero(pc.is_in(own, pa.array(sought, own.type)))
        return [(0, row) for row in found.to_pylist()]

    def has_any(self, cursor: Cursor, column: str) -> bool:  # noqa: ARG002 - of `Cells`
        """As `Cells.has_any`."""
        return any(self._frame[column])

    def beside(self, cursor: Any, column: str) -> str:
        """As `Cells.beside`."""
        cells = self._frame[column] if column in self._frame else pd.Series("", index=self._frame.index)
        by_row = pd.DataFrame({"row": range(len(cells)), column: cells.astype("str").array})
        cursor.register("cells_of_rows", by_row)
        return "JOIN cells_of_rows AS cells ON cells.row = chosen.row"


_TEXT = pd.StringDtype(na_value=np.nan)  # pandas' own `str`


class CellsOfFile:
    """The cells of a packed table, in its table `cells`."""

    def __init__(self, database: DuckDB, names: Sequence[str]) -> None:
        self.names = [*names]
        self._database = database
        database.connection.create_function("guarded", guard, ["VARCHAR"], "VARCHAR")

    @cached_property
    def _filled(self) -> frozenset[str]:
        """The columns that any cell of the table is written in: half of them are not, and each takes as long to read as another."""
        with self._database.cursor() as cursor:
            return frozenset(name for name in self.names if _is_filled(cursor, name))

    def _listed_sql(self) -> str:
        """The cells of a row."""
        return ", ".join(f"cells.{name}" if name in self._filled else f"'' AS {name}" for name in self.names)

    def frame(
        self, cursor: Cursor, choice: str, params: Params, order: str
    ) -> tuple[pd.DataFrame, list[int]]:
        """As `Cells.frame`."""
        found = cursor.execute(
            f"SELECT chosen.row, chosen.failed, {self._listed_sql()} FROM ({choice}) AS chosen"
            f" JOIN cells ON cells.rowid = chosen.event ORDER BY {order}",
            list(params),
        ).df()
        failed = found["failed"].tolist()
        frame = found[self.names].astype("str").set_axis(found["row"].astype("int64").array)
        return frame, failed

    def csv(
        self, cursor: Cursor, choice: str, params: Params, rows: int, reasons: Sequence[str] | None = None
    ) -> Iterator[bytes]:
        """As `Cells.csv`; the lines are made where the cells are."""
        yield (",".join([*self.names, *["reason"] * (reasons is not None)]) + "\r\n").encode()
        by_name = {one.name: one for one in columns()}
        cells = ", ".join(
            f"cells.{name}"
            if by_name[name].enum
            else _written_sql(f"cells.{name}", is_text=by_name[name].is_text)
            if name in self._filled
            else "''"
            for name in self.names
        )
        if reasons is not None:
            listed = ", ".join(_written_sql(text_of(reason), is_text=True) for reason in reasons)
            cells += f", CAST([{listed}] AS VARCHAR[])[chosen.failed + 1]"
        for stretch in _stretches(cursor, choice, params, rows):
            lines = cursor.execute(
                f"SELECT concat_ws(',', {cells}) FROM ({choice}) AS chosen"
                f" JOIN cells ON cells.rowid = chosen.event WHERE {stretch} ORDER BY chosen.row",
                list(params),
            )
            while some := lines.fetchmany(_AT_ONCE):
                yield ("\r\n".join(line for (line,) in some) + "\r\n").encode()

    def rows(self, cursor: Cursor, found: Sequence[Place]) -> pd.DataFrame:  # noqa: ARG002 - of `Cells`
        """As `Cells.rows`."""
        labels = pd.Index([row for _, row in found], dtype="int64")
        frame: pd.DataFrame = self._found(found).to_pandas(types_mapper={pa.string(): _TEXT}.get)
        return frame.set_axis(labels)

    def columns(self, cursor: Cursor, found: Sequence[Place]) -> Columns:  # noqa: ARG002 - of `Cells`
        """As `Cells.columns`."""
        # A join takes some milliseconds of a large table, of no row as well.
        cells = self._found(found).to_pydict() if found else {name: [] for name in self.names}
        return in_full(cells, len(found))

    def _found(self, found: Sequence[Place]) -> pa.Table:
        events = pa.array([event for event, _ in found], pa.int64())
        sql = (
            f"SELECT {self._listed_sql()} FROM sought JOIN cells ON cells.rowid = sought.event ORDER BY place"
        )
        sought = pa.table({"event": events, "place": range(len(found))})
        return self._database.rows(sql, sought=sought)

    def of_ids(self, cursor: Cursor, ids: Sequence[str]) -> list[Place]:
        """As `Cells.of_ids`."""
        if not ids:
            return []
        marks = ", ".join("?" * len(ids))
        sql = f"SELECT rowid, row FROM cells WHERE id IN ({marks}) ORDER BY row"
        return cursor.execute(sql, list(ids)).fetchall()

    def has_any(self, cursor: Cursor, column: str) -> bool:  # noqa: ARG002 - of `Cells`
        """As `Cells.has_any`."""
        return column in self._filled

    def beside(self, cursor: Cursor, column: str) -> str:  # noqa: ARG002 - of `Cells`
        """As `Cells.beside`; a column that the table lacks is empty."""
        cells = "cells" if column in self.names else f"(SELECT rowid, '' AS {column} FROM cells)"
        return f"JOIN {cells} AS cells ON cells.rowid = chosen.event"


def _stretches(cursor: Cursor, choice: str, params: Params, rows: int) -> Iterator[str]:
    """Conditions on `chosen` that part so many rows, in the table's order, into stretches that the engine sorts in little memory."""
    if rows <= _SORTED:
        yield EVERYTHING
        return
    numbered = f"SELECT row, ROW_NUMBER() OVER (ORDER BY row) - 1 AS place FROM ({choice}) AS chosen"
    found = cursor.execute(
        f"SELECT row FROM ({numbered}) AS numbered WHERE place % {_SORTED} = 0 ORDER BY row", list(params)
    ).fetchall()
    firsts = [first for (first,) in found]
    for first, following in pairwise([*firsts, None]):
        yield f"chosen.row >= {first}" + f" AND chosen.row < {following}" * (following is not None)


def reasoned(
    frame: pd.DataFrame, failed: Sequence[int], reasons: Sequence[str] | None
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Rows with their reasons as a last column, and the names of the columns that are so added."""
    if reasons is None:
        return frame, ()
    found = pd.Series([reasons[place] for place in failed], index=frame.index, dtype="str")
    return frame.assign(reason=found), ("reason",)


def _is_filled(cursor: Cursor, column: str) -> bool:
    return bool(cursor.execute(f"SELECT 1 FROM cells WHERE {column} <> '' LIMIT 1").fetchall())


def _written_sql(cell: str, *, is_text: bool) -> str:
    """A cell as a file has it: guarded if it is free text, and in quotation marks where it needs them."""
    guarded = cell
    if is_text:
        risky = r"""^''*[=+\-@\t\r]|[;\t\r\n]["'']*[=+\-@]"""
        guarded = f"CASE WHEN regexp_matches({cell}, '{risky}') THEN guarded({cell}) ELSE {cell} END"
    # Four plain searches take half the time of one pattern.
    marks = " OR ".join(f"contains({cell}, {mark})" for mark in ("','", "'\"'", "chr(10)", "chr(13)"))
    quoted = f"""CASE WHEN {marks} THEN '"' || replace({guarded}, '"', '""') || '"' ELSE {guarded} END"""
    return f"CASE WHEN {cell} = '' THEN '' ELSE {quoted} END"
