"""The overview: a slim strip over the whole span that shows how many rows could have happened when; a brush sets a period.

All rows stand in it pale, and those that the filters keep in full colour.
"""

import json
import zlib
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from claimline.figures.drawing.breaks import fold_lines
from claimline.figures.drawing.palette import CLEAR, Palette, bare_layout, faint, palette
from claimline.figures.drawing.strokes import path
from claimline.figures.layout.axes import SIZE, Ticks, lane_axis, ticks, time_axis
from claimline.figures.layout.density import bins_of, stretch_in_words
from claimline.figures.layout.folds import cut_of, folds_in
from claimline.figures.layout.lettering import text_width, wrapped
from claimline.figures.layout.marks import Family, Rows, counts_in_words
from claimline.figures.layout.panels import folded_view
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import View, period_moments, stamp, with_air
from claimline.figures.timeline import RIGHT, WIDTH, Drawing, margins
from claimline.table.columns import cells_of
from claimline.text.counts import number_of

_STRIP = 40  # height of the fullest bin
_BIN = 6  # least width of a bin in pixels
_LINE = 16
_AWAY = 12  # pixels from the words in the gutter to the strip
_PALE = 0.28  # of the rows that the filters leave out

Counts = dict[Family, list[int]]


class _Ground(NamedTuple):
    """The strip before anything is kept: its time, the edges of its bins with the word for one, their times, and what is in them."""

    view: View
    edges: list[int]
    unit: str
    bins: dict[str, Any]
    words: list[str]
    counts: Counts


