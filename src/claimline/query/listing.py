"""Pages of a list, and the place of a row in it: SQL finds the few rows that are shown, and no list of all is ever made."""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

from collections.abc import Sequence
from dataclasses import dataclass

from claimline.query.cells import Cells, Columns, Place
from claimline.query.conditions import UNDATED
from claimline.query.database import Cursor, Database
from claimline.query.kept import Kept
from claimline.query.orders import Order, order_named


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a row stands in a list.

    Attributes:
        place: its place, the first being 0.
        rows: of the list.
        previous, following: the ids of its neighbours; the list begins again at its end.
    """

    place: int
    rows: int
    previous: str
    following: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows that a query keeps, as a list asks for some of them; safe to share between threads."""

    _connection: Database
    _cells: Cells
    _kept: Kept

    def page(self, start: int, number: int, order: str) -> Columns:
        """As `Store.page`, as the cells of each column."""
        with self._connection.cursor() as cursor:
            found = page(cursor, self._cells, self._kept, order, (number, start))
            return self._cells.columns(cursor, found)

    def undated(self, number: int) -> Columns:
        """The first so many undated rows, in the table's order."""
        with self._connection.cursor() as cursor:
            choice = f"{self._kept.choice(cursor)} WHERE {UNDATED}"
            return self._cells.columns(cursor, _some(cursor, self._cells, choice, "file", (number, 0)))


def page(cursor: Cursor, cells: Cells, kept: Kept, order: str, some: tuple[int, int]) -> list[Place]:
    """The places of `some` rows in an order (`order_named`): how many, after how many."""
    return _some(cursor, cells, kept.choice(cursor), order, some)


def _some(cursor: Cursor, cells: Cells, choice: str, named: str, some: tuple[int, int]) -> list[Place]:
    order, (number, start) = order_named(named), some
    beside = cells.beside(cursor, order.column) if order.column else ""
    return cursor.execute(
        f"SELECT chosen.event, chosen.row FROM ({choice}) AS chosen {beside} ORDER BY {order.sql()}"
        f" LIMIT {int(number)} OFFSET {int(start)}"
    ).fetchall()


def among(cursor: Cursor, choice: str, places: Sequence[Place]) -> list[Place]:
    """Those of some places whose rows a choice holds."""
    if not places:
        return []
    listed = ", ".join(str(row) for _, row in places)
    sql = f"SELECT row FROM ({choice}) AS chosen WHERE row IN ({listed})"
    kept = {row for (row,) in cursor.execute(sql).fetchall()}
    return [place for place in places if place[1] in kept]


def standing(cursor: Cursor, cells: Cells, choice: str, order: Order, row: int) -> Standing | None:
    """Where a row of the table stands in a choice; None where it is none of its rows."""
    beside = cells.beside(cursor, order.column) if order.column else ""
    keyed = f"(SELECT chosen.event, chosen.row, {order.keys_sql()} FROM ({choice}) AS chosen {beside})"
    own = cursor.execute(f"SELECT * FROM {keyed} WHERE row = ?", [row]).fetchall()
    if not own:
        return None
    values = own[0][2:]
    before, params = order.beyond(values, before=True)
    place, rows = cursor.execute(
        f"SELECT COUNT(*) FILTER (WHERE {before}), COUNT(*) FROM {keyed}", params
    ).fetchall()[0]
    neighbours = []
    for is_before in (True, False):
        beyond, values_beyond = order.beyond(values, before=is_before)
        first = f"ORDER BY {order.sql_of_keys(backwards=is_before)} LIMIT 1"
        found = cursor.execute(
            f"SELECT event, row FROM {keyed} WHERE {beyond} {first}", values_beyond
        ).fetchall()
        neighbours += found or cursor.execute(f"SELECT event, row FROM {keyed} {first}").fetchall()
    previous, following = cells.columns(cursor, neighbours)["id"]
    return Standing(place, rows, previous, following)
