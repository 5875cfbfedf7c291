"""A row's quote as HTML, with marks on the words of its date and of its speaker.

The table says where they stand. A word is marked only where it is certainly the right one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import claimline.dates
from claimline.model import Span
from claimline.table.columns import evened_breaks, split_places, split_values
from claimline.text.searching import places
from claimline.ui.plain import escaped_part, in_runs
from claimline.ui.records import Row


def marked(row: Row, sought: Sequence[str] = (), *, has_places: bool) -> str:
    """The quote as HTML, with marks on what was `sought` too; `has_places` where the table has the column that says where a claim's speaker stands."""
    quote = evened_breaks(row["quote"])
    found: list[tuple[Span, str]] = []
    if row["kind"] == "claim":  # the time and the author of a comment stand above its words
        placed = has_places and _fits(row, quote)
        found = [(span, "when") for span in _of_date(row, quote, placed=placed)]
        found += [(span, "who") for span in _of_speaker(row, quote, placed=placed)]
    kept: list[tuple[Span, str]] = []
    for span, kind in sorted(found):
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, kind))
    # A word can be a part of the date and be sought too: it has both marks.
    kept += [(span, "found") for span in places(quote, sought)]
    edges = {edge for span, _ in kept for edge in span}

    def part(first: int, last: int) -> str:
        own = sorted({first, last, *(edge for edge in edges if first < edge < last)})
        return "".join(
            _piece(quote[start:end], [kind for span, kind in kept if span[0] <= start and end <= span[1]])
            for start, end in pairwise(own)
        )

    return in_runs(quote, part)


def _piece(words: str, kinds: Sequence[str]) -> str:
    return f'<mark class="{" ".join(kinds)}">{escaped_part(words)}</mark>' if kinds else escaped_part(words)


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
    dates = (split_places(row["date_at"]) if placed else []) or _only_place(quote, row["date_text"])
    return (
        [claimline.dates.whole_range(quote, span) for span in dates] if row["precision"] == "range" else dates
    )


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
