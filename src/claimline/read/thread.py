"""The comments under an article: where the thread begins, and which words are whose comment or reply.

Comments are numbered, or each has a header, or both. A number or bullet without a header is a comment only
where the thread's own numbering says so; a name that opens a comment ("Rob: ...") is the one addressed and
never the author.
"""

import re
from dataclasses import dataclass, field

from claimline.model import Passage, PassageKind
from claimline.read.header import BUTTON, MARKER, Header, header_at
from claimline.read.lines import Line

HEADING = re.compile(
    r"(?:\d+\s+)?(?:comments?|responses?|replies|thoughts|kommentare|commentaires|comentarios|reacties)\b"
    r"(?:\s+(?:on|to|so far)\b.*)?\W*",
    re.IGNORECASE,
)
# The heading of the form that ends a page's thread, and nothing after it on its line.
_FORM = re.compile(
    r"(?:leave|post|add|write)\s+a\s+(?:reply|comment|response)(?:\s+cancel reply)?\W*", re.IGNORECASE
)
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,5})[.)](?P<bullet>)")
_PINGBACK = re.compile(r"(?:pingback|trackback)\s*:", re.IGNORECASE)


@dataclass(slots=True)
class _Item:
    """A comment while its lines are being collected."""

    header: Header | None
    number: int
    indent: int
    start: int
    end: int
    parent: "_Item | None" = None
    key: str = ""
    body_indent: int = 0
    replies: int = 0
    listed: int = 0  # the number of the last line of a list in its own text
    left_out: bool = False


@dataclass(slots=True)
class Thread:
    """The passages of a thread, where it begins, and what was passed over.

    Attributes:
        passages: the comments and replies, in the order of the text.
        start: where the thread begins, -1 where there is none.
        pingbacks: how many were passed over.
        below: how many lines stand below the comments: a page's form and what follows it.
    """

    passages: list[Passage] = field(default_factory=list)
    start: int = -1
    pingbacks: int = 0
    below: int = 0


def find_thread(lines: list[Line]) -> Thread:
    """The thread among the lines of a text; `start` is -1 where there is none."""
    first = _first_line(lines)
    if first is None:
        return Thread()
    end = _last_line(lines, first)
    items = _items(lines[:end], first)
    passages = [_passage(item) for item in items if not item.left_out]
    before = first - 1
    start = (
        lines[before].start if before >= 0 and HEADING.fullmatch(lines[before].text) else lines[first].start
    )
    return Thread(passages, start, sum(item.left_out for item in items), len(lines) - end)


def _last_line(lines: list[Line], first: int) -> int:
    """Where the thread ends: at the page's form, when no comment with a header stands below it."""
    for i in range(len(lines) - 1, first, -1):
        if header_at(lines, i, _marker(lines[i])[2]):
            break
        if _FORM.fullmatch(lines[i].text):
            return i
    return len(lines)


def _marker(line: Line) -> tuple[int | None, str, int]:
    """Number, bullet and length of the marker that opens a line."""
    match = MARKER.match(line.text) or _NUMBER_ALONE.fullmatch(line.text)
    if not match:
        return None, "", 0
    return (int(match["number"]) if match["number"] else None), match["bullet"] or "", match.end()


def _first_line(lines: list[Line]) -> int | None:
    """The line that opens the first comment: under a heading, or the first header and the numbers before it."""
    for i in range(1, len(lines)):
        if HEADING.fullmatch(lines[i - 1].text):
            number, _, skip = _marker(lines[i])
            if number == 1 or header_at(lines, i, skip):
                return i
    for i, line in enumerate(lines[1:], 1):
        number, _, skip = _marker(line)
        header = header_at(lines, i, skip)
        if header and number:
            return _numbered_back(lines, i, number)
        # Name and date near the title are the article's byline; a day alone is any page's dateline.
        if header and (header.answerable or (header.timed and _prose_before(lines, i))):
            return i
    return None


def _prose_before(lines: list[Line], i: int) -> bool:
    return sum(len(line.text) for line in lines[1:i]) >= 200 or i >= 4


