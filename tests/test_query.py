import unicodedata
from collections.abc import Iterable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings

from claimline.dates.edtf import bounds_of
from claimline.errors import ClaimlineError
from claimline.model import ANONYMOUS, NOT_STATED
from claimline.query.query import PARAMETERS, Query
from claimline.query.store import Store
from claimline.table.columns import split_values
from strategies import as_numbers, frames, queries, several_queries


def keeps(query: Query, row: Any) -> bool:
    """The query once more, as a plain predicate on a row of the table."""
    sources, actors, via, places = (
        set(split_values(cell)) or {NOT_STATED} for cell in (row.source, row.actors, row.via, row.places)
    )
    if "local officials" in sources:
        sources.add(ANONYMOUS)
    picked = all if query.actors_match == "all" else any
    doubts = row.qualifier.split() or [NOT_STATED]
    return (
        (not query.sources or any(source in sources for source in query.sources))
        and not any(source in sources for source in query.not_sources)
        and (not query.actors or picked(actor in actors for actor in query.actors))
        and not any(actor in actors for actor in query.not_actors)
        and (not query.via or any(one in via for one in query.via))
        and not any(one in via for one in query.not_via)
        and (not query.places or any(place in places for place in query.places))
        and not any(place in places for place in query.not_places)
        and (not query.kinds or row.kind in query.kinds)
        and row.kind not in query.not_kinds
        and (not query.basis or row.basis in query.basis)
        and row.basis not in query.not_basis
        and (not query.qualifiers or any(word in doubts for word in query.qualifiers))
        and not any(word in doubts for word in query.not_qualifiers)
        and (not query.stances or (row.stance or NOT_STATED) in query.stances)
        and (row.stance or NOT_STATED) not in query.not_stances
        and (not query.documents or (row.document or NOT_STATED) in query.documents)
        and (row.document or NOT_STATED) not in query.not_documents
        and _says(query.text, [row.title, row.quote, row.note, row.source, row.via, row.actors, row.places])
        and _lies_in(query, row.earliest, row.latest, row.qualifier)
    )


def _says(text: str, cells: Iterable[str]) -> bool:
    def plain(words: str) -> str:
        bare = (
            char
            for char in unicodedata.normalize("NFKD", words.casefold())
            if not unicodedata.combining(char)
        )
        return " ".join("".join(bare).split())

    pieces = [
        piece
        for place, part in enumerate(text.split('"'))
        for piece in ([part] if place % 2 else part.split())
    ]
    return all(any(plain(piece) in plain(cell) for cell in cells) for piece in pieces)


def _lies_in(query: Query, earliest: str, latest: str, qualifier: str) -> bool:
    undated = not earliest and not latest
    if query.undated == "only":
        return undated
    if undated:
        return query.undated == "include"
    past, future = (-(10**6),), (10**6,)
    if query.certainly:
        # A bound that is unknown may lie anywhere, so nothing about it is certain.
        first, last = (as_numbers(earliest) if earliest else past), (as_numbers(latest) if latest else future)
        inside_from = not query.period_from or first >= as_numbers(bounds_of(query.period_from)[0])
        inside_to = not query.period_to or last <= as_numbers(bounds_of(query.period_to)[1])
        return inside_from and inside_to and not qualifier
    not_before = (
        not query.period_from
        or not latest
        or as_numbers(latest) >= as_numbers(bounds_of(query.period_from)[0])
    )
    not_after = (
        not query.period_to
        or not earliest
        or as_numbers(earliest) <= as_numbers(bounds_of(query.period_to)[1])
    )
    return not_before and not_after


@given(frames(), several_queries())
@settings(max_examples=40)
def test_sql_keeps_the_rows_that_a_plain_predicate_keeps(frame: pd.DataFrame, asked: list[Query]) -> None:
    made = Store(frame)
    for query in asked:
        expected = [row.id for row in frame.itertuples() if keeps(query, row)]
        assert made.select(query)["id"].tolist() == expected


@given(queries())
def test_address_gives_the_query_back(query: Query) -> None:
    assert Query.from_params(query.to_params()) == query


@given(queries())
def test_receipt_data_give_the_query_back(query: Query) -> None:
    assert Query.from_data(query.to_data()) == query


def test_address_of_everything_is_empty() -> None:
    assert Query().to_params() == []


def test_address_repeats_a_parameter_for_each_value() -> None:
    query = Query(sources=("A", "B"), certainly=True, undated="leave-out")
    assert query.to_params() == [
        ("source", "A"),
        ("source", "B"),
        ("certainly", "1"),
        ("undated", "leave-out"),
    ]


def test_address_may_hold_the_view_too() -> None:
    assert Query.from_params([("group", "actor"), ("claim", "a:p1"), ("actor", "A")]) == Query(actors=("A",))


