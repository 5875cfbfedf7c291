"""What people read of a correction: the names of columns, dates in words, and a row by its first words."""

from typing import Final

from claimline.case.values import SEVERAL
from claimline.dates.english import edtf_in_words
from claimline.events.titles import title_of
from claimline.inline import inline
from claimline.table.columns import split_values
from claimline.table.facets import BY_HAND, facet_named

LABELS: Final = {name: shown.removeprefix("the ") for name, shown in BY_HAND.items()}
"""What the columns that can be corrected are called."""

_PLURAL = frozenset({"places", "quote", "date_text"})
_EMPTY = {"date": "no date", "published": "no date", "captured": "no date", "stance": "not stated"}
_DATES = ("date", "published")
_FIRST = 50  # characters of the words of a row
_VALUE = 80


def named(words: str, longest: int = _FIRST) -> str:
    """A row by its first words, at most so many characters: `“Lena Ort said that the pier…”`."""
    return f"“{inline(title_of(words, longest))}”"


def value_in_words(column: str, value: str) -> str:
    """A value of a column: a date in words, an empty one as such, a long one shortened."""
    if not value:
        return _EMPTY.get(column, "nothing")
    if column == "stance":
        return facet_named(column).shown.get(value, value)
    if column in SEVERAL:
        return ", ".join(map(inline, split_values(value)))
    if column == "date_text":
        return f"“{inline(value)}”"
    try:
        return (
            edtf_in_words(value)
            if column in _DATES
            else inline(title_of(value, _VALUE) if len(value) > _VALUE else value)
        )
    except ValueError:  # a day that is given as a page wrote it
        return inline(value)


def became(words: str, column: str, value: str, was: str | None) -> str:
    """`“Lena Ort said that the pier…”: the date is now 2013; it was read as 2014`; `was` is None where nobody has read it."""
    read = ", as it was read" if value == was else f"; {was_read(column, was or '')}"
    return f"{named(words)}: {is_now(column, value)}{read if was is not None else ''}"


def was_read(column: str, was: str) -> str:
    """`it was read as 2014`, of the value that a correction took the place of."""
    return f"{'they were' if column in _PLURAL else 'it was'} read as {value_in_words(column, was)}"


def is_now(column: str, value: str) -> str:
    """`the date is now 2013`."""
    if not value and column == "date":
        return "it has no date now"
    are = "are" if column in _PLURAL else "is"
    return f"{BY_HAND[column]} {are} now {value_in_words(column, value)}"
