"""The rows as a table: in the reader's words, the dates as written and as read side by side."""

import pandas as pd
import streamlit as st

from claimline.query.query import Query
from claimline.table.columns import split_values
from claimline.ui.card import card
from claimline.ui.filters import BASIS
from claimline.ui.page import Opened
from claimline.ui.plain import table
from claimline.ui.records import date_in_words, records
from claimline.ui.state import address

WIDTHS = {
    "Date": 165,
    "Who says it": 145,
    "Headline": 250,
    "About": 170,
    "Via": 115,
    "Written as": 130,
    "Known": 85,
    "Words": 480,
    "Why": 480,
    "Kind": 80,
    "Where": 100,
    "Places": 130,
    "Document": 100,
    "Id": 110,
}
COLUMNS = {"About": "actors", "Via": "via", "Written as": "date_text", "Places": "places", "Why": "note"}
ROW = 66  # pixels: three lines of text; Streamlit wraps cells above 64
PAPER = ("Date", "Who says it", "About", "Words", "Known", "Where")
A_PRINT = 200  # rows on paper, where the table itself would be cut at the edge of its window


def grid(opened: Opened, rows: pd.DataFrame, asked: Query) -> None:
    """All rows that the query keeps, in the table's order; a picked row opens its card."""
    ids = rows["id"].tolist()
    chosen = address.view("claim")

    def pick() -> None:
        picked = st.session_state["grid"]["selection"]["rows"]
        address.go(claim=ids[picked[0]] if picked else "")

    st.html(
        '<p class="hint"><span>Tick a row to open its card<span class="mouse"> (on the keyboard: Shift and space)</span>. '
        "The headers sort; the magnifying glass searches the table.</span></p>"
    )
    # The card can be turned with its own buttons: the row ticked is always the one that it shows.
    st.session_state["grid"] = {"selection": {"rows": [ids.index(chosen)] if chosen in ids else []}}
    shown = readable(rows)
    whole = opened.table.frame  # no filter takes a column away
    st.dataframe(
        shown,
        key="grid",
        hide_index=True,
        height=min(640, 38 + ROW * len(rows)),
        row_height=ROW,
        column_order=[name for name in WIDTHS if any(whole[COLUMNS.get(name, "id")])],
        column_config={name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()},
        on_select=pick,
        selection_mode="single-row",
        alt=f"Table of {len(rows):,} rows",
    )
    if chosen:
        card(opened.table.frame, chosen, ids, asked)
    _on_paper(shown)


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
            "Why": rows["note"],
            "Kind": rows["kind"],
            "Where": rows["locator"],
            "Places": _listed(rows["places"]),
            "Document": rows["document"],
            "Id": rows["id"],
        }
    )


def _on_paper(shown: pd.DataFrame) -> None:
    """The first rows as plain HTML, which the style sheet keeps for printing."""
    first = shown[list(PAPER)].head(A_PRINT)
    st.html(table(PAPER, first.itertuples(index=False, name=None), "words paper"))
    if len(shown) > A_PRINT:
        rest = f"These are the first {A_PRINT:,} of {len(shown):,} rows; the download has all of them."
        st.html(f'<p class="paper">{rest}</p>')


def _listed(cells: pd.Series) -> list[str]:
    """Several names in one cell as people write them."""
    return [", ".join(split_values(cell)) for cell in cells.tolist()]
