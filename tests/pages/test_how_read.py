"""What a reader decided about a document, and what it left out, can be seen wherever the document is shown."""

import pytest

from case_pages import keep, paste, to
from page_run import Open, Page

PAGE = """<!doctype html><html lang=en><head><title>The kiln</title></head><body><nav><a href=/>All kilns</a></nav>
<article><h1>The kiln on the heath</h1><p>By Ines Dahl</p><time datetime="2019-05-02">May 2, 2019</time>
<p>The kiln on our heath was built in 1998 and nobody has swept its flue since. Mia Roe said that the roof fell in May 2014.</p>
</article><ol class="comment-list">{comments}</ol></body></html>"""
COMMENT = """<li class="comment" id="comment-{n}"><div class="comment-author vcard"><cite class="fn">{name}</cite></div>
<div class="comment-meta"><a href="#comment-{n}"><time datetime="2019-05-0{n}T10:02:00Z">May {n}, 2019 at 10:02 am</time></a></div>
<div class="comment-content">{words}</div></li>"""
QUOTED = "Somebody told me that it was lit in 1999, by ada@oster.example."
SAID = (
    ("Olga Brink", "<p>I swept it in 2010.</p>"),
    ("Per Moe", f"<blockquote><p>{QUOTED}</p></blockquote><p>You did not.</p>"),
)
SHOWN = QUOTED.replace("ada@oster.example", "[address]")
NOTICE = "Left out of comments, as not their writers' words: 1 quotation."


def dropped(open_page: Open) -> Page:
    comments = "".join(COMMENT.format(n=n, name=name, words=words) for n, (name, words) in enumerate(SAID, 3))
    page = open_page("add")
    page.app.file_uploader[0].set_value(("kiln.html", PAGE.format(comments=comments).encode(), "text/html"))
    return page.run()


def unfold(page: Page, key: str) -> Page:
    page.app.session_state[key] = True
    return page.run()


def lines(page: Page) -> list[str]:
    """What a page has besides its text, where it is unfolded."""
    found = next((one for one in page.markup.split("\n") if one.startswith('<ul class="besides"')), "")
    return found.partition(">")[2].removesuffix("</li></ul>").removeprefix("<li>").split("</li><li>")


@pytest.mark.usefixtures("home")
def test_what_was_left_out_of_a_saved_page_is_shown_wherever_it_is_counted(open_page: Open) -> None:
    page = dropped(open_page)
    assert NOTICE in page.text
    assert lines(page) == [""]
    assert lines(unfold(page, "add_besides_kiln")) == ["All kilns", "By Ines Dahl", SHOWN]
    keep(page)
    for name, key in (("documents", "how_read_0"), ("text", "how_read")):
        to(page, name)
        assert NOTICE not in page.text
        unfold(page, key)
        assert NOTICE in page.text
        assert SHOWN in lines(page)
        assert "3 lines of the page are not in its text here." in page.captions


@pytest.mark.usefixtures("home")
def test_what_was_left_out_of_a_text_stands_in_it_with_its_lines(open_page: Open) -> None:
    article = "Home\nSubscribe now\n\nThe mill\n\nBy Nora Quill\n14 May 2018\n\nThe mill was built in 1998.\n"
    page = to(keep(paste(open_page("add"), article)), "text")
    apart = [part for part in page.reading["parts"] if part["kind"] == "apart"]
    assert [(part["where"], part["pieces"][0]["text"]) for part in apart] == [
        ("lines 1 to 2", "Home\nSubscribe now")
    ]
    unfold(page, "how_read")
    assert "lines 1 to 2" in page.text
    assert "What was left out stands pale in the text, with the numbers of its lines." in page.captions
