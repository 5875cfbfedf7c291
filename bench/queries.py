"""The questions of one filter click to the store, beside boolean masks in pandas on the same made-up events.

Each time is that of a query that nobody has asked before, for the store keeps its last counts (the page asks for them again
when one card is opened after another), and that would time no work. Both sides begin prepared, which is timed apart: the
store with its tables, the masks with days as numbers and several names in a cell as rows of their own. Their answers are
compared before they are timed.
"""

import gc
import time
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import pandas as pd

from claimline.dates.edtf import bounds_of, day_number
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.as_frame import COLUMNS
from claimline.table.columns import split_values

ROWS = 1_000_000
NAMES = [f"Harbour Board {n}" for n in range(200)]
FACETS = {"source": "source", "actor": "actors", "kind": "kind", "basis": "basis"}  # with their columns
ROUNDS = 9


def asked(number: int) -> Query:
    """A query of 20 sources, 40 actors and a year or two, each another than in the query of another number."""
    names = [*NAMES[7 * number :], *NAMES]
    start = f"{2011 + number % 7}-{1 + number % 12:02d}"
    return Query(sources=names[:20], actors=names[:40], period_from=start, period_to=f"{2012 + number % 7}")


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
    """The same questions by boolean masks, each made once a query."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame
        self.days = (
            frame["earliest"].map({day: day_number(day) for day in frame["earliest"].unique()}).to_numpy()
        )
        self.names = {column: _exploded(frame[column]) for column in ("source", "actors")}
        self.cells = {column: frame[column].astype("category") for column in ("kind", "basis")}

    def filters(self, query: Query) -> dict[str, np.ndarray]:
        """One mask a filter, by its column."""
        masks = {
            "source": self._naming("source", query.sources),
            "actors": self._naming("actors", query.actors),
        }
        first, last = bounds_of(query.period_from)[0], bounds_of(query.period_to)[1]
        masks["period"] = (self.days >= day_number(first)) & (self.days <= day_number(last))
        return masks

    def kept(self, query: Query) -> np.ndarray:
        """Rows that pass all filters."""
        return np.logical_and.reduce([*self.filters(query).values()])

    def facets(self, query: Query) -> dict[str, dict[str, int]]:
        """Rows of each value of each facet under the other filters."""
        masks = self.filters(query)
        found = {}
        for facet, column in FACETS.items():
            kept = np.logical_and.reduce([mask for of, mask in masks.items() if of != column])
            values = self.names[column] if column in self.names else self.cells[column]
            found[facet] = values[kept[values.index]].value_counts().to_dict()
        return found

    def _naming(self, column: str, wanted: Sequence[str]) -> np.ndarray:
        names = self.names[column]
        mask = np.zeros(len(self.frame), dtype=bool)
        mask[names.index[names.isin(wanted)]] = True
        return mask


def _exploded(cells: pd.Series) -> pd.Series:
    return cells.map(lambda cell: list(dict.fromkeys(split_values(cell)))).explode().astype("category")


def took(work: Callable[[], object]) -> float:
    """The milliseconds of some work, without the garbage of the work before."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)


def beside(what: str, own: Callable[[Query], object], theirs: Callable[[Query], object], first: int) -> None:
    """One line of the table: the best of some queries, each asked once on each side; `first` is the number of the first."""
    queries = [asked(number) for number in range(first, first + ROUNDS)]
    pairs = [(took(partial(own, query)), took(partial(theirs, query))) for query in queries]
    ours, masks = zip(*pairs, strict=True)
    one, other = min(ours), min(masks)
    print(f"{what:<38}{one:8,.1f} ms, masks in pandas {other:8,.1f} ms: {other / one:6.2f} times as fast")


def main() -> None:
    """Select, count and facets, each beside masks."""
    frame = made_up()
    begun = time.perf_counter()
    store = Store(frame)
    made = time.perf_counter()
    masks = Masks(frame)
    prepared = time.perf_counter()
    query = asked(0)
    assert store.select(query).equals(frame[masks.kept(query)])  # noqa: S101 - the answers have to be the same
    theirs = masks.facets(query)
    for facet in FACETS:
        found = {one.value: one.count for one in store.facet(query, facet) if one.count}
        assert found == {name: n for name, n in theirs[facet].items() if n}, facet  # noqa: S101
    print(f"On {ROWS:,} events, of which {store.count(query):,} pass 20 sources, 40 actors and a period:")
    print(
        f"{'made once, before the first question':<38}{made - begun:8,.1f} s,  for the masks   {prepared - made:8,.1f} s"
    )
    beside("select", store.select, lambda query: frame[masks.kept(query)], 1)
    beside("count", store.count, lambda query: masks.kept(query).sum(), 1 + ROUNDS)
    beside(
        f"facets ({', '.join(FACETS)})",
        lambda query: [store.facet(query, facet) for facet in FACETS],
        masks.facets,
        1 + 2 * ROUNDS,
    )


if __name__ == "__main__":
    main()
