"""The time of a comment: what a reader sees, and what the markup says to programs.

The markup's time is the better one, unless it is a placeholder: a template's mark, the year 1970, the moment at which the
page was made and hence the same for all comments.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice

from lxml.html import HtmlElement

from claimline.dates.moments import find_moment
from claimline.dates.timestamps import day_order
from claimline.read.page.parts import Stamp
from claimline.read.page.tree import words_of

# Where engines put a time for programs, the plainest first; a title may also be words for a reader.
_ATTRIBUTES = (
    "datetime content data-datetime data-iso data-date data-time data-timestamp data-ts data-utime data-unixtime data-created data-epoch"
    " data-comment-timestamp data-comment-date data-created-at data-livestamp timestamp ts created-timestamp unixtime pubdate"
).split()
_TITLES = ("title", "data-original-title", "data-tippy-content", "data-tooltip", "data-title", "aria-label")
_ISO = re.compile(
    r"(?P<day>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
    r"(?:[T ](?P<clock>[0-2]\d:?[0-5]\d(?::?[0-5]\d(?:[.,]\d+)?)?)\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?![\d-])"
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_TEMPLATE = re.compile(r"\{\{|\}\}|<%|%>|\$\{|\[\[")
_LONGEST_TIME = 80
_FIRST_YEAR = 1990
_SMALL = 2  # elements in an element that holds nothing but a time


def stamp_of(element: HtmlElement, shown: str | None = None) -> Stamp:
    """The time that an element holds; empty where it holds none.

    Args:
        element: the element, with its attributes.
        shown: the words of it, where they are known better.
    """
    words = " ".join((words_of(element) if shown is None else shown).split())
    inner = [
        element,
        *islice(element.iterdescendants(), _SMALL),
    ]  # the time itself may stand in a line of its own
    machine = next((found for one in inner for name in _ATTRIBUTES if (found := iso(one.get(name, "")))), "")
    titles = [element.get(name, "") for name in _TITLES]
    machine = machine or next((found for title in titles if (found := iso(title))), "")
    seen = [_time_in(words), *(_time_in(title) for title in titles)]
    absolute = [one for one in seen if one[1]]
    if not machine:
        # A title's clock time is all that tells the minute; of "04/03/2016 18:20" it may tell the month.
        absolute.sort(key=lambda one: (-one[1], _is_open(one[0])))
    shown = absolute[0][0] if absolute else seen[0][0] or (words if _short(words) else "")
    return Stamp(shown, machine)


def iso(value: str) -> str:
    """The ISO time of a value for programs, with its offset; a count of seconds since 1970 is in UTC. Else empty."""
    value = value.strip()
    if _EPOCH.fullmatch(value):
        seconds = float(value) / (1000 if len(value.partition(".")[0]) == 13 else 1)
        value = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    match = _ISO.match(value)
    if match is None or _TEMPLATE.search(value) or not _is_day(match["day"]):
        return ""
    clock = match["clock"] or ""
    zone = (match["zone"] or "").replace("UTC", "Z").replace("GMT", "Z")
    return f"{match['day']}T{clock}{zone}" if clock else match["day"]


def _is_day(words: str) -> bool:
    """True for a day of the calendar on which there were pages."""
    try:
        return date.fromisoformat(words).year >= _FIRST_YEAR
    except ValueError:
        return False


def without_placeholders(stamps: Sequence[Stamp]) -> list[Stamp]:
    """The times, without a machine time that is one and the same for comments of different times."""
    machines = {stamp.machine for stamp in stamps}
    shown = {stamp.shown for stamp in stamps if stamp.shown}
    if len(stamps) > 1 and len(machines) == 1 and len(shown) > 1:
        return [replace(stamp, machine="") for stamp in stamps]
    return list(stamps)


def _time_in(words: str) -> tuple[str, int]:
    """The time that stands in words: 2 with it for a day with a clock time, 1 for a day, 0 for what needs another day."""
    if not words or len(words) > 4 * _LONGEST_TIME or _TEMPLATE.search(words):
        return "", 0
    moment = find_moment(words)
    if moment is None or (moment.kind == "clock" and _short(words[: moment.start] + words[moment.end :])):
        return "", 0  # a day stands beside the clock, in words that `moments` does not know
    return words[moment.start : moment.end], (1 + bool(moment.clock)) * (moment.kind == "date")


def _is_open(words: str) -> bool:
    """True for a time in digits whose order of day and month they do not show."""
    moment = find_moment(words)
    return moment is not None and moment.digits and day_order([words]) is None


def _short(words: str) -> bool:
    """True for words that can be a time which `moments` does not know: short, with a digit, no mark of a template."""
    return len(words) <= _LONGEST_TIME and any(map(str.isdigit, words)) and not _TEMPLATE.search(words)
