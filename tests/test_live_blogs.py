"""Live blogs: the clock time over an entry is when its words were written, on the day of the article or of the day line above."""

from claimline import find_events, read_text
from claimline.model import Event

NEWEST_FIRST = """Mill bridge closure: live updates

By Mia Roe
31 March 2016

16:42

Engineers finish for the day

They left the bridge. They will return tomorrow.

3.07pm BST

Ada Lind said the crack was found on Monday. "It is wider now," she said.

Share

13:31 - First lorry turned back

The first lorry was turned back. It left Senn yesterday.

Posted by Bo Ek
11h12
The bridge was shut at eight and was last shut in 2009.
"""
OVER_MIDNIGHT = """LIVE: Senn votes

Published 31 March 2016

22:10 - Polls closed a minute ago. The last vote was in 2012.

23:40 - First count is in, Lind said.

00:25 - Berg said that he had called Lind.

Friday 1 April 2016

07:05 - The last votes were counted today.
"""


def rows(text: str) -> dict[str, Event]:
    return {event.quote: event for event in find_events(read_text(text)) if event.kind == "claim"}


def test_a_clock_time_dates_what_stands_under_it() -> None:
    found = rows(NEWEST_FIRST)
    said = found['"It is wider now," she said.']
    assert (said.source, said.earliest, said.precision) == (("Ada Lind",), "2016-03-31", "day")
    assert found["They will return tomorrow."].earliest == "2016-04-01"
    assert "31 March 2016, 13:31" in found["It left Senn yesterday."].note
    assert not any("16:42" in quote or "Share" in quote for quote in found)


def test_a_heading_is_no_part_of_the_sentence_below_it() -> None:
    document = read_text(NEWEST_FIRST)
    entries = [
        (p.locator, p.posted, document.text[p.start : p.end].splitlines()[0])
        for p in document.passages
        if p.kind == "entry"
    ]
    assert entries[:2] == [
        ("entry 1, heading", "16:42", "Engineers finish for the day"),
        ("entry 1", "16:42", "They left the bridge. They will return tomorrow."),
    ]
    assert entries[-1] == (
        "entry 4",
        "11h12",
        "The bridge was shut at eight and was last shut in 2009.",
    )


def test_an_entry_that_somebody_else_signs_is_theirs() -> None:
    text = NEWEST_FIRST.replace("Posted by Bo Ek\n11h12\n", "11h12\nPosted by Bo Ek\n")
    found = rows(text)
    assert found["The bridge was shut at eight and was last shut in 2009."].source == ("Bo Ek",)
    assert found["It left Senn yesterday."].source == ("Mia Roe",)


def test_a_day_line_begins_a_day_and_after_midnight_the_day_is_open_until_then() -> None:
    found = rows(OVER_MIDNIGHT)
    lind = found["First count is in, Lind said."]
    assert (lind.earliest, lind.latest) == ("2016-03-31", "2016-03-31")
    berg = found["Berg said that he had called Lind."]
    assert (berg.earliest, berg.latest) == ("2016-03-31", "")
    assert found["The last votes were counted today."].earliest == "2016-04-01"


def test_clock_times_of_a_chronicle_or_a_programme_make_no_live_blog() -> None:
    chronicle = OVER_MIDNIGHT.replace("LIVE: Senn votes", "How Senn voted").replace(
        "Friday 1 April 2016\n\n", ""
    )
    programme = (
        "The day in Oster\n\n31 March 2016\n\n14:00 Opening\n\n13:15 Lunch\n\n12:30 Press\n\n11:45 Doors\n"
    )
    for text in (chronicle, programme):
        assert not any(passage.kind == "entry" for passage in read_text(text).passages)


def test_without_a_day_an_entry_has_none() -> None:
    text = OVER_MIDNIGHT.replace("Published 31 March 2016\n\n", "").replace("Friday 1 April 2016\n\n", "")
    lind = rows(text)["First count is in, Lind said."]
    assert (lind.latest, lind.basis) == ("", "inferred")
    assert "bounded by the time of entry 2" in lind.note


def test_the_comments_of_a_live_blog_are_comments() -> None:
    text = NEWEST_FIRST + (
        "\n2 comments\n\nOlga Brink\n1 April 2016 at 09:10\nThe bridge was sold in 2011.\nReply\n\n"
        "Per Lund\n1 April 2016 at 10:20\nNo, it was 2013.\nReply\n"
    )
    comments = [event for event in find_events(read_text(text)) if event.kind == "comment"]
    assert [comment.source for comment in comments] == [("Olga Brink",), ("Per Lund",)]


def test_an_entry_can_have_its_day_in_its_head() -> None:
    text = (
        "Senn votes: live updates\n\n2 May 2016 20:10\nPolls close, Lind said.\n\n1 May 2016 21:30\nIt rains, Berg said.\n\n"
        "1 May 2016 09:05\nPolls are open, Berg said.\n"
    )
    found = rows(text)
    assert found["Polls close, Lind said."].earliest == "2016-05-02"
    assert found["It rains, Berg said."].earliest == "2016-05-01"
