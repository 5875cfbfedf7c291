"""The dashboard: page set-up and navigation. `make run` or `claimline open` starts it."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from claimline.serving import is_shared
from claimline.ui import engine, going_on, log, opening, page, silent
from claimline.ui.components.plotly_script import PLOTLY
from claimline.ui.door import DOOR
from claimline.ui.drafts import BROUGHT
from claimline.ui.health import HEALTH
from claimline.ui.leaving import LEAVING
from claimline.ui.messages import MESSAGES
from claimline.ui.metrics import METRICS
from claimline.ui.policy import POLICY
from claimline.ui.preload import PRELOAD
from claimline.ui.root import ROOT
from claimline.ui.sending import FILES
from claimline.ui.state import address, open_case
from claimline.ui.state.session import PAGES
from claimline.ui.uploads import UPLOADS


def _pages() -> Sequence[st.Page]:
    """The pages, made once a session: Streamlit looks up the file of each that is made."""
    if not PAGES.get():
        here = Path(__file__).parent / "pages"
        made = (
            st.Page(here / "timeline.py", title="Timeline", default=True),
            st.Page(here / "text.py", title="In the text"),
            st.Page(here / "table.py", title="Table"),
            st.Page(here / "names.py", title="Names"),
            st.Page(here / "documents.py", title="Documents"),
            st.Page(here / "add.py", title="Add"),
            st.Page(here / "about.py", title="About"),
        )
        PAGES.set(made)
    return PAGES.get()


def show() -> None:
    """One run for one reader."""
    st.set_page_config(page_title="claimline", page_icon=page.ICON, layout="wide")
    pages = _pages()
    chosen = st.navigation(pages, position="hidden")
    going_on.follow()
    # Documents are those of a case: where none is open, nothing leads there.
    page.dress([one for one in pages if one.title != "Documents" or open_case.in_use() or is_shared()])
    page.note_route()
    if going_on.went_on() and not BROUGHT.get():
        st.switch_page(pages[0], query_params=address.link())
    going_on.elsewhere()
    with page.answered():
        chosen.run()
    address.end_run()
    silent.sent()
    page.settle()


# Streamlit runs this file for every reader; its server imports it once, for `app`.
if __name__ == "__main__":
    show()
else:
    log.without_words()
    app = st.App(
        __file__,
        middleware=[DOOR, POLICY, PRELOAD, ROOT, METRICS, UPLOADS, MESSAGES, LEAVING],
        routes=[PLOTLY, HEALTH, FILES],
    )
    engine.begin()
    opening.open_page()
