"""Names: one name for several spellings, by a list of the user's own."""

from claimline.ui import page

page.through_app()

import streamlit as st  # noqa: E402 - the guard comes first

from claimline.ui import spellings  # noqa: E402

opened = page.opened()
spellings.heading(opened.table)
if not opened.takes_names:
    st.html(f'<p class="nothing">{page.NO_NAMES}</p>')
    st.stop()
with st.container(key="names_page"):
    mine, all_names = st.columns(2, gap="large")
rows = spellings.row_counts(opened.table.frame)
with mine:
    spellings.mine(opened.table, rows)
with all_names:
    spellings.every(rows)
