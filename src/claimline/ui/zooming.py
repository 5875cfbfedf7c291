"""What a zoom of the picture shows, in days, and which folds: its axis is the drawn one, on which folds are short (`View`)."""

from claimline.dates.edtf import day_from_number, day_number, iso_day
from claimline.figures.layout.scale import DAY
from claimline.ui.components.chart import Drawn

# Shares of what is in view by which a key moves its beginning and its end.
_STEPS = {"in": (0.25, -0.25), "out": (-0.5, 0.5), "left": (-0.25, -0.25), "right": (0.25, 0.25)}


def drawn_days(drawing: Drawn, first: str, last: str) -> str:
    """The days between two days of the drawn axis, as `first/last`."""
    try:
        start, end = day_number(first) * DAY, (day_number(last) + 1) * DAY
    except ValueError:  # what a browser sends is not always a day
        return ""
    return _days(drawing, start, end)


def stepped(drawing: Drawn, key: str) -> str:
    """The days that a key of the keyboard shows next; empty for all of them."""
    if key not in _STEPS or not drawing.view:
        return ""
    view = drawing.view
    first, last = (round(share * view.length) for share in _STEPS[key])
    return _days(drawing, view.start + first, view.start + view.length + last)


def _days(drawing: Drawn, start: int, end: int) -> str:
    if drawing.view:
        start, end = drawing.view.real(start), drawing.view.real(end)
    days = (start // DAY, max((end - 1) // DAY, start // DAY))
    return "/".join(iso_day(*day_from_number(day)) for day in days)


def folds_within(drawing: Drawn, seen: Drawn) -> list[tuple[int, int]]:
    """The folds of a drawing that lie in the time that another one shows."""
    if not drawing.view or not seen.view:
        return []
    return [
        (fold.start, fold.end)
        for fold in drawing.view.folds
        if seen.view.start <= fold.start and fold.end <= seen.view.end
    ]
