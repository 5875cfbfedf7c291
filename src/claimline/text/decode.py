"""From bytes to text: the encoding, whether it is text at all, and characters that nobody can see."""

import codecs
import re

from claimline.errors import UnreadableError
from claimline.inline import CODES
from claimline.text.counts import number_of

_MARKED = (  # the longer mark first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
# Files whose bytes can all be letters, and whose letters are no article.
_FORMATS = ((b"%PDF-", "a PDF"), (b"%!PS", "a PostScript file"))
# Files that hold others, by a name that stands in them: as a program for texts saves an article, and what is none.
_PACKED = (
    (b"word/document.xml", "a Word document"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
    (b"mimetypeapplication/epub+zip", "an e-book (EPUB)"),
    (b"xl/workbook.", "an Excel workbook"),
    (b"ppt/presentation.", "a PowerPoint presentation"),
    (b"", "a ZIP file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how Word, Excel and PowerPoint saved until 2007
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Control characters but tab and the ends of lines and pages, and halves of characters, which no file can hold.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def decode(raw: bytes, name: str, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of `raw`, and the decisions on the way, in sentences for the user.

    A byte order mark is taken off; bytes that are not UTF-8 are read in the encoding that a page `declared`, else as
    Windows-1252, the superset of latin-1 in which old pages are really written (WHATWG Encoding Standard, section 4.2).
    What is valid UTF-8 is UTF-8 whatever it declares: no other text looks so. See also `legible`.

    Raises:
        UnreadableError: when it is empty, binary, a document of another format, or has no letter in it.
    """
    if not raw.strip():
        raise UnreadableError(f"{name} is empty: give a file with the article's text.")
    kind = next((kind for mark, kind in _FORMATS if raw.lstrip().startswith(mark)), "")
    if kind:
        raise UnreadableError(f"{name} is {kind}: save the article as plain text.")
    text, notices = _text(raw, name, declared)
    strange = len(_CONTROLS.findall(text, 0, 100_000))
    if strange > len(text[:100_000]) / 500:
        raise UnreadableError(
            f"{name} is not text (it holds control characters): save the article as plain text."
        )
    if not any(char.isalpha() for char in text):
        raise UnreadableError(f"{name} has no words in it: give a file with the article's text.")
    text, replaced = legible(text, name)
    return text, notices + replaced + notice_of_turning(len(CODES.findall(text)), name)


def notice_of_turning(count: int, name: str) -> tuple[str, ...]:
    """The notice of codes that turn text: nobody sees them, and two names can differ in nothing else."""
    if not count:
        return ()
    if count == 1:
        return (
            f"{name} holds a hidden code that turns text; it stays in the data and has no effect on the page.",
        )
    return (
        f"{name} holds {count:,} hidden codes that turn text; they stay in the data and have no effect on the page.",
    )


def legible(text: str, name: str) -> tuple[str, tuple[str, ...]]:
    """The text with a replacement character (U+FFFD) for each one that nobody can see, and the notice of it.

    Offsets stay. Every table of such a text can be written, read and searched everywhere.
    """
    text, count = _UNSEEN.subn("\ufffd", text)
    return text, notice_of_unseen(count, name)


def notice_of_unseen(count: int, name: str) -> tuple[str, ...]:
    """The notice of characters that nobody can see."""
    if not count:
        return ()
    what = (
        "character that cannot be shown is"
        if count == 1
        else f"{count:,} characters that cannot be shown are"
    )
    return (f"{name}: {'one ' if count == 1 else ''}{what} read as \ufffd.",)


def _text(raw: bytes, name: str, declared: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding, label in _MARKED:
        if raw.startswith(mark):
            try:
                return raw[len(mark) :].decode(encoding), (
                    f"{name} begins with a {label} byte order mark, taken off.",
                )
            except UnicodeDecodeError as error:
                raise UnreadableError(
                    f"{name} says it is {label} and is not (byte {error.start}): save it again as UTF-8."
                ) from error
    if b"\0" in raw[:100_000]:
        raise UnreadableError(f"{name} is {_binary(raw)} as plain text.")
    encoding = _codec(declared)
    try:
        if not encoding.startswith("iso2022"):  # its letters are written in ASCII, with escapes
            return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if encoding == "utf-8":
        text = raw.decode("utf-8", errors="replace")
        broken = text.count("\ufffd")
        if broken * 2 < sum(not char.isascii() for char in text):
            return text, (f"{name} is UTF-8 with {number_of(broken, 'broken character')}, read as \ufffd.",)
    elif encoding:
        text = raw.decode(encoding, errors="replace")
        broken = text.count("\ufffd")
        strange = (
            f"{name} says it is {declared}, with {number_of(broken, 'broken character')}, read as \ufffd."
        )
        return text, (strange,) if broken else ()
    text = raw.decode("cp1252", errors="replace")
    return text, (
        f"{name} is not UTF-8; it was read as Windows-1252 (latin-1): look at its accents and quotes.",
    )


def _binary(raw: bytes) -> str:
    """What a binary file is, and the beginning of what can be done with it."""
    if raw.startswith(b"PK\x03\x04"):
        kind = next(kind for name, kind in _PACKED if name in raw)
        opened = "unpack it, and save the article" if kind == "a ZIP file" else "open it and save the article"
        return f"{kind}: {opened}"
    if raw.startswith(_OLE):
        return "a document of Word, Excel or PowerPoint: open it and save the article"
    return "a binary file: save the article"


def _codec(declared: str) -> str:
    """The codec of an encoding that a page names, or empty; of a standard and its superset the superset, as browsers do."""
    try:
        name = codecs.lookup(declared).name if declared else ""
        "".encode(name or "utf-8")  # a codec of bytes, such as base64, is no encoding
    except (LookupError, TypeError, ValueError):
        return ""
    return "utf-8" if name.startswith(("utf-7", "utf-16", "utf-32")) else _SUPERSETS.get(name, name)
