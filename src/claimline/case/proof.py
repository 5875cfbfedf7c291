"""An extract of a case proved: made again from the case's documents, corrections and names, not from its table's file."""

import os
from pathlib import Path

from claimline.case.case import Case
from claimline.query.replay import Replay
from claimline.query.replay import replay as build_again
from claimline.table.as_frame import Table


def replay(path: str | os.PathLike[str]) -> Replay:
    """Build an extract again from its receipt, a JSON file, and compare; nothing is written.

    The receipt names its input. The file of that name is sought from the working folder, from the receipt's folder, and
    beside the receipt. Where the receipt is about a case, each document of it is read anew.

    Raises:
        ArgumentError: the argument is no path.
        UnreadableError: the receipt or its input cannot be read.
        TableError: the input breaks the rules of a table.
    """
    return build_again(path, _table_of_case)


def _table_of_case(events: Path) -> Table:
    return Case(events.parent).table(anew=True)
