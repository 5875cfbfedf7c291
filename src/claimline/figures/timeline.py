"""The timeline as a whole: panels, lens, lane names, labels and legend put together as one Plotly figure.

Pure: rows in, plain dictionaries out. The page shows the figure and the tray; nothing here knows Streamlit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from claimline.figures.axes import lane_axis, time_axis
from claimline.figures.density import stretch_in_words
from claimline.figures.labels import safe, text_width
from claimline.figures.lanes import Plan
from claimline.figures.legend import ROW, entries, legend, lines_of
from claimline.figures.marks import Family, Mark, Rows, count_in_words, extent
from claimline.figures.palette import CLEAR, Palette, faint, palette
from claimline.figures.panels import CLAIMS, HEADING, THREAD, Panel, Strip, panels
from claimline.figures.scale import DAY, stamp
from claimline.figures.stacks import LABEL, LINE, NAME
from claimline.figures.traces import dense_traces, halo, mark_traces, ties

Group = Literal["source", "actor", "kind", "document"]
WIDE = 630  # pixels that the plot has at the least beside the lane names; a page of 860 pixels gives them
NARROW = 320  # and on a phone, where the names stand above their lanes
_GAP = 52  # between the panels: the height of the fan
_AXIS = 30  # room for the names of the years above the lanes
_FOOT = 46  # and for days with their year below
_SIDE = 18  # air at the right edge
_FAMILY: dict[Strip, Family] = {THREAD: "comment", CLAIMS: "claim"}
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
    selected: str = "",
    period: tuple[str, str] = ("", ""),
) -> Drawing:
    """The rows of a table of events (all columns str) as lanes on a time axis.

    Args:
        events: the rows to draw; those outside the period are drawn outside the frame.
        group: what the lanes are; a row with several sources or actors stands in each of its lanes.
        dark: colours for a dark page; the paper is transparent either way.
        narrow: for pages under 860 pixels: the names of the lanes stand above them.
        selected: id of the row to frame.
        period: the time to show, each end a year, month or day, or empty.
    """
    rows = Rows(events)
    marks, tray = rows.marks()
    plan = Plan(group, NARROW if narrow else WIDE, narrow, selected, period)
    drawn = panels(marks, rows, plan)
    ids = tuple(mark.id for mark in marks)
    if not drawn:
        return Drawing({"data": [], "layout": _empty()}, ids, tray, _alt(marks, tray, drawn), 0)
    figure, height = _figure(drawn, rows, palette(dark=dark), plan)
    return Drawing(figure, ids, tray, _alt(marks, tray, drawn), height)


def _empty() -> dict[str, Any]:
    """A layout without axes: an empty axis would say that there is time and nothing in it."""
    hidden = {"visible": False}
    return {"xaxis": hidden, "yaxis": hidden, "paper_bgcolor": CLEAR, "plot_bgcolor": CLEAR, "height": 0}


def _figure(drawn: Sequence[Panel], rows: Rows, colours: Palette, plan: Plan) -> tuple[dict[str, Any], int]:
    narrow = plan.narrow
    gutter = 0.0 if narrow else max(_name_width(panel) for panel in drawn) + 16
    left = 2.0 if narrow else gutter + 2
    key = lines_of(entries(drawn), plan.width + gutter)
    top = len(key) * ROW + 8 + _AXIS
    inner = sum(panel.height for panel in drawn) + _GAP * (len(drawn) - 1)
    height = round(top + inner + (_FOOT if len(drawn) > 1 else 12))
    shapes, annotations = legend(key, -gutter, top, colours)
    layout: dict[str, Any] = {
        "height": height,
        "margin": {"l": left, "r": _SIDE, "t": top, "b": height - top - inner, "pad": 0},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"color": colours.ink},
        "showlegend": False,
        "barmode": "overlay",
        "hovermode": "closest",
        "dragmode": False if narrow else "zoom",
        "hoverlabel": {
            "align": "left",
            "bgcolor": colours.page,
            "bordercolor": colours.grey,
            "font": {"color": colours.ink, "size": 13},
            "namelength": 0,
        },
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
        annotations += _names(panel, axis, colours, narrow=narrow)
        annotations += _labels(panel, axis, colours, plan.selected)
        above += panel.height + _GAP
    if len(drawn) > 1:
        shapes += _lens(
            drawn[0], drawn[1], layout["yaxis"]["domain"][0], layout["yaxis2"]["domain"][1], colours
        )
        annotations.append(_heading(drawn[1], colours, narrow=narrow))
    return {"data": data, "layout": {**layout, "shapes": shapes, "annotations": annotations}}, height


def _name_width(panel: Panel) -> float:
    """The widest name of the panel's lanes."""
    widest = 90.0
    for stack in panel.stacks:
        name, grey = text_width(stack.name, NAME), text_width(stack.grey, LABEL)
        widest = max(widest, max(name, grey) if stack.grey_below else name + (grey + 8 if grey else 0))
    return widest


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


