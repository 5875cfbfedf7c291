"""The rows as a table: in the reader's words, the dates as written and as read side by side."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from claimline.inline import inline, straight
from claimline.query.query import Query
from claimline.table.columns import completed
from claimline.table.facets import FACETS
from claimline.ui.card import card, ready
from claimline.ui.page import Opened
from claimline.ui.plain import table
from claimline.ui.records import date_in_words, records
from claimline.ui.state import address, open_case

_FACETS = {facet.heading: facet for facet in FACETS}
_OTHERS = {
    "Date": ("edtf", 165),
    "Headline": ("title", 250),
    "Written as": ("date_text", 130),
    "Words": ("quote", 480),
    "Why": ("note", 480),
    "Where": ("locator", 100),
    "Id": ("id", 110),
}
# The heading of each column for a reader, with its column in the table and its width in pixels.
COLUMNS = _OTHERS | {heading: (facet.column, facet.width) for heading, facet in _FACETS.items()}
_FIRST = ("Date", "Who says it", "Headline", "About", "Via", "Written as", "Known", "Words", "Why")
ORDER = (*_FIRST, *(heading for heading in _FACETS if heading not in _FIRST), "Where", "Id")
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

    does = ", where it can be corrected" if open_case.in_use() else ""
    st.html(
        f'<p class="hint"><span>Tick a row to open its card{does}<span class="mouse"> (on the keyboard: Shift and space)</span>. '
        "The headers sort; the magnifying glass searches the table.</span></p>"
    )
    # The card's own buttons can show another row: the ticked row is always the one on the card.
    st.session_state["grid"] = {"selection": {"rows": [ids.index(chosen)] if chosen in ids else []}}
    shown = readable(rows)
    whole = completed(opened.table.frame)  # no filter takes a column away
    st.dataframe(
        shown,
        key="grid",
        hide_index=True,
        height=min(640, 38 + ROW * len(rows)),
        row_height=ROW,
        column_order=[name for name in ORDER if name == "Date" or any(whole[COLUMNS[name][0]])],
        column_config={name: st.column_config.TextColumn(width=COLUMNS[name][1]) for name in ORDER},
        on_select=pick,
        selection_mode="single-row",
        alt=f"Table of {len(rows):,} rows",
    )
    if chosen:
        card(opened.table.frame, chosen, ids, asked)
    else:
        ready()
    _on_paper(shown)


def readable(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows under the reader's names for the columns, dates in words."""
    whole = completed(rows)
    shown: dict[str, list[str] | pd.Series] = {
        name: [straight(cell) for cell in whole[COLUMNS[name][0]].tolist()] for name in ORDER
    }
    shown["Date"] = [date_in_words(row) for row in records(rows)]
    for heading, facet in _FACETS.items():
        if facet.several:
            shown[heading] = [_listed(facet.values_of(cell)) for cell in whole[facet.column].tolist()]
        elif facet.shown:
            shown[heading] = whole[facet.column].map(lambda value, names=facet.shown: names.get(value, value))
    return pd.DataFrame(shown)


def _listed(values: Sequence[str]) -> str:
    return straight(values[0]) if len(values) == 1 else ", ".join(map(inline, values))


def _on_paper(shown: pd.DataFrame) -> None:
    """The first rows as plain HTML, which the style sheet keeps for printing."""
    first = shown[list(PAPER)].head(A_PRINT)
    st.html(table(PAPER, first.itertuples(index=False, name=None), "words paper"))
    if len(shown) > A_PRINT:
        rest = f"These are the first {A_PRINT:,} of {len(shown):,} rows; the download has all of them."
        st.html(f'<p class="paper">{rest}</p>')
