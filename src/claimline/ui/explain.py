"""The reading of dates, with rows of the table itself as examples, and the columns, as tables of words."""

from collections.abc import Callable

import streamlit as st

from claimline.dates.english import day_in_words
from claimline.dates.grammar.rules import EXAMPLE_ANCHOR, RULES
from claimline.inline import inline
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.columns import columns
from claimline.ui.plain import shortened, table
from claimline.ui.records import Row, date_in_words, records

# The rules of reading dates that a user should know, each with the rows of a table that can show it.
CASES: tuple[tuple[str, Callable[[Row], bool]], ...] = (
    (
        "A year is a year: no first of January is invented.",
        lambda row: row["precision"] == "year" and row["basis"] == "stated",
    ),
    ("A month is a month.", lambda row: row["precision"] == "month" and row["basis"] == "stated"),
    (
        "Early, mid and late are thirds of a year; in a month, ten days each.",
        lambda row: row["date_text"].lower().startswith(("early", "mid", "late ", "late-")),
    ),
    (
        "A time stays local to its text; no time zone is added.",
        lambda row: "T" in row["earliest"] and row["basis"] == "stated",
    ),
    (
        "A date that counts from another one is read against the day of its text, its comment or its quotation.",
        lambda row: row["basis"] == "relative",
    ),
    (
        "If only a limit of that day is known, the date is uncertain.",
        lambda row: row["basis"] == "relative" and "uncertain" in row["qualifier"],
    ),
    ("About is about: the bounds stay as said.", lambda row: "approximate" in row["qualifier"]),
    (
        "The bounds of a period that still goes on end at the time of speaking.",
        lambda row: row["edtf"].endswith("/.."),
    ),
    (
        "A statement without a date takes that of the one before it, or the time of its article or comment: when it was said, not when it happened.",
        lambda row: row["basis"] == "inferred" and row["kind"] == "claim",
    ),
    (
        "A comment without a time lies between its neighbours that have one.",
        lambda row: row["basis"] == "inferred" and row["kind"] in {"comment", "reply"},
    ),
    ("What is unknown stays unknown, and is counted.", lambda row: row["basis"] == "none"),
)
NO_ROW = "No row of this table shows it."
_LOOKED_AT = 2000  # rows of a table, in which examples are sought


def reading(store: Store) -> None:
    """Each rule of reading with a row that shows it; the rows differ if there are enough."""
    every, used, shown = records(store.page(Query(), 0, _LOOKED_AT, "file")), set[str](), []
    no_row = NO_ROW if store.total <= _LOOKED_AT else f"None of the first {_LOOKED_AT:,} rows shows it."
    for rule, fits in CASES:
        fitting = [row for row in every if fits(row)]
        row = next((row for row in fitting if row["id"] not in used), fitting[0] if fitting else None)
        if row is None:
            shown.append((rule, "", "", "", no_row))
            continue
        used.add(row["id"])
        written = f"“{inline(row['date_text'])}”" if row["date_text"] else "nothing"
        where = ": ".join(filter(None, (inline(row["locator"]), inline(shortened(row["quote"], 110)))))
        shown.append((rule, written, date_in_words(row), row["note"], where))
    st.html(table(("The rule", "As written", "As read", "Why", "In"), shown))


def grammar() -> None:
    """The expressions that are found in running text, from the grammar itself."""
    st.caption(
        f"The examples are read as if their text were of {day_in_words(EXAMPLE_ANCHOR)}. Values are in TIMEX3, the "
        "standard for dates in running text."
    )
    firsts = ((rule.name, *rule.patterns[0][1:]) for rule in RULES if rule.alone)
    rules = [(name, example.replace("*", ""), value) for name, example, value in firsts]
    st.html(table(("Kind", "For example", "Value"), rules))


def column_table() -> None:
    """The columns of the table, from its data package."""
    described = [(c.title, c.name, c.description, c.example) for c in columns()]
    st.html(table(("Column", "Name in the file", "What it holds", "For example"), described))
