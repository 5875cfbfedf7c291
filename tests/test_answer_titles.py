"""Questions and short answers: what of them has a row, and what its headline says."""

import pytest

from claimline import find_events, read_text
from claimline.model import Event

HEAD = "An evening with Mira Halden\n\nBy Lena Ort\n14 March 2024\n\n"


def claims(text: str) -> list[Event]:
    return [event for event in find_events(read_text(HEAD + text)) if event.kind == "claim"]


def talk(*turns: str) -> str:
    who = ("Lena Ort", "Mira Halden")
    more = ("How long did you stay there?", "For years, and I never liked it.", "Thank you.", "My pleasure.")
    return "\n\n".join(f"{who[i % 2]}: {words}" for i, words in enumerate((*turns, *more)))


@pytest.mark.parametrize(
    "text",
    [
        "We have told the story. What now? It goes on.",
        "The plan is lost. Where is the ferry now? Nobody knows.",
        "Would he be willing to say so at the hearing? I doubt it.",
    ],
)
def test_a_question_makes_no_row_by_now_and_none_of_a_wish(text: str) -> None:
    assert claims(text) == []


def test_a_question_with_a_date_of_its_own_has_its_row_and_so_has_now_in_a_sentence() -> None:
    dated = claims("Was the ferry sold in 2014? It is now in Oster. Mia Hale was not willing to say so.")
    assert [(event.date_text, event.stance) for event in dated] == [
        ("2014", "asked"),
        ("now", "asserted"),
        ("", "unsaid"),
    ]


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (
            ("When did you board her?", "In the autumn of 1991, at the old quay."),
            "“When did you board her?” In the autumn of 1991, at the old quay",
        ),
        (
            ("You signed it all the same.", "I did. On 9 May 1992. I was young."),
            "“You signed it all the same.” I did. On 9 May 1992",
        ),
        (
            ("Did you ever ask?", "I asked her later, in 1997, at a wedding."),
            "I asked her later, in 1997, at a wedding",
        ),
        (
            ("Who told you?", "The engineer Arne Voss said so on the second day of the hearing, 9 May 1993."),
            "The engineer Arne Voss said so on the second day of the hearing, 9 May 1993",
        ),
        (("Did you ever ask?", "In 1998 I asked her."), "I asked her"),
    ],
)
def test_the_headline_of_an_answer_makes_sense_alone(turns: tuple[str, str], title: str) -> None:
    assert [event.title for event in claims(talk(*turns))] == [title]


def test_words_before_it_in_the_answer_are_enough_where_they_are_many() -> None:
    answer = "I boarded her twice, and both times with my brother. The first time in 1991, the second in winter. In March 1992."
    *_, last = claims(talk("When did you board her?", answer))
    assert last.title == "The first time in 1991, the second in winter. In March 1992"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "“If you cut the rope, the boat goes under,” Mia Hale said.",
            "If you cut the rope, the boat goes under",
        ),
        ("“In Oster the boats are ashore,” Mia Hale said.", "In Oster the boats are ashore"),
        ("“At the old quay in Oster,” Mia Hale said.", "At the old quay in Oster"),
        ("Mia Hale told the crowd to leave the quay by noon.", "To leave the quay by noon"),
    ],
)
def test_what_says_more_than_when_and_where_and_a_quotation_stay_as_they_are(text: str, title: str) -> None:
    assert [event.title for event in claims(text)] == [title]
