"""The columns that a person may correct, what each may hold, and the cells of a row that follow from it."""

from collections.abc import Mapping
from typing import Final

from claimline.dates.edtf import bounds_of, in_order, precision_of
from claimline.dates.qualifiers import qualifier_in
from claimline.errors import ArgumentError
from claimline.events.titles import title_of
from claimline.inline import shown
from claimline.model import UNKNOWN
from claimline.table.check import Date, date_fault
from claimline.table.columns import SEPARATOR, column, join_values, split_values

CORRECTABLE: Final = (
    "date", "date_text", "source", "via", "actors", "places", "kind", "stance", "quote", "title", "published", "captured",
)  # fmt: skip
OF_DOCUMENT: Final = ("published", "captured")
"""Dates of the document, which stand at the row of its article and with which it is read."""

SEVERAL: Final = frozenset({"source", "via", "actors", "places"})
"""Those that hold several names."""

_ENUMS = frozenset({"kind", "stance"})
# What was true of the old value only.
_LOST = {
    "date": ("date_text", "date_at"),
    "date_text": ("date_at",),
    "source": ("role", "source_at"),
    "via": ("source_at",),
}
_DATE_READ = ("earliest", "latest", "precision", "qualifier", "basis")
PLACE_LOST: Final = {
    "date": "date_span",
    "date_text": "date_span",
    "source": "source_span",
    "via": "source_span",
}
"""The place in the document's text that was that of the old value only."""


def value_of(name: str, cells: Mapping[str, str]) -> str:
    """The value of a correctable column of a row."""
    return cells["edtf" if name == "date" else name]


def fitted(name: str, value: str) -> str:
    """A value as its column holds it.

    Raises:
        ArgumentError: there is no such column, or the value does not fit it.
    """
    if name not in CORRECTABLE:
        raise ArgumentError(
            f"The column {shown(name)} cannot be corrected; choose {' or '.join(CORRECTABLE)}."
        )
    value = " ".join(value.split()) if name != "quote" else value.strip()
    if name in SEVERAL:
        value = join_values(dict.fromkeys(split_values(value)))
    fault = _fault(name, value)
    if fault:
        raise ArgumentError(f"The column {name}: {fault}.")
    return value


def cells_of(name: str, value: str) -> dict[str, str]:
    """The cells of a row that a value of a column gives, a fitting one."""
    if name in OF_DOCUMENT:
        return {}
    if name == "quote":  # a title that a person gives comes after it, and stays
        return {"quote": value, "title": title_of(value), "date_at": "", "source_at": ""}
    lost = dict.fromkeys(_LOST.get(name, ()), "")
    if name != "date":
        return {name: value} | lost
    earliest, latest = bounds_of(value)
    return lost | {
        "edtf": value,
        "earliest": earliest,
        "latest": latest,
        "precision": precision_of(value),
        "qualifier": qualifier_in(value),
        "basis": "by hand" if value else "none",
    }


def date_read(cells: Mapping[str, str]) -> str:
    """What a reading says of a date beside its EDTF, as one value; empty where no reading gave the date."""
    said = SEPARATOR.join(f" {cells[name]}" for name in _DATE_READ).strip()
    return said if cells["basis"] not in {"by hand", "none"} else ""


def is_date_read(value: str) -> bool:
    """True for a value of `date_read`."""
    cells = _date_read(value)
    return bool(cells) and cells["basis"] not in {"by hand", "none"}


def cells_read(edtf: str, value: str) -> dict[str, str]:
    """The cells that a value of `date_read` gives beside the EDTF; none where they do not agree with it."""
    cells = _date_read(value)
    return cells if cells and date_fault(Date(edtf, **cells)) is None else {}


def _date_read(value: str) -> dict[str, str]:
    parts = [part.strip() for part in value.split(SEPARATOR.strip())]
    if len(parts) != len(_DATE_READ):
        return {}
    cells = dict(zip(_DATE_READ, parts, strict=True))
    return {} if any(column(name).fault(cell) for name, cell in cells.items()) else cells


def _fault(name: str, value: str) -> str:
    if name == "date":
        return _of_date(value)
    if name in OF_DOCUMENT:  # the reader of the document says what they may be
        return ""
    if name in {"source", "quote"} and not value:
        return "is empty; write " + (
            "unknown where the text names nobody" if name == "source" else "the words"
        )
    if name == "source" and UNKNOWN in (values := split_values(value)) and len(values) > 1:
        return "unknown stands for nobody; write the names without it"
    return column(name).fault(value)


def _of_date(value: str) -> str:
    if fault := column("edtf").fault(value):
        return fault
    try:
        earliest, latest = bounds_of(value)
    except ValueError as error:
        return f"{str(error).rstrip('.')}; write a date that exists"
    return "" if in_order(earliest, latest) else f"{shown(value)} runs backwards; swap its ends"
