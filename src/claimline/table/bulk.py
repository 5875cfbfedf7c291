"""A large table of events as DuckDB reads it: its bytes, its rows in a table `source`, and the notices of them.

What a table may be is said once, in `file`, `columns` and `check`; here the same is asked of millions of rows at a time. A
cell that SQL cannot judge goes to the rule itself.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, the names of columns those of the table

import codecs
import csv
import hashlib
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import duckdb

from claimline.errors import TableError, UnreadableError
from claimline.inline import shown
from claimline.read.files import reason_of
from claimline.table.as_frame import COLUMNS
from claimline.table.check import Problem
from claimline.table.columns import columns, unguard
from claimline.table.engine import is_no_room
from claimline.table.file import (
    LOOKED_AT,
    cells_problem,
    check_header,
    delimiter_of,
    notice_of_answers,
    notice_of_extra,
    rows_of,
)
from claimline.text.decode import notice_of_turning, notice_of_unseen

_CHUNK = 1 << 24
# In the name of a file DuckDB takes these for many files; in brackets each is itself.
_GLOB = re.compile(r"[*?\[]")
_LONGEST_ROW = 1 << 24
_UNSEEN = bytes([*range(9), *range(14, 32), 127])
UNSEEN = r"[\x00-\x08\x0e-\x1f\x7f-\x{9f}]"
"""The same characters in DuckDB's patterns, and the codes that are two bytes."""
_UNSEEN_PAIR = re.compile(rb"\xc2[\x80-\x9f]")
_TURNING = re.compile(rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])")  # `inline.CODES`
_EMPTY_LINES = (b"\n\n", b"\n\r\n", b"\r\r")
MOST = 1000
"""Problems of a large table that are named; who mends a table mends its first faults."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table as read: its name, the SHA-256 of its bytes, its columns, its number of rows and the notices."""

    name: str
    sha256: str
    columns: tuple[str, ...]
    rows: int
    notices: tuple[str, ...]


@dataclass(slots=True)
class _Bytes:
    """What one pass over a file finds in its bytes."""

    sha256: str = ""
    marked: bool = False
    unseen: int = 0
    turning: int = 0
    breaks: int = 0
    empty_lines: bool = False


def load(connection: duckdb.DuckDBPyConnection, path: Path) -> tuple[Source, list[Problem]]:
    """Read a CSV file into a table `source`, with the columns of events that it has; `rowid` counts its rows.

    The problems are those of rows with too many or too few cells; where there are any, nothing else can be judged.

    Raises:
        UnreadableError: it cannot be read, is not UTF-8, or no CSV.
        TableError: a column is missing or stands twice.
        duckdb.Error: there is no room for it.
    """
    name = path.name
    found = _scanned(path, name)
    header = _header(path, name)
    quoted = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(len(header)))
    every = [f"c{place}" for place in range(len(header))]
    reading = (
        f"read_csv(?, columns = {{{quoted}}}, force_not_null = {every}, header = true, auto_detect = false, delim = '{_delimiter(path)}', quote = '\"',"
        f" escape = '\"', strict_mode = true, max_line_size = {_LONGEST_ROW}, encoding = 'utf-8')"
    )
    by_name = {one.name: one for one in columns()}
    connection.create_function("unguarded", unguard, ["VARCHAR"], "VARCHAR")
    chosen = []
    extra = []
    for place, title in enumerate(header):
        cell = f"c{place}"
        if found.unseen:
            cell = f"regexp_replace({cell}, '{UNSEEN}', chr(65533), 'g')"
        if title not in by_name:
            extra.append((place, title))
        elif by_name[title].is_text:
            chosen.append(f"{_unguarded_sql(cell)} AS {title}")
        else:
            chosen.append(f"{cell} AS {title}")
    kept = "".join(f", c{place}" for place, title in extra if not title)
    try:
        connection.execute(
            f"CREATE TABLE source AS SELECT {', '.join(chosen)}{kept} FROM {reading}",
            [without_glob(path)],
        )
    except duckdb.Error as error:
        if is_no_room(error):
            raise
        problems, rows = _broken_rows(path, name, len(header), str(error))
        return Source(name, found.sha256, (), rows, ()), problems
    finally:
        connection.remove_function("unguarded")
    own = tuple(title for title in COLUMNS if title in header)
    rows = _without_empty_end(connection, own)
    # Between the rows may stand empty lines, which DuckDB passes over.
    passed_over = found.empty_lines and _breaks(connection, own, extra) + rows + 1 < found.breaks
    if passed_over and (broken := _broken_rows(path, name, len(header), ""))[0]:
        return Source(name, found.sha256, own, broken[1], ()), broken[0]
    titled = [title for _, title in extra if title]
    filled = [
        title
        for place, title in extra
        if not title and connection.execute(f"SELECT 1 FROM source WHERE c{place} <> '' LIMIT 1").fetchone()
    ]
    notices = (f"{name} begins with a UTF-8 byte order mark, taken off.",) * found.marked
    notices += notice_of_unseen(found.unseen, name) + notice_of_turning(found.turning, name)
    notices += notice_of_extra([*titled, *filled], name)
    notices += (f"{name} has a header and no rows.",) * (not rows)
    return Source(name, found.sha256, own, rows, notices + answers_outside(connection)), []


def without_glob(path: Path) -> str:
    """A path that DuckDB takes for that file alone."""
    return _GLOB.sub(r"[\g<0>]", str(path))


