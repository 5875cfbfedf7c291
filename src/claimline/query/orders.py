"""The orders of a list of rows: of time, of the table, or of the cells of a column; and what stands before a row in one.

Each key is SQL on `chosen`, the events that a query keeps, and on `cells`; none is ever NULL, and the last tells all rows apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimline.arguments import refused
from claimline.table.columns import columns

_ROW = ("chosen.row", False)
_UNDATED = ("COALESCE(chosen.starts, chosen.ends) IS NULL", False)


@dataclass(frozen=True, slots=True)
class Order:
    """An order of rows.

    Attributes:
        keys: SQL of each key, and whether its greatest value comes first.
        column: the column of the cells that a key names; empty where none does.
    """

    keys: tuple[tuple[str, bool], ...]
    column: str = ""

    def sql(self) -> str:
        """The keys for ORDER BY."""
        return ", ".join(f"{key} {'DESC' if falls else 'ASC'}" for key, falls in self.keys)

    def sql_of_keys(self, *, backwards: bool) -> str:
        """The same where the keys are columns (`keys_sql`)."""
        directions = ("DESC" if falls != backwards else "ASC" for _, falls in self.keys)
        return ", ".join(f"key_{place} {direction}" for place, direction in enumerate(directions))

    def keys_sql(self) -> str:
        """The keys as columns `key_0`, `key_1` and so on."""
        return ", ".join(f"{key} AS key_{place}" for place, (key, _) in enumerate(self.keys))

    def beyond(self, values: Sequence[object], *, before: bool) -> tuple[str, list[object]]:
        """A condition on the keys (`keys_sql`) for the rows before the one that has these values, or after it; and its parameters."""
        parts: list[str] = []
        params: list[object] = []
        for place, (_, falls) in enumerate(self.keys):
            same = [f"key_{earlier} = ?" for earlier in range(place)]
            parts.append(" AND ".join([*same, f"key_{place} {'>' if falls == before else '<'} ?"]))
            params += values[: place + 1]
        return " OR ".join(f"({part})" for part in parts), params


_NAMED = {
    "oldest": Order((("chosen.event", False),)),
    "newest": Order(
        (
            _UNDATED,
            ("COALESCE(chosen.starts, chosen.ends, 0)", True),
            ("COALESCE(chosen.ends, chosen.starts, 0)", True),
            _ROW,
        )
    ),
    "file": Order((_ROW,)),
}


def order_named(name: str) -> Order:
    """The order of that name: `oldest` or `newest` first with the undated rows last, `file`, or by a column.

    `source` goes by its cells, whatever the case of their letters, and `-source` the other way; empty cells stand last.

    Raises:
        ArgumentError: there is none.
    """
    if name in _NAMED:
        return _NAMED[name]
    column = name.removeprefix("-")
    if column not in {one.name for one in columns()}:
        raise refused("order", name, f"write {', '.join(_NAMED)} or the name of a column")
    cell = f"cells.{column}"
    return Order(((f"{cell} = ''", False), (f"lower({cell})", name.startswith("-")), _ROW), column)
