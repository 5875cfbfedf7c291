"""The last step for every reader's document: names and times as words, without addresses, and what is not in English.

An e-mail or network address in the place of a name is nobody's name, and reaches no row.
"""

from collections.abc import Sequence
from dataclasses import replace

from claimline.model import Document, Passage
from claimline.read.addresses import holds_address
from claimline.text.language import is_english, language_in_words, language_of


def finish(document: Document) -> Document:
    """The document with each passage's author and time as the text has them."""
    document = replace(document, passages=tuple(_finished(document.text, one) for one in document.passages))
    written = [one for one in document.passages if one.kind != "byline" and not one.is_comment]
    article, of_article = _foreign(document.text, written)
    thread, of_thread = _foreign(document.text, [one for one in document.passages if one.is_comment])
    notices = [
        f"The {what} not in English{f' ({language})' if language else ''}: {read}, and the sentences make no claims."
        for what, keys, language, read in (
            ("article is", article, of_article, "its title, author and date are read"),
            ("comments are", thread, of_thread, "their names and times are read"),
        )
        if keys
    ]
    return replace(document, foreign=article | thread, notices=(*document.notices, *notices))


def _foreign(text: str, passages: Sequence[Passage]) -> tuple[frozenset[str], str]:
    """The keys of the passages, and the name of their language, if together they are not in English.

    A passage that is English by itself stays out, as a comment in English below an article in German is of another part.
    """
    words = "\n".join(text[one.start : one.end] for one in passages)
    if is_english(words):
        return frozenset(), ""
    own = {one.key for one in passages if language_of(text[one.start : one.end]) != "en"}
    return frozenset(own), language_in_words(words)


def _finished(text: str, passage: Passage) -> Passage:
    author = text[slice(*passage.author_span)] if passage.author_span else ""
    return replace(
        passage,
        author="" if holds_address(author) else author,
        posted=text[slice(*passage.posted_span)] if passage.posted_span else "",
    )
