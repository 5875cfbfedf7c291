"""The parts of a page -> a document, whose text is what the page shows of the article and its thread.

Title, by-line and days stand first, each in a line and as the page shows it; what it states in its markup alone is no text. Then the blocks of the body, then each comment: its name and its time, each
in a line, and its words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from urllib.parse import unquote

from claimline.model import Document, Passage, PassageKind, Span
from claimline.read.addresses import has_address, holds_address, masked_in, without_addresses
from claimline.read.article.dateline import BEFORE_DATELINE, Dateline, dateline_of
from claimline.read.page.body import Body
from claimline.read.page.languages import own_language
from claimline.read.page.links import without_tracking_in
from claimline.read.page.parts import Block, PageComment, PageEntry, PageFacts, PageThread
from claimline.read.page.talk import talk_of
from claimline.text.counts import number_of

_AND = ", "
_KEYS: dict[PassageKind, str] = {"paragraph": "p", "caption": "f"}  # f for figure; c is a comment


class _Text:
    """The text of a document while it is put together."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def add(self, words: str, end: str = "\n\n") -> Span:
        """Where the words stand; addresses of people and machines, and what follows a link's reader, are left out."""
        words = without_addresses(without_tracking_in(words))
        span = self.length, self.length + len(words)
        self.parts.append(words + end)
        self.length += len(words) + len(end)
        return span

    def whole(self) -> str:
        """All of it so far."""
        return "".join(self.parts).rstrip("\n") + "\n"


def compose(
    name: str, facts: PageFacts, body: Body, thread: PageThread, *, published: str, captured: str
) -> Document:
    """The document of a page; `published` and `captured` as the user gives them, or empty."""
    text = _Text()
    passages: list[Passage] = []
    title = None
    if facts.title:
        title = text.add(facts.title)
        passages.append(Passage("title", "a", "title", *title))
    authors = text.add(_AND.join(facts.authors)) if facts.authors else None
    shown = text.add(facts.published_words) if facts.published_words else None
    updated = text.add(facts.updated_words) if facts.updated_words else None
    head = {"byline": authors, "date": shown, "date of change": updated}
    passages += [Passage("byline", "by", what, *span) for what, span in head.items() if span]
    paragraphs, notices = _body(text, body.blocks, _names(facts.authors, authors), title)
    passages += paragraphs
    passages += _entries(text, body.entries)
    passages += _comments(text, thread.comments)
    whole = text.whole()
    passages, line = _without_dateline(whole, passages, facts.authors)
    if masked := masked_in(whole):
        notices.append(
            f"{number_of(masked, 'place')} of the text had an address of mail or of a machine; [address] stands there."
        )
    return Document(
        name=name,
        text=whole,
        text_of="page",
        passages=tuple(passages),
        published=published or facts.published,
        published_span=None if published else shown,
        updated_span=updated,
        author=whole[slice(*authors)] if authors else "",
        author_span=authors,
        authors=facts.authors,
        reported_span=(line.day or line.yearless) if line else None,
        captured=captured,
        stated_by=_stated_by(facts, published),
        notices=tuple(without_addresses(one) for one in (*notices, *thread.notices)),
    )


def _stated_by(facts: PageFacts, given: str) -> tuple[tuple[str, str], ...]:
    """What the page states, and where; a date that the user gave is not the page's."""
    stated = (
        ("title", facts.title, facts.title_from),
        ("author", facts.authors, facts.authors_from),
        ("date", "" if given else facts.published, facts.published_from),
        ("date of change", facts.updated, facts.updated_from),
    )
    return tuple((what, place) for what, value, place in stated if value and place)


def _without_dateline(
    text: str, passages: list[Passage], authors: Sequence[str]
) -> tuple[list[Passage], Dateline | None]:
    """The passages, in one of whose first paragraphs the dateline that opens it claims nothing; and that dateline.

    Capitals without a day or an agency may be who speaks: "MIA HALE — The pier was sold, and I saw it."
    """
    places = [i for i, one in enumerate(passages) if one.kind == "paragraph"][:BEFORE_DATELINE]
    named = frozenset(author.casefold() for author in authors)
    for i in places:
        one = passages[i]
        line = dateline_of(text, one.start, one.end, named)
        if line and (line.day or line.yearless or line.agency) and line.span[1] < one.end:
            opening = text[line.span[0] : line.span[1]].casefold()
            if not opening.startswith(tuple(named)):
                return [*passages[:i], replace(one, others=(line.span,)), *passages[i + 1 :]], line
    return passages, None


def _names(names: Sequence[str], line: Span | None) -> list[Span]:
    """The place of each name in the by-line."""
    if line is None:
        return []
    starts = accumulate((len(name) + len(_AND) for name in names), initial=line[0])
    return [(start, start + len(name)) for start, name in zip(starts, names, strict=False)]


def _body(
    text: _Text, blocks: Sequence[Block], authors: Sequence[Span], title: Span | None
) -> tuple[list[Passage], list[str]]:
    placed = [(block, text.add(block.text)) for block in blocks]
    said = [(block, span) for block, span in placed if block.kind != "caption"]
    passages, taken, notices = talk_of(text.whole(), said, authors, title)
    spoken = {said[place][1] for place in taken}
    counts: Counter[PassageKind] = Counter()
    for block, span in placed:
        if span in spoken:
            continue
        kind: PassageKind = "caption" if block.kind == "caption" else "paragraph"
        counts[kind] += 1
        locator = _with_anchor(f"{kind} {counts[kind]}", block.element.get("id", ""))
        passages.append(Passage(kind, f"{_KEYS[kind]}{counts[kind]}", locator, *span))
    return sorted(passages, key=lambda passage: passage.start), notices


def _entries(text: _Text, entries: Sequence[PageEntry]) -> Iterator[Passage]:
    """The entries of a live blog, each under its writer and its time."""
    for n, entry in enumerate(entries, 1):
        author = text.add(entry.author, "\n") if _is_name(entry.author) else None
        posted = text.add(entry.time, "\n")
        heading = [block for block in entry.blocks[:1] if block.kind == "heading"]
        words = [block.text for block in entry.blocks if block not in heading and block.kind != "caption"]
        for key, what, said in (
            ("e{}.h", "entry {}, heading", [one.text for one in heading]),
            ("e{}", "entry {}", words),
        ):
            if said:
                span = text.add("\n\n".join(said))
                yield Passage(
                    "entry", key.format(n), what.format(n), *span, author_span=author, posted_span=posted
                )


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
        author = text.add(comment.author, "\n") if _is_name(comment.author) else None
        posted = text.add(comment.time.shown, "\n") if comment.time.shown else None
        start, end = text.add("\n\n".join(comment.paragraphs))
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
                machine=comment.time.machine,
                language=own_language(comment.element),
                answers_gone=comment.answers_gone,
            )
        )
    return passages


def _is_name(author: str) -> bool:
    return bool(author) and not holds_address(author)


def _with_anchor(locator: str, anchor: str) -> str:
    """The locator with the place in the source: `comment 3 #comment-41`, or a permalink."""
    if not anchor or has_address(unquote(anchor)):
        return locator
    return f"{locator} {anchor}" if "/" in anchor else f"{locator} #{anchor.lstrip('#')}"
