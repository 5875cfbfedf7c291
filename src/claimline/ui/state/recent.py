"""The cases that the reader of this computer has opened, the last one first: plain names and paths in a file of the reader's own.

It lies where programs of that reader keep their state. Where several people share the server it is neither read nor written.
"""

import csv
import io
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from filelock import FileLock

from claimline.errors import ClaimlineError
from claimline.serving import is_shared
from claimline.table.whole import write_whole

_MOST: Final = 50  # cases that are remembered
_PATIENCE: Final = 5  # seconds; the list is short
_COLUMNS: Final = ("name", "path")


def cases() -> tuple[Path, ...]:
    """The folders of the cases, the last one first; some may be gone since."""
    if is_shared():
        return ()
    with suppress(OSError, RuntimeError, ValueError, csv.Error):
        rows = csv.DictReader(io.StringIO(_file().read_bytes().decode("utf-8", "surrogateescape")))
        paths = [Path(row["path"]) for row in rows if row.get("path")]
        return tuple(path for path in paths if path.is_absolute() and is_said(path))
    return ()


def note(folder: Path) -> None:
    """A case is open: it is the last one now. Nothing is said where that cannot be kept.

    A path that is no UTF-8 is not kept: no address names it, and no page can show it as it is.
    """
    folder = folder.resolve()
    if is_said(folder) and cases()[:1] != (folder,):
        _keep(lambda before: (folder, *(one for one in before if one != folder)))


def forget(folder: Path) -> None:
    """Remember a case no more."""
    _keep(lambda before: [one for one in before if one != folder])


def is_said(folder: Path) -> bool:
    """Whether a page can say a path: it is UTF-8."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        return False
    return True


def _keep(change: Callable[[tuple[Path, ...]], Iterable[Path]]) -> None:
    """Change what is remembered, while no other window or server does; it is its reader's alone, for it lists investigations."""
    if is_shared():
        return
    with suppress(OSError, RuntimeError, ClaimlineError):  # without a home there is nothing to keep it in
        file = _file()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.parent.chmod(0o700)
        with FileLock(file.with_suffix(".lock"), timeout=_PATIENCE):  # a Timeout is an OSError
            lines = io.StringIO()
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerows([_COLUMNS, *((one.name, str(one)) for one in list(change(cases()))[:_MOST])])
            file.touch(0o600)
            file.chmod(0o600)
            write_whole({file: lines.getvalue().encode()})  # it keeps the mode


def _file() -> Path:
    return Path(
        os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state", "claimline", "cases.csv"
    )
