# ruff: noqa: S608 - the parts of each SQL are ours

import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings

from claimline.errors import TableError
from claimline.figures.layout.scale import moments
from claimline.model import ANONYMOUS, NOT_STATED, Event, NameLine
from claimline.names.known import NameList
from claimline.query.database import DuckDB
from claimline.query.indexed import IN_TIME, build, make_days, timed_sql
from claimline.query.kept import Count, Finder
from claimline.query.query import Query
from claimline.query.store import Store, select
from claimline.table.as_frame import COLUMNS, to_frame
from claimline.table.columns import completed
from claimline.table.facets import FACETS
from claimline.text.searching import SEARCH
from strategies import frames, several_queries

DAY = {
    "edtf": "2015-03-05",
    "earliest": "2015-03-05",
    "latest": "2015-03-05",
    "precision": "day",
    "basis": "stated",
}
NONE = {"edtf": "", "earliest": "", "latest": "", "precision": "unknown", "basis": "none"}


def event(
    number: int, source: str = "", actors: str = "", date: dict[str, str] | None = None, **cells: str
) -> Event:
    said = {
        "title": "",
        "date_text": "",
        "quote": "",
        "document": "a",
        "reply_to": "",
        "note": "",
        "kind": "claim",
        "qualifier": "",
    } | cells
    return Event(
        id=f"a:p{number}",
        locator="",
        via=(),
        places=(),
        source=tuple(source.split()),
        actors=tuple(actors.split()),
        **(said | (NONE if date is None else date)),  # type: ignore[arg-type]  # plain text for the literals
    )


def store(*events: Event) -> Store:
    return Store(to_frame(events))


def kept(query: Query, *events: Event) -> list[str]:
    return store(*events).select(query)["id"].tolist()


YEAR = {
    "edtf": "2015",
    "earliest": "2015-01-01",
    "latest": "2015-12-31",
    "precision": "year",
    "basis": "stated",
}


def test_year_is_possibly_but_not_certainly_in_its_march() -> None:
    rows = event(1, date=YEAR), event(2, date=DAY)
    march = {"period_from": "2015-03", "period_to": "2015-03"}
    assert kept(Query(**march), *rows) == ["a:p1", "a:p2"]  # type: ignore[arg-type]  # plain text fields
    assert kept(Query(certainly=True, **march), *rows) == ["a:p2"]  # type: ignore[arg-type]  # plain text fields


def test_a_date_in_doubt_is_certainly_nowhere() -> None:
    rows = (
        event(1, date=DAY),
        event(2, date=DAY, qualifier="uncertain"),
        event(3, date=DAY, qualifier="approximate"),
    )
    march = {"period_from": "2015-03", "period_to": "2015-03"}
    assert kept(Query(**march), *rows) == ["a:p1", "a:p2", "a:p3"]  # type: ignore[arg-type]  # plain text fields
    assert kept(Query(certainly=True, **march), *rows) == ["a:p1"]  # type: ignore[arg-type]  # plain text fields
    made = store(*rows)
    assert set(made.left_out(Query(certainly=True, **march))["reason"]) == {"not certainly in the period"}  # type: ignore[arg-type]  # plain text fields


def test_certainly_without_a_period_keeps_the_dates_that_are_not_in_doubt() -> None:
    made = store(event(1, date=DAY), event(2, date=DAY, qualifier="uncertain"), event(3))
    asked = Query(certainly=True)
    assert made.select(asked)["id"].tolist() == ["a:p1", "a:p3"]
    assert made.words(asked) == "2 of 3: with a date that is not in doubt; 1 undated kept"
    assert made.left_out(asked)["reason"].tolist() == ["date in doubt"]
    assert made.words(Query(certainly=True, undated="only")) == "1 of 3: only undated"


