"""The public functions take what a notebook has at hand, and refuse anything else in one sentence."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go  # type: ignore[import-untyped]
import pytest

import claimline
from claimline import ArgumentError, ClaimlineError, Query, Store, TableError, UnreadableError
from claimline.model import NameLine
from claimline.query.extract import bundle
from claimline.table.as_frame import READ, Table

TEXT = """Ferry stopped

The council closed the ferry on 3 March 2015, Lena Ort and Bo Ek said.

Mia Hale said that the harbour had lost money since January.
"""
DOCUMENT = claimline.read_text(TEXT, published="2015-03-12", name="ferry")
EVENTS = claimline.find_events(DOCUMENT)
FRAME = claimline.to_frame(EVENTS)
TABLE = Table("ferry.csv", "0" * 64, FRAME)
LENA = Query(sources="Lena Ort")
JOINED = claimline.join_names(TABLE, [NameLine("Lena Ort", "Bo Ek", "person")])
FORMS: dict[str, Any] = {
    "what find_events gives": EVENTS,
    "a tuple of events": tuple(EVENTS),
    "what load_events gives": FRAME,
    "what read_table gives": TABLE,
    "what pandas makes of events": pd.DataFrame(EVENTS),
    "texts as objects": FRAME.astype(object),
    "missing cells": FRAME.replace("", None),
    "lists in cells": pd.DataFrame(EVENTS).map(lambda cell: [*cell] if isinstance(cell, tuple) else cell),
    "columns in another order": FRAME[[*reversed(READ)]],
    "a further column": FRAME.assign(seen=True),
}
each_form = pytest.mark.parametrize("events", FORMS.values(), ids=FORMS)


def changed(column: str, cell: Any) -> pd.DataFrame:
    """The frame with another cell in its second row, which is row 3."""
    frame = FRAME.astype(object)
    frame.at[1, column] = cell  # noqa: PD008 - `loc` would spread a tuple over several cells
    return frame


def one_sentence(error: BaseException) -> str:
    said = str(error)
    assert said.endswith(".")
    assert ". " not in said
    assert "\n" not in said
    return said


@each_form
def test_events_in_any_form_are_the_same_rows(events: Any) -> None:
    pd.testing.assert_frame_equal(claimline.to_frame(events)[list(READ)], FRAME)
    assert claimline.select(events, LENA)["id"].tolist() == ["ferry:p1.1"]
    assert Store(events).words(LENA) == "1 of 3: said by Lena Ort"
    assert claimline.check_events(events) == []


@each_form
def test_events_in_any_form_give_the_same_file_and_picture(events: Any, tmp_path: Path) -> None:
    assert claimline.extract(events, LENA) == claimline.extract(Store(FRAME), LENA)
    claimline.save_events(events, tmp_path / "ferry.csv")
    pd.testing.assert_frame_equal(claimline.load_events(tmp_path / "ferry.csv"), FRAME)
    assert claimline.timeline(events) == claimline.timeline(FRAME)


def test_events_may_come_one_by_one() -> None:
    assert claimline.to_frame(event for event in EVENTS).equals(FRAME)


def test_no_events_are_a_frame_without_rows() -> None:
    assert claimline.to_frame([]).shape == (0, len(READ))
    assert claimline.select([], Query()).empty
    assert claimline.check_events([]) == []
    assert claimline.timeline([]).marks == ()


def test_a_frame_of_texts_is_given_back_as_it_is() -> None:
    assert claimline.to_frame(FRAME) is FRAME


def test_further_columns_and_row_labels_of_a_frame_stay() -> None:
    frame = pd.DataFrame(EVENTS, index=["x", "y", "z"]).assign(seen=True)
    made = claimline.to_frame(frame)
    assert made.index.tolist() == ["x", "y", "z"]
    assert made["seen"].all()
    assert made["source"].tolist() == FRAME["source"].tolist()


def test_the_figure_of_a_timeline_is_one_that_plotly_takes() -> None:
    assert len(go.Figure(claimline.timeline(EVENTS).figure).data) > 0


@pytest.mark.parametrize("given", [["A", "B"], ("A", "B"), {"B", "A"}, frozenset({"B", "A"})])
def test_several_values_are_a_list_a_tuple_or_a_set_of_texts(given: Any) -> None:
    assert Query(sources=given) == Query(sources=("A", "B"))
    assert hash(Query(sources=given)) == hash(Query(sources=("A", "B")))


@pytest.mark.parametrize(
    "field", ["sources", "not_sources", "actors", "not_actors", "via", "not_via", "places", "not_places"]
)
def test_one_text_is_one_value(field: str) -> None:
    fields: dict[str, Any] = {field: "Lena Ort"}
    assert getattr(Query(**fields), field) == ("Lena Ort",)


def test_one_text_is_one_kind_basis_and_document() -> None:
    asked = Query(kinds="claim", basis="stated", documents="ferry")
    assert asked == Query(kinds=("claim",), basis=("stated",), documents=("ferry",))


def test_a_changed_query_takes_a_text_too() -> None:
    fields: dict[str, Any] = {"actors": "council"}
    assert replace(LENA, **fields) == Query(sources=("Lena Ort",), actors=("council",))


DAYS = {
    "a date": date(2015, 3, 5),
    "a datetime": datetime(2015, 3, 5, 14, 30, 10),  # noqa: DTZ001 - local times stay naive
    "a pandas Timestamp": pd.Timestamp("2015-03-05"),
}
each_day = pytest.mark.parametrize("day", DAYS.values(), ids=DAYS)


@each_day
def test_a_date_is_taken_where_a_query_asks_for_one(day: date) -> None:
    assert Query(period_from=day, period_to=day) == Query(period_from="2015-03-05", period_to="2015-03-05")
    assert Query(period_from=None) == Query()


@each_day
def test_a_date_is_taken_where_a_picture_asks_for_one(day: date) -> None:
    one = claimline.timeline(EVENTS, period=(day, ""))
    assert one == claimline.timeline(EVENTS, period=("2015-03-05", ""))
    assert one != claimline.timeline(EVENTS)


@each_day
def test_a_date_is_taken_as_the_anchor_of_a_text(day: date) -> None:
    (found,) = claimline.find_dates("It closed yesterday.", anchor=day)
    assert found.edtf == "2015-03-04"


@each_day
def test_a_date_is_taken_as_the_day_of_an_article_and_of_its_copy(day: date, tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    for document in (
        claimline.read_text(TEXT, published=day, captured=day),
        claimline.read_file(path, published=day, captured=day),
    ):
        assert document.published == document.captured
        assert document.published.partition("T")[0] == "2015-03-05"


def test_a_datetime_is_its_minute_and_at_midnight_its_day() -> None:
    def published(when: datetime) -> str:
        return claimline.read_text(TEXT, published=when).published

    assert published(datetime(2015, 3, 5, 14, 30, 10)) == "2015-03-05T14:30"  # noqa: DTZ001
    assert published(datetime(2015, 3, 5)) == "2015-03-05"  # noqa: DTZ001


ZONED = datetime(2015, 3, 5, 14, 30, tzinfo=UTC)
AN_EVENT = EVENTS[0]
WRONG: dict[str, tuple[Callable[[Any], object], Any, str]] = {
    "sources": (lambda x: Query(sources=x), 3, "sources cannot be 3; give a text or a list of texts."),
    "no sources": (lambda x: Query(sources=x), None, "sources cannot be None; give a text or a list"),
    "a mapping": (lambda x: Query(via=x), {"A": 1}, "via cannot be a value of type dict; give a text"),
    "a number among": (lambda x: Query(sources=x), [1], "A value of sources cannot be 1; give a text"),
    "an empty value": (lambda x: Query(actors=x), ["A", ""], 'A value of actors cannot be ""; give the name'),
    "a query's text": (lambda x: Query(text=x), 5, "text cannot be 5; give a text."),
    "certainly": (lambda x: Query(certainly=x), "yes", 'certainly cannot be "yes"; give True or False.'),
    "a number as a switch": (lambda x: Query(certainly=x), 1, "certainly cannot be 1; give True or False."),
    "undated": (lambda x: Query(undated=x), "no", 'undated cannot be "no"; choose include or only or leave'),
    "match": (lambda x: Query(actors_match=x), None, "actors_match cannot be None; give a text."),
    "kind": (lambda x: Query(kinds=x), "claims", 'kind cannot be "claims"; choose article or claim or'),
    "a period's year": (
        lambda x: Query(period_from=x),
        2015,
        "The beginning of the period cannot be 2015; write it",
    ),
    "a period's words": (
        lambda x: Query(period_to=x),
        "May",
        'The end of the period, "May", is no date; write',
    ),
    "a missing date": (lambda x: Query(period_to=x), pd.NaT, "cannot be a value of type NaTType; write it"),
    "a period's zone": (
        lambda x: Query(period_to=x),
        ZONED,
        "The end of the period cannot have a time zone (UTC)",
    ),
    "params": (Query.from_params, 3, "params cannot be 3; give pairs of texts"),
    "a mapping of params": (Query.from_params, {"source": "A"}, 'A pair of params cannot be "source"; give'),
    "data": (Query.from_data, 3, "data cannot be 3; give what to_data gives."),
    "a query": (lambda x: claimline.select(EVENTS, x), "x", 'query cannot be "x"; give a Query.'),
    "the class": (lambda x: claimline.select(EVENTS, x), Query, "query cannot be the class Query; give a"),
    "a store's query": (lambda x: Store(EVENTS).counts(x), {}, "query cannot be a value of type dict; give"),
    "a store's words": (lambda x: Store(EVENTS).words(x), "x", 'query cannot be "x"; give a Query.'),
    "a store's rest": (lambda x: Store(EVENTS).left_out(x), "x", 'query cannot be "x"; give a Query.'),
    "a store's names": (lambda x: Store(EVENTS).in_its_names(x), 3, "query cannot be 3; give a Query."),
    "a facet": (
        lambda x: Store(EVENTS).facet(Query(), x),
        "actors",
        'facet cannot be "actors"; choose source',
    ),
    "a facet's query": (lambda x: Store(EVENTS).facet(x, "source"), 3, "query cannot be 3; give a Query."),
    "a facet's values": (
        lambda x: Store(EVENTS).values(x),
        [],
        "facet cannot be a value of type list; choos",
    ),
    "events as text": (lambda x: claimline.select(x, LENA), TEXT, 'events cannot be "Ferry stopped'),
    "a document": (claimline.check_events, DOCUMENT, "events cannot be a value of type Document; give what"),
    "one event": (claimline.to_frame, AN_EVENT, "events cannot be a value of type Event; give what find_eve"),
    "records": (claimline.to_frame, [{"id": 1}], "One of the events cannot be a value of type dict; give wh"),
    "a store of": (Store, None, "events cannot be None; give what find_events or load_events gives."),
    "an extract of": (lambda x: claimline.extract(x, LENA), 3, "events cannot be 3; give what find_events"),
    "an extract by": (lambda x: claimline.extract(EVENTS, x), 3, "query cannot be 3; give a Query."),
    "a picture of": (claimline.timeline, 3, "events cannot be 3; give what find_events or load_events"),
    "lanes": (lambda x: claimline.timeline(EVENTS, group=x), "actors", 'group cannot be "actors"; choose so'),
    "dark": (lambda x: claimline.timeline(EVENTS, dark=x), "no", 'dark cannot be "no"; give True or False.'),
    "width": (
        lambda x: claimline.timeline(EVENTS, width=x),
        "9",
        'width cannot be "9"; give a number of pix',
    ),
    "selected": (lambda x: claimline.timeline(EVENTS, selected=x), 3, "selected cannot be 3; give a text."),
    "one end": (
        lambda x: claimline.timeline(EVENTS, period=x),
        "2015",
        'period cannot be "2015"; give its t',
    ),
    "a word": (
        lambda x: claimline.timeline(EVENTS, period=x),
        ("May", ""),
        'The beginning of the period, "May", is no date; write a y',
    ),
    "a period that ends before it begins": (
        lambda x: claimline.timeline(EVENTS, period=x),
        ("2016", "2014"),
        "The period ends (2014) before it begins (2016); swap",
    ),
    "an uncertain year": (
        lambda x: claimline.timeline(EVENTS, period=x),
        ("2015?", ""),
        'The beginning of the period, "2015?", is no date',
    ),
    "a year as anchor": (
        lambda x: claimline.find_dates("It closed yesterday.", anchor=x),
        "2015",
        'The anchor cannot be "2015"; write it like 2016-03-30',
    ),
    "lines of other things": (
        lambda x: claimline.Store(EVENTS, names=x),
        "a.csv",
        'names cannot be "a.csv"; give what load_actors gives',
    ),
    "an empty name": (lambda x: claimline.Query(sources=x), " ", "A value of sources cannot be"),
    "a receipt of": (
        lambda x: claimline.receipt(x, LENA),
        FRAME,
        "events cannot be a value of type DataFrame; a receipt names the file of its input, so give what",
    ),
    "a receipt of a path": (
        lambda x: claimline.receipt(x, LENA),
        "ferry.csv",
        'events cannot be "ferry.csv"; a receipt',
    ),
    "a receipt's name": (lambda x: claimline.receipt(TABLE, LENA, x), 3, "name cannot be 3; give a text."),
    "a replay of": (
        claimline.replay,
        3,
        "The path cannot be 3; give the name of a file as text or as a Path.",
    ),
    "a table's path": (
        claimline.load_events,
        FRAME,
        "The path cannot be a value of type DataFrame; give the",
    ),
    "a table": (claimline.read_table, None, "The path cannot be None; give the name of a file as text or"),
    "a place": (
        lambda x: claimline.save_events(EVENTS, x),
        3,
        "The path cannot be 3; give the name of a file",
    ),
    "saved events": (
        lambda x: claimline.save_events(x, "x.csv"),
        3,
        "events cannot be 3; give what find_event",
    ),
    "an article": (claimline.read_file, 3, "The path cannot be 3; give the name of a file as text or as"),
    "an article's text": (
        claimline.read_text,
        b"Ferry",
        "text cannot be a value of type bytes; give a text.",
    ),
    "an article's day": (
        lambda x: claimline.read_text(TEXT, x),
        3,
        "The date of publication cannot be 3; wri",
    ),
    "an article's zone": (
        lambda x: claimline.read_text(TEXT, x),
        ZONED,
        "cannot have a time zone (UTC); give",
    ),
    "a copy's day": (
        lambda x: claimline.read_text(TEXT, captured=x),
        3,
        "The day of the copy cannot be 3; wr",
    ),
    "a text's name": (lambda x: claimline.read_text(TEXT, name=x), 3, "name cannot be 3; give a text."),
    "a found document": (
        claimline.find_events,
        "text",
        'document cannot be "text"; give what read_file or re',
    ),
    "actors": (
        lambda x: claimline.find_events(DOCUMENT, x),
        "a.csv",
        'actors cannot be "a.csv"; give what lo',
    ),
    "a list's path": (
        claimline.load_actors,
        3,
        "The path cannot be 3; give the name of a file as text or as",
    ),
    "a joined table": (
        lambda x: claimline.join_names(x, []),
        FRAME,
        "table cannot be a value of type DataFra",
    ),
    "joined names": (lambda x: claimline.join_names(TABLE, x), "a.csv", 'names cannot be "a.csv"; give what'),
    "joined rows": (
        lambda x: claimline.join_names(TABLE, x),
        ["Ort"],
        'A line of names cannot be "Ort"; giv',
    ),
    "a text of dates": (claimline.find_dates, 3, "text cannot be 3; give a text."),
    "an anchor": (
        lambda x: claimline.find_dates(TEXT, x),
        "soon",
        'The anchor cannot be "soon"; write it li',
    ),
    "an open anchor": (
        lambda x: claimline.find_dates(TEXT, x),
        "../2016",
        'The anchor cannot be "../2016"; ',
    ),
    "an anchor's type": (lambda x: claimline.find_dates(TEXT, x), 3, "The anchor cannot be 3; write it like"),
    "an anchor's zone": (
        lambda x: claimline.find_dates(TEXT, x),
        ZONED,
        "The anchor cannot have a time zone",
    ),
    "style": (
        lambda x: claimline.find_dates(TEXT, style=x),
        "poem",
        'style cannot be "poem"; choose news or',
    ),
}


@pytest.mark.parametrize(("call", "given", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_argument_is_refused_in_one_sentence(
    call: Callable[[Any], object], given: Any, sentence: str
) -> None:
    with pytest.raises(ArgumentError) as caught:
        call(given)
    assert sentence in one_sentence(caught.value)


TAKERS: dict[str, Callable[[Any], object]] = {
    "to_frame": claimline.to_frame,
    "Store": Store,
    "select": lambda frame: claimline.select(frame, Query()),
    "extract": lambda frame: claimline.extract(frame, Query()),
    "timeline": claimline.timeline,
    "save_events": lambda frame: claimline.save_events(frame, "never-written.csv"),
}
each_taker = pytest.mark.parametrize("take", TAKERS.values(), ids=TAKERS)


@each_taker
@pytest.mark.parametrize(
    ("frame", "sentence"),
    [
        (FRAME.drop(columns=["via", "note"]), "The frame has no column via, note; add what is missing"),
        (pd.concat([FRAME, FRAME["id"]], axis=1), 'The frame has the column "id" twice; rename or drop one.'),
        (changed("title", 2015.0), "Row 3, column title: 2015.0 is no text; write it as one."),
        (changed("title", ("A", "B")), "Row 3, column title: a value of type tuple is no text"),
        (changed("source", ("A", 3)), "Row 3, column source: a value of type tuple is no text"),
        (changed("quote", True), "Row 3, column quote: True is no text"),
        (changed("quote", "It fell \ud83d."), "An event holds half a character, which no file can; write"),
        ([replace(AN_EVENT, note=3.5)], "Row 2, column note: 3.5 is no text"),  # type: ignore[arg-type]
    ],
)
def test_a_frame_that_is_no_table_of_events_is_refused_everywhere(
    take: Callable[[Any], object], frame: Any, sentence: str
) -> None:
    with pytest.raises(TableError) as caught:
        take(frame)
    assert sentence in one_sentence(caught.value)


@pytest.mark.parametrize("take", [Store, claimline.timeline, lambda frame: claimline.select(frame, LENA)])
@pytest.mark.parametrize("bound", ["soon", "2015-02-30"])
def test_a_bound_that_is_no_date_is_said_by_row_and_column(take: Callable[[Any], object], bound: str) -> None:
    with pytest.raises(TableError, match=f'row 3, column latest: "{bound}" has'):
        take(changed("latest", bound))


def test_a_row_that_cannot_be_drawn_is_said_by_row_and_column() -> None:
    with pytest.raises(TableError, match='The table of events, row 3, column kind: "tweet" is not'):
        claimline.timeline(changed("kind", "tweet"))


def test_cells_that_are_no_texts_are_faults_of_their_rows() -> None:
    frame = changed("edtf", 2015.0)
    frame["title"] = [*frame["title"][:2], ("A", "B")]
    assert [str(problem) for problem in claimline.check_events(frame)] == [
        "row 3, column edtf: 2015.0 is no text; write it as one",
        "row 4, column title: a value of type tuple is no text; write it as one",
    ]
    assert [str(problem) for problem in claimline.check_events(pd.concat([FRAME, FRAME["id"]], axis=1))] == [
        "row 1, column id: stands twice; rename or delete one"
    ]


def test_a_frame_may_lack_the_optional_columns() -> None:
    frame = pd.DataFrame(EVENTS).drop(columns=["role", "stance", "date_at", "source_at"])
    assert claimline.check_events(frame) == []
    assert claimline.select(frame, LENA)["id"].tolist() == ["ferry:p1.1"]
    assert claimline.timeline(frame).marks == claimline.timeline(EVENTS).marks
    assert "stance" not in claimline.to_frame(frame)


def test_a_year_that_pandas_read_as_a_number_is_that_year() -> None:
    assert claimline.to_frame(changed("date_text", 2015)).loc[1, "date_text"] == "2015"


def test_a_text_where_an_event_holds_several_is_one_value() -> None:
    event = replace(AN_EVENT, source="Lena Ort")  # type: ignore[arg-type]
    assert claimline.select([event], LENA)["source"].tolist() == ["Lena Ort"]


def test_a_joined_table_is_asked_in_any_spelling() -> None:
    old = Query(sources="Bo Ek")
    assert claimline.select(JOINED, old)["source"].tolist() == ["Lena Ort"]
    assert claimline.extract(JOINED, old) == claimline.extract(JOINED, LENA)
    assert claimline.receipt(JOINED, old) == claimline.receipt(JOINED, LENA)


def test_a_list_that_was_loaded_joins_names_as_its_lines_do(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("canonical,alias,kind\nLena Ort,Bo Ek,person\n", encoding="utf-8")
    made = claimline.join_names(TABLE, claimline.load_actors(tmp_path / "names.csv"))
    assert made.names == JOINED.names
    pd.testing.assert_frame_equal(made.frame, JOINED.frame)


def test_a_store_of_a_table_gives_the_receipt_of_the_table() -> None:
    assert claimline.receipt(Store(TABLE), LENA, "lena.csv") == claimline.receipt(TABLE, LENA, "lena.csv")


def test_a_store_of_a_frame_names_no_file_and_gives_no_receipt() -> None:
    for call in (claimline.receipt, bundle):
        with pytest.raises(ArgumentError, match="make the store of what read_table gives"):
            call(Store(FRAME), LENA)


def errors(kind: type[ClaimlineError] = ClaimlineError) -> Iterator[type[ClaimlineError]]:
    for below in kind.__subclasses__():
        yield below
        yield from errors(below)


def test_every_error_is_public_and_a_claimline_error() -> None:
    assert {*errors()} >= {ArgumentError, TableError, UnreadableError}
    public = {getattr(claimline, name) for name in claimline.__all__}
    assert {kind for kind in errors() if kind.__module__.startswith("claimline.")} <= public
    assert issubclass(ArgumentError, ValueError)


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert claimline.__version__ == project["project"]["version"]


def test_a_query_is_given_by_names_alone() -> None:
    with pytest.raises(TypeError):
        claimline.Query("Lena Ort", "Bo Ek")  # type: ignore[call-arg]  # else the second would be left out


def test_rows_that_are_kept_and_left_out_have_the_labels_of_the_frame() -> None:
    frame = claimline.to_frame(EVENTS).set_axis([f"row {n}" for n in range(len(EVENTS))])
    asked = claimline.Query(sources="Lena Ort")
    kept, rest = claimline.select(frame, asked), claimline.Store(frame).left_out(asked)
    assert frame.loc[kept.index].equals(kept)
    assert frame.loc[rest.index].equals(rest.drop(columns="reason"))


@pytest.mark.parametrize("call", [claimline.read_file, claimline.load_events, claimline.load_actors])
def test_a_text_in_place_of_a_name_is_refused_in_one_line(call: Callable[[str], object]) -> None:
    with pytest.raises(claimline.ClaimlineError) as caught:
        call("Ferry stopped\n\nThe council closed the ferry on 3 March 2015.\n" * 40)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("name", ["published", "captured"])
def test_a_date_that_is_none_is_an_argument_error(name: str) -> None:
    with pytest.raises(claimline.ArgumentError, match="write it like 2016-03-30"):
        claimline.read_text(TEXT, **{name: "12 March 2015"})
