"""The page *In the text*: a document as it reads, with the words of its claims marked, and the card of the one that is open."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from claimline.errors import ClaimlineError
from claimline.query.listing import Standing
from claimline.query.query import Query
from claimline.table.titles import titled
from claimline.ui import further, how_read, in_text, marking, page
from claimline.ui.card import ON_TIMELINE, card, ready
from claimline.ui.components.browser import watch
from claimline.ui.page import Opened
from claimline.ui.plain import markup
from claimline.ui.records import records
from claimline.ui.state import address, open_case
from claimline.ui.state.session import WHOLE_PAGE
from claimline.ui.texts import Text, texts

_NO_TEXT = (
    "This table came without its texts. Where an article is added here, its claims are shown in its words."
)


@st.fragment
@page.answered()
def show(opened: Opened, asked: Query) -> None:
    """The text that is chosen, or why there is none; a click redraws only this."""
    if WHOLE_PAGE.take() or page.is_overtaken(opened):
        st.rerun()
    watch()
    try:
        found = texts()
    except ClaimlineError as problem:
        st.html(f'<p class="nothing">{markup(str(problem))}</p>')
        return
    text = _chosen(found, opened)
    if text is None:
        st.html(f'<p class="nothing">{_NO_TEXT}</p>')
        st.page_link("pages/add.py", label="Add an article of your own")
        return
    chosen = address.view("claim")
    # Their names are as the table has them, under the list of names that is in use.
    own = {row["id"]: row for row in records(opened.store.of_ids([*text.places]))}
    shown = set(opened.store.of_ids([*own], asked)["id"].tolist())
    if document := text.document:
        case = open_case.in_use()
        files = [partial(case.data, file) for file in text.files] if case else []
        with st.popover("How it was read", type="tertiary", key="how_read", on_change="rerun") as opened_how:
            if opened_how.open:
                how_read.told(document, text.notices, files)
        in_text.shown(
            "reading",
            document,
            {row: spans for row, spans in text.places.items() if row in own},
            own,
            chosen=chosen,
            out={row for row in own if row not in shown},
            claim=partial(_open, text.name),
            pick="Make a row of these words" if open_case.in_use() else "",
            picked=marking.mark(text.file),
        )
    else:
        st.html('<p class="nothing">This document is a table of events: it has rows and no text.</p>')
    with st.container(key="card_place"):  # never empty, or each card would make what stands above it anew
        if marking.form(text, opened.table.frame):
            return
        if chosen:
            ids = [row for row in own if row in shown]
            dates = partial(further.ways, text, chosen)
            card(opened, chosen, _standing(ids, chosen), asked, elsewhere=ON_TIMELINE, below_date=dates)
        else:
            ready()


def _standing(ids: Sequence[str], chosen: str) -> Standing | None:
    """The place of a row among those that are shown of a text."""
    if chosen not in ids:
        return None
    at = ids.index(chosen)
    return Standing(at, len(ids), ids[at - 1], ids[(at + 1) % len(ids)])


def _chosen(found: list[Text], opened: Opened) -> Text | None:
    """The text that is read: that of the open card, else the one that was chosen, else the first; with a choice where there are several."""
    if not found:
        return None
    by_name = {text.name: text for text in found}
    claims = opened.store.of_ids([address.view("claim")])["id"].tolist()
    asked = address.view("reading")
    now = next((text.name for text in found if claims and claims[0] in text.places), asked)
    now = now if now in by_name else found[0].name
    if len(found) > 1:
        key = address.show("reading_chosen", now)
        # Two of one title keep their names beside it: Streamlit tells the choices of a list by their words alone.
        titles = titled({text.name: text.title for text in found})
        st.selectbox(
            "Document", list(by_name), list(by_name).index(now), key=key, on_change=_turn, width=640,
            format_func=lambda name: titles.get(name, name),
        )  # fmt: skip
    return by_name[now]


def _turn() -> None:
    address.go(reading=st.session_state["reading_chosen"], claim="")


def _open(name: str, claim: str) -> None:
    marking.leave()
    address.go(claim=claim, reading=name)  # which text it is stays when the card is closed
