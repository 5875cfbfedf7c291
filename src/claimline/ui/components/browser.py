"""Facts that only the browser knows: width and theme, which the picture depends on, and clicks on our own HTML.

In our HTML a click on an element with `data-claim` opens the card of that id, which is written as in an address.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from claimline.ui.page import is_dark
from claimline.ui.state import address

# Pixels of the main column, two of the widths in browser.js. A first run does not know its page yet and takes one of
# them, which saves most pages a second run.
DESK, PHONE = 900, 340

HERE = Path(__file__).parent
_watch = st.components.v2.component("claimline.browser", js=(HERE / "browser.js").read_text(encoding="utf-8"))


def width() -> int:
    """The width that the main column has at the least, in pixels; on a first run a guess."""
    guess = PHONE if "Mobi" in (st.context.headers.get("User-Agent") or "") else DESK
    return int(st.session_state.get("browser", {}).get("width") or guess)


def watch() -> int:
    """Listen to the browser, and give its width. A click on a line redraws the fragment that calls this, a new width or theme the whole page."""
    wide = width()
    known = {"width": wide, "dark": is_dark()}
    _watch(
        key="browser",
        data=known,
        default=known,
        on_width_change=address.whole_page,
        on_dark_change=address.whole_page,
        on_claim_change=listener("browser", "claim", _open),
    )
    return wide


def listener(key: str, event: str, then: Callable[[str], None]) -> Callable[[], None]:
    """A callback that passes the browser's value for an event of the component with that key to `then`."""

    def hand_on() -> None:
        # A click on a page that its reader is just leaving can come after the session has forgotten the component.
        if value := st.session_state.get(key, {}).get(event):
            then(str(value))

    return hand_on


def _open(claim: str) -> None:
    address.go(claim=claim)