def test_sources_without_a_name_are_counted_and_picked_together() -> None:
    rows = event(1, "activists"), event(2, "Gazette"), event(3, "anonymous"), event(4, "activists Gazette")
    assert store(*rows).facet(Query(), "source") == [
        Count("anonymous", 3),
        Count("activists", 2),
        Count("Gazette", 2),
    ]
    assert kept(Query(sources=(ANONYMOUS,)), *rows) == ["a:p1", "a:p3", "a:p4"]
    assert kept(Query(not_sources=(ANONYMOUS,)), *rows) == ["a:p2"]
    assert kept(Query(sources=("Gazette", ANONYMOUS)), *rows) == ["a:p1", "a:p2", "a:p3", "a:p4"]


def test_table_of_named_sources_offers_no_anonymous_one() -> None:
    assert store(event(1, "Gazette"), event(2)).facet(Query(), "source") == [
        Count("Gazette", 1),
        Count(NOT_STATED, 1),
    ]


def test_whether_a_source_has_a_name_says_first_the_list_that_was_joined_into_the_table() -> None:
    frame = to_frame([event(1, "Keel"), event(2, "activists")])
    names = (
        NameLine("Keel", "Keel", "anonymous"),
        NameLine("activists", "activists", "body"),
    )
    assert Store(frame).select(Query(sources=(ANONYMOUS,)))["id"].tolist() == ["a:p2"]
    assert Store(frame, names).select(Query(sources=(ANONYMOUS,)))["id"].tolist() == ["a:p1"]


def test_a_query_follows_the_list_that_was_joined_into_the_table() -> None:
    names = (NameLine("Lena Ort", "Ort", "person"), NameLine("The anonymous", "The anonymous", "group"))
    made = Store(to_frame([event(1, "Ort")]), names)
    asked = Query(sources=("Ort", "Lena Ort", ANONYMOUS), not_via=("Ort", NOT_STATED), text="Ort")
    assert made.in_its_names(asked) == Query(
        sources=("Lena Ort", ANONYMOUS), not_via=("Lena Ort", NOT_STATED), text="Ort"
    )


def test_those_whom_a_row_is_about_are_not_anonymous_sources() -> None:
    assert kept(Query(sources=(ANONYMOUS,)), event(1, "Gazette", "activists")) == []


def test_unknown_bound_may_lie_anywhere() -> None:
    until = DAY | {"earliest": "", "edtf": "../2015-03-05", "precision": "range"}
    assert kept(Query(period_to="1999"), event(1, date=until)) == ["a:p1"]
    assert kept(Query(period_to="1999", certainly=True), event(1, date=until)) == []
    assert kept(Query(period_to="2015", certainly=True), event(1, date=until)) == ["a:p1"]
    assert kept(Query(period_from="2014", certainly=True), event(1, date=until)) == []


def test_years_before_our_era_are_filtered_as_years() -> None:
    caesar = DAY | {"edtf": "-0043-03-15", "earliest": "-0043-03-15", "latest": "-0043-03-15"}
    assert kept(Query(period_from="-0043", period_to="-0043", certainly=True), event(1, date=caesar)) == [
        "a:p1"
    ]
    assert kept(Query(period_from="-0042"), event(1, date=caesar)) == []


def test_minutes_of_the_last_day_are_inside_the_period() -> None:
    evening = DAY | {
        "edtf": "2015-03-31T23:59:00",
        "earliest": "2015-03-31T23:59",
        "latest": "2015-03-31T23:59",
    }
    assert kept(Query(period_to="2015-03", certainly=True), event(1, date=evening)) == ["a:p1"]


def test_text_is_found_in_words_note_and_names_but_not_across_cells() -> None:
    rows = (
        event(1, quote="The BRIDGE fell"),
        event(2, note="the bridge"),
        event(3, source="Bridge"),
        event(4, title="x"),
    )
    assert kept(Query(text="bridge"), *rows) == ["a:p1", "a:p2", "a:p3"]
    assert kept(Query(text='"tower bridge"'), event(1, title="the tower", quote="bridge")) == []
    assert kept(Query(text="tower bridge"), event(1, title="the tower", quote="bridge")) == ["a:p1"]
    assert kept(Query(text="tower bridge"), event(1, title="the tower", quote="pier")) == []


