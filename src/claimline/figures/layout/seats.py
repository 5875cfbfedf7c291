"""Where marks lie in a view: the time that each is drawn over, its form at that scale, the pixels that it takes.

All marks of a panel at once, as arrays: a picture may have thousands, and each of its lines would be asked for again and again.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from claimline.figures.layout.marks import Mark
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import DAY, MINUTE, View

Shape = Literal["point", "bar", "short", "open"]

POINT = 9  # diameter of a point, in pixels
_SHAPES: tuple[Shape, ...] = ("point", "bar", "short", "open")
_POINT, _BAR, _SHORT, _OPEN = range(len(_SHAPES))
_LEAST_BAR = 7  # pixels; a narrower bar would look like a hair line
_A_DAY = 40  # pixels; a day as wide as that has room for its hours, and is a bar as every other period


class Seat(NamedTuple):
    """A mark in a view.

    Attributes:
        shape: its form at this scale; a bar too narrow to be seen is a short mark.
        first, last: the moments between which it is drawn; of a minute or less the first alone. An arrow ends where the data do,
            and never in a time of which nothing is told.
        middle: the moment of a point: its minute, or the middle of its day.
        length: pixels from first to last.
        left, right: the pixels that it takes; outside the view below 0 or beyond the width.
    """

    shape: Shape
    first: int
    last: int
    middle: int
    length: float
    left: float
    right: float


def seats(marks: Sequence[Mark], view: View) -> list[Seat]:
    """The seat of each mark, in their order."""
    if not marks:
        return []
    is_open = np.array([mark.open_start or mark.open_end for mark in marks])
    is_instant = np.array([mark.instant for mark in marks])
    first, last = Profile.of(marks).between(*(view.arrows or (view.start, view.end)))
    is_day = last - first == DAY
    last = np.where(is_instant & (last - first <= MINUTE), first, last)
    middle = (first + last) // 2
    left, right, point = (view.pixels(moments) for moments in (first, last, middle))
    length = right - left
    period = np.where(length >= _LEAST_BAR, _BAR, _SHORT)
    instant = np.where(is_day & (length >= _A_DAY), _BAR, _POINT)
    shape = np.where(is_open, _OPEN, np.where(is_instant, instant, period))
    # A point and the ends of an open time are as wide as a point at the least.
    room = POINT / 2
    is_mark = (shape == _POINT) | (shape == _SHORT)
    begun = np.where(is_mark, np.minimum(left, point - room), left - room * is_open)
    ended = np.where(is_mark, np.maximum(right, point + room), right + room * is_open)
    shapes = [_SHAPES[code] for code in shape.tolist()]
    columns = (first, last, middle, length, begun, ended)
    return [*map(Seat, shapes, *(column.tolist() for column in columns))]
