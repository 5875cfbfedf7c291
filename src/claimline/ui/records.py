"""Rows for the page: as mappings, in the order of the list, with their date in words."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from claimline.dates.edtf import day_number
from claimline.dates.english import in_words
from claimline.table.columns import completed

Row = Mapping[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame, in its order, each with every column of the table."""
    frame = completed(frame)
    names = list(frame.columns)
    columns = [frame[name].tolist() for name in names]  # four times as fast as `itertuples` on text
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def ordered(frame: pd.DataFrame, *, newest: bool = False) -> tuple[list[Row], list[Row]]:
    """The dated rows by their first possible moment, then their last, then as in the table; and the undated ones.

    With `newest` the latest of these moments comes first.
    """
    dated = is_dated(frame)
    return sorted(records(frame[dated]), key=_moment, reverse=newest), records(frame[~dated])


def is_dated(frame: pd.DataFrame) -> pd.Series:
    """For each row, whether a bound of its date is known."""
    return (frame["earliest"] != "") | (frame["latest"] != "")


def date_in_words(row: Row) -> str:
    """The date of a row as read, e.g. `May 2015` or `27 March 2016, uncertain`."""
    if not row["edtf"]:
        return "undated"
    return in_words(row["edtf"], row["earliest"], row["latest"], row["precision"], row["qualifier"])


def overlaps(row: Row, first: int, last: int) -> bool:
    """Whether a dated row could fall on one of the days from `first` to `last` (day numbers); an unknown end is open."""
    start, end = (row[bound].partition("T")[0] for bound in ("earliest", "latest"))
    return (not start or _day(start) <= last) and (not end or _day(end) >= first)


def _moment(row: Row) -> tuple[int, str, int]:
    first, last = row["earliest"] or row["latest"], row["latest"] or row["earliest"]
    day, _, time = first.partition("T")
    return _day(day), time, _day(last.partition("T")[0])


_day = lru_cache(maxsize=100_000)(day_number)  # tables of thousands of rows repeat their days
