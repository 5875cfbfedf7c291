"""The downloads: the rows, in the bytes that `claimline select` writes, and the chart as a picture."""

import streamlit as st

from claimline.query.extract import bundle, extract
from claimline.query.query import Query
from claimline.text.counts import number_of
from claimline.ui import page
from claimline.ui.file_names import file_name
from claimline.ui.page import Opened

_FORMATS = ("png", "svg")
MOST = 500_000  # rows of a file that the page makes in memory
TOO_MANY = (
    f"The page hands out files of tables of up to {MOST:,} rows; <code>claimline select</code> with <code>--query</code> and the "
    "page’s address writes these rows and their receipt."
)

EXCEL = (
    "Excel takes a CSV for UTF-8 only if it begins with a byte order mark: without one it shows é as Ã©. If all of a row "
    "stands in one cell, your Excel splits at semicolons: open the file there with *Data*, *From Text/CSV*."
)


def buttons(opened: Opened, asked: Query, rows: int, *, chart: bool = False) -> None:
    """One button for the rows, one for the rows with the receipt and the left-out rows; with `chart` two for the picture.

    The bytes are made when a button is pressed; the browser makes the picture (`chart.js`).
    """
    count, name = number_of(rows, "row"), file_name(opened, asked, rows)
    if max(rows, opened.store.total - rows) > MOST:  # the ZIP holds what is left out, too
        with st.container(key="downloads", horizontal=True, gap="small", vertical_alignment="center"):
            st.html(f'<p class="hint">{TOO_MANY}</p>')
            if chart:
                st.html(_pictures(), width="content")
        return
    bom = bool(st.session_state.get("bom"))  # the choice stands behind the buttons

    # The bytes are made outside the session, so their inputs are captured here.
    def as_csv() -> bytes:
        return extract(opened.store, asked, bom=bom)

    def as_zip() -> bytes:
        return bundle(opened.store, asked, f"{name}.csv", bom=bom)

    with st.container(key="downloads", horizontal=True, gap="small", vertical_alignment="center"):
        st.download_button(
            f"Download {count} (CSV)", as_csv, f"{name}.csv", "text/csv", key="csv", on_click="ignore"
        )
        st.download_button(
            "with its receipt (ZIP)",
            as_zip,
            f"{name}.zip",
            "application/zip",
            key="zip",
            on_click="ignore",
        )
        st.checkbox("for Excel", key="bom", help=EXCEL)
        if chart:
            st.html(_pictures(), width="content")


def _pictures() -> str:
    """The buttons of the picture; a dark page has them for both papers."""
    light = f"The chart as a picture: {_buttons('light')}"
    return f"<p>{light}, on dark paper: {_buttons('dark')}</p>" if page.is_dark() else f"<p>{light}</p>"


def _buttons(paper: str) -> str:
    return " ".join(
        f'<button type="button" data-picture="{one}" data-paper="{paper}">{one.upper()}</button>'
        for one in _FORMATS
    )
