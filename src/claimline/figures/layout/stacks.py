"""The inside of a lane: marks stacked so that none covers another, labels that do not meet; all in pixels.

Places are planned for the narrowest drawing. In a wider one all places move apart in proportion while texts keep
their width, so texts that do not meet in the plan do not meet there either.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from claimline.figures.layout.lanes import Lane, Plan
from claimline.figures.layout.lettering import Face, shorten, text_width
from claimline.figures.layout.marks import Mark, Rows, counts_in_words
from claimline.figures.layout.scale import View
from claimline.figures.layout.seats import POINT, Seat

LINE = 16  # a line of text
BAR = 8  # thickness of a bar
FREE = 2.5  # what a bar leaves free of its slot in a lane set close: its outline of 1.5, and a line of paper
DENSE = 30  # height of the densest bin
PAD = 7  # above and below a lane's content
LABEL = 12.5  # font sizes
NAME = 13
_BOLD = NAME * 1.08  # letters of a bold name are as wide as those of this size
_AWAY = 5  # from a mark to its label
_BETWEEN = 12  # least distance of two things in one slot
_PLANNED = 400  # pixels that a label may claim; where the slot has more room, it takes that too
# A lane that needs more slots than this for its labels is drawn thinner and without them.
_SLOTS, _SLOTS_OF_MANY = 40, 6
MANY_LABELS = 150  # marks in a panel; with more the smaller number holds
_TALLEST = 120  # the height of a lane without labels above which its marks are set closer


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its text, its planned ends in pixels, and the end that keeps its place in a wider drawing."""

    text: str
    left: float
    right: float
    fast: Literal["left", "right"]


class Placed(NamedTuple):
    """A mark in its lane: `y` and `text_y` are the middles of mark and label, counted from the panel's top."""

    mark: Mark
    seat: Seat
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


