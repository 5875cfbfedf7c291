"""Parts of a page that repeat under names or times of their own are not the words of the page's by-line."""

import pytest

from claimline import find_events, read_text
from claimline.model import Document

P = (
    "<p>The ferry to Senn stopped in 2011, after the second winter in which the ice had broken both of its rudders.</p>"
    "<p>Since then the people of Oster go round by the bridge, which the county built in 1974 and has not painted since.</p>"
)
TOP = f"<h1>The ferry</h1><p class=byline>By Mia Roe</p><time datetime=2016-05-04>4 May 2016</time>{P}"


def read(html: str, title: str = "The ferry") -> Document:
    return read_text(f"<html lang=en><head><title>{title}</title></head><body>{html}</body></html>", name="x")


def writers(document: Document) -> dict[str, tuple[str, ...]]:
    return {event.quote: event.source for event in find_events(document) if event.kind == "claim"}


SAID = (
    ("Bo Ek", "The ferry came to a yard in 2012, and lay there for a year without its bell."),
    ("Ida Lund", "The harbour master resigned in 2013 because of it, as I well remember."),
    ("Per Dahl", "The rudder was repaired in 2010 already, and it was done badly by a friend."),
)


@pytest.mark.parametrize("head", ["<b>{}</b>", "<div class=who>{}</div>", "<p><a href=/users/{}>{}</a></p>"])
@pytest.mark.parametrize("inside", [True, False])
def test_words_under_other_names_are_left_out_and_counted(head: str, *, inside: bool) -> None:
    boxes = "".join(f"<div class=c>{head.replace('{}', name)}<p>{words}</p></div>" for name, words in SAID)
    box = f"<div class=box>{boxes}</div>"
    document = read(f"<article>{TOP}{box if inside else ''}</article>{'' if inside else box}")
    assert not any(words in document.text for _, words in SAID)
    assert any(
        "3 parts under names of their own (Bo Ek, Ida Lund, Per Dahl)" in one for one in document.notices
    )
    assert "The ferry to Senn stopped in 2011" in document.text


def test_a_second_thread_beside_that_of_an_engine_is_not_the_authors() -> None:
    second = "".join(
        f"<div class=entry><div class=who>{name}</div><div class=when>{n} May 2016 10:05</div><div><p>{words}</p></div></div>"
        for n, (name, words) in enumerate(SAID[:2], 1)
    )
    first = "".join(
        f'<li class="comment" id=comment-{n}><b class=fn>{name}</b> <time datetime="2016-05-05T10:0{n}:00Z">5 May</time>'
        f"<div class=comment-content><p>It ran in 20{n}0.</p></div></li>"
        for n, name in enumerate(("Ann Vik", "Jo Ma"), 1)
    )
    document = read(
        f"<article>{TOP}<div class=social>{second}</div></article><ol class=comment-list>{first}</ol>"
    )
    assert [one.author for one in document.passages if one.is_comment] == ["Ann Vik", "Jo Ma"]
    assert any("2 parts under names of their own" in one for one in document.notices)
    assert not any(words in document.text for _, words in SAID)


def test_people_whom_an_article_tells_of_under_headings_stay_in_it() -> None:
    told = "".join(
        f"<div class=c><h3>{name}</h3><p>{name.split()[0]} left the harbour of Oster in 2012, with two bags and a dog.</p></div>"
        for name, _ in SAID
    )
    document = read(f"<article>{TOP}{told}</article>")
    assert set(writers(document).values()) == {("Mia Roe",)}
    assert len(writers(document)) > 4


@pytest.mark.parametrize("link", ["<h2><a href=/{}>Senn votes {}</a></h2>", "<h2>Senn votes {}</h2>"])
@pytest.mark.parametrize("by", ["<span class=author>{}</span>", "<p>By {}</p>"])
def test_a_front_page_has_no_author_and_no_day(link: str, by: str) -> None:
    posts = "".join(
        f"<div class=post>{link.replace('{}', str(n))}{by.format(name)} <span class=date>{n} May 2016</span><p>{words}</p></div>"
        for n, (name, words) in enumerate(SAID, 3)
    )
    document = read(f"<h1>The Oster Paper</h1>{posts}", "The Oster Paper")
    assert (document.author, document.published) == ("", "")
    assert any("a list of 3 articles" in one for one in document.notices)
    assert set(writers(document).values()) <= {("unknown",)}


