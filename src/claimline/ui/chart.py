"""A figure in the page: drawn by Plotly's own script, which its package brings, and changed in place.

Streamlit's chart makes a figure that has changed wholly anew and draws it twice; a filter click would wait for it three
times as long.
"""

import gzip
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import plotly  # type: ignore[import-untyped]  # has no types
import streamlit as st
from plotly.offline import get_plotlyjs  # type: ignore[import-untyped]
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from claimline.figures import Drawing

_SCRIPT: Final = f"plotly-{plotly.__version__}.min.js"
_chart = st.components.v2.component(
    "claimline.chart", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def chart(key: str, drawing: Drawing, *, tools: bool = False, **told: Callable[[str], None]) -> None:
    """A figure in its place, as wide as its column.

    Args:
        key: of the widget.
        drawing: what to show.
        tools: whether it has buttons to zoom and to pan, and is the one that is saved as a picture.
        told: what is called for the name of an event (`chart.js`) with what the browser says of it.
    """

    def answer(event: str, then: Callable[[str], None]) -> Callable[[], None]:
        def heard() -> None:
            if said := st.session_state[key].get(event):
                then(str(said))

        return heard

    answers: dict[str, Any] = {f"on_{event}_change": answer(event, then) for event, then in told.items()}
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    _chart(
        key=key,
        data={
            "script": f"/{base}/{_SCRIPT}" if base else f"/{_SCRIPT}",
            "figure": json.dumps(drawing.figure),
            "alt": drawing.alt,
            "height": drawing.height,
            "tools": tools,
        },
        **answers,
    )


@cache
def _packed() -> bytes:
    return gzip.compress(get_plotlyjs().encode("utf-8"), mtime=0)


def _plotly(_: Request) -> Response:
    # Packed once, not for each reader; its name has its version, so a browser need not ask twice.
    headers = {"Content-Encoding": "gzip", "Cache-Control": "public, max-age=31536000, immutable"}
    return Response(_packed(), media_type="text/javascript", headers=headers)


# Below whatever path the server has.
PLOTLY: Final = Route(f"/{{base:path}}{_SCRIPT}", _plotly)
