"""Rows for the page: as mappings, with their date in words."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from claimline.dates.english import in_words
from claimline.table.columns import completed

Row = Mapping[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame, in its order, each with every column of the table."""
    frame = completed(frame)
    names = list(frame.columns)
    columns = [frame[name].tolist() for name in names]  # four times as fast as `itertuples` on text
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def date_in_words(row: Row) -> str:
    """The date of a row as read, e.g. `May 2015` or `27 March 2016, uncertain`."""
    if not row["edtf"]:
        return "undated"
    return in_words(row["edtf"], row["earliest"], row["latest"], row["precision"], row["qualifier"])
