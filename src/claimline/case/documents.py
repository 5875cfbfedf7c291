"""The changes that a person makes in the documents of a case, each as a value; nothing is written here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from claimline.case import table
from claimline.case.changes import Change, Standing
from claimline.case.composed import Composed, composed, settings_of
from claimline.case.difference import Difference, of_cases
from claimline.case.edits import one_line
from claimline.case.entries import GIVEN, Entry, free_name
from claimline.case.folder import DOCUMENT, Folder
from claimline.case.kept import reading_of
from claimline.case.reading import Reading, Row
from claimline.case.state import State
from claimline.case.values import fitted
from claimline.errors import ArgumentError, ClaimlineError
from claimline.inline import inline, shown
from claimline.query.extract import sha256


@dataclass(frozen=True, slots=True)
class Added:
    """A document that was added.

    Attributes:
        entry: its line in the list.
        change: that added it.
        reading: as it is read by itself, before corrections.
    """

    entry: Entry
    change: Change
    reading: Reading

    @property
    def notices(self) -> tuple[str, ...]:
        """The decisions of the reader, in sentences to show the user."""
        return self.reading.notices


@dataclass(frozen=True, slots=True)
class Given:
    """A file that could be added, and the dates that somebody gives with it.

    Attributes:
        name: of the file.
        data: its bytes.
        published, captured: dates that it does not state; empty where nobody gives one.
        author: whose words it has, where it does not say so or says another name; several with semicolons between them.
        url: where it was found.
    """

    name: str
    data: bytes = field(repr=False)
    published: str = ""
    captured: str = ""
    author: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class WouldAdd:
    """A document that nothing holds yet, as a case would have it.

    Attributes:
        entry: its line in the list.
        reading: as it is read, before corrections; of the pages of one thread the first has that of the whole thread.
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


def given_with(entry: Entry, published: str, published_from: str = "", **others: str) -> Entry:
    """The line of a document with what somebody gives with it; `others` are `captured`, `url` and `author`.

    Raises:
        ArgumentError: the author is no name.
    """
    where = one_line(published_from)
    how = (f"{GIVEN}: {where}" if where else f"{GIVEN} by hand") if published else ""
    lines = {name: one_line(value) for name, value in others.items()}
    if author := lines.get("author"):
        lines["author"] = fitted("source", author)
    return replace(entry, published=published, published_from=how, **lines)


def added(
    state: State,
    name: str,
    data: bytes,
    given: Entry,
    *,
    others: Iterable[str] = (),
    texts: Mapping[str, str] = MappingProxyType({}),
) -> Added:
    """A document that is added at the end.

    Args:
        state: what the files of the case say.
        name: of its file, as it was given.
        data: its bytes.
        given: a line with what somebody gives with it.
        others: the names of files beside the documents, which are not written over.
        texts: the files of the documents by their texts (`texts_of`).

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
    if reading.document and (file := texts.get(reading.document.text)):
        raise ClaimlineError(f"{inline(name)} has the same text as {inline(file)}: they are one document.")
    change = Change(
        f"document {inline(entry.file)} added", document=Standing(entry, len(state.entries), data)
    )
    return Added(entry, change, reading)


def texts_of(made: Composed) -> dict[str, str]:
    """The files of a case's documents by their texts."""
    return {
        part.own.document.text: entry.file
        for entry, part in zip(made.state.entries, made.parts, strict=True)
        if part.own.document
    }


def would_add(
    now: Composed,
    data: Callable[[Entry], bytes],
    given: Sequence[Given],
    others: Iterable[str] = (),
    step: Callable[[int], object] = lambda _: None,
) -> list[WouldAdd | ClaimlineError]:
    """What adding files one after another would make of each, down to the rows of the table, or why one cannot be added.

    Args:
        now: the case as it is.
        data: gives the bytes of its documents.
        given: the files.
        others: as for `added`.
        step: is told the number of each file before it is read, from 0.
    """
    state, texts, others = now.state, texts_of(now), tuple(others)
    new: dict[str, bytes] = {}
    found: list[Entry | ClaimlineError] = []
    for number, one in enumerate(given):
        step(number)
        try:
            line = given_with(
                Entry("", "", ""), one.published, captured=one.captured, author=one.author, url=one.url
            )
            made = added(state, one.name, one.data, line, others=others, texts=texts)
        except ClaimlineError as problem:
            found.append(problem)
            continue
        found.append(made.entry)
        state, new[made.entry.sha256] = replace(state, entries=(*state.entries, made.entry)), one.data
        if made.reading.document:
            texts[made.reading.document.text] = made.entry.file
    whole = composed(state, lambda entry: new[entry.sha256] if entry.sha256 in new else data(entry), None)
    parts = dict(zip((entry.file for entry in state.entries), whole.parts, strict=True))
    return [
        one
        if isinstance(one, ClaimlineError)
        else WouldAdd(one, parts[one.file].reading, parts[one.file].rows)
        for one in found
    ]


def removed(state: State, file: str, data: bytes) -> Change:
    """A document that is taken away; its corrections are left over, and find their rows when it comes back."""
    return Change(f"document {inline(file)} removed", before=_standing(state, file, data))


def moved(state: State, file: str, place: int) -> Change:
    """A document at another place in the order, from 0."""
    before = _standing(state, file)
    place = max(0, min(place, len(state.entries) - 1))
    return Change(f"document {inline(file)} moved", before=before, document=replace(before, place=place))


def described(state: State, given: Entry, data: bytes) -> Change:
    """A document with other things that somebody states of it."""
    before = _standing(state, given.file)
    entry, _ = _described(state, given, data)
    return Change(
        f"what is stated of document {inline(entry.file)}",
        before=before,
        document=replace(before, entry=entry),
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
    return would_change(folder, state, updated(state, file, folder.document(entry_of(state, file)), data))


def would_change(folder: Folder, state: State, change: Change) -> Difference:
    """What a change of documents changes in what is read, and which corrections it would leave without a row."""
    return of_cases(table.current(folder), table.after(folder, state, change))


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
