"""Keeping what was brought in: the case that is open, or the folder that becomes one at the click."""

import streamlit as st

from claimline.ui.drafts import Draft


def heading() -> None:
    """What the page is for, and where what is added goes."""
    st.html('<h1 class="sentence">Add an article of your own: paste it, or drop its files.</h1>')


def keep(found: dict[str, Draft | str]) -> None:
    """The button that adds."""