@lru_cache(maxsize=2)
def _ground(every: Profile, plot: float, axis: str) -> _Ground:
    span, least = every.extent(), every.finest()
    cut = cut_of(folds_in(every, span, plot, axis))
    view = folded_view(every, with_air(*span, cut=cut, least=least), plot, axis)
    edges, unit = bins_of(view, span, int(plot // _BIN), least)
    words = [stretch_in_words(*stretch) for stretch in pairwise(edges)]
    return _Ground(view, edges, unit, _bins(edges, view), words, every.in_bins(view, edges))


def profile_of(events: pd.DataFrame) -> Profile:
    """What `overview` draws of a table, whatever filters keep: its rows with a bound; a page keeps it for all clicks."""
    return Profile.of(Rows(cells_of(events)).marks()[0])


def overview(
    every: Profile,
    *,
    kept: Profile | None = None,
    dark: bool = False,
    width: int = WIDTH,
    period: tuple[str, str] = ("", ""),
    axis: str = "",
) -> Drawing:
    """The strip over all dated rows of a table (`profile_of`), with the period drawn in it.

    `kept` are the rows to draw in full colour, None for all of them. It takes a horizontal box (`dragmode` select); each bin's customdata is its stretch as `first day/last day`.
    Its edges are those of the timeline of the same `width`; see there.
    """
    colours = palette(dark=dark)
    if not every:
        return Drawing({"data": [], "layout": {}}, (), (), "There is no dated row.", 0)
    gutter, left, plot = margins(width)
    view, edges, unit, empty, words, counts = _ground(every, plot, axis)
    times = ticks(view, every)
    kept = every if kept is None else kept
    full = counts if kept.rows == every.rows else kept.in_bins(view, edges)
    totals = _totals(counts)
    places = [view.in_path(edge) for edge in edges]
    head = 6 if gutter else _LINE + 6
    foot = _STRIP + times.height
    height = head + foot
    scale = (f"up to {number_of(max(totals), 'row')} could", f"fall in one {unit}")
    hovers = [f"{stretch}<br>{_possible(counts, full, place)}" for place, stretch in enumerate(words)]
    bins, grey = {**empty, "hovertext": hovers}, {"color": colours.grey, "width": 1}
    layout = {
        **bare_layout(colours),
        # While it is the same, Plotly draws no axis and no bin anew.
        "datarevision": _checksum([bins["x"], bins["customdata"]]),
        "height": height,
        "margin": {"l": left, "r": RIGHT, "t": 0, "b": 0, "pad": 0},
        "barmode": "overlay",
        "bargap": 0,
        "dragmode": "select",
        "clickmode": "none",
        "selectdirection": "h",
        "xaxis": {**time_axis(view, "y"), "fixedrange": True},
        "yaxis": lane_axis(-head, foot, [0, 1], "x"),
        "shapes": [
            *path(
                (f"M {view.in_path(moment)},0 V {_STRIP}" for moment in times.lines),
                "",
                {"color": colours.grid, "width": 1},
            ),
            *_hills(counts, full, places, colours),
            *({**line, "layer": "above"} for line in fold_lines(view, (0, _STRIP), "", colours)),
            *path([f"M 0,{_STRIP} H 1"], "", grey, xref="x domain", layer="above"),
            *_period_shapes(period, view, colours),
        ],
        "annotations": [_scale_words(*scale, gutter, colours), *_times(times, view, colours)],
        "newselection": {"line": {"color": colours.ink, "width": 1.5, "dash": "solid"}},
    }
    data = [bins]
    alt = f"How many of {counts_in_words(every.families)} could have happened when, {stretch_in_words(edges[0], edges[-1])}."
    if full is not counts:
        alt += f" The filters keep {counts_in_words(kept.families)}."
    return Drawing({"data": data, "layout": layout}, (), (), alt, height, view)


def _totals(counts: Counts) -> list[int]:
    return [sum(of_families) for of_families in zip(*counts.values(), strict=True)]


def _word(text: str, colours: Palette, **place: Any) -> dict[str, Any]:
    """A word as an annotation: a brush would select the words of a trace."""
    font = {"size": SIZE, "color": colours.grey}
    return {"text": text, "font": font, "showarrow": False, "borderpad": 0, "captureevents": False, **place}


def _scale_words(rows: str, bins: str, gutter: float, colours: Palette) -> dict[str, Any]:
    """The meaning of the full height, above the strip or beside it in lines that its gutter holds."""
    text = f"{rows} {bins}".capitalize()
    if gutter:
        fit = int(len(bins) * (gutter - _AWAY) / text_width(bins, SIZE))  # characters
        text = "<br>".join([rows, *wrapped(bins, fit)])
        place = {"y": 0, "xanchor": "right", "align": "right", "yanchor": "top", "xshift": -_AWAY}
    else:
        place = {"y": -4, "xanchor": "left", "align": "left", "yanchor": "bottom"}
    return _word(text, colours, xref="paper", x=0, yref="y", **place)


def _times(axis: Ticks, view: View, colours: Palette) -> list[dict[str, Any]]:
    folds = [((fold.start + fold.end) // 2, fold.words) for fold in view.folds]
    rows = ((_STRIP + 12, [*axis.names, *folds]), (_STRIP + 12 + _LINE, axis.wholes))
    return [
        _word(
            text, colours, xref="x", x=view.stamp(moment), yref="y", y=y, yanchor="middle", xanchor="center"
        )
        for y, names in rows
        for moment, text in names
    ]


def _bins(edges: list[int], view: View) -> dict[str, Any]:
    """A transparent column over each bin: its hover says what the bin holds, which is yet to come, and a brush selects it."""
    stretches = [*pairwise(edges)]
    return {
        "type": "bar",
        "x": [stamp((view.drawn(start) + view.drawn(end)) // 2) for start, end in stretches],
        "width": [view.drawn(end) - view.drawn(start) for start, end in stretches],
        "base": 0,
        "y": [_STRIP] * len(stretches),
        "customdata": [f"{_day(start)}/{_day(end - 1)}" for start, end in stretches],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"color": CLEAR, "line": {"width": 0}},
    }


def _checksum(of: object) -> int:
    return zlib.crc32(json.dumps(of).encode("ascii"))


def _possible(counts: Counts, full: Counts, place: int) -> str:
    """What a bin holds, and what the filters keep of it where they leave something out."""
    held, kept = ({family: of[family][place] for family in of} for of in (counts, full))
    words = f"{counts_in_words(held)} possible"
    return words if held == kept else f"{words}<br>shown of them: {counts_in_words(kept)}"


def _day(moment: int) -> str:
    return stamp(moment).partition(" ")[0]


def _hills(counts: Counts, full: Counts, edges: list[str], colours: Palette) -> list[dict[str, Any]]:
    """All rows in one pale outline, before it the heights of each colour on top of the colours before it, the highest first.

    A filter changes no number of shapes, so that Plotly draws these alone. It lays a shape that has changed over all others,
    so these change together or not at all: each ends with a move, which draws nothing, to a place that the heights give.
    """
    totals = _totals(counts)
    most = max(totals)
    end = f"M {edges[0]},{_checksum(full)}"

    def hill(tops: list[int], fill: str, *, seen: bool) -> list[dict[str, Any]]:
        outlines = [*_outlines(tops, edges, most), end]
        return path(outlines, "", {"width": 0}, fillcolor=fill, opacity=int(seen))

    tops = [0] * len(totals)
    hills: list[dict[str, Any]] = []
    for colour, families in colours.by_colour(full).items():
        tops = [sum(heights) for heights in zip(tops, *(full[family] for family in families), strict=True)]
        if any(any(counts[family]) for family in families):
            hills += hill(tops, colour, seen=any(any(full[family]) for family in families))
    return [*hill(totals, faint(colours.key, _PALE), seen=tops != totals), *hills[::-1]]


def _outlines(tops: list[int], edges: list[str], most: int) -> list[str]:
    """A step for each change of height; a single row stays to be seen beside thousands."""
    parts = [f"M {edges[0]},{_STRIP}"]
    before = 0
    for top, edge in zip([*tops, 0], edges, strict=True):
        if top != before:
            height = max(top / most * _STRIP, 1.5) if top else 0
            parts.append(f"H {edge} V {_STRIP - height:g}")
            before = top
    return [*parts, "Z"]


def _period_shapes(period: tuple[str, str], view: View, colours: Palette) -> list[dict[str, Any]]:
    """The period: the strip outside it is faint, and its ends have lines."""
    if not any(period):
        return []
    start, end = (view.clip(moment) for moment in period_moments(period, view.start, view.end))
    wash = {
        "type": "rect",
        "yref": "y",
        "y0": -1,
        "y1": _STRIP,
        "fillcolor": faint(colours.page, 0.72),
        "line": {"width": 0},
    }
    sides = [
        {**wash, "xref": "x", "x0": view.stamp(first), "x1": view.stamp(last)}
        for first, last in ((view.start, start), (end, view.end))
        if first < last
    ]
    ends = path(
        (f"M {view.in_path(moment)},-3 V {_STRIP + 3}" for moment in (start, end)),
        "",
        {"color": colours.ink, "width": 1.5},
        layer="above",
    )
    span = path(
        [f"M {view.in_path(start)},-2 H {view.in_path(end)}"],
        "",
        {"color": colours.ink, "width": 2},
        layer="above",
    )
    return [*sides, *ends, *span]
