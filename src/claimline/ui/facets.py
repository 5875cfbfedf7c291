"""A facet: the values of one column with their counts, to pick, and to leave out.

The address holds what is picked; the boxes and the search field both show it and both write to it.
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
SHOWN = 10  # the most frequent values get a box; the search field reaches all


def facet(title: str, field: Names, values: Sequence[Facet], *, asked: Query) -> None:
    """One facet under its title: search, boxes with counts, and what to leave out."""
    picked: tuple[str, ...] = getattr(asked, field)
    with st.container(key=f"facet_{field}", gap="xsmall"):
        st.markdown(f"## {title}")
        if field == "actors":
            _match(asked)
        names = [value.value for value in values]
        _search(f"{title}: find a name", field, names, picked, "Find a name")
        shown = boxes_of(values, picked)
        boxes(f"boxes_{field}", title, shown, partial(flip, field))
        if len(values) > len(shown):
            st.caption(f"{len(values) - len(shown):,} more: find them above")
        if field != "documents":
            out: Names | str = f"not_{field}"
            _search(f"{title}: but not", out, names, getattr(asked, out), "But not …")


def flip(field: str, value: str) -> None:
    """Put a value into a field of the query, or take it out again."""
    asked = address.query()
    now: tuple[str, ...] = getattr(asked, field)
    after = tuple(one for one in now if one != value) if value in now else (*now, value)
    address.go(address.changed(asked, field, after))


def _search(label: str, field: str, names: list[str], picked: tuple[str, ...], hint: str) -> None:
    # A value that the address holds and the table does not is kept in sight: dropping it would widen the query.
    options = names + [name for name in picked if name not in names]
    key = address.show(f"search_{field}", list(picked))

    def chosen() -> None:
        address.go(address.changed(address.query(), field, tuple(st.session_state[key])))

    st.multiselect(
        label,
        options,
        key=key,
        on_change=chosen,
        placeholder=hint,
        filter_mode="contains",
        select_all=False,
        label_visibility="collapsed",
    )


def boxes_of(values: Sequence[Facet], picked: Sequence[str]) -> list[Box]:
    """The values that get a box: the most frequent, and all that are picked.

    The order is by count whatever is picked, so that no row moves under the pointer by being picked.
    """
    most = max((value.count for value in values), default=0) or 1
    return [
        Box(
            name=value.value,
            count=f"{value.count:,}",
            share=round(100 * value.count / most, 1),
            picked=value.value in picked,
        )
        for place, value in enumerate(values)
        if place < SHOWN or value.value in picked
    ]


def _match(asked: Query) -> None:
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
