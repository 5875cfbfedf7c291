"""Panels: the main axis and, where rows would be a blot on it, the lens that enlarges those rows.

Rule: the thread (comments and replies) or the claims (with the article) that take less than a fiftieth of the time
in view get a panel of their own on their own axis. So do the rows of a fiftieth that holds most of all other rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

import numpy as np

from claimline.figures.layout.axes import Ticks, ticks
from claimline.figures.layout.folds import arrows_in, cut_of, folds_in
from claimline.figures.layout.lanes import Lane, Part, Plan, Source
from claimline.figures.layout.marks import OF_THREAD, Family, Rows
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import DAY, View, with_air
from claimline.figures.layout.seats import seats
from claimline.figures.layout.stacks import MANY_LABELS, Stack, stacked
from claimline.query.pictured import Ints

Strip = Literal["comment thread", "claims", "most rows"]
THREAD: Strip = "comment thread"
CLAIMS: Strip = "claims"
CROWD: Strip = "most rows"
SQUEEZED = 50  # rows that take less than this part of the time in view get the lens
_A_CROWD = 8  # rows at the least that one fiftieth must hold
_WIDEST = 5  # fiftieths that a crowd may take with the rows near to it
_NEAR = (
    2,
    4,
    8,
    16,
)  # parts of a fiftieth: a gap of one parts a row from a crowd, the widest that keeps it small


@dataclass(frozen=True, slots=True)
class Panel:
    """Lanes on one axis; `height` in pixels. `enlarged` names the rows of a lens; None on the main axis.

    `rows` are all of the panel; `extent` is the time that they take, without the air around them.
    """

    view: View
    ticks: Ticks
    extent: tuple[int, int]
    rows: Profile
    stacks: list[Stack]
    height: float
    enlarged: Strip | None = None

    @property
    def family(self) -> Family:
        """The family whose colour a lens has: grey where claims and comments share it."""
        found = set(self.rows.families)
        thread = found & OF_THREAD
        return "claim" if not thread else "comment" if thread == found else "article"


def panels(every: Profile, source: Source, plan: Plan) -> list[Panel]:
    """The main panel and the lens, if one is needed; none where no row falls into the period.

    `every` are all rows with a bound; `source` makes the lanes.
    """
    whole = plan.stretch(every)
    seen = every.where(every.is_seen(whole))
    frame = View(*whole, 1)
    strips: dict[Strip, Part] = {THREAD: Part(whole, thread=True), CLAIMS: Part(whole, thread=False)}
    extents: dict[Strip, tuple[int, int]] = {
        name: taken for name, part in strips.items() if (taken := _extent_in(_of(seen, part), frame))
    }
    if not extents:
        return []
    cut = cut_of(folds_in(seen, whole, plan.plot, plan.axis))
    length = _length(whole) - cut
    squeezed = [name for name in extents if _length(extents[name]) * SQUEEZED < length]
    lens: Strip | None = None
    main = Part(whole)
    if squeezed and len(extents) > 1:
        tightest = min(squeezed, key=lambda strip: _length(extents[strip]))
        if not _is_one_of(_crowd(seen, length), extents[tightest], seen, strips[tightest]):
            lens, main = tightest, Part(whole, thread=tightest != THREAD)
    if lens and len(squeezed) > 1:
        # Both would be blots on one axis, so each gets its own.
        other = CLAIMS if lens == THREAD else THREAD
        start, end = with_air(*extents[other], least=_of(seen, strips[other]).finest())
    else:
        airy = with_air(*whole, cut=cut, least=seen.finest())
        start, end = (
            given if bound else air for bound, given, air in zip(plan.period, whole, airy, strict=True)
        )
        if crowd := _crowd(_of(seen, main), length):
            lens, main = CROWD, Part(whole, beside=crowd)
            strips[CROWD] = Part(whole, inside=crowd)
            extents[CROWD] = _of(seen, strips[CROWD]).extent()
    parts = [(main, folded_view(seen, (start, end), plan.plot, plan.axis))]
    if lens:
        enlarged = with_air(*extents[lens], least=_of(seen, strips[lens]).finest())
        parts.append((strips[lens], View(*enlarged, plan.plot)))
    lanes = source.lanes(parts, plan)
    rows = source.rows
    found = [_panel(lanes[0], parts[0][1], whole, (_of(seen, main), rows), plan)]
    if lens:
        found.append(
            _panel(lanes[1], parts[1][1], extents[lens], (_of(seen, strips[lens]), rows), plan, enlarged=lens)
        )
    return found


def folded_view(rows: Profile, stretch: tuple[int, int], plot: float, axis: str) -> View:
    """A stretch of time with its folds."""
    folds = folds_in(rows, stretch, plot, axis)
    return View(*stretch, plot, folds, arrows_in(rows, stretch, _length(stretch) - cut_of(folds)))


def _of(rows: Profile, part: Part) -> Profile:
    return rows.where(part.mask(rows))


def _is_one_of(crowd: tuple[int, int] | None, strip: tuple[int, int], rows: Profile, part: Part) -> bool:
    """Whether an enlarged crowd shows a strip too, with room enough, and more other rows beside it."""
    if crowd is None or not (crowd[0] <= strip[0] and strip[1] <= crowd[1]):
        return False
    own = _of(rows, part).rows
    others = rows.where(rows.is_inside(crowd)).rows - own
    return _length(strip) * SQUEEZED >= _length(crowd) and others > own


def _length(stretch: tuple[int, int]) -> int:
    return stretch[1] - stretch[0]


def _extent_in(rows: Profile, frame: View) -> tuple[int, int] | None:
    """The part of a stretch of time that the rows seen in it take; None where there are none."""
    if not rows:
        return None
    first, last = (frame.clip(moment) for moment in rows.extent())
    # Rows whose known ends all lie outside run through the whole of it.
    return (first, last) if first < last else (frame.start, frame.end)


def _crowd(rows: Profile, length: int) -> tuple[int, int] | None:
    """The time of the rows in the fullest fiftieth, where that holds most of the rows and leaves some outside.

    A day is not parted: what names its days has all rows of the first and the last.
    """
    room = length // SQUEEZED
    short = rows.where(rows.known & (rows.end - rows.start <= room))
    if short.rows < _A_CROWD:
        return None
    (starts, begun), (ends, ended) = (_summed(side, short.number) for side in (short.start, short.end))
    # What begins before a window and is no longer than it ends before the window's end, so counting ends suffices.
    counts = ended[np.searchsorted(ends, starts + room, "right")] - begun[:-1]
    most = int(counts.max())
    if most < _A_CROWD or most * 2 <= rows.rows or most == rows.rows:
        return None
    first = int(starts[counts.argmax()])
    last = int(short.end[short.is_inside((first, first + room))].max())
    crowd = next(
        (
            found
            for part in _NEAR
            if _is_a_part(found := _with_near(short, (first, last), room // part), rows, room)
        ),
        (first, last),
    )
    return (crowd[0] // DAY * DAY, -(-crowd[1] // DAY) * DAY) if room >= DAY else crowd


def _with_near(rows: Profile, crowd: tuple[int, int], gap: int) -> tuple[int, int]:
    """A crowd with the rows before and after it of which each lies so near to the next one: it ends where there is a gap."""
    order = np.argsort(rows.start, kind="stable")
    starts, ends = rows.start[order], np.maximum.accumulate(rows.end[order])
    breaks = np.flatnonzero(starts[1:] - ends[:-1] > gap) + 1
    first = np.searchsorted(breaks, np.searchsorted(starts, crowd[0], "left"), "right")
    last = np.searchsorted(breaks, np.searchsorted(starts, crowd[1], "left"), "left")
    begins = int(starts[breaks[first - 1]]) if first else int(starts[0])
    finishes = int(ends[breaks[last] - 1]) if last < breaks.size else int(ends[-1])
    return begins, finishes


def _is_a_part(crowd: tuple[int, int], rows: Profile, room: int) -> bool:
    """Whether a crowd is still a small part of the time, and leaves rows outside."""
    return _length(crowd) <= room * _WIDEST and rows.where(rows.is_inside(crowd)).rows < rows.rows


def _summed(moments: Ints, numbers: Ints) -> tuple[Ints, Ints]:
    """The moments in order, each once, and how many rows are of those before each, with one count more at the end."""
    each, places = np.unique(moments, return_inverse=True)
    sums = np.cumsum(np.bincount(places, numbers)).astype(np.int64)
    return each, np.concatenate(([0], sums))


def _panel(
    lanes: Sequence[Lane],
    view: View,
    taken: tuple[int, int],
    held: tuple[Profile, Rows],
    plan: Plan,
    *,
    enlarged: Strip | None = None,
) -> Panel:
    profile, rows = held
    y = 0.0
    many = sum(len(lane.marks) for lane in lanes) > MANY_LABELS
    every = iter(seats([mark for lane in lanes for mark in lane.marks], view))
    stacks = []
    for lane in lanes:
        own = [*islice(every, len(lane.marks))]
        stacks.append(stacked(lane, own, view, rows, plan, top=y, many=many))
        y += stacks[-1].height
    return Panel(view, ticks(view, profile), taken, profile, stacks, y, enlarged)
