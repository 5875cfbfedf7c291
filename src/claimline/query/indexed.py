"""A frame of events as the two tables of the engine, with all that it searches, counts and compares in each row.

`events` has a row an event: its place in the frame, the facets with one value a cell, its days as numbers, whether
its date is in doubt, the words to search. `mentions(event, role, name)` has the values of the other facets, where a source without a name is mentioned as
`anonymous` too.
"""

import pandas as pd

from claimline.attribution import is_anonymous
from claimline.dates.edtf import day_number
from claimline.model import ANONYMOUS, NOT_STATED
from claimline.names.known import NameList
from claimline.table.facets import FACETS
from claimline.text.searching import Search

_SEARCHED = ("title", "quote", "note", *(facet.column for facet in FACETS if facet.searched))
_BETWEEN_CELLS = "\n"  # a folded text holds none, so that no phrase is found across two cells


def events(frame: pd.DataFrame, search: Search) -> pd.DataFrame:
    """The table `events` of a frame with every column; `search` is the rule by which a text is sought."""
    searched = zip(*(frame[column].tolist() for column in _SEARCHED), strict=True)
    found = pd.DataFrame({"event": range(len(frame))})
    for facet in FACETS:
        if not facet.several:
            cells = frame[facet.column]
            found[facet.name] = cells.where(cells != "", NOT_STATED).array
    found["first_day"] = _day_numbers(frame["earliest"])
    found["last_day"] = _day_numbers(frame["latest"])
    found["in_doubt"] = (frame["qualifier"] != "").array
    found["words"] = pd.Series([_BETWEEN_CELLS.join(map(search.fold, row)) for row in searched], dtype="str")
    return found


def _day_numbers(bounds: pd.Series) -> pd.Series:
    days = [bound.partition("T")[0] for bound in bounds.tolist()]
    numbers = {day: day_number(day) if day else None for day in set(days)}
    return pd.Series([numbers[day] for day in days], dtype="Int64")


def mentions(frame: pd.DataFrame, known: NameList) -> pd.DataFrame:
    """The table `mentions` of a frame with every column; `known` tells names from descriptions."""
    found: list[tuple[int, str, str]] = []
    for facet in (facet for facet in FACETS if facet.several):
        cells = frame[facet.column].tolist()
        names = {cell: list(dict.fromkeys(facet.values_of(cell))) or [NOT_STATED] for cell in set(cells)}
        if facet.column == "source":
            for speakers in names.values():
                if ANONYMOUS not in speakers and any(is_anonymous(name, known) for name in speakers):
                    speakers.append(ANONYMOUS)
        found += [(event, facet.name, name) for event, cell in enumerate(cells) for name in names[cell]]
    return pd.DataFrame(found, columns=["event", "role", "name"])
