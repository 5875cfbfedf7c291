"""Marks as Plotly traces, each a plain dictionary: there is no trace without something to draw.

One trace holds all bars of a panel and one all its points, whatever their looks: a browser's time grows with the traces.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from claimline.figures.drawing.palette import CLEAR, Palette, faint
from claimline.figures.layout.marks import Look, Rows
from claimline.figures.layout.panels import Panel
from claimline.figures.layout.scale import View
from claimline.figures.layout.seats import POINT
from claimline.figures.layout.stacks import FREE, Placed

Trace = dict[str, Any]
HOVER: Final = "%{hovertext}<extra></extra>"
# The symbol of a point by its style, and the width of its outline.
POINTS: dict[Look, tuple[str, float]] = {
    "given": ("circle", 0.0),
    "uncertain": ("circle-open-dot", 2.0),
    "inferred": ("circle-open", 1.5),
    "inferred uncertain": ("circle-open-dot", 1.0),
}
# The hatch of a bar: the distance of the strokes, and the share of the bar that they cover.
_HATCHES: dict[Look, tuple[int, float]] = {"uncertain": (5, 0.5), "inferred uncertain": (9, 0.12)}


class Word(NamedTuple):
    """A text, its place on both axes, its side of that place (`left`, `right` or `center`), and the id of a label's row."""

    x: float | str
    y: float
    side: str
    text: str
    id: str = ""


def bar_markers(looks: Sequence[tuple[Look, str]]) -> dict[str, Any]:
    """The fill of bars of these styles and colours: full, hatched or hollow."""
    marker: dict[str, Any] = {
        # If the colours of bars differ, Plotly draws the strokes of a hatch in these colours, not in its `fgcolor`.
        "color": one_of(CLEAR if style == "inferred" else colour for style, colour in looks),
        "line": {
            "color": one_of(colour for _, colour in looks),
            "width": one_of(1.0 if style == "inferred uncertain" else 1.5 for style, _ in looks),
        },
        "cornerradius": 2,
    }
    if any(style in _HATCHES for style, _ in looks):
        hatches = [_HATCHES.get(style) for style, _ in looks]
        marker["pattern"] = {
            "shape": one_of("/" if hatch else "" for hatch in hatches),
            "size": one_of(hatch[0] if hatch else 5 for hatch in hatches),
            "solidity": one_of(hatch[1] if hatch else 0.5 for hatch in hatches),
            "fgcolor": one_of(colour for _, colour in looks),
            "bgcolor": CLEAR,
        }
    return marker


def point_markers(looks: Sequence[tuple[str, float, float, str]]) -> dict[str, Any]:
    """Markers by symbol, size, width of the outline and colour."""
    colours = one_of(colour for *_, colour in looks)
    return {
        "symbol": one_of(symbol for symbol, *_ in looks),
        "size": one_of(size for _, size, _, _ in looks),
        "color": colours,
        "opacity": 1,
        "line": {"width": one_of(width for _, _, width, _ in looks), "color": colours},
    }


def one_of(values: Iterable[Any]) -> Any:
    """The value that all share, else all of them: Plotly is quicker with one."""
    found = list(values)
    return found[0] if found.count(found[0]) == len(found) else found


def mark_traces(panel: Panel, axis: str, rows: Rows, colours: Palette) -> list[Trace]:
    """The bars and the points of a panel with ids and hovers; an open time has a clear bar, and points at its ends."""
    placed = [one for stack in panel.stacks for one in stack.placed]
    bars = [one for one in placed if one.seat.shape in {"bar", "open"}]
    ends = [end for one in placed for end in _ends(one)]
    traces = []
    if bars:
        traces.append(_bars(bars, panel.view, rows, colours))
    if ends:
        traces.append(_points(ends, panel.view, rows, colours))
    return [{**trace, **on_axes(axis)} for trace in traces]


def on_axes(axis: str) -> Trace:
    """The axes of a trace: those of a panel, whose number is empty for the first."""
    return {"xaxis": f"x{axis}", "yaxis": f"y{axis}"}


def _hover_data(members: Sequence[Placed], rows: Rows) -> Trace:
    return {
        "customdata": [placed.mark.id for placed in members],
        "hovertext": [rows.hover(placed.mark.row) for placed in members],
        "hovertemplate": HOVER,
    }


