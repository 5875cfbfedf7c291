"""Files that are written whole or not at all: beside their places, on the disk, then renamed.

A file that is written over keeps its mode and, where the system lets us, its owner; a symbolic link is written through.
What a killed process has left beside a place is cleared when the place is next written.
"""

import contextlib
import errno
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from claimline.errors import ClaimlineError
from claimline.read.files import reason_of

try:
    import fcntl
except ImportError:  # Windows has no such locks, and there nothing is cleared
    fcntl = None  # type: ignore[assignment]

_ENDING = ".part"
_FOLDER = ".parts"


def write_whole(
    files: Mapping[str | os.PathLike[str], bytes | Iterable[bytes]], *, lasting: bool = True
) -> None:
    """Write files beside their places, then rename them all: each is whole, and none is written where one cannot be.

    A large one can be given in parts, so that it never stands in the memory as a whole.
    Between two renames one can be new and the other old (`pair` tells a table from the receipt of another).
    `lasting` is False of what may be lost when the power fails: nobody waits until the disk has it.

    Raises:
        ClaimlineError: a folder does not exist or cannot be written.
    """
    path = Path()
    with contextlib.ExitStack() as stack:
        prepared: list[tuple[Path, Path]] = []  # the file beside a place, and the place
        try:
            for path, data in ((Path(name), data) for name, data in files.items()):
                place = path.resolve() if path.is_symlink() else path
                if place.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                if place.exists() and not place.is_file():
                    with place.open(
                        "wb"
                    ) as device:  # or a pipe: it takes bytes, but must not be renamed away
                        device.writelines(_parts(data))
                    continue
                beside = stack.enter_context(_beside(place, data, lasting=lasting))
                prepared.append((beside, place))
            for beside, path in prepared:
                beside.replace(path)
            for folder in {path.parent for _, path in prepared if lasting}:
                _keep(folder)
        except (OSError, ValueError) as error:  # a path with a NUL in it is a ValueError
            raise ClaimlineError(
                f"{path.name or path} cannot be written ({reason_of(error)}); choose another place."
            ) from None


@contextlib.contextmanager
def _beside(place: Path, data: bytes | Iterable[bytes], *, lasting: bool) -> Iterator[Path]:
    """A file with the data beside its place, locked and, if it is to last, on the disk; it is gone at the end, if it was not renamed."""
    _clear(place)
    path, file = _made(place)
    try:
        with file:
            if place.exists():
                before = place.stat()
                path.chmod(_with_owner(path, before))
            file.writelines(_parts(data))
            file.flush()
            if lasting:
                os.fsync(file.fileno())
            yield path
    finally:
        with contextlib.suppress(OSError, ValueError):
            path.unlink()


@contextlib.contextmanager
def folder_beside(place: Path) -> Iterator[Path]:
    """A new folder beside a place, locked, to be filled and renamed to it; it is gone at the end, if it was not renamed.

    What killed processes have left beside any place there is cleared first.

    Raises:
        OSError: it cannot be made.
    """
    for left in place.parent.glob(f".*{_FOLDER}") if fcntl else ():
        with contextlib.suppress(OSError), _locked(left):
            shutil.rmtree(left)
    made = Path(tempfile.mkdtemp(prefix=f".{_short(place)[:100]}.", suffix=_FOLDER, dir=place.parent))
    try:
        with _locked(made):
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """A folder while it is locked, where the system can lock one.

    Raises:
        OSError: another process has locked it.
    """
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def _parts(data: bytes | Iterable[bytes]) -> Iterable[bytes]:
    return [data] if isinstance(data, bytes) else data


def _with_owner(path: Path, before: os.stat_result) -> int:
    """Give a file the owner and group of another, as far as the system lets us; gives the mode that it may have then."""
    mode = stat.S_IMODE(before.st_mode)
    if not hasattr(os, "chown"):
        return mode
    for owner in (
        before.st_uid,
        -1,
    ):  # only the system may give files away, but a member may give them to a group
        with contextlib.suppress(PermissionError):
            os.chown(path, owner, before.st_gid)
            return mode
    return mode & ~stat.S_IRWXG  # the group of another user gets no rights that it never had


def _made(place: Path) -> tuple[Path, BinaryIO]:
    """A new file beside a place, under a name that nobody else has, locked while it is open."""
    while True:
        path = place.with_name(f".{_short(place)}.{secrets.token_hex(8)}{_ENDING}")
        file = path.open("xb")
        if fcntl is None:
            return path, file
        fcntl.flock(file, fcntl.LOCK_EX)
        # Another process may have taken it for a leftover before it was locked.
        if path.exists() and path.stat().st_ino == os.fstat(file.fileno()).st_ino:
            return path, file
        file.close()


def _clear(place: Path) -> None:
    """Take away what killed processes have left beside a place; nobody holds its lock any more."""
    if fcntl is None:
        return
    for left in place.parent.glob(f".{_escaped(_short(place))}.*{_ENDING}"):
        with contextlib.suppress(OSError), left.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # refused while its process writes
            left.unlink()


def _short(place: Path) -> str:
    """The beginning of a name, short enough that the rest of a temporary name fits behind it."""
    return place.name.encode("utf-8", "surrogateescape")[:200].decode("utf-8", "ignore")


def _escaped(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _keep(folder: Path) -> None:
    """Put the names of a folder on the disk, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
