"""A facet: the values of one column with their counts, each with a box to pick it and a button to leave it out.

Only the address holds the picked values. All of a facet is one element, a component of our own: Streamlit's checkboxes
would be an element each, and a filter click draws every element of the page anew.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from claimline.query.query import Query
from claimline.query.store import Count
from claimline.table.columns import column
from claimline.table.facets import Facet
from claimline.ui.components.browser import listener
from claimline.ui.state import address

_facet = st.components.v2.component(
    "claimline.facet", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def boxes(facet: Facet, values: Sequence[Count], asked: Query) -> None:
    """One facet: its title, a field to find a value, the most frequent values, and all that are picked or left out."""
    key = f"boxes_{facet.field}"
    picked: tuple[str, ...] = getattr(asked, facet.field)
    out: tuple[str, ...] | None = getattr(asked, f"not_{facet.field}") if facet.excluded else None
    _facet(
        key=key,
        data={
            "title": facet.title,
            "values": counted(values, (*picked, *(out or ()))),
            "picked": picked,
            "out": out,
            "find": not column(facet.column).enum,
        },
        on_picked_change=listener(key, "picked", partial(_flip, facet.field)),
        on_left_out_change=listener(key, "left_out", partial(_flip, f"not_{facet.field}")),
    )


def counted(values: Sequence[Count], chosen: Sequence[str]) -> list[tuple[str, int]]:
    """Each value with its count, the most frequent first whatever is chosen: no row moves by being clicked.

    A name in the address that the table lacks is shown too: without it the query would be wider.
    """
    known = {value.value for value in values}
    strange = dict.fromkeys(name for name in chosen if name not in known)
    return [*((value.value, value.count) for value in values), *((name, 0) for name in strange)]


def any_or_all(asked: Query) -> None:
    """A choice where several actors are picked: a row must be about one of them, or about each."""
    if len(asked.actors) < 2 and asked.actors_match == "any":
        return
    key = address.show("match_actors", asked.actors_match)

    def chosen() -> None:
        address.go(replace(address.query(), actors_match=st.session_state[key] or "any"))

    st.segmented_control(
        "Rows about",
        ["any", "all"],
        key=key,
        on_change=chosen,
        required=True,
        format_func=lambda how: f"{how} of them",
    )


def with_name(asked: Query, field: str, value: str) -> Query:
    """The query with a name picked (`sources`) or left out (`not_sources`), and no longer the contrary of it."""
    other = field.removeprefix("not_") if field.startswith("not_") else f"not_{field}"
    if contrary := getattr(asked, other, ()):
        asked = address.changed(asked, other, _without(contrary, value))
    return address.changed(asked, field, (*_without(getattr(asked, field), value), value))


def _flip(field: str, value: str) -> None:
    """Put a value into a field of the query, or take it out again."""
    asked = address.query()
    now: tuple[str, ...] = getattr(asked, field)
    if value in now:
        address.go(address.changed(asked, field, _without(now, value)))
    else:
        address.go(with_name(asked, field, value))


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)
