"""Whether the lines that repeat stand above the words of each comment or below them."""

from collections.abc import Sequence

from claimline.read.blocks import beside, top_of
from claimline.read.copies import Copy
from claimline.read.furniture import CONTROL, NEARLY_ALL, page_goes_on
from claimline.read.headwords import BUTTONS
from claimline.read.linenames import name_in
from claimline.read.lines import Line

_SENTENCE = 60  # characters


def stands_below(copy: Copy) -> bool:
    """True where the words stand above their head."""
    lines, group, heading = copy.lines, copy.group, copy.heading
    one = copy.heads[group[0]]
    if one.body is not None or one.says:
        return False
    ends = [copy.after(i) for i in group]
    rest = lines[ends[-1] : page_goes_on(lines, ends[-1] - 1, len(lines))]
    left = any(not BUTTONS.fullmatch(line.text) for line in rest)
    if one.name is None:
        return _names_alone_above(copy, ends, left=left)
    between = lines[heading + 1 : group[0]] if heading is not None else []
    opens = heading is not None and all(CONTROL.fullmatch(line.text) for line in between)
    if opens or all(copy.signs(i) for i in group):
        return not opens
    over = sum(lines[top_of(copy, i)].apart for i in group[1:])
    under = sum(lines[end].apart for end in ends[:-1])
    if over >= under and _speaks(between):
        return over == under or not left  # else words under the heading are nobody's
    if not copy.double and len(group) > 1 and over != under:
        return over < under and (not left or over == 0)
    return not left


def _names_alone_above(copy: Copy, ends: Sequence[int], *, left: bool) -> bool:
    """True where a name stands over the words of each and the time below; `left` says that words follow the last time."""
    lines, group = copy.lines, copy.group
    starts = [past_buttons(lines, end) for end in ends[:-1]]  # of what stands between two times
    tops = [top_of(copy, i) for i in group[1:]]
    wordless = sum(start >= top and lines[top].apart for start, top in zip(starts, tops, strict=True))
    if wordless and wordless >= NEARLY_ALL * len(starts):
        return True  # as heads they would have no words
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
