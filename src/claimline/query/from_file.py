"""The store of a table in a file: of a small one in memory, of a packed one, or of a large one that is packed for the moment."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from claimline.cluster import session_at
from claimline.errors import ClaimlineError, TableError, UnreadableError
from claimline.model import NameLine
from claimline.names.joining import join_names
from claimline.query.packed import ENDING, RULES, Packed, Step, is_packed, no_step, open_packed, pack
from claimline.query.spark import open_on_spark
from claimline.query.store import Store
from claimline.read.files import reason_of
from claimline.table.as_frame import Table
from claimline.table.file import LIMIT, read_table
from claimline.table.pair import notice_of_pair
from claimline.table.parquet import is_parquet
from claimline.text.searching import SEARCH, Search

_KEPT = 5  # packed files beside the caches of other programs; each may be as large as its table


def is_large(path: str | os.PathLike[str]) -> bool:
    """True for a file with more bytes than a table in memory may have, and for a Parquet file, which DuckDB reads."""
    return Path(path).is_file() and (Path(path).stat().st_size > LIMIT.most or is_parquet(path))


def store_of(path: str | os.PathLike[str], step: Step = no_step) -> tuple[Table, Store]:
    """The table of a file for a program that goes on asking it: a packed one stays on the disk, and so does a large one.

    A large CSV is packed once for each of its states, beside the caches of other programs; `step` is as for `pack`.

    Raises:
        UnreadableError: the file cannot be read.
        TableError: it breaks a rule of tables.
        ClaimlineError: there is no room to pack it.
    """
    place = Path(path)
    if is_packed(place):
        packed = open_packed(place)
    elif is_large(place):
        packed = _opened_once(place, step)
        notices = packed.table.notices + notice_of_pair(place, packed.table.sha256)
        packed = replace(packed, table=replace(packed.table, notices=notices))
    else:
        table = read_table(place)
        return table, Store(table)
    return packed.table, Store(packed)


def _opened_once(path: Path, step: Step) -> Packed:
    """The packed table of a large one, packed anew where what is kept is damaged."""
    place = _packed_once(path, step)
    try:
        return open_packed(place, path.name)
    except UnreadableError:
        place.unlink(missing_ok=True)
        return open_packed(_packed_once(path, step), path.name)


def _packed_once(path: Path, step: Step) -> Path:
    """The packed file of the state in which a large table is now; those of its earlier states are deleted, and the oldest of others."""
    at = path.stat()
    own = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]
    made_of = f"{at.st_ino} {at.st_size} {at.st_mtime_ns} {RULES} {version('claimline')}"
    state = hashlib.sha256(made_of.encode()).hexdigest()[:16]
    try:
        cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        folder = Path(cache, "claimline", "packed")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:  # RuntimeError: a user without a home
        reason = reason_of(error) if isinstance(error, OSError) else "there is no home folder"
        raise ClaimlineError(
            f"{path.name} is packed beside the caches of other programs, and there it cannot be written"
            f" ({reason}); pack it with claimline pack, and open what that writes."
        ) from None
    place = folder / f"{own}-{state}{ENDING}"
    if not place.exists():
        pack(path, place, step)
    with suppress(OSError):
        place.touch()  # the one that was used last
        every = sorted(folder.glob(f"*{ENDING}"), key=lambda one: one.stat().st_mtime_ns, reverse=True)
        earlier = [one for one in every if one.name.startswith(own) and one != place]
        oldest = [one for one in every if one not in earlier][_KEPT:]
        for one in (*earlier, *oldest):
            one.unlink(missing_ok=True)
    return place


@contextmanager
def store_from(
    path: str | os.PathLike[str],
    called: str,
    names: Sequence[NameLine] = (),
    *,
    search: Search = SEARCH,
    step: Step = no_step,
    table_of: Callable[[str | os.PathLike[str]], Table] | None = None,
    engine: str | None = None,
) -> Iterator[Store]:
    """The store of a file, as long as the code inside runs.

    Args:
        path: a table as CSV, as Parquet or packed.
        called: its name in a receipt.
        names: the lines of a list of names to join into it; only a table in memory takes one.
        search: the rule by which a text is sought; of a table on the disk it is that of today.
        step: as for `pack`.
        table_of: makes the table of what is no table's file, as a case; None reads the file.
        engine: the address of a cluster that reads the folder of Parquet files at that path (`pack`); None for this process.

    Raises:
        UnreadableError: the file cannot be read.
        TableError: it breaks a rule of tables, or is too large for a list of names.
        ClaimlineError: the cluster cannot be used.
    """
    packed, large = table_of is None and is_packed(path), table_of is None and is_large(path)
    if (packed or large or engine) and names:
        raise TableError(
            f"{Path(path).name} is packed or too large, and a list of names is joined into a table of at most "
            f"{LIMIT.most // 10**6} MB; join it into each part with claimline select --actors before they become one."
        )
    if engine:
        with session_at(engine) as session:
            yield Store(open_on_spark(session, path, called))
    elif packed:
        yield Store(open_packed(path, called))
    elif large:
        with tempfile.TemporaryDirectory(prefix="claimline-") as folder:
            pack(path, Path(folder) / "packed", step)
            yield Store(open_packed(Path(folder) / "packed", called))
    else:
        table = replace((table_of or read_table)(path), name=called)
        yield Store(join_names(table, names) if names else table, search=search)
