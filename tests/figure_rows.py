"""Small tables of events and small questions to a Plotly figure, for the tests of figures."""

import html
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from claimline.columns import columns
from claimline.figures import Drawing

Trace = dict[str, Any]


def row(number: int, earliest: str = "", latest: str | None = None, **cells: str) -> dict[str, str]:
    """A claim with bounds (one day, if `latest` is left out); `cells` are the other columns."""
    latest = earliest if latest is None else latest
    dated = bool(earliest or latest)
    said = {
        "id": f"storm:p{number}",
        "kind": "claim",
        "title": f"The harbour was closed {number}",
        "edtf": earliest if earliest == latest else f"{earliest}/{latest}",
        "earliest": earliest,
        "latest": latest,
        "precision": "range" if dated else "unknown",
        "basis": "stated" if dated else "none",
        "source": "Harbour Board",
        "quote": f"The harbour was closed {number}.",
        "document": "storm",
    }
    return dict.fromkeys((column.name for column in columns()), "") | said | cells


def table(*rows: dict[str, str]) -> pd.DataFrame:
    """Rows as a frame in the form that the product passes around."""
    return pd.DataFrame(rows, columns=[column.name for column in columns()], dtype="str")


def comment(number: int, earliest: str, latest: str | None = None, **cells: str) -> dict[str, str]:
    """A comment, otherwise as `row`."""
    return row(number, earliest, latest, **{"kind": "comment", "source": "gull_watcher", **cells})


def traces_of(drawing: Drawing, identifier: str) -> list[Trace]:
    """The traces that hold a mark of this row."""
    return [trace for trace in drawing.figure["data"] if identifier in trace.get("customdata", ())]


def drawn_ids(drawing: Drawing) -> list[str]:
    """The ids that the marks carry, one for each mark."""
    return [identifier for trace in drawing.figure["data"] for identifier in trace.get("customdata", ())]


def texts(drawing: Drawing) -> list[str]:
    """Every text of the figure that the reader sees or points at, as Plotly gets it."""
    found = [annotation["text"] for annotation in drawing.figure["layout"].get("annotations", ())]
    for trace in drawing.figure["data"]:
        found += trace.get("hovertext", ())
    return found


def as_read(text: str) -> str:
    """A text of the figure as the reader sees it: our own tags gone, entities resolved."""
    return " ".join(html.unescape(re.sub(r"</?(?:b|span|br)\b[^>]*>", " ", text)).split())


def labels(drawing: Drawing) -> Iterator[dict[str, Any]]:
    """The annotations that hang on a moment of a time axis: the labels of marks."""
    for annotation in drawing.figure["layout"].get("annotations", ()):
        if annotation.get("xref") in {"x", "x2"}:
            yield annotation


def lane_names(drawing: Drawing, axis: str = "y") -> list[str]:
    """The names of the lanes of a panel from top to bottom, grey words included."""
    found = [
        annotation
        for annotation in drawing.figure["layout"].get("annotations", ())
        if annotation.get("xref") == "paper" and annotation["yref"] == axis
    ]
    return [as_read(annotation["text"]) for annotation in sorted(found, key=lambda one: one["y"])]
