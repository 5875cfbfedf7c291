"""The comments and replies under an article, each with its words, by the form that `forms` has learned.

Comments are numbered, or each has a head, or both. A number or bullet without a head is a comment only where the
thread's own numbering says so; a name that opens a comment ("Rob: ...") is the person addressed and never the author.
"""

import re
from collections.abc import Sequence

from claimline.model import Passage, Span
from claimline.read.adverts import without_adverts
from claimline.read.affixes import without_affixes
from claimline.read.alike import lines_alike
from claimline.read.blocks import Part
from claimline.read.form import Form
from claimline.read.forms import learn
from claimline.read.found import Thread
from claimline.read.furniture import (
    HEADING,
    NEARLY_ALL,
    OF_COMMENTS,
    begins_page,
    leading,
    past_fields,
    past_subjects,
    trailing,
)
from claimline.read.gone import count_gone, without_gone
from claimline.read.headwords import BUTTONS
from claimline.read.last import end_of_last
from claimline.read.linenames import marker_of
from claimline.read.lines import Line
from claimline.read.tree import Collector, Item, passage_of

# The heading of the form that ends a page's thread, and nothing after it on its line.
_FORM = re.compile(
    r"(?:leave|post|add|write)\s+a\s+(?:reply|comment|response)(?:\s+cancel reply)?\W*", re.IGNORECASE
)
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,5})[.)]")
_PINGBACK = re.compile(r"(?:pingback|trackback)\s*:", re.IGNORECASE)


def find_thread(text: str, lines: list[Line]) -> Thread:
    """The thread among the lines of a text; `start` is -1 where there is none."""
    form = learn(lines)
    if form:
        form.parts = without_affixes(text, form.parts)
    heads = {part.first: part for part in form.parts} if form else {}
    if form and form.kept:
        return Thread(dropped=(lines[form.first].number, lines[form.last].number))
    if form and form.unread:
        return Thread(start=lines[form.first].start, unread=(lines[form.first].number, lines[-1].number))
    first = _first_line(lines, form)
    if first is None:
        alike = lines_alike(lines)
        return Thread(dropped=(lines[alike[0]].number, lines[alike[-1]].number) if alike else None)
    end = _last_line(lines, first, {part.last for part in heads.values()})
    items = (
        _below(text, lines, form) if form and form.below else _items(text, lines[:end], first, heads, form)
    )
    page = items[-1].body if items else (end, end)
    goes_on = end_of_last(lines, [item.body for item in items]) if items else end
    if items:
        items[-1].body = page[0], goes_on
    bare = [(past_fields(lines, *item.body), item.body[1]) for item in items]
    mails = sum(body != item.body for item, body in zip(items, bare, strict=True)) >= NEARLY_ALL * len(items)
    opened, ranks = leading(lines, bare if mails else [item.body for item in items])
    worded = past_subjects(lines, opened)
    subjects, opened = sum(one != other for one, other in zip(worded, opened, strict=True)), worded
    whole, opened = opened, without_adverts(lines, opened)
    adverts = sum(one[1] - one[0] - other[1] + other[0] for one, other in zip(whole, opened, strict=True))
    whole, opened = opened, without_gone(lines, opened)
    gone = count_gone(lines, whole, opened)
    for item, body in zip(items, opened, strict=True):
        if body != item.body:
            item.body, item.start = body, lines[min(body[0], body[1] - 1)].start
    bodies, common = trailing(lines, [item.body for item in items])
    passages = _passages(lines, items, bodies)
    taken = {line for part in heads.values() for line in range(part.first, part.last + 1)}
    alike = [i for i in lines_alike(lines) if i not in taken]
    if form and len(alike) > len(passages):
        top = lines[min(form.first, *alike)]
        return Thread(start=top.start, unread=(top.number, lines[-1].number))
    if form and _mostly_empty(passages):
        span = lines[form.first].number, lines[-1].number
        return Thread(start=lines[form.first].start, unread=span) if form.sure else Thread(dropped=span)
    own, wordless = (form.own, form.wordless) if form else (frozenset(), frozenset())
    start = form.first if form else first - 1
    start = (
        start if start >= 0 and HEADING.fullmatch(lines[start].text) else min(first, start if form else first)
    )
    return Thread(
        passages,
        lines[start].start,
        form is None or form.sure,
        form.words if form else "",
        sum(item.left_out for item in items) - len(own) - len(wordless),
        len(own),
        len(wordless),
        _under_foot(lines, form) if form and form.below else len(lines) - end + page[1] - goes_on,
        (*ranks, *common),
        begins=form is None or form.begins,
        subjects=subjects,
        adverts=adverts,
        gone=gone,
        perhaps=_perhaps(lines, form) if form and not form.begins else None,
    )


def _passages(
    lines: Sequence[Line], items: Sequence[Item], bodies: Sequence[tuple[int, int]]
) -> list[Passage]:
    """The comments, each with the places where it quotes those above it."""
    said: set[str] = set()
    passages = []
    for item, body in zip(items, bodies, strict=True):
        if not item.left_out:
            passages.append(passage_of(lines, item, body, said))
        said.update(line.text for line in lines[slice(*body)])
    return passages


