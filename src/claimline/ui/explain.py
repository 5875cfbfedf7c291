"""How dates are read, shown on rows of the table itself, and what the columns hold, as tables of words."""

from collections.abc import Callable, Iterable, Sequence

import pandas as pd
import streamlit as st

from claimline.columns import columns
from claimline.dates.grammar import EXAMPLE_ANCHOR, RULES
from claimline.dates.words import day_in_words
from claimline.ui.plain import markup, shortened
from claimline.ui.rows import Row, date_in_words, records

# What a reader should know of the reading of dates, and which row of the table can show it.
CASES: tuple[tuple[str, Callable[[Row], bool]], ...] = (
    (
        "A year is a year: no first of January is invented.",
        lambda row: row["precision"] == "year" and row["basis"] == "stated",
    ),
    ("A month is a month.", lambda row: row["precision"] == "month" and row["basis"] == "stated"),
    (
        "A time stays local to its text; no time zone is added.",
        lambda row: "T" in row["earliest"] and row["basis"] == "stated",
    ),
    (
        "“Last Sunday” is read against the date of the text or of the quotation.",
        lambda row: row["basis"] == "relative",
    ),
    (
        "Where that date is itself only a limit, the reading is uncertain.",
        lambda row: "uncertain" in row["qualifier"],
    ),
    ("About is about: the bounds stay as said.", lambda row: "approximate" in row["qualifier"]),
    (
        "A period that goes on ends at the speaking, and is drawn with an arrow.",
        lambda row: row["edtf"].endswith("/.."),
    ),
    (
        "Without a date of its own, only what its place in the text allows.",
        lambda row: row["basis"] == "inferred",
    ),
    ("What is unknown stays unknown, and is counted.", lambda row: row["basis"] == "none"),
)


def reading(rows: pd.DataFrame) -> None:
    """Each rule of reading with a row that shows it; a rule that no row shows is left out."""
    every = records(rows)
    shown = []
    for rule, fits in CASES:
        row = next((row for row in every if fits(row)), None)
        if row:
            written = f"“{row['date_text']}”" if row["date_text"] else "nothing"
            shown.append((rule, written, date_in_words(row), row["note"], shortened(row["quote"], 110)))
    _table(("The rule", "As written", "As read", "Why", "In"), shown)


def grammar() -> None:
    """The expressions that are found in running text, from the grammar itself."""
    st.caption(
        f"Examples are read as if the text were of {day_in_words(EXAMPLE_ANCHOR)}; the value is in TIMEX3."
    )
    _table(
        ("Kind", "For example", "Value"), [(rule.name, *rule.examples[0]) for rule in RULES if rule.examples]
    )


def described() -> None:
    """The columns of the table, from its data package."""
    _table(
        ("Column", "Name in the file", "What it holds", "For example"),
        [(c.title, c.name, c.description, c.example) for c in columns()],
    )


def _table(head: Sequence[str], body: Iterable[Sequence[str]]) -> None:
    top = "".join(f"<th scope='col'>{markup(name)}</th>" for name in head)
    rows = "".join(
        "<tr>"
        # On a phone each row is a block, and each cell names its column.
        + "".join(
            f"<td data-name='{markup(name)}'>{markup(cell)}</td>"
            for name, cell in zip(head, row, strict=True)
        )
        + "</tr>"
        for row in body
    )
    st.html(f"<table class='words'><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>")
