"""Headlines: the first words of what is said, without the date and the source that open it."""

import pytest

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
        ("“The bridge fell,” Jon Berg denied.", "Denied: The bridge fell"),
        ("Jon Berg did not confirm that the bridge fell.", "Did not confirm that the bridge fell"),
        ("The council has not confirmed that the bridge fell.", "Has not confirmed that the bridge fell"),
    ],
)
def test_a_headline_is_what_is_said(sentence: str, headline: str) -> None:
    events = find_events(read_text(f"A title\n\n{sentence}\n\nThe end."))
    assert [event.title for event in events if event.kind == "claim"] == [headline]


def test_a_headline_cut_before_its_denial_still_denies() -> None:
    claims = (
        "Reports that the old bridge across the river at Oster fell in the storm were denied by Jon Berg."
    )
    events = find_events(read_text(f"A title\n\n{claims}\n\nThe end."))
    assert [event.title[:15] for event in events if event.kind == "claim"] == ["Denied: Reports"]


def test_a_long_headline_is_cut_between_words_and_marked() -> None:
    title = title_of("The council " + "met again and " * 20)
    assert len(title) <= LONGEST
    assert title.endswith((" and…", " again…", " met…"))


def test_a_headline_stands_on_one_line() -> None:
    assert title_of("The council\n  met\u00a0again.") == "The council met again"
