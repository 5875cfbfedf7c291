"""A row's quote as HTML, with marks on the words of its date and of its speaker.

The table says where they stand. A word is marked only where it is certainly the right one.
"""

import re

from claimline.model import Span
from claimline.table.columns import evened_breaks, split_places, split_values
from claimline.ui.plain import escaped
from claimline.ui.records import Row


def marked(row: Row, *, has_places: bool) -> str:
    """The quote as HTML; `has_places` where the table has the column that says where a claim's speaker stands."""
    quote = evened_breaks(row["quote"])
    found: list[tuple[Span, str]] = []
    if row["kind"] == "claim":  # the time and the author of a comment stand above its words
        placed = has_places and _fits(row, quote)
        found = [(span, "when") for span in _of_date(row, quote, placed=placed)]
        found += [(span, "who") for span in _of_speaker(row, quote, placed=placed)]
    out, at = [], 0
    for (start, end), kind in sorted(found):
        if start >= at:
            out += [escaped(quote[at:start]), f'<mark class="{kind}">{escaped(quote[start:end])}</mark>']
            at = end
    return "".join(out) + escaped(quote[at:])


def _fits(row: Row, quote: str) -> bool:
    """False where somebody has changed the quote since its places were found: they hold other words, or parts of words."""
    dates, speakers = split_places(row["date_at"]), split_places(row["source_at"])
    written = " ".join(row["date_text"].split())
    if any(" ".join(quote[start:end].split()) != written for start, end in dates):
        return False
    return all(start < end <= len(quote) and _is_whole(quote, start, end) for start, end in speakers)


def _is_whole(quote: str, start: int, end: int) -> bool:
    """True for words none of which is cut."""
    cut = [quote[at - 1 : at].isalnum() and quote[at : at + 1].isalnum() for at in (start, end) if at]
    return not any(cut) and not quote[start].isspace() and not quote[end - 1].isspace()


def _of_date(row: Row, quote: str, *, placed: bool) -> list[Span]:
    return (split_places(row["date_at"]) if placed else []) or _only_place(quote, row["date_text"])


def _of_speaker(row: Row, quote: str, *, placed: bool) -> list[Span]:
    if placed:
        return split_places(row["source_at"])
    names = (*split_values(row["source"]), *split_values(row["via"]))
    return [place for name in names for place in _only_place(quote, name)]


def _only_place(text: str, words: str) -> list[Span]:
    """Where the words stand, if they do so once; white space and letter case may be any."""
    pattern = r"\s+".join(re.escape(part) for part in words.split())
    places = re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE) if pattern else ()
    found = [place.span() for place in places]
    return found if len(found) == 1 else []
