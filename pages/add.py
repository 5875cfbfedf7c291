"""Add: an article of one's own, pasted or dropped, looked at, and kept in a case."""

from claimline.ui import page

page.through_app()

import streamlit as st  # noqa: E402 - the guard comes first

from claimline.ui import adding, keeping  # noqa: E402
from claimline.ui.drafts import BROUGHT  # noqa: E402

keeping.heading()
adding.bring()
if BROUGHT.get():
    names, sha256 = adding.names_in_use()
    found = adding.read_all(names, sha256)
    with st.container(key="brought"):
        keeping.keep(found)
        adding.look(adding.listed(found), found, names, sha256)
