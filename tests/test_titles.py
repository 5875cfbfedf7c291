"""Headlines: the first words of what is said, without the date and the source that open it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.events import find_events
from claimline.events.titles import LONGEST, title_of
from claimline.read import read_text


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        ("In 2011 the council closed the bridge.", "The council closed the bridge"),
        ("Jon Berg said that in 2011 the council closed the bridge.", "The council closed the bridge"),
        ("In 2011, Jon Berg said, the council closed the bridge.", "The council closed the bridge"),
        ("In 2011, according to Jon Berg, the council met.", "The council met"),
        ("Why in 2011 did the council meet?", "Why in 2011 did the council meet?"),
        ("Jon Berg denied in 2011 that he closed the bridge.", "Denied in 2011 that he closed the bridge"),
        ("Jon Berg said: “The bridge is old.”", "The bridge is old"),
        ("Jon Berg said the bridge was old.", "The bridge was old"),
        ("Jon Berg said more.", "Said more"),
        # What the writer goes on with is not said.
        (
            "Jon Berg said the same of the bridge in 2010 and it fell.",
            "Jon Berg said the same of the bridge in 2010",
        ),
        ("Jon Berg says nobody came.", "Nobody came"),
        ("Jon Berg said it at the fair.", "Jon Berg said it at the fair"),
        (
            "I said so at the time and they closed the bridge.",
            "I said so at the time and they closed the bridge",
        ),
        # Of parts between semicolons the one with the date.
        ("The bridge leaked; in 2011 it fell.", "It fell"),
        ("The bridge fell in 2011; it leaks now.", "The bridge fell in 2011"),
        ("Jon Berg said the bridge fell in 2011; it leaked.", "The bridge fell in 2011; it leaked"),
        ("Jon Berg wrote that to Ida Voss.", "Jon Berg wrote that to Ida Voss"),
        ("Jon Berg wrote that in 2011 it fell.", "It fell"),
        ("In 1950 or after the war the bridge fell.", "In 1950 or after the war the bridge fell"),
        ("Jon Berg said that in May 2011 trains run late.", "Trains run late"),
        ("Jon Berg wrote that in May 2011 to Ida Voss.", "Jon Berg wrote that in May 2011 to Ida Voss"),
        (
            "Divers recommend that the bridge stay closed.",
            "Recommend that the bridge stay closed",
        ),
        ("It is just what Jon Berg says we said.", "It is just what Jon Berg says we said"),
        ("“The bridge fell,” Jon Berg denied.", "Denied: The bridge fell"),
        ("Jon Berg did not confirm that the bridge fell.", "Did not confirm that the bridge fell"),
        ("The council has not confirmed that the bridge fell.", "Has not confirmed that the bridge fell"),
        # A quotation in it has both its marks, one that holds all of it has none.
        ("Jon Berg said the bridge was “far too old”.", "The bridge was “far too old”"),
        ("Jon Berg said ‘the bridge fell’ and ‘nobody came’.", "‘the bridge fell’ and ‘nobody came’"),
        (
            "Jon Berg said the bridge (built in 1870) was old (he measured it).",
            "The bridge (built in 1870) was old (he measured it)",
        ),
        # The words that tell who is quoted are not what is said.
        ("“I walk nine miles for bread,” said Ida Voss, 64, of Mill Lane.", "I walk nine miles for bread"),
        ('"I walk nine miles for bread," said Ida Voss, 64, of Mill Lane.', "I walk nine miles for bread"),
        (
            "“No such order was given,” said Jon Berg, “in May or at all.”",
            "No such order was given, in May or at all",
        ),
        ("The bridge fell in 2009, said Jon Berg.", "The bridge fell in 2009"),
        ("The bridge fell in 2009, Jon Berg said.", "The bridge fell in 2009"),
        # Nor do they begin in the middle of something.
        (
            "According to the Oster Post, which named two guards, the bridge fell in 2009.",
            "The bridge fell in 2009",
        ),
        ("According to a letter sent to the council, the bridge fell in 2009.", "The bridge fell in 2009"),
        (
            "The Oster Post quoted Jon Berg as telling guards on Monday that “the bridge fell in 2009”.",
            "The bridge fell in 2009",
        ),
        ("Jon Berg said exactly the same in 2009.", "Jon Berg said exactly the same in 2009"),
        ("Jon Berg said so in 2009.", "Jon Berg said so in 2009"),
        ("Jon Berg vowed not to close the bridge again.", "Vowed not to close the bridge again"),
        (
            "“Old Bridge Song” was written by Jon Berg in 2009.",
            "“Old Bridge Song” was written by Jon Berg in 2009",
        ),
        ("Officials praised Monday's march across the bridge.", "Praised Monday's march across the bridge"),
        ("Guards have said engineers closed the bridge.", "Engineers closed the bridge"),
        ("“It fell,” Jon Berg said in 2009.", "It fell"),
        ("''I have seen the bridge,'' Jon Berg said.", "I have seen the bridge"),
        ("Jon Berg called the letter “a bad joke”.", "Called the letter “a bad joke”"),
        # Where the verb changes what the words say, it stays; its auxiliaries do not, unless they deny.
        ("Jon Berg disagreed that the bridge was old.", "Disagreed that the bridge was old"),
        ("Jon Berg has called the bridge a wreck.", "Called the bridge a wreck"),
        (
            "The bridge was called a wreck by Jon Berg in a letter to Ida Voss.",
            "The bridge was called a wreck by Jon Berg in a letter to Ida Voss",
        ),
        ("Jon Berg praised “Old Bridge Song”.", "Praised “Old Bridge Song”"),
        ("Jon Berg resigned, adding the bridge was old.", "The bridge was old"),
        (
            "According to a guard who was not named, the bridge fell in 2009.",
            "The bridge fell in 2009",
        ),
        ("According to Jon Berg, nothing was left of the bridge.", "Nothing was left of the bridge"),
        (
            "According to a letter, written in 2008 by Ida Voss, the bridge fell in 2009.",
            "The bridge fell in 2009",
        ),
        (
            "Jon Berg warned Monday’s crowd that the bridge was old.",
            "Warned Monday’s crowd that the bridge was old",
        ),
        ("Jon Berg said whose bridge fell in 2009.", "Jon Berg said whose bridge fell in 2009"),
        (
            "According to Ida Voss, writing in the Oster Post, the bridge fell in 2009.",
            "The bridge fell in 2009",
        ),
        ("According to Jon Berg, WHO doctors closed the bridge.", "WHO doctors closed the bridge"),
    ],
)
def test_a_headline_is_what_is_said(sentence: str, headline: str) -> None:
    events = find_events(read_text(f"A title\n\n{sentence}\n\nThe end."))
    assert [event.title for event in events if event.kind == "claim"] == [headline]


def test_a_headline_that_a_picture_may_cut_before_its_denial_still_denies() -> None:
    claims = (
        "Reports that the old bridge across the river at Oster fell in the storm were denied by Jon Berg."
    )
    events = find_events(read_text(f"A title\n\n{claims}\n\nThe end."))
    assert [event.title[:15] for event in events if event.kind == "claim"] == ["Denied: Reports"]


def test_a_headline_has_all_the_words_of_a_sentence() -> None:
    sentence = "The council met again, and again, in the hall that had been closed since the storm of that winter tore its roof"
    assert title_of(f"{sentence}.") == sentence


def test_a_headline_of_a_book_is_cut_between_words_and_marked() -> None:
    title = title_of("The council " + "met again and " * 40)
    assert len(title) <= LONGEST
    assert title.endswith((" and…", " again…", " met…"))


def test_a_headline_stands_on_one_line() -> None:
    assert title_of("The council\n  met\u00a0again.") == "The council met again"


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("-2+3 came to pass", "-2+3 came to pass"),
        ("- 2 of them fell", "2 of them fell"),
        ("“It fell. Nobody came.", "It fell. Nobody came"),
        ("It fell,” she said.", "It fell, she said"),
        ("It fell,’ she said.", "It fell, she said"),
        ("The drivers’ bridge isn’t here", "The drivers’ bridge isn’t here"),
        ('A 6" pipe burst', 'A 6" pipe burst'),
        ("“It fell.” “It did not.”", "“It fell.” “It did not.”"),
        ("It was a “bad joke,”", "It was a “bad joke”"),
        ("They’d see.''", "They’d see"),
        ("that is so", "That is so"),
    ],
)
def test_a_headline_holds_no_half_of_a_quotation(words: str, headline: str) -> None:
    assert title_of(words) == headline


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "()"])
def test_a_quotation_that_is_cut_is_closed(marks: str) -> None:
    title = title_of(f"The council said {marks[0]}" + "it met again and " * 30 + f"left{marks[1]}")
    assert len(title) <= LONGEST
    assert title.endswith(f"…{marks[1]}")


@given(st.text("ab ,.“”«»()-1…", max_size=700))
def test_a_headline_of_anything_is_short_and_has_as_many_opened_as_closed(words: str) -> None:
    title = title_of(words)
    assert len(title) <= LONGEST
    assert [title.count(mark) for mark in "“«"] == [title.count(mark) for mark in "”»"]


def test_the_bullet_of_a_list_is_no_part_of_a_title() -> None:
    assert title_of("• The last boat left at noon") == "The last boat left at noon"


def test_a_star_behind_a_word_is_no_bullet() -> None:
    assert title_of("I saw that *nobody* had rowed it") == "I saw that *nobody* had rowed it"
