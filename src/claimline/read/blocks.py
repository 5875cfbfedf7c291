"""The block of lines that a comment's head stands in: its first line, and the name that it has beside its time."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from claimline.dates import find_moment
from claimline.model import Span
from claimline.read.copies import Copy
from claimline.read.furniture import CONTROL, HEADING, NEARLY_ALL, RANK, evened, kind_of
from claimline.read.headwords import BUTTONS
from claimline.read.linenames import LETTER, answered_in, is_proper_name, name_in
from claimline.read.lines import Line

_BLOCK = 10  # lines: a board sets so many beside a name
_DEEPEST = 4  # lines above a time: where blocks have no tops a name stands near
_SHARED = 3  # heads that have a line in common
_FAMILY = 5  # names that end alike by more than chance
_LABEL = re.compile(
    r"(?:from|name|by|posted by|author|user(?:name)?|von|nom|nombre|nome|naam|autor|auteur|имя)\s*:?\s+\S",
    re.IGNORECASE,
)
_TITLE = 2  # lines above a head that are its own: a subject, votes
_SHORT = 80  # characters: a longer line is no part of a head
_LESS_PROPER = 0.85  # of names: fewer that are like names are subjects, jobs, places
_WORDS = 3  # of most names
_BY = frozenset("by from von par por de door da от يقول بقلم بواسطة".split())  # before all names of a thread
_DASHED = re.compile(r"(?:[–—]|--?)\s*\w")  # it signs what stands above it
_BRACKET = re.compile(r"\s*[(\[](?P<in>[^()\[\]]*)[)\]]$")


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


def top_of(copy: Copy, i: int) -> int:
    """The first line of the block that a head stands in: below an empty line or a button, few lines above the time."""
    lines, top = copy.lines, i
    if copy.double:
        return max(i - 1, 0)
    while top > 0 and i - top < _BLOCK and not lines[top].apart:
        above = lines[top - 1]
        if _is_furniture(above) or (top - 1) in copy.members or len(above.text) > _SHORT:
            break
        top -= 1
    return top if i - top < _BLOCK else i


def _is_furniture(line: Line) -> bool:
    """True for a button, a heading, or what a page sets under a heading: none of them is a name."""
    if RANK.fullmatch(line.text):
        return False
    return any(known.fullmatch(line.text) for known in (BUTTONS, HEADING, CONTROL))


def names_stand_above(copy: Copy) -> bool:
    """True where each head has a name on the first line of its block, above its own line."""
    lines, group = copy.lines, copy.group
    if copy.double or len(group) < 2 or copy.heads[group[0]].opened or copy.heads[group[0]].says:
        return False
    found = [
        i
        for i in group
        if not lines[i].apart and lines[i - 1].apart | _after_button(lines, i - 1) and name_in(lines[i - 1])
    ]
    if len(found) < NEARLY_ALL * len(group):
        return False
    above = [_bare(lines[i - 1]) for i in found]
    own = [copy.text_at(copy.heads[i].name or copy.heads[i].when) for i in group]
    opened = {lines[i - 1].text.split()[0].casefold() for i in found}
    if (
        all(_LABEL.match(lines[i - 1].text) for i in found)
        or (len(opened) == 1 and opened <= _BY)
        or properness(own) < _LESS_PROPER <= properness(above)
    ):
        return True
    # A name on the head's own line that differs from comment to comment is the commenter's.
    varied = len(group) > 2 and len(set(map(evened, own))) == len(group)
    return not varied and all(map(is_proper_name, above))


def _bare(line: Line) -> str:
    span = name_in(line)
    return line.text[span[0] - line.start : span[1] - line.start] if span else ""


def properness(names: Sequence[str]) -> float:
    """The share of some words that are like names: a few, with capitals."""
    return sum(is_proper_name(name) and len(name.split()) <= _WORDS for name in names) / max(len(names), 1)


def _after_button(lines: Sequence[Line], i: int) -> bool:
    return i > 0 and BUTTONS.fullmatch(lines[i - 1].text) is not None


def on_its_line(copy: Copy, i: int, title: int = 0) -> Part:
    """The head whose name stands on the line of its time, below so many lines with a title or the like."""
    head = copy.heads[i]
    first = i - title if i - title == top_of(copy, i) else i
    return Part(first, copy.after(i) - 1, head.name, head.when, head.answers, inline=head.body)


def title_lines(copy: Copy) -> int:
    """How many lines stand above nearly every head in its block: a title, a count of votes; 0 where they differ."""
    depths = Counter(i - top_of(copy, i) for i in copy.group)
    most, count = depths.most_common(1)[0]
    if copy.double or not 0 < most <= _TITLE or len(copy.group) < 2 or count < NEARLY_ALL * len(copy.group):
        return 0
    blocks = [copy.lines[i - most : i] for i in copy.group if i - top_of(copy, i) == most]
    apart = sum(
        block[0].apart or _after_button(copy.lines, i) for i, block in zip(copy.group, blocks, strict=False)
    )
    words = any(
        len(line.text) > _SHORT or line.text.endswith((".", "…")) for block in blocks for line in block
    )
    return most if apart >= NEARLY_ALL * len(blocks) and not words else 0


def shared_lines(copy: Copy) -> set[str]:
    """The lines, numbers aside, that half of the heads have in their blocks: ranks, and no names."""
    blocks = [{evened(line.text) for line in copy.lines[top_of(copy, i) : i]} for i in copy.group]
    counts = Counter(text for block in blocks for text in block)
    return {
        text
        for text, count in counts.items()
        if count >= min(_SHARED, max(len(copy.group), 2)) and count * 2 >= len(copy.group)
    }


def name_depth(copy: Copy, shared: AbstractSet[str]) -> int:
    """How many lines above nearly every time a name stands, where nothing marks the tops of the blocks; else all of them.

    Without it the last line of a comment ("Nonsense") could be taken for the name of the next one.
    """
    lines, later = copy.lines, copy.group[1:]
    tops = {i: top_of(copy, i) for i in later}
    marked = sum(lines[top].apart or _after_button(lines, top) for top in tops.values())
    if copy.double or len(later) < 2 or marked >= NEARLY_ALL * len(later):
        return _BLOCK
    for depth in range(_DEEPEST, 0, -1):
        named = sum(
            i - depth >= top
            and evened(lines[i - depth].text) not in shared
            and is_proper_name(_bare(lines[i - depth]))
            for i, top in tops.items()
        )
        if named >= NEARLY_ALL * len(later):
            return depth
    return _BLOCK


def beside(copy: Copy, i: int, shared: AbstractSet[str] = frozenset(), depth: int = _BLOCK) -> Part:
    """The head whose time stands alone: with the line of its block that is most like a name, the uppermost of equals."""
    lines, head = copy.lines, copy.heads[i]
    top = max(top_of(copy, i), i - depth)
    answers = next(filter(None, (answered_in(lines[j].text) for j in range(top, i))), head.answers)
    found = [
        (j, span)
        for j in range(top, i)
        if not answered_in(lines[j].text)
        and (span := name_in(lines[j]))
        and not _is_furniture(lines[j])
        and not find_moment(lines[j].text)
    ]
    if not found:
        return Part(i, copy.after(i) - 1, None, head.when, answers)
    block = [line.text for line in lines[top:i]]
    _, name = max(
        found, key=lambda one: (_likeness(block, one[0] - top, copy.text_at(one[1]), shared), -one[0])
    )
    return Part(found[0][0], copy.after(i) - 1, name, head.when, answers)


def _likeness(block: Sequence[str], at: int, words: str, shared: AbstractSet[str]) -> int:
    """How much a line of a block is like the name: said to be it, set twice, a proper name, a rank last."""
    if RANK.fullmatch(block[at]) or len(words) < 2 or evened(block[at]) in shared:
        return 0
    if _LABEL.match(block[at]):
        return 4
    if len(words) > 2 and any(words in line for line in (*block[:at], *block[at + 1 :])):
        return 3
    return 2 if is_proper_name(words) and len(words.split()) <= _WORDS else 1


def _over(lines: Sequence[Line], group: Sequence[int]) -> set[str]:
    """The kinds of lines that stand over nearly every time, in its block or above it: ranks, counts, labels."""
    starts = [max(i - _BLOCK, before + 1, 0) for before, i in pairwise([-1, *group])]
    kinds = Counter(
        kind
        for start, i in zip(starts, group, strict=True)
        for kind in {kind_of(line.text) for line in lines[start:i]}
    )
    return {kind for kind, count in kinds.items() if count > 1 and count >= NEARLY_ALL * len(group)}


def _line_over(copy: Copy, i: int, shared: AbstractSet[str]) -> int:
    """The line above a time, past what stands over each of them: buttons, counts, labels."""
    lines, j = copy.lines, i - 1
    while j > 0 and (
        kind_of(lines[j].text) in shared or not LETTER.search(lines[j].text) or _is_furniture(lines[j])
    ):
        j -= 1
    return max(j, 0)


def _top_over(copy: Copy, j: int) -> int:
    """The first line of the small block that a name stands in: a title may stand above it."""
    top = top_of(copy, j)
    return top if j - top <= _TITLE else j


def settled(copy: Copy, parts: list[Part]) -> list[Part]:
    """Heads whose name is neither on their line nor in their block: it stands just above, or on one of the lines below."""
    lines, nearly = copy.lines, NEARLY_ALL * len(parts)
    shared = _over(lines, copy.group)
    under = [_name_below(lines, part.last) for part in parts]
    below = _varied(copy, [found[0] if found else None for found in under])
    blocks = [copy.text_at(part.name) if part.name else "" for part in parts]
    taken = sum(name is not None for name in below) >= nearly
    if sum(map(bool, blocks)) < nearly:
        over = [_line_over(copy, part.first, shared) for part in parts]
        above = _varied(copy, [None if _DASHED.match(lines[j].text) else name_in(lines[j]) for j in over])
        if all(above):  # a name that signs the words above it is missing over the first
            return [
                replace(part, name=name, first=_top_over(copy, j)) if name else part
                for part, j, name in zip(parts, over, above, strict=True)
            ]
    elif len(parts) < 2 or not properness(blocks) < _LESS_PROPER <= properness(
        [copy.text_at(name) if name else "" for name in below]
    ):
        return parts
    return [
        replace(part, name=found[0], last=found[1]) if found and taken else part
        for part, found in zip(parts, under, strict=True)
    ]


def _varied(copy: Copy, names: list[Span | None]) -> list[Span | None]:
    """The names, or none where most say the same: a button that stands beside each."""
    said = Counter(copy.text_at(span) for span in names if span)
    same = said.most_common(1)[0][1] if said else 0
    return [None] * len(names) if same > 1 and same * 2 > len(names) else names


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
    parts = [_said_once(text, part) for part in _without_brackets(text, parts)]
    spans = [part.name for part in parts if part.name]
    words = [list(re.finditer(r"\S+", text[start:end])) for start, end in spans]
    by_word = (
        len(words) > 1
        and {of[0][0].casefold() for of in words if len(of) > 1} <= _BY
        and all(len(of) > 1 for of in words)
    )
    if not by_word and (len(words) < _SHARED or len({text[start:end] for start, end in spans}) < _SHARED):
        return list(parts)
    first, last = int(by_word), 0
    while all(len(of) > first + 1 for of in words) and len({evened(of[first][0]) for of in words}) == 1:
        first += 1
    while all(len(of) > first + last + 1 for of in words) and _end_alike(words, last):
        last += 1
    cut = {
        span: (span[0] + of[first].start(), span[0] + of[-1 - last].end())
        for span, of in zip(spans, words, strict=True)
    }
    return [replace(part, name=cut[part.name]) if part.name else part for part in parts]


def _said_once(text: str, part: Part) -> Part:
    """Without the second half of a name that is said twice, as the words for a picture are."""
    words = re.findall(r"\S+", text[slice(*part.name)]) if part.name else []
    half = len(words) // 2
    if not part.name or not half or words[:half] != words[half:]:
        return part
    return replace(part, name=(part.name[0], part.name[0] + len(text[slice(*part.name)]) // 2))


def _without_brackets(text: str, parts: Sequence[Part]) -> list[Part]:
    """Names without what stands in brackets behind each of them, a handle, a place; where all else is alike, that alone."""
    ends = {part.name: _BRACKET.search(text[slice(*part.name)]) for part in parts if part.name}
    found = {name: end for name, end in ends.items() if end and end.start()}
    if len(ends) < 2 or len(found) < NEARLY_ALL * len(ends):
        return list(parts)
    inside = len({text[name[0] : name[0] + end.start()] for name, end in found.items()}) == 1
    cut = {
        name: (name[0] + end.start("in"), name[0] + end.end("in"))
        if inside
        else (name[0], name[0] + end.start())
        for name, end in found.items()
    }
    return [replace(part, name=cut.get(part.name, part.name)) if part.name else part for part in parts]


def _end_alike(words: Sequence[Sequence[re.Match[str]]], last: int) -> bool:
    ends = {evened(of[-1 - last][0]) for of in words}
    return len(ends) == 1 and (len(words) >= _FAMILY or not next(iter(ends)).isalpha())
