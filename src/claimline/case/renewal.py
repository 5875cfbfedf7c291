"""What this claimline reads otherwise in a case than the one whose reading its table is."""

from dataclasses import dataclass
from importlib.metadata import version

from claimline.case import difference, table
from claimline.case.composed import Composed
from claimline.case.difference import Difference
from claimline.case.folder import EVENTS, Folder
from claimline.case.reading import Row, cells_of_rows
from claimline.text.counts import number_of


@dataclass(frozen=True, slots=True)
class Renewal:
    """A reading that waits to be taken; until then the table is as it was.

    Attributes:
        by: the version of claimline whose reading the table is; empty where the case does not say it.
        now: this version.
        difference: what would change in the table.
    """

    by: str
    now: str
    difference: Difference

    @property
    def in_words(self) -> str:
        """`read by claimline 0.1.0; this is claimline 0.2.0: 3 rows would change`."""
        by = f"claimline {self.by}" if self.by else "another claimline"
        by = f"another claimline {self.by}" if self.by == self.now else by
        rows = self.difference.rows
        what = (
            f"{number_of(rows, 'row')} would change"
            if rows
            else "ids, places or notes would change, and no row else"
        )
        return f"read by {by}; this is claimline {self.now}: {what}"


def renewal(folder: Folder, made: Composed) -> Renewal | None:
    """What this claimline reads otherwise, where its table is `made`; None where that stands, or is stale for another reason."""
    stood = table.stood(folder) if table.is_due(folder, made.state) else None
    if stood is None:
        return None
    old = tuple(map(Row, cells_of_rows(stood.frame)))
    placed = {one.correction for part in made.parts for one in part.applied.placed if one.row}
    left = tuple(one for one in made.state.corrections if one not in placed)
    return Renewal(folder.read_by()[0], version("claimline"), difference.of_rows(old, made.rows, left))


def rows(folder: Folder, made: Composed) -> tuple[Row, ...]:
    """The rows of the table that stands, each with its places where this claimline reads the same words under its id."""
    stood = table.stood(folder) if table.is_due(folder, made.state) else None
    if stood is None:
        return made.rows
    now = {row.id: row for row in made.rows}
    return tuple(
        Row(cells, now[cells["id"]].spans if _same(cells["quote"], now.get(cells["id"])) else {})
        for cells in cells_of_rows(stood.frame)
    )


def _same(quote: str, row: Row | None) -> bool:
    return row is not None and row.cells["quote"] == quote


def fault(folder: Folder, jobs: int = 1) -> str:
    """Why the file of the table is not what the case makes, in one sentence; empty where it is.

    Every document is read anew, whatever was kept.

    Raises:
        ClaimlineError: a file is missing, malformed or another one than was given.
    """
    made, written = table.anew(folder, jobs), table.standing(folder)
    if written is None:
        return f"{EVENTS} is missing; claimline build makes it."
    if waiting := renewal(folder, table.current(folder)):
        return f"{EVENTS} was {waiting.in_words}; claimline build takes it."
    return (
        "" if written == made.data else f"{EVENTS} is not what the case makes; claimline build makes it anew."
    )
