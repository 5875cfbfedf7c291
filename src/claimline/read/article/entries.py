"""Live blogs: a clock time as head dates what stands under it, until the next one; day lines part the days.

Clock times head parts of programmes and chronicles too, whose day is another one; so the page must say that it was written
live, or the newest part must stand first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimline.dates import find_moment
from claimline.dates.moments import Moment
from claimline.dates.opening import opening_moment
from claimline.model import Passage, Span
from claimline.read.article.byline import authors_in
from claimline.read.article.pagewords import is_page_word
from claimline.read.article.signature import signature_of
from claimline.read.lines import ENDS_SENTENCE, Line

_LIVE = re.compile(
    r"\W*live\W*|(?-i:(?:\S+\s){1,3}LIVE|[A-Z]\w+ live)|live\s*[:|–—-].*|.*[:|–—-]\s*live\W*|.*\b(?:live\s?-?\s?(?:updates?|blog|coverage|news|report(?:ing)?|ticker|feed)"
    r"|as (?:it|they) happen(?:s|ed)?|minute[ -]by[ -]minute|(?:latest|rolling) updates?)\b.*",
    re.IGNORECASE,
)
_FEWEST = 3  # heads where the page says that it is live
_FEWEST_BACKWARDS = 4  # heads where only their order says so
_QUARTER = 15  # minutes: programmes keep to them
_HEADING = 90  # characters of the heading of an entry
_OPENING = re.compile(r".{0,40}\d")  # no clock time that opens a line is longer before its first digit
_LONGEST = 200  # characters in which a time that opens a line ends
_OPENS = re.compile(r"[\s|:.\])–—-]*")
_BY = re.compile(r"(?:posted|written|reported) by\s+", re.IGNORECASE)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified|edited)\b.{0,40}", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """The clock time over it, its author where a line of it names one, its heading, and the blocks of its words."""

    clock: Span
    author: Span | None
    heading: Span | None
    words: Span | None


@dataclass(slots=True)
class Entries:
    """The entries of a live blog, the lines that name days, and the lines before the first of them."""

    entries: list[Entry]
    days: list[Span]
    before: list[Line]


def heads_of_entries(lines: Sequence[Line]) -> list[Line]:
    """The lines that head the entries of a live blog; none where the lines are no live blog."""
    heads = _heads(lines)
    times = [clock for i in heads if (clock := _clock(lines[i]))]
    if len(heads) < _FEWEST:
        return []
    backwards = [later <= earlier for earlier, later in pairwise(times)]
    live = any(_LIVE.fullmatch(line.text) for line in lines[: heads[0]])
    if not live and (
        len(heads) < _FEWEST_BACKWARDS
        or not all(backwards)
        or all(minute % _QUARTER == 0 for _, minute in times)
    ):
        return []
    return [lines[i] for i in heads]


def _heads(lines: Sequence[Line]) -> list[int]:
    """The lines that head entries: clock times, and days with their time but for the article's own, the first of them."""
    found = [i for i, line in enumerate(lines) if _clock(line)]
    dated = [i for i in found if (moment := _moment(lines[i])) and moment.kind == "date"]
    own = dated[:1] if dated[:1] == found[:1] and not _has_words(lines, found) else []
    return [i for i in found if i not in own]


def _has_words(lines: Sequence[Line], heads: Sequence[int]) -> bool:
    """True where a sentence stands between the first head and the second, so that the first is over words of its own."""
    between = lines[heads[0] + 1 : heads[1]] if len(heads) > 1 else []
    return any(ENDS_SENTENCE.search(line.text) for line in between)


def find_entries(text: str, lines: Sequence[Line], heads: Sequence[Line]) -> Entries:
    """The entries of a live blog.

    Args:
        text: the document's.
        lines: those of its text.
        heads: those that head its entries.
    """
    numbers = {line.number for line in heads}
    first = next((i for i, line in enumerate(lines) if line.number in numbers), len(lines))
    parts = [i for i in range(first, len(lines)) if lines[i].number in numbers or _is_day(lines[i])]
    found = Entries([], [], list(lines[:first]))
    for i, after in zip(parts, [*parts[1:], len(lines)], strict=True):
        if lines[i].number in numbers:
            found.entries.append(_entry(text, lines[i], lines[i + 1 : after]))
        else:
            found.days.append((lines[i].start, lines[i].end))
    return found


def found_live(entries: int) -> str:
    """The notice of a live blog."""
    return f"Found a live blog, entries: {entries:,}. The clock time over each is when it was written."


def passages_of(live: Entries) -> Iterator[Passage]:
    """The passages of a live blog: its day lines, and of each entry the heading and the words."""
    for start, end in live.days:
        yield Passage("byline", "by", "day", start, end)
    for n, entry in enumerate(live.entries, 1):
        parts = ((entry.heading, f"e{n}.h", f"entry {n}, heading"), (entry.words, f"e{n}", f"entry {n}"))
        for span, key, locator in parts:
            if span:
                yield Passage("entry", key, locator, *span, author_span=entry.author, posted_span=entry.clock)


def _entry(text: str, head: Line, below: Sequence[Line]) -> Entry:
    moment = opening_moment(head.text)
    clock = head.start, head.start
    start = head.end
    if moment:
        clock = head.start + moment.start, head.start + moment.end
        opens = _OPENS.match(head.text, moment.end)
        start = head.start + (opens.end() if opens else moment.end)
    author: Span | None = None
    own = [Line(start, head.end, 0, text[start : head.end])] if start < head.end else []
    words: list[Line] = []
    for line in (*own, *below):
        signed = signature_of(text, line)
        by = _BY.match(line.text)
        if signed and signed.sure and signed.authors and not author:
            author = signed.authors[0]
        elif by and not author and (named := authors_in(text, line.start + by.end(), line.end)):
            author = named[0]
            words.append(line)
        elif not (is_page_word(line.text) or _UPDATED.fullmatch(line.text)):
            words.append(line)
    heading = None
    if len(words) > 1 and len(words[0].text) <= _HEADING and not ENDS_SENTENCE.search(words[0].text):
        heading = words[0].start, words[0].end
        del words[0]
    return Entry(clock, author, heading, (words[0].start, words[-1].end) if words else None)


def _moment(line: Line) -> Moment | None:
    """The time that a line begins with, if it begins with one; a long line is looked through for no other."""
    return opening_moment(line.text[:_LONGEST]) if _OPENING.match(line.text) else None


def _clock(line: Line) -> tuple[int, int] | None:
    """Hour and minute, where a line begins with a clock time and no stretch of time: "14:32", "2.15pm BST - The doors open"."""
    moment = _moment(line)
    if (
        not moment
        or not moment.clock
        or moment.kind not in {"clock", "date"}
        or line.text[: moment.start].strip("[(")
    ):
        return None
    rest = line.text[moment.end :].lstrip(" |:.])–—-")
    if rest and (rest[0].isdigit() or rest[0].islower()):
        return None
    return moment.clock[0], moment.clock[1]


def _is_day(line: Line) -> bool:
    """True for a day alone on a line."""
    moment = find_moment(line.text)
    whole = moment is not None and moment.kind in {"date", "yearless"} and not moment.clock
    return whole and len(line.text) - (moment.end - moment.start if moment else 0) <= len("Wednesday, ")
