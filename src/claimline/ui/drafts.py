"""What a reader has brought in and not kept yet: the bytes, what they are read as, and what the settings move."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from claimline.case.documents import WouldAdd, given_with, would_add
from claimline.case.entries import Entry, document_name, safe_name
from claimline.case.state import State
from claimline.read.naming import short_name
from claimline.read.page.mhtml import is_mhtml
from claimline.ui.state import open_case, own_names
from claimline.ui.state.session import Flag

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

    def given(self, field: str, value: str) -> "Brought":
        """The same with a date that its reader gives: `published` or `captured`."""
        return replace(self, published=value) if field == "published" else replace(self, captured=value)


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """What was brought, as the case would have it.

    Attributes:
        form: what it is.
        would: its line in the list of documents, its reading and its rows.
        before: the files that would be added before it.
    """

    form: str
    would: WouldAdd
    before: tuple[str, ...]


BROUGHT: Flag[tuple[Brought, ...]] = Flag("brought", ())
"""All that was brought in this session and neither added nor discarded."""

PASTED = Flag("pasted", "")
"""The words in the field, until they are read; the field itself forgets them when another page is shown."""


def brought(called: str, raw: bytes) -> Brought:
    """A file; the name of its document is the file's stem."""
    return Brought(called, document_name(safe_name(called)), raw)


def pasted(words: str) -> Brought:
    """A pasted text; its first words name it."""
    first = next(line for line in words.splitlines() if line.strip())
    stem = short_name(" ".join(re.findall(r"\w+", first)[:_WORDS]).casefold())
    return brought(f"{stem}.txt", words.encode("utf-8", "replace"))


def draft_of(given: Brought, before: Iterable[str]) -> Draft:
    """What the open case would have of something, or where none is open a new one with the list of names in use.

    Args:
        given: what was brought.
        before: the files that would be added before it.

    Raises:
        ClaimlineError: it cannot be read as an article or a table of events, or is in the case already.
    """
    before = tuple(before)
    if case := open_case.in_use():
        would = case.would_add(
            given.called, given.raw, published=given.published, captured=given.captured, others=before
        )
    else:
        entry = given_with(Entry("", "", ""), given.published, "", given.captured, "")
        state = State(names=own_names.in_use().lines)
        would = would_add(state, given.called, given.raw, entry, before)
    form = "archive" if would.entry.form == "page" and is_mhtml(given.raw) else would.entry.form
    return Draft(form, would, before)


@dataclass(frozen=True, slots=True)
class Moved:
    """A row whose date is another one under the settings."""

    id: str
    title: str
    before: str
    now: str


def moved(before: Draft, now: Draft) -> list[Moved]:
    """The rows whose date differs between two readings of one document, in order."""
    dates = {row.id: row.cells["edtf"] for row in before.would.rows}
    return [
        Moved(row.id, row.cells["title"], dates.get(row.id, ""), row.cells["edtf"])
        for row in now.would.rows
        if dates.get(row.id) != row.cells["edtf"]
    ]
