"""Lanes: their marks, their order, and the grey words beside a lane's name.

`stacks` stacks and labels the marks of a lane.
"""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Protocol

from claimline.figures.layout.lettering import Face
from claimline.figures.layout.marks import Family, Mark, Rows, counts_in_words
from claimline.figures.layout.profile import Mask, Profile
from claimline.figures.layout.scale import View, period_moments
from claimline.inline import inline
from claimline.query.pictured import Stretch

MANY_IN_LANE = 400  # marks; a lane with more shows its density
MANY = 1500  # marks in all lanes that have fewer; with more every lane does
ORDERS = ("date", "number", "name")  # of the lanes: by first date, by number of rows, by name
MANY_LANES = 30  # in a panel; with more the smallest lanes share one, until somebody asks for more
MOST_MORE = 9 * MANY_LANES  # of which a browser can draw so many


NOTHING = Profile.of([])


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of the drawing: see `timeline`; `gutter` has room for the names, `left` is the plot's left edge.

    `face` is that of the labels: the page's own, or any.
    """

    group: str
    gutter: float
    left: float
    plot: float
    selected: str
    period: tuple[str, str]
    axis: str = ""
    order: str = "date"
    more: int = 0
    face: Face = "any"

    def stretch(self, every: Profile) -> Stretch:
        """The time to show of some rows, without air around it."""
        return period_moments(self.period, *every.extent()) if every else (0, 1)


@dataclass(slots=True)
class Lane:
    """One value of the grouping: `marks` are drawn one by one, `dense` only as the lane's density.

    `grey` has the words beside the name. A lane that many values share (`shared` says how many) shows its density alone.
    """

    name: str
    grey: str
    marks: list[Mark]
    dense: Profile = NOTHING
    shared: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a panel: those that could be of some of a stretch of time, and, where it says so, no others than these.

    Attributes:
        seen: the stretch.
        thread: True for comments alone, False for all but them; None for all.
        inside: a stretch in which both their bounds lie.
        beside: a stretch in which not both their bounds lie.
    """

    seen: Stretch
    thread: bool | None = None
    inside: Stretch | None = None
    beside: Stretch | None = None

    def mask(self, rows: Profile) -> Mask:
        """The entries of a profile that belong to it."""
        mask = rows.is_seen(self.seen)
        if self.thread is not None:
            mask &= rows.is_of_thread == self.thread
        if self.inside:
            mask &= rows.is_inside(self.inside)
        if self.beside:
            mask &= ~rows.is_inside(self.beside)
        return mask


class Source(Protocol):
    """Where the rows of a picture come from."""

    @property
    def rows(self) -> Rows:
        """The texts of the marks in the lanes, once these are made."""

    def lanes(self, parts: Sequence[tuple[Part, View]], plan: Plan) -> list[list[Lane]]:
        """The lanes of each panel, thinned out (`thin_out`) together."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Rows that are all here; `marks` are those with a bound."""

    rows: Rows
    marks: Sequence[Mark]

    def lanes(self, parts: Sequence[tuple[Part, View]], plan: Plan) -> list[list[Lane]]:
        """As `Source.lanes`."""
        every = Profile.of(self.marks)
        lanes = [
            grouped([*compress(self.marks, part.mask(every).tolist())], self.rows, plan) for part, _ in parts
        ]
        thin_out([lane for of_panel in lanes for lane in of_panel], plan.selected)
        return lanes


def grouped(marks: Sequence[Mark], rows: Rows, plan: Plan) -> list[Lane]:
    """The lanes in the order of the plan; equal ones by their first date, in the order of the table, those of one row by name."""
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        for name in rows.lanes_of(mark.row, plan.group):
            found.setdefault(name, []).append(mark)
    for members in found.values():
        in_order(members)
    names = sorted(found, key=lambda name: (_order(found[name][0]), name.casefold(), name))
    numbers = {name: len(found[name]) for name in names}
    kept = ranked(numbers, plan.order, plan.more)
    lanes = [Lane(name, beside(found[name], rows, name, plan.group), found[name]) for name in kept]
    if others := len(names) - len(kept):
        rest = {mark.row: mark for name in names if name not in kept for mark in found[name]}
        shared = Lane(of_others(others), "", [*rest.values()], shared=others)
        in_order(shared.marks)
        lanes.append(shared)
    return lanes


def ranked(numbers: Mapping[str, int], order: str, more: int) -> list[str]:
    """The names of the lanes in their order, of which the smallest are left out where there are too many.

    `numbers` has the number of rows of each, in the order of their first dates; `more` is added to what is not too many.
    """
    names = [*numbers]
    if order == "number":
        names.sort(key=lambda name: -numbers[name])
    elif order == "name":
        names.sort(key=lambda name: (name.casefold(), name))
    most = MANY_LANES + more
    if len(names) <= most + 1:  # a lane for "1 other" would save nothing
        return names
    kept = set(sorted(names, key=lambda name: -numbers[name])[:most])
    return [name for name in names if name in kept]


def thin_out(lanes: Sequence[Lane], selected: str) -> None:
    """Turn too many marks into density; the selected row always stays a mark of its own.

    `lanes` are all lanes of the drawing.
    """
    crowded = are_crowded([(len(lane.marks), bool(lane.shared)) for lane in lanes])
    for lane, is_crowded in zip(lanes, crowded, strict=True):
        if is_crowded:
            words = counts_in_words(Counter(mark.family for mark in lane.marks))
            lane.dense = Profile.of([mark for mark in lane.marks if mark.id != selected])
            lane.marks = [mark for mark in lane.marks if mark.id == selected]
            lane.grey = f"{lane.grey}, {words}" if lane.grey else words


def are_crowded(lanes: Sequence[tuple[int, bool]]) -> list[bool]:
    """Which lanes of a drawing show their density, by the number of marks of each and whether many values share it."""
    too_many = sum(number for number, shared in lanes if number <= MANY_IN_LANE and not shared) > MANY
    return [too_many or shared or number > MANY_IN_LANE for number, shared in lanes]


def of_others(number: int) -> str:
    """The name of the lane that so many values share."""
    return f"{number:,} others"


def in_order(marks: list[Mark]) -> None:
    """Sort marks by their first date, then by their last, then as in the table."""
    marks.sort(key=_order)


def _order(mark: Mark) -> tuple[int, int, int]:
    first = mark.start if mark.start is not None else mark.end
    last = mark.end if mark.end is not None else mark.start
    return first or 0, last or 0, mark.row


def beside(members: Sequence[Mark], rows: Rows, name: str, group: str) -> str:
    """The grey words beside a source: that it is the author, its office or affiliation, and the carriers of its words.

    A carrier of only some of its rows has "in part" before it.
    """
    if group != "source":
        return ""
    words = ["author"] if is_author(name, {mark.family for mark in members}) else []
    words += [inline(role) for role in dict.fromkeys(rows.role(mark.row) for mark in members) if role][:1]
    carried = [rows.values("via", mark.row) for mark in members]
    carriers = [inline(via) for via in dict.fromkeys(via for values in carried for via in values)]
    if carriers:
        others = f"{len(carriers) - 1} others" if len(carriers) > 2 else "".join(carriers[1:])
        via = f"via {carriers[0]} and {others}" if others else f"via {carriers[0]}"
        words.append(
            via if all(len(set(values)) == len(carriers) for values in carried) else f"in part {via}"
        )
    return ", ".join(words)


def is_author(name: str, families: Container[Family]) -> bool:
    """Whether a source whose rows are of these families is an author."""
    return name != "unknown" and "article" in families
