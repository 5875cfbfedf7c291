"""The lines of a panel as paths: grid, rules, the lines of days and of open times, and the lens's fan.

One path has all lines of one look, on the panel's own axes, so that it follows every zoom.
"""

from collections.abc import Iterable
from typing import Any

from claimline.figures.drawing.palette import CLEAR, Palette, faint
from claimline.figures.drawing.traces import point_size
from claimline.figures.layout.panels import Panel
from claimline.figures.layout.scale import View
from claimline.figures.layout.seats import POINT
from claimline.figures.layout.stacks import Placed

Shape = dict[str, Any]
_TINT = 0.10  # of the fan and the enlarged panel


def path(parts: Iterable[str], axis: str, line: dict[str, Any], **more: Any) -> list[Shape]:
    """The parts as one shape; no shape where there are no parts."""
    words = " ".join(parts)
    look = {"line": line, "fillcolor": CLEAR, "layer": "below", "xref": f"x{axis}", "yref": f"y{axis}"}
    return [{"type": "path", "path": words, **look, **more}] if words else []


def panel_lines(panel: Panel, axis: str, colours: Palette) -> list[Shape]:
    """Grid, rules between the lanes, and the lines of marks."""
    grid = (f"M {panel.view.in_path(moment)},0 V {panel.height:g}" for moment in panel.ticks.lines)
    rules = (f"M 0,{stack.top:g} H 1" for stack in panel.stacks[1:])
    placed = [one for stack in panel.stacks for one in stack.placed]
    return [
        *path(rules, axis, {"color": colours.rule, "width": 1}, xref=f"x{axis} domain"),
        *path(["M 0,0 H 1"], axis, {"color": colours.grid, "width": 1}, xref=f"x{axis} domain"),
        *path(grid, axis, {"color": colours.grid, "width": 1}),
        *_reaches(placed, panel.view, axis, colours),
        *_open_times(placed, panel.view, axis, colours),
    ]


def _reaches(placed: Iterable[Placed], view: View, axis: str, colours: Palette) -> list[Shape]:
    """The time that a point stands for, where it is wider than the point.

    The line runs along the foot of the symbol: inside a ring it would look like the dot of an uncertain date.
    """
    found: dict[str, list[str]] = {}
    for one in placed:
        if one.seat.shape in {"point", "short"} and one.seat.length > POINT:
            foot = one.y + point_size(one) / 2
            found.setdefault(one.mark.family, []).append(
                f"M {view.in_path(one.seat.first)},{foot:g} H {view.in_path(one.seat.last)}"
            )
    return [
        shape
        for family, parts in found.items()
        for shape in path(parts, axis, {"color": colours.families[family], "width": 1.5})
    ]


def _open_times(placed: Iterable[Placed], view: View, axis: str, colours: Palette) -> list[Shape]:
    """A dotted line where the time goes on; a finer one where it has no beginning, for it reaches as far back as all the data do."""
    found: dict[tuple[str, float], list[str]] = {}
    for one in placed:
        if one.seat.shape == "open":
            width = 3.0 if one.mark.look in {"given", "uncertain"} else 2.0
            width /= 2 if one.mark.open_start else 1
            parts = found.setdefault((one.mark.family, width), [])
            for first, last in view.pieces(one.seat.first, one.seat.last):
                parts.append(f"M {view.in_path(first)},{one.y:g} H {view.in_path(last)}")
    return [
        shape
        for (family, width), parts in found.items()
        for shape in path(parts, axis, {"color": colours.families[family], "width": width, "dash": "2px,3px"})
    ]


def fan(main: Panel, lens: Panel, foot: float, shares: tuple[float, float], colours: Palette) -> list[Shape]:
    """A sliver on the main axis that opens like a fan over the enlarged panel.

    The sliver ends `foot` pixels below the lanes; the fan lies between two `shares` of the plot's height.
    """
    colour = colours.families[lens.family]
    low, high = shares
    tint: Shape = {
        "type": "path", "fillcolor": faint(colour, _TINT), "line": {"width": 0}, "layer": "below", "yref": "paper",
    }  # fmt: skip
    first, last = lens.extent
    if not main.view.shows(first, last):
        return [{**tint, "xref": "x2 domain", "path": f"M 0,{high} H 1 V 0 H 0 Z"}]
    start, middle, end = (
        main.view.in_path(main.view.clip(moment)) for moment in (first, (first + last) // 2, last)
    )
    sliver = path([f"M {middle},0 V {main.height + foot:g}"], "", {"color": faint(colour, 0.4), "width": 4})
    opened = {
        **tint,
        "xref": ["x", "x", *["x2 domain"] * 4],
        "path": f"M {start},{low} L {end},{low} L 1,{high} L 1,0 L 0,0 L 0,{high} Z",
    }
    return [*sliver, opened]
