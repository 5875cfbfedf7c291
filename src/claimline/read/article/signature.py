"""A line of an article's head: who wrote the article and when, with the words of the form that say which time is which.

A line is one only if nothing else stands in it but places, papers, counts and buttons of the page.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimline.dates import find_moment
from claimline.model import Span
from claimline.read.article.byline import (
    LONGEST,
    authors_after,
    authors_in,
    is_person,
    is_role,
    names_alone,
    unclear_in,
)
from claimline.read.article.bywords import by_in
from claimline.read.article.pagewords import is_over_title, is_source
from claimline.read.article.timewords import FORM, LABEL, Label, is_of_another, label_before
from claimline.read.headwords import BUTTONS
from claimline.read.lines import ENDS_SENTENCE, Line

_A_PHRASE = 4  # words after a "by" that may name nobody: "By our correspondent in Oster"

_BY = re.compile(
    r"(?:\b(?:an?\s+)?(?:guest\s+)?(?:words|text|story|report|reporting|written|compiled|collected|gathered|transcribed|posted|published|opinion|analysis|commentary|interview|column|post|op-ed"
    r"|contributed|essay|article|review|blog)\s+)?(?<![\w-])(?:by:?|(?-i:(?:Words|WORDS|Text|FROM|From)(?:\s*:)?(?=\s+[A-Z]))|authors?(?:\(s\))?:|(?-i:Author(?=\s+[A-Z]))|conducted by|speech by|byline:\s*(?:by\b)?)\s+(?:/?u/(?=\w))?",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"\b(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|video|edit(?:ed|ing)|additional\s+reporting|translated|translation|designed|directed|produced|(?:medically|clinically|fact|legally|technically|scientifically|peer)[\s-]*(?:reviewed|checked|approved|verified))\s+(?:by|credit|from)\b",
    re.IGNORECASE,
)
_ALONE = {"date", "month"}
_TIMES = {"date", "month", "ago", "yearless", "clock"}
# "3 May 2019Updated: 9:05", "May 3, 20199:05 AM": copying took the gap.
_GLUED = re.compile(
    r"(?<=\d)(?=(?:First |Last )?(?:Updated|Modified|Published|Posted)\b)|(?<=\D(?:19|20)\d\d)(?=\d{1,2}:\d\d)"
)
_OPENS_REPORT = re.compile(r"\)\s*[—–-]+$")  # a dateline alone: "Oster, 3 May 2019 (Reuters) -"
_MONTH = re.compile(r"[^\W\d_]{3,10}\.?\s+(?:19|20)\d\d(?!\w)")
_IN = re.compile(r"(?:in|from|for)\s+[A-Z]")
_WEAK = ("words", "text", "from")  # they open a by-line only at the beginning of a line
_ENDS_PART = "|·•/"
# A record that is of the day which its title names; "the minutes of 4 May 1987" may be told of long after.
_RECORD = re.compile(
    r"(?!the\b)(?:[\w'’&.-]+\s+){0,6}?(?:minutes|transcript|agenda|proceedings|press release|bulletin|newsletter|situation report|(?:notes|record|report|summary) (?:of|from) (?:the|an?|our) .*\b(?:meeting|session|hearing|sitting|call|talk|visit|debate))\b",
    re.IGNORECASE,
)
_ITS_DAY = re.compile(r"(?:[,(|:–—-]|\b(?:of|on|for|held))\s*(?:(?:held|on)\s+)?$", re.IGNORECASE)
_PARTED = re.compile(r"\s*[|·•,;:()\[\]/]|\s+[—–-]\s|\s{2,}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A time in a head: where it stands, how much it says (`Moment.kind`), and what it is the time of."""

    span: Span
    kind: str
    label: Label


@dataclass(frozen=True, slots=True)
class Signature:
    """The names and times of a line.

    Attributes:
        sure: True where its own words say that it is one, and not its place alone.
        unclear: what stands beside the author and could be a second one or a place.
    """

    authors: tuple[Span, ...]
    dates: tuple[Dated, ...]
    sure: bool
    unclear: Span | None = None


def has_credit(words: str) -> bool:
    """True for a line with a credit; a sentence may well hold "the bridge, designed by Mia Hale, fell"."""
    credit = CREDIT.search(words)
    if credit is None:
        return False
    before = words[: credit.start()].rstrip(" (|—–-")
    return not (before and ENDS_SENTENCE.search(words)) or ENDS_SENTENCE.search(before) is not None


