import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations, pairwise, product
from typing import Any

import pandas as pd
import plotly.graph_objects as go  # type: ignore[import-untyped]  # Plotly ships no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.dates.edtf import day_number
from claimline.figures import Drawing, overview, profile_of, timeline
from claimline.figures.drawing.palette import DARK, LIGHT, Palette
from claimline.figures.layout.lettering import text_width
from claimline.figures.layout.stacks import Slots
from claimline.figures.timeline import BESIDE, LEAST
from figure_rows import (
    as_read,
    comment,
    drawn_ids,
    labels,
    lane_names,
    marks_of,
    row,
    table,
    texts,
    time_names,
    words,
)
from strategies import frames

# Claims over three years, and a thread of two days below them.
YEARS = (row(1, "2013-02-01", "2013-02-28"), row(2, "2015-01-01", "2015-12-31"))
THREAD = (comment(3, "2016-01-02T10:00"), comment(4, "2016-01-03T18:30", kind="reply", reply_to="storm:p3"))


def moment(text: str) -> float:
    """Days since 1970 of a date as the figure writes it."""
    day, _, time = text.replace("_", " ").partition(" ")
    hours, minutes, seconds = (float(part) for part in (time or "0:0:0").split(":"))
    return day_number(day) + (hours + minutes / 60 + seconds / 3600) / 24


Box = tuple[float, float, float, float]
TIE = 1.2  # pixels; no other line of the lanes is as thick


def at_pixel(text: str, stretch: list[str], width: float) -> float:
    """Where a time stands on an axis over a stretch, in pixels from the left edge of a plot of a width."""
    start, end = map(moment, stretch)
    return (moment(text) - start) / (end - start) * width


def box(word: dict[str, Any], layout: dict[str, Any], width: float) -> tuple[str, Box]:
    """The axis of a label and its left, right, top and bottom in pixels, in a plot of a width."""
    axis = word["axes"][0][1:]
    at = at_pixel(word["x"], layout[f"xaxis{axis}"]["range"], width)
    long = text_width(as_read(word["text"]), word["size"])
    left = at if word["side"] == "right" else at - long
    half = word["size"] * 0.55
    return axis, (left, left + long, word["y"] - half, word["y"] + half)


def meeting(drawing: Drawing, width: float) -> list[tuple[str, str]]:
    """Pairs of labels that overlap in a plot of a width."""
    boxes = [(one["text"], *box(one, drawing.figure["layout"], width)) for one in labels(drawing)]
    return [
        (text, other)
        for (text, axis, (left, right, top, bottom)), (
            other,
            axis2,
            (left2, right2, top2, bottom2),
        ) in combinations(boxes, 2)
        if axis == axis2 and left < right2 and left2 < right and top < bottom2 and top2 < bottom
    ]


def plot_width(width: int, drawing: Drawing) -> float:
    """What the margins of a figure of a width leave."""
    margin = drawing.figure["layout"]["margin"]
    return float(width - margin["l"] - margin["r"])


