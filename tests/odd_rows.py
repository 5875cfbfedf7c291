"""A table whose ids and file name are as odd as the rules of a table allow."""

from pathlib import Path

import pandas as pd

from claimline.table.file import to_csv
from figure_rows import row, table

LONG = "l" + "o" * 1999
ODD_IDS = (
    "a__b:p1",
    "__",
    "gate/../p?claim=x&group=kind#p%41+%",
    "gate\"'`<b>$x^2$</b> :smile: [x](y) {z} \\n",
    "</style>",
    "-->".rjust(4, "x"),
    "two  blanks\u2028and a line",
    "\u202e\u05d0\u05d1\u2066 \U0001f642\u200d",
    "\u2014\u2014\u2014",
    "Gate:P1",
    "gate:p1",
    LONG,
)
UNDATED = "u__1 &?"  # the last row of the list, which stands in the tray too
ODD_NAME = "--a__b=c&d (1) été%.csv"


def said(identifier: str) -> str:
    """What the quote of a row says."""
    return f"Gate {[*ODD_IDS, UNDATED].index(identifier)} was closed."


def odd_table() -> pd.DataFrame:
    """A claim for each id, in the order of the list."""
    dated = [
        row(number, f"20{number:02}-05-04", id=one, precision="day", title=said(one), quote=said(one))
        for number, one in enumerate(ODD_IDS, 10)
    ]
    return table(*dated, row(0, id=UNDATED, title=said(UNDATED), quote=said(UNDATED)))


def odd_file(folder: Path) -> Path:
    """The same as a file in a folder."""
    file = folder / ODD_NAME
    file.write_bytes(to_csv(odd_table()))
    return file
