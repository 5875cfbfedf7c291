"""Names: one name for several spellings, by a list of the user's own."""

from claimline.ui import frame

frame.through_app()

import streamlit as st  # noqa: E402 - the guard comes first

from claimline.ui import names  # noqa: E402

opened = frame.opened()
names.heading(opened.table)
with st.container(key="names_page"):
    mine, all_names = st.columns(2, gap="large")
rows = names.stated(opened.table.frame)
with mine:
    names.joining(rows)
    names.own()
with all_names:
    names.every(rows)
