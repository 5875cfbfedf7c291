"""What is the source of a web page, in which encoding, and what only quotes a tag."""

from pathlib import Path

import pytest

from claimline import read_file, read_text
from claimline.errors import UnreadableError
from claimline.read.page.recognise import is_page
from claimline.read.page.saved import saved_from
from claimline.read.page.tree import around, inside, parse, raise_deep, summed, words_of

BODY = "".join(
    f"<p>In {year} the harbour of Oster was closed for a week, as Mia Roe of the council said.</p>"
    for year in range(2001, 2009)
)


@pytest.mark.parametrize(
    "source",
    [
        f"<!DOCTYPE html><html><head><title>Oster</title></head><body>{BODY}</body></html>",
        f"<!-- saved from url=(0024)https://oster.example/a -->\n<html><body>{BODY}</body></html>",
        f"\n\n\t  <html><body>{BODY}",
        f"<head><meta charset=utf-8><title>Oster</title></head><body>{BODY}</body>",
        f"<div class=text>{BODY}</div>",
        f"<main>{BODY}</main>\n",
        f"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html>{BODY}</html>",
        f"<script>if (a < b) document.write('<p>No</p>')</script><article>{BODY}</article>",
        f"<oster-page>{BODY}</oster-page>",
        f"HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><body>{BODY}</body></html>",
        f"<!-- <p>An older text --><div>{BODY}</div>",
        f"<HTML><HEAD><TITLE>Oster</TITLE><BODY>{BODY}",
    ],
)
def test_a_page_is_told_by_its_content(source: str) -> None:
    assert is_page(source)
    document = read_text(source)
    assert "In 2004 the harbour of Oster" in document.text
    assert "<" not in document.text


@pytest.mark.parametrize(
    "text",
    [
        "<b> makes words bold, Mia Roe said in 2009. She taught it in Oster until 2014.",
        "<html> is the first element of a page. It was named so in 1991, and nobody has changed it since.",
        "<div>\n  <p>Hello</p>\n</div>\n\nThis is what Bo Ek wrote in 2004, and all pages of Oster began so until 2011.",
        "Oster's page began with <head> and ended with </body> in 2003, Mia Roe said, so nobody could read it.",
        "3 < 4 and 5 > 4, as Bo Ek taught in Oster.",
        "<3 from Oster, 2014",
        "<name of the sender>\n\nDear Mia, the harbour was closed in 2009.",
    ],
)
def test_a_text_that_quotes_a_tag_is_a_text(text: str) -> None:
    assert not is_page(text)
    assert read_text(text).text == text


@pytest.mark.parametrize(
    "source",
    [
        "<?xml version='1.0'?><rss><channel><item>The harbour burned.</item></channel></rss>",
        "<rss><channel><item><title>Oster</title>The harbour burned.</item></channel></rss>",
        "{\\rtf1 The harbour of Oster burned.}",
    ],
)
def test_other_markup_is_refused(source: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.txt"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(UnreadableError, match="markup of another kind"):
        read_file(path)


PAGE = (
    "<html><head>{}</head><body><h1>Größe</h1>" + "<p>Die Straße nach Oster wurde 2009 geschlossen.</p>" * 9
)
MARKED = [
    ("<meta charset='iso-8859-1'>", "cp1252"),
    ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>", "cp1250"),
    ("<meta charset='utf-8'>", "utf-8"),
    ("<meta charset='latin-1'>", "utf-8"),  # the browser wrote it anew
    ("", "utf-8"),
    ("", "cp1252"),
    ("<meta charset='no-such-thing'>", "cp1252"),
    ("", "utf-8-sig"),
    ("<meta charset='utf-8'>", "utf-16"),
]


@pytest.mark.parametrize(("meta", "encoding"), MARKED)
def test_a_page_is_read_in_its_encoding(meta: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.format(meta).encode(encoding))
    document = read_file(path)
    assert "Größe" in document.text
    assert "Straße" in document.text


def test_a_page_in_another_alphabet_is_read_as_it_says(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(
        PAGE.format("<meta charset=koi8-r>").replace("Größe", "Пожар").replace("ß", "s").encode("koi8-r")
    )
    assert "Пожар" in read_file(path).text


def test_a_few_broken_bytes_leave_the_rest_of_a_page_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.format("<meta charset=utf-8>").encode() + b"<p>broken \xff here</p>")
    document = read_file(path)
    assert "Straße" in document.text
    assert any("1 broken character" in notice for notice in document.notices)


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("<!-- saved from url=(0027)https://oster.example/lock -->\n<p>x", "https://oster.example/lock"),
        (
            "<!--\n Page saved with SingleFile \n url: https://oster.example/lock \n saved date: Thu\n-->",
            "https://oster.example/lock",
        ),
        ('<!-- {"url":"https://oster.example/lock"} --><p>x', "https://oster.example/lock"),
        ("<!-- see https://oster.example/lock --><p>x", ""),
        ("<p>saved from url=(0027)https://oster.example/lock", ""),
    ],
)
def test_a_comment_of_the_program_that_saved_a_page_says_from_where(source: str, address: str) -> None:
    assert saved_from(source) == address


