"""What a reader has brought in and not kept yet: the bytes, what they are read as, and what the settings move."""

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import Literal

import streamlit as st

from claimline.case.entries import Entry, document_name, safe_name
from claimline.case.reading import Reading, read
from claimline.names.known import NameList
from claimline.read.naming import short_name
from claimline.read.page.mhtml import is_mhtml
from claimline.ui.state.session import Flag

Form = Literal["article", "page", "archive", "table"]
_WORDS = 5  # of a pasted text that name it


@dataclass(frozen=True, slots=True)
class Brought:
    """One file, or what was pasted, and what its reader says of it.

    Attributes:
        called: the file's name.
        name: under which this session knows it; no two things that were brought in have the same.
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

    def given(self, field: str, value: str) -> "Brought":
        """The same with a date that its reader gives: `published` or `captured`."""
        return replace(self, published=value) if field == "published" else replace(self, captured=value)


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """What was brought, as a case would read it; `form` is what it is."""

    form: Form
    reading: Reading


BROUGHT: Flag[tuple[Brought, ...]] = Flag("brought", ())
"""All that was brought in this session and neither kept nor discarded."""


def brought(called: str, raw: bytes) -> Brought:
    """A file; the name of its document is the file's stem."""
    return Brought(called, document_name(safe_name(called)), raw)


def pasted(words: str) -> Brought:
    """A pasted text; its first words name it."""
    first = next(line for line in words.splitlines() if line.strip())
    stem = short_name(" ".join(re.findall(r"\w+", first)[:_WORDS]).casefold())
    return brought(f"{stem}.txt", words.encode("utf-8", "replace"))


@st.cache_resource(show_spinner=False, max_entries=200, scope="session")
def _read(sha256: str, key: tuple[str, ...], names: str, _given: Brought, _names: NameList) -> Draft:  # noqa: ARG001
    # The key is what has no underscore before its name.
    entry = Entry(_given.called, sha256, "")
    reading = read(_given.raw, entry, _names, _given.published, _given.captured)
    form: Form = reading.form if reading.form != "page" or not is_mhtml(_given.raw) else "archive"  # type: ignore[assignment]
    return Draft(form, reading)


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
    dates = {row.id: row.cells["edtf"] for row in before.reading.rows}
    return [
        Moved(row.id, row.cells["title"], dates.get(row.id, ""), row.cells["edtf"])
        for row in now.reading.rows
        if dates.get(row.id) != row.cells["edtf"]
    ]
