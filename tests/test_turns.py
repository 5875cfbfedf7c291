"""Transcripts and interviews: the words of a turn are those of the speaker before its colon."""

import pytest

from claimline import find_events, read_text

HEARING = """Transcript: hearing on the mole

CHAIR: When did it crack?
DR. NINA VOSS, HARBOUR ENGINEER: It cracked in March 2012.
(Applause.)
VOSS (reading): I wrote of it on 4 May 2013.
BERG: We paid in 2015.
"""
INTERVIEW = """The woman who counts cracks

Interview by Tom Hale

Nina Voss has counted cracks since 2009.

Tom Hale: When did you begin?

Nina Voss: In March 2009. I was alone.

I counted until 2011.

TH: And then?

NV: They closed it in 2014.

This talk was held in 2016.
"""


def said(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(e.quote, e.source) for e in find_events(read_text(text)) if e.kind == "claim"]


def test_each_turn_of_a_transcript_is_its_speakers() -> None:
    assert said(HEARING) == [
        ("It cracked in March 2012.", ("DR. NINA VOSS",)),
        ("I wrote of it on 4 May 2013.", ("DR. NINA VOSS",)),
        ("We paid in 2015.", ("BERG",)),
    ]


def test_initials_are_the_one_whom_they_fit_and_an_answer_runs_on() -> None:
    assert said(INTERVIEW) == [
        ("Nina Voss has counted cracks since 2009.", ("Tom Hale",)),
        ("In March 2009.", ("Nina Voss",)),
        ("I counted until 2011.", ("Nina Voss",)),
        ("They closed it in 2014.", ("Nina Voss",)),
    ]
    notices = read_text(INTERVIEW).notices
    assert "Left out below the last turn, where the words could be anybody's: line 17." in notices


def test_question_and_answer_name_nobody() -> None:
    text = "The mole\n\nQ: When did it crack?\n\nA: In March 2012.\n\nQ: And then?\n\nA: It fell in 2014.\n"
    assert said(text) == [("In March 2012.", ("unknown",)), ("It fell in 2014.", ("unknown",))]
    notice = "Turns whose label names nobody, as Q and A, which have no known speaker: 4."
    assert notice in read_text(text).notices


@pytest.mark.parametrize(
    "text",
    [
        "The plan\n\nCost: 3 million in 2012.\n\nLength: 40 metres.\n\nThe mole fell in 2014.",
        "The mole\n\nOne thing is sure: it fell in 2014.\n\nAnother is not: who paid in 2015.\n\nA third: nobody asked.",
    ],
)
def test_a_list_and_a_sentence_with_a_colon_are_no_conversation(text: str) -> None:
    assert not any(passage.kind == "turn" for passage in read_text(text).passages)


SURNAMES = """The man who kept the keys

An interview by Tom Hale

Tom Hale: When did it begin?

Nina Voss: In 2009.

Hale: Did you burn them?

Voss: I burned them in 2011.

Hale: And then?

Voss: They closed it in 2014.
"""


def test_a_surname_alone_is_the_one_who_was_named_in_full() -> None:
    assert said(SURNAMES) == [
        ("In 2009.", ("Nina Voss",)),
        ("I burned them in 2011.", ("Nina Voss",)),
        ("They closed it in 2014.", ("Nina Voss",)),
    ]


def test_single_words_in_turn_are_speakers_and_those_of_a_list_are_none() -> None:
    talk = "Two men talk\n\nHale: When did it begin?\n\nVoss: In 2009.\n\nHale: And then?\n\nVoss: It fell in 2014.\n"
    assert said(talk) == [("In 2009.", ("Voss",)), ("It fell in 2014.", ("Voss",))]
    listed = "The ships\n\nNote: One was sold in 2009.\n\nBuyer: Nobody in 2011.\n\nNote: One sank in 2014.\n\nNobody knew in 2015.\n"
    assert not any(passage.kind == "turn" for passage in read_text(listed).passages)


def test_the_salutation_of_a_letter_is_nobody_who_speaks() -> None:
    letters = (
        "Ask Mia\n\nDear Mia: My boat burned in 2009.\n\nDear Bo: Mine sank in 2011.\n\n"
        "Dear Mia: The harbour closed in 2014.\n\nDear Ida: It opened in 2015.\n"
    )
    assert not any(passage.kind == "turn" for passage in read_text(letters).passages)


TALK = """Forty winters with the lamp

Interview by Mara Sund
3 June 2022

Dr Daniel Horvat has kept the lamp in Dutch Hafen since 2004.{more}

MS: When did it fail?

DH: It failed in May 2005.

MS: And since?

DH: It went out in 2011.
"""


def test_initials_are_the_one_whom_the_lines_before_the_talk_name() -> None:
    assert ("It failed in May 2005.", ("Daniel Horvat",)) in said(TALK.format(more=""))


def test_initials_that_fit_two_people_stay_as_they_are() -> None:
    assert ("It failed in May 2005.", ("DH",)) in said(TALK.format(more=" Dora Holm helps him."))


def test_a_surname_with_a_particle_is_the_one_named_before_the_talk() -> None:
    text = TALK.format(more=" Lena van der Brink helps him.").replace("DH: It went", "Brink: It went")
    assert ("It went out in 2011.", ("Lena van der Brink",)) in said(text)


BY_GIVEN_NAME = """Forty winters with the lamp
{head}
3 June 2022

{first}: When did it fail?

{second}: It failed in May 2005.

Mara: And since?

Daniel: It went out in 2011.

Mara: Who saw it?

Daniel: Nobody in 2012.
"""


