"""The case that is open: the one that `claimline open` names, or the one that a reader on this computer has made.

Where several people share the server, a case is a session's own and goes with it.
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Final

import streamlit as st

from claimline.case.case import Case, is_case
from claimline.case.entries import free_name, safe_name
from claimline.case.folder import DOCUMENTS
from claimline.case.renewal import Renewal
from claimline.errors import ClaimlineError
from claimline.inline import inline, shown
from claimline.serving import CASE, EVENTS, NEW_CASE, STARTED_IN, is_shared
from claimline.ui.state import recent
from claimline.ui.state.session import Flag

NAME: Final = "claimline-case"
"""The folder in which a first case is kept, where its reader names no other."""

Marks = str
"""What tells one state of a case's files from another, to be the key of what is made of them: short, for it is compared at each click."""

_OWN = Flag("own_case", default=False)  # whether the session has a case of its own


@dataclass(slots=True)
class _Held:
    """The folder of the case that this process has made or opened; one reader uses a server of this computer alone.

    `closed` says that its reader has closed the one with which the command was started.
    """

    folder: Path | None = None
    closed: bool = False


@cache  # a page asks for it twenty times a run, and Streamlit's own cache would take a twentieth of that
def of_process() -> _Held:
    """What this process holds, for all its sessions."""
    return _Held()


@st.cache_resource(show_spinner=False, scope="session", on_release=TemporaryDirectory.cleanup)
def _own_folder() -> TemporaryDirectory[str]:
    """A folder of this session alone; it goes when the session ends."""
    return TemporaryDirectory(prefix="claimline-")


def in_use() -> Case | None:
    """The case that is open."""
    if is_shared():
        return Case(Path(_own_folder().name, NAME)) if _OWN.get() else None
    named, held = os.environ.get(CASE), of_process()
    folder = held.folder or (Path(named) if named and not held.closed else None)
    return Case(folder) if folder else None


def close() -> None:
    """Close the case on a computer of its reader; all of it is in its folder."""
    of_process().folder, of_process().closed = None, True


def is_closed() -> bool:
    """Whether the case with which the command was started is closed: then its table is not shown either."""
    return bool(os.environ.get(CASE)) and of_process().closed


def started_in() -> Path:
    """The folder in which the command was started."""
    return Path(os.environ.get(STARTED_IN) or Path.cwd())


def name_of_new() -> str:
    """The folder of a case that is to be made, where its reader names no other: that of the command, else `NAME`."""
    named = os.environ.get(NEW_CASE)
    if not named:
        return NAME
    folder = Path(named)
    return folder.name if folder.parent == started_in() else str(folder)


def is_to_be_made() -> bool:
    """Whether the command named a folder that becomes a case when something is added to it."""
    named = os.environ.get(NEW_CASE)
    return bool(named) and not is_shared() and not is_case(Path(named or ""))


def make(name: str) -> Case:
    """Make a case and keep it open.

    Raises:
        ClaimlineError: the name is no folder's, or the folder cannot be made.
    """
    if is_shared():
        case = Case.make(Path(_own_folder().name, NAME))
        _OWN.set(True)
        return case
    folder = folder_of(name)
    if is_case(folder):
        raise ClaimlineError(f"{shown(name)} is a case already; go on with it, or write another name.")
    case = Case.make(folder)
    of_process().folder = case.folder
    return case


def folder_of(name: str) -> Path:
    """The folder that somebody at this computer names.

    Raises:
        ClaimlineError: the name is no folder's.
    """
    name = name.strip()
    if not name:
        raise ClaimlineError(f"The case needs a folder; write its name, like {NAME}.")
    try:
        return started_in() / Path(name).expanduser()
    except RuntimeError:  # ~somebody whom the system does not know
        raise ClaimlineError(f"{inline(name)} begins with nobody's home; choose another folder.") from None


