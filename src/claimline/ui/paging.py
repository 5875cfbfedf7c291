"""A long list page by page: each of its lines has buttons, and a browser draws some hundred of them slowly."""

from collections.abc import Sequence
from math import ceil
from typing import TypeVar

import streamlit as st

T = TypeVar("T")
A_PAGE = 20  # lines with buttons


def part(items: Sequence[T], key: str) -> list[tuple[int, T]]:
    """The items of the page that its reader turned to, each with its place in all; where there are several pages, the way to them."""
    pages = ceil(len(items) / A_PAGE)
    if pages < 2:
        return list(enumerate(items))
    held = f"{key}_held"
    number = min(st.session_state.get(held, 1), pages)
    turned = f"{key}_{number}_{pages}"
    st.pagination(pages, default=number, key=turned, on_change=_turn, args=(held, turned))
    first, end = (number - 1) * A_PAGE, min(number * A_PAGE, len(items))
    st.caption(f"{first + 1:,} to {end:,} of {len(items):,}")
    return list(enumerate(items))[first:end]


def _turn(held: str, turned: str) -> None:
    st.session_state[held] = st.session_state[turned]
