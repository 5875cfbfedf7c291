"""Sentences as ordinary news has them: whom a pronoun points forward to, what opens or interrupts a sentence, who is no speaker."""

import pytest

from claimline import find_events, read_text


def said(text: str) -> list[tuple[str, str]]:
    """Each row's source with the words that are its."""
    return [
        (";".join(event.source), text[slice(*event.content_span)])
        for event in find_events(read_text(text))
        if event.source_span and event.content_span
    ]


def sources(text: str) -> list[str]:
    return [source for source, _ in said(text)]


@pytest.mark.parametrize(
    ("before", "opening", "source"),
    [
        ("Harlow told its staff that prices would rise.", "Although he called", "Hale"),
        ("Harlow told its staff that prices would rise.", "Although she called", "unknown"),
        ("Bo Ek said the pier was old.", "While he called", "unknown"),
        ("Mr. Hale said the pier was old.", "While he called", "Hale"),
        ("Mia Roe said the pier was old.", "While she called", "Mia Roe"),
    ],
)
def test_a_pronoun_in_a_fronted_clause_points_forward_where_nobody_else_can_be_meant(
    before: str, opening: str, source: str
) -> None:
    text = f"{before} {opening} the market “tight,” Mr. Hale, the chairman, forecast a rise."
    assert (source, "the market “tight,”") in said(text)
    assert ("Hale", "a rise") in said(text)


def test_who_is_named_beside_a_pronoun_is_somebody_else() -> None:
    text = "When he and Mayor Ek met, the crew left, although he believed that the pier was lost."
    assert sources(text) == ["unknown"]


@pytest.mark.parametrize(
    "opening", ["Two more", "Separately, two more", "Meanwhile, two more", "Elsewhere, two more"]
)
def test_an_opening_adverb_is_no_source_and_dashes_name_those_who_are_counted(opening: str) -> None:
    text = (
        f"{opening} of the region's mills -- Oster Grain Co. and Senn Flour Inc. -- reported lower profits."
    )
    assert said(text) == [("Oster Grain Co.;Senn Flour Inc.", "lower profits")]


@pytest.mark.parametrize("name", ["Kelly", "Sally", "Beverly"])
def test_a_name_that_ends_like_an_adverb_is_a_source(name: str) -> None:
    assert sources(f"{name}, a former pilot, said the pier fell.") == [name]


def test_who_is_the_one_just_before_it_and_no_clause() -> None:
    assert sources("Guards fought in Senn with dockers who said the pier was closed.") == ["dockers"]
    assert sources("Guards fought in Senn with dockers who were protesting calls for a vote.") == []
