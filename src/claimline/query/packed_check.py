"""Whether a packed table is what `pack` writes: the file may be anybody's, and may be broken."""

# ruff: noqa: S608 - the parts of each SQL are ours, the names of columns those of the table

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from claimline.model import NOT_STATED
from claimline.query.conditions import UNDATED
from claimline.query.database import Cursor
from claimline.query.packed_folder import TABLES
from claimline.query.spans import EVERY
from claimline.table.alike import notice_of_alike
from claimline.table.columns import column, columns
from claimline.table.facets import FACETS, LANES, facet_named

_TEXT, _WHOLE, _LONG = "VARCHAR", "INTEGER", "BIGINT"
_OF_EVENTS = (
    {"event": _WHOLE, "row": _WHOLE}
    | {facet.name: _WHOLE for facet in FACETS}
    | {"first_day": _WHOLE, "last_day": _WHOLE, "starts": _LONG, "ends": _LONG, "in_doubt": "BOOLEAN"}
    | {"words": _TEXT}
)
_OF_NAMES = {"code": _WHOLE, "role": _TEXT, "value": _TEXT, "count": _LONG, "folded": _TEXT}
_OF_SPANS = (
    {"role": _TEXT}
    | dict.fromkeys(("lane", "kind", "first"), _WHOLE)
    | dict.fromkeys(("starts", "ends", "number"), _LONG)
)
_MAY_BE_NULL = {"first_day", "last_day", "starts", "ends"}
_DAYS, _SECONDS = 10_000 * 366, 86_400  # of the years that a cell can hold, counted from 1970; of a day


def is_said(said: dict[str, Any]) -> bool:
    """Whether a packed table says of itself what it has to: its columns, its hash and its notices."""
    listed, notices = said.get("columns"), said.get("notices")
    return (
        isinstance(said.get("sha256"), str)
        and isinstance(notices, list | tuple)
        and all(isinstance(one, str) for one in notices)
        and isinstance(listed, list | tuple)
        and len({*map(str, listed)}) == len(listed)
        and {one.name for one in columns() if not one.optional} <= {*listed}
    )


def check(connection: duckdb.DuckDBPyConnection, listed: Sequence[str]) -> None:
    """Look at the tables of a packed table, all but the forms of its cells: the statistics of the columns answer most of it.

    Raises:
        duckdb.Error, ValueError: they are not as `pack` writes them.
    """
    layout = {
        "cells": {"row": _WHOLE} | dict.fromkeys(listed, _TEXT),
        "events": _OF_EVENTS,
        "names": _OF_NAMES,
        "parts": {"cell": _WHOLE, "code": _WHOLE, "said": "BOOLEAN"},
        "spans": _OF_SPANS,
    }
    for name, expected in layout.items():
        found = {str(row[0]): str(row[1]) for row in connection.execute(f"DESCRIBE {name}").fetchall()}
        _hold({key: kind for key, kind in found.items() if key in expected} == expected)
        for cell in expected.keys() - _MAY_BE_NULL:
            _hold(not connection.execute(f"SELECT 1 FROM {name} WHERE {cell} IS NULL LIMIT 1").fetchall())
    spans = _check_codes(connection)
    _check_times(connection)
    _check_counts(connection, spans)


def read_all(cursor: Cursor) -> int:
    """Read every cell of a packed table, which proves its checksums; the number of its rows."""
    rows = 0
    for name in TABLES:
        described = cursor.execute(f"DESCRIBE {name}").fetchall()
        listed = ", ".join('"{}"'.format(str(row[0]).replace('"', '""')) for row in described)
        ((count, _),) = cursor.execute(f"SELECT COUNT(*), BIT_XOR(hash({listed})) FROM {name}").fetchall()
        rows = count if name == "cells" else rows
    return int(rows)


