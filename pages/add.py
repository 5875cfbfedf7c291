"""Add: an article of one's own, pasted or dropped, looked at, and kept in a case."""

from claimline.ui import page

page.through_app()

import streamlit as st  # noqa: E402 - the guard comes first

from claimline.ui import adding, going_on, keeping  # noqa: E402
from claimline.ui.drafts import BROUGHT  # noqa: E402

top = st.container(key="add_top")
found = adding.read_all() if BROUGHT.get() else {}
with top:
    kept = keeping.heading(found)
    adding.discarded()
    adding.not_taken()
if found:
    keeping.ways(kept, "What was not added")
    with st.container(key="brought"):
        keeping.keep(found)
        with st.expander("Paste or drop something else", key="bring_more"):
            adding.bring()
        adding.look(adding.listed(found), found)
else:
    keeping.ways(kept, "Or add another one")
    adding.bring()
    keeping.where(kept)
    going_on.offer()
