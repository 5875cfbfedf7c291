"""The changes that a person makes in the documents of a case, each as a value; nothing is written here."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claimline.case import table
from claimline.case.applied import applied
from claimline.case.changes import Change, Standing
from claimline.case.composed import composed, settings_of
from claimline.case.corrections import Correction, folded_words
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


@dataclass(frozen=True, slots=True)
class Difference:
    """What another version of a document would change, before corrections and names.

    Attributes:
        added, gone: rows whose words the other version alone has, or has no more.
        changed: rows with the same words and other cells, before and after; their place in the document tells nothing.
        left_over: the corrections that would find their row no more.
    """

    added: tuple[Row, ...]
    gone: tuple[Row, ...]
    changed: tuple[tuple[Row, Row], ...]
    left_over: tuple[Correction, ...]


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
    return difference(state, old.reading, new.reading)


def difference(state: State, old: Reading, new: Reading) -> Difference:
    """What a new reading of a document changes."""
    before, after = _by_words(old.rows), _by_words(new.rows)
    pairs = [(before[key], after[key]) for key in before if key in after]
    lost = {one.correction for one in applied(old, state.of(old.name)).placed if not one.row}
    placed = applied(new, state.of(old.name)).placed
    return Difference(
        tuple(row for key, row in after.items() if key not in before),
        tuple(row for key, row in before.items() if key not in after),
        tuple(pair for pair in pairs if _compared(pair[0]) != _compared(pair[1])),
        tuple(one.correction for one in placed if not one.row and one.correction not in lost),
    )


def _by_words(rows: Sequence[Row]) -> dict[tuple[str, str, int], Row]:
    """Rows by their kind and words, and the how-manieth with these it is."""
    seen: Counter[tuple[str, str]] = Counter()
    found = {}
    for row in rows:
        key = ("claim" if row.cells["kind"] == "claim" else "other"), folded_words(row.cells["quote"])
        seen[key] += 1
        found[*key, seen[key]] = row
    return found


def _compared(row: Row) -> dict[str, str]:
    return {
        name: cell
        for name, cell in row.cells.items()
        if name not in {"id", "locator", "reply_to", "quote", "note"}
    }


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
