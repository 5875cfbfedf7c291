"""What a library takes for the body of a page, told by chunks.

The library gives words back and not places. So each chunk gets a mark, a letter that the page does not have, and the marks
in what comes back say which chunks the library took.
"""

# ruff: noqa: PLC0415 - a text needs no reader of pages, and loading this one takes half as long as all others

import logging
from collections.abc import Sequence
from copy import deepcopy
from itertools import islice

from lxml.html import HtmlElement

from claimline.read.page.chunks import Chunk

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds strange is said by our notices
_MARKS = range(0x20000, 0x2A6D0)  # letters of no text but old Chinese ones; a library keeps letters


def taken(root: HtmlElement, chunks: Sequence[Chunk], *, precise: bool) -> set[int]:
    """The places of the chunks that the library takes for the body; none where it finds no body."""
    if not chunks:
        return set()
    import trafilatura

    used = set("".join(chunk.text for chunk in chunks))
    marks = list(islice((mark for mark in map(chr, _MARKS) if mark not in used), len(chunks)))
    document = trafilatura.bare_extraction(
        _marked(root, chunks, marks), include_comments=False, with_metadata=False, favor_precision=precise
    )
    body = getattr(document, "body", None)
    if body is None:
        return set()
    numbers = {mark: number for number, mark in enumerate(marks)}
    return {numbers[char] for words in body.itertext() for char in words if char in numbers}


def _marked(root: HtmlElement, chunks: Sequence[Chunk], marks: Sequence[str]) -> HtmlElement:
    """A copy of the tree in which each chunk's longest piece of text ends with its mark; the tree itself stays."""
    places = [chunk.place for chunk in chunks[: len(marks)] if chunk.place]
    before = [node.tail if tail else node.text for node, tail in places]
    try:
        for (node, tail), words, mark in zip(places, before, marks, strict=True):
            _set(node, f"{(words or '').rstrip()}{mark} ", tail=tail)
        return deepcopy(root)
    finally:
        for (node, tail), words in zip(places, before, strict=True):
            _set(node, words, tail=tail)


def _set(node: HtmlElement, words: str | None, *, tail: bool) -> None:
    if tail:
        node.tail = words
    else:
        node.text = words
