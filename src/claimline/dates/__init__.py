"""Dates: find temporal expressions in a text, read them against an anchor, give EDTF with its bounds."""

from typing import TYPE_CHECKING

from claimline.later import later

if TYPE_CHECKING:
    from claimline.dates.edtf import between, bounds_of, day_number, first_moment, in_order
    from claimline.dates.english import in_words
    from claimline.dates.expressions import Expression, find_expressions
    from claimline.dates.machine import MachineTime, machine_time
    from claimline.dates.moments import Moment, find_moment
    from claimline.dates.reading.ranges import whole_range
    from claimline.dates.reading.reader import Reading, find_dates, read_expressions
    from claimline.dates.timestamps import day_order, read_timestamp
else:
    __getattr__ = later(
        __name__,
        {
            "edtf": (
                "between",
                "bounds_of",
                "day_number",
                "first_moment",
                "in_order",
            ),
            "english": ("in_words",),
            "expressions": (
                "Expression",
                "find_expressions",
            ),
            "machine": (
                "MachineTime",
                "machine_time",
            ),
            "moments": (
                "Moment",
                "find_moment",
            ),
            "reading.ranges": ("whole_range",),
            "reading.reader": (
                "Reading",
                "find_dates",
                "read_expressions",
            ),
            "timestamps": (
                "day_order",
                "read_timestamp",
            ),
        },
    )

__all__ = [
    "Expression",
    "MachineTime",
    "Moment",
    "Reading",
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
    "machine_time",
    "read_expressions",
    "read_timestamp",
    "whole_range",
]
