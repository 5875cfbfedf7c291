"""The table of events as a file: read, check, write.

data/datapackage.json says what the columns may hold (`columns`); `check` says what is wrong with a row.
"""

import csv
import hashlib
import io
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from claimline.arguments import path_of
from claimline.errors import TableError, UnreadableError
from claimline.inline import shown
from claimline.read.files import Limit, is_data, is_prose, read_bytes
from claimline.table.as_frame import COLUMNS, Events, Table, to_frame
from claimline.table.check import Problem, check_events
from claimline.table.columns import Column, columns, guard, present, unguard
from claimline.table.pair import notice_of_pair
from claimline.table.whole import write_whole
from claimline.text.decode import decode

LIMIT = Limit(50_000_000, "split it into smaller tables")  # a larger table belongs into a database
_NAMED_IN_A_NOTICE = 3
_DESCRIBED = "which the page About of the dashboard describes"
LOOKED_AT = 20  # how many rows to search for the header, where it is not the first


def load_events(path: str | os.PathLike[str]) -> pd.DataFrame:
    """The frame of a table of events: every column a str, "" where empty, rows in the file's order.

    Raises:
        ArgumentError: the argument is no path.
        UnreadableError: the file cannot be read as a table at all.
        TableError: a column is missing or a row breaks a rule; the sentence names the first.
    """
    return read_table(path).frame


def read_table(path: str | os.PathLike[str]) -> Table:
    """As `load_events`, with the file's name, its SHA-256 and the notices; a receipt and joined names need it."""
    table, problems = inspect_table(path)
    if problems:
        more = f" ({len(problems) - 1} more: claimline check lists them)" if len(problems) > 1 else ""
        raise TableError(f"{table.name}, {problems[0]}{more}.")
    return table


def inspect_table(path: str | os.PathLike[str]) -> tuple[Table, list[Problem]]:
    """The table as far as it can be read, and every fault of its rows.

    Raises:
        UnreadableError: the file cannot be read as a table at all.
        TableError: a column is missing.
    """
    path = path_of(path)
    name = path.name or str(path)
    table, problems = parse_table(read_bytes(path, name, LIMIT), name)
    return replace(table, notices=table.notices + notice_of_pair(path, table.sha256)), problems


def parse_table(data: bytes, name: str) -> tuple[Table, list[Problem]]:
    """As `inspect_table`, from the bytes of a file."""
    text, notices = _decoded(data, name)
    header, rows, problems = _cells(text, name)
    # A spreadsheet likes to add empty columns without a name.
    extra = [
        name
        for place, name in enumerate(header)
        if name not in COLUMNS and (name or any(r[place] for r in rows))
    ]
    notices += notice_of_extra(extra, name)
    by_name = {column: [row[place] for row in rows] for place, column in enumerate(header)}
    cells = {
        column.name: [unguard(cell) for cell in by_name[column.name]]
        if column.is_text
        else by_name[column.name]
        for column in columns()
        if column.name in by_name
    }
    frame = pd.DataFrame(cells, dtype="str")
    if frame.empty:  # an extract of another table can be empty
        notices += (f"{name} has a header and no rows.",)
    table = Table(name, hashlib.sha256(data).hexdigest(), frame, notices + _answers_outside(frame))
    # A row with too many or too few cells has them in the wrong columns: other messages would mislead.
    return table, problems or check_events(frame)


def _answers_outside(frame: pd.DataFrame) -> tuple[str, ...]:
    """The notice about rows that answer rows outside the table, as the rows of an extract may."""
    lost = frame["reply_to"][~frame["reply_to"].isin({"", *frame["id"]})].value_counts(sort=False)
    return notice_of_answers([(str(answered), count) for answered, count in lost.items()])


def notice_of_extra(extra: Sequence[str], name: str) -> tuple[str, ...]:
    """The notice about columns of other names."""
    if not extra:
        return ()
    listed = ", ".join(map(shown, extra))
    return (f"{name} has columns that are not part of the table and were not read: {listed}.",)


