"""Dates in digits: which of two numbers is the day and which the month, and both readings where nothing tells."""

from collections.abc import Iterable

from claimline.dates.edtf import bounds_of, first_moment

AS_OTHERS = "Day and month stand as in the other times of the page."
BOTH_ORDERS = "The digits can be read as day and month or as month and day; both are kept."


def order_of(first: int, second: int) -> bool | None:
    """True where the day stands first, False where the month does: a number above 12 is the day; else None."""
    return None if (first > 12) == (second > 12) else first > 12


def common_order(orders: Iterable[bool | None]) -> bool | None:
    """The order that several dates show; None where none of them tells, or where they contradict each other."""
    known = set(orders) - {None}
    return known.pop() if len(known) == 1 else None


def one_of_two(days: Iterable[str]) -> str:
    """EDTF of one out of two ISO days or months, the earlier first."""
    return f"[{','.join(sorted(days, key=_beginning))}]"


def _beginning(day: str) -> tuple[int, str]:
    return first_moment(bounds_of(day)[0])
