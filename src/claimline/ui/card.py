"""The claim card: one row with its words, the reading of its date, and + / - to filter by its values."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from claimline.model import UNKNOWN
from claimline.query.listing import Standing
from claimline.query.query import Query
from claimline.table.columns import split_values
from claimline.ui import changing, correcting, texts, values
from claimline.ui.components import focus
from claimline.ui.components.browser import listener
from claimline.ui.found import Found
from claimline.ui.page import Opened
from claimline.ui.plain import markup, shortened
from claimline.ui.quote import marked
from claimline.ui.records import Row, bound_in_words, date_in_words, is_added, records, titles_beside
from claimline.ui.state import address, open_case, own_names

HOW = {
    "stated": "The text gives this date.",
    "relative": "Worked out from another date.",
    "inferred": "Inferred from the dates around it.",
    "by hand": "A person set this date.",
    "none": "Nothing in the text bounds its date.",
}
OF_SAYING = (
    "Inferred: the words give no date. It is when they were said, or the time of the words before them; "
    "what they tell of may be of another day."
)
# Of a table that claimline has not read out of its texts, only the table itself is known.
TABLE_GIVES_NONE = "The table gives no date."
OF_A_SET = "; filters and picture know of a set its first and its last day alone"
NO_DATE_GIVEN = "A person gave it no date."
AN_ID = 80  # characters of an id in a sentence; it may be of any length
# The page's address is the link; if the browser keeps its clipboard closed, the reader can copy the address bar. The same element
# listens for the buttons beside the card's values, which are HTML: as widgets they would be two thirds of the card's elements.
_copy = st.components.v2.component(
    "claimline.copy",
    html='<button type="button">Copy link</button>',
    css="""button { all: unset; display: block; margin-top: -1px; cursor: pointer; font: 0.875rem var(--st-font); color: var(--st-text-color); white-space: nowrap; }
      button:hover { color: var(--st-primary-color); }
      button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 4px; border-radius: 2px; }""",
    js="""export default function ({ parentElement, setTriggerValue }) {
      parentElement.end?.() // as in browser.js
      const button = parentElement.querySelector('button')
      button.textContent = 'Copy link' // another row has another link
      button.onclick = () => navigator.clipboard.writeText(location.href).then(
        () => { button.textContent = 'Copied' }, () => { button.textContent = 'See the address bar' })
      const clicked = event => {
        const sign = event.target.closest?.('.values [data-filter]')
        if (sign) setTriggerValue('filter', sign.dataset.filter)
      }
      document.addEventListener('click', clicked)
      return parentElement.end = () => document.removeEventListener('click', clicked)
    }""",
)


IN_TEXT = ("pages/text.py", "In the text")
ON_TIMELINE = ("pages/timeline.py", "On the timeline")


def card(
    opened: Opened,
    claim: str,
    standing: Standing | None,
    asked: Query,
    *,
    elsewhere: tuple[str, str] = IN_TEXT,
    below_date: Callable[[], None] = lambda: None,
) -> None:
    """The card of the row with the id `claim`, whether or not the filters keep it.

    `standing` is its place among the rows shown, in the order of the page, for previous and next; None where it is none of
    them. `elsewhere` is the other page that shows the row, and the words of the link. `below_date` draws more below the date.
    """
    changing.noticed()
    with st.container(key="card", gap="small"):
        frame = opened.store.of_ids([claim])
        rows = records(frame)
        if not rows:
            st.html(
                f'<p class="nothing">No row of this table has the id “{markup(shortened(claim, AN_ID))}”.</p>'
            )
            _close()
            return
        row, found = rows[0], Found(asked.text)
        titles = titles_beside(opened.store)
        _top(
            row,
            standing,
            elsewhere,
            titles.get(row["document"]) or str(row["document"]),
            _writer(row, opened),
        )
        correcting.unfinished(row["id"])
        if correcting.is_open(row):
            correcting.form(row, opened.table.frame)
            focus.lead()
            return
        correcting.by_hand(row)
        words, when, who = st.columns([5, 4, 5], gap="medium")
        with words:
            is_new = row["title"].removesuffix("…").casefold() not in row["quote"].casefold()
            title = f'<p class="title">{found.escaped(row["title"])}</p>' if is_new else ""
            quote = marked(row, found.sought, has_places="source_at" in frame.columns)
            st.html(f"{title}<blockquote>{quote}</blockquote>")
            if answered := _answered(row, opened):
                st.html(_facts([("answers", answered)]))
        with when:
            st.html(_facts(_date(row, found, read=opened.store.has_cells("date_at"))))
            below_date()
        with who:
            st.html(values.markup_of(row, found))
        focus.lead()


def _writer(row: Row, opened: Opened) -> str:
    """Who wrote the comment in which a claim stands, where the claim names somebody else; else empty."""
    comment = row["id"].rpartition(".")[0]
    if row["kind"] != "claim" or not row["locator"].startswith("comment") or not comment:
        return ""
    known = {*split_values(row["source"]), *split_values(row["via"]), UNKNOWN}
    for one in records(opened.store.of_ids([comment])):
        if (one["document"], one["locator"]) == (row["document"], row["locator"]):
            return "; ".join(name for name in split_values(one["source"]) if name not in known)
    return ""


def _top(row: Row, standing: Standing | None, elsewhere: tuple[str, str], document: str, writer: str) -> None:
    with st.container(key="card_top", horizontal=True, vertical_alignment="center", gap="small"):
        place = f"{row['locator']}, by {writer}" if writer else row["locator"]
        parts = (row["kind"] if row["kind"] not in row["locator"] else "", place, document)
        where = " · ".join(markup(part) for part in parts if part)
        st.html(f'<span class="where">{where}</span>', width="stretch")
        if standing is None:
            st.caption("left out by the filters", width="content")
        else:
            st.caption(f"{standing.place + 1:,} of {standing.rows:,}", width="content")
            ways = (("Previous", standing.previous, "Left"), ("Next", standing.following, "Right"))
            for label, claim, arrow in ways:
                st.button(
                    label,
                    key=label.lower(),
                    on_click=address.go,
                    kwargs={"claim": claim},
                    type="tertiary",
                    disabled=standing.rows < 2,
                    shortcut=arrow,
                )
        correcting.ways(row)
        if texts.has_text(row):
            # The text stays when the card is closed there.
            there = address.link(claim=row["id"], page="", reading=row["document"])
            st.page_link(elsewhere[0], label=elsewhere[1], query_params=there)
        pressed = listener("copy", "filter", partial(_filter, row))
        _copy(key="copy", data=row["id"], width="content", height="content", on_filter_change=pressed)
        if not open_case.in_use() and own_names.in_use().lines:
            st.caption("without your list of names", width="content")
        _close()


def ready() -> None:
    """Where no card is open: what was begun on one and is not kept, and a button that nobody sees.

    Streamlit's front end fetches the script of its buttons when it meets the first one, and shows it later still; the
    buttons and keys of a first card would come a while after its words, and a click or a key until then would be lost.
    """
    correcting.unfinished()
    changing.notice()
    focus.lead()
    st.button("Ready", key="ready")


def _close() -> None:
    # With its key, the focus stays on the line of the list that opened the card.
    st.button(
        "Close", key="close", on_click=address.go, kwargs={"claim": ""}, type="tertiary", shortcut="Esc"
    )


def _answered(row: Row, opened: Opened) -> str:
    """The row that a reply answers, or, for any row, an answered row that the table lacks, as HTML; a comment's article is not named."""
    if not row["reply_to"]:
        return ""
    titles = opened.store.of_ids([row["reply_to"]])["title"].tolist()
    if not titles:
        return f"{markup(shortened(row['reply_to'], AN_ID))}, which is not in this table"
    return markup(titles[0]) if row["kind"] == "reply" else ""