def test_signs_of_sql_are_plain_text() -> None:
    rows = event(1, quote="100% of it"), event(2, quote="100 of it"), event(3, source="O'Neil", quote="'")
    assert kept(Query(text="100%"), *rows) == ["a:p1"]
    assert kept(Query(sources=("O'Neil",)), *rows) == ["a:p3"]
    assert kept(Query(sources=("x') OR ('1'='1",)), *rows) == []


def test_facet_counts_follow_the_other_filters_and_not_their_own() -> None:
    made = store(event(1, "A", "X"), event(2, "B", "X"), event(3, "B", "Y"))
    query = Query(sources=("A",), actors=("X",))
    assert made.facet(query, "source") == [Count("A", 1), Count("B", 1)]
    assert made.facet(query, "actor") == [Count("X", 1), Count("Y", 0)]


def test_facet_is_ordered_by_count_then_name_and_keeps_values_without_rows() -> None:
    made = store(event(1, "c"), event(2, "B a"), event(3, "B", kind="reply"))
    assert made.facet(Query(kinds=("claim",)), "source") == [Count("a", 1), Count("B", 1), Count("c", 1)]
    assert made.facet(Query(kinds=("reply",)), "source") == [Count("B", 1), Count("a", 0), Count("c", 0)]


def test_empty_cells_can_be_counted_and_picked() -> None:
    rows = event(1, "A"), event(2), event(3, document="")
    assert store(*rows).facet(Query(), "source") == [Count(NOT_STATED, 2), Count("A", 1)]
    assert kept(Query(sources=(NOT_STATED,)), *rows) == ["a:p2", "a:p3"]
    assert kept(Query(documents=(NOT_STATED,)), *rows) == ["a:p3"]


def test_all_actors_must_be_named_where_all_are_asked_for() -> None:
    rows = event(1, actors="X"), event(2, actors="X Y")
    assert kept(Query(actors=("X", "Y")), *rows) == ["a:p1", "a:p2"]
    assert kept(Query(actors=("X", "Y"), actors_match="all"), *rows) == ["a:p2"]


def test_left_out_rows_say_the_first_reason() -> None:
    made = store(event(1, "A", date=DAY), event(2, "B", date=DAY), event(3, "A"), event(4, "A", date=YEAR))
    left = made.left_out(Query(sources=("A",), period_from="2016", undated="leave-out"))
    assert dict(zip(left["id"], left["reason"], strict=True)) == {
        "a:p1": "outside the period",
        "a:p2": "said by none of the picked sources",
        "a:p3": "undated",
        "a:p4": "outside the period",
    }


def test_tables_that_were_put_together_are_a_table() -> None:
    frame = to_frame([event(1, "Ada"), event(2, "Ben")])
    both = pd.concat([frame, frame.assign(id="z" + frame["id"])])
    assert [*select(both, Query(sources=("Ada",)))["id"]] == ["a:p1", "za:p1"]


def test_select_keeps_the_table_s_order_and_row_labels() -> None:
    frame = to_frame([event(2, "B"), event(1, "A"), event(3, "B")])
    chosen = select(frame, Query(sources=("B",)))
    assert chosen["id"].tolist() == ["a:p2", "a:p3"]
    assert chosen.index.tolist() == [0, 2]


def test_sentence_counts_the_undated_rows_that_are_kept() -> None:
    made = store(event(1, date=DAY), event(2), event(3))
    assert made.words(Query(period_from="2016")) == "2 of 3: possibly in 2016 or later; 2 undated kept"


@given(frames(), several_queries())
@settings(max_examples=15)
def test_rows_in_are_rows_out_and_rows_left_out(frame: pd.DataFrame, asked: list[Query]) -> None:
    made = Store(frame)
    for query in asked:
        out, left = made.select(query), made.left_out(query)
        assert sorted([*out.index, *left.index]) == list(range(len(frame)))
        assert (left["reason"] != "").all()
        assert made.count(query) == len(out)


@given(frames(), several_queries())
@settings(max_examples=15)
def test_certain_rows_are_possible_rows(frame: pd.DataFrame, asked: list[Query]) -> None:
    made = Store(frame)
    for query in asked:
        fields = query.to_data() | {"certainly": True}
        certain, possible = Query.from_data(fields), Query.from_data(fields | {"certainly": False})
        assert set(made.select(certain)["id"]) <= set(made.select(possible)["id"])


