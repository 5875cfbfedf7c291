"""The thin lines from each answer to what it answers; none strikes out a label."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from claimline.figures.drawing.palette import Palette, faint
from claimline.figures.drawing.strokes import Shape, path
from claimline.figures.layout.panels import Panel
from claimline.figures.layout.scale import View
from claimline.figures.layout.stacks import LINE, Placed

_BESIDE = 2  # pixels that a line leaves free at each end of a label
_LEAST = 3  # pixels; a shorter rest of a line is none

Piece = tuple[float, float]


def ties(panel: Panel, axis: str, replies: dict[str, str], colours: Palette) -> list[Shape]:
    """A line from each answer to what it answers, where both are in the panel; the article needs none.

    `replies` has the id that each id answers.
    """
    tied = {*replies, *replies.values()}
    if not tied:
        return []
    places: dict[str, list[Placed]] = {}
    for stack in panel.stacks:
        for placed in stack.placed:
            if placed.mark.id in tied:
                places.setdefault(placed.mark.id, []).append(placed)
    labels = _Labels.of(panel)
    parts: list[str] = []
    for identifier, answers in places.items():
        asked = places.get(replies.get(identifier, ""), [])
        if not asked or replies[identifier] == identifier or asked[0].mark.family == "article":
            continue
        # A row can stand in several lanes: the tie joins the two nearest places.
        parent, answer = min(product(asked, answers), key=lambda pair: abs(pair[0].y - pair[1].y))
        parts += _drawn(parent, answer, panel.view, labels)
    return path(parts, axis, {"color": faint(colours.families["comment"], 0.6), "width": 1.2})


class _Labels(NamedTuple):
    """The labels of a panel, in pixels: where each begins and ends, and its upper and lower edge."""

    left: Any
    right: Any
    top: Any
    foot: Any

    @classmethod
    def of(cls, panel: Panel) -> "_Labels":
        placed = [one for stack in panel.stacks for one in stack.placed if one.label]
        left, right = ([getattr(one.label, end) for one in placed] for end in ("left", "right"))
        middle = np.array([one.text_y for one in placed])
        return cls(np.array(left) - _BESIDE, np.array(right) + _BESIDE, middle - LINE / 2, middle + LINE / 2)

    def across(self, x: float) -> list[Piece]:
        """What a line downwards at `x` would strike out of the labels."""
        return _both(self.top, self.foot, (self.left < x) & (x < self.right))

    def along(self, y: float) -> list[Piece]:
        """What a level line at `y` would strike out of them."""
        return _both(self.left, self.right, (self.top < y) & (y < self.foot))


def _both(first: Any, last: Any, those: Any) -> list[Piece]:
    return sorted(zip(first[those].tolist(), last[those].tolist(), strict=True))


def _drawn(parent: Placed, answer: Placed, view: View, labels: _Labels) -> Iterator[str]:
    """The line down from what is answered, and along to the answer, in the pieces that the labels leave."""
    grips = [_grip(one) for one in (parent, answer)]
    ends = [view.pixel(grip) for grip in grips]
    named = dict(zip(ends, map(view.in_path, grips), strict=True))
    down = _pieces(parent.y, answer.y, labels.across(ends[0]))
    level = _pieces(ends[0], ends[1], labels.along(answer.y))
    lines = [f"M {named[ends[0]]},{first:g} V {last:g}" for first, last in down]
    if lines and level and down[-1][1] == answer.y and level[0][0] == ends[0]:  # it turns, and is one line
        lines[-1] += f" H {_at(level.pop(0)[1], named, view)}"
    yield from lines
    for first, last in level:
        yield f"M {_at(first, named, view)},{answer.y:g} H {_at(last, named, view)}"


def _at(pixel: float, named: dict[float, str], view: View) -> str:
    return named.get(pixel) or view.in_path(view.moment(pixel))


def _pieces(start: float, end: float, gaps: Sequence[Piece]) -> list[Piece]:
    """A line from start to end without the gaps, which are in rising order; in the direction of the line."""
    low, high = sorted((start, end))
    gaps = [(first, last) for first, last in gaps if first < high and low < last]
    if not gaps:
        return [(start, end)]
    pieces: list[Piece] = []
    for first, last in [*gaps, (high, high)]:
        if first - low >= _LEAST:
            pieces.append((low, first))
        low = max(low, last)
    return pieces if start <= end else [(last, first) for first, last in reversed(pieces)]


def _grip(placed: Placed) -> int:
    """The moment at which a tie meets a mark: a point's own, a bar's beginning."""
    if placed.seat.shape in {"point", "short"}:
        return placed.seat.middle
    return placed.seat.first
