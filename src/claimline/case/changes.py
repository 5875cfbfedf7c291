"""A change of a case as a value with an inverse, and the changes that a reader can undo and redo."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from claimline.case.corrections import Correction
from claimline.case.entries import Entry
from claimline.errors import OvertakenError
from claimline.inline import inline
from claimline.model import NameLine
from claimline.text.counts import listed, number_of

Whys = tuple[tuple[str, str], ...]
"""Spellings of the list of names, each with why a person has joined it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A document at its place in the order; `data` are its bytes where the change brings or takes them, else None."""

    entry: Entry
    place: int
    data: bytes | None = field(default=None, repr=False, compare=False)  # the entry has their SHA-256


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a case.

    Attributes:
        words: what it does, for people.
        without, corrections: the corrections that it takes away, and those that it makes.
        names_before, names: the list of names before it and after it; both None where it changes none.
        whys_before, whys: why spellings were joined, of those whose reason it takes or makes.
        before, documents: the documents that it changes, as they stand before it and after it, in their order; one that comes
            is not among those before, one that goes not among those after.
    """

    words: str
    without: tuple[Correction, ...] = ()
    corrections: tuple[Correction, ...] = ()
    names_before: tuple[NameLine, ...] | None = None
    names: tuple[NameLine, ...] | None = None
    whys_before: Whys = ()
    whys: Whys = ()
    before: tuple[Standing, ...] = ()
    documents: tuple[Standing, ...] = ()

    def __bool__(self) -> bool:
        """False where nothing had to be changed."""
        return (
            self.without != self.corrections
            or self.names_before != self.names
            or self.before != self.documents
        )

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(
            self.words,
            self.corrections,
            self.without,
            self.names,
            self.names_before,
            self.whys,
            self.whys_before,
            self.documents,
            self.before,
        )


class Changeable(Protocol):
    """What takes changes: a case."""

    def apply(self, change: Change) -> Change:
        """Make a change; gives it as it was made."""


@dataclass(slots=True)
class History:
    """Changes that were made, the last one last; plain values, which `remembered` keeps beside the case."""

    done: list[Change] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)

    @property
    def can_undo(self) -> Change | None:
        """The change that `undo` takes back."""
        return self.done[-1] if self.done else None

    @property
    def can_redo(self) -> Change | None:
        """The change that `redo` makes again."""
        return self.undone[-1] if self.undone else None

    def did(self, *changes: Change) -> None:
        """Remember changes that were made; what was undone before them cannot be made again."""
        made = [change for change in changes if change]
        if made:
            self.done += made
            self.undone.clear()

    def undo(self, case: Changeable) -> Change | None:
        """Take the last change back; None where there is none.

        Raises:
            OvertakenError: somebody else has changed the same since; it leaves the history, or nothing before it could be undone.
            ClaimlineError: it cannot be made now; it stays in the history.
        """
        return _step(case, self.done, self.undone)

    def redo(self, case: Changeable) -> Change | None:
        """Make the change again that was taken back last; None where there is none."""
        return _step(case, self.undone, self.done)


def _step(case: Changeable, stack: list[Change], other: list[Change]) -> Change | None:
    if not stack:
        return None
    try:
        made = case.apply(stack[-1].inverse())
    except OvertakenError:
        stack.pop()
        raise
    stack.pop()
    other.append(made)
    return made


def together(changes: Sequence[Change]) -> Change:
    """Several changes of different cells as one, which is made whole or not at all."""
    made = [change for change in changes if change]
    if len(made) == 1:
        return made[0]
    return Change(
        f"{made[0].words}, and {len(made) - 1:,} more" if made else "nothing",
        tuple(one for change in made for one in change.without),
        tuple(one for change in made for one in change.corrections),
    )


def named(before: Sequence[NameLine], after: Sequence[NameLine], why: str = "", whys: Whys = ()) -> Change:
    """Another list of names in the place of one; `why` is the reason for its new lines, `whys` those that are there."""
    come, gone = (
        [line for line in one if line not in other] for one, other in ((after, before), (before, after))
    )
    if come and len({line.canonical for line in come}) == 1:
        words = joined_in_words(come)
    elif gone and not come and len({line.canonical for line in gone}) == 1:
        words = f"joined no more: {joined_in_words(gone)}"
    else:
        words = f"{number_of(len(come) + len(gone), 'line')} of the list of names"
    spellings = {line.alias for line in gone}
    return Change(
        words,
        names_before=tuple(before),
        names=tuple(after),
        whys_before=tuple(one for one in whys if one[0] in spellings),
        whys=tuple((line.alias, why) for line in come) if why else (),
    )


def joined_in_words(lines: Sequence[NameLine]) -> str:
    """Lines of one name: `“report” and “inspectors” joined as bridge inspectors`."""
    spellings = list(dict.fromkeys(line.alias for line in lines if line.alias != line.canonical))
    name = inline(lines[0].canonical)
    if not spellings:
        return f"{name} in the list of names"
    return f"{listed([f'“{inline(one)}”' for one in spellings])} joined as {name}"


def merged_lines(
    now: Sequence[NameLine], before: Sequence[NameLine], after: Sequence[NameLine]
) -> tuple[NameLine, ...]:
    """The list of names after a change that was made on `before` and meets `now`: lines that others made stay."""
    if tuple(now) == tuple(before):
        return tuple(after)
    kept = [line for line in now if line in after or line not in before]
    return (*kept, *(line for line in after if line not in before and line not in kept))
