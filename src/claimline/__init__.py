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
from claimline.later import later
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

_of_modules = later(
    __name__,
    {
        "case.proof": ("replay",),
        "dates": ("find_dates",),
        "events": ("find_events",),
        "figures": ("timeline",),
        "names.joining": ("join_names",),
        "names.known": ("load_actors",),
        "query.extract": ("extract", "receipt"),
        "query.query": ("Query",),
        "query.store": ("Store", "select"),
        "read": ("read_file", "read_text"),
        "table.as_frame": ("to_frame",),
        "table.check": ("check_events",),
        "table.file": ("load_events", "read_table", "save_events"),
    },
)


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("claimline")
    return _of_modules(name)


def __dir__() -> list[str]:
    return __all__
