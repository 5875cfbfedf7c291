"""The user's own list of names in this session: its lines, and how to use a list or stop using it.

`claimline open --actors` starts each session with a list. It is in no address and ends with the session.
"""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from claimline.case.past import Past
from claimline.errors import ClaimlineError
from claimline.model import NameLine
from claimline.names.file import checked, names_csv, read_names
from claimline.names.known import NameList, merged
from claimline.shipped import shipped
from claimline.table.as_frame import Table
from claimline.text.counts import number_of
from claimline.ui.state import open_case
from claimline.ui.state.session import Flag


@dataclass(frozen=True, slots=True)
class ListInUse:
    """The list in use.

    Attributes:
        lines: empty where there is no list.
        sha256: of its file; caches know it by that.
        problem: why the list that the dashboard was started with is not in use; empty where all is well.
    """

    lines: tuple[NameLine, ...] = ()
    sha256: str = ""
    problem: str = ""

    @property
    def in_words(self) -> str:
        """`a list of 3 names`."""
        return f"list of {number_of(len({line.canonical for line in self.lines}), 'name')}"


_IN_USE: Flag[ListInUse | None] = Flag("list_in_use", None)


def in_use() -> ListInUse:
    """The list in use: that of the case that is open; else a session begins with the one that the dashboard was started with."""
    if case := open_case.in_use():
        try:
            return _list_of(case.names())
        except ClaimlineError as problem:
            return ListInUse(problem=str(problem))
    found = _IN_USE.get()
    if found is None:
        found = _list_at_start(os.environ.get("CLAIMLINE_ACTORS", ""))
        _IN_USE.set(found)
    return found


def use(lines: Sequence[NameLine], seen: Sequence[NameLine], why: str = "") -> None:
    """Replace the list in use; the filters follow its names at their next use. A case keeps it, and its table is joined by it.

    `seen` is the list that was changed: lines of a case that another window has changed since stay. `why` is the reason for
    its new lines, which a case keeps.

    Raises:
        ClaimlineError: the case cannot be changed.
    """
    if case := open_case.in_use():
        Past(case).case.set_names(tuple(lines), seen, why)
        return
    _IN_USE.set(_list_of(tuple(lines)))


def with_lines(lines: Sequence[tuple[str, str, str]]) -> tuple[NameLine, ...]:
    """The list in use with further lines, which have the last word over the old ones.

    Raises:
        TableError: a line cannot be used.
    """
    return checked(merged(in_use().lines, checked(lines, "Your choice")), "Your list")


def take_off() -> None:
    """Use no list: each name stands as the table has it."""
    if open_case.in_use():
        use((), in_use().lines)
        return
    _IN_USE.set(ListInUse())


@dataclass(frozen=True, slots=True)
class Known:
    """The shipped list with the user's own merged into it: as lines, and ready to find names."""

    lines: tuple[NameLine, ...]
    names: NameList


def known() -> Known:
    """All names that a list in use here knows."""
    now = in_use()
    return _known(now.sha256, now.lines)


def line(table: Table) -> None:
    """Where a list is in use: a line that says so and what it changed in the table, with a button to stop using it."""
    if not table.names:
        return
    with st.container(key="names_in_use", horizontal=True, gap="small", vertical_alignment="center"):
        st.html(f'<p class="hint">{report(table)} The page’s address does not hold it.</p>', width="content")
        st.button("Stop using the list", key="take_off", type="tertiary", on_click=take_off)


def report(table: Table) -> str:
    """`Your list of 3 names is in use: it changed names in 5 of 12 rows.`."""
    rows = len(table.frame)
    return f"Your {in_use().in_words} is in use: it changed names in {table.renamed:,} of {rows:,} {'row' if rows == 1 else 'rows'}."


def _list_at_start(path: str) -> ListInUse:
    try:
        return _list_of(read_names(path)) if path else ListInUse()
    except ClaimlineError as problem:  # the file was in order when the dashboard was started
        return ListInUse(problem=f"The list of names cannot be used: {problem}")


def _list_of(lines: tuple[NameLine, ...]) -> ListInUse:
    return ListInUse(lines, hashlib.sha256(names_csv(lines)).hexdigest())


@st.cache_resource(show_spinner=False, max_entries=2, scope="session")
def _known(sha256: str, _lines: tuple[NameLine, ...]) -> Known:  # noqa: ARG001 - it is the key
    lines = merged(read_names(shipped("data/actors.csv")), _lines)
    return Known(lines, NameList(lines))
