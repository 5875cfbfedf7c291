from itertools import combinations, pairwise

import numpy as np
import plotly.graph_objects as go  # type: ignore[import-untyped]  # Plotly ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.dates.edtf import day_from_number, first_day_number
from claimline.figures import Drawing, overview, profile_of, timeline
from claimline.figures.layout.density import bins, stretch_in_words
from claimline.figures.layout.lanes import MANY_IN_LANE, MANY_LANES
from claimline.figures.layout.profile import ORDER, Profile
from claimline.figures.layout.scale import DAY, MINUTE, View
from claimline.figures.layout.stacks import DENSE
from figure_rows import as_read, comment, drawn_ids, lane_names, marks_of, row, table, texts

# A slow machine is no failure of the product.
settings.register_profile("claimline", deadline=None)
settings.load_profile("claimline")

ERA = 400 * 365 * DAY
moments = st.integers(-10 * ERA, 10 * ERA)


def crowd(number: int, lanes: int = 1, start: int = 0) -> list[dict[str, str]]:
    """Claims spread over the days of 2015."""
    return [
        row(place, f"2015-{place % 12 + 1:02d}-{place % 28 + 1:02d}", source=f"Source {place % lanes}")
        for place in range(start, start + number)
    ]


def tally(stretches: list[tuple[int, int]], edges: list[int]) -> list[int]:
    """How many of the stretches touch each bin."""
    family, starts, ends, numbers = (
        np.array([(0, *one, 1) for one in stretches], dtype=np.int64).reshape(-1, 4).T
    )
    return Profile(family, starts, ends, numbers).in_bins(View(edges[0], edges[-1], 1), edges)[ORDER[0]]


def _month(number: int) -> int:
    return first_day_number(2000, 1 + number, 1) * DAY


@given(moments, st.integers(MINUTE, 5 * ERA), st.integers(20, 200))
def test_bins_cover_the_time_without_a_gap_and_are_no_more_than_asked_for(
    start: int, length: int, most: int
) -> None:
    edges, _ = bins(start, start + length, most)
    assert edges[0] <= start
    assert edges[-1] >= start + length
    assert all(first < last for first, last in pairwise(edges))
    assert len(edges) - 1 <= most


