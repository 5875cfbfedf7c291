"""Rows of a table of events as Plotly figures in plain dictionaries: the timeline and its overview strip."""

from claimline.figures.overview import overview, profile_of
from claimline.figures.stored import Look, picture
from claimline.figures.timeline import Drawing, timeline

__all__ = ["Drawing", "Look", "overview", "picture", "profile_of", "timeline"]