def signature_of(text: str, line: Line, language: str = "") -> Signature | None:
    """What a line of a head says; None where it is another line.

    `language` is that of the text, where it is known: "di" opens a by-line in Italian alone.
    """
    if len(line.text) > LONGEST or CREDIT.search(line.text) or _OPENS_REPORT.search(line.text):
        return None
    times = _times(text, line)
    if times and not _BY.search(before := text[line.start : times[0].span[0]]) and is_of_another(before):
        return None
    dates = tuple(t for t in times if t.kind in _ALONE or t.kind == "ago" or t.label or len(times) > 1)
    if not dates and len(times) == 1 and times[0].kind == "yearless" and not _rest(text, line, times):
        dates = tuple(times)
    by = _BY.search(text, line.start, line.end)
    if by and _is_first(text, line, by, times):
        return _of_names(text, line, by, dates)
    by = by_in(language).search(text, line.start, line.end)
    if by and (found := _of_foreign(text, line, by, dates)):
        return found
    return _of_dates(text, _rest(text, line, times), dates)


def _of_foreign(text: str, line: Line, by: re.Match[str], dates: tuple[Dated, ...]) -> Signature | None:
    """A line with a "by" of another language; before it can stand a time, and what a mark ends: "Kultur | von Mia Roe"."""
    before = _before(text, line, by, [time for time in dates if time.span[1] <= by.start()])
    if before and text[line.start : by.start()].rstrip()[-1] not in _ENDS_PART:
        return None
    end = next((time.span[0] for time in dates if time.span[0] >= by.end()), line.end)
    end = _before_label(text, by.end(), end)
    authors = authors_after(text, by.end(), end, labelled=by["label"] is not None)
    if not authors and not (by["label"] and dates):
        return None
    return Signature(tuple(authors), dates, sure=True, unclear=unclear_in(text, by.end(), end))


def tells_update(text: str, line: Line) -> bool:
    """True for a line whose times are those of changes alone: "Last modified on 3 May 2019"."""
    if not any(time.label == "updated" for time in _times(text, line)):
        return False  # as of most sentences, and sooner seen than all that a signature can be
    found = signature_of(text, line)
    return found is not None and not found.authors and {time.label for time in found.dates} == {"updated"}


def _of_names(text: str, line: Line, by: re.Match[str], dates: tuple[Dated, ...]) -> Signature | None:
    """A line with a "by"; a sentence that begins so names nobody and is none."""
    end = next((time.span[0] for time in dates if time.span[0] >= by.end()), line.end)
    label = by[0].casefold()
    several = label.startswith(("authors", "author(s"))
    authors = authors_in(
        text,
        by.end(),
        _before_label(text, by.end(), end),
        labelled=label.startswith("author"),
        several=several,
    )
    first = by.start() == line.start
    weak = not first or by[0].casefold().startswith(_WEAK)
    if not first and by[0].casefold().startswith(_WEAK):
        return _of_dates(text, _rest(text, line, list(dates)), dates)
    posted = any(time.label == "published" for time in dates)  # "Posted on 3 May 2019 by tidewatcher"
    if not first and not dates and not all(is_over_title(one) for one in _before(text, line, by)):
        authors = []  # "Book review: The Salt Clerk by Jo Berg"
    if not first:
        authors = [name for name in authors if not is_role(text[slice(*name)])]  # "Published by Oster Press"
    if weak and not posted and not all(is_person(text[slice(*name)]) for name in authors):
        authors = []  # "The review will report by September"
    if not (authors or first or any(time.kind in _ALONE for time in dates)):  # "Mansion gutted by blaze"
        return _of_dates(text, _rest(text, line, list(dates)), dates)
    if not authors and weak and not dates:
        return None
    if not authors and not dates and len(text[by.end() : line.end].split()) > _A_PHRASE:
        return None
    unclear = unclear_in(text, by.end(), end) if authors and not several else None
    return Signature(tuple(authors), dates, sure=True, unclear=unclear)


def _of_dates(text: str, rest: list[Span], dates: tuple[Dated, ...]) -> Signature | None:
    """A line of a time, with or without one name; other words make it another line."""
    if not dates:
        return None
    names, _ = (
        names_alone(text, rest[0][0], rest[-1][1]) if rest and _is_together(rest, dates) else ([], False)
    )
    if dates[0].kind == "month":
        names = []  # the name of an issue, a series or a paper has that form too
    if not names and any(not _is_beside(text[slice(*part)]) for part in rest):
        return None
    labelled = any(time.label for time in dates)
    unclear = unclear_in(text, rest[0][0], rest[-1][1]) if names else None
    return Signature(tuple(names), dates, sure=labelled or bool(names), unclear=unclear)


