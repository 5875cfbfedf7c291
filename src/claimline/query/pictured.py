"""What a picture needs of the rows that a query keeps: how many are of which time, all together and in each lane.

Rows of one time are one entry, so that a picture of millions costs few statements and no list of rows.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the numbers in them are numbers

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimline.query.cells import Cells, CellsOfFrame, Columns, Place
from claimline.query.conditions import UNDATED
from claimline.query.database import Cursor, Database
from claimline.query.kept import Kept
from claimline.query.query import EVERYTHING
from claimline.query.spans import EVERY, laned_sql
from claimline.table.facets import Facet
from claimline.table.titles import titled

Ints = NDArray[np.int64]
Stretch = tuple[int, int]
UNKNOWN = -(2**62)
"""A bound that is not known, in whatever unit."""
REST = -1
"""Stands for all codes that are not asked for by themselves."""
_TITLES = (
    1000  # articles and documents of a table on the disk; where there are more, documents go by their names
)


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """Entries of dated rows, an array each.

    Attributes:
        lane: the code of the value; `REST` for the others, 0 where no lanes were asked for.
        kind: the code of the kind.
        starts, ends: in seconds since 1970, the end exclusive; `UNKNOWN` where a bound is not known.
        number: how many rows are of this lane, kind and time.
    """

    lane: Ints
    kind: Ints
    starts: Ints
    ends: Ints
    number: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """Dated rows that could be of some of a stretch of seconds, and, where it says so, no others than these.

    Attributes:
        seen: the stretch, its end exclusive; None for all of time.
        kinds: the codes of their kinds; None for all.
        inside: a stretch in which both bounds lie.
        beside: a stretch in which not both bounds lie.
        dated: False for undated rows as well.
    """

    seen: Stretch | None = None
    kinds: tuple[int, ...] | None = None
    inside: Stretch | None = None
    beside: Stretch | None = None
    dated: bool = True

    def sql(self) -> str:
        """The condition on `events`."""
        parts = ["(starts IS NOT NULL OR ends IS NOT NULL)"] if self.dated else [EVERYTHING]
        if self.seen:
            start, end = self.seen
            parts.append(f"(starts IS NULL OR starts < {end}) AND (ends IS NULL OR ends > {start})")
        if self.kinds is not None:
            parts.append(f"kind IN ({_listed(self.kinds)})" if self.kinds else "FALSE")
        if self.inside:
            parts.append(_inside(self.inside))
        if self.beside:
            parts.append(f"NOT {_inside(self.beside)}")
        return " AND ".join(parts)


def _inside(stretch: Stretch) -> str:
    return f"COALESCE(starts >= {stretch[0]} AND ends <= {stretch[1]}, FALSE)"


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(str(int(number)) for number in numbers)


def times(connection: Database, kept: Kept, spans: Container[str]) -> Times:
    """All dated rows that are kept, without lanes; `spans` says of what the table has counts (`spans_of`)."""
    with connection.cursor() as cursor:
        if kept.is_everything and EVERY in spans:
            return _times(
                cursor, f"SELECT lane, kind, starts, ends, number FROM spans WHERE role = '{EVERY}'"
            )
        seen = f"{kept.events(cursor)} AS kept WHERE NOT ({UNDATED})"
        entries = f"SELECT 0 AS lane, kind, starts, ends, 1 AS number FROM {seen}"
        return _times(cursor, _grouped_sql(entries))


class Codes:
    """The numbers that stand for the values of facets in the engine, in the order of the facets and of their values."""

    def __init__(self, values: Mapping[str, Iterable[str]]) -> None:
        self._spans: dict[str, tuple[int, int]] = {}
        self._values: list[str] = []
        self._codes: dict[str, dict[str, int]] = {}
        for name, own in values.items():
            first = len(self._values)
            self._values += own
            self._spans[name] = first, len(self._values)
            self._codes[name] = {value: code for code, value in enumerate(own, first)}

    def span(self, name: str) -> tuple[int, int]:
        """The first code of a facet, and the one after its last."""
        return self._spans[name]

    def value(self, code: int) -> str:
        """The value that a code stands for."""
        return self._values[code]

    def of(self, name: str, wanted: Iterable[str]) -> tuple[int, ...]:
        """The codes of those of some values that a facet has, in order."""
        own = self._codes[name]
        return tuple(sorted({own[value] for value in wanted if value in own}))


def titles(connection: Database, cells: Cells, codes: Codes) -> dict[str, str]:
    """What the documents of a table are called (`titled`), by their names; nothing where it is on the disk and has many."""
    first, last = codes.span("document")
    is_here = isinstance(cells, CellsOfFrame)
    if last - first > _TITLES and not is_here:
        return {}
    articles = Window(kinds=codes.of("kind", ("article",)), dated=False).sql()
    with connection.cursor() as cursor:
        sql = f"SELECT event, row FROM events WHERE {articles} ORDER BY row"
        found = cursor.execute(sql if is_here else f"{sql} LIMIT {_TITLES + 1}").fetchall()
        if len(found) > _TITLES and not is_here:
            return {}
        rows = cells.columns(cursor, found)
    by_name = zip(rows["document"], rows["title"], strict=True)
    return titled(dict(by_name), map(codes.value, range(first, last)))


@dataclass(frozen=True, slots=True)
class Pictured:
    """The rows that a query keeps, as a picture asks for them; safe to share between threads.

    Attributes:
        times: of all dated ones.
        codes: what the numbers in its answers mean.
    """

    _connection: Database
    _cells: Cells
    _kept: Kept
    _spans: Container[str]
    times: Times
    codes: Codes

    @property
    def undated(self) -> int:
        """How many rows have no date."""
        return self._kept.undated

    def seen(self, window: Window) -> Columns:
        """The rows that a window shows, in the table's order."""
        with self._connection.cursor() as cursor:
            seen = self._seen(cursor, window)
            found = cursor.execute(f"SELECT event, row FROM {seen} ORDER BY row").fetchall()
            return self._cells.columns(cursor, found)

    def at(self, found: Sequence[Place]) -> Columns:
        """The rows at some places, in that order."""
        with self._connection.cursor() as cursor:
            return self._cells.columns(cursor, found)

    def of_id(self, identifier: str) -> int | None:
        """The place in the table of the row with that id; None where there is none."""
        with self._connection.cursor() as cursor:
            return next((row for _, row in self._cells.of_ids(cursor, [identifier])), None)

    def titles(self) -> dict[str, str]:
        """What the documents of the table are called (`titles`), whichever rows are kept."""
        return titles(self._connection, self._cells, self.codes)

    def numbers(self, lanes: Facet, window: Window) -> dict[str, Ints]:
        """`lane`, `kind`, the `number` of its rows, and the number of its `first` event in time, for each lane and kind."""
        with self._connection.cursor() as cursor:
            if self._is_counted(lanes, window):
                laned = self._spans_sql(lanes, window)
            else:
                held = f"{lanes.name} AS cell, kind, COUNT(*) AS number, MIN(event) AS first"
                seen = (
                    f"SELECT {held} FROM {self._seen(cursor, window, lanes.name)} GROUP BY {lanes.name}, kind"
                )
                laned = laned_sql(lanes, seen)
            return _arrays(
                cursor.execute(
                    "SELECT lane, kind, CAST(SUM(number) AS BIGINT) AS number, MIN(first) AS first"
                    f" FROM ({laned}) AS laned GROUP BY lane, kind"
                )
            )

    def rows(
        self, lanes: Facet, window: Window, codes: Sequence[int], selected: int | None
    ) -> list[tuple[int, int, int]]:
        """Lane, event and row of each row in some lanes, and of one row of the table in all of its lanes."""
        wanted = [f"lane IN ({_listed(codes)})"] * bool(codes)
        wanted += [f"row = {selected}"] * (selected is not None)
        if not wanted:
            return []
        with self._connection.cursor() as cursor:
            seen = f"SELECT {lanes.name} AS cell, event, row FROM {self._seen(cursor, window, lanes.name)}"
            return cursor.execute(
                f"SELECT lane, event, row FROM ({laned_sql(lanes, seen)}) AS laned WHERE {' OR '.join(wanted)} ORDER BY row"
            ).fetchall()

    def lane_times(
        self, lanes: Facet, window: Window, codes: Sequence[int], apart: Sequence[int] | None, unit: int
    ) -> Times:
        """The times of some lanes, and as `REST` of all lanes but those that stand `apart`; None for no such lane.

        Bounds are rounded outwards to so many seconds.
        """
        is_counted = self._is_counted(lanes, window)
        with self._connection.cursor() as cursor:
            parts = []
            if codes:
                own = self._own_sql(cursor, lanes, window, codes)
                parts.append(_rounded_sql(own, unit) if is_counted else _grouped_sql(_rounded_sql(own, unit)))
            if apart is not None:
                rest = self._rest_sql(cursor, lanes, window, apart)
                # Rounding takes longer than grouping, and counts are of few times.
                parts.append(
                    _rounded_sql(_grouped_sql(rest), unit)
                    if is_counted and not lanes.several
                    else _grouped_sql(_rounded_sql(rest, unit))
                )
            return _times(cursor, " UNION ALL ".join(parts))

    def _own_sql(self, cursor: Cursor, lanes: Facet, window: Window, codes: Sequence[int]) -> str:
        seen = f"SELECT {lanes.name} AS cell, kind, starts, ends, 1 AS number FROM {self._seen(cursor, window, lanes.name)}"
        laned = self._spans_sql(lanes, window) if self._is_counted(lanes, window) else laned_sql(lanes, seen)
        return f"SELECT lane, kind, starts, ends, number FROM ({laned}) AS laned WHERE lane IN ({_listed(codes)})"

    def _rest_sql(self, cursor: Cursor, lanes: Facet, window: Window, apart: Sequence[int]) -> str:
        """A row of two values that share the lane is one, and only the rows themselves say so."""
        held = f"SELECT {REST} AS lane, kind, starts, ends"
        seen = self._seen(cursor, window, lanes.name)
        if lanes.several:
            cells = f"SELECT cell FROM parts WHERE said AND code NOT IN ({_listed(apart)})"
            return f"{held}, 1 AS number FROM {seen} AND {lanes.name} IN ({cells})"
        if self._is_counted(lanes, window):
            spans = self._spans_sql(lanes, window)
            return f"{held}, number FROM ({spans}) AS spans WHERE lane NOT IN ({_listed(apart)})"
        return f"{held}, 1 AS number FROM {seen} AND {lanes.name} NOT IN ({_listed(apart)})"

    def _seen(self, cursor: Cursor, window: Window, facet: str = "") -> str:
        """The kept rows in a window, with the column of a facet, as SQL after `FROM`; only for that cursor."""
        return f"{self._kept.events(cursor, facet=facet)} AS kept WHERE {window.sql()}"

    def _is_counted(self, facet: Facet, window: Window) -> bool:
        """Whether the table has counts of just what a picture asks for."""
        return self._kept.is_everything and window.dated and facet.name in self._spans

    def _spans_sql(self, facet: Facet, window: Window) -> str:
        return f"SELECT * FROM spans WHERE role = '{facet.name}' AND {window.sql()}"


