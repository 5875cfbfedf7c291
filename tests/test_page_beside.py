"""What stands beside the body of a saved page, or in it, and is not the author's: threads, teasers, advertisements, quotations."""

import pytest

from claimline import read_text
from claimline.model import Document

P = [
    "The mill of Oster burned down in 1998, and for eleven years nobody in the town ground any corn at all.",
    "Mia Roe bought the ruin in 2009 and put a new wheel into it, which the river carried off in its first winter.",
    "The second wheel, of iron, came from a yard in Senn in 2011 and has turned on every working day since then.",
    "Farmers bring their corn from both sides of the valley, and the queue on a Friday reaches as far as the bridge.",
]
TAIL = "A third wheel is planned, the town wrote to its neighbours, and will be paid for by a tax on flour and on bread."


def page(*parts: str, title: str = "The mill") -> Document:
    return read_text(
        f"<html lang=en><head><title>{title}</title></head><body>{''.join(parts)}<footer>© The Oster News</footer></body></html>"
    )


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{one}</p>" for one in words)


def said(document: Document, kind: str = "paragraph") -> list[str]:
    return [document.text[one.start : one.end] for one in document.passages if one.kind == kind]


@pytest.mark.parametrize("wrapper", ["main", "div"])
@pytest.mark.parametrize("head", ["<h1>The mill</h1>", "<h2>The mill</h2>"])
def test_a_short_article_beside_its_comments_in_one_element_is_kept(wrapper: str, head: str) -> None:
    posts = "".join(
        f"<li class=comment id=n{at}><b class=author>{name}</b> <time datetime=2016-05-0{at}T10:00:00Z>{at} May 2016</time>"
        f"<p>{words}</p></li>"
        for at, name, words in (
            (2, "Bo Ek", "I saw it burn in 1998."),
            (3, "ann", "It was struck by lightning."),
        )
    )
    document = page(
        f"<{wrapper}><article>{head}{paragraphs(*P[:2])}</article>"
        f"<section class=comments><h2>2 comments</h2><ul>{posts}</ul></section></{wrapper}>"
    )
    assert said(document) == P[:2]
    assert said(document, "comment") == ["I saw it burn in 1998.", "It was struck by lightning."]


STORY = '<article><h3><a href=/s>Senn drowns</a></h3><p>On 3 June 2003 the weir broke. "We swam for it," said Eva Holt.</p></article>'


@pytest.mark.parametrize("body", ["div class=body", "article", "div class='story card'"])
@pytest.mark.parametrize("box", ["section class=related-posts", "div id=more-stories", "section", "aside"])
def test_related_stories_are_left_out_with_a_notice(body: str, box: str) -> None:
    tag, close = body.split(maxsplit=1)[0], box.split(maxsplit=1)[0]
    document = page(
        f"<{body}><h1>The mill</h1>{paragraphs(*P[:2])}</{tag}><{box}><h2>Related stories</h2>{STORY}{STORY.replace('Senn', 'Oster')}</{close}>"
    )
    assert said(document) == P[:2]
    assert any("other texts" in notice and "On 3 June 2003" in notice for notice in document.notices)


@pytest.mark.parametrize("name", ["related-teaser", "ad advert", "newsletter-signup", "wide box"])
def test_a_box_between_two_paragraphs_is_no_paragraph(name: str) -> None:
    box = f"<div class='{name}'>The Bank of Senn was founded in 1901 and gave good rates in 2015.</div>"
    document = page(f"<article><h1>The mill</h1>{paragraphs(*P[:2])}{box}{paragraphs(*P[2:])}</article>")
    assert said(document) == P


