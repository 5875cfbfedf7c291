"""The picture that a store counts is the picture of its rows, mark for mark and bin for bin."""

import operator
from pathlib import Path
from unittest import mock

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claimline.figures import Look, overview, picture, profile_of, stored, timeline
from claimline.figures.layout import lanes, marks
from claimline.query import kept, spans
from claimline.query.packed import pack
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.facets import LANES
from claimline.table.file import to_csv
from figure_rows import comment, drawn_ids, lane_names, row, table
from strategies import frames, queries

looks = st.builds(
    Look,
    group=st.sampled_from(LANES),
    order=st.sampled_from(lanes.ORDERS),
    width=st.sampled_from((340, 900)),
    selected=st.sampled_from(("", "bridge:p0", "bridge:p1", "none")),
    period=st.sampled_from((("", ""), ("2015", ""), ("", "2014"), ("2015-03-05", "2015-06-30"))),
    text=st.sampled_from(("", "bridge")),
    axis=st.sampled_from(("", "plain")),
    more=st.sampled_from((0, 0, 2)),
    face=st.just("any"),  # `timeline` knows no page
)


LIMITS = ((0, 1, 2), (2, 0, 1), (5, 2, 30), (99, 99, 30))
UNSAID = {"via": "", "role": ""}  # of crowded lanes a store says neither


def of_rows(frame: pd.DataFrame, look: Look, titles: dict[str, str] | None = None) -> tuple[object, str]:
    """`titles` are those of the whole table, of which the frame has some rows."""
    with pytest.MonkeyPatch.context() as patch:
        if titles is not None:
            patch.setattr(marks, "titles_of_documents", lambda _: titles)
        drawing = timeline(frame, **{name: value for name, value in look._asdict().items() if name != "face"})
    return drawing.figure, drawing.alt


def of_store(store: Store, query: Query, look: Look) -> tuple[object, str]:
    drawing = picture(store.pictured(query), look)
    return drawing.figure, drawing.alt


