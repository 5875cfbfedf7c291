"""One name for several spellings: a user's list of names applied to a table of events.

Only a list that its user asked for is applied; a table made by others is never changed by the shipped one. `file`
reads a list, `known` says what counts as one spelling.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimline.arguments import of_type, refused
from claimline.inline import inline
from claimline.model import NO_NAMES, NameLine
from claimline.names.known import NameList
from claimline.table.as_frame import Table
from claimline.table.columns import join_values, split_values
from claimline.table.facets import FACETS

NAMED = tuple(facet.column for facet in FACETS if facet.named)


def join_names(table: Table, names: NameList | Sequence[NameLine]) -> Table:
    """The table with the canonical name in place of each name that the list knows.

    Equal names in one cell become one, and the row's note says what was joined. Quotes, headlines and places stay as
    they are; so does `unknown`, which is no name. A second time the same list changes nothing.

    Args:
        table: what `read_table` gives.
        names: what `load_actors` gives, or the lines of a list.

    Raises:
        ArgumentError: one of them is something else.
    """
    of_type("table", table, Table, "give what read_table gives")
    names = list_of(names)
    changed: dict[int, dict[str, str]] = {}  # for each row the values that change, and their new names
    frame = table.frame.copy()
    for column in NAMED:
        cells = frame[column].tolist()
        renamed = {cell: _new_names(cell, names) for cell in set(cells)}
        for row, cell in enumerate(cells):
            if renamed[cell]:
                changed.setdefault(row, {}).update(renamed[cell])
                values = (renamed[cell].get(value, value) for value in split_values(cell))
                cells[row] = join_values(dict.fromkeys(values))
        frame[column] = cells
    notes = frame["note"].tolist()
    for row, of in changed.items():
        notes[row] = f"{notes[row]} {note(of)}".strip()
    frame["note"] = notes
    return replace(table, frame=frame.astype("str"), names=names.lines, renamed=len(changed))


def list_of(names: NameList | Sequence[NameLine]) -> NameList:
    """The list of names that a caller gives: what `load_actors` gives, or its lines.

    Raises:
        ArgumentError: it is something else.
    """
    if isinstance(names, NameList):
        return names
    if isinstance(names, str) or not isinstance(names, Sequence):
        raise refused("names", names, "give what load_actors gives")
    for line in names:
        if not all(
            isinstance(cell, str)
            for cell in of_type("A line of names", line, NameLine, "give what load_actors gives")
        ):
            raise refused("A line of names", line, "give texts for name, spelling and kind")
    return NameList(names)


def name_after_joining(name: str, names: NameList) -> str:
    """The name that a list gives to a name; `unknown` and its like, which name nobody, stay."""
    return name if name in NO_NAMES else names.canonical(name)


def note(renamed: Mapping[str, str]) -> str:
    """The sentence about joined names, as in: “Ford” is John Ford in the list of names."""
    # Its own quotation marks would make a name look like several.
    pairs = [
        f"“{inline(old.translate(_SINGLE))}” is {inline(new.translate(_SINGLE))}"
        for old, new in renamed.items()
    ]
    *most, last = pairs
    parts = f"{', '.join(most)} and {last}" if most else last
    return f"{parts} in the list of names."


_SINGLE = str.maketrans("“”", "‘’")


def _new_names(cell: str, names: NameList) -> dict[str, str]:
    """The values of a cell that the list changes, each with its new name."""
    found = {value: name_after_joining(value, names) for value in split_values(cell)}
    return {old: new for old, new in found.items() if old != new}
