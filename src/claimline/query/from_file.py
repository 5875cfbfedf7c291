"""The store of a table in a file: of a small one in memory, of a packed one, or of a large one that is packed for the moment."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from claimline.cluster import session_at
from claimline.errors import TableError
from claimline.model import NameLine
from claimline.names.joining import join_names
from claimline.query.packed import Step, is_packed, no_step, open_packed, pack
from claimline.query.spark import open_on_spark
from claimline.query.store import Store
from claimline.table.as_frame import Table
from claimline.table.file import LIMIT, read_table
from claimline.table.parquet import is_parquet
from claimline.text.searching import SEARCH, Search


def is_large(path: str | os.PathLike[str]) -> bool:
    """True for a file with more bytes than a table in memory may have, and for a Parquet file, which DuckDB reads."""
    return Path(path).is_file() and (Path(path).stat().st_size > LIMIT.most or is_parquet(path))


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
            f"{LIMIT.most // 10**6} MB; join it into the parts before they become one."
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
