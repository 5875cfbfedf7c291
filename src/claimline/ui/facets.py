"""A facet: the values of one column with their counts, to pick, and to leave out.

The address holds what is picked; the boxes show it and write to it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

import streamlit as st

from claimline.query import Query
from claimline.store import Facet
from claimline.ui import address
from claimline.ui.boxes import Box, boxes

Names = Literal["sources", "actors", "documents"]
SHOWN = 10  # the most frequent values get a box; the search field finds all


def facet(title: str, field: Names, values: Sequence[Facet], asked: Query) -> None:
    """One facet under its title: search, and boxes with counts to pick names and to leave them out."""
    picked: tuple[str, ...] = getattr(asked, field)
    out: tuple[str, ...] | None = getattr(asked, f"not_{field}", None)
    boxes(
        f"boxes_{field}",
        title,
        boxes_of(values, picked, out),
        sorted((value.value for value in values), key=str.casefold),
        pick=partial(_flip, field),
        leave_out=partial(_flip, f"not_{field}"),
    )


def any_or_all(asked: Query) -> None:
    """Where several actors are picked: whether a row must be about one of them, or about each."""
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
        label_visibility="collapsed",
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


def boxes_of(values: Sequence[Facet], picked: Sequence[str], out: Sequence[str] | None) -> list[Box]:
    """The values that get a box: the most frequent, and all that are picked or left out.

    The order is by count whatever is picked, so that no row moves under the pointer by being picked. A name that the
    address holds and the table does not is kept in sight: dropping it would widen the query.
    """
    chosen = (*picked, *(out or ()))
    known = {value.value for value in values}
    strange = [Facet(name, 0) for name in dict.fromkeys(chosen) if name not in known]
    most = max((value.count for value in values), default=0) or 1
    return [
        Box(
            name=value.value,
            count=f"{value.count:,}",
            share=round(100 * value.count / most, 1),
            picked=value.value in picked,
            out=None if out is None else value.value in out,
        )
        for place, value in enumerate([*values, *strange])
        if place < SHOWN or value.value in chosen
    ]