def go_on(folder: Path) -> Case:
    """Open the case in a folder of this computer; only where its reader sits before it.

    Raises:
        ClaimlineError: it is none, or cannot be read.
    """
    case = Case.open(folder)
    of_process().folder = case.folder
    return case


def opens_by_address() -> bool:
    """Whether an address alone may open its case for all windows: no table was named at the start, and no case closed since."""
    return not of_process().closed and not any(os.environ.get(name) for name in (EVENTS, NEW_CASE))


def near() -> tuple[Path, ...]:
    """The case in which the command was started, if it is one, and those in that folder, by their names."""
    found = []
    with suppress(OSError), os.scandir(started_in()) as files:
        folders = [file.path for file in files if not file.name.startswith(".") and file.is_dir()]
        found = [Path(folder) for folder in folders if is_case(folder)]
    here = [started_in()] if is_case(started_in()) else []
    return (*here, *sorted(found))


def latest() -> Path | None:
    """The case that was opened last, else the one in that folder that was changed last, on a server of its reader alone."""
    if is_shared():
        return None
    # Each change is renamed into its folder.
    return next(filter(is_case, recent.cases()), None) or max(near(), key=_changed, default=None)


def _changed(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def take_zip(data: bytes, called: str) -> Case:
    """Open a case from the ZIP that somebody took along: where people share the server, as the session's own, else in a new folder.

    Args:
        data: its bytes.
        called: the name of its file; the folder has its stem.

    Raises:
        ClaimlineError: it is none.
    """
    if is_shared():
        case = Case.from_zip(data, Path(_own_folder().name, NAME))
        _OWN.set(True)
        return case
    there = [place.name for place in started_in().iterdir()]
    case = Case.from_zip(data, started_in() / free_name(PurePath(safe_name(called)).stem, there))
    of_process().folder = case.folder
    return case


def settle() -> Marks:
    """See to it that the table of the open case is what its files say now, whoever has changed them; gives what tells that state of them.

    Raises:
        ClaimlineError: a file of it is missing, malformed, or another one than was added.
    """
    case = in_use()
    if case is None:
        return ""
    found = marks(case.folder)
    _settled(os.fsencode(case.folder), found)
    return found


# Their keys have the path as bytes, because Streamlit cannot hash a name that is not UTF-8.
@st.cache_resource(show_spinner=False, max_entries=20)
def _settled(folder: bytes, marks: Marks) -> bool:  # noqa: ARG001 - it is a key
    Case.open(os.fsdecode(folder))
    return True


def renewal(settled: Marks = "") -> Renewal | None:
    """What this claimline reads otherwise in the open case; None where there is nothing to take, or nothing can be read.

    `settled` is what `settle` has just given.
    """
    case = in_use()
    return _renewal(os.fsencode(case.folder), settled or marks(case.folder)) if case else None


@st.cache_resource(show_spinner=False, max_entries=20)
def _renewal(folder: bytes, marks: Marks) -> Renewal | None:  # noqa: ARG001 - it is a key
    with suppress(ClaimlineError):  # of a broken case the page says so
        return Case(os.fsdecode(folder)).renewal()
    return None


def left_out(case: Case) -> int:
    """How many rows a person has left out of the table of a case."""
    return _left_out(os.fsencode(case.folder), marks(case.folder))


@st.cache_resource(show_spinner=False, max_entries=20)
def _left_out(folder: bytes, marks: Marks) -> int:  # noqa: ARG001 - it is a key
    return len(Case(os.fsdecode(folder)).left_out())


def marks(folder: Path) -> Marks:
    """A digest of name, inode, size and time of last writing of all plain files and documents."""
    found = []
    for place in (folder, folder / DOCUMENTS):
        with suppress(OSError), os.scandir(place) as files:
            for file in files:
                if not file.name.startswith("."):
                    at = file.stat()
                    found.append((file.path, at.st_ino, at.st_size, at.st_mtime_ns))
    return hashlib.sha256(repr(sorted(found)).encode("utf-8", "surrogatepass")).hexdigest()
