"""The entrance of the readers: it chooses the reader for a file by its content, and makes the document.

A reader turns text into a document. A new one is a module beside `page_text.py` and a row of `READERS`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from claimline.arguments import path_of
from claimline.arguments import text as checked_text
from claimline.dates import bounds_of
from claimline.dates.given import Given, as_iso
from claimline.errors import ArgumentError, UnreadableError
from claimline.inline import shown
from claimline.model import Document
from claimline.read import page_text
from claimline.read.files import LIMIT, is_data, is_table, read_bytes
from claimline.read.finish import finish
from claimline.read.naming import short_name, stem_of
from claimline.read.page import reading as web_page
from claimline.read.page.besides import lines_besides
from claimline.read.page.mhtml import is_mhtml, page_of
from claimline.read.page.recognise import charset_of, is_page, kind_of
from claimline.text.decode import decode, legible

_RTF = "{\\rtf"
_GIVEN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T\d\d:\d\d)?)?)?")


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of text that becomes a document.

    Attributes:
        fits: whether a text is of that kind, by its content.
        read: the document of a text; it gets the text, the document's name, and the dates of publication and copy as
            EDTF, each empty where the caller gave none.
    """

    fits: Callable[[str], bool]
    read: Callable[[str, str, str, str], Document]


# The first that fits reads; the last one fits every text.
READERS = (Reader(is_page, web_page.read), Reader(lambda _: True, page_text.read))


def read_file(path: str | Path, published: Given = None, captured: Given = None) -> Document:
    """Read an article with its thread from a file; the document's name is the file's stem.

    Args:
        path: a saved web page (HTML or MHTML, in the encoding that it names), or a plain text in UTF-8, UTF-16 with its
            mark, or Windows-1252; its content says which.
        published: the article's date (`2016`, `2016-03`, `2016-03-30`, `2016-03-30T14:05` or a `date`), where the text
            does not say it.
        captured: the day or minute on which the page was copied, from which "3 hours ago" counts back.

    Raises:
        ArgumentError: an argument of another type, a text that is no date, or a `datetime` with a time zone (`as_iso`).
        UnreadableError: missing, empty, binary, over 20 MB, markup of another kind, a table, or without words.
    """
    path = path_of(path)
    raw = read_bytes(path, str(path), LIMIT)
    return read_raw(raw, str(path), published, stem_of(str(path)), captured)


def read_raw(
    raw: bytes, file: str, published: Given = None, name: str = "text", captured: Given = None
) -> Document:
    """As `read_file`, from the bytes of a file that messages call `file`."""
    text, notices = _decoded(raw, file)
    if not is_page(text) and is_table(text):
        raise UnreadableError(
            f"{file} is a table and no article: give the article's text, or let claimline check say what it lacks."
        )
    if is_data(text):
        raise UnreadableError(f"{file} is data for programs (JSON) and no article: give the article's text.")
    document = read_text(text, published, name, captured)
    return replace(document, notices=notices + document.notices)


def text_of(raw: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file that messages call `file`, or what a page shows, and the decisions on the way.

    Raises:
        UnreadableError: it is no text.
    """
    text, notices = _decoded(raw, file)
    if not is_page(text):
        return text, notices
    document = read_text(text)
    return document.text, (*notices, *document.notices)


def left_out(raw: bytes, document: Document) -> tuple[str, ...]:
    """The lines that a saved page shows and the document read from its bytes does not have; a text's document has all of them.

    Raises:
        UnreadableError: it is no text.
    """
    if document.text_of != "page":
        return ()
    source, _ = _decoded(raw, document.name)
    return lines_besides(legible(source, document.name)[0], document.text)


def read_text(text: str, published: Given = None, name: str = "text", captured: Given = None) -> Document:
    """Read an article with its thread from a string: a text, or the source of a page.

    Offsets are code points into `Document.text`: the string itself, or of a page what it shows. Characters that nobody can see become U+FFFD in `Document.text`, and a notice counts them.

    Raises:
        ArgumentError: as `read_file`.
        UnreadableError: no word in the text, or markup of another kind than a page's.
    """
    name, text = short_name(checked_text("name", name)), checked_text("text", text)
    written, copied = as_iso("The date of publication", published), as_iso("The day of the copy", captured)
    if is_mhtml(raw := text.encode("utf-8", "replace")):
        text, _ = _decoded(raw, name)
    text, replaced = legible(text, name)
    if not any(char.isalpha() for char in text):
        raise UnreadableError(f"{name} has no words in it: give the article's text.")
    if written and not _is_date(written):
        raise ArgumentError(
            f"The date of publication {shown(written)} is no date: write it like 2016-03-30 or 2016-03."
        )
    if copied and not (_is_date(copied) and len(copied) >= len("2016-03-30")):
        raise ArgumentError(f"The day of the copy {shown(copied)} is no day: write it like 2016-03-30.")
    reader = next(reader for reader in READERS if reader.fits(text))
    document = finish(reader.read(text, name, written, copied))
    return replace(document, notices=replaced + document.notices)


def _decoded(raw: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file, or the source of the page that it holds, in the encoding that it names."""
    charset = ""
    if is_mhtml(raw):
        raw, charset = page_of(raw, file)
    text, notices = decode(raw, file, charset or charset_of(raw))
    if text.lstrip()[:10].lower().startswith(_RTF) or kind_of(text) == "markup":
        raise UnreadableError(
            f"{file} is markup of another kind than a page's: open it, select all, copy, and save that as plain text."
        )
    return text, notices


def _is_date(words: str) -> bool:
    try:
        return bool(_GIVEN.fullmatch(words)) and all(bounds_of(words))
    except ValueError:
        return False
