"""The check of a large table of events in SQL, with the sentences of `check`.

SQL finds the cells that may be at fault, and the rule itself judges them: each date and each word of a list once, and of the
other cells those that SQL cannot clear. A table in order costs Python next to nothing.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, the names of columns those of the table

from collections.abc import Sequence

import duckdb
import pandas as pd

from claimline.table.bulk import MOST
from claimline.table.check import Date, Problem, date_fault, double_id, own_answer
from claimline.table.columns import Column, column

_AT_ONCE = 100_000  # distinct dates in memory
# A time of one moment, as nearly every row with a time has it: its day is judged, and the time by this pattern.
_CLOCK = "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
_ONE_MOMENT = (
    f"regexp_full_match(earliest, '-?[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_CLOCK}') AND earliest = latest AND"
    " (edtf = earliest OR (length(split_part(earliest, 'T', 2)) = 5 AND edtf = earliest || ':00'))"
    " AND precision = CASE length(split_part(earliest, 'T', 2)) WHEN 5 THEN 'minute' ELSE 'second' END"
)


def problems_of(connection: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[Problem]:
    """The first faults of the table `source`, which has these columns, in row order: those that `check_events` finds."""
    found = malformed(connection, names) + _double_ids(connection)
    answers = connection.execute(
        f"SELECT rowid FROM source WHERE reply_to <> '' AND reply_to = id ORDER BY rowid LIMIT {MOST}"
    ).fetchall()
    found += [own_answer(row + 2) for (row,) in answers]
    return sorted(found)[:MOST]


def malformed(
    connection: duckdb.DuckDBPyConnection, names: Sequence[str], table: str = "source", row: str = "rowid"
) -> list[Problem]:
    """The first faults of single cells and of dates in a table with these columns, in which `row` counts the rows from 0."""
    found = _dates(connection, table, row)
    for one in (column(name) for name in names if name not in Date._fields):
        if not one.is_text or one.required:
            found += _cells(connection, one, table, row)
    return sorted(found)


def _dates(connection: duckdb.DuckDBPyConnection, table: str, row: str) -> list[Problem]:
    """The faults of dates, of which each is judged once."""
    day = "split_part(earliest, 'T', 1)"
    sides = ", ".join(
        f"CASE WHEN {_ONE_MOMENT} THEN {moment} ELSE {name} END AS {name}"
        for name, moment in zip(Date._fields, (day, day, day, "'day'", "qualifier", "basis"), strict=True)
    )
    every = ", ".join(Date._fields)
    judged = f"(SELECT {row} AS row, {sides} FROM {table})"
    connection.execute(f"CREATE TEMP TABLE dates AS SELECT DISTINCT {every} FROM {judged}")
    cursor = connection.execute(f"SELECT {every} FROM dates")
    wrong: dict[Date, list[tuple[str, str]]] = {}
    while tuples := cursor.fetchmany(_AT_ONCE):
        wrong |= {date: faults for date in map(Date._make, tuples) if (faults := _faults(date))}
    connection.execute("DROP TABLE dates")
    if not wrong:
        return []
    connection.register("wrong", pd.DataFrame([*wrong], columns=list(Date._fields), dtype="str"))
    rows = connection.execute(
        f"SELECT row, {every} FROM {judged} JOIN wrong USING ({every}) ORDER BY row LIMIT {MOST}"
    ).fetchall()
    connection.unregister("wrong")
    return [
        Problem(number + 2, name, fault)
        for number, *cells in rows
        for name, fault in wrong[Date._make(cells)]
    ]


def _faults(date: Date) -> list[tuple[str, str]]:
    """The columns of a date that are at fault, each with its fault; the date is judged where no cell is malformed."""
    cells = [
        (name, fault)
        for name, cell in zip(Date._fields, date, strict=True)
        if (fault := column(name).fault(cell))
    ]
    return cells or [*filter(None, [date_fault(date)])]


def _cells(connection: duckdb.DuckDBPyConnection, one: Column, table: str, row: str) -> list[Problem]:
    """The faults of the cells of a column."""
    if one.enum:
        distinct = connection.execute(f"SELECT DISTINCT {one.name} FROM {table}").fetchall()
        wrong = [cell for (cell,) in distinct if one.fault(cell)][:MOST]
        where, values = f"{one.name} IN (SELECT unnest(?))", [wrong]
        if not wrong:
            return []
    else:
        pattern = one.pattern.replace("'", "''")
        # Beyond ASCII, and of these codes, the two languages of patterns differ about what a space is.
        alike = f"strlen({one.name}) = length({one.name}) AND NOT regexp_matches({one.name}, '[\\x0b\\x1c-\\x1f]')"
        form = f"{alike} AND regexp_full_match({one.name}, '{pattern}')"
        where = f"{one.name} <> '' AND NOT ({form})" + f" OR {one.name} = ''" * one.required
        values = []
    cursor = connection.execute(f"SELECT {row}, {one.name} FROM {table} WHERE {where} ORDER BY {row}", values)
    found: list[Problem] = []
    while len(found) < MOST and (rows := cursor.fetchmany(_AT_ONCE)):
        found += [Problem(number + 2, one.name, fault) for number, cell in rows if (fault := one.fault(cell))]
    return found[:MOST]


def _double_ids(connection: duckdb.DuckDBPyConnection) -> list[Problem]:
    """The rows with an id that stands before; numbers made of the ids show fast that there are none."""
    twice = "SELECT hash(id) FROM source WHERE id <> '' GROUP BY hash(id) HAVING COUNT(*) > 1"
    found = connection.execute(
        f"SELECT row, id, first FROM (SELECT rowid AS row, id, MIN(rowid) OVER (PARTITION BY id) AS first FROM source"
        f" WHERE id <> '' AND hash(id) IN ({twice})) WHERE row <> first ORDER BY row LIMIT {MOST}"
    ).fetchall()
    return [double_id(row + 2, cell, first + 2) for row, cell, first in found]