@pytest.mark.parametrize(
    "source",
    [
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><body>{}</body></html>',
        "<html><body>{}<p>The gate &#27;was &#x1;open.</p></body></html>",
        '<html><body>{}<iframe srcdoc="&lt;!-- --&gt;"></iframe><iframe srcdoc="&nbsp;"></iframe></body></html>',
        '<html><head><link rel="canonical" href="https://oster.example/?page=%s"></head><body>{}</body></html>'
        % ("1" * 6000),
        """<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "publisher": {{"@id": ["x"]}},
        "author": {{"@id": {{"y": 1}}}}}}</script></head><body>{}</body></html>""",
    ],
)
def test_a_page_with_something_strange_in_it_is_read(source: str) -> None:
    words = "The keeper of the lock at Oster said on 3 May 2015 that the upper gate had been left open for two days."
    assert words in read_text(source.format(f"<h1>The lock leaks</h1><p>{words}</p>"), name="lock").text


def test_what_stands_too_deep_is_read_behind_what_holds_it_and_in_its_order() -> None:
    inner = '<div class="claimline-too-deep">'
    root = parse(
        f"<body><main><div>{inner}<p>One.</p></div>{inner}<p>Two.</p></div></div></main>"
        f"<div hidden><div>{inner}<p>Never.</p></div></div></div><p>Last.</p></body>"
    )
    raise_deep(root)
    assert words_of(next(root.iter("body"))) == "One.\nTwo.\nLast."
    assert [next(one.iterancestors()).tag for one in root.iter("div") if one.get("class")] == [
        "body",
        "body",
        "div",
    ]


def test_a_deep_list_loses_no_words_and_makes_no_empty_paragraphs() -> None:
    root = parse("<body>" + "".join(f"<ul><li>Lock {n}." for n in range(300)) + "<div>" * 2000 + "End.")
    raise_deep(root)
    assert words_of(next(root.iter("body"))).split("\n") == [*(f"Lock {n}." for n in range(300)), "End."]
    assert sum(1 for _ in root.iter()) < 700
    assert max(sum(1 for _ in one.iterancestors()) for one in root.iter("p")) < 10


def test_what_elements_stand_in_is_asked_once_and_from_without() -> None:
    root = parse("<body><div><p>One</p><p>Two</p></div><aside><p>Three</p></aside></body>")
    one, two, three = root.iter("p")
    nodes = around([two, three, one])
    assert [node.tag for node in nodes] == ["html", "body", "div", "p", "aside", "p", "p"]
    held = summed(nodes, {one: 3, two: 4})
    assert {str(node.tag): n for node, n in held.items() if node not in {one, two}} == {
        "html": 7,
        "body": 7,
        "div": 7,
    }
    assert inside(nodes, set(root.iter("aside"))) == {three, three.getparent()}


def test_an_element_of_more_attributes_than_any_page_has_keeps_the_first() -> None:
    given = {f"data-{n}": f"lock {n}" for n in range(1_000)}
    attributes = " ".join(f'{name}="{value}"' for name, value in given.items())
    root = parse(f"<body><p class='one'>First</p><p {attributes}>Second</p></body>")
    first, second = root.iter("p")
    assert first.items() == [("class", "one")]
    assert second.items() == list(given.items())[: len(second.keys())]
    assert 100 < len(second.keys()) < 1_000
    assert words_of(second) == "Second"
