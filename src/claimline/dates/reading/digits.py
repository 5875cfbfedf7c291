"""Dates in digits whose day and month could be each other's: settled by the text's other dates, else kept as both."""

from collections.abc import Iterable
from dataclasses import replace

from claimline.dates.edtf import iso_day
from claimline.dates.expressions import Expression
from claimline.dates.grammar.meaning import Meaning

BOTH_KEPT = "The digits can be read as day and month or as month and day; both are kept."
SETTLED = "Other dates of the text, written alike, show which number is the day."


def day_comes_first(expressions: Iterable[Expression]) -> bool | None:
    """What the text's dates in digits show: the day first, the month first, or (None) nothing or both."""
    shown = {expression.meaning.day_first for expression in expressions} - {None}
    return shown.pop() if len(shown) == 1 else None


def settled(meaning: Meaning, *, day_first: bool | None) -> Meaning:
    """The one reading of an ambiguous date that the text's other dates show; unchanged where they show none."""
    if meaning.either is None or day_first is None:
        return meaning
    if not day_first:
        return replace(meaning, either=None)
    year, month, day = meaning.either
    return replace(meaning, year=year, month=month, day=day, either=None)


def both(meaning: Meaning) -> str:
    """EDTF of one out of the two days that an ambiguous date can be, the earlier first."""
    first = iso_day(meaning.year or 0, meaning.month or 0, meaning.day or 0)
    return f"[{','.join(sorted((first, iso_day(*(meaning.either or (0, 0, 0))))))}]"
