"""Panels: the main axis and, where rows would be a blot on it, the lens that enlarges those rows.

Rule: the thread (comments and replies) or the claims (with the article) that take less than a fiftieth of the time
in view get a panel of their own on their own axis. So do the rows of a fiftieth that holds most of all other rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimline.figures.layout.axes import Ticks, ticks
from claimline.figures.layout.folds import arrows_in, cut_of, folds_in
from claimline.figures.layout.lanes import Lane, Plan, grouped, thin_out
from claimline.figures.layout.marks import Family, Mark, Rows, extent, finest
from claimline.figures.layout.scale import View, period_moments, with_air
from claimline.figures.layout.stacks import MANY_LABELS, Stack, stacked

Strip = Literal["comment thread", "claims", "most rows"]
THREAD: Strip = "comment thread"
CLAIMS: Strip = "claims"
CROWD: Strip = "most rows"
SQUEEZED = 50  # rows that take less than this part of the time in view get the lens
_A_CROWD = 8  # rows at the least that one fiftieth must hold


@dataclass(frozen=True, slots=True)
class Panel:
    """Lanes on one axis; `height` in pixels. `enlarged` names the rows of a lens; None on the main axis.

    `extent` is the time that the panel's marks take, without the air around them.
    """

    view: View
    ticks: Ticks
    extent: tuple[int, int]
    stacks: list[Stack]
    height: float
    enlarged: Strip | None = None

    @property
    def family(self) -> Family:
        """The family whose colour a lens has: grey where claims and comments share it."""
        found = {mark.family for stack in self.stacks for mark in stack.lane.marks + stack.lane.dense}
        return "comment" if found == {"comment"} else "article" if "comment" in found else "claim"


def panels(marks: Sequence[Mark], rows: Rows, plan: Plan) -> list[Panel]:
    """The main panel and the lens, if one is needed; none where no mark falls into the period."""
    whole = period_moments(plan.period, *extent(marks)) if marks else (0, 1)
    frame = View(*whole, 1)
    seen = [mark for mark in marks if frame.shows(*mark.within(frame))]
    strips: dict[Strip, list[Mark]] = {
        THREAD: [mark for mark in seen if mark.family == "comment"],
        CLAIMS: [mark for mark in seen if mark.family != "comment"],
    }
    extents: dict[Strip, tuple[int, int]] = {
        name: taken for name, strip in strips.items() if (taken := _extent_in(strip, frame))
    }
    cut = cut_of(folds_in(seen, whole, plan.plot, plan.axis))
    length = _length(whole) - cut
    squeezed = [name for name in extents if _length(extents[name]) * SQUEEZED < length]
    if not extents:
        return []
    lens: Strip | None = None
    if squeezed and len(extents) > 1:
        tightest = min(squeezed, key=lambda strip: _length(extents[strip]))
        lens = tightest
    if lens and len(squeezed) > 1:
        # Both would be blots on one axis, so each gets its own.
        other = CLAIMS if lens == THREAD else THREAD
        start, end = with_air(*extents[other], least=finest(strips[other]))
    else:
        airy = with_air(*whole, cut=cut, least=finest(seen))
        start, end = (
            given if bound else air for bound, given, air in zip(plan.period, whole, airy, strict=True)
        )
        enlarged = {mark.row for mark in strips[lens]} if lens else set()
        crowd = _crowd([mark for mark in seen if mark.row not in enlarged], length)
        if crowd:
            lens = CROWD
            strips[CROWD] = [mark for mark in seen if _inside(mark, crowd)]
            extents[CROWD] = crowd
    inside = {mark.row for mark in strips[lens]} if lens else set()
    outside = [mark for mark in seen if mark.row not in inside]
    view = folded_view(seen, (start, end), plan.plot, plan.axis)
    lanes = grouped(outside, rows, plan)
    if not lens:
        thin_out(lanes, plan.selected)
        return [_panel(lanes, view, whole, rows, plan)]
    lens_view = View(*with_air(*extents[lens], least=finest(strips[lens])), plan.plot)
    lens_lanes = grouped(strips[lens], rows, plan)
    thin_out([*lanes, *lens_lanes], plan.selected)
    return [
        _panel(lanes, view, whole, rows, plan),
        _panel(lens_lanes, lens_view, extents[lens], rows, plan, enlarged=lens),
    ]


def folded_view(marks: Sequence[Mark], stretch: tuple[int, int], plot: float, axis: str) -> View:
    """A stretch of time with its folds."""
    folds = folds_in(marks, stretch, plot, axis)
    return View(*stretch, plot, folds, arrows_in(marks, stretch, _length(stretch) - cut_of(folds)))


def _length(stretch: tuple[int, int]) -> int:
    return stretch[1] - stretch[0]


def _extent_in(marks: Sequence[Mark], frame: View) -> tuple[int, int] | None:
    """The part of a stretch of time that the marks seen in it take; None where there are none."""
    if not marks:
        return None
    first, last = (frame.clip(moment) for moment in extent(marks))
    # Marks whose known ends all lie outside run through the whole of it.
    return (first, last) if first < last else (frame.start, frame.end)


def _inside(mark: Mark, stretch: tuple[int, int]) -> bool:
    return (
        mark.start is not None
        and mark.end is not None
        and mark.start >= stretch[0]
        and mark.end <= stretch[1]
    )


def _crowd(marks: Sequence[Mark], length: int) -> tuple[int, int] | None:
    """The time of the rows in the fullest fiftieth, where that holds most of the rows and leaves some outside."""
    room = length // SQUEEZED
    short = [
        (mark.start, mark.end)
        for mark in marks
        if mark.start is not None and mark.end is not None and mark.end - mark.start <= room
    ]
    if len(short) < _A_CROWD:
        return None
    starts, ends = sorted(start for start, _ in short), sorted(end for _, end in short)
    # What begins before a window and is no longer than it ends before the window's end, so counting ends suffices.
    counts = [bisect_right(ends, start + room) - bisect_left(starts, start) for start in starts]
    most = max(counts)
    if most < _A_CROWD or most * 2 <= len(marks) or most == len(marks):
        return None
    first = starts[counts.index(most)]
    return first, max(end for start, end in short if start >= first and end <= first + room)


def _panel(
    lanes: Sequence[Lane],
    view: View,
    taken: tuple[int, int],
    rows: Rows,
    plan: Plan,
    *,
    enlarged: Strip | None = None,
) -> Panel:
    y = 0.0
    many = sum(len(lane.marks) for lane in lanes) > MANY_LABELS
    stacks = []
    for lane in lanes:
        stacks.append(stacked(lane, y, view, rows, gutter=plan.gutter, many=many))
        y += stacks[-1].height
    least = finest(mark for lane in lanes for mark in lane.marks + lane.dense)
    return Panel(view, ticks(view, least), taken, stacks, y, enlarged)
