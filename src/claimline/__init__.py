"""Who said what happened, and when: dated claims of an article and its comments as one table.

    document = claimline.read_file("article.txt")
    events = claimline.find_events(document)

The public names are those of `__all__`; `docs/python.md` shows them at work. A module that needs a library is imported
at its first use, so that `import claimline` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from claimline.errors import (
    ArgumentError,
    ClaimlineError,
    ClusterError,
    OvertakenError,
    TableError,
    UnreadableError,
)
from claimline.model import DateMention, Document, Event, Passage

if TYPE_CHECKING:
    from claimline.case.proof import replay
    from claimline.dates import find_dates
    from claimline.events import find_events
    from claimline.figures import timeline
    from claimline.names.joining import join_names
    from claimline.names.known import load_actors
    from claimline.query.extract import extract, receipt
    from claimline.query.query import Query
    from claimline.query.store import Store, select
    from claimline.read import read_file, read_text
    from claimline.table.as_frame import to_frame
    from claimline.table.check import check_events
    from claimline.table.file import load_events, read_table, save_events

    __version__: str

__all__ = [
    "ArgumentError",
    "ClaimlineError",
    "ClusterError",
    "DateMention",
    "Document",
    "Event",
    "OvertakenError",
    "Passage",
    "Query",
    "Store",
    "TableError",
    "UnreadableError",
    "__version__",
    "check_events",
    "extract",
    "find_dates",
    "find_events",
    "join_names",
    "load_actors",
    "load_events",
    "read_file",
    "read_table",
    "read_text",
    "receipt",
    "replay",
    "save_events",
    "select",
    "timeline",
    "to_frame",
]

_HOMES = {
    "Query": "claimline.query.query",
    "Store": "claimline.query.store",
    "check_events": "claimline.table.check",
    "extract": "claimline.query.extract",
    "find_dates": "claimline.dates",
    "find_events": "claimline.events",
    "join_names": "claimline.names.joining",
    "load_actors": "claimline.names.known",
    "load_events": "claimline.table.file",
    "read_file": "claimline.read",
    "read_table": "claimline.table.file",
    "read_text": "claimline.read",
    "receipt": "claimline.query.extract",
    "replay": "claimline.case.proof",
    "save_events": "claimline.table.file",
    "select": "claimline.query.store",
    "timeline": "claimline.figures",
    "to_frame": "claimline.table.as_frame",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("claimline")
    if name not in _HOMES:
        raise AttributeError(f"module 'claimline' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