def test_a_given_name_is_the_one_named_in_full_by_an_earlier_label() -> None:
    text = BY_GIVEN_NAME.format(head="", first="Mara Sund", second="Daniel Horvat")
    assert {speaker for _, speaker in said(text)} == {("Daniel Horvat",)}


def test_given_names_are_those_of_the_lines_before_where_each_fits_one() -> None:
    both = "\nMara Sund asked Daniel Horvat about the light."
    text = BY_GIVEN_NAME.format(head=both, first="Mara", second="Daniel")
    assert ("It went out in 2011.", ("Daniel Horvat",)) in said(text)
    # Whose Daniel it is, nothing says where two fit, or where the other speaker is not named there.
    for head in (f"{both} Daniel Roe was ill.", "\nThe lamp was lit by Daniel Horvat in a film."):
        text = BY_GIVEN_NAME.format(head=head, first="Mara", second="Daniel")
        assert ("It went out in 2011.", ("Daniel",)) in said(text)


def test_a_given_name_of_two_speakers_stays_as_it_is() -> None:
    text = BY_GIVEN_NAME.format(head="", first="Mara Sund", second="Daniel Horvat")
    text += "\nDaniel Roe: Nor in 2013.\n"
    assert ("It went out in 2011.", ("Daniel",)) in said(text)


def test_a_recording_whose_times_begin_at_nought_is_a_conversation() -> None:
    text = """The ledger – episode 4

Released 5 September 2023

[00:00:05] HOST: Welcome back.

[00:00:31] WHITBY: It merged in November 1923.

[00:01:10] HOST: Was that late?

[00:01:14] WHITBY: In 1926 it was gone.
"""
    assert said(text) == [("It merged in November 1923.", ("WHITBY",)), ("In 1926 it was gone.", ("WHITBY",))]


def test_a_long_line_before_the_talk_names_whom_it_names_at_its_end() -> None:
    crew = (
        "When it was dark Tom Hale told Lena Berg that they had to row out to the ship with the boat. " * 400
    )
    text = TALK.replace("Dr Daniel", f"{crew}Dr Daniel").format(more="")
    assert ("It failed in May 2005.", ("Daniel Horvat",)) in said(text)


def test_a_line_of_names_alone_introduces_nobody() -> None:
    text = TALK.format(more="").replace(
        "Dr Daniel Horvat has kept the lamp in Dutch Hafen since 2004.", "Daniel Horvat"
    )
    assert ("It failed in May 2005.", ("DH",)) in said(text)


LAMP = """The lamp that nobody wanted

By Mara Sund
3 June 2022

Jonas Wick has kept the lamp since 2004.

{first}: When did it fail?

{second}: It failed in May 2005. I was there.

{first}: Did you mend it?

{second}: Yes, we did so in 2006.

{first}: And then?

{second}: They closed it in 2011.
"""


@pytest.mark.parametrize(
    ("first", "second", "speaker"),
    [
        ("Oster Courier", "Jonas Wick", "Jonas Wick"),
        ("The Oster Courier", "The keeper", "The keeper"),
        ("Radio Sund (host)", "Wick (keeper)", "Jonas Wick"),
        ("Speaker 1", "Speaker 2", "Speaker 2"),
        ("First caller", "Second caller", "Second caller"),
        ("oster courier", "jonas wick", "jonas wick"),
        ("Interviewer", "Man with the lamp", "Man with the lamp"),
    ],
)
def test_labels_of_any_form_that_come_back_in_turn_are_speakers(
    first: str, second: str, speaker: str
) -> None:
    assert said(LAMP.format(first=first, second=second)) == [
        ("Jonas Wick has kept the lamp since 2004.", ("Mara Sund",)),
        ("It failed in May 2005.", (speaker,)),
        ("Yes, we did so in 2006.", (speaker,)),
        ("They closed it in 2011.", (speaker,)),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ("Myth", "Fact"),
        ("Pros", "Cons"),
        ("The good", "The bad"),
        ("Objection", "Reply"),
        ("For the crust", "For the filling"),
        ("2011", "May 2012"),
        ("Best memory", "Worst memory", "Favourite place"),
    ],
)
def test_heads_of_a_list_that_come_back_do_not_speak(heads: tuple[str, ...]) -> None:
    parts = [f"{head}: You saw in {year} what we saw." for year in (2009, 2012, 2015) for head in heads]
    text = "The fairs\n\nBy Mara Sund\n3 June 2022\n\n" + "\n\n".join(parts)
    assert not any(passage.kind == "turn" for passage in read_text(text).passages)


def test_labels_that_may_be_heads_leave_their_words_to_nobody() -> None:
    parts = [
        f"North pier: It rose in {year} once more.\n\nSouth pier: It burned down in {year}."
        for year in (2009, 2012, 2015)
    ]
    text = (
        "Two piers\n\nBy Mara Sund\n3 June 2022\n\nBoth were built in 1890.\n\n" + "\n\n".join(parts) + "\n"
    )
    assert said(text) == [("Both were built in 1890.", ("Mara Sund",))]
    assert (
        "Left out: words before a colon open the parts, and it is not clear whether they say who speaks, or when: lines 8 to 18."
        in read_text(text).notices
    )


def test_one_label_answers_the_questions_that_stand_under_none() -> None:
    text = (
        LAMP.replace("{first}: ", "")
        .format(second="Jonas Wick")
        .replace("Did you mend it?", "Mended in 2008?")
    )
    assert said(text) == [
        ("Jonas Wick has kept the lamp since 2004.", ("Mara Sund",)),
        ("It failed in May 2005.", ("Jonas Wick",)),
        ("Mended in 2008?", ("unknown",)),
        ("Yes, we did so in 2006.", ("Jonas Wick",)),
        ("They closed it in 2011.", ("Jonas Wick",)),
    ]
