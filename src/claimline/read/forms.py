"""The form of a thread, learned from the text itself: which lines repeat, and what they say of whom and when.

Lines with a time that are alike are the heads of comments, or their feet. Whether they stand above or below the words is
told by the empty lines around them and by what is left over at the end; the name stands on the same line, or on one
that stands at the same place beside each of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.dates import find_moment
from claimline.read.blocks import (
    Part,
    beside,
    names_stand_above,
    on_its_line,
    settled,
    shared_lines,
    top_of,
)
from claimline.read.furniture import CONTROL, NEARLY_ALL
from claimline.read.groups import heading_of, heads_of, largest_group
from claimline.read.heads import (
    BUTTONS,
    SAYS,
    Head,
    is_proper_name,
    marker_of,
    name_in,
)
from claimline.read.lines import Line

_COUNT = re.compile(r"\d+")
_SENTENCE = 60  # characters
_SIGNATURE = 80  # characters at the end of a line
_SIGNED = 3  # lines of an article that end in a day and a time by chance are fewer
_DOUBLE = 0.85  # of the lines stand apart: then empty lines tell nothing


@dataclass(slots=True)
class Form:
    """The form of a thread and its comments, in the order of the text.

    Attributes:
        first: the line with which the thread begins, its heading included.
        below: True where each head stands below the words.
        words: the form, as a notice says it.
        sure: True where a heading, a button or the like shows that they are comments.
        unread: True where lines look like a thread and their form is not settled; `parts` is empty then.
    """

    first: int
    parts: list[Part] = field(default_factory=list)
    below: bool = False
    words: str = ""
    unread: bool = False
    sure: bool = True


def learn(lines: Sequence[Line]) -> Form | None:
    """The form of the thread in some lines; None where nothing looks like one."""
    heads = heads_of(lines)
    heading = heading_of(lines, heads)
    group = largest_group(lines, heads, heading)
    if not group:
        return _by_names_alone(lines, heading) if heading is not None else _signed(lines)
    double = sum(line.apart for line in lines) > _DOUBLE * len(lines)
    named = heads[group[0]].name is not None
    below = _stands_below(lines, heads, group, heading, double=double)
    if named and not below and names_stand_above(lines, heads, group, double=double):
        named = False  # what stands beside the time is a place
    if below:
        form = _below(lines, heads, group, heading, named=named)
    else:
        form = _above(lines, heads, group, heading, named=named, double=double)
    form.sure = heading is not None or any(heads[i].known or heads[i].moment.kind == "ago" for i in group)
    # Days alone on their lines are a diary's or a chronicle's too: nothing but they looks like comments then.
    told = form.sure or any(heads[i].name or heads[i].moment.clock for i in group)
    alone = len(group) == 1 and (form.unread or form.parts[0].name is None)
    return None if alone or (form.unread and not told) else form


def _signed(lines: Sequence[Line]) -> Form | None:
    """Unread where lines end in a day and a clock time, one after the other, in no form that tells whose they are."""
    found = []
    for i, line in enumerate(lines[1:], 1):
        moment = find_moment(line.text[-_SIGNATURE:])
        if moment and moment.kind == "date" and moment.clock:
            rest = line.text[-_SIGNATURE:][moment.end :].strip(" .,;:|·•()[]-–—")
            found += [i] * (not rest or rest == "UTC" or BUTTONS.fullmatch(rest) is not None)
    return Form(found[0], unread=True) if len(found) >= _SIGNED else None


def _stands_below(
    lines: Sequence[Line], heads: dict[int, Head], group: Sequence[int], heading: int | None, *, double: bool
) -> bool:
    """True where the words stand above their head."""
    one = heads[group[0]]
    if one.body is not None or one.says:
        return False
    tops = [top_of(lines, heads, i, double=double) for i in group]
    over = sum(lines[top].apart for top in tops[1:])
    under = sum(lines[i + heads[i].lines].apart for i in group[:-1])
    opens = heading is not None and all(
        CONTROL.fullmatch(line.text) for line in lines[heading + 1 : group[0]]
    )
    last = group[-1] + heads[group[-1]].lines
    rest = [line for line in lines[last:] if not BUTTONS.fullmatch(line.text)]
    if one.name is None:
        above = sum(beside(lines, heads, i, double=double).name is not None for i in group) / len(group)
        ends = [i + heads[i].lines for i in group]
        tops = [_past_buttons(lines, end) for end in ends[:-1]]
        held = [
            top + 1 < i and name_in(lines[top]) is not None for top, i in zip(tops, group[1:], strict=True)
        ]
        named = sum(held) / len(held) if held else float(not rest and above < NEARLY_ALL)
        return named >= NEARLY_ALL and (not rest or above < NEARLY_ALL)
    if opens:
        return False
    if heading is not None and over >= under and _speaks(lines[heading + 1 : group[0]]):
        return over == under or not rest  # else words under the heading are nobody's
    if not double and len(group) > 1 and over != under:
        return over < under and (not rest or over == 0)
    return not rest


def _speaks(lines: Sequence[Line]) -> bool:
    """True where some lines hold a sentence, and are more than a title or a rank."""
    return any(
        line.text.endswith((".", "!", "?", "…", "”", '"')) or len(line.text) > _SENTENCE for line in lines
    )


def _above(
    lines: Sequence[Line],
    heads: dict[int, Head],
    group: Sequence[int],
    heading: int | None,
    *,
    named: bool,
    double: bool,
) -> Form:
    shared = shared_lines(lines, heads, group, double=double)
    parts = [
        on_its_line(heads[i], i)
        if named and heads[i].name
        else beside(lines, heads, i, double=double, shared=shared)
        for i in group
    ]
    if not named:
        parts = settled(lines, parts)
    parts = sorted([*parts, *_untimed(lines, heads, group)], key=lambda part: part.first)
    first = parts[0].first
    if heading is not None and heading < first:
        first = heading
    if sum(part.name is not None for part in parts) < NEARLY_ALL * len(parts):
        return Form(first, unread=True)
    return Form(first, parts, words=_said(named=named, below=False))


def _untimed(lines: Sequence[Line], heads: dict[int, Head], group: Sequence[int]) -> list[Part]:
    """Lines in a thread that name somebody after the words with which its heads begin ("by"), without a time."""
    opened = heads[group[0]].opened
    if not opened or not all(heads[i].opened == opened for i in group):
        return []
    return [
        Part(i, i, name, None)
        for i in range(group[0] + 1, len(lines) - 1)
        if i not in heads and lines[i].text.lower().startswith(f"{opened} ") and (name := name_in(lines[i]))
    ]


def _below(
    lines: Sequence[Line], heads: dict[int, Head], group: Sequence[int], heading: int | None, *, named: bool
) -> Form:
    """Comments whose head, or the part of it with the time, stands below their words."""
    start = heading + 1 if heading is not None and heading < group[0] else None
    parts: list[Part] = []
    for i in group:
        head = heads[i]
        if start is None:
            start = _first_block(lines, i) if named else _first_name(lines, i)
        name, body = head.name, start
        if not named and start < i:
            name = name_in(lines[start])
            body = start + (name is not None)
        parts.append(Part(i, i + head.lines - 1, name, head.when, head.answers, (body, i)))
        start = _past_buttons(lines, i + head.lines)
    first = parts[0].body[0] if parts[0].body else group[0]
    first = heading if heading is not None and heading < first else first - (not named)
    if sum(part.name is not None for part in parts) < NEARLY_ALL * len(parts):
        return Form(first, unread=True)
    return Form(first, parts, below=True, words=_said(named=named, below=True))


def _past_buttons(lines: Sequence[Line], i: int) -> int:
    while i < len(lines) and BUTTONS.fullmatch(lines[i].text):
        i += 1
    return i


def _first_block(lines: Sequence[Line], i: int) -> int:
    """Where the paragraph above a foot begins; more of the text may be the first comment's, and nothing tells."""
    j = i if not lines[i].apart else i - 1
    while j > 1 and not lines[j].apart:
        j -= 1
    return min(j, i - 1)


