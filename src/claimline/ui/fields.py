"""Fields in which a person says what a row is to hold: its names, and its date, which is read while it is typed."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from claimline.dates.edtf import bounds_of
from claimline.dates.english import day_in_words, edtf_in_words
from claimline.errors import ArgumentError
from claimline.inline import told_apart
from claimline.query.typed import typed_date
from claimline.table.columns import split_values
from claimline.ui.plain import markdown

FORMS = "2015, May 2015, around 2013, 31 May 2015"
"""Dates as they can be typed."""


def names_field(
    label: str, key: str, frame: pd.DataFrame, column: str, now: Sequence[str] = (), *, none: str = ""
) -> None:
    """A field for names, of the table or others; `none` says what stands there while it is empty."""
    known = {name for cell in frame[column].unique() for name in split_values(cell)}
    st.multiselect(
        label,
        list(dict.fromkeys([*now, *sorted(known)])),
        default=list(now),
        key=key,
        format_func=told_apart,
        accept_new_options=True,
        select_all=False,
        placeholder=none or "Find a name, or write another",
    )


def date_field(label: str, key: str, now: str = "") -> None:
    """A field for a date, in words or in EDTF, with the way in which it is read below it."""
    st.text_input(
        label,
        now,
        key=key,
        placeholder=FORMS,
        help=f"In words or in EDTF: {FORMS}, since 2013, 2015-05~. Empty: no date.",
    )
    try:
        st.caption(markdown(read_as(str(st.session_state.get(key) or ""))))
    except ArgumentError as problem:
        st.caption(f":red[{markdown(str(problem))}]")


def read_as(words: str) -> str:
    """A typed date as it is read, with its bounds.

    Raises:
        ArgumentError: it is none.
    """
    edtf = typed_date(words)
    if not edtf:
        return "No date."
    first, last = bounds_of(edtf)
    bounds = " to ".join(day_in_words(one) if one else "unknown" for one in dict.fromkeys((first, last)))
    return f"Read as {edtf_in_words(edtf)}: {bounds}."
