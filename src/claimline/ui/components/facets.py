"""Facets: the values of a column with their counts, each with a box to pick it and a button to leave it out.

Only the address holds the picked values. Several facets are one element, a component of our own: Streamlit's checkboxes
would be an element each, and a filter click draws every element of the page anew. Of a column of thousands of values the store
gives those that are seen: the first ones, and what its reader looks for.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from claimline.model import ANONYMOUS
from claimline.query.kept import Count, Few
from claimline.query.query import Query
from claimline.table.columns import column
from claimline.table.facets import Facet
from claimline.ui.components.browser import listener
from claimline.ui.page import Opened
from claimline.ui.state import address

_AT_A_GLANCE = 5  # so many values need no search
_AT_ONCE = 200  # so many values are sent at each click; a list of thousands would be most of its answer
_MOST = 1_000_000  # values that a reader can have asked for, in steps
_facets = st.components.v2.component(
    "claimline.facets", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


@dataclass(frozen=True, slots=True)
class Seen:
    """The part of the values of a facet that its reader sees: so many of those that hold a text, by number or by name."""

    sought: str
    limit: int
    order: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Values of a facet with their numbers of rows under all other filters.

    Attributes:
        values: all of them, or those that are seen.
        number: of all values of the facet.
        holds: how many of them hold the text that is sought.
        seen: what part of them the values are; None for all.
        called: what some of them are called at the side.
    """

    values: Sequence[Count]
    number: int
    holds: int
    seen: Seen | None = None
    called: Mapping[str, str] = field(default_factory=dict)


Counts = Mapping[str, Listed | None]
"""The values of each facet, by its name; None for a closed one."""

_ANYBODY = {ANONYMOUS: "anonymous: only described"}  # its rows stand under their descriptions too


def listed(key: str, opened: Opened, facet: Facet, asked: Query, first: int) -> Listed:
    """The values of a facet of an element, as many as its reader sees; of a facet with few of them all."""
    number = opened.values(facet.name)
    seen = _seen(st.session_state.get(key, {}).get("seen"), facet.field, first) if number > _AT_ONCE else None
    if seen and seen.limit > _AT_ONCE:  # one reader may ask for a million, which are too many to be kept
        return _listed(opened, facet, asked, seen)
    return opened.answers.once(
        ("facet", facet.name, asked, seen), lambda: _listed(opened, facet, asked, seen)
    )


def _listed(opened: Opened, facet: Facet, asked: Query, seen: Seen | None) -> Listed:
    store, number = opened.store, opened.values(facet.name)
    if not seen:
        called = _with_titles(store.titles) if facet.name == "document" else {}
        return Listed(store.facet(asked, facet.name), number, number, called=called)
    few = Few(seen.limit, seen.sought, _chosen(facet, asked), by_name=seen.order == "name")
    found, holds = store.foremost(asked, facet.name, few)
    return Listed(found, number, holds, seen)


def _with_titles(titles: Mapping[str, str]) -> dict[str, str]:
    """Documents by the titles of their articles, with their names: the address has these."""
    return {
        name: title if title == name or title.endswith(f"({name})") else f"{title} ({name})"
        for name, title in titles.items()
    }


def _seen(said: Any, field: str, first: int) -> Seen:
    """What the browser says that its reader sees of a facet."""
    one = said.get(field) if isinstance(said, Mapping) else None
    if not isinstance(one, Mapping):
        return Seen("", first, "number")
    limit, sought = one.get("limit"), one.get("sought")
    return Seen(
        sought if isinstance(sought, str) else "",
        min(int(limit), _MOST) if isinstance(limit, int | float) and limit >= 1 else first,
        "name" if one.get("order") == "name" else "number",
    )


def _chosen(facet: Facet, asked: Query) -> tuple[str, ...]:
    picked: tuple[str, ...] = getattr(asked, facet.field)
    out: tuple[str, ...] = getattr(asked, f"not_{facet.field}")
    return (*picked, *out)


def unfolded(key: str) -> Container[str]:
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
    _facets(
        key=key,
        data={
            "skip": skip,
            # Streamlit asks of a list whether it is a table.
            "facets": tuple(_shown(facet, counts[facet.name], asked, first, folds=folds) for facet in facets),
        },
        on_picked_change=listener(key, "picked", partial(_flip, "")),
        on_left_out_change=listener(key, "left_out", partial(_flip, "not_")),
        on_match_change=listener(key, "match", _match),
        on_seen_change=lambda: None,  # the run that follows reads them
        on_open_change=lambda: None,
    )


def _shown(facet: Facet, values: Listed | None, asked: Query, first: int, *, folds: bool) -> dict[str, Any]:
    """One facet as the browser shows it; `seen` says of which part of its values, where it has not all of them."""
    every = values or Listed((), 0, 0)
    names = _chosen(facet, asked)
    sent = counted(every.values, () if every.seen and every.seen.sought else names)
    number = every.number + len(sent) - len(every.values)  # with names that the table lacks
    return {
        "field": facet.field,
        "folds": folds,
        "open": values is not None,
        "title": facet.title,
        "values": sent,
        "count": number,
        "holds": every.holds,
        "seen": asdict(every.seen) if every.seen else None,
        "called": {**facet.shown, **every.called, **(_ANYBODY if facet.name == "source" else {})},
        "picked": getattr(asked, facet.field),
        "out": getattr(asked, f"not_{facet.field}"),
        "find": not column(facet.column).enum and number > _AT_A_GLANCE,
        "first": first,
        "match": asked.actors_match if facet.every and number > 1 else "",
    }


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
