"""The rows that a query keeps, found once for all that is asked of them: their number, the facets, the list, the extract.

Beside them go the rows that one facet alone leaves out, for a facet counts under all filters but its own: one pass over the
tables of `indexed` answers a whole click.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from claimline.query.conditions import UNDATED, Condition, first_failed
from claimline.query.database import Cursor, Database, Found
from claimline.query.query import EVERYTHING
from claimline.table.facets import FACETS, Facet

Conditions = tuple[Condition, ...]
_NUMBERS = {facet.name: number for number, facet in enumerate(FACETS, 1)}
_SETS = 4  # that wait


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows that pass some conditions.

    Attributes:
        rows: how many there are.
        undated: how many of them have no date.
        near: these rows, and each row that one facet alone leaves out; None where all rows of the table are kept.
        span: SQL on `event` for the part of the table in which they lie, where it goes by day; else empty.
    """

    rows: int
    undated: int
    near: Found | None = None
    span: str = EVERYTHING

    def where(self, cursor: Cursor, own: str = "") -> str:
        """A condition on `event` for the rows that pass all conditions but those of the facet `own`; only for that cursor."""
        if self.near is None:
            return EVERYTHING
        numbers = f"0, {_NUMBERS[own]}" if own else "0"
        near = self.near.named(cursor)
        return f"{self.span} AND event IN (SELECT event FROM {near} WHERE failed IN ({numbers}))"


