"""A heading, a field to find a name, and names with their counts, each with a box to pick it and one to leave it out.

One element for all of them. Only the name that was clicked comes back; what is picked stands in the address alone. Streamlit's checkboxes would be
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
    names: Sequence[str],
    *,
    pick: Callable[[str], None],
    leave_out: Callable[[str], None],
) -> None:
    """The boxes as the widget `key`; the callbacks get the name that was clicked, or found among all `names`."""
    more = len({*names}.difference(box["name"] for box in shown))

    def told(what: str, then: Callable[[str], None]) -> None:
        if name := st.session_state[key].get(what):
            then(str(name))

    _boxes(
        key=key,
        data={
            "title": title,
            "boxes": list(shown),
            "names": list(names),
            "rest": f"{more:,} more: find them above" if more else "",
        },
        on_picked_change=lambda: told("picked", pick),
        on_left_out_change=lambda: told("left_out", leave_out),
    )
