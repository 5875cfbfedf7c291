"""Facets: the values of a column with their counts, each with a box to pick it and a button to leave it out.

Only the address holds the picked values. Several facets are one element, a component of our own: Streamlit's checkboxes
would be an element each, and a filter click draws every element of the page anew. Of a column of thousands of values only
the first go to the browser, until its reader asks for all of them or looks for one.
"""

from collections.abc import Container, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from claimline.query.kept import Count
from claimline.query.query import Query
from claimline.table.columns import column
from claimline.table.facets import Facet
from claimline.ui.components.browser import listener
from claimline.ui.state import address

_AT_A_GLANCE = 5  # so many values need no search
_AT_ONCE = 200  # so many values are sent at each click; a list of thousands would be most of its answer
_facets = st.components.v2.component(
    "claimline.facets", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)

Counts = Mapping[str, Sequence[Count] | None]
"""The values of each facet, by its name, with their numbers of rows under all other filters; None for a closed one."""


def opened(key: str) -> Container[str]:
    """The fields of the facets of an element that its reader has opened."""
    return st.session_state.get(key, {}).get("open") or ()


def boxes(
    key: str,
    facets: Sequence[Facet],
    counts: Counts,
    asked: Query,
    *,
    first: int,
    folds: bool,
    skip: bool = False,
) -> None:
    """Facets one below another: each with its title, a field to find a value, the `first` values by number, all that are chosen.

    All other values are one click away. A facet that `folds` shows its title alone until it is opened or has a choice. Where a row can be asked to be about each of several names, a choice stands above them.
    With `skip` a way past all filters comes first, for the keyboard.
    """
    whole = st.session_state.get(key, {}).get("whole") or ()
    _facets(
        key=key,
        data={
            "skip": skip,
            "facets": [
                _shown(facet, counts[facet.name], asked, first, whole=facet.field in whole, folds=folds)
                for facet in facets
            ],
        },
        on_picked_change=listener(key, "picked", partial(_flip, "")),
        on_left_out_change=listener(key, "left_out", partial(_flip, "not_")),
        on_match_change=listener(key, "match", _match),
        on_whole_change=lambda: None,  # the run that follows reads them
        on_open_change=lambda: None,
    )


def _shown(
    facet: Facet, values: Sequence[Count] | None, asked: Query, first: int, *, whole: bool, folds: bool
) -> dict[str, Any]:
    """One facet as the browser shows it; `whole` where its reader wants all of its values."""
    picked: tuple[str, ...] = getattr(asked, facet.field)
    out: tuple[str, ...] = getattr(asked, f"not_{facet.field}")
    listed = counted(values or (), (*picked, *out))
    sent = listed if whole or len(listed) <= _AT_ONCE else at_first(listed, first, {*picked, *out})
    return {
        "field": facet.field,
        "folds": folds,
        "open": values is not None,
        "title": facet.title,
        "values": sent,
        "count": len(listed),
        "whole": whole,
        "called": dict(facet.shown),
        "picked": picked,
        "out": out,
        "find": not column(facet.column).enum and len(listed) > _AT_A_GLANCE,
        "first": first,
        "match": asked.actors_match if facet.every and len(listed) > 1 else "",
    }


def at_first(listed: Sequence[tuple[str, int]], first: int, chosen: Container[str]) -> list[tuple[str, int]]:
    """The values that are seen before all are asked for: the first ones, and those that are picked or left out."""
    return [one for place, one in enumerate(listed) if place < first or one[0] in chosen]


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


def _flip(sign: str, clicked: str) -> None:
    """Put a value into a field of the query, or take it out again: `sources=Mia Roe`."""
    name, _, value = clicked.partition("=")
    field, asked = f"{sign}{name}", address.query()
    now: tuple[str, ...] = getattr(asked, field)
    if value in now:
        address.go(address.changed(asked, field, _without(now, value)))
    else:
        address.go(with_name(asked, field, value))


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)
