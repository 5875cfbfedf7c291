"""What a reader has brought in and not kept yet: the bytes, what they are read as, and what the settings move."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd
import streamlit as st

from claimline.errors import ClaimlineError
from claimline.events import find_events
from claimline.model import Document, Event
from claimline.names.known import NameList
from claimline.read.folders import not_an_article
from claimline.read.naming import short_name, stem_of
from claimline.read.page.mhtml import is_mhtml
from claimline.read.readers import LIMIT, read_raw
from claimline.table.as_frame import to_frame
from claimline.table.file import parse_table
from claimline.ui.state.session import Flag

Form = Literal["text", "page", "archive", "table"]
PASTED = "pasted text"


@dataclass(frozen=True, slots=True)
class Brought:
    """One file, or what was pasted, and what its reader says of it.

    Attributes:
        called: the file's name.
        name: the short name of its document.
        raw: its bytes.
        published, captured: ISO dates that the text does not say; empty where nothing is given.
    """

    called: str
    name: str
    raw: bytes = field(repr=False)
    published: str = ""
    captured: str = ""

    @property
    def sha256(self) -> str:
        """Of its bytes."""
        return hashlib.sha256(self.raw).hexdigest()


# Two readings are never equal, so that one can key a cache.
@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """What was brought, as it is read.

    Attributes:
        form: what it is.
        frame: its rows as a table.
        document, events: of an article; None and empty of a table.
        notices: what reading had to decide.
    """

    form: Form
    frame: pd.DataFrame
    document: Document | None = None
    events: tuple[Event, ...] = ()
    notices: tuple[str, ...] = ()


BROUGHT: Flag[tuple[Brought, ...]] = Flag("brought", ())
"""All that was brought in this session and neither kept nor put away."""


def brought(called: str, raw: bytes) -> Brought:
    """A file, or a pasted text; the name of its document is the file's stem."""
    return Brought(called, short_name(stem_of(called)), raw)


@st.cache_resource(show_spinner=False, max_entries=200, scope="session")
def _read(sha256: str, key: tuple[str, ...], names: str, _given: Brought, _names: NameList) -> Draft:  # noqa: ARG001
    # The key is what has no underscore before its name.
    LIMIT.check(_given.raw, _given.called)
    if not_an_article(_given.raw, _given.called) == "a table":
        table, problems = parse_table(_given.raw, _given.called)
        if problems:
            more = f", and {len(problems) - 1:,} more rows are wrong" if len(problems) > 1 else ""
            raise ClaimlineError(f"{table.name}, {str(problems[0]).rstrip('.')}{more}.")
        return Draft("table", table.frame, notices=table.notices)
    document = read_raw(
        _given.raw, _given.called, _given.published or None, _given.name, _given.captured or None
    )
    events = tuple(find_events(document, _names))
    form: Form = "archive" if is_mhtml(_given.raw) else "page" if document.text_of == "page" else "text"
    return Draft(form, to_frame(events), document, events, document.notices)


def draft_of(given: Brought, names: NameList, names_sha256: str) -> Draft:
    """How something is read; the same things are read once in a session.

    Raises:
        ClaimlineError: it cannot be read as an article or a table of events.
    """
    return _read(
        given.sha256, (given.called, given.name, given.published, given.captured), names_sha256, given, names
    )


@dataclass(frozen=True, slots=True)
class Moved:
    """A row whose date is another one under the settings."""

    id: str
    title: str
    before: str
    now: str


def moved(before: Draft, now: Draft) -> list[Moved]:
    """The rows whose date differs between two readings of one document, in order."""
    dates = _dates(before.events)
    found = _dates(now.events)
    return [
        Moved(event.id, event.title, dates.get(event.id, ""), found[event.id])
        for event in now.events
        if dates.get(event.id) != found[event.id]
    ]


def _dates(events: Sequence[Event]) -> dict[str, str]:
    return {event.id: event.edtf for event in events}
