"""The page's address is its whole state: the query and the view.

The view is the lanes, their order and how many more there are, the open folds, the open claim, the list's page and order,
those of the table, the zoom, the document that is read, and the name of the case.

Widgets show what the address says and write to it in their callbacks, so that a link opened elsewhere on the same table
shows the same rows. Only a list of names of the reader's own (`own_names`) lasts no longer than the session.
"""

from dataclasses import replace
from typing import Any, Literal

import streamlit as st

from claimline.dates.edtf import day_number
from claimline.query.query import PARAMETERS, Query
from claimline.ui.state.session import TOLD, WHOLE_PAGE

VIEW = (
    "group",
    "lanes",
    "more",
    "axis",
    "claim",
    "page",
    "zoom",
    "order",
    "sheet",
    "sorted",
    "reading",
    "case",
)  # the names in the address beside the query

OF_A_PART = frozenset({"claim", "page", "zoom"})
"""Those that the part round the picture or the text changes, while the rest of the page stands as it was."""

_NOTHING = object()


def pairs() -> list[tuple[str, str]]:
    """The address's parameters in order, a repeated name repeated."""
    return [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]


def query() -> Query:
    """The query that the address asks for."""
    return Query.from_params(pairs())


def strangers() -> list[str]:
    """The names in the address that are neither a filter nor a view: a mistyped link, mostly."""
    return [name for name in st.query_params if name not in {*PARAMETERS.values(), *VIEW}]


def changed(asked: Query, field: str, value: Any) -> Query:
    """The query with one of its fields changed."""
    return replace(asked, **{field: value})


def view(name: str) -> str:
    """One parameter of the view, empty where the address does not say it."""
    return st.query_params.get(name, "")


def number(name: str) -> int:
    """The number of a page that the address names, 0 where it names none."""
    asked = view(name)
    return int(asked) if asked.isdecimal() and len(asked) < 9 else 0


def order() -> Literal["oldest", "newest"]:
    """The order of the list; the table, the download and its receipt keep that of the table."""
    return "newest" if view("order") == "newest" else "oldest"


def zoom() -> tuple[str, str] | None:
    """First and last day of the stretch that the picture is zoomed to, None where the address names none."""
    first, _, last = view("zoom").partition("/")
    try:
        return (first, last) if day_number(first) <= day_number(last) else None
    except ValueError:
        return None


def link(asked: Query | None = None, **views: str) -> list[tuple[str, str]]:
    """The parameters for `asked` (None: the query as it is) with some views changed; an empty view is left out."""
    now = {name: st.query_params[name] for name in st.query_params}
    kept = {name: now.get(name, "") for name in VIEW} | views
    return [*(query() if asked is None else asked).to_params(), *((n, v) for n, v in kept.items() if v)]


def to(**views: str) -> list[tuple[str, str]]:
    """The parameters of another page of the same case, which keeps no filter; an empty view is left out."""
    return [(name, value) for name, value in ({"case": view("case")} | views).items() if value]


def go(asked: Query | None = None, **views: str) -> None:
    """Write the query and the views to the address; another query starts its lists on the first page, unzoomed."""
    if asked is not None:
        views = {"page": "", "sheet": "", "zoom": "", **views}
    wanted: dict[str, list[str]] = {}
    for name, value in link(asked, **views):
        wanted.setdefault(name, []).append(value)
    st.query_params.from_dict(wanted)


def whole_page() -> None:
    """Ask for the whole page: a callback in the fragment round the picture would redraw the fragment alone."""
    WHOLE_PAGE.set(True)


def restore(key: str, value: object) -> bool:
    """Give the widget with this key its value back where another page has made it forget it; True where it had."""
    if key in st.session_state:
        return False
    st.session_state[key] = value
    return True


def show(key: str, value: object) -> str:
    """Make the widget with this key show `value` (from the address); gives the key.

    What it shows already is not set again: the half-typed words of a field stay, and the browser draws no widget twice.
    So the widget needs the value as its default too. A browser that is late draws it first in the state of a later run, which
    does not set it, and would answer with the default: an empty field would take its filter away.
    """
    told = TOLD.get()
    # A run that another one overtook may never have reached the browser, so its values are set again.
    if told.get(key, _NOTHING) == value or st.session_state.get(key) != value:
        st.session_state[key] = value
        TOLD.set(told | {key: value})
    return key


def end_run() -> None:
    """Note that a run has come to its end."""
    TOLD.set({})
