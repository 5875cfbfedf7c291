"""Texts that are not English: their heads and threads are read, their sentences make no claims, and a notice says so."""

from claimline import find_events, read_text

GERMAN = """Der Hafen von Oster

Von Mia Roe
4. März 2016

Der Hafen von Oster ist seit 2009 geschlossen, sagte Bo Ek. Die Stadt hat ihn nicht wieder geöffnet, und das Wasser ist zu flach.

Es war nicht die Schuld der Stadt, sagte Ida Moss im Jahr 2014. Sie hat mit dem Land verhandelt, und das Land wollte nicht.
"""
ENGLISH = """The harbour of Oster

By Mia Roe
4 March 2016

The harbour of Oster was closed in 2009, Bo Ek said. The town has not opened it since, and the water is too low.
"""
COMMENTS = """
2 comments

Lena Ort
5 March 2016, 10:00
The town said in 2011 that it was not to blame for the harbour, and they have been silent since.

Tom Hale
5 March 2016, 11:00
Das ist nicht wahr, und die Stadt hat das auch nicht gesagt: sie war mit dem Land im Streit, und der Hafen ist zu.
"""


def test_an_article_in_another_language_makes_no_claims_and_a_notice_says_so() -> None:
    document = read_text(GERMAN)
    assert [event.kind for event in find_events(document)] == ["article"]
    assert any("not in English (German)" in notice for notice in document.notices)


def test_english_comments_below_it_make_theirs() -> None:
    events = find_events(read_text(GERMAN + COMMENTS))
    assert [event.id for event in events] == ["text:a", "text:c1", "text:c1.1", "text:c2"]


def test_a_page_in_another_language_is_read_alike() -> None:
    title, byline, *paragraphs = [part for part in GERMAN.split("\n\n") if part]
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    document = read_text(
        f"<html lang=en><body><article><h1>{title}</h1><p>{byline}</p>{body}</article></body></html>"
    )
    assert "Bo Ek" in document.text
    assert [event.kind for event in find_events(document)] == ["article"]


def test_english_has_no_notice() -> None:
    document = read_text(ENGLISH)
    assert not document.foreign
    assert not any("English" in notice for notice in document.notices)
    assert len(find_events(document)) > 1


def test_a_language_that_is_not_known_is_told_by_what_it_lacks() -> None:
    polish = "Port w Oster jest zamknięty od 2009 roku, powiedział Bo Ek, a miasto go nie otworzyło. " * 5
    document = read_text(f"Port w Oster\n\n{polish}\n")
    assert [event.kind for event in find_events(document)] == ["article"]
    assert any("not in English:" in notice for notice in document.notices)


def test_a_short_list_of_names_is_not_called_foreign() -> None:
    assert not read_text("Results\n\nMia Roe 12, Bo Ek 9, Ida Moss 7, Tom Hale 3\n").foreign
