"""The questions of one filter click to the store, beside boolean masks in pandas on the same made-up events.

Both sides begin prepared: days as numbers, and several names in a cell as rows of their own. Their answers are
compared before they are timed.
"""

from collections.abc import Callable

import numpy as np
import pandas as pd

from claimline.dates.edtf import day_number
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.as_frame import COLUMNS
from claimline.table.columns import split_values
from speed import seconds

ROWS = 1_000_000
NAMES = [f"Harbour Board {n}" for n in range(200)]
FACETS: dict[str] = {"source": "source", "actor": "actors", "kind": "kind", "basis": "basis"}
ASKED = Query(sources=tuple(NAMES[:20]), actors=tuple(NAMES[:40]), period_from="2015-03", period_to="2016-02")


def made_up() -> pd.DataFrame:
    """Events of ten years, each a day, with one source and one or two actors."""
    chance = np.random.default_rng(1)
    columns = {name: pd.Series("", index=range(ROWS), dtype="str") for name in COLUMNS}
    days = pd.Series(np.datetime64("2010-01-01") + chance.integers(0, 3650, ROWS)).dt.strftime("%Y-%m-%d")
    names = pd.Series(NAMES, dtype="str")
    first, second = (names.iloc[chance.integers(0, 200, ROWS)].reset_index(drop=True) for _ in range(2))
    columns["id"] = "made-up:p" + pd.Series(range(ROWS)).astype("str")
    columns["edtf"] = columns["earliest"] = columns["latest"] = days.astype("str")
    columns["source"] = names.iloc[chance.integers(0, 200, ROWS)].reset_index(drop=True)
    columns["actors"] = first.where(chance.random(ROWS) < 0.5, first + ";" + second)
    columns["kind"] = pd.Series(["claim", "comment", "reply", "claim"] * (ROWS // 4), dtype="str")
    columns["basis"] = pd.Series(["stated", "relative"] * (ROWS // 2), dtype="str")
    columns["precision"] = pd.Series(["day"] * ROWS, dtype="str")
    columns["quote"] = "The mole fell on " + columns["edtf"] + "."
    return pd.DataFrame(columns)


class Masks:
    """The same questions by boolean masks."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame
        self.days = frame["earliest"].map({day: day_number(day) for day in frame["earliest"].unique()})
        self.names = {column: _exploded(frame[column]) for column in ("source", "actors")}

    def filters(self) -> dict[str, "pd.Series[bool]"]:
        """One mask a filter, by its column."""
        masks = {
            column: pd.Series(self.frame.index.isin(self.names[column].index[self.names[column].isin(names)]))
            for column, names in (("source", ASKED.sources), ("actors", ASKED.actors))
        }
        masks["period"] = (self.days >= day_number("2015-03-01")) & (self.days <= day_number("2016-02-29"))
        return masks

    def kept(self, own: str = "") -> "pd.Series[bool]":
        """Rows that pass all filters but the one of their own column."""
        masks = [mask for column, mask in self.filters().items() if column != own]
        return pd.Series(np.logical_and.reduce(masks), dtype=bool)

    def facet(self, column: str) -> dict[str, int]:
        """Rows of each value under the other filters."""
        values = self.names.get(column, self.frame[column])
        return dict(values[self.kept(column).to_numpy()[values.index]].value_counts())


def _exploded(cells: pd.Series) -> pd.Series:
    return cells.map(lambda cell: list(dict.fromkeys(split_values(cell)))).explode().astype("category")


def beside(what: str, own: Callable[[], object], theirs: Callable[[], object]) -> None:
    """One line of the table."""
    print(f"{what:<38}{seconds(theirs) / seconds(own):10,.1f} times as fast as masks in pandas")


def main() -> None:
    """Select, count and facets, each beside masks."""
    frame = made_up()
    store, masks = Store(frame), Masks(frame)
    assert store.select(ASKED).equals(frame[masks.kept()])  # noqa: S101 - the answers have to be the same
    for column, cells in FACETS.items():
        found = {facet.value: facet.count for facet in store.facet(ASKED, column) if facet.count}
        assert found == {name: n for name, n in masks.facet(cells).items() if n}, column  # noqa: S101
    print(f"On {ROWS:,} events, of which {store.count(ASKED):,} pass a source, an actor and a period:")
    beside("select", lambda: store.select(ASKED), lambda: frame[masks.kept()])
    beside("count", lambda: store.count(ASKED), lambda: masks.kept().sum())
    beside(
        f"facets ({', '.join(FACETS)})",
        lambda: [store.facet(ASKED, column) for column in FACETS],
        lambda: [masks.facet(cells) for cells in FACETS.values()],
    )


if __name__ == "__main__":
    main()
