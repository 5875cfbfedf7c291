"""What only the browser knows and does: its width, a zoom, clicks on our own HTML, the chart as a picture.

The labels of the picture are planned for a width and a stretch of time, so both come back to Python, and a zoom goes
into the address. In our HTML `data-claim` opens a card, and `data-picture` saves the chart in that format.
"""

from pathlib import Path

import streamlit as st

from claimline.dates.bounds import day_number
from claimline.ui import address

# Pixels of the main column, two of the widths in browser.js. A first run does not know its page yet and takes one of
# them, which spares most pages a second run.
DESK, PHONE = 900, 340

HERE = Path(__file__).parent
_watch = st.components.v2.component("claimline.browser", js=(HERE / "browser.js").read_text(encoding="utf-8"))


def width() -> int:
    """The width that the main column has at the least, in pixels; on a first run a guess."""
    guess = PHONE if "Mobi" in (st.context.headers.get("User-Agent") or "") else DESK
    return int(st.session_state.get("browser", {}).get("width") or guess)


def watch() -> None:
    """Listen to the browser. A zoom and a line redraw the fragment that calls this; another width the whole page."""
    with st.container(key="watch"):
        _watch(
            key="browser",
            data=width(),
            default={"width": width()},
            on_width_change=address.whole_page,
            on_zoom_change=_zoom,
            on_claim_change=_claim,
        )


def zoom() -> tuple[str, str] | None:
    """First and last day of the stretch that the address zooms to, None where it names none."""
    first, _, last = address.view("zoom").partition("/")
    try:
        return (first, last) if day_number(first) <= day_number(last) else None
    except ValueError:
        return None


def _zoom() -> None:
    if told := st.session_state["browser"].get("zoom"):
        address.go(zoom=str(told))


def _claim() -> None:
    if told := st.session_state["browser"].get("claim"):
        address.go(claim=str(told))
