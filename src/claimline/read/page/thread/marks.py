"""Where a page has times: what can be the head of something that somebody wrote, or a part of it.

A row is judged as a line of a copied page is (`read/heads`); beside it stands what only markup knows: an element of its own
for the time, and a time for programs.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from claimline.dates import Moment, find_moment
from claimline.read.copies import is_other_time
from claimline.read.heads import Head, head_of
from claimline.read.linenames import LONGEST
from claimline.read.others import OVER_BLOCK
from claimline.read.page.parts import Stamp
from claimline.read.page.thread.outline import Outline, Row
from claimline.read.page.thread.stamps import iso

# The words of an attribute's name that says when: `datetime`, `data-created-at`, `data-ts`, `unixtime`.
_WHEN = re.compile(
    r"(?:^|[-_:])(?:datetime|date|time|ts|timestamp|epoch|created|posted|published|utime|unixtime|livestamp|iso|when)(?:$|[-_:])"
)
_TITLES = ("title", "data-original-title", "data-tooltip", "aria-label")
_LONGEST_TIME = 80  # characters
_TIME_TAGS = re.compile(r"time|abbr|.*-time|time-.*")
_WRAPS = re.compile(r"[\s()\[\],.:;|·•–—-]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A time of a page.

    Attributes:
        node: the innermost element that holds it.
        row: the place of its row, -1 where the page shows none.
        stamp: the time, shown and for programs.
        span: where it stands in its row.
        head: what else its row says, None where the row is no head.
    """

    node: int
    row: int
    stamp: Stamp
    span: tuple[int, int] = (0, 0)
    head: Head | None = None


def marks_of(outline: Outline) -> list[Mark]:
    """The times of a page in its order, one a row at most."""
    machines = {
        number: machine for number, node in enumerate(outline.nodes) if (machine := machine_time(node))
    }
    marks: list[Mark] = []
    shown: set[int] = set()
    for place, row in enumerate(outline.rows):
        if OVER_BLOCK.fullmatch(row.text):  # the time of a post that is quoted
            continue
        mark = _of_markup(outline, place, row, machines) or _of_words(outline, place, row, machines)
        if mark:
            marks.append(mark)
            shown.update(outline.chain(mark.node, 3))
    marks += [
        Mark(number, -1, Stamp("", machine))
        for number, machine in machines.items()
        if number not in shown and not _is_time_tag(outline, number) and outline.tag(number) != "meta"
    ]
    return sorted(marks, key=lambda mark: (mark.node, mark.row))


def machine_time(element: HtmlElement) -> str:
    """The time for programs that an element's attributes hold; empty where they hold none."""
    for name, value in element.items():
        if len(value) <= _LONGEST_TIME and _says_when(name) and (found := iso(value)):
            return found
    titles = (given for name in _TITLES if (given := element.get(name)))
    return next((found for title in titles if (found := iso(title[:_LONGEST_TIME]))), "")


@lru_cache(maxsize=2**10)  # a page has the same few attributes again and again
def _says_when(attribute: str) -> bool:
    return _WHEN.search(attribute) is not None


def _is_time_tag(outline: Outline, number: int) -> bool:
    return _TIME_TAGS.fullmatch(outline.tag(number)) is not None


def _of_markup(outline: Outline, place: int, row: Row, machines: dict[int, str]) -> Mark | None:
    """The time that has an element of its own in a row: one for times, with a time for programs, or of nothing else."""
    if len(row.parts) == 1 and len(row.text) > _LONGEST_TIME:
        return None
    for start, end, node in _elements(row):
        words = row.text[start:end].strip()
        if not words or len(words) > _LONGEST_TIME:
            continue
        machine = next((machines[one] for one in outline.chain(node, 2) if one in machines), "")
        moment = find_moment(words)
        alone = moment is not None and not _WRAPS.sub("", words[: moment.start] + words[moment.end :])
        given = bool(machine) and (_is_time_tag(outline, node) or (alone or moment is not None))
        whole_day = moment and moment.kind == "date" and not moment.digits
        titled = _title_of(outline, node, moment if whole_day else None)
        whole = alone and moment is not None and (moment.kind != "clock" or bool(machine or titled))
        if (given or (whole and (titled or (start, end) != (0, len(row.text))))) and not is_other_time(
            row.line, None
        ):
            shown = words[moment.start : moment.end] if moment else words
            return Mark(node, place, Stamp(titled or shown, machine), (start, end), head_of(row.line))
    return None


def _title_of(outline: Outline, node: int, day: Moment | None) -> str:
    """The whole date that a title gives a reader where the words count back, or can be two days; of a known `day` its clock."""
    if day and day.clock:
        return ""
    for one in outline.chain(node, 2):
        for name in _TITLES:
            words = outline.nodes[one].get(name, "")[:_LONGEST_TIME]
            moment = find_moment(words) if words and not iso(words) else None
            if day and (not moment or not moment.clock or _day_of(moment) != _day_of(day)):
                continue
            if moment and moment.kind == "date" and (moment.clock or not moment.digits):
                return words[moment.start : moment.end]
    return ""


def _day_of(moment: Moment) -> tuple[bool, int, int, int]:
    return moment.digits, moment.year, moment.month, moment.day


def _elements(row: Row) -> list[tuple[int, int, int]]:
    """The innermost elements of a row with the words of each; an element that is parted by others in it is whole."""
    found: dict[int, tuple[int, int, int]] = {}
    for start, end, node in row.parts:
        first = found.get(node)
        found[node] = (first[0] if first else start, end, node)
    return list(found.values())


def _of_words(outline: Outline, place: int, row: Row, machines: dict[int, str]) -> Mark | None:
    """The time in a row that is like a head, as in a copied page."""
    if len(row.text) > LONGEST:
        return None
    head = head_of(row.line)
    if head is None or (head.moment.kind == "clock" and not head.known) or is_other_time(row.line, head):
        return None
    holders = [node for start, end, node in row.parts if start < head.when[1] and end > head.when[0]]
    node = holders[0]
    for one in holders[1:]:
        node = outline.common(node, one)
    machine = next((machines[one] for one in outline.chain(node, 2) if one in machines), "")
    return Mark(node, place, Stamp(row.text[slice(*head.when)], machine), head.when, head)
