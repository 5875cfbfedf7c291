"""Dates in digits whose day and month could be each other's: settled by the text's other dates, else kept as both."""

from dataclasses import replace

from claimline.dates.edtf import iso_day
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.order import one_of_two

ORDER_FROM_TEXT = "Other dates of the text, written alike, show which number is the day."


def settle(meaning: Meaning, *, day_first: bool | None) -> Meaning:
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
    return one_of_two((first, iso_day(*(meaning.either or (0, 0, 0)))))
