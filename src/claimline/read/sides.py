"""Whether the lines that repeat stand above the words of each comment, below them, or around them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from claimline.read.beside import beside, stand_over
from claimline.read.blocks import Part, top_of, without_name
from claimline.read.copies import Copy
from claimline.read.furniture import CONTROL, NEARLY_ALL, begins_page
from claimline.read.headwords import BUTTONS
from claimline.read.linenames import LETTER, name_in
from claimline.read.lines import Line, line_at

Side = Literal["above", "below", "around", "unsettled"]
_SENTENCE = 60  # characters
_DASH = re.compile(r"-\s*\w")
_NUMBER = re.compile(r"\W?\d+\W")
# How much each sign weighs for a head above its words, and against it.
_GAPS = 2.5  # empty lines over all heads and under none
_LEFT = 2.0  # words below the last head
_CLOSED = 3.0  # nearly all heads have a button over them, or the same line
_PERHAPS = 0.5  # a short line there, perhaps of a menu
_UNDER_HEADING = 3.0  # words under the heading, which would be nobody's


def side_of(copy: Copy, parts: Sequence[Part]) -> Side:
    """Where the heads stand: above the words of each, below them, or around them: the name above and the time below.

    It is unsettled where words stand under the heading and under the last head, and empty lines do not help.

    Args:
        copy: the page.
        parts: the heads with the names on their lines or in their blocks.
    """
    lines, group, heading = copy.lines, copy.group, copy.heading
    one = copy.heads[group[0]]
    if one.body is not None or one.says:
        return "above"
    if one.name is None and not _are_whole(lines, parts):
        return "around" if _names_alone_above(copy) else "above"
    between = lines[heading + 1 : parts[0].first] if heading is not None else []
    if heading is not None and all(CONTROL.fullmatch(line.text) for line in between):
        return "above"
    if all(copy.signs(i) for i in group):
        return "below"
    opened = _UNDER_HEADING * _speaks([line for line in between if not begins_page(line)])
    gaps, left = _gaps(copy, parts), _words_below(copy, parts)
    announced = sum(lines[part.first].text.endswith((":", "：")) for part in parts) * 2 > len(parts)
    pressed = _line_signs(copy, parts)
    if opened and left == _LEFT and not (gaps or pressed or announced):
        return "unsettled"
    weight = (
        _GAPS * gaps
        + left
        + _LEFT * announced
        + pressed
        + all(_NUMBER.match(lines[i].text) for i in group)
        - all(_DASH.match(lines[i].text) for i in group)
        - opened
    )
    return "below" if weight < 0 else "above"


def side_of_under(copy: Copy, parts: Sequence[Part]) -> Side:
    """The side where each name stands under its time: both below the words if the last of them would else have none.

    It is unsettled where words stand under the heading as well as under the last name.
    """
    lines, heading = copy.lines, copy.heading
    over = lines[heading + 1 : copy.group[0]] if heading is not None else []
    opened = _speaks([line for line in over if not begins_page(line)])
    if _words_below(copy, parts) == -_LEFT and (opened or heading is None) and _gaps(copy, parts) <= 0:
        return "below"
    return "unsettled" if opened else "above"


def are_shifted(copy: Copy, parts: Sequence[Part]) -> bool:
    """True where the last of some heads has no words, and no heading stands right over the first: each may sign what is over it."""
    tops = [line_at(copy.lines, part.name[0]) if part.name else part.last for part in parts]
    worded = sum(copy.past_repeats(one.last + 1) < top for one, top in zip(parts[:-1], tops[1:], strict=True))
    if _words_below(copy, parts) != -_LEFT or worded * 2 < len(parts):
        return False
    if copy.heading is None:
        return bool(copy.heads[copy.group[0]].moment.clock)  # days alone may be a chronicle's
    return _speaks(copy.lines[copy.heading + 1 : tops[0]])


def _are_whole(lines: Sequence[Line], parts: Sequence[Part]) -> bool:
    """True where nearly all times have a name in their block, and no words between the two."""
    whole = sum(part.name is not None and not _speaks(lines[part.first + 1 : part.last]) for part in parts)
    return whole >= NEARLY_ALL * len(parts)


def _gaps(copy: Copy, parts: Sequence[Part]) -> float:
    """How many more of the heads have an empty line over them than under them, from 1 to -1."""
    lines = copy.lines
    if copy.double or len(parts) < 2:
        return 0
    over = sum(_stands_apart(lines, part.first) for part in parts[1:])
    under = sum(
        any(line.apart for line in lines[part.last + 1 : copy.past_repeats(part.last + 1) + 1])
        for part in parts[:-1]
    )
    return (over - under) / (len(parts) - 1)


def _stands_apart(lines: Sequence[Line], top: int) -> bool:
    """True where an empty line stands over a head, or over a button that stands over it."""
    return lines[top].apart or (lines[top - 1].apart and BUTTONS.fullmatch(lines[top - 1].text) is not None)


def _words_below(copy: Copy, parts: Sequence[Part]) -> float:
    """The sign below the last head: words there show that heads are above; nothing, or the page's lines, that they are below."""
    lines = copy.lines
    i = copy.past_repeats(parts[-1].last + 1)
    if i == len(lines) or begins_page(lines[i]):
        return -_LEFT
    return _LEFT if _speaks(lines[i : i + 1]) else _PERHAPS


