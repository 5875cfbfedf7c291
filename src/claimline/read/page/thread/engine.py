r"""What is known of one comment engine's markup. It is data; `reading` interprets it.

A *source* says where a value stands in a comment: CSS, then the attribute that holds it, then the part of it.

    "a.author"                        the text of the first such element of the comment's own
    "-> data-author"                  an attribute of the comment's own element
    "a.parent -> href ~ #c(\d+)"      the group of a pattern in an attribute
    "^div[style] -> style"             the nearest such element at or around the comment
    "b.fn || .comment-author"         the first that gives a value
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_SOURCE = re.compile(r"(?P<css>.*?)\s*(?:->\s*(?P<attribute>[\w:-]+))?\s*(?:~\s+(?P<pattern>.+))?$")


@dataclass(frozen=True, slots=True)
class Source:
    """One place of a value: the elements, their attribute (empty: their words), the part of it (None: all)."""

    css: str
    attribute: str = ""
    pattern: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Engine:
    """Where a comment engine puts what a reader needs to know.

    Attributes:
        name: for tests and notices.
        comment: CSS of the element of one comment.
        author, time, link: sources; `time` may stand in attributes that `stamps` knows.
        body: CSS of the words, alternatives parted by `||`; empty: all but author and time.
        drop: CSS of what stands in the body and is not the commenter's words.
        key, ref: sources of a comment's own mark, and of the mark of the comment that it answers.
        depth: source of a number that grows with each reply to a reply.
        answers: source of the name of the person answered, the last before who has that name.
        deleted: CSS of a comment, or of something in it, that was removed.
        follows: CSS of a comment that goes on from the one before, under the name that only that one shows.
        opening: CSS of the post that all others answer, one of `comment`; `:first` for the first of the first page.
        runs: True where a comment is a row of siblings: those that follow its element belong to it.
        box: CSS of what else belongs to the thread: headings, forms, counts.
        page: CSS of something that the page must have, where `comment` alone could be anybody's.
    """

    name: str
    comment: str
    author: str
    time: str
    body: str = ""
    drop: str = ""
    link: str = ""
    key: str = "-> id"
    ref: str = ""
    depth: str = ""
    answers: str = ""
    deleted: str = ""
    follows: str = ""
    opening: str = ""
    runs: bool = False
    box: str = ""
    page: str = ""


@lru_cache(maxsize=2000)
def sources(text: str) -> tuple[Source, ...]:
    """The places that a source names, the best first."""
    return tuple(_source(part.strip()) for part in text.split(" || ") if part.strip())


def _source(text: str) -> Source:
    match = _SOURCE.match(text)
    if match is None:  # the pattern takes any text
        raise ValueError(text)
    pattern = match["pattern"]
    return Source(match["css"].strip(), match["attribute"] or "", re.compile(pattern) if pattern else None)
