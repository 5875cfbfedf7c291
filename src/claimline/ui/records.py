"""Rows for the page: as mappings, in the order of the list, with their date in words."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from claimline.case.corrections import ADDED
from claimline.dates.edtf import day_number
from claimline.dates.english import in_words
from claimline.table.columns import completed, split_values
from claimline.table.titles import titles_of_documents

Row = Mapping[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame, in its order, each with every column of the table."""
    frame = completed(frame)
    names = list(frame.columns)
    columns = [frame[name].tolist() for name in names]  # four times as fast as `itertuples` on text
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def ordered(frame: pd.DataFrame, *, newest: bool = False) -> pd.DataFrame:
    """The dated rows by their first possible moment, then their last, then as in the table; after them the undated ones.

    With `newest` the latest of these moments comes first.
    """
    bounds = [*zip(frame["earliest"].tolist(), frame["latest"].tolist(), strict=True)]
    dated = [place for place, known in enumerate(bounds) if any(known)]
    undated = [place for place, known in enumerate(bounds) if not any(known)]
    dated.sort(key=lambda place: _moment(*bounds[place]), reverse=newest)
    return frame.iloc[dated + undated]


def titles_beside(frame: pd.DataFrame) -> dict[str, str]:
    """The titles of the documents of a table by their names, where it has several: its rows say then in which they stand."""
    articles = frame[frame["kind"] == "article"]
    several = len(articles) > 1
    return titles_of_documents({str(name): articles[name].tolist() for name in articles}) if several else {}


def is_dated(frame: pd.DataFrame) -> pd.Series:
    """For each row, whether a bound of its date is known."""
    return (frame["earliest"] != "") | (frame["latest"] != "")


def date_in_words(row: Row) -> str:
    """The date of a row as read, e.g. `May 2015` or `27 March 2016, uncertain`."""
    if not row["edtf"]:
        return "undated"
    return in_words(row["edtf"], row["earliest"], row["latest"], row["precision"], row["qualifier"])


def is_added(row: Row) -> bool:
    """Whether a person made the row."""
    return ADDED in split_values(row["corrected"])


def outside(dated: pd.DataFrame, first: int, last: int) -> int:
    """How many dated rows could fall on none of the days from `first` to `last` (day numbers); an unknown end is open."""
    bounds = zip(dated["earliest"].tolist(), dated["latest"].tolist(), strict=True)
    return sum(
        (bool(start) and _day(start) > last) or (bool(end) and _day(end) < first) for start, end in bounds
    )


def _moment(earliest: str, latest: str) -> tuple[int, str, int]:
    first, last = earliest or latest, latest or earliest
    return _day(first), first.partition("T")[2], _day(last)


@lru_cache(maxsize=100_000)  # tables of thousands of rows repeat their days
def _day(bound: str) -> int:
    return day_number(bound.partition("T")[0])
