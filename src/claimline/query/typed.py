"""A date or the end of a period as a person types it, "May 2015" or "31 May 2015", as the year, month or day that a query takes."""

import re
from typing import Literal

import claimline.dates
from claimline.dates.edtf import bounds_of
from claimline.dates.english import edtf_in_words
from claimline.dates.said import edtf_said
from claimline.errors import ArgumentError
from claimline.inline import shown
from claimline.model import DateMention
from claimline.query.period import ENDS, is_end

_PLACED = re.compile(
    r"(?:since|after|before|until|till|by|not (?:after|before)|no (?:later|earlier) than)(?: at least)? #|(?:(?:from|between) )?# ?(?:to|until|till|and|-|–) ?#",
    re.IGNORECASE,
)

_NO_SUCH_DAY = re.compile(r"there is no (?:day|month) \d+", re.IGNORECASE)  # of the note of a date


def typed_end(words: str, end: Literal["from", "to"]) -> str:
    """The year, month or day that the words are; empty for no words.

    A longer stretch gives its first day where the period begins and its last where it ends: "the 1990s", "summer 2015".

    Raises:
        ArgumentError: they are no date, more than one, or one that needs another date to be read ("last year").
    """
    return _typed(words, ENDS[end], last=end == "to")


def typed_day(words: str, name: str) -> str:
    """The same for a date that is no period's end and that messages call `name`; a longer stretch gives its first day.

    Raises:
        ArgumentError: as `typed_end`.
    """
    return _typed(words, name, last=False)


def typed_minute(words: str, name: str) -> str:
    """The same, or the minute where the words name one.

    Raises:
        ArgumentError: as `typed_end`, and for a minute of a time zone.
    """
    words = " ".join(words.split())
    date, moment = _date(words), claimline.dates.find_moment(words)
    if moment is not None and moment.zone:
        why = "has a time zone, and no time is converted; write it as the clock beside the page showed it"
        raise ArgumentError(f"{name}, {shown(words)}, {why}: 6 May 2023 18:00.")
    minute = (
        date.earliest[: len("2016-03-30T18:00")] if date and date.precision in {"minute", "second"} else ""
    )
    return minute if minute and date and not date.qualifier else typed_day(words, name)


def typed_date(words: str) -> str:
    """The EDTF of a date as a person types it, in EDTF or in words: `2015-03~`, "around May 2015", "since 2013"; empty for no words.

    Raises:
        ArgumentError: as `typed_end`, but a date may be without one of its ends.
    """
    words = " ".join(words.split())
    try:
        bounds_of(words)
    except ValueError:
        said = edtf_said(words)
        return (_placed(words) or _read(words, "The date").edtf) if said is None else said
    return words


def as_typed(edtf: str) -> str:
    """What a person would type for a date: its words, or the EDTF where these are read as another one."""
    try:
        words = edtf_in_words(edtf) if edtf else ""
        return words if typed_date(words) == edtf else edtf
    except ValueError:  # a day as a page wrote it; ArgumentError is one
        return edtf


def _placed(words: str) -> str:
    """The date of words that have one before or behind which they place something: "before 2015", "2013 to 2014"; else empty."""
    found = claimline.dates.find_dates(words)
    if len({one.edtf for one in found}) != 1 or "uncertain" in found[0].qualifier or found[0].basis == "none":
        return ""
    edtf = found[0].edtf
    for one in reversed(found):
        words = f"{words[: one.start]}#{words[one.end :]}"
    return edtf if (".." in edtf or "/" in edtf) and _PLACED.fullmatch(words) else ""


def _typed(words: str, name: str, *, last: bool) -> str:
    words = " ".join(words.split())
    if not words or is_end(words):
        return words
    date = _read(words, name)
    if not date.earliest or not date.latest:
        raise ArgumentError(_refusal(words, name, "has no two ends"))
    if is_end(date.edtf):
        return date.edtf
    return (date.latest if last else date.earliest).partition("T")[0]


def _read(words: str, name: str) -> DateMention:
    date = _date(words)
    if date is None:
        raise ArgumentError(_refusal(words, name, "is no date"))
    if date.basis == "none":
        raise ArgumentError(_refusal(words, name, _why_none(date)))
    if "uncertain" in date.qualifier:
        raise ArgumentError(_refusal(words, name, "can be more than one date"))
    return date


def _why_none(date: DateMention) -> str:
    """Why words are no date by themselves: nothing beside them helps where the calendar has no such day."""
    if _NO_SUCH_DAY.search(date.note):
        return f"is no date: {date.note[0].lower()}{date.note[1:].rstrip('.')}"
    return "is no date without another date or a year beside it"


def _date(words: str) -> DateMention | None:
    """The date that all of the words are; a person may type a month small, or in another language."""
    found = [mention for mention in claimline.dates.find_dates(words) if mention.text == words]
    if found and not words.isdecimal():  # "31" is no year
        return found[0]
    moment = claimline.dates.find_moment(words)
    whole = moment is not None and (moment.start, moment.end) == (0, len(words))
    return claimline.dates.read_timestamp(words) if whole else None


def _refusal(words: str, name: str, why: str) -> str:
    return f"{name}, {shown(words)}, {why}; write a year, a month or a day: 2015, May 2015 or 31 May 2015."
