"""The table of a case on the disk: made from the other files, and made anew with each change."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path

from claimline.case.changes import Change
from claimline.case.composed import Composed, composed, keys_of
from claimline.case.corrections import corrections_csv
from claimline.case.entries import Entry
from claimline.case.folder import EVENTS, Folder
from claimline.case.kept import FOLDER, prune
from claimline.case.signed import own_folder
from claimline.case.state import State, actors_csv, changed
from claimline.errors import ClaimlineError
from claimline.inline import inline
from claimline.query.extract import sha256
from claimline.table.as_frame import Table
from claimline.table.file import parse_table
from claimline.table.whole import write_whole

Noted = Callable[[State, Change], AbstractContextManager[None]]
"""What somebody does before and after a change of what the files say."""


def current(folder: Folder, jobs: int = 1) -> Composed:
    """The table that the files of a case make now; `jobs` is how many processes read.

    Raises:
        ClaimlineError: a file is missing, malformed or another one than was given.
    """
    try:
        return _made(folder, folder.load(), jobs=jobs)
    except ClaimlineError:  # somebody may be in the midst of a change, or was killed there
        with folder.locked() as state:
            return _made(folder, state, jobs=jobs)


def after(folder: Folder, state: State, change: Change) -> Composed:
    """The table that they would make after a change.

    Raises:
        ClaimlineError: as `current`, or the change cannot be made.
    """
    folder.verify(state.entries)
    return _after(folder, state, change)


def _after(folder: Folder, state: State, change: Change) -> Composed:
    """As `after`, whatever stands in the place of documents that are read already."""
    coming = {one.entry.sha256: one.data for one in change.documents}

    def data(entry: Entry) -> bytes:
        return coming.get(entry.sha256) or folder.document(entry)

    return composed(changed(state, change), data, kept(folder))


def apply(folder: Folder, change: Change, noted: Noted = lambda *_: nullcontext()) -> None:
    """Make a change, and the table anew; both are on the disk when this returns.

    Args:
        folder: of the case.
        change: to be made.
        noted: gives what is entered before the files are written and left afterwards, with the lock held.

    Raises:
        ClaimlineError: as `after`; nothing is changed then.
    """
    with suppress(
        ClaimlineError
    ):  # first without the lock: what has to be read takes long, and is then at hand
        _after(folder, folder.load(), change)
    with folder.locked() as state:
        if is_due(folder, state):
            by = f"claimline {version}" if (version := folder.read_by()[0]) else "another claimline"
            raise ClaimlineError(
                f"The table of {inline(folder.path.name)} was read by {by}, and this one reads it otherwise; look at what "
                "would change, under Documents or by claimline build --check, and take it before you change something."
            )
        made = after(folder, state, change)
        with noted(state, change):
            folder.write(state, change, made.data)
            folder.write_about()


def settle(folder: Folder, jobs: int = 1) -> None:
    """Make the table anew where it is stale; where another claimline has read it otherwise it stays as it is.

    Raises:
        ClaimlineError: as `build`.
    """
    made = current(folder, jobs)
    if folder.holds(made.data):
        if not folder.read_by()[1]:
            with suppress(ClaimlineError, OSError):  # a folder that cannot be written can be read
                folder.write_about()
    elif not is_due(folder, made.state):
        build(folder, jobs)


def is_due(folder: Folder, state: State) -> bool:
    """Whether the table that stands is another claimline's reading, and this one reads otherwise."""
    if folder.read_by()[1]:
        return False
    old = standing(folder)
    return old is not None and old != _made(folder, state).data and stood(folder) is not None


def stood(folder: Folder) -> Table | None:
    """The table that stands; None where there is none that can be read."""
    data = standing(folder)
    with suppress(ClaimlineError):
        found, problems = parse_table(data or b"", EVENTS)
        return found if not problems else None
    return None


def build(folder: Folder, jobs: int = 1) -> bytes:
    """Make the table anew, and write it where it differs; gives its bytes.

    Every document is read anew, whatever was kept: the folder may come from anybody.

    Raises:
        ClaimlineError: as `current`, or a file cannot be written.
    """
    with folder.locked() as state:
        folder.write_about()
        made = _made(folder, state, anew=True, jobs=jobs)
        if not folder.holds(made.data):
            write_whole({folder.path / EVENTS: made.data})
        if readings := kept(folder):
            prune(readings, keys_of(made))
    return made.data


def anew(folder: Folder, jobs: int = 1) -> Composed:
    """As `current`, with every document read anew, whatever was kept.

    Raises:
        ClaimlineError: as `current`.
    """
    return composed(folder.load(), folder.document, None, anew=True, jobs=jobs)


def made_of(state: State) -> dict[str, object]:
    """What the table of a case is made of, as a receipt says it: its documents, corrections and names by their SHA-256.

    Beside a document stands what a person states of it.
    """
    return {
        "documents": [
            {"file": entry.file, "sha256": entry.sha256, **entry.stated} for entry in state.entries
        ],
        "corrections": {
            "lines": len(state.corrections),
            "sha256": sha256(corrections_csv(state.corrections)),
        },
        "names": {"lines": len(state.names), "sha256": sha256(actors_csv(state))},
    }


def standing(folder: Folder) -> bytes | None:
    """The bytes of the file of the table; None where there is none."""
    with suppress(OSError):
        return (folder.path / EVENTS).read_bytes()
    return None


def kept(folder: Folder) -> Path | None:
    """The folder of readings that are kept; None where a link to another folder stands in its place."""
    return own_folder(folder.path / FOLDER)


def _made(folder: Folder, state: State, *, anew: bool = False, jobs: int = 1) -> Composed:
    folder.verify(state.entries)
    return composed(state, folder.document, kept(folder), anew=anew, jobs=jobs)
