"""Rows of a table of events as Plotly figures in plain dictionaries: the timeline and its overview strip."""

from claimline.figures.overview import marked, overview
from claimline.figures.timeline import Drawing, timeline

__all__ = ["Drawing", "marked", "overview", "timeline"]