def _first_name(lines: Sequence[Line], i: int) -> int:
    """The line above a foot that names who wrote the first comment."""
    for j in range(i - 1, max(0, i - 60), -1):
        if SAYS.fullmatch(lines[j].text) and name_in(lines[j]):
            return j
        followed = j + 1 < len(lines) and not lines[j + 1].apart
        if lines[j].apart and followed and is_proper_name(lines[j].text):
            return j
    return i


def _by_names_alone(lines: Sequence[Line], heading: int) -> Form | None:
    """Comments under a heading that have a name over them and no time: as many as the heading counts."""
    starts = [
        i
        for i in range(heading + 1, len(lines) - 1)
        if (lines[i].apart or i == heading + 1) and not lines[i + 1].apart and _is_head_name(lines[i])
    ]
    count = _COUNT.search(lines[heading].text)
    if marker_of(lines[heading + 1]) and not starts:
        return None
    if not starts or count is None or len(starts) != int(count[0]) or starts[0] != heading + 1:
        return Form(heading, unread=True) if count and int(count[0]) else None
    parts = [Part(i, i, name_in(lines[i]), None) for i in starts]
    return Form(heading, parts, words="a name stands above the words of each, and no time")


def _is_head_name(line: Line) -> bool:
    return is_proper_name(line.text) and name_in(line) is not None


def _said(*, named: bool, below: bool) -> str:
    if named:
        return f"name and time stand on a line {'below' if below else 'above'} the words of each"
    if below:
        return "a name stands above the words of each, and the time below"
    return "name and time stand on lines of their own above the words of each"
