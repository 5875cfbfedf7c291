"""The legend: what the forms of the marks mean, said once above the lanes, in words with little glyphs.

Only forms that the drawing holds are named. Glyphs are shapes in pixels, so that no zoom moves them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from claimline.figures.labels import text_width
from claimline.figures.palette import CLEAR, Palette
from claimline.figures.panels import Panel

Item = dict[str, Any]
ROW = 20  # height of a line of the legend
_SIZE = 12
_SPACE = 18  # between two entries
_BAR, _DOT, _HALF = 18, 9, 4.5  # glyphs: length of a bar, diameter of a point, half of both heights

# Each form in the order of the legend: the width of its glyph and its words.
_FORMS = {
    "claim": (_DOT, "claim"),
    "comment": (_DOT, "comment"),
    "article": (_DOT, "the article itself"),
    "point": (_DOT, "a day or a minute"),
    "bar": (_BAR, "longer, as wide as what was said"),
    "short": (_DOT, "longer, but too short for this scale"),
    "uncertain": (_DOT + 4 + _BAR, "uncertain or approximate"),
    "inferred": (_DOT + 4 + _BAR, "inferred, no date given"),
    "inferred uncertain": (_DOT + 4 + _BAR, "inferred from an uncertain date"),
    "open": (_BAR + 8, "goes on: one end is open"),
    "density": (_BAR, "height: how many could fall there"),
}
# A style shows its ring and its bar: width of the outline, radius of the dot, distance and width of the strokes.
_STYLES = {
    "uncertain": (2.0, 1.8, 4, 1.6),
    "inferred": (1.5, 0.0, 0, 0.0),
    "inferred uncertain": (1.0, 1.2, 8, 1.0),
}


def entries(drawn: Sequence[Panel]) -> list[str]:
    """Which forms the panels hold; a colour is named where several share the drawing."""
    placed = [one for panel in drawn for stack in panel.stacks for one in stack.placed]
    dense = [mark for panel in drawn for stack in panel.stacks for mark in stack.lane.dense]
    held: set[str] = {one.shape for one in placed} | {one.mark.style for one in placed}
    families = {one.mark.family for one in placed} | {mark.family for mark in dense}
    if len(families) > 1:
        held |= families
    if dense:
        held.add("density")
    return [name for name in _FORMS if name in held]


def lines_of(names: Iterable[str], width: float, tools: float = 0) -> list[list[tuple[str, float]]]:
    """The entries set in lines of a width, each with the pixels from the left where it begins.

    The first line leaves as many pixels free at its end as `tools` says.
    """
    lines: list[list[tuple[str, float]]] = [[]]
    x = 0.0
    for name in names:
        glyph, words = _FORMS[name]
        taken = glyph + 6 + text_width(words, _SIZE)
        if lines[-1] and x + taken > width - (tools if len(lines) == 1 else 0):
            lines.append([])
            x = 0.0
        lines[-1].append((name, x))
        x += taken + _SPACE
    return [line for line in lines if line]


def legend(
    lines: Sequence[Sequence[tuple[str, float]]], left: float, top: float, colours: Palette
) -> tuple[list[Item], list[Item]]:
    """Shapes and annotations; the legend begins `left` pixels from the plot's left edge, `top` above its top."""
    shapes: list[Item] = []
    annotations: list[Item] = []
    for row, line in enumerate(lines):
        y = top - (row + 0.5) * ROW
        for name, place in line:
            x = left + place
            shapes += _glyph(name, x, y, colours)
            annotations.append(
                {
                    "xref": "paper", "x": 0, "xshift": x + _FORMS[name][0] + 6, "xanchor": "left",
                    "yref": "paper", "y": 1, "yshift": y, "yanchor": "middle",
                    "text": _FORMS[name][1], "font": {"size": _SIZE, "color": colours.grey},
                    "showarrow": False, "borderpad": 0, "captureevents": False,
                }
            )  # fmt: skip
    return shapes, annotations


def _glyph(name: str, x: float, y: float, colours: Palette) -> list[Item]:
    """The shapes of one entry, its left end at `x`, its middle at `y`."""
    key = colours.key
    if name in {"point", *colours.families}:
        return [_circle(x, y, colours.families.get(name, key), filled=True)]
    if name in {"bar", "short"}:
        return [_box(x, y, _FORMS[name][0], key, filled=True)]
    if name == "open":
        end = x + _BAR
        head = f"M{end},{y + _HALF} L{end + 8},{y} L{end},{y - _HALF} Z"
        line = {"color": key, "width": 3, "dash": "2px,3px"}
        return [_path(f"M{x},{y} L{end},{y}", line=line), _path(head, fill=key)]
    if name == "density":
        steps = f"M{x},{y - 6} V{y - 2} H{x + 6} V{y + 6} H{x + 12} V{y} H{x + _BAR} V{y - 6} Z"
        return [_path(steps, fill=key)]
    after = x + _DOT + 4
    stroke, radius, step, hatch = _STYLES[name]
    hollow = [_circle(x, y, key, stroke), _box(after, y, _BAR, key, min(stroke, 1.5))]
    return [*hollow, _dot(x, y, key, radius), _hatch(after, y, key, step, hatch)] if step else hollow


def _path(path: str, *, fill: str = CLEAR, line: Item | None = None) -> Item:
    return {
        "type": "path", "path": path, "fillcolor": fill, "line": line or {"width": 0},
        "xref": "paper", "xsizemode": "pixel", "xanchor": 0,
        "yref": "paper", "ysizemode": "pixel", "yanchor": 1,
    }  # fmt: skip


def _circle(x: float, y: float, colour: str, width: float = 1.5, *, filled: bool = False) -> Item:
    inside = 0 if filled else width / 2
    shape = _path(
        "", fill=colour if filled else CLEAR, line={"color": colour, "width": 0 if filled else width}
    )
    del shape["path"]
    corners = {"x0": x + inside, "x1": x + _DOT - inside, "y0": y - _HALF + inside, "y1": y + _HALF - inside}
    return {**shape, "type": "circle", **corners}


def _dot(x: float, y: float, colour: str, radius: float) -> Item:
    shape = _circle(x, y, colour, filled=True)
    middle = x + _HALF
    return {**shape, "x0": middle - radius, "x1": middle + radius, "y0": y - radius, "y1": y + radius}


def _box(x: float, y: float, width: float, colour: str, stroke: float = 1.5, *, filled: bool = False) -> Item:
    outline = f"M{x},{y - _HALF} H{x + width} V{y + _HALF} H{x} Z"
    return _path(
        outline, fill=colour if filled else CLEAR, line={"color": colour, "width": 0 if filled else stroke}
    )


def _hatch(x: float, y: float, colour: str, step: int, stroke: float) -> Item:
    """Slanted lines inside a box of the length of a bar."""
    strokes = []
    for foot in range(-_DOT + step // 2, _BAR, step):
        start, end = max(foot, 0), min(foot + _DOT, _BAR)
        strokes.append(f"M{x + start},{y - _HALF + start - foot} L{x + end},{y - _HALF + end - foot}")
    return _path(" ".join(strokes), line={"color": colour, "width": stroke})
