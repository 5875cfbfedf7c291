"""The comments under an article: which words are whose comment or reply, by the form that `forms` has learned.

Comments are numbered, or each has a head, or both. A number or bullet without a head is a comment only where the
thread's own numbering says so; a name that opens a comment ("Rob: ...") is the one addressed and never the author.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.model import Passage, PassageKind, Span
from claimline.read.blocks import Part, without_affixes
from claimline.read.forms import Form, learn
from claimline.read.furniture import HEADING, badges, evened, page_goes_on, past_fields, trailing
from claimline.read.heads import BUTTONS, marker_of
from claimline.read.lines import Line

# The heading of the form that ends a page's thread, and nothing after it on its line.
_FORM = re.compile(
    r"(?:leave|post|add|write)\s+a\s+(?:reply|comment|response)(?:\s+cancel reply)?\W*", re.IGNORECASE
)
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,5})[.)]")
_PINGBACK = re.compile(r"(?:pingback|trackback)\s*:", re.IGNORECASE)


@dataclass(slots=True)
class _Item:
    """A comment while its lines are being collected; `body` is the lines of its words (first, end)."""

    part: Part | None
    number: int
    indent: int
    start: int
    body: tuple[int, int]
    parent: "_Item | None" = None
    root: "_Item | None" = None  # the comment at top level above it
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
        sure: True where a heading, a button or the like shows that they are comments.
        form: the form that was found, in words; empty where the comments are only numbered.
        pingbacks: how many were passed over.
        below: how many lines stand below the comments: a page's form and what follows it.
        shared: lines beside the words of nearly all comments, which are the page's.
        unread: the first and last line (numbers of the text) of what looks like a thread and could not be read.
    """

    passages: list[Passage] = field(default_factory=list)
    start: int = -1
    sure: bool = True
    form: str = ""
    pingbacks: int = 0
    below: int = 0
    shared: tuple[str, ...] = ()
    unread: Span | None = None


def find_thread(text: str, lines: list[Line]) -> Thread:
    """The thread among the lines of a text; `start` is -1 where there is none."""
    form = learn(lines)
    if form:
        form.parts = without_affixes(text, form.parts)
    heads = {part.first: part for part in form.parts} if form else {}
    if form and form.unread:
        return Thread(start=lines[form.first].start, unread=(lines[form.first].number, lines[-1].number))
    first = _first_line(lines, form)
    if first is None:
        return Thread()
    end = _last_line(lines, first, {part.last for part in heads.values()})
    items = _below(text, lines, form) if form and form.below else _items(text, lines[:end], first, heads)
    page = items[-1].body if items else (end, end)
    goes_on = page_goes_on(lines, *page)
    if items:
        items[-1].body = page[0], goes_on
    ranks = badges(lines, [item.body for item in items])
    for item in items:
        start, last = item.body
        if (past := past_fields(lines, start, last)) > start:
            item.body, item.start = (past, last), lines[min(past, last - 1)].start
            start = past
        if last - start > 1 and evened(lines[start].text) in ranks:
            item.body, item.start = (start + 1, last), lines[start + 1].start
    bodies, common = trailing(lines, [item.body for item in items])
    passages = [
        _passage(lines, item, body) for item, body in zip(items, bodies, strict=True) if not item.left_out
    ]
    start = form.first if form else first - 1
    start = (
        start if start >= 0 and HEADING.fullmatch(lines[start].text) else min(first, start if form else first)
    )
    return Thread(
        passages,
        lines[start].start,
        form is None or form.sure,
        form.words if form else "",
        sum(item.left_out for item in items),
        len(lines) - end + page[1] - goes_on,
        (*sorted(ranks), *common),
    )


def _last_line(lines: list[Line], first: int, heads: set[int]) -> int:
    """Where the thread ends: at the page's form, when no comment with a head stands below it."""
    for i in range(len(lines) - 1, first, -1):
        if i in heads:
            break
        if _FORM.fullmatch(lines[i].text):
            return i
    return len(lines)


def _marker(line: Line) -> tuple[int | None, str, int]:
    """Number, bullet and length of the marker that opens a line."""
    match = marker_of(line)
    if match:
        number = match["number"] or match["hash"]
        return (int(number) if number else None), match["bullet"] or "", match.end()
    alone = _NUMBER_ALONE.fullmatch(line.text)
    return (int(alone["number"]), "", alone.end()) if alone else (None, "", 0)


def _first_line(lines: list[Line], form: Form | None) -> int | None:
    """The line that opens the first comment: the first head, and the numbers before it, or a 1 under a heading."""
    if form:
        i = form.parts[0].body[0] if form.parts[0].body else form.parts[0].first
        number, _, _ = _marker(lines[i])
        return _numbered_back(lines, i, number) if number and not form.below else i
    for i in range(1, len(lines)):
        if HEADING.fullmatch(lines[i - 1].text) and _marker(lines[i])[0] == 1:
            return i
    return None


def _numbered_back(lines: list[Line], i: int, number: int) -> int:
    """From a head with number k, back over the comments k-1 ... 1 that have none."""
    first, wanted = i, number - 1
    for j in range(i - 1, 0, -1):
        if wanted and lines[j].indent >= lines[i].indent and _marker(lines[j])[0] == wanted:
            first, wanted = j, wanted - 1
    return first if wanted == 0 and lines[first].indent == lines[i].indent else i


