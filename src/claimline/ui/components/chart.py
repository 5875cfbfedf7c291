"""A figure in the page: Plotly's own script (`plotly_script.py`) draws it and changes it in place.

Streamlit's chart makes a changed figure wholly anew and draws it twice; a filter click would take three times as
long.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import streamlit as st

from claimline.figures import Drawing
from claimline.figures.drawing.palette import LIGHT_FOR_DARK
from claimline.figures.layout.scale import View
from claimline.ui.components.browser import listener
from claimline.ui.components.plotly_script import SCRIPT

# A component has one script, so the parts stand one after another.
_PARTS: Final = (
    "chart_figure.js",
    "chart_places.js",
    "chart_zoom.js",
    "chart_paper.js",
    "chart_saving.js",
    "chart.js",
)
_chart = st.components.v2.component(
    "claimline.chart",
    js="".join(Path(__file__).with_name(part).read_text(encoding="utf-8") for part in _PARTS),
    isolate_styles=False,
)


_MANY: Final = 500  # values of a list; fewer are sent as they are


class Drawn(NamedTuple):
    """A drawing as it is sent, and kept for who asks the same: its figure is one text, which the browser sees change as well.

    In it, each value of a long list that repeats itself stands once (`_places`). The others are those of `Drawing`.
    """

    figure: str
    alt: str
    height: int
    view: View | None
    is_crowded: bool
    others: int

    @classmethod
    def of(cls, drawing: Drawing) -> Self:
        """The drawing, ready to be sent."""
        traces = [_shortened(trace) for trace in drawing.figure["data"]]
        figure = json.dumps({**drawing.figure, "data": traces}, separators=(",", ":"))
        return cls(figure, drawing.alt, drawing.height, drawing.view, drawing.is_crowded, drawing.others)


def _shortened(part: Mapping[str, Any]) -> dict[str, Any]:
    """A trace, or a part of one, with its long lists in short: heights of thousands of bins have a hundred beginnings."""
    return {
        name: _shortened(value)
        if isinstance(value, dict)
        else _places(value)
        if isinstance(value, list)
        else value
        for name, value in part.items()
    }


def _places(values: list[Any]) -> list[Any] | dict[str, list[Any]]:
    """The values of a list, each once, and the places among them; the list itself where that would save little."""
    each = dict.fromkeys(values) if len(values) > _MANY else {}
    if not each or len(each) * 4 > len(values):
        return values
    places = {value: place for place, value in enumerate(each)}
    return {"each": [*each], "at": [*map(places.__getitem__, values)]}


class Picture(NamedTuple):
    """What a saved picture says beside the chart: the name of its file, without an ending, where it comes from, and what it leaves out."""

    name: str
    source: str
    undrawn: str = ""


def chart(
    key: str,
    drawn: Drawn,
    *,
    saved: Picture | None = None,
    chosen: str = "",
    turn: int = 0,
    **handlers: Callable[[str], None],
) -> None:
    """A figure in its place, as wide as its column.

    Args:
        key: of the widget.
        drawn: the figure.
        saved: for the figure that a reader can save as a picture, what that picture says.
        chosen: id of the row whose mark a link asks for; it is brought into view when the page is loaded.
        turn: another one brings the figure to the browser although it is the same; a drag may have moved what is drawn.
        handlers: for the name of an event (`chart.js`), the function that takes the browser's value.
    """
    answers: dict[str, Any] = {
        f"on_{event}_change": listener(key, event, then) for event, then in handlers.items()
    }
    beside = {
        "script": SCRIPT,
        "alt": drawn.alt,
        "height": drawn.height,
        "chosen": chosen,
        "turn": turn,
        "saved": saved and saved._asdict(),
        "dark": st.context.theme.type == "dark",
        "light": LIGHT_FOR_DARK,
    }
    # Streamlit would write a dict as JSON twice, with the figure as a text of a text, and the browser would read it twice.
    _chart(key=key, data=f"{json.dumps(beside)}\n{drawn.figure}".encode(), **answers)
