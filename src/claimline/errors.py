"""The errors that claimline raises on purpose.

    ClaimlineError            one sentence: what, where, what to do
    ├── UnreadableError       the file or text cannot be used at all
    └── TableError            a table of events breaks the rules of its columns

Every message is one sentence that names the file, where it matters the row and the column, and the fix,
so that the command line and the pages can show it as it stands.
"""


def printable(text: str) -> str:
    r"""A message or a part of one as any terminal shows it: what cannot be printed is a space.

    A byte of a file's name that is not UTF-8 is written as its number, `caf\xe9.csv` (surrogateescape, PEP 383).
    """
    return "".join(char if char.isprintable() else _number(char) for char in text)


def _number(char: str) -> str:
    byte = ord(char) - 0xDC00
    return f"\\x{byte:02x}" if 0x80 <= byte <= 0xFF else " "


class ClaimlineError(Exception):
    """The base of all errors that a user can mend."""


class UnreadableError(ClaimlineError):
    """The input cannot be read: missing, empty, binary, too large, or without text."""


class TableError(ClaimlineError):
    """A table of events lacks a column, or a row of it breaks a rule."""