def alike_in(
    connection: Cursor | duckdb.DuckDBPyConnection, table: str, listed: Sequence[str]
) -> tuple[str, ...]:
    """The notice of names that look the same in a table with these columns (`notice_of_alike`)."""

    def cells_of(name: str) -> list[str]:
        return [cell for (cell,) in connection.execute(f"SELECT DISTINCT {name} FROM {table}").fetchall()]

    return notice_of_alike(listed, cells_of)


def _check_codes(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int]]:
    """The codes of each facet follow each other, and the rows have no other ones; the first of each, and the one after its last."""
    found = connection.execute(
        "SELECT role, MIN(code), MAX(code) + 1, COUNT(*), COUNT(DISTINCT code), COUNT(DISTINCT value) FROM names GROUP BY role"
    ).fetchall()
    by_role = {role: numbers for role, *numbers in found}
    _hold(by_role.keys() <= {facet.name for facet in FACETS})
    end = 0
    spans: dict[str, tuple[int, int]] = {}
    for facet in FACETS:
        first, last, *counted = by_role.get(facet.name, (end, end, 0, 0, 0))
        _hold(first == end and {*counted} == {last - first})
        end = last
        spans[facet.name] = first, last
        codes, where = facet.name, "events"
        if facet.several:
            ends = f"(SELECT MIN({facet.name}) FROM events) AND (SELECT MAX({facet.name}) FROM events)"
            codes, where = "code", f"parts WHERE cell BETWEEN {ends}"
        sql = f"SELECT COALESCE(MIN({codes}), {first}), COALESCE(MAX({codes}) + 1, {first}) FROM {where}"
        ((least, most),) = connection.execute(sql).fetchall()
        _hold(first <= least and most <= last)
        if enum := column(facet.column).enum:
            values = connection.execute("SELECT value FROM names WHERE role = ?", [facet.name]).fetchall()
            _hold({value for (value,) in values} <= {*enum, NOT_STATED})
    return spans


def _check_times(connection: duckdb.DuckDBPyConnection) -> None:
    """Days and seconds are of years with four digits, know the same ends, and no time ends before it begins."""
    outside = _times_outside(("first_day", "last_day", "starts", "ends"))
    other_ends = "(first_day IS NULL) <> (starts IS NULL) OR (last_day IS NULL) <> (ends IS NULL)"
    wrong = f"SELECT 1 FROM events WHERE {outside} OR {other_ends} OR starts >= ends OR first_day > last_day LIMIT 1"
    _hold(not connection.execute(wrong).fetchall())


def _check_counts(connection: duckdb.DuckDBPyConnection, spans: Mapping[str, tuple[int, int]]) -> None:
    """The counts of a picture are of as many rows as are dated, and of codes that there are; that of all is of one lane."""
    ((dated,),) = connection.execute(f"SELECT COUNT(*) FROM events WHERE NOT ({UNDATED})").fetchall()
    found = connection.execute(
        "SELECT role, SUM(number), MIN(number), MIN(lane), MAX(lane), MIN(kind), MAX(kind),"
        f" BOOL_OR({_times_outside(('starts', 'ends'))} OR COALESCE(starts >= ends, FALSE)) FROM spans GROUP BY role"
    ).fetchall()
    _hold({role for role, *_ in found} <= {EVERY, *LANES})
    for role, number, fewest, *codes, wrong in found:
        is_several = role != EVERY and facet_named(role).several
        _hold(fewest > 0 and not wrong and (number >= dated if is_several else number == dated))
        for (first, last), least, most in zip(
            ({EVERY: (0, 1), **spans}[role], spans["kind"]), codes[::2], codes[1::2], strict=True
        ):
            _hold(first <= least and most < last)


def _times_outside(names: Sequence[str]) -> str:
    """SQL that is true where a time is of a year that no cell can hold."""
    return " OR ".join(
        f"COALESCE(abs({name}) > {_DAYS * (1 if name.endswith('_day') else _SECONDS)}, FALSE)"
        for name in names
    )


def _hold(fits: bool) -> None:
    if not fits:
        raise ValueError
