"""Whatever is asked, the chart and its tray, the list and the extract hold the same rows; a zoom shows those of its days."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.figures import Look, picture, timeline
from claimline.figures.layout import marks
from claimline.figures.layout.scale import moments
from claimline.figures.stored import profile_of
from claimline.model import NOT_STATED
from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.file import load_events
from figure_rows import drawn_ids, row, table
from page_run import FERRY

OLD = row(1, "1921-05-04", precision="day", edtf="1921-05-04")  # the decades after it are folded
FERRY_ROWS = pd.concat([load_events(FERRY), table(OLD)], ignore_index=True)
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


# The days of a zoom; none is a zoom out.
ZOOMS = st.sampled_from(
    [None, ("1900-01-01", "1930-12-31"), ("2017-03-01", "2018-03-01"), ("2019-09-02", "2019-09-03")]
)


@settings(deadline=None)
@given(
    QUERIES, st.sampled_from(["source", "actor", "kind", "document"]), ZOOMS, st.sampled_from(["", "plain"])
)
def test_chart_tray_list_and_extract_hold_the_same_rows(
    query: Query, group: str, zoom: tuple[str, str] | None, axis: str
) -> None:
    rows = STORE.select(query)
    look = Look(group, period=zoom or (query.period_from, query.period_to), axis=axis)
    with pytest.MonkeyPatch.context() as patch:  # the article of a document may be filtered away
        patch.setattr(marks, "titles_of_documents", lambda _: STORE.titles)
        drawing = timeline(rows, group=group, period=look.period, axis=axis)
    listed = STORE.page(query, 0, len(FERRY_ROWS))["id"].tolist()
    undated = STORE.listed(query).undated(len(FERRY_ROWS))["id"]
    ids = {row["id"] for row in csv.DictReader(io.StringIO(extract(STORE, query).decode()))}
    assert {*drawing.marks, *drawing.tray} == ids
    assert {*undated} == {*drawing.tray}
    assert listed[len(listed) - len(undated) :] == undated
    assert {*listed} == ids
    assert (len(listed), len(undated)) == STORE.counts(query)
    assert len(drawing.marks) + len(drawing.tray) == len(listed) == len(rows)
    pictured = STORE.pictured(query)
    counted = picture(pictured, look)
    assert (counted.figure, counted.alt) == (drawing.figure, drawing.alt)
    seen = _of_the_days(rows, zoom)
    assert {*drawn_ids(drawing)} == seen
    if zoom:  # the page says how many lie outside
        span = (moments(zoom[0])[0], moments(zoom[1])[1])
        dated = profile_of(pictured, pictured.times)
        assert dated.rows - dated.where(dated.is_seen(span)).rows == len(rows) - len(undated) - len(seen)


def _of_the_days(rows: pd.DataFrame, zoom: tuple[str, str] | None) -> set[str]:
    """The dated rows that can be of some day of a stretch, by their bounds as they are written."""
    first, last = zoom or ("", "9999")
    bounds = ((one["id"], one["earliest"][:10], one["latest"][:10]) for one in rows.to_dict("records"))
    return {
        claim
        for claim, earliest, latest in bounds
        if (earliest or latest) and earliest <= last and (latest or "9999") >= first
    }
