"""Saved pages of our own with a part of a thread each."""

ADDRESS = '<link rel="canonical" href="https://oster.example/storm/{part}">'


def page(what: str, head: str = "", comments: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><title>The {what} | Oster Notes</title>{head}</head><body><main>
    <article><h1>The {what}</h1><p>In March 2015 the harbour master said that the {what} had taken every roof of the
    town, and that nobody had been hurt in the night.</p><p>The mayor said in April 2015 that the town would build again
    what the {what} had taken, and thanked all who had come to help.</p></article>{comments}</main></body></html>"""


def thread(*said: tuple[int, str, str]) -> str:
    """Comments as a blog's theme has them: each with its number, its writer and its words."""
    return (
        '<section id="comments"><h2 class="comments-title">Comments</h2><ol class="comment-list">'
        + "".join(
            f"""<li id="comment-{number}" class="comment even thread-even depth-1"><article id="div-comment-{number}"
            class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{who}</b>
            <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-{number}"><time
            datetime="2016-04-0{number}T10:00:00+00:00">April {number}, 2016 at 10:00 am</time></a></div></footer>
            <div class="comment-content"><p>{words}</p></div></article></li>"""
            for number, who, words in said
        )
        + "</ol></section>"
    )
