"""The texts from which the rows of the open table were read, as far as they are there: those of the case, and the shipped one."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

import claimline.events
import claimline.read
from claimline.case.case import Case
from claimline.case.reading import Row as Placed
from claimline.case.reading import notices_of
from claimline.errors import ClaimlineError
from claimline.events.spans import spans_of
from claimline.model import Document
from claimline.shipped import shipped
from claimline.ui import page
from claimline.ui.marked_text import Spans
from claimline.ui.records import Row
from claimline.ui.state import open_case


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A document of the open table.

    Attributes:
        name: of the document, as its rows have it.
        title: its headline.
        document: its words; None of an events table, which has none.
        places: where the words of its rows stand, by their ids, in the order of the table.
        files: its file in the case, and those of the further pages of its thread; none where no case is open.
        notices: what its reader decided, in sentences.
    """

    name: str
    title: str
    document: Document | None
    places: Mapping[str, Spans]
    files: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """Its file in the case; empty where no case is open."""
        return self.files[0] if self.files else ""


def has_text(row: Row) -> bool:
    """Whether the text of a row is there."""
    if page.is_retold():
        return True
    case = open_case.in_use()
    if case is None:
        return False
    with suppress(ClaimlineError):  # of a broken case the page says so
        return any(entry.name == row["document"] and entry.form != "table" for entry in case.documents())
    return False


def texts() -> list[Text]:
    """The texts of a table, in its order.

    Raises:
        ClaimlineError: a document of the case cannot be read.
    """
    if page.is_retold():
        return [_shipped()]
    case = open_case.in_use()
    return _of_case(os.fsencode(case.folder), open_case.marks(case.folder)) if case else []


# A click on words asks for them again, and the case has all its documents to put together.
@st.cache_resource(show_spinner=False, max_entries=2, scope="session")
def _of_case(folder: bytes, marks: open_case.Marks) -> list[Text]:  # noqa: ARG001 - it is a key
    case = Case(os.fsdecode(folder))
    own: dict[str, dict[str, Placed]] = {}
    waits = (
        case.renewal() is not None
    )  # then a row without its places is one that this claimline reads otherwise
    for row in case.rows():
        if waits and not row.spans:
            continue
        own.setdefault(row.id.partition(":")[0], {})[row.id] = row
    read = list(zip(case.documents(), case.readings(), strict=True))
    files: dict[str, list[str]] = {reading.name: [entry.file] for entry, reading in read}
    for entry, reading in read:
        if reading.of:
            files[reading.of].append(entry.file)
    return [
        Text(
            reading.name,
            reading.title or reading.name,
            reading.document,
            {name: row.spans for name, row in own.get(reading.name, {}).items()},
            tuple(files[reading.name]),
            notices_of(reading, own.get(reading.name, {}).values()),
        )
        for _, reading in read
        if not reading.of
    ]


@st.cache_resource(show_spinner=False)
def _shipped() -> Text:
    document = claimline.read.read_file(shipped("data/article.txt"))
    events = claimline.events.find_events(document)
    return Text(
        document.name,
        events[0].title,
        document,
        {event.id: spans_of(event) for event in events},
        notices=document.notices,
    )
