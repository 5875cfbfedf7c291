"""Marks as Plotly traces, each a plain dictionary: there is no trace without something to draw.

One trace holds all bars of a panel and one all its points, whatever their looks: a browser's time grows with the traces.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from claimline.figures.drawing.palette import CLEAR, Palette, faint
from claimline.figures.layout.density import dense_edges, stretch_in_words
from claimline.figures.layout.marks import Look, Rows
from claimline.figures.layout.panels import Panel
from claimline.figures.layout.scale import View
from claimline.figures.layout.seats import POINT
from claimline.figures.layout.stacks import DENSE, FREE, Placed
from claimline.text.counts import number_of

Trace = dict[str, Any]
_HOVER = "%{hovertext}<extra></extra>"
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
        "color": _one(CLEAR if style == "inferred" else colour for style, colour in looks),
        "line": {
            "color": _one(colour for _, colour in looks),
            "width": _one(1.0 if style == "inferred uncertain" else 1.5 for style, _ in looks),
        },
        "cornerradius": 2,
    }
    if any(style in _HATCHES for style, _ in looks):
        hatches = [_HATCHES.get(style) for style, _ in looks]
        marker["pattern"] = {
            "shape": _one("/" if hatch else "" for hatch in hatches),
            "size": _one(hatch[0] if hatch else 5 for hatch in hatches),
            "solidity": _one(hatch[1] if hatch else 0.5 for hatch in hatches),
            "fgcolor": _one(colour for _, colour in looks),
            "bgcolor": CLEAR,
        }
    return marker


def point_markers(looks: Sequence[tuple[str, float, float, str]]) -> dict[str, Any]:
    """Markers by symbol, size, width of the outline and colour."""
    colours = _one(colour for *_, colour in looks)
    return {
        "symbol": _one(symbol for symbol, *_ in looks),
        "size": _one(size for _, size, _, _ in looks),
        "color": colours,
        "opacity": 1,
        "line": {"width": _one(width for _, _, width, _ in looks), "color": colours},
    }


def _one(values: Iterable[Any]) -> Any:
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
    return [{**trace, **_on(axis)} for trace in traces]


def _on(axis: str) -> Trace:
    return {"xaxis": f"x{axis}", "yaxis": f"y{axis}"}


def _hover_data(members: Sequence[Placed], rows: Rows) -> Trace:
    return {
        "customdata": [placed.mark.id for placed in members],
        "hovertext": [rows.hover(placed.mark.row) for placed in members],
        "hovertemplate": _HOVER,
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
        "width": _one(placed.thickness + taller for placed, _, _ in ends),
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
    return [{**trace, "hoverinfo": "skip", **_on(axis)} for trace in traces]


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
            "textposition": _one(f"middle {word.side}" for word in words),
            "textfont": {"size": size, "color": colour},
            "xaxis": axes[0], "yaxis": axes[1], "hoverinfo": "skip", "cliponaxis": clip,
        }
    ]  # fmt: skip


def dense_traces(panel: Panel, axis: str, colours: Palette) -> list[Trace]:
    """The lanes with too many marks, as heights: how many rows could fall into each bin."""
    lanes = [stack for stack in panel.stacks if stack.lane.dense]
    if not lanes:
        return []
    view = panel.view
    edges = dense_edges(view, panel.rows.finest())
    bins = [*pairwise(edges)]
    begun = [view.stamp(first) for first, _ in bins]
    lengths = [view.drawn(last) - view.drawn(first) for first, last in bins]
    words = [stretch_in_words(*stretch) for stretch in bins]
    trace: Trace = {name: [] for name in ("base", "x", "y", "width", "text", "hovertext")}
    drawn: list[str] = []
    # The lane that many values share has a scale of its own, or its heights would leave none to the others.
    for shared in (False, True):
        some = [stack for stack in lanes if bool(stack.lane.shared) == shared]
        counted = [stack.lane.dense.in_bins(view, edges) for stack in some]
        highest = max(
            (sum(of_bin) for of_lane in counted for of_bin in zip(*of_lane.values(), strict=True)), default=0
        )
        scale = DENSE / max(highest, 1)
        for stack, of_lane in zip(some, counted, strict=True):
            tops = [stack.dense_y] * len(bins)
            for family, counts in sorted(of_lane.items()):
                held = [(place, count) for place, count in enumerate(counts) if count]
                # The figure is sent as text, where all digits of a number are long.
                heights = [round(max(count * scale, 1.5), 2) for _, count in held]
                trace["base"] += [begun[place] for place, _ in held]
                trace["x"] += [lengths[place] for place, _ in held]
                trace["y"] += [
                    round(tops[place] - height / 2, 2)
                    for (place, _), height in zip(held, heights, strict=True)
                ]
                trace["width"] += heights
                trace["text"] += [words[place] for place, _ in held]
                trace["hovertext"] += [f"{number_of(count, family)} possible" for _, count in held]
                drawn += [colours.families[family]] * len(held)
                for (place, _), height in zip(held, heights, strict=True):
                    tops[place] -= height  # nothing hides the family below it, however few there are
    return [
        {
            "type": "bar", "orientation": "h", "textposition": "none", **trace,
            "marker": {"color": _one(drawn), "line": {"width": 0}},
            "hovertemplate": f"%{{text}}<br>{_HOVER}", **_on(axis),
        }
    ]  # fmt: skip
