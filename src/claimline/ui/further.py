"""The other dates of a sentence, on the card of its row: each can become a row of its own."""

import streamlit as st

from claimline.model import Span
from claimline.ui import marking
from claimline.ui.components import focus
from claimline.ui.marked_text import further_of
from claimline.ui.plain import markdown
from claimline.ui.state import open_case
from claimline.ui.texts import Text


def ways(text: Text, row: str) -> None:
    """A button for each date of a row's sentence that no row is of; it opens the form for the sentence with that date."""
    if open_case.in_use() is None or text.document is None:
        return
    dates = further_of(row, text.places)
    if not dates:
        return
    with st.container(key="further", gap="xsmall"):
        for place, date in enumerate(dates):
            label = f"Make a row of “{markdown(text.document.text[slice(*date)])}”"
            st.button(label, key=f"further_{place}", on_click=_take, args=(text, row, date))


def _take(text: Text, row: str, date: Span) -> None:
    marking.take(marking.Marked(text.file, *text.places[row]["span"], date))
    focus.after(focus.FORM)
