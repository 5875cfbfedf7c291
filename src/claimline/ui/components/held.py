"""Words in a large field are sent when they are pasted, and in each pause of who writes them.

Streamlit sends them when the field is left. Who leaves it for another page may lose them: a page that is asked for at the
same moment takes the place of the run that would have kept them. More words than a field may hold are not taken, and counted.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

_PAUSE = 400  # milliseconds after which somebody who writes has paused
_hold = st.components.v2.component(
    "claimline.held", js=(Path(__file__).parent / "held.js").read_text(encoding="utf-8")
)


def hold(most: int, too_long: Callable[[int], None]) -> None:
    """Have the large fields of this page send their words early; `too_long` is told how many characters one would have beyond `most`."""

    def hand_on() -> None:
        if length := st.session_state.get("held", {}).get("long"):
            too_long(int(length))

    _hold(key="held", data={"pause": _PAUSE, "most": most}, on_long_change=hand_on)
