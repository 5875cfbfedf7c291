import json
import re
from datetime import datetime, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go  # type: ignore[import-untyped]  # Plotly ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.figures import Drawing, timeline
from claimline.figures.layout.marks import QUOTED
from claimline.table.facets import LANES
from figure_rows import as_read, drawn_ids, marks_of, row, table, texts, time_names
from strategies import frames, risky_texts

WIDTHS = st.sampled_from((320, 390, 700, 1000, 1600))


@given(frames(), st.sampled_from(LANES), WIDTHS, st.sampled_from(("", "2015", "2015-03")))
def test_chart_and_tray_hold_every_row_once(events: pd.DataFrame, group: str, width: int, start: str) -> None:
    drawing = timeline(events, group=group, width=width, period=(start, ""))
    assert sorted(drawing.marks + drawing.tray) == sorted(events["id"])
    undated = events[(events["earliest"] == "") & (events["latest"] == "")]
    assert drawing.tray == tuple(undated["id"])


@given(frames(), st.sampled_from(LANES), WIDTHS)
def test_every_row_of_the_chart_has_a_mark_that_carries_its_id(
    events: pd.DataFrame, group: str, width: int
) -> None:
    drawing = timeline(events, group=group, width=width)
    assert set(drawn_ids(drawing)) == set(drawing.marks)


@settings(max_examples=25)  # building Plotly's objects is slow, and the forms of marks are few
@given(frames(), st.sampled_from(LANES), WIDTHS, st.booleans())
def test_plotly_accepts_the_figure(events: pd.DataFrame, group: str, width: int, dark: bool) -> None:
    drawing = timeline(events, group=group, width=width, dark=dark, selected=events["id"].iloc[0])
    go.Figure(drawing.figure)


def test_the_same_rows_give_the_same_figure() -> None:
    events = table(row(1, "2015-03-05"), row(2, "2014-01-01", "2014-12-31", source="Mayor; Council"), row(3))
    first, second = (json.dumps(timeline(events, dark=True).figure) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("earliest", "latest", "end"),
    [
        ("2015-01-01", "2015-12-31", "2016-01-01T00:00"),
        ("2016-02-01", "2016-02-29", "2016-03-01T00:00"),
        ("2015-05-01", "2016-03-31T11:30", "2016-03-31T11:31"),
        ("2015-03-05T09:00", "2015-03-06", "2015-03-07T00:00"),
    ],
)
def test_a_bar_is_as_wide_as_its_bounds_the_last_day_or_minute_included(
    earliest: str, latest: str, end: str
) -> None:
    drawing = timeline(table(row(1, earliest, latest)))
    [bar] = marks_of(drawing, "storm:p1")
    assert bar["type"] == "bar"
    start = datetime.fromisoformat(bar["base"])
    assert start == datetime.fromisoformat(earliest)
    assert start + timedelta(milliseconds=bar["x"]) == datetime.fromisoformat(end)


def test_a_minute_is_a_point_at_that_minute() -> None:
    drawing = timeline(table(row(1, "2015-03-05T09:30"), row(2, "2015-01-01", "2015-12-31")))
    [point] = marks_of(drawing, "storm:p1")
    assert (point["type"], point["x"]) == ("scatter", "2015-03-05 09:30:00")


def test_a_day_is_as_wide_as_a_day_where_its_hours_have_room() -> None:
    drawing = timeline(table(row(1, "2015-03-05"), row(2, "2015-03-05T09:30"), row(3, "2015-03-06T11:00")))
    [day] = marks_of(drawing, "storm:p1")
    assert (day["type"], day["base"], day["x"]) == ("bar", "2015-03-05", 86_400_000)


def test_of_one_day_alone_the_days_beside_it_are_drawn_too() -> None:
    drawing = timeline(table(*(row(number, "2015-03-05") for number in range(9))))
    assert drawing.figure["layout"]["xaxis"]["range"] == ["2015-03-04", "2015-03-07"]


def test_a_day_is_a_point_in_its_middle_with_a_line_over_all_of_it_where_that_is_wider() -> None:
    drawing = timeline(table(row(1, "2015-03-05"), row(2, "2015-02-01")))
    [point] = marks_of(drawing, "storm:p1")
    assert (point["type"], point["x"], point["symbol"]) == ("scatter", "2015-03-05 12:00:00", "circle")
    assert any(re.search(r"M 2015-03-05,\S+ H 2015-03-06$", path) for path in paths(drawing))
    assert not any(
        "2015-03-05," in path for path in paths(timeline(table(row(1, "2015-03-05"), row(2, "2010-03-05"))))
    )


