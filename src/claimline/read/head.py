"""The head of an article: its title, and under it the lines of name and date in the forms of pages."""

import re
from dataclasses import dataclass, field

from claimline.dates import read_timestamp
from claimline.model import Span
from claimline.read.lines import BREAK, Line, blocks_of

_TITLE_LONGEST = 200
_SIGNED_LONGEST = 160
_SENTENCE_END = re.compile(r"[.!…][\"'”’)\]]*$")
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_NAME_WORD = (
    rf"(?:{_CAPITALISED}|al|bin|bint|ibn|de|del|della|di|da|do|dos|du|la|le|van|von|der|den|el|abu|and)"
)
NAME = re.compile(rf"{_CAPITALISED}(?:\s+{_NAME_WORD}){{1,5}}")
# The separators of a line such as "By Ann Marsh | Published 14 May 2019" or "Posted on 14 May 2019 by Ann Marsh".
_PARTING = re.compile(
    r"(?:\s*[|·•,:]\s*|\s+[—–-]\s+"
    r"|(?:(?<=\s)|^)(?:written|posted|published|updated|last|first|date|author|on|by|at)\b\s*)+",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:^|\s)(?:by|author:)\s", re.IGNORECASE)
_NAMED = re.compile(rf"(?P<name>{NAME.pattern})(?:\s+in\s+{_CAPITALISED}(?:\s+{_CAPITALISED}){{0,2}})?")
# Words of headlines and pages that no name has.
_NO_NAME = re.compile(
    r"(?:the|an?|and|our|your|this|that|what|why|how|when|who|where|no|not|new|more|is|are|was|says?|latest"
    r"|breaking|exclusive|analysis|opinion|news|updated?|published|posted|read|share|comments?|photos?|video)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """Title, name and date over an article; `lines` is how many lines of the text they take.

    `guessed` is True where the name is taken as the author's only because it stands over or under the date.
    """

    title: Span | None = None
    signatures: list[Span] = field(default_factory=list)
    author: Span | None = None
    published: Span | None = None
    lines: int = 0
    guessed: bool = False


def read_head(text: str, lines: list[Line]) -> Head:
    """The head of an article; a text of one line has none."""
    head = Head()
    if len(lines) > 1:
        head.title, head.lines = _title(text, lines)
    while head.lines < len(lines) - 1:
        line = lines[head.lines]
        signature = _signature(text, line)
        if signature is None and not head.author and (alone := _beside_date(text, lines, head.lines)):
            signature, head.guessed = (alone, None), True
        if signature is None:
            break
        name, date = signature
        head.author, head.published = head.author or name, head.published or date
        head.signatures.append((line.start, line.end))
        head.lines += 1
    return head


def _title(text: str, lines: list[Line]) -> tuple[Span | None, int]:
    """The first line, or the first block of two or three short ones, and how many lines that takes."""
    blocks = blocks_of(text, lines)
    first = [line for line in lines if line.end <= blocks[0][1]]
    if len(first) > 1 and (_signature(text, first[1]) or _beside_date(text, lines, 1)):
        first = first[:1]
    start, end = first[0].start, first[-1].end
    whole = len(first) == len(lines) or len(first) > 3 or end - start > _TITLE_LONGEST
    if whole or _SENTENCE_END.search(text[start:end]) or _signature(text, first[0]):
        return None, 0
    return (start, end), len(first)


def _signature(text: str, line: Line) -> tuple[Span | None, Span | None] | None:
    """Name and date of a line that holds nothing else; a name without a date needs its "by"."""
    if len(line.text) > _SIGNED_LONGEST or BREAK.search(line.text):
        return None
    parts, at = [], line.start
    for parting in _PARTING.finditer(text, line.start, line.end):
        parts.append((at, parting.start()))
        at = parting.end()
    parts = [part for part in [*parts, (at, line.end)] if part[0] < part[1]]
    date, rest = _dated(text, parts)
    by = _BY.search(text, max(0, line.start - 1), line.end)
    if not rest:
        return (None, date) if date else None
    named = _NAMED.fullmatch(text, *rest[0])
    return (named.span("name"), date) if named and len(rest) == 1 and (date or by) else None


def _beside_date(text: str, lines: list[Line], i: int) -> Span | None:
    """The name on line `i`, with or without a place, where the date stands alone beside it.

    The date is the next line, or the line just above.
    """
    named = _NAMED.fullmatch(lines[i].text)
    if not named or any(map(_NO_NAME.fullmatch, named["name"].split())):
        return None
    below = _signature(text, lines[i + 1]) if i + 1 < len(lines) else None
    close = len(BREAK.findall(text, lines[i - 1].end, lines[i].start)) == 1
    above = _signature(text, lines[i - 1]) if i > 1 and close else None
    if not any(beside and beside[0] is None for beside in (below, above)):
        return None
    return lines[i].start, lines[i].start + named.end("name")


def _dated(text: str, parts: list[Span]) -> tuple[Span | None, list[Span]]:
    """The longest run of parts that is a time, and the parts beside it."""
    for length in range(len(parts), 0, -1):
        for first in range(len(parts) - length + 1):
            span = parts[first][0], parts[first + length - 1][1]
            words = text[slice(*span)]
            if any(map(str.isdigit, words)) and read_timestamp(words):
                return span, parts[:first] + parts[first + length :]
    return None, parts
