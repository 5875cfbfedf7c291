"""Names with their counts, each with a box to pick it: one element, where a checkbox of Streamlit's a name would be ten.

Only a name that is picked or dropped comes back; what is picked stands in the address alone.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict

import streamlit as st


class Box(TypedDict):
    """A name, its count as the page shows it, its share of the largest count in percent, and whether it is picked."""

    name: str
    count: str
    share: float
    picked: bool


_JS = (Path(__file__).parent / "boxes.js").read_text(encoding="utf-8")
_boxes = st.components.v2.component("claimline.boxes", js=_JS, isolate_styles=False)


def boxes(key: str, title: str, shown: Sequence[Box], flip: Callable[[str], None]) -> None:
    """The boxes in a container with that key; `flip` gets the name whose box was clicked."""
    widget = f"{key}_list"

    def flipped() -> None:
        if name := st.session_state[widget].get("flipped"):
            flip(str(name))

    with st.container(key=key):
        _boxes(key=widget, data={"title": title, "boxes": list(shown)}, on_flipped_change=flipped)