def paths(drawing: Drawing) -> list[str]:
    """The line work of a figure."""
    return [shape["path"] for shape in drawing.figure["layout"]["shapes"]]


def test_a_month_too_short_for_the_scale_is_a_square_and_not_the_point_of_a_day() -> None:
    drawing = timeline(table(row(1, "0900-03-01", "0900-03-31"), row(2, "2015-01-01", "2015-12-31")))
    [mark] = marks_of(drawing, "storm:p1")
    assert mark["symbol"] == "square"


@pytest.mark.parametrize(
    ("qualifier", "basis", "filled", "hatched"),
    [
        ("", "stated", True, False),
        ("", "relative", True, False),
        ("uncertain", "stated", False, True),
        ("approximate", "relative", False, True),
        ("", "inferred", False, False),
        ("uncertain approximate", "inferred", False, True),
    ],
)
def test_a_bar_is_filled_where_stated_hatched_where_uncertain_hollow_where_inferred(
    qualifier: str, basis: str, filled: bool, hatched: bool
) -> None:
    events = table(row(1, "2015-01-01", "2015-12-31", qualifier=qualifier, basis=basis))
    [bar] = marks_of(timeline(events), "storm:p1")
    assert (bar["color"] != "rgba(0,0,0,0)" and not bar["hatch"]) is filled
    assert (bar["hatch"] == "/") is hatched


def test_what_is_inferred_from_an_uncertain_date_looks_like_neither_of_the_two() -> None:
    def look(qualifier: str, basis: str) -> Any:
        events = table(row(1, "2015-01-01", "2015-12-31", qualifier=qualifier, basis=basis))
        [bar] = marks_of(timeline(events), "storm:p1")
        return bar["line"], bar["hatch_size"]

    assert look("uncertain", "inferred") not in (look("uncertain", "stated"), look("", "inferred"))


@pytest.mark.parametrize(
    ("qualifier", "basis", "symbol"),
    [
        ("", "stated", "circle"),
        ("uncertain", "relative", "circle-open-dot"),
        ("", "inferred", "circle-open"),
        ("approximate", "inferred", "circle-open-dot"),
    ],
)
def test_a_point_is_a_ring_where_inferred_and_a_ring_with_a_dot_where_uncertain(
    qualifier: str, basis: str, symbol: str
) -> None:
    events = table(row(1, "2015-03-05", qualifier=qualifier, basis=basis), row(2, "2015-06-05"))
    [point] = marks_of(timeline(events), "storm:p1")
    assert point["symbol"] == symbol


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "heads"),
    [
        ("2013-05-01", "2016-04-01", "2013-05~/..", ["line-ns", "triangle-right"]),
        ("2013-05-01", "", "2013-05/..", ["line-ns", "triangle-right"]),
        ("", "2014-12-31", "../2014", ["triangle-left", "line-ns"]),
        ("", "2014-12-31", "[..2014]", ["triangle-left", "line-ns"]),
    ],
)
def test_an_open_end_is_a_dotted_line_with_an_arrow(
    earliest: str, latest: str, edtf: str, heads: list[str]
) -> None:
    drawing = timeline(table(row(1, earliest, latest, edtf=edtf), row(2, "2014-01-01", "2014-12-31")))
    assert [mark["symbol"] for mark in marks_of(drawing, "storm:p1") if mark["type"] == "scatter"] == heads
    lines = [shape["line"] for shape in drawing.figure["layout"]["shapes"] if "dash" in shape["line"]]
    # Without a beginning it reaches as far back as the data do, and says little: its line is fine.
    width = 1.5 if heads[0] == "triangle-left" else 3.0
    in_legend = ("2px,3px", 3)
    assert sorted((line["dash"], line["width"]) for line in lines) == [("2px,3px", width), in_legend]
    assert drawing.marks == ("storm:p1", "storm:p2")


def test_the_words_above_a_time_without_a_beginning_stand_at_its_end() -> None:
    events = table(
        row(1, "", "2014-12-31", edtf="../2014", title="The quay would be mended"), row(2, "1994-01-01")
    )
    at = [
        trace["x"][place]
        for trace in timeline(events, width=400).figure["data"]
        for place, text in enumerate(trace.get("text") or ())
        if "mended" in text
    ]
    assert [moment[:4] for moment in at] == ["2015"]  # their right edge


