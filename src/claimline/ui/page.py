"""The frame of every page: its route through `app.py`, the masthead, the style, and the table that it shows.

The table is the file named in the environment variable CLAIMLINE_EVENTS (`claimline open FILE` sets it), else
the shipped one.
"""

import atexit
import gc
import logging
import os
import runpy
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

import streamlit as st

from claimline.case.case import Case
from claimline.errors import ClaimlineError, ClusterError, UnreadableError
from claimline.model import NameLine
from claimline.names.joining import join_names
from claimline.query.from_file import is_large
from claimline.query.packed import is_packed
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.read.files import again
from claimline.serving import EVENTS
from claimline.shipped import shipped
from claimline.table.as_frame import Table
from claimline.table.pair import receipt_path
from claimline.ui import engine, going_on, silent, unanswered
from claimline.ui.answers import FEW, Answers
from claimline.ui.plain import markdown
from claimline.ui.state import address, open_case, own_names
from claimline.ui.state.first_seen import notice_of_change
from claimline.ui.state.session import ROUTED
from claimline.ui.style import style

NO_NAMES = "This table is so large that it stays on the disk, and no list of names is joined into it; join the names before it is packed."
_PACKING = "The table is large and has changed; it is packed anew before it is shown."
_LOG = logging.getLogger(__name__)
HERE = Path(__file__).parent
# Streamlit would look up a file at each run, which takes as long as a query.
ICON = f"data:image/png;base64,{b64encode((HERE / 'icon.png').read_bytes()).decode()}"


def through_app() -> None:
    """Run `app.py` in place of the page where Streamlit started the page file alone.

    It does so on the first deep link after a server's start; menu, style and settings would be missing.
    """
    if not ROUTED.get():
        runpy.run_path(str(shipped("app.py")), run_name="__main__")
        st.stop()


def note_route() -> None:
    """Note that `app.py` has run in this session; it calls this just before it runs the page."""
    ROUTED.set(True)


@st.cache_resource(show_spinner=False)
def settle() -> bool:
    """Once a process, after the first page has imported its modules, take them out of garbage collection.

    Without this each full collection walks the libraries too.
    """
    gc.collect()
    gc.freeze()
    atexit.register(gc.unfreeze)  # or DuckDB would report all its objects as leaked when the server stops
    return True


def is_dark() -> bool:
    """Whether the reader's page is dark."""
    return st.context.theme.type == "dark"


def dress(pages: Sequence[st.Page]) -> None:
    """The style and the masthead, whose links carry the address along.

    They leave out what a part of the page changes alone: they would bring back a card that was closed since.
    """
    st.html(style("dark" if is_dark() else "light"))
    with st.container(key="masthead", horizontal=True, wrap=False, vertical_alignment="center", gap="small"):
        # A script in an element of its own would take a line of the page.
        mark = f'<span class="wordmark">claimline</span>{silent.script()}'
        st.html(mark, width="content", unsafe_allow_javascript=True)
        along = [(name, value) for name, value in address.pairs() if name not in address.OF_A_PART]
        for page in pages:
            st.page_link(page, query_params=along)


def events_path() -> Path:
    """The table that the dashboard shows: that of the case that is open, else the one that it was started with."""
    if case := open_case.in_use():
        return case.table_path
    given = os.environ.get(EVENTS)
    return Path(given) if given and not open_case.is_closed() else shipped("data/events.csv")


def is_retold() -> bool:
    """Whether the table shown is the shipped one, whose words are a retelling."""
    try:
        return events_path().samefile(shipped("data/events.csv"))
    except OSError:  # there is no table
        return False


def way_in() -> None:
    """Where the shipped example is shown: the way to an article of one's own, and to the case that is there already."""
    if is_retold():
        with st.container(key="way_in", horizontal=True, gap="small", vertical_alignment="center"):
            going_on.is_empty()
            st.page_link("pages/add.py", label="Add an article of your own")
            if last := open_case.latest():
                label = f"Go on with the case {markdown(last.name)}"
                st.button(label, key="go_on_last", on_click=going_on.go_on, args=(last,))
        for problem in going_on.problems():
            st.caption(f":red[{markdown(problem)}]")


# The path as bytes, because Streamlit cannot hash a name that is not UTF-8; then inode, size, and the times of the last
# writing and of the last change of the file or its place, in nanoseconds: a file put in its place has another of them.
# The same of the receipt beside it, zeros where there is none: a notice says whether the two belong together.
Version = tuple[bytes, *tuple[int, ...]]


