"""How a document was read: what its reader decided, and the lines of a saved page that its text does not have."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import streamlit as st

import claimline.read
from claimline.errors import ClaimlineError
from claimline.model import Document
from claimline.text.counts import number_of
from claimline.ui.plain import Markup, markdown, markup

_MOST = 2_000  # lines that are shown
_OF_A_TEXT = "What was left out stands pale in the text, with the numbers of its lines."


def decided(notices: Iterable[str]) -> Markup:
    """What the reader decided, as a list."""
    return Markup(f"<ul>{''.join(f'<li>{markup(notice)}</li>' for notice in notices)}</ul>")


def told(document: Document, notices: Sequence[str], files: Sequence[Callable[[], bytes]]) -> None:
    """All of it, for a place that is drawn when its reader opens it; `files` give the bytes of its pages."""
    st.html(decided(notices) if notices else '<p class="hint">Nothing had to be decided.</p>')
    if document.text_of == "page":
        besides(document, files)
    else:
        st.caption(_OF_A_TEXT)


def besides(document: Document, files: Sequence[Callable[[], bytes]]) -> None:
    """The lines that its saved pages show and its text does not have."""
    try:
        lines = [line for data in files for line in _besides(data(), document)]
    except ClaimlineError as problem:  # a file of the case is gone
        st.caption(f":red[{markdown(str(problem))}]")
        return
    if not lines:
        st.caption("The text has all that the page shows.")
        return
    shown = "".join(f"<li>{markup(line)}</li>" for line in lines[:_MOST])
    more = f" These are the first {_MOST:,}." if len(lines) > _MOST else ""
    are = "is" if len(lines) == 1 else "are"
    st.caption(f"{number_of(len(lines), 'line')} of the page {are} not in its text here.{more}")
    st.html(
        f'<ul class="besides" tabindex="0" aria-label="Lines of the page that were left out">{shown}</ul>'
    )


@lru_cache(maxsize=4)  # a click on the page draws it again
def _besides(data: bytes, document: Document) -> tuple[str, ...]:
    return claimline.read.left_out(data, document)
