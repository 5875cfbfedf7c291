"""What the writer tells himself in a sentence in which somebody else speaks: a claim of his own, with its own date."""

import pytest

from claimline import Event, find_events, read_text


def rows(sentence: str) -> list[Event]:
    text = f"The weir\n\nBy Ada Fenn\n3 June 2020\n\n{sentence}\n"
    return [event for event in find_events(read_text(text)) if event.kind == "claim"]


def dated(sentence: str) -> list[tuple[str, str]]:
    """Source and date of each row; of a row without a date of its own its basis."""
    return [(";".join(e.source), e.edtf if e.date_text else e.basis) for e in rows(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "My aunt kept the weir in 1951 and she always said the sluice stuck.",
            [("Ada Fenn", "1951"), ("unknown", "inferred")],
        ),
        (
            "I sold the weir in May 2009, and the ledger of 4 May 2009 says so.",
            [("Ada Fenn", "2009-05"), ("ledger", "2009-05-04")],
        ),
        (
            "The weir fell in 2011, and in March 2012 Bo Ek said that it was rotten.",
            [("Ada Fenn", "2011"), ("Bo Ek", "2012-03")],
        ),
        (
            "The guild voted in May 2012 to sell the weir, two weeks after Bo Ek said that it leaked.",
            [("Ada Fenn", "2012-05"), ("Bo Ek", "[..2012-05-31]")],
        ),
        (
            "The weir was shut on 4 May 2012 after an inspector's report found rust in the gate.",
            [("Ada Fenn", "2012-05-04"), ("inspector's report", "inferred")],
        ),
        (
            "The weir may have burst in 2011, but Bo Ek denied that it leaked in 2010.",
            [("Ada Fenn", "2011"), ("Bo Ek", "2010")],
        ),
    ],
)
def test_a_clause_before_a_saying_is_the_writers(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert dated(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "“The weir is lost,” Bo Ek declared in 1996, and in March 1998 the last barge left.",
            [("Bo Ek", "1996"), ("Ada Fenn", "1998-03")],
        ),
        (
            "“The weir is lost,” Bo Ek said in 1996, but Mia Roe mended it in 1998.",
            [("Bo Ek", "1996"), ("Ada Fenn", "1998")],
        ),
        ("“The weir is lost,” Bo Ek said in 1996, and left in 1998.", [("Bo Ek", "1996")]),
        ("“The weir is lost,” Bo Ek said in 1996 and 1998.", [("Bo Ek", "{1996,1998}")]),
    ],
)
def test_a_clause_after_a_saying_with_a_subject_of_its_own_is_the_writers(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert dated(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Ek left in 2011 and said that it was rotten.",
        "In 2011 Bo Ek said that it was rotten.",
        "When the weir burst in 2011, Bo Ek said that it was rotten.",
        "Between 2009 and 2011 Bo Ek said that it was rotten.",
        "“It burst in 2011,” Bo Ek said.",
        "The weir burst in 2011, according to Bo Ek, and the ford was lost.",
    ],
)
def test_what_is_no_clause_of_its_own_stays_with_the_speaker(sentence: str) -> None:
    assert [source for source, _ in dated(sentence)] == ["Bo Ek"]


def test_what_writers_tell_of_their_own_speech_is_one_claim_with_the_clause_before_it() -> None:
    assert dated("The weir fell in 2013 and I told the mayor so.") == [("Ada Fenn", "2013")]


def test_the_writers_clause_has_its_own_names_and_a_title_of_its_own() -> None:
    own, said = rows("Mia Roe sold the weir in 2011, and Bo Ek said in 2012 that Ida Moss drained it.")
    assert (own.actors, said.actors) == (("Mia Roe",), ("Ida Moss",))
    assert own.title == "Mia Roe sold the weir in 2011"
    assert own.quote == said.quote


def test_a_hedge_in_one_clause_hedges_the_other_not() -> None:
    own, said = rows("The weir reportedly fell in 2011, and Bo Ek said in 2012 that it was rotten.")
    assert own.stance == "hedged"
    assert said.source == ("Bo Ek",)
    assert said.stance == "asserted"


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        (
            "The weir fell in 2011, the court heard, and Bo Ek said in 2012 that it was rotten.",
            {"Ada Fenn": "hedged", "Bo Ek": "asserted"},
        ),
        ("The weir was rotten, the jury heard, but Bo Ek said it was sound.", {"Bo Ek": "asserted"}),
        (
            "Ida Moss said it fell and Bo Ek said it was allegedly sold.",
            {"Ida Moss": "asserted", "Bo Ek": "hedged"},
        ),
        ("The weir fell, Bo Ek reportedly said, and it was sold.", {"Bo Ek": "hedged"}),
        (
            "By unconfirmed accounts, Ida Moss said it fell and Bo Ek said it stood.",
            {"Ida Moss": "hedged", "Bo Ek": "hedged"},
        ),
        (
            "Apparently Ida Moss said it fell, while Bo Ek said it stood.",
            {"Ida Moss": "hedged", "Bo Ek": "hedged"},
        ),
        ("Apparently Ida Moss said “it fell” and Bo Ek said “it stood”.", {"Bo Ek": "hedged"}),
        ("It seems that Ida Moss said it fell and Bo Ek said it stood.", {"Bo Ek": "hedged"}),
        ("Word has it that Ida Moss said it fell and Bo Ek said it allegedly stood.", {"Bo Ek": "hedged"}),
        ("Rumour has it that Ida Moss said it fell and that Bo Ek said it stood.", {"Bo Ek": "hedged"}),
        ("Ida Moss told a guard it fell, and reportedly Bo Ek said it stood.", {"Bo Ek": "hedged"}),
    ],
)
def test_what_the_court_heard_hedges_no_other_claim_of_the_sentence(
    sentence: str, stances: dict[str, str]
) -> None:
    found = {row.source[0]: row.stance for row in rows(sentence)}
    assert {source: found[source] for source in stances} == stances


def test_in_a_comment_the_clause_is_the_commenters_and_he_carries_the_rest() -> None:
    text = """The weir

By Ada Fenn
3 June 2020

It is for sale.

Bo Ek
4 June 2020, 09:15
I left the guild in May 2009, and the minutes of 3 May 2009 say so.

Ida Moss
5 June 2020, 07:45
Nobody told us.
"""
    own, said = [event for event in find_events(read_text(text)) if event.kind == "claim"]
    assert (own.source, own.via, own.edtf) == (("Bo Ek",), (), "2009-05")
    assert (said.source, said.via, said.edtf) == (("minutes",), ("Bo Ek",), "2009-05-03")