# Two openings are never equal, so that one can key a cache.
@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """The table that is open, without its rows where they stay on the disk; the store made from it; the version of its file; the last answers."""

    table: Table
    store: Store
    version: Version | None = None
    answers: Answers = field(default_factory=Answers)

    def counts(self, asked: Query) -> tuple[int, int]:
        """How many rows a query keeps, and how many of those are undated."""
        return self.answers.once(("counts", asked), lambda: self.store.counts(asked))

    def values(self, facet: str) -> int:
        """How many values a facet has; a column of a large table has many thousands."""
        return self.answers.once(("values", facet), lambda: len(self.store.values(facet)))

    @property
    def takes_names(self) -> bool:
        """Whether a list of names can be joined into it."""
        return not self.store.is_packed


@st.cache_resource(show_spinner=False, max_entries=3)
def opened_at(version: Version) -> Opened:
    """One version of the table, read once for all readers.

    Raises:
        ClaimlineError: it cannot be read.
    """
    try:
        return Opened(*engine.store_of(os.fsdecode(version[0])), version)
    except ClaimlineError:
        _LOG.warning("The table cannot be read; the page says why.")
        raise


# What the table is made of can change while the table does not: the reason of a correction.
@st.cache_resource(show_spinner=False, max_entries=3)
def _of_case(version: Version, marks: open_case.Marks, _case: Case) -> Opened:  # noqa: ARG001 - it is a key
    """The table of a case, which is at hand: to read its file again would take longer than all the rest of a correction."""
    table = replace(_case.table(), name=f"{_case.folder.name}/{_case.table_path.name}")
    return Opened(table, Store(table), version)


@st.cache_resource(show_spinner=False, max_entries=2, scope="session")
def _joined(version: Version, names: str, _found: Opened, _lines: tuple[NameLine, ...]) -> Opened:  # noqa: ARG001 - it is a key
    # The key is what has no underscore before its name.
    table = join_names(_found.table, _lines)
    return Opened(table, Store(table), version, Answers(FEW))


@contextmanager
def answered() -> Iterator[None]:
    """In place of the rest of a page, one sentence where the table's file, the disk, or the cluster that reads it gives no answer."""
    try:
        with engine.answering():
            yield
    except UnreadableError as problem:  # a part of a packed table is damaged
        unanswered.is_damaged(problem)
    except ClusterError as problem:
        if engine.is_lost():
            opened_at.clear()
        unanswered.is_cut_off(problem)
    except ClaimlineError as problem:
        unanswered.has_no_room(problem)


def opened() -> Opened:
    """The table; if it cannot be read, the page stops and says why."""
    try:
        found = read()
    except ClaimlineError as problem:
        unanswered.is_damaged(problem)
        st.stop()
    if not found.store.total:
        st.html('<h1 class="sentence">This table has no rows.</h1>')
        if open_case.in_use():
            st.page_link("pages/add.py", label="Add an article to the case", query_params=address.to())
        else:
            st.caption("Add events to it and load this page again, or open another table.")
        st.stop()
    own = own_names.in_use()
    unused = NO_NAMES if own.lines and not found.takes_names else ""
    # A case changes with each correction, and says so itself.
    changed = "" if open_case.in_use() else notice_of_change(events_path(), found.table.sha256)
    for notice in filter(None, (*found.table.notices, own.problem, unused, changed)):
        st.caption(markdown(notice))
    return found


def read() -> Opened:
    """The table, read again when its file has changed, under the names of the user's own list if one is in use.

    That of a case has its list applied already, and is made anew where its files say something else.

    Raises:
        ClaimlineError: it cannot be read.
    """
    settled, now = open_case.settle(), version()
    if (case := open_case.in_use()) and not open_case.renewal(settled):
        return _of_case(now, settled, case)
    path = events_path()
    with st.spinner(_PACKING) if is_large(path) and not is_packed(path) else nullcontext():
        found = opened_at(now)
    own = own_names.in_use()
    if not own.lines or case or not found.takes_names:
        return found
    return _joined(now, own.sha256, found, own.lines)


def is_overtaken(of: Opened) -> bool:
    """Whether another window or program has changed the table since: a part of the page that runs alone must not show old rows."""
    try:
        open_case.settle()
        return version() != of.version
    except ClaimlineError:  # the whole page says why
        return True


def version() -> Version:
    """The version of the table that its file holds now.

    Raises:
        ClaimlineError: there is none that can be read twice.
    """
    path = events_path()
    try:
        at = path.stat()
    except OSError:
        raise UnreadableError(
            f"{path.name} cannot be found; check its name, or open another table."
        ) from None
    again(path)  # a pipe in its place would be read once, and be empty for the next reader
    return os.fsencode(path), *_marks(at), *_marks_of_receipt(path)


def _marks(at: os.stat_result) -> tuple[int, int, int, int]:
    return at.st_ino, at.st_size, at.st_mtime_ns, at.st_ctime_ns


def _marks_of_receipt(path: Path) -> tuple[int, int, int, int]:
    try:
        return _marks(receipt_path(path).stat())
    except (OSError, ValueError):
        return 0, 0, 0, 0
