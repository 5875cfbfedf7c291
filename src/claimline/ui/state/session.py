"""The flags of a session, which a run needs from the runs before it and no address holds.

Streamlit keeps the values of widgets itself.
"""

from typing import Generic, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from claimline.model import NameLine

T = TypeVar("T")


class Flag(Generic[T]):
    """One value of the session under one name; a session that has not set it has the default."""

    def __init__(self, name: str, default: T) -> None:
        self._name = name
        self._default = default

    def get(self) -> T:
        """The value."""
        value: T = st.session_state.get(self._name, self._default)
        return value

    def set(self, value: T) -> None:
        """Another value from now on."""
        st.session_state[self._name] = value

    def take(self) -> T:
        """The value, which is the default again afterwards."""
        value: T = st.session_state.pop(self._name, self._default)
        return value


def session_id() -> str:
    """What Streamlit knows the session by, in the addresses of its uploads too; empty where no page runs."""
    context = get_script_run_ctx(suppress_warning=True)
    return context.session_id if context else ""


ROUTED = Flag("routed", default=False)
"""Whether `app.py` has run in this session."""

PAGES: Flag[tuple[st.Page, ...]] = Flag("pages", ())
"""The pages of the dashboard, as Streamlit has them."""

WHOLE_PAGE = Flag("whole_page", default=False)
"""Whether a callback inside a fragment asks for a run of the whole page."""

TOLD: Flag[dict[str, object]] = Flag("told", {})
"""The values that this run has set in widgets, by key; an overtaken run may not have reached the browser."""

FIRST_SEEN: Flag[dict[str, str]] = Flag("first_seen", {})
"""The SHA-256 of each table as this session first showed it, by its path."""

OFFERS: Flag[dict[str, object]] = Flag("offers", {})
"""The files that the page offers at addresses of their own (`ui.sending`), by key; they go with the session."""

PERIOD_PROBLEM = Flag("period_problem", "")
"""Why the typed period was not taken."""

ZOOMS = Flag("zooms", 0)
"""How many drags over the picture have asked for a zoom."""

LIST_PROBLEM = Flag("list_problem", "")
"""Why the last change of the list of names was not taken."""

LIST_BASE: Flag[tuple[NameLine, ...]] = Flag("list_base", ())
"""The lines with which the editor of the list began; it reports its changes against them."""

LIST_SEEN: Flag[tuple[NameLine, ...]] = Flag("list_seen", ())
"""The lines as this session saw or gave them last; what it lacks, others have added."""

LIST_EDITION = Flag("list_edition", 0)
"""How often something else than the editor changed the list: editor, uploader and choices then begin anew."""
