"""More ways to say something, each beside what only looks like it; what could or should be said is no claim."""

import pytest

from claimline import find_events, read_text
from claimline.attribution import find_attributions
from claimline.model import Event

OPENING = "The ferry at Oster is old and its crew is small.\n\n"


def spans(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each attribution in a text."""
    return [
        (text[slice(*a.source_span)], text[slice(*a.content_span)] if a.content_span else "")
        for a in find_attributions(text)
    ]


def rows(text: str) -> list[Event]:
    """The rows that have a speaker's words."""
    return [event for event in find_events(read_text(f"{OPENING}{text}\n")) if event.source_span]


def sources(text: str) -> list[str]:
    return [";".join(row.source) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("Mia Roe hastened to add that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe had to admit that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe was forced to admit that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe was among the first to call for a vote.", "Mia Roe", "a vote"),
        ("Mia Roe tried to explain that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe attempted to portray the board as a circus.", "Mia Roe", "the board as a circus"),
        ("Mia Roe could not resist pointing out that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe made news by calling the board a circus.", "Mia Roe", "the board a circus"),
        ("Mia Roe drew criticism for saying that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe was mocked for saying that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe made a point of saying that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe joined Bo Ek in calling for a vote.", "Mia Roe", "a vote"),
        ("Mia Roe took the opportunity to praise the board.", "Mia Roe", "the board"),
        ("Mia Roe wrote to the board to complain about the delay.", "Mia Roe", "the delay"),
        ("The leak led Mia Roe to admit that the pier was old.", "Mia Roe", "that the pier was old"),
        ("The leak prompted the union to say it had not been told.", "the union", "it had not been told"),
        ("Mia Roe is said to have told the board that it leaks.", "Mia Roe", "that it leaks"),
        ("Mia Roe was caught on tape bragging about the money.", "Mia Roe", "the money"),
        ("Mia Roe would say only that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe would later admit that the pier was old.", "Mia Roe", "that the pier was old"),
        ("Mia Roe herself has said the pier was old.", "Mia Roe", "the pier was old"),
        ("As the Gazette reported on Monday, the pier is shut.", "the Gazette", "the pier is shut"),
        ("Here is what Mia Roe said: “The pier is old.”", "Mia Roe", "“The pier is old.”"),
        ("By her own account, Mia Roe never paid.", "Mia Roe", "Mia Roe never paid"),
        ("“The pier is old,” Mia Roe began.", "Mia Roe", "“The pier is old,”"),
        ("“The pier is old,” Mia Roe shot back.", "Mia Roe", "“The pier is old,”"),
        ("Other officials weighed in Friday about whether it would close.", "Other officials", "whether it would close"),
        ("Mia Roe came out in favor of a vote.", "Mia Roe", "a vote"),
        ("Mia Roe laid out a plan to mend the pier.", "Mia Roe", "a plan to mend the pier"),
        ("Mia Roe would like to mend the pier.", "Mia Roe", "mend the pier"),
        ("A reporter for Oster Today met the crew and said it was late.", "A reporter for Oster Today", "it was late"),
        ("A review of records indicate that she paid.", "A review of records", "that she paid"),
        ("Records kept over the past two years show that she paid.", "Records kept over the past two years", "that she paid"),
        ("The film drew divers here, who have come to the quay and called for a ban.", "who", "a ban"),
        ("The plan, which Mia Roe, mayor of Oster, called a wreck, failed.", "Mia Roe, mayor of Oster,", "a wreck"),
        ("With divers worried about the pier, the mayor left.", "divers", "the pier"),
        ("The plan had divers wondering about the pier.", "divers", "the pier"),
        ("A letter warning that the pier leaks was lost.", "A letter", "that the pier leaks was lost"),
        ("A petition calling for a vote has drawn 9,000 names.", "A petition", "a vote"),
        ("Protesters held signs reading “Shame on you all.”", "Protesters", "“Shame on you all.”"),
        ("A group that says the pier is old met the board.", "that", "the pier is old"),
        ("Despite police claims that the pier was safe, it was shut.", "police", "that the pier was safe"),
        ("Mia Roe’s speech drew praise from the board.", "the board", "Mia Roe’s speech"),
        ("Mia Roe, author of “Tides,” argues that piers are dead.", "Mia Roe, author of “Tides,”", "that piers are dead"),
        ("The board that runs the pier said it was old.", "The board that runs the pier", "it was old"),
        ("Those who oppose the plan say it is dead.", "Those who oppose the plan", "it is dead"),
        ("The 54-year-old said it was dead.", "The 54-year-old", "it was dead"),
        ("Mia Roe demands answers.", "Mia Roe", "answers"),
        ("Many critics blame greed.", "Many critics", "greed"),
        ("The pundits believe that the pier is old.", "The pundits", "that the pier is old"),
        ("Passersby believe that the pier is old.", "Passersby", "that the pier is old"),
        ("The driver was charged by police with theft of a boat.", "police", "with theft of a boat"),
        ("The driver was charged with theft by police.", "police", "The driver"),
        ("The board agreed to sell the pier.", "The board", "sell the pier"),
    ],
)  # fmt: skip
def test_who_speaks_is_found_with_the_words(text: str, source: str, words: str) -> None:
    assert spans(text) == [(source, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Critics could accuse the board of theft.",
        "Mia Roe should condemn the attack.",
        "Mia Roe would call the board a circus.",
        "The leak could lead Mia Roe to say that it was old.",
        "Mia Roe tried to tell the board that it was old.",
        "The number of islanders who say the ferry is dear has doubled.",
        "Either Mia Roe or Bo Ek said it was dead.",
        "The talks go on, with both Mia Roe and his wife Ida expected to come.",
        "Mia Roe laid out the bread.",
        "She advises banks and yards.",
        "Insurance claims adjusters met the board.",
        "A storm that raised fears of a flood passed.",
        "The host of “Tides,” Bo Ek, said piers are dead.",
        "A film describing birds was shown.",
        "The port agreed to sell the pier.",
    ],
)
def test_what_is_only_possible_or_no_speech_has_no_speaker(text: str) -> None:
    assert spans(text) == []


