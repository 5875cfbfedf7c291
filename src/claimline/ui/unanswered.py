"""What stands in place of the rest of a page whose table gives no answer: what is so, why, and what to do."""

import streamlit as st

from claimline.errors import ClaimlineError


def is_damaged(problem: ClaimlineError) -> None:
    """The file of the table is at fault."""
    then = "Correct the file and load this page again. The *About* page says what each column holds."
    _instead("This table cannot be shown.", problem, then)


def is_cut_off(problem: ClaimlineError) -> None:
    """The cluster is at fault."""
    _instead("The cluster gives no answer.", problem, "Load this page again when it does.")


def has_no_room(problem: ClaimlineError) -> None:
    """The memory or the disk is full, and no table is at fault."""
    _instead("This table gives no answer now.", problem, "Then load this page again.")


def _instead(head: str, problem: ClaimlineError, then: str) -> None:
    st.html(f'<h1 class="sentence">{head}</h1>')
    st.text(str(problem))
    st.caption(then)
