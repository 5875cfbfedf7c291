"""Small tables of events and small questions to a Plotly figure, for the tests of figures."""

import html
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from claimline.figures import Drawing
from claimline.table.columns import columns

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


def marks_of(drawing: Drawing, identifier: str) -> list[dict[str, Any]]:
    """The marks of a row, each with what Plotly is told of it; what all marks of a trace share is resolved."""
    return [
        _at(trace, place)
        for trace in drawing.figure["data"]
        for place, found in enumerate(_rows_of(trace))
        if found == identifier
    ]


def _rows_of(trace: Trace) -> list[str]:
    """The ids of the marks of a trace; those of a trace of words are of labels."""
    return [] if trace.get("mode") == "text" else list(trace.get("customdata", ()))


def _at(trace: Trace, place: int) -> dict[str, Any]:
    marker = trace["marker"]
    pattern = marker.get("pattern", {})
    found = {
        "type": trace["type"],
        "axis": trace["xaxis"],
        "x": trace["x"],
        "y": trace["y"],
        "base": trace.get("base"),
        "hover": trace["hovertext"],
        "symbol": marker.get("symbol"),
        "color": marker["color"],
        "line": marker["line"]["width"],
        "hatch": pattern.get("shape", ""),
        "hatch_size": pattern.get("size"),
    }
    return {name: value[place] if isinstance(value, list) else value for name, value in found.items()}


def drawn_ids(drawing: Drawing) -> list[str]:
    """The ids that the marks carry, one for each mark."""
    traces = (trace for trace in drawing.figure["data"] if trace.get("meta") != "fold")
    return [identifier for trace in traces for identifier in _rows_of(trace)]


def words(drawing: Drawing) -> Iterator[dict[str, Any]]:
    """The texts that stand in the figure: `text` as Plotly gets it, `x`, `y`, `side`, `size` and both axes."""
    for trace in drawing.figure["data"]:
        if trace.get("mode") == "text":
            sides = trace["textposition"]
            for place, text in enumerate(trace["text"]):
                yield {
                    "text": text,
                    "x": trace["x"][place],
                    "y": trace["y"][place],
                    "side": (sides if isinstance(sides, str) else sides[place]).removeprefix("middle "),
                    "size": trace["textfont"]["size"],
                    "axes": (trace["xaxis"], trace["yaxis"]),
                }


def texts(drawing: Drawing) -> list[str]:
    """Every text of the figure that the reader sees or points at, as Plotly gets it."""
    found = [annotation["text"] for annotation in drawing.figure["layout"].get("annotations", ())]
    for trace in drawing.figure["data"]:
        found += [*trace.get("text", ()), *trace.get("hovertext", ())]
    return found


def as_read(text: str) -> str:
    """A text of the figure as the reader sees it: our own tags gone, entities resolved."""
    return " ".join(html.unescape(re.sub(r"</?(?:b|u|span|br)\b[^>]*>", " ", text)).split())


def labels(drawing: Drawing) -> list[dict[str, Any]]:
    """The labels of marks: words on a time axis; the names of times there have a colour of their own."""
    return [word for word in words(drawing) if word["axes"][0] in {"x", "x2"} and not _tinted(word)]


def time_names(drawing: Drawing, axis: str = "x") -> list[str]:
    """What the time axis says, from left to right: years, months, days or hours, then what these lie in."""
    found = [word for word in words(drawing) if word["axes"][0] == axis and _tinted(word)]
    return [as_read(word["text"]) for word in sorted(found, key=lambda word: -word["y"])]


def lane_names(drawing: Drawing, axis: str = "y") -> list[str]:
    """The names of the lanes of a panel from top to bottom, grey words included."""
    found = [
        word for word in words(drawing) if word["axes"] in {("x3", axis), ("x4", axis)} and not _tinted(word)
    ]
    return [as_read(word["text"]) for word in sorted(found, key=lambda word: word["y"])]


def _tinted(word: dict[str, Any]) -> bool:
    return bool(word["text"].startswith("<span"))
