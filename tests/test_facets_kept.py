"""Which values of a facet are kept for the next reader."""

import pytest
import streamlit as st

from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.as_frame import Table
from claimline.table.facets import FACETS
from claimline.ui.components.facets import listed
from claimline.ui.page import Opened
from figure_rows import row, table

SOURCES = next(facet for facet in FACETS if facet.name == "source")


@pytest.fixture(scope="module")
def frame() -> Table:
    return Table("events.csv", "0" * 64, table(*(row(n, source=f"Speaker {n:03}") for n in range(300))))


@pytest.mark.parametrize(("limit", "is_kept"), [(20, True), (250, False)])
def test_a_list_as_long_as_one_reader_wants_it_is_not_kept(
    frame: Table, monkeypatch: pytest.MonkeyPatch, limit: int, is_kept: bool
) -> None:
    seen = {SOURCES.field: {"limit": limit, "sought": "", "order": "name"}}
    monkeypatch.setattr(st, "session_state", {"facets": {"seen": seen}})
    opened = Opened(frame, Store(frame))
    first, again = (listed("facets", opened, SOURCES, Query(), 10) for _ in range(2))
    assert first == again
    assert [value.value for value in first.values] == [f"Speaker {n:03}" for n in range(limit)]
    assert (first is again) == is_kept
