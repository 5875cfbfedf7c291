"""The time with which a line begins, whatever else the line says of time."""

import re

from claimline.dates.moments import Moment, find_moment

_LEAD = re.compile(
    r"[\[(]?\d{1,2}(?:[:.h]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[A-Z]{1,2}ST|[A-Z]{1,2}DT|GMT|UTC|ET|CET|local time)\b)?(?!\s?[-–—]\s?\d|[/.-]\d)",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"([01]?\d|2[0-3])\.([0-5]\d)(?=$|\s[-–—|])"
)  # "18.22" is a clock time where it stands alone


def opening_moment(words: str) -> Moment | None:
    """The time that opens some words: the clock of "00:25 - She left an hour ago"; else what `find_moment` finds."""
    whole = find_moment(words)
    if whole and whole.kind == "date" and whole.clock and whole.start <= 1:
        return whole
    lead = _LEAD.match(_DOTTED.sub(r"\1:\2", words))
    return (find_moment(lead[0]) if lead else None) or whole
