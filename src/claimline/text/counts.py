"""Counts and lists in words."""

from collections.abc import Sequence


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
