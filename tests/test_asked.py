"""Interviews whose questions and answers stand under no name, and what several say under a heading, each under his name."""

import pytest

from claimline import find_events, read_text

HEAD = """Five minutes with Jonas Wick

The keeper of the lamp talks to Mara Sund

By Mara Sund
3 June 2022

"""
TALK = """When did you come here?{gap}In 1981. I was six.

Did you mend the lamp yourself?{gap}Yes. My father gave me the tools in 1990.

What will you do then?{gap}We close in July 2022, and then we sleep.
"""


def said(text: str) -> list[tuple[str, str]]:
    """The source and the words of each row below the article's own."""
    rows = find_events(read_text(text))
    return [(";".join(row.source), row.quote) for row in rows if row.kind != "article"]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_the_answers_of_an_interview_without_names_are_not_its_authors(gap: str) -> None:
    assert said(HEAD + TALK.format(gap=gap)) == [
        ("unknown", "In 1981."),
        ("unknown", "My father gave me the tools in 1990."),
        ("unknown", "We close in July 2022, and then we sleep."),
    ]
    assert read_text(HEAD + TALK.format(gap=gap)).notices == (
        "Found questions and answers under no name, which have no known speaker: line 8 and below.",
    )


def test_two_questions_are_an_interview_where_both_ask_and_both_are_answered() -> None:
    both = TALK.partition("What will")[0].format(gap="\n\n")
    assert {source for source, _ in said(HEAD + both)} == {"unknown"}
    assert {
        source
        for source, _ in said(HEAD + both.replace("Did you mend the lamp yourself", "Who mended the lamp"))
    } == {"Mara Sund"}


@pytest.mark.parametrize(
    "text",
    [
        TALK.format(gap="\n\n").replace("you", "I"),  # who asks himself
        TALK.format(gap="\n\n")
        .replace("I was", "He was")
        .replace("My", "His")
        .replace("We", "They")
        .replace("we", "they"),
        TALK.format(gap="\n\n").replace("?", "."),
        TALK.format(gap="\n\n")  # what his readers may ask
        .replace("did you come", "do you come")
        .replace("Did you mend the lamp yourself", "How do you mend a lamp")
        .replace("will you do then", "do you do then"),
        TALK.format(gap="\n\n") + "\nIt was dark.\n" * 30,  # a few questions of a long text
    ],
)
def test_other_questions_are_their_writers(text: str) -> None:
    assert ("Mara Sund", "In 1981.") in said(HEAD + text)


ROUND_UP = """The pier was sold in 2004.

{heading}

Joan Pike: We had no choice. The roof fell in on 2 January 2004.{day}

Oster Tow Ltd: We mended it between 2005 and 2008.{day}

Alf Stone: That is not what I saw in 2009.{day}
"""


@pytest.mark.parametrize("heading", ["Responses", "Reactions to the sale:", "Readers’ comments"])
def test_what_several_say_under_such_a_heading_is_theirs(heading: str) -> None:
    assert said(HEAD + ROUND_UP.format(heading=heading, day="")) == [
        ("Mara Sund", "The pier was sold in 2004."),
        ("Joan Pike", "The roof fell in on 2 January 2004."),
        ("Oster Tow Ltd", "We mended it between 2005 and 2008."),
        ("Alf Stone", "That is not what I saw in 2009."),
    ]


def test_what_has_a_day_of_its_own_below_it_is_left_unread() -> None:
    text = HEAD + ROUND_UP.format(heading="Responses", day=" (5 June 2022)")
    assert said(text) == [("Mara Sund", "The pier was sold in 2004.")]
    assert any(notice.startswith("Left out: words before a colon") for notice in read_text(text).notices)


