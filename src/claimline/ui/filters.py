"""The filters at the side: who says it, whom it is about, when, which words, what kind, how the date is known."""

from collections.abc import Container
from dataclasses import replace

import streamlit as st

from claimline.errors import ClaimlineError
from claimline.query.query import Query
from claimline.query.typed import as_typed, typed_end
from claimline.table.facets import FACETS, Facet
from claimline.ui.components.facets import Counts, boxes, listed, unfolded
from claimline.ui.page import Opened
from claimline.ui.plain import markdown
from claimline.ui.state import address
from claimline.ui.state.session import PERIOD_PROBLEM

UNDATED = {"include": "keep", "only": "only these", "leave-out": "leave out"}


# When and which words stand between these facets, which are always there, and the others; and the values that each
# shows before it is asked for all.
_BEFORE_THE_PERIOD = ("source", "actor")
_FIRST, _FIRST_OF_OTHERS = 10, 5
_ABOVE, _BELOW = "facets_above", "facets_below"


def _counts(opened: Opened, asked: Query) -> Counts:
    """The counts of the side bar; a facet is left out where all rows have the same value, which no filter can part."""
    shown = (
        facet
        for facet in FACETS
        if facet.name in _BEFORE_THE_PERIOD or opened.values(facet.name) > 1 or _is_asked(facet, asked)
    )
    open_ones = unfolded(_BELOW)
    return {
        facet.name: listed(_key(facet), opened, facet, asked, _first(facet))
        if _is_open(facet, asked, open_ones)
        else None
        for facet in shown
    }


def _key(facet: Facet) -> str:
    return _ABOVE if facet.name in _BEFORE_THE_PERIOD else _BELOW


def _first(facet: Facet) -> int:
    return _FIRST if facet.name in _BEFORE_THE_PERIOD else _FIRST_OF_OTHERS


def _is_open(facet: Facet, asked: Query, open_ones: Container[str]) -> bool:
    """True for a facet whose values are seen; a click waits for the counts of no other."""
    return facet.name in _BEFORE_THE_PERIOD or _is_asked(facet, asked) or facet.field in open_ones


def _is_asked(facet: Facet, asked: Query) -> bool:
    return bool(getattr(asked, facet.field) or getattr(asked, f"not_{facet.field}"))


def sidebar(opened: Opened, asked: Query) -> None:
    """All filters, each in the state that the address gives it."""
    counted = _counts(opened, asked)
    with st.sidebar, st.container(key="filters", gap="medium"):
        shown = [facet for facet in FACETS if facet.name in counted]
        above = [facet for facet in shown if facet.name in _BEFORE_THE_PERIOD]
        boxes(_ABOVE, above, counted, asked, first=_FIRST, folds=False, skip=True)
        _period(asked)
        _text(asked)
        others = [facet for facet in shown if facet not in above]
        boxes(_BELOW, others, counted, asked, first=_FIRST_OF_OTHERS, folds=True)


def _period(asked: Query) -> None:
    with st.container(key="period", gap="xsmall"):
        st.markdown("## When it happened")
        with st.container(horizontal=True, wrap=False, gap="small"):
            _date("From", "period_from", asked.period_from, "May 2015")
            _date("To", "period_to", asked.period_to, "31 May 2016")
        if problem := PERIOD_PROBLEM.get():
            st.caption(f":red[{markdown(problem)}]")
        sure = address.show("certainly", asked.certainly)
        st.segmented_control(
            "Reading of the period",
            [False, True],
            default=asked.certainly,
            key=sure,
            on_change=_set,
            args=("certainly", sure, False),
            required=True,
            format_func=lambda one: "certainly" if one else "possibly",
            label_visibility="collapsed",
            help="Possibly: the date can lie in the period. Certainly: it cannot lie outside, and it is marked neither uncertain nor approximate.",
        )
        undated = address.show("undated", asked.undated)
        st.segmented_control(
            "Rows without a date",
            list(UNDATED),
            default=asked.undated,
            key=undated,
            on_change=_set,
            args=("undated", undated, "include"),
            required=True,
            format_func=UNDATED.__getitem__,
        )


def _date(label: str, field: str, value: str, hint: str) -> None:
    key = f"date_{field}"
    if not PERIOD_PROBLEM.get():  # a text that cannot be read stays in its field, to be corrected
        address.show(key, as_typed(value))
    st.text_input(label, as_typed(value), key=key, on_change=_set_period, placeholder=hint)


def _set_period() -> None:
    try:
        asked = address.query()
        # Of a page whose run was overtaken between the two fields, the session knows only the first.
        first, last = (
            st.session_state.get(f"date_{field}", getattr(asked, field))
            for field in ("period_from", "period_to")
        )
        asked = replace(asked, period_from=typed_end(first, "from"), period_to=typed_end(last, "to"))
    except ClaimlineError as problem:
        PERIOD_PROBLEM.set(str(problem))
    else:
        PERIOD_PROBLEM.set("")
        address.go(asked)


def _text(asked: Query) -> None:
    key = address.show("text", asked.text)
    st.text_input(
        "With the words",
        asked.text,
        key=key,
        on_change=_set,
        args=("text", key, ""),
        type="search",
        placeholder="words, or a “phrase”",
        help="Every word, and every phrase in quotation marks, somewhere in title, quote, note and names; letter case and accents make no difference.",
    )


def _set(field: str, key: str, otherwise: object) -> None:
    value = st.session_state[key]
    address.go(address.changed(address.query(), field, otherwise if value is None else value))
