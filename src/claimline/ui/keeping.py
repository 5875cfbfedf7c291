"""Keeping what was brought in: in the case that is open, or in a folder that becomes one at the click."""

from pathlib import Path

import streamlit as st

from claimline.case.case import Case
from claimline.case.documents import Added, WouldAdd
from claimline.case.past import Past
from claimline.errors import ClaimlineError
from claimline.serving import is_shared
from claimline.text.counts import ended, number_of
from claimline.ui import adding, changing, going_on, recognised
from claimline.ui.drafts import BROUGHT, Brought, Drafts
from claimline.ui.plain import markdown, markup, system_name
from claimline.ui.state import address, open_case, own_names
from claimline.ui.state.session import Flag

Kept = tuple[tuple[str, str], ...]
"""What was added by the last click: the titles of the documents, and their names."""

_KEPT: Flag[Kept] = Flag("kept", ())
_PROBLEMS: Flag[tuple[str, ...]] = Flag("keep_problems", ())


def heading(found: Drafts) -> Kept:
    """What the page is for, and where what is added goes; or what was read; or what was just added, which it gives."""
    case = open_case.in_use()
    kept, problems = _KEPT.take(), (*_PROBLEMS.take(), *going_on.problems())
    if kept and case:
        what = f"“{markup(kept[0][0])}” is" if len(kept) == 1 else f"{number_of(len(kept), 'document')} are"
        st.html(f'<h1 class="sentence"><strong>{what} in the case.</strong></h1>')
    else:
        st.html(f'<h1 class="sentence">{_read(found) if found else _purpose()}</h1>')
    changing.line(named=False)
    for problem in problems:
        st.caption(f":red[{markdown(problem)}]")
    return kept


def ways(kept: Kept, then: str) -> None:
    """The ways to what was just added, before all else that can be done here, which is called `then`."""
    if not kept:
        return
    title, name = kept[0]
    added = f"“{markup(title)}”" if len(kept) == 1 else number_of(len(kept), "document")
    with st.container(key="kept", horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link("pages/timeline.py", label="See the timeline", query_params=address.to())
        st.page_link("pages/text.py", label="Read it in the text", query_params=address.to(reading=name))
        st.page_link("pages/documents.py", label="All documents of the case", query_params=address.to())
        st.html(f'<p class="aloud" role="status">{ended(f"Added: {added}")}</p>', width="content")
    st.markdown(f"## {then}")


def where(kept: Kept) -> None:
    """Where the case lies to which something was just added."""
    if kept and (case := open_case.in_use()):
        going_on.whereabouts(case)


def _read(found: Drafts) -> str:
    """What was read and is not kept yet."""
    good = [one for one in found.values() if isinstance(one, WouldAdd)]
    yet = f"in {_called(case)} yet" if (case := open_case.in_use()) else "kept yet"
    if len(found) > 1:
        read = f"<strong>{len(good):,} of {number_of(len(found), 'file')}</strong> could be read"
        return f"{read}. Nothing of it is {yet}."
    if not good:
        return "This cannot be added."
    title = good[0].entry.title or good[0].entry.file
    return f"<strong>“{markup(title)}”</strong> is read: {recognised.held(good[0])}. It is not {yet}."


def _purpose() -> str:
    case = open_case.in_use()
    if case is None:
        return "Add an article of your own: paste it, or drop its files."
    return f"Add an article to {_called(case)}: paste it, or drop its files."


def _called(case: Case) -> str:
    return "your case" if is_shared() else f"the case <strong>{system_name(case.folder.name)}</strong>"


def keep(found: Drafts) -> None:
    """The button that adds all that could be read, and where no case is open the folder that becomes one."""
    everything = BROUGHT.get()
    names = tuple(one.name for one in everything)
    good = [one for one in everything if isinstance(found[one.name], WouldAdd)]
    if not good:
        if len(everything) > 1:
            st.button("Discard them", key="keep_away", type="tertiary", on_click=adding.discard, args=names)
        return
    case, there = open_case.in_use(), None
    with st.container(key="keep", horizontal=True, gap="small", vertical_alignment="bottom"):
        folder = ""
        if case is None and not is_shared():
            address.restore("keep_folder", open_case.name_of_new())
            folder = st.text_input("Keep it in the folder (a name or a path)", key="keep_folder", width=260)
            there = going_on.case_in(folder)
        clicked = False
        if there:
            st.button(
                "Go on with the case that is there", key="keep_go_on", type="primary",
                on_click=going_on.go_on, args=(there,),
            )  # fmt: skip
        else:
            label = (
                "Add to the case"
                if len(good) == 1
                else f"Add {'all ' if len(good) == len(everything) else ''}{len(good):,} to the case"
            )
            clicked = st.button(label, key="keep_add", type="primary")
        st.button("Discard", key="keep_away", type="tertiary", on_click=adding.discard, args=names)
    st.caption(markdown(_where(folder, there)))
    if clicked:
        _add(good, folder)


def _where(folder: str, there: Path | None) -> str:
    """Where it goes at the click, and that it waits until then."""
    waits = "It waits here until you add or discard it, as long as this page is open."
    if open_case.in_use():
        return waits
    if there:
        return f"{there.name} is a case already, in {there.parent}. Go on with it, or write the name of a new folder. {waits}"
    if is_shared():
        return (
            "The case is yours alone and lasts as long as this page is open; nobody else sees it. "
            "Take it along as a ZIP, under Documents, to go on later. " + waits
        )
    try:
        place = open_case.folder_of(folder)
    except ClaimlineError as problem:
        return f"{problem} {waits}"
    return (
        f"At the click the folder {place} is made, for the article as it is, what you correct and the table. "
        f"Write another name, or a path like ~/Documents/{open_case.NAME}. Nothing is sent anywhere else. {waits}"
    )


def _made(folder: str) -> Case:
    """A new case, with the names that what is added to it was shown with."""
    lines = own_names.in_use().lines
    case = open_case.make(folder)
    if lines:
        case.set_names(lines)
    return case


def _add(good: list[Brought], folder: str) -> None:
    bar = st.progress(0.0)

    def step(number: int) -> None:
        if number < len(good):
            what = f"Reading {markdown(good[number].called)} ({number + 1:,} of {len(good):,})"
        else:
            what = "Writing the case"
        bar.progress(number / (len(good) + 1), what)

    try:
        case = open_case.in_use() or _made(folder)
        found = Past(case).case.add_all([one.given for one in good], step)
    except ClaimlineError as problem:
        _PROBLEMS.set((str(problem),))
        st.rerun()
    added = {one.name: made for one, made in zip(good, found, strict=True) if isinstance(made, Added)}
    BROUGHT.set(tuple(one for one in BROUGHT.get() if one.name not in added))
    _KEPT.set(tuple((one.entry.title or one.entry.file, one.entry.name) for one in added.values()))
    _PROBLEMS.set(tuple(str(one) for one in found if isinstance(one, ClaimlineError)))
    st.rerun()
