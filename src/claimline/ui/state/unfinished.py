"""What a reader has begun in the open case and not kept yet: a form that is open, what is typed in it.

It is the session's own, and no other case sees it. Where the server is the reader's own too, a page that is loaded anew, or
opened beside the first, begins with it. It ends with the server.
"""

from itertools import count
from typing import Final, Generic, TypeVar

import streamlit as st

from claimline.serving import is_shared
from claimline.ui.state import open_case

T = TypeVar("T")


class Unfinished(Generic[T]):
    """One value under one name in each case; where nothing was begun it is the default."""

    def __init__(self, name: str, default: T) -> None:
        self._name = name
        self._default = default

    def get(self) -> T:
        """The value; in a session's first question that which was set last in any session of the same reader."""
        key = self._key()
        if (
            key not in st.session_state
        ):  # from now on it is this session's own: other windows change it no more
            st.session_state[key] = self._default if is_shared() else _last().get(key, self._default)
        value: T = st.session_state[key]
        return value

    def set(self, value: T) -> None:
        """Another value from now on."""
        st.session_state[self._key()] = value
        if not is_shared():
            _last()[self._key()] = value

    def _key(self) -> str:
        case = open_case.in_use()
        return f"{self._name} in {case.folder if case else 'no case'}"


@st.cache_resource(show_spinner=False)
def _last() -> dict[str, object]:
    return {}


_FORMS: Unfinished[dict[str, int]] = Unfinished("forms", {})
_NUMBERS: Final = count(1)


def form_number(form: str) -> int:
    """A number for the keys of a form's fields, another one each time that the form begins anew.

    No other form of this server has it, in no case: its fields would begin with what was typed there.
    """
    numbers = _FORMS.get()
    if form not in numbers:
        _FORMS.set(numbers | {form: next(_NUMBERS)})
    return _FORMS.get()[form]


def end_form(form: str) -> None:
    """Have a form begin anew when it is opened again."""
    _FORMS.set({one: number for one, number in _FORMS.get().items() if one != form})
