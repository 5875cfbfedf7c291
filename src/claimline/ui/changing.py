"""Changes of the case that is open, as a page makes them: done at once, told in one line, undone and made again."""

from collections.abc import Callable, Iterable

import streamlit as st

from claimline.case.case import Case
from claimline.case.changes import Change
from claimline.case.corrections import ADDED, Correction
from claimline.case.past import Past
from claimline.errors import ClaimlineError
from claimline.serving import is_shared
from claimline.text.counts import ended, number_of
from claimline.ui.fields import take_left
from claimline.ui.plain import markdown, markup, system_name
from claimline.ui.state import address, open_case
from claimline.ui.state.session import WHOLE_PAGE, Flag

Make = Callable[[Case], Change]
"""Makes one change of a case, and gives it."""

_JUST: Flag[Change | None] = Flag("just_changed", None)
"""The change that the last click made, until another row is looked at."""

_PROBLEM = Flag("change_problem", "")
"""Why the last change was not made."""

_REFUSED = Flag("change_refused", "")
"""The same of a change whose form or card says so itself, at its buttons: the line of the case may be out of sight."""


def do(make: Make) -> None:
    """Change the open case, for a button."""
    change(make)


def change(make: Make, *, beside: bool = False) -> bool:
    """Change the open case; False, with the reason in the line of the case, where it cannot be done.

    `beside` is True of a button beside which `refused` gives the reason.
    """
    take_left()
    case = open_case.in_use()
    if case is None:
        return False
    problems = _REFUSED if beside else _PROBLEM
    problems.set("")
    address.whole_page()
    try:
        made = make(Past(case).case)
    except ClaimlineError as problem:
        problems.set(str(problem))
        return False
    _JUST.set(made)
    _leave_gone(made.without)
    return True


def refused() -> None:
    """Why the change that the buttons here asked for was not made; a screen reader says it at once."""
    if problem := _REFUSED.take():
        st.html(f'<p class="refused" role="alert">{markup(problem)}</p>')


def _leave_gone(corrections: Iterable[Correction]) -> None:
    """Close the card of a row that a person had added and that is gone with these corrections."""
    if address.view("claim") in {one.row for one in corrections if one.becomes == ADDED}:
        address.go(claim="")


def noticed() -> None:
    """Say no more what the last click changed: another row is looked at."""
    _JUST.set(None)


def just() -> Change | None:
    """What the last click changed, while it is said in the place of the card."""
    case, made = open_case.in_use(), _JUST.get()
    return made if case and made and Past(case).history().can_undo == made else None


def notice() -> None:
    """What the last click changed, with the way back, in the place of the card: the line of the case may be out of sight."""
    if not (made := just()):
        return
    with (
        st.container(key="card"),
        st.container(key="just", horizontal=True, gap="small", vertical_alignment="center"),
    ):
        st.html(f'<p class="hint" role="status">Done: {ended(markup(made.words))}</p>', width="content")
        st.button("Undo this", key="just_undo", type="tertiary", on_click=_step, args=(Past.undo, made))
        st.button("Close", key="just_close", type="tertiary", on_click=noticed, shortcut="Esc")


def line(*, named: bool = True) -> None:
    """Which case is open, unless the page says so already, what was changed last, and the way back; nothing where no case is open."""
    case = open_case.in_use()
    if case is None:
        return
    history = Past(case).history()
    with st.container(key="case", horizontal=True, gap="small", vertical_alignment="center"):
        last = history.can_undo
        says = ended(f"Last: {markup(last.words)}") if last else ""
        if named:
            out = open_case.left_out(case)
            without = f"; {number_of(out, 'row')} left out by hand" if out else ""
            says = f"<b>{_called(case)}</b>, {number_of(len(case.documents()), 'document')}{without}. {says}"
            if not (last and (last.corrections or last.without)):  # until its reader has found the way
                says += '<span class="how"> To change a row, click its mark or its words, then <b>Correct</b>.</span>'
        if says:
            st.html(f'<p class="hint">{says}</p>', width="content")
        for label, way, one in (("Undo", Past.undo, last), ("Redo", Past.redo, history.can_redo)):
            if one:
                st.button(
                    label,
                    key=label.lower(),
                    type="tertiary",
                    on_click=_step,
                    args=(way, one),
                    help=markdown(one.words),
                )
    WHOLE_PAGE.take()  # this is the run that was asked for; another one would show no problem any more
    if problem := _PROBLEM.take():
        st.caption(f":red[{markdown(problem)}]")


def _called(case: Case) -> str:
    return "Your case, which nobody else sees" if is_shared() else f"Case {system_name(case.folder.name)}"


def _step(way: Callable[[Past, Change], Change | None], seen: Change) -> None:
    case = open_case.in_use()
    if case is None:
        return
    noticed()
    address.whole_page()
    try:
        way(Past(case), seen)
    except ClaimlineError as problem:
        _PROBLEM.set(str(problem))
        return
    _leave_gone(seen.corrections)
