"""A document of a case as it is read: its text and its rows with the offsets of the words that they rest on.

An events table is a document too: its rows are taken as they are.
"""

import codecs
import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

import claimline.events
import claimline.read
from claimline.case.entries import Entry
from claimline.case.joined import noted
from claimline.errors import ClaimlineError, TableError
from claimline.events.spans import FURTHER, spans_of
from claimline.inline import inline
from claimline.model import Document, Span
from claimline.names.known import NameList
from claimline.read.files import LIMIT, is_table
from claimline.read.page.recognise import is_page
from claimline.table.as_frame import COLUMNS, to_frame
from claimline.table.columns import cells_of, columns, split_values
from claimline.table.file import LOOKED_AT, fix_of_form, parse_table
from claimline.text.counts import listed


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of events.

    Attributes:
        cells: by every column of the table, "" where empty.
        spans: by `span`, `date_span`, `source_span`, `cue_span`, `content_span`, and `further_1` and so on of its sentence's
            other dates: code points into the text of the document, end exclusive; those that it has.
    """

    cells: Mapping[str, str]
    spans: Mapping[str, Span] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its id."""
        return self.cells["id"]


@dataclass(frozen=True, slots=True, eq=False)  # each is itself, and can be a key
class Reading:
    """A document as it is read, before corrections.

    Attributes:
        name: with which the ids of its rows begin.
        form: `article`, `page` or `table`.
        document: its text and passages; None of a table.
        rows: in the order of the text.
        notices: the decisions of the reader, in sentences to show the user.
        of: of a page whose thread is read as one document, the name of that document, which has all rows; else empty.
    """

    name: str
    form: str
    document: Document | None
    rows: tuple[Row, ...]
    notices: tuple[str, ...] = ()
    of: str = ""

    @property
    def title(self) -> str:
        """The headline of its article; empty of a table."""
        return next((row.cells["title"] for row in self.rows), "") if self.document else ""

    @property
    def stated(self) -> tuple[str, str]:
        """EDTF of the date of publication that the document states, and where, in words; both empty where it does not."""
        document = self.document
        if document is None or not document.published:
            return "", ""
        if where := dict(document.stated_by).get("date", ""):
            return document.published, where
        span = document.published_span
        words = " ".join(document.text[slice(*span)].split()) if span else ""
        return document.published, f"the text: “{words}”" if words else "the text"


@dataclass(frozen=True, slots=True)
class Stated:
    """What somebody states of a document in place of its text; empty where nobody does.

    Attributes:
        published: the date of publication.
        captured: the day of the copy.
        author: names with semicolons between them.
    """

    published: str = ""
    captured: str = ""
    author: str = ""


def read(data: bytes, entry: Entry, names: NameList, stated: Stated) -> Reading:
    """Read a document of a case.

    Args:
        data: its bytes.
        entry: its line in the list.
        names: by which names are found.
        stated: what somebody states of it.

    Raises:
        ClaimlineError: it cannot be read; the sentence names the file.
    """
    if is_events_table(data):
        return _table(data, entry)
    LIMIT.check(data, entry.file)
    if lacking := _lacking(data):
        header, *rows = _rows(data)
        fix = fix_of_form(header, rows) or "add what is missing"
        raise TableError(
            f"{entry.file} is a table, and no table of events: it has no column {listed(lacking)}; {fix}, or give the article's text."
        )
    document = claimline.read.read_raw(
        data, entry.file, stated.published or None, entry.name, stated.captured or None
    )
    if stated.author:
        document = _by(document, split_values(stated.author))
    form = "page" if document.text_of == "page" else "article"
    return Reading(entry.name, form, document, *made_of(document, names))


def _by(document: Document, authors: Sequence[str]) -> Document:
    """A document whose author somebody gives, in place of the one that it names."""
    author = " and ".join(authors)
    said = (
        f"The text names its author, {inline(document.author)}; the given one, {inline(author)}, is used instead.",
    )
    return replace(
        document,
        author=author,
        author_span=None,
        authors=tuple(authors),
        stated_by=tuple(one for one in document.stated_by if one[0] != "author"),
        notices=(*document.notices, *(said if document.author not in {"", author} else ())),
    )


def made_of(document: Document, names: NameList) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows of a document, with their places in its text, and its notices."""
    events = claimline.events.find_events(document, names)
    cells = noted(document, cells_of_rows(to_frame(events)), names)
    rows = tuple(Row(own, spans_of(event)) for own, event in zip(cells, events, strict=True))
    return rows, document.notices


def notices_of(reading: Reading, rows: Iterable[Row]) -> tuple[str, ...]:
    """The decisions of a document's reader, and how many dates of the sentences of its rows, as they are now, are the date of none."""
    there = list(rows)
    further = {span for row in there for name, span in row.spans.items() if name.startswith(FURTHER)}
    without = further - {row.spans["date_span"] for row in there if "date_span" in row.spans}
    said = (f"{claimline.events.in_notes_alone(len(without))}.",) if without else ()
    return (*reading.notices, *said)


def cells_of_rows(frame: pd.DataFrame) -> list[dict[str, str]]:
    """The rows of a frame of events, each with every column of the table."""
    whole = cells_of(frame)
    return [
        dict(zip(COLUMNS, row, strict=True)) for row in zip(*(whole[name] for name in COLUMNS), strict=True)
    ]


def is_events_table(data: bytes) -> bool:
    """True for a CSV whose first line names the columns of a table of events."""
    return not is_page(_beginning(data).partition("\n")[0]) and not _missing(data)


def _lacking(data: bytes) -> list[str]:
    """The columns that a table lacks to be one of events; none where it is no table."""
    text = _beginning(data)
    return _missing(data) if not is_page(text) and is_table(text) else []


def _missing(data: bytes) -> list[str]:
    """The columns of a table of events that the first line does not name."""
    header = _rows(data)[0]
    return [column.name for column in columns() if column.required and column.name not in header]


def _rows(data: bytes) -> list[list[str]]:
    """The first lines by cells, and at least one."""
    lines = _beginning(data).splitlines()[: LOOKED_AT + 1]
    return [[cell.strip() for cell in next(csv.reader([line]), [])] for line in lines] or [[]]


def _beginning(data: bytes) -> str:
    """The first characters; a spreadsheet writes UTF-16 as well."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data[:20_000].decode("utf-16" if marked else "utf-8-sig", "replace").lstrip()


def _table(data: bytes, entry: Entry) -> Reading:
    table, problems = parse_table(data, entry.file)
    if problems:
        raise TableError(f"{entry.file}, {problems[0]}.")
    if table.frame.empty:
        raise ClaimlineError(f"{entry.file} has a header and no rows; give a table with rows.")
    records = cells_of_rows(table.frame)
    # As with every document, ids begin with its name: another one may have the same rows.
    own = f"{entry.name}:"
    before = "" if all(cells["id"].startswith(own) for cells in records) else own
    rows = (
        Row(
            {
                **cells,
                "id": before + cells["id"],
                "reply_to": before + cells["reply_to"] if cells["reply_to"] else "",
            }
        )
        for cells in records
    )
    return Reading(entry.name, "table", None, tuple(rows), table.notices)