def _grouped_sql(entries: str) -> str:
    """One entry for all those of one lane, kind and time; the counts of `spans` are nearly so already."""
    return (
        f"SELECT lane, kind, starts, ends, CAST(SUM(number) AS BIGINT) AS number FROM ({entries}) AS entries"
        " GROUP BY lane, kind, starts, ends"
    )


def _rounded_sql(entries: str, unit: int) -> str:
    """Entries with their bounds rounded outwards to so many seconds; the rest of a division has the sign of what is divided."""
    begun = f"starts - CASE WHEN starts % {unit} < 0 THEN starts % {unit} + {unit} ELSE starts % {unit} END"
    ended = f"ends - CASE WHEN ends % {unit} > 0 THEN ends % {unit} - {unit} ELSE ends % {unit} END"
    return f"SELECT lane, kind, {begun} AS starts, {ended} AS ends, number FROM ({entries}) AS entries"


def _times(cursor: Cursor, entries: str) -> Times:
    bounds = ", ".join(f"COALESCE({bound}, {UNKNOWN}) AS {bound}" for bound in ("starts", "ends"))
    return Times(
        **_arrays(cursor.execute(f"SELECT lane, kind, {bounds}, number FROM ({entries}) AS entries"))
    )


def _arrays(found: Cursor) -> dict[str, Any]:
    return {name: cells.astype(np.int64) for name, cells in found.fetchnumpy().items()}
