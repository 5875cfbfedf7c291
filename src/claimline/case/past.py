"""What its reader has changed in a case and can undo: after another start too, and in each window on it."""

from typing import Literal

from claimline.case import remembered
from claimline.case.case import Case
from claimline.case.changes import Change, History
from claimline.case.folder import Folder
from claimline.errors import OvertakenError


class Past:
    """The changes of a case that can be undone and made again; as a case it holds nothing but the folder's path."""

    def __init__(self, case: Case) -> None:
        """Take a case; nothing is read yet."""
        self._case = case
        self._files = Folder(case.folder)

    def history(self) -> History:
        """What can be undone, and made again; another one each time."""
        return remembered.load(self._files)

    def did(self, *changes: Change) -> None:
        """Remember changes that were made; what was undone before them cannot be made again."""
        with self._files.locked() as state:
            history = self.history()
            history.did(*changes)
            remembered.save(self._files, history, state.entries)

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

    def _step(self, way: Literal["undo", "redo"], seen: Change | None) -> Change | None:
        before, history = self.history(), self.history()
        stack = history.done if way == "undo" else history.undone
        if seen is not None and (not stack or stack[-1] != seen):
            raise OvertakenError(
                f"Another window has changed the case since; look at what was changed last before you {way} it."
            )
        if not stack:
            return None
        stack[-1] = remembered.whole(self._files, stack[-1])
        try:
            return history.undo(self._case) if way == "undo" else history.redo(self._case)
        finally:
            with self._files.locked() as state:
                if self.history() == before:  # else another window has just changed it
                    remembered.save(self._files, history, state.entries)
