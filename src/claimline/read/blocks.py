"""The block of lines around a comment's head: where it begins, and which lines all blocks have."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimline.model import Span
from claimline.read.copies import Copy
from claimline.read.furniture import CONTROL, HEADING, NEARLY_ALL, pattern_of
from claimline.read.headwords import BUTTONS, BY_WORDS, RANK
from claimline.read.linenames import is_proper_name, name_in
from claimline.read.lines import Line

DEEPEST = 4  # lines above a time: where nothing marks the tops of blocks, a name stands near
BLOCK = 16  # lines: a board has so many beside a name
_SHARED = 3  # heads that have a line in common
LABEL = re.compile(
    r"(?:(?:from|name|by|posted by|author|user(?:name)?|von|nom|nombre|nome|naam|autor|auteur|имя)\s*:?\s+|(?:بواسطة|الكاتب|作者|用户)\s*[:：]\s*)\S",
    re.IGNORECASE,
)
TITLE = 2  # lines above a head that are its own: a subject, votes
_SHORT = 80  # characters: a longer line is no part of a head
LESS_PROPER = 0.85  # of names: fewer that are like names are subjects, jobs, places
MOST_WORDS = 3  # of most names


@dataclass(frozen=True, slots=True)
class Part:
    """One comment's place in the lines.

    Attributes:
        first, last: the lines of its head; where the head stands below, those of its foot.
        name, when: as the head says them.
        answers: the name that it answers, empty where it names nobody.
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
    while top > 0 and i - top < BLOCK and not lines[top].apart:
        above = lines[top - 1]
        # A count ("3 reviews") is a heading only where it heads the thread.
        furniture = is_furniture(above) and not HEADING.fullmatch(above.text)
        if furniture or top - 1 == copy.heading or top - 1 in copy.members or len(above.text) > _SHORT:
            break
        top -= 1
    return top if i - top < BLOCK else i - DEEPEST


def is_furniture(line: Line) -> bool:
    """True for a button, a heading, or the controls under a heading: none of them is a name."""
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
        if not lines[i].apart and lines[i - 1].apart | after_button(lines, i - 1) and name_in(lines[i - 1])
    ]
    if len(found) < NEARLY_ALL * len(group):
        return False
    above = [bare(lines[i - 1]) for i in found]
    if len(found) > TITLE and len(set(above)) == 1:
        return False  # a button that is not known
    own = [copy.text_at(copy.heads[i].name or copy.heads[i].when) for i in group]
    opened = {lines[i - 1].text.split()[0].casefold() for i in found}
    if (
        all(LABEL.match(lines[i - 1].text) for i in found)
        or (len(opened) == 1 and opened <= BY_WORDS)
        or properness(own) < LESS_PROPER <= properness(above)
    ):
        return True
    # A name on the head's own line that differs from comment to comment is the commenter's.
    varied = len(group) > 2 and len(set(map(pattern_of, own))) == len(group)
    return not varied and all(map(is_proper_name, above))


def bare(line: Line) -> str:
    """The name in a line; empty where it is none."""
    span = name_in(line)
    return line.text[span[0] - line.start : span[1] - line.start] if span else ""


def properness(names: Sequence[str]) -> float:
    """The share of some texts that are like names: a few words, with capitals."""
    return sum(is_proper_name(name) and len(name.split()) <= MOST_WORDS for name in names) / max(
        len(names), 1
    )


def after_button(lines: Sequence[Line], i: int) -> bool:
    """True where a button stands above a line."""
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
    if copy.double or not 0 < most <= TITLE or len(copy.group) < 2 or count < NEARLY_ALL * len(copy.group):
        return 0
    blocks = [copy.lines[i - most : i] for i in copy.group if i - top_of(copy, i) == most]
    apart = sum(
        block[0].apart or after_button(copy.lines, i) for i, block in zip(copy.group, blocks, strict=False)
    )
    words = any(
        len(line.text) > _SHORT or line.text.endswith((".", "…")) for block in blocks for line in block
    )
    return most if apart >= NEARLY_ALL * len(blocks) and not words else 0


def shared_lines(copy: Copy) -> set[str]:
    """The lines (numbers made one) that half of the heads have in their blocks: ranks, and no names.

    A line that is the only possible name in the block of some head is the name of a frequent commenter.
    """
    blocks = [copy.lines[top_of(copy, i) : i] for i in copy.group]
    counts = Counter(text for block in blocks for text in {pattern_of(line.text) for line in block})
    shared = {
        text
        for text, count in counts.items()
        if count >= min(_SHARED, max(len(copy.group), 2)) and count * 2 >= len(copy.group)
    }
    if not shared:
        return shared
    named = [[line for line in block if is_proper_name(line.text)] for block in blocks]
    return shared - {pattern_of(lines[0].text) for lines in named if len(lines) == 1}


def without_name(copy: Copy, line: Line, part: Part) -> str:
    """The kind of a line, without the name in it: "Comment by Mia Roe."."""
    return pattern_of(line.text.replace(copy.text_at(part.name), "N") if part.name else line.text)


def with_lines_over(copy: Copy, parts: list[Part]) -> list[Part]:
    """The heads with the lines over nearly all of them: "Vote up", "Picture of Mia Roe".

    Without this they would end the comment before, as if they were its words.
    """
    lines = copy.lines
    for _ in range(BLOCK):
        lasts = [-1, *(part.last for part in parts[:-1])]
        over = [
            without_name(copy, lines[part.first - 1], part) if part.first - 1 > last else ""
            for part, last in zip(parts, lasts, strict=True)
        ]
        counts = Counter(filter(None, over))
        common = {
            text
            for text, count in counts.items()
            if count >= NEARLY_ALL * len(parts)
            and (count >= _SHARED or (count > 1 and BUTTONS.fullmatch(text)))
        }
        if over[0] not in common:
            break  # lines over all heads but the first end the comments
        parts = [
            replace(part, first=part.first - 1) if text in common else part
            for part, text in zip(parts, over, strict=True)
        ]
    return parts
