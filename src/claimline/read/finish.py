"""The last step for every reader's document: names and times as words, without addresses.

An e-mail or network address in the place of a name is nobody's name, and reaches no row.
"""

from dataclasses import replace

from claimline.model import Document, Passage
from claimline.read.addresses import holds_address


def finish(document: Document) -> Document:
    """The document with each passage's author and time as the text has them."""
    return replace(document, passages=tuple(_finished(document.text, one) for one in document.passages))


def _finished(text: str, passage: Passage) -> Passage:
    author = text[slice(*passage.author_span)] if passage.author_span else ""
    return replace(
        passage,
        author="" if holds_address(author) else author,
        posted=text[slice(*passage.posted_span)] if passage.posted_span else "",
    )
