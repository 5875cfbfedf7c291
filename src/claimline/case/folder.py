"""The files of a case's folder: read together, changed under a lock, and whole whenever the process is killed.

A document is staged under a hidden name that holds its SHA-256 before `documents.csv` names it. What a killed process
left there is put in its place or taken away by what `documents.csv` says. The hidden name holds the file's name too, so
that a file which somebody put beside the documents is never taken for one that was removed.
"""

import json
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from claimline.case import corrections as correcting
from claimline.case import entries as listing
from claimline.case.changes import Change
from claimline.case.corrections import corrections_csv, parse_corrections
from claimline.case.entries import Entry, entries_csv, parse_entries
from claimline.case.kept import reader_sha256
from claimline.case.state import ACTORS, State, actors_csv, changed, lines_of, whys_of
from claimline.errors import ClaimlineError, UnreadableError
from claimline.inline import inline
from claimline.names.file import LIMIT as NAMES
from claimline.query.extract import sha256
from claimline.read.files import Limit, read_bytes, reason_of
from claimline.table.whole import write_whole

DOCUMENTS: Final = "documents"
EVENTS: Final = "events.csv"
ABOUT: Final = "case.json"
FORMAT: Final = 1
DOCUMENT: Final = Limit(50_000_000, "give a smaller file")
_SHEET = Limit(50_000_000, "take rows out")
_LOCK = ".lock"
_STAGED = ".staged-"
_PATIENCE = 60  # seconds; a change of a large list of names reads every document again