def test_places_and_parts_under_another_heading_are_no_speakers() -> None:
    text = ROUND_UP.replace("Joan Pike", "Port Salvo").replace("Alf Stone", "Cape Ort")
    assert {source for source, _ in said(HEAD + text.format(heading="Three days", day=""))} <= {
        "Mara Sund",
        "unknown",
    }
    seen = "\n\n{}\n\nPort Salvo: The top is seen since 2004.\n\nCape Ort: The bay is seen since 2008.\n"
    for over in ("Views", "Answers"):
        assert {source for source, _ in said(HEAD + "The pier." + seen.format(over))} == {"Mara Sund"}
    parts = (
        ROUND_UP.replace("Joan Pike", "Pros").replace("Oster Tow Ltd", "Cons").replace("Alf Stone", "Verdict")
    )
    assert "Pros" not in dict(said(HEAD + parts.format(heading="Comments", day="")))


def test_questions_that_a_page_sets_in_bold_are_its_authors_and_the_answers_nobodys() -> None:
    asked = ("When did you come here?", "You mended the lamp yourself in 1990, did you not?", "Who paid you?")
    answers = ("In 1981. {} was six.", "The tools were bought in 1990.", "The town paid from 2006 on.")
    for who in ("I", "She"):
        talk = "".join(
            f"<p><b>{question}</b></p><p>{answer.format(who)}</p>"
            for question, answer in zip(asked, answers, strict=True)
        )
        page = f"<html><body><article><h1>Five minutes</h1><p>By <a rel=author>Mara Sund</a></p><p>The lamp was lit.</p>{talk}</article></body></html>"
        assert said(page) == [
            ("unknown", "In 1981."),
            ("Mara Sund", asked[1]),
            ("unknown", answers[1]),
            ("unknown", answers[2]),
        ]
        assert any("interview of 3 questions set in bold" in notice for notice in read_text(page).notices)


def test_words_over_a_dash_and_a_name_are_theirs_where_two_people_sign_so() -> None:
    signed = "The pier was sold in 2004.\n{} Joan Pike, Oster\n\n"
    other = "We mended it in 2005.\n\nThen it sank in 2008.\n{} Alf Stone\n"
    for dash in ("–", "—"):
        text = f"{HEAD}It was lit in 1981.\n\n{signed.format(dash)}{other.format(dash)}\nIt is for sale since 2010.\n"
        assert said(text) == [
            ("Mara Sund", "It was lit in 1981."),
            ("Joan Pike", "The pier was sold in 2004."),
            ("Mara Sund", "We mended it in 2005."),
            ("Alf Stone", "Then it sank in 2008."),
            ("Mara Sund", "It is for sale since 2010."),
        ]
    apart = f"{HEAD}The pier was sold in 2004.\n\n– Joan Pike\n\nIt sank in 2008.\n\n– Alf Stone\n"
    assert said(apart) == [("Joan Pike", "The pier was sold in 2004."), ("Alf Stone", "It sank in 2008.")]
    assert ("Mara Sund", "The pier was sold in 2004.") in said(
        HEAD + signed.format("–")
    )  # one may be a motto's


@pytest.mark.parametrize(
    "words",
    [
        "“It is a cold sea.”\n– {}, sailor\n\nThe mill burned in {}.",  # set apart from the text
        "“It is a cold sea.”\n\n– {}, sailor\n\nThe mill burned in {}.",
        "The mill burned in {1}. Its millers were:\n\n– {0}",
        "The mill burned in {1}.\n\n– {0}, 45\n\n– Ada Fenn, 33",  # a list
        "The mill burned in {1}.\n- {0}, Oster",
        "The mill burned in {1}.\nMill by night\n– {0}",  # a picture's
        "The mill burned in {1}.\n– New {0}",
        "The mill burned in {1}.\n\n– Saint {0}, Norland",
    ],
)
def test_quotations_lists_pictures_and_places_take_nothing_from_an_author(words: str) -> None:
    parts = [words.format("Joan Pike", 2004), words.format("Alf Stone", 2008)]
    found = [who for who, what in said(HEAD + "\n\n".join(parts) + "\n") if "burned" in what]
    assert found == ["Mara Sund", "Mara Sund"]
