"""The sentence about the rows shown; the active filters, each with a way to remove it; and the help for an empty page."""

from dataclasses import dataclass, replace

import streamlit as st

from claimline.errors import ClaimlineError, TableError
from claimline.inline import inline
from claimline.query.query import LISTS, PARAMETERS, Query
from claimline.query.store import Store
from claimline.table.columns import column
from claimline.text.counts import ended, listed, number_of
from claimline.ui import changing, differing, page
from claimline.ui.components.facets import with_name
from claimline.ui.file_names import file_of, tab_title
from claimline.ui.page import Opened
from claimline.ui.plain import markdown, markup, shortened
from claimline.ui.records import in_titles
from claimline.ui.state import address, own_names
from claimline.ui.state.session import PERIOD_PROBLEM

# What one can do: beside open filters alone, and the strip is there on one page and hears no finger (page.css).
_SIDE = '<span class="side"> Tick names at the side{}.</span>'
_STRIP = '<span class="mouse">, or drag over the strip to choose a time</span>'


@dataclass(frozen=True, slots=True)
class Active:
    """One filter that is set.

    Attributes:
        words: its clause of the sentence.
        without: the query without it.
        turned: for a value, the query with its contrary: left out if it was picked, picked if it was left out.
        does: what `turned` does, as a sign and in words, as the card says it.
    """

    words: str
    without: Query
    turned: Query | None = None
    does: tuple[str, str] = ("", "")


def active(asked: Query, store: Store) -> list[Active]:
    """Every filter that is set, one a value, in the order of the side bar."""
    found = []
    for field in LISTS:
        values: tuple[str, ...] = getattr(asked, field)
        for value in values:
            alone = in_titles(address.changed(Query(), field, (value,)), store)
            rest = tuple(one for one in values if one != value)
            turned = _turned(asked, field, value, store)
            found.append(Active(clause(alone), address.changed(asked, field, rest), *turned))
    if asked.text:
        found.append(Active(clause(Query(text=asked.text)), replace(asked, text="")))
    if asked.period_from or asked.period_to or (asked.certainly and asked.undated != "only"):
        period = Query(period_from=asked.period_from, period_to=asked.period_to, certainly=asked.certainly)
        found.append(Active(clause(period), replace(asked, period_from="", period_to="", certainly=False)))
    if asked.undated != "include":
        found.append(Active(clause(Query(undated=asked.undated)), replace(asked, undated="include")))
    return found


def _turned(asked: Query, field: str, value: str, store: Store) -> tuple[Query, tuple[str, str]]:
    picked = field.removeprefix("not_")
    says = clause(in_titles(address.changed(Query(), picked, (value,)), store))
    if field == picked:
        return with_name(asked, f"not_{field}", value), ("−", f"leave out rows {says}")
    return with_name(asked, picked, value), ("\\+", f"only rows {says}")


def query_asked(store: Store) -> Query:
    """The query of the address; if the table cannot answer it, the page stops with the reason and a way out.

    If a list in use has other names, this writes the table's names into the address.
    """
    try:
        written = address.query()
        asked = store.in_its_names(written)
    except ClaimlineError as problem:
        cause = (
            "This table cannot answer the address"
            if isinstance(problem, TableError)
            else "This address cannot be read"
        )
        st.html(f'<h1 class="sentence">{cause}.</h1>')
        st.text(str(problem))
        st.button("Clear all filters", key="clear_address", on_click=clear)
        st.stop()
    for field in LISTS:
        if (names := getattr(asked, field)) != getattr(written, field):
            st.query_params[PARAMETERS[field]] = list(names)
    return asked


def heading(opened: Opened, asked: Query, *, strip: bool = False) -> None:
    """The input, the sentence with the counts, the active filters as badges that remove them, a list in use.

    `strip` is True where a strip follows, by which a time can be chosen.
    """
    # One container, whatever is in it: if their number changed, Streamlit would make all that follows anew.
    with st.container(key="heading"):
        title, head = opened.answers.once(("head", asked), lambda: _head(opened, asked))
        st.set_page_config(page_title=title)
        st.html(head)
        _not_understood()
        _badges(opened, asked, _SIDE.format(_STRIP if strip else ""))
        own_names.line(opened.table)
        changing.line()
        differing.notice()


