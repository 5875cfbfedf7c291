"""Add: an article of one's own, pasted or dropped, looked at, and kept in a case."""

from claimline.ui import page

page.through_app()

import streamlit as st  # noqa: E402 - the guard comes first

from claimline.ui import adding, going_on, keeping  # noqa: E402
from claimline.ui.drafts import BROUGHT  # noqa: E402

kept = keeping.heading()
adding.bring()
keeping.ways(kept)
if BROUGHT.get():
    found = adding.read_all()
    with st.container(key="brought"):
        keeping.keep(found)
        adding.look(adding.listed(found), found)
else:
    going_on.offer()
