"""What DuckDB raises while it reads and writes files, as one sentence: the disk or the memory is full, or a file is damaged."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from claimline.errors import ClaimlineError, UnreadableError

_OWN = (
    duckdb.BinderException,
    duckdb.CatalogException,
    duckdb.InterruptException,
    duckdb.ParserException,
    duckdb.PermissionException,
    duckdb.SyntaxException,
)
"""Faults of a statement, one that reaches for another file, and the end of a command: the table is not to blame for them."""
_NO_ROOM = [os.strerror(number) for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)]


def is_no_room(error: duckdb.Error) -> bool:
    """Whether the disk is full, or the memory and the disk together: no table is to blame."""
    return isinstance(error, duckdb.OutOfMemoryException) or any(reason in str(error) for reason in _NO_ROOM)


def first_line(error: duckdb.Error) -> str:
    """The line of an error that says what it is."""
    return (str(error).splitlines() or [type(error).__name__])[0]


@contextmanager
def room_said(name: str, done: str, memory: str) -> Iterator[None]:
    """While a large table is packed or checked (`done`) in so much memory, that it finds no room is one sentence.

    Raises:
        ClaimlineError: the memory or the disk is full.
    """
    try:
        yield
    except duckdb.OutOfMemoryException:
        raise ClaimlineError(
            f"{name} cannot be {done} in the {memory} of memory that this takes; give it in parts."
        ) from None
    except duckdb.Error as error:
        raise ClaimlineError(
            f"{name} cannot be {done} ({first_line(error)}); make room on the disk."
        ) from None


@contextmanager
def faults_said(name: str) -> Iterator[None]:
    """While a packed table is asked, what its file or the disk lacks is one sentence.

    Raises:
        UnreadableError: the file is damaged.
        ClaimlineError: the answer finds no room.
    """
    try:
        yield
    except _OWN:
        raise
    except duckdb.Error as error:
        if is_no_room(error):
            raise ClaimlineError(
                f"{name} cannot be asked, for there is no room for the answer; make room on the disk."
            ) from None
        raise UnreadableError(f"{name} is damaged ({first_line(error)}); pack its table again.") from None