def contrast(one: str, other: str) -> float:
    """Contrast of two `#RRGGBB` colours by WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_lanes_stand_in_the_order_of_their_first_date() -> None:
    drawing = timeline(
        table(
            row(1, "2015-03-05", source="Mayor"),
            row(2, "2014-01-01", "2014-12-31", source="Council"),
            row(3, "2016-01-01", source="Council"),
            row(4, "2014-06-01", source="Harbour Board"),
        )
    )
    assert lane_names(drawing) == ["Council", "Harbour Board", "Mayor"]


def test_a_row_with_two_sources_stands_in_both_lanes_and_counts_once() -> None:
    drawing = timeline(table(row(1, "2015-03-05", source="Mayor; Council")))
    assert lane_names(drawing) == ["Council", "Mayor"]
    assert drawn_ids(drawing) == ["storm:p1", "storm:p1"]
    assert drawing.marks == ("storm:p1",)


@pytest.mark.parametrize(
    ("group", "names"),
    [("source", ["Mayor"]), ("actor", ["Ferry Line", "Port"]), ("kind", ["claims"]), ("document", ["storm"])],
)
def test_lanes_are_sources_actors_kinds_or_documents(group: str, names: list[str]) -> None:
    events = table(row(1, "2015-03-05", source="Mayor", actors="Ferry Line; Port"))
    assert lane_names(timeline(events, group=group)) == names


def test_rows_without_a_value_stand_in_a_lane_that_says_so() -> None:
    assert lane_names(timeline(table(row(1, "2015-03-05")), group="actor")) == ["not stated"]


def test_grey_words_beside_a_name_say_who_is_the_author_and_who_carried_the_words() -> None:
    drawing = timeline(
        table(
            row(1, "2015-03-05", source="Lindqvist", kind="article"),
            row(2, "2015-03-06", source="Mayor", via="Evening Post"),
        )
    )
    assert lane_names(drawing) == ["Lindqvist author", "Mayor via Evening Post"]


@pytest.mark.parametrize(
    ("carriers", "beside"),
    [
        (("Evening Post", "Evening Post"), "via Evening Post"),
        (("Evening Post", ""), "in part via Evening Post"),
        (("", "Evening Post"), "in part via Evening Post"),
        (("Evening Post", "Radio Oster"), "in part via Evening Post and Radio Oster"),
        (("Evening Post; Radio Oster",), "via Evening Post and Radio Oster"),
        (("Evening Post; Radio Oster; Gull", ""), "in part via Evening Post and 2 others"),
        (("", ""), ""),
    ],
)
def test_a_carrier_stands_beside_a_name_only_as_far_as_it_carried_the_words(
    carriers: tuple[str, ...], beside: str
) -> None:
    claims = [row(i, f"2015-03-0{i}", source="Mayor", via=via) for i, via in enumerate(carriers, 1)]
    assert lane_names(timeline(table(*claims))) == [f"Mayor {beside}".strip()]


def test_grey_words_say_the_office_or_affiliation_that_the_text_gives() -> None:
    cells = {"source": "Colonel Lindqvist", "role": "of the Coast Guard"}
    drawing = timeline(table(row(1, "2015-03-05", **cells), row(2, "2015-03-06", source="Colonel Lindqvist")))
    assert lane_names(drawing) == ["Colonel Lindqvist Coast Guard"]
    assert marks_of(drawing, "storm:p1")[0]["hover"].startswith("<b>Colonel Lindqvist</b>, Coast Guard<br>")


def test_a_role_in_a_row_of_two_sources_is_given_to_neither() -> None:
    events = table(row(1, "2015-03-05", source="Mayor; Council", role="of the Coast Guard"))
    assert lane_names(timeline(events)) == ["Council", "Mayor"]


def test_a_long_name_takes_two_lines_before_it_is_cut() -> None:
    name = "Vice-Admiral Ingeborg Lindqvist of the Coast"
    [word] = [
        one
        for one in words(timeline(table(row(1, "2015-03-05", source=name))))
        if one["axes"][0] == "x3" and "Vice" in one["text"]
    ]
    assert [as_read(line) for line in word["text"].replace("&nbsp;", "").split("<br>")] == [
        "Vice-Admiral Ingeborg",
        "Lindqvist of the Coast",
    ]


def test_a_longer_name_takes_the_lines_that_its_lane_has_anyway() -> None:
    name = "Parliamentary Committee for the Harbours of the Eleven Northern Islands and their Ferries"
    rows = [row(number, "2015-03-05", source=name) for number in range(1, 9)]
    one, eight = timeline(table(*rows[:1])), timeline(table(*rows))
    assert "Ferries" not in lane_names(one)[0]
    assert lane_names(eight) == [name]
    assert eight.height == timeline(table(*({**each, "source": "Board"} for each in rows))).height


def test_equal_dates_are_stacked() -> None:
    drawing = timeline(table(*(row(number, "2015-03-05") for number in range(5))))
    assert len({mark["y"] for number in range(5) for mark in marks_of(drawing, f"storm:p{number}")}) == 5


@pytest.mark.parametrize("number", [8, 20, 60])
def test_bars_that_are_set_close_leave_paper_between_them(number: int) -> None:
    others = [
        row(n, f"2015-{n % 12 + 1:02}-05", source=f"Source {n}") for n in range(100, 300)
    ]  # too many for labels
    drawing = timeline(table(*(row(n, "2015-01-01", "2015-12-31") for n in range(number)), *others))
    [bars] = [trace for trace in drawing.figure["data"] if trace["type"] == "bar" and "customdata" in trace]
    assert len(bars["y"]) == number
    thick = bars["width"] + bars["marker"]["line"]["width"]
    assert min(below - above for above, below in pairwise(sorted(bars["y"]))) > thick + 0.9


def test_the_height_follows_lanes_and_stacks() -> None:
    one = timeline(table(row(1, "2015-03-05")))
    stacked = timeline(table(*(row(number, "2015-03-05") for number in range(5))))
    lanes = timeline(table(*(row(number, "2015-03-05", source=f"Source {number}") for number in range(5))))
    assert one.height < stacked.height < lanes.height
    assert lanes.figure["layout"]["height"] == lanes.height


WIDTHS = st.integers(LEAST, 1920)


@given(frames(), st.sampled_from(("source", "actor", "kind")), WIDTHS, st.integers(0, 160))
def test_labels_never_meet_nor_leave_the_frame_at_the_width_told_or_above_it(
    events: pd.DataFrame, group: str, told: int, more: int
) -> None:
    drawing = timeline(events, group=group, width=told)
    if not drawing.height:
        return
    width = plot_width(told + more, drawing)
    assert meeting(drawing, width) == []
    for label in labels(drawing):
        _, (left, right, _, _) = box(label, drawing.figure["layout"], width)
        assert left >= -0.5
        assert right <= width + 0.5


@given(WIDTHS)
def test_many_labels_in_one_lane_never_meet(width: int) -> None:
    rows = [
        row(
            number,
            f"20{12 + number % 5}-{number % 12 + 1:02d}-05",
            title="The harbour was closed " * (number % 4 + 1),
        )
        for number in range(40)
    ]
    drawing = timeline(table(*rows), width=width)
    assert meeting(drawing, plot_width(width, drawing)) == []


@given(st.text("ab", min_size=1, max_size=30), WIDTHS)
def test_a_label_that_has_room_in_the_frame_is_never_cut(title: str, width: int) -> None:
    drawing = timeline(table(row(1, "2015-03-05", title=title), row(2, "2012-01-01")), width=width)
    assert title in [label["text"] for label in labels(drawing)]


def test_a_label_stands_beside_its_mark_where_it_has_room_else_above() -> None:
    events = table(
        row(1, "2013-01-01", title="short"),
        row(2, "2013-01-01", "2015-12-31", title="above its bar"),
        row(3, "2015-12-31", title="before"),
    )
    drawing = timeline(events)
    by_text = {label["text"]: label for label in labels(drawing)}
    lanes = {number: marks_of(drawing, f"storm:p{number}")[0]["y"] for number in (1, 2, 3)}
    assert (by_text["short"]["side"], by_text["short"]["y"]) == ("right", lanes[1])
    assert (by_text["before"]["side"], by_text["before"]["y"]) == ("left", lanes[3])
    assert by_text["above its bar"]["y"] < lanes[2]


def test_a_label_too_long_for_the_frame_is_cut_with_an_ellipsis() -> None:
    drawing = timeline(table(row(1, "2015-01-01", "2015-12-31", title="closed " * 80)))
    [label] = labels(drawing)
    assert label["text"].endswith("closed…")


def test_on_a_phone_names_stand_above_their_marks_and_take_no_room_beside_them() -> None:
    drawing = timeline(table(row(1, "2015-01-01", "2015-12-31")), width=390)
    layout = drawing.figure["layout"]
    [name] = [one for one in words(drawing) if as_read(one["text"]) == "Harbour Board"]
    [bar] = marks_of(drawing, "storm:p1")
    assert layout["margin"]["l"] < 10
    assert name["side"] == "right"
    assert name["y"] < labels(drawing)[0]["y"] <= bar["y"]
    assert layout["dragmode"] is False


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=60), st.sampled_from((0.5, 2.0, 5.0))
)
def test_a_stretch_takes_the_first_slot_in_which_it_meets_nothing(
    stretches: list[tuple[int, int]], between: float
) -> None:
    slots, taken = Slots(between), [list[tuple[float, float]]() for _ in stretches]
    for left, long in stretches:
        right = left + long
        free = next(
            slot
            for slot, own in enumerate(taken)
            if all(right + between <= start or left >= end + between for start, end in own)
        )
        taken[free].append((left, right))
        assert slots.fit(left, right) == free
    assert slots.taken == [own for own in taken if own]


@pytest.mark.parametrize("width", [LEAST, BESIDE - 1, BESIDE, 1000, 1600])
def test_the_overview_stands_on_the_edges_and_the_years_of_the_timeline(width: int) -> None:
    events = table(*YEARS, *THREAD)
    above, below = overview(profile_of(events), width=width), timeline(events, width=width)
    for side in "lr":
        assert above.figure["layout"]["margin"][side] == below.figure["layout"]["margin"][side]
    assert above.figure["layout"]["xaxis"]["range"] == below.figure["layout"]["xaxis"]["range"]
    years = [one for one in above.figure["layout"]["annotations"] if one["text"].isdigit()]
    assert [(one["text"], one["x"]) for one in years] == [
        (as_read(one["text"]), one["x"])
        for one in words(below)
        if one["axes"][0] == "x" and as_read(one["text"]).isdigit()
    ]


@pytest.mark.parametrize("period", [("2010", "2011"), ("2006-01-01", "2006-12-31")])
def test_rows_that_run_through_the_whole_period_are_drawn(period: tuple[str, str]) -> None:
    drawing = timeline(table(row(1, "2000-01-01", ""), row(2, "", "2020-01-01")), period=period)
    assert drawing.height
    assert all(marks_of(drawing, f"storm:p{number}") for number in (1, 2))


def test_no_filter_moves_the_plot() -> None:
    few, many = (
        timeline(table(YEARS[0])),
        timeline(table(*YEARS, row(9, "2015-03-05", source="Vice-Admiral Ingeborg Lindqvist"))),
    )
    assert few.figure["layout"]["margin"]["l"] == many.figure["layout"]["margin"]["l"]


def test_a_thread_of_two_days_under_claims_of_three_years_gets_the_lens() -> None:
    drawing = timeline(table(*YEARS, *THREAD))
    layout = drawing.figure["layout"]
    assert layout["xaxis2"]["range"] == ["2016-01-02", "2016-01-04"]
    assert [marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in (1, 2, 3, 4)] == [
        "x",
        "x",
        "x2",
        "x2",
    ]
    assert "Comment thread, enlarged 2 January to 3 January 2016" in list(map(as_read, texts(drawing)))


def test_the_fan_hangs_on_both_axes_so_that_it_follows_a_zoom() -> None:
    [fan] = [
        shape
        for shape in timeline(table(*YEARS, *THREAD)).figure["layout"]["shapes"]
        if isinstance(shape["xref"], list)
    ]
    assert fan["xref"][:3] == ["x", "x", "x2 domain"]
    assert re.match(r"M 2016-01-02_10:00:00,[\d.]+ L 2016-01-03_18:31:00,[\d.]+ L 1,[\d.]+ ", fan["path"])
    go.layout.Shape(fan)


@pytest.mark.parametrize(("days", "enlarged"), [(50, True), (60, False)])
def test_the_lens_comes_where_a_kind_takes_less_than_a_fiftieth_of_the_time(
    days: int, enlarged: bool
) -> None:
    # 3,000 days of claims: a fiftieth are 60.
    claims = (row(1, "2010-01-01"), row(2, "2018-03-19"))
    thread = (
        comment(3, "2016-01-01"),
        comment(4, str(pd.Timestamp(2016, 1, 1) + pd.Timedelta(days - 1, "D"))[:10]),
    )
    assert ("xaxis2" in timeline(table(*claims, *thread)).figure["layout"]) is enlarged


def test_claims_of_one_day_under_a_thread_of_years_get_the_lens_too() -> None:
    drawing = timeline(table(row(1, "2015-03-05"), comment(2, "2012-01-01"), comment(3, "2016-01-01")))
    assert marks_of(drawing, "storm:p1")[0]["axis"] == "x2"
    assert "the claims are enlarged below" in drawing.alt


def test_two_blots_far_apart_stand_each_on_its_own_axis_without_a_fan() -> None:
    layout = timeline(table(row(1, "2010-03-05"), comment(2, "2016-01-01T10:00"))).figure["layout"]
    assert layout["xaxis"]["range"][0].startswith("2010-03")
    assert layout["xaxis2"]["range"][0].startswith("2016-01")
    assert not [shape for shape in layout["shapes"] if isinstance(shape["xref"], list)]


def test_the_period_is_the_range_of_the_axis_its_last_day_included() -> None:
    drawing = timeline(table(*YEARS), period=("2015-03", "2015-05"))
    assert drawing.figure["layout"]["xaxis"]["range"] == ["2015-03-01", "2015-06-01"]
    assert drawing.marks == ("storm:p1", "storm:p2")
    assert drawn_ids(drawing) == ["storm:p2"]
    assert drawing.alt.endswith("1 row stands outside the period.")


def test_within_the_days_of_the_thread_nothing_needs_a_lens() -> None:
    drawing = timeline(table(*YEARS, *THREAD), period=("2016-01-02", "2016-01-03"))
    assert "xaxis2" not in drawing.figure["layout"]


@pytest.mark.parametrize("events", [table(row(1)), table(*YEARS)])
def test_where_nothing_is_to_draw_there_is_no_axis(events: pd.DataFrame) -> None:
    drawing = timeline(events, period=("1990", "1991"))
    assert drawing.figure["data"] == []
    assert drawing.figure["layout"]["xaxis"] == {"visible": False}
    go.Figure(drawing.figure)


def crowded(number: int, *more: dict[str, str]) -> pd.DataFrame:
    """So many claims within ten years, and others far from them."""
    return table(*(row(place, f"20{10 + place % 10}-05-05") for place in range(number)), *more)


def test_most_rows_in_a_fiftieth_of_a_long_history_get_the_lens() -> None:
    drawing = timeline(crowded(20, row(90, "-0499-05-05"), row(91, "1066-10-14")), axis="plain")
    assert {marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in range(20)} == {"x2"}
    assert [marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in (90, 91)] == ["x", "x"]
    assert "most rows lie close together and are enlarged below" in drawing.alt
    assert "Most rows, enlarged 5 May 2010 to 5 May 2019: 20 of 22 rows, the others above" in list(
        map(as_read, texts(drawing))
    )


def test_the_lens_ends_at_a_gap_and_not_in_the_midst_of_rows_that_lie_close_together() -> None:
    old = [row(90 + place, f"{year}-05-05") for place, year in enumerate(range(1800, 2000, 40))]
    # More than a fiftieth, which are four years and a half.
    close = [row(place, f"{2018 + place // 6}-{2 * (place % 6) + 1:02}-05") for place in range(42)]
    drawing = timeline(table(*old, *close))
    assert {marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in range(42)} == {"x2"}
    assert {marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in range(90, 95)} == {"x"}


def test_the_lens_stays_a_small_part_of_the_time_where_rows_lie_near_each_other_all_along() -> None:
    yearly = [row(100 + year, f"{year}-05-05") for year in range(1900, 2016)]
    daily = [row(place, f"2016-{1 + place // 25:02}-{1 + place % 25:02}") for place in range(200)]
    drawing = timeline(table(*yearly, *daily))
    assert {marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in range(200)} == {"x2"}
    assert marks_of(drawing, "storm:p2000")[0]["axis"] == "x"


@pytest.mark.parametrize(
    "events",
    [
        crowded(5, row(90, "-0499-05-05")),  # so few can be stacked
        crowded(
            20, *(row(90 + place, f"{100 + place * 90:04d}-05-05") for place in range(20))
        ),  # no more than half
        crowded(20),  # nothing outside
    ],
)
def test_fewer_rows_close_together_stay_on_the_one_axis(events: pd.DataFrame) -> None:
    assert "xaxis2" not in timeline(events).figure["layout"]


def test_the_days_that_the_lens_names_are_whole_in_it() -> None:
    start, day = datetime(1900, 1, 1), datetime(2015, 5, 5)  # noqa: DTZ001 - a table has no zones
    # The fullest fiftieth begins in the evening: from midnight on, it ends before the last row.
    last = start + (day - start + timedelta(hours=10)) / 0.98
    times = [day + timedelta(hours=18, days=place) for place in range(20)]
    close = [row(place, f"{time:%Y-%m-%dT%H:%M}") for place, time in enumerate(times)]
    of_the_day = [row(30, "2015-05-05"), row(31, "2015-05-05T06:24")]
    late = [row(place, f"{last:%Y-%m-%dT%H:%M}") for place in range(32, 36)]
    drawing = timeline(table(*close, *of_the_day, *late, row(90, "1900-01-01")), axis="plain")
    assert {marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in (*range(20), *range(30, 36))} == {
        "x2"
    }
    assert marks_of(drawing, "storm:p90")[0]["axis"] == "x"


def test_a_thread_within_the_crowd_of_a_long_history_is_enlarged_with_it() -> None:
    drawing = timeline(crowded(20, row(90, "-0499-05-05"), *THREAD), axis="plain")
    assert {marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in (5, 3, 4)} == {"x2"}


def far_and_near(near: int) -> pd.DataFrame:
    """Twelve claims of three centuries, so many of two years, and a thread that goes through the last of these."""
    old = [row(90 + place, f"{1700 + place * 25}-05-05") for place in range(12)]
    close = [row(place, f"{2014 + place % 2}-{1 + place % 12:02}-05") for place in range(near)]
    thread = [comment(200 + place, f"2015-{1 + place:02}-09") for place in range(8)]
    return table(*old, *close, *thread)


def test_a_thread_is_enlarged_with_the_claims_around_it_where_these_are_more() -> None:
    drawing = timeline(far_and_near(10))
    assert {
        marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in (*range(10), *range(200, 208))
    } == {"x2"}
    assert "most rows lie close together and are enlarged below" in drawing.alt


def test_a_thread_is_enlarged_alone_where_few_claims_are_around_it() -> None:
    drawing = timeline(far_and_near(4))
    assert marks_of(drawing, "storm:p1")[0]["axis"] == "x"
    assert {marks_of(drawing, f"storm:p{number}")[0]["axis"] for number in range(200, 208)} == {"x2"}


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2013-02-01", "2015-12-31", ["2013", "2014", "2015"]),
        (
            "2015-07-05",
            "2016-06-28",
            [*"Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun".split(), "2015", "2016"],
        ),
        ("2015-03-05", "2015-05-28", ["March", "April", "May", "2015"]),
        ("2016-03-31", "2016-04-02", ["31 March", "1 April", "2 April", "2016"]),
    ],
)
def test_each_year_month_or_day_is_named_in_its_middle(first: str, last: str, names: list[str]) -> None:
    assert time_names(timeline(table(row(1, first), row(2, last))))[::-1] == names[::-1]


def test_an_axis_names_no_hours_where_nothing_has_a_time_of_day() -> None:
    events = table(row(1, "2016-01-02"))
    assert time_names(timeline(events)) == ["1 January", "2 January", "3 January", "2016"]
    assert "up to 1 row could fall in one day" in list(map(as_read, texts(overview(profile_of(events)))))


@pytest.mark.parametrize(("width", "names"), [(1000, 11), (390, 5), (300, 5)])
def test_where_not_every_year_has_room_some_are_named_at_their_beginning(width: int, names: int) -> None:
    drawing = timeline(table(row(1, "2010-02-01"), row(2, "2020-11-30")), width=width)
    assert len(time_names(drawing)) == names


def test_hours_are_named_at_their_lines_and_their_day_once() -> None:
    names = time_names(timeline(table(row(1, "2016-01-02T08:00"), row(2, "2016-01-02T15:00"))))
    assert names == ["08:00", *(f"{hour:02d}:00" for hour in range(9, 16)), "2 January 2016"]


def test_the_chosen_row_is_framed_in_each_of_its_lanes_and_only_it() -> None:
    events = table(row(1, "2015-03-05", source="Mayor; Council"), row(2, "2015-01-01", "2015-12-31"))
    plain, framed = timeline(events), timeline(events, selected="storm:p1")
    frame = [trace for trace in framed.figure["data"] if trace not in plain.figure["data"]]
    assert [len(trace["y"]) for trace in frame] == [2]
    assert timeline(events, selected="nobody").figure == plain.figure


def test_a_reply_is_tied_to_the_comment_it_answers_and_not_to_the_article() -> None:
    events = table(
        row(1, "2016-01-01", kind="article"),
        comment(2, "2016-01-02T10:00", reply_to="storm:p1"),
        comment(3, "2016-01-02T11:00", kind="reply", reply_to="storm:p2"),
    )
    drawing = timeline(events)
    above, below = (marks_of(drawing, f"storm:p{number}")[0]["y"] for number in (2, 3))
    paths = [shape["path"] for shape in drawing.figure["layout"]["shapes"]]
    assert [path for path in paths if "10:00:00" in path and "V" in path] == [
        f"M 2016-01-02_10:00:00,{above:g} V {below:g} H 2016-01-02_11:00:00"
    ]


def segments(drawing: Drawing, width: float) -> Iterator[Box]:
    """The parts of the lines from answers, in pixels of a plot of a width: left, right, top and bottom."""
    layout = drawing.figure["layout"]
    for shape in layout["shapes"]:
        if (shape["xref"], shape.get("line", {}).get("width")) != ("x", TIE):
            continue
        for start, y, down, along in re.findall(r"M (\S+),(\S+)(?: V (\S+))?(?: H (\S+))?", shape["path"]):
            x, at = at_pixel(start, layout["xaxis"]["range"], width), float(y)
            if down:
                yield x, x, min(at, float(down)), max(at, float(down))
                at = float(down)
            if along:
                end = at_pixel(along, layout["xaxis"]["range"], width)
                yield min(x, end), max(x, end), at, at


@pytest.mark.parametrize("told", [280, 340, 480, 900])
@pytest.mark.parametrize("more", [0, 40])
def test_no_line_from_an_answer_strikes_out_a_label(told: int, more: int) -> None:
    words = "A headline that is so long that it lies above its own mark and beside those of others"
    rows = [comment(1, "2016-01-02T10:00", title=words)]
    rows += [
        comment(
            n,
            f"2016-01-0{2 + n % 3}T1{n % 7}:00",
            kind="reply",
            reply_to=f"storm:p{max(n - 3, 1)}",
            title=words,
        )
        for n in range(2, 14)
    ]
    drawing = timeline(table(*rows), width=told)
    width = plot_width(told + more, drawing)
    lines = [*segments(drawing, width)]
    boxes = [box(label, drawing.figure["layout"], width)[1] for label in labels(drawing)]
    assert len(lines) > 12
    assert len(boxes) == 13
    struck = [
        (line, label)
        for line, label in product(lines, boxes)
        if line[0] < label[1] and label[0] < line[1] + 0.1 and line[2] < label[3] and label[2] < line[3] + 0.1
    ]
    assert struck == []


def test_a_reply_in_several_lanes_is_tied_where_it_stands_nearest_to_what_it_answers() -> None:
    events = table(
        comment(1, "2016-01-02T10:00", actors="Ferry Line; Port; Town"),
        comment(2, "2016-01-02T11:00", kind="reply", reply_to="storm:p1", actors="Town"),
    )
    drawing = timeline(events, group="actor")
    last = max(mark["y"] for mark in marks_of(drawing, "storm:p1"))
    assert any(
        f"M 2016-01-02_10:00:00,{last:g} V" in shape["path"] for shape in drawing.figure["layout"]["shapes"]
    )


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_colour_stands_out_from_its_page(colours: Palette) -> None:
    for colour in (*colours.families.values(), colours.key):
        assert contrast(colour, colours.page) >= 3
    for colour in (*colours.headings.values(), colours.ink, colours.grey):
        assert contrast(colour, colours.page) >= 4.5


def test_light_and_dark_name_their_colours_and_leave_the_paper_clear() -> None:
    events = table(*YEARS, *THREAD)
    light, dark = timeline(events), timeline(events, dark=True)
    for drawing, colours in ((light, LIGHT), (dark, DARK)):
        layout = drawing.figure["layout"]
        assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
        assert marks_of(drawing, "storm:p2")[0]["color"] == colours.families["claim"]
        assert marks_of(drawing, "storm:p3")[0]["color"] == colours.families["comment"]
        assert {
            trace["textfont"]["color"] for trace in drawing.figure["data"] if trace.get("mode") == "text"
        } == {colours.ink}
    assert light.height == dark.height


def test_the_legend_says_once_what_is_drawn_and_nothing_else() -> None:
    said = [
        as_read(text) for text in texts(timeline(table(row(1, "2015-01-01", "2015-12-31", basis="inferred"))))
    ]
    assert said.count("longer time") == 1
    assert said.count("inferred: when it was said, or bounds") == 1
    assert "day or minute" not in said
    assert "claim" not in said
    assert not {"Colour:", "Form:"} & {*said}  # one colour says nothing


@pytest.mark.parametrize(
    ("bases", "says"),
    [
        (("by hand",), "set by hand"),
        (("by hand", "inferred"), "inferred: when it was said, or bounds; or set by hand"),
        (("stated", "inferred"), "inferred: when it was said, or bounds"),
    ],
)
def test_the_legend_says_of_hollow_marks_what_they_are_of(bases: tuple[str, ...], says: str) -> None:
    rows = [row(place, f"{2014 + place}-01-01", basis=basis) for place, basis in enumerate(bases)]
    said = [as_read(text) for text in texts(timeline(table(*rows)))]
    assert [text for text in said if text.startswith(("inferred", "set by hand"))] == [says]


def test_the_legend_and_the_strip_name_replies_apart_from_comments() -> None:
    for rows, colours in (
        ((row(1, "2015-01-01"), *THREAD), ["claim", "comment or reply"]),
        ((row(1, "2015-01-01"), THREAD[1]), ["claim", "reply"]),
    ):
        said = [as_read(text) for text in texts(timeline(table(*rows)))]
        assert said[said.index("Colour:") + 1 : said.index("Form:")] == colours
    assert "Colour:" not in [as_read(text) for text in texts(timeline(table(*THREAD)))]  # they have one
    strip = overview(profile_of(table(*YEARS, *THREAD)))
    assert strip.alt.startswith("How many of 2 claims, 1 comment and 1 reply could")
    fills = [shape.get("fillcolor") for shape in strip.figure["layout"]["shapes"]]
    assert fills.count(LIGHT.families["reply"]) == 1  # one hill of both


def test_the_legend_says_colours_and_forms_apart() -> None:
    drawing = timeline(
        table(row(1, "2015-01-01"), row(2, "2016-06-01"), comment(3, "2015-12-31", "2016-12-31"))
    )
    said = [as_read(text) for text in texts(drawing)]
    assert said[said.index("Colour:") :][:3] == ["Colour:", "claim", "comment"]
    assert said[said.index("Form:") :][:3] == ["Form:", "day", "longer time"]
    at = {as_read(word["text"]): word["y"] for word in words(drawing)}
    assert at["Colour:"] == at["claim"] < at["Form:"]
    fills = [shape.get("fillcolor") for shape in drawing.figure["layout"]["shapes"]]
    assert {LIGHT.families["claim"], LIGHT.families["comment"]} <= {*fills}
    assert LIGHT.families["article"] not in fills


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (["2015-01-01", "2015-03-01"], ["day"]),
        (["2015-01-01T10:00", "2015-03-01T11:30"], ["minute"]),
        (["2015-01-01", "2015-03-01T11:30"], ["day or minute"]),
        (["2015-01-01", "2015-01-01T11:30"], ["minute", "day or longer time"]),
    ],
)
def test_the_legend_says_of_a_point_and_a_bar_what_they_are_at_this_scale(
    times: list[str], said: list[str]
) -> None:
    drawing = timeline(table(*(row(number, time) for number, time in enumerate(times))))
    every = {"day", "minute", "day or minute", "longer time", "day or longer time"}
    assert [words for text in texts(drawing) if (words := as_read(text)) in every] == said


@pytest.mark.parametrize("width", [280, 340, 400])
def test_a_year_cut_short_by_the_end_of_a_phones_picture_has_its_name(width: int) -> None:
    drawing = timeline(table(row(1, "2013-05-01"), row(2, "2016-03-31")), width=width)
    assert time_names(drawing)[-1] == "2016"


@pytest.mark.parametrize("width", [340, 1000])
def test_each_form_of_the_legend_has_its_sign_before_its_words(width: int) -> None:
    rows = (
        row(1, "2013-01-01", "2013-12-31"),
        row(2, "2015-03-05"),
        row(3, "2015-03-05", "2015-03-06"),
        row(4, "2014-01-01", "", edtf="2014-01-01/.."),
        row(5, "2014-05-01", "2014-05-31", qualifier="uncertain"),
        row(6, "2014-05-01", "2014-05-31", basis="inferred"),
    )
    drawing = timeline(table(*rows), width=width)
    shapes = [shape for shape in drawing.figure["layout"]["shapes"] if shape.get("xsizemode") == "pixel"]
    signs = [
        (shape["xanchor"], *map(float, re.findall(r"(?<=,)(-?[\d.]+)", shape["path"]))) for shape in shapes
    ]
    for trace in drawing.figure["data"]:
        if trace["xaxis"] == "x3" and trace.get("mode") != "text":
            signs += zip(trace.get("base", trace["x"]), trace["y"], strict=True)
    said = [
        word for word in words(drawing) if word["axes"] == ("x3", "y") and word["text"].startswith("<span")
    ]
    assert len(said) == 6
    for word in said:
        close = [sign for sign in signs if word["x"] - 40 < sign[0] < word["x"]]
        assert any(min(sign[1:]) - 1 <= word["y"] <= max(sign[1:]) + 1 for sign in close), word


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("date", ["Mia Roe", "Bo Hale", "anna Lund"]),
        ("number", ["anna Lund", "Mia Roe", "Bo Hale"]),
        ("name", ["anna Lund", "Bo Hale", "Mia Roe"]),
    ],
)
def test_lanes_stand_in_the_order_that_is_asked_for(order: str, names: list[str]) -> None:
    rows = table(
        row(1, "2013-01-01", "2013-12-31", source="anna Lund"),
        row(2, "2014-01-01", "2014-12-31", source="anna Lund"),
        row(3, "2011-01-01", "2011-12-31", source="Mia Roe"),
        row(4, "2012-01-01", "2012-12-31", source="Bo Hale"),
    )
    assert lane_names(timeline(rows, order=order)) == names


def test_the_alternative_text_counts_and_dates_what_is_drawn() -> None:
    assert timeline(table(*YEARS, *THREAD, row(5))).alt == (
        "Timeline of 2 claims, 1 comment and 1 reply in 2 lanes, from 1 February 2013 to 3 January 2016; "
        "the comment thread is enlarged below. 1 row stands without a date."
    )


LONG = "The harbour was closed to all but the pilots of the board " * 4


def test_a_label_has_as_many_words_as_there_is_room_for() -> None:
    last = row(3, "2015-12-31", source="Coast Guard")
    alone = timeline(table(row(1, "2013-02-01", title=LONG), last), width=1280)
    beside = timeline(table(row(1, "2013-02-01", title=LONG), row(2, "2015-01-30"), last), width=1280)
    long, short = (max(as_read(one["text"]) for one in labels(drawing)) for drawing in (alone, beside))
    assert len(long) > len(short) > 40
    assert long.endswith("…")
    assert meeting(alone, plot_width(1280, alone)) == []


def test_a_label_above_its_mark_has_the_room_on_both_sides_of_it() -> None:
    others = (row(2, "2013-01-01", source="Coast Guard"), row(3, "2015-12-31", source="Coast Guard"))
    drawing = timeline(table(row(1, "2014-07-01", title=LONG), *others), width=600)
    [label] = [one for one in labels(drawing) if one["text"].endswith("…")]
    width = plot_width(600, drawing)
    _, (left, right, *_) = box(label, drawing.figure["layout"], width)
    assert right - left > 0.85 * width
    assert left < at_pixel("2014-07-01", drawing.figure["layout"]["xaxis"]["range"], width) < right


def test_what_was_sought_is_underlined_in_labels_and_hovers_and_text_of_others_stays_text() -> None:
    events = table(row(1, "2015-03-05", title="<i>Müller</i> closed it", quote="A & <u>muller</u> left."))
    drawing = timeline(events, text="MULLER")
    assert [one["text"] for one in labels(drawing)] == ["&lt;i&gt;<u><b>Müller</b></u>&lt;/i&gt; closed it"]
    [point] = marks_of(drawing, "storm:p1")
    assert "A &amp; &lt;u&gt;<u><b>muller</b></u>&lt;/u&gt; left." in point["hover"]
