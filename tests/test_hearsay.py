"""What a writer has from somebody else: who said it, who carried it, and that it is hearsay where nobody is named."""

import pytest

from claimline import find_events, read_text
from claimline.attribution import is_anonymous
from claimline.model import Event


def claims(comment: str) -> list[Event]:
    text = f"""The pump house

By Ada Fenn
3 June 2020

The pump house is for sale.

Bo Ek
4 June 2020, 09:15
{comment}

Ida Moss
5 June 2020, 07:45
Nobody told us.
"""
    return [event for event in find_events(read_text(text)) if event.kind == "claim"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("My uncle says that the pump broke in 2011.", "my uncle"),
        ("The miller told me that the pump broke in 2011.", "miller"),
        ("The miller wrote to us that the pump broke in 2011.", "miller"),
        ("I heard from the miller that the pump broke in 2011.", "miller"),
        ("We learned from Tom Ryde that the pump broke in 2011.", "Tom Ryde"),
        ("I was told by a plumber that the pump broke in 2011.", "plumber"),
        ("I was told by someone at the mill that the pump broke in 2011.", "someone at the mill"),
        ("I was told by somebody that the pump broke in 2011.", "somebody"),
    ],
)
def test_what_a_commenter_was_told_is_on_his_word(sentence: str, source: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.source, claim.via, claim.edtf) == ((source,), ("Bo Ek",), "2011")


SAID_BY_THE_MILLER = (
    "The miller told the board that the pump broke in 2011.",
    "The board heard from the miller that the pump broke in 2011.",
    "The miller said that the pump broke in 2011.",
)


@pytest.mark.parametrize("sentence", [*SAID_BY_THE_MILLER, "In 2011 the miller said nothing about the pump."])
def test_what_a_commenter_says_of_others_words_is_on_his_word(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.source, claim.via) == (("miller",), ("Bo Ek",))


@pytest.mark.parametrize("sentence", SAID_BY_THE_MILLER)
def test_what_the_article_says_of_others_words_is_carried_by_nobody(sentence: str) -> None:
    claim = find_events(read_text(f"The pump house\n\nBy Ada Fenn\n3 June 2020\n\n{sentence}\n"))[-1]
    assert (claim.source, claim.via) == (("miller",), ())


def test_someone_of_a_firm_is_nobody_by_name() -> None:
    (claim,) = claims("I was told by someone at the mill that the pump broke in 2011.")
    assert is_anonymous(claim.source[0])


def test_what_an_outlet_has_printed_is_carried_by_no_commenter() -> None:
    (claim,) = claims("The Harbour Gazette said in 2012 that the pump broke in 2011.")
    assert (claim.source, claim.via) == (("Harbour Gazette",), ())


def test_what_somebody_of_an_outlet_says_is_on_the_commenters_word() -> None:
    (claim,) = claims("The editor of the Harbour Gazette said in 2012 that the pump broke.")
    assert claim.via == ("Bo Ek",)


def test_a_commenter_carries_nothing_of_his_own() -> None:
    (claim,) = claims("Bo Ek said in 2012 that the pump broke.")
    assert (claim.source, claim.via) == (("Bo Ek",), ())


def test_an_author_who_comments_is_named_as_above_the_article() -> None:
    text = """The pump house

By Ada Fenn
3 June 2020

The pump house is for sale.

ADA FENN
4 June 2020, 09:15
The miller said that the pump broke in 2011.

Ida Moss
5 June 2020, 07:45
Nobody told us.
"""
    (claim,) = [event for event in find_events(read_text(text)) if event.kind == "claim"]
    assert (claim.source, claim.via) == (("miller",), ("Ada Fenn",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody heard from the miller that the pump broke in 2011.",
        "None of us heard from the miller that the pump broke in 2011.",
        "Have you heard from the miller that the pump broke in 2011?",
        "If you hear from the miller that the pump broke in 2011, call us.",
    ],
)
def test_what_nobody_has_heard_or_somebody_may_hear_is_not_said_by_whom_it_would_come_from(
    sentence: str,
) -> None:
    (claim,) = claims(sentence)
    assert (claim.source, claim.via) == (("Bo Ek",), ())


def test_nobody_speaks_where_a_lesson_was_learned_from_a_thing() -> None:
    (claim,) = claims("We learned from the flood of 2011 that pumps break.")
    assert claim.source == ("Bo Ek",)


@pytest.mark.parametrize(
    "sentence",
    [
        "I heard that the pump broke in 2011.",
        "I was told that the pump broke in 2011.",
        "Rumour has it that the pump broke in 2011.",
    ],
)
def test_hearsay_of_nobody_is_hedged(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.stance, claim.edtf) == ("hedged", "2011")


def test_what_was_heard_and_is_no_hearsay_is_asserted() -> None:
    (claim,) = claims("I heard the pump in 2011.")
    assert claim.stance == "asserted"


@pytest.mark.parametrize("told", ["wrote to me", "wrote to me last week", "emailed me on Tuesday"])
def test_the_date_of_what_was_written_goes_before_that_of_the_writing(told: str) -> None:
    (claim,) = claims(f"The clerk {told} that the council had sold the pump on 27 May.")
    assert (claim.source, claim.via, claim.edtf) == (("clerk",), ("Bo Ek",), "2020-05-27")


def test_who_is_addressed_is_no_part_of_a_name() -> None:
    _, second = claims("Ada Ryde ran the pump in 2010.\n\n@Marsh Ryde left in 2012.")
    assert second.actors == ("Ada Ryde",)


def test_whose_accounts_they_are_the_pronoun_does_not_say() -> None:
    (claim,) = claims("The firm lost money in 2011, its own accounts say.")
    assert claim.source == ("accounts",)


def test_who_put_out_a_fire_says_nothing() -> None:
    (claim,) = claims("The fire of May 2011 was put out by forty volunteers.")
    assert claim.source == ("Bo Ek",)


def test_what_stands_before_hearsay_with_its_date_is_asserted() -> None:
    (claim,) = claims("It broke in 2011, and I was told that it would never run again.")
    assert claim.stance == "asserted"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Tom Ryde claims (Letters, 2 May) that the pump broke in 2011.", "Tom Ryde"),
        ("Tom Ryde used to tell how the pump broke in 2011.", "Tom Ryde"),
        ("It was blessed on All Saints 2011 by Bishop Ryde, who said that it would last.", "Bishop Ryde"),
        ("“It broke,” said P. Ryde in 2011.", "P. Ryde"),
    ],
)
def test_who_says_it_is_found_beside_other_words(sentence: str, source: str) -> None:
    (claim,) = claims(sentence)
    assert claim.source == (source,)


def test_a_day_may_end_a_comment_without_a_full_stop() -> None:
    (claim,) = claims("The hall is taken on the 11th")
    assert claim.edtf == "2020-06-11"
