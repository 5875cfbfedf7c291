"""Long stretches in which nothing begins or ends are folded, and nothing is lost or moved by it."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.figures import overview, profile_of, timeline
from claimline.figures.layout.scale import DAY, YEAR, Fold, View, stamp
from figure_rows import Trace, as_read, drawn_ids, labels, marks_of, row, table

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


def test_no_torn_line_strikes_the_words_of_a_label_out() -> None:
    drawing = timeline(table(*OLD, *NEW))
    words, view = "The harbour was closed 1", drawing.view
    [label] = [one for one in labels(drawing) if as_read(one["text"]) == words]
    assert view
    torn = [shape["path"] for shape in drawing.figure["layout"]["shapes"] if shape["path"].count("L") > 9]
    [both] = torn
    heights = [(float(first), float(last)) for first, last in re.findall(r"(?<=,)(\S+) L [^ ,]+,(\S+)", both)]
    assert view.stamp(view.folds[0].start) > label["x"]  # the words stand across the fold
    assert heights
    assert not any(first <= label["y"] <= last for first, last in heights)


def test_a_third_of_a_picture_keeps_its_place() -> None:
    assert folds(*(row(number, f"{2000 + 10 * (number // 3)}-03-05") for number in range(12))) == []
    assert folds(*(row(number, f"{2000 + 10 * (number // 6)}-03-05") for number in range(12))) == ["9 years"]
