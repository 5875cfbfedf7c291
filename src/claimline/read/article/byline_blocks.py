"""By-lines over several lines: names and offices under a "By" alone, a second author under an "and" alone, a time under its label."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.read.article.byline import is_role, names_alone
from claimline.read.article.bywords import ALONE, LABELS
from claimline.read.article.signature import Signature
from claimline.read.article.timewords import LABEL, label_before
from claimline.read.lines import Line

_AND = re.compile(r"and|&|,", re.IGNORECASE)
_LABELLED = re.compile(rf"(?:authors?|{LABELS})\s*[:：]", re.IGNORECASE)
_OF_BOOK = re.compile(
    r"(?:verlag|publishers?|éditeur|éditions?|editorial|editora|editore|uitgever(?:ij)?|wydawnictwo|förlag|forlag|yayınevi|издательство|出版社)\s*[:：]",
    re.IGNORECASE,
)
_BOX = 4  # lines of a box about a book, before or behind its author
_MOST = 10  # lines of names and offices


def join_bylines(text: str, lines: Sequence[Line], signed: dict[int, Signature]) -> set[int]:
    """The lines of such by-lines that are no signature of their own; `signed` gets the names."""
    used = set[int]()
    for i in [i for i in signed if _is_of_book(lines, i)]:
        del signed[i]
    for i in range(len(lines) - 1):
        if ALONE.fullmatch(lines[i].text):
            used |= _under_by(text, lines, i, signed)
        elif _AND.fullmatch(lines[i].text) and i and _around_and(text, lines, i, signed):
            used.add(i)
    return used


def join_labels(lines: Sequence[Line], signed: dict[int, Signature]) -> set[int]:
    """The lines that only name the time below them, "Last updated"; `signed` gets its label."""
    used = set[int]()
    for i, found in list(signed.items()):
        above = lines[i - 1].text.rstrip(" :") if i else ""
        if (
            above
            and i - 1 not in signed
            and LABEL.fullmatch(above)
            and not any(date.label for date in found.dates)
        ):
            dates = tuple(replace(date, label=label_before(above)) for date in found.dates)
            signed[i] = replace(found, dates=dates, sure=True)
            used.add(i - 1)
    return used


def _is_of_book(lines: Sequence[Line], i: int) -> bool:
    """True for the author of a book under review, whose publisher stands beside: "Author: Jo Berg", "Publisher: Oster Books"."""
    beside = lines[max(0, i - _BOX) : i + _BOX + 1]
    return _LABELLED.match(lines[i].text) is not None and any(_OF_BOOK.match(line.text) for line in beside)


def _under_by(text: str, lines: Sequence[Line], i: int, signed: dict[int, Signature]) -> set[int]:
    """The names under a "By" alone, with offices between them, down to the time."""
    names: list[tuple[int, int]] = []
    last, bare = i, False
    for j in range(i + 1, min(i + 1 + _MOST, len(lines))):
        found = [] if j in signed else names_alone(text, lines[j].start, lines[j].end)[0]
        office = is_role(lines[j].text)
        if j in signed or not (found or office):
            break
        if not (
            bare and office
        ):  # under a bare name the office is its own: "Mia Roe", "South Coast Correspondent"
            names += found
        last, bare = j, bool(found) and not office
    if not names:
        return set()
    signed[last] = Signature(tuple(names), (), sure=True)
    return set(range(i, last))


def _around_and(text: str, lines: Sequence[Line], i: int, signed: dict[int, Signature]) -> bool:
    """A second author under "and" alone: "By Mia Roe", "and", "Bo Ek"."""
    above = signed.get(i - 1)
    names = names_alone(text, lines[i + 1].start, lines[i + 1].end)[0]
    if not (above and above.authors and names):
        return False
    signed[i - 1] = Signature((*above.authors, *names), above.dates, sure=above.sure)
    signed[i + 1] = Signature((), (), sure=True)
    return True
