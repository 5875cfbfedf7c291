"""The documents of a case: the lines of `documents.csv`, and the names under which their files are kept."""

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import astuple, dataclass, fields
from functools import lru_cache
from itertools import count
from pathlib import PurePosixPath
from typing import Final

from claimline.errors import TableError
from claimline.inline import shown
from claimline.read.naming import short_name
from claimline.table.columns import column
from claimline.table.sheet import read_sheet, sheet

FILE: Final = "documents.csv"
FORMS: Final = ("article", "page", "table")
GIVEN: Final = "given"
"""With this word begins `published_from` where somebody gave the date; else it says where the document states it."""

_LONGEST = 120  # characters of a file's name; with a number behind it every system takes it
_SHA256 = re.compile("[0-9a-f]{64}")
# Windows keeps these names for devices, with any ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_UNSAFE = re.compile(r'[<>:"/\\|?*]')


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a case.

    Attributes:
        file: its name in `documents/`; its stem is the beginning of the ids of its rows.
        sha256: of the file as it was given.
        form: `article` (a text), `page` (a saved page) or `table` (an events table).
        title: as it was read.
        published: EDTF of the date of publication; empty where unknown.
        published_from: where it was found, in words; begins with `given` where somebody gave it.
        captured: the day or minute of the copy, as somebody gave it.
        url: where it was found, as somebody gave it; nothing is fetched.
        author: whose words it has, as somebody gave it: names with semicolons between them, or empty.
    """

    file: str
    sha256: str
    form: str
    title: str = ""
    published: str = ""
    published_from: str = ""
    captured: str = ""
    url: str = ""
    author: str = ""

    @property
    def name(self) -> str:
        """The short name of the document, with which the ids of its rows begin."""
        return document_name(self.file)

    @property
    def given(self) -> str:
        """The date of publication that somebody gave; empty where the document states it or nobody knows."""
        return self.published if self.published_from.startswith(GIVEN) else ""

    @property
    def stated(self) -> dict[str, str]:
        """What a person states in place of its text, without what nobody does."""
        said = {"published": self.given, "captured": self.captured, "author": self.author}
        return {name: value for name, value in said.items() if value}


COLUMNS: Final = tuple(field.name for field in fields(Entry))
_LATER = ("author",)  # cases of before lack it


@lru_cache(maxsize=4)  # each look at a case asks for them
def parse_entries(data: bytes) -> tuple[Entry, ...]:
    """The documents that `documents.csv` lists.

    Raises:
        UnreadableError: it is no CSV in UTF-8.
        TableError: a column is missing or a row cannot be used; the sentence names the row.
    """
    entries: list[Entry] = []
    taken: set[str] = set()
    needed = tuple(name for name in COLUMNS if name not in _LATER)
    rows = read_sheet(data, FILE, needed, "a case's list of documents", _LATER)
    for number, row in enumerate(rows, 2):
        if not any(row):
            continue
        entry = Entry(*row)
        if fault := _fault(entry, taken):
            raise TableError(f"{FILE}, row {number}, {fault}.")
        entries.append(entry)
        taken |= _keys(entry.file)
    return tuple(entries)


def entries_csv(entries: Iterable[Entry]) -> bytes:
    """The bytes of `documents.csv`."""
    return sheet(COLUMNS, map(astuple, entries))


def _fault(entry: Entry, taken: AbstractSet[str]) -> str:
    if safe_name(entry.file) != entry.file:
        return f"column file: {shown(entry.file)} is no name of a file in documents; write its name without a folder"
    if _keys(entry.file) & taken:
        return f"column file: {shown(entry.file)} stands twice, or its ids would be those of another document; delete one"
    if not _SHA256.fullmatch(entry.sha256):
        return f"column sha256: {shown(entry.sha256)} is no SHA-256; write its 64 digits from 0 to f"
    if entry.form not in FORMS:
        return f"column form: {shown(entry.form)} is not allowed; write {' or '.join(FORMS)}"
    if fault := column("source").fault(entry.author):
        return f"column author: {fault}"
    return ""


@lru_cache(maxsize=10_000)
def document_name(file: str) -> str:
    """The short name of the document in a file."""
    return short_name(PurePosixPath(file).stem)


def is_taken(file: str, files: Iterable[str]) -> bool:
    """True where another document has that file's name, or the same short name; capitals do not tell files apart everywhere."""
    sought = _keys(file)
    return any(sought & _keys(other) for other in files)


@lru_cache(maxsize=10_000)
def _keys(file: str) -> frozenset[str]:
    """What no two documents may share: the file's name, and the short name."""
    return frozenset({unicodedata.normalize("NFC", file).casefold(), document_name(file).casefold()})


def free_name(given: str, files: Iterable[str]) -> str:
    """The name under which a file is kept: safe, and that of no other file (`page.html`, then `page-2.html`)."""
    files = tuple(files)
    name = safe_name(given)
    tried = (name if number == 1 else _with_ending(name, f"-{number}") for number in count(1))
    return next(one for one in tried if not is_taken(one, files))


def _with_ending(name: str, ending: str) -> str:
    """A safe name with something behind its stem, still short enough."""
    path = PurePosixPath(name)
    room = _LONGEST - len(f"{ending}{path.suffix}".encode())
    return f"{path.stem.encode()[:room].decode('utf-8', 'ignore').strip('. ')}{ending}{path.suffix}"


def safe_name(given: str) -> str:
    """The last part of a path as a file's name that every system takes; the same for the same path.

    No folder, no dots or spaces at its ends, nothing that cannot be seen, no device of Windows, at most 120 characters.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given).rstrip("/\\ "))[-1]
    plain = "".join(char if char.isprintable() else "-" for char in last)
    plain = " ".join(_UNSAFE.sub("-", plain).split()).strip(". ")
    if len(plain.encode()) > _LONGEST:
        path = PurePosixPath(plain)
        suffix = path.suffix if len(path.suffix.encode()) <= 12 else ""
        room = _LONGEST - len(suffix.encode())
        plain = path.stem.encode()[:room].decode("utf-8", "ignore").strip(". ") + suffix
    if not plain.strip("-. "):
        plain = "text"
    return f"document-{plain}" if _DEVICES.fullmatch(plain) else plain
