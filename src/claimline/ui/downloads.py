"""The downloads: the rows, in the bytes that `claimline select` writes, and the chart as a picture."""

from collections.abc import Iterator

import streamlit as st

from claimline.query.extract import bundle, bundle_in_parts, extract
from claimline.query.query import Query
from claimline.text.counts import number_of
from claimline.ui import page
from claimline.ui.file_names import file_name
from claimline.ui.page import Opened
from claimline.ui.sending import offer

_FORMATS = ("png", "svg")
EXCEL = (
    "Excel takes a CSV for UTF-8 only if it begins with a byte order mark: without one it shows é as Ã©. If all of a row "
    "stands in one cell, your Excel splits at semicolons: open the file there with *Data*, *From Text/CSV*."
)


def buttons(opened: Opened, asked: Query, rows: int, *, chart: bool = False) -> None:
    """One button for the rows, one for the rows with the receipt and the left-out rows; with `chart` two for the picture.

    The bytes are made when a button is pressed; the browser makes the picture (`chart.js`).
    """
    name = file_name(opened, asked, rows)
    labels = f"Download {number_of(rows, 'row')} (CSV)", "with its receipt (ZIP)"
    with st.container(key="downloads", horizontal=True, gap="small", vertical_alignment="center"):
        if opened.store.is_packed:
            _links(opened, asked, name, labels)
        else:
            _buttons(opened, asked, name, labels)
        st.checkbox("for Excel", key="bom", help=EXCEL)
        if chart:
            st.html(_pictures(), width="content")


def _buttons(opened: Opened, asked: Query, name: str, labels: tuple[str, str]) -> None:
    """Streamlit holds the bytes: of a table in memory they are not many more."""
    bom = bool(st.session_state.get("bom"))  # the choice stands behind the buttons

    # The bytes are made outside the session, so their inputs are captured here.
    def as_csv() -> bytes:
        return extract(opened.store, asked, bom=bom)

    def as_zip() -> bytes:
        return bundle(opened.store, asked, f"{name}.csv", bom=bom)

    csv, receipt = labels
    st.download_button(csv, as_csv, f"{name}.csv", "text/csv", key="csv", on_click="ignore")
    st.download_button(receipt, as_zip, f"{name}.zip", "application/zip", key="zip", on_click="ignore")


def _links(opened: Opened, asked: Query, name: str, labels: tuple[str, str]) -> None:
    """The server makes the bytes while it sends them: rows on the disk can be more than the memory holds."""
    bom = bool(st.session_state.get("bom"))

    def as_csv() -> Iterator[bytes]:
        return opened.store.stream(asked, bom=bom)

    def as_zip() -> Iterator[bytes]:
        return bundle_in_parts(opened.store, asked, f"{name}.csv", bom=bom)

    of = opened, asked, bom
    csv = offer("csv", f"{name}.csv", "text/csv", as_csv, of)
    receipt = offer("zip", f"{name}.zip", "application/zip", as_zip, of)
    for address, label in zip((csv, receipt), labels, strict=True):
        st.html(f'<a class="file" href="{address}" download>{label}</a>', width="content")


def _pictures() -> str:
    """The buttons of the picture; a dark page has them for both papers."""
    light = f"The chart as a picture: {_signs('light')}"
    return f"<p>{light}, on dark paper: {_signs('dark')}</p>" if page.is_dark() else f"<p>{light}</p>"


def _signs(paper: str) -> str:
    return " ".join(
        f'<button type="button" data-picture="{one}" data-paper="{paper}">{one.upper()}</button>'
        for one in _FORMATS
    )
