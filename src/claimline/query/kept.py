"""The rows that a query keeps, found once for all that is asked of them: their number, the facets, the list, the extract.

Of a table on the disk a hundred thousand rows at most are kept as they are, so that one pass over the events answers a whole click.
Of more than that, and in memory, only the conditions are kept: to ask again costs less. Where words are sought, and on a cluster, the
numbers of the rows are kept, and beside them those of the rows that one facet alone leaves out, for a facet counts under all
filters but its own.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and what a reader typed or clicked is a number or a parameter

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, partial

from claimline.query.conditions import UNDATED, Condition, first_failed
from claimline.query.database import Cursor, Database, Found
from claimline.query.indexed import counted_sql
from claimline.query.query import EVERYTHING
from claimline.table.facets import FACETS, Facet

Conditions = tuple[Condition, ...]
Ends = tuple[int | None, ...] | None
_NUMBERS = {facet.name: number for number, facet in enumerate(FACETS, 1)}
_SETS = 4  # that wait
_MOST = 100_000  # rows of a set that are kept as they are: 4 MB
HELD = ("event", "row", "source", "actor", "kind", "starts", "ends")
"""What nearly each question asks of a row: to read all columns of ten million takes twice as long."""
_PERIODS = 64  # of which the ends are known: two numbers each


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows that pass some conditions.

    Attributes:
        rows: how many there are.
        undated: how many of them have no date.
        conditions: the conditions, where they can be asked again.
        at_hand: the rows themselves (`HELD`); None where they are too many.
        near: the numbers of these rows, and of each row that one facet alone leaves out; None where the conditions can be asked again.
        span: SQL on `event` for the part of the table in which they lie, where it goes by day; else all of it.
    """

    rows: int
    undated: int
    conditions: Conditions = ()
    at_hand: Found | None = None
    near: Found | None = None
    span: str = EVERYTHING

    @property
    def is_everything(self) -> bool:
        """True where there are no conditions."""
        return not self.conditions and self.near is None

    def events(self, cursor: Cursor, own: str = "", facet: str = "") -> str:
        """The rows that pass all conditions but those of the facet `own`, as a relation that a statement of that cursor may ask.

        It has the columns of `HELD`, and that of a facet.
        """
        if self.near is not None:
            numbers = f"0, {_NUMBERS[own]}" if own else "0"
            near = f"event IN (SELECT event FROM {self.near.named(cursor)} WHERE failed IN ({numbers}))"
            return f"(SELECT * FROM events WHERE {self.span} AND {near})"
        is_own = any(one.facet == own for one in self.conditions)
        if self.at_hand is not None and not is_own and facet in {"", *HELD}:
            return self.at_hand.named(cursor)
        return f"(SELECT * FROM events WHERE {_under(self.span, [one for one in self.conditions if one.facet != own])})"

    def choice(self, cursor: Cursor) -> str:
        """A choice (`cells`) of the rows that pass all conditions; only for that cursor."""
        return f"SELECT event, row, 0 AS failed, starts, ends FROM {self.events(cursor)} AS kept"


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
        """`by_day`: True where it pays to look at a part of the events alone, which are numbered by their time, and to keep rows."""
        # The caches hold the connection and not the finder, or the finder would hold itself.
        ends = lru_cache(maxsize=_PERIODS)(partial(_ends, connection, by_day))
        self.found = lru_cache(maxsize=_SETS)(partial(_found, connection, ends, by_day))
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


def _found(
    connection: Database, ends: Callable[[Conditions], Ends], by_day: bool, conditions: Conditions
) -> Kept:
    with connection.cursor() as cursor:
        period = tuple(one for one in conditions if one.facet == "period")
        span = _span(ends(period)) if period else EVERYTHING
        if conditions and (connection.is_far or any(one.params for one in conditions)):
            near = connection.find(cursor, *_near(conditions, span))
            return Kept(near.rows, near.undated, near=near, span=span)
        held = f"SELECT {', '.join(HELD)} FROM events WHERE {_under(span, conditions)}"
        if by_day and conditions and (found := connection.hold(held, _MOST)):
            return Kept(found.rows, found.undated, conditions, at_hand=found, span=span)
        undated = f"CAST(SUM(CASE WHEN {UNDATED} THEN 1 ELSE 0 END) AS BIGINT)"
        rows, without = cursor.execute(
            f"SELECT COUNT(*), {undated} FROM events WHERE {_under(span, conditions)}"
        ).fetchall()[0]
        return Kept(rows, without or 0, conditions, span=span)


def _near(conditions: Conditions, span: str) -> tuple[str, list[str]]:
    """SQL for the events that at most one facet leaves out, with its parameters."""
    by_facet = {name: [one for one in conditions if one.facet == name] for name in _NUMBERS}
    of_facets = [(name, own) for name, own in by_facet.items() if own]
    always = [one for one in conditions if one.facet not in _NUMBERS]
    if len(of_facets) == 1 and not always:  # without its own conditions every row is kept
        always, of_facets = of_facets[0][1], []
    passed = "".join(f", ({_under(EVERYTHING, own)}) AS passed_{name}" for name, own in of_facets)
    params = [value for one in always for value in one.params]
    misses = " + ".join(f"CASE WHEN passed_{name} THEN 0 ELSE 1 END" for name, _ in of_facets) or "0"
    case = first_failed([(f"passed_{name}", _NUMBERS[name]) for name, _ in of_facets], "0")
    judged = f"SELECT event, {UNDATED} AS undated{passed} FROM events WHERE {_under(span, always)}"
    near = f"SELECT event, CAST({case} AS TINYINT) AS failed, undated FROM ({judged}) AS judged WHERE {misses} <= 1"
    return near, params


def _under(span: str, conditions: Iterable[Condition]) -> str:
    return " AND ".join([span, *(one.sql for one in conditions)])


def _ends(connection: Database, by_day: bool, period: Conditions) -> Ends:
    """The first and the last dated event that a period keeps, and the first undated one; None where it does not pay to know."""
    if not by_day:
        return None
    with connection.cursor() as cursor:
        (ends,) = cursor.execute(
            f"SELECT MIN(event), MAX(event), (SELECT MIN(event) FROM events WHERE {UNDATED}) FROM events"
            f" WHERE {_under(f'NOT ({UNDATED})', period)}"
        ).fetchall()
        return tuple(ends)


def _span(ends: Ends) -> str:
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
    name = counting.facet.name
    return counted_sql(counting.facet, f"{counting.kept().events(cursor, name, name)} AS kept")
