"""The rows as a table: in the reader's words, the dates as written and as read side by side."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from claimline.inline import CODES, apart, in_runs, runs, straight
from claimline.query.query import Query
from claimline.table.columns import completed
from claimline.table.facets import FACETS
from claimline.ui.card import card, ready
from claimline.ui.components.browser import width
from claimline.ui.page import Opened
from claimline.ui.plain import table
from claimline.ui.records import date_in_words, records, titles_beside
from claimline.ui.state import address, open_case

_FACETS = {facet.heading: facet for facet in FACETS}
_OTHERS = {
    "Date": ("edtf", 165),
    "Headline": ("title", 400),
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
FILE = "file"
SORTS = {FILE: "the table's order", "earliest": "date"} | {
    COLUMNS[name][0]: name.lower() for name in ORDER if name != "Date"
}
_FROM_LEFT = "\u200e"  # Streamlit's table gives a cell the direction of its first letter, isolated or not
A_PAGE = 500  # rows at a time: a browser is slow with thousands of long quotes
ROW = 76  # pixels: four lines of text, as a headline may take; Streamlit wraps cells above 64
HEIGHT, NARROW_HEIGHT = (
    722,
    640,
)  # nine rows; on a telephone a finger needs room beside the table, to scroll the page
# On a telephone the first three columns stand side by side in the window, and their cells have more lines.
NARROW, NARROW_ROW = {"Date": 94, "Who says it": 88, "Headline": 142}, 124
TELEPHONE = 480  # pixels of the main column at the most
PAPER = ("Date", "Who says it", "About", "Words", "Known", "Where")
A_PRINT = 200  # rows on paper, where the table itself would be cut at the edge of its window


def grid(opened: Opened, asked: Query) -> None:
    """The rows that the query keeps, a page of them at a time; a picked row opens its card."""
    store, chosen, order = opened.store, address.view("claim"), _order()
    kept = store.count(asked)
    standing = store.standing(asked, chosen, order) if chosen else None
    pages = -(-kept // A_PAGE)
    page = min(address.number("sheet"), pages) or (standing.place if standing else 0) // A_PAGE + 1
    first = (page - 1) * A_PAGE
    rows = store.page(asked, first, A_PAGE, order)
    ids = rows["id"].tolist()

    def pick() -> None:
        picked = st.session_state["grid"]["selection"]["rows"]
        address.go(claim=ids[picked[0]] if picked else "")

    does = ", where it can be corrected" if open_case.in_use() else ""
    headers = (
        "The headers sort" if pages == 1 else "The headers sort the rows of this page, *Sorted by* sorts all"
    )
    st.html(
        f'<p class="hint"><span class="screen">Tick a row to open its card{does}<span class="mouse"> (on the keyboard: Shift and space)</span>. '
        f"{headers.replace('*Sorted by*', '<em>Sorted by</em>')}; the magnifying glass searches the {'table' if pages == 1 else 'page'}.</span></p>"
    )
    if pages > 1:
        _sorting(order)
    # The card's own buttons can show another row: the ticked row is always the one on the card.
    st.session_state["grid"] = {"selection": {"rows": [ids.index(chosen)] if chosen in ids else []}}
    titles = titles_beside(store)
    shown = readable(rows, titles)
    narrow = width() < TELEPHONE
    row = NARROW_ROW if narrow else ROW
    widths = {name: COLUMNS[name][1] for name in ORDER} | (NARROW if narrow else {})
    st.dataframe(
        shown,
        key="grid",
        hide_index=True,
        height=min(NARROW_HEIGHT if narrow else HEIGHT, 38 + row * len(rows)),
        row_height=row,
        column_order=[
            name
            for name in order_of(several=opened.values("document") > 1)
            if name == "Date" or store.has_cells(COLUMNS[name][0])
        ],
        column_config={name: st.column_config.TextColumn(width=wide) for name, wide in widths.items()},
        on_select=pick,
        selection_mode="single-row",
        alt=f"Table of {len(rows):,} rows",
    )
    if pages > 1:
        with st.container(key="sheets", gap="xsmall"):
            key = f"sheets_{page}"  # another page, another widget: its default is the page of the address
            st.pagination(pages, default=page, key=key, on_change=_turn, args=(key,))
            st.caption(f"Rows {first + 1:,} to {first + len(rows):,} of {kept:,}")
    if chosen:
        card(opened, chosen, standing, asked)
    else:
        ready()
    _on_paper(shown, kept, (*PAPER, "Document") if titles else PAPER)


def order_of(*, several: bool) -> list[str]:
    """The headings from left to right; of several documents, the one in which a row stands is in view."""
    order = [name for name in ORDER if not (several and name == "Document")]
    if several:
        order.insert(order.index("Headline") + 1, "Document")
    return order


def _order() -> str:
    """The order of the rows that the address asks for: as in the file, or by a column."""
    asked = address.view("sorted")
    return asked if asked.removeprefix("-") in SORTS and asked != f"-{FILE}" else FILE


def _sorting(order: str) -> None:
    """By which column all rows are sorted, and which way."""
    column, falls = order.removeprefix("-"), order.startswith("-")
    with st.container(key="sorting", horizontal=True, vertical_alignment="bottom", gap="small"):
        by = address.show("sorted_by", column)
        st.selectbox(
            "Sorted by", [*SORTS], [*SORTS].index(column), key=by, on_change=_sort,
            format_func=SORTS.__getitem__, width=220,
        )  # fmt: skip
        if column != FILE:
            way = address.show("sorted_down", falls)
            st.segmented_control(
                "Way", [False, True], default=falls, key=way, on_change=_sort, required=True,
                format_func=lambda down: "falling" if down else "rising", label_visibility="collapsed",
            )  # fmt: skip


def _sort() -> None:
    column, falls = st.session_state["sorted_by"], st.session_state.get("sorted_down", False)
    address.go(sorted="" if column == FILE else f"{'-' * bool(falls)}{column}", sheet="")


def _turn(key: str) -> None:
    address.go(sheet=str(st.session_state[key]))


def readable(rows: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """The rows under the reader's names for the columns, dates in words, documents by their `titles`, where they have some."""
    whole = completed(rows)
    shown: dict[str, list[str] | pd.Series] = {
        name: [_cell(cell) for cell in whole[COLUMNS[name][0]].tolist()] for name in ORDER
    }
    shown["Date"] = [date_in_words(row) for row in records(rows)]
    shown["Document"] = [_cell(titles.get(name, name)) for name in whole["document"].tolist()]
    for heading, facet in _FACETS.items():
        if facet.several:
            shown[heading] = [_listed(facet.values_of(cell)) for cell in whole[facet.column].tolist()]
        elif facet.shown:
            shown[heading] = whole[facet.column].map(lambda value, names=facet.shown: names.get(value, value))
    return pd.DataFrame(shown)


def _listed(values: Sequence[str]) -> str:
    if len(values) == 1:
        return _cell(values[0])
    names = apart(values)
    return names if names.isascii() else _FROM_LEFT + names


def _cell(text: str) -> str:
    plain = straight(text)
    if len(runs(plain)) == 1:
        return plain
    return _FROM_LEFT + in_runs(CODES.sub("", plain))


def _on_paper(shown: pd.DataFrame, kept: int, columns: Sequence[str]) -> None:
    """The first rows as plain HTML, which the style sheet keeps for printing."""
    first = shown[list(columns)].head(A_PRINT)
    st.html(table(columns, first.itertuples(index=False, name=None), "words paper"))
    if kept > len(first):
        rest = f"These are {len(first):,} of {kept:,} rows; the download has all of them."
        st.html(f'<p class="paper">{rest}</p>')
