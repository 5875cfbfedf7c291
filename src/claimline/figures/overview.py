"""The overview: the density of all rows over the whole span as one slim strip, on which a period is brushed."""

from itertools import pairwise
from typing import Any

import pandas as pd

from claimline.figures.axes import SIZE, time_axis
from claimline.figures.density import bins, counted, stretch_in_words
from claimline.figures.marks import Family, Rows, count_in_words, extent, number_of
from claimline.figures.palette import bare_layout, faint, palette
from claimline.figures.scale import View, period_moments, stamp, with_air
from claimline.figures.timeline import Drawing

_HEIGHT = 66
_STRIP = 44
_BINS = 120


def overview(
    events: pd.DataFrame, *, dark: bool = False, width: int = 0, period: tuple[str, str] = ("", "")
) -> Drawing:
    """The strip over all dated rows of a table of events, with the period drawn in it.

    It takes a horizontal box (`dragmode` select); each bin's customdata is its stretch as `first day/last day`.
    """
    rows = Rows(events)
    marks, tray = rows.marks()
    colours = palette(dark=dark)
    if not marks:
        return Drawing({"data": [], "layout": {}}, (), tray, "There is no dated row.", 0)
    span = extent(marks)
    edges = bins(*span, most=_BINS)
    view = View(*with_air(*span), width=width - 20.0 if width else 600)
    families: tuple[Family, ...] = ("claim", "comment", "article")
    data: list[dict[str, Any]] = []
    words = [stretch_in_words(*edge) for edge in pairwise(edges)]
    for family in families:
        members = [mark for mark in marks if mark.family == family]
        if not members:
            continue
        counts = counted((mark.within(view) for mark in members), edges)
        data.append(
            {
                "type": "bar",
                "x": [stamp((start + end) // 2) for start, end in pairwise(edges)],
                "width": [end - start for start, end in pairwise(edges)],
                "y": counts,
                "customdata": ["/".join(_days(*edge)) for edge in pairwise(edges)],
                "hovertext": [
                    f"{when}<br>{number_of(count, family)} possible"
                    for when, count in zip(words, counts, strict=True)
                ],
                "hovertemplate": "%{hovertext}<extra></extra>",
                "marker": {"color": colours.families[family], "line": {"width": 0}},
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 0.4}},
                "showlegend": False,
            }
        )
    shapes = []
    if any(period):
        start, end = (view.clip(moment) for moment in period_moments(period, view.start, view.end))
        shapes.append(
            {
                "type": "rect", "xref": "x", "x0": stamp(start), "x1": stamp(end), "yref": "paper", "y0": 0, "y1": 1,
                "fillcolor": faint(colours.ink, 0.10), "line": {"color": colours.grey, "width": 1}, "layer": "below",
            }
        )  # fmt: skip
    axis = time_axis(view, colours, side="bottom", lens=False)
    axis |= {"fixedrange": True, "showgrid": False, "tickfont": {"size": SIZE - 1, "color": colours.grey}}
    layout = {
        **bare_layout(colours),
        "height": _HEIGHT,
        "margin": {"l": 2, "r": 18, "t": 4, "b": _HEIGHT - _STRIP - 4, "pad": 0},
        "barmode": "stack",
        "bargap": 0,
        "dragmode": "select",
        "selectdirection": "h",
        "xaxis": axis,
        "yaxis": {"visible": False, "fixedrange": True, "rangemode": "tozero"},
        "shapes": shapes,
    }
    alt = f"How many of {count_in_words(marks)} could have happened when, {stretch_in_words(edges[0], edges[-1])}."
    return Drawing({"data": data, "layout": layout}, tuple(mark.id for mark in marks), tray, alt, _HEIGHT)


def _days(start: int, end: int) -> tuple[str, str]:
    """First and last day of a bin."""
    return stamp(start).partition(" ")[0], stamp(end - 1).partition(" ")[0]
