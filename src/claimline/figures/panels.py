"""Panels: the main axis and, where one kind of row would be a blot on it, the lens that enlarges that kind.

Rule: the thread (comments and replies) or the claims (with the article) that take less than a fiftieth of the time
in view get a panel of their own on their own axis.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimline.dates.bounds import day_from_number, first_day_number
from claimline.figures.lanes import grouped
from claimline.figures.marks import Mark, Rows, extent
from claimline.figures.scale import DAY, YEAR, View, padded, period_moments
from claimline.figures.stacks import Stack, stacked

SQUEEZED = 50  # a kind that takes less than this part of the time in view gets the lens
HEADING = 30  # height of a lens panel's heading
_YEARS_NAMED = (YEAR * 3 // 2, YEAR * 12)  # spans whose axis names each year in its middle


@dataclass(frozen=True, slots=True)
class Panel:
    """Lanes on one axis; `height` in pixels. `enlarged` names what a lens shows and is empty on the main axis.

    `extent` is the time that the panel's marks take, without the air around them.
    """

    view: View
    extent: tuple[int, int]
    stacks: list[Stack]
    height: float
    enlarged: str = ""


def panels(
    marks: Sequence[Mark],
    rows: Rows,
    group: str,
    period: tuple[str, str],
    width: float,
    selected: str,
    *,
    narrow: bool,
) -> list[Panel]:
    """The main panel and the lens, if one is needed; at least one mark is."""
    span = period_moments(period, *extent(marks))
    strips = {
        "comment thread": [mark for mark in marks if mark.family == "comment"],
        "claims": [mark for mark in marks if mark.family != "comment"],
    }
    extents = {name: taken for name, strip in strips.items() if (taken := _extent_in(strip, span))}
    squeezed = [
        name for name, (first, last) in extents.items() if (last - first) * SQUEEZED < span[1] - span[0]
    ]
    lens = (
        min(squeezed, key=lambda name: extents[name][1] - extents[name][0])
        if len(extents) > 1 and squeezed
        else ""
    )
    main = [mark for name, strip in strips.items() if name != lens for mark in strip]
    if len(squeezed) > 1 and lens:
        # Both are blots on one axis: each is shown on its own.
        span = next(taken for name, taken in extents.items() if name != lens)
    start, end = span
    if not period[0]:
        start = _with_air(*span)[0]
    if not period[1]:
        end = _with_air(*span)[1]
    drawn = [_panel(main, View(start, end, width), span, rows, group, selected, narrow=narrow)]
    if lens:
        view = View(*_whole_days(*padded(*extents[lens], 0.04)), width)
        drawn.append(
            _panel(strips[lens], view, extents[lens], rows, group, selected, narrow=narrow, enlarged=lens)
        )
    return drawn


def _extent_in(marks: Sequence[Mark], span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a stretch of time that marks take; None where they take none of it."""
    view = View(*span, 1)
    seen = [mark for mark in marks if view.shows(*mark.within(view))]
    if not seen:
        return None
    first, last = (view.clip(moment) for moment in extent(seen))
    return (first, last) if first < last else None


def _panel(
    marks: Sequence[Mark],
    view: View,
    taken: tuple[int, int],
    rows: Rows,
    group: str,
    selected: str,
    *,
    narrow: bool,
    enlarged: str = "",
) -> Panel:
    y = float(HEADING if enlarged else 0)
    stacks = []
    for lane in grouped(sorted(marks, key=lambda mark: mark.row), rows, group, view, selected):
        stacks.append(stacked(lane, y, view, rows, narrow=narrow))
        y += stacks[-1].height
    return Panel(view, taken, stacks, y + 4, enlarged)


def _with_air(start: int, end: int) -> tuple[int, int]:
    """A span with air around it; where its years are named in their middles, the first and last middle too."""
    shown = end - start
    start, end = _whole_days(*padded(start, end, 0.02))
    if _YEARS_NAMED[0] <= shown <= _YEARS_NAMED[1]:
        label = shown // 36
        first = first_day_number(day_from_number(start // DAY)[0], 7, 1) * DAY - label
        last = first_day_number(day_from_number((end - 1) // DAY)[0], 7, 1) * DAY + label
        return min(start, first), max(end, last)
    return start, end


def _whole_days(start: int, end: int) -> tuple[int, int]:
    """A stretch of between half a day and two weeks widened to whole days, for those are what its axis names."""
    if DAY // 2 < end - start < 15 * DAY:
        return start // DAY * DAY, -(-end // DAY) * DAY
    return start, end
