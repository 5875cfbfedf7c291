"""A case as a ZIP: the same bytes every time; and a case out of a ZIP, which may come from anybody.

Nothing of a ZIP lands outside the new folder, and nothing but the files of a case: no links, no other names, no more bytes
than a case may have, however small the ZIP is.
"""

import io
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from claimline.case import corrections, entries, table
from claimline.case.entries import safe_name
from claimline.case.folder import ABOUT, DOCUMENTS, EVENTS, Folder
from claimline.case.state import ACTORS
from claimline.errors import ClaimlineError, UnreadableError
from claimline.inline import inline, shown
from claimline.query.extract import zipped
from claimline.read.files import reason_of
from claimline.table.whole import folder_beside

MOST: Final = 500_000_000
"""Bytes of all files of a case in a ZIP."""

_MOST_FILES = 10_000
_MOST_ENTRIES = 4 * _MOST_FILES  # with folders, and with what packers add of their own
_ENTRY = b"PK\x01\x02"  # begins each entry of a ZIP's list
_PLAIN = (ABOUT, entries.FILE, corrections.FILE, ACTORS, EVENTS)
_NEEDED = (ABOUT, entries.FILE, corrections.FILE)
_ENCRYPTED = 0x1
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
)  # fmt: skip
_CHUNK = 1_000_000  # bytes that are in memory at once


def packed(folder: Folder) -> Iterator[bytes]:
    """The files of a case as a ZIP, in parts, for which a document at a time is read.

    Raises:
        ClaimlineError: a file is missing, malformed or another one than was given.
    """
    state = folder.load()
    folder.verify(state.entries)
    plain = [(name, folder.plain(name)) for name in _PLAIN]  # of one moment
    documents = ((f"{DOCUMENTS}/{entry.file}", folder.document(entry)) for entry in state.entries)
    yield from zipped((name, [data]) for name, data in chain(plain, documents))


def unpacked(data: bytes, folder: Path) -> None:
    """Put the case of a ZIP into a new folder; it appears whole or not at all.

    Raises:
        ClaimlineError: the ZIP holds no case or something that is none of its files, or the folder is there.
    """
    if folder.exists():
        raise ClaimlineError(f"{inline(folder.name)} is there already; choose another place for the case.")
    try:
        with folder_beside(folder) as beside:
            (beside / DOCUMENTS).mkdir()
            _extract(data, beside)
            table.settle(Folder(beside))  # a document that cannot be read is found here
            beside.chmod(0o755)
            beside.rename(folder)
    except OSError as error:
        raise ClaimlineError(
            f"{inline(folder.name)} cannot be made ({reason_of(error)}); choose another place for the case."
        ) from None


def _extract(data: bytes, folder: Path) -> None:
    """Write the files of a case in a ZIP into a folder."""
    if data.count(_ENTRY) > _MOST_ENTRIES:  # what the list says of its own length is not believed
        raise UnreadableError(f"The ZIP lists more than {_MOST_ENTRIES:,} files and folders; it is no case.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [
                one for one in archive.infolist() if not one.is_dir() and not _is_of_system(one.filename)
            ]
            if len(members) > _MOST_FILES:
                raise UnreadableError(f"The ZIP holds more than {_MOST_FILES:,} files; it is no case.")
            top = _top(members)
            names = [_checked(member, top) for member in members]
            _refuse_twice(names)
            if missing := [name for name in _NEEDED if name not in names]:
                raise UnreadableError(
                    f"The ZIP holds no case, for it has no {missing[0]}; give the ZIP of a case."
                )
            (folder / ACTORS).write_bytes(b"canonical,alias,kind\r\n")  # unless the ZIP has one
            room = MOST
            for member, name in zip(members, names, strict=True):
                room -= _written(archive, member, folder / name, room)
    except _DAMAGED as error:
        if isinstance(error, OSError) and error.errno is not None:  # the folder's, not the ZIP's
            raise
        raise UnreadableError(
            f"The file is no ZIP that can be read ({error}); give the ZIP of a case."
        ) from None


def _is_of_system(name: str) -> bool:
    """True for what packers add of their own, and for the case's own hidden files: each is made again."""
    return any(
        (part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX" for part in name.split("/")
    )


def _top(members: list[zipfile.ZipInfo]) -> str:
    """The folder that holds all, where the case was packed with its folder; else empty."""
    tops = {member.filename.partition("/")[0] for member in members}
    if len(tops) == 1 and any(member.filename == f"{next(iter(tops))}/{ABOUT}" for member in members):
        return f"{tops.pop()}/"
    return ""


def _checked(member: zipfile.ZipInfo, top: str) -> str:
    """The name of a member in the case's folder.

    Raises:
        UnreadableError: it is none of a case's files.
    """
    name = member.filename.removeprefix(top)
    folder, _, file = name.rpartition("/")
    if name not in _PLAIN and (folder != DOCUMENTS or safe_name(file) != file):
        raise UnreadableError(
            f"The ZIP holds {shown(member.filename)}, which is no file of a case; take it out."
        )
    if stat.S_ISLNK(member.external_attr >> 16):
        raise UnreadableError(f"The ZIP holds a link, {shown(member.filename)}; put the file itself into it.")
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableError(f"{shown(member.filename)} is locked by a password; pack the case without one.")
    return name


def _refuse_twice(names: list[str]) -> None:
    """Capitals do not tell files apart on every system."""
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise UnreadableError(f"The ZIP holds {shown(name)} twice; take one out.")
        seen.add(name.casefold())


def _written(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: Path, room: int) -> int:
    """Write a member, piece by piece, and give its number of bytes; what the ZIP says of it is not believed."""
    written = 0
    with archive.open(member) as file, place.open("wb") as out:
        while piece := file.read(_CHUNK):
            written += len(piece)
            if written > room:
                raise UnreadableError(f"The ZIP holds more than {MOST // 10**6} MB; pack a smaller case.")
            out.write(piece)
    return written
