"""A click on a folder of Parquet files on a Spark cluster, beside DuckDB on the same folder and on the packed file.

`python bench/cluster.py spark://HOST:PORT 1000000` makes that many events in a temporary folder, which the workers must see. The
click is that of `large.py`. Times are the medians of some queries in one run: read them as ratios.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from claimline.cluster import session_at
from claimline.query.packed import pack
from claimline.query.query import Query
from claimline.query.spark import open_on_spark
from claimline.query.store import Store
from large import click, made_up
from queries import asked, took

ROUNDS = 3


def usual(work: Callable[[Query], object], first: int) -> float:
    """The median of some queries, each another than before."""
    return statistics.median(took(partial(work, asked(number))) for number in range(first, first + ROUNDS))


def told(what: str, store: Store) -> None:
    """One line: the times of a click, of the first rows after it and of the first rows alone."""
    click(store, asked(0))  # the first starts what is to be started
    times = {
        "a click": usual(partial(click, store), 1),
        "first 100 rows after it": usual(lambda query: store.page(query, 0, 100), 1),
        "first 100 rows alone": usual(lambda query: store.page(query, 0, 100), 11),
        "words alone": usual(lambda query: store.count(Query(text=f"{query.period_from}-11")), 21),
    }
    print(f"{what:<28}" + ", ".join(f"{name} {time:,.0f} ms" for name, time in times.items()))


def main() -> None:
    """Make the table, pack it both ways, ask."""
    address, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made_up(rows, folder / "events.csv")
        one = took(lambda: pack(folder / "events.csv", folder / "packed"))
        many = took(lambda: pack(folder / "events.csv", folder / "parquet", parquet=True))
        size = sum(file.stat().st_size for file in (folder / "parquet").rglob("*.parquet"))
        print(
            f"On {rows:,} events, packed in {one / 1000:,.1f} s; as Parquet in {many / 1000:,.1f} s, {size / 1e6:,.0f} MB:"
        )
        told("DuckDB, the packed file", Store.opened(folder / "packed"))
        told("DuckDB, Parquet", Store.opened(folder / "parquet"))
        with session_at(address) as session:
            told("Spark, Parquet", Store(open_on_spark(session, folder / "parquet")))


if __name__ == "__main__":
    main()
