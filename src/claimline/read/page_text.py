"""A pasted article with its comment thread -> a document of passages.

`thread` finds the comments, `article` reads what stands above them; here it is decided whether they are comments at all.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from claimline.dates import bounds_of, day_order, in_order, read_timestamp
from claimline.errors import UnreadableError
from claimline.model import Document, Span
from claimline.read.article.article import Article
from claimline.read.article.entries import heads_of_entries
from claimline.read.article.notices import notices_of
from claimline.read.article.reading import read_article
from claimline.read.article.several import beginnings
from claimline.read.article.signature import signature_of, tells_update
from claimline.read.article.turns import is_recorded
from claimline.read.found import Thread
from claimline.read.furniture import HEADING, OF_COMMENTS
from claimline.read.heads import head_of
from claimline.read.lines import Line, lines_of, unmarked
from claimline.read.thread import find_thread
from claimline.read.unclear import Signed, may_be_of_others, signed_in

_TOP = 4  # lines in which an article's by-line stands
_NEAR_HEADING = 10  # lines above a thread in which its heading can stand
_HEADING = re.compile(
    r"(?:thoughts?|responses?|comments?|repl(?:y|ies)|kommentare?|antwort(?:en)?|commentaires?|réponses?|comentarios?|respuestas?|commenti|reacties?)"
    r"\s+(?:on|to|zu|auf|sur|à|en|su|a|op)\s+[“\"„«](?P<title>.{3,200})[”\"“»]\W*$",
    re.IGNORECASE,
)


def read(text: str, name: str, published: str, captured: str) -> Document:
    """The document of a text that was copied from a page; see `readers` for its arguments."""
    lines = unmarked(lines_of(text))
    told = heads_of_entries(lines) or is_recorded(lines)
    thread = _under_heading(text, lines) if told else find_thread(text, lines)
    whole = thread.start < 0 or _heading(lines) is None
    above = [line for line in lines if whole or line.start < thread.start]
    if begins := beginnings(text, above, parted=thread.start >= 0):
        places = f"{', '.join(map(str, begins[:-1]))} and {begins[-1]}"
        raise UnreadableError(
            f"{name} holds {len(begins)} articles, which begin in lines {places}; save each in a file of its own."
        )
    article = _above(text, lines, thread, captured)
    if _is_of_article(text, lines, thread, article):
        thread = Thread()
        article = _above(text, lines, thread, captured)
    elif _is_no_thread(text, thread, day := published or article.published):
        if may_be_of_others(_signed(text, lines, thread), _names(text, article), day):
            thread = _left_out(lines, thread.start)
        else:
            thread = Thread(dropped=_lines_of_passages(lines, thread))
            article = _above(text, lines, thread, captured)
    elif thread.dropped:
        first, last = thread.dropped
        signed = signed_in(_within(lines, (first - 1, last)))  # a name can stand over the first time
        if may_be_of_others(signed, _names(text, article), published or article.published):
            thread = _left_out(lines, signed[0].start)
            article = _above(text, lines, thread, captured)
    author = (article.authors[0][0], article.authors[-1][1]) if article.authors else None
    return Document(
        name=name,
        text=text,
        passages=(*article.passages, *thread.passages),
        published=published or article.published,
        published_span=None if published else article.published_span,
        updated_span=article.head.updated,
        author=text[slice(*author)] if author else "",
        author_span=author,
        reported_span=article.reported,
        agency=text[slice(*article.agency)] if article.agency else "",
        authors=tuple(text[slice(*span)] for span in article.authors),
        captured=captured,
        notices=tuple(_notices(text, article, thread, published)),
    )


def _under_heading(text: str, lines: list[Line]) -> Thread:
    """The thread of a live blog or a recording, whose entries have times too: only what stands under a heading can be one."""
    below = _heading(lines)
    return Thread() if below is None else find_thread(text, lines[max(below - 1, 0) :])


def _heading(lines: list[Line]) -> int | None:
    """The line over comments that says so, "7 comments"."""
    return next(
        (i for i, line in enumerate(lines) if HEADING.fullmatch(line.text) and OF_COMMENTS.search(line.text)),
        None,
    )


def _above(text: str, lines: list[Line], thread: Thread, captured: str) -> Article:
    """The article that stands above a thread."""
    body = [line for line in lines if thread.start < 0 or line.start < thread.start]
    top = _named_by_thread(body, lines)
    commenters = {_fold(text, p.author_span) for p in thread.passages if p.author_span}
    article = read_article(text, body[top:], commenters, captured)
    article.head.page[:0] = body[:top]
    return article


def _named_by_thread(body: list[Line], lines: list[Line]) -> int:
    """The line of the title that the thread's heading repeats: "3 thoughts on “The bridge”"; all above is the page's."""
    for line in lines[len(body) - _NEAR_HEADING if len(body) > _NEAR_HEADING else 0 :]:
        if named := _HEADING.search(line.text):
            title = " ".join(named["title"].split())
            return next((i for i, one in enumerate(body) if " ".join(one.text.split()) == title), 0)
    return 0


def _lines_of_passages(lines: list[Line], thread: Thread) -> Span:
    """The first and the last line, by their numbers in the text, from the start of a thread to its last comment."""
    end = max(passage.end for passage in thread.passages)
    numbers = [line.number for line in lines if thread.start <= line.start <= end]
    return numbers[0], numbers[-1]


def _left_out(lines: list[Line], start: int) -> Thread:
    """What may be comments of others, from a place on, as lines that are nobody's words."""
    first = next(line for line in lines if line.start >= start)
    return Thread(start=start, unclear=(first.number, lines[-1].number))


