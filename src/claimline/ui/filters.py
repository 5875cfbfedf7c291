"""The filters at the side: who says it, whom it is about, when, which words, what kind, how the date is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from claimline.errors import ClaimlineError
from claimline.query.query import Query
from claimline.query.store import Facet, Store
from claimline.ui.components.facets import any_or_all, facet
from claimline.ui.plain import markdown
from claimline.ui.state import address

KINDS = {"article": "article", "claim": "claims", "comment": "comments", "reply": "replies"}
BASIS = {"stated": "stated", "relative": "worked out", "inferred": "inferred", "none": "no date"}
UNDATED = {"include": "keep", "only": "only these", "leave-out": "leave out"}


@dataclass(frozen=True, slots=True)
class Counts:
    """The values that a table's rows can be filtered by, each with the rows it has under all other filters.

    Attributes:
        documents: none where there is but one.
    """

    sources: Sequence[Facet]
    actors: Sequence[Facet]
    documents: Sequence[Facet]


def counts(store: Store, asked: Query) -> Counts:
    """What the side bar shows beside the names."""
    documents = store.facet(asked, "document") if len(store.values("document")) > 1 else []
    return Counts(store.facet(asked, "source"), store.facet(asked, "actor"), documents)


def sidebar(counted: Counts, asked: Query) -> None:
    """All filters, each showing what the address says."""
    with st.sidebar, st.container(key="filters", gap="medium"):
        facet("Who says it", "sources", counted.sources, asked)
        facet("Who it is about", "actors", counted.actors, asked)
        with st.container():  # one place, whether something stands in it or not
            any_or_all(asked)
        _period(asked)
        _text(asked)
        _switches("Kind", "kinds", KINDS, asked.kinds)
        _switches("How the date is known", "basis", BASIS, asked.basis)
        if counted.documents:
            facet("Document", "documents", counted.documents, asked)


def _period(asked: Query) -> None:
    with st.container(key="period", gap="xsmall"):
        st.markdown("## When it happened")
        with st.container(horizontal=True, wrap=False, gap="small"):
            _date("From", "period_from", asked.period_from, "2015-03")
            _date("To", "period_to", asked.period_to, "2015")
        if problem := st.session_state.get("period_problem"):
            st.caption(f":red[{markdown(problem)}]")
        sure = address.show("certainly", asked.certainly)
        st.segmented_control(
            "Reading of the period",
            [False, True],
            key=sure,
            on_change=_set,
            args=("certainly", sure, False),
            required=True,
            format_func=lambda one: "certainly" if one else "possibly",
            label_visibility="collapsed",
            help="Possibly: what is known of the date allows the period. Certainly: it allows nothing else.",
        )
        undated = address.show("undated", asked.undated)
        st.segmented_control(
            "Rows without a date",
            list(UNDATED),
            key=undated,
            on_change=_set,
            args=("undated", undated, "include"),
            required=True,
            format_func=UNDATED.__getitem__,
        )


def _date(label: str, field: str, value: str, hint: str) -> None:
    key = f"date_{field}"
    if not st.session_state.get("period_problem"):  # what cannot be read stays in its field, to be mended
        address.show_typed(key, value)
    st.text_input(label, key=key, on_change=_set_period, placeholder=hint)


def _set_period() -> None:
    first, last = (st.session_state[f"date_{field}"].strip() for field in ("period_from", "period_to"))
    try:
        asked = replace(address.query(), period_from=first, period_to=last)
    except ClaimlineError as problem:
        st.session_state["period_problem"] = str(problem)
    else:
        st.session_state["period_problem"] = ""
        address.go(asked)


def _text(asked: Query) -> None:
    key = address.show_typed("text", asked.text)
    st.text_input(
        "With the words",
        key=key,
        on_change=_set,
        args=("text", key, ""),
        type="search",
        placeholder="in quotes, notes and names",
    )


def _switches(title: str, field: str, values: dict[str, str], picked: tuple[str, ...]) -> None:
    """Every value on, unless the query picks some; switching one off picks the others."""
    key = address.show(f"switch_{field}", [value for value in values if not picked or value in picked])

    def chosen() -> None:
        on = tuple(value for value in values if value in st.session_state[key])
        address.go(address.changed(address.query(), field, () if len(on) == len(values) else on))

    st.pills(
        title, list(values), key=key, selection_mode="multi", on_change=chosen, format_func=values.__getitem__
    )


def _set(field: str, key: str, otherwise: object) -> None:
    value = st.session_state[key]
    address.go(address.changed(address.query(), field, otherwise if value is None else value))
