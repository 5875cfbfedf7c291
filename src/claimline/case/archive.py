"""A case as a ZIP: the same bytes every time; and a case out of a ZIP, which may come from anybody.

Nothing of a ZIP lands outside the new folder, and nothing but the files of a case: no links, no other names, no more bytes
than a case may have, however small the ZIP is.
"""

import io
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from claimline.case import corrections, entries
from claimline.case.entries import safe_name
from claimline.case.folder import ABOUT, DOCUMENTS, EVENTS, Folder
from claimline.case.state import ACTORS
from claimline.errors import ClaimlineError, UnreadableError
from claimline.inline import inline, shown
from claimline.query.extract import zipped
from claimline.read.files import reason_of

MOST: Final = 500_000_000
"""Bytes of all files of a case in a ZIP."""

_MOST_FILES = 10_000
_PLAIN = (ABOUT, entries.FILE, corrections.FILE, ACTORS, EVENTS)
_NEEDED = (ABOUT, entries.FILE, corrections.FILE)
_ENCRYPTED = 0x1


def packed(folder: Folder) -> bytes:
    """The files of a case as a ZIP.

    Raises:
        ClaimlineError: a file is missing, malformed or another one than was given.
    """
    state = folder.load()
    files = {name: folder.plain(name) for name in _PLAIN}
    files |= {f"{DOCUMENTS}/{entry.file}": folder.document(entry) for entry in state.entries}
    return zipped(files)


def unpacked(data: bytes, folder: Path) -> None:
    """Put the case of a ZIP into a new folder; it appears whole or not at all.

    Raises:
        ClaimlineError: the ZIP holds no case or something that is none of its files, or the folder is there.
    """
    files = _files(data)
    if folder.exists():
        raise ClaimlineError(f"{inline(folder.name)} is there already; choose another place for the case.")
    try:
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name[:100]}.", dir=folder.parent))
        try:
            (beside / DOCUMENTS).mkdir()
            for name, content in files.items():
                (beside / name).write_bytes(content)
            made = Folder(beside)
            for entry in made.load().entries:
                made.document(entry)
            beside.chmod(0o755)
            beside.rename(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise ClaimlineError(
            f"{inline(folder.name)} cannot be made ({reason_of(error)}); choose another place for the case."
        ) from None


def _files(data: bytes) -> Mapping[str, bytes]:
    """The files of a case in a ZIP, by their names in its folder."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [
                one for one in archive.infolist() if not one.is_dir() and not _is_of_system(one.filename)
            ]
            if len(members) > _MOST_FILES:
                raise UnreadableError(f"The ZIP holds more than {_MOST_FILES:,} files; it is no case.")
            top = _top(members)
            found: dict[str, bytes] = {}
            room = MOST
            for member in members:
                name = _checked(member, top, found)
                found[name] = _content(archive, member, room)
                room -= len(found[name])
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise UnreadableError(
            f"The file is no ZIP that can be read ({error}); give the ZIP of a case."
        ) from None
    if missing := [name for name in _NEEDED if name not in found]:
        raise UnreadableError(f"The ZIP holds no case, for it has no {missing[0]}; give the ZIP of a case.")
    return {ACTORS: b"canonical,alias,kind\r\n", **found}


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


def _checked(member: zipfile.ZipInfo, top: str, found: Mapping[str, bytes]) -> str:
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
    if name.casefold() in {one.casefold() for one in found}:
        raise UnreadableError(f"The ZIP holds {shown(member.filename)} twice; take one out.")
    return name


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    """The bytes of a member; what the ZIP says of their number is not believed."""
    with archive.open(member) as file:
        content = file.read(room + 1)
    if len(content) > room:
        raise UnreadableError(f"The ZIP holds more than {MOST // 10**6} MB; pack a smaller case.")
    return content
