"""The cases that the reader of this computer has opened, the last one first: plain names and paths in a file of the reader's own.

It lies where programs of that reader keep their state. Where several people share the server it is neither read nor written.
"""

import csv
import io
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from claimline.errors import ClaimlineError
from claimline.serving import SHARED
from claimline.table.whole import write_whole

_MOST: Final = 50  # cases that are remembered
_COLUMNS: Final = ("name", "path")


def cases() -> tuple[Path, ...]:
    """The folders of the cases, the last one first; some may be gone since."""
    with suppress(OSError, RuntimeError, ValueError, csv.Error):
        rows = csv.DictReader(io.StringIO(_file().read_bytes().decode("utf-8", "surrogateescape")))
        paths = [Path(row["path"]) for row in rows if row.get("path")]
        return () if _is_shared() else tuple(path for path in paths if path.is_absolute())
    return ()


def note(folder: Path) -> None:
    """A case is open: it is the last one now. Nothing is said where that cannot be kept."""
    folder, before = folder.resolve(), cases()
    if before[:1] != (folder,):
        _keep((folder, *(one for one in before if one != folder)))


def forget(folder: Path) -> None:
    """Remember a case no more."""
    _keep(one for one in cases() if one != folder)


def _keep(folders: Iterable[Path]) -> None:
    if _is_shared():
        return
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerows([_COLUMNS, *((one.name, str(one)) for one in list(folders)[:_MOST])])
    with suppress(OSError, RuntimeError, ClaimlineError):  # without a home there is nothing to keep it in
        _file().parent.mkdir(parents=True, exist_ok=True)
        write_whole({_file(): lines.getvalue().encode("utf-8", "surrogateescape")})


def _file() -> Path:
    return Path(
        os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state", "claimline", "cases.csv"
    )


def _is_shared() -> bool:
    return bool(os.environ.get(SHARED))
