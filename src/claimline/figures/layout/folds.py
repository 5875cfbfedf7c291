"""Folds: long stretches in which nothing lies, drawn short, so that one old date does not empty a picture.

1968, then twenty rows from 2019 to 2024: the fifty years between say nothing but how long they are, and that stands in
words on the axis. A bar as wide as a year that is known is never folded: its width is what it says. An arrow has no
such width, and one that runs through a fold is drawn interrupted (`View.pieces`).
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from claimline.dates.edtf import day_from_number, first_day_number
from claimline.figures.layout.lettering import text_width
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import DAY, HOUR, MONTH, YEAR, Fold
from claimline.query.pictured import UNKNOWN
from claimline.text.counts import number_of

SIZE = 12.5  # font size of the words of a fold
_FEW = 6  # marks that begin or end in view; fewer have room whatever their times
_SHARE = 2  # a stretch of half of what is drawn, or more, is long; a third of it still has its place
_MOST = 3  # folds in a picture
_AIR = 20  # part of the rest that stays empty at both sides of a fold, so that no mark seems to touch it
_WHOLE = 4  # units that a stretch must have to be told in them
_ROOM = 22  # pixels beside the words

PLAIN = "plain"
_HOURS = re.compile(r"-?[0-9]{1,12}")


def folds_in(rows: Profile, stretch: tuple[int, int], plot: float, axis: str = "") -> tuple[Fold, ...]:
    """The folds of a stretch of time that is drawn `plot` pixels wide.

    `axis` is `plain` for none, or the stretches that stay open (`1970-01-01/2017-12-31,...`).
    """
    start, end = stretch
    told = ((rows.start >= start) & (rows.start < end)) | ((rows.end > start) & (rows.end <= end))
    if axis == PLAIN or rows.where(told).rows < _FEW:
        return ()
    bounds = np.sort(np.clip(rows.bounds, start, end))
    rest = int(bounds[-1] - bounds[0])
    lengths, both = np.diff(bounds), rows.known
    if lengths.max(initial=0) * _SHARE < rest:  # as in nearly all large tables, for which sorting takes time
        return ()
    long: list[tuple[int, int]] = []
    for place in np.argsort(-lengths, kind="stable")[:_MOST].tolist():
        first, last = int(bounds[place]), int(bounds[place + 1])
        if (last - first) * _SHARE < rest:
            break
        if not (both & (rows.start <= first) & (rows.end >= last)).any():
            long.append((first, last))
            rest -= last - first
    opened = _stretches(axis)
    air = rest // _AIR
    found = [whole for gap in long if (whole := _whole(gap[0] + air, gap[1] - air))]
    closed = [one for one in sorted(found) if not any(low < one[1] and high > one[0] for low, high in opened)]
    return _drawn(closed, end - start, plot)


def _stretches(axis: str) -> list[tuple[int, int]]:
    """The stretches that an address keeps open; what it says that names none is passed over."""
    pairs = (name.split("/") for name in axis.split(","))
    return [
        (int(pair[0]) * HOUR, int(pair[1]) * HOUR)
        for pair in pairs
        if len(pair) == 2 and all(_HOURS.fullmatch(part) for part in pair)
    ]


def _drawn(found: Sequence[tuple[int, int, str]], length: int, plot: float) -> tuple[Fold, ...]:
    """Each fold as wide as its words, unless they left too little for the rest or made nothing shorter."""
    widths = [text_width(words, SIZE) + _ROOM for _, _, words in found]
    if sum(widths) > plot / 2:
        return _drawn(found[:-1], length, plot)
    unfolded = length - sum(end - start for start, end, _ in found)
    folds = tuple(
        Fold(start, end, max(int(unfolded * width / (plot - sum(widths))), 1), words)
        for (start, end, words), width in zip(found, widths, strict=True)
    )
    return folds if all(fold.cut > 0 for fold in folds) else ()


def _whole(start: int, end: int) -> tuple[int, int, str] | None:
    """The whole years, months, days or hours inside a stretch, with their number in words; None for a short one."""
    if end - start >= (_WHOLE + 1) * YEAR:
        first = _month(-(-start // DAY))
        years = _between(first, end) // 12
        return first, _after(first, years * 12), number_of(years, "year")
    if end - start >= (_WHOLE + 1) * MONTH:
        first = _month(-(-start // DAY))
        months = _between(first, end)
        return first, _after(first, months), number_of(months, "month")
    for unit, noun in ((DAY, "day"), (HOUR, "hour")):
        first, last = -(-start // unit) * unit, end // unit * unit
        if last - first >= _WHOLE * unit:
            return first, last, number_of((last - first) // unit, noun)
    return None


def _month(day: int) -> int:
    """The first moment of the first month that begins on a day or after it."""
    year, month, of_month = day_from_number(day)
    return first_day_number(0, year * 12 + month + (of_month > 1), 1) * DAY


def _after(first: int, months: int) -> int:
    year, month, _ = day_from_number(first // DAY)
    return first_day_number(0, year * 12 + month + months, 1) * DAY


def _between(first: int, end: int) -> int:
    """Whole months from the first of a month to a moment."""
    (year, month, _), (last_year, last_month, _) = (day_from_number(moment // DAY) for moment in (first, end))
    return (last_year - year) * 12 + last_month - month


def name_of(start: int, end: int) -> str:
    """A fold in the address: its first moment and its end, in hours since 1970."""
    return f"{start // HOUR}/{end // HOUR}"


def cut_of(folds: Iterable[Fold]) -> int:
    """Milliseconds that folds leave out."""
    return sum(fold.cut for fold in folds)


def arrows_in(rows: Profile, stretch: tuple[int, int], length: int) -> tuple[int, int]:
    """The moments to which unknown ends are drawn: the edges of the picture, unless it runs on far beyond what happens.

    "This century" ends in 2100; that is no reason to draw an arrow from 2016 to 2100.
    """
    start, end = stretch
    starts, ends = (side[side != UNKNOWN] for side in (rows.start, rows.end))
    first = int(ends.min()) if ends.size else start
    last = int(starts.max()) if starts.size else end
    some = length // 25
    return (
        max(first - some, start) if (first - start) * 2 > end - start else start,
        min(last + some, end) if (end - last) * 2 > end - start else end,
    )
