"""The picture and what belongs to it: overview strip, timeline, card, undated tray and list."""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

import streamlit as st

from claimline.dates.english import day_in_words
from claimline.figures import Look, overview
from claimline.figures.drawing.texts import folds_in_words
from claimline.figures.layout.folds import PLAIN
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import moments
from claimline.figures.stored import picture as timeline_of
from claimline.figures.stored import profile_of
from claimline.query.pictured import Pictured
from claimline.query.query import Query
from claimline.text.counts import number_of
from claimline.ui import arranging, changing, downloads, page
from claimline.ui.card import card, ready
from claimline.ui.claims import lines, tray
from claimline.ui.components.browser import watch, width
from claimline.ui.components.chart import Drawn, Picture, chart
from claimline.ui.file_names import file_name, source_line
from claimline.ui.page import Opened
from claimline.ui.state import address
from claimline.ui.state.session import WHOLE_PAGE, ZOOMS
from claimline.ui.zooming import drawn_days, folds_within, stepped

HINT = '<p class="hint">Each mark is as wide as the time that the text gives.</p>'
CROWDED = '<p class="hint">Too many rows to draw each: the height says how many could be of a time. Look closer or filter to see each.</p>'
# How to go on depends on the hand: the style sheet shows one of the two, and neither on paper.
HOW = (
    '<p class="hint"><span class="mouse">Click a mark, or a line of the list, to read the words it rests on; '
    "drag across the picture to look closer, double-click it to see all again. Its keys stand in it while it has the focus.</span>"
    '<span class="finger">Tap a mark, or a line of the list, to read the words it rests on.</span></p>'
)


class Shown(NamedTuple):
    """What a reader sees: the table, and the query that keeps some of its rows."""

    opened: Opened
    asked: Query

    @property
    def rows(self) -> Pictured:
        """The rows that the query keeps, as a picture asks for them."""
        return self.opened.store.pictured(self.asked)


def strip_and_picture(shown: Shown) -> None:
    """The density of the whole table, and below it the picture.

    Where a card is open and the strip stands already, it is sent last: who has corrected a row looks at card and picture, and
    the browser would draw the strip before them.
    """
    place = st.container(key="strip", gap=None)
    is_last = bool(address.view("claim")) and "overview" in st.session_state
    if not is_last:
        with place:
            strip(shown)
    picture(shown)
    if is_last:
        with place:
            strip(shown)


def strip(shown: Shown) -> None:
    """The density of the whole table, with the rows that are shown in full colour.

    A brush over it sets the period, the button clears it.
    """
    asked = shown.asked
    drawing = _strip(shown, width())
    if drawing.height:
        chart("overview", drawing, brush=_brush)
        if asked.period_from or asked.period_to:
            whole = replace(asked, period_from="", period_to="", certainly=False)
            st.button(
                "Show the whole span", key="whole_span", type="tertiary", on_click=address.go, args=(whole,)
            )


def _strip(shown: Shown, wide: int) -> Drawn:
    of = page.is_dark(), wide, address.view("axis")
    return shown.opened.answers.once(("strip", shown.asked, *of), lambda: _overview(shown, *of))


def _overview(shown: Shown, dark: bool, width: int, axis: str) -> Drawn:
    asked, kept = shown.asked, shown.rows
    drawing = overview(
        shown.opened.answers.once(("every",), lambda: _every(shown.opened)), kept=profile_of(kept, kept.times),
        dark=dark, width=width, period=(asked.period_from, asked.period_to), axis=axis,
    )  # fmt: skip
    return Drawn.of(drawing)


def _every(opened: Opened) -> Profile:
    """The times of all rows of a table; while it is the same, the strip reckons only what a filter changes."""
    rows = opened.store.pictured(Query())
    return profile_of(rows, rows.times)


def _timeline(shown: Shown, look: Look) -> Drawn:
    return shown.opened.answers.once(
        ("timeline", shown.asked, look), lambda: Drawn.of(timeline_of(shown.rows, look))
    )


