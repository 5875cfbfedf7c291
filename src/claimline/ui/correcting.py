"""Correcting a row from its card: what was corrected with the way back, the form that changes it, and leaving it out."""

from contextlib import suppress
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from claimline.case.case import Case
from claimline.case.changes import Change
from claimline.case.corrections import ROW, Correction
from claimline.case.edits import Cell
from claimline.case.wording import is_now, named
from claimline.errors import ClaimlineError
from claimline.model import UNKNOWN
from claimline.query.typed import as_typed, typed_date, typed_day
from claimline.table.columns import column, join_values, split_values
from claimline.table.facets import facet_named
from claimline.text.counts import ended
from claimline.ui.changing import change, refused
from claimline.ui.components import focus
from claimline.ui.corrected import said
from claimline.ui.fields import NAMES, date_field, held, is_typed, let_go, names_field, names_left, why_field
from claimline.ui.plain import markdown, markup
from claimline.ui.records import Row, is_added
from claimline.ui.state import address, open_case
from claimline.ui.state.unfinished import Unfinished, end_form, form_number

_SHOWN = (*NAMES, "quote", "kind", "stance", "date")
_FIELDS = (*_SHOWN, "written", "why", "all")
_BEGUN: Unfinished[dict[str, Row]] = Unfinished(
    "correcting", {}
)  # the rows whose forms are open, as they were then


def is_open(row: Row) -> bool:
    """Whether the form of a row is open."""
    return open_case.in_use() is not None and row["id"] in _BEGUN.get()


def _number(row: str) -> int:
    """The number of a row's fields: an id may hold what no key can."""
    return form_number(f"correct {row}")


def _keys(row: str) -> list[str]:
    return [f"fix_{name}_{_number(row)}" for name in _FIELDS]


def unfinished(shown: str = "") -> None:
    """What was typed for other rows than the one that is shown and is not kept, with the way back to it."""
    if open_case.in_use() is None:
        return
    others = [row for row in _BEGUN.get().values() if row["id"] != shown and is_typed(_keys(row["id"]))]
    for place, row in enumerate(others):
        with st.container(
            key=f"unfinished_{place}", horizontal=True, gap="small", vertical_alignment="center"
        ):
            says = ended(f"Not kept yet: your correction of {markup(named(row['quote']))}")
            st.html(f'<p class="hint">{says}</p>', width="content")
            st.button(
                "Go on with it",
                key=f"go_on_{place}",
                type="tertiary",
                on_click=address.go,
                kwargs={"claim": row["id"]},
            )
            st.button("Discard it", key=f"discard_{place}", type="tertiary", on_click=_end, args=(row["id"],))


def ways(row: Row) -> None:
    """The ways to change a row, on its card; nothing where no case is open."""
    if open_case.in_use() is None or is_open(row):
        return
    st.button("Correct", key="correct_open", on_click=_begin, args=(dict(row),))
    with st.popover("Leave out", key="leave_out_box", type="tertiary", width="content"):
        st.markdown("The row leaves the table, with your reason. Under *Documents* it can be taken back.")
        why = f"leave_out_why_{_number(row['id'])}"
        why_field(why)
        st.button("Leave it out", key="leave_out", on_click=_leave_out, args=(row["id"], why))


def by_hand(row: Row) -> None:
    """What a person corrected in a row, each with the way back."""
    refused()
    case = open_case.in_use()
    if case is None or not row["corrected"]:
        return
    own = []
    with suppress(ClaimlineError):  # of a broken case the page says so
        own += [one for one in case.corrections() if one.row == row["id"]]
    if is_added(row):  # its cells were never read otherwise: the row is one change
        own = [one for one in own if one.correction.column == ROW]
    for place, one in enumerate(own):
        with st.container(
            key=f"corrected_{place}", horizontal=True, gap="small", vertical_alignment="center"
        ):
            st.html(f'<p class="hint">{said(one, why=False)}</p>', width="content")
            st.button(
                "Take back",
                key=f"take_back_{place}",
                type="tertiary",
                on_click=take_back,
                args=(one.correction,),
                kwargs={"beside": True},
            )


def take_back(made: Correction, *, beside: bool = False) -> None:
    """Take a correction back; `beside` as in `change`."""
    change(lambda case: case.take_back(made), beside=beside)


def _begin(row: Row) -> None:
    _BEGUN.set(_BEGUN.get() | {row["id"]: row})
    focus.after(focus.FORM)


def _cancel(row: str) -> None:
    _end(row)
    focus.after(focus.CARD)


def _end(row: str) -> None:
    let_go(_keys(row))
    _BEGUN.set({one: begun for one, begun in _BEGUN.get().items() if one != row})
    end_form(f"correct {row}")


def _leave_out(row: str, why: str) -> None:
    reason = str(st.session_state.get(why) or "")
    if change(lambda case: case.leave_out(row, reason), beside=True):
        _end(row)
        address.go(claim="")
        focus.after(focus.NOTICE)


