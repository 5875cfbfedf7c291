"""The extract to take along: the same bytes as `claimline select` writes, made when the button is pressed."""

import streamlit as st

from claimline.extract import extract
from claimline.query import Query
from claimline.store import Store


def buttons(store: Store, asked: Query, rows: int) -> None:
    """One button for the rows, one for the rows with the receipt that lets anybody make them again."""
    count = f"{rows:,} {'row' if rows == 1 else 'rows'}"
    with st.container(key="downloads", horizontal=True, gap="small"):
        st.download_button(
            f"Download {count} (CSV)", lambda: extract(store, asked), "extract.csv", "text/csv", key="csv", on_click="ignore"
        )
