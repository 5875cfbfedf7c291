"""The timeline as a whole: panels, lens, lane names, labels and legend put together as one Plotly figure.

Pure: rows in, plain dictionaries out. The page shows the figure and the tray; nothing here knows Streamlit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from claimline.figures.axes import lane_axis, time_axis
from claimline.figures.lanes import Plan
from claimline.figures.legend import ROW, entries, legend, lines_of
from claimline.figures.marks import Rows
from claimline.figures.palette import Palette, bare_layout, faint, palette
from claimline.figures.panels import FAMILY, THREAD, Panel, panels
from claimline.figures.scale import stamp
from claimline.figures.texts import gutter_width, heading_text, in_a_sentence, label_texts, name_texts
from claimline.figures.traces import dense_traces, halo, mark_traces, ties

Group = Literal["source", "actor", "kind", "document"]
WIDE = 620  # pixels that the plot has at the least beside the lane names; a page of 860 pixels gives them
NARROW = 320  # and on a phone, where the names stand above their lanes
BESIDE = 700  # pixels of the whole figure from where the names of the lanes stand beside them
_GAP = 52  # between the panels: the height of the fan
_AXIS = 30  # room for the names of the years above the lanes
_FOOT = 46  # and for days with their year below
_TOOLS = 110  # what Plotly's buttons cover of the first line when the pointer is over the figure
_SIDE = 18  # air at the right edge
_TINT = 0.10  # of the fan and the enlarged panel


@dataclass(frozen=True)
class Drawing:
    """A figure and what it holds.

    Attributes:
        figure: Plotly's JSON: `data` and `layout`.
        marks: ids of all dated rows, in the table's order: drawn one by one, as density, or outside the period.
        tray: ids of the rows without any bound.
        alt: what the figure shows, in a sentence or two.
        height: of the figure in pixels.
    """

    figure: dict[str, Any]
    marks: tuple[str, ...]
    tray: tuple[str, ...]
    alt: str
    height: int


def timeline(
    events: pd.DataFrame,
    *,
    group: Group = "source",
    dark: bool = False,
    narrow: bool = False,
    width: int = 0,
    selected: str = "",
    period: tuple[str, str] = ("", ""),
) -> Drawing:
    """The rows of a table of events (all columns str) as lanes on a time axis.

    Args:
        events: the rows to draw; those outside the period are only counted.
        group: what the lanes are; a row with several sources or actors stands in each of its lanes.
        dark: colours for a dark page; the paper is transparent either way.
        narrow: for pages under 860 pixels: the names of the lanes stand above them.
        width: pixels that the page gives the figure at the least; it says what `narrow` says, and more.
        selected: id of the row to frame.
        period: the time to show, each end a year, month or day, or empty.
    """
    rows = Rows(events)
    marks, tray = rows.marks()
    narrow = width < BESIDE if width else narrow
    plan = Plan(group, NARROW if narrow else WIDE, narrow, selected, period)
    drawn = panels(marks, rows, plan)
    ids = tuple(mark.id for mark in marks)
    words = in_a_sentence(marks, tray, drawn)
    colours = palette(dark=dark)
    if not drawn:
        return Drawing({"data": [], "layout": _empty(colours)}, ids, tray, words, 0)
    figure, height = _figure(drawn, rows, colours, plan)
    return Drawing(figure, ids, tray, words, height)


def _empty(colours: Palette) -> dict[str, Any]:
    """A layout without axes: an empty axis would say that there is time and nothing in it."""
    return {**bare_layout(colours), "xaxis": {"visible": False}, "yaxis": {"visible": False}}


def _figure(drawn: Sequence[Panel], rows: Rows, colours: Palette, plan: Plan) -> tuple[dict[str, Any], int]:
    narrow = plan.narrow
    gutter = 0.0 if narrow else gutter_width(drawn)
    left = 2.0 if narrow else gutter + 2
    key = lines_of(entries(drawn), plan.width + gutter, tools=0 if narrow else _TOOLS)
    top = len(key) * ROW + 8 + _AXIS
    inner = sum(panel.height for panel in drawn) + _GAP * (len(drawn) - 1)
    height = round(top + inner + (_FOOT if len(drawn) > 1 else 12))
    shapes, annotations = legend(key, -gutter, top, colours)
    layout: dict[str, Any] = {
        **bare_layout(colours),
        "height": height,
        "margin": {"l": left, "r": _SIDE, "t": top, "b": height - top - inner, "pad": 0},
        "barmode": "overlay",
        "dragmode": False if narrow else "zoom",
    }
    data: list[dict[str, Any]] = []
    above = 0.0
    for place, panel in enumerate(drawn):
        axis = "2" if place else ""
        domain = [max(1 - (above + panel.height) / inner, 0), 1 - above / inner]
        side = "bottom" if panel.enlarged else "top"
        layout[f"xaxis{axis}"] = time_axis(panel.view, colours, side=side, lens=bool(place))
        layout[f"yaxis{axis}"] = lane_axis(panel.height, domain, lens=bool(place))
        data += ties(panel, axis, rows, colours) + dense_traces(panel, axis, colours)
        data += halo(panel, axis, plan.selected, colours) + mark_traces(panel, axis, rows, colours)
        shapes += _rules(panel, axis, colours)
        annotations += name_texts(panel, axis, colours, narrow=narrow)
        annotations += label_texts(panel, axis, colours)
        above += panel.height + _GAP
    if len(drawn) > 1:
        shapes += _lens(
            drawn[0], drawn[1], layout["yaxis"]["domain"][0], layout["yaxis2"]["domain"][1], colours
        )
        annotations.append(heading_text(drawn[1], colours, narrow=narrow))
    return {"data": data, "layout": {**layout, "shapes": shapes, "annotations": annotations}}, height


def _rules(panel: Panel, axis: str, colours: Palette) -> list[dict[str, Any]]:
    """Hair lines between the lanes."""
    return [
        {
            "type": "line", "layer": "below", "line": {"color": colours.rule, "width": 1},
            "xref": "paper", "x0": 0, "x1": 1,
            "yref": f"y{axis}", "y0": stack.top, "y1": stack.top,
        }
        for stack in panel.stacks[1:]
    ]  # fmt: skip


def _lens(main: Panel, lens: Panel, low: float, high: float, colours: Palette) -> list[dict[str, Any]]:
    """A sliver on the main axis that opens like a fan over the enlarged panel; it follows every zoom."""
    family = FAMILY[lens.enlarged or THREAD]
    tint = {"fillcolor": faint(colours.families[family], _TINT), "line": {"width": 0}, "layer": "below"}
    panel = {
        "type": "rect",
        "xref": "x2 domain",
        "x0": 0,
        "x1": 1,
        "yref": "paper",
        "y0": 0,
        "y1": high,
        **tint,
    }
    first, last = lens.extent
    if not main.view.shows(first, last):
        return [panel]
    start, end = (stamp(main.view.clip(moment)).replace(" ", "_") for moment in (first, last))
    middle = stamp((main.view.clip(first) + main.view.clip(last)) // 2)
    fan = {
        "type": "path",
        "xref": ["x", "x", "x2 domain", "x2 domain"],
        "yref": "paper",
        "path": f"M {start},{low} L {end},{low} L 1,{high} L 0,{high} Z",
        **tint,
    }
    sliver = {
        "type": "line", "xref": "x", "x0": middle, "x1": middle, "yref": "y domain", "y0": 0, "y1": 1,
        "line": {"color": faint(colours.families[family], 0.4), "width": 4}, "layer": "below",
    }  # fmt: skip
    return [sliver, fan, panel]