@given(frames(), several_queries())
@settings(max_examples=15)
def test_undated_only_and_left_out_share_the_rows_of_include(frame: pd.DataFrame, asked: list[Query]) -> None:
    made = Store(frame)
    for query in asked:
        include, only, leave_out = (
            set(made.select(Query.from_data(query.to_data() | {"undated": choice}))["id"])
            for choice in ("include", "only", "leave-out")
        )
        assert only | leave_out == include
        assert not only & leave_out


@given(frames(), several_queries())
@settings(max_examples=15)
def test_a_count_of_a_facet_is_what_picking_it_alone_shows(frame: pd.DataFrame, asked: list[Query]) -> None:
    made = Store(frame)
    for query in asked:
        for facet in made.facet(query, "kind"):
            picked = Query.from_data(query.to_data() | {"kinds": [facet.value], "not_kinds": []})
            assert made.count(picked) == facet.count


@given(frames(), several_queries())
@settings(max_examples=25)
def test_rows_that_are_kept_give_the_answers_of_filters_that_are_asked_again(
    frame: pd.DataFrame, asked: list[Query]
) -> None:
    again, waiting = Store(frame), Store(frame)
    assert isinstance(waiting._connection, DuckDB)
    waiting._finder = Finder(replace(waiting._connection, is_far=True), by_day=True)
    for query in asked:
        assert waiting.counts(query) == again.counts(query)
        assert waiting.select(query).equals(again.select(query))
        for facet in FACETS:
            assert waiting.facet(query, facet.name) == again.facet(query, facet.name)


@given(frames())
@settings(max_examples=40)
def test_a_frame_has_the_tables_that_sql_makes_of_its_texts(frame: pd.DataFrame) -> None:
    made = Store(frame)
    made.count(Query(text="x"))  # the words to search are made by then
    with duckdb.connect() as connection:
        connection.register("rows", completed(frame)[list(COLUMNS)].assign(row=range(len(frame))))
        make_days(connection, "rows")
        in_time = (
            f"SELECT row, ROW_NUMBER() OVER (ORDER BY {IN_TIME}) - 1 AS event FROM ({timed_sql('rows')})"
        )
        connection.execute(f"CREATE TEMP TABLE cells AS SELECT * FROM rows JOIN ({in_time}) USING (row)")
        build(connection, NameList(()), SEARCH)
        for name in ("names", "parts", "events"):
            found = connection.execute(f"SELECT * FROM {name}")
            columns = [column for column, *_ in found.description]
            rows = found.fetchall()
            assert rows == made._ask(f"SELECT {', '.join(columns)} FROM {name}", ())


def test_table_without_rows_can_be_asked() -> None:
    empty = store()
    assert (empty.words(Query(text="x")), empty.facet(Query(), "source")) == ("0 of 0: with the text “x”", [])
    assert empty.facet(Query(text="x"), "source") == []
    assert empty.left_out(Query(text="x")).empty


def test_threads_may_ask_at_once() -> None:
    made = store(*(event(number, "A" if number % 3 else "B") for number in range(300)))
    with ThreadPoolExecutor(8) as pool:
        counts = list(pool.map(made.count, [Query(sources=("A",)), Query(sources=("B",))] * 40))
    assert counts == [200, 100] * 40


def test_threads_may_search_first_while_others_count() -> None:
    made = store(*(event(number, "Élodie" if number % 3 else "Bert") for number in range(300)))
    with ThreadPoolExecutor(8) as pool:
        counts = list(pool.map(made.count, [Query(sources=("Bert",)), Query(text="élodie")] * 40))
    assert counts == [100, 200] * 40


