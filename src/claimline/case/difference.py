"""What another reading changes in the rows of a table, and which corrections it leaves without a row."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimline.case.composed import Composed
from claimline.case.corrections import Correction, folded_words
from claimline.case.reading import Row


@dataclass(frozen=True, slots=True)
class Difference:
    """What another reading changes.

    Attributes:
        added, gone: rows whose words the other reading alone has, or has no more.
        changed: rows with the same words and other cells, before and after; their place in the document tells nothing.
        left_over: the corrections that would find their row no more.
    """

    added: tuple[Row, ...]
    gone: tuple[Row, ...]
    changed: tuple[tuple[Row, Row], ...]
    left_over: tuple[Correction, ...]

    @property
    def rows(self) -> int:
        """How many rows come, go or change."""
        return len(self.added) + len(self.gone) + len(self.changed)


def of_cases(old: Composed, new: Composed) -> Difference:
    """What a change of documents changes in what is read, before corrections, and which corrections lose their row."""
    lost = {one.correction for part in old.parts for one in part.applied.placed if not one.row}
    placed = (one for part in new.parts for one in part.applied.placed)
    left = tuple(one.correction for one in placed if not one.row and one.correction not in lost)
    before, after = ([row for part in made.parts for row in part.reading.rows] for made in (old, new))
    return of_rows(before, after, left)


def of_rows(old: Iterable[Row], new: Iterable[Row], left_over: tuple[Correction, ...]) -> Difference:
    """What tells new rows from old ones."""
    before, after = _by_words(old), _by_words(new)
    pairs = [(before[key], after[key]) for key in before if key in after]
    return Difference(
        tuple(row for key, row in after.items() if key not in before),
        tuple(row for key, row in before.items() if key not in after),
        tuple(pair for pair in pairs if _compared(pair[0]) != _compared(pair[1])),
        left_over,
    )


def _by_words(rows: Iterable[Row]) -> dict[tuple[str, str, str, int], Row]:
    """Rows by their document, their kind and words, and the how-manieth with these it is."""
    seen: Counter[tuple[str, str, str]] = Counter()
    found = {}
    for row in rows:
        kind = "claim" if row.cells["kind"] == "claim" else "other"
        key = row.id.partition(":")[0], kind, folded_words(row.cells["quote"])
        seen[key] += 1
        found[*key, seen[key]] = row
    return found


def _compared(row: Row) -> dict[str, str]:
    return {
        name: cell
        for name, cell in row.cells.items()
        if name not in {"id", "locator", "reply_to", "quote", "note"}
    }
