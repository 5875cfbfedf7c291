"""Whether a packed table is what `pack` writes: the file may be anybody's, and may be broken."""

# ruff: noqa: S608 - the parts of each SQL are ours, the names of columns those of the table

from collections.abc import Sequence
from typing import Any

import duckdb

from claimline.model import NOT_STATED
from claimline.table.columns import column, columns
from claimline.table.facets import FACETS

_TEXT, _WHOLE, _LONG = "VARCHAR", "INTEGER", "BIGINT"
_OF_EVENTS = (
    {"event": _WHOLE, "row": _WHOLE}
    | {facet.name: _WHOLE for facet in FACETS}
    | {"first_day": _WHOLE, "last_day": _WHOLE, "starts": _LONG, "ends": _LONG, "in_doubt": "BOOLEAN"}
    | {"words": _TEXT}
)
_OF_NAMES = {"code": _WHOLE, "role": _TEXT, "value": _TEXT, "count": _LONG, "folded": _TEXT}
_MAY_BE_NULL = {"first_day", "last_day", "starts", "ends"}
_MANY = 100  # more values than any column with an enum has


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
    """Look at the tables of a packed table; what their columns promise is asked of their statistics, so it takes no time.

    Raises:
        duckdb.Error, ValueError: they are not as `pack` writes them.
    """
    layout = {
        "cells": {"row": _WHOLE} | dict.fromkeys(listed, _TEXT),
        "events": _OF_EVENTS,
        "names": _OF_NAMES,
        "parts": {"cell": _WHOLE, "code": _WHOLE, "said": "BOOLEAN"},
    }
    for name, expected in layout.items():
        found = {str(row[0]): str(row[1]) for row in connection.execute(f"DESCRIBE {name}").fetchall()}
        _hold({key: kind for key, kind in found.items() if key in expected} == expected)
        for cell in expected.keys() - _MAY_BE_NULL:
            _hold(not connection.execute(f"SELECT 1 FROM {name} WHERE {cell} IS NULL LIMIT 1").fetchall())
    _check_values(connection, listed)
    _check_codes(connection)


def _check_values(connection: duckdb.DuckDBPyConnection, listed: Sequence[str]) -> None:
    """A column with an enum holds nothing else: its cells are written as they are."""
    for name in listed:
        if column(name).enum:
            found = connection.execute(f"SELECT DISTINCT {name} FROM cells LIMIT {_MANY}").fetchall()
            _hold(not any(column(name).fault(cell) for (cell,) in found))


def _check_codes(connection: duckdb.DuckDBPyConnection) -> None:
    """The codes of each facet follow each other, and the rows have no other ones."""
    found = connection.execute(
        "SELECT role, MIN(code), MAX(code) + 1, COUNT(*), COUNT(DISTINCT code), COUNT(DISTINCT value) FROM names GROUP BY role"
    ).fetchall()
    by_role = {role: numbers for role, *numbers in found}
    _hold(by_role.keys() <= {facet.name for facet in FACETS})
    end = 0
    for facet in FACETS:
        first, last, *counted = by_role.get(facet.name, (end, end, 0, 0, 0))
        _hold(first == end and {*counted} == {last - first})
        end = last
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


def _hold(fits: bool) -> None:
    if not fits:
        raise ValueError