@given(moments, st.integers(DAY, 300 * 365 * DAY), st.integers(20, 200))
def test_no_bin_lies_in_two_months_or_years_unless_it_holds_them(start: int, length: int, most: int) -> None:
    edges, _ = bins(start, start + length, most)
    for first, last in pairwise(edges):
        (a, b) = (day_from_number(moment // DAY) for moment in (first, last - 1))
        assert a[:2] == b[:2] or a[2] == 1
        assert a[0] == b[0] or a[1:] == (1, 1)


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from((1, 3, 6, 12, 24))), min_size=1, max_size=20))
def test_a_bin_shorter_than_every_row_is_as_high_as_each_of_its_moments(
    periods: list[tuple[int, int]],
) -> None:
    # Months, quarters, halves of a year and years, each at its place in the calendar.
    months = [(first // length * length, length) for first, length in periods]
    rows = [(_month(at), _month(at + n)) for at, n in months]
    edges, _ = bins(min(start for start, _ in rows), max(end for _, end in rows), 250)
    for count, (first, last) in zip(tally(rows, edges), pairwise(edges), strict=True):
        at_each = {sum(start <= moment < end for start, end in rows) for moment in (first, last - 1)}
        assert at_each == {count}


def test_the_rows_of_two_years_make_no_peak_where_the_years_meet() -> None:
    years = (str(2019 + place % 2) for place in range(40))
    drawing = overview(
        profile_of(table(*(row(place, f"{year}-01-01", f"{year}-12-31") for place, year in enumerate(years))))
    )
    [bars] = [trace for trace in drawing.figure["data"] if trace["type"] == "bar"]
    assert {text.partition("<br>")[2] for text in bars["hovertext"]} == {"20 claims possible"}


@given(st.lists(st.tuples(st.integers(-50, 950), st.integers(1, 400)), max_size=20), st.integers(3, 40))
def test_a_row_counts_in_every_bin_that_its_bounds_touch(stretches: list[tuple[int, int]], most: int) -> None:
    edges = list(range(0, 1000, 1000 // most))
    inside = [(max(start, 0), min(start + length, edges[-1])) for start, length in stretches]
    inside = [(start, end) for start, end in inside if start < end]
    assert tally(inside, edges) == [
        sum(start < last and end > first for start, end in inside) for first, last in pairwise(edges)
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 365 * DAY, "1970"),
        (0, 31 * DAY, "January 1970"),
        (0, 2 * DAY, "from 1 January to 2 January 1970"),
        (0, 60 * MINUTE, "1 January 1970, 00:00 to 01:00"),
        (23 * 60 * MINUTE, DAY + 60 * MINUTE, "1 January 1970, 23:00 to 2 January 1970, 01:00"),
    ],
)
def test_a_stretch_of_time_is_said_at_the_coarsest_precision_that_is_true(
    start: int, end: int, words: str
) -> None:
    assert stretch_in_words(start, end) == words


def test_a_lane_with_more_marks_than_can_be_told_apart_shows_its_density_and_says_how_many() -> None:
    marks = timeline(table(*crowd(MANY_IN_LANE)))
    dense = timeline(table(*crowd(MANY_IN_LANE + 1)))
    assert len(drawn_ids(marks)) == MANY_IN_LANE
    assert drawn_ids(dense) == []
    assert len(dense.marks) == MANY_IN_LANE + 1
    assert (marks.is_crowded, dense.is_crowded) == (False, True)
    assert "401 claims" in lane_names(dense)[-1]
    assert dense.height < 200
    go.Figure(dense.figure)


def test_the_bins_of_a_lane_count_every_row() -> None:
    [bars] = [trace for trace in timeline(table(*crowd(500))).figure["data"] if "hovertext" in trace]
    said = [int(text.split()[0]) for text in bars["hovertext"]]
    assert sum(said) == 500


def test_above_fifteen_hundred_marks_in_all_every_lane_shows_its_density() -> None:
    assert len(drawn_ids(timeline(table(*crowd(1500, lanes=10))))) == 1500
    dense = timeline(table(*crowd(1501, lanes=10)))
    assert drawn_ids(dense) == []
    assert len(dense.marks) == 1501


def test_the_lanes_of_the_lens_count_too() -> None:
    claims = crowd(800, lanes=10)
    thread = [comment(place, "2015-12-31T10:00", source=f"Reader {place % 10}") for place in range(800, 1600)]
    assert drawn_ids(timeline(table(*claims, *thread[:700])))
    assert drawn_ids(timeline(table(*claims, *thread))) == []


def test_a_small_lane_keeps_its_marks_beside_a_dense_one() -> None:
    drawing = timeline(table(*crowd(500), row(900, "2015-06-01", source="Mayor")))
    assert drawn_ids(drawing) == ["storm:p900"]
    assert len(drawing.marks) == 501


def test_the_chosen_row_stays_a_mark_in_a_dense_lane() -> None:
    drawing = timeline(table(*crowd(500)), selected="storm:p7")
    assert drawn_ids(drawing) == ["storm:p7"]
    assert len(set(drawing.marks)) == 500


def test_a_period_short_enough_turns_density_into_marks() -> None:
    drawing = timeline(table(*crowd(1200)), period=("2015-03-01", "2015-03-31"))
    assert len(drawn_ids(drawing)) == 100
    assert len(drawing.marks) == 1200


def test_hundreds_of_lanes_leave_the_smallest_to_one_that_counts_them() -> None:
    rows = [row(place, "2015-03-05", source=f"Source {place}") for place in range(200)]
    drawing = timeline(table(*rows, row(900, "2015-03-06", source="Source 199")))
    names = lane_names(drawing)
    assert names[-1] == f"{200 - MANY_LANES} others {200 - MANY_LANES} claims"
    assert "Source 199" in names
    assert len(drawing.marks) == 201


@pytest.mark.parametrize("group", ["source", "document"])
def test_the_picture_of_thirty_articles_is_a_few_screens_high(group: str) -> None:
    rows = [
        row(number, f"20{18 + number * number % 7}-{number * 5 // 3 % 12 + 1:02}-{number * 37 // 7 % 28 + 1:02}", document=f"article-{number % 30}",
            source=f"Reader {number % 41}")
        for number in range(450)
    ]  # fmt: skip
    assert timeline(table(*rows), group=group, width=1280).height < 4000


def test_claims_and_comments_in_one_dense_lane_keep_their_colours() -> None:
    rows = crowd(300) + [comment(place, "2015-06-05", source="Source 0") for place in range(300, 600)]
    drawing = timeline(table(*rows), period=("2015-05", "2015-07"))
    assert "density" not in drawing.alt
    assert {trace["type"] for trace in drawing.figure["data"]} <= {"bar", "scatter"}
    dense = timeline(table(*rows, row(900, "2015-01-01", "2015-12-31", source="Source 0")), group="document")
    assert len(dense.marks) == 601


def test_the_overview_counts_all_dated_rows_in_bins_that_name_their_days() -> None:
    drawing = overview(profile_of(table(row(1, "2015-01-01", "2015-12-31"), row(2, "2015-03-05"), row(3))))
    bars = drawing.figure["data"][0]
    [fullest] = [place for place, said in enumerate(bars["hovertext"]) if said.endswith("2 claims possible")]
    assert bars["customdata"][fullest].split("/")[0] <= "2015-03-05"
    assert "up to 2 rows could fall in one third of a month" in list(map(as_read, texts(drawing)))
    assert bars["customdata"][0].startswith("2015-01-01/")
    assert (drawing.figure["layout"]["dragmode"], drawing.figure["layout"]["selectdirection"]) == (
        "select",
        "h",
    )
    go.Figure(drawing.figure)


def test_a_brush_over_the_overview_takes_bins_alone() -> None:
    drawing = overview(profile_of(table(row(1, "2015-01-01", "2015-12-31"), row(2, "2015-03-05"))))
    assert all(len(trace["customdata"]) == len(trace["x"]) for trace in drawing.figure["data"])


def test_the_overview_shows_what_the_filters_keep_before_all_rows() -> None:
    events = table(row(1, "2015-03-05"), row(2, "2015-03-05"), row(3, "2015-06-05"))

    def kept(*shown: str) -> Profile:
        return profile_of(events[events["id"].isin(shown)])

    def drawn(*shown: str) -> tuple[list[str], list[bool]]:
        figure = overview(profile_of(events), kept=kept(*shown)).figure
        said = (text.partition("<br>")[2] for text in figure["data"][0]["hovertext"])
        seen = [shape["opacity"] == 1 for shape in figure["layout"]["shapes"] if "opacity" in shape]
        return [text for text in said if text != "nothing possible"], seen  # all rows, then the claims

    all_rows = ["2 claims possible", "1 claim possible"]
    assert drawn("storm:p1", "storm:p2", "storm:p3") == (all_rows, [False, True])
    some = ["2 claims possible<br>shown of them: 1 claim", "1 claim possible<br>shown of them: nothing"]
    assert drawn("storm:p1") == (some, [True, True])
    assert drawn()[1] == [True, False]
    assert overview(profile_of(events), kept=kept("storm:p3")).alt.endswith("The filters keep 1 claim.")


def test_a_filter_changes_all_heights_of_the_overview_and_what_is_said_of_them_and_nothing_else() -> None:
    events = table(row(1, "2015-03-05"), row(2, "2015-06-05"), comment(3, "2015-06-05"))
    kept: tuple[list[str], ...] = (
        ["storm:p1", "storm:p2", "storm:p3"],
        ["storm:p1"],
        ["storm:p2"],
        ["storm:p3"],
        [],
    )
    profiles = [profile_of(events[events["id"].isin(shown)]) for shown in kept]
    figures = [overview(profile_of(events), kept=profile).figure for profile in profiles]
    for one, other in combinations(figures, 2):
        shapes = zip(one["layout"]["shapes"], other["layout"]["shapes"], strict=True)
        # The grid, all rows, the comments, the claims, the line below them.
        assert [before != after for before, after in shapes] == [False, True, True, True, False]
        assert one["layout"] | {"shapes": []} == other["layout"] | {"shapes": []}
        [bins], [others] = one["data"], other["data"]
        assert {name for name in bins if bins[name] != others[name]} == {"hovertext"}


def test_the_overview_washes_out_what_lies_outside_the_period() -> None:
    events = table(row(1, "2013-02-01", "2013-02-28"), row(2, "2015-01-01", "2015-12-31"))

    def washed(*period: str) -> list[tuple[str, str]]:
        shapes = overview(profile_of(events), period=(period[0], period[1])).figure["layout"]["shapes"]
        return [(shape["x0"], shape["x1"]) for shape in shapes if shape["type"] == "rect"]

    start, end = overview(profile_of(events)).figure["layout"]["xaxis"]["range"]
    assert washed("2013-04", "2014") == [(start, "2013-04-01"), ("2015-01-01", end)]
    assert washed("2014", "") == [(start, "2014-01-01")]
    assert washed("", "") == []


def test_the_overview_reaches_back_before_christ() -> None:
    drawing = overview(profile_of(table(row(1, "-0499-05-05"), row(2, "2015-03-05"))))
    said = drawing.figure["data"][0]["hovertext"]
    assert [text.split("<br>")[1] for text in said if "nothing" not in text] == ["1 claim possible"] * 2
    go.Figure(drawing.figure)


def test_an_overview_of_undated_rows_is_empty() -> None:
    drawing = overview(profile_of(table(row(1))))
    assert (drawing.figure["data"], drawing.alt) == ([], "There is no dated row.")
    go.Figure(drawing.figure)


def test_an_hour_of_comments_is_binned_by_minutes() -> None:
    rows = [comment(place, f"2016-01-02T10:{place:02d}") for place in range(60)]
    drawing = overview(profile_of(table(*rows)))
    assert "up to 1 row could fall in one minute" in list(map(as_read, texts(drawing)))
    assert marks_of(timeline(table(*rows)), "storm:p59")
    assert "2 January 2016, 10:59 to 11:00 1 comment possible" in " ".join(map(as_read, texts(drawing)))


def test_the_words_of_the_strip_have_as_many_lines_as_their_gutter_needs() -> None:
    thirds = profile_of(table(row(1, "2016-01-05"), row(2, "2015-03-07"), row(3, "2013-06-08")))
    minutes = profile_of(table(row(1, "2016-01-05T08:00"), row(2, "2016-01-05T12:00")))
    wide, narrow = (
        overview(rows, width=width).figure["layout"]["annotations"][0]["text"]
        for rows, width in ((thirds, 1100), (minutes, 640))
    )
    assert wide == "up to 1 row could<br>fall in one third of a month"
    assert narrow == "up to 1 row could<br>fall in one stretch of 5<br>minutes"


def heights(drawing: Drawing) -> dict[float, float]:
    """The height of each bar of a density, by the place of its top."""
    bars = next(trace for trace in drawing.figure["data"] if trace.get("orientation") == "h")
    return {y - height / 2: height for y, height in zip(bars["y"], bars["width"], strict=True)}


def test_the_lane_that_many_share_takes_no_height_from_the_others() -> None:
    rows = [row(n, "2015-03-02", source=f"Skipper {n % MANY_LANES:02}") for n in range(60 * MANY_LANES)]
    drawing = timeline(table(*rows, *(row(9000 + n, "2015-03-02", source=f"Hand {n}") for n in range(3000))))
    assert set(heights(drawing).values()) == {DENSE}
    assert "the lane of the others: a scale of its own" in " ".join(texts(drawing))
    assert "scale of its own" not in " ".join(texts(timeline(table(*rows))))


def test_in_a_low_lane_no_family_hides_another() -> None:
    crowd_of_board = [row(n, "2015-03-02") for n in range(20_000)]
    mayor = [row(90_000 + n, "2015-03-02", source="Mayor") for n in range(MANY_IN_LANE)]
    drawing = timeline(table(*crowd_of_board, *mayor, comment(99_000, "2015-03-02", source="Mayor")))
    placed = sorted(heights(drawing).items())
    assert len(placed) == 3
    assert all(top + height <= below for (top, height), (below, _) in pairwise(placed))
