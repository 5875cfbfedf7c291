"""A pasted article with its comment thread -> a document of passages.

The first short line is the title, blocks between empty lines are paragraphs, a name alone at the end or under
the title is the byline, and a paragraph wholly in square brackets is an editor's note, which is nobody's claim.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from claimline.dates import bounds_of, day_order, in_order, read_timestamp
from claimline.model import Document, Passage, Span
from claimline.read.head import NAME, read_head
from claimline.read.lines import Line, blocks_of, lines_of
from claimline.read.thread import Thread, find_thread
from claimline.text.counts import number_of

# Copying can glue a caption to the first word of a passage: "IMG3The army", "bridgeNow some". The tail is a word
# that opens sentences; a head in CamelCase ("LinkedIn") is a name and stays whole.
_GLUED = re.compile(
    r"(?P<caption>(?![A-Z][a-z]+[A-Z])\w*[a-z0-9])"
    r"(?=(?:The|This|That|These|Those|In|On|At|By|For|From|Now|But|And|After|Before|When|While|It|He|She|They|We|His|Her|Some|Many|Last)\b)"
)
_SIGNED = re.compile(
    rf"(?P<lead>[-–—]\s*|(?:[Bb]y|BY|[Pp]osted by|[Ww]ritten by)\s+)?(?P<name>{NAME.pattern})"
)
# Words of pages that stand alone below a text, with capitals like names.
_PAGE_WORDS = frozenset(
    "about advertisement all archive archives back click comments contact continue credits ends end follow here home"
    " image latest load more news newsletter next notes page photo policy post posts previous print privacy read"
    " recommended references related reply rights reserved share sign source sources story stories subscribe tags"
    " terms the top trending updates up us via video view your you".split()
)


def read(text: str, name: str, published: str, captured: str) -> Document:
    """The document of a text that was copied from a page; see `readers` for its arguments."""
    lines = lines_of(text)
    thread = find_thread(text, lines)
    article = _above(text, lines, thread)
    if _is_no_thread(text, thread, published or article.published):
        thread = Thread(dropped=_lines_of_passages(lines, thread))
        article = _above(text, lines, thread)
    captions = [caption for caption in (_caption(text, passage) for passage in article.passages) if caption]
    passages = tuple(_without_caption(text, passage) for passage in article.passages)
    return Document(
        name=name,
        text=text,
        passages=passages + tuple(thread.passages),
        published=published or article.published,
        published_span=None if published else article.published_span,
        author=text[slice(*article.author_span)] if article.author_span else "",
        author_span=article.author_span,
        captured=captured,
        notices=_notices(article, captions, thread, published),
    )


def _above(text: str, lines: list[Line], thread: Thread) -> "_Article":
    """The article that stands above a thread."""
    body = [line for line in lines if thread.start < 0 or line.start < thread.start]
    return _article(text, body, {_fold(text, p.author_span) for p in thread.passages if p.author_span})


def _lines_of_passages(lines: list[Line], thread: Thread) -> Span:
    """The first and the last line, by their numbers in the text, from the start of a thread to its last comment."""
    end = max(passage.end for passage in thread.passages)
    numbers = [line.number for line in lines if thread.start <= line.start <= end]
    return numbers[0], numbers[-1]


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


@dataclass(slots=True)
class _Article:
    """The article above the thread."""

    passages: list[Passage]
    author_span: Span | None = None
    published: str = ""
    published_span: Span | None = None
    notes: int = 0
    signed: str = ""
    why: str = ""


def _article(text: str, lines: list[Line], commenters: set[str]) -> _Article:
    head = read_head(text, lines)
    article = _Article([], head.author, published_span=head.published)
    if head.guessed and head.author:
        article.signed, article.why = text[slice(*head.author)], "stands alone beside the date"
    if head.published and (mention := read_timestamp(text[slice(*head.published)])):
        article.published = mention.edtf
    if head.title:
        article.passages.append(Passage("title", "a", "title", *head.title))
    article.passages += [Passage("byline", "by", "byline", *span) for span in head.signatures]
    blocks = blocks_of(text, lines[head.lines :])
    if len(blocks) > 1 and article.author_span is None and (name := _signed(text, blocks[-1], commenters)):
        article.passages.append(Passage("byline", "by", "byline", *blocks.pop()))
        article.author_span = name
        article.signed, article.why = text[slice(*name)], "stands alone under the text"
    count = 0
    for start, end in blocks:
        if text[start] == "[" and text.find("]", start, end) == end - 1:
            article.notes += 1
            continue
        count += 1
        article.passages.append(Passage("paragraph", f"p{count}", f"paragraph {count}", start, end))
    article.passages.sort(key=lambda passage: passage.start)
    return article


def _signed(text: str, block: Span, commenters: set[str]) -> Span | None:
    """The name in the last block, if the block is a name and not words of a page ("Read More")."""
    match = _SIGNED.fullmatch(text, *block)
    if not match:
        return None
    sure = match["lead"] or _fold(text, match.span("name")) in commenters
    if not sure and _PAGE_WORDS & set(match["name"].casefold().split()):
        return None
    return match.span("name")


def _fold(text: str, span: Span) -> str:
    return text[slice(*span)].casefold()


def _caption(text: str, passage: Passage) -> str:
    match = _GLUED.match(text, passage.start, passage.end)
    return match["caption"] if match else ""


def _without_caption(text: str, passage: Passage) -> Passage:
    return replace(passage, start=passage.start + len(_caption(text, passage)))


def _notices(article: _Article, captions: list[str], thread: Thread, given: str) -> tuple[str, ...]:
    notices = []
    if article.signed:
        notices.append(f"{article.signed} is read as the author, because the name {article.why}.")
    if article.notes:
        notices.append(
            f"Left out as editor's notes, in square brackets: {number_of(article.notes, 'paragraph')}."
        )
    if captions:
        notices.append(f"Left out as captions glued to a first word: {', '.join(captions)}.")
    notices += thread.notices()
    if given and article.published and given != article.published:
        notices.append(
            f"The text gives its own date, {article.published}; the given date, {given}, is used instead."
        )
    return tuple(notices)