@dataclass(frozen=True, slots=True)
class Folder:
    """A case's folder."""

    path: Path

    @property
    def documents(self) -> Path:
        """Where the documents lie."""
        return self.path / DOCUMENTS

    def load(self) -> State:
        """What the files say now.

        Raises:
            ClaimlineError: a file is missing or malformed; the sentence names it.
        """
        self._refuse_links()
        check_format(self.plain(ABOUT))
        names = self.plain(ACTORS, NAMES)
        return State(
            parse_entries(self.plain(listing.FILE)),
            parse_corrections(self.plain(correcting.FILE)),
            lines_of(names),
            whys_of(names),
        )

    def _refuse_links(self) -> None:
        """A case that came from elsewhere must not have other files read or written over.

        Raises:
            UnreadableError: a link stands in the place of a file.
        """
        for name in (DOCUMENTS, ABOUT, EVENTS, listing.FILE, correcting.FILE, ACTORS, _LOCK):
            if os.path.islink(self._place(name)):  # noqa: PTH114 - each look at a case asks for each
                raise UnreadableError(f"{name} is a link; put what it leads to in its place.")

    def _place(self, *names: str) -> str:
        """The path of a file; to make one as a `Path` takes longer than to look at the file."""
        return os.path.join(self.path, *names)  # noqa: PTH118

    def plain(self, name: str, limit: Limit = _SHEET) -> bytes:
        """The bytes of one of the plain files.

        Raises:
            UnreadableError: it is missing or cannot be read.
        """
        path = self._place(name)
        if not os.path.isfile(path):  # noqa: PTH113
            raise UnreadableError(
                f"{inline(self.path.name or str(self.path))} is no whole case: {name} is missing; put it back, or make a new case."
            )
        return read_bytes(path, name, limit)

    def document(self, entry: Entry) -> bytes:
        """The bytes of a document, as they were given.

        Raises:
            UnreadableError: the file is missing, or is another one.
        """
        self.verify([entry])
        return read_bytes(self.documents / entry.file, _called(entry), DOCUMENT)

    def verify(self, entries: Iterable[Entry]) -> None:
        """Refuse a document that is not as it was given.

        Raises:
            UnreadableError: a file is missing, or is another one.
        """
        folder = self._place(DOCUMENTS, "")
        for entry in entries:
            path = folder + entry.file
            try:
                found = os.lstat(path)
            except OSError:
                found = None
            if found is None or not stat.S_ISREG(found.st_mode):
                raise UnreadableError(
                    f"{_called(entry)} is missing; put it back, or delete its row in {listing.FILE}."
                )
            if _proof(path, found.st_mtime_ns, found.st_size, found.st_ino) != entry.sha256:
                raise UnreadableError(
                    f"{_called(entry)} is not the file that was added (its SHA-256 is another one); put that file back, or add this one under another name."
                )

    def unlisted(self, state: State) -> tuple[str, ...]:
        """Files beside the documents that no row lists."""
        known = {entry.file for entry in state.entries}
        found = (
            one.name for one in self.documents.iterdir() if one.is_file() and not one.name.startswith(".")
        )
        return tuple(sorted(name for name in found if name not in known))

    @contextmanager
    def locked(self) -> Iterator[State]:
        """What the files say, while nobody else can change them.

        Raises:
            ClaimlineError: as `load`, the folder cannot be written, or somebody has held it for a minute.
        """
        self._refuse_links()
        self.plain(ABOUT)  # or the lock would stand in a folder that is none of ours
        try:
            with FileLock(self.path / _LOCK, timeout=_PATIENCE):
                state = self.load()
                self._settle(state)
                yield state
        except Timeout:
            raise ClaimlineError(
                f"{inline(self.path.name)} is being changed by another program; try again when it has ended."
            ) from None
        except OSError as error:
            raise ClaimlineError(
                f"{inline(self.path.name)} cannot be changed ({reason_of(error)}); check its rights and its room."
            ) from None

    def write(self, state: State, change: Change, table: bytes) -> State:
        """Make a change, and the table anew; the files say it when this returns.

        Raises:
            ClaimlineError: somebody else has changed the same since, or a file cannot be written.
        """
        after = changed(state, change)
        self._stage(change)
        files: dict[str | os.PathLike[str], bytes] = {}
        if state.entries != after.entries:
            files[self.path / listing.FILE] = entries_csv(after.entries)
        if state.corrections != after.corrections:
            files[self.path / correcting.FILE] = corrections_csv(after.corrections)
        if (state.names, state.whys) != (after.names, after.whys):
            files[self.path / ACTORS] = actors_csv(after)
        if not self.holds(table):
            files[self.path / EVENTS] = table
        write_whole(files)
        self._settle(after)
        return after

    def holds(self, table: bytes) -> bool:
        """Whether the file of the table is that; one of another length is not even read."""
        path = self.path / EVENTS
        with suppress(OSError):
            return path.stat().st_size == len(table) and path.read_bytes() == table
        return False

    def _stage(self, change: Change) -> None:
        """Put the bytes of the documents that come, and of those that go, beside the documents."""
        for standing in (*change.before, *change.documents):
            if standing.data is not None:
                staged = self.documents / f"{_STAGED}{standing.entry.sha256}-{standing.entry.file}"
                if not staged.exists():
                    write_whole({staged: standing.data})

    def _settle(self, state: State) -> None:
        """Put each staged document where the list has it, take away what no document needs any more."""
        for left in self.documents.glob(f".{_STAGED}*"):  # half of one: its writer was killed
            left.unlink(missing_ok=True)
        listed = {entry.file: entry.sha256 for entry in state.entries}
        for path in list(self.documents.glob(f"{_STAGED}*")):
            proof, _, file = path.name.removeprefix(_STAGED).partition("-")
            if file and not path.is_symlink() and sha256(data := path.read_bytes()) == proof:
                place = self.documents / file
                if place.is_symlink():  # it would be written through
                    place.unlink()
                stands = place.is_file() and sha256(place.read_bytes()) == proof
                if listed.get(file) == proof and not stands:
                    if place.exists():  # it keeps its mode and owner
                        write_whole({place: data})
                    else:
                        path.replace(place)
                elif stands and file not in listed:  # it was removed
                    with suppress(OSError):
                        place.unlink()
            path.unlink(missing_ok=True)

    def write_about(self) -> None:
        """Write `case.json` where it does not say what this version writes."""
        if not (self.path / ABOUT).is_file() or (self.path / ABOUT).read_bytes() != about():
            write_whole({self.path / ABOUT: about()})

    def read_by(self) -> tuple[str, bool]:
        """The version of claimline whose reading the table is, as far as the folder says it; and whether it is this very one.

        Raises:
            UnreadableError: `case.json` is missing.
        """
        try:
            said = json.loads(self.plain(ABOUT))
            return inline(str(said.get("claimline", ""))), said.get("reader") == reader_sha256()
        except (AttributeError, ValueError, RecursionError):
            return "", False

    def make(self) -> None:
        """Make the files of an empty case in a new folder, or in one that is empty.

        Raises:
            ClaimlineError: there is something else in it, or it cannot be made.
        """
        try:
            fresh = not self.path.exists()
            if not fresh and (not self.path.is_dir() or any(self.path.iterdir())):
                raise ClaimlineError(
                    f"{inline(self.path.name)} is there and not empty; choose another place for the case."
                )
            if fresh:
                self.path.mkdir()
            self.documents.mkdir()
        except (OSError, ValueError) as error:  # a path with a NUL in it is a ValueError
            raise ClaimlineError(
                f"{inline(self.path.name)} cannot be made ({reason_of(error)}); choose another place for the case."
            ) from None
        write_whole(
            {
                self.path / listing.FILE: entries_csv(()),
                self.path / correcting.FILE: corrections_csv(()),
                self.path / ACTORS: actors_csv(State()),
                self.path / ABOUT: about(),
            }
        )


def _called(entry: Entry) -> str:
    return f"{DOCUMENTS}/{inline(entry.file)}"


@lru_cache(maxsize=20_000)
def _proof(path: str, *_: int) -> str:
    """The SHA-256 of a file, found once while its time, size and place stay."""
    return sha256(read_bytes(path, Path(path).name, DOCUMENT))


@cache  # to find the version takes long
def about() -> bytes:
    """The bytes of `case.json`."""
    said = {"format": FORMAT, "claimline": version("claimline"), "reader": reader_sha256()}
    return (json.dumps(said, indent=2) + "\n").encode()


def check_format(data: bytes) -> None:
    """Refuse what is no `case.json`, or one of a later format.

    Raises:
        UnreadableError: it is one of them.
    """
    try:
        said = json.loads(data)["format"]
    except (KeyError, TypeError, ValueError, RecursionError):
        said = None
    if not isinstance(said, int) or isinstance(said, bool) or said < 1:
        raise UnreadableError(
            f'{ABOUT} does not say the format of a case; write {{"format": {FORMAT}}} into it.'
        )
    if said > FORMAT:
        raise UnreadableError(
            f"{ABOUT} says format {said}, and this claimline knows format {FORMAT}; open the case with a later version."
        )
