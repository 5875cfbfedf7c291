"""A firm that looks like a person's name: what stands beside it says what it is, and "he" is never a firm."""

import pytest

from claimline.events import find_events
from claimline.read import read_text


def sources(paragraph: str) -> list[tuple[str, ...]]:
    found = find_events(read_text(f"News from the quay\n\n7 May 2018\n\n{paragraph}\n"))
    return [event.source for event in found if event.kind == "claim"]


FIRM = ("Nord Havn",)


@pytest.mark.parametrize(
    "opening",
    [
        "The ferry firm, Nord Havn, said the quay was safe.",
        "The quay was safe, said Nord Havn, a bank in Oster.",
        "Dredging company Nord Havn said the quay was safe.",
    ],
)
def test_he_or_she_is_no_firm_while_it_may_be(opening: str) -> None:
    assert sources(f"{opening} The crane was sold in June, he said.") == [FIRM, ("unknown",)]
    assert sources(f"{opening} The crane was sold in June, she said.") == [FIRM, ("unknown",)]
    assert sources(f"{opening} It had sold the crane in June, it said.") == [FIRM, FIRM]


def test_a_firm_stays_one_when_it_is_named_again() -> None:
    text = (
        "The firm, Nord Havn, said the quay was safe. Nord Havn said it was new. The crane was old, he said."
    )
    assert sources(text) == [FIRM, FIRM, ("unknown",)]


@pytest.mark.parametrize(
    "opening",
    [
        "The firm's founder, Lena Sol, said the quay was safe.",
        "Lena Sol, director of the firm, said the quay was safe.",
        "Lena Sol, of the ferry company, said the quay was safe.",
        "Company director Lena Sol said the quay was safe.",
    ],
)
def test_whoever_works_for_a_firm_is_a_person(opening: str) -> None:
    assert sources(f"{opening} The crane was sold in June, she said.") == [("Lena Sol",), ("Lena Sol",)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Oster Tow Corp. said the quay was safe. Oster Tow said the crane was sold.",
            ["Oster Tow Corp."] * 2,
        ),
        ("Oster Tow Corp. bought a crane. Oster said the quay was safe.", ["Oster Tow Corp."]),
        ("Carver's Point Co. bought a crane. Carver's Point said the quay was safe.", ["Carver's Point Co."]),
        ("Oster Tow Corp.'s crane fell. The quay is safe, Oster Tow said.", ["Oster Tow Corp."]),
        ("Oster Tow Inc. bought a crane. It was safe, the company said.", ["Oster Tow Inc."]),
        ("Oster Tow Inc. said it rained. The Senn-based company said it snowed.", ["Oster Tow Inc."] * 2),
        ("Oster Tow Inc. said it rained. The crane maker said it snowed.", ["Oster Tow Inc."] * 2),
        (
            "Oster Tow Inc., Senn, Ohio, said it rained. The maker of cranes said it snowed.",
            ["Oster Tow Inc."] * 2,
        ),
    ],
)
def test_the_only_firm_is_meant_by_its_short_name_and_by_its_trade(text: str, names: list[str]) -> None:
    assert sources(text) == [(name,) for name in names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oster Tow Inc. sued Oster Ferry Corp. on the quay. Oster said it rained.", "Oster"),
        ("Oster Tow Inc. bought the cranes of Senn Yard Ltd. The crane maker said it rained.", "crane maker"),
        ("Oster Tow Inc. sold a crane to Fjell. The crane maker said it rained.", "crane maker"),
        ("Oster Tow Inc. sold a crane to Royal Fjell. The crane maker said it rained.", "crane maker"),
        ("Oster Tow Inc. bought a crane. The parent company said it rained.", "parent company"),
        ("Oster Tow Inc. bought a crane. The two makers said it rained.", "two makers"),
        ("Mia Hale left. Hale Tow Inc. bought a crane. Hale said it rained.", "Mia Hale"),
        ("Hale Tow Inc. bought a crane. Mr. Hale said it rained.", "Hale"),
    ],
)
def test_where_another_can_be_meant_the_words_stay_as_they_are(text: str, name: str) -> None:
    assert sources(text)[-1] == (name,)