def _text(text: str, axis: str, y: float, **more: Any) -> dict[str, Any]:
    """A line of text whose middle stands at `y` pixels below the panel's top."""
    return {
        "text": text, "yref": f"y{axis}", "y": y, "yanchor": "middle",
        "showarrow": False, "borderpad": 0, "captureevents": False, **more,
    }  # fmt: skip


def _names(panel: Panel, axis: str, colours: Palette, *, narrow: bool) -> list[dict[str, Any]]:
    """The lanes' names, beside them or above them, with the grey words."""
    place = {"xref": "paper", "x": 0}
    place |= (
        {"xanchor": "left", "align": "left"}
        if narrow
        else {"xanchor": "right", "xshift": -14, "align": "right"}
    )
    found = []
    for stack in panel.stacks:
        name = f"<b>{safe(stack.name)}</b>" if narrow else safe(stack.name)
        grey = (
            f'<span style="color:{colours.grey};font-size:{LABEL}px">{safe(stack.grey)}</span>'
            if stack.grey
            else ""
        )
        one_line = name if stack.grey_below or not grey else f"{name}&nbsp; {grey}"
        font = {"size": NAME, "color": colours.ink}
        found.append(_text(one_line, axis, stack.name_y, font=font, **place))
        if stack.grey_below:
            found.append(_text(grey, axis, stack.name_y + LINE - 1, font=font, **place))
    return found


def _labels(panel: Panel, axis: str, colours: Palette, selected: str) -> list[dict[str, Any]]:
    """The label of each mark that has one."""
    found = []
    for stack in panel.stacks:
        for placed in stack.placed:
            label = placed.label
            if not label:
                continue
            if label.at is None:
                where: dict[str, Any] = {"xref": f"x{axis} domain", "x": 1}
            else:
                where = {"xref": f"x{axis}", "x": stamp(label.at)}
            found.append(
                _text(
                    f"<b>{safe(label.text)}</b>" if placed.mark.id == selected else safe(label.text), axis, placed.text_y, **where,
                    xanchor=label.side, xshift=label.shift, align=label.side,
                    font={"size": LABEL, "color": colours.ink},
                )
            )  # fmt: skip
    return found


def _lens(main: Panel, lens: Panel, low: float, high: float, colours: Palette) -> list[dict[str, Any]]:
    """A sliver on the main axis that opens like a fan over the enlarged panel; it follows every zoom."""
    family = _FAMILY[lens.enlarged or THREAD]
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


def _heading(lens: Panel, colours: Palette, *, narrow: bool) -> dict[str, Any]:
    """What the lens enlarges, and which time that is."""
    family = _FAMILY[lens.enlarged or THREAD]
    start, end = lens.view.start, lens.view.end
    when = stretch_in_words(start // DAY * DAY, -(-end // DAY) * DAY).removeprefix("from ")
    text = f"<b>{(lens.enlarged or THREAD).capitalize()}, enlarged</b>&nbsp; {when}"
    font = {"size": NAME, "color": colours.headings[family]}
    return _text(
        text, "2", HEADING / 2, xref="x2 domain", x=0, xanchor="left", xshift=0 if narrow else 8, font=font
    )


def _alt(marks: Sequence[Mark], tray: Sequence[str], drawn: Sequence[Panel]) -> str:
    """The figure in a sentence or three."""
    sentences = []
    seen = {
        mark.row: mark
        for panel in drawn
        for stack in panel.stacks
        for mark in stack.lane.marks + stack.lane.dense
    }
    if seen:
        lanes = len({stack.lane.name for panel in drawn for stack in panel.stacks})
        start, end = extent(list(seen.values()))
        when = stretch_in_words(start // DAY * DAY, -(-end // DAY) * DAY)
        text = f"Timeline of {count_in_words(seen.values())} in {lanes:,} {'lane' if lanes == 1 else 'lanes'}, {when}"
        if len(drawn) > 1:
            text += (
                f"; the {drawn[1].enlarged} {'is' if drawn[1].enlarged == THREAD else 'are'} enlarged below"
            )
        sentences.append(f"{text}.")
    if outside := len(marks) - len(seen):
        sentences.append(f"{_rows(outside)} outside the period.")
    if tray:
        sentences.append(f"{_rows(len(tray))} without a date.")
    return " ".join(sentences) or "There is no row to draw."


def _rows(number: int) -> str:
    return "1 row stands" if number == 1 else f"{number:,} rows stand"
