"""Whether the lines that repeat stand above the words of each comment or below them."""

import re
from collections import Counter
from collections.abc import Sequence

from claimline.read.blocks import beside, top_of
from claimline.read.copies import Copy
from claimline.read.furniture import CONTROL, NEARLY_ALL, begins_page, evened
from claimline.read.headwords import BUTTONS
from claimline.read.linenames import name_in
from claimline.read.lines import Line

_SENTENCE = 60  # characters
_DASH = re.compile(r"-\s*\w")
_NUMBER = re.compile(r"\W?\d+\W")
_FOOT = 3  # lines that a page sets between a head and the words, or under a foot
# How much each sign weighs for a head above its words, and against it.
_GAPS = 2.5  # empty lines over all heads and under none
_LEFT = 2.0  # words below the last head
_PERHAPS = 0.5  # a short line there, which may be a menu's
_UNDER_HEADING = 3.0  # words under the heading, which would be nobody's


def stands_below(copy: Copy) -> bool:
    """True where the words stand above their head."""
    lines, group, heading = copy.lines, copy.group, copy.heading
    one = copy.heads[group[0]]
    if one.body is not None or one.says:
        return False
    between = lines[heading + 1 : group[0]] if heading is not None else []
    opens = heading is not None and all(CONTROL.fullmatch(line.text) for line in between)
    if opens or all(copy.signs(i) for i in group):
        return not opens
    if one.name is None:
        return _names_alone_above(copy)
    gaps = 0.0
    if not copy.double and len(group) > 1:
        over = sum(_stands_apart(lines, top_of(copy, i)) for i in group[1:])
        under = sum(lines[copy.after(i)].apart for i in group[:-1])
        gaps = (over - under) / (len(group) - 1)
    numbered = all(_NUMBER.match(lines[i].text) for i in group)
    dashed = all(_DASH.match(lines[i].text) for i in group)
    return (
        _GAPS * gaps + _left(copy) + _pressed(copy) + numbered - dashed - _UNDER_HEADING * _speaks(between)
        < 0
    )


def _stands_apart(lines: Sequence[Line], top: int) -> bool:
    """True where an empty line stands over a head, or over a button that stands over it."""
    return lines[top].apart or (lines[top - 1].apart and BUTTONS.fullmatch(lines[top - 1].text) is not None)


def _left(copy: Copy) -> float:
    """What stands below the last head: words tell that it is above them; nothing, or the page's lines, that it is below."""
    lines, ends = copy.lines, [copy.after(i) for i in copy.group]
    counts = Counter(evened(line.text) for end in ends for line in lines[end : end + _FOOT])
    shared = {text for text, count in counts.items() if count > 2 and count >= NEARLY_ALL * len(ends)}
    i = ends[-1]
    while i < len(lines) and (BUTTONS.fullmatch(lines[i].text) or evened(lines[i].text) in shared):
        i += 1
    if i == len(lines) or begins_page(lines[i]):
        return -_LEFT
    return _LEFT if _speaks(lines[i : i + 1]) else _PERHAPS


def _pressed(copy: Copy) -> float:
    """Where the buttons stand: they end a comment."""
    lines, group = copy.lines, copy.group
    behind = sum(BUTTONS.fullmatch(lines[copy.after(i)].text) is not None for i in group[:-1])
    before = sum(BUTTONS.fullmatch(lines[top_of(copy, i) - 1].text) is not None for i in group[1:])
    return float((before > behind) - (behind > before and behind * 2 > len(group)))


def _names_alone_above(copy: Copy) -> bool:
    """True where a name stands over the words of each and the time below."""
    lines, group = copy.lines, copy.group
    ends = [copy.after(i) for i in group]
    starts = [past_buttons(lines, end) for end in ends[:-1]]  # of what stands between two times
    tops = [top_of(copy, i) for i in group[1:]]
    wordless = sum(start >= top and lines[top].apart for start, top in zip(starts, tops, strict=True))
    if wordless and wordless >= NEARLY_ALL * len(starts):
        return True  # as heads they would have no words
    rest = past_buttons(lines, ends[-1])
    left = rest < len(lines) and not begins_page(lines[rest])
    under = sum(name_in(lines[end]) is not None for end in ends if end < len(lines))
    if (
        left
        and under >= NEARLY_ALL * len(group)
        and rest + 1 < len(lines)
        and not begins_page(lines[rest + 1])
    ):
        return False  # the name stands under the time
    heads = [beside(copy, i) for i in group]
    above = sum(
        head.name is not None and not _speaks(lines[head.first + 1 : i])
        for head, i in zip(heads, group, strict=True)
    ) / len(group)
    held = sum(
        start + 1 < i and name_in(lines[start]) is not None
        for start, i in zip(starts, group[1:], strict=True)
    )
    named = held / len(starts) if starts else float(not left and above < NEARLY_ALL)
    return named >= NEARLY_ALL and (not left or above < NEARLY_ALL)


def _speaks(lines: Sequence[Line]) -> bool:
    """True where some lines hold a sentence, and are more than a title or a rank."""
    return any(
        line.text.endswith((".", "!", "?", "…", "”", '"')) or len(line.text) > _SENTENCE for line in lines
    )


def past_buttons(lines: Sequence[Line], i: int) -> int:
    """The first line from here on that is no button."""
    while i < len(lines) and BUTTONS.fullmatch(lines[i].text):
        i += 1
    return i