def form(row: Row, frame: pd.DataFrame) -> None:
    """The form of a row, in the card's place: each field holds what the row said when it was opened."""
    number, now, row = _number(row["id"]), row, _BEGUN.get().get(row["id"], row)
    if since := [is_now(name, _seen(now, name)) for name in _SHOWN if _seen(now, name) != _seen(row, name)]:
        st.caption(markdown(ended(f"Changed elsewhere since you opened this form: {'; '.join(since)}")))
    when, who, words = st.columns([4, 5, 5], gap="medium")  # what is corrected most comes first
    with words:
        st.text_area("Words of the claim", **held(f"fix_quote_{number}", row["quote"]), height=120)
        why_field(f"fix_why_{number}")
        names_field("places", f"fix_places_{number}", frame, split_values(row["places"]))
    with when:
        # At an article's row it is the day of its publication, against which other dates are read.
        is_article = row["kind"] == "article"
        date_field(
            "Published on" if is_article else "Date",
            f"fix_date_{number}",
            row["edtf"],
            (row["earliest"], row["latest"]),
        )
        if not is_article:
            st.text_input(
                "Its words in the text",
                **held(f"fix_written_{number}"),
                placeholder=row["date_text"] or "none",
                help="The words of the text that give this date, if some do. Another date does not keep the words of the old one.",
            )
        for name in ("kind", "stance"):
            choices = [one for one in column(name).enum if one]
            choices = (
                ["", *choices]
                if name == "stance"
                else choices
                if is_article
                else [k for k in choices if k != "article"]
            )
            st.selectbox(
                name.capitalize(),
                choices,
                **held(f"fix_{name}_{number}", row[name]),
                disabled=is_article,
                format_func=lambda value: facet_named("stance").shown.get(value, value) or "not stated",
            )
    with who:
        for name in ("source", "via", "actors"):
            names_field(name, f"fix_{name}_{number}", frame, split_values(row[name]))
        st.checkbox(
            "Put a new name in the place of the old one in every row",
            **held(f"fix_all_{number}", now=False),
            help="This is done for each field above in which you have put one name in the place of another one.",
        )
    with st.container(key="fix_buttons", horizontal=True, gap="small", vertical_alignment="center"):
        refused()
        st.button(
            "Keep the correction", key="fix_keep", type="primary", on_click=_keep, args=(dict(row), frame)
        )
        st.button("Cancel", key="fix_cancel", type="tertiary", on_click=_cancel, args=(row["id"],))
        names_left({f"fix_{name}_{number}": name for name in NAMES})
        if is_typed(_keys(row["id"])):  # Enter in a field ends its words, and keeps nothing
            st.caption("Not kept yet.", width="content")


@dataclass(frozen=True, slots=True)
class _Renamed:
    """One name in the place of another one, in a column."""

    column: str
    old: str
    new: str


def _keep(row: Row, frame: pd.DataFrame) -> None:
    def make(case: Case) -> Change:
        state = {name: st.session_state.get(key) for name, key in zip(_FIELDS, _keys(row["id"]), strict=True)}
        why = str(state["why"] or "")
        new = values(row, state)
        # Each with what the form showed: what another window has changed since is not overwritten.
        cells = [Cell(row["id"], name, value, _seen(row, name)) for name, value in new.items()]
        if state["all"]:
            for one in renamed(row, new):
                cells += others(frame, row["id"], one)
        return case.correct_cells(cells, why)

    if change(make, beside=True):
        _cancel(row["id"])


def _seen(row: Row, name: str) -> str:
    return str(row["edtf" if name in {"date", "published"} else name])


def values(row: Row, state: dict[str, object]) -> dict[str, str]:
    """The values of the form that the row does not have, by their columns.

    Raises:
        ArgumentError: the date is none.
    """
    new = {name: join_values([str(one) for one in state[name] or ()]) for name in NAMES}  # type: ignore[attr-defined]
    new["source"] = new["source"] or UNKNOWN
    new |= {name: str(state[name] or "") for name in ("quote", "kind", "stance")}
    changed = {name: value for name, value in new.items() if value != row[name]}
    typed = str(state["date"] or "")
    if typed.strip() not in {row["edtf"], as_typed(row["edtf"])}:
        if row["kind"] == "article":
            changed["published"] = typed_day(typed, "The date of publication")
        else:
            changed["date"] = typed_date(typed)
    if words := str(state["written"] or "").strip():
        changed["date_text"] = words
    return changed


def renamed(row: Row, new: dict[str, str]) -> list[_Renamed]:
    """Where one name of a cell was put in the place of another one; `unknown` is no name that others could have had in its place."""
    found = []
    for name in NAMES:
        if name in new:
            before, after = split_values(row[name]), split_values(new[name])
            gone, come = (
                [one for one in before if one not in after],
                [one for one in after if one not in before],
            )
            if len(gone) == len(come) == 1 and gone != [UNKNOWN]:
                found.append(_Renamed(name, gone[0], come[0]))
    return found


def others(frame: pd.DataFrame, row: str, one: _Renamed) -> list[Cell]:
    """The cells of other rows that hold the old name in that column, as they become."""
    found = []
    for other, cell in zip(frame["id"].tolist(), frame[one.column].tolist(), strict=True):
        names = split_values(cell)
        if other != row and one.old in names:
            value = join_values(dict.fromkeys(one.new if name == one.old else name for name in names))
            found.append(Cell(other, one.column, value, cell))
    return found
