"""Lanes with too many marks, drawn as heights: how many rows could fall into each bin."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from claimline.figures.drawing.palette import Palette
from claimline.figures.drawing.traces import HOVER, Trace, on_axes, one_of
from claimline.figures.layout.density import dense_edges, stretch_in_words
from claimline.figures.layout.marks import Family
from claimline.figures.layout.panels import Panel
from claimline.figures.layout.profile import ORDER
from claimline.figures.layout.scale import View
from claimline.figures.layout.stacks import DENSE, Stack
from claimline.text.counts import number_of

_FAMILIES: Final = sorted(ORDER)


class _Pile(NamedTuple):
    """The rows that could fall into a bin of a lane: the foot of their heights, the bin, and the height of each family's."""

    foot: float
    place: int
    parts: list[tuple[Family, int, float]]


def dense_traces(panel: Panel, axis: str, colours: Palette, *, stacked: bool) -> list[Trace]:
    """The lanes with too many marks, as heights: how many rows could fall into each bin.

    Each family has a bar of its own. Where they are `stacked`, all families of a bin are one bar, whose parts are in the trace's
    `meta`: Plotly's time grows with the bars, and the page's own draws such parts (`plotly_marks.js`, and `chart_figure.js` for what they say).
    """
    lanes = [stack for stack in panel.stacks if stack.lane.dense]
    if not lanes:
        return []
    view = panel.view
    edges = dense_edges(view, panel.rows.finest())
    bins = [*pairwise(edges)]
    begun = [view.stamp(first) for first, _ in bins]
    lengths = [view.drawn(last) - view.drawn(first) for first, last in bins]
    words = [stretch_in_words(*stretch) for stretch in bins]
    piles = _piles(lanes, view, edges)
    bars, look = _as_parts(piles, colours) if stacked else _as_bars(piles, colours)
    heights = [round(sum(height for *_, height in bar.parts), 2) for bar in bars]
    return [
        {
            "type": "bar", "orientation": "h", "textposition": "none",
            "base": [begun[bar.place] for bar in bars],
            "x": [lengths[bar.place] for bar in bars],
            # The figure is sent as text, where all digits of a number are long.
            "y": [round(bar.foot - height / 2, 2) for bar, height in zip(bars, heights, strict=True)],
            "width": heights,
            "text": [words[bar.place] for bar in bars],
            "hovertemplate": f"%{{text}}<br>{HOVER}", **look, **on_axes(axis),
        }
    ]  # fmt: skip


def _piles(lanes: Sequence[Stack], view: View, edges: Sequence[int]) -> list[_Pile]:
    """What is drawn of these lanes, lane by lane."""
    piles = []
    # The lane that many values share has a scale of its own, or its heights would leave none to the others.
    for shared in (False, True):
        some = [stack for stack in lanes if bool(stack.lane.shared) == shared]
        counted = [[*zip(*_by_family(stack, view, edges), strict=True)] for stack in some]
        highest = max((sum(of_bin) for of_lane in counted for of_bin in of_lane), default=0)
        scale = DENSE / max(highest, 1)
        for stack, of_lane in zip(some, counted, strict=True):
            for place, of_bin in enumerate(of_lane):
                parts = [
                    (family, count, round(max(count * scale, 1.5), 2))
                    for family, count in zip(_FAMILIES, of_bin, strict=True)
                    if count
                ]
                if parts:
                    piles.append(_Pile(stack.dense_y, place, parts))
    return piles


def _by_family(stack: Stack, view: View, edges: Sequence[int]) -> list[list[int]]:
    counts = stack.lane.dense.in_bins(view, edges)
    return [counts[family] for family in _FAMILIES]


def _as_bars(piles: Sequence[_Pile], colours: Palette) -> tuple[list[_Pile], Trace]:
    """A bar for each part, above the one before it: nothing hides the family below it, however few there are."""
    bars = [
        pile._replace(foot=pile.foot - sum(height for *_, height in pile.parts[:place]), parts=[part])
        for pile in piles
        for place, part in enumerate(pile.parts)
    ]
    parts = [part for bar in bars for part in bar.parts]
    colour = one_of(colours.families[family] for family, *_ in parts)
    return bars, {
        "hovertext": [_possible(count, family) for family, count, _ in parts],
        "marker": {"color": colour, "line": {"width": 0}},
    }


def _as_parts(piles: Sequence[_Pile], colours: Palette) -> tuple[list[_Pile], Trace]:
    """A bar for each pile, and of each family its colour, and the height and the words that each bar has of it."""
    of_families: dict[Family, Trace] = {
        family: {"color": colours.families[family], "heights": [0] * len(piles), "words": [""] * len(piles)}
        for family in _FAMILIES
        if any(family == own for pile in piles for own, *_ in pile.parts)
    }
    for place, pile in enumerate(piles):
        for family, count, height in pile.parts:
            of_families[family]["heights"][place] = height
            of_families[family]["words"][place] = _possible(count, family)
    return [*piles], {"marker": {"line": {"width": 0}}, "meta": {"stacked": of_families}}


def _possible(count: int, family: Family) -> str:
    return f"{number_of(count, family)} possible"
