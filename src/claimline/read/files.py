"""The entrance for every reader: the bytes of a file, a pipe or a device within a limit, and the kind of their text.

The readers of articles and tables read what the text says.
"""

import csv
import io
import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO, NamedTuple

from claimline.errors import UnreadableError

_DELIMITERS = (",", ";", "\t")
_LONGEST_NAME = 300  # characters of a name in a message; a system takes some 255 a folder
_LOOKED_AT = 100_000  # characters: enough to tell a table
_LONGEST_HEADER = 60  # characters of a column's name
_SURE = 5  # running text has fewer rows of one width, or cells without a space before them
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\r?\n|\r[^\S\r\n]*\r")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?")
_SHARE = 0.9  # the share of rows with the header's width; a table may have a broken row


class Limit(NamedTuple):
    """The most bytes that a reader takes, and the fix for a larger file, as the end of a sentence."""

    most: int
    fix: str

    def read(self, stream: BinaryIO, name: str) -> bytes:
        """All bytes of a stream; one without an end is too large as well."""
        data = stream.read(self.most + 1)
        self.check(data, name)
        return data

    def check(self, data: bytes, name: str) -> None:
        """Refuse too many bytes."""
        if len(data) > self.most:
            raise UnreadableError(f"{name} has more than {self.most // 10**6} MB; {self.fix}.")


LIMIT = Limit(20_000_000, "split it into its articles")  # 3 million words: a larger file is something else


def read_bytes(path: str | os.PathLike[str], name: str, limit: Limit) -> bytes:
    """The bytes of a file, a pipe or a device that messages call `name`.

    Raises:
        UnreadableError: it is missing, a folder, closed to us or too large.
    """
    try:
        with Path(path).open("rb") as file:
            return limit.read(file, name)
    except (OSError, ValueError) as error:  # a path with a NUL in it is a ValueError
        called = (
            name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
        )  # a text in place of a name
        raise UnreadableError(
            f"{called} cannot be read ({reason_of(error)}); check its name and rights."
        ) from None


def reason_of(error: OSError | ValueError) -> str:
    """Why a file could not be used, in the system's words."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def again(path: str | os.PathLike[str]) -> None:
    """Refuse a pipe or a device, which can be read only once, where it must be read again later.

    Raises:
        UnreadableError: it is there and no file.
    """
    place = Path(path)
    if place.exists() and not place.is_file() and not place.is_dir():
        raise UnreadableError(
            f"{os.fspath(path)} is no file and can be read only once; save the table as a file."
        )


def is_table(text: str) -> bool:
    """True for values parted by commas, semicolons or tabs, and never for running text.

    Rows stand without empty lines between them, nearly all have as many cells as the first, and the first has short
    cells that do not end like sentences. Commas with a space after them separate words of a text as well, so there
    must be more of such rows.
    """
    return any(_is_parted(text[:_LOOKED_AT].strip("\r\n "), delimiter) for delimiter in _DELIMITERS)


def is_prose(text: str) -> bool:
    """True where empty lines part a text into paragraphs and it is no table."""
    return bool(_EMPTY_LINE.search(text.strip())) and not is_table(text)


def is_data(text: str) -> bool:
    """True for JSON, an object or a list of them, and for lines of JSON; never for running text: "[1] The weir"."""
    start = text.lstrip()
    if start[:1] not in ("{", "["):
        return False
    try:
        value, _ = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        return False
    first = next(iter(value), None) if isinstance(value, list) else value
    return isinstance(first, dict | list)


def _is_parted(text: str, delimiter: str) -> bool:
    rows = list(_rows(text, delimiter))
    header = rows[0] if rows else []
    columns = sum(
        any(cells) for cells in zip_longest(*rows, fillvalue="")
    )  # a comma at each line's end makes no table
    later = [cell for row in rows for cell in row[1:] if cell]
    spaced = sum(cell[0].isspace() for cell in later) > len(later) / 2
    few = len(rows) < _SURE and (spaced or len(rows) * columns < _SURE)
    if columns < (3 if spaced else 2) or (few and not _holds_values(rows)):
        return False
    if any(len(cell) > _LONGEST_HEADER or cell.endswith((".", "!", "?")) for cell in header):
        return False
    return sum(len(row) == len(header) for row in rows) >= _SHARE * len(rows)


def _holds_values(rows: Sequence[Sequence[str]]) -> bool:
    """True where few rows are of one width, and each below the first has a number in a cell of its own: `name,qty`, `bolt,3`."""
    below = rows[1:]
    return bool(below) and all(
        len(row) == len(rows[0]) and any(_NUMBER.fullmatch(cell.strip()) for cell in row) for row in below
    )


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows up to the first whose quotation marks are wrong; an empty line is a row of no cells."""
    with suppress(csv.Error):
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
