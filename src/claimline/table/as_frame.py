"""The table of events in memory: a frame of texts; `to_frame` makes it of events or of anybody's frame."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from numbers import Integral
from typing import TypeAlias, cast

import pandas as pd

from claimline.arguments import in_words, of_type, refused
from claimline.errors import TableError
from claimline.inline import shown
from claimline.model import Event, NameLine, Span
from claimline.table.columns import columns, in_place, join_values, present
from claimline.table.facets import FACETS

COLUMNS = tuple(column.name for column in columns())
READ = tuple(name for name in COLUMNS if name in Event.__slots__)
"""The columns that reading fills; the others are a person's."""

SEVERAL = frozenset(facet.column for facet in FACETS if facet.several)
"""The columns of which a cell may hold several values."""

_PLACES = frozenset({"date_at", "source_at"})


@dataclass(frozen=True)
class Table:
    """A table of events and its origin.

    Attributes:
        name: the file's name in messages and receipts; without its folder unless the caller gave another.
        sha256: of the file's bytes, in hexadecimal.
        frame: the columns that the file has, each a str, "" where empty, rows in the file's order; row n of the frame
            is row n + 2 of the file as a spreadsheet shows it (row 1 is the header).
        notices: the decisions of the reader, in sentences to show the user.
        names: the lines of the list of names that was applied to the frame (`joining`); empty where none was.
        renamed: the number of rows in which that list changed a name.
        case: of the table of a case, what it was made of, as a receipt says it; else empty.
    """

    name: str
    sha256: str
    frame: pd.DataFrame
    notices: tuple[str, ...] = ()
    names: tuple[NameLine, ...] = ()
    renamed: int = 0
    case: Mapping[str, object] = field(default_factory=dict)


Events: TypeAlias = Iterable[Event] | pd.DataFrame | Table  # every function that takes events takes these


def to_frame(events: Events) -> pd.DataFrame:
    """Events as the frame that `load_events` gives: every column a str, "" where empty.

    Args:
        events: what `find_events` gives, or a table, or a frame, which is given back as it is where all its cells are
            texts. In another frame a tuple or list of values becomes a cell of several, a whole number its digits, and
            what pandas calls missing an empty cell. Its row labels and further columns stay, and it may lack the
            optional columns.

    Raises:
        ArgumentError: something else.
        TableError: a frame lacks a column or has it twice, or a cell is no text. `check_events` looks
            at what the texts say; this does not.
    """
    frame = as_given(events)
    if missing := missing_columns(frame):
        raise TableError(
            f"The frame has no column {', '.join(missing)}; add what is missing, or give what load_events or "
            "find_events gives."
        )
    if double := double_columns(frame):
        raise TableError(f"The frame has the column {shown(double[0])} twice; rename or drop one.")
    own = [column.name for column in present(frame)]
    if all(_is_text(frame[name]) for name in own):
        return frame
    made = {}
    for name in own:
        cells, faults = cells_of(frame, name)
        for row, fault in faults.items():
            raise TableError(f"Row {row}, column {name}: {fault}.")
        made[name] = cells
    try:
        return frame.assign(**{n: pd.Series(made[n], index=frame.index, dtype="str") for n in own})
    except UnicodeEncodeError:
        raise TableError("An event holds half a character, which no file can; write it again.") from None


def as_given(events: Events) -> pd.DataFrame:
    """The frame, table or events that a caller gives as a frame whose cells may hold anything.

    Raises:
        ArgumentError: it is none of them.
    """
    if isinstance(events, Table):
        return events.frame
    if isinstance(events, pd.DataFrame):
        return events
    instead = "give what find_events or load_events gives"
    if isinstance(events, str) or not isinstance(events, Iterable):
        raise refused("events", events, instead)
    rows = [
        [getattr(of_type("One of the events", event, Event, instead), name) for name in READ]
        for event in events
    ]
    return pd.DataFrame(rows, columns=list(READ), dtype="object")


def missing_columns(frame: pd.DataFrame) -> list[str]:
    """The columns that a frame lacks and no table of events may lack."""
    return [column.name for column in present(frame) if column.name not in frame.columns]


def double_columns(frame: pd.DataFrame) -> list[str]:
    """The columns of a table of events that a frame has more than once."""
    names = Counter(frame.columns)
    return [name for name in COLUMNS if names[name] > 1]


def cells_of(frame: pd.DataFrame, name: str) -> tuple[list[str], dict[int, str]]:
    """The texts of a column, and the fault of each cell that is no text, by its row; the first is row 2."""
    cells = frame[name].tolist()
    if _is_text(frame[name]):
        return cells, {}
    found = [_as_text(name, cell) for cell in cells]
    faults = {
        row: f"{in_words(cell)} is no text; write it as one"
        for row, (cell, text) in enumerate(zip(cells, found, strict=True), 2)
        if text is None
    }
    return [text or "" for text in found], faults


def _is_text(cells: pd.Series) -> bool:
    """True where the type of the column shows that each cell is a str."""
    return isinstance(cells.dtype, pd.StringDtype) and not cells.hasnans


def _as_text(name: str, cell: object) -> str | None:
    """The text that a cell stands for; None where it is no text."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, tuple | list):
        return _as_values(name, cell)
    if isinstance(cell, Integral) and not isinstance(cell, bool):
        return str(cell)
    return "" if pd.api.types.is_scalar(cell) and pd.isna(cell) else None  # type: ignore[call-overload]  # of any scalar


def _as_values(name: str, cell: Sequence[object]) -> str | None:
    """Several values as the text of a cell; None where the column holds none of that kind."""
    if name in SEVERAL and all(isinstance(value, str) for value in cell):
        return join_values(str(value) for value in cell)
    if name in _PLACES and all(_is_span(value) for value in cell):
        return join_values(in_place(cast("Span", value)) for value in cell)
    return None


def _is_span(value: object) -> bool:
    return (
        isinstance(value, tuple | list)
        and len(value) == 2
        and all(isinstance(end, Integral) and not isinstance(end, bool) for end in value)
    )
