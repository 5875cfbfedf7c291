"""Names with their counts, each with a box to pick it and a button to leave it out: one element for all of them.

Only the name that was clicked comes back; what is picked stands in the address alone. Streamlit's checkboxes would be
an element each, and a filter click draws every element of the page anew.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict

import streamlit as st


class Box(TypedDict):
    """A name with its count.

    Attributes:
        count: as the page shows it.
        share: of the largest count, in percent.
        picked: whether rows must have the name.
        out: whether rows must not have it; None where names cannot be left out.
    """

    name: str
    count: str
    share: float
    picked: bool
    out: bool | None


_JS = (Path(__file__).parent / "boxes.js").read_text(encoding="utf-8")
_boxes = st.components.v2.component("claimline.boxes", js=_JS, isolate_styles=False)


def boxes(
    key: str,
    title: str,
    shown: Sequence[Box],
    *,
    pick: Callable[[str], None],
    leave_out: Callable[[str], None],
) -> None:
    """The boxes in a container with that key; the callbacks get the name that was clicked."""
    widget = f"{key}_list"

    def told(what: str, then: Callable[[str], None]) -> None:
        if name := st.session_state[widget].get(what):
            then(str(name))

    with st.container(key=key):
        _boxes(
            key=widget,
            data={"title": title, "boxes": list(shown)},
            on_picked_change=lambda: told("picked", pick),
            on_left_out_change=lambda: told("left_out", leave_out),
        )
