"""The changes that a person makes in the documents of a case, each as a value; nothing is written here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimline.case import table
from claimline.case.changes import Change, Standing
from claimline.case.composed import composed, settings_of
from claimline.case.difference import Difference, of_readings
from claimline.case.edits import one_line
from claimline.case.entries import GIVEN, Entry, free_name
from claimline.case.folder import DOCUMENT, Folder
from claimline.case.kept import reading_of
from claimline.case.reading import Reading, Row
from claimline.case.state import State
from claimline.errors import ArgumentError, ClaimlineError
from claimline.inline import inline, shown
from claimline.query.extract import sha256


@dataclass(frozen=True, slots=True)
class Added:
    """A document that was added.

    Attributes:
        entry: its line in the list.
        change: that added it.
        notices: the decisions of the reader, in sentences to show the user.
    """

    entry: Entry
    change: Change
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WouldAdd:
    """A document that nothing holds yet, as a case would have it.

    Attributes:
        entry: its line in the list.
        reading: as it is read, before corrections.
        rows: those that the table would have of it.
    """

    entry: Entry
    reading: Reading
    rows: tuple[Row, ...]


def entry_of(state: State, file: str) -> Entry:
    """The line of a document.

    Raises:
        ArgumentError: there is none.
    """
    for entry in state.entries:
        if entry.file == file:
            return entry
    raise ArgumentError(f"The case has no document {shown(file)}; look at its list of documents again.")


def given_with(entry: Entry, published: str, published_from: str, captured: str, url: str) -> Entry:
    """The line of a document with what somebody gives with it."""
    where = one_line(published_from)
    how = (f"{GIVEN}: {where}" if where else f"{GIVEN} by hand") if published else ""
    return replace(
        entry, published=published, published_from=how, captured=one_line(captured), url=one_line(url)
    )


def added(state: State, name: str, data: bytes, given: Entry, others: Iterable[str] = ()) -> Added:
    """A document that is added at the end.

    Args:
        state: what the files of the case say.
        name: of its file, as it was given.
        data: its bytes.
        given: a line with what somebody gives with it.
        others: the names of files beside the documents, which are not written over.

    Raises:
        ClaimlineError: it cannot be read, or is there already.
    """
    DOCUMENT.check(data, inline(name))
    proof = sha256(data)
    if same := next((one for one in state.entries if one.sha256 == proof), None):
        raise ClaimlineError(f"{inline(name)} is there already, as {inline(same.file)}: it is one document.")
    entry = replace(
        given, file=free_name(name, (*(one.file for one in state.entries), *others)), sha256=proof
    )
    entry, reading = _described(state, entry, data)
    change = Change(
        f"document {inline(entry.file)} added", document=Standing(entry, len(state.entries), data)
    )
    return Added(entry, change, reading.notices)


def would_add(state: State, name: str, data: bytes, given: Entry, others: Iterable[str] = ()) -> WouldAdd:
    """What `added` would make of a document, down to the rows of the table.

    Raises:
        ClaimlineError: as `added`.
    """
    entry = added(state, name, data, given, others).entry
    (part,) = composed(replace(state, entries=(entry,)), lambda _: data, None).parts
    return WouldAdd(entry, part.reading, part.rows)


def removed(state: State, file: str, data: bytes) -> Change:
    """A document that is taken away; its corrections are left over, and find their rows when it comes back."""
    return Change(f"document {inline(file)} removed", before=_standing(state, file, data))


def moved(state: State, file: str, place: int) -> Change:
    """A document at another place in the order, from 0."""
    before = _standing(state, file)
    place = max(0, min(place, len(state.entries) - 1))
    return Change(f"document {inline(file)} moved", before=before, document=replace(before, place=place))


def described(state: State, given: Entry, data: bytes) -> Change:
    """A document with other things that somebody gives with it."""
    before = _standing(state, given.file)
    entry, _ = _described(state, given, data)
    return Change(
        f"dates of document {inline(entry.file)} given", before=before, document=replace(before, entry=entry)
    )


def updated(state: State, file: str, old: bytes, data: bytes) -> Change:
    """A document in another version, at the same place.

    Raises:
        ClaimlineError: it cannot be read, or is there already.
    """
    DOCUMENT.check(data, inline(file))
    before = _standing(state, file, old)
    proof = sha256(data)
    if same := next((one for one in state.entries if one.sha256 == proof), None):
        raise ClaimlineError(f"This version of {inline(file)} is there already, as {inline(same.file)}.")
    entry, _ = _described(state, replace(before.entry, sha256=proof), data)
    return Change(
        f"document {inline(file)} in another version",
        before=before,
        document=Standing(entry, before.place, data),
    )


def would_update(folder: Folder, file: str, data: bytes) -> Difference:
    """What another version of a document would change in what is read, and which corrections it would leave without a row.

    Raises:
        ClaimlineError: as `updated`.
    """
    state = folder.load()
    entry = entry_of(state, file)
    change = updated(state, file, folder.document(entry), data)
    old, new = (made.part(entry.name) for made in (table.current(folder), table.after(folder, state, change)))
    if old is None or new is None:
        raise ArgumentError(f"The case has no document {shown(file)}; look at its list of documents again.")
    return of_readings(old.reading, new.reading, state.of(entry.name))


def _standing(state: State, file: str, data: bytes | None = None) -> Standing:
    entry = entry_of(state, file)
    return Standing(entry, state.entries.index(entry), data)


def _described(state: State, entry: Entry, data: bytes) -> tuple[Entry, Reading]:
    """The line of a document with what its reading says of it, before corrections, and that reading."""
    reading = reading_of(entry, settings_of(state, entry), lambda: data, None)
    entry = replace(entry, form=reading.form, title=reading.title)
    if not entry.given:
        published, where = reading.stated
        entry = replace(entry, published=published, published_from=where)
    return entry, reading