def _perhaps(lines: Sequence[Line], form: Form) -> Span | None:
    """The lines, by their numbers, from the first possible beginning of the first comment to the last one."""
    body = form.parts[0].body
    return (lines[form.first].number, lines[body[0] - 1].number) if body and form.first < body[0] else None


def _under_foot(lines: Sequence[Line], form: Form) -> int:
    """How many lines stand under the last foot, buttons aside: they are in no comment."""
    return sum(BUTTONS.fullmatch(line.text) is None for line in lines[form.parts[-1].last + 1 :])


def _mostly_empty(passages: Sequence[Passage]) -> bool:
    """True where most comments have no words: the form was not understood."""
    return len(passages) > 1 and sum(passage.start == passage.end for passage in passages) * 2 > len(passages)


def _last_line(lines: list[Line], first: int, heads: set[int]) -> int:
    """Where the thread ends: below its last head, at the page's form or where the page goes on."""
    last = max(heads, default=first)
    return next(
        (
            i
            for i in range(last + 1, len(lines))
            if _FORM.fullmatch(lines[i].text) or (i > last + 1 and begins_page(lines[i]))
        ),
        len(lines),
    )


def _marker(line: Line) -> tuple[int | None, str, int]:
    """Number, bullet and length of the marker that opens a line."""
    match = marker_of(line.text)
    if match:
        number = match["number"] or match["hash"]
        return (int(number) if number else None), match["bullet"] or "", match.end()
    alone = _NUMBER_ALONE.fullmatch(line.text)
    return (int(alone["number"]), "", alone.end()) if alone else (None, "", 0)


def _first_line(lines: list[Line], form: Form | None) -> int | None:
    """The line that opens the first comment: the first head, and the numbers before it, or a 1 under a heading."""
    if form:
        i = form.parts[0].body[0] if form.parts[0].body else min({form.parts[0].first, *form.own})
        number, _, _ = _marker(lines[i])
        return _numbered_back(lines, i, number) if number and not form.below else i
    for i in range(1, len(lines)):
        above = lines[i - 1].text
        if HEADING.fullmatch(above) and OF_COMMENTS.search(above) and _marker(lines[i])[0] == 1:
            return i
    return None


def _numbered_back(lines: list[Line], i: int, number: int) -> int:
    """From a head with number k, back over the comments k-1 ... 1 that have no head."""
    first, wanted = i, number - 1
    for j in range(i - 1, 0, -1):
        if wanted and lines[j].indent >= lines[i].indent and _marker(lines[j])[0] == wanted:
            first, wanted = j, wanted - 1
    return first if wanted == 0 and lines[first].indent == lines[i].indent else i


def _below(text: str, lines: Sequence[Line], form: Form) -> list[Item]:
    """The comments whose head stands below their words."""
    found = Collector(text, lines[form.parts[0].first].indent)
    for part in form.parts:
        body = part.body or (part.first, part.first)
        start = lines[body[0]].start if body[0] < body[1] else lines[part.first].start
        found.add(Item(part, 0, lines[part.first].indent, start, body))
    return found.items


def _items(text: str, lines: list[Line], first: int, heads: dict[int, Part], form: Form | None) -> list[Item]:
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
    found = Collector(text, top)
    items = found.items
    i = first
    while i < len(lines):
        line, part = lines[i], heads.get(i)
        number, bullet, skip = marks[i]
        left_out = bool(_PINGBACK.match(line.text[skip:])) or (
            form is not None and i in form.own | form.wordless
        )
        expected = (
            numbered
            and number is not None
            and part is None
            and found.runs_on(number, line.indent)
            and not any(headed.get((number, indent), 0) > i for indent in indents if indent <= line.indent)
        )
        if part or left_out or expected or (bullet, line.indent) in bullets or _at_margin(line, items, top):
            item = _opened(lines, i, part, skip, words=not part and not left_out)
            item.number, item.left_out = number or 0, left_out
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


def _opened(lines: Sequence[Line], i: int, part: Part | None, skip: int, *, words: bool) -> Item:
    """The item that a line opens; `words` is True where they begin on it, behind its marker."""
    if part and part.inline is not None:
        return Item(part, 0, lines[i].indent, part.inline, (i, i + 1))
    if words and skip < len(lines[i].text):
        return Item(part, 0, lines[i].indent, lines[i].start + skip, (i, i + 1))
    after = part.last + 1 if part else i + 1
    return Item(part, 0, lines[i].indent, lines[after - 1].end, (after, after))


def _at_margin(line: Line, items: list[Item], top: int) -> bool:
    """True where a line without a head stands back at the margin, below a reply that was indented."""
    if not items or items[-1].parent is None or line.indent != top or BUTTONS.fullmatch(line.text):
        return False
    return items[-1].body_indent > top
