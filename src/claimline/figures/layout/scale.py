"""Time for a drawing: moments in milliseconds, the text that Plotly reads, the stretch of time in view and its folds.

A moment counts milliseconds from 1970-01-01 in the proleptic Gregorian calendar, so it knows no time zone and no
year 1677. `dates.edtf` says what an EDTF text means.
"""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from claimline.dates.edtf import bounds_of, day_from_number, first_day_number, iso_day, seconds_of

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
MONTH = 30 * DAY
YEAR = 365 * DAY
MONDAY = 4 * DAY  # 5 January 1970 was one
# Plotly draws the years -9999 to 9999.
_FIRST = first_day_number(-9999, 1, 1) * DAY
_LAST = first_day_number(10000, 1, 1) * DAY - 1


@lru_cache(maxsize=100_000)
def moments(bound: str) -> tuple[int, int]:
    """First moment of an ISO day, minute or second, and the first moment after it."""
    first, after = seconds_of(bound)
    return first * SECOND, after * SECOND


@lru_cache(maxsize=100_000)
def stamp(moment: int) -> str:
    """A moment as Plotly writes dates: no zone, no more digits than it needs."""
    days, rest = divmod(min(max(moment, _FIRST), _LAST), DAY)
    day = iso_day(*day_from_number(days))
    if not rest:
        return day
    seconds, thousandths = divmod(rest, SECOND)
    time = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return f"{day} {time}.{thousandths:03d}" if thousandths else f"{day} {time}"


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of time that is drawn as long as `drawn` milliseconds are elsewhere; `words` say how long it is."""

    start: int
    end: int
    drawn: int
    words: str

    @property
    def cut(self) -> int:
        """Milliseconds that the drawing leaves out."""
        return self.end - self.start - self.drawn

    def cut_to(self, moment: int) -> int:
        """The same from its start to a moment inside it."""
        return (moment - self.start) * self.cut // (self.end - self.start)


@dataclass(frozen=True, slots=True)
class View:
    """The stretch of time from `start` to `end` (exclusive), drawn `width` pixels wide at the least.

    Its `folds`, in order, make it a piecewise linear map from time to the axis: what is drawn stands on an axis of *drawn*
    moments, which are the real ones up to the first fold and then lag behind by what was cut out. Whatever has a place
    in a picture takes it from here: marks, lines, times, bins, what a zoom shows. `arrows` are the moments to which an
    unknown beginning and an unknown end are drawn. `length` is milliseconds as drawn.
    """

    start: int
    end: int
    width: float
    folds: tuple[Fold, ...] = ()
    arrows: tuple[int, int] | None = None
    length: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Reckon once what each place needs."""
        drawn = self.end - self.start - sum(fold.cut for fold in self.folds)
        object.__setattr__(self, "length", drawn)

    def drawn(self, moment: int) -> int:
        """A moment's place on the drawn axis."""
        place = moment
        for fold in self.folds:
            if moment >= fold.end:
                place -= fold.cut
            elif moment > fold.start:
                return place - fold.cut_to(moment)
        return place

    def real(self, drawn: int) -> int:
        """The moment at a place on the drawn axis."""
        for fold in self.folds:
            if drawn <= fold.start:
                break
            if drawn < fold.start + fold.drawn:
                return fold.start + (drawn - fold.start) * (fold.end - fold.start) // fold.drawn
            drawn += fold.cut
        return drawn

    def pixel(self, moment: int) -> float:
        """Pixels from the left edge; outside the view below 0 or beyond the width."""
        return (self.drawn(moment) - self.start) / self.length * self.width

    def pixels(self, moments: NDArray[np.int64]) -> NDArray[np.float64]:
        """As `pixel`, of many."""
        drawn = moments.copy()
        for fold in self.folds:
            drawn[moments >= fold.end] -= fold.cut
            inside = (moments > fold.start) & (moments < fold.end)
            drawn[inside] -= np.array([fold.cut_to(moment) for moment in moments[inside].tolist()], np.int64)
        found: NDArray[np.float64] = (drawn - self.start) / self.length * self.width
        return found

    def moment(self, pixel: float) -> int:
        """The moment that stands so many pixels from the left edge."""
        return self.real(self._at(pixel))

    def _at(self, pixel: float) -> int:
        return self.start + round(pixel / self.width * self.length)

    def stamp(self, moment: int) -> str:
        """A moment's place as Plotly's axis takes it."""
        return stamp(self.drawn(moment))

    def stamp_of_pixel(self, pixel: float) -> str:
        """The place so many pixels from the left edge, for Plotly's axis."""
        return stamp(self._at(pixel))

    def in_path(self, moment: int) -> str:
        """A moment's place as a path needs it: without a blank, which would end it."""
        return self.stamp(moment).replace(" ", "_")

    def folded(self, moment: int) -> bool:
        """Whether a moment lies inside a fold."""
        return any(fold.start < moment < fold.end for fold in self.folds)

    def pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of a stretch outside the folds that it crosses."""
        found = []
        for fold in self.folds:
            if start < fold.start and end > fold.end:
                found.append((start, fold.start))
                start = fold.end
        return [*found, (start, end)]

    def shows(self, start: int, end: int) -> bool:
        """Whether any of the time between two moments is in view."""
        return start < self.end and end > self.start

    def clip(self, moment: int) -> int:
        """The nearest moment in view."""
        return min(max(moment, self.start), self.end)

    def stamps(self) -> list[str]:
        """The range of a Plotly axis."""
        return [self.stamp(self.start), self.stamp(self.end)]


def padded(start: int, end: int, share: float, cut: int = 0) -> tuple[int, int]:
    """A stretch with some air at both ends, so that no mark touches the frame; never shorter than an hour.

    The air is a share of what is drawn; `cut` of it is not.
    """
    air = max(int((end - start - cut) * share), (HOUR - (end - start)) // 2)
    return max(start - air, _FIRST), min(end + air, _LAST)


def period_moments(period: tuple[str, str], start: int, end: int) -> tuple[int, int]:
    """The part of a stretch inside a period (`2015`, `2015-03`, `2015-03-05`; either end may be empty)."""
    first, last = (bounds_of(text) for text in period)
    start = moments(first[0])[0] if first[0] else start
    end = moments(last[1])[1] if last[1] else end
    return (start, end) if start < end else (start, start + DAY)


def with_air(start: int, end: int, *, cut: int = 0, least: int = MINUTE) -> tuple[int, int]:
    """A span with air around it, so that no mark touches the frame; whole days, where its axis names days.

    Of a time that is known to the day (`least`), one day alone would fill the frame and say nothing: its neighbours show
    how long it is.
    """
    length = end - start - cut
    if least >= DAY and length <= 2 * DAY:
        return start // DAY * DAY - DAY, -(-end // DAY) * DAY + DAY
    if DAY // 2 < length < 15 * DAY:
        return start // DAY * DAY, -(-end // DAY) * DAY
    return padded(start, end, 0.02 if length > DAY else 0.04, cut)
