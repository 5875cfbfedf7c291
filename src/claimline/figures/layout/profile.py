"""How many rows are of which time: all that a picture needs of rows that it does not draw one by one.

Arrays, because a table may have millions of rows. Where rows are of the same time, one entry stands for them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from claimline.figures.layout.marks import OF_THREAD, Family, Mark
from claimline.figures.layout.scale import DAY, MINUTE, YEAR, View
from claimline.query.pictured import UNKNOWN, Ints, Stretch

Mask = NDArray[np.bool_]
ORDER: tuple[Family, ...] = ("claim", "comment", "reply", "article")
_THREAD: Final = [ORDER.index(family) for family in ORDER if family in OF_THREAD]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Entries of rows with at least one bound.

    Attributes:
        family: the place in `ORDER` of the family of each entry.
        start, end: its first moment and the first one after it, or `UNKNOWN`.
        number: of its rows.
    """

    family: Ints
    start: Ints
    end: Ints
    number: Ints

    @classmethod
    def of(cls, marks: Sequence[Mark]) -> Self:
        """An entry for each mark, in their order."""
        bounds = ([mark.start for mark in marks], [mark.end for mark in marks])
        start, end = (_ints([UNKNOWN if bound is None else bound for bound in side]) for side in bounds)
        return cls(_ints([ORDER.index(mark.family) for mark in marks]), start, end, _ints([1] * len(marks)))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """All entries of some profiles, of which there is at least one."""
        sides = (tuple(getattr(one, side) for one in parts) for side in ("family", "start", "end", "number"))
        return cls(*map(np.concatenate, sides))

    def __bool__(self) -> bool:
        """Whether there is any row."""
        return bool(self.number.size)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return int(self.number.sum())

    @property
    def families(self) -> dict[Family, int]:
        """How many rows of each family there are, in `ORDER`, without those of which there is none."""
        counts = np.bincount(self.family, self.number, len(ORDER)).astype(np.int64).tolist()
        return {family: count for family, count in zip(ORDER, counts, strict=True) if count}

    @property
    def known(self) -> Mask:
        """Where both bounds are known."""
        mask: Mask = (self.start != UNKNOWN) & (self.end != UNKNOWN)
        return mask

    @property
    def bounds(self) -> Ints:
        """Every bound that is known."""
        both: Ints = np.concatenate((self.start, self.end))
        known: Ints = both[both != UNKNOWN]
        return known

    def where(self, mask: Mask | Ints) -> "Profile":
        """The entries of a mask, or those at some places."""
        return Profile(self.family[mask], self.start[mask], self.end[mask], self.number[mask])

    def by(self, keys: Ints) -> dict[int, "Profile"]:
        """The entries of each key, of which each entry has one."""
        order = np.argsort(keys, kind="stable")
        each, starts = np.unique(keys[order], return_index=True)
        ends = [*starts[1:].tolist(), len(order)]
        return {
            key: self.where(order[start:end])
            for key, start, end in zip(each.tolist(), starts.tolist(), ends, strict=True)
        }

    def without(self, rows: "Profile") -> "Profile":
        """The same without some of its rows, for counting."""
        if self.rows == rows.rows:
            return self.where(np.zeros(self.number.shape, dtype=np.bool_))
        fewer = Profile(rows.family, rows.start, rows.end, -rows.number)
        return Profile.joined((self, fewer)) if rows else self

    @property
    def is_of_thread(self) -> Mask:
        """Where an entry is of the comment thread."""
        mask: Mask = np.isin(self.family, _THREAD)
        return mask

    def is_seen(self, stretch: Stretch) -> Mask:
        """Where an entry could be of some of a stretch of time."""
        begun = (self.start == UNKNOWN) | (self.start < stretch[1])
        going = (self.end == UNKNOWN) | (self.end > stretch[0])
        mask: Mask = begun & going
        return mask

    def is_inside(self, stretch: Stretch) -> Mask:
        """Where both bounds are known and lie inside a stretch of time."""
        mask: Mask = self.known & (self.start >= stretch[0]) & (self.end <= stretch[1])
        return mask

    def extent(self) -> Stretch:
        """The first and the last moment that any bound names; needs at least one row.

        Where every row has but one bound, a year before and after gives their arrows room.
        """
        # A row with one bound takes at least the day beside it.
        starts = np.where(self.start == UNKNOWN, self.end - DAY, self.start)
        ends = np.where(self.end == UNKNOWN, self.start + DAY, self.end)
        room = 0 if self.known.any() else YEAR
        return int(starts.min()) - room, int(ends.max()) + room

    def finest(self) -> int:
        """The finest unit that an axis over the rows may name: minutes only where one of them has a time of day."""
        return MINUTE if (self.bounds % DAY).any() else DAY

    def between(self, start: int, end: int) -> tuple[Ints, Ints]:
        """The first and the last moment that each entry can be of; an unknown end reaches to one of these two, or beyond."""
        first = np.where(self.start == UNKNOWN, np.minimum(self.end, start), self.start)
        last = np.where(self.end == UNKNOWN, np.maximum(self.start, end), self.end)
        return first, last

    def in_bins(self, view: View, edges: Sequence[int]) -> dict[Family, list[int]]:
        """How many rows of each family touch each bin between the edges, in `ORDER`."""
        starts, ends = self.between(view.start, view.end)
        places, last = _ints(edges), len(edges) - 2
        first_bin = np.maximum(np.searchsorted(places, starts, "right") - 1, 0)
        last_bin = np.minimum(np.searchsorted(places, np.maximum(ends - 1, starts), "right") - 1, last)
        met = first_bin <= last_bin
        # One row of bins behind the other, a row for each family, with a bin more at its end.
        row, number, size = self.family[met] * len(edges), self.number[met], len(ORDER) * len(edges)
        begun = np.bincount(row + first_bin[met], number, size)
        ended = np.bincount(row + last_bin[met] + 1, number, size)
        counts = np.cumsum((begun - ended).reshape(len(ORDER), -1), axis=1)[:, :-1].astype(np.int64)
        return dict(zip(ORDER, counts.tolist(), strict=True))


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
