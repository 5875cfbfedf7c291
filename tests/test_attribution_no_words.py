"""Deeds, things and rates that look like reported words, each with the words that they look like."""

import pytest

from claimline.attribution import find_attributions


def spans(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each attribution in a text."""
    return [
        (text[slice(*a.source_span)], text[slice(*a.content_span)] if a.content_span else "")
        for a in find_attributions(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The toll is €3 per lorry on the Senn road.",
        "The clinic saw nine births per 1,000 women.",
        "Guests pay €8 per person in Senn.",
        "Guests pay €8, per person, in Senn.",
        "Per Ek sold the mill in June.",
    ],
)
def test_a_rate_and_a_man_called_per_report_nothing(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill burned, per the letter.", ("the letter", "The mill burned")),
        ("The mill burned, per Mia Roe.", ("Mia Roe", "The mill burned")),
        ("The mill burned, per police.", ("police", "The mill burned")),
        ("Per the letter, the mill burned.", ("the letter", "the mill burned")),
        ("Per capita rents fell, the mayor said.", ("the mayor", "Per capita rents fell")),
    ],
)
def test_per_names_a_person_or_paper_beside_the_words(text: str, found: tuple[str, str]) -> None:
    assert spans(text) == [found]


@pytest.mark.parametrize(
    "heard", ["was not heard", "has never been filmed", "cannot be heard", "wasn’t overheard"]
)
def test_who_is_not_heard_saying_something_does_not_say_it(heard: str) -> None:
    (found,) = find_attributions(f"Mia Roe {heard} saying that the mill burned.")
    assert found.negated


def test_who_may_be_heard_saying_something_is_not_read_and_who_could_be_is() -> None:
    assert spans("Mia Roe may be heard saying that the mill burned.") == []
    (found,) = find_attributions("Mia Roe could be heard saying that the mill burned.")
    assert not found.negated
