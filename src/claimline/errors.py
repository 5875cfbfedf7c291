"""The errors that claimline raises on purpose.

    ClaimlineError            one sentence: what, where, what to do
    ├── ArgumentError         an argument of a call has a wrong value; a ValueError too
    ├── UnreadableError       the file or text cannot be used at all
    └── TableError            a table of events breaks the rules of its columns

Every message is one sentence that names the file, where it matters the row and the column, and the fix,
so that the command line and the pages can show it as it stands.
"""

import os

_JOINERS = (
    "\u00ad\u200c\u200d"  # invisible letters that belong to names: a soft hyphen, a joiner, a non-joiner
)


def printable(text: str) -> str:
    r"""A message or a part of one as any terminal can show it: codes that steer it, or turn or end the line, are spaces.

    A byte of a file's name that is not UTF-8 is written as its number, `caf\xe9.csv` (surrogateescape, PEP 383).
    """
    return "".join(char if char.isprintable() else _replacement(char) for char in text)


def _replacement(char: str) -> str:
    byte = ord(char) - 0xDC00
    if 0x80 <= byte <= 0xFF:
        return f"\\x{byte:02x}"
    return char if char in _JOINERS else " "


def shown(cell: str) -> str:
    """A cell inside a message: in quotation marks, on one line, cut where it is long."""
    line = " ".join(printable(cell).split())
    return f'"{line[:40]}…"' if len(line) > 40 else f'"{line}"'


def as_utf8(name: str) -> str:
    """A name from the system as text, whatever encoding the system gives to names; `on_disk` is the way back."""
    return os.fsencode(name).decode("utf-8", "surrogateescape")


def on_disk(name: str) -> str:
    """The system's name for a text that `as_utf8` gave."""
    return os.fsdecode(name.encode("utf-8", "surrogateescape"))


class ClaimlineError(Exception):
    """The base of all errors that a user can correct; its message is one line, whatever stands in a name."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


class ArgumentError(ClaimlineError, ValueError):
    """An argument of a call has a wrong value: another type, or a word or date that claimline does not know."""


class UnreadableError(ClaimlineError):
    """The input cannot be read: missing, empty, binary, too large, or without text."""


class TableError(ClaimlineError):
    """A table of events lacks a column, or a row of it breaks a rule."""
