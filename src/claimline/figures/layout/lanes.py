"""Lanes: their marks, their order, and the grey words beside a lane's name.

`stacks` stacks and labels the marks of a lane.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.figures.layout.marks import Mark, Rows, count_in_words
from claimline.inline import inline

MANY_IN_LANE = 400  # marks; a lane with more shows its density
MANY = 1500  # marks in all lanes that have fewer; with more every lane does
ORDERS = ("date", "number", "name")  # of the lanes: by first date, by number of rows, by name
MANY_LANES = 30  # in a panel; with more the smallest lanes share one


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of the drawing: see `timeline`; `gutter` has room for the names, `left` is the plot's left edge."""

    group: str
    gutter: float
    left: float
    plot: float
    selected: str
    period: tuple[str, str]
    axis: str = ""
    order: str = "date"


@dataclass(slots=True)
class Lane:
    """One value of the grouping: `marks` are drawn one by one, `dense` only as the lane's density.

    `grey` has the words beside the name.
    """

    name: str
    grey: str
    marks: list[Mark]
    dense: list[Mark] = field(default_factory=list)


def grouped(marks: Sequence[Mark], rows: Rows, plan: Plan) -> list[Lane]:
    """The lanes in the order of the plan; equal ones by their first date, then in the order of the table."""
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        for name in rows.lanes_of(mark.row, plan.group):
            found.setdefault(name, []).append(mark)
    for members in found.values():
        members.sort(key=_order)
    names = sorted(found, key=lambda name: _order(found[name][0]))
    if plan.order == "number":
        names.sort(key=lambda name: -len(found[name]))
    elif plan.order == "name":
        names.sort(key=lambda name: (name.casefold(), name))
    kept = set(sorted(names, key=lambda name: -len(found[name]))[:MANY_LANES]) if _too_many(names) else names
    lanes = [
        Lane(name, _beside(found[name], rows, name, plan.group), found[name])
        for name in names
        if name in kept
    ]
    if len(lanes) < len(names):
        rest = {mark.row: mark for name in names if name not in kept for mark in found[name]}
        lanes.append(Lane(f"{len(names) - len(lanes):,} others", "", [], sorted(rest.values(), key=_order)))
    return lanes


def _too_many(names: list[str]) -> bool:
    return len(names) > MANY_LANES + 1  # a lane for "1 other" would save nothing


def thin_out(lanes: Sequence[Lane], selected: str) -> None:
    """Turn too many marks into density; the selected row always stays a mark of its own.

    `lanes` are all lanes of the drawing.
    """
    too_many = sum(len(lane.marks) for lane in lanes if len(lane.marks) <= MANY_IN_LANE) > MANY
    for lane in lanes:
        everything = lane.dense + lane.marks
        if too_many or len(lane.marks) > MANY_IN_LANE or lane.dense:
            lane.dense = [mark for mark in everything if mark.id != selected]
            lane.marks = [mark for mark in everything if mark.id == selected]
            words = count_in_words(everything)
            lane.grey = f"{lane.grey}, {words}" if lane.grey else words


def _order(mark: Mark) -> tuple[int, int, int]:
    first = mark.start if mark.start is not None else mark.end
    last = mark.end if mark.end is not None else mark.start
    return first or 0, last or 0, mark.row


def _beside(members: Sequence[Mark], rows: Rows, name: str, group: str) -> str:
    """The grey words beside a source: that it is the author, its office or affiliation, and the carriers of its words.

    A carrier of only some of its rows has "in part" before it.
    """
    if group != "source":
        return ""
    words = ["author"] if name != "unknown" and any(mark.family == "article" for mark in members) else []
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
