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
