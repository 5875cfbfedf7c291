"""The dashboard: page set-up and navigation. `make run` or `claimline open` starts it."""

from pathlib import Path

import streamlit as st

from claimline.ui import frame

st.set_page_config(page_title="claimline", page_icon=str(frame.ICON), layout="wide")
here = Path(__file__).parent
pages = [
    st.Page(here / "pages" / "timeline.py", title="Timeline", default=True),
    st.Page(here / "pages" / "table.py", title="Table"),
    st.Page(here / "pages" / "names.py", title="Names"),
    st.Page(here / "pages" / "about.py", title="About"),
]
page = st.navigation(pages, position="hidden")
frame.dress(pages)
frame.routed()
page.run()
frame.settle()
