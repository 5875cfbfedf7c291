"""What its reader has changed in a case and can undo: after another start too, and in each window on it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal

from claimline.case import remembered, table
from claimline.case.case import Case
from claimline.case.changes import Change, History
from claimline.case.folder import Folder
from claimline.case.state import State, changed
from claimline.errors import ClaimlineError, OvertakenError

_Way = Literal["undo", "redo"]


class Past:
    """The changes of a case that can be undone and made again; as a case it holds nothing but the folder's path."""

    def __init__(self, case: Case) -> None:
        """Take a case; nothing is read yet."""
        self._case = case
        self._files = Folder(case.folder)

    def history(self) -> History:
        """What can be undone, and made again; another one each time."""
        found, coming = remembered.load(self._files), remembered.announced(self._files)
        with suppress(ClaimlineError):  # of files that cannot be read the page says so
            if coming and coming != found.can_undo and _is_made(self._files.load(), coming):
                found.did(coming)  # its program was killed before it could say so
        return found

    @property
    def case(self) -> Case:
        """The case; what it changes can be undone, and what was undone before cannot be made again."""
        return _Remembering(self._case.folder)

    @contextmanager
    def noted(self, state: State, change: Change) -> Iterator[None]:
        """Remember a change that is made meanwhile; of one that is not, nothing is left."""
        history = self.history()
        remembered.announce(self._files, history, change)
        try:
            yield
        except Exception:
            with suppress(ClaimlineError):
                if not _is_made(self._files.load(), change):  # else `history` takes it up
                    remembered.withdraw(self._files)
            raise
        history.did(change)
        remembered.save(self._files, history, changed(state, change).entries)

    def undo(self, seen: Change | None = None) -> Change | None:
        """Take the last change back; None where there is none. `seen` is the one that was meant.

        Raises:
            OvertakenError: another window has changed the case since, or somebody has changed the same.
            ClaimlineError: it cannot be taken back now.
        """
        return self._step("undo", seen)

    def redo(self, seen: Change | None = None) -> Change | None:
        """Make the change again that was taken back last, as `undo` takes one back."""
        return self._step("redo", seen)

    def _step(self, way: _Way, seen: Change | None) -> Change | None:
        with self._files.locked() as state:
            before, history = self.history(), self.history()
            if seen is not None and seen != _next(history, way):
                raise OvertakenError(
                    f"Another window has changed the case since; look at what was changed last before you {way} it."
                )
            if killed := _settled(state, history):
                remembered.save(self._files, history, state.entries)
                if killed == way:
                    return _next(history, "redo" if way == "undo" else "undo")
                before = self.history()
            if _next(history, way) is None:
                return None
            stack = history.done if way == "undo" else history.undone
            stack[-1] = remembered.whole(self._files, stack[-1])
            remembered.save(self._files, history, ())  # a document that goes is kept before it goes
        try:
            return history.undo(self._case) if way == "undo" else history.redo(self._case)
        finally:
            with self._files.locked() as state:
                if self.history() == before:  # else another window has just changed it
                    remembered.save(self._files, history, state.entries)


def _next(history: History, way: _Way) -> Change | None:
    """The change that a step takes back, or makes again."""
    return history.can_undo if way == "undo" else history.can_redo


def _settled(state: State, history: History) -> _Way | None:
    """Put into the history the step that the files say was made, and whose program was killed before it was written; gives its way."""
    ways: tuple[tuple[_Way, list[Change], list[Change]], ...] = (
        ("undo", history.done, history.undone),
        ("redo", history.undone, history.done),
    )
    for way, stack, other in ways:
        if stack and _overtaken(state, stack[-1].inverse()) and not _overtaken(state, stack[-1]):
            other.append(stack.pop().inverse())
            return way
    return None


def _is_made(state: State, change: Change) -> bool:
    """Whether the files say what a change makes of them."""
    try:
        if changed(state, change) != state:
            return False
    except OvertakenError:
        pass
    return not _overtaken(state, change.inverse())


def _overtaken(state: State, change: Change) -> bool:
    """Whether a change cannot be made of what the files say now."""
    try:
        changed(state, change)
    except OvertakenError:
        return True
    return False


class _Remembering(Case):
    """A case whose changes can be undone."""

    def apply(self, change: Change) -> Change:
        """As `Case.apply`."""
        if change:
            table.apply(self._files, change, Past(self).noted)
        return change
