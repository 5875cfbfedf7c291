"""A frame of events as the tables of `indexed`, in DuckDB's memory.

Equal cells, and rows with the same two bounds, are found here, so that SQL looks at each text once and not in each row: a
correction in a case makes these tables anew.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

from threading import Lock
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pandas as pd

from claimline.names.known import NameList
from claimline.query.indexed import (
    IN_TIME,
    NUMBERED,
    WORDS,
    events_sql,
    folding,
    make_days,
    make_names,
    make_values,
    registered,
    timed_sql,
)
from claimline.table.as_frame import COLUMNS
from claimline.table.columns import completed
from claimline.table.facets import FACETS
from claimline.text.searching import Search

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DATE = ("earliest", "latest", "qualifier")


def build_of_frame(
    connection: duckdb.DuckDBPyConnection, frame: pd.DataFrame, known: NameList, search: Search
) -> "Words":
    """As `build`, of a frame of texts, but for the words to search, which are given back; `row` is the place in it.

    Raises:
        ValueError: a bound is no date.
    """
    rows = completed(frame)
    cells = _in_time(connection, rows)
    order = cells["row"].to_numpy()
    roles: list[str] = []
    texts: list[str] = []
    numbers: dict[str, NDArray[np.int64]] = {}
    for facet in NUMBERED:
        of_rows, distinct = pd.factorize(rows[facet.column].array)
        in_time, met = pd.factorize(of_rows[order])
        numbers[facet.name] = in_time + len(texts)
        texts += distinct[met].tolist()
        roles += [facet.name] * len(met)
    numbered = {"role": roles, "cell": texts, "number": range(len(texts))}
    registered(connection, "numbered", numbered, "role, cell, number")
    make_values(connection, known)
    codes = np.zeros(len(texts), dtype="int64")  # those of cells with one value
    sql = "SELECT number, MIN(code) AS code FROM numbered JOIN coded USING (role, cell) GROUP BY number"
    found = connection.execute(sql).fetchnumpy()
    codes[found["number"]] = found["code"]
    for facet in FACETS:
        own = numbers[facet.name]
        cells[f"{facet.name}_number"] = own if facet.several else codes[own]
    connection.register("cells", cells)
    connection.execute(events_sql("cells JOIN timed USING (date)"))
    connection.unregister("cells")
    connection.execute("DROP TABLE timed")
    with folding(connection, search):
        make_names(connection)
    return Words(connection, frame, search)


def _in_time(connection: duckdb.DuckDBPyConnection, rows: pd.DataFrame) -> pd.DataFrame:
    """`event`, `row` and `date` of each event in the order of time; the table `timed` has what the cells of each date say.

    Raises:
        ValueError: a bound is no date.
    """
    date = np.zeros(len(rows), dtype="int64")
    for name in _DATE:
        codes, texts = pd.factorize(rows[name].array)
        date = pd.factorize(date * len(texts) + codes)[0]
    distinct = rows[list(_DATE)].iloc[np.unique(date, return_index=True)[1]]
    connection.register("dates", distinct.assign(date=range(len(distinct))))
    make_days(connection, "dates")
    connection.execute(f"CREATE TEMP TABLE timed AS {timed_sql('dates')}; DROP TABLE days")
    connection.unregister("dates")
    connection.register("given", pd.DataFrame({"row": range(len(rows)), "date": date}))
    ordered = connection.execute(f"SELECT row, date FROM given JOIN timed USING (date) ORDER BY {IN_TIME}")
    found = ordered.df()
    connection.unregister("given")
    return found.assign(event=range(len(found)))


class Words:
    """The words to search of a frame's `events`: a third of all work, so they wait until somebody searches."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, frame: pd.DataFrame, search: Search) -> None:
        self._connection, self._frame, self._search = connection, frame, search
        self._lock, self._are_there = Lock(), False

    def make(self) -> None:
        """Write them into `events`, unless they are there; what other threads ask meanwhile finds the table as it was."""
        with self._lock, self._connection.cursor() as cursor:
            if self._are_there:
                return
            rows = completed(self._frame)[list(COLUMNS)].assign(row=range(len(self._frame)))
            cursor.register("cells", rows)
            with folding(cursor, self._search):
                cursor.execute(
                    f"CREATE OR REPLACE TABLE events AS SELECT events.*, {WORDS} AS words"
                    " FROM events JOIN cells ON cells.row = events.row ORDER BY event"
                )
            self._are_there = True