def stacked(
    lane: Lane, own: Sequence[Seat], view: View, rows: Rows, plan: Plan, *, top: float, many: bool
) -> Stack:
    """The lane, whose marks have their `own` seats, laid out from `top` downwards.

    `many` is True where the panel is too full for long lanes.

    Its name stands in the gutter at the left, or above the lane if there is no gutter.
    """
    seated = [*zip(lane.marks, own, strict=True)]
    most, gutter = _SLOTS_OF_MANY if many else _SLOTS, plan.gutter
    # What was sought is set in bold, which has no widths of its own.
    labelled = _labelled(seated, _Place(view, rows, "any" if rows.sought else plan.face), most)
    grey = lane.grey
    if labelled is None:
        words = counts_in_words(Counter(mark.family for mark in lane.marks))
        grey = f"{grey}, {words}" if grey else words
    name_y = top + PAD + LINE / 2
    above = [] if gutter else _names(lane.name, grey, view.width)
    y = top + PAD + (LINE * len(above) + 2 if above else 0)
    dense_y = y + DENSE
    if lane.dense:
        y = dense_y + PAD
    placed, depth = _thin(seated, y) if labelled is None else _set(labelled, y)
    names = above or _names(lane.name, grey, gutter, int((y + depth - top - PAD) // LINE))
    height = max(y + depth, name_y + LINE * (len(names) - 0.5)) + PAD - top
    return Stack(lane, top, height, names, name_y, dense_y, placed)


def name_width(name: str, grey: str) -> float:
    """A line of a lane's name, its grey words included, in pixels, as wide as it is in bold."""
    between = 8 if name and grey else 0
    return text_width(name, _BOLD) + between + text_width(grey, LABEL)


def _names(name: str, grey: str, room: float, lines: int = 0) -> list[tuple[str, str]]:
    """Name and grey words on one line, else the name on up to two lines and the grey words below it on up to two.

    Where the lane is higher than these `lines`, the name has more.
    """
    if name_width(name, grey) <= room:
        return [(name, grey)]
    below = _in_lines(grey, room, LABEL, 2)
    names = _in_lines(name, room, _BOLD, max(lines - len(below), 2))
    return [(line, "") for line in names] + [("", line) for line in below]


def _in_lines(text: str, room: float, size: float, most: int) -> list[str]:
    """The text in so many lines at the most, the last one cut if it must be; none where there is no text."""
    first = shorten(text, room, size)
    if first == text or most == 1:
        return [first] if text else []
    rest = text[len(first.removesuffix("…")) :].lstrip(",;:.-–—")  # `shorten` drops it at a cut
    return [text.removesuffix(rest), *_in_lines(rest.lstrip(), room, size, most - 1)]


class Slots:
    """The slots of a lane, each with the stretches that are `taken` in it, at least so far `between` them."""

    def __init__(self, between: float) -> None:
        self.taken: list[list[tuple[float, float]]] = []
        self._between = between
        self._ends: list[float] = []  # of the last stretch of each slot
        self._after: dict[tuple[float, float], int] = {}

    def fit(self, left: float, right: float) -> int:
        """The first slot where a stretch meets nothing; the stretch is noted there."""
        # A slot only fills, so the next one of equal stretches goes on where the last one stood: of a day there are hundreds.
        slot = self._after.get((left, right), 0)
        while (
            slot < len(self.taken)
            and left < self._ends[slot] + self._between
            and self._meets(slot, left, right)
        ):
            slot += 1
        if slot == len(self.taken):
            self.taken.append([])
            self._ends.append(right)
        self.taken[slot].append((left, right))
        self._ends[slot] = max(self._ends[slot], right)
        self._after[left, right] = slot + 1
        return slot

    def _meets(self, slot: int, left: float, right: float) -> bool:
        between, beyond = self._between, right + self._between
        return any(beyond > start and left < end + between for start, end in reversed(self.taken[slot]))


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A mark with its label, before the heights of the slots above are known."""

    mark: Mark
    seat: Seat
    label: Label | None
    above: bool
    slot: int


class _Place(NamedTuple):
    """Where labels stand: the time in view, the rows whose words they are, and the face of their letters."""

    view: View
    rows: Rows
    face: Face

    def words(self, mark: Mark, room: float) -> tuple[str, float]:
        """The words of a mark as far as they have room, and how wide they are."""
        text = shorten(self.rows.label(mark.row), room, LABEL, self.face)
        return text, text_width(text, LABEL, self.face)


def _labelled(marks: Sequence[tuple[Mark, Seat]], place: _Place, most: int) -> list[_Fitted] | None:
    """The marks with their labels in slots in which nothing meets; None where they need too many slots."""
    slots = Slots(_BETWEEN)
    fitted = []
    for mark, seat in marks:
        left, right = seat.left, seat.right
        label, above = _label(mark, seat, place)
        if label:
            left, right = min(left, label.left), max(right, label.right)
        slot = slots.fit(left, right)
        if slot >= most:
            return None
        fitted.append(_Fitted(mark, seat, label, above, slot))
    grown = []
    for one in fitted:
        label = _grown(one, slots.taken[one.slot], place)
        if label:  # the next one in this gap has what is left of it
            slots.taken[one.slot].append((label.left, label.right))
        grown.append(replace(one, label=label))
    return grown


def _grown(fitted: _Fitted, slot: Sequence[tuple[float, float]], place: _Place) -> Label | None:
    """The label with as many of its words as there is room for, up to the next thing in its slot or to the edge.

    One above its mark has room on both sides.
    """
    label, mark = fitted.label, fitted.mark
    if label is None or label.text == place.rows.label(mark.row):
        return label
    first = max((end + _BETWEEN for _, end in slot if end <= label.left), default=0)
    last = min((start - _BETWEEN for start, _ in slot if start >= label.right), default=place.view.width)
    if label.fast == "right":
        text, long = place.words(mark, label.right - first)
        return replace(label, text=text, left=label.right - long)
    text, long = place.words(mark, last - (first if fitted.above else label.left))
    left = min(label.left, last - long)
    return replace(label, text=text, left=left, right=left + long)


def _set(fitted: Sequence[_Fitted], top: float) -> tuple[list[Placed], float]:
    """The marks from `top` downwards, and their depth; a slot with a label above its mark has two lines."""
    raised = {one.slot for one in fitted if one.above}
    tops = [top]
    for slot in range(max((one.slot for one in fitted), default=-1) + 1):
        tops.append(tops[-1] + LINE + (BAR + 6 if slot in raised else 3))
    placed = []
    for one in fitted:
        text_y = tops[one.slot] + LINE / 2
        y = text_y + (LINE + BAR) / 2 + 1 if one.slot in raised else text_y
        placed.append(Placed(one.mark, one.seat, y, BAR, one.label, text_y if one.above else y))
    return placed, tops[-1] - top


def _thin(marks: Sequence[tuple[Mark, Seat]], top: float) -> tuple[list[Placed], float]:
    """The marks without labels from `top` downwards, closer the more there are, and their depth."""
    slots = Slots(2.0)
    fitted = [slots.fit(seat.left, seat.right) for _, seat in marks]
    pitch = min(max(_TALLEST / len(slots.taken), 4.0), 12.0)
    thickness = min(pitch - FREE, BAR)
    middles = [top + (slot + 0.5) * pitch for slot in range(len(slots.taken))]
    placed = [
        Placed(mark, seat, middles[slot], thickness, None, middles[slot])
        for (mark, seat), slot in zip(marks, fitted, strict=True)
    ]
    return placed, len(slots.taken) * pitch


def _label(mark: Mark, seat: Seat, place: _Place) -> tuple[Label | None, bool]:
    """The label of a mark, and whether it stands above its mark.

    It stands after the mark, else before it, where it has room for all of itself; else above, cut if it must be.
    """
    width = place.view.width
    text, long = place.words(mark, _PLANNED)
    if not text or seat.right < 0 or seat.left > width:
        return None, False
    left, right = max(seat.left, 0), min(seat.right, width)
    if right + _AWAY + long <= width:
        return Label(text, right + _AWAY, right + _AWAY + long, "left"), False
    if left - _AWAY - long >= 0:
        return Label(text, left - _AWAY - long, left - _AWAY, "right"), False
    grip = seat.left if seat.shape in {"bar", "open"} else place.view.pixel(seat.middle) - POINT / 2
    # Of a time without a beginning only the end is known.
    if right - long >= 0 and (grip + long > width or (mark.open_start and not mark.open_end)):
        return Label(text, right - long, right, "right"), True
    text, long = place.words(mark, min(width, _PLANNED))
    left = min(max(grip, 0), width - long)
    return Label(text, left, left + long, "left") if text else None, True
