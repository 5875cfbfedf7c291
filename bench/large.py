"""One click on a packed table of a million events, or of the number given, beside the obvious SQL and beside NumPy.

The click is the count of the rows under 20 sources, 40 actors and a period, the values of both facets, and the density: how many
rows each source has on each day. The obvious SQL has the names of a row in a list and asks `list_has_any`; NumPy has names as
numbers in flat arrays, one thread and no language between. All three give the same counts. Times are medians in one run, in which
each query is asked of one after the other: read them as ratios. Beside the time on the clock stands that of the processor, which
other work on the machine changes less.
"""

# ruff: noqa: S608 - the parts of each SQL are ours

import gc
import io
import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self

import duckdb
import numpy as np
import pandas as pd

from claimline.dates.edtf import bounds_of, day_number
from claimline.query.packed import pack
from claimline.query.pictured import Times, Window
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.as_frame import COLUMNS
from claimline.table.facets import facet_named
from queries import NAMES, asked, took

ROUNDS = 5
SOURCE = facet_named("source")
DAY = 86_400  # seconds
FIRST = day_number("2010-01-01")
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


class Answers(NamedTuple):
    """What a click shows: the number of rows, those of each source and actor, and those of each source and day."""

    rows: int
    sources: dict[str, int]
    actors: dict[str, int]
    density: dict[tuple[str, int], int]

    def without_zeros(self) -> Self:
        """Without the names that have no rows."""
        sources, actors = ({name: n for name, n in one.items() if n} for one in (self.sources, self.actors))
        return self._replace(sources=sources, actors=actors)


class Lists:
    """The obvious SQL: the names of a row in a list."""

    def __init__(self, folder: Path, table: Path) -> None:
        self.connection = duckdb.connect(str(folder / "lists"))
        self.connection.execute("SET enable_progress_bar = false")
        self.connection.execute(
            "CREATE TABLE events AS SELECT CAST(earliest AS DATE) AS day, string_split(source, ';') AS source,"
            f" string_split(actors, ';') AS actors FROM read_csv('{table}', all_varchar = true)"
        )

    def click(self, query: Query) -> Answers:
        """As `click`."""
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
        of_days = ask(
            "SELECT name, day - DATE '2010-01-01', COUNT(*) FROM (SELECT unnest(source) AS name, day FROM events"
            f" WHERE {period} AND {source} AND {actor}) GROUP BY name, day",
            [*days, own, about],
        ).fetchall()
        return Answers(rows[0][0], *facets, {(name, FIRST + day): n for name, day, n in of_days})


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

    def click(self, query: Query) -> Answers:
        """As `click`."""
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
        codes, events = self.pairs["source"]
        kept = (period & masks["source"] & masks["actor"])[events]
        width = last - first + 1
        cells = np.bincount(codes[kept] * width + self.days[events[kept]] - first)
        names = [*self.names["source"]]
        of_days = {
            (names[cell // width], first + cell % width): int(cells[cell])
            for cell in np.flatnonzero(cells).tolist()
        }
        return Answers(count, *facets, of_days)


def click(store: Store, query: Query) -> Answers:
    """The answers of the store."""
    facets = ({one.value: one.count for one in store.facet(query, name)} for name in ("source", "actor"))
    return Answers(store.count(query), *facets, density(store, query))


def lane_days(store: Store, query: Query) -> Times:
    """How many rows each source has of each kind on each day."""
    pictured = store.pictured(query)
    return pictured.lane_times(SOURCE, Window(), range(*pictured.codes.span("source")), None, DAY)


def density(store: Store, query: Query) -> dict[tuple[str, int], int]:
    """How many rows each source has on each day."""
    found, codes = lane_days(store, query), store.pictured(query).codes
    counted: Counter[tuple[str, int]] = Counter()
    cells = (found.lane.tolist(), (found.starts // DAY).tolist(), found.number.tolist())
    for code, day, number in zip(*cells, strict=True):
        counted[codes.value(code), day] += number
    return counted


class Clock:
    """The times of some kinds of work in milliseconds: on the clock and of the processor."""

    def __init__(self) -> None:
        self._took: dict[str, list[tuple[float, float]]] = {}

    def time(self, name: str, work: Callable[[], object]) -> None:
        """Do the work and note its times."""
        gc.collect()
        before = time.perf_counter(), time.process_time()
        work()
        after = time.perf_counter(), time.process_time()
        self._took.setdefault(name, []).append((1000 * (after[0] - before[0]), 1000 * (after[1] - before[1])))

    def say(self, what: str, name: str, *others: str) -> None:
        """One line: the medians of a kind of work, and those of others with their ratios."""
        own = self._medians(name)
        told = "".join(
            f"; {other} {self._medians(other)[0]:,.0f} ({self._medians(other)[1]:,.0f}) ms,"
            f" {self._medians(other)[0] / own[0]:.1f} ({self._medians(other)[1] / own[1]:.1f}) times"
            for other in others
        )
        print(f"{what:<32}{own[0]:8,.0f} ({own[1]:,.0f}) ms{told}")

    def _medians(self, name: str) -> tuple[float, float]:
        waited, worked = zip(*self._took[name], strict=True)
        return statistics.median(waited), statistics.median(worked)


def extracts(store: Store, table: Path, clock: Clock) -> None:
    """A click's rows as a CSV: of nearly twice as many sources, to have 90,000 of ten million, where all know already which they are.

    pandas has all rows in memory, or only those that it writes.
    """
    query = replace(asked(3), sources=NAMES[:36])
    frame = pd.read_csv(table, dtype="str", keep_default_na=False, engine="pyarrow")
    rows = store.select(query)
    is_kept = frame.index.isin(rows.index)
    for _ in range(ROUNDS):
        clock.time("extract", lambda: io.BytesIO().writelines(store.stream(query)))
        clock.time("pandas", lambda: written(frame[is_kept]))
        clock.time("pandas of these alone", lambda: written(rows))
    clock.say(f"extract of {len(rows):,} rows", "extract", "pandas", "pandas of these alone")


def written(frame: pd.DataFrame) -> str:
    """A frame as a CSV."""
    return str(frame.to_csv(index=False, lineterminator="\r\n"))


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
        answers = [ask(asked(0)).without_zeros() for ask in (partial(click, store), flat.click, lists.click)]
        assert answers[1:] == answers[:1] * 2  # noqa: S101 - the answers have to be the same
        clock = Clock()
        for number in range(1, ROUNDS + 1):
            query = asked(number)
            clock.time("a click", partial(click, store, query))
            clock.time("first rows after it", partial(store.page, query, 0, 2000))
            clock.time("list_has_any", partial(lists.click, query))
            clock.time("NumPy", partial(flat.click, query))
            clock.time("first rows alone", partial(store.page, asked(number + ROUNDS), 0, 2000))
            clock.time("every row's density", partial(lane_days, store, Query()))
        clock.say("a click", "a click", "list_has_any", "NumPy")
        clock.say("first 2,000 rows after a click", "first rows after it", "a click")
        clock.say("first 2,000 rows alone", "first rows alone", "a click")
        clock.say("density without a filter", "every row's density")
        del flat, lists
        extracts(store, table, clock)


if __name__ == "__main__":
    main()
