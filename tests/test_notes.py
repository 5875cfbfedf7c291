"""The note of a claim says in sentences what the fields of its statement say."""

from dataclasses import replace

import pytest

from claimline import find_events, read_text
from claimline.events.notes import note_of, reading_in_words
from claimline.model import Event, NameReading, Stance, Statement
from claimline.text.counts import ended

PLAIN = Statement("p1", 0, 20, source=("Mia Dahl",), cue_span=(9, 13))


def test_a_plain_statement_has_no_note() -> None:
    assert note_of(PLAIN) == ""


@pytest.mark.parametrize(
    ("reading", "sentence"),
    [
        (NameReading("she", ("Mia Dahl",), "just before"), "“she” is read as Mia Dahl, named just before."),
        (
            NameReading("Dahl", ("Mia Dahl",), "in full before"),
            "“Dahl” is read as Mia Dahl, named in full before.",
        ),
        (
            NameReading("the club", ("Oster Club",), "before"),
            "“the club” is read as Oster Club, named before.",
        ),
        (
            NameReading("They", ("Mia Dahl", "Bo Ek"), "just before"),
            "“They” is read as Mia Dahl and Bo Ek, named just before.",
        ),
        (
            NameReading("Dahl", ("Mia Dahl", "Jo Dahl Jr.")),
            "The text does not settle whether “Dahl” is Mia Dahl or Jo Dahl Jr.",
        ),
        (NameReading("he"), "The text does not settle who “he” is."),
    ],
)
def test_a_reading_of_a_name_is_a_sentence(reading: NameReading, sentence: str) -> None:
    assert reading_in_words(reading) == sentence
    assert note_of(replace(PLAIN, reading=reading)) == sentence


def test_a_role_says_whether_another_sentence_gives_it() -> None:
    assert note_of(replace(PLAIN, role="of the  FSA")) == "Role as written: “of the FSA”."
    first = replace(PLAIN, role="head of the “Harbour” club", role_before=True)
    assert note_of(first) == "Role as first written: “head of the ‘Harbour’ club”."


@pytest.mark.parametrize(
    ("stance", "word"), [("denied", "denies"), ("doubted", "doubts"), ("unsaid", "does not assert")]
)
def test_a_stance_that_is_no_assertion_is_a_sentence(stance: Stance, word: str) -> None:
    assert f"The source {word}" in note_of(replace(PLAIN, stance=stance))


def test_a_denial_that_is_asked_and_hedged_says_all_three() -> None:
    note = note_of(replace(PLAIN, stance="denied", is_asked=True, hedge="reportedly"))
    assert note == (
        "The source denies or rejects what is reported. It is asked, not asserted. Hedged in the text: “reportedly”."
    )


def test_words_of_nobody_say_so() -> None:
    nobody = Statement("p1", 0, 20, source=("unknown",), quotation=(0, 20))
    assert note_of(nobody) == "The text does not settle whose words these are."
    # Of somebody who spoke and is not named, the reporting word tells.
    assert note_of(replace(nobody, cue_span=(3, 7))) == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("It says “on Monday.”", "It says “on Monday.”"),
        ("It says “on Monday”", "It says “on Monday”."),
        ("It is of “the pier…”", "It is of “the pier…”."),
        ("It is of Jo Dahl Jr.", "It is of Jo Dahl Jr."),
        ("In “\u2068Who paid?\u2069”", "In “\u2068Who paid?\u2069”"),
        ("He said &quot;no.&quot;</bdi>", "He said &quot;no.&quot;</bdi>"),
        ("left out (see p. 3)", "left out (see p. 3)."),
    ],
)
def test_a_sentence_has_one_mark_at_its_end(words: str, sentence: str) -> None:
    assert ended(words) == sentence


def test_a_note_that_ends_in_the_words_of_a_text_has_one_full_stop() -> None:
    assert note_of(replace(PLAIN, role="mayor of St.")) == "Role as written: “mayor of St.”"
    text = "The boats\n\nBy Mia Dahl\n4 March 2016\n\nIn 2014 the pier was sold at 10 a.m. by Bo Ek.\n"
    (claim,) = (event for event in find_events(read_text(text)) if event.kind == "claim")
    assert claim.note.endswith("The sentence also dates: “10 a.m.”")


@pytest.mark.parametrize(
    ("sentence", "note"),
    [
        ("The weir was built between 2012 and 2015.", "It is one end of “2012 and 2015”"),
        ("It rained from March to May 2014.", "It is one end of “March to May 2014”"),
        ("Between 2001\nand 2003 it leaked.", "It is one end of “2001 and 2003”"),
        ("In 2011-13 nobody painted it.", "It is one end of “2011-13”"),
        ("The lock was shut from 3 to 9 May 2014.", "It is one end of “3 to 9 May 2014”"),
    ],
)
def test_a_range_is_named_whole_and_its_other_end_is_no_other_date(sentence: str, note: str) -> None:
    claim = claims(f"{sentence} Bo Ek said so.")[0]
    assert claim.note == f"{note}; the bounds are those of the whole range."
    assert claim.further == ()


def test_beside_a_range_its_sentence_names_its_other_dates() -> None:
    (claim,) = claims("Bo Ek said that the lock was shut from 2007 to 2009, in 2011 and from 2013 to 2015.")
    assert claim.note.endswith("The sentence also dates: “2011”, “2013”, “2015”.")
    (claim,) = claims("The winter of 1946 to 1947 was cold, Bo Ek said.")
    assert (claim.edtf, claim.note) == ("1946-24", "The season is the northern one, December to February.")


def test_a_date_that_is_told_twice_is_no_end_of_a_range() -> None:
    (claim,) = claims(
        "Bo Ek said: The lock leaked from 2003 to 2001 and was shut again in 2003. It was sold."
    )[:1]
    assert claim.note.endswith("The sentence also dates: “2001”, “2003”.")


def test_the_next_sentence_takes_a_range_by_its_whole_words() -> None:
    _, claim = claims("Bo Ek said that the weir was built between 2012 and 2015. He said it had no gate.")
    assert claim.note.startswith(
        "No date of its own: it takes that of the statement before it (“2012 and 2015”)."
    )


def claims(words: str) -> list[Event]:
    text = f"The weir\n\nBy Mia Dahl\n4 March 2016\n\n{words}\n"
    return [event for event in find_events(read_text(text)) if event.kind == "claim"]
