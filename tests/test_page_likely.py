"""Parts at the end of a page that look like comments, and that no markup shows, stay the article's, and a notice says so."""

import pytest

from claimline import read_text
from claimline.model import Document

ARTICLE = (
    "<h1>The kiln on the heath</h1><p>By Vera Stolt, 2 June 2014</p>"
    "<p>The kiln was built in 1962 by the brick makers of Tolle, and nobody has lit it since the winter of 1988.</p>"
    "<p>In 2010 the council paid for a new flue, which never came. Its clerk was asked for the bill in May 2014.</p>"
)
SAID = (
    ("Nils Ober", "3 June 2014, 09:17", ("I saw the flue bend in 2011.", "My aunt had warned them in 2009.")),
    ("Tea Marsh", "3 June 2014, 11:42", ("The bricks were sold in 2010 to a farmer.",)),
    (
        "Ivo Kant",
        "4 June 2014, 07:03",
        ("Tea is right, I bought them in 2010.", "They lie in my yard since 2011."),
    ),
)


def read(html: str) -> Document:
    page = f"<!doctype html><html lang=en><head><title>The kiln on the heath</title></head><body>{html}</body></html>"
    return read_text(page, name="x")


def article(document: Document) -> str:
    return " ".join(
        document.text[one.start : one.end]
        for one in document.passages
        if one.kind not in {"comment", "reply"}
    )


P, BR = "<p>{}</p>", "{}<br>"
MAKES = {
    "rules over": ("<hr><p><b>{n}</b> {t}</p>{w}", P),
    "dashes": ("{n}, {t}<br>{w}--------------<br>", BR),
    "paragraphs": ("<p>{n}, {t}:</p>{w}", P),
    "date first": ("<p>{t} | {n}</p>{w}", P),
    "posted by": ("<p>Posted by {n} on {t}</p>{w}", P),
    "in one line": ("<p><b>{n}, {t}</b> {w}</p>", "{} "),
    "a list": ("<dt>{n}, {t}</dt><dd>{w}</dd>", P),
    "headings": ("<h2>{n} - {t}</h2>{w}", P),
}


def parts(make: str, some: tuple[tuple[str, str, tuple[str, ...]], ...] = SAID) -> str:
    form, each = MAKES[make]
    made = "".join(form.format(n=n, t=t, w="".join(map(each.format, words))) for n, t, words in some)
    return f"<dl>{made}</dl>" if make == "a list" else made


LIKE = "look like comments of others"


def told(document: Document) -> list[str]:
    return [one for one in document.notices if LIKE in one]


@pytest.mark.parametrize(
    "make",
    ["rules over", "dashes", "paragraphs", "date first", "posted by", "in one line", "a list", "headings"],
)
def test_they_are_read_as_the_articles_and_told(make: str) -> None:
    document = read(ARTICLE + parts(make))
    assert "The bricks were sold in 2010" in article(document)
    notice = (
        "3 parts at the end look like comments of others (Nils Ober, Tea Marsh, Ivo Kant) and are read as the article's, since the"
        " page does not mark them as comments: copy it as text and put a line “Comments” before the first to have them read as theirs."
    )
    assert told(document) == [notice]


def test_of_many_names_some_are_told_and_the_others_counted() -> None:
    names = "Nils Ober", "Tea Marsh", "Ivo Kant", "Ada Brug", "Bo Ek"
    many = tuple((name, f"3 June 2014, 1{i}:17", ("It fell in 2011.",)) for i, name in enumerate(names))
    assert "(Nils Ober, Tea Marsh, Ivo Kant and 2 more)" in told(read(ARTICLE + parts("rules over", many)))[0]


def test_with_a_table_of_names_and_times_too() -> None:
    rows = "".join(f"<tr><td>{n}<br>{t}</td><td>{w[0]}</td></tr>" for n, t, w in SAID)
    assert told(read(f"{ARTICLE}<table>{rows}</table>"))


