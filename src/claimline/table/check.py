"""The check of a table of events: each fault with its row, its column and the fix."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from claimline.dates.edtf import bounds_of, day_number, in_order
from claimline.errors import TableError
from claimline.inline import shown
from claimline.table.as_frame import Events, as_given, cells_of, double_columns, missing_columns
from claimline.table.columns import present

_Fault = tuple[str, str]  # the column, and its fault
_Rows = dict[str, list[str]]  # the cells of each column
# The most days that bounds of a precision may span; a season or quarter has 92 at most, a century 36,525.
_WIDEST = {
    "day": 1,
    "week": 7,
    "month": 31,
    "season": 92,
    "quarter": 92,
    "year": 366,
    "decade": 3653,
    "century": 36525,
}
_CLOCK = {"minute": len("11:30"), "second": len("11:30:00")}


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault of one row; `row` counts as a spreadsheet does, the header being row 1. `column` may be empty."""

    row: int
    column: str
    message: str

    def __str__(self) -> str:
        """Row, column, fault and fix, without a full stop."""
        place = f"row {self.row}, column {self.column}: " if self.column else f"row {self.row} "
        return place + self.message


def check_events(events: Events) -> list[Problem]:
    """Every fault of a table of events, in row order; row 1 is the header, so the frame's first row is row 2.

    A column that is missing or stands twice is a fault of row 1, and then the only kind. A date is judged only where
    each of its cells has the right form.

    Args:
        events: what `find_events` or `load_events` gives, or any frame (`to_frame`).

    Raises:
        ArgumentError: something else.
    """
    frame = as_given(events)
    header = [Problem(1, name, "is missing; add it to the header") for name in missing_columns(frame)]
    header += [Problem(1, name, "stands twice; rename or delete one") for name in double_columns(frame)]
    if header:
        return header
    own = present(frame)
    rows: _Rows = {}
    problems = []
    for one in own:
        rows[one.name], no_texts = cells_of(frame, one.name)
        cells = rows[one.name]
        faults = {cell: fault for cell in set(cells) if (fault := one.fault(cell))}
        if faults or no_texts:
            found = ((row, no_texts.get(row) or faults.get(cell)) for row, cell in enumerate(cells, 2))
            problems += [Problem(row, one.name, fault) for row, fault in found if fault]
    malformed = {problem.row for problem in problems if problem.column in Date._fields}
    return sorted(problems + _double_ids(rows) + _own_answers(rows) + _wrong_dates(rows, malformed))


@contextmanager
def explained(frame: pd.DataFrame) -> Iterator[None]:
    """If the code inside fails because a frame of texts breaks a rule, raise the sentence of `check_events`.

    It costs nothing where all is well, so that code that runs at each click can stand inside.

    Raises:
        TableError: the first fault of the frame.
    """
    try:
        yield
    except (LookupError, ValueError) as error:
        problems = check_events(frame)
        if not problems:
            raise
        raise TableError(f"The table of events, {problems[0]}.") from error


def double_id(row: int, cell: str, first: int) -> Problem:
    """The problem of an id that an earlier row has."""
    return Problem(row, "id", f"{shown(cell)} stands in row {first} too; give each row its own")


def own_answer(row: int) -> Problem:
    """The problem of a row that answers itself."""
    return Problem(row, "reply_to", "is the row's own id; name the row that it answers")


def _double_ids(rows: _Rows) -> list[Problem]:
    first: dict[str, int] = {}
    return [
        double_id(row, cell, first[cell])
        for row, cell in enumerate(rows["id"], 2)
        if cell and first.setdefault(cell, row) != row
    ]


def _own_answers(rows: _Rows) -> list[Problem]:
    pairs = zip(rows["id"], rows["reply_to"], strict=True)
    return [own_answer(row) for row, (own, to) in enumerate(pairs, 2) if to and to == own]


