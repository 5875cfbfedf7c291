"""Where the last comment of a thread ends, and the page goes on: its own lines, related texts, a menu, a footer."""

from collections import Counter
from collections.abc import Sequence

from claimline.read.furniture import NEARLY_ALL, begins_page, kind_of
from claimline.read.headwords import BUTTONS
from claimline.read.lines import Line

_MENU = 40  # characters: a line of a menu is no longer
_MENU_LINES = 5
_MENU_SHARE = 0.6
_FEWEST = 3  # bodies that must begin or end alike
_PANEL = 6  # lines of a page that open a comment


def page_goes_on(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the page goes on below the last comment: related texts, a footer, a menu; `end` where it does not.

    A sentence that begins in this way ("Previous commenters are wrong.") is the commenter's. A block of short lines is a menu
    if most lines from there on are short too, or if it holds a line of the page.
    """
    short = [_is_short(line) for line in lines[start:end]]
    left = sum(short)  # short lines from here on
    top = start
    for i in range(start, end):
        if lines[i].apart:
            top = i
        if i > start and begins_page(lines[i]):
            menu = i - top >= _MENU_LINES - 2 and all(short[top - start : i - start])
            return top if top > start and menu else i
        block = i == top > start and all(short[i - start : _block_end(lines, i, end) - start])
        if block and left >= _MENU_LINES and left >= _MENU_SHARE * (end - i):
            return i
        left -= short[i - start]
    return end


def end_of_last(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> int:
    """Where the last comment ends: at the page's own lines, below its buttons, or at a wider gap than in the thread."""
    (start, end), others = bodies[-1], bodies[:-1]
    start = _past_panel(lines, (start, end), others)
    ends = [page_goes_on(lines, start, end)]
    pressed = sum(
        BUTTONS.fullmatch(lines[last - 1].text) is not None for first, last in others if last - first > 1
    )
    if pressed and pressed >= NEARLY_ALL * len(others):
        ends.append(_past_first_buttons(lines, start, end))
    if len(others) >= _FEWEST - 1:
        ends.append(_past_next(lines, (start, end), others))
        widest = max((_gap(lines, i) for i in range(bodies[0][0], min(start + 1, len(lines)))), default=0)
        ends.append(next((i for i in range(start + 1, end) if _gap(lines, i) > max(widest, 1)), end))
    return min(ends)


def _past_panel(lines: Sequence[Line], last: tuple[int, int], others: Sequence[tuple[int, int]]) -> int:
    """Where the last comment begins behind the short lines that open nearly all others, which look like a menu."""
    opened = [{kind_of(line.text) for line in lines[i : min(i + _PANEL, end)]} for i, end in others]
    shared = Counter(kind for kinds in opened for kind in kinds)
    fewest, (start, end) = max(_FEWEST - 1, NEARLY_ALL * len(others)), last
    return next((i for i in range(start, end) if shared[kind_of(lines[i].text)] < fewest), start)


def _past_next(lines: Sequence[Line], last: tuple[int, int], others: Sequence[tuple[int, int]]) -> int:
    """Where the last comment has the line that stands behind nearly all others, over the next head: an unknown button."""
    behind = Counter(kind_of(lines[end].text) for _, end in others)
    common, count = behind.most_common(1)[0]
    if count < max(_FEWEST, NEARLY_ALL * len(others)):
        return last[1]
    return next((i for i in range(last[0] + 1, last[1]) if kind_of(lines[i].text) == common), last[1])


def _past_first_buttons(lines: Sequence[Line], start: int, end: int) -> int:
    first = next((i for i in range(start + 1, end) if BUTTONS.fullmatch(lines[i].text)), end)
    return next((i for i in range(first, end) if not BUTTONS.fullmatch(lines[i].text)), end)


def _gap(lines: Sequence[Line], i: int) -> int:
    """How many empty lines stand above a line."""
    return lines[i].number - lines[i - 1].number - 1 if i else 0


def _is_short(line: Line) -> bool:
    """True for a line that can be part of a menu: a few words that end no sentence, and no item of a list."""
    return len(line.text) <= _MENU and line.text[-1] not in '.!?…:"”’' and line.text[0] not in '-–—*•>"“'


def _block_end(lines: Sequence[Line], i: int, end: int) -> int:
    return next((j for j in range(i + 1, end) if lines[j].apart), end)
