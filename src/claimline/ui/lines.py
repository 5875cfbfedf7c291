"""The rows in words: the same as the chart for screen readers, keyboards, phones and paper, by period; and the tray."""

from collections.abc import Sequence
from itertools import groupby
from typing import Literal

import streamlit as st

from claimline.attribution.roles import affiliation_in
from claimline.columns import split_values
from claimline.dates.bounds import bounds_of
from claimline.dates.words import in_words
from claimline.query import NOT_STATED
from claimline.ui import address
from claimline.ui.plain import markdown, markup, shortened
from claimline.ui.rows import Row, date_in_words, reason

A_PAGE = 60  # rows of the list at a time; the rest are one click away, and counted
A_TRAY = 24


def tray(undated: Sequence[Row], chosen: str) -> None:
    """The rows that have no place on the chart, counted; the list has them all."""
    with st.container(key="tray", gap="xsmall"):
        st.markdown(f"## Undated :gray[{len(undated):,}]")
        with st.container(key="tray_rows", horizontal=True, gap="small"):
            for place, row in enumerate(undated[:A_TRAY]):
                _line(f"{_who(row)}: {markdown(shortened(row['title'], 50))}", f"tray_{place}", row, chosen)
        if len(undated) > A_TRAY:
            st.caption(f"{len(undated) - A_TRAY:,} more stand at the end of the list.")


def lines(rows: Sequence[Row], chosen: str) -> None:
    """All rows, a button each, under the year in which they begin; the undated ones at the end."""
    pages = -(-len(rows) // A_PAGE)
    at = next((place for place, row in enumerate(rows) if row["id"] == chosen), 0) // A_PAGE + 1
    asked = address.view("page")
    named = int(asked) if asked.isdecimal() and len(asked) < 9 else 0
    page = min(named, pages) if named else at
    first = (page - 1) * A_PAGE
    with st.container(key="lines", gap=None):
        st.markdown(f"## In words :gray[{len(rows):,}]")
        for year, some in groupby(enumerate(rows[first : first + A_PAGE]), lambda placed: _year(placed[1])):
            st.html(f'<h3 class="year">{markup(year)}</h3>')
            for place, row in some:
                _line(_label(row), f"line_{place}", row, chosen)
        if pages > 1:
            key = f"pages_{page}"  # another page, another widget: its default is the page of the address
            st.pagination(pages, default=page, key=key, on_change=_turn, args=(key,))
            st.caption(f"Rows {first + 1:,} to {min(first + A_PAGE, len(rows)):,} of {len(rows):,}")


def _line(label: str, key: str, row: Row, chosen: str) -> None:
    width: Literal["stretch", "content"] = "stretch" if key.startswith("line") else "content"
    st.button(label, key=key, type="tertiary", on_click=address.go, kwargs={"claim": row["id"]}, width=width)
    if row["id"] == chosen:
        # A style, not another kind of button: the browser would make that anew and drop the keyboard's focus.
        st.html(f"<style>.st-key-{key} button {{ background: var(--tint) }}</style>")


def _turn(key: str) -> None:
    address.go(page=str(st.session_state[key]))


def _label(row: Row) -> str:
    """`May 2015. Ahmad Hamadi (FSA): the army left without a fight`, then the date as written and why it is read so.

    The style sheet gives the first emphasis, the date, a column of its own, and the last a line of its own.
    """
    date, written = date_in_words(row), row["date_text"]
    said = f"Written “{written}”." if written and written != date else ""
    why = " ".join(part for part in (said, reason(row)) if part)
    line = f"*{markdown(date)}.* **{_who(row)}:** {markdown(row['title'])}"
    return f"{line} *{markdown(why)}*" if why else line


def _who(row: Row) -> str:
    names, role = ", ".join(split_values(row["source"])) or NOT_STATED, affiliation_in(row["note"])
    via = split_values(row["via"])
    who = markdown(f"{names} ({role})" if role else names)
    return f"{who} :gray[via {markdown(', '.join(via))}]" if via else who


def _year(row: Row) -> str:
    bound = row["earliest"] or row["latest"]
    if not bound:
        return "Undated"
    year = bound[: 5 if bound.startswith("-") else 4]
    return in_words(year, *bounds_of(year), "year", "")
