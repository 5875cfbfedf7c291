"""The rows as a table: in the reader's words, the dates as written and as read side by side."""

import pandas as pd
import streamlit as st

from claimline.columns import split_values
from claimline.query import Query
from claimline.ui import address
from claimline.ui.card import card
from claimline.ui.filters import BASIS
from claimline.ui.frame import Opened
from claimline.ui.rows import date_in_words, records

WIDTHS = {
    "Date": 250,
    "Who says it": 170,
    "Via": 120,
    "About": 200,
    "Headline": 260,
    "Words": 420,
    "Written as": 160,
    "Kind": 80,
    "Known": 95,
    "Places": 130,
    "Where": 130,
    "Document": 100,
    "Why": 260,
    "Id": 110,
}


def grid(opened: Opened, rows: pd.DataFrame, asked: Query) -> None:
    """All rows that the query keeps, in the table's order; a picked row opens its card."""
    ids = rows["id"].tolist()

    def pick() -> None:
        picked = st.session_state["grid"]["selection"]["rows"]
        address.go(claim=ids[picked[0]] if picked else "")

    st.caption("A picked row opens its card; the headers sort, and the glass above the table searches it.")
    st.dataframe(
        readable(rows),
        key="grid",
        hide_index=True,
        height=min(640, 38 + 35 * len(rows)),
        column_config={name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()},
        on_select=pick,
        selection_mode="single-row",
        alt=f"Table of {len(rows):,} rows",
    )
    if chosen := address.view("claim"):
        card(opened.table.frame, chosen, ids, asked)


def readable(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows under the reader's names for the columns, dates in words."""
    return pd.DataFrame(
        {
            "Date": [date_in_words(row) for row in records(rows)],
            "Who says it": _listed(rows["source"]),
            "Headline": rows["title"],
            "About": _listed(rows["actors"]),
            "Via": _listed(rows["via"]),
            "Written as": rows["date_text"],
            "Known": rows["basis"].map(BASIS),
            "Words": rows["quote"],
            "Kind": rows["kind"],
            "Where": rows["locator"],
            "Places": _listed(rows["places"]),
            "Why": rows["note"],
            "Document": rows["document"],
            "Id": rows["id"],
        }
    )


def _listed(cells: pd.Series) -> list[str]:
    """Several names in one cell as people write them."""
    return [", ".join(split_values(cell)) for cell in cells.tolist()]
