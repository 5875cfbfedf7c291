"""Counts in words."""


def number_of(count: int, noun: str) -> str:
    """`1 claim`, `1,200 claims`: a count with its noun, which takes an s."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
