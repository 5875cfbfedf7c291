"""A row's quote as HTML, with the words of its date and of its speaker marked.

The table says where they stand. A word stays unmarked where it is not certain.
"""

import re

from claimline.model import Span
from claimline.table.columns import split_places, split_values
from claimline.ui.plain import markup
from claimline.ui.records import Row


def marked(row: Row) -> str:
    """The quote as HTML; only a claim's own words can hold its date and its speaker."""
    quote = row["quote"]
    found: list[tuple[Span, str]] = []
    if row["kind"] == "claim":
        found = [(span, "when") for span in date_places(row)] + [
            (span, "who") for span in speaker_places(row)
        ]
    out, at = [], 0
    for (start, end), kind in sorted(found):
        if start >= at:
            out += [markup(quote[at:start]), f'<mark class="{kind}">{markup(quote[start:end])}</mark>']
            at = end
    return "".join(out) + markup(quote[at:])


def date_places(row: Row) -> list[Span]:
    """Where the words of the date stand."""
    return split_places(row["date_at"]) or _only_place(row["quote"], row["date_text"])


def speaker_places(row: Row) -> list[Span]:
    """Where source and carriers are named."""
    # A row with a stance was made from its words, so its places are known; else look for a name that stands there once.
    if row["source_at"] or row["stance"]:
        return split_places(row["source_at"])
    names = (*split_values(row["source"]), *split_values(row["via"]))
    return [place for name in names for place in _only_place(row["quote"], name)]


def _only_place(text: str, words: str) -> list[Span]:
    """Where the words stand, if they stand there once, in any white space and letter case."""
    pattern = r"\s+".join(re.escape(part) for part in words.split())
    found = (
        [one.span() for one in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)]
        if pattern
        else []
    )
    return found if len(found) == 1 else []