def _date(row: Row, found: Found, *, read: bool) -> list[tuple[str, str]]:
    """Names and values (HTML) of all that is known of a row's date; `read` is True for a table that was read out of its texts."""
    first, last = (bound_in_words(row[bound]) for bound in ("earliest", "latest"))
    by_hand = row["basis"] == "by hand"
    # Of a row that a person made or undated, the text was not asked.
    undated = row["basis"] == "none" and (is_added(row) or "date" in split_values(row["corrected"]))
    nothing = "no date in these words" if read else "the table does not say"
    written = f"“{markup(row['date_text'])}”" if row["date_text"] else "" if by_hand or undated else nothing
    of_saying = read and row["basis"] == "inferred" and row["kind"] == "claim" and not row["date_text"]
    how = NO_DATE_GIVEN if undated else OF_SAYING if of_saying else HOW[row["basis"]]
    if row["basis"] == "none" and not (undated or read):
        how = TABLE_GIVES_NONE
    facts = [
        *([("written", written)] if written else []),
        ("set to" if by_hand else "read as", markup(date_in_words(row)) if row["edtf"] else "unknown"),
        ("bounds", markup(first if first == last else f"{first} to {last}")),
        ("why", f"{how} {found.markup(row['note'])}"),
    ]
    if row["edtf"]:
        facts.append(
            (
                "in the file",
                f"<code>{markup(row['edtf'])}</code> in EDTF, the standard for such dates"
                + OF_A_SET * ("," in row["edtf"]),
            )
        )
    return facts


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    """Names and values (HTML) side by side."""
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts) + "</dl>"


def _filter(row: Row, pressed: str) -> None:
    if asked := values.filtered(address.query(), row, pressed):
        address.go(asked)
        address.whole_page()
