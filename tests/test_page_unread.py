"""Pages without a thread that could be read: what may be comments is nobody's words, and a notice says so."""

import pytest

from claimline import find_events, read_text
from claimline.model import Document

QUESTION = "The kiln on our heath was built in 1998 and nobody has swept its flue since 2009. Which brush do I take for it?"
ANSWER = "Take a brush of horse hair. We did so in May 2014, and the flue has drawn well since then, in frost and in rain."


def read(body: str, title: str = "The kiln") -> Document:
    return read_text(
        f"<!doctype html><html lang=en><head><title>{title}</title></head><body>{body}</body></html>",
        name="x",
    )


def test_answers_of_an_unknown_page_are_not_the_askers_words() -> None:
    document = read(
        f"<h1>The kiln</h1><div><div>Ines Dahl</div><div>Asked 2 May 2019</div><p>{QUESTION}</p></div>"
        f"<h2>1 Answer</h2><div><p>{ANSWER}</p><div>Olga Brink</div><div>answered 3 May 2019</div></div>"
    )
    assert QUESTION in document.text
    assert ANSWER not in document.text
    assert any("Left out of the page under “1 Answer”" in one for one in document.notices)


def test_a_heading_like_that_of_answers_without_times_below_stays_with_its_words() -> None:
    document = read(
        f"<article><h1>The kiln</h1><p>{QUESTION}</p><h2>All answers</h2><p>{ANSWER}</p></article>"
    )
    assert ANSWER in document.text


def test_lines_that_a_mail_quotes_are_not_its_writers() -> None:
    document = read(
        "<h1>The kiln</h1><pre>The kiln was built in 1998 and nobody has swept its flue since 2009.\n\n"
        "On Fri, May 3, 2019, Olga Brink wrote:\n&gt; I swept it on 4 May 2014.\n\nInes</pre>"
    )
    assert "built in 1998" in document.text
    assert not any("swept it on" in event.quote for event in find_events(document))


@pytest.mark.parametrize(("lines", "is_signature"), [(2, True), (9, False)])
def test_the_few_lines_under_two_dashes_are_a_mails_signature(lines: int, is_signature: bool) -> None:
    below = "\n".join(["Kiln Friends of Oster, since 1931", *["Oster"] * (lines - 1)])
    document = read(
        f"<h1>The kiln</h1><pre>The kiln was built in 1998 and nobody has swept its flue since 2009.\n-- \n{below}\n</pre>"
    )
    assert "built in 1998" in document.text
    assert ("since 1931" not in document.text) is is_signature


def test_preformatted_text_that_is_not_read_is_counted() -> None:
    mail = "From: {n} @ 2019-05-0{i}  9:14 UTC (permalink / raw)\n  To: kiln\n\nIt was lit in 200{i}.\n\n^ permalink raw reply\n"
    mails = "".join(mail.format(n=name, i=i) for i, name in enumerate(("Ines Dahl", "Olga Brink"), 1))
    document = read(f"<pre>kiln archive\n help / color</pre><hr><pre>{mails}</pre>")
    assert not any("It was lit" in event.quote for event in find_events(document))
    assert any("lines of preformatted text" in one for one in document.notices)


def test_comments_that_only_programs_see_are_told() -> None:
    data = '{"thread": {"comments": [{"author": "Olga Brink", "body": "It was lit in 2009."}]}}'
    document = read(f'<div id=app></div><script type="application/json">{data}</script>')
    assert "It was lit" not in document.text
    assert any("comments in data for its programs alone" in one for one in document.notices)


def test_words_under_names_and_times_below_an_article_are_told() -> None:
    note = "".join(
        f'<div class=c><a href="/@{n}">{n}</a> <time datetime="2019-05-03T10:02:00Z">May 3, 2019</time><p>It was lit in 2009.</p></div>'
        for n in ("Olga Brink", "Per Moe")
    )
    document = read(
        f'<div class=note><a href="/@ines">Ines Dahl</a> <time datetime="2019-05-02T09:14:00Z">May 2, 2019</time><p>{QUESTION}</p></div>{note}'
    )
    told = any("they may be comments" in one for one in document.notices)
    assert told or [one.author for one in document.passages if one.is_comment] == ["Olga Brink", "Per Moe"]
