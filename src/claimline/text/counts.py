"""Counts, lists and sentences in words."""

import re
from collections.abc import Sequence

# The mark that ends a sentence, with what closes behind it: quotation marks, brackets, isolates and tags, of HTML too.
_ENDED = re.compile(r"(?:…|[.!?](?:[”’\"')\]\u2069]|&(?:quot|#x27);|</\w+>)*)$")


def number_of(count: int, noun: str) -> str:
    """`1 claim`, `1,200 claims`, `2 replies`: a count with its noun."""
    if count == 1:
        return f"{count:,} {noun}"
    ends_in_y = noun.endswith("y") and noun[-2] not in "aeiou"
    return f"{count:,} {noun[:-1]}ies" if ends_in_y else f"{count:,} {noun}s"


def listed(words: Sequence[str]) -> str:
    """`a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def ended(words: str) -> str:
    """A sentence with its full stop, unless what it ends in has a mark of its own: `It says “on Monday.”`."""
    return words if _ENDED.search(words) else f"{words}."
