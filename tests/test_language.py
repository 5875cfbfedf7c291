"""Texts that are not English: their heads and threads are read, their sentences make no claims, and a notice says so."""

from collections.abc import Sequence

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


POLISH = ["Młyn w Oster spłonął 4 maja 1985 roku, powiedział Bo Ek.", "Most zamknięto."]


def page(
    lang: str, paragraphs: list[str], comments: Sequence[str] = (), title: str = "Oster", tags: str = ""
) -> str:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    thread = "".join(
        f'<li class="comment" id="comment-{n}"><article class="comment-body"><b class="fn">Lena Ort</b>'
        f'<time datetime="2016-03-0{n}T10:00:00+00:00">{n} March 2016</time>'
        f'<div class="comment-content">{words}</div></article></li>'
        for n, words in enumerate(comments, 1)
    )
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{tags}<title>{title}</title></head><body><article><h1>{title}</h1>'
        f'{body}</article><ol class="comment-list">{thread}</ol></body></html>'
    )


def claims(text: str) -> list[str]:
    return [event.id.removeprefix("text:") for event in find_events(read_text(text)) if event.kind == "claim"]


def test_a_short_article_is_in_the_language_that_its_page_states() -> None:
    document = read_text(page("pl-PL", POLISH))
    assert [event.kind for event in find_events(document)] == ["article"]
    assert any("The article is not in English (Polish)" in notice for notice in document.notices)


def test_the_locale_says_so_where_the_theme_says_english() -> None:
    assert not claims(page("en-US", POLISH, tags='<meta property="og:locale" content="pl_PL">'))


def test_english_words_stand_against_a_wrong_language_of_the_page() -> None:
    text = page(
        "de",
        ["The mill fell in 1985, and nobody paid."],
        ["It fell in 1986.", "I know that they paid in 1990."],
    )
    assert claims(text) == ["p1.1", "c1.1", "c2.1"]
    assert not read_text(text).foreign


def test_short_comments_are_in_the_language_of_their_page() -> None:
    text = page("pl", POLISH, ["Racja, w 1985 roku!", "Dzięki. Byłem tam w 1986."])
    assert not claims(text)
    assert any("The comments are not in English" in notice for notice in read_text(text).notices)


def test_a_comment_in_english_below_a_short_foreign_article_makes_its_claims() -> None:
    assert claims(page("pl", POLISH, ["Racja, w 1985 roku!", "They said that the mill fell in 1986."])) == [
        "c2.1"
    ]


def test_a_comment_states_its_own_language() -> None:
    text = page(
        "en",
        ["The mill of Oster fell in 1985, and that was all."],
        ["<p lang=pl>W 1986 roku.</p>", "In 1987."],
    )
    assert claims(text) == ["p1.1", "c2.1"]
    assert any("1 comment is not in English" in notice for notice in read_text(text).notices)


def test_capitals_of_another_language_name_nobody() -> None:
    document = read_text(
        page("de", ["Der Brand war 1985."], ["Mein Großvater war Müller. Frohe Weihnachten wünscht Russia!"])
    )
    comment = find_events(document)[-1]
    assert (comment.kind, comment.actors) == ("comment", ("Russia",))


def test_short_spanish_is_not_taken_for_dutch_where_the_page_states_nothing() -> None:
    text = page(
        "",
        [
            "El molino de Oster se quemó en mayo de 1985, en la calle de los Olmos.",
            "Los dueños de la casa vivían en una torre de Senn desde 1970.",
        ],
    )
    assert not claims(text)
    assert any("not in English (Spanish)" in notice for notice in read_text(text).notices)