@dataclass(frozen=True, slots=True)
class Count:
    """One value of a facet and how many rows have it under all other filters."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Few:
    """What to take of the values of a facet that has many of them.

    Attributes:
        number: how many of those that hold a text.
        holding: the text, folded as the names are; empty for all.
        chosen: values that are taken too, if they hold it, whatever their place.
        by_name: True for the first by name; else those with most rows.
    """

    number: int
    holding: str = ""
    chosen: tuple[str, ...] = ()
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class _Counting:
    """What to count: the values of a facet under the conditions of the others; `kept` finds those rows."""

    facet: Facet
    others: Conditions
    kept: Callable[[], Kept] = field(compare=False)


class Finder:
    """Finds the rows of queries, and keeps the last sets and the last counts; safe to share between threads."""

    def __init__(self, connection: Database, *, by_day: bool) -> None:
        """`by_day`: True where it pays to look at a part of the events alone, which are numbered by their time."""
        # The caches hold the connection and not the finder, or the finder would hold itself.
        self.found = lru_cache(maxsize=_SETS)(partial(_found, connection, by_day))
        # Picking a source changes every facet's counts but those of the sources.
        self._counted = lru_cache(maxsize=4 * len(FACETS))(partial(_counted, connection))
        self._foremost = lru_cache(maxsize=4 * len(FACETS))(partial(_foremost, connection))

    def counted(self, facet: Facet, conditions: Conditions) -> dict[str, int] | None:
        """The rows of each value of a facet under the conditions of the others; None where those keep every row."""
        counting = self._counting(facet, conditions)
        return dict(self._counted(counting)) if counting.others else None

    def foremost(self, facet: Facet, conditions: Conditions, few: Few) -> tuple[list[Count], int]:
        """Some values of a facet in their order, with their rows, and how many values hold the text."""
        found = self._foremost(self._counting(facet, conditions), few)
        return [Count(value, count) for value, count, _ in found], found[0][2] if found else 0

    def _counting(self, facet: Facet, conditions: Conditions) -> _Counting:
        others = tuple(one for one in conditions if one.facet != facet.name)
        return _Counting(facet, others, partial(self.found, conditions))


def _found(connection: Database, by_day: bool, conditions: Conditions) -> Kept:
    with connection.cursor() as cursor:
        if not conditions:
            undated = f"SUM(CASE WHEN {UNDATED} THEN 1 ELSE 0 END)"
            rows, without = cursor.execute(
                f"SELECT COUNT(*), CAST({undated} AS BIGINT) FROM events"
            ).fetchall()[0]
            return Kept(rows, without or 0)
        ends = _ends(cursor, conditions) if by_day else None
        near = connection.find(cursor, *_near(connection, conditions, ends))
    return Kept(near.rows, near.undated, near, _span(ends))


def _near(
    connection: Database, conditions: Conditions, ends: tuple[Any, ...] | None
) -> tuple[str, list[str | int]]:
    """SQL for the events that at most one facet leaves out, with its parameters."""
    by_facet = {name: [one for one in conditions if one.facet == name] for name in _NUMBERS}
    of_facets = [(name, own) for name, own in by_facet.items() if own]
    always = [one for one in conditions if one.facet not in _NUMBERS]
    if len(of_facets) == 1 and not always:  # without its own conditions every row is kept
        always, of_facets = of_facets[0][1], []
    passed = "".join(f", {_all(own)} AS passed_{name}" for name, own in of_facets)
    params = [value for _, own in of_facets for one in own for value in one.params]
    params += [value for one in always for value in one.params]
    misses = " + ".join(f"CASE WHEN passed_{name} THEN 0 ELSE 1 END" for name, _ in of_facets) or "0"
    case = first_failed([(f"passed_{name}", _NUMBERS[name]) for name, _ in of_facets], "0")
    judged = f"SELECT event, {UNDATED} AS undated{passed} FROM events WHERE {_all(always)}"
    near = f"SELECT event, CAST({case} AS TINYINT) AS failed, undated FROM ({judged}) AS judged WHERE {misses} <= 1"
    if ends:  # of a table by day only a part of the mentions has to be read
        part = f"SELECT code, event FROM {connection.tables}mentions WHERE {_span(ends)}"
        near = f"WITH mentions AS {connection.inlined}({part}) {near}"
    return near, params


def _all(conditions: list[Condition]) -> str:
    return f"({' AND '.join(one.sql for one in conditions) or EVERYTHING})"


def _ends(cursor: Cursor, conditions: Conditions) -> tuple[Any, ...] | None:
    """The first and the last dated event that the period keeps, and the first undated one; None without a period."""
    period = [one for one in conditions if one.facet == "period"]
    if not period:
        return None
    (ends,) = cursor.execute(
        f"SELECT MIN(event), MAX(event), (SELECT MIN(event) FROM events WHERE {UNDATED}) FROM events"
        f" WHERE NOT ({UNDATED}) AND {_all(period)}",
        [value for one in period for value in one.params],
    ).fetchall()
    return tuple(ends)


def _span(ends: tuple[Any, ...] | None) -> str:
    if ends is None:
        return EVERYTHING
    first, last, undated = ends
    parts = [f"event BETWEEN {first} AND {last}"] * (first is not None)
    parts += [f"event >= {undated}"] * (undated is not None)
    return f"({' OR '.join(parts) or 'FALSE'})"


def _counted(connection: Database, counting: _Counting) -> tuple[tuple[str, int], ...]:
    """The values of a facet, each with its rows."""
    with connection.cursor() as cursor:
        counted = _counted_sql(cursor, counting)
        return tuple(
            cursor.execute(
                f"SELECT value, counted.count FROM ({counted}) AS counted JOIN names USING (code)"
            ).fetchall()
        )


def _foremost(connection: Database, counting: _Counting, few: Few) -> tuple[tuple[str, int, int], ...]:
    """Some values of a facet, each with its rows, and with the number of values that hold the text."""
    order = "code" if few.by_name else "number DESC, code"
    marks = ", ".join("?" * len(few.chosen)) or "NULL"
    with connection.cursor() as cursor:
        counted = _counted_sql(cursor, counting) if counting.others else "SELECT code, count FROM names"
        held = (
            f"SELECT code, value, COALESCE(counted.count, 0) AS number FROM names LEFT JOIN ({counted}) AS counted USING (code)"
            " WHERE role = ? AND contains(folded, ?)"
        )
        placed = f"SELECT value, number, ROW_NUMBER() OVER (ORDER BY {order}) AS place, COUNT(*) OVER () AS holds FROM ({held}) AS held"
        return tuple(
            cursor.execute(
                f"SELECT value, number, holds FROM ({placed}) AS placed WHERE place <= {int(few.number)} OR value IN ({marks})"
                " ORDER BY place",
                [counting.facet.name, few.holding, *few.chosen],
            ).fetchall()
        )


def _counted_sql(cursor: Cursor, counting: _Counting) -> str:
    """SQL for `code` and `count` of the values of a facet that any kept row has; only for that cursor."""
    facet = counting.facet
    where = counting.kept().where(cursor, facet.name)
    codes = f"SELECT {facet.name} AS code FROM events WHERE {where}"
    if facet.several:
        first, last = cursor.execute(
            "SELECT COALESCE(MIN(code), 0), COALESCE(MAX(code), 0) FROM names WHERE role = ?", [facet.name]
        ).fetchall()[0]
        codes = f"SELECT code FROM mentions WHERE code BETWEEN {first} AND {last} AND {where}"
    return f"SELECT code, COUNT(*) AS count FROM ({codes}) AS kept GROUP BY code"
