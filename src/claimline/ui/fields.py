"""Fields in which a person says what a row is to hold: its names, and its date, which is read while it is typed.

What is typed in them stays while their form is away: another row is open, another page, or the page is loaded anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import pandas as pd
import streamlit as st

from claimline.dates.edtf import bounds_of
from claimline.dates.english import edtf_in_words
from claimline.errors import ArgumentError
from claimline.inline import told_apart
from claimline.model import UNKNOWN
from claimline.names.joining import NAMED
from claimline.query.typed import as_typed, typed_date
from claimline.table.columns import split_values
from claimline.ui.components import focus, left
from claimline.ui.plain import markdown
from claimline.ui.records import bound_in_words
from claimline.ui.state.session import Flag
from claimline.ui.state.unfinished import Unfinished

FORMS = "2015, May 2015, around 2013, 31 May 2015"
"""Dates as they can be typed."""

_WAYS = (
    f"One is written in words or in EDTF: {FORMS}, since 2013, not after May 2015, 5 or 6 May 2015, 2015-05~."
)

NAMES = {"source": "Who says it", "via": "Who passed it on", "actors": "Who it is about", "places": "Places"}
"""What the fields for names are called."""

_NOBODY = "unknown, if the text names nobody"
"""What stands in the field for who says it while there is no name."""

_MEANT, _NEAR = 3, 0.8
"""How many names are offered in the place of a new one, and how much of its letters the others have."""


_HELD: Unfinished[dict[str, object]] = Unfinished("typed", {})
_FIELDS: Flag[dict[str, tuple[str, str]]] = Flag("names_fields", {})
"""The fields for names of the form that is open, by the keys of their boxes: the column and the key of each."""


def held(key: str, now: object = "") -> dict[str, Any]:
    """What makes a field with that key begin with `now`, and keep what is typed in it: Streamlit forgets a field that is not drawn."""
    if key not in st.session_state:
        st.session_state[key] = _HELD.get().get(key, now)
    return {"key": key, "on_change": _hold, "args": (key,)}


def _hold(key: str) -> None:
    _HELD.set(_HELD.get() | {key: st.session_state[key]})


def is_typed(keys: Iterable[str]) -> bool:
    """Whether something was typed in one of these fields."""
    return any(key in _HELD.get() for key in keys)


def let_go(keys: Iterable[str]) -> None:
    """Forget what was typed in these fields."""
    gone = set(keys)
    _HELD.set({key: value for key, value in _HELD.get().items() if key not in gone})


def why_field(key: str) -> None:
    """A field for the reason of a change."""
    st.text_input("Why", **held(key), placeholder="in a few words; may be empty")


def names_field(column: str, key: str, frame: pd.DataFrame, now: Sequence[str] = ()) -> None:
    """A field that adds a name to those of a column of `NAMES`, of the table or another one, with the names below it, each with a way out.

    A list of several choices would let Enter take the first name that resembles what was typed; in one of a single choice what
    was typed comes first. Names of the column's own come before others: somebody who speaks in one row is whom another one is
    about.
    """
    if key not in st.session_state:
        st.session_state[key] = _HELD.get().get(key, [name for name in now if not _is_nobody(column, name)])
    names: list[str] = st.session_state[key]
    own = _names_in(frame, [column])
    others = _names_in(frame, NAMED) - own if column in NAMED else set()
    st.selectbox(
        NAMES[column],
        [
            name
            for name in dict.fromkeys([*now, *sorted(own), *sorted(others)])
            if name not in names and not _is_nobody(column, name)
        ],
        key=_adds(key),
        index=None,
        format_func=told_apart,
        accept_new_options=True,
        placeholder=(column == "source" and not names and _NOBODY) or "Find a name, or write another",
        on_change=_add,
        args=(column, key),
    )
    with st.container(key=f"{column}_chips", horizontal=True, gap="xsmall"):
        for place, name in enumerate(names):
            label = f"{markdown(told_apart(name))} ✕"
            st.button(label, key=f"{key}_out_{place}", on_click=_take_out, args=(key, name))
    known = {*now, *own, *others}
    with st.container(key=f"{column}_new", gap="xsmall"):
        for place, name in enumerate(names):
            if name not in known:
                _new_name(f"{key}_new_{place}", key, name, _resembling(name, known - {*names}))


def _new_name(place: str, key: str, name: str, meant: Sequence[str]) -> None:
    """Say that no row has a name yet, with those that may be meant, each a click away."""
    says = f"“{markdown(told_apart(name))}” is a new name."
    with st.container(key=place, horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.caption(f"{says} Did you mean" if meant else says, width="content")
        for number, other in enumerate(meant):
            st.button(
                f"{markdown(told_apart(other))}?",
                key=f"{place}_{number}",
                type="tertiary",
                on_click=_put,
                args=(key, name, other),
            )


def _resembling(name: str, known: Iterable[str]) -> list[str]:
    """The few known names that have its words, as they are or begun, or nearly its letters."""
    words, folded = name.casefold().split(), {one.casefold(): one for one in sorted(known)}
    begun = [
        one for one in folded if all(any(part.startswith(word) for part in one.split()) for word in words)
    ]
    near = get_close_matches(name.casefold(), folded, n=_MEANT, cutoff=_NEAR)
    return [folded[one] for one in dict.fromkeys([*begun, *near])][:_MEANT]


def names_left(fields: Mapping[str, str]) -> None:
    """Have fields for names, by their keys with the column of each, take what was typed in them when they are left."""
    _FIELDS.set({_adds(key): (column, key) for key, column in fields.items()})
    left.leave([*_FIELDS.get()], _take)


def take_left() -> None:
    """Take what was typed in a field for names that the click of a button has just left."""
    left.left([*_FIELDS.get()], _take)


def _take(field: str, words: str) -> None:
    if field in _FIELDS.get():  # a run that was overtaken knows other fields than the page
        _add_words(*_FIELDS.get()[field], words)


def _is_nobody(column: str, name: str) -> bool:
    """Whether a name stands for nobody: of who says it, `unknown`."""
    return column == "source" and name == UNKNOWN


def _adds(key: str) -> str:
    return f"{key}_add"


def _add(column: str, key: str) -> None:
    words = str(st.session_state[_adds(key)] or "")
    st.session_state[_adds(key)] = None
    _add_words(column, key, words)


def _add_words(column: str, key: str, words: str) -> None:
    name, names = " ".join(words.split()), st.session_state[key]
    _keep(key, [] if _is_nobody(column, name) else [*dict.fromkeys([*names, *split_values(name)])])


def _take_out(key: str, name: str) -> None:
    _keep(key, [one for one in st.session_state[key] if one != name])
    focus.after(f".st-key-{_adds(key)} input")


def _put(key: str, name: str, other: str) -> None:
    """Another name in the place of one."""
    _keep(key, [*dict.fromkeys(other if one == name else one for one in st.session_state[key])])
    focus.after(f".st-key-{_adds(key)} input")


def _keep(key: str, names: list[str]) -> None:
    st.session_state[key] = names
    _hold(key)


def _names_in(frame: pd.DataFrame, of: Iterable[str]) -> set[str]:
    return {name for column in of for cell in frame[column].unique() for name in split_values(cell)}


def date_field(label: str, key: str, now: str = "", bounds: tuple[str, str] | None = None) -> None:
    """A field for a date, in words or in EDTF, with the way in which it is read below it while it is typed.

    It begins with `now`, which has these bounds where it was read: "since 1939" ends for a reader when it was said.

    How a date is written stands there too, while there is none: a help of its own would cover how it is read.
    """
    typed = str(st.text_input(label, **held(key, as_typed(now)), live="400ms", placeholder=FORMS) or "")
    try:
        st.caption(markdown(read_as(typed, now, bounds) if typed.strip() else f"No date. {_WAYS}"))
    except ArgumentError as problem:
        st.caption(f":red[{markdown(str(problem))}]")


def read_as(words: str, now: str = "", bounds: tuple[str, str] | None = None) -> str:
    """A typed date as it is read, with its bounds; those of `now` are known.

    Raises:
        ArgumentError: it is none.
    """
    edtf = typed_date(words)
    if not edtf:
        return "No date."
    ends = bounds if bounds and edtf == now else bounds_of(edtf)
    between = " to ".join(map(bound_in_words, dict.fromkeys(ends)))
    read = edtf_in_words(edtf)
    return f"Read as {read}." if read == between else f"Read as {read}: {between}."
