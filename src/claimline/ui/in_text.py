"""A document with its claims marked, as *Add* and *In the text* show it."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping

import streamlit as st

import claimline.dates
from claimline.inline import apart
from claimline.model import Document
from claimline.table.columns import split_values
from claimline.table.facets import facet_named
from claimline.text.counts import listed, number_of
from claimline.ui.components.reading import Beside, reading
from claimline.ui.marked_text import APART, HEAD, IN_NO_ROW, RANGE, Spans, pages_of, parts_of, words_of
from claimline.ui.records import Row, date_in_words, is_added

A_PAGE = 40_000  # characters of a document at a time
LEGEND = (
    '<p class="legend"><mark class="when">its date</mark> <mark class="who">who says it</mark> '
    '<mark class="said">what is said</mark>{more}</p>'
)
PALE = {
    HEAD: "lines that give a speaker or a time",
    APART: "what is no part of the article or its comments",
}
"""What is pale in a text, whatever the filters keep."""
_PLAIN_STANCES = {"", "asserted"}
_STANCE = facet_named("stance")


def beside(row: Row) -> Beside:
    """What stands beside the words of a row."""
    who = apart(split_values(row["source"])) or "not stated"
    stance = row["stance"]
    says = [] if stance in _PLAIN_STANCES else [_STANCE.shown.get(stance, stance)]
    if row["kind"] != "claim":
        says.append(row["kind"])
    added = is_added(row)
    if row["corrected"]:
        says.append("added by hand" if added else "corrected by hand")
    return Beside(date_in_words(row), who, " · ".join(says), added, row["basis"] == "inferred")


def shown(
    key: str,
    document: Document,
    places: Mapping[str, Spans],
    rows: Mapping[str, Row],
    *,
    chosen: str = "",
    out: Collection[str] = (),
    claim: Callable[[str], None],
    pick: str = "",
    picked: Callable[[str], None] = lambda _: None,
) -> None:
    """A document, page by page where it is long; the page of the chosen row comes first.

    Args:
        key: of the element.
        document: the text.
        places: where the words of its rows stand, by their ids, in the order of the table.
        rows: the same rows.
        chosen: the id of the row that is open, or empty.
        out: the ids of the rows that the filters leave out.
        claim: is told the id of the row that was clicked.
        pick: what words that the reader has marked can become; empty where they can become nothing.
        picked: is told their place.
    """
    parts = parts_of(document, {name: _whole(document, spans, rows[name]) for name, spans in places.items()})
    pages = pages_of(parts, A_PAGE)
    number = 1
    if len(pages) > 1:
        at = next(
            (place for place, page in enumerate(pages, 1) if any(chosen in part.rows for part in page)), 1
        )
        held = f"{key}_page"
        # The page that its reader turned to, until another row is chosen.
        if st.session_state.get(f"{key}_chosen") != chosen:
            st.session_state[f"{key}_chosen"] = chosen
            if chosen or held not in st.session_state:
                st.session_state[held] = at
        number = min(st.session_state.get(held, 1), len(pages))
    notes = {name: beside(row) for name, row in rows.items()}
    more = ' <mark class="added">added by hand</mark>' if any(one.added for one in notes.values()) else ""
    if any("further" in piece.marks for part in parts for piece in part.pieces):
        more += ' <mark class="further">a date without a row of its own</mark>'
    if any(one.inferred for one in notes.values()):
        more += ' <time class="inferred">inferred: when it was said, or bounds</time>'
    words = words_of(parts, rows)
    pale = [says for name, says in PALE.items() if words[name]] + ["rows that the filters leave out"] * bool(
        out
    )
    more += f" <span>pale: {listed(pale)}</span>" if pale else ""
    st.html(LEGEND.format(more=more))
    reading(
        key,
        pages[number - 1],
        notes,
        chosen=chosen,
        out=out,
        bare=in_no_row(words) if words[IN_NO_ROW] else "",
        claim=claim,
        pick=pick,
        picked=picked,
    )
    if len(pages) > 1:
        with st.container(key="pages", gap="xsmall"):
            turned = f"{key}_pages_{number}"
            st.pagination(
                len(pages), default=number, key=turned, on_change=_turn, args=(f"{key}_page", turned)
            )
            st.caption(f"Page {number:,} of {len(pages):,} of this text")


def _whole(document: Document, spans: Spans, row: Row) -> Spans:
    """The places of a row's words; of a date that is a range, of which the table names one end, with that of the whole range."""
    if row["precision"] != "range" or not {"span", "date_span"} <= spans.keys():
        return spans
    (start, end), (first, last) = spans["span"], spans["date_span"]
    whole = claimline.dates.whole_range(document.text[start:end], (first - start, last - start))
    return {**spans, RANGE: (start + whole[0], start + whole[1])}


def in_no_row(words: Counter[str]) -> str:
    """`57 of 406 words are in no row`."""
    verb = "is" if words[IN_NO_ROW] == 1 else "are"
    return f"{words[IN_NO_ROW]:,} of {number_of(words.total(), 'word')} {verb} in no row"


def _turn(held: str, turned: str) -> None:
    st.session_state[held] = st.session_state[turned]
