"""The breaks of a folded axis: torn edges through the lanes, thin lines where marks run through, and what a pointer finds."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from claimline.figures.drawing.palette import CLEAR, Palette
from claimline.figures.drawing.strokes import Shape, path
from claimline.figures.layout.density import stretch_in_words
from claimline.figures.layout.folds import name_of
from claimline.figures.layout.panels import Panel
from claimline.figures.layout.scale import View
from claimline.figures.layout.stacks import LINE, name_width

_TOOTH = 7.0  # height of a tooth in pixels
_DEEP = 3.0
_CLEAR = LINE / 2 + 1  # above and below the middle of a line of words
_LEAST = 4.0  # pixels of a torn line that are seen as one


Words = tuple[float, float, float]  # from, to and middle in pixels


def fold_lines(
    view: View, between: tuple[float, float], axis: str, colours: Palette, words: Sequence[Words] = ()
) -> list[Shape]:
    """Both edges of each fold as a torn line, which leaves words out: no line strikes them out."""
    found = []
    for fold in view.folds:
        for edge in (fold.start, fold.end):
            pixel = view.pixel(edge)
            heights = [y for left, right, y in words if left - _DEEP < pixel < right + _DEEP]
            # In pixels from the edge: Plotly reckons one date for a line, and not one for each tooth.
            place = {"xsizemode": "pixel", "xanchor": view.stamp(edge)}
            found += path(_torn(between, heights), axis, {"color": colours.grey, "width": 1}, **place)
    return found


def words_on_lanes(panel: Panel, *, beside: bool) -> list[Words]:
    """Where the labels of a panel stand and, unless they have a gutter beside the lanes, the names of its lanes."""
    found = [
        (one.label.left, one.label.right, one.text_y)
        for stack in panel.stacks
        for one in stack.placed
        if one.label
    ]
    if not beside:
        found += [
            (0.0, name_width(*name), stack.name_y + place * LINE)
            for stack in panel.stacks
            for place, name in enumerate(stack.names)
        ]
    return found


def _torn(between: tuple[float, float], words: Sequence[float]) -> Iterator[str]:
    """A torn line down its place; at the heights of `words` it is interrupted."""
    for top, foot in _free(between, words):
        teeth = max(round((foot - top) / _TOOTH), 1)
        heights = (top + (foot - top) * place / teeth for place in range(teeth + 1))
        points = (f"{(-_DEEP, _DEEP)[place % 2] / 2:g},{y:g}" for place, y in enumerate(heights))
        yield f"M {' L '.join(points)}"


def _free(between: tuple[float, float], words: Sequence[float]) -> Iterator[tuple[float, float]]:
    """The stretches of a height in which no words stand; one too short to be seen is none."""
    top, foot = between
    for height in [*sorted(words), foot + _CLEAR]:
        if height - _CLEAR - top >= _LEAST:
            yield top, height - _CLEAR
        top = max(top, height + _CLEAR)


def crossings(panel: Panel, axis: str, colours: Palette) -> list[Shape]:
    """A thin line through a fold for each mark that runs through it: the mark goes on, and its length is not to scale."""
    found: dict[str, list[str]] = {}
    for stack in panel.stacks:
        for one in stack.placed:
            if one.seat.shape in {"bar", "open"}:
                pieces = panel.view.pieces(one.seat.first, one.seat.last)
                for (_, first), (last, _) in pairwise(pieces):
                    line = f"M {panel.view.in_path(first)},{one.y:g} H {panel.view.in_path(last)}"
                    found.setdefault(one.mark.family, []).append(line)
    return [
        shape
        for family, parts in found.items()
        for shape in path(parts, axis, {"color": colours.families[family], "width": 1, "dash": "4px,4px"})
    ]


def fold_targets(panel: Panel, axis: str) -> list[dict[str, Any]]:
    """A clear bar over each fold, from the names of the times down: its hover says what is left out, a click opens it."""
    view, folds = panel.view, panel.view.folds
    if not folds:
        return []
    words = [
        f"{stretch_in_words(fold.start, fold.end)}: {fold.words}, in which nothing begins or ends<br>Click to open"
        for fold in folds
    ]
    target: dict[str, Any] = {
        "type": "bar", "orientation": "h", "meta": "fold",
        "base": [view.stamp(fold.start) for fold in folds], "x": [fold.drawn for fold in folds],
        "y": [(panel.height - panel.ticks.height) / 2] * len(folds), "width": panel.height + panel.ticks.height,
        "customdata": [name_of(fold.start, fold.end) for fold in folds],
        "hovertext": words, "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"color": CLEAR, "line": {"width": 0}}, "xaxis": f"x{axis}", "yaxis": f"y{axis}",
    }  # fmt: skip
    return [target]
