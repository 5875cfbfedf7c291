"""Verbs, nouns and auxiliaries that show who says something, beside the deeds, things and guesses that look like them."""

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
    ("text", "source", "words"),
    [
        ("Police identified the diver as Bo Ek.", "Police", "the diver as Bo Ek"),
        ("Prosecutors in May charged two divers with theft.", "Prosecutors", "two divers with theft"),
        ("Mia Roe rated the quay as unsafe.", "Mia Roe", "the quay as unsafe"),
        ("Mia Roe attributed the delay to fog.", "Mia Roe", "the delay to fog"),
        ("Police linked the fire to a gang.", "Police", "the fire to a gang"),
        ("Mia Roe credited the divers with saving the quay.", "Mia Roe", "the divers with saving the quay"),
        ("Mia Roe has complimented the divers.", "Mia Roe", "the divers"),
        ("Mia Roe has previously made the case for a quay.", "Mia Roe", "a quay"),
        ("The divers bristled at the new fees.", "The divers", "the new fees"),
        ("The divers were frustrated that the quay was shut.", "The divers", "the quay was shut"),
        ("Mia Roe did not single out the divers.", "Mia Roe", "the divers"),
        ("Mia Roe reaffirmed the ban.", "Mia Roe", "the ban"),
        ("The fund forecast growth of 3 percent.", "The fund", "growth of 3 percent"),
        ("“Help us!” cried Mia Roe.", "Mia Roe", "“Help us!”"),
        ("The board determined that the quay was unsafe.", "The board", "that the quay was unsafe"),
        ("Mia Roe’s claims about the quay are old.", "Mia Roe", "the quay"),
        ("As stated in Mia Roe’s commentary, the quay was shut.", "Mia Roe’s commentary", "the quay was shut"),
        ("Mia Roe made a strong condemnation of the strike.", "Mia Roe", "the strike"),
        ("Mia Roe made the following remark: “The quay is shut.”", "Mia Roe", "“The quay is shut.”"),
        ("The board gave Mia Roe a warning about the quay.", "The board", "the quay"),
        ("Mia Roe’s comments Tuesday on the quay came late.", "Mia Roe", "the quay"),
        ("Other divers used blunt language to denounce the ban.", "Other divers", "the ban"),
        ("Even now at 86 she says the quay is shut.", "she", "the quay is shut"),
        ("A study by divers explains in detail how the quay fell.", "A study by divers", "how the quay fell"),
        ("A writer for Oster Today said the quay was shut.", "A writer for Oster Today", "the quay was shut"),
        ("Today the board said the quay was shut.", "the board", "the quay was shut"),
        ("The film drew divers, who have come to Oster and called for a ban.", "who", "a ban"),
        ("Reports attributed to the port said the quay fell.", "Reports attributed to the port", "the quay fell"),
        ("His kidnappers demanded a ransom.", "His kidnappers", "a ransom"),
        ("Though she’s praised the quay, it was shut.", "she", "the quay"),
        ("Mia Roe, who’s called for a ban, left.", "who", "a ban"),
        ("She’d told the board that it was shut.", "She", "that it was shut"),
        ("The board met. It accused Mia Roe of theft.", "It", "Mia Roe of theft"),
        ("Alarmed by the fees, as well as talk of a ban, Mia Roe left, saying it was late.", "Mia Roe", "it was late"),
        ("After saying the quay was “a wreck in the sea,” she left the board.", "she", "the quay was “a wreck in the sea"),
    ],
)  # fmt: skip
def test_who_speaks_in_more_ways_is_found_with_the_words(text: str, source: str, words: str) -> None:
    assert spans(text) == [(source, words)]


def test_an_attack_with_what_was_said_is_one_in_words() -> None:
    assert spans("Mia Roe attacked the board, saying it had lied.") == [
        ("Mia Roe", "the board"),
        ("Mia Roe", "it had lied"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police have identified a wreck.",
        "The club charged two divers $5.",
        "The road linked the quay to the town.",
        "The bank credited Mia Roe with $9.",
        "The baby cried, and the divers left.",
        "The storm hammered the quay.",
        "Norway’s claim on the quay is old.",
        "He’s called a liar.",
        "She’s told that the quay is shut.",
        "It called for calm and patience.",
        "Mia Roe seems to think the quay is shut.",
        "She has assumed a newly created role at the port, in which she is alone.",
        "The spate of fires demands that all divers leave.",
        "The board raised its forecast by 0.1 points.",
        "Terms call for a new quay.",
        "The fund had a gain Senn attributed to luck.",
        "Senn, hammered by costs and fees for years, was sold.",
        "The yard made the report for the board.",
        "Mia Roe gave an answer to the board.",
        "Mia Roe did not issue a warning about the quay.",
        "The ferry made a call at the quay.",
    ],
)
def test_deeds_facts_and_guesses_are_no_source(text: str) -> None:
    assert spans(text) == []


def test_who_has_yet_to_say_something_has_not_said_it() -> None:
    attribution = find_attributions("Mia Roe has yet to explain why the quay was shut.")[0]
    assert attribution.negated


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("An officer based in Senn who said that it rained in 2014 left.", "officer based in Senn"),
        ("The High Commissioner for Human Rights said that it rained in 2014.", "High Commissioner for Human Rights"),
        ("The Minister of Foreign Affairs said that it rained in 2014.", "Minister of Foreign Affairs"),
        ("Health and safety Studies show that it rained in 2014.", "Studies"),
        ("It was obvious that divers want rain in 2014.", "divers"),
    ],
)  # fmt: skip
def test_who_speaks_has_the_whole_phrase_and_no_word_of_another(text: str, source: str) -> None:
    events = find_events(
        read_text(f"Harbour news\n\nThe quay is old and long.\n\n{text}\n\nThe quay is in Oster.")
    )
    assert [event.source for event in events if "2014" in event.quote] == [(source,)]


@pytest.mark.parametrize(
    "text", ["Figures showed that it rained.", "It had rained all day, the figures showed."]
)
def test_figures_that_nobody_stands_behind_are_no_source(text: str) -> None:
    assert spans(text) == []
    assert spans(text.replace("igures", "igures from the board")) != []