def test_what_somebody_will_say_is_a_plan_and_not_asserted() -> None:
    (row,) = rows("Mayor Mia Roe will announce the sale of the pier.")
    assert (row.source, row.stance) == (("Mia Roe",), "unsaid")


def test_what_somebody_failed_to_say_is_not_asserted() -> None:
    (row,) = rows("Mayor Mia Roe failed to mention that the pier was old.")
    assert (row.source, row.stance) == (("Mia Roe",), "unsaid")


def test_hearsay_of_what_was_said_is_hedged() -> None:
    (row,) = rows("Mayor Mia Roe is said to have told the board that it leaks.")
    assert (row.source, row.stance) == (("Mia Roe",), "hedged")


def test_a_relative_clause_after_the_speaker_is_no_second_claim() -> None:
    assert sources("“Piers are dead,” says Mia Roe, who has written nine books.") == ["Mia Roe"]


def test_the_grounds_of_a_claim_do_not_take_its_place() -> None:
    (row,) = rows("Citing a shortage of crews and fuel, the port said it would close.")
    assert "said" in OPENING + row.quote
    assert row.content_span is not None
    assert f"{OPENING}{row.quote}"[slice(*row.content_span)] == "it would close"


def test_who_is_asked_answers_and_not_who_asked() -> None:
    assert sources("Bo Ek asked Mayor Ida Moss if it was old, and she said no.") == ["Bo Ek", "Ida Moss"]
    assert sources("Ek asked Moss if it was old; she said no.") == ["Ek", "unknown"]


def test_an_aside_is_of_the_one_it_interrupts() -> None:
    assert sources("Many divers left when Bo Ek, after railing against the fees, raised them.") == ["Bo Ek"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Its lead author, Ida Moss of the University of Senn,", "Ida Moss"),
        ("The group’s head, former Oster mayor Bo Ek,", "Bo Ek"),
        ("Those versed in the law", "those versed in the law"),
        ("Those who oppose the plan", "those who oppose the plan"),
    ],
)
def test_who_speaks_has_the_name_that_the_phrase_gives(phrase: str, name: str) -> None:
    assert sources(f"{phrase} said that it was old.") == [name]


def test_questions_that_experts_raise_are_one_claim() -> None:
    assert spans("Experts question claims that the pier is old.") == [
        ("Experts", "claims that the pier is old")
    ]


def test_an_aside_between_marks_that_ends_at_once_is_read() -> None:
    assert ("who", "“Tides,” said piers are dead") in spans(
        "Mia Roe, who wrote “Tides,” said piers are dead."
    )
