"""The parts of a page -> a document, whose text is what the page shows of the article and its thread.

Title, by-line and day stand first, each in a line; then the blocks of the body, then each comment: its name and its time, each
in a line, and its words.
"""

from collections import Counter
from collections.abc import Sequence

from claimline.model import Document, Passage, PassageKind, Span
from claimline.read.page.parts import Block, PageComment, PageFacts, PageThread


class _Text:
    """The text of a document while it is put together."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def add(self, words: str, end: str = "\n\n") -> Span:
        """Where the words stand."""
        span = self.length, self.length + len(words)
        self.parts.append(words + end)
        self.length += len(words) + len(end)
        return span


def compose(
    name: str, facts: PageFacts, blocks: Sequence[Block], thread: PageThread, *, published: str, captured: str
) -> Document:
    """The document of a page; `published` and `captured` as the user gives them, or empty."""
    text = _Text()
    passages: list[Passage] = []
    if facts.title:
        passages.append(Passage("title", "a", "title", *text.add(facts.title)))
    authors: Span | None = None
    if facts.authors:
        authors = text.add(", ".join(facts.authors))
        passages.append(Passage("byline", "by", "byline", *authors))
    shown = text.add(facts.published) if facts.published else None
    updated = text.add(facts.updated) if facts.updated else None
    passages += [
        Passage("byline", "by", what, *span)
        for what, span in (("date", shown), ("date of change", updated))
        if span
    ]
    passages += _body(text, blocks)
    passages += _comments(text, thread.comments)
    whole = "".join(text.parts).rstrip("\n") + "\n"
    return Document(
        name=name,
        text=whole,
        passages=tuple(passages),
        published=published or facts.published,
        published_span=None if published else shown,
        updated_span=updated,
        author=whole[slice(*authors)] if authors else "",
        author_span=authors,
        authors=facts.authors,
        captured=captured,
        notices=thread.notices,
    )


def _body(text: _Text, blocks: Sequence[Block]) -> list[Passage]:
    passages: list[Passage] = []
    counts: Counter[PassageKind] = Counter()
    for block in blocks:
        kind: PassageKind = "caption" if block.kind == "caption" else "paragraph"
        counts[kind] += 1
        locator = _with_anchor(f"{kind} {counts[kind]}", block.element.get("id", ""))
        passages.append(Passage(kind, f"{kind[0]}{counts[kind]}", locator, *text.add(block.text)))
    return passages


def _comments(text: _Text, comments: Sequence[PageComment]) -> list[Passage]:
    passages: list[Passage] = []
    roots: list[int] = []  # of each comment the one at top level above it
    replies: Counter[int] = Counter()
    tops: dict[int, int] = {}
    for place, comment in enumerate(comments):
        kind: PassageKind = "comment"
        if comment.parent is None:
            roots.append(place)
            tops[place] = len(tops) + 1
            key, locator = f"c{tops[place]}", f"comment {tops[place]}"
        else:
            root = roots[comment.parent]
            roots.append(root)
            replies[root] += 1
            kind = "reply"
            key = f"c{tops[root]}.r{replies[root]}"
            locator = f"comment {tops[root]}, reply {replies[root]}"
        author = text.add(comment.author, "\n") if comment.author else None
        time = comment.time.shown or comment.time.machine
        posted = text.add(time, "\n") if time else None
        start, end = text.add("\n".join(comment.paragraphs))
        passages.append(
            Passage(
                kind,
                key,
                _with_anchor(locator, comment.anchor),
                start,
                end,
                author_span=author,
                posted_span=posted,
                parent=passages[comment.parent].key if comment.parent is not None else "",
            )
        )
    return passages


def _with_anchor(locator: str, anchor: str) -> str:
    """The locator with the place in the source: `comment 3 #comment-41`, or a permalink."""
    if not anchor:
        return locator
    return f"{locator} {anchor}" if "/" in anchor else f"{locator} #{anchor.lstrip('#')}"