OWN = tuple(("Vera Stolt", time, words) for _, time, words in SAID)
EVENTS = (
    ("Town Hall", "14 June 2014, 19:00", ("The council meets, as in 2012.",)),
    ("Mill Barn", "15 June 2014, 20:30", ("The mill friends sing, as in 2013.",)),
)
DAYS = tuple((name, time.partition(",")[0], words) for name, time, words in SAID)
EARLIER = tuple((name, time.replace("2014", "1994"), words) for name, time, words in SAID)
TITLED = "".join(f"<p>The kiln again</p><p>By {n}, {t}</p><p>{w[0]}</p>" for n, t, w in SAID)


@pytest.mark.parametrize(
    "below",
    [
        parts("rules over", OWN),
        parts("rules over", EVENTS),
        parts("rules over", DAYS),
        parts("rules over", EARLIER),
        parts("rules over", SAID[:1]),
        f"<h2>From the log of the kiln</h2>{parts('paragraphs')}",
        f"{parts('paragraphs')}<h2>The yard</h2><p>The yard has been empty since 2012, as all the people of Tolle know.</p>",
        TITLED,
        "<blockquote><p>It fell in 2013.</p>Nils Ober, 3 June 2014, 09:17</blockquote><p>He said so.</p>",
        "".join(f"<blockquote><p>{n}, {t}</p><p>{w[0]}</p></blockquote>" for n, t, w in SAID),
        "".join(f"<p>{w[0]}</p><p>— {n}, {t}</p>" for n, t, w in SAID) + "<p>So they said it in 2014.</p>",
    ],
    ids=[
        "own",
        "events",
        "days",
        "earlier",
        "one",
        "under a heading",
        "over a heading",
        "titles",
        "tweet",
        "tweets",
        "signed",
    ],
)
def test_what_is_hardly_a_thread_has_no_notice(below: str) -> None:
    assert not told(read(ARTICLE + below))


@pytest.mark.parametrize("heading", ["<p>Comments</p>", "<h2>Responses</h2>", "<h2>Reactions</h2>"])
def test_under_words_that_an_article_may_have_over_a_list_of_its_own_too(heading: str) -> None:
    assert told(read(f"{ARTICLE}{heading}{parts('rules over')}"))


UNREAD = "Left out of the page under “Comments”: 8 parts, since nothing shows who wrote which."


@pytest.mark.parametrize("make", ["rules over", "paragraphs", "date first", "posted by"])
def test_under_a_heading_that_says_comments_they_are_left_out_and_told(make: str) -> None:
    document = read(f"{ARTICLE}<h2>Comments</h2>{parts(make)}")
    assert "2010 to a farmer" not in article(document)
    assert UNREAD in document.notices
    assert "The kiln was built in 1962" in article(document)


@pytest.mark.parametrize(
    "below",
    [
        "<p>In 2011 the council said that nobody had asked for it.</p>",
        parts("rules over", SAID[:1]),
        parts("rules over", OWN),
        parts("rules over", DAYS),
    ],
    ids=["prose", "one", "one writer", "days"],
)
def test_a_section_of_the_article_that_is_called_so_stays_the_articles(below: str) -> None:
    document = read(f"{ARTICLE}<h2>Comments</h2>{below}")
    assert "2011" in article(document)
    assert not [one for one in document.notices if "who wrote which" in one]


def test_as_a_text_under_the_line_they_are_read_as_the_notice_promises() -> None:
    comments = "\n\n".join(f"{n}, {t}\n{' '.join(words)}" for n, t, words in SAID)
    text = f"The kiln on the heath\n\nBy Vera Stolt, 2 June 2014\n\nNobody has lit the kiln since 1988.\n\nComments\n\n{comments}\n"
    assert [one.author for one in read_text(text, name="x").passages if one.is_comment] == [
        n for n, *_ in SAID
    ]
