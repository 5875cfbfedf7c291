"""Whatever is asked, the chart and its tray, the list and the extract hold the same rows."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.figures import Look, picture, timeline
from claimline.model import NOT_STATED
from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.file import load_events
from page_run import FERRY

FERRY_ROWS = load_events(FERRY)
STORE = Store(FERRY_ROWS)
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
    listed = STORE.page(query, 0, len(FERRY_ROWS))["id"].tolist()
    undated = STORE.undated(query, len(FERRY_ROWS))["id"].tolist()
    ids = {row["id"] for row in csv.DictReader(io.StringIO(extract(STORE, query).decode()))}
    assert {*drawing.marks, *drawing.tray} == ids
    assert {*undated} == {*drawing.tray}
    assert listed[len(listed) - len(undated) :] == undated
    assert {*listed} == ids
    assert (len(listed), len(undated)) == STORE.counts(query)
    assert len(drawing.marks) + len(drawing.tray) == len(listed) == len(rows)
    counted = picture(STORE.pictured(query), Look(group, period=(query.period_from, query.period_to)))
    assert (counted.figure, counted.alt) == (drawing.figure, drawing.alt)