def notice_of_answers(lost: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """The notice about ids that are answered, each by a number of rows, and that the table does not have."""
    if not lost:
        return ()
    few = [f"{shown(answered)} ({count:,})" for answered, count in lost[:_NAMED_IN_A_NOTICE]]
    more = f" and {len(lost) - len(few):,} more" if len(lost) > len(few) else ""
    total = sum(count for _, count in lost)
    rows = "1 row answers a row" if total == 1 else f"{total:,} rows answer rows"
    return (f"{rows} that this table does not have: {', '.join(few)}{more}.",)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if not data.strip():
        raise UnreadableError(f"{name} is empty; give a table of events with a header row.")
    if b"\0" in data and _is_utf8(data):
        data = data.replace(b"\0", b"\x01")  # `decode` takes one for a sign that it is no text at all
    try:
        return decode(data, name)
    except UnreadableError:
        # The error is from the reader of articles, and its fix is for articles.
        raise UnreadableError(f"{name} cannot be read as text; save the table as CSV in UTF-8.") from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _cells(text: str, name: str) -> tuple[list[str], list[list[str]], list[Problem]]:
    """The header, the rows cut or filled to its number of cells, and a problem for each row with another number."""
    csv.field_size_limit(LIMIT.most)  # the default of 128 KB would refuse a long comment
    delimiter = delimiter_of(text)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        records = list(rows_of(reader, name))
    except UnreadableError:
        if fault := _no_table(text, name):
            raise fault from None
        raise
    while records and not any(records[-1]):
        records.pop()
    header, rows = [cell.strip() for cell in records[0]] if records else [], records[1:]
    check_header(header, rows, text, name)
    width, problems = len(header), []
    for number, row in enumerate(rows, 2):
        if len(row) != width:
            problems.append(cells_problem(number, len(row), width))
            rows[number - 2] = (row + [""] * width)[:width]
    return header, rows, problems


def delimiter_of(text: str) -> str:
    """What parts the cells of a table: a comma, or the sign with which its first line names all columns that it needs.

    A spreadsheet writes semicolons where a comma parts the decimals; a cell that holds one then has quotation marks.
    """
    line = text[: text.find("\n")] if "\n" in text else text
    needed = {column.name for column in columns() if not column.optional}
    signs = (sign for sign in ";\t" if needed <= {cell.strip().strip('"') for cell in line.split(sign)})
    return next(signs, ",")


def rows_of(reader: Iterable[list[str]], name: str) -> Iterator[list[str]]:
    """The rows of a reader of CSV.

    Raises:
        UnreadableError: one of them is no row of a CSV; it names which.
    """
    row = 0
    try:
        for cells in reader:
            row += 1
            yield cells
    except csv.Error as error:
        raise UnreadableError(
            f"{name} is not a CSV table (row {row + 1}: {error}); check its quotation marks."
        ) from None


def cells_problem(row: int, found: int, width: int) -> Problem:
    """The problem of a row with another number of cells than the header."""
    if not found:
        return Problem(row, "", "is empty; delete it")
    return Problem(row, "", f"has {found} cells, the header {width}; check commas and quotes")


def check_header(header: list[str], rows: list[list[str]], text: str, name: str) -> None:
    """Refuse a header that names no column of the table, lacks a column or has one twice."""
    missing = [column.name for column in columns() if column.name not in header and not column.optional]
    if not {*COLUMNS} & {*header}:
        if fault := _no_table(text, name):
            raise fault
        fix = fix_of_form(header, rows) or (
            f"begin it with the header of a table, {','.join(COLUMNS[:3])} and so on, {_DESCRIBED}"
        )
        raise UnreadableError(f"{name} is no table of events, for row 1 names none of its columns; {fix}.")
    if missing:
        few = len(missing) * 2 > len(COLUMNS)  # a table of somebody else that has a name or two in common
        fix = f"bring the table into this form, {_DESCRIBED}" if few else "add what is missing to the header"
        raise TableError(f"{name}, row 1 has no column {', '.join(missing)}; {fix}.")
    double = next((cell for cell in header if cell and header.count(cell) > 1), "")
    if double:
        raise TableError(f"{name}, row 1 has the column {shown(double)} twice; rename or delete one.")


def fix_of_form(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The fix for a table whose first row lacks columns, where its form alone is another one; else empty."""
    named = next((n for n, row in enumerate(rows[:LOOKED_AT], 2) if len({*COLUMNS} & {*row}) > 1), 0)
    if named:
        return f"take away the rows above row {named}, which names them"
    if {*COLUMNS}.isdisjoint(header) and any(delimiter in cell for cell in header for delimiter in ";\t"):
        return "save it with commas between the cells"
    needed = {column.name for column in columns() if column.required}
    if needed <= {cell.casefold() for cell in header} and not needed <= {*header}:
        return "write their names in small letters"
    return ""


def _no_table(text: str, name: str) -> UnreadableError | None:
    """The refusal of a file that is something else; None for a table."""
    if is_data(text):
        return UnreadableError(
            f"{name} is data for programs (JSON) and no table; save it as CSV with the header of a table of events."
        )
    if is_prose(text):
        return UnreadableError(f"{name} is running text and no table; claimline read makes a table of it.")
    return None


def to_csv(frame: pd.DataFrame, extra: tuple[str, ...] = (), *, bom: bool = False) -> bytes:
    """The bytes of a table: UTF-8; RFC 4180, so lines end in CR LF on every system.

    Args:
        frame: its columns as str, optional ones where it has them; row labels do not matter.
        extra: names of further text columns of the frame, written after the table's own.
        bom: True for a byte order mark before it, by which Excel knows UTF-8.

    Raises:
        TableError: a cell does not fit its typed column; being unguarded, it could run in a spreadsheet.
    """
    own = present(frame)
    cells = [_written(column, frame[column.name].tolist()) for column in own]
    cells += [[guard(cell) for cell in frame[name].tolist()] for name in extra]
    header = (*(column.name for column in own), *extra)
    return _lines([header, *zip(*cells, strict=True)]).encode("utf-8-sig" if bom else "utf-8")


def lines_of(cells: Mapping[str, Sequence[str]]) -> bytes:
    """The lines of a table without its header, of the cells of every column.

    Raises:
        TableError: as `to_csv`.
    """
    written = [_written(column, cells[column.name]) for column in columns()]
    return _lines(zip(*written, strict=True)).encode()


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _written(column: Column, cells: Sequence[str]) -> Sequence[str]:
    faults = {cell: fault for cell in set(cells) if cell and (fault := column.fault(cell))}
    for row, cell in enumerate(cells, 2) if faults else ():
        if cell in faults:
            raise TableError(f"Row {row}, column {column.name}: {faults[cell]}.")
    if not column.is_text:
        return cells
    guarded = {cell: guard(cell) for cell in set(cells)}
    return [guarded[cell] for cell in cells]


def save_events(events: Events, path: str | os.PathLike[str]) -> None:
    """Write events as a table; the file appears whole or not at all.

    Raises:
        ArgumentError: they are no events (`to_frame`), or `path` is no path.
        TableError: a column is missing, or a cell does not fit its column.
        ClaimlineError: the file cannot be written.
    """
    write_whole({path_of(path): to_csv(to_frame(events))})