LIVE = "".join(
    f"<div class='update'><div class=time>{{}}</div><div class=author>{name}</div><p>{words}</p></div>"
    for name, words in SAID
)


@pytest.mark.parametrize(
    "times", [("11:05, 4 May 2016", "12:05, 4 May 2016", "13:10, 4 May 2016"), ("11:05", "12:05", "13:10")]
)
def test_entries_of_a_live_blog_are_their_writers(times: tuple[str, ...]) -> None:
    document = read(f"<article>{TOP}{LIVE.format(*times)}</article>")
    entries = [one for one in document.passages if one.kind == "entry"]
    assert [(one.author, one.posted) for one in entries] == [
        (name, time) for (name, _), time in zip(SAID, times, strict=True)
    ]
    assert writers(document)[SAID[1][1]] == ("Ida Lund",)


@pytest.mark.parametrize("clock", ["<p><b>{}</b></p>", "<h3>{}</h3>"])
def test_clock_times_between_paragraphs_are_entries_where_the_page_is_live(clock: str) -> None:
    parts = "".join(
        f"{clock.format(time)}<p>{words}</p>"
        for time, (_, words) in zip(("14:05", "14:25", "15:10"), SAID, strict=True)
    )
    live = read(
        f"<article>{TOP.replace('The ferry<', 'Live: the ferry<')}{parts}</article>", "Live: the ferry"
    )
    assert [one.posted for one in live.passages if one.kind == "entry"] == ["14:05", "14:25", "15:10"]
    told = read(f"<article>{TOP}{parts}</article>")  # a chronicle of another day
    assert not any(one.kind == "entry" for one in told.passages)


POST = (
    '<div id="p{n}" class="post has-profile bg2"><div class="inner"><dl class="postprofile"><dt><a class="username" href="#">{name}</a>'
    '</dt></dl><div class="postbody"><div id="post_content{n}"><p class="author"><a href="#p{n}">Post</a> by <a class="username">{name}'
    '</a> » <time datetime="2016-05-05T1{n}:00:00+00:00">5 May 2016</time></p><div class="content">{words}</div></div></div></div></div>'
)


@pytest.mark.parametrize(
    ("saved", "title"),
    [
        ("https://oster.example/viewtopic.php?t=12&start=20", "The ferry"),
        ("", "The ferry - Page 2 - Oster Forum"),
    ],
)
def test_a_later_page_of_a_topic_has_no_opening(saved: str, title: str) -> None:
    posts = "".join(POST.format(n=n, name=name, words=words) for n, (name, words) in enumerate(SAID, 1))
    source = f"<html lang=en><head><title>{{}}</title></head><body id=phpbb><h2 class=topic-title>The ferry</h2>{posts}</body></html>"
    note = f"<!-- saved from url=(0050){saved} -->\n" if saved else ""
    later = read_text(note + source.format(title), name="x")
    assert [one.author for one in later.passages if one.is_comment] == [name for name, _ in SAID]
    assert later.author == ""
    first = read_text(source.format("The ferry"), name="x")
    assert first.author == "Bo Ek"


def test_alike_words_of_accounts_with_numbers_are_all_read() -> None:
    posts = "".join(
        f"<li class=comment id=n{n}><span class=author>user{n}</span> <time datetime=2016-05-05T1{n}:00:00Z>5 May 2016</time>"
        f"<p>In 200{n} the ferry ran.</p></li>"
        for n in range(1, 6)
    )
    document = read(
        f"<main><article>{TOP}</article><section class=comments><h2>2 comments</h2><ul>{posts}</ul></section></main>"
    )
    assert [one.author for one in document.passages if one.is_comment] == [f"user{n}" for n in range(1, 6)]
