"""The time of a page's comment: that of the markup as written, with what the page shows in the note."""

from dataclasses import replace

import pytest

from claimline import find_events, read_text
from claimline.model import Document, Event, Passage


def first_comment(machine: str, shown: str = "1 April 2016 at 8:05") -> Event:
    """The row of a comment whose page shows one time and has another, or the same, for programs."""
    text = f"The lock leaks\n\nMia Roe\n{shown}\nIt leaked last year too.\n"
    at, words = text.index(shown), text.index("It leaked")
    comment = Passage(
        "comment", "c1", "comment 1", words, len(text) - 1, "Mia Roe", (16, 23), shown, machine=machine
    )
    passages = (Passage("title", "a", "title", 0, 14), replace(comment, posted_span=(at, at + len(shown))))
    return next(event for event in find_events(Document("page", text, passages)) if event.id == "page:c1")


def test_the_time_of_the_markup_is_kept_as_written_with_its_seconds() -> None:
    event = first_comment("2016-04-01T08:05:33+02:00")
    assert (event.earliest, event.latest) == ("2016-04-01T08:05:33", "2016-04-01T08:05:33")
    assert (event.precision, event.basis, event.date_text) == ("second", "stated", "1 April 2016 at 8:05")
    assert "UTC+02:00" in event.note
    assert "The page shows" not in event.note  # it is the same time, as far as it goes


def test_a_time_that_the_page_shows_otherwise_stands_in_the_note() -> None:
    event = first_comment("2016-04-01T06:05:00Z")
    assert event.earliest.startswith("2016-04-01T06:05")
    assert "UTC+00:00" in event.note
    assert "The page shows “1 April 2016 at 8:05”." in event.note


@pytest.mark.parametrize("first", ["3 hours ago", "1 April at 8:05"])
def test_a_shown_time_that_lacks_its_day_or_year_is_stated_by_the_markup(first: str) -> None:
    event = first_comment("2016-04-01T08:05", first)
    assert (event.edtf, event.precision, event.basis) == ("2016-04-01T08:05:00", "minute", "stated")
    assert f"The page shows “{first}”." in event.note


@pytest.mark.parametrize("machine", ["", "comment_date", "2016-13-01T08:05", "0000-00-00"])
def test_what_is_no_time_leaves_the_shown_one(machine: str) -> None:
    event = first_comment(machine)
    assert (event.edtf, event.precision) == ("2016-04-01T08:05:00", "minute")
    assert "markup" not in event.note


def test_the_row_of_a_page_says_what_states_its_title_author_and_day() -> None:
    page = """<html lang="en"><head><title>The lock leaks | Oster Notes</title>
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "The lock leaks",
    "datePublished": "2016-03-31T22:30:00Z", "author": {"@type": "Person", "name": "Mia Roe"}}</script></head>
    <body><article><h1>The lock leaks</h1><p>By Mia Roe</p><p>1 April 2016</p><p>Water came through the upper gate of
    the lock at Oster in the night, and the keeper closed the pound at once.</p></article></body></html>"""
    row = find_events(read_text(page))[0]
    assert row.source == ("Mia Roe",)
    assert row.earliest.startswith("2016-03-31T22:30")
    assert "title as its heading says" in row.note
    assert "author as its JSON-LD says" in row.note
    assert "date as its JSON-LD (UTC+00:00; the page shows “1 April 2016”) says" in row.note


HEAD = """<html lang="en"><head><title>The lock leaks | Oster Notes</title><script type="application/ld+json">{"@type": "NewsArticle",
    "headline": "The lock leaks", "datePublished": "2016-03-31T22:30:00Z", "dateModified": "2016-04-02T08:00:00Z"}</script></head>
    <body><article><h1>The lock leaks</h1>%s<p>Water came through the upper gate of the lock at Oster in the night, and the keeper
    closed the pound at once.</p></article></body></html>"""


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ('<p><time datetime="2016-03-31T22:30:00Z">31 March 2016</time></p>', "31 March 2016"),
        ('<p><time datetime="2016-03-31T22:30:00Z">3 years ago</time></p>', "3 years ago"),
        ("<p>31 March 2016, 22:30</p>", "31 March 2016, 22:30"),
        ("", ""),
    ],
)
def test_the_text_of_a_page_has_its_times_as_the_page_shows_them(line: str, shown: str) -> None:
    document = read_text(HEAD % line)
    assert document.published == "2016-03-31T22:30"
    span = document.published_span
    assert (document.text[slice(*span)] if span else "") == shown
    assert "2016-" not in document.text
    row = find_events(document)[0]
    assert (row.earliest, row.basis) == ("2016-03-31T22:30", "stated")
    assert "given when the text was read" not in row.note


def test_a_change_that_a_page_states_in_its_markup_alone_counts_where_its_words_are_dated() -> None:
    words = "Water came"
    row = find_events(read_text(HEAD.replace(words, "Yesterday water came") % "<p>31 March 2016</p>"))[-1]
    assert "before its update" in row.note


def thread_of(item: str) -> tuple[Document, list[Event]]:
    """A page with two comments of such markup, and their rows; `{n}` in it is 1 and 2, `{name}` who wrote it."""
    items = "".join(item.format(n=n, name=name) for n, name in enumerate(("Bo Ek", "Ida Moss"), 1))
    document = read_text((HEAD % "").replace("</body>", f'<ol class="comment-list">{items}</ol></body>'))
    return document, [row for row in find_events(document) if row.kind == "comment"]


def test_a_title_in_words_says_what_digits_leave_open() -> None:
    item = (
        '<li class="comment" id="comment-{n}"><b class="fn">{name}</b><span class="comment-date" title="Friday, April {n}, 2016 8:05 AM">'
        '0{n}/04/2016 08:05</span><div class="comment-content"><p>It leaked last year too.</p></div></li>'
    )
    _, rows = thread_of(item)
    assert [row.edtf for row in rows] == ["2016-04-01T08:05:00", "2016-04-02T08:05:00"]


@pytest.mark.parametrize(
    ("title", "edtf"),
    [
        ("1 Apr 2016 at 08:05", "2016-04-01T08:05:00"),
        ("3 Apr 2016 at 08:05", "2016-04-01"),
        ("April 2016", "2016-04-01"),
    ],
)
def test_a_title_says_at_what_hour_of_the_day_shown(title: str, edtf: str) -> None:
    item = '<div class="c4"><a class="u7">{name}</a><time title="{title}">{shown}</time><div><p>It leaked last year too.</p></div><button>Reply</button></div>'
    items = item.format(name="Bo Ek", title=title, shown="1 Apr 2016") + item.format(
        name="Ida Moss", title="2 Apr 2016 at 09:10", shown="2 Apr 2016"
    )
    document = read_text((HEAD % "").replace("</body>", f"<div><h4>2 Comments</h4>{items}</div></body>"))
    rows = [row for row in find_events(document) if row.kind == "comment"]
    assert [row.edtf for row in rows] == [edtf, "2016-04-02T09:10:00"]


def test_a_comment_whose_time_only_its_markup_has_shows_none() -> None:
    item = (
        '<li class="comment" id="comment-{n}"><b class="fn">{name}</b><time datetime="2016-04-0{n}T08:05:00Z"></time>'
        '<div class="comment-content"><p>It leaked last year too.</p></div></li>'
    )
    document, rows = thread_of(item)
    assert [row.earliest for row in rows] == ["2016-04-01T08:05:00", "2016-04-02T08:05:00"]
    assert "2016-04" not in document.text
