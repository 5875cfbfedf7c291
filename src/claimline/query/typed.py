"""The end of a period as a person types it, "May 2015" or "31 May 2015", as the year, month or day that a query takes."""

from typing import Literal

from claimline.dates import find_dates, read_timestamp
from claimline.errors import ArgumentError
from claimline.inline import shown
from claimline.model import DateMention
from claimline.query.period import is_end


def typed_end(words: str, end: Literal["from", "to"]) -> str:
    """The year, month or day that the words are; empty for no words.

    A longer stretch gives its first day where the period begins and its last where it ends: "the 1990s", "summer 2015".

    Raises:
        ArgumentError: they are no date, more than one, or one that needs another date to be read ("last year").
    """
    words = " ".join(words.split())
    if not words or is_end(words):
        return words
    date = _date(words)
    if date is None:
        raise ArgumentError(_refusal(words, end, "is no date"))
    if date.basis == "none":
        raise ArgumentError(_refusal(words, end, "is no date without another date or a year beside it"))
    if not date.earliest or not date.latest:
        raise ArgumentError(_refusal(words, end, "has no two ends"))
    if "uncertain" in date.qualifier:
        raise ArgumentError(_refusal(words, end, "can be more than one date"))
    if is_end(date.edtf):
        return date.edtf
    return (date.earliest if end == "from" else date.latest).partition("T")[0]


def _date(words: str) -> DateMention | None:
    """The date that all of the words are; a person may type a month without its capital letter."""
    found = [mention for mention in find_dates(words) if mention.text == words]
    return found[0] if found else read_timestamp(words)


def _refusal(words: str, end: str, why: str) -> str:
    return f"The period's {end}, {shown(words)}, {why}; write a year, a month or a day: 2015, May 2015 or 31 May 2015."