def _scanned(path: Path, name: str) -> _Bytes:
    found, digest = _Bytes(), hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    before, filled = b"", False
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if not before:
                    found.marked = chunk.startswith(codecs.BOM_UTF8)
                filled = filled or bool(chunk.strip())
                digest.update(chunk)
                decoder.decode(chunk)
                found.breaks += chunk.count(b"\n")
                found.unseen += len(chunk) - len(chunk.translate(None, _UNSEEN))
                # Two or three bytes belong together, so the last ones of a chunk are looked at with the next.
                joined = before + chunk
                found.unseen += sum(match.end() > len(before) for match in _UNSEEN_PAIR.finditer(joined))
                found.turning += sum(match.end() > len(before) for match in _TURNING.finditer(joined))
                found.empty_lines = found.empty_lines or any(line in joined for line in _EMPTY_LINES)
                before = chunk[-2:]
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise UnreadableError(f"{name} is not UTF-8; save the table as CSV in UTF-8.") from None
    except OSError as error:
        raise UnreadableError(
            f"{name} cannot be read ({reason_of(error)}); check its name and rights."
        ) from None
    if not filled:
        raise UnreadableError(f"{name} is empty; give a table of events with a header row.")
    found.sha256 = digest.hexdigest()
    return found


def _delimiter(path: Path) -> str:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return delimiter_of(file.readline(_LONGEST_ROW))


def _header(path: Path, name: str) -> list[str]:
    """The names of the columns, as `file` judges them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        text = file.read(1 << 20)
        file.seek(0)
        csv.field_size_limit(_LONGEST_ROW)
        records = [
            *islice(rows_of(csv.reader(file, delimiter=_delimiter(path), strict=True), name), LOOKED_AT + 1)
        ]
    header = [cell.strip() for cell in records[0]] if records else []
    check_header(header, records[1:], text, name)
    return header


def _unguarded_sql(cell: str) -> str:
    """A text cell without its guard; most cells hold no apostrophe."""
    guarded = r"""^''+[=+\-@\t\r]|[;\t\r\n]''["'']*[=+\-@]"""
    return f"CASE WHEN contains({cell}, '''') AND regexp_matches({cell}, '{guarded}') THEN unguarded({cell}) ELSE {cell} END"


def _without_empty_end(connection: duckdb.DuckDBPyConnection, own: tuple[str, ...]) -> int:
    """The number of rows, after the empty ones at the end are taken away."""
    filled = " OR ".join(f"{title} <> ''" for title in own)
    found = connection.execute("SELECT COUNT(*) FROM source").fetchone()
    rows = found[0] if found else 0
    last = connection.execute(f"SELECT 1 FROM source WHERE rowid = {rows - 1} AND NOT ({filled})").fetchone()
    if last:
        connection.execute(
            f"DELETE FROM source WHERE rowid > (SELECT COALESCE(MAX(rowid), -1) FROM source WHERE {filled})"
        )
        found = connection.execute("SELECT COUNT(*) FROM source").fetchone()
        rows = found[0] if found else 0
    return int(rows)


def _breaks(connection: duckdb.DuckDBPyConnection, own: tuple[str, ...], extra: list[tuple[int, str]]) -> int:
    """The line breaks inside the cells; of columns that are not read nothing is known, so that all may be missing."""
    if any(title for _, title in extra):
        return 0
    count = " + ".join(
        f"SUM(CASE WHEN contains({title}, chr(10)) THEN length({title}) - length(replace({title}, chr(10), '')) ELSE 0 END)"
        for title in own
    )
    found = connection.execute(f"SELECT {count} FROM source").fetchone()
    return int(found[0] or 0) if found else 0


def _broken_rows(path: Path, name: str, width: int, reason: str) -> tuple[list[Problem], int]:
    """The first rows with another number of cells than the header, and how many rows there are: the reader in bulk names too little."""
    problems: list[Problem] = []
    empty: list[Problem] = []  # at the end of the file they are no fault
    rows = 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(
            rows_of(csv.reader(file, delimiter=_delimiter(path), strict=True), name), 1
        ):
            if number > 1 and len(row) != width and len(problems) < MOST:
                empty.append(cells_problem(number, len(row), width))
            if any(row):
                problems += empty
                empty = []
                rows = number - 1
    if not problems and reason:
        line = reason.splitlines()[0]
        raise UnreadableError(f"{name} is not a CSV table ({line}); check its quotation marks.")
    return problems[:MOST], rows


def answers_outside(connection: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    """The notice about rows of `source` that answer rows outside it."""
    if not connection.execute("SELECT 1 FROM source WHERE reply_to <> '' LIMIT 1").fetchone():
        return ()
    lost = connection.execute(
        "SELECT reply_to, COUNT(*) FROM source WHERE reply_to <> '' AND reply_to NOT IN (SELECT id FROM source)"
        " GROUP BY reply_to ORDER BY MIN(rowid)"
    ).fetchall()
    return notice_of_answers(lost)


def refuse(source: Source, problems: list[Problem]) -> None:
    """Refuse a table with faults, as `read_table` does.

    Raises:
        TableError: there is a fault.
    """
    if problems:
        many = "many" if len(problems) >= MOST else str(len(problems) - 1)
        more = f" ({many} more: claimline check lists them)" if len(problems) > 1 else ""
        raise TableError(f"{shown(source.name)[1:-1]}, {problems[0]}{more}.")
