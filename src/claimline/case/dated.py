"""The words that give a row its date: where they stand, and when they are those of another date than the row has now."""

from collections.abc import Mapping
from dataclasses import replace

from claimline.case.corrections import AT, Correction, folded_words
from claimline.errors import ArgumentError
from claimline.inline import inline, shown
from claimline.model import Document, Span
from claimline.table.columns import characters, in_place, split_places


def check_words(document: Document, words: str) -> None:
    """Refuse words that are not those of a document.

    Raises:
        ArgumentError: they stand nowhere in its text.
    """
    if folded_words(words) not in folded_words(document.text):
        raise ArgumentError(
            f"{inline(document.name)} has no words {shown(words)}; give words that stand in its text, or none."
        )


def without_words(at: Correction) -> Correction:
    """The place of a row that a person added, without that of the words that gave it its date: it has another one."""
    return replace(at, becomes=in_place(split_places(at.becomes)[0]), why="")


def how_read(corrections: Mapping[str, Correction]) -> str:
    """What the note of an added row says of how its words give its date, of its corrections by column; empty where others give it."""
    read = corrections[AT].why if "date_text" not in corrections else ""
    return f" {inline(read)}" if read else ""


def inside(document: Document | None, spans: Mapping[str, Span], words: str) -> dict[str, Span]:
    """Where the words of its date stand inside those of a row, if they do so once."""
    if document is None or "span" not in spans or not words:
        return {}
    start, end = spans["span"]
    own = document.text[start:end]
    at = start + own.find(words)
    return {"date_span": (at, at + len(words))} if own.count(words) == 1 else {}


def date_in(at: Correction, span: Span) -> dict[str, Span]:
    """Where the words stand that give an added row its date, if some of its own do."""
    (first, _), *dated = split_places(at.becomes)
    if not dated:
        return {}
    moved, (start, end) = span[0] - first, dated[0]
    return {"date_span": (start + moved, end + moved)}


def date_cells(document: Document, spans: Mapping[str, Span]) -> dict[str, str]:
    """The cells of a row that say which words give its date, if some of its own do."""
    if "date_span" not in spans:
        return {}
    start, end = spans["date_span"]
    before, words = document.text[spans["span"][0] : start], document.text[start:end]
    place = characters(before), characters(before) + characters(words)
    return {"date_text": words, "date_at": in_place(place)}
