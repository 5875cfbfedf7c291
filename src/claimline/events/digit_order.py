"""Whether the day or the month stands first in digits, by all that a document shows of it.

What shows it is, in this order: the other times of its comments, how the days of its comments follow each other, the dates in
its words, and the language that a page states. Where nothing does, or two of these gainsay each other, both readings are kept.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claimline.dates import Expression, day_order, find_moment, read_timestamp
from claimline.dates.edtf import day_number
from claimline.dates.order import AS_OTHERS
from claimline.model import Document

_IN_WORDS: Final = "Day and month stand as in a date in the text, which only one order fits."
_IN_TURN: Final = "Day and month are read so that the days of the comments follow each other."
_OF_LANGUAGE: Final = "Day and month stand in the order of the language that the page states."
_FEWEST = 3  # days: two may follow each other in either order
_A_MONTH = 31  # days
_CLOSE = 14  # days: in the other order they would be of as many months


@dataclass(frozen=True, slots=True)
class DigitOrder:
    """The order of day and month in digits.

    Attributes:
        day_first: None where nothing shows it.
        why: what shows it, in a sentence.
        inferred: True where it follows from what stands around the digits and no digits of the same kind show it.
    """

    day_first: bool | None = None
    why: str = ""
    inferred: bool = False


def order_in(document: Document, expressions: Iterable[Expression]) -> DigitOrder:
    """The order in which a document writes day and month in digits; `expressions` are the dates in its words."""
    posted = [passage.posted for passage in document.passages if passage.is_comment and passage.posted]
    if (shown := day_order(posted)) is not None:
        return DigitOrder(shown, AS_OTHERS)
    if _is_torn(posted):
        return DigitOrder()
    in_words = {order for one in expressions if (order := one.meaning.day_first) is not None}
    in_turn = _in_turn(posted)
    if in_turn is not None and in_words <= {in_turn}:
        return DigitOrder(in_turn, _IN_TURN, inferred=True)
    if len(in_words) == 1 and in_turn is None:
        return DigitOrder(in_words.pop(), _IN_WORDS, inferred=True)
    if in_words or in_turn is not None:
        return DigitOrder()
    return DigitOrder(
        document.day_first, _OF_LANGUAGE if document.day_first is not None else "", inferred=True
    )


def _is_torn(posted: Sequence[str]) -> bool:
    """True where some times show one order and some the other."""
    return any(day_order([words]) is not None for words in posted)


def _in_turn(posted: Sequence[str]) -> bool | None:
    """The order in which the days of the times run on, or all back, where they do so in one order alone.

    They must lie close, else the order of a few may be chance. Where they run on in both, the one in which they lie closer
    counts: in the other they would be one and the same day of as many months.
    """
    fitting = {}
    for day_first in (True, False):
        days = _days(posted, day_first=day_first)
        if len(set(days)) >= _FEWEST and _is_sorted(days):
            fitting[day_first] = max(days) - min(days)
    near = _A_MONTH if len(fitting) == 1 else _CLOSE
    close = [day_first for day_first, reach in fitting.items() if reach <= near]
    return close[0] if len(close) == 1 else None


def _days(posted: Sequence[str], *, day_first: bool) -> list[int]:
    """The days, as numbers, of the times in digits, read in one order."""
    in_digits = [words for words in posted if (moment := find_moment(words)) and moment.digits]
    read = (read_timestamp(words, day_first=day_first) for words in in_digits)
    return [day_number(one.earliest) for one in read if one and one.earliest]


def _is_sorted(days: Sequence[int]) -> bool:
    steps = [after - before for before, after in pairwise(days) if after != before]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
