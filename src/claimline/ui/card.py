"""The claim card: one row with the words it rests on, how its date was read, and + / - to filter by its values."""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from claimline.attribution.actors import ActorList, load_actors
from claimline.columns import split_values
from claimline.dates.words import day_in_words
from claimline.query import NOT_STATED, Query
from claimline.shipped import shipped
from claimline.ui import address
from claimline.ui.filters import BASIS, KINDS
from claimline.ui.plain import markdown, markup
from claimline.ui.rows import Row, date_in_words, records

HOW = {
    "stated": "The text gives this date.",
    "relative": "Worked out from another date.",
    "inferred": "Inferred: only its bounds are known.",
    "none": "Nothing in the text bounds its date.",
}


def card(frame: pd.DataFrame, claim: str, ids: Sequence[str], asked: Query) -> None:
    """The card of the row with the id `claim`, whether or not the filters keep it.

    `ids` are the rows shown, in the order of the page, for previous and next.
    """
    with st.container(key="card", gap="small"):
        found = records(frame[frame["id"] == claim])
        if not found:
            st.html(f'<p class="nothing">No row of this table has the id {markup(claim)}.</p>')
            st.button("Close", key="close", on_click=address.go, kwargs={"claim": ""}, type="tertiary")
            return
        row = found[0]
        _top(row, ids)
        words, when, who = st.columns([5, 5, 4], gap="medium")
        with words:
            is_new = row["title"].removesuffix("…").casefold() not in row["quote"].casefold()
            title = f'<p class="title">{markup(row["title"])}</p>' if is_new else ""
            st.html(f"{title}<blockquote>{marked(row)}</blockquote>")
            further = [(name, ", ".join(split_values(row[name]))) for name in ("via", "places")]
            if row["kind"] == "reply":
                further += [
                    ("answers", title) for title in frame.loc[frame["id"] == row["reply_to"], "title"]
                ]
            st.html(_facts([(name, markup(value)) for name, value in further if value]))
        with when:
            _when(row, asked)
        with who:
            _names("Who says it", "source", row["source"], asked)
            _names("About", "actor", row["actors"], asked)


def marked(row: Row) -> str:
    """The quote as HTML, the words of its date and of its speaker marked where they can be found in it."""
    quote = row["quote"]
    found = [(span, "when") for span in _places(quote, [row["date_text"]])]
    if row["kind"] == "claim":  # who writes a comment stands above it, not in it
        names = split_values(row["source"]) + split_values(row["via"])
        known = [((name.start, name.end), name.name) for name in _actors().find(quote)]
        firsts = {name: span for span, name in reversed(known) if name in names}
        found += [(span, "who") for span in (*firsts.values(), *_places(quote, names))]
    out, at = [], 0
    for (start, end), kind in sorted(found):
        if start >= at:
            out += [markup(quote[at:start]), f'<mark class="{kind}">{markup(quote[start:end])}</mark>']
            at = end
    return "".join(out) + markup(quote[at:])


@st.cache_resource(show_spinner=False)
def _actors() -> ActorList:
    return load_actors(shipped("data/actors.csv"))


def _places(quote: str, words: list[str]) -> list[tuple[int, int]]:
    """Where the words stand as written, first place each; white space may be any."""
    spans = []
    for one in filter(None, words):
        pattern = r"\s+".join(re.escape(part) for part in one.split())
        if found := re.search(rf"(?<!\w){pattern}(?!\w)", quote, re.IGNORECASE):
            spans.append(found.span())
    return spans


def _top(row: Row, ids: Sequence[str]) -> None:
    at = ids.index(row["id"]) if row["id"] in ids else None
    with st.container(key="card_top", horizontal=True, vertical_alignment="center", gap="small"):
        where = f"{KINDS[row['kind']].removesuffix('s')} · {row['locator']} · {row['document']}"
        st.html(f'<span class="where">{markup(where)}</span>', width="stretch")
        if at is None:
            st.caption("left out by the filters", width="content")
        else:
            st.caption(f"{at + 1:,} of {len(ids):,}", width="content")
            for label, step, key in (("Previous", -1, "previous"), ("Next", 1, "next")):
                to = ids[(at + step) % len(ids)]
                st.button(
                    label,
                    key=key,
                    on_click=address.go,
                    kwargs={"claim": to},
                    type="tertiary",
                    disabled=len(ids) < 2,
                )
        with st.popover("Link", type="tertiary"):
            st.caption("This opens the page with the same filters and this card.")
            st.code(_absolute(), language=None, wrap_lines=True)
        st.button("Close", key="close", on_click=address.go, kwargs={"claim": ""}, type="tertiary")


