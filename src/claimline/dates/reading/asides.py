"""Years that a story only glances at: "the mill, sold in 1952, stood by the river" does not carry it into 1952."""

import re
from collections.abc import Sequence
from typing import Literal

from claimline.dates.expressions import Expression
from claimline.dates.reading.sentence import before_it

Turn = Literal["", "aside", "leap"]

_FAR = 10  # years; a story itself may go on by less
_NEXT = 3  # how many of the years named next are asked
# What opens a sentence with a date of its own: the story goes there, if only for a chapter. "The 1614 rules" does not.
_OPENS = re.compile(
    r"(?:(?:in|on|by|at|from|during|around|about|after|before|early|late)(?: the)?(?: \w+)? )?",
    re.IGNORECASE,
)


def turns(text: str, expressions: Sequence[Expression]) -> list[Turn]:
    """For each expression of one piece of writing, whether a story turns with the year that it names.

    It turns back from an `aside` at once, which the years named next tell: after "In May 1862 it burned; the mill was sold
    in 1952", the year 1863 lies nearer to 1862 than to 1952. Where no other year follows, nothing tells, and it is a
    `leap`. A year that is near, or that opens its sentence, is neither.
    """
    named = [expression.meaning.year for expression in expressions]
    result: list[Turn] = []
    story: int | None = None
    for expression, year, next_years in zip(expressions, named, _years_after(named), strict=True):
        turn: Turn = ""
        if year is not None:
            far = story is not None and abs(year - story) > _FAR
            if story is not None and far and not _OPENS.fullmatch(before_it(text, expression.start)):
                back = all(abs(following - story) < abs(following - year) for following in next_years)
                turn = ("aside" if next_years else "leap") if back else ""
            if turn != "aside":
                story = year
        result.append(turn)
    return result


def _years_after(years: Sequence[int | None]) -> list[list[int]]:
    """For each place the few years that are named after it, each beside another one; the run that it stands in is left out."""
    result: list[list[int]] = []
    runs: list[int] = []  # the years from here on, the nearest last
    for year in reversed(years):
        if year is not None and year != (runs[-1] if runs else None):
            runs = [*runs[-_NEXT:], year]
        result.append(runs[-2::-1])
    return result[::-1]
