"""Names and times that may be those of comments, where nothing else shows it: the article's, or of other people.

A chronicle, a list and a programme have names and days too. They stay the article's where their days lie before its own,
and where one writer has all of them. What other people may have written after it is given to nobody.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimline.dates import Moment, bounds_of, day_number, day_order, find_moment, in_order, read_timestamp
from claimline.read.heads import head_of
from claimline.read.linenames import LONGEST, is_proper_name
from claimline.read.lines import Line

_FEWEST = 2  # writers: the days of one may be a diary's
_FEWEST_PLANNED = 3  # times: two are full quarters by chance
_QUARTER = 15  # minutes
_ONE_THREAD = 3653  # days, ten years: comments lie nearer to each other than the entries of a list
_THE_WEB = "1991"  # no page had comments before
_HANDLE = re.compile(r"[\d_]")
_GAP = re.compile(r"(?:\s{2,}|\t)$")
_MARKS = re.compile(r"^[\W_]+|[\W_]+$")


class Signed(NamedTuple):
    """The name and the time beside some words.

    Attributes:
        start: where the first of the two stands in the document.
        name, time: as written.
        alone: True where the name is a line, or stands before a gap and an hour.
    """

    start: int
    name: str
    time: str
    alone: bool


def signed_in(lines: Sequence[Line]) -> list[Signed]:
    """The name and the time of lines that have both, the name before the time or on the line above it."""
    found = []
    for i, line in enumerate(lines):
        moment = find_moment(line.text[:LONGEST])
        if moment is None:
            continue
        head = head_of(line) if moment.kind == "clock" else None
        if head and head.name and head.body is None:  # "[09:41] Mia Roe", over words
            below = head_of(lines[i + 1]) if i + 1 < len(lines) else head
            if below and below.body is None:
                continue
            written = line.text[head.name[0] - line.start : head.name[1] - line.start]
            found.append(Signed(line.start, written, line.text[moment.start : moment.end], alone=True))
            continue
        before = line.text[: moment.start]
        ends = moment.end == len(line.text)
        above = not before.strip() and ends and i > 0 and not line.apart
        first = lines[i - above]
        name = first.text if above else _MARKS.sub("", before)
        alone = above or (ends and moment.kind == "clock" and _GAP.search(before) is not None)
        if is_proper_name(name):
            found.append(Signed(first.start, name, line.text[moment.start : moment.end], alone))
    return found


def are_planned(moments: Sequence[Moment]) -> bool:
    """True where all clock times are full quarters of an hour, as in a programme, and hardly ever in comments."""
    return len(moments) >= _FEWEST_PLANNED and all(
        one.clock and one.clock[1] % _QUARTER == 0 and not any(one.clock[2:]) for one in moments
    )


def _is_of_person(name: str) -> bool:
    """True for two words or more and for a handle, "per_7": one word with a capital can be a place or the title of an entry."""
    return " " in name or not name[0].isupper() or _HANDLE.search(name) is not None


def may_be_of_others(signed: Sequence[Signed], authors: Sequence[str], published: str) -> bool:
    """True where people who are not the authors of an article may have written what stands below it.

    Args:
        signed: what stands beside the words of each part.
        authors: those of the article; without one, its words are given to nobody either.
        published: the day of the article in EDTF, empty where it is not known.
    """
    own = {name.casefold() for name in authors}
    named = {one.name.casefold(): one.name for one in signed if is_proper_name(one.name)}
    writers = [name for folded, name in named.items() if folded not in own]
    if not own or len(writers) < _FEWEST:
        return False
    moments = [moment for one in signed if (moment := find_moment(one.time))]
    if are_planned(moments):
        return False
    alone = all(one.alone for one in signed)
    people = sum(map(_is_of_person, writers)) * 2 > len(writers)
    order = day_order([one.time for one in signed])
    times = [time for one in signed if (time := read_timestamp(one.time, day_first=order))]
    if any(time.latest < _THE_WEB for time in times):
        return False
    if not times:
        return alone and people  # clock times, or days without a year
    if published:
        day = bounds_of(published)[0]
        return sum(in_order(day, time.latest) for time in times) * 2 > len(times)
    days = [day_number(time.earliest[:10]) for time in times]
    return alone and people and max(days) - min(days) <= _ONE_THREAD
