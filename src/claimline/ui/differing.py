"""What another reading would change, shown before it is taken: that of another version of a document, or that of another claimline."""

import streamlit as st

from claimline.case.case import Case
from claimline.case.corrections import ROW, Correction
from claimline.case.difference import Difference
from claimline.case.values import CORRECTABLE, OF_DOCUMENT, value_of
from claimline.case.wording import LABELS, named
from claimline.dates.english import edtf_in_words
from claimline.errors import ClaimlineError
from claimline.ui.plain import markdown, markup, shortened
from claimline.ui.records import Row
from claimline.ui.state import address, open_case
from claimline.ui.state.session import Flag

_PROBLEM = Flag("renewal_problem", "")
"""Why the other reading could not be taken."""

_SHOWN = 20  # rows that are named one by one


def listed(difference: Difference) -> str:
    """The rows that come, go and change, and the corrections that would be left, as HTML."""
    lines = [f"<li>new: {markup(row.cells['title'])}</li>" for row in difference.added]
    lines += [f"<li>gone: {markup(row.cells['title'])}</li>" for row in difference.gone]
    lines += [
        f"<li>{markup(before.cells['title'])}: {markup(_differ(before.cells, now.cells))}</li>"
        for before, now in difference.changed
    ]
    lines += [f"<li>would be left without a row: {_left(one)}</li>" for one in difference.left_over]
    more = f"<li>{len(lines) - _SHOWN:,} more</li>" if len(lines) > _SHOWN else ""
    return f"<ul>{''.join(lines[:_SHOWN])}{more}</ul>" if lines else "<p>No row would change.</p>"


def _differ(before: Row, now: Row) -> str:
    """`date 2014 → 2015`."""
    found = [
        f"{LABELS[column]} {_value(column, value_of(column, before))} → {_value(column, value_of(column, now))}"
        for column in CORRECTABLE
        if column not in OF_DOCUMENT and value_of(column, before) != value_of(column, now)
    ]
    return "; ".join(found) or "what lies behind it"


def _left(one: Correction) -> str:
    """`date March 2014 of “The pier was rotten.”`, as HTML."""
    what = one.becomes if one.column == ROW else f"{LABELS[one.column]} {_value(one.column, one.becomes)}"
    return f"{markup(what)}, of {markup(named(one.words, 60))}"


def _value(column: str, value: str) -> str:
    if not value:
        return "none"
    return edtf_in_words(value) if column == "date" else shortened(value, 60)


def notice() -> None:
    """On a page that shows the table: that another claimline has read it, with the way to what would change."""
    if waiting := open_case.renewal():
        with st.container(key="renewal_notice", horizontal=True, gap="small", vertical_alignment="center"):
            st.html(
                f'<p class="hint">This table was {markup(waiting.in_words)}. It stays as it was until you take that.</p>',
                width="content",
            )
            st.page_link("pages/documents.py", label="See what would change", query_params=address.to())


def renewal(case: Case) -> None:
    """What this claimline reads otherwise, and the button that takes it."""
    if waiting := open_case.renewal():
        with st.container(key="renewal", gap="small"):
            st.markdown("## This claimline reads it otherwise")
            st.html(
                f"<p>The table was {markup(waiting.in_words)}. It stays as it was until you take that, "
                "and nothing can be changed until then. What you corrected lies over the new reading too; what finds no row there is named.</p>"
            )
            st.html(listed(waiting.difference))
            st.button("Take this reading", key="renewal_take", type="primary", on_click=_take, args=(case,))
            st.caption("It cannot be undone; the ZIP below holds the table as it was.")
    if problem := _PROBLEM.take():
        st.caption(f":red[{markdown(problem)}]")


def _take(case: Case) -> None:
    try:
        case.build()
    except ClaimlineError as problem:
        _PROBLEM.set(str(problem))
