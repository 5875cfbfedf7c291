"""One click on a packed table of a million events, or of the number given, beside the obvious SQL and beside NumPy.

The click is the count of the rows under 20 sources, 40 actors and a period, and the values of both facets. The obvious SQL
has the names of a row in a list and asks `list_has_any`; NumPy has names as numbers in flat arrays, one thread and no
language between. All three give the same counts. Times are the best of some queries in one run: read them as ratios.
"""

# ruff: noqa: S608 - the parts of each SQL are ours

import io
import multiprocessing
import resource
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from claimline.dates.edtf import bounds_of, day_number
from claimline.query.packed import pack
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.as_frame import COLUMNS
from queries import asked, took

ROUNDS = 5
_MADE = {
    "id": "'made-up:p' || number",
    "kind": "['claim', 'comment', 'reply', 'claim'][1 + number % 4]",
    "edtf": "day",
    "earliest": "day",
    "latest": "day",
    "precision": "'day'",
    "basis": "['stated', 'relative'][1 + number % 2]",
    "source": "name",
    "actors": "about",
    "quote": "'The mole fell on ' || day || '.'",
    "document": "'made-up'",
}


def made_up(rows: int, path: Path) -> None:
    """A table of events of ten years in random order, each with one source and one or two actors."""
    name = "'Harbour Board ' || CAST(floor(random() * 200) AS INTEGER)"
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute("SELECT setseed(0.1)")
        cells = ", ".join(f"{_MADE.get(column, repr(''))} AS {column}" for column in COLUMNS)
        connection.execute(
            f"COPY (SELECT {cells} FROM (SELECT number, {name} AS name, {name} || CASE WHEN random() < 0.5 THEN ';' || {name}"
            " ELSE '' END AS about, strftime(DATE '2010-01-01' + CAST(floor(random() * 3650) AS INTEGER), '%Y-%m-%d') AS day"
            f" FROM range({rows}) AS every(number))) TO '{path}' (FORMAT csv, HEADER true)"
        )


def packing(table: Path, output: Path) -> None:
    """Pack in a process of its own, and say its time and the most memory that it had."""
    milliseconds = took(lambda: pack(table, output))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    size = output.stat().st_size / table.stat().st_size
    print(
        f"packed in {milliseconds / 1000:,.1f} s with {most:.1f} GB; the file has {size:.0%} of the CSV's bytes"
    )


class Lists:
    """The obvious SQL: the names of a row in a list."""

    def __init__(self, folder: Path, table: Path) -> None:
        self.connection = duckdb.connect(str(folder / "lists"))
        self.connection.execute("SET enable_progress_bar = false")
        self.connection.execute(
            "CREATE TABLE events AS SELECT CAST(earliest AS DATE) AS day, string_split(source, ';') AS source,"
            f" string_split(actors, ';') AS actors FROM read_csv('{table}', all_varchar = true)"
        )

    def click(self, query: Query) -> tuple[int, dict[str, int], dict[str, int]]:
        """The count and the two facets."""
        days = [bounds_of(query.period_from)[0], bounds_of(query.period_to)[1]]
        period = "day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)"
        source, actor = "list_has_any(source, ?)", "list_has_any(actors, ?)"
        own, about = list(query.sources), list(query.actors)
        ask = self.connection.execute
        rows = ask(
            f"SELECT COUNT(*) FROM events WHERE {period} AND {source} AND {actor}", [*days, own, about]
        ).fetchall()
        facets = [
            dict(
                ask(
                    f"SELECT name, COUNT(*) FROM (SELECT DISTINCT rowid, unnest({column}) AS name FROM events"
                    f" WHERE {period} AND {other}) GROUP BY name",
                    [*days, names],
                ).fetchall()
            )
            for column, other, names in (("source", actor, about), ("actors", source, own))
        ]
        return rows[0][0], facets[0], facets[1]


