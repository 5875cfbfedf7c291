"""A table and the receipt beside it: whether the receipt is still about these bytes.

Each of the two files is written whole, but a machine can stop between them, and a hand can change or replace one.
`query.extract` writes a receipt, `query.replay` proves one.
"""

import json
from pathlib import Path

from claimline.errors import UnreadableError
from claimline.inline import shown
from claimline.read.files import Limit, read_bytes

LIMIT = Limit(20_000_000, "give the receipt that claimline wrote")


def receipt_path(table: Path) -> Path:
    """Where the receipt of a table belongs."""
    return table.with_name(f"{table.name}.json")


def notice_of_pair(table: Path, sha256: str) -> tuple[str, ...]:
    """The notice that a receipt stands beside a table and is about other bytes; none where it fits or there is none."""
    path = receipt_path(table)
    try:
        if not path.is_file():
            return ()
        said = json.loads(read_bytes(path, path.name, LIMIT))["extract"]["sha256"]
    except (KeyError, OSError, RecursionError, TypeError, UnreadableError, ValueError):
        return ()  # it is no receipt, or nobody can read it
    if said == sha256:
        return ()
    notice = (
        f"This table is not the one that the receipt beside it, {shown(path.name)}, describes: one of the two was changed "
        "or replaced since; claimline replay shows the difference."
    )
    return (notice,)
