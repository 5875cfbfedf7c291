"""Who said what happened, and when: dated claims of an article and its comments as one table.

    document = claimline.read_file("article.txt")
    events = claimline.find_events(document)

The public names are those of `__all__`. What needs a library is imported when it is first asked for, so that
`import claimline` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from claimline.errors import ClaimlineError, TableError, UnreadableError
from claimline.model import DateMention, Document, Event, Passage

if TYPE_CHECKING:
    from claimline.dates import find_dates
    from claimline.events import find_events
    from claimline.names.known import load_actors
    from claimline.query.query import Query
    from claimline.query.store import Store, select
    from claimline.read import read_file, read_text
    from claimline.table.check import check_events
    from claimline.table.file import load_events, save_events

__all__ = [
    "ClaimlineError",
    "DateMention",
    "Document",
    "Event",
    "Passage",
    "Query",
    "Store",
    "TableError",
    "UnreadableError",
    "check_events",
    "find_dates",
    "find_events",
    "load_actors",
    "load_events",
    "read_file",
    "read_text",
    "save_events",
    "select",
]

_HOMES = {
    "Query": "claimline.query.query",
    "Store": "claimline.query.store",
    "check_events": "claimline.table.check",
    "find_dates": "claimline.dates",
    "find_events": "claimline.events",
    "load_actors": "claimline.names.known",
    "load_events": "claimline.table.file",
    "read_file": "claimline.read",
    "read_text": "claimline.read",
    "save_events": "claimline.table.file",
    "select": "claimline.query.store",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'claimline' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
