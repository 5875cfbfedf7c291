"""Where the keyboard's focus goes after a click that takes away what had it: Streamlit leaves it to the browser, which forgets it.

It never leaves a field that its reader has entered since: on a slow machine this comes after the first words are typed.
"""

from typing import Final

import streamlit as st

from claimline.ui.state.session import Flag

FORM: Final = ".st-key-card input"
CARD: Final = ".st-key-correct_open button"
NOTICE: Final = ".st-key-just_undo button"


_TO = Flag("focus_to", "")
_FROM = Flag("focus_from", "")
_TURN = Flag("focus_turn", 0)
_lead = st.components.v2.component(
    "claimline.focus",
    html="<span></span>",
    js="""export default function ({ data, parentElement }) {
      if (parentElement.turn === data.turn) return
      parentElement.turn = data.turn
      const look = () => {
        const there = document.querySelector(data.to)
        if (!there) return
        seen.disconnect()
        const now = document.activeElement
        if (now?.matches('input, textarea') && !(data.from && now.closest(data.from))) return
        there.focus({ preventScroll: true })
      }
      const seen = new MutationObserver(look)
      seen.observe(document.body, { childList: true, subtree: true })
      setTimeout(() => seen.disconnect(), 2000)
      look()
    }""",
)


def after(to: str, leaves: str = "") -> None:
    """The focus goes there, a selector, when the next run has drawn it; it leaves a field in `leaves`, another selector, too."""
    _TO.set(to)
    _FROM.set(leaves)
    _TURN.set(_TURN.get() + 1)


def lead() -> None:
    """Lead the focus where the last click wants it; the last element of a card or of its place."""
    if to := _TO.take():
        with st.container(key="lead"):
            _lead(key=f"lead_{_TURN.get()}", data={"to": to, "from": _FROM.take(), "turn": _TURN.get()})
