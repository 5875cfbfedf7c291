"""Several pages of one thread -> one document: the article once, then the comments of all of them, each once.

Pages belong together where they have one address and different parts of the thread. Two copies of a page whose articles
differ are two documents, because each says what it said on its day.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from claimline.model import Document, Passage, Span
from claimline.read.page.part import part_of

_NUMBERS = re.compile(r"comment \d+(?:, reply \d+)?")
_PARAGRAPH = re.compile(r"(?P<kind>paragraph|caption) \d+")


def are_parts(documents: Sequence[Document]) -> bool:
    """True where documents of one address are parts of one thread: the same article, or none below the first."""
    first, *others = in_turn(documents)
    numbers = [document.part for document in documents]
    if "//" not in first.series and (not any(numbers) or len(set(numbers)) < len(numbers)):
        return False  # a title alone can be that of any page
    if (
        not urlsplit(first.series).path.strip("/")
        and not urlsplit(first.series).query
        and "//" in first.series
    ):
        return False  # the first page of a site, to which any of its pages may point
    body = _body(first)
    return any(_comments(one) for one in others) and all(
        (own := _body(one)) == body
        or (_may_be_of(first, one) and (not own or (one.part > 1 and one.part != first.part)))
        for one in others
    )


def _may_be_of(first: Document, other: Document) -> bool:
    """True where neither title nor authors tell two articles: `?p=45` and `?p=46` may count articles, not parts."""
    one, two = (part_of("", _title(document))[0].casefold() for document in (first, other))
    named = set(first.authors), set(other.authors)
    return (one in two or two in one) and (not all(named) or not named[0].isdisjoint(named[1]))


def _title(document: Document) -> str:
    return next((document.text[p.start : p.end] for p in document.passages if p.kind == "title"), "")


def in_turn(documents: Sequence[Document]) -> list[Document]:
    """Documents by the numbers of their parts; those without a number first, in the order in which they are given."""
    return sorted(documents, key=lambda document: document.part)


def joined(documents: Sequence[Document]) -> Document:
    """One document of all parts, under the name of the first."""
    first, *others = in_turn(documents)
    for other in others:
        first = _with(first, other)
    return first


def _with(first: Document, other: Document) -> Document:
    """A document with the paragraphs and comments of another one that it lacks."""
    known = {_words(first, passage) for passage in first.passages}
    new = [passage for passage in other.passages if _words(other, passage) not in known]
    body = [passage for passage in new if passage.kind in {"paragraph", "caption"}]
    cut = min(
        (_block(passage)[0] for passage in first.passages if passage.is_comment), default=len(first.text)
    )
    text, moved = first.text[:cut], []
    for passage in body:
        shift = len(text) - passage.start
        text += other.text[passage.start : passage.end] + "\n\n"
        moved.append(_shifted(passage, shift))
    after = len(text) - cut
    text += first.text[cut:].rstrip("\n") + "\n\n"
    own = [_shifted(passage, after) if passage.is_comment else passage for passage in first.passages]
    for passage in new:
        if passage.is_comment:
            start, end = _block(passage)
            moved.append(_shifted(passage, len(text) - start))
            text += other.text[start:end] + "\n\n"
    keys = _same(first, other)
    passages = _numbered(own, moved, keys)
    return replace(
        first,
        text=text.rstrip("\n") + "\n",
        passages=tuple(sorted(passages, key=lambda passage: passage.start)),
        notices=tuple(dict.fromkeys((*first.notices, *other.notices))),
    )


def _numbered(own: list[Passage], moved: list[Passage], keys: dict[str, str]) -> list[Passage]:
    """All passages, those of the other document with the next free keys; `keys` has what they answer in the first one."""
    counts = Counter(passage.kind for passage in own)
    replies = Counter(passage.key.partition(".")[0] for passage in own if passage.kind == "reply")
    found = list(own)
    for passage in moved:
        if not passage.is_comment:
            counts[passage.kind] += 1
            key = re.sub(r"\d+$", str(counts[passage.kind]), passage.key)
            locator = _PARAGRAPH.sub(rf"\g<kind> {counts[passage.kind]}", passage.locator, count=1)
            found.append(replace(passage, key=key, locator=locator))
            continue
        above = keys.get(passage.parent, "")
        if above:
            top = above.partition(".")[0]
            replies[top] += 1
            key, place = f"{top}.r{replies[top]}", f"comment {top[1:]}, reply {replies[top]}"
        else:
            counts["comment"] += 1
            key = f"c{counts['comment']}"
            place = f"comment {counts['comment']}"
        keys[passage.key] = key
        locator = _NUMBERS.sub(place, passage.locator, count=1)
        kind = "reply" if above else "comment"
        found.append(replace(passage, kind=kind, key=key, locator=locator, parent=above))  # type: ignore[arg-type]
    return found


def _same(first: Document, other: Document) -> dict[str, str]:
    """For the comments of another document that the first has too, their keys there."""
    known = {_words(first, passage): passage.key for passage in _comments(first)}
    return {
        passage.key: known[words]
        for passage in _comments(other)
        if (words := _words(other, passage)) in known
    }


def _words(document: Document, passage: Passage) -> tuple[str, str, str]:
    """What tells a passage: who, when, and its words; a time that counts from the day of the copy tells nothing."""
    kind = "comment" if passage.is_comment else passage.kind
    when = passage.machine if passage.is_comment else ""
    return kind, f"{passage.author}\n{when}", document.text[passage.start : passage.end]


def _comments(document: Document) -> list[Passage]:
    return [passage for passage in document.passages if passage.is_comment]


def _body(document: Document) -> list[str]:
    return [document.text[p.start : p.end] for p in document.passages if p.kind == "paragraph"]


def _block(passage: Passage) -> Span:
    """Where a comment stands with its head."""
    spans = [span for span in (passage.author_span, passage.posted_span) if span]
    return min([passage.start, *(span[0] for span in spans)]), max(
        [passage.end, *(span[1] for span in spans)]
    )


def _shifted(passage: Passage, by: int) -> Passage:
    def moved(span: Span | None) -> Span | None:
        return (span[0] + by, span[1] + by) if span else None

    return replace(
        passage,
        start=passage.start + by,
        end=passage.end + by,
        author_span=moved(passage.author_span),
        posted_span=moved(passage.posted_span),
        others=tuple((start + by, end + by) for start, end in passage.others),
    )
