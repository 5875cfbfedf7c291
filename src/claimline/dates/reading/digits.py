"""Dates in digits whose day and month could be each other's: settled by a weekday or the text's other dates, else both."""

from dataclasses import replace

from claimline.dates.edtf import days_in_month, first_day_number
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import weekday

ORDER_FROM_TEXT = "Other dates of the text, written alike, show which number is the day."


def by_weekday(meaning: Meaning) -> Meaning:
    """The one order of digits that the weekday beside them fits ("Wed, 01/08/2012"); unchanged where both or none does."""
    if meaning.either is None or meaning.weekday is None or meaning.year is None:
        return meaning
    fitting = [one for one in both(meaning) if _is_weekday(one)]
    return fitting[0] if len(fitting) == 1 else meaning


def settle(meaning: Meaning, *, day_first: bool | None) -> Meaning:
    """The one reading of an ambiguous date that the text's other dates show; unchanged where they show none."""
    if meaning.either is None or day_first is None:
        return meaning
    return both(meaning)[day_first]


def both(meaning: Meaning) -> tuple[Meaning, Meaning]:
    """An ambiguous date with the month first, and with the day first."""
    month, day = meaning.either or (meaning.month, meaning.day)
    return replace(meaning, either=None), replace(meaning, month=month, day=day, either=None)


def _is_weekday(meaning: Meaning) -> bool:
    year, month, day = meaning.year or 0, meaning.month or 1, meaning.day or 1
    exists = day <= days_in_month(year, month)
    return exists and weekday(first_day_number(year, month, day)) == meaning.weekday
