"""Long stretches in which nothing begins or ends are folded, and nothing is lost or moved by it."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.figures import Drawing, overview, profile_of, timeline
from claimline.figures.layout.lettering import text_width
from claimline.figures.layout.scale import DAY, YEAR, Fold, View, stamp
from figure_rows import Trace, as_read, drawn_ids, labels, marks_of, row, table, time_names, words

settings.register_profile("claimline", deadline=None)
settings.load_profile("claimline")

OLD = [row(1, "1968-01-01", "1968-12-31")]
NEW = [row(number, f"{2010 + number}-03-05") for number in range(9, 15)]


def folds(*rows: dict[str, str], axis: str = "") -> list[str]:
    view = timeline(table(*rows), axis=axis).view
    assert view
    return [fold.words for fold in view.folds]


def test_the_years_between_one_old_date_and_the_others_are_folded_and_told() -> None:
    drawing = timeline(table(*OLD, *NEW))
    assert [fold.words for fold in (drawing.view or View(0, 1, 1)).folds] == ["49 years"]
    assert "Folded: from May 1969 to April 2018 (49 years)." in drawing.alt
    assert any("49 years" in text for trace in drawing.figure["data"] for text in trace.get("text", ()))
    strip = overview(profile_of(table(*OLD, *NEW)))
    assert any(note["text"] == "49 years" for note in strip.figure["layout"]["annotations"])


def test_the_plain_axis_and_an_opened_fold_leave_nothing_out() -> None:
    [target] = [trace for trace in timeline(table(*OLD, *NEW)).figure["data"] if trace.get("meta") == "fold"]
    assert folds(*OLD, *NEW, axis="plain") == folds(*OLD, *NEW, axis=target["customdata"][0]) == []
    assert folds(*OLD, *NEW, axis="-900000/-899999") == ["49 years"]


def test_few_rows_and_even_ones_are_not_folded() -> None:
    assert folds(*OLD, row(2, "2024-01-01")) == []
    assert folds(*(row(year, f"{year}-05-05") for year in range(1990, 2020))) == []


def test_a_zoom_to_few_rows_is_not_folded_by_the_arrows_that_run_through_it() -> None:
    through = [row(number, "1900-01-01", "", edtf="1900-01-01/..") for number in range(20, 25)]
    few = [*OLD, row(2, "1999-01-01"), row(3, "2000-01-01")]
    drawing = timeline(table(*through, *few), period=("1960", "2005"))
    assert drawing.view
    assert not drawing.view.folds


def test_no_fold_goes_through_a_bar() -> None:
    assert folds(*OLD, *NEW, row(30, "1968-05-01", "2020-12-31")) == []


def test_an_arrow_through_a_fold_is_interrupted_and_stays_one_row() -> None:
    drawing = timeline(table(*OLD, *NEW, row(30, "1968-05-01", "", edtf="1968-05-01/..")))
    assert len({piece["y"] for piece in marks_of(drawing, "storm:p30")}) == 1
    assert any(shape["line"].get("dash") == "4px,4px" for shape in drawing.figure["layout"]["shapes"])


def test_an_arrow_ends_where_the_data_do_and_not_with_the_century() -> None:
    century = row(40, "2001-01-01", "2100-12-31")
    drawing = timeline(table(*NEW, century, row(41, "2019-05-01", "", edtf="2019-05-01/..")))
    [head] = [mark for mark in marks_of(drawing, "storm:p41") if mark["symbol"] == "triangle-right"]
    assert head["x"] < "2030"


@given(
    st.lists(st.integers(0, 400), min_size=2, max_size=8, unique=True),
    st.integers(0, 500),
    st.integers(1, 50),
)
def test_a_fold_moves_nothing_past_anything_and_every_place_leads_back(
    years: list[int], moment: int, part: int
) -> None:
    ends = sorted(year * YEAR for year in years)
    cut = tuple(
        Fold(first, last, (last - first) // (part + 1) or 1, "") for first, last in [*pairwise(ends)][::2]
    )
    view = View(0, 500 * YEAR, 900, cut)
    at = moment * YEAR
    assert abs(view.real(view.drawn(at)) - at) <= part + 2
    assert view.drawn(at) <= view.drawn(at + DAY)
    assert view.pixel(0) == 0
    assert round(view.pixel(500 * YEAR)) == 900


bounds = st.tuples(st.integers(1000, 2100), st.integers(0, 60)).map(
    lambda pair: (f"{pair[0]}-02-03", f"{pair[0] + pair[1]}-02-03")
)


@given(
    st.lists(bounds, min_size=1, max_size=25),
    st.sampled_from(["", "1990", "2000-05"]),
    st.sampled_from(["", "plain"]),
)
def test_every_row_of_the_stretch_is_drawn_once_and_the_fold_hides_none(
    stretches: list[tuple[str, str]], since: str, axis: str
) -> None:
    events = table(*(row(number, *stretch) for number, stretch in enumerate(stretches)))
    drawing = timeline(events, period=(since, ""), axis=axis)
    wanted = {f"storm:p{number}" for number, (_, last) in enumerate(stretches) if last >= since}
    assert set(drawn_ids(drawing)) == wanted
    if wanted:
        _nothing_stands_in_a_fold(drawing.figure["data"], drawing.view)


def _nothing_stands_in_a_fold(traces: list[Trace], view: View | None) -> None:
    assert view
    for fold in view.folds:
        first, last = stamp(view.drawn(fold.start)), stamp(view.drawn(fold.end))
        for trace in traces:
            if trace.get("mode") == "markers" and "customdata" in trace and trace["xaxis"] == "x":
                assert not any(first < x < last for x in trace["x"])


def torn_lines(drawing: Drawing) -> list[tuple[float, list[tuple[float, float]]]]:
    """The pixel of each torn line and the heights between which it is drawn."""
    view, found = drawing.view, []
    assert view
    edges = {view.stamp(edge): view.pixel(edge) for fold in view.folds for edge in (fold.start, fold.end)}
    for shape in drawing.figure["layout"]["shapes"]:
        if shape.get("xsizemode") == "pixel" and shape["xref"] == "x":
            runs = [[float(y) for y in re.findall(r",(\S+)", run)] for run in shape["path"].split("M ")[1:]]
            found.append((edges[shape["xanchor"]], [(min(run), max(run)) for run in runs]))
    return found


def test_no_torn_line_strikes_the_words_of_a_label_out() -> None:
    drawing = timeline(table(*OLD, *NEW))
    view = drawing.view
    [label] = [one for one in labels(drawing) if as_read(one["text"]) == "The harbour was closed 1"]
    assert view
    assert view.stamp(view.folds[0].start) > label["x"]  # the words stand across the fold
    for _, runs in torn_lines(drawing):
        assert runs
        assert not any(first <= label["y"] <= last for first, last in runs)


def test_no_torn_line_strikes_a_name_above_its_lane_however_high_the_picture_is() -> None:
    rows = [
        row(10 * lane + number, edtf, source=f"Harbour board of pier {lane}")
        for lane in range(25)
        for number, edtf in enumerate(["1968-03-05", *(f"{year}-03-05" for year in range(2019, 2024))])
    ]
    drawing = timeline(table(*rows), width=390)
    names = [word for word in words(drawing) if "Harbour board" in word["text"]]
    lines = torn_lines(drawing)
    assert (len(names), len(lines)) == (25, 2)
    assert drawing.height > 1500
    for word in names:
        # The name begins at the left edge, and the first torn line stands in it.
        assert lines[0][0] < 0.8 * text_width(as_read(word["text"]), word["size"])
        assert not any(first <= word["y"] <= last for first, last in lines[0][1])
    for _, runs in lines:
        assert sum(last - first for first, last in runs) > 0.5 * drawing.height


@pytest.mark.parametrize("width", [390, 900])
def test_the_time_before_a_fold_has_a_name_however_narrow_it_is(width: int) -> None:
    assert time_names(timeline(table(*OLD, *NEW), width=width))[0] == "1968"


def test_the_name_beside_a_fold_is_that_of_the_first_row_there() -> None:
    old = row(1, "-0043-01-01", "-0043-12-31", edtf="-0043", precision="year")
    rows = [old, *(row(year, f"{year}-03-05") for year in range(1990, 2024))]
    drawing = timeline(table(*rows))
    assert time_names(drawing)[:2] == ["44 BC", "1990"]
    strip = overview(profile_of(table(*rows)))
    assert "44 BC" in [note["text"] for note in strip.figure["layout"]["annotations"]]


def test_a_third_of_a_picture_keeps_its_place() -> None:
    assert folds(*(row(number, f"{2000 + 10 * (number // 3)}-03-05") for number in range(12))) == []
    assert folds(*(row(number, f"{2000 + 10 * (number // 6)}-03-05") for number in range(12))) == ["9 years"]
