"""What claimline keeps for itself in a case's folder, signed: a folder that came from somebody else must not be believed."""

import hmac
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from secrets import token_bytes
from typing import Final

from claimline.errors import ClaimlineError
from claimline.serving import is_shared
from claimline.table.whole import write_whole

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL


def keep(path: Path, data: bytes, *, lasting: bool = False) -> None:
    """Write signed bytes under a name in a hidden folder, which is made; nothing is said where that cannot be done.

    They may be lost when the power fails, unless they are `lasting`: half of them would not have their signature.
    """
    with suppress(OSError, ClaimlineError):
        if path.is_symlink():  # it would be written through
            path.unlink()
        path.parent.mkdir(exist_ok=True)
        write_whole({path: _signature(path, data) + b"\n" + data}, lasting=lasting)


def kept(path: Path) -> bytes | None:
    """The bytes that this reader's claimline has kept under a name; None where there are none."""
    with suppress(OSError):
        signature, _, data = path.read_bytes().partition(b"\n")
        if hmac.compare_digest(signature, _signature(path, data)):
            return data
    return None


def own_folder(folder: Path) -> Path | None:
    """A hidden folder of a case; None where a link to another folder stands in its place."""
    return None if folder.is_symlink() else folder


def _signature(path: Path, data: bytes) -> bytes:
    """What shows that this reader's claimline has kept these bytes under this name."""
    return hmac.digest(_secret(), path.name.encode() + data, "sha256").hex().encode()


@lru_cache(maxsize=1)
def _secret() -> bytes:
    """The reader's own secret, beside the caches of other programs; of a server that several share, this process's."""
    found = token_bytes(32)
    if is_shared():
        return found
    with suppress(OSError, RuntimeError):  # without a home what is kept lasts as long as the process
        path = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "claimline", "readings.key")
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), os.fdopen(os.open(path, _NEW, 0o600), "wb") as file:
            file.write(found)
        secret = path.read_bytes()
        return secret if len(secret) == len(found) else found
    return found
