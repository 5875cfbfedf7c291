"""The rows in words, by year: the chart for screen readers, keyboards, phones and paper; and the tray."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote

import streamlit as st

from claimline.dates.edtf import bounds_of
from claimline.dates.english import in_words
from claimline.model import NOT_STATED
from claimline.query.listing import Standing
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.columns import split_values
from claimline.table.roles import affiliation, role_beside
from claimline.text.counts import ended
from claimline.ui.found import Found
from claimline.ui.page import Opened
from claimline.ui.plain import Markup, markup, shortened
from claimline.ui.records import Row, date_in_words, rows_of, titles_beside
from claimline.ui.sending import offer
from claimline.ui.state import address

A_PAGE = 60  # rows of the list at a time; the rest are one click away, and counted
AT_ONCE = 1000  # rows of a list that its reader can have whole, to print it or to search in it
ALL = "all"  # what the address says in place of the number of a page
A_TRAY = 24
_WORDS = 110  # characters of a quote that stands for a title
ORDERS = {"oldest": "Oldest first", "newest": "Newest first"}


def tray(opened: Opened, asked: Query, chosen: str) -> None:
    """The rows that have no place on the chart, counted; the list has them all."""
    _, undated = opened.counts(asked)
    if not undated:
        return
    shown = opened.answers.once(("tray", asked), lambda: _tray(opened.store, asked, undated))
    with st.container(key="tray", gap=None):
        st.html(Markup(shown.html))
        _mark("tray", shown.ids, chosen)


def _tray(store: Store, asked: Query, undated: int) -> "_Page":
    some, found = rows_of(store.listed(asked).undated(A_TRAY)), Found(asked.text)
    buttons = "".join(
        _button(place, row, f"{_who(row, found)}: {found.markup(_headline(row))}")
        for place, row in enumerate(some)
    )
    more = undated - len(some)
    rest = f"<p>{more:,} more stand at the end of the list.</p>" if more else ""
    return _Page(
        f"<h2>Undated <span>{undated:,}</span></h2><ul>{buttons}</ul>{rest}", tuple(row["id"] for row in some)
    )


class _Page(NamedTuple):
    """A page of the list as HTML, and the ids of its rows."""

    html: str
    ids: tuple[str, ...]


def _page(store: Store, asked: Query, first: int, number: int, order: str) -> _Page:
    shown, titles = rows_of(store.listed(asked).page(first, number, order)), titles_beside(store)
    found, years = Found(asked.text), ""
    for year, some in groupby(enumerate(shown), lambda placed: _year(placed[1])):
        buttons = "".join(_button(place, row, _label(row, found, titles)) for place, row in some)
        years += f'<h3 class="year">{markup(year)}</h3><ol>{buttons}</ol>'
    return _Page(years, tuple(row["id"] for row in shown))


def lines(opened: Opened, asked: Query, standing: Standing | None) -> None:
    """The rows of a page of the list, a button each, under the year in which they begin; the undated ones at the end.

    `standing` is the place of the row whose card is open; it says which page it is where the address does not.
    """
    rows, chosen, order = opened.counts(asked)[0], address.view("claim"), address.order()
    whole = address.view("page") == ALL and rows <= AT_ONCE
    a_page = AT_ONCE if whole else A_PAGE
    pages = -(-rows // a_page)
    named = address.number("page")
    page = min(named, pages) if named else (standing.place if standing else 0) // a_page + 1
    first = (page - 1) * a_page
    shown = opened.answers.once(
        ("lines", asked, first, a_page, order), lambda: _page(opened.store, asked, first, a_page, order)
    )
    with st.container(
        key="lines_head", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.html(f"<h2>In words <span>{rows:,}</span></h2>", width="content")
        key = address.show("order", order)
        st.segmented_control(
            "Order of the list", list(ORDERS), default=order, key=key, on_change=_order, required=True,
            format_func=ORDERS.__getitem__, label_visibility="collapsed",
        )  # fmt: skip
    with st.container(key="lines", gap=None):
        some = f"ows {first + 1:,} to {min(first + a_page, rows):,} of {rows:,}"
        paper = ""
        if pages > 1:
            paper = f'<p class="paper">The list on this paper has r{some}; the download has all of them.</p>'
            paper += _whole(opened.store, asked, order) if rows <= AT_ONCE else ""
        st.html(Markup(shown.html + paper))
        _mark("lines", shown.ids, chosen)
    if rows > A_PAGE:
        _pages(page, pages, rows, f"R{some}")


def _whole(store: Store, asked: Query, order: str) -> str:
    """The place for the whole list on paper, empty until somebody prints: then `browser.js` asks for it."""

    def parts() -> Iterator[bytes]:
        yield _page(store, asked, 0, AT_ONCE, order).html.encode()

    return (
        f'<div class="whole" data-whole="{offer("whole", "list.html", parts, (store, asked, order))}"></div>'
    )


def _pages(page: int, pages: int, rows: int, words: str) -> None:
    """The way to the other pages, or to all rows at once and back."""
    # Apart from the list, whose style its buttons must not have.
    with st.container(key="pages", gap="xsmall"):
        if pages > 1:
            key = f"pages_{page}"  # another page, another widget: its default is the page of the address
            st.pagination(pages, default=page, key=key, on_change=_turn, args=(key,))
        st.caption(words)
        if rows <= AT_ONCE:
            label, other = ("All on one page", ALL) if pages > 1 else ("Page by page", "")
            st.button(
                label,
                key=f"pages_{other or 'parted'}",
                type="tertiary",
                on_click=address.go,
                kwargs={"page": other},
            )


def _button(place: int, row: Row, label: str) -> str:
    # HTML and not `st.button`: sixty widgets would take longer than the chart. `browser` listens for the click.
    # An id is written as in an address: the browser would drop an attribute with the end of a comment or a style in it.
    claim = quote(row["id"], safe="")
    return f'<li><button type="button" data-claim="{claim}" data-place="{place}">{label}</button></li>'


def _mark(key: str, ids: Sequence[str], chosen: str) -> None:
    # A style beside the list: inside the list it would make all buttons anew, and the keyboard's focus would be lost.
    for place, identifier in enumerate(ids):
        if identifier == chosen:
            st.html(
                f'<style>.st-key-{key} [data-place="{place}"]:not(.whole *) {{ background: var(--tint) !important }}</style>'
            )


def _order() -> None:
    order = st.session_state["order"]
    address.go(order="" if order == "oldest" else order, page="")
    address.whole_page()


def _turn(key: str) -> None:
    address.go(page=str(st.session_state[key]))


def _label(row: Row, found: Found, titles: Mapping[str, str]) -> str:
    """`May 2015. Ahmad Hamadi (FSA): the army left without a fight`, then its article, the date as written and the reason of its reading."""
    date, written = date_in_words(row), row["date_text"]
    as_written = ended(f"Written “{markup(written)}”") if written and written != date else ""
    title = titles.get(row["document"], "") if row["kind"] != "article" else ""
    where = ended(f"In “{markup(title)}”") if title else ""
    why = " ".join(part for part in (where, as_written, found.markup(row["note"])) if part)
    inferred = ", inferred" if row["basis"] == "inferred" else ""
    line = f"<time>{markup(date)}{inferred}.</time> <strong>{_who(row, found)}:</strong> {found.markup(_headline(row))}"
    around = found.elsewhere(row, (_headline(row), row["source"], row["via"], row["note"]))
    return line + "".join(f" <small>{words}</small>" for words in (around, why) if words)


def _headline(row: Row) -> str:
    """The title, or the first words of a row that has none."""
    return row["title"] or shortened(row["quote"], _WORDS)


def _who(row: Row, found: Found) -> str:
    sources = split_values(row["source"])
    names, role = _listed(sources, found) or NOT_STATED, affiliation(role_beside(row["role"], sources))
    via = split_values(row["via"])
    who = f"{names} ({markup(role)})" if role else names
    return f"{who} <span>via {_listed(via, found)}</span>" if via else who


def _listed(names: Sequence[str], found: Found) -> str:
    return "; ".join(map(found.markup, names))


def _year(row: Row) -> str:
    bound = row["earliest"] or row["latest"]
    if not bound:
        return "Undated"
    year = bound[: 5 if bound.startswith("-") else 4]
    return in_words(year, *bounds_of(year), "year", "")