class Date(NamedTuple):
    """The cells of one row that give its date."""

    edtf: str
    earliest: str
    latest: str
    precision: str
    qualifier: str
    basis: str


def _wrong_dates(rows: _Rows, malformed: set[int]) -> list[Problem]:
    """The faults of dates; the dates of malformed rows are not judged."""
    cells = zip(*(rows[column] for column in Date._fields), strict=True)
    dates = {row: Date(*date) for row, date in enumerate(cells, 2) if row not in malformed}
    faults = {date: fault for date in set(dates.values()) if (fault := date_fault(date))}
    return [Problem(row, *faults[date]) for row, date in dates.items() if date in faults]


def date_fault(date: Date) -> _Fault | None:
    """The first fault of a date whose cells have the right form."""
    fault = _impossible(date)
    if fault or not (date.earliest or date.latest):
        return fault or _undated(date)
    return (
        _unknown(date)
        or _reversed(date)
        or _unwritten(date)
        or _apart(date)
        or _unmarked(date)
        or _too_wide(date)
    )


def _impossible(date: Date) -> _Fault | None:
    for column in ("earliest", "latest", "edtf"):
        try:
            bounds_of(getattr(date, column))
        except ValueError as error:
            return column, f"{str(error).rstrip('.')}; write a date that exists"
    return None


def _undated(date: Date) -> _Fault | None:
    if any(bounds_of(date.edtf)):
        return "earliest", f"and latest are empty although edtf is {date.edtf}; fill them in"
    if date.precision != "unknown":
        return (
            "precision",
            f"is {date.precision} although there are no bounds; write unknown or give the bounds",
        )
    if date.basis != "none":
        return "basis", f"is {date.basis} although there are no bounds; write none or give the bounds"
    return None


def _unknown(date: Date) -> _Fault | None:
    if date.precision == "unknown":
        return "precision", "is unknown although there are bounds; write how fine the date is, or range"
    if date.basis == "none":
        return "basis", "is none although there are bounds; write stated, relative, inferred or by hand"
    return None


def _reversed(date: Date) -> _Fault | None:
    if in_order(date.earliest, date.latest):
        return None
    return "latest", f"{date.latest} lies before earliest, {date.earliest}; swap them"


def _unwritten(date: Date) -> _Fault | None:
    if not date.edtf:
        return "edtf", "is empty although there are bounds; write the date that they bound, or empty them"
    return None


def _apart(date: Date) -> _Fault | None:
    """The fault of bounds that are not those of the EDTF.

    Where the EDTF gives days the bounds may give minutes; where it has an open end they may be anything.
    """
    for column, bound, limit in zip(
        ("earliest", "latest"), (date.earliest, date.latest), bounds_of(date.edtf), strict=True
    ):
        day_fits = "T" not in limit and bound.partition("T")[0] == limit
        if limit and not day_fits and bounds_of(bound)[0] != limit:
            return (
                column,
                f"{bound or 'an empty cell'} does not agree with edtf, which says {limit}; mend one",
            )
    return None


def _unmarked(date: Date) -> _Fault | None:
    for mark, word in (("?", "uncertain"), ("~", "approximate")):
        if (mark in date.edtf or "%" in date.edtf) and word not in date.qualifier:
            return "qualifier", f"lacks {word}, which edtf says; add it"
    return None


def _too_wide(date: Date) -> _Fault | None:
    # The precision of an interval is that of its ends, and an unknown bound has no width.
    if "/" in date.edtf or not date.earliest or not date.latest or date.precision == "range":
        return None
    if date.precision in _CLOCK:
        length = _CLOCK[date.precision]
        (first, _, since), (last, _, until) = date.earliest.partition("T"), date.latest.partition("T")
        fits = bool(since) and (first, since[:length]) == (last, until[:length])
    else:
        fits = day_number(date.latest) - day_number(date.earliest) < _WIDEST[date.precision]
    return (
        None
        if fits
        else ("precision", f"is {date.precision}, but the bounds are wider; write range or mend them")
    )
