"""The inside of a lane: marks stacked so that none covers another, labels that do not meet; all in pixels.

Places are planned for the narrowest drawing. Every label hangs on a moment of its own mark, and what lies to its
right hangs on a later moment, so that a wider drawing only moves labels apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claimline.figures.labels import shorten, text_width
from claimline.figures.lanes import Lane
from claimline.figures.marks import Mark, Rows, Shape, count_in_words
from claimline.figures.scale import View

LINE = 16  # a line of text
BAR = 8  # thickness of a bar
POINT = 9  # diameter of a point
DENSE = 30  # height of the densest bin
PAD = 7  # above and below a lane's content
LABEL = 12.5  # font sizes
NAME = 13
GUTTER = 200  # the widest column of lane names
_BETWEEN = 12  # least distance of two things in one slot
# A lane that needs more slots than this for its labels is drawn thinner and without them.
_SLOTS, _SLOTS_OF_MANY = 40, 12
MANY_LABELS = 150  # marks in a panel from where the smaller number holds
_TALLEST = 360  # what a lane without labels may measure before its marks are set closer


@dataclass(frozen=True, slots=True)
class Label:
    """A label and the moment it hangs on.

    `side` is the end of the text that hangs there, `shift` pixels away; `left` and `right` are its ends as planned.
    """

    text: str
    at: int
    side: Literal["left", "right"]
    shift: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its lane: `y` and `text_y` are the middles of mark and label, counted from the panel's top."""

    mark: Mark
    shape: Shape
    y: float
    thickness: float
    label: Label | None
    text_y: float


@dataclass(frozen=True, slots=True)
class Stack:
    """A lane with its place: `name_y` is the middle of the first line of its name, `dense_y` the foot of its density.

    `names` are the lines of its name, each with the grey words that follow on it.
    """

    lane: Lane
    top: float
    height: float
    names: list[tuple[str, str]]
    name_y: float
    dense_y: float
    placed: list[Placed]


def stacked(lane: Lane, top: float, view: View, rows: Rows, *, narrow: bool, many: bool) -> Stack:
    """The lane laid out from `top` downwards; `many` where the panel is too full for long lanes."""
    placed, depth = _labelled(lane.marks, view, rows, narrow=narrow, most=_SLOTS_OF_MANY if many else _SLOTS)
    grey = lane.grey
    if lane.marks and not placed:
        placed, depth = _thin(lane.marks, view)
        words = count_in_words(lane.marks)
        grey = f"{grey}, {words}" if grey else words
    names = _names(lane.name, grey, view.width if narrow else GUTTER)
    name_y = top + PAD + LINE / 2
    y = top + PAD + (LINE * len(names) if narrow else 0)
    dense_y = y + DENSE
    if lane.dense:
        y = dense_y + PAD
    placed = [replace(one, y=one.y + y, text_y=one.text_y + y) for one in placed]
    height = max(y + depth, name_y + LINE * (len(names) - 0.5)) + PAD - top
    return Stack(lane, top, height, names, name_y, dense_y, placed)


def name_width(name: str, grey: str) -> float:
    """A line of a lane's name, its grey words included, in pixels."""
    between = 8 if name and grey else 0
    return text_width(name, NAME) + between + text_width(grey, LABEL)


def _names(name: str, grey: str, room: float) -> list[tuple[str, str]]:
    """Name and grey words on one line, else the name on up to two lines and the grey words below."""
    if name_width(name, grey) <= room:
        return [(name, grey)]
    first = shorten(name, room, NAME)
    lines = [(first, "")]
    if first != name:
        kept = first.removesuffix("…")
        lines = [(kept, ""), (shorten(name[len(kept) :].lstrip(), room, NAME), "")]
    return [*lines, ("", shorten(grey, room, LABEL))] if grey else lines


