"""Names that are joined: what a join would change, shown before it is made, and the joins of a case with the way back."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from claimline.case.case import Case
from claimline.case.changes import Change, joined_in_words
from claimline.case.reading import Row
from claimline.errors import ClaimlineError
from claimline.model import NameLine
from claimline.names.joining import NAMED, join_names
from claimline.table.as_frame import Table
from claimline.table.columns import split_values
from claimline.text.counts import ended, number_of
from claimline.ui import changing, differing
from claimline.ui.plain import markdown, markup
from claimline.ui.state import open_case, own_names


def likely_kind(of: Table, names: Sequence[str]) -> str:
    """What names most likely name: what a list says of one of them, a person where one writes comments; else empty."""
    known = own_names.known().names
    for entry in map(known.lookup, names):
        if entry:
            return entry.kind
    writers = of.frame["source"][of.frame["kind"].isin(["comment", "reply"])]
    return "person" if {*names} & {*writers} else ""


def preview(of: Table, lines: Sequence[tuple[str, str, str]], spellings: Iterable[str]) -> None:
    """What further lines of the list of names would change in the table that is shown.

    Args:
        of: the table, under the list that is in use.
        lines: those of one name.
        spellings: that are joined.
    """
    case, name = open_case.in_use(), lines[0][0]
    try:
        whole = own_names.with_lines(lines)
        if case is None:
            st.caption(f"Joining changes names in {number_of(join_names(of, whole).renamed, 'row')}.")
            return
        with st.spinner("Reading the documents with this list"):
            difference = case.would_name(whole)
    except ClaimlineError as problem:
        st.caption(f":red[{markdown(str(problem))}]")
        return
    new = [now for before, now in difference.changed if _is_new(before, now, name, {name, *spellings})]
    words = f"Joining changes {number_of(difference.rows, 'row')}"
    if new:
        words += f"; {len(new):,} of them had none of these names and get {name}, since their words hold a spelling"
    st.caption(markdown(ended(words)))
    if difference.rows:
        with st.expander("Which rows", expanded=bool(new)):
            st.html(differing.listed(difference))


def _is_new(before: Row, now: Row, name: str, names: set[str]) -> bool:
    """Whether a name stands in a cell that had none of these names."""
    pairs = ((split_values(before.cells[column]), split_values(now.cells[column])) for column in NAMED)
    return any(name in now and not names & {*before} for before, now in pairs)


def groups(case: Case) -> list[tuple[NameLine, ...]]:
    """The lines of a case's list of names, those of one name together."""
    found: dict[str, list[NameLine]] = {}
    for line in case.names():
        found.setdefault(line.canonical, []).append(line)
    return [tuple(lines) for lines in found.values()]


def line(place: int, lines: tuple[NameLine, ...], whys: Mapping[str, str]) -> None:
    """One name of a case's list with its spellings, why they were joined, and the way back."""
    said = dict.fromkeys(whys[line.alias] for line in lines if line.alias in whys)
    why = f". Why: {'; '.join(map(markup, said))}" if said else ""
    with st.container(key=f"joined_{place}", horizontal=True, gap="small", vertical_alignment="center"):
        st.html(
            f'<p class="hint"><b>names</b>: {markup(joined_in_words(lines))}{why}</p>',
            width="stretch",
        )
        st.button(
            "Take back", key=f"part_{place}", type="tertiary", on_click=changing.do, args=(_without(lines),)
        )


def _without(gone: tuple[NameLine, ...]) -> changing.Make:
    def make(case: Case) -> Change:
        now = case.names()
        return case.set_names([line for line in now if line not in gone], now)

    return make
