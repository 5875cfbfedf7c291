"""What belongs to a name, and whom a name, a label and a pronoun mean where little is said of them."""

import pytest

from claimline import find_events, read_text
from claimline.model import Event


def claims(text: str) -> list[Event]:
    head = "Harbour news\n\nBy Lena Ort\n14 March 2024\n\n"
    return [event for event in find_events(read_text(head + text)) if event.kind == "claim"]


def said_by(text: str) -> list[tuple[str, ...]]:
    return [event.source for event in claims(text)]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Her neighbour Omar Sheikh", "Omar Sheikh"),
        ("Her neighbour Nim Sheikh", "Nim Sheikh"),
        ("The pilot Olga Major", "Olga Major"),
        ("Her neighbour Dr Omar Sheikh", "Omar Sheikh"),
        # A rank behind what is no given name is nobody's surname.
        ("The Danish King", "Danish King"),
    ],
)
def test_a_rank_behind_a_given_name_is_a_surname(phrase: str, name: str) -> None:
    assert said_by(f"{phrase} told the panel that the gate had stood open.") == [(name,)]


def test_a_pronoun_finds_somebody_whose_surname_is_a_rank() -> None:
    text = (
        "Marta Solberg said she had seen the gate. Her neighbour Omar Sheikh told the panel in January that nobody shut it. "
        '"We all knew it was open," he said.'
    )
    assert said_by(text) == [("Marta Solberg",), ("Omar Sheikh",), ("Omar Sheikh",)]
