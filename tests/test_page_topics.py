"""Topics of boards as pages: the first post is the article, and around it stand days and titles that are not its own."""

import pytest

from claimline.read import read_text

BOARD = (
    "<html><head><title>The lock leaks - Oster Boats</title></head><body>"
    '<div id="posts">{posts}</div></body></html>'
)
POST = (
    '<div id="edit{n}"><table id="post{n}" class="tborder"><tr><td class="thead">{time}</td></tr><tr><td>'
    '<div id="postmenu_{n}"><a class="bigusername" href="member.php?u={n}">{name}</a></div>'
    '<div class="smallfont">Join Date: Mar 2001</div></td></tr>'
    '<tr><td id="td_post_{n}"><div id="post_message_{n}">{words}</div></td></tr></table></div>'
)


def board(*times: str) -> str:
    names = ("Mia Roe", "Bo Ek", "Ann Fell")
    said = ("The lock at Oster leaks.", "It has leaked for years.", "They mended it in May 2006.")
    posts = "".join(
        POST.format(n=n, time=time, name=name, words=words)
        for n, (time, name, words) in enumerate(zip(times, names, said, strict=True), 1)
    )
    return BOARD.format(posts=posts)


@pytest.mark.parametrize(
    ("third", "day"),
    [
        ("05-06-2007, 10:30 PM", "[2007-04-05,2007-05-04]"),  # nothing tells the day from the month
        ("05-16-2007, 10:30 PM", "2007-05-04"),  # a later post does
    ],
)
def test_the_day_of_a_topic_is_its_first_posts_alone(third: str, day: str) -> None:
    document = read_text(board("05-04-2007, 10:14 PM", "05-05-2007, 08:00 AM", third))
    assert len(document.passages) >= 4
    assert document.author == "Mia Roe"
    assert document.published.partition("T")[0] == day


def test_a_day_that_a_label_gives_to_something_else_is_not_the_articles() -> None:
    page = "<html><head><title>The lock</title></head><body><h1>The lock</h1><div>{}</div><p>It leaks.</p></body></html>"
    for line in ("Join Date: Mar 2001", "Member since: 4 March 2001", "Born: 4 March 1961"):
        assert read_text(page.format(line)).published == ""
    for line in ("Published: 4 March 2001", "Oster, 4 March 2001"):
        assert read_text(page.format(line)).published == "2001-03-04"


def test_the_heading_of_a_box_at_the_side_is_no_title() -> None:
    page = (
        "<html><head><title>Minutes of the lock board : oster</title></head><body>"
        '<div class="side"><div class="box"><h1><a href="/b/oster">Oster</a></h1></div></div>'
        '<div class="content"><p><a class="title" href="/b/oster/1">Minutes of the lock board</a></p>'
        "<p>The lock leaks since May 2019.</p></div></body></html>"
    )
    document = read_text(page)
    title = next(one for one in document.passages if one.kind == "title")
    assert document.text[title.start : title.end].startswith("Minutes of the lock board")
