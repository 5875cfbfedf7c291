"""What stands around words that a reader has marked: the claims that they touch, and who may say them."""

from collections.abc import Mapping

import pandas as pd

from claimline.model import UNKNOWN, Document, Span
from claimline.table.columns import split_values


def touched(spans: Mapping[str, Span], marked: Span) -> tuple[str, list[str]]:
    """The claim inside which words stand, or empty, and all claims that they touch, of the places of claims."""
    inside = closest(spans, marked)
    whole = bool(inside) and spans[inside] == marked
    over = [row for row, (start, end) in spans.items() if start < marked[1] and marked[0] < end]
    return "" if whole else inside, over


def closest(spans: Mapping[str, Span], marked: Span) -> str:
    """The shortest claim in which words stand, of the places of claims; empty where they stand in none."""
    around = [row for row, (start, end) in spans.items() if start <= marked[0] and marked[1] <= end]
    return min(around, key=lambda row: spans[row][1] - spans[row][0], default="")


def proposed(
    document: Document, frame: pd.DataFrame, spans: Mapping[str, Span], marked: Span
) -> tuple[list[str], str]:
    """Who may say marked words, and from where that is taken, in words.

    The closest claim in which they stand says it; where none does, the passage that somebody wrote or said. Nobody where
    either names nobody, and in a caption or a line that quotes somebody else.
    """
    if row := closest(spans, marked):
        return _sources(frame, row), "the row in which these words stand"
    for one in document.passages:
        if one.start <= marked[0] and marked[1] <= one.end:
            quoted = any(start < marked[1] and marked[0] < end for start, end in one.others)
            if quoted or one.kind in {"caption", "byline"}:
                break
            if one.is_comment:
                return _sources(frame, f"{document.name}:{one.key}"), f"the {one.kind}'s author"
            if one.author:
                return [one.author], f"who speaks or writes in {one.locator}"
            if one.kind != "turn":
                return _sources(frame, f"{document.name}:a"), "the article's author"
    return [], ""


def _sources(frame: pd.DataFrame, row: str) -> list[str]:
    """Who is the source of a row, as the table names them; nobody where it is unknown or left out."""
    cells = frame.loc[frame["id"] == row, "source"].tolist()
    return [name for cell in cells for name in split_values(cell) if name != UNKNOWN]


def stance_in(frame: pd.DataFrame, row: str) -> str:
    """How its speaker stands to a row; empty where the table does not say, or there is no such row."""
    return "".join(frame.loc[frame["id"] == row, "stance"]) if "stance" in frame.columns else ""