def test_a_quotation_in_a_block_is_not_the_author_s() -> None:
    quotes = (
        "<p>Bo Ek wrote on his page:</p><blockquote><p>The wheel was sold in 2014 and nobody asked us.</p></blockquote>"
        "<blockquote><p>The mill closed in 2013.</p>— Ida Lund (@ida) <a href=/x>May 3, 2016</a></blockquote>"
        "<blockquote><p>The weir was built in 1871.</p></blockquote>"
    )
    document = page(
        f"<article><h1>The mill</h1>{paragraphs(*P[:2])}{quotes}{paragraphs(*P[2:], TAIL)}</article>"
    )
    turns = {
        document.text[one.start : one.end]: document.text[slice(*one.author_span)] if one.author_span else ""
        for one in document.passages
        if one.kind == "turn"
    }
    assert turns == {
        "The wheel was sold in 2014 and nobody asked us.": "Bo Ek",
        "The mill closed in 2013.": "Ida Lund",
        "The weir was built in 1871.": "",
    }
    assert any("1 quotation" in notice for notice in document.notices)


@pytest.mark.parametrize("role", ["Edited by", "Photographs by", "Translated by", "Illustrations by"])
def test_another_role_is_no_author(role: str) -> None:
    document = page(
        f"<article><h1>The mill</h1><div class=author>{role} Ida Lund</div>{paragraphs(*P)}</article>"
    )
    assert document.authors == ()


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>The wheel was sold in 2014 and nobody asked us.</p><cite>Bo Ek</cite></blockquote>",
        "<blockquote><p>The wheel was sold in 2014 and nobody asked us. <cite>Bo Ek</cite></p></blockquote>",
    ],
)
def test_a_cite_signs_a_quotation_without_a_dash(quote: str) -> None:
    document = page(
        f"<article><h1>The mill</h1>{paragraphs(*P[:2])}{quote}{paragraphs(*P[2:], TAIL)}</article>"
    )
    [turn] = [one for one in document.passages if one.kind == "turn"]
    assert turn.author == "Bo Ek"


@pytest.mark.parametrize("line", ["By Mia Roe", "By Mia Roe, 3 May 2016", "Posted by Mia Roe on 3 May 2016"])
def test_a_by_line_is_no_paragraph(line: str) -> None:
    document = page(f"<article><h1>The mill</h1><p>{line}</p>{paragraphs(*P)}</article>")
    assert (document.author, said(document)) == ("Mia Roe", P)


def test_a_sentence_with_the_author_s_name_is_no_by_line() -> None:
    first = "Mia Roe saw the mill of Oster burn."
    document = page(f"<article><h1>The mill</h1><p>By Mia Roe</p>{paragraphs(first, *P)}</article>")
    assert said(document) == [first, *P]


@pytest.mark.parametrize(
    ("style", "hidden"),
    [
        (".gone { color: red; display: none }", True),
        ("/* boxes */ b, .gone, i { visibility:hidden }", True),
        ("@media print { .gone { display: none } }", False),
        (".gone { display: none } .open .gone { display: block }", False),
        (".shut .gone { display: none }", False),
        (".gone:empty { display: none }", False),
    ],
)
def test_what_the_styles_of_a_page_hide_is_not_read(style: str, *, hidden: bool) -> None:
    document = page(
        f"<style>{style}</style><article><h1>The mill</h1>{paragraphs(*P)}<p class='wide gone'>{TAIL}</p></article>"
    )
    assert (TAIL in document.text) is not hidden


def test_a_lone_object_of_linked_data_about_another_article_says_nothing_of_this_one() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s", "datePublished": "2011-02-03", "author": "Ann Vik"}</script>'
    article = f"<article><h1>The mill</h1>{paragraphs(*P)}</article>"
    assert page(data % "Senn votes on a new bridge", article).author == ""
    assert page(data % "The mill of Oster", article).author == "Ann Vik"


def test_masked_addresses_are_counted() -> None:
    document = page(
        f"<article><h1>The mill</h1>{paragraphs(*P, 'Write to mill@oster.example or to 192.0.2.77, the town said in 2011.')}</article>"
    )
    assert any("2 places of the text had an address" in one for one in document.notices)
