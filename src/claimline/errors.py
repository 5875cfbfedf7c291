"""The errors that claimline raises on purpose.

    ClaimlineError            one sentence: what, where, what to do
    ├── ArgumentError         an argument of a call has a wrong value; a ValueError too
    ├── UnreadableError       the file or text cannot be used at all
    ├── TableError            a table of events breaks the rules of its columns
    ├── OvertakenError        a part of a case was changed elsewhere since it was shown
    └── ClusterError          a cluster that answers for a table cannot go on

Every message is one sentence that names the file, where it matters the row and the column, and the fix,
so that the command line and the pages can show it as it stands.
"""

import os

from claimline.inline import printable


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


class OvertakenError(ClaimlineError):
    """Somebody else has changed the same since."""


class ClusterError(ClaimlineError):
    """A cluster that had opened a session cannot go on."""
