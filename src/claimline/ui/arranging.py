"""Which part of the story is shown, and what its lanes are: their order, and how many have a lane of their own."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any

import streamlit as st

from claimline.figures.layout.lanes import MANY_LANES, MOST_MORE
from claimline.figures.timeline import BESIDE
from claimline.query.query import Query
from claimline.table.facets import LANES
from claimline.ui.components.browser import width
from claimline.ui.page import Opened
from claimline.ui.state import address

PARTS = {"Whole story": (), "Claims": ("article", "claim"), "Comment thread": ("comment", "reply")}
_ORDERS = {"date": "first date", "number": "number", "name": "name"}


def choices(opened: Opened, asked: Query) -> None:
    """One-click parts of the story, and the grouping of the lanes."""
    with st.container(
        key="choices", horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"
    ):
        if parts := _parts(opened):
            part = next((name for name in parts if set(PARTS[name]) == set(asked.kinds)), None)
            key = address.show("part", part)
            st.segmented_control(
                "Part of the story",
                parts,
                default=part,
                key=key,
                on_change=_part,
                label_visibility="collapsed",
            )
        with _place():
            _lanes(opened)


def _parts(opened: Opened) -> list[str]:
    """The parts of which the table has rows; none where it has but one."""
    held = set(opened.store.values("kind"))
    parts = [name for name, kinds in PARTS.items() if not kinds or held.intersection(kinds)]
    return parts if len(parts) > 2 else []


def _place() -> AbstractContextManager[Any]:
    """The place of the choices of lanes: on a telephone they are a tap away, so that the picture begins on the first screen."""
    return st.popover("Lanes", key="lanes_place") if width() < BESIDE else nullcontext()


def _lanes(opened: Opened) -> None:
    group, order = grouping(opened), lanes_order()
    key = address.show("group", group)
    st.segmented_control("Lanes by", _groups(opened), default=group, key=key, on_change=_group, required=True)
    key = address.show("lanes", order)
    st.segmented_control(
        "in order of",
        list(_ORDERS),
        default=order,
        key=key,
        on_change=_order,
        required=True,
        format_func=_ORDERS.__getitem__,
    )


def _groups(opened: Opened) -> list[str]:
    """The facets that can be lanes; one document needs no lane of its own."""
    several = opened.values("document") > 1
    return [name for name in LANES if several or name != "document"]


def grouping(opened: Opened) -> str:
    """The grouping of the lanes: the address's, if the table has it."""
    group = address.view("group")
    return group if group in _groups(opened) else "source"


def lanes_order() -> str:
    """The order of the lanes: the address's, if there is such a one."""
    order = address.view("lanes")
    return order if order in _ORDERS else "date"


def lanes_more() -> int:
    """How many lanes the address asks for beyond the usual ones, before the smallest share one."""
    return min(address.number("more"), MOST_MORE)


def others(number: int) -> None:
    """How many share the last lane, and the way to lanes of their own and back."""
    more = lanes_more()
    with st.container(gap=None):  # one place for all of them; see `summary.heading`
        if not (number or more):
            return
        with st.container(key="others", horizontal=True, vertical_alignment="center", gap="small"):
            if number:
                st.html(f'<p class="hint">{number:,} others share the last lane.</p>', width="content")
            if number and more < MOST_MORE:
                some = "all" if number <= MANY_LANES + 1 else f"{MANY_LANES}"
                _button(f"Show {some} of them", "others_more", str(more + MANY_LANES))
            if more:
                _button("Show fewer", "others_fewer", "")


def _button(label: str, key: str, more: str) -> None:
    st.button(label, key=key, type="tertiary", on_click=show_more, args=(more,))


def show_more(more: str) -> None:
    """Draw so many lanes beyond the usual ones."""
    address.go(more=more)


def _part() -> None:
    address.go(replace(address.query(), kinds=PARTS.get(st.session_state["part"] or "", ())))


def _group() -> None:
    group = st.session_state["group"]
    address.go(group="" if group == "source" else group, more="")


def _order() -> None:
    order = st.session_state["lanes"]
    address.go(lanes="" if order == "date" else order)
