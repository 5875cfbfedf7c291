"""A facet: the values of one column with their counts, each with a box to pick it and a button to leave it out.

Only the address holds the picked values. All of a facet is one element, a component of our own: Streamlit's checkboxes
would be an element each, and a filter click draws every element of the page anew.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from claimline.query.query import Query
from claimline.query.store import Count
from claimline.table.columns import column
from claimline.table.facets import Facet
from claimline.ui.components.browser import listener
from claimline.ui.state import address

_AT_A_GLANCE = 5  # so many values need no search
_facet = st.components.v2.component(
    "claimline.facet", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def boxes(facet: Facet, values: Sequence[Count], asked: Query, *, first: int) -> None:
    """One facet: its title, a field to find a value, the `first` values by number, all that are picked or left out.

    All others are one click away. Where a row can be asked to be about each of several names, a choice stands above them.
    """
    key = f"boxes_{facet.field}"
    picked: tuple[str, ...] = getattr(asked, facet.field)
    out: tuple[str, ...] = getattr(asked, f"not_{facet.field}")
    listed = counted(values, (*picked, *out))
    _facet(
        key=key,
        data={
            "title": facet.title,
            "values": listed,
            "called": dict(facet.shown),
            "picked": picked,
            "out": out,
            "find": not column(facet.column).enum and len(listed) > _AT_A_GLANCE,
            "first": first,
            "match": asked.actors_match if facet.every and len(listed) > 1 else "",
        },
        on_picked_change=listener(key, "picked", partial(_flip, facet.field)),
        on_left_out_change=listener(key, "left_out", partial(_flip, f"not_{facet.field}")),
        on_match_change=listener(key, "match", _match),
    )


def counted(values: Sequence[Count], chosen: Sequence[str]) -> list[tuple[str, int]]:
    """Each value with its count, the most frequent first whatever is chosen: no row moves by being clicked.

    A name in the address that the table lacks is shown too: without it the query would be wider.
    """
    known = {value.value for value in values}
    strange = dict.fromkeys(name for name in chosen if name not in known)
    return [*((value.value, value.count) for value in values), *((name, 0) for name in strange)]


def with_name(asked: Query, field: str, value: str) -> Query:
    """The query with a name picked (`sources`) or left out (`not_sources`), and no longer the contrary of it."""
    other = field.removeprefix("not_") if field.startswith("not_") else f"not_{field}"
    asked = address.changed(asked, other, _without(getattr(asked, other), value))
    return address.changed(asked, field, (*_without(getattr(asked, field), value), value))


def _match(how: str) -> None:
    """A row must be about one of the picked actors, or about each."""
    address.go(address.changed(address.query(), "actors_match", how))


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
