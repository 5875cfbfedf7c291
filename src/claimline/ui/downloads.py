"""The downloads: the rows, in the bytes that `claimline select` writes, and the chart as a picture."""

from collections.abc import Iterator

import streamlit as st

from claimline.query.extract import bundle_in_parts
from claimline.query.query import Query
from claimline.text.counts import number_of
from claimline.ui import page
from claimline.ui.file_names import file_name
from claimline.ui.page import Opened
from claimline.ui.sending import file_link

_FORMATS = ("png", "svg")
EXCEL = (
    "Excel takes a CSV for UTF-8 only if it begins with a byte order mark: without one it shows é as Ã©. If all of a row "
    "stands in one cell, your Excel splits at semicolons: open the file there with *Data*, *From Text/CSV*."
)


def buttons(opened: Opened, asked: Query, rows: int, *, chart: bool = False) -> None:
    """A link to the rows, one to the rows with the receipt and the left-out rows; with `chart` two buttons for the picture.

    The bytes are made when a link is followed; the browser makes the picture (`chart.js`).
    """
    name = file_name(opened, asked, rows)
    bom = bool(st.session_state.get("bom"))  # the choice stands behind the links
    of = opened, asked, bom

    # The bytes are made outside the session, so what they are made of is captured here.
    def as_csv() -> Iterator[bytes]:
        return opened.store.stream(asked, bom=bom)

    def as_zip() -> Iterator[bytes]:
        return bundle_in_parts(opened.store, asked, f"{name}.csv", bom=bom)

    with st.container(key="downloads", horizontal=True, gap="small", vertical_alignment="center"):
        file_link(f"Download {number_of(rows, 'row')} (CSV)", f"{name}.csv", as_csv, key="csv", of=of)
        file_link("with its receipt (ZIP)", f"{name}.zip", as_zip, key="zip", of=of)
        st.checkbox("for Excel", key="bom", help=EXCEL)
        if chart:
            st.html(_pictures(), width="content")


def _pictures() -> str:
    """The buttons of the picture; a dark page has them for both papers."""
    light = f"The chart as a picture: {_signs('light')}"
    return f"<p>{light}, on dark paper: {_signs('dark')}</p>" if page.is_dark() else f"<p>{light}</p>"


def _signs(paper: str) -> str:
    return " ".join(
        f'<button type="button" data-picture="{one}" data-paper="{paper}">{one.upper()}</button>'
        for one in _FORMATS
    )
