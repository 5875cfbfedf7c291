"""Dates in digits whose day and month could be each other's: settled by a weekday or the text's other dates, else both."""

from dataclasses import replace

from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import weekday
from claimline.dates.reading.context import Context
from claimline.dates.reading.inside import Unreadable
from claimline.dates.reading.resolve import resolve

ORDER_FROM_TEXT = "Other dates of the text, written alike, show which number is the day."


def by_weekday(meaning: Meaning, context: Context) -> Meaning:
    """The one order of digits that the weekday beside them fits ("Wed, 01/08/2012"); unchanged where both or none does.

    Without a year ("Friday 7/6") each order is tried in the year that it would be read in.
    """
    if meaning.either is None or meaning.weekday is None:
        return meaning
    fitting = [one for one in both(meaning) if _is_weekday(one, context)]
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


def _is_weekday(meaning: Meaning, context: Context) -> bool:
    try:
        period = resolve(meaning, context).period
    except Unreadable:
        return False
    return weekday(period.first_day()) == meaning.weekday