def _when(row: Row, asked: Query) -> None:
    first, last = (_bound(row[bound]) for bound in ("earliest", "latest"))
    facts = [
        ("written", markup(f"“{row['date_text']}”") if row["date_text"] else "no date in these words"),
        (
            "read as",
            f"{markup(date_in_words(row))} <code>{markup(row['edtf'])}</code>" if row["edtf"] else "unknown",
        ),
        ("bounds", markup(first if first == last else f"{first} to {last}")),
        ("why", markup(f"{HOW[row['basis']]} {row['note']}")),
    ]
    st.html(_facts(facts))
    basis = BASIS[row["basis"]]
    others = tuple(value for value in BASIS if value != row["basis"])
    with st.container(key="basis_of", gap=None):
        _value(
            f"date {basis}",
            "basis",
            replace(asked, basis=(row["basis"],)),
            replace(asked, basis=others),
            (f"only rows with a date {basis}", f"leave out rows with a date {basis}"),
        )
        first, last = (row[bound].partition("T")[0] for bound in ("earliest", "latest"))
        if first or last:
            _value(
                "this period",
                "period",
                replace(asked, period_from=first, period_to=last),
                None,
                ("only rows that could fall in this period", ""),
            )


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    """Names and values (HTML) side by side."""
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts) + "</dl>"


def _bound(iso: str) -> str:
    day, _, time = iso.partition("T")
    return (day_in_words(day) + (f", {time}" if time else "")) if iso else "unknown"


def _names(title: str, column: str, cell: str, asked: Query) -> None:
    field, of = ("sources", "said by") if column == "source" else ("actors", "about")
    with st.container(key=f"names_{column}", gap=None):
        st.html(f'<span class="of">{title}</span>')
        for place, value in enumerate(split_values(cell) or [NOT_STATED]):
            _value(
                value,
                f"{column}_{place}",
                _with(asked, field, value),
                _with(asked, f"not_{field}", value),
                (f"only rows {of} {value}", f"leave out rows {of} {value}"),
            )


def _with(asked: Query, field: str, value: str) -> Query:
    """The query with a name picked (or left out), and no longer the contrary of it."""
    other = field.removeprefix("not_") if field.startswith("not_") else f"not_{field}"
    now: tuple[str, ...] = getattr(asked, field)
    contrary = tuple(one for one in getattr(asked, other) if one != value)
    picked = now if value in now else (*now, value)
    return address.changed(address.changed(asked, field, picked), other, contrary)


def _value(name: str, key: str, only: Query, without: Query | None, says: tuple[str, str]) -> None:
    with st.container(
        key=f"value_{key}", horizontal=True, wrap=False, vertical_alignment="center", gap="xsmall"
    ):
        st.html(f'<span class="value">{markup(name)}</span>', width="stretch")
        # The words in emphasis are for the ear: the style sheet hides them from the eye.
        st.button(
            f"\\+ *{markdown(says[0])}*",
            key=f"plus_{key}",
            type="tertiary",
            on_click=_filter,
            args=(only,),
            help=markdown(says[0]),
        )
        if without:
            st.button(
                f"− *{markdown(says[1])}*",
                key=f"minus_{key}",
                type="tertiary",
                on_click=_filter,
                args=(without,),
                help=markdown(says[1]),
            )


def _filter(asked: Query) -> None:
    address.go(asked)
    st.session_state["filtered"] = True  # the fragment round the card asks for the whole page


def _absolute() -> str:
    return f"{st.context.url or ''}?{urlencode(address.link())}"
