"""A figure comes to the browser as Python has drawn it, though its long lists are sent in short."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext

from claimline.figures import Drawing
from claimline.ui.components import chart
from claimline.ui.components.chart import Drawn
from socket_reader import figure_of

Contexts = Callable[[bool, bool, int], BrowserContext]
SCRIPT = Path(chart.__file__).with_name("chart_figure.js").read_text(encoding="utf-8")
HEIGHTS = [place % 7 / 2 for place in range(900)]
FIGURE: dict[str, Any] = {
    "data": [
        {"x": HEIGHTS, "y": [*range(900)], "text": ["é", None] * 450, "marker": {"color": ["red"] * 900}},
        {"x": [], "y": [1.5] * 3, "marker": {"color": "red", "line": {"width": 0}}},
    ],
    "layout": {"meta": {"more": 0}},
}


def test_a_long_list_that_repeats_itself_is_sent_in_short_and_drawn_in_full(contexts: Contexts) -> None:
    sent = Drawn.of(Drawing(FIGURE, (), (), "", 300)).figure
    short = json.loads(sent)["data"][0]
    assert short["x"]["each"] == [0, 0.5, 1, 1.5, 2, 2.5, 3]
    assert short["marker"]["color"]["each"] == ["red"]
    assert short["y"] == [*range(900)]
    assert figure_of({"figure": sent}) == FIGURE
    page = contexts(False, False, 1280).new_page()
    drawn = page.evaluate(
        f"text => {{ {SCRIPT}; return figureOf(read(new TextEncoder().encode(text)).figure) }}",
        f"{{}}\n{sent}",
    )
    page.close()
    assert drawn == FIGURE
