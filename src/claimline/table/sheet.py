"""A small CSV file of texts that people edit, with a header that names its columns: a list of names, a case's files."""

import csv
import io
from collections.abc import Iterable, Sequence

from claimline.errors import TableError, UnreadableError
from claimline.table.columns import guard, unguard


def read_sheet(
    data: bytes, name: str, columns: Sequence[str], what: str, optional: Sequence[str] = ()
) -> list[list[str]]:
    """The rows below the header, each the texts of `columns` and `optional` in that order; a cell that a row lacks is empty.

    Args:
        data: UTF-8, with or without a byte order mark; columns may stand in any order, further ones are not read.
        name: the file's name in messages.
        columns: those that it must have.
        what: what the file is: `a list of names`.
        optional: further ones, which it may lack.

    Raises:
        UnreadableError: not UTF-8, or no CSV.
        TableError: a column is missing.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name} is not in UTF-8; save it as CSV in UTF-8.") from error
    csv.field_size_limit(max(csv.field_size_limit(), len(data)))  # a comment's words can be long
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise UnreadableError(f"{name} is not a CSV table ({error}); check its quotation marks.") from error
    header = [cell.strip() for cell in records[0]] if records else []
    if missing := [column for column in columns if column not in header]:
        raise TableError(
            f"{name}: the column {missing[0]} is missing; {what} has {', '.join(columns)}, "
            "with commas between them."
        )
    places = [
        header.index(column) if column in header else len(header) + 1 for column in (*columns, *optional)
    ]
    return [[unguard(row[place]) if place < len(row) else "" for place in places] for row in records[1:]]


def sheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The file of some rows: UTF-8, RFC 4180; cells that a spreadsheet might run are guarded."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8")