def test_the_known_end_of_an_open_time_shows_that_it_is_uncertain() -> None:
    events = table(row(1, "2013-05-01", "2016-04-01", edtf="2013-05~/..", qualifier="approximate"))
    symbols = [mark["symbol"] for mark in marks_of(timeline(events), "storm:p1")]
    assert symbols[1:] == ["circle-open-dot", "triangle-right"]


def test_an_unknown_end_reaches_to_the_edge_of_the_frame() -> None:
    drawing = timeline(table(row(1, "2013-05-01", "", edtf="2013-05/.."), row(2, "2015-01-01", "2015-12-31")))
    target = marks_of(drawing, "storm:p1")[0]
    end = datetime.fromisoformat(target["base"]) + timedelta(milliseconds=target["x"])
    assert end == datetime.fromisoformat(drawing.figure["layout"]["xaxis"]["range"][1])


@pytest.mark.parametrize(
    "day", ["-9999-01-01", "-0043-03-15", "0000-02-29", "0476-09-04", "1582-10-15", "9999-12-31"]
)
def test_any_year_that_an_iso_date_can_say_is_drawn(day: str) -> None:
    drawing = timeline(table(row(1, day), row(2, "2015-01-01", "2015-12-31")))
    [mark] = marks_of(drawing, "storm:p1")
    assert mark["x"] == f"{day} 12:00:00"
    assert drawing.marks == ("storm:p1", "storm:p2")
    go.Figure(drawing.figure)


def test_years_before_christ_are_named_as_people_say_them() -> None:
    names = time_names(timeline(table(row(1, "-0599-01-01"), row(2, "2015-03-05")), width=800))
    assert names == ["500 BC", "AD 1", "500", "1000", "1500", "2000"]


def test_the_hover_says_who_the_date_as_written_and_as_read_and_the_words() -> None:
    events = table(
        row(
            1,
            "2016-03-27",
            source="Harbour Board",
            via="Evening Post",
            date_text="last Sunday",
            qualifier="uncertain",
            basis="relative",
            quote="The quay will stay closed.",
        )
    )
    drawing = timeline(events)
    [point] = marks_of(drawing, "storm:p1")
    assert point["hover"] == (
        "<b>Harbour Board</b> via Evening Post<br>“last Sunday”: 27 March 2016, uncertain<br>The harbour was closed 1<br>The quay will stay closed."
    )
    assert {trace["hovertemplate"] for trace in drawing.figure["data"] if "hovertext" in trace} == {
        "%{hovertext}<extra></extra>"
    }


def test_the_hover_quotes_a_sentence_whole_and_a_book_cut_in_short_lines() -> None:
    [point] = marks_of(timeline(table(row(1, "2015-03-05", quote="quay " * 90))), "storm:p1")
    lines = point["hover"].split("<br>")[3:]
    assert len(" ".join(lines)) <= QUOTED
    assert lines[-1].endswith("…")
    assert max(map(len, lines)) <= 46


def test_the_text_of_others_is_never_markup_or_a_formula() -> None:
    bad = '<a href="http://example.test/">Mayor</a> & <b>Sons</b> $x^2$'
    cells = dict.fromkeys(("title", "quote", "source", "via", "actors", "date_text", "document"), bad)
    events = table(
        row(1, "2015-01-01", "2015-12-31", **cells), row(2, "2015-03-05", **cells, basis="inferred")
    )
    for group in LANES:
        for width in (390, 1000):
            for text in texts(timeline(events, group=group, width=width)):
                assert "<a" not in text
                assert "<b>Sons" not in text
                assert "$" not in text


@given(frames(words=risky_texts))
def test_line_breaks_and_tabs_of_others_reach_no_label(events: pd.DataFrame) -> None:
    for text in texts(timeline(events)):
        assert not set(text) & set("\r\n\t")


def test_a_row_without_a_title_is_labelled_by_its_words() -> None:
    drawing = timeline(table(row(1, "2015-03-05", title="", quote="The ferry sank.")))
    assert "The ferry sank." in [as_read(text) for text in texts(drawing)]


def test_the_article_has_a_mark_of_its_own_colour_that_says_what_it_is() -> None:
    drawing = timeline(
        table(row(1, "2015-03-05", kind="article", title="Storm over the bay"), row(2, "2015-03-06"))
    )
    article, claim = (marks_of(drawing, f"storm:p{number}")[0]["color"] for number in (1, 2))
    assert article != claim
    assert "Article: Storm over the bay" in [as_read(text) for text in texts(drawing)]