def _within(lines: list[Line], span: Span) -> list[Line]:
    """The lines from one number to another."""
    return [line for line in lines if span[0] <= line.number <= span[1]]


def _names(text: str, article: Article) -> list[str]:
    return [text[slice(*span)] for span in article.authors]


def _signed(text: str, lines: list[Line], thread: Thread) -> list[Signed]:
    """The name and the time of each passage that has both."""
    whole = {(line.start, line.end) for line in lines}
    return [
        Signed(min(name[0], when[0]), text[slice(*name)], text[slice(*when)], name in whole)
        for passage in thread.passages
        if (name := passage.author_span) and (when := passage.posted_span)
    ]


def _is_of_article(text: str, lines: list[Line], thread: Thread, article: Article) -> bool:
    """True where what looks like unread comments is under an article's by-line, or holds it, with no more than one head.

    The head is the article's own then, and a "Comments (14)" over the text is a button.
    """
    if not thread.unread:
        return False
    unread = _within(lines, thread.unread)
    signed = max((passage.end for passage in article.passages if passage.kind == "byline"), default=0)
    if signed:
        if any(passage.start > signed for passage in article.passages):
            return False
    elif not any(signature_of(text, line) for line in unread[:_TOP]):
        return False
    return sum(head_of(line) is not None and not tells_update(text, line) for line in unread) < 2


def _is_no_thread(text: str, thread: Thread, published: str) -> bool:
    """True where nothing shows that they are comments, and their times or writers speak against it.

    A chronicle has times before the article's own day; a single writer of all writes posts; teasers and lists have days
    alone, while comments with days alone run on in order from the article's day.
    """
    if thread.sure:
        return False
    posted = [text[slice(*p.posted_span)] for p in thread.passages if p.posted_span]
    order = day_order(posted)
    times = [time for words in posted if (time := read_timestamp(words, day_first=order))]
    day = bounds_of(published)[0] if published else ""
    earlier = sum(bool(day) and not in_order(day, time.latest) for time in times)
    writers = {_fold(text, p.author_span) for p in thread.passages if p.author_span}
    alone = len(thread.passages) > 1 and len(writers) == 1
    clocks = any(len(time.earliest) > len("2016-03-30") for time in times)
    in_turn = all(in_order(a.earliest, b.latest) for a, b in pairwise(times))
    return bool(posted) and (
        alone or (not clocks and (earlier * 2 > len(times) or not (day and in_turn and times)))
    )


def _fold(text: str, span: Span) -> str:
    return text[slice(*span)].casefold()


def _is_left_out(article: Article, thread: Thread) -> bool:
    """True where the lines that may be comments are among those that the article left out for another reason."""
    return thread.dropped is not None and any(
        first <= thread.dropped[0] and thread.dropped[1] <= last for _, (first, last) in article.left_out
    )


def _notices(text: str, article: Article, thread: Thread, given: str) -> Iterator[str]:
    yield from notices_of(text, article, given)
    yield from (replace(thread, dropped=None) if _is_left_out(article, thread) else thread).notices()
    if given and article.published and given != article.published:
        yield f"The text gives its own date, {article.published}; the given date, {given}, is used instead."
