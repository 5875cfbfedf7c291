"""What a case's own list of names changed while a document was read, said in the note of each row.

The list takes part in the reading, so that “the minister” is known by it as a source and as somebody whom a row is about. What it
changed shows where the same document is read without it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import claimline.events
from claimline.inline import inline
from claimline.model import UNKNOWN, Document
from claimline.names.joining import NAMED, name_after_joining, note
from claimline.names.known import NameList, shipped_names
from claimline.table.as_frame import to_frame
from claimline.table.columns import cells_of, split_values
from claimline.table.facets import BY_HAND
from claimline.text.counts import ended

Cells = Mapping[str, str]


def noted(document: Document, cells: Sequence[dict[str, str]], names: NameList) -> list[dict[str, str]]:
    """The rows of a document that was read with a list of names, their notes with what the list changed in them.

    Args:
        document: what was read.
        cells: its rows, each with the columns of the table.
        names: the list with which it was read, that of claimline in it.
    """
    known = set(shipped_names().lines)
    own = NameList(line for line in names.lines if line not in known)
    if not own.lines or not _is_named(document, own):
        return list(cells)
    frame = to_frame(claimline.events.find_events(document, shipped_names()))
    plain = cells_of(frame)
    columns = ("id", "quote", *NAMED)
    rows = zip(*(plain[name] for name in columns), strict=True)
    without = _same(cells, [dict(zip(columns, row, strict=True)) for row in rows])
    return [_noted(row, other, own, names) for row, other in zip(cells, without, strict=True)]


def _same(rows: Sequence[Cells], others: Sequence[Cells]) -> list[Cells | None]:
    """For each row the same one of another reading: with its words, else with its id, for an id counts the rows of its paragraph."""
    by_words = dict(zip(_worded(others), others, strict=True))
    found = [by_words.pop(key, None) for key in _worded(rows)]
    left = {other["id"]: other for other in by_words.values()}
    return [other or left.get(row["id"]) for row, other in zip(rows, found, strict=True)]


def _worded(rows: Sequence[Cells]) -> list[tuple[str, int]]:
    """The words of each row, and how many rows before it have the same."""
    seen: Counter[str] = Counter()
    keys = []
    for row in rows:
        keys.append((row["quote"], seen[row["quote"]]))
        seen[row["quote"]] += 1
    return keys


def _is_named(document: Document, own: NameList) -> bool:
    """Whether a name of the list stands in a document: else it is read as without the list."""
    return bool(own.find(document.text)) or any(own.lookup(author) for author in document.authors)


def _noted(row: dict[str, str], plain: Cells | None, own: NameList, names: NameList) -> dict[str, str]:
    if plain is None:
        says = ["Without the list of names this row would not be here."]
    else:
        renamed, otherwise = _renamed(row, plain, own, names)
        says = [note(renamed)] if renamed else []
        says += [_without(column, plain[column]) for column in otherwise]
    return row | {"note": " ".join(filter(None, (row["note"], *says)))}


def _renamed(row: Cells, plain: Cells, own: NameList, names: NameList) -> tuple[dict[str, str], list[str]]:
    """The spellings of a row that became names of the list, and the columns in which it changed something else too."""
    written = {row["quote"][name.start : name.end]: name.name for name in own.find(row["quote"])}
    renamed: dict[str, str] = {}
    otherwise = []
    for column in NAMED:
        old, new = split_values(plain[column]), split_values(row[column])
        here = {one: name_after_joining(one, names) for one in old if one not in new}
        here = {one: name for one, name in here.items() if name in new}
        come = [name for name in new if name not in {*old, *here.values()}]
        here |= {one: name for one, name in written.items() if name in come and one != name}
        gone = [one for one in old if one not in new and one not in here and one != UNKNOWN]
        # "the harbour master" is gone where "harbour master" is a name that stands there already.
        inside = {
            one: {one[at.start : at.end]: at.name for at in own.find(one) if at.name in new} for one in gone
        }
        gone = [one for one in gone if not inside[one]]
        here |= {a: b for pairs in inside.values() for a, b in pairs.items() if a != b}
        if gone or set(come) - {*here.values()}:
            otherwise.append(column)
        renamed |= here
    return renamed, otherwise


def _without(column: str, cell: str) -> str:
    values = ", ".join(map(inline, split_values(cell))) or "nobody"
    return ended(f"Without the list of names, {BY_HAND[column]} would be {values}")
