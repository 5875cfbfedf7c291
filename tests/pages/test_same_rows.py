"""Whatever is asked, the chart and its tray, the list and the extract hold the same rows."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.figures import timeline
from claimline.model import NOT_STATED
from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.file import load_events
from claimline.ui.records import is_dated, ordered
from page_run import FERRY

STORE = Store(load_events(FERRY))
NAMES = [NOT_STATED, *(facet.value for facet in STORE.facet(Query(), "source"))]
ACTORS = [facet.value for facet in STORE.facet(Query(), "actor")]


def some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


QUERIES = st.builds(
    Query,
    sources=some(NAMES),
    not_sources=some(NAMES),
    actors=some(ACTORS),
    actors_match=st.sampled_from(["any", "all"]),
    kinds=some(["article", "claim", "comment", "reply"]),
    basis=some(["stated", "relative", "inferred", "none"]),
    text=st.sampled_from(["", "pier", "ferry"]),
    period_from=st.sampled_from(["", "2017", "2018-03", "2019-09-03"]),
    period_to=st.sampled_from(["", "2019-09", "2020"]),
    certainly=st.booleans(),
    undated=st.sampled_from(["include", "only", "leave-out"]),
)


@settings(deadline=None)
@given(QUERIES, st.sampled_from(["source", "actor", "kind", "document"]))
def test_chart_tray_list_and_extract_hold_the_same_rows(query: Query, group: str) -> None:
    rows = STORE.select(query)
    drawing = timeline(rows, group=group, period=(query.period_from, query.period_to))
    every = ordered(rows)
    dated, undated = every[is_dated(every)], every[~is_dated(every)]
    ids = {row["id"] for row in csv.DictReader(io.StringIO(extract(STORE, query).decode()))}
    assert {*drawing.marks, *drawing.tray} == ids
    assert {*dated["id"]} == set(drawing.marks)
    assert {*undated["id"]} == set(drawing.tray)
    assert len(drawing.marks) + len(drawing.tray) == len(dated) + len(undated) == len(every) == len(rows)
