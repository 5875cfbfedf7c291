"""Going on with a case that is there: its folder on this computer, or the ZIP that somebody took along; and where the open one is."""

import shlex
from pathlib import Path

import streamlit as st

from claimline.case.case import Case, is_case
from claimline.errors import ClaimlineError
from claimline.inline import inline
from claimline.query.query import Query
from claimline.read.files import LIMIT
from claimline.serving import command, is_shared
from claimline.text.counts import number_of
from claimline.ui.plain import markdown, markup, system_name
from claimline.ui.state import address, open_case, recent
from claimline.ui.state.session import Flag

_PROBLEM = Flag("go_on_problem", "")
"""Why the case could not be opened."""

_WENT = Flag("went_on", default=False)
"""Whether the last click has opened a case."""

_FOLLOWED = Flag("case_followed", "")
"""The folder of the case that this session's address names."""

_MOST = 8  # cases that are named one by one


def follow() -> None:
    """Have the address name the case that is open; where none is, as after another start, open the one that it names.

    Not where the command named a table: all windows would show the case in its place. `elsewhere` then offers the way.
    """
    if is_shared():
        return
    named = address.view("case")
    if not open_case.in_use() and named and open_case.opens_by_address():
        there = [folder for folder in _called(named) if is_case(folder)]
        if len(there) == 1:
            _open(there[0])
    case = open_case.in_use()
    folder = str(case.folder) if case else ""
    if case and folder != _FOLLOWED.get():
        recent.note(case.folder)
        if not named and recent.is_said(
            case.folder
        ):  # once: were it done at each run, the browser's way back would end here
            st.query_params["case"] = case.folder.name
    _FOLLOWED.set(folder)


def _called(name: str) -> list[Path]:
    """The cases with a name that are known on this computer, whether or not their folders are still there."""
    return [folder for folder in _known() if folder.name == name]


def _known() -> tuple[Path, ...]:
    """The cases that were opened last, and those that lie where the command was started."""
    return tuple(dict.fromkeys((*recent.cases(), *(folder.resolve() for folder in open_case.near()))))


def elsewhere() -> None:
    """Where the address is of another case than the one that is open: a sentence that says so, and the way there."""
    named, case = address.view("case"), open_case.in_use()
    if not named or is_shared() or (case and case.folder.name == named):
        return
    known = _called(named)
    there = [folder for folder in known if is_case(folder)]
    now = f"; the case <b>{system_name(case.folder.name)}</b> is" if case else ""
    says = f"This address is of the case <b>{markup(named)}</b>, which is not open{now}."
    if not there:
        gone = f"It was in {system_name(str(known[0].parent))} and is there no more. " if known else ""
        says += f" {gone}Open its folder on <i>Add</i>."
    with st.container(key="elsewhere", horizontal=True, gap="small", vertical_alignment="center"):
        st.html(f'<p class="hint" role="status">{says}</p>', width="content")
        for place, folder in enumerate(there):
            where = f" in {markdown(str(folder.parent))}" if len(there) > 1 else ""
            st.button(
                f"Go on with {markdown(named)}{where}",
                key=f"elsewhere_{place}",
                on_click=_open,
                args=(folder,),
            )
        if case:
            st.button(f"Stay with {markdown(case.folder.name)}", key="stay", type="tertiary", on_click=_stay)
    for problem in problems():
        st.caption(f":red[{markdown(problem)}]")


def is_empty() -> None:
    """Beside the shipped example: that the case which the command named has nothing yet."""
    if open_case.is_to_be_made():
        name = system_name(open_case.name_of_new())
        says = f"Your case <b>{name}</b> is empty. Here is the example that comes with claimline."
        st.html(f"<p>{says}</p>", width="content")


def _stay() -> None:
    address.go(Query(), claim="", reading="", case="")  # they are of the other one's rows
    _FOLLOWED.set("")


def went_on() -> bool:
    """Whether the last click has opened a case that has something to show."""
    case = open_case.in_use()
    return _WENT.take() and case is not None and bool(case.documents())


def offer() -> None:
    """The ways to a case that is there, where none is open."""
    if open_case.in_use():
        return
    with st.container(key="going_on", gap="small"):
        st.markdown("## Or go on with a case")
        folders, packed = (None, st.container()) if is_shared() else st.columns(2, gap="large")
    if folders:
        with folders:
            _folders()
    label = "Open the ZIP of a case"
    with packed:
        st.file_uploader(
            label if is_shared() else f"{label}: it becomes a folder of this computer",
            type="zip",
            key="case_zip",
            on_change=_take_zip,
            max_upload_size=LIMIT.most // 10**6,
        )


def _folders() -> None:
    """The cases that were opened last, those that lie where the command was started, and a field for one that lies elsewhere."""
    for place, folder in enumerate(_known()[:_MOST]):
        with st.container(key=f"near_{place}", horizontal=True, gap="small", vertical_alignment="center"):
            name, where = markdown(folder.name), f"in {folder.parent}"
            if is_case(folder):
                st.button(f"Go on with {name}", key=f"go_on_{place}", on_click=go_on, args=(folder,))
                says = f"{_holds(folder)}, {where}"
            else:
                says = f"{folder.name} was {where} and is there no more."
            st.html(f'<p class="hint">{system_name(says)}</p>', width="content")
            if not is_case(folder):
                st.button(
                    "Forget it",
                    key=f"forget_{place}",
                    type="tertiary",
                    on_click=recent.forget,
                    args=(folder,),
                )
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
    _open(folder)
    if not _PROBLEM.get():
        _WENT.set(True)
        if address.view("case") not in {"", folder.name}:
            _stay()


def _open(folder: Path) -> None:
    _PROBLEM.set("")
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
            _WENT.set(True)
        except ClaimlineError as problem:
            _PROBLEM.set(str(problem))


def problems() -> list[str]:
    """Why the case could not be opened that was asked for by the last click."""
    return [problem] if (problem := _PROBLEM.take()) else []


def whereabouts(case: Case) -> None:
    """Where the case lies and the command that opens it again, to be copied; only where that is the reader's own folder."""
    if is_shared():
        return
    with st.container(key="case_address", gap="xsmall"):
        st.html(
            f'<p class="hint">It is in the folder <b>{system_name(str(case.folder))}</b>. To open it again:</p>'
        )
        st.code(f"{command()} open {shlex.quote(inline(str(case.folder)))}", language=None, wrap_lines=True)