def test_a_facet_asked_before_is_answered_alike_whatever_was_asked_between() -> None:
    made = store(event(1, "A", "X"), event(2, "B", "X"), event(3, "B", "Y"))
    first = made.facet(Query(), "source")
    for query in (Query(actors=("Y",)), Query(sources=("A",)), *(Query(text=str(n)) for n in range(20))):
        made.facet(query, "source")
    assert made.facet(Query(), "source") == first
    assert made.facet(Query(actors=("Y",)), "source") == [Count("B", 1), Count("A", 0)]


def test_a_store_that_nobody_holds_is_freed_without_a_search_for_cycles() -> None:
    made = store(event(1, "A"))
    made.facet(Query(), "source")
    gone = weakref.ref(made)
    del made
    assert gone() is None


def test_the_database_of_a_store_that_nobody_holds_is_the_next_one_s_and_that_of_its_parts_is_not() -> None:
    first = store(event(1, "A"), event(2, "B"))
    own, listed = id(first._connection.connection), first.listed(Query())  # type: ignore[attr-defined]
    del first
    second = store(event(1, "C"))  # the list asks the first one still
    assert listed.page(0, 9, "file")["source"] == ["A", "B"]
    assert id(second._connection.connection) != own  # type: ignore[attr-defined]
    del listed
    third = store(event(1, "D", "X"))
    assert id(third._connection.connection) == own  # type: ignore[attr-defined]
    assert (third.total, third.values("source")) == (1, ["D"])
    assert second.values("source") == ["C"]


def test_a_table_that_cannot_be_asked_leaves_nothing_to_the_next_one() -> None:
    wrong = to_frame([event(1, "A", date=DAY | {"latest": "2015-02-30"})])
    for _ in range(3):
        with pytest.raises(TableError):
            Store(wrong)
        assert store(event(1, "B"), event(2, "C")).values("source") == ["B", "C"]


def test_an_id_that_no_file_can_hold_is_no_row_s() -> None:
    assert store(event(1, "A")).of_ids(["\ud800", "a:p1", "a:p2"])["id"].tolist() == ["a:p1"]


@pytest.mark.parametrize("text", ["\x01", "a\x01b", "\x00", "\x1b"])
def test_a_control_character_is_found_nowhere(text: str) -> None:
    rows = (event(1, "a"), event(2, "b"))
    assert store(*rows).count(Query(text=text)) == 0


@given(frames())
def test_a_list_goes_by_the_first_moment_that_is_known_and_ends_with_the_undated_rows(
    frame: pd.DataFrame,
) -> None:
    cells = frame[["id", "earliest", "latest"]].itertuples(index=False)
    dated: list[tuple[int, int, int, str]] = []
    undated: list[str] = []
    for row, (identifier, earliest, latest) in enumerate(cells):
        start = moments(earliest)[0] if earliest else None
        end = moments(latest)[1] if latest else None
        if start is None and end is None:
            undated.append(identifier)
        else:
            first, last = (
                next(one for one in pair if one is not None) for pair in ((start, end), (end, start))
            )
            dated.append((first, last, row, identifier))
    newest = sorted(dated, key=lambda one: (-one[0], -one[1], one[2]))
    for order, listed in (("oldest", sorted(dated)), ("newest", newest)):
        page = Store(frame).page(Query(), 0, 99, order)
        assert page["id"].tolist() == [*(one[-1] for one in listed), *undated]


@pytest.mark.parametrize("bound", ["2015-03-05 10:30", "2015-02-30", "2015-03-05T24:00", "2015-03-05T10+01"])
def test_a_bound_that_a_database_might_read_and_no_table_may_hold_is_refused(bound: str) -> None:
    frame = to_frame([event(1)]).assign(earliest=bound)
    with pytest.raises(TableError, match="row 2, column earliest"):
        Store(frame)


def test_plain_bounds_are_read_without_a_look_at_each(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(bound: str) -> tuple[int, int]:
        raise AssertionError(bound)

    monkeypatch.setattr("claimline.query.in_memory.seconds_of", refused)
    times = ["0001-01-01", "1969-12-31T23:59", "2015-03-05T10:30:05", ""]
    frame = to_frame([event(n) for n in range(4)]).assign(earliest=times, latest=times)
    assert Store(frame).counts(Query()) == (4, 1)
