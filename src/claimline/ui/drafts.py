"""What a reader has brought in and not kept yet: the bytes, what they are read as, and what the settings move."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import claimline.events
import claimline.read
from claimline.case.composed import Composed
from claimline.case.documents import Given, WouldAdd, would_add
from claimline.case.entries import document_name, safe_name
from claimline.case.reading import Row
from claimline.case.state import State
from claimline.errors import ClaimlineError
from claimline.model import Event
from claimline.read.naming import short_name
from claimline.ui.state import open_case, own_names
from claimline.ui.state.session import Flag

_WORDS = 5  # of a pasted text that name it


@dataclass(frozen=True, slots=True)
class Brought:
    """One file, or what was pasted, and what its reader says of it.

    Attributes:
        name: under which this session knows it; no two things that were brought in have the same.
        given: its file, and the dates that its reader gives.
    """

    name: str
    given: Given

    @property
    def called(self) -> str:
        """The file's name."""
        return self.given.name


Drafts = Mapping[str, WouldAdd | ClaimlineError]
"""What was brought, by its name: what the case would have of it, or why it cannot be added."""

BROUGHT: Flag[tuple[Brought, ...]] = Flag("brought", ())
"""All that was brought in this session and neither added nor discarded."""

PASTED = Flag("pasted", "")
"""The words in the field, until they are read; the field itself forgets them when another page is shown."""


def brought(called: str, raw: bytes) -> Brought:
    """A file; the name of its document is the file's stem."""
    return Brought(document_name(safe_name(called)), Given(called, raw))


def pasted(words: str) -> Brought:
    """A pasted text; its title names it, or where it has none, its form and its first day: `chat-2024-06-02`."""
    stem = short_name(" ".join(re.findall(r"\w+", _called(words))[:_WORDS]).casefold()).replace("_", "-")
    return brought(f"{stem}.txt", words.encode("utf-8", "replace"))


def bring_in(new: Iterable[Brought]) -> None:
    """Bring in more, each under a name that no other one has: the ids of its rows begin with it."""
    there = BROUGHT.get()
    taken = {one.name for one in there}
    for one in new:
        name, number = one.name, 2
        while name in taken:
            name, number = f"{one.name}-{number}", number + 1
        taken.add(name)
        there = (*there, replace(one, name=name))
    BROUGHT.set(there)


def _called(words: str) -> str:
    try:
        document = claimline.read.read_text(words)
    except ClaimlineError:  # the page says why when it reads the text itself
        return ""
    title = next((one for one in document.passages if one.kind == "title"), None)
    if title:
        return document.text[title.start : title.end]
    form = "chat" if document.passages and all(one.is_comment for one in document.passages) else "text"
    days = (_day(row) for row in claimline.events.find_events(document) if row.kind != "claim")
    return f"{form} {next(filter(None, days), '')}".replace("-", "_")  # a day is one word


def _day(row: Event) -> str:
    """The day of a row, where it is known to be that one."""
    first, last = (bound.partition("T")[0] for bound in (row.earliest, row.latest))
    return first if first == last and "uncertain" not in row.qualifier else ""


def drafts(
    given: Sequence[Given], step: Callable[[int], object] = lambda _: None
) -> list[WouldAdd | ClaimlineError]:
    """What the open case would have of files, or where none is open a new one with the list of names in use.

    `step` is told the number of each file before it is read, from 0.
    """
    if case := open_case.in_use():
        return case.would_add(given, step)
    return would_add(Composed(State(names=own_names.in_use().lines), ()), lambda _: b"", given, step=step)


@dataclass(frozen=True, slots=True)
class Moved:
    """A row whose date or source is another one under the settings; both before and now, the source as names."""

    title: str
    dates: tuple[str, str]
    sources: tuple[str, str]


def moved(
    before: Iterable[WouldAdd | ClaimlineError], now: Iterable[WouldAdd | ClaimlineError]
) -> list[Moved]:
    """The rows whose date or source differs between two readings of the same files, in order."""
    cells = {row.id: row.cells for row in _rows(before)}
    pairs = [(cells.get(row.id, {}), row.cells) for row in _rows(now)]
    found = [
        Moved(new["title"], (old.get("edtf", ""), new["edtf"]), (old.get("source", ""), new["source"]))
        for old, new in pairs
    ]
    return [one for one in found if len({*one.dates}) > 1 or len({*one.sources}) > 1]


def _rows(drafts: Iterable[WouldAdd | ClaimlineError]) -> list[Row]:
    return [row for one in drafts if isinstance(one, WouldAdd) for row in one.rows]