def assert_same_pictures(store: Store, limits: tuple[int, int, int], asked: list[tuple[Query, Look]]) -> None:
    """`limits` are how many marks and lanes a picture has at most, so that a few rows are many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored, "MANY", limits[0])
        patch.setattr(kept, "_MOST", limits[0])
        for name, limit in zip(("MANY", "MANY_IN_LANE", "MANY_LANES"), limits, strict=True):
            patch.setattr(lanes, name, limit)
        every = store.pictured(Query())
        strip_of_every, frame = stored.profile_of(every, every.times), store.select(Query())
        for query, look in asked:
            rows, chosen = store.pictured(query), store.select(query)
            assert of_store(store, query, look) == of_rows(chosen, look, store.titles)
            strip = overview(profile_of(frame), kept=profile_of(chosen))
            assert overview(strip_of_every, kept=stored.profile_of(rows, rows.times)) == strip


@given(
    frame=frames(),
    limits=st.sampled_from(LIMITS),
    asked=st.lists(st.tuples(queries(), looks), min_size=2, max_size=2),
)
@settings(max_examples=12, phases=[Phase.explicit, Phase.generate])
def test_picture_of_a_store_is_that_of_its_rows(
    frame: pd.DataFrame, limits: tuple[int, int, int], asked: list[tuple[Query, Look]]
) -> None:
    assert_same_pictures(Store(frame.assign(**UNSAID)), limits, asked)


@given(
    frame=frames(most=20),
    asked=st.lists(st.tuples(queries(), looks), min_size=2 * len(LIMITS), max_size=2 * len(LIMITS)),
)
@settings(
    max_examples=3,  # packing takes longer than all that is asked
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[*HealthCheck],
)
def test_picture_of_a_packed_table_is_that_of_its_rows(
    tmp_path: Path, frame: pd.DataFrame, asked: list[tuple[Query, Look]]
) -> None:
    (tmp_path / "e.csv").write_bytes(to_csv(frame.assign(**UNSAID)))
    with mock.patch.object(spans, "_WORTH", 0):  # or so few rows were not counted when they are packed
        pack(tmp_path / "e.csv", tmp_path / "e.claimline")
    store = Store.opened(tmp_path / "e.claimline")
    for place, limits in enumerate(LIMITS):
        some = asked[2 * place :][:2]
        assert_same_pictures(store, limits, [*some, *((Query(), look) for _, look in some)])


def test_pictures_of_a_packed_table_are_counted_where_its_rows_are_many_of_a_day(tmp_path: Path) -> None:
    rows = [row(n, f"2015-03-{1 + n % 7:02d}", source=f"Board {n % 3}", document=f"d{n}") for n in range(90)]
    (tmp_path / "e.csv").write_bytes(to_csv(table(*rows)))
    pack(tmp_path / "e.csv", tmp_path / "e.claimline")
    with duckdb.connect(str(tmp_path / "e.claimline"), read_only=True) as connection:
        counted = connection.execute("SELECT role, COUNT(*), SUM(number) FROM spans GROUP BY role").fetchall()
    assert sorted(counted) == [("", 7, 90), ("actor", 7, 90), ("kind", 7, 90), ("source", 21, 90)]


def test_the_lane_that_many_share_is_no_author(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "MANY", 0)  # or all rows of so few were fetched
    rows = [row(n, "2015-03-05", source=f"Source {n % 40}") for n in range(80)]
    frame = table(row(90, "2015-03-06", kind="article", source="Ida Roe"), *rows)
    look = Look(order="number")
    assert of_store(Store(frame), Query(), look) == of_rows(frame, look)


def test_a_small_lane_beside_a_crowded_one_has_its_marks_and_labels() -> None:
    rows = [row(n, f"2015-03-{1 + n % 28:02d}", source="Harbour Board") for n in range(2000)]
    events = table(*rows, row(2001, "2015-03-05", source="Mill Office", title="The mill stood still"))
    assert of_store(Store(events), Query(), Look()) == of_rows(events, Look())
    assert "The mill stood still" in str(of_store(Store(events), Query(), Look()))


def test_on_the_page_all_families_of_a_bin_are_one_bar_whose_parts_are_their_bars() -> None:
    kinds = (row, comment, row)
    events = table(*(kinds[n % 3](n, f"2015-0{1 + n % 7}-05", source=f"Board {n % 2}") for n in range(2000)))
    pictures = [picture(Store(events).pictured(Query()), Look(face=face)).figure for face in ("any", "page")]
    single, stacked = (
        next(trace for trace in figure["data"] if trace["type"] == "bar") for figure in pictures
    )
    said = [single[name] for name in ("base", "x", "y", "width", "text", "hovertext")]
    bars = [*zip(*said, single["marker"]["color"], strict=True)]
    parts, below = [], [0.0] * len(stacked["y"])
    for part in stacked["meta"]["stacked"].values():
        for place, (height, words) in enumerate(zip(part["heights"], part["words"], strict=True)):
            if height:
                foot = stacked["y"][place] + stacked["width"][place] / 2 - below[place]
                where = (
                    stacked["base"][place],
                    stacked["x"][place],
                    pytest.approx(foot - height / 2, abs=0.02),
                )
                parts.append((*where, height, stacked["text"][place], words, part["color"]))
                below[place] += height
    assert len(stacked["y"]) < len(bars) == len(parts)
    key = operator.itemgetter(0, 5, 3)
    assert sorted(bars, key=key) == sorted(parts, key=key)


def test_a_long_time_that_covers_the_period_is_drawn() -> None:
    rows = [row(n, f"2015-03-{1 + n % 28:02d}", source="Harbour Board") for n in range(2000)]
    century = row(2001, "1990-01-01", "2029-12-31", source="Mill Office")
    look = Look(period=("2015-03-10", "2015-03-20"))
    store = Store(table(*rows, century))
    assert of_store(store, Query(), look) == of_rows(table(*rows, century), look)
    assert "Mill Office" in str(of_store(store, Query(), look))


def test_sources_that_share_a_lane_are_no_author() -> None:
    own = [row(n, f"2015-03-{1 + n % 28:02d}", source=f"Reader {n % 40}") for n in range(2000)]
    articles = [row(3000 + n, "2015-04-01", source=f"Writer {n}", kind="article") for n in range(30)]
    events = table(*own, *articles)
    assert of_store(Store(events), Query(), Look()) == of_rows(events, Look())


def test_a_document_called_as_the_article_of_another_has_a_lane_of_its_own() -> None:
    rows = [row(n, "2015-03-05", document=name) for n, name in enumerate(["x", "Alpha", "Alpha", "other"])]
    frame = table(row(9, "2015-03-04", kind="article", document="x", title="Alpha"), *rows)
    figure = picture(Store(frame).pictured(Query()), Look(group="document", selected="storm:p2"))
    assert [name.split(" 1")[0] for name in lane_names(figure)] == ["Alpha (x)", "Alpha", "other"]
    assert len(drawn_ids(figure)) == len(frame)


def test_a_lane_is_called_by_the_title_of_its_article_where_the_article_is_filtered_away() -> None:
    frame = table(row(1, "2015-03-05"), row(2, "2015-03-04", kind="article", title="The long storm"))
    store = Store(frame)
    assert lane_names(picture(store.pictured(Query(kinds="claim")), Look(group="document"))) == [
        "The long storm"
    ]
    assert store.titles == {"storm": "The long storm"}


def test_rows_that_all_begin_at_one_moment_and_go_on_are_a_picture_too() -> None:
    since = [row(number, "2014-05-01", "", edtf="2014-05-01/..") for number in range(8)]
    store = Store(table(*since))
    for look in (Look(), Look(period=("2014", "2015"))):
        assert of_store(store, Query(), look) == of_rows(table(*since), look, store.titles)
    every = stored.profile_of(store.pictured(Query()), store.pictured(Query()).times)
    assert overview(every) == overview(profile_of(table(*since)))
