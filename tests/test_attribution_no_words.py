"""Deeds, things and rates that look like reported words, each with the words that they look like."""

import pytest

from claimline import find_events, read_text
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


@pytest.mark.parametrize(
    "text",
    [
        "The drought raised concerns about the wells.",
        "The frost cast doubt on the harvest.",
        "The fog downplayed the height of the tower.",
        "The wolf attacked the farmer for coming near.",
        "The hail slammed the greenhouses.",
        "The lane is sure that way.",
    ],
)
def test_a_thing_judges_nothing(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The organisers praised the singers.",
        "The council raised concerns about the wells.",
        "The study criticised the dairy for its prices.",
        "Contenders mocked the harvest.",
    ],
)
def test_people_bodies_and_papers_judge(text: str) -> None:
    assert len(spans(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Thieves attacked Mia Roe for her ring.",
        "The firm credited Mia Roe with €9.",
        "Divers saw the barge as a shadow.",
        "Mia Roe sees a tree as tall as the mill.",
        "Mia Roe is a defender of the cup.",
        "Mia Roe was a backer of the dairy.",
        "The pupils sang “Dear Senn”.",
        "Mia Roe instructed nine cooks.",
        "Mia Roe admired the sunset.",
        "If Mia Roe is a critic of the mill, she will sell it.",
    ],
)
def test_a_deed_and_a_supposed_opinion_are_no_words(text: str) -> None:
    assert spans(text) == []


def test_the_noise_of_a_thing_is_inside_the_words_about_it() -> None:
    assert spans("The mill groaned, “old and tired,” Mia Roe wrote.") == [
        ("Mia Roe", "The mill groaned, “old and tired,”")
    ]


def test_who_does_not_reply_has_said_nothing() -> None:
    text = "The pier\n\n3 June 2020\n\nThe pier fell in 2011. Senn Flour did not reply to questions."
    assert [event.source for event in find_events(read_text(text))[1:]] == [("unknown",)]
