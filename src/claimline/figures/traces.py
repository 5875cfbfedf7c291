"""Marks as Plotly traces, each as a plain dictionary: no trace is built that has nothing to draw.

One trace holds all marks of one family and style in a panel, so that a figure has about a dozen.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from claimline.figures.density import bins, counted, stretch_in_words
from claimline.figures.marks import Family, Rows, Style, number_of
from claimline.figures.palette import CLEAR, Palette, faint
from claimline.figures.panels import Panel
from claimline.figures.scale import View, stamp
from claimline.figures.stacks import DENSE, POINT, Placed

Trace = dict[str, Any]
_BIN = 5  # least width of a bin in pixels
# Clicks are told to the page, which marks the chosen row itself: Plotly shall not fade the others.
_STEADY = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
_POINTS: dict[Style, tuple[str, float]] = {
    "given": ("circle", 0.0),
    "uncertain": ("circle-open-dot", 2.0),
    "inferred": ("circle-open", 1.5),
    "inferred uncertain": ("circle-open-dot", 1.0),
}


def bar_marker(style: Style, colour: str) -> dict[str, Any]:
    """How a bar of a style is filled: full, hatched or hollow."""
    marker: dict[str, Any] = {
        "color": colour if style == "given" else CLEAR,
        "line": {"color": colour, "width": 1.0 if style == "inferred uncertain" else 1.5},
        "cornerradius": 2,
    }
    if style == "uncertain":
        marker["pattern"] = {"shape": "/", "fgcolor": colour, "bgcolor": CLEAR, "size": 5, "solidity": 0.5}
    elif style == "inferred uncertain":
        marker["pattern"] = {"shape": "/", "fgcolor": colour, "bgcolor": CLEAR, "size": 9, "solidity": 0.12}
    return marker


def mark_traces(panel: Panel, axis: str, rows: Rows, colours: Palette) -> list[Trace]:
    """The bars, points and arrows of a panel, each with its id and its hover."""
    found: dict[tuple[str, Family, Style], list[Placed]] = {}
    for stack in panel.stacks:
        for placed in stack.placed:
            found.setdefault((placed.shape, placed.mark.family, placed.mark.style), []).append(placed)
    draw: dict[str, Callable[[list[Placed], View, str, Style], list[Trace]]] = {
        "bar": _bars,
        "point": _points,
        "short": _points,
        "open": _arrows,
    }
    traces = []
    for (shape, family, style), members in found.items():
        for trace in draw[shape](members, panel.view, colours.families[family], style):
            if trace.get("hoverinfo") != "skip":
                trace |= {
                    "customdata": [placed.mark.id for placed in members],
                    "hovertext": [rows.hover(placed.mark.row) for placed in members],
                    "hovertemplate": "%{hovertext}<extra></extra>",
                    **_STEADY,
                }
            traces.append({**trace, **_on(axis)})
    return traces


def _on(axis: str) -> Trace:
    return {"xaxis": f"x{axis}", "yaxis": f"y{axis}", "showlegend": False}


def _stretch(members: Iterable[Placed], view: View, *, taller: float = 0) -> Trace:
    """Horizontal bars over the very time of each mark."""
    ends = [(placed, *placed.mark.within(view)) for placed in members]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [stamp(first) for _, first, _ in ends],
        "x": [last - first for _, first, last in ends],
        "y": [placed.y for placed, _, _ in ends],
        "width": [placed.thickness + taller for placed, _, _ in ends],
    }


def _bars(members: list[Placed], view: View, colour: str, style: Style) -> list[Trace]:
    return [{**_stretch(members, view), "marker": bar_marker(style, colour)}]


def _points(members: list[Placed], view: View, colour: str, style: Style) -> list[Trace]:
    """Points with a line over the time they stand for, which shows as soon as the scale lets it.

    The line runs along the foot of the symbol: inside a ring it would look like the dot of an uncertain date.
    """
    symbol, line = _POINTS[style]
    if members[0].shape == "short":
        symbol = symbol.replace("circle", "square")
    reach: dict[str, list[Any]] = {"x": [], "y": []}
    for placed in members:
        first, last = placed.mark.reach(view)
        if first < last:
            reach["x"] += [stamp(first), stamp(last), None]
            foot = placed.y + _size(placed) / 2
            reach["y"] += [foot, foot, None]
    stretch = {
        "type": "scatter",
        "mode": "lines",
        **reach,
        "line": {"color": colour, "width": 1.5},
        "hoverinfo": "skip",
    }
    points = {
        "type": "scatter",
        "mode": "markers",
        "x": [stamp(placed.mark.middle(view)) for placed in members],
        "y": [placed.y for placed in members],
        "marker": {
            "symbol": symbol,
            "size": [_size(placed) for placed in members],
            "color": colour,
            "opacity": 1,
            "line": {"width": line, "color": colour},
        },
        "cliponaxis": False,
    }
    return [stretch, points] if reach["x"] else [points]


def _size(placed: Placed) -> float:
    """The diameter of a point, smaller in a lane set close."""
    return min(POINT, placed.thickness + 1)


def _arrows(members: list[Placed], view: View, colour: str, style: Style) -> list[Trace]:
    """A dotted line with an arrow where the time goes on, over a clear bar that a pointer can meet.

    The known end is a tick where it is given, else the point of its style.
    """
    known = "line-ns" if style == "given" else _POINTS[style][0]
    line: dict[str, list[Any]] = {"x": [], "y": []}
    heads: dict[str, list[Any]] = {"x": [], "y": [], "symbol": []}
    for placed in members:
        first, last = (stamp(moment) for moment in placed.mark.within(view))
        line["x"] += [first, last, None]
        line["y"] += [placed.y, placed.y, None]
        heads["x"] += [first, last]
        heads["y"] += [placed.y, placed.y]
        heads["symbol"] += [
            "triangle-left" if placed.mark.open_start else known,
            "triangle-right" if placed.mark.open_end else known,
        ]
    width = 3 if style in {"given", "uncertain"} else 2
    return [
        {
            "type": "scatter",
            "mode": "lines",
            **line,
            "line": {"color": colour, "width": width, "dash": "2px,3px"},
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "mode": "markers",
            "x": heads["x"],
            "y": heads["y"],
            "marker": {
                "symbol": heads["symbol"],
                "size": POINT,
                "color": colour,
                "opacity": 1,
                "line": {"width": 1.5, "color": colour},
            },
            "hoverinfo": "skip",
            "cliponaxis": False,
        },
        {**_stretch(members, view), "marker": {"color": CLEAR, "line": {"width": 0}}},
    ]


def halo(panel: Panel, axis: str, selected: str, colours: Palette) -> list[Trace]:
    """A frame around the chosen row, in the colour of the text."""
    chosen = [placed for stack in panel.stacks for placed in stack.placed if placed.mark.id == selected]
    wide = [placed for placed in chosen if placed.shape in {"bar", "open"}]
    small = [placed for placed in chosen if placed.shape in {"point", "short"}]
    line = {"color": colours.ink, "width": 1.5}
    traces: list[Trace] = []
    if wide:
        marker = {"color": faint(colours.ink, 0.12), "line": line, "cornerradius": 3}
        traces.append({**_stretch(wide, panel.view, taller=5), "marker": marker})
    if small:
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [stamp(placed.mark.middle(panel.view)) for placed in small],
                "y": [placed.y for placed in small],
                "marker": {
                    "symbol": "circle-open",
                    "size": POINT + 7,
                    "color": colours.ink,
                    "line": line,
                    "opacity": 1,
                },
                "cliponaxis": False,
            }
        )
    return [{**trace, "hoverinfo": "skip", **_on(axis)} for trace in traces]


def ties(panel: Panel, axis: str, rows: Rows, colours: Palette) -> list[Trace]:
    """A thin line from each answer to what it answers, where both are in the panel; the article needs none."""
    places = {placed.mark.id: placed for stack in reversed(panel.stacks) for placed in stack.placed}
    x: list[str | None] = []
    y: list[float | None] = []
    for placed in places.values():
        parent = places.get(rows.columns["reply_to"][placed.mark.row])
        if parent is None or parent is placed or parent.mark.family == "article":
            continue
        there, here = (stamp(_grip(one, panel.view)) for one in (parent, placed))
        x += [there, there, here, None]
        y += [parent.y, placed.y, placed.y, None]
    if not x:
        return []
    line = {"color": faint(colours.families["comment"], 0.55), "width": 1.2}
    return [
        {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "hoverinfo": "skip", **_on(axis)}
    ]


def _grip(placed: Placed, view: View) -> int:
    """The moment of a mark that a tie holds on to: a point's own, a bar's beginning."""
    if placed.shape in {"point", "short"}:
        return placed.mark.middle(view)
    return placed.mark.within(view)[0]


def dense_traces(panel: Panel, axis: str, colours: Palette) -> list[Trace]:
    """The lanes that hold too many marks, as heights: how many rows could fall into each bin."""
    lanes = [stack for stack in panel.stacks if stack.lane.dense]
    if not lanes:
        return []
    edges = bins(panel.view.start, panel.view.end, most=int(panel.view.width // _BIN))
    found: dict[Family, list[tuple[float, list[int], list[int]]]] = {}
    for stack in lanes:
        below = [0] * (len(edges) - 1)
        for family in sorted({mark.family for mark in stack.lane.dense}):
            members = [mark.within(panel.view) for mark in stack.lane.dense if mark.family == family]
            counts = counted(members, edges)
            found.setdefault(family, []).append((stack.dense_y, below, counts))
            below = [low + count for low, count in zip(below, counts, strict=True)]
    highest = max(
        low + count
        for parts in found.values()
        for _, below, counts in parts
        for low, count in zip(below, counts, strict=True)
    )
    scale = DENSE / max(highest, 1)
    words = [stretch_in_words(first, last) for first, last in pairwise(edges)]
    traces = []
    for family, parts in found.items():
        trace: Trace = {
            "type": "bar",
            "orientation": "h",
            "base": [],
            "x": [],
            "y": [],
            "width": [],
            "hovertext": [],
        }
        for foot, below, counts in parts:
            for place, count in enumerate(counts):
                if count:
                    height = max(count * scale, 1.5)
                    trace["base"].append(stamp(edges[place]))
                    trace["x"].append(edges[place + 1] - edges[place])
                    trace["y"].append(foot - below[place] * scale - height / 2)
                    trace["width"].append(height)
                    trace["hovertext"].append(f"{words[place]}<br>{number_of(count, family)} possible")
        marker = {"color": colours.families[family], "line": {"width": 0}}
        traces.append(
            {
                **trace,
                "marker": marker,
                "hovertemplate": "%{hovertext}<extra></extra>",
                **_STEADY,
                **_on(axis),
            }
        )
    return traces
