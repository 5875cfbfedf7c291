"""About: the reading of dates, the columns of the table, and the limits of the tool."""

from claimline.ui import page

page.through_app()

import streamlit as st  # noqa: E402 - the guard comes first

from claimline.errors import ClaimlineError  # noqa: E402
from claimline.ui import explain  # noqa: E402

st.html(
    '<h1 class="sentence">Who said what happened, and when: no more than the evidence says, and no less.</h1>'
)

if page.is_retold():
    st.markdown(
        "## The text behind this table\n\n"
        "This table comes with claimline. It was read from a retelling, in our own words and in indirect speech, of an "
        "opinion article by Nehad Ismail of 2016 and the comments under it. Names, dates and order are those of the "
        "original; the wording is ours. Cite the original for what it says, and this table for nothing but itself."
    )

st.markdown(
    "## How dates are read\n\n"
    "A date is kept as it was written and as wide as it was said. Each rule below has an example from the open table, "
    "if one of its rows shows it."
)
try:
    explain.reading(page.read().store)
except ClaimlineError as problem:
    st.text(str(problem))
with st.expander("The expressions that are found in running text"):
    explain.grammar()

st.markdown(
    "## Whose claim it is\n\n"
    "A claim belongs to the one who makes it: the person, body or outlet that says it, in quotation or in reported "
    "speech. The person or outlet that carried it to us stands under *via*. A sentence belongs to its writer unless the "
    "text names somebody else for it. "
    "Where the text names nobody, the source is *unknown*; a name that could only be guessed is not filled in. In the "
    "filters, *anonymous* gathers the sources that are described and not named, such as activists or a senior official. "
    "If a list of names of your own is in use (*Names*), the spellings that it joins stand under one name, and the note says so."
)

st.markdown(
    "## What it does not do\n\n"
    "- It gives no verdict and scores nobody's truth. Accounts that differ stand side by side.\n"
    "- It does not merge claims that seem to tell of the same event.\n"
    "- It invents no day, month or hour. A row that a filter calls *certainly* in a period lies wholly inside it, and its date is marked neither uncertain nor approximate.\n"
    "- It reads English. Names of months and times in comment headers may be in other languages.\n"
    "- It fetches nothing: no picture, no font, no link of a text is ever loaded."
)

st.markdown("## The columns of the table")
explain.column_table()
