"""Going on with a case that is there: its folder on this computer, or the ZIP that somebody took along; and where the open one is."""

import shlex
from pathlib import Path

import streamlit as st

from claimline.case.case import Case, is_case
from claimline.errors import ClaimlineError
from claimline.inline import inline
from claimline.read.readers import LIMIT
from claimline.serving import command
from claimline.text.counts import number_of
from claimline.ui.plain import markdown, markup
from claimline.ui.state import open_case
from claimline.ui.state.session import Flag

_PROBLEM = Flag("go_on_problem", "")
"""Why the case could not be opened."""

_MOST = 8  # cases of the folder that are named one by one


def offer() -> None:
    """The ways to a case that is there, where none is open."""
    if open_case.in_use():
        return
    with st.container(key="going_on", gap="small"):
        st.markdown("## Or go on with a case")
        folders, packed = (None, st.container()) if open_case.is_shared() else st.columns(2, gap="large")
    if folders:
        with folders:
            _folders()
    label = "Open the ZIP of a case"
    with packed:
        st.file_uploader(
            label if open_case.is_shared() else f"{label}: it becomes a folder of this computer",
            type="zip",
            key="case_zip",
            on_change=_take_zip,
            max_upload_size=LIMIT.most // 10**6,
        )


def _folders() -> None:
    """The cases that lie where the command was started, and a field for one that lies elsewhere."""
    for place, folder in enumerate(open_case.near()[:_MOST]):
        with st.container(key=f"near_{place}", horizontal=True, gap="small", vertical_alignment="center"):
            st.button(
                f"Go on with {markdown(folder.name)}", key=f"go_on_{place}", on_click=go_on, args=(folder,)
            )
            st.html(f'<p class="hint">{markup(_holds(folder))}</p>', width="content")
    st.text_input(
        "The folder of a case",
        key="case_folder",
        placeholder="the name or path of its folder",
        on_change=_go_on_typed,
    )


def _holds(folder: Path) -> str:
    try:
        return number_of(len(Case(folder).documents()), "document")
    except ClaimlineError as problem:
        return str(problem)


def case_in(name: str) -> Path | None:
    """The folder that somebody names, where it is a case."""
    try:
        folder = open_case.folder_of(name)
    except ClaimlineError:
        return None
    return folder if is_case(folder) else None


def go_on(folder: Path) -> None:
    """Open the case in a folder, for a button; the page says why not."""
    try:
        open_case.go_on(folder)
    except ClaimlineError as problem:
        _PROBLEM.set(str(problem))


def _go_on_typed() -> None:
    name = str(st.session_state.get("case_folder") or "")
    if not name.strip():
        return
    try:
        go_on(open_case.folder_of(name))
    except ClaimlineError as problem:
        _PROBLEM.set(str(problem))


def _take_zip() -> None:
    file = st.session_state.get("case_zip")
    if file:
        try:
            open_case.take_zip(file.getvalue(), file.name)
        except ClaimlineError as problem:
            _PROBLEM.set(str(problem))


def problems() -> list[str]:
    """Why the case could not be opened that was asked for by the last click."""
    return [problem] if (problem := _PROBLEM.take()) else []


def address(case: Case) -> None:
    """Where the case lies and the command that opens it again, to be copied; only where that is the reader's own folder."""
    if open_case.is_shared():
        return
    with st.container(key="case_address", gap="xsmall"):
        st.html(
            f'<p class="hint">It is in the folder <b>{markup(str(case.folder))}</b>. To open it again:</p>'
        )
        st.code(f"{command()} open {shlex.quote(inline(str(case.folder)))}", language=None, wrap_lines=True)
