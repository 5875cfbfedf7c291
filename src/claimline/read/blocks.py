"""The block of lines that a comment's head stands in: its first line, and the name that it has beside its time."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from claimline.model import Span
from claimline.read.furniture import CONTROL, HEADING, NEARLY_ALL, RANK, evened
from claimline.read.heads import BUTTONS, Head, answered_in, is_proper_name, name_in
from claimline.read.lines import Line

_BLOCK = 4  # lines: a head has no more
_SHARED = 3  # heads that have a line in common
_FAMILY = 5  # names that end alike by more than chance


@dataclass(frozen=True, slots=True)
class Part:
    """One comment's place in the lines.

    Attributes:
        first, last: the lines of its head; where the head stands below, those of its foot.
        name, when: as the head says them.
        answers: whom it says it answers, empty where it does not.
        body: the lines of its words (first, end); None where they go on to the next head.
        inline: where the words begin on the head's own line, None where they do not.
    """

    first: int
    last: int
    name: Span | None
    when: Span | None
    answers: str = ""
    body: tuple[int, int] | None = None
    inline: int | None = None


def top_of(lines: Sequence[Line], heads: dict[int, Head], i: int, *, double: bool) -> int:
    """The first line of the block that a head stands in: below an empty line or a button, few lines above the time."""
    top = i
    while top > 0 and i - top < _BLOCK and not double and not lines[top].apart:
        above = lines[top - 1]
        if _is_furniture(above) or (top - 1) in heads or len(above.text) > 80:
            break
        top -= 1
    return top if i - top < _BLOCK else i


def _is_furniture(line: Line) -> bool:
    """True for a button, a heading, or what a page sets under a heading: none of them is a name."""
    if RANK.fullmatch(line.text):
        return False
    return any(known.fullmatch(line.text) for known in (BUTTONS, HEADING, CONTROL))


def names_stand_above(
    lines: Sequence[Line], heads: dict[int, Head], group: Sequence[int], *, double: bool
) -> bool:
    """True where each head has a name on the first line of its block, above its own line."""
    if double or len(group) < 2:
        return False
    found = [
        i
        for i in group
        if not lines[i].apart and lines[i - 1].apart | _after_button(lines, i - 1) and name_in(lines[i - 1])
    ]
    if len(found) < NEARLY_ALL * len(group):
        return False
    # A name on the head's own line that differs from comment to comment is the commenter's.
    varied = len(group) > 2 and len({evened(_own(lines, heads, i)) for i in group}) == len(group)
    return not varied and all(is_proper_name(lines[i - 1].text) for i in found)


def _own(lines: Sequence[Line], heads: dict[int, Head], i: int) -> str:
    name = heads[i].name or heads[i].when
    return lines[i].text[name[0] - lines[i].start : name[1] - lines[i].start]


def _after_button(lines: Sequence[Line], i: int) -> bool:
    return i > 0 and BUTTONS.fullmatch(lines[i - 1].text) is not None


def on_its_line(head: Head, i: int) -> Part:
    """The head whose name stands on the line of its time."""
    return Part(i, i + head.lines - 1, head.name, head.when, head.answers, inline=head.body)


def shared_lines(
    lines: Sequence[Line], heads: dict[int, Head], group: Sequence[int], *, double: bool
) -> set[str]:
    """The lines, numbers aside, that half of the heads have in their blocks: ranks, and no names."""
    blocks = [
        {evened(line.text) for line in lines[top_of(lines, heads, i, double=double) : i]} for i in group
    ]
    counts = Counter(text for block in blocks for text in block)
    return {text for text, count in counts.items() if count >= _SHARED and count * 2 >= len(group)}


def beside(
    lines: Sequence[Line],
    heads: dict[int, Head],
    i: int,
    *,
    double: bool,
    shared: AbstractSet[str] = frozenset(),
) -> Part:
    """The head whose time stands alone: with the name at the top of its block."""
    head = heads[i]
    top = top_of(lines, heads, i, double=double)
    if top == i and i and double:
        top = i - 1
    answers = next(filter(None, (answered_in(lines[j].text) for j in range(top, i))), head.answers)
    found = [
        (j, span)
        for j in range(top, i)
        if not answered_in(lines[j].text) and (span := name_in(lines[j])) and not _is_furniture(lines[j])
    ]
    if not found:
        return Part(i, i + head.lines - 1, None, head.when, answers)
    first, name = next((one for one in found if not _is_rank(lines[one[0]], shared)), found[0])
    return Part(first, i + head.lines - 1, name, head.when, answers)


def _is_rank(line: Line, shared: AbstractSet[str]) -> bool:
    """True for a rank, and for the letter that stands for a picture."""
    return RANK.fullmatch(line.text) is not None or len(line.text) < 2 or evened(line.text) in shared


def settled(lines: Sequence[Line], parts: list[Part]) -> list[Part]:
    """Heads without a name above take the line just above, or the one below, where nearly all have one there."""
    if sum(part.name is None for part in parts) < (1 - NEARLY_ALL) * len(parts):
        return parts
    above = [name_in(lines[part.first - 1]) if part.first else None for part in parts]
    if sum(name is not None for name in above) >= NEARLY_ALL * len(parts):
        return [
            replace(part, name=name, first=part.first - 1) if name else part
            for part, name in zip(parts, above, strict=True)
        ]
    under = [_name_below(lines, part.last) for part in parts]
    if sum(found is not None for found in under) >= NEARLY_ALL * len(parts):
        return [
            replace(part, name=found[0], last=found[1]) if found else part
            for part, found in zip(parts, under, strict=True)
        ]
    return parts


def _name_below(lines: Sequence[Line], i: int) -> tuple[Span, int] | None:
    for j in range(i + 1, min(i + 3, len(lines))):
        if lines[j].apart:
            return None
        if re.fullmatch(r"\W*\d+\W*", lines[j].text):
            continue
        name = name_in(lines[j])
        return (name, j) if name else None
    return None


def without_affixes(text: str, parts: Sequence[Part]) -> list[Part]:
    """The heads with their names alone: a word that all names begin or end with, numbers aside, is the form's."""
    spans = [part.name for part in parts if part.name]
    words = [list(re.finditer(r"\S+", text[start:end])) for start, end in spans]
    if len(words) < _SHARED or len({text[start:end] for start, end in spans}) < _SHARED:
        return list(parts)
    first, last = 0, 0
    while all(len(of) > first + 1 for of in words) and len({evened(of[first][0]) for of in words}) == 1:
        first += 1
    while all(len(of) > first + last + 1 for of in words) and _end_alike(words, last):
        last += 1
    cut = {
        span: (span[0] + of[first].start(), span[0] + of[-1 - last].end())
        for span, of in zip(spans, words, strict=True)
    }
    return [replace(part, name=cut[part.name]) if part.name else part for part in parts]


def _end_alike(words: Sequence[Sequence[re.Match[str]]], last: int) -> bool:
    ends = {evened(of[-1 - last][0]) for of in words}
    return len(ends) == 1 and (len(words) >= _FAMILY or not next(iter(ends)).isalpha())
