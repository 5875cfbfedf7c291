"""Dates: find temporal expressions in a text, read them against an anchor, give EDTF with its bounds."""

from claimline.dates.bounds import between, bounds_of, day_number, first_moment, in_order
from claimline.dates.finder import Expression, find_expressions
from claimline.dates.moments import Moment, find_moment
from claimline.dates.reading import find_dates, read_expressions
from claimline.dates.stamps import day_order, read_timestamp
from claimline.dates.words import in_words

__all__ = [
    "Expression",
    "Moment",
    "between",
    "bounds_of",
    "day_number",
    "day_order",
    "find_dates",
    "find_expressions",
    "find_moment",
    "first_moment",
    "in_order",
    "in_words",
    "read_expressions",
    "read_timestamp",
]
