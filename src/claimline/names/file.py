"""A list of names as a file: CSV with the columns `canonical`, `alias` and `kind`, one alias a row.

Users edit it, so it is read strictly. `known` merges lists and finds their names in a text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from claimline.arguments import path_of
from claimline.errors import TableError
from claimline.inline import shown
from claimline.model import NO_NAMES, NameLine
from claimline.read.files import Limit, read_bytes
from claimline.table.columns import SEPARATOR
from claimline.table.sheet import read_sheet, sheet

KINDS = ("person", "group", "state", "body", "outlet", "place", "anonymous")
LIMIT = Limit(2_000_000, "give a list of fewer names")  # some fifty thousand lines


def read_names(path: str | Path) -> tuple[NameLine, ...]:
    """The lines of a list of names.

    Raises:
        ArgumentError: the argument is no path.
        UnreadableError: a file that cannot be read, is too large, not in UTF-8 or no CSV.
        TableError: a missing column or a line that cannot be used, with file and row.
    """
    name = path_of(path).name or str(path)
    return parse_names(read_bytes(path, name, LIMIT), name)


def parse_names(data: bytes, name: str) -> tuple[NameLine, ...]:
    """As `read_names`, from the bytes of a file called `name`."""
    LIMIT.check(data, name)
    return checked(read_sheet(data, name, NameLine._fields, "a list of names"), name, 2)


def checked(rows: Iterable[Sequence[str]], name: str, first: int = 1) -> tuple[NameLine, ...]:
    """The lines of a list from rows of canonical, alias and kind; empty rows are skipped, an empty alias is the name.

    Messages call the list `name`; `first` is the number of its first row.

    Raises:
        TableError: no line at all, an unknown kind, a name that cannot be one, or a spelling of two names.
    """
    lines: list[NameLine] = []
    owners: dict[
        tuple[str, ...], tuple[str, int]
    ] = {}  # for the words of a spelling: its name, and the row that has it first
    for number, row in enumerate(rows, first):
        canonical, alias, kind = (" ".join(cell.split()) for cell in row)
        if not canonical and not alias and not kind:
            continue
        line = NameLine(canonical, alias or canonical, kind)
        for fault in _faults(line, number, owners):
            raise TableError(f"{name}, row {number}: {fault}.")
        lines.append(line)
    if not lines:
        raise TableError(f"{name} holds no name; give it at least one line.")
    return tuple(lines)


def names_csv(lines: Iterable[NameLine]) -> bytes:
    """The file of a list of names: UTF-8, RFC 4180; cells that a spreadsheet might run are guarded."""
    return sheet(NameLine._fields, lines)


def _faults(line: NameLine, number: int, owners: dict[tuple[str, ...], tuple[str, int]]) -> Iterator[str]:
    """The faults of a line and their fixes, each as the end of a sentence; adds its spellings to `owners`."""
    if not line.canonical:
        yield "canonical is empty; give the name that stands in the table"
    if line.kind not in KINDS:
        yield f"kind is {repr(line.kind) if line.kind else 'empty'}; it must be one of {', '.join(KINDS)}"
    for spelling in (line.canonical, line.alias):
        words = tuple(re.findall(r"\w+", spelling))
        # Controls, halves of characters, and marks that turn or join the letters beside them: no reader would see them.
        if unseen := next((char for char in spelling if not char.isprintable()), ""):
            yield f"{shown(spelling)} holds a character that cannot be seen (U+{ord(unseen):04X}); write it without"
        if not words or SEPARATOR in spelling:
            yield f"{shown(spelling)} is no name; write one with letters or digits, and without a semicolon"
        if spelling.casefold() in NO_NAMES:
            yield f"{shown(spelling)} stands where nobody is named; take the line out"
        owner, since = owners.setdefault(words, (line.canonical, number))
        if owner != line.canonical:
            yield f"{shown(spelling)} is a spelling of {shown(owner)} already (row {since}); keep one of the two"
