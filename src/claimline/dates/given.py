"""Dates as a caller gives them: text, or Python's own dates, which become ISO text; one rule for every argument.

Whether a text is a date, and how fine it may be, says the reader of the argument.
"""

from datetime import date, datetime

from claimline.arguments import refused
from claimline.errors import ArgumentError

Given = str | date | None  # a datetime, also that of pandas, is a date


def as_iso(name: str, given: Given) -> str:
    """The ISO text of a date; a text stays as it is, and None is the empty text.

    A `date` gives its day, a `datetime` the minute in which it lies. At midnight a `datetime` gives its day, because
    pandas writes a day so. It has to be without a time zone, as the clock beside the text showed it: a text says its
    times without one, and which day another zone means cannot be told.

    Args:
        name: what a message calls the argument.
        given: the date.

    Raises:
        ArgumentError: it is neither text nor a date, or it has a time zone.
    """
    if given is None or isinstance(given, str):
        return given or ""
    if not isinstance(given, date) or str(given) == "NaT":  # what pandas has for a date that is missing
        raise refused(name, given, "write it like 2016-03-30, or give a date")
    if not isinstance(given, datetime):
        return given.isoformat()
    if given.tzinfo is not None:
        raise ArgumentError(
            f"{name} cannot have a time zone ({given.tzinfo}); give it as the clock beside the text showed it, "
            "with replace(tzinfo=None)."
        )
    return given.isoformat(timespec="minutes").removesuffix("T00:00")


def as_day(name: str, given: Given) -> str:
    """As `as_iso`, for an argument that is no finer than a day: a `datetime` gives its day."""
    iso = as_iso(name, given)
    return iso if isinstance(given, str) else iso.partition("T")[0]
