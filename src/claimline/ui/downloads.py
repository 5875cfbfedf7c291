"""The extract to take along: the same bytes as `claimline select` writes, made when the button is pressed."""

import streamlit as st

from claimline.extract import bundle, extract
from claimline.query import Query
from claimline.ui.frame import Opened


def buttons(opened: Opened, asked: Query, rows: int) -> None:
    """One button for the rows, one for the rows with the receipt and what was left out."""
    count = f"{rows:,} {'row' if rows == 1 else 'rows'}"

    # The bytes are made outside the session, so what they depend on is captured here.
    def as_csv() -> bytes:
        return extract(opened.store, asked)

    def as_zip() -> bytes:
        return bundle(opened.table, opened.store, asked)

    with st.container(key="downloads", horizontal=True, gap="small", vertical_alignment="center"):
        st.download_button(
            f"Download {count} (CSV)", as_csv, "extract.csv", "text/csv", key="csv", on_click="ignore"
        )
        st.download_button(
            "with its receipt (ZIP)", as_zip, "extract.zip", "application/zip", key="zip", on_click="ignore"
        )
