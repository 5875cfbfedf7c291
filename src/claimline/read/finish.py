"""The last step for every reader's document: names and times as words, without addresses, and what is not in English.

An e-mail or network address in the place of a name is nobody's name, and reaches no row.
"""

from collections.abc import Iterator
from dataclasses import replace

from claimline.model import Document, Passage
from claimline.read.addresses import holds_address
from claimline.read.foreign import Foreign, foreign_in
from claimline.text.counts import number_of


def finish(document: Document) -> Document:
    """The document with each passage's author and time as the text has them."""
    document = replace(document, passages=tuple(_finished(document.text, one) for one in document.passages))
    article, thread = foreign_in(document)
    notices = (*document.notices, *_told(article, thread))
    return replace(document, foreign=article.keys | thread.keys, notices=notices)


def _told(article: Foreign, thread: Foreign) -> Iterator[str]:
    """What is told of the parts that are not in English."""
    comments = "The comments are"
    if not thread.whole:  # single ones below others in English
        comments = number_of(len(thread.keys), "comment") + (" is" if len(thread.keys) == 1 else " are")
    for one, what, read in (
        (article, "The article is", "its title, author and date are read"),
        (thread, comments, "their names and times are read"),
    ):
        if one.keys:
            named = f" ({one.language})" if one.language else ""
            yield f"{what} not in English{named}: {read}, and the sentences make no claims."


def _finished(text: str, passage: Passage) -> Passage:
    author = text[slice(*passage.author_span)] if passage.author_span else ""
    author = "" if author and holds_address(author) else author
    posted = text[slice(*passage.posted_span)] if passage.posted_span else ""
    same = (author, posted) == (passage.author, passage.posted)
    return passage if same else replace(passage, author=author, posted=posted)