def _line_signs(copy: Copy, parts: Sequence[Part]) -> float:
    """The sign of the buttons and other lines that are alike: they end a comment, and stand over the next one's head."""
    lines = copy.lines
    over = [without_name(copy, lines[part.first - 1], part) for part in parts[1:]]
    common, count = Counter(over).most_common(1)[0] if over else ("", 0)
    closed = sum(text == common or BUTTONS.fullmatch(text) is not None for text in over)
    if count > 1 and closed >= NEARLY_ALL * len(over):
        return _CLOSED
    behind = sum(BUTTONS.fullmatch(lines[part.last + 1].text) is not None for part in parts[:-1])
    before = sum(BUTTONS.fullmatch(text) is not None for text in over)
    return float((before > behind) - (behind > before and behind * 2 > len(parts)))


def _names_alone_above(copy: Copy) -> bool:
    """True where a name stands over the words of each and the time below."""
    lines, group = copy.lines, copy.group
    ends = [copy.after(i) for i in group]
    starts = [copy.past_repeats(end) for end in ends[:-1]]  # of what stands between two times
    tops = [top_of(copy, i) for i in group[1:]]
    wordless = sum(start >= top and lines[top].apart for start, top in zip(starts, tops, strict=True))
    if wordless and wordless >= NEARLY_ALL * len(starts):
        return True  # as heads they would have no words
    rest = copy.past_repeats(ends[-1])
    left = rest < len(lines) and not begins_page(lines[rest])
    under = sum(
        j < len(lines)
        and name_in(lines[j]) is not None
        and not any(line.apart for line in lines[end : j + 1])
        for end, j in ((end, copy.past_repeats(end)) for end in ends)
    )
    if (
        left
        and under >= NEARLY_ALL * len(group)
        and rest + 1 < len(lines)
        and not begins_page(lines[rest + 1])
    ):
        return False  # the name stands under the time
    if stand_over(copy):
        return False
    heads = [beside(copy, i) for i in group]
    above = sum(
        head.name is not None and not _speaks(lines[head.first + 1 : i])
        for head, i in zip(heads, group, strict=True)
    ) / len(group)
    names = sum(
        start + 1 < i and name_in(lines[start]) is not None
        for start, i in zip(starts, group[1:], strict=True)
    )
    named = names / len(starts) if starts else float(not left and above < NEARLY_ALL)
    return named >= NEARLY_ALL and (not left or above < NEARLY_ALL)


def _speaks(lines: Sequence[Line]) -> bool:
    """True where some lines are a sentence, and more than a title or a rank."""
    return any(
        LETTER.search(line.text)
        and (line.text.endswith((".", "!", "?", "…", "”", '"')) or len(line.text) > _SENTENCE)
        for line in lines
    )