def _head(opened: Opened, asked: Query) -> tuple[str, str]:
    """What the tab of the browser says; and the input and the sentence, as HTML."""
    number, articles = opened.store.articles
    several = f"{number:,} articles" if number else file_of(opened)
    read = articles["title"][0] if number == 1 else several
    origin = " · the words are our own retelling, see About" if page.is_retold() else ""
    kicker = f'<p class="kicker"><b>Who said what happened, and when</b> · {markup(read)}{origin}</p>\n'
    kept, undated = opened.counts(asked)
    said = in_titles(asked, opened.store)
    count, _, rest = said.words(kept, opened.store.total, undated).partition(":")
    sentence = f'<h1 class="sentence"><strong>{markup(count)}</strong>:{markup(rest)}</h1>'
    return tab_title(opened, said, kept), kicker + sentence


def _not_understood() -> None:
    """The names in the address that are neither query nor view, and a zoom that is none."""
    if strange := address.strangers():
        names = ", ".join(f"“{inline(shortened(name, 40))}”" for name in strange)
        st.caption(
            markdown(f"The address also says {names}, which is no filter here: check how it is spelled.")
        )
    if (stretch := address.view("zoom")) and address.zoom() is None:
        hint = f"The address also says zoom=“{inline(shortened(stretch, 40))}”, which is no first and last day: write it like zoom=2015-02-01/2016-03-31."
        st.caption(markdown(hint))


def _everything(store: Store) -> str:
    """`1 article, 17 claims, 9 comments and 1 reply`."""
    counts = {kind.value: kind.count for kind in store.facet(Query(), "kind")}
    return listed([number_of(counts[kind], kind) for kind in column("kind").enum if counts.get(kind)])


def _badges(opened: Opened, asked: Query, ways: str) -> None:
    filters = opened.answers.once(("active", asked), lambda: active(asked, opened.store))
    # The line is there without them too, so that the first filter does not push the picture down.
    with st.container(key="badges", horizontal=True, gap="xsmall", vertical_alignment="center"):
        if not filters:
            every = opened.answers.once(("everything",), lambda: _everything(opened.store))
            st.html(f'<p class="hint">{every}, nothing filtered.{ways}</p>')
        for place, one in enumerate(filters):
            _badge(place, one)
        if len(filters) > 1:
            st.button("Clear all", key="badge_all", on_click=clear, type="tertiary")


def _badge(place: int, one: Active) -> None:
    """One filter: a click on its words takes it away, the sign before them, which a box has too, turns it round."""
    with st.container(key=f"chip_{place}", horizontal=True, wrap=False, gap=None, width="content"):
        if one.turned:
            sign, does = one.does
            says = markdown(does)
            st.button(
                f"{sign} *{says}*", key=f"turn_{place}", on_click=address.go, args=(one.turned,), help=says
            )
        label = markdown(shortened(one.words, 60))
        st.button(f"{label} ✕", key=f"badge_{place}", on_click=address.go, args=(one.without,))


def nothing(store: Store, asked: Query) -> None:
    """The help where no row is left: one sentence that names the filter to loosen, with a button that does it."""
    ways = [(store.count(one.without), one) for one in active(asked, store)]
    rows, way = max(ways, key=lambda found: found[0], default=(0, None))
    cause = "Nothing here fits, and no single filter is the cause; clear them all to begin again."
    if way and rows:
        cause = f"Nothing here fits all filters; {_rows(rows)} without this one: {way.words}"
    st.html(f'<p class="nothing">{markup(ended(cause))}</p>')
    with st.container(key="ways", horizontal=True, gap="small", vertical_alignment="center"):
        if way and rows:
            label = f"Loosen: {markdown(shortened(way.words, 60))}"
            st.button(label, key="loosen", on_click=address.go, args=(way.without,))
        st.button("Clear all filters", key="clear_all", on_click=clear, type="tertiary")


def clear() -> None:
    """Take all filters away."""
    PERIOD_PROBLEM.set("")
    address.go(Query())


def clause(alone: Query) -> str:
    """The clause of the sentence about one filter."""
    return alone.words(0, 0, 0).partition(": ")[2]


def _rows(count: int) -> str:
    return "one row does" if count == 1 else f"{count:,} rows do"
