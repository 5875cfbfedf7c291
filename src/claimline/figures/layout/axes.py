"""The time axes: the moments with a line, and the names between or at the lines.

Each year, month or day has its name in its middle where all are named, else some have it at their beginning. Plotly's
own ticks are left out: they are cut at the frame, know no BC, and take ten times as long to draw.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any

from claimline.dates.edtf import day_from_number, first_day_number
from claimline.dates.english import MONTHS
from claimline.figures.layout.lettering import text_width
from claimline.figures.layout.profile import Profile
from claimline.figures.layout.scale import DAY, HOUR, MINUTE, MONDAY, MONTH, YEAR, View

SIZE = 12.5  # font size of the names
LINE = 16  # a line of names
_ROOM = 12  # least pixels between two names
_CALM = 20  # the same where some names are left out anyway
_ENOUGH = 2.5  # times that a unit must fit into the view to get names
_STEPS = {
    YEAR: (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000),
    MONTH: (1, 3, 6),
    DAY: (1, 2, 7, 14),
    HOUR: (1, 2, 3, 6, 12, 24),
    MINUTE: (1, 5, 10, 15, 30),
}


@dataclass(frozen=True, slots=True)
class Ticks:
    """`lines` are moments; `names` and `wholes` are texts and the moments of their middles.

    A whole is the year of months or days, or the day of hours, with its name once at its beginning.
    """

    lines: list[int]
    names: list[tuple[int, str]]
    wholes: list[tuple[int, str]]

    @property
    def height(self) -> int:
        """Pixels that the names take."""
        return LINE * (2 if self.wholes else 1) + 6


def ticks(view: View, rows: Profile) -> Ticks:
    """The lines and names of the axis of some rows over a view, as many as fit its width, in no finer units than theirs."""
    least = rows.finest()
    units = [unit for unit in _STEPS if unit >= least]
    unit = next((unit for unit in units if view.length >= _ENOUGH * unit), units[-1])
    for step in _STEPS[unit]:
        edges = _edges(unit, step, view)
        spaced = min(
            (
                view.pixel(after) - view.pixel(edge)
                for edge, after in pairwise(edges)
                if view.pieces(edge, after) == [(edge, after)]
            ),
            default=view.width,
        )
        widest = max(text_width(_name(edge, unit, spaced), SIZE) for edge in edges)
        if spaced >= widest + (_ROOM if step == 1 and unit >= DAY else _CALM) or step == _STEPS[unit][-1]:
            break
    named = _names(edges, unit, step, view, spaced)
    kept = [one for one in named if _inside(one[0], one[1], view) and not _on_a_fold(one[0], one[1], view)]
    kept = sorted([*kept, *_beside_folds(kept, unit, view, rows)])
    lines = sorted(
        {edge for edge in [*edges, *(begun for *_, begun in kept)] if view.start < edge < view.end}
    )
    return Ticks(
        lines, [(at, text) for at, text, _ in kept], [] if unit == YEAR else _wholes(kept, unit, view)
    )


def _edges(unit: int, step: int, view: View) -> list[int]:
    """The beginnings of units outside the folds, from the last before the view to the first after it."""
    pieces = view.pieces(view.start, view.end)  # years of folded time have minutes without number
    found = {edge for piece in pieces for edge in _beginnings(unit, step, *piece) if not view.folded(edge)}
    return sorted(found)


def _beginnings(unit: int, step: int, start: int, end: int) -> Iterator[int]:
    """The beginnings of units, from the last before a stretch to the first after it."""
    if unit < MONTH:
        length = unit * step
        shift = MONDAY if unit == DAY and step > 2 else 0
        first = (start - shift) // length * length + shift
        yield from range(first, end + length, length)
        return
    year, month, _ = day_from_number(start // DAY)
    if unit == MONTH:
        for months in count((year * 12 + month - 1) // step * step, step):
            yield (moment := first_day_number(0, months + 1, 1) * DAY)
            if moment >= end:
                return
    # Years before Christ are round as they are counted: 500 BC is the year -499, and there is no year 0.
    last = day_from_number((end - 1) // DAY)[0]
    for number in range((year - 1) // step * step, last + 2 * step, step):
        year = number if step == 1 else number + 1 if number < 0 else max(number, 1)
        yield first_day_number(year, 1, 1) * DAY


def _names(edges: list[int], unit: int, step: int, view: View, spaced: float) -> list[tuple[int, str, int]]:
    """The middle, the text and the beginning of each name."""
    if step > 1 or unit < DAY:
        return [(edge, _name(edge, unit, spaced), edge) for edge in edges if view.start <= edge < view.end]
    found: list[tuple[int, str, int]] = []
    narrow: list[tuple[int, str, int]] = []
    for edge, after in pairwise(edges):
        first, last = view.clip(edge), view.clip(after)
        first, last = max(
            view.pieces(first, last), key=lambda piece: view.pixel(piece[1]) - view.pixel(piece[0])
        )
        text = _name(max(edge, first), unit, spaced)
        half, room = text_width(text, SIZE) / 2, view.pixel(last) - view.pixel(first)
        if first < after and room >= 2 * half + _ROOM / 2:
            found.append(((first + last) // 2, text, max(edge, first)))
        elif room >= 1.5 * half and (edge <= view.start or after >= view.end):
            rim = half + 1  # a moment is rounded
            middle = min(max(view.pixel((first + last) // 2), rim), view.width - rim)
            narrow.append((view.moment(middle), text, max(edge, first)))
    # The first or last unit of a picture may be cut short: its name stands at the rim, where it meets no other.
    for one in narrow:
        if all(_apart(one, other, view) for other in found):
            found.append(one)
    return sorted(found)


def _beside_folds(
    named: list[tuple[int, str, int]], unit: int, view: View, rows: Profile
) -> Iterator[tuple[int, str, int]]:
    """The first unit of which rows are, in each piece of time between folds where none is named and this one has room."""
    for start, end in view.pieces(view.start, view.end) if view.folds else ():
        if any(start <= at <= end for at, *_ in named):
            continue
        bounds = rows.bounds[(rows.bounds >= start) & (rows.bounds < end)]
        first = int(bounds.min()) if bounds.size else start
        begun = max(edge for edge in _beginnings(unit, 1, start, end) if edge <= first)
        text = _name(begun, unit, 0)
        rim = text_width(text, SIZE) / 2 + 1  # a moment is rounded
        at = view.moment(min(max(view.pixel(begun), rim), view.width - rim))
        one = (at, text, begun)
        if not _on_a_fold(at, text, view) and all(_apart(one, other, view) for other in named):
            yield one


def _apart(one: tuple[int, str, int], other: tuple[int, str, int], view: View) -> bool:
    halves = (text_width(one[1], SIZE) + text_width(other[1], SIZE)) / 2
    return abs(view.pixel(one[0]) - view.pixel(other[0])) >= halves + _ROOM / 2


def _name(moment: int, unit: int, spaced: float) -> str:
    year, month, day = day_from_number(moment // DAY)
    if unit == YEAR:
        return year_in_words(year)
    if unit < DAY:
        return f"{moment % DAY // HOUR:02d}:{moment % HOUR // MINUTE:02d}"
    name = MONTHS[month - 1] if spaced >= 90 else MONTHS[month - 1][:3]
    return name if unit == MONTH else f"{day} {name}"


def _wholes(named: list[tuple[int, str, int]], unit: int, view: View) -> list[tuple[int, str]]:
    """The year under months and days, the day under hours: at the first name that lies in it."""
    found: list[tuple[int, str]] = []
    firsts: dict[str, int] = {}
    for at, _, edge in named:
        year, month, day = day_from_number(edge // DAY)
        whole = year_in_words(year) if unit >= DAY else f"{day} {MONTHS[month - 1]} {year_in_words(year)}"
        firsts.setdefault(whole, at)
    # If two meet, the earlier one goes: it has less of the view.
    end = view.width
    for whole, at in reversed(firsts.items()):
        half = text_width(whole, SIZE) / 2
        middle = min(max(view.pixel(at), half), view.width - half)
        if middle + half <= end and (abs(middle - view.pixel(at)) < half):
            found.append((view.moment(middle), whole))
            end = middle - half - _ROOM
    return found[::-1]


def _inside(at: int, text: str, view: View) -> bool:
    half = text_width(text, SIZE) / 2
    return half <= view.pixel(at) <= view.width - half


def _on_a_fold(at: int, text: str, view: View) -> bool:
    """Whether a name would meet the words of a fold, which stand in the same line."""
    half = text_width(text, SIZE) / 2
    return any(
        view.pixel(at) + half > view.pixel(fold.start) + 4
        and view.pixel(at) - half < view.pixel(fold.end) - 4
        for fold in view.folds
    )


def year_in_words(year: int) -> str:
    """`2015`, `500 BC`, and `AD 1` for the first."""
    if year == 1:
        return "AD 1"
    return str(year) if year > 0 else f"{1 - year} BC"


def time_axis(view: View, anchor: str) -> dict[str, Any]:
    """A Plotly date axis over a view; its lines and names are drawn by us."""
    start, end = view.stamps()
    return {
        "type": "date", "range": [start, end], "minallowed": start, "maxallowed": end,
        "anchor": anchor, "visible": False,
    }  # fmt: skip


def pixel_axis(view: View, over: str, anchor: str) -> dict[str, Any]:
    """An axis over the same width that no zoom moves, in the pixels as planned."""
    return {
        "type": "linear", "range": [0, view.width], "overlaying": over, "anchor": anchor,
        "fixedrange": True, "visible": False,
    }  # fmt: skip


def lane_axis(top: float, bottom: float, domain: list[float], anchor: str) -> dict[str, Any]:
    """The axis across the lanes: it counts pixels downwards."""
    return {
        "type": "linear", "range": [bottom, top], "domain": domain, "anchor": anchor,
        "fixedrange": True, "visible": False,
    }  # fmt: skip