def test_blank_parameters_filter_nothing() -> None:
    assert Query.from_params([("from", ""), ("text", " "), ("source", "")]) == Query()


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ([("from", "March 2015")], 'The beginning of the period, "March 2015", is no date'),
        ([("to", "2015-02-30")], 'The end of the period, "2015-02-30", is no date'),
        ([("from", "20150301")], 'The beginning of the period, "20150301", is no date'),
        ([("from", "2015-33")], "is no date"),
        ([("from", "2016"), ("to", "2015-12")], "The period ends (2015-12) before it begins (2016)"),
        ([("match", "none")], 'match cannot be "none"; choose any or all'),
        ([("undated", "maybe")], 'undated cannot be "maybe"; choose include or only or leave-out'),
        ([("kind", "\x01" + "a" * 99)], f'kind cannot be "{"a" * 40}…"; choose'),
        ([("certainly", "perhaps")], 'certainly cannot be "perhaps"'),
        ([("kind", "claims")], 'kind cannot be "claims"; choose article or claim or comment or reply'),
    ],
)
def test_bad_parameter_is_one_sentence(params: list[tuple[str, str]], sentence: str) -> None:
    with pytest.raises(ClaimlineError) as caught:
        Query.from_params(params)
    assert sentence in str(caught.value)
    assert str(caught.value).count(". ") == 0


@pytest.mark.parametrize("data", [{"colour": "red"}, {"sources": "A"}, {"sources": [1]}, {"certainly": "1"}])
def test_data_of_no_query_are_refused(data: dict[str, Any]) -> None:
    with pytest.raises(ClaimlineError, match="take the receipt as claimline wrote it"):
        Query.from_data(data)


def test_every_field_has_one_parameter() -> None:
    assert list(Query.__dataclass_fields__) == sorted(PARAMETERS, key=list(Query.__dataclass_fields__).index)
    assert len(set(PARAMETERS.values())) == len(PARAMETERS)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query(), "12 of 31: everything"),
        (
            Query(
                sources=("Gazette", "Harbour Board"),
                actors=("Council",),
                period_from="2015-03",
                period_to="2015-05",
            ),
            "12 of 31: said by Gazette or Harbour Board; about Council; possibly between March and May 2015; 3 undated kept",
        ),
        (Query(actors=("A", "B"), actors_match="all"), "12 of 31: about A and B"),
        (Query(not_sources=("A",), not_actors=("B", "C")), "12 of 31: not said by A; not about B or C"),
        (Query(sources=("A", NOT_STATED)), "12 of 31: said by A or with no source stated"),
        (Query(sources=(NOT_STATED,)), "12 of 31: with no source stated"),
        (
            Query(via=("A", NOT_STATED), not_places=("B", "C")),
            "12 of 31: via A or with no via stated; not naming B or C",
        ),
        (Query(not_sources=("A", NOT_STATED)), "12 of 31: not said by A; with the source stated"),
        (Query(sources=(ANONYMOUS,)), "12 of 31: said by anonymous sources"),
        (Query(sources=("A", ANONYMOUS)), "12 of 31: said by A or anonymous sources"),
        (Query(not_sources=(ANONYMOUS,)), "12 of 31: not said by anonymous sources"),
        (Query(not_sources=("unknown",)), "12 of 31: not said by an unknown source"),
        (Query(period_to="2015-05-03"), "12 of 31: possibly on 3 May 2015 or earlier; 3 undated kept"),
        (Query(actors=(ANONYMOUS,)), "12 of 31: about anonymous"),
        (Query(kinds=("comment", "reply")), "12 of 31: comments or replies"),
        (Query(basis=("relative", "inferred")), "12 of 31: with the date worked out or inferred"),
        (Query(documents=("bridge", NOT_STATED)), "12 of 31: in bridge or in no document stated"),
        (Query(text=" two  words "), "12 of 31: with the text “two” and “words”"),
        (Query(text='"two  words" two'), "12 of 31: with the text “two words” and “two”"),
        (Query(text='six 6" “pipes'), '12 of 31: with the text “six” and “6"” and “pipes”'),
        (Query(undated="only"), "12 of 31: only undated"),
        (Query(undated="only", period_from="2015"), "12 of 31: only undated"),
        (Query(undated="leave-out"), "12 of 31: undated left out"),
        (
            Query(corrected=("date", "added", NOT_STATED)),
            "12 of 31: with the date corrected by hand or added by hand or as read",
        ),
        (Query(not_corrected=(NOT_STATED,)), "12 of 31: corrected or added by hand"),
        (
            Query(period_from="2015", certainly=True, undated="leave-out"),
            "12 of 31: certainly in 2015 or later; undated left out",
        ),
        (Query(period_to="2015-05"), "12 of 31: possibly in May 2015 or earlier; 3 undated kept"),
        (Query(period_from="2015", period_to="2015"), "12 of 31: possibly in 2015; 3 undated kept"),
        (
            Query(period_from="2015-03-05", period_to="2015-03-05"),
            "12 of 31: possibly on 5 March 2015; 3 undated kept",
        ),
        (
            Query(period_from="2016-03-31", period_to="2016-04-01"),
            "12 of 31: possibly between 31 March and 1 April 2016; 3 undated kept",
        ),
        (Query(period_from="-0044", period_to="-0044"), "12 of 31: possibly in 45 BC; 3 undated kept"),
    ],
)
def test_sentence_says_the_query(query: Query, words: str) -> None:
    assert query.words(12, 31, 3) == words


def test_sentence_is_one_line_whatever_is_asked() -> None:
    assert Query(text="a\x01b", documents=("a\nb",)).words(0, 9, 0) == "0 of 9: in a b; with the text “a b”"


def test_sentence_says_nothing_of_undated_rows_that_are_not_there() -> None:
    assert Query(period_from="2015").words(1234, 5678, 0) == "1,234 of 5,678: possibly in 2015 or later"