class Flat:
    """The same columns in NumPy: days, and for each facet pairs of a name's number and an event."""

    def __init__(self, packed: Path) -> None:
        with duckdb.connect(str(packed), read_only=True) as connection:
            self.days = connection.execute("SELECT first_day FROM events ORDER BY event").fetchnumpy()[
                "first_day"
            ]
            self.names, self.pairs = {}, {}
            for role in ("source", "actor"):
                named = connection.execute(
                    f"SELECT code, value FROM names WHERE role = '{role}' ORDER BY code"
                ).fetchall()
                self.names[role] = {value: code - named[0][0] for code, value in named}
                found = connection.execute(
                    f"SELECT code - {named[0][0]} AS code, event FROM events JOIN parts ON parts.cell = events.{role} ORDER BY event"
                ).fetchnumpy()
                self.pairs[role] = (found["code"], found["event"])

    def click(self, query: Query) -> tuple[int, dict[str, int], dict[str, int]]:
        """The count and the two facets."""
        first, last = (
            day_number(bounds_of(query.period_from)[0]),
            day_number(bounds_of(query.period_to)[1]),
        )
        period = (self.days >= first) & (self.days <= last)
        masks = {}
        for role, names in (("source", query.sources), ("actor", query.actors)):
            codes, events = self.pairs[role]
            wanted = np.zeros(len(self.names[role]), dtype=bool)
            wanted[[self.names[role][name] for name in names]] = True
            masks[role] = np.zeros(len(self.days), dtype=bool)
            masks[role][events[wanted[codes]]] = True
        count = int((period & masks["source"] & masks["actor"]).sum())
        facets = []
        for role, other in (("source", "actor"), ("actor", "source")):
            codes, events = self.pairs[role]
            counts = np.bincount(codes[(period & masks[other])[events]], minlength=len(self.names[role]))
            facets.append(dict(zip(self.names[role], counts.tolist(), strict=True)))
        return count, facets[0], facets[1]


def click(store: Store, query: Query) -> tuple[int, dict[str, int], dict[str, int]]:
    """The count and the two facets of the store."""
    source, actor = (
        {one.value: one.count for one in store.facet(query, name)} for name in ("source", "actor")
    )
    return store.count(query), source, actor


def best(work: Callable[[Query], object], first: int) -> float:
    """The best of some queries, each another than before."""
    return min(took(partial(work, asked(number))) for number in range(first, first + ROUNDS))


def listing(store: Store) -> float:
    """The best time of the first rows of a list whose click has been answered."""
    times = []
    for number in range(ROUNDS + 1, 2 * ROUNDS + 1):
        click(store, asked(number))
        times.append(took(partial(store.page, asked(number), 0, 2000)))
    return min(times)


def beside(what: str, own: float, others: dict[str, float]) -> None:
    """One line: our time, and each other one with its ratio."""
    told = ", ".join(f"{name} {time:,.0f} ms ({time / own:.1f} times)" for name, time in others.items())
    print(f"{what:<32}{own:8,.0f} ms; {told}")


def main() -> None:
    """Make the table, pack it, ask."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table, output = folder / "events.csv", folder / "events.claimline"
        made_up(rows, table)
        print(f"On {rows:,} events, {table.stat().st_size / 1e6:,.0f} MB of CSV:")
        process = multiprocessing.get_context("spawn").Process(target=packing, args=(table, output))
        process.start()
        process.join()
        store, flat, lists = Store.opened(output), Flat(output), Lists(folder, table)
        ours, arrays, others = click(store, asked(0)), flat.click(asked(0)), lists.click(asked(0))
        for found in (arrays, others):
            same = [{name: n for name, n in facet.items() if n} for facet in found[1:]]
            mine = [{name: n for name, n in facet.items() if n} for facet in ours[1:]]
            assert (found[0], same) == (ours[0], mine)  # noqa: S101 - the answers have to be the same
        one = best(partial(click, store), 1)
        beside(
            "a click",
            one,
            {"list_has_any": best(lists.click, 1), "NumPy": best(flat.click, 1)},
        )
        beside("first 2,000 rows alone", best(lambda query: store.page(query, 0, 2000), 1), {"a click": one})
        beside("first 2,000 rows after a click", listing(store), {"a click": one})
        some = Query(sources=tuple(asked(9).sources[: max(1, 18_000_000 // rows)]))
        streamed = took(lambda: io.BytesIO().writelines(store.stream(some)))
        frame = store.select(some)
        written = took(lambda: frame.to_csv(index=False, lineterminator="\r\n"))
        chosen = pd.Series(some.sources)
        beside(
            f"extract of {len(frame):,} of {len(chosen)} sources",
            streamed,
            {"pandas, rows in memory": written},
        )


if __name__ == "__main__":
    main()
