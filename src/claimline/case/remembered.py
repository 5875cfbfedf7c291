"""What a reader has changed in a case and can undo, kept in its hidden folder `.history`, so that it outlasts page and server.

It is no part of the case: the table is made without it, a ZIP has none of it, and it may be deleted at any time. It is signed
(`signed`), for a folder from elsewhere must not say what a click on *Undo* does. A document that only a change holds any
more lies beside it under its SHA-256.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from claimline.case import signed
from claimline.case.changes import Change, History, Standing, Whys
from claimline.case.corrections import Correction
from claimline.case.entries import Entry
from claimline.case.folder import Folder
from claimline.errors import ClaimlineError, UnreadableError
from claimline.inline import inline
from claimline.model import NameLine
from claimline.query.extract import sha256
from claimline.table.whole import write_whole

FOLDER: Final = ".history"
_FILE = "changes.json"
_COMING = "coming.json"
_PROOF = re.compile(r"[0-9a-f]{64}")
_MOST = 100  # changes
_ROOM = 2_000_000  # characters of all of them; the last one is kept whatever its size

_OTHERWISE = (ValueError, KeyError, TypeError, RecursionError)  # another version has kept it

_Stacks = tuple[tuple[Change, ...], tuple[Change, ...]]


def load(folder: Folder) -> History:
    """What can be undone and made again. The documents of the changes are not in it; `whole` puts them in."""
    place = signed.own_folder(folder.path / FOLDER)
    if place is None:
        return History()
    path = place / _FILE
    with suppress(OSError):
        at = path.stat()
        done, undone = _loaded(path, at.st_ino, at.st_size, at.st_mtime_ns)
        return History(list(done), list(undone))
    return History()


def announce(folder: Folder, history: History, change: Change) -> None:
    """Keep a change that is about to be made, and the documents that it takes away: its program may be killed before `save`."""
    place = signed.own_folder(folder.path / FOLDER)
    if place is None:
        return
    coming = replace(change, documents=tuple(replace(one, data=None) for one in change.documents))
    _keep_documents(place, (*history.done, *history.undone, coming), set())
    with suppress(UnicodeEncodeError):
        data = json.dumps(_as_data(coming), ensure_ascii=False).encode("utf-8")
        signed.keep(place / _COMING, data, lasting=bool(_moved(coming)))


def announced(folder: Folder) -> Change | None:
    """The change that was about to be made when something was kept last, if `save` has not kept it since."""
    place = signed.own_folder(folder.path / FOLDER)
    data = signed.kept(place / _COMING) if place else None
    with suppress(*_OTHERWISE):
        return _change(json.loads(data)) if data else None
    return None


def save(folder: Folder, history: History, listed: Iterable[Entry]) -> None:
    """Keep what can be undone and made again, the newest of it; `listed` are the documents of the case now."""
    place = signed.own_folder(folder.path / FOLDER)
    if place is None:
        return
    room = _Room()
    undone, done = (room.newest(changes) for changes in (history.undone, history.done))
    alone = _keep_documents(place, (*done, *undone), {entry.sha256 for entry in listed})
    said = {"done": [*map(_as_data, done)], "undone": [*map(_as_data, undone)]}
    with suppress(UnicodeEncodeError):
        data = json.dumps(said, ensure_ascii=False).encode("utf-8")
        signed.keep(place / _FILE, data, lasting=alone)
    withdraw(folder)


def withdraw(folder: Folder) -> None:
    """Keep no more what was announced: it is made and saved, or could not be made."""
    if place := signed.own_folder(folder.path / FOLDER):
        with suppress(OSError):
            (place / _COMING).unlink(missing_ok=True)


def whole(folder: Folder, change: Change) -> Change:
    """A change with the bytes of the documents that it brings or takes.

    Raises:
        UnreadableError: they are not there any more.
    """
    moved = {one.entry.sha256 for one in _moved(change)}

    def filled(standings: Sequence[Standing]) -> tuple[Standing, ...]:
        return tuple(_with_bytes(folder, one) if one.entry.sha256 in moved else one for one in standings)

    return replace(change, before=filled(change.before), documents=filled(change.documents))


def _moved(change: Change) -> list[Standing]:
    """The documents whose bytes a change brings or takes, not those that it only moves or describes."""
    before, after = ({one.entry.sha256 for one in some} for some in (change.before, change.documents))
    return [one for one in (*change.before, *change.documents) if one.entry.sha256 in before ^ after]


def _with_bytes(folder: Folder, standing: Standing) -> Standing:
    if standing.data is not None:
        return standing
    proof = standing.entry.sha256
    for path in (folder.documents / standing.entry.file, folder.path / FOLDER / proof):
        with suppress(OSError):
            if not path.is_symlink() and sha256(data := path.read_bytes()) == proof:
                return replace(standing, data=data)
    raise UnreadableError(
        f"The bytes of {inline(standing.entry.file)} are not kept any more; add the document again."
    )


def _keep_documents(place: Path, changes: Iterable[Change], listed: set[str]) -> bool:
    """Keep the bytes that no document of the case has, and those alone; True where there are any, which nothing else has."""
    wanted: dict[str, bytes | None] = {}
    for one in (one for change in changes for one in _moved(change)):
        if one.entry.sha256 not in listed:
            wanted[one.entry.sha256] = wanted.get(one.entry.sha256) or one.data
    with suppress(OSError, ClaimlineError):
        place.mkdir(exist_ok=True)
        for path in place.iterdir():
            if _PROOF.fullmatch(path.name) and (path.name not in wanted or path.is_symlink()):
                path.unlink()
        coming = {place / proof: data for proof, data in wanted.items() if data is not None}
        write_whole({path: data for path, data in coming.items() if not path.exists()})
    return bool(wanted)


class _Room:
    """Room for changes; the newest of each list has some whatever its size."""

    def __init__(self) -> None:
        self._left = _ROOM

    def newest(self, changes: Sequence[Change]) -> list[Change]:
        """The last changes, as many as there is room for."""
        found: list[Change] = []
        for change in reversed(changes[-_MOST:]):
            self._left -= len(json.dumps(_as_data(change), ensure_ascii=False))
            if found and self._left < 0:
                break
            found.append(change)
        return found[::-1]


def _as_data(change: Change) -> dict[str, object]:
    def standings(some: Sequence[Standing]) -> list[dict[str, object]]:
        return [{"entry": astuple(one.entry), "place": one.place} for one in some]

    return {
        "words": change.words,
        "without": [astuple(one) for one in change.without],
        "corrections": [astuple(one) for one in change.corrections],
        "names_before": change.names_before,
        "names": change.names,
        "whys_before": change.whys_before,
        "whys": change.whys,
        "before": standings(change.before),
        "documents": standings(change.documents),
    }


@lru_cache(maxsize=8)
def _loaded(path: Path, *_: int) -> _Stacks:
    data = signed.kept(path)
    if data is None:
        return (), ()
    try:
        said = json.loads(data)
        return tuple(map(_change, said["done"])), tuple(map(_change, said["undone"]))
    except _OTHERWISE:
        return (), ()


def _change(said: Mapping[str, Any]) -> Change:
    def lines(name: str) -> tuple[NameLine, ...] | None:
        return None if said[name] is None else tuple(NameLine(*line) for line in said[name])

    def whys(name: str) -> Whys:
        return tuple((spelling, why) for spelling, why in said[name])

    def standings(name: str) -> tuple[Standing, ...]:
        return tuple(Standing(Entry(*one["entry"]), one["place"]) for one in said[name])

    without, corrections = (
        tuple(Correction(*one) for one in said[name]) for name in ("without", "corrections")
    )
    return Change(
        said["words"],
        without,
        corrections,
        lines("names_before"),
        lines("names"),
        whys("whys_before"),
        whys("whys"),
        standings("before"),
        standings("documents"),
    )
