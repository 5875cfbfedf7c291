"""Words in a large field are sent when they are pasted, and in each pause of who writes them.

Streamlit sends them when the field is left. Who leaves it for another page may lose them: a page that is asked for at the
same moment takes the place of the run that would have kept them.
"""

from pathlib import Path

import streamlit as st

_PAUSE = 400  # milliseconds after which somebody who writes has paused
_hold = st.components.v2.component(
    "claimline.held", js=(Path(__file__).parent / "held.js").read_text(encoding="utf-8")
)


def hold() -> None:
    """Have the large fields of this page send their words early."""
    _hold(key="held", data={"pause": _PAUSE})