def _stretch(members: Iterable[Placed], view: View, *, taller: float = 0) -> Trace:
    """Horizontal bars over the very time of each mark, interrupted by the folds."""
    ends = [
        (placed, *piece) for placed in members for piece in view.pieces(placed.seat.first, placed.seat.last)
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "textposition": "none",
        "base": [view.stamp(first) for _, first, _ in ends],
        "x": [view.drawn(last) - view.drawn(first) for _, first, last in ends],
        "y": [placed.y for placed, _, _ in ends],
        "width": one_of(placed.thickness + taller for placed, _, _ in ends),
    }


def _bars(members: Sequence[Placed], view: View, rows: Rows, colours: Palette) -> Trace:
    pieces = [one for one in members for _ in view.pieces(one.seat.first, one.seat.last)]
    looks: list[tuple[Look, str]] = [
        ("given", CLEAR) if one.seat.shape == "open" else (one.mark.look, colours.families[one.mark.family])
        for one in pieces
    ]
    return {**_stretch(members, view), "marker": bar_markers(looks), **_hover_data(pieces, rows)}


def _ends(placed: Placed) -> list[tuple[Placed, int, str, float]]:
    """The points of a mark: its moment, symbol and outline.

    An open time has two: an arrow where it goes on; a tick at an end that is given, else its style's point.
    """
    mark, seat = placed.mark, placed.seat
    symbol, outline = POINTS[mark.look]
    if placed.seat.shape == "bar":
        return []
    if placed.seat.shape == "point":
        return [(placed, seat.middle, symbol, outline)]
    if placed.seat.shape == "short":
        return [(placed, seat.middle, symbol.replace("circle", "square"), outline)]
    known = "line-ns" if mark.look == "given" else symbol
    return [
        (placed, seat.first, "triangle-left" if mark.open_start else known, 1.5),
        (placed, seat.last, "triangle-right" if mark.open_end else known, 1.5),
    ]


def _points(
    ends: Sequence[tuple[Placed, int, str, float]], view: View, rows: Rows, colours: Palette
) -> Trace:
    looks = [
        (symbol, point_size(placed), outline, colours.families[placed.mark.family])
        for placed, _, symbol, outline in ends
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [view.stamp(moment) for _, moment, _, _ in ends],
        "y": [placed.y for placed, *_ in ends],
        "marker": point_markers(looks),
        "cliponaxis": False,
        **_hover_data([placed for placed, *_ in ends], rows),
    }


def point_size(placed: Placed) -> float:
    """The diameter of a point, smaller in a lane set close."""
    return min(POINT, placed.thickness + FREE)


def halo(panel: Panel, axis: str, selected: str, colours: Palette) -> list[Trace]:
    """A frame around the chosen row, in the colour of the text."""
    chosen = [placed for stack in panel.stacks for placed in stack.placed if placed.mark.id == selected]
    wide = [placed for placed in chosen if placed.seat.shape in {"bar", "open"}]
    small = [placed for placed in chosen if placed.seat.shape in {"point", "short"}]
    traces: list[Trace] = []
    if wide:
        line = {"color": colours.ink, "width": 1.5}
        marker = {"color": faint(colours.ink, 0.12), "line": line, "cornerradius": 3}
        traces.append({**_stretch(wide, panel.view, taller=5), "marker": marker})
    if small:
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [panel.view.stamp(placed.seat.middle) for placed in small],
                "y": [placed.y for placed in small],
                "marker": point_markers([("circle-open", POINT + 7, 1.5, colours.ink)]),
                "cliponaxis": False,
            }
        )
    return [{**trace, "hoverinfo": "skip", **on_axes(axis)} for trace in traces]


def text_trace(
    words: Sequence[Word], axes: tuple[str, str], size: float, colour: str, *, clip: bool
) -> list[Trace]:
    """Words as one trace. Plotly draws them five times as fast as annotations."""
    if not words:
        return []
    return [
        {
            "type": "scatter", "mode": "text",
            "x": [word.x for word in words], "y": [word.y for word in words],
            "text": [word.text for word in words],
            **({"customdata": [word.id for word in words]} if any(word.id for word in words) else {}),
            "textposition": one_of(f"middle {word.side}" for word in words),
            "textfont": {"size": size, "color": colour},
            "xaxis": axes[0], "yaxis": axes[1], "hoverinfo": "skip", "cliponaxis": clip,
        }
    ]  # fmt: skip
