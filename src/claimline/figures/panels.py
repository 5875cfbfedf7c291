"""Panels: the main axis and, where one kind of row would be a blot on it, the lens that enlarges that kind.

Rule: the thread (comments and replies) or the claims (with the article) that take less than a fiftieth of the time
in view get a panel of their own on their own axis.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimline.figures.lanes import Lane, Plan, grouped, thin_out
from claimline.figures.marks import Family, Mark, Rows, extent
from claimline.figures.scale import View, padded, period_moments, whole_days, with_air
from claimline.figures.stacks import MANY_LABELS, Stack, stacked

Strip = Literal["comment thread", "claims"]
THREAD: Strip = "comment thread"
CLAIMS: Strip = "claims"
FAMILY: dict[Strip, Family] = {THREAD: "comment", CLAIMS: "claim"}  # whose colour a strip has
SQUEEZED = 50  # a kind that takes less than this part of the time in view gets the lens
HEADING = 30  # height of a lens panel's heading


@dataclass(frozen=True, slots=True)
class Panel:
    """Lanes on one axis; `height` in pixels. `enlarged` is what a lens shows, None on the main axis.

    `extent` is the time that the panel's marks take, without the air around them.
    """

    view: View
    extent: tuple[int, int]
    stacks: list[Stack]
    height: float
    enlarged: Strip | None = None


def panels(marks: Sequence[Mark], rows: Rows, plan: Plan) -> list[Panel]:
    """The main panel and the lens, if one is needed; none where no mark falls into the period."""
    whole = period_moments(plan.period, *extent(marks)) if marks else (0, 1)
    strips = {
        THREAD: [mark for mark in marks if mark.family == "comment"],
        CLAIMS: [mark for mark in marks if mark.family != "comment"],
    }
    extents = {name: taken for name, strip in strips.items() if (taken := _extent_in(strip, whole))}
    squeezed = [name for name in extents if _length(extents[name]) * SQUEEZED < _length(whole)]
    if not extents:
        return []
    lens = None
    if squeezed and len(extents) > 1:
        lens = min(squeezed, key=lambda name: _length(extents[name]))
    if lens and len(squeezed) > 1:
        # Both would be blots on one axis, so each is shown on its own.
        start, end = with_air(*next(extents[name] for name in extents if name != lens))
    else:
        airy = with_air(*whole)
        start, end = (
            given if bound else air for bound, given, air in zip(plan.period, whole, airy, strict=True)
        )
    main = [mark for name, strip in strips.items() if name != lens for mark in strip]
    view = View(start, end, plan.width)
    lanes = _lanes(main, view, rows, plan)
    if not lens:
        thin_out(lanes, plan.selected)
        return [_panel(lanes, view, whole, rows, plan)]
    lens_view = View(*whole_days(*padded(*extents[lens], 0.04)), plan.width)
    lens_lanes = _lanes(strips[lens], lens_view, rows, plan)
    thin_out([*lanes, *lens_lanes], plan.selected)
    return [
        _panel(lanes, view, whole, rows, plan),
        _panel(lens_lanes, lens_view, extents[lens], rows, plan, enlarged=lens),
    ]


def _length(stretch: tuple[int, int]) -> int:
    return stretch[1] - stretch[0]


def _extent_in(marks: Sequence[Mark], span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a stretch of time that marks take; None where they take none of it."""
    view = View(*span, 1)
    seen = [mark for mark in marks if view.shows(*mark.within(view))]
    if not seen:
        return None
    first, last = (view.clip(moment) for moment in extent(seen))
    return (first, last) if first < last else None


def _lanes(marks: Sequence[Mark], view: View, rows: Rows, plan: Plan) -> list[Lane]:
    return grouped([mark for mark in marks if view.shows(*mark.within(view))], rows, plan)


def _panel(
    lanes: Sequence[Lane],
    view: View,
    taken: tuple[int, int],
    rows: Rows,
    plan: Plan,
    *,
    enlarged: Strip | None = None,
) -> Panel:
    y = float(HEADING if enlarged else 0)
    many = sum(len(lane.marks) for lane in lanes) > MANY_LABELS
    stacks = []
    for lane in lanes:
        stacks.append(stacked(lane, y, view, rows, narrow=plan.narrow, many=many))
        y += stacks[-1].height
    return Panel(view, taken, stacks, y + 4, enlarged)
