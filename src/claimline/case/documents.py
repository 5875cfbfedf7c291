"""The changes that a person makes in the documents of a case, each as a value; nothing is written here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimline.case import table
from claimline.case.changes import Change, Standing
from claimline.case.composed import Composed, composed, settings_of
from claimline.case.difference import Difference, of_cases
from claimline.case.edits import one_line
from claimline.case.entries import GIVEN, Entry, free_name
from claimline.case.folder import DOCUMENT, Folder
from claimline.case.kept import reading_of
from claimline.case.reading import Reading, Row, notices_of
from claimline.case.state import State
from claimline.case.values import fitted
from claimline.errors import ArgumentError, ClaimlineError
from claimline.inline import inline, shown
from claimline.query.extract import sha256
from claimline.text.counts import number_of


@dataclass(frozen=True, slots=True)
class Added:
    """A document that was added.

    Attributes:
        entry: its line in the list.
        change: that added it, with the others that were added at once.
        reading: as it is read by itself, before corrections.
    """

    entry: Entry
    change: Change
    reading: Reading

    @property
    def notices(self) -> tuple[str, ...]:
        """The decisions of the reader, in sentences to show the user."""
        return notices_of(self.reading, self.reading.rows)


@dataclass(frozen=True, slots=True)
class Given:
    """A file that could be added, and the dates that somebody gives with it.

    Attributes:
        name: of the file.
        data: its bytes.
        published, captured: dates that it does not state; empty where nobody gives one.
        published_from: where the date of publication was found, in words.
        author: whose words it has, where it does not say so or says another name; several with semicolons between them.
        url: where it was found.
    """

    name: str
    data: bytes = field(repr=False)
    published: str = ""
    captured: str = ""
    author: str = ""
    url: str = ""
    published_from: str = ""


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

    @property
    def notices(self) -> tuple[str, ...]:
        """The decisions of the reader, in sentences to show the user."""
        return notices_of(self.reading, self.rows)


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
    now: Composed,
    given: Sequence[Given],
    others: Iterable[str] = (),
    step: Callable[[int], object] = lambda _: None,
) -> list[Added | ClaimlineError]:
    """Documents that are added at the end, all by one change, or why one of them cannot be added.

    Args:
        now: the case as it is.
        given: the files.
        others: the names of files beside the documents, which are not written over.
        step: is told the number of each file before it is read, from 0.
    """
    found: list[tuple[Standing, Reading] | ClaimlineError] = []
    state, texts, others = now.state, _texts_of(now), tuple(others)
    for number, one in enumerate(given):
        step(number)
        try:
            entry, reading = _one_more(state, one, others, texts)
        except ClaimlineError as problem:
            found.append(problem)
            continue
        found.append((Standing(entry, len(state.entries), one.data), reading))
        state = replace(state, entries=(*state.entries, entry))
        if reading.document:
            texts[reading.document.text] = entry.file
    coming = tuple(one[0] for one in found if isinstance(one, tuple))
    what = (
        f"document {inline(coming[0].entry.file)}" if len(coming) == 1 else number_of(len(coming), "document")
    )
    change = Change(f"{what} added", documents=coming)
    return [Added(one[0].entry, change, one[1]) if isinstance(one, tuple) else one for one in found]


def _one_more(
    state: State, given: Given, others: Iterable[str], texts: Mapping[str, str]
) -> tuple[Entry, Reading]:
    """The line of a document behind those that are there, and its reading; `texts` are their files by their texts.

    Raises:
        ClaimlineError: it cannot be read, or is there already.
    """
    line = given_with(
        Entry("", "", ""),
        given.published,
        given.published_from,
        captured=given.captured,
        author=given.author,
        url=given.url,
    )
    name, proof = inline(given.name), sha256(given.data)
    DOCUMENT.check(given.data, name)
    if same := next((one for one in state.entries if one.sha256 == proof), None):
        raise ClaimlineError(f"{name} is there already, as {inline(same.file)}: it is one document.")
    file = free_name(given.name, (*(one.file for one in state.entries), *others))
    entry, reading = _described(state, replace(line, file=file, sha256=proof), given.data)
    if reading.document and (other := texts.get(reading.document.text)):
        raise ClaimlineError(f"{name} has the same text as {inline(other)}: they are one document.")
    return entry, reading


def _texts_of(made: Composed) -> dict[str, str]:
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
    """What `added` would make of each file, down to the rows of the table, or why one cannot be added.

    `data` gives the bytes of the documents that are there; the others are as for `added`.
    """
    found = added(now, given, others, step)
    good = [one for one in found if isinstance(one, Added)]
    coming = {one.entry.sha256: one.data for one in good[0].change.documents} if good else {}
    state = replace(now.state, entries=(*now.state.entries, *(one.entry for one in good)))
    whole = composed(state, lambda entry: coming.get(entry.sha256) or data(entry), None)
    parts = dict(zip((entry.file for entry in state.entries), whole.parts, strict=True))
    return [
        WouldAdd(one.entry, parts[one.entry.file].reading, parts[one.entry.file].rows)
        if isinstance(one, Added)
        else one
        for one in found
    ]


def removed(state: State, file: str, data: bytes) -> Change:
    """A document that is taken away; its corrections are left over, and find their rows when it comes back."""
    return Change(f"document {inline(file)} removed", before=(_standing(state, file, data),))


def moved(state: State, file: str, place: int) -> Change:
    """A document at another place in the order, from 0."""
    before = _standing(state, file)
    place = max(0, min(place, len(state.entries) - 1))
    return Change(
        f"document {inline(file)} moved", before=(before,), documents=(replace(before, place=place),)
    )


def described(state: State, given: Entry, data: bytes) -> Change:
    """A document with other things that somebody states of it."""
    before = _standing(state, given.file)
    entry, _ = _described(state, given, data)
    return Change(
        f"what is stated of document {inline(entry.file)}",
        before=(before,),
        documents=(replace(before, entry=entry),),
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
        before=(before,),
        documents=(Standing(entry, before.place, data),),
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