@st.fragment
@page.answered()
def picture(shown: Shown) -> None:
    """The timeline, the open card, the tray, the downloads and the list; a click redraws only these."""
    opened, asked = shown
    if WHOLE_PAGE.take() or page.is_overtaken(opened):
        st.rerun()
    wide = watch()
    close = address.zoom()
    chosen = address.view("claim")
    look = Look(
        group=arranging.grouping(opened),
        order=arranging.lanes_order(),
        dark=page.is_dark(),
        width=wide,
        selected=chosen,
        period=close or (asked.period_from, asked.period_to),
        text=asked.text,
        axis=address.view("axis"),
        more=arranging.lanes_more(),
        face="page",
    )
    kept, undated = opened.counts(asked)
    place = st.container(key="timeline", gap=None) if kept > undated else None
    standing = opened.store.standing(asked, chosen, address.order()) if chosen else None
    # The card is sent first: the browser shows it while the picture is made, and then draws that for a while.
    # This place is never empty: if it were made for a card only, each card would make the list under it anew, and the
    # keyboard's focus would be lost.
    with st.container(key="card_place"):
        if chosen:
            card(opened, chosen, standing, asked)
        else:
            if not changing.just():  # what it says stays in sight wherever the page is scrolled
                st.html(HOW)
            ready()
    drawing = _timeline(shown, look)
    if place:
        with place:
            with st.container(gap=None):  # one place for all of them; see `summary.heading`
                if close:
                    _zoomed(shown, close)
                else:
                    st.html(CROWDED if drawing.is_crowded else HINT)
                _axis(drawing, _strip(shown, wide))
            if drawing.height:
                saved = Picture(file_name(opened, asked, kept), source_line(opened), _undrawn(undated))
                chart(
                    "marks",
                    drawing,
                    saved=saved,
                    chosen=chosen,
                    turn=ZOOMS.get(),
                    claim=_open,
                    zoom=partial(_zoom, drawing),
                    press=partial(_press, drawing),
                    fold=_unfold,
                    others=arranging.show_more,
                )
            arranging.others(drawing.others)
    tray(opened, asked, chosen)
    downloads.buttons(opened, asked, kept, chart=bool(drawing.height))
    lines(opened, asked, standing)


def _undrawn(undated: int) -> str:
    """What the picture leaves out and the sentence above it counts: on the page these rows stand in the tray."""
    return f"{number_of(undated, 'undated row')}, not drawn." if undated else ""


def _zoomed(shown: Shown, close: tuple[str, str]) -> None:
    """The stretch of the zoom, the number of rows outside it, and the way back."""
    first, last = close
    dated = profile_of(shown.rows, shown.rows.times)
    seen = dated.where(dated.is_seen((moments(first)[0], moments(last)[1])))
    words = (
        f"Zoomed to {day_in_words(first)} to {day_in_words(last)}; {dated.rows - seen.rows:,} of {dated.rows:,} dated"
        " rows lie outside."
    )
    with st.container(key="zoomed", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="hint">{words}</p>', width="content")
        st.button("Zoom out", key="zoom_out", type="tertiary", on_click=address.go, kwargs={"zoom": ""})


def _open(claim: str) -> None:
    address.go(claim=claim, page="")


def _zoom(drawing: Drawn, stretch: str) -> None:
    ZOOMS.set(ZOOMS.get() + 1)
    first, _, last = stretch.partition("/")
    address.go(zoom=stretch and drawn_days(drawing, first, last))


def _press(drawing: Drawn, key: str) -> None:
    address.go(zoom=stepped(drawing, key))


def _unfold(fold: str) -> None:
    address.go(axis=",".join(filter(None, (address.view("axis"), fold))))


def _axis(drawing: Drawn, strip: Drawn) -> None:
    """What the axis leaves out, where the strip above leaves out other time, and the way to the other axis."""
    axis, folded = address.view("axis"), drawing.view is not None and bool(drawing.view.folds)
    if not (axis or folded or folds_within(strip, drawing)):
        return
    with st.container(key="axis", horizontal=True, vertical_alignment="center", gap="small"):
        if folded and drawing.view:
            words = (
                f'{folds_in_words(drawing.view)}<span class="wide">, in which nothing begins or ends</span>.'
            )
            if folds_within(strip, drawing) != folds_within(drawing, drawing):
                words += f" {_OTHERWISE}"
            st.html(f'<p class="hint">{words}</p>', width="content")
            st.button(
                "Plain axis", key="plain_axis", type="tertiary", on_click=address.go, kwargs={"axis": PLAIN}
            )
        elif folds_within(strip, drawing):
            st.html(f'<p class="hint">{_OTHERWISE}</p>', width="content")
        if axis:
            st.button(
                "Fold empty time", key="fold_axis", type="tertiary", on_click=address.go, kwargs={"axis": ""}
            )


# Neither paper nor a picture as a file has the strip.
_OTHERWISE = '<span class="screen">The strip above is of all rows and leaves out other time.</span>'


def _brush(stretch: str) -> None:
    first, _, last = stretch.partition("/")
    address.go(replace(address.query(), period_from=first, period_to=last))
