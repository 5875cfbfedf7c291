"""Lanes with too many marks, drawn as heights: how many rows could fall into each bin."""

from collections.abc import Sequence
from functools import cache, lru_cache
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


class _Bars(NamedTuple):
    """Bars by column: the foot of each, its bin, its height, and how the trace colours it and says it."""

    feet: list[float]
    places: list[int]
    heights: list[float]
    look: Trace


class _Piles(NamedTuple):
    """The bins of lanes into which rows could fall, by column: the foot of each, its bin, and of each family its rows and their height."""

    feet: list[float]
    places: list[int]
    counts: dict[Family, list[int]]
    heights: dict[Family, list[float]]


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
    bars = _as_parts(piles, colours) if stacked else _as_bars(piles, colours)
    return [
        {
            "type": "bar", "orientation": "h", "textposition": "none",
            "base": [begun[place] for place in bars.places],
            "x": [lengths[place] for place in bars.places],
            # The figure is sent as text, where all digits of a number are long.
            "y": [round(foot - height / 2, 2) for foot, height in zip(bars.feet, bars.heights, strict=True)],
            "width": bars.heights,
            "text": [words[place] for place in bars.places],
            "hovertemplate": f"%{{text}}<br>{HOVER}", **bars.look, **on_axes(axis),
        }
    ]  # fmt: skip


def _piles(lanes: Sequence[Stack], view: View, edges: Sequence[int]) -> _Piles:
    """What is drawn of these lanes, lane by lane."""
    piles = _Piles([], [], {family: [] for family in _FAMILIES}, {family: [] for family in _FAMILIES})
    # The lane that many values share has a scale of its own, or its heights would leave none to the others.
    for shared in (False, True):
        some = [stack for stack in lanes if bool(stack.lane.shared) == shared]
        counted = [stack.lane.dense.in_bins(view, edges) for stack in some]
        sums = [[sum(of_bin) for of_bin in zip(*counts.values(), strict=True)] for counts in counted]
        scale = DENSE / max((total for of_lane in sums for total in of_lane if total), default=1)

        @cache  # there are many bins, and few counts
        def height(count: int, scale: float = scale) -> float:
            return round(max(count * scale, 1.5), 2) if count else 0

        for stack, counts, of_lane in zip(some, counted, sums, strict=True):
            kept = [place for place, total in enumerate(of_lane) if total]
            piles.feet.extend([stack.dense_y] * len(kept))
            piles.places.extend(kept)
            for family in _FAMILIES:
                own = [counts[family][place] for place in kept]
                piles.counts[family].extend(own)
                piles.heights[family].extend(map(height, own))
    return piles


def _as_bars(piles: _Piles, colours: Palette) -> _Bars:
    """A bar for each family of a pile, above the one before it: nothing hides the family below it, however few there are."""
    bars, hovertext, colour = _Bars([], [], [], {}), list[str](), list[str]()
    for number, (foot, place) in enumerate(zip(piles.feet, piles.places, strict=True)):
        below = 0.0
        for family in _FAMILIES:
            if count := piles.counts[family][number]:
                height = piles.heights[family][number]
                bars.feet.append(foot - below)
                bars.places.append(place)
                bars.heights.append(height)
                hovertext.append(_possible(count, family))
                colour.append(colours.families[family])
                below += height
    return bars._replace(
        look={"hovertext": hovertext, "marker": {"color": one_of(colour), "line": {"width": 0}}}
    )


def _as_parts(piles: _Piles, colours: Palette) -> _Bars:
    """A bar for each pile, and of each family its colour, and the height and the words that each bar has of it."""
    of_families = {
        family: {
            "color": colours.families[family],
            "heights": piles.heights[family],
            "words": [_possible(count, family) for count in counts],
        }
        for family, counts in piles.counts.items()
        if any(counts)
    }
    heights = [round(sum(of_pile), 2) for of_pile in zip(*piles.heights.values(), strict=True)]
    look = {"marker": {"line": {"width": 0}}, "meta": {"stacked": of_families}}
    return _Bars(piles.feet, piles.places, heights, look)


@lru_cache(maxsize=10_000)
def _possible(count: int, family: Family) -> str:
    return f"{number_of(count, family)} possible" if count else ""
