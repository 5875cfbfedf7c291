"""The reader's own browser, opened on the page when the server starts.

`claimline open` says whether there is one; Streamlit opens none for an app of this kind.
"""

from threading import Thread

import streamlit as st
from streamlit.cli_util import open_browser
from streamlit.web.server.server_util import get_url


def open_page() -> None:
    """Open the page, unless nobody sits before the server; the server has its port by now, and answers soon."""
    if not st.get_option("server.headless"):
        address = get_url(st.get_option("server.address") or "localhost")
        Thread(target=open_browser, args=(address,), daemon=True).start()
