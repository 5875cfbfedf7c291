"""The words in the drawing: names of lanes, labels of marks, the lens's heading, and the sentence that stands for all.

Where each stands is settled in `stacks`; the legend has a module of its own.
"""

from collections.abc import Sequence
from typing import Any

from claimline.figures.density import stretch_in_words
from claimline.figures.labels import safe
from claimline.figures.marks import Mark, count_in_words, extent
from claimline.figures.palette import Palette
from claimline.figures.panels import FAMILY, HEADING, THREAD, Panel
from claimline.figures.scale import DAY, stamp
from claimline.figures.stacks import LABEL, LINE, NAME, name_width

_APART = 14  # between a lane's name and the plot


def gutter_width(drawn: Sequence[Panel]) -> float:
    """What the lanes' names need at the left of the plot, in pixels."""
    widths = [name_width(*line) for panel in drawn for stack in panel.stacks for line in stack.names]
    return max(90.0, *widths) + _APART + 2


def _text(text: str, axis: str, y: float, **more: Any) -> dict[str, Any]:
    """A line of text whose middle stands at `y` pixels below the panel's top."""
    return {
        "text": text, "yref": f"y{axis}", "y": y, "yanchor": "middle",
        "showarrow": False, "borderpad": 0, "captureevents": False, **more,
    }  # fmt: skip


def name_texts(panel: Panel, axis: str, colours: Palette, *, narrow: bool) -> list[dict[str, Any]]:
    """The lanes' names, beside them or above them, with the grey words."""
    place = {"xref": "paper", "x": 0}
    place |= (
        {"xanchor": "left", "align": "left"}
        if narrow
        else {"xanchor": "right", "xshift": -_APART, "align": "right"}
    )
    font = {"size": NAME, "color": colours.ink}
    found = []
    for stack in panel.stacks:
        for number, (name, grey) in enumerate(stack.names):
            words = [f"<b>{safe(name)}</b>" if narrow else safe(name)] if name else []
            if grey:
                words.append(f'<span style="color:{colours.grey};font-size:{LABEL}px">{safe(grey)}</span>')
            y = stack.name_y + number * (LINE - 1)
            found.append(_text("&nbsp; ".join(words), axis, y, font=font, **place))
    return found


def label_texts(panel: Panel, axis: str, colours: Palette) -> list[dict[str, Any]]:
    """The label of each mark that has one."""
    found = []
    for stack in panel.stacks:
        for placed in stack.placed:
            label = placed.label
            if not label:
                continue
            found.append(
                _text(
                    safe(label.text), axis, placed.text_y, xref=f"x{axis}", x=stamp(label.at),
                    xanchor=label.side, xshift=label.shift, align=label.side,
                    font={"size": LABEL, "color": colours.ink},
                )
            )  # fmt: skip
    return found


def heading_text(lens: Panel, colours: Palette, *, narrow: bool) -> dict[str, Any]:
    """What the lens enlarges, and which time that is."""
    family = FAMILY[lens.enlarged or THREAD]
    start, end = lens.view.start, lens.view.end
    when = stretch_in_words(start // DAY * DAY, -(-end // DAY) * DAY).removeprefix("from ")
    text = f"<b>{(lens.enlarged or THREAD).capitalize()}, enlarged</b>&nbsp; {when}"
    font = {"size": NAME, "color": colours.headings[family]}
    return _text(
        text, "2", HEADING / 2, xref="x2 domain", x=0, xanchor="left", xshift=0 if narrow else 8, font=font
    )


def in_a_sentence(marks: Sequence[Mark], tray: Sequence[str], drawn: Sequence[Panel]) -> str:
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
