"""The columns of the table of events as data/datapackage.json describes them, and the form of a cell.

Names, patterns and enums stand in that file alone. `file` reads and writes a table, `check` judges it.
"""

import json
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from claimline.inline import shown
from claimline.model import Span
from claimline.shipped import shipped

if TYPE_CHECKING:
    import pandas as pd  # the reader of names needs a column or two and no frame

SEPARATOR = ";"
# A cell that a spreadsheet might run, after any number of apostrophes: `unguard(guard(x)) == x` for every text,
# and a text that begins with an apostrophe and a letter ('tis) is left as it is.
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_HALF = re.compile("[\ud800-\udfff]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
# The same inside a cell, where a spreadsheet that splits at semicolons or tabs, and knows no quotation marks but at the
# beginning of a cell, would begin another one.
_RISKY_PART = re.compile(r"""(?<=[;\t\r\n])(?=["']*[=+\-@])""")
_GUARDED_PART = re.compile(r"""(?<=[;\t\r\n])'(?=["']*[=+\-@])""")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the user's words for it, and what its cells may hold.

    `pattern` is empty and `enum` is () where any text is allowed; a cell that is not `required` may always be empty.
    A table may lack an `optional` column altogether.
    """

    name: str
    title: str
    description: str
    example: str
    required: bool
    optional: bool
    pattern: str
    enum: tuple[str, ...]

    @property
    def is_text(self) -> bool:
        """True for free text, which the formula guard covers; typed columns must fit their pattern instead."""
        return not self.pattern and not self.enum

    def fault(self, cell: str) -> str:
        """The fault of a cell and its fix, as the end of a sentence; empty where all is well."""
        if not cell:
            return "is empty; fill it in" if self.required else ""
        if _HALF.search(cell):
            return f"{shown(cell)} holds half a character, which no file can; write it again"
        if self.enum and cell not in self.enum:
            return f"{shown(cell)} is not allowed; write {' or '.join(self.enum)}"
        if self.pattern and not re.fullmatch(self.pattern, cell):
            return f"{shown(cell)} has the wrong form; write it like {self.example}"
        return ""


@cache
def columns() -> tuple[Column, ...]:
    """Every column, in the order of the table."""
    package = json.loads(shipped("data/datapackage.json").read_text(encoding="utf-8"))
    return tuple(_column(field) for field in package["resources"][0]["schema"]["fields"])


def column(name: str) -> Column:
    """The column of that name."""
    return _by_name()[name]


@cache
def _by_name() -> dict[str, Column]:
    return {column.name: column for column in columns()}


def _column(field: dict[str, Any]) -> Column:
    rules = field.get("constraints", {})
    return Column(
        name=field["name"],
        title=field["title"],
        description=field["description"],
        example=field["example"],
        required=rules.get("required", False),
        optional=field.get("optional", False),
        pattern=rules.get("pattern", ""),
        enum=tuple(rules.get("enum", ())),
    )


def present(frame: "pd.DataFrame") -> list[Column]:
    """The columns that a frame of events has; `check` names the ones that it lacks."""
    return [column for column in columns() if column.name in frame.columns or not column.optional]


def completed(frame: "pd.DataFrame") -> "pd.DataFrame":
    """The frame with every column; an optional one that it lacks is empty."""
    return frame.assign(**dict.fromkeys(_lacking(frame.columns), ""))


def cells_of(frame: "pd.DataFrame") -> dict[str, list[str]]:
    """The cells of each column of a frame of events; an optional column that it lacks is empty."""
    return in_full({str(name): own.tolist() for name, own in frame.items()}, len(frame))


def in_full(cells: Mapping[str, list[str]], rows: int) -> dict[str, list[str]]:
    """The cells of each column of so many rows; an optional column that they lack is empty."""
    return {**cells, **{name: [""] * rows for name in _lacking(cells)}}


def _lacking(names: Container[str]) -> list[str]:
    return [column.name for column in columns() if column.optional and column.name not in names]


def guard(text: str) -> str:
    """A text cell as a file has it: with an apostrophe before it, and before each part of it, that a spreadsheet might run."""
    cell = _RISKY_PART.sub("'", text)
    return f"'{cell}" if _RISKY.match(cell) else cell


def unguard(cell: str) -> str:
    """The text that a guarded cell stands for."""
    return _GUARDED_PART.sub("", cell[1:] if _GUARDED.match(cell) else cell)


def split_values(cell: str) -> list[str]:
    """The values of a cell that may hold several: `A; B` are two, `A, B` is one name."""
    return [value for part in cell.split(SEPARATOR) if (value := part.strip())]


def in_place(span: Span) -> str:
    """A place in a quote as a value of a cell: `char=0,8`, as RFC 5147 writes a stretch of text."""
    return "char={},{}".format(*span)


def evened_breaks(quote: str) -> str:
    """A quote in which each end of a line is one character, as places count it: a spreadsheet writes them anew."""
    return quote.replace("\r\n", "\n")


def characters(quote: str) -> int:
    """The length of a quote or of a part of it, as places count it."""
    return len(evened_breaks(quote))


def split_places(cell: str) -> list[Span]:
    """The places in a cell, each the first character and the one after the last."""
    ends = (place.removeprefix("char=").split(",") for place in split_values(cell))
    return [(int(start), int(end)) for start, end in ends]


def join_values(values: Iterable[str]) -> str:
    """Several values as one cell; a semicolon inside a name becomes a comma, or it would be read as two names."""
    return SEPARATOR.join(value.replace(SEPARATOR, ",") for value in values)
