"""What writers tell of their own speech is theirs, with the pronoun as its place; an opinion in the first person is not."""

import pytest

from claimline import find_events, read_text
from claimline.attribution import find_attributions
from claimline.model import Event

HEAD = "The pier\n\nBy Mia Roe\n4 March 2016\n\nThe pier at Oster is old and its gate is shut.\n\n"
THREAD = "\n\nBo Ek\n4 March 2016, 18:20\n{}\n\nIda Senn\n5 March 2016, 07:45\nNobody mends it.\n"


def spans(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each attribution in a text."""
    return [
        (text[slice(*a.source_span)], text[slice(*a.content_span)] if a.content_span else "")
        for a in find_attributions(text)
    ]


def claims(text: str) -> list[Event]:
    return [event for event in find_events(read_text(text)) if event.kind == "claim"]


@pytest.mark.parametrize(
    ("text", "pronoun", "words"),
    [
        ("I told the board that the pier was shut.", "I", "that the pier was shut"),
        ("We asked the mayor whether it would open.", "We", "the mayor whether it would open"),
        ("Last year I argued that the pier must go.", "I", "that the pier must go"),
        ("“The pier must go,” I said.", "I", "“The pier must go,”"),
        ("As I’ve suggested, the pier must go.", "I", "the pier must go"),
        ("I did not say that the pier was safe.", "I", "that the pier was safe"),
        ("I laughed and said, “No.”", "I", "“No.”"),
        ("And I say, “No.”", "I", "“No.”"),
        ("I accused the mayor of theft.", "I", "the mayor of theft"),
        ("The pier fell and we told the board that it was late.", "we", "that it was late"),
        ("The Gazette quoted me as saying the pier was late.", "me", "the pier was late"),
    ],
)
def test_what_writers_said_or_asked_is_found(text: str, pronoun: str, words: str) -> None:
    assert spans(text) == [(pronoun, words)]


@pytest.mark.parametrize(
    "text",
    [
        "I think that the pier must go.",
        "We believe the pier was sold.",
        "We want a new pier.",
        "I say we leave.",
        "I suggest that the pier be shut.",
        "I noted that the gate was open.",
        "I read that the pier fell.",
        "We found that the pier leaks.",
        "I told myself that it was safe.",
        "I wish I had told them that the pier leaks.",
        "If I said that the pier was safe, nobody heard.",
        "I should have told them that the pier leaks.",
        "I was told that the pier leaks.",
        "The pier I described was late.",
        "Why did I say that it leaks?",
        "We compared the pier to the one in Senn.",
    ],
)
def test_opinions_guesses_and_findings_in_the_first_person_are_the_writing_itself(text: str) -> None:
    assert spans(text) == []


def test_a_second_speaker_keeps_none_of_the_writers_words() -> None:
    text = "“Sure,” she said, and I laughed and said, “No.”"
    assert spans(text) == [("she", "“Sure,”"), ("I", "“No.”")]


def test_who_speaks_together_with_the_writer_is_not_left_out() -> None:
    assert spans("Bo Ek and I told the board that it leaks.") == []


def test_the_row_is_the_authors_with_the_pronoun_as_its_place() -> None:
    text = HEAD + "I told the board in 2014 that the pier leaks.\n"
    (row,) = claims(text)
    assert (row.source, row.edtf, row.via, row.reading) == (("Mia Roe",), "2014", (), None)
    assert row.source_span is not None
    assert row.content_span is not None
    assert text[slice(*row.source_span)] == "I"
    assert text[slice(*row.content_span)] == "that the pier leaks"
    assert [row.quote[first:end] for first, end in row.source_at] == ["I"]


def test_a_row_without_a_date_is_the_authors_too_and_who_is_unknown_stays_so() -> None:
    told = "The pier at Oster is old and its gate is shut.\n\nWe asked the mayor whether it would open.\n"
    assert [row.source for row in claims(HEAD + told)] == [("Mia Roe",)]
    assert [row.source for row in claims(told)] == [("unknown",)]


def test_in_a_comment_the_commenter_tells_it() -> None:
    rows = claims(HEAD + "It fell." + THREAD.format("I told you that it would fall."))
    assert [row.source for row in rows] == [("Bo Ek",)]


def test_in_the_words_that_a_colon_announces_the_first_person_is_who_is_quoted() -> None:
    text = HEAD + "Bo Ek wrote to the board:\n\nI told you in May that the pier leaks.\n"
    assert {row.source for row in claims(text)} == {("Bo Ek",)}


def test_in_a_quotation_the_words_stay_with_whom_it_quotes() -> None:
    (row,) = claims(HEAD + "“I told the board that it leaks,” Bo Ek said.\n")
    assert row.source == ("Bo Ek",)


def test_a_title_in_the_first_person_makes_no_row() -> None:
    title = "I told the board that it leaks\n\nBy Mia Roe\n4 March 2016\n\nThe pier at Oster is old and its gate is shut.\n"
    assert claims(title) == []


def test_no_pronoun_after_it_means_the_writer() -> None:
    text = HEAD + "I told the board that it leaks. She denied it.\n"
    assert [row.source for row in claims(text)] == [("Mia Roe",), ("unknown",)]


def test_a_denial_of_the_writers_own_says_that_the_source_does_not_assert_it() -> None:
    (row,) = claims(HEAD + "I never said that the pier was safe.\n")
    assert row.stance == "unsaid"
    assert "The source does not assert what is reported." in row.note


def test_the_outlet_that_quotes_the_writer_carries_the_words() -> None:
    (row,) = claims(HEAD + "The Oster Gazette quoted me as saying the pier leaks.\n")
    assert (row.source, row.via) == (("Mia Roe",), ("Oster Gazette",))
