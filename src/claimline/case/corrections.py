"""What a person changed in the rows of a case: the lines of `corrections.csv`. A correction lies over a reading.

    row,words,column,was,becomes,why
    article:p3.1,"It fell in 2014.",date,2014,2015,misread        one cell
    article:p4.2,"Nobody fell.",row,read,left out,not a claim      a row that is left out
    article:h1,"fell again",row,,added,the reader missed it       a row that a person made,
    article:h1,"fell again",at,,"char=120,130",                    the place of its words in the document's text, and
                                                                   behind a semicolon that of those that give its date,
    article:h1,"fell again",source,unknown,Lena Ort,               and its cells
    article:h2,"fell in 2009",row,article:p5.1,added,two claims    a row that a person made out of another one,
    article:h2,"fell in 2009",date,,2009,                          with a date that no person set:
    article:h2,"fell in 2009",date_read,,2009-01-01; 2009-12-31; year; ; stated,   its other cells as they were read

A row is parted by leaving it out and adding a row for each part; rows are joined by leaving them out and adding one that
holds the words from the first to the last. What is so made names the rows that it was made of (`was`), so that it can be
taken back whole. The file is sorted, so that the same corrections are the same bytes.
"""

import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from functools import lru_cache
from typing import Final

from claimline.case.values import CORRECTABLE, fitted, is_date_read
from claimline.case.wording import LABELS, named, value_in_words
from claimline.errors import ArgumentError, TableError
from claimline.inline import shown
from claimline.table.columns import column as column_named
from claimline.table.columns import split_values
from claimline.table.sheet import read_sheet, sheet

FILE: Final = "corrections.csv"
ROW: Final = "row"
AT: Final = "at"
DATE_READ: Final = "date_read"
OF_ADDED: Final = frozenset({AT, DATE_READ})
"""What is said of a row that a person made, and of no other."""
ADDED: Final = "added"
LEFT_OUT: Final = "left out"
READ: Final = "read"

_PLACE = re.compile(r"char=[0-9]{1,9},[0-9]{1,9}(?:; ?char=[0-9]{1,9},[0-9]{1,9})?")
_COLUMNS = (ROW, AT, *CORRECTABLE, DATE_READ)
_OWN = re.compile(r"[^:]+:h([1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class Correction:
    """One change of one cell, or of a row as a whole.

    Attributes:
        row: the id of the row when it was corrected.
        words: the quote of that row as read, by which it is found after another reading.
        column: of `CORRECTABLE`, or `row`, `at` or `date_read`.
        was: what stood there; of a row that a person made the ids of the rows that it was made of, if it was.
        becomes: what stands there now.
        why: the reason, as the person gave it.
    """

    row: str
    words: str
    column: str
    was: str
    becomes: str
    why: str = ""

    @property
    def document(self) -> str:
        """The short name of the document of the row."""
        return self.row.partition(":")[0]

    @property
    def target(self) -> tuple[str, str, str]:
        """What it changes: no two corrections change the same. The id of a row that a person made is its alone."""
        return self.row, "" if number_of_own(self.row) else folded_words(self.words), self.column

    @property
    def made_of(self) -> frozenset[str]:
        """The ids of the rows that a person parted or joined to this one; none of another correction."""
        return (
            frozenset(split_values(self.was)) if (self.column, self.becomes) == (ROW, ADDED) else frozenset()
        )

    @property
    def in_words(self) -> str:
        """`date 2015 of “Lena Ort said that…”, read before as 2014`."""
        if self.column == ROW or self.column in OF_ADDED:
            return f"row {named(self.words)}, {'left out' if self.becomes == LEFT_OUT else 'added'} by hand"
        becomes, was = (value_in_words(self.column, value) for value in (self.becomes, self.was))
        return f"{LABELS[self.column]} {becomes} of {named(self.words)}, read before as {was}"


COLUMNS: Final = tuple(field.name for field in fields(Correction))


def folded_words(words: str) -> str:
    """The words of a quote as they are compared: breaks of lines and the width of spaces tell nothing."""
    return " ".join(words.split())


def number_of_own(row: str) -> int:
    """The number of a row that a person made, `article:h3`; 0 of another row."""
    found = _OWN.fullmatch(row)
    return int(found[1]) if found else 0


@lru_cache(maxsize=4)  # each look at a case asks for them
def parse_corrections(data: bytes) -> tuple[Correction, ...]:
    """The corrections that `corrections.csv` holds, sorted.

    Raises:
        UnreadableError: it is no CSV in UTF-8.
        TableError: a column is missing or a row cannot be used; the sentence names the row.
    """
    found: list[Correction] = []
    targets: dict[tuple[str, str, str], int] = {}
    for number, cells in enumerate(read_sheet(data, FILE, COLUMNS, "a case's list of corrections"), 2):
        if not any(cells):
            continue
        correction = Correction(*cells)
        if fault := _fault(correction):
            raise TableError(f"{FILE}, row {number}, {fault}.")
        if (first := targets.setdefault(correction.target, number)) != number:
            raise TableError(f"{FILE}, row {number}, changes what row {first} changes; keep one of the two.")
        found.append(correction)
    return in_order(found)


def corrections_csv(corrections: Iterable[Correction]) -> bytes:
    """The bytes of `corrections.csv`."""
    return sheet(COLUMNS, map(astuple, in_order(corrections)))


def in_order(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Corrections by their rows, numbers in their order, and in the order of the columns."""
    return tuple(sorted(corrections, key=_key))


def _key(one: Correction) -> tuple[list[tuple[int, str]], str, int]:
    parts = re.split(r"([0-9]+)", one.row)
    natural = [(int(part), "") if place % 2 else (0, part) for place, part in enumerate(parts)]
    return natural, one.words, _COLUMNS.index(one.column)


def _fault(one: Correction) -> str:
    if not one.row or column_named("id").fault(one.row) or ":" not in one.row:
        return f"column row: {shown(one.row)} is no id of a row; write it like article:p3.1"
    if one.column not in _COLUMNS:
        return f"column column: {shown(one.column)} cannot be corrected; write {' or '.join(_COLUMNS)}"
    fault = _of_value(one)
    return f"column becomes: {fault}" if fault else ""


def _of_value(one: Correction) -> str:
    if one.column == ROW:
        allowed = one.becomes == LEFT_OUT or (one.becomes == ADDED and number_of_own(one.row))
        return "" if allowed else f"write {LEFT_OUT}, or {ADDED} at a row with an id like article:h1"
    if one.column == AT:
        return "" if _PLACE.fullmatch(one.becomes) else "write the place of the words like char=120,130"
    if one.column == DATE_READ:
        good = number_of_own(one.row) and is_date_read(one.becomes)
        return (
            "" if good else "write earliest, latest, precision, qualifier and basis of a row like article:h1"
        )
    try:
        fitted(one.column, one.becomes)
    except ArgumentError as error:
        return str(error).rstrip(".")
    return ""