class _Collector:
    """The comments of a thread while they are found, with what the next one's place is told by."""

    def __init__(self, text: str, top: int) -> None:
        self.items: list[_Item] = []
        self._text = text
        self._top = top
        self._open: list[_Item] = []  # each less indented than the one after it
        self._named: dict[str, _Item] = {}
        self._tops = self._taken = 0
        self._last_number = 0
        self._highest: dict[int, int] = {}  # the highest number so far, by indent

    def add(self, item: _Item) -> None:
        """Take a comment in, with its parent, by the name that it answers or by indentation, and its key by order."""
        self.items.append(item)
        self._last_number = item.number or self._last_number
        self._highest[item.indent] = max(item.number, self._highest.get(item.indent, 0))
        if item.left_out:
            return
        while self._open and self._open[-1].indent >= item.indent:
            self._open.pop()
        if item.part and item.part.answers:
            item.parent = self._named.get(item.part.answers.casefold())
        elif item.indent > self._top and self._open:
            item.parent = self._open[-1]
        self._open.append(item)
        if item.part and item.part.name:
            self._named[self._text[slice(*item.part.name)].casefold()] = item
        if item.parent is None:
            self._tops += 1
            self._taken = item.number if item.number > self._taken else max(self._tops, self._taken + 1)
            item.key = f"c{self._taken}"
        else:
            root = item.root = item.parent.root or item.parent
            root.replies += 1
            item.key = f"{root.key}.r{root.replies}"

    def runs_on(self, number: int, indent: int) -> bool:
        """True where a number follows that of the last comment, or of the last one so indented, and no list's."""
        if not self.items:
            return number == 1
        beside = self._highest.get(indent, 0)
        return (
            number > 1 and number - 1 in {self._last_number, beside} and number - 1 != self.items[-1].listed
        )


def _below(text: str, lines: Sequence[Line], form: Form) -> list[_Item]:
    """The comments whose head stands below their words."""
    found = _Collector(text, lines[form.parts[0].first].indent)
    for part in form.parts:
        body = part.body or (part.first, part.first)
        start = lines[body[0]].start if body[0] < body[1] else lines[part.first].start
        found.add(_Item(part, 0, lines[part.first].indent, start, body))
    return found.items


def _items(text: str, lines: list[Line], first: int, heads: dict[int, Part]) -> list[_Item]:
    top = lines[first].indent
    marks = {i: _marker(line) for i, line in enumerate(lines[first:], first)}
    numbered = marks[first][0] is not None
    bullets = {
        (bullet, lines[i].indent)
        for i, (_, bullet, _) in marks.items()
        if bullet and lines[i].indent > top and i in heads
    }
    # The last head with a number, by number: a number without a head is not the comment that comes later with one.
    headed = {(number, lines[i].indent): i for i, (number, _, _) in marks.items() if number and i in heads}
    indents = sorted({indent for _, indent in headed})
    found = _Collector(text, top)
    items = found.items
    i = first
    while i < len(lines):
        line, part = lines[i], heads.get(i)
        number, bullet, skip = marks[i]
        pingback = bool(_PINGBACK.match(line.text[skip:]))
        expected = (
            numbered
            and number is not None
            and part is None
            and found.runs_on(number, line.indent)
            and not any(headed.get((number, indent), 0) > i for indent in indents if indent <= line.indent)
        )
        if part or pingback or expected or (bullet, line.indent) in bullets or _left(line, items, top):
            item = _opened(lines, i, part, skip, words=not part and not pingback)
            item.number, item.left_out = number or 0, pingback
            found.add(item)
            i = part.last + 1 if part else i + 1
            continue
        if items:
            if items[-1].body[0] == items[-1].body[1] and items[-1].start < line.start:
                items[-1].start, items[-1].body_indent = line.start, line.indent
                items[-1].body = i, i
            items[-1].body = items[-1].body[0], i + 1
            items[-1].listed = number or items[-1].listed
        i += 1
    return items


def _opened(lines: Sequence[Line], i: int, part: Part | None, skip: int, *, words: bool) -> _Item:
    """The item that a line opens; `words` says that they begin on it, behind its marker."""
    if part and part.inline is not None:
        return _Item(part, 0, lines[i].indent, part.inline, (i, i + 1))
    if words and skip < len(lines[i].text):
        return _Item(part, 0, lines[i].indent, lines[i].start + skip, (i, i + 1))
    after = part.last + 1 if part else i + 1
    return _Item(part, 0, lines[i].indent, lines[after - 1].end, (after, after))


def _left(line: Line, items: list[_Item], top: int) -> bool:
    """True where a line without a head stands back at the margin, below a reply that was indented."""
    if not items or items[-1].parent is None or line.indent != top or BUTTONS.fullmatch(line.text):
        return False
    return items[-1].body_indent > top


def _passage(lines: Sequence[Line], item: _Item, body: tuple[int, int]) -> Passage:
    comment, _, reply = item.key[1:].partition(".r")
    kind: PassageKind = "reply" if reply else "comment"
    end = lines[body[1] - 1].end if body[0] < body[1] else item.start
    return Passage(
        kind=kind,
        key=item.key,
        locator=f"comment {comment}, reply {reply}" if reply else f"comment {comment}",
        start=item.start,
        end=max(end, item.start),
        author_span=item.part.name if item.part else None,
        posted_span=item.part.when if item.part else None,
        parent=item.parent.key if item.parent else "",
    )
