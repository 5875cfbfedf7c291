"""The timeline as a whole: panels, lens, lane names, labels and legend put together as one Plotly figure.

Pure: rows in, plain dictionaries out. The page shows the figure and the tray; nothing here knows Streamlit.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimline.arguments import choice, of_type
from claimline.arguments import text as checked_text
from claimline.dates.given import Given
from claimline.figures.drawing.answers import ties
from claimline.figures.drawing.breaks import crossings, fold_lines, fold_targets, words_on_lanes
from claimline.figures.drawing.heights import dense_traces
from claimline.figures.drawing.legend import ROW, entries, legend, lines_of
from claimline.figures.drawing.palette import Palette, bare_layout, palette
from claimline.figures.drawing.strokes import fan, panel_lines
from claimline.figures.drawing.texts import HEADING, in_a_sentence, lane_words, plot_words
from claimline.figures.drawing.traces import halo, mark_traces, text_trace
from claimline.figures.layout.axes import lane_axis, pixel_axis, time_axis
from claimline.figures.layout.lanes import MANY_LANES, MOST_MORE, ORDERS, Marks, Plan, Source
from claimline.figures.layout.marks import Rows
from claimline.figures.layout.panels import Panel, panels
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import View
from claimline.figures.layout.stacks import LABEL, NAME
from claimline.query.period import as_period
from claimline.table.as_frame import Events, to_frame
from claimline.table.check import explained
from claimline.table.columns import cells_of
from claimline.table.facets import LANES
from claimline.text.searching import SEARCH

WIDTH = 900  # pixels; the planned width where the caller gives none
LEAST = 280  # the page of a small telephone; a narrower figure would be cut
BESIDE = 640  # from this width on the names of the lanes stand beside them
_GAP = 44  # between the panels: the height of the fan
_TALL = 700  # a last panel of this height has the names of times at its foot too
_FOOT = 6  # below the lanes without names there
LEFT, RIGHT = 6, 10  # air at the edges, for points and arrows on the frame
_APART = 14  # between the names of the lanes and the plot


@dataclass(frozen=True)
class Drawing:
    """A figure and its content.

    Attributes:
        figure: Plotly's JSON: `data` and `layout`; `plotly.graph_objects.Figure(drawing.figure)` shows it.
        marks: ids of all dated rows, in the table's order: drawn one by one, as density, or outside the period; none of
            a picture that a store counts.
        tray: ids of the rows without any bound; likewise.
        alt: the figure in words, in up to three sentences.
        height: of the figure in pixels.
        view: the time of the main panel, with its folds; None where nothing is drawn.
        is_crowded: True where it shows densities alone and no mark.
        others: how many values share the last lane, at the most of a panel.
    """

    figure: dict[str, Any]
    marks: tuple[str, ...]
    tray: tuple[str, ...]
    alt: str
    height: int
    view: View | None = None
    is_crowded: bool = False
    others: int = 0


def margins(width: int) -> tuple[float, float, float]:
    """The parts of a figure's width in pixels: the column of names (0 in a narrow figure), the plot's left edge, the plot.

    They follow the width alone, so that no filter moves the plot, and the overview stands on the same edges.
    """
    width = max(width, LEAST)
    gutter = 0.0 if width < BESIDE else min(200.0, width * 0.22)
    left = LEFT + gutter + (_APART if gutter else 0)
    return gutter, left, width - left - RIGHT


def timeline(
    events: Events,
    *,
    group: str = "source",
    dark: bool = False,
    width: int = WIDTH,
    selected: str = "",
    period: tuple[Given, Given] = ("", ""),
    text: str = "",
    axis: str = "",
    order: str = "date",
    more: int = 0,
) -> Drawing:
    """Events as lanes on a time axis.

    Args:
        events: what `find_events`, `load_events` or `select` gives; rows outside the period are only counted.
        group: what the lanes are; a row with several sources or actors stands in each of its lanes.
        dark: colours for a dark page; the paper is transparent either way.
        width: pixels that the page gives the figure at the least. In a wider place it stretches and nothing meets;
            the nearer the number, the fewer labels are cut or stacked for want of room.
        selected: id of the row to frame.
        period: the time to show, each end a year, month or day as text, a `date`, or empty.
        text: what a `Query` sought, to be underlined in labels and hovers.
        axis: long stretches in which nothing begins or ends are folded; `plain` folds none, and names of folds
            (`name_of`), joined by commas, keep these open.
        order: of the lanes: by their first `date`, by the `number` of their rows, or by `name`.
        more: so many lanes are drawn beyond the first thirty, before the smallest share one.

    Raises:
        ArgumentError: an argument is something else.
        TableError: a frame lacks a column or holds no texts, or a row cannot be drawn.
    """
    of_type("dark", dark, bool, "give True or False")
    of_type("width", width, int, "give a number of pixels")
    of_type("more", more, int, "give a number of lanes")
    plan = Plan(
        choice("group", group, LANES),
        *margins(width),
        checked_text("selected", selected),
        as_period(period),
        checked_text("axis", axis),
        choice("order", order, ORDERS),
        max(more, 0),
    )
    sought = SEARCH.folded_parts(checked_text("text", text))
    table = to_frame(events)
    with explained(table):
        rows = Rows(cells_of(table), sought)
        marks, tray = rows.marks()
        drawing = drawn(Profile.of(marks), len(tray), Marks(rows, marks), plan, dark=dark)
    return replace(drawing, marks=tuple(mark.id for mark in marks), tray=tray)


def drawn(every: Profile, undated: int, source: Source, plan: Plan, *, dark: bool) -> Drawing:
    """The timeline of some dated rows, with the number of the undated ones, without the ids of any."""
    colours = palette(dark=dark)
    found = panels(every, source, plan)
    words = in_a_sentence(every.rows, undated, found)
    if not found:
        return Drawing({"data": [], "layout": _empty(colours)}, (), (), words, 0)
    figure, height = _figure(found, source.rows, colours, plan)
    crowded = not any(stack.placed for panel in found for stack in panel.stacks)
    others = max(stack.lane.shared for panel in found for stack in panel.stacks)
    return Drawing(figure, (), (), words, height, found[0].view, is_crowded=crowded, others=others)


def _empty(colours: Palette) -> dict[str, Any]:
    """A layout without axes: an empty axis would say that there is time and nothing in it."""
    return {**bare_layout(colours), "xaxis": {"visible": False}, "yaxis": {"visible": False}}


def _figure(drawn: Sequence[Panel], rows: Rows, colours: Palette, plan: Plan) -> tuple[dict[str, Any], int]:
    beside = plan.gutter > 0
    pairs = zip(rows.columns["id"], rows.columns["reply_to"], strict=True)
    replies = {identifier: asked for identifier, asked in pairs if asked}
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {}
    shapes: list[dict[str, Any]] = []
    tied = [
        tie
        for panel, axis in zip(drawn, ("", "2"), strict=False)
        for tie in ties(panel, axis, replies, colours)
    ]
    key = lines_of(entries(drawn, colours, rows.columns["basis"], answers=bool(tied)), plan.plot, plan.face)
    heads = [panel.ticks.height + (HEADING if panel.enlarged else len(key) * ROW + 6) for panel in drawn]
    footed = [panel is drawn[-1] and panel.height > _TALL for panel in drawn]
    feet = [panel.ticks.height if foot else _FOOT for panel, foot in zip(drawn, footed, strict=True)]
    inner = sum(heads) + sum(feet) + sum(panel.height for panel in drawn) + _GAP * (len(drawn) - 1)
    words, signs, strokes = legend(key, -heads[0], ("x3", "y"), colours)
    above, dated = 0.0, sum(panel.rows.rows for panel in drawn)
    for place, panel in enumerate(drawn):
        axis, beyond = ("2", "4") if place else ("", "3")
        own, pixels = (f"x{axis}", f"y{axis}"), (f"x{beyond}", f"y{axis}")
        below = above + heads[place] + panel.height + feet[place]
        layout[f"xaxis{axis}"] = time_axis(panel.view, own[1])
        layout[f"xaxis{beyond}"] = pixel_axis(panel.view, own[0], own[1])
        layout[f"yaxis{axis}"] = lane_axis(
            -heads[place], panel.height + feet[place], [max(1 - below / inner, 0), 1 - above / inner], own[0]
        )
        data += fold_targets(panel, axis)
        data += dense_traces(panel, axis, colours, stacked=plan.face == "page") + halo(
            panel, axis, plan.selected, colours
        )
        data += mark_traces(panel, axis, rows, colours)
        data += text_trace(
            plot_words(panel, rows, colours, foot=footed[place]), own, LABEL, colours.ink, clip=True
        )
        names = lane_words(panel, colours, dated, beside=beside) + ([] if panel.enlarged else words)
        data += text_trace(names, pixels, NAME, colours.ink, clip=False)
        shapes += panel_lines(panel, axis, colours) + crossings(panel, axis, colours)
        lettered = words_on_lanes(panel, beside=beside)
        shapes += fold_lines(panel.view, (-6, panel.height), axis, colours, lettered)
        above = below + _GAP
    if len(drawn) > 1:
        low, high = layout["yaxis"]["domain"][0], layout["yaxis2"]["domain"][1]
        shapes += fan(drawn[0], drawn[1], _FOOT, (low, high), colours)
    height = math.ceil(inner)
    layout |= {
        **bare_layout(colours),
        "height": height,
        "margin": {"l": plan.left, "r": RIGHT, "t": 0, "b": height - inner, "pad": 0},
        "barmode": "overlay",
        "dragmode": "zoom" if beside else False,
        "shapes": shapes + tied + strokes,
    }
    if plan.more < MOST_MORE and (shared := _shared(drawn)):
        layout["meta"] = {"others": [*map(list, shared)], "more": plan.more + MANY_LANES}
    return {"data": data + signs, "layout": layout}, height


def _shared(drawn: Sequence[Panel]) -> list[tuple[str, float, float]]:
    """The lanes that many values share, which a click opens: the axis, the top and the foot of each."""
    return [
        (axis, stack.top, stack.top + stack.height)
        for panel, axis in zip(drawn, ("yaxis", "yaxis2"), strict=False)
        for stack in panel.stacks
        if stack.lane.shared
    ]