def _numbered_back(lines: list[Line], i: int, number: int) -> int:
    """From a header with number k, back over the comments k-1 ... 1 that have none."""
    first, wanted = i, number - 1
    for j in range(i - 1, 0, -1):
        if wanted and lines[j].indent >= lines[i].indent and _marker(lines[j])[0] == wanted:
            first, wanted = j, wanted - 1
    return first if wanted == 0 and lines[first].indent == lines[i].indent else i


def _items(lines: list[Line], first: int) -> list[_Item]:
    top = lines[first].indent
    numbered = _marker(lines[first])[0] is not None
    bullets = {
        (bullet, line.indent)
        for i, line in enumerate(lines[first:], first)
        for _, bullet, skip in [_marker(line)]
        if bullet and line.indent > top and header_at(lines, i, skip)
    }
    headed: dict[int, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines[first:], first):
        number, _, skip = _marker(line)
        if number and header_at(lines, i, skip):
            headed.setdefault(number, []).append((i, line.indent))
    items: list[_Item] = []
    i = first
    while i < len(lines):
        line = lines[i]
        number, bullet, skip = _marker(line)
        header = header_at(lines, i, skip)
        pingback = bool(_PINGBACK.match(line.text[skip:]))
        # A number without a header is the next comment's, unless that comment comes later with its header.
        expected = (
            numbered
            and number is not None
            and header is None
            and _runs_on(number, line.indent, items)
            and not any(j > i and indent <= line.indent for j, indent in headed.get(number, ()))
        )
        if header or pingback or expected or (bullet, line.indent) in bullets or _left(line, items, top):
            start = header.end if header else line.start + skip
            item = _Item(header, number or 0, line.indent, start, start, left_out=pingback)
            if not header and not pingback:
                item.end = line.end
            _place(item, items, top)
            items.append(item)
            i += header.lines if header else 1
            continue
        if items and not BUTTON.fullmatch(line.text):
            if items[-1].start == items[-1].end:
                items[-1].start, items[-1].body_indent = line.start, line.indent
            items[-1].end = line.end
            items[-1].listed = number or items[-1].listed
        i += 1
    return items


def _left(line: Line, items: list[_Item], top: int) -> bool:
    """True where a line without a header stands back at the margin, below a reply that was indented."""
    if not items or items[-1].parent is None or line.indent != top or BUTTON.fullmatch(line.text):
        return False
    return items[-1].body_indent > top


def _runs_on(number: int, indent: int, items: list[_Item]) -> bool:
    """True where a number follows that of the last comment, or of the last one so indented, and no list's."""
    if not items:
        return number == 1
    before = next((item.number for item in reversed(items) if item.number), 0)
    beside = max((item.number for item in items if item.indent == indent), default=0)
    return number > 1 and number - 1 in {before, beside} and number - 1 != items[-1].listed


def _place(item: _Item, items: list[_Item], top: int) -> None:
    """Give the item its parent by indentation and its key by order."""
    if item.left_out:
        return
    older = [other for other in items if not other.left_out]
    if item.indent > top:
        # The chain of comments still open: each less indented than the one after it.
        limit = item.indent
        for other in reversed(older):
            if other.indent < limit:
                item.parent = other
                break
    if item.parent is None:
        ordinal = sum(1 for other in older if other.parent is None) + 1
        taken = max((int(other.key[1:]) for other in older if other.parent is None), default=0)
        item.key = f"c{item.number if item.number > taken else max(ordinal, taken + 1)}"
    else:
        root = item.parent
        while root.parent is not None:
            root = root.parent
        root.replies += 1
        item.key = f"{root.key}.r{root.replies}"


def _passage(item: _Item) -> Passage:
    comment, _, reply = item.key[1:].partition(".r")
    kind: PassageKind = "reply" if reply else "comment"
    return Passage(
        kind=kind,
        key=item.key,
        locator=f"comment {comment}, reply {reply}" if reply else f"comment {comment}",
        start=item.start,
        end=item.end,
        author_span=item.header.name if item.header else None,
        posted_span=item.header.date if item.header else None,
        parent=item.parent.key if item.parent else "",
    )
