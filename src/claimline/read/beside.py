"""The name beside a time that has a line of its own: above it in its block, over it, or below."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from claimline.dates import find_moment
from claimline.model import Span
from claimline.read.blocks import (
    BLOCK,
    DEEPEST,
    LABEL,
    LESS_PROPER,
    MOST_WORDS,
    TITLE,
    Part,
    after_button,
    bare,
    is_furniture,
    properness,
    top_of,
)
from claimline.read.copies import Copy
from claimline.read.furniture import NEARLY_ALL, kind_of, pattern_of
from claimline.read.headwords import RANK
from claimline.read.linenames import LETTER, answered_in, is_proper_name, name_in, named_and_answered
from claimline.read.lines import Line

_DASHED = re.compile(r"(?:[–—]|--?)\s*\w")  # it signs what stands above it


def name_depth(copy: Copy, shared: AbstractSet[str]) -> int:
    """How many lines above nearly every time there is a name, where nothing marks the tops of the blocks; else all of them.

    Without it the last line of a comment ("Nonsense") could be taken for the name of the next one.
    """
    lines, later = copy.lines, copy.group[1:]
    tops = {i: max(i - DEEPEST, 0) if copy.double else top_of(copy, i) for i in later}
    marked = sum(lines[top].apart or after_button(lines, top) for top in tops.values())
    if len(later) < 2 or (marked >= NEARLY_ALL * len(later) and not copy.double):
        return BLOCK
    for depth in (1, 2) if copy.double else range(DEEPEST, 0, -1):
        named = sum(
            i - depth >= top
            and pattern_of(lines[i - depth].text) not in shared
            and (bool(LABEL.match(lines[i - depth].text)) or is_proper_name(bare(lines[i - depth])))
            for i, top in tops.items()
        )
        if named >= NEARLY_ALL * len(later):
            return depth
    return BLOCK


def beside(copy: Copy, i: int, shared: AbstractSet[str] = frozenset(), depth: int = BLOCK) -> Part:
    """The head of a time that stands alone, with the most likely name in its block, the uppermost of equals."""
    lines, head = copy.lines, copy.heads[i]
    top = max(i - depth, 0) if copy.double and depth < BLOCK else max(top_of(copy, i), i - depth)
    answers = next(filter(None, (answered_in(lines[j].text) for j in range(top, i))), head.answers)
    found = [
        (j, span)
        for j in range(top, i)
        if not answered_in(lines[j].text)
        and (span := name_in(lines[j]))
        and not is_furniture(lines[j])
        and not _has_time(lines[j].text)
        and not _is_shared_count(lines[j].text, shared)
    ]
    if not found:
        return Part(i, copy.after(i) - 1, None, head.when, answers)
    j, name = _likeliest(copy, top, found, i, shared)
    first = found[0][0]
    words = copy.text_at(name)
    while first > top and (words in lines[first - 1].text or not LETTER.search(lines[first - 1].text)):
        first -= 1  # the name again, a number, a count of votes
    answers = answers or named_and_answered(lines[j])[1]
    return Part(first, copy.after(i) - 1, name, head.when, answers)


def _has_time(text: str) -> bool:
    """True for a line with a time; "2 May Fields" is the number of a comment and a name."""
    moment = find_moment(text)
    if moment is None or moment.kind != "yearless" or moment.start or moment.end == len(text):
        return moment is not None
    return not is_proper_name(text.partition(" ")[2])


def _is_shared_count(text: str, shared: AbstractSet[str]) -> bool:
    """True for a line of a page that differs by its numbers alone: "3.4 hours on record"."""
    kind = pattern_of(text)
    return " " in text and kind != text and kind in shared


def _likeliest(
    copy: Copy, top: int, found: Sequence[tuple[int, Span]], end: int, shared: AbstractSet[str]
) -> tuple[int, Span]:
    """The line of a block that is most like a name, the uppermost of equals."""
    block = [line.text for line in copy.lines[top:end]]
    likeness = [_likeness(block, j - top, copy.text_at(name), shared) for j, name in found]
    return found[likeness.index(max(likeness))]


def _likeness(block: Sequence[str], at: int, words: str, shared: AbstractSet[str]) -> int:
    """How much a line of a block is like the name: called so, set twice, a proper name, a rank last."""
    others = (*block[:at], *block[at + 1 :])
    if RANK.fullmatch(block[at]) or pattern_of(block[at]) in shared or _is_picture(words, others):
        return 0
    if LABEL.match(block[at]):
        return 4
    if len(words) > 2 and any(words in line for line in others):
        return 3
    return 2 if is_proper_name(words) and len(words.split()) <= MOST_WORDS else 1


def _is_picture(words: str, others: Sequence[str]) -> bool:
    """True for a letter, and for the initials of a name beside it ("MR", "Mia Roe"), as they replace a picture."""
    initials = {"".join(word[0] for word in line.split()).upper() for line in others}
    return len(words) < 2 or (words.isupper() and any(line.startswith(words) for line in initials))


def _over(lines: Sequence[Line], group: Sequence[int]) -> set[str]:
    """The kinds of lines over nearly every time, in its block or above it: ranks, counts, labels."""
    starts = [max(i - BLOCK, before + 1, 0) for before, i in pairwise([-1, *group])]
    kinds = Counter(
        kind
        for start, i in zip(starts, group, strict=True)
        for kind in {kind_of(line.text) for line in lines[start:i]}
    )
    return {kind for kind, count in kinds.items() if count > 1 and count >= NEARLY_ALL * len(group)}


def stand_over(copy: Copy) -> bool:
    """True where the line over each time is a name, without the lines that stand over all of them."""
    shared = _over(copy.lines, copy.group)
    above = [copy.lines[_line_over(copy, i, shared)] for i in copy.group]
    return all(_varied(copy, [name_in(line) if is_proper_name(line.text) else None for line in above]))


def _line_over(copy: Copy, i: int, shared: AbstractSet[str]) -> int:
    """The line above a time, without the lines over each time: buttons, counts, labels."""
    lines, j = copy.lines, i - 1
    while j > 0 and (
        kind_of(lines[j].text) in shared or not LETTER.search(lines[j].text) or is_furniture(lines[j])
    ):
        j -= 1
    return max(j, 0)


def _name_over(copy: Copy, i: int, shared: AbstractSet[str]) -> tuple[Span | None, int, int]:
    """The name above a time, without the lines over each time, the first line of its block, and its own line."""
    lines, j = copy.lines, _line_over(copy, i, shared)
    top = top_of(copy, j) if j > 0 else 0
    top = top if j - top <= TITLE else j  # a title may stand above the name, or a rank below it
    found = [
        (k, name)
        for k in range(top, j + 1)
        if not _DASHED.match(lines[k].text) and (name := name_in(lines[k])) and not is_furniture(lines[k])
    ]
    block = [line.text for line in lines[top : j + 1]]
    like = [_likeness(block, k - top, copy.text_at(name), shared) for k, name in found]
    best = next(
        (one for one, likeness in zip(reversed(found), reversed(like), strict=True) if likeness > 1), None
    )
    k, name = best or (found[-1] if found else (top, None))
    return name, top, k


def settled(copy: Copy, parts: list[Part]) -> list[Part]:
    """The heads with the names of those that have none on their line or in their block: just above, or on a line below."""
    nearly = NEARLY_ALL * len(parts)
    shared = _over(copy.lines, copy.group)
    under = [_name_below(copy, part.last) for part in parts]
    below = _varied(copy, [found[0] if found else None for found in under])
    blocks = [copy.text_at(part.name) if part.name else "" for part in parts]
    taken = sum(name is not None for name in below) >= nearly
    if sum(map(bool, blocks)) < nearly:
        over = [_name_over(copy, part.first, shared) for part in parts]
        above = _varied(copy, [name for name, _, _ in over])
        if all(above):  # a name that signs the words above it is missing over the first
            depths = Counter(k - top for _, top, k in over)
            titles = depths.most_common(1)[0][1] >= nearly  # else they are the words of the one before
            return [
                replace(part, name=name, first=top if titles else k)
                for part, name, (_, top, k) in zip(parts, above, over, strict=True)
            ]
    elif len(parts) < 2 or not properness(blocks) < LESS_PROPER <= properness(
        [copy.text_at(name) if name else "" for name in below]
    ):
        return parts
    return [  # what stands over the time is then of the one before
        replace(part, first=i, name=found[0], last=found[1]) if found and taken else part
        for i, part, found in zip(copy.group, parts, under, strict=True)
    ]


def end_blocks(copy: Copy) -> bool:
    """True where a name stands under each time as the last line of its block: it is not the next comment's."""
    lines, ends = copy.lines, [copy.after(i) for i in copy.group]
    return not copy.double and all(
        i < len(lines)
        and not lines[i].apart
        and name_in(lines[i])
        and (i + 1 == len(lines) or lines[i + 1].apart)
        for i in ends
    )


def _varied(copy: Copy, names: list[Span | None]) -> list[Span | None]:
    """The names, or none where most are the same: that is a button beside each time."""
    counts = Counter(copy.text_at(span) for span in names if span)
    same = counts.most_common(1)[0][1] if counts else 0
    return [None] * len(names) if same > 1 and same * 2 > len(names) else names


def _name_below(copy: Copy, i: int) -> tuple[Span, int] | None:
    lines = copy.lines
    for j in range(i + 1, min(i + 3, len(lines))):
        if lines[j].apart and not copy.double:
            return None
        if re.fullmatch(r"\W*\d+\W*", lines[j].text):
            continue
        # "Mia Roe's avatar", "Mia Roe"
        again = j + 1 < len(lines) and lines[j].text.startswith(lines[j + 1].text) and name_in(lines[j + 1])
        name = again or name_in(lines[j])
        return (name, j + bool(again)) if name else None
    return None
