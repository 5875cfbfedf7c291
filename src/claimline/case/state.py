"""What the plain files of a case say, and what they say after a change."""

from dataclasses import astuple, dataclass
from functools import cached_property, lru_cache
from typing import Final

from claimline.case import entries as listing
from claimline.case.changes import Change, Whys, merged_lines
from claimline.case.corrections import Correction, in_order
from claimline.case.entries import Entry
from claimline.case.wording import LABELS, named
from claimline.errors import ClaimlineError, OvertakenError
from claimline.inline import inline, shown
from claimline.model import NameLine
from claimline.names.file import checked, names_csv, parse_names
from claimline.table.sheet import read_sheet, sheet

ACTORS: Final = "actors.csv"
_WHY = "why"  # a further column of it, where a person has given a reason


@dataclass(frozen=True)
class State:
    """What the plain files of a case say."""

    entries: tuple[Entry, ...] = ()
    corrections: tuple[Correction, ...] = ()
    names: tuple[NameLine, ...] = ()
    whys: Whys = ()

    def of(self, name: str) -> tuple[Correction, ...]:
        """The corrections of the rows of a document."""
        return self._by_document.get(name, ())

    @cached_property
    def _by_document(self) -> dict[str, tuple[Correction, ...]]:
        found: dict[str, list[Correction]] = {}
        for one in self.corrections:
            found.setdefault(one.document, []).append(one)
        return {name: tuple(own) for name, own in found.items()}


@lru_cache(maxsize=4)  # each look at a case asks for them
def lines_of(data: bytes) -> tuple[NameLine, ...]:
    """The lines of the case's list of names, which may be empty.

    Raises:
        ClaimlineError: as `parse_names`.
    """
    if not any(any(row) for row in read_sheet(data, ACTORS, NameLine._fields, "a list of names")):
        return ()
    return parse_names(data, ACTORS)


@lru_cache(maxsize=4)
def whys_of(data: bytes) -> Whys:
    """Why a person has joined spellings, by that file."""
    rows = read_sheet(data, ACTORS, NameLine._fields, "a list of names", (_WHY,))
    found = {" ".join((alias or name).split()): " ".join(why.split()) for name, alias, _, why in rows}
    return tuple(sorted((alias, why) for alias, why in found.items() if why))


def actors_csv(state: State) -> bytes:
    """The bytes of `actors.csv`: a list of names, with the reasons of a person where there are some."""
    if not state.whys:
        return names_csv(state.names)
    whys = dict(state.whys)
    return sheet((*NameLine._fields, _WHY), [(*line, whys.get(line.alias, "")) for line in state.names])


def changed(state: State, change: Change) -> State:
    """What the files say after a change.

    Raises:
        ClaimlineError: somebody else has changed the same since, or it holds what no file can hold.
    """
    _check_characters(change)
    corrections = state.corrections
    if change.without or change.corrections:
        if missing := [one for one in change.without if one not in corrections]:
            raise _overtaken(_what(missing[0]))
        kept = [one for one in corrections if one not in change.without]
        targets = {one.target for one in kept}
        if double := [one for one in change.corrections if one.target in targets]:
            raise _overtaken(_what(double[0]))
        corrections = in_order((*kept, *change.corrections))
    names, whys = state.names, state.whys
    if change.names is not None and change.names_before is not None:
        names = merged_lines(names, change.names_before, change.names)
        if names:
            names = checked(names, ACTORS)
        found = dict(one for one in whys if one not in change.whys_before) | dict(change.whys)
        spellings = {line.alias for line in names}
        whys = tuple(sorted(one for one in found.items() if one[0] in spellings))
    return State(_with_documents(state.entries, change), corrections, names, whys)


def _with_documents(entries: tuple[Entry, ...], change: Change) -> tuple[Entry, ...]:
    found = list(entries)
    for gone in change.before:
        if gone.entry not in found:
            raise _overtaken(f"document {inline(gone.entry.file)}")
        found.remove(gone.entry)
    for come in change.documents:
        if listing.is_taken(come.entry.file, (one.file for one in found)):
            raise _overtaken(f"document {inline(come.entry.file)}")
        found.insert(come.place, come.entry)
    return tuple(found)


def _check_characters(change: Change) -> None:
    given = [cell for one in change.corrections for cell in astuple(one)]
    given += [cell for line in (*(change.names or ()), *change.whys) for cell in line]
    given += [cell for one in change.documents for cell in astuple(one.entry)]
    for text in given:
        try:
            text.encode()
        except UnicodeEncodeError as error:
            half = f"U+{ord(text[error.start]):04X}"
            raise ClaimlineError(
                f"{shown(text)} has half of a character ({half}), which no file can hold; write it anew."
            ) from None


def _what(one: Correction) -> str:
    of = f"{LABELS[one.column]} of " if one.column in LABELS else ""
    return f"{of}row {named(one.words)}"


def _overtaken(what: str) -> OvertakenError:
    return OvertakenError(f"The {what} was changed elsewhere since; look at it again before you change it.")
