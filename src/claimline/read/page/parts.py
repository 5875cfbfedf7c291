"""What the finders of a page hand on: facts, blocks of the body, and comments. Each keeps the element it came from.

Words are as a reader sees them: white space as the page shows it, `<br>` as a line end, a link as its text.
"""

from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

LeftOut = Literal["quotation", "moderator's remark", "signature"]
BlockKind = Literal["heading", "paragraph", "item", "row", "caption", "quote"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article's body, in the order of the page.

    Attributes:
        kind: what its markup says; a caption is no sentence of the author's.
        text: its words, never empty.
        element: where it stands in the page.
    """

    kind: BlockKind
    text: str
    element: HtmlElement


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One entry of a live blog: who wrote it, empty where no name stands over it, the clock time over it, its words."""

    author: str
    time: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time as the page gives it, for people and for programs.

    Attributes:
        shown: the words that a reader sees ("3 hours ago", "31 March 2016, 10:05"), or empty.
        machine: ISO 8601 from the markup (`datetime`, `data-time`, a title), with its offset where it has one; empty
            where there is none or where it is a placeholder.
    """

    shown: str = ""
    machine: str = ""


@dataclass(frozen=True, slots=True)
class PageComment:
    """One comment of a page.

    Attributes:
        author: the name as shown, empty where none is.
        time: when it was posted.
        paragraphs: its words by paragraphs, without quoted other comments, buttons and signatures.
        parent: index of the comment that it answers, in the thread's order; None for the article.
        answers_gone: True where the comment that it answers was removed; it has no parent then.
        anchor: the element's id or the permalink without tracking, or empty: it leads back into the page.
        element: the element that holds it.
        left_out: what stood among its words and is not its writer's, each once.
    """

    author: str
    time: Stamp
    paragraphs: tuple[str, ...]
    parent: int | None
    anchor: str
    element: HtmlElement
    answers_gone: bool = False
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class PageThread:
    """The comments of a page, in the page's order.

    Attributes:
        comments: those that have words.
        deleted, hidden: how many the page says were removed, and how many it holds back ("12 more replies").
        opening: on the first page of a topic, a question or an issue, the post that all others answer: it is the
            article, with its author, time and words, and is not among `comments`; None elsewhere.
        elements: what belongs to the thread and is no part of the article's body: its containers, forms, headings.
        more: the words of a button that shows more of them without a number ("Load more comments"), or empty.
        wordless, headless: the writer and the anchor, or the anchor, of those that show no words of their own, and of those that
            have neither name nor time.
        crowded: True where one element holds the names and times of several, so that it may be more than a comment.
        notices: what reading had to decide, in sentences for the user.
    """

    comments: tuple[PageComment, ...] = ()
    deleted: int = 0
    hidden: int = 0
    more: str = ""
    wordless: tuple[str, ...] = ()
    headless: tuple[str, ...] = ()
    crowded: bool = False
    opening: PageComment | None = None
    elements: tuple[HtmlElement, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of its article. Each `*_from` says where, in words that finish "as ... says".

    Attributes:
        title: empty where the page states none.
        authors: the name of each, without "By", office or address.
        published, updated: ISO 8601 as stated, a day or a minute; empty where not stated.
        published_words, updated_words: the time as the page shows it; empty where its markup alone states it.
        url: the page's own address without tracking, or empty.
    """

    title: str = ""
    title_from: str = ""
    authors: tuple[str, ...] = ()
    authors_from: str = ""
    published: str = ""
    published_from: str = ""
    published_words: str = ""
    updated: str = ""
    updated_words: str = ""
    updated_from: str = ""
    url: str = ""