def _labelled(
    marks: Sequence[Mark], view: View, rows: Rows, *, narrow: bool, most: int
) -> tuple[list[Placed], float]:
    """The marks with their labels, from 0 downwards, and their depth; none where they need too many slots."""
    taken: list[list[tuple[float, float]]] = []
    chosen: list[tuple[Mark, Shape, Label | None, bool, int]] = []
    for mark in marks:
        shape = mark.shape(view)
        left, right = _footprint(mark, shape, view)
        # A point whose day is wider than itself has a line through it, so its label stands above like a bar's.
        above = narrow or shape in {"bar", "open"} or right - left > POINT
        label = _label(rows.label(mark.row), mark, view, above=above)
        if label:
            left, right = min(left, label.left), max(right, label.right)
        slot = _first_fit(taken, left, right, _BETWEEN)
        if slot >= most:
            return [], 0.0
        chosen.append((mark, shape, label, above, slot))
    tops = []
    y = 0.0
    for slot in range(len(taken)):
        tops.append(y)
        two_lines = any(above for *_, above, where in chosen if where == slot)
        y += LINE + (BAR + 6 if two_lines else 3)
    placed = [
        Placed(
            mark=mark,
            shape=shape,
            y=tops[slot] + (LINE + BAR / 2 + 1 if above else LINE / 2),
            thickness=BAR,
            label=label,
            text_y=tops[slot] + LINE / 2,
        )
        for mark, shape, label, above, slot in chosen
    ]
    return placed, y


def _thin(marks: Sequence[Mark], view: View) -> tuple[list[Placed], float]:
    """The marks without labels, closer the more there are, and their depth."""
    taken: list[list[tuple[float, float]]] = []
    slots = [
        (mark, shape := mark.shape(view), _first_fit(taken, *_footprint(mark, shape, view), 2.0))
        for mark in marks
    ]
    pitch = min(max(_TALLEST / len(taken), 4.0), 12.0)
    thickness = min(pitch - 1.0, BAR)
    placed = [
        Placed(mark, shape, (slot + 0.5) * pitch, thickness, None, (slot + 0.5) * pitch)
        for mark, shape, slot in slots
    ]
    return placed, len(taken) * pitch


def _footprint(mark: Mark, shape: Shape, view: View) -> tuple[float, float]:
    """The pixels that a mark takes, from left to right."""
    first, last = mark.reach(view)
    left, right = view.pixel(first), view.pixel(last)
    if shape == "bar":
        return left, right
    if shape == "open":
        return left - POINT / 2, right + POINT / 2
    middle = view.pixel(mark.middle(view))
    return min(left, middle - POINT / 2), max(right, middle + POINT / 2)


def _label(text: str, mark: Mark, view: View, *, above: bool) -> Label | None:
    """The label where it fits: after its mark's beginning, else before its end, else up to the frame's edge."""
    first, last = mark.within(view)
    if not text or not view.shows(first, last):
        return None
    width = text_width(text, LABEL)
    if above:
        start, end = view.clip(first), view.clip(last)
        if view.pixel(start) + width <= view.width:
            return _hung(text, start, "left", 0, view)
        if view.pixel(end) - width >= 0:
            return _hung(text, end, "right", 0, view)
        text = shorten(text, view.width, LABEL)
        return _hung(text, start, "left", view.width - text_width(text, LABEL) - view.pixel(start), view)
    away = POINT / 2 + 5
    middle = mark.middle(view)
    before, after = max(view.pixel(middle) - away, 0), max(view.width - view.pixel(middle) - away, 0)
    if width <= after or (width > before and after >= before):
        return _hung(shorten(text, after, LABEL), middle, "left", away, view)
    return _hung(shorten(text, before, LABEL), middle, "right", -away, view)


def _hung(text: str, at: int, side: Literal["left", "right"], shift: float, view: View) -> Label | None:
    if not text:
        return None
    x = view.pixel(at) + shift
    width = text_width(text, LABEL)
    return Label(text, at, side, shift, *((x, x + width) if side == "left" else (x - width, x)))


def _first_fit(taken: list[list[tuple[float, float]]], left: float, right: float, between: float) -> int:
    """The first slot where a stretch meets nothing; the stretch is noted there."""
    for slot, stretches in enumerate(taken):
        if all(right + between <= start or left >= end + between for start, end in stretches):
            stretches.append((left, right))
            return slot
    taken.append([(left, right)])
    return len(taken) - 1
