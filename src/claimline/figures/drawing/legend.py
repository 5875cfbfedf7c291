"""The legend: the meaning of the marks' colours and forms, once above the lanes, each with its words behind it.

It names only what is drawn. Colours have stripes, which no mark is, and a line of their own. It stands on an axis of pixels, so that no zoom moves it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from claimline.figures.drawing.palette import Palette
from claimline.figures.drawing.strokes import path
from claimline.figures.drawing.traces import POINTS, Word, bar_markers, point_markers
from claimline.figures.layout.lettering import Face, text_width, tinted
from claimline.figures.layout.marks import Look
from claimline.figures.layout.panels import Panel
from claimline.figures.layout.profile import ORDER
from claimline.figures.layout.seats import POINT, Shape
from claimline.figures.layout.stacks import BAR

Item = dict[str, Any]
ROW = 20  # height of a line of the legend
_SIZE = 12
_SPACE = 16  # between two entries
_LONG = 18  # a bar
_EDGE = 1.0  # of the first glyph from the edge, which would cut its outline
_STRIPE = 4  # width of a colour
_BOTH = POINT + 4 + _LONG  # a point and a bar


@dataclass(frozen=True, slots=True)
class _Form:
    """An entry: the width of its glyph, its words, and the parts of the glyph: a symbol, a bar at its end, strokes."""

    glyph: int
    words: str
    symbol: str = ""
    bar: Look | None = None
    stroke: str = ""


_FINE, _DOTTED, _FULL, _TORN = "fine", "dotted", "full", "torn"
# Each form in the order of the legend.
_FORMS = {
    "colour": _Form(0, "Colour:"),
    "claim": _Form(_STRIPE, "claim"),
    "comment": _Form(_STRIPE, "comment"),
    "comment, reply": _Form(_STRIPE, "comment or reply"),
    "reply": _Form(_STRIPE, "reply"),
    "article": _Form(_STRIPE, "article"),
    "form": _Form(0, "Form:"),
    "day": _Form(POINT, "day", "circle"),
    "minute": _Form(POINT, "minute", "circle"),
    "point": _Form(POINT, "day or minute", "circle"),
    "bar": _Form(_LONG, "longer time", bar="given"),
    "bar of a day": _Form(_LONG, "day or longer time", bar="given"),
    "short": _Form(POINT, "longer time, too short for this scale", "square"),
    "uncertain": _Form(_BOTH, "uncertain or approximate", bar="uncertain"),
    "inferred": _Form(_BOTH, "inferred: when it was said, or bounds", bar="inferred"),
    "inferred or by hand": _Form(
        _BOTH, "inferred: when it was said, or bounds; or set by hand", bar="inferred"
    ),
    "by hand": _Form(_BOTH, "set by hand", bar="inferred"),
    "inferred uncertain": _Form(_BOTH, "inferred and uncertain", bar="inferred uncertain"),
    "inferred or by hand uncertain": _Form(
        _BOTH, "inferred or set by hand, and uncertain", bar="inferred uncertain"
    ),
    "by hand uncertain": _Form(_BOTH, "set by hand and uncertain", bar="inferred uncertain"),
    "open": _Form(_LONG + 6, "open end", "triangle-right", stroke=_DOTTED),
    "answer": _Form(_LONG, "answer", stroke=_FINE),
    "fold": _Form(10, "time left out: nothing begins or ends in it", stroke=_TORN),
    "density": _Form(_LONG, "height: how many rows could fall there", stroke=_FULL),
    "own scale": _Form(0, "the lane of the others: a scale of its own"),
}


def entries(drawn: Sequence[Panel], of: Palette, bases: Sequence[str], *, answers: bool) -> list[str]:
    """The forms in the panels, under a heading the colours if there are several.

    `bases` are how the dates of all rows are known; `answers` is True where lines tie answers.
    """
    placed = [one for panel in drawn for stack in panel.stacks for one in stack.placed]
    kinds = {
        (one.seat.shape, one.mark.is_of_a_day, _named(one.mark.look, bases[one.mark.row])) for one in placed
    }
    dense = {bool(stack.lane.shared) for panel in drawn for stack in panel.stacks if stack.lane.dense}
    forms: set[str] = {shape for shape, *_ in kinds} - {"point", "bar"} | {look for *_, look in kinds}
    for look in ("inferred", "inferred uncertain"):  # one form, and one entry
        if {look, hand := look.replace("inferred", "by hand")} <= forms:
            forms = forms - {look, hand} | {look.replace("inferred", "inferred or by hand")}
    forms |= {*_points(kinds), *_bars(kinds)}
    families = [family for family in ORDER if any(family in panel.rows.families for panel in drawn)]
    colours = of.by_colour(families).values()
    if len(colours) > 1:
        forms |= {"colour", *map(", ".join, colours), "form"}
    if dense:
        forms.add("density")
    if len(dense) > 1:
        forms.add("own scale")
    if any(panel.view.folds for panel in drawn):
        forms.add("fold")
    if answers:
        forms.add("answer")
    return [name for name in _FORMS if name in forms]


_Kinds = set[
    tuple[Shape, bool, str]
]  # forms of marks, whether they are of a day, and the entries of their looks


def _named(look: Look, basis: str) -> str:
    """The entry of a look: a date that a person set is drawn as one that is inferred."""
    return look.replace("inferred", "by hand") if basis == "by hand" else look


def _points(kinds: _Kinds) -> list[str]:
    """The entry of the points: what they are of; none where there are none."""
    found = {of_a_day for shape, of_a_day, _ in kinds if shape == "point"}
    return ["point"] if len(found) > 1 else ["day" if of_a_day else "minute" for of_a_day in found]


def _bars(kinds: _Kinds) -> list[str]:
    """The entry of the bars: where the hours of a day have room, it is one too."""
    found = {of_a_day for shape, of_a_day, _ in kinds if shape == "bar"}
    return ["bar of a day" if True in found else "bar"] if found else []


def lines_of(names: Iterable[str], width: float, face: Face) -> list[list[tuple[str, float]]]:
    """The entries in lines of a width, each with its beginning in pixels from the left; `face` is that of their letters."""
    lines: list[list[tuple[str, float]]] = [[]]
    x = _EDGE
    for name in names:
        form = _FORMS[name]
        taken = form.glyph + 6 + text_width(form.words, _SIZE, face)
        if lines[-1] and (x + taken > width or name == "form"):
            lines.append([])
            x = _EDGE
        lines[-1].append((name, x))
        x += taken + _SPACE
    return [line for line in lines if line]


def legend(
    lines: Sequence[Sequence[tuple[str, float]]], top: float, axes: tuple[str, str], colours: Palette
) -> tuple[list[Word], list[Item], list[Item]]:
    """Words, traces and shapes of the legend, whose first line begins at `top` on the axes of pixels."""
    places = [(name, x, top + (row + 0.5) * ROW) for row, line in enumerate(lines) for name, x in line]
    words: list[Word] = []
    points: list[tuple[float, float, tuple[str, float, float, str]]] = []
    bars: list[tuple[float, float, Look]] = []
    stripes: list[Item] = []
    solid: list[Item] = []
    strokes: dict[str, list[str]] = {_FINE: [], _DOTTED: [], _FULL: [], _TORN: []}
    for name, x, y in places:
        form = _FORMS[name]
        words.append(
            Word(
                x + form.glyph + (5 if form.glyph else 0), y, "right", tinted(form.words, colours.grey, _SIZE)
            )
        )
        if filled := _solid(form, y):
            place = {"xsizemode": "pixel", "xanchor": x + filled[0], "xref": axes[0], "yref": axes[1]}
            solid += path([filled[1]], "", {"width": 0}, fillcolor=colours.key, **place)
        if colour := colours.families.get(name.partition(",")[0]):
            stripe = f"M {x:g},{y - 6:g} V {y + 6:g} H {x + _STRIPE:g} V {y - 6:g} Z"
            stripes += path([stripe], "", {"width": 0}, xref=axes[0], yref=axes[1], fillcolor=colour)
        if form.bar and form.glyph == _BOTH:
            bars.append((x + form.glyph - _LONG, y, form.bar))
            symbol, outline = POINTS[form.bar]
            points.append((x + POINT / 2, y, (symbol, POINT, outline, colours.key)))
        if form.stroke:
            strokes[form.stroke].append(_stroke(form.stroke, x, y))
    return words, _signs(points, bars, axes, colours), [*stripes, *solid, *_strokes(strokes, axes, colours)]


def _solid(form: _Form, y: float) -> tuple[float, str] | None:
    """The filled part of a glyph, as a place in it and an outline in pixels from there: a shape is drawn sooner than a trace."""
    r = POINT / 2
    place = form.glyph - r
    if form.symbol == "circle":
        return place, _rounded(-r, r, (y - r, y + r), r)
    if form.symbol == "square":
        return place, _rounded(-r, r, (y - r, y + r), 0)
    if form.symbol:
        half = r * 2 / 3**0.5
        return place, f"M {-r / 2:g},{y - half:g} V {y + half:g} L {r:g},{y:g} Z"
    if form.bar == "given":
        half, line = BAR / 2 + 0.75, 0.75  # the half of a bar's outline lies outside it
        return 0, _rounded(-line, _LONG + line, (y - half, y + half), 2.75)
    return None


def _rounded(left: float, right: float, between: tuple[float, float], corner: float) -> str:
    """A box with round corners, in the curves that a shape may have."""
    (top, foot), k = between, corner * 0.4477
    return (
        f"M {left + corner:g},{top:g} H {right - corner:g} C {right - k:g},{top:g} {right:g},{top + k:g} {right:g},{top + corner:g} "
        f"V {foot - corner:g} C {right:g},{foot - k:g} {right - k:g},{foot:g} {right - corner:g},{foot:g} "
        f"H {left + corner:g} C {left + k:g},{foot:g} {left:g},{foot - k:g} {left:g},{foot - corner:g} "
        f"V {top + corner:g} C {left:g},{top + k:g} {left + k:g},{top:g} {left + corner:g},{top:g} Z"
    )


def _stroke(kind: str, x: float, y: float) -> str:
    """An elbow, a line, or steps."""
    if kind == _FINE:
        return f"M {x:g},{y - 4:g} V {y + 4:g} H {x + _LONG:g}"
    if kind == _TORN:
        return " ".join(
            f"M {left:g},{y - 7:g} L {left + 3:g},{y - 3.5:g} L {left:g},{y:g} L {left + 3:g},{y + 3.5:g} L {left:g},{y + 7:g}"
            for left in (x, x + 6)
        )
    if kind == _DOTTED:
        return f"M {x:g},{y:g} H {x + _LONG:g}"
    return f"M {x:g},{y + 5:g} V {y + 2:g} H {x + 6:g} V {y - 6:g} H {x + 12:g} V {y - 1:g} H {x + _LONG:g} V {y + 5:g} Z"


def _strokes(strokes: dict[str, list[str]], axes: tuple[str, str], colours: Palette) -> list[Item]:
    place = {"xref": axes[0], "yref": axes[1]}
    return [
        *path(strokes[_FINE], "", {"color": colours.key, "width": 1.2}, **place),
        *path(strokes[_TORN], "", {"color": colours.key, "width": 1}, **place),
        *path(strokes[_DOTTED], "", {"color": colours.key, "width": 3, "dash": "2px,3px"}, **place),
        *path(strokes[_FULL], "", {"width": 0}, **place, fillcolor=colours.key),
    ]


def _signs(
    points: Sequence[tuple[float, float, tuple[str, float, float, str]]],
    bars: Sequence[tuple[float, float, Look]],
    axes: tuple[str, str],
    colours: Palette,
) -> list[Item]:
    on = {"xaxis": axes[0], "yaxis": axes[1], "hoverinfo": "skip"}
    traces: list[Item] = []
    if bars:
        traces.append(
            {
                "type": "bar", "orientation": "h", **on, "width": BAR,
                "base": [x for x, _, _ in bars], "x": [_LONG] * len(bars), "y": [y for _, y, _ in bars],
                "marker": bar_markers([(style, colours.key) for *_, style in bars]),
            }
        )  # fmt: skip
    if points:
        traces.append(
            {
                "type": "scatter", "mode": "markers", **on, "cliponaxis": False,
                "x": [x for x, _, _ in points], "y": [y for _, y, _ in points],
                "marker": point_markers([look for *_, look in points]),
            }
        )  # fmt: skip
    return traces
