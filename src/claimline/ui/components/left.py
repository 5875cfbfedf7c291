"""Words that are typed in a field which takes new values are taken when the field is left, as by Enter: Streamlit drops them.

What happens while a page is drawn waits, and comes with what happens next: none is lost, and none taken twice. Only the click
that leaves the page can come too late for the words before it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from claimline.ui.state.session import Flag

_KEY = "left"
_TAKEN = Flag("left_taken", 0)
_leave = st.components.v2.component(
    "claimline.left", js=(Path(__file__).parent / "left.js").read_text(encoding="utf-8")
)


def leave(fields: Sequence[str], take: Callable[[str, str], None]) -> None:
    """Have the fields with these keys hand on what is typed in them when they are left; `take` is told the key and the words."""
    _leave(
        key=_KEY,
        data={"fields": [*fields], "taken": _TAKEN.get()},
        on_words_change=lambda: left(fields, take),
    )


def left(fields: Sequence[str], take: Callable[[str, str], None]) -> None:
    """Hand on what has come and was not handed on; for a button beside the fields too, whose click can come at once with it."""
    for number, field, words in st.session_state.get(_KEY, {}).get("words") or []:
        if number > _TAKEN.get():
            _TAKEN.set(number)
            if field in fields:
                take(field, str(words))
