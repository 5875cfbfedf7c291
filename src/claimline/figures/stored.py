"""The timeline of the rows that a query keeps of a store: a few are fetched and drawn one by one, of many only numbers are asked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from claimline.figures.layout.density import dense_edges
from claimline.figures.layout.lanes import (
    MANY,
    Lane,
    Marks,
    Part,
    Plan,
    Source,
    are_crowded,
    beside,
    in_order,
    is_author,
    of_others,
    ranked,
)
from claimline.figures.layout.lettering import Face
from claimline.figures.layout.marks import FAMILIES, OF_THREAD, Family, Mark, Rows, counts_in_words
from claimline.figures.layout.profile import ORDER, Profile
from claimline.figures.layout.scale import DAY, HOUR, MINUTE, SECOND, View
from claimline.figures.timeline import Drawing, drawn, margins
from claimline.query.pictured import REST, UNKNOWN, Pictured, Stretch, Times, Window
from claimline.table.facets import Facet, facet_named
from claimline.text.searching import SEARCH


class Look(NamedTuple):
    """How a timeline is to look, as in `timeline`; `face` is that of the page, where it is drawn on ours."""

    group: str = "source"
    order: str = "date"
    dark: bool = False
    width: int = 900
    selected: str = ""
    period: tuple[str, str] = ("", "")
    text: str = ""
    axis: str = ""
    more: int = 0
    face: Face = "any"


def picture(rows: Pictured, look: Look) -> Drawing:
    """The timeline of the rows that a query keeps; it has the ids of none."""
    plan = Plan(
        look.group,
        *margins(look.width),
        look.selected,
        look.period,
        look.axis,
        look.order,
        max(look.more, 0),
        look.face,
    )
    every, sought = profile_of(rows, rows.times), SEARCH.folded_parts(look.text)
    titles = rows.titles() if look.group == "document" else {}
    seen = Part(plan.stretch(every))
    source: Source
    if every.where(seen.mask(every)).rows <= MANY:
        few = Rows(rows.seen(_window(rows, seen)), sought, titles)
        source = Marks(few, few.marks()[0])
    else:
        source = _Stored(rows, sought, titles)
    return drawn(every, rows.undated, source, plan, dark=look.dark)


def profile_of(rows: Pictured, times: Times) -> Profile:
    """The times as a picture counts them."""
    families = np.full(max(rows.codes.span("kind")[1], 1), -1)
    for kind, family in FAMILIES.items():
        for code in rows.codes.of("kind", (kind,)):
            families[code] = ORDER.index(family)
    starts, ends = (np.where(side == UNKNOWN, UNKNOWN, side * SECOND) for side in (times.starts, times.ends))
    return Profile(families[times.kind], starts, ends, times.number)


def _window(rows: Pictured, part: Part) -> Window:
    kinds = None
    if part.thread is not None:
        kinds = rows.codes.of(
            "kind", [kind for kind, family in FAMILIES.items() if (family in OF_THREAD) == part.thread]
        )
    return Window(_seconds(part.seen), kinds, _seconds(part.inside), _seconds(part.beside))


def _seconds(stretch: Stretch | None) -> Stretch | None:
    """A stretch that begins and ends with a second."""
    return stretch and (stretch[0] // SECOND, stretch[1] // SECOND)


@dataclass(slots=True)
class _Counted:
    """A lane before anything of it is fetched: its code, or `REST`, and its rows by family."""

    code: int
    name: str
    families: Counter[Family] = field(default_factory=Counter)
    shared: int = 0
    is_crowded: bool = True


class _Stored:
    """The lanes of rows of which those of small lanes alone are fetched."""

    def __init__(self, rows: Pictured, sought: Sequence[str], titles: Mapping[str, str]) -> None:
        self._pictured, self._sought, self._titles = rows, sought, titles
        self.rows: Rows  # once there are lanes

    def lanes(self, parts: Sequence[tuple[Part, View]], plan: Plan) -> list[list[Lane]]:
        """As `Source.lanes`; beside the name of a crowded lane stands only what the numbers say."""
        facet = facet_named(plan.group)
        windows = [_window(self._pictured, part) for part, _ in parts]
        counted = [self._counted(facet, window, plan) for window in windows]
        every = [lane for of_part in counted for lane in of_part]
        sizes = [(lane.families.total(), lane.code == REST) for lane in every]
        for lane, is_crowded in zip(every, are_crowded(sizes), strict=True):
            lane.is_crowded = is_crowded
        marks = self._marks(facet, [*zip(windows, counted, strict=True)], plan)
        panels = zip(counted, windows, marks, parts, strict=True)
        return [
            self._of_part(facet, (lanes, window, own), view, plan) for lanes, window, own, (_, view) in panels
        ]

    def _counted(self, facet: Facet, window: Window, plan: Plan) -> list[_Counted]:
        """The lanes of a part in their order, the one that many values share last."""
        found = self._pictured.numbers(facet, window)
        codes = self._pictured.codes
        by_first = np.lexsort((found["lane"], found["first"]))
        names = self._names(facet, [*dict.fromkeys(found["lane"].tolist())])
        family = {code: FAMILIES[codes.value(code)] for code in range(*codes.span("kind"))}
        lanes: dict[str, _Counted] = {}
        for code, kind, number in zip(
            *(found[name][by_first].tolist() for name in ("lane", "kind", "number")), strict=True
        ):
            if (name := names[code]) not in lanes:
                lanes[name] = _Counted(code, name)
            lanes[name].families[family[kind]] += number
        kept = ranked({name: lane.families.total() for name, lane in lanes.items()}, plan.order, plan.more)
        rest = len(lanes) - len(kept)
        return [lanes[name] for name in kept] + [_Counted(REST, of_others(rest), shared=rest)] * bool(rest)

    def _names(self, facet: Facet, codes: Sequence[int]) -> dict[int, str]:
        """The names of lanes as `Rows.lanes_of` has them."""
        values = {code: self._pictured.codes.value(code) for code in codes}
        return {
            code: self._titles.get(value) or facet.shown.get(value, value) for code, value in values.items()
        }

    def _marks(
        self, facet: Facet, parts: Sequence[tuple[Window, Sequence[_Counted]]], plan: Plan
    ) -> list[dict[int, list[Mark]]]:
        """The marks of the lanes of each part that are not crowded, and that of the selected row in each of its lanes."""
        selected = self._pictured.of_id(plan.selected) if plan.selected else None
        found = [
            self._pictured.rows(facet, window, [lane.code for lane in lanes if not lane.is_crowded], selected)
            for window, lanes in parts
        ]
        places = {row: event for of_part in found for _, event, row in of_part}
        rows = sorted(places)
        self.rows = Rows(self._pictured.at([(places[row], row) for row in rows]), self._sought, self._titles)
        marks = dict(zip(rows, self.rows.marks()[0], strict=True))
        drawn: list[dict[int, list[Mark]]] = []
        for (_, lanes), of_part in zip(parts, found, strict=True):
            # By row, because two such values in a cell are one row of the rest.
            members: dict[int, dict[int, Mark]] = {lane.code: {} for lane in lanes}
            for code, _, row in of_part:
                members[code if code in members else REST][row] = marks[row]
            own = {code: [*of_lane.values()] for code, of_lane in members.items()}
            for of_lane in own.values():
                in_order(of_lane)
            drawn.append(own)
        return drawn

    def _of_part(
        self,
        facet: Facet,
        held: tuple[Sequence[_Counted], Window, Mapping[int, list[Mark]]],
        view: View,
        plan: Plan,
    ) -> list[Lane]:
        counted, window, marks = held
        crowded = [lane.code for lane in counted if lane.is_crowded and lane.code != REST]
        own = [lane.code for lane in counted if lane.code != REST]
        apart = own if len(own) < len(counted) else None
        times: dict[int, Profile] = {}
        if crowded or apart:
            found = self._pictured.lane_times(facet, window, crowded, apart, _unit(view))
            profile = profile_of(self._pictured, found)
            times = profile.by(found.lane)
        lanes = []
        for lane in counted:
            members = marks[lane.code]
            if not lane.is_crowded:
                lanes.append(Lane(lane.name, beside(members, self.rows, lane.name, plan.group), members))
                continue
            every = times[lane.code]
            is_one = plan.group == "source" and lane.code != REST
            words = "author" if is_one and is_author(lane.name, every.families) else ""
            grey = ", ".join(filter(None, (words, counts_in_words(every.families))))
            dense = every.without(Profile.of(members)) if members else every
            lanes.append(Lane(lane.name, grey, members, dense, shared=lane.shared))
        return lanes


def _unit(view: View) -> int:
    """The longest unit, in seconds, of which each bin of a view has a whole number, whatever its finest may be."""
    edges = dense_edges(view, MINUTE)
    return (
        next(unit for unit in (DAY, HOUR, MINUTE, SECOND) if not any(edge % unit for edge in edges)) // SECOND
    )
