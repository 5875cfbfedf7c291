"""Counts and lists in words."""

from collections.abc import Sequence


def number_of(count: int, noun: str) -> str:
    """`1 claim`, `1,200 claims`: a count with its noun, which takes an s."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """`a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