def _is_together(rest: list[Span], dates: tuple[Dated, ...]) -> bool:
    """True where no time stands between the parts of a line that are no time."""
    return not any(rest[0][0] < date.span[0] < rest[-1][1] for date in dates)


def source_date(text: str, line: Line) -> Dated | None:
    """The one day or month in a line that says in which issue an article stands, as databases and journals have it."""
    times = [time for time in _times(text, line) if time.kind in _ALONE] if is_source(line.text) else []
    return times[0] if len(times) == 1 else None


def record_day(text: str, title: Span) -> Span | None:
    """The day that ends the title of a record, which is its own: "Minutes of the harbour board, 4 February 2020"."""
    words = text[slice(*title)]
    if not _RECORD.match(words):
        return None
    times = _times(text, Line(*title, 0, words))
    if len(times) != 1 or times[0].kind != "date":
        return None
    first, last = times[0].span
    ends = text[last : title[1]] in {"", ")", "."}
    return times[0].span if ends and _ITS_DAY.search(text, title[0], first) else None


def _times(text: str, line: Line) -> list[Dated]:
    """The times of a line, each with the label before it, or the one that opens its brackets."""
    if (month := _MONTH.search(text, line.start, line.end)) and not ENDS_SENTENCE.search(line.text):
        alone = find_moment(month[0])
        if alone and alone.kind == "month" and not find_moment(line.text):
            return [Dated(month.span(), "month", label_before(text[line.start : month.start()]))]
    found: list[Dated] = []
    at = line.start
    glued = [*(match.start() for match in _GLUED.finditer(text, line.start, line.end)), line.end]
    while at < line.end:
        end = next(place for place in glued if place > at)
        if not (moment := find_moment(text[at:end])):
            if end == line.end:
                break
            at = end
            continue
        span = at + moment.start, at + moment.end
        label = label_before(text[at : span[0]])
        if moment.kind in _TIMES:
            found.append(Dated(span, moment.kind, label))
        at = max(span[1], at + 1)
        if len(found) > 4:
            break
    return found


def _rest(text: str, line: Line, times: list[Dated]) -> list[Span]:
    """The parts of a line without its times and the words of the form."""
    found: list[Span] = []
    at = line.start
    for first, last in (*(time.span for time in times), (line.end, line.end)):
        piece = at
        while piece < first:
            match = FORM.match(text, piece, first) or LABEL.match(text, piece, first)
            if match and match.end() > piece:
                piece = match.end()
                continue
            stop = _PARTED.search(text, piece, first)
            end = stop.start() if stop and stop.start() > piece else first
            words = text[piece:end].rstrip()
            if inner := LABEL.search(words):
                end = piece + inner.start()
                words = text[piece:end].rstrip()
            if words:
                found.append((piece, piece + len(words)))
            piece = max(end, piece + 1)
        at = last
    return found


def _is_first(text: str, line: Line, by: re.Match[str], times: list[Dated]) -> bool:
    """True where nothing but times, words of the form and a section stands before the "by"."""
    if by.start() == line.start:
        return True
    before = [time for time in times if time.span[1] <= by.start()]
    return all(_is_beside(words) for words in _before(text, line, by, before))


def _before(text: str, line: Line, by: re.Match[str], times: Sequence[Dated] = ()) -> list[str]:
    """What stands before a "by" that is no time and no word of the form."""
    head = Line(line.start, by.start(), 0, text[line.start : by.start()])
    return [text[slice(*part)] for part in _rest(text, head, list(times))]


def _before_label(text: str, start: int, end: int) -> int:
    """Where the names end that stand before a time: before its label and the words "on" and "at"."""
    label = LABEL.search(text, start, end)
    end = label.start() if label else end
    words = text[start:end]
    return start + len(
        re.sub(
            r"(?:[\s|·•,:;(\[—–-]|\b(?:on|at|first|last|le|am|um|el|il|op|em|den|à)\b)+$",
            "",
            words,
            flags=re.IGNORECASE,
        )
    )


def _is_beside(words: str) -> bool:
    """True for a section, a paper or a place beside a time: one to three words, the first with a capital, or a button."""
    return BUTTONS.fullmatch(words) is not None or (
        (words[:1].isupper() or _IN.match(words) is not None)
        and (len(words.split()) <= 3 or (is_role(words) and _is_in_capitals(words)))
        and not words.rstrip().endswith((".", "!", "?"))
    )


def _is_in_capitals(words: str) -> bool:
    """True where each word but the smallest begins with a capital, as in the name of an office or a body."""
    return all(word[0].isupper() or len(word) <= 3 for word in words.split())
