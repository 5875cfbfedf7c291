"""The line over a comment that says who wrote it and when, in the forms that pasted pages have.

A line is a header only when one part of it is, as a whole, a date: a name alone decides nothing.
"""

import re
from dataclasses import dataclass

from claimline.dates import read_timestamp
from claimline.model import Span
from claimline.read.lines import Line

_LONGEST = 160  # characters: a longer line is prose
_NAME = 80
_LONGEST_TIME = 60  # "2:05 pm (GMT) on Wednesday, the 30th of September 2016" has 53
_DAYLIKE = {"day", "minute", "second"}

# "1. ", "12) " or a bullet; the number counts comments, the bullet marks a reply.
MARKER = re.compile(r"(?:(?P<number>\d{1,5})[.)]|(?P<bullet>[•◦▪‣·*+–-]))\s+(?=\S)")
# Between the parts of a one-line header: "name | date | Reply", "name · date", "name - date".
_BAR = re.compile(r"\s*[|·•]\s*|\s+[—–-]\s+")
# "name on date", "name, date", "name (date)": such lines need a time of day, or any dateline would do.
_LOOSE = re.compile(r"(?P<name>[^|]{1,80}?)(?:,?\s+(?:on|at)\s+|,\s+|\s+\()(?P<date>[^()]*\d[^()]*)\)?")
# "name says:", date on the line below; the word differs with the blog's language.
_SAYS = re.compile(
    r"(?P<name>.{1,80}?)\s*(?:\s(?:says|said|wrote|writes|sagt|schrieb|dit|a dit|dice|dijo|scrive|diz|zegt|пишет|говорит|يقول))?\s*[:：]?"
)
# What a page hangs on to a header or a comment: buttons, not words of anybody.
BUTTON = re.compile(
    r"(?:[*•]\s*)?(?:reply|report|share|like|permalink|link|edit|quote|antworten|répondre|responder|rispondi|beantwoorden|ответить|رد|回复)\W*",
    re.IGNORECASE,
)
# A time that hangs on the day the page was looked at: where a comment begins, but no date.
AGO = re.compile(
    r"(?:about |over |almost )?(?:an?|\d+)\s?"
    r"(?:s|m|h|d|w|y|mo|min|sec|hr|yr|second|minute|hour|day|week|month|year)s?\.?(?: ago)?|just now|yesterday",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Header:
    """Who and when over a comment.

    `end` is where the header's last line ends, `lines` how many it has; `timed` says that it gives a time of day,
    `answerable` that it carries a button such as "Reply", which only comments have.
    """

    name: Span
    date: Span
    end: int
    lines: int
    timed: bool
    answerable: bool = False


def header_at(lines: list[Line], i: int, skip: int = 0) -> Header | None:
    """The header that begins with line `i` after its first `skip` characters (number or bullet), or None."""
    line = lines[i]
    words = line.text[skip:]
    if len(words) > _LONGEST or not _LETTER.search(words):
        return None
    if any(char.isdigit() for char in words) and (found := _barred(words) or _loose(words)):
        name, date = found
        base = line.start + skip
        timed = _is_time(words[slice(*date)], timed=True)
        return Header(_moved(name, base), _moved(date, base), line.end, 1, timed, _answerable(words))
    below = lines[i + 1] if i + 1 < len(lines) else None
    if (
        below
        and (_is_time(below.text) or AGO.fullmatch(below.text))
        and (match := _SAYS.fullmatch(words))
        and len(words) <= _NAME
    ):
        name = _moved(match.span("name"), line.start + skip)
        return Header(name, (below.start, below.end), below.end, 2, _is_time(below.text, timed=True))
    return None


def _answerable(words: str) -> bool:
    return any(BUTTON.fullmatch(part) for part in _BAR.split(words))


def _barred(words: str) -> tuple[Span, Span] | None:
    parts, at = [], 0
    for bar in _BAR.finditer(words):
        parts.append((at, bar.start()))
        at = bar.end()
    parts = [part for part in [*parts, (at, len(words))] if part[0] < part[1]]
    if len(parts) < 2:
        return None
    times = [part for part in parts if _is_time(words[slice(*part)])]
    names = [part for part in parts if part not in times and not BUTTON.fullmatch(words[slice(*part)])]
    if len(times) == 1 and names and names[0] < times[0] and len(words[slice(*names[0])]) <= _NAME:
        return names[0], times[0]
    return None


def _loose(words: str) -> tuple[Span, Span] | None:
    match = _LOOSE.fullmatch(words)
    if match and _is_time(match["date"], timed=True) and _LETTER.search(match["name"]):
        return match.span("name"), match.span("date")
    return None


def _is_time(words: str, *, timed: bool = False) -> bool:
    """A date to the day, both readings of an ambiguous one included; `timed` asks for a time of day."""
    if len(words) > _LONGEST_TIME or not any(map(str.isdigit, words)):
        return False
    mention = read_timestamp(words)
    if mention is None or not (mention.precision in _DAYLIKE or mention.edtf.startswith("[")):
        return False
    return "T" in mention.earliest or not timed


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
