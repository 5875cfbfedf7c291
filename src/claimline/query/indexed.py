"""Events as the three tables of the engine, with all that it searches, counts and compares in each row.

`names(code, role, value, count, folded)` has each value of each facet once, by facet and then by name, how many events have it,
and how it is sought.
`events` has a row an event: its number in the order of time, its row in the table, the first and the last day that it can be
of, the second in which it begins and the one after its end (`IN_TIME` orders them), whether its date is in doubt, the words
to search, and for each facet the code of its value, or the number of its cell where a cell holds several. `parts(cell, code, said)`
has the values of those cells, each cell once however many rows have it, so that a question about millions of rows compares numbers;
a source without a name is `anonymous` too, which its cell has not `said`. Cells are numbered by facet, then as they come first in time.

They are made by SQL from a relation `cells` with every column of the table as text, and the numbers `event` and `row`; `in_memory` makes
the same of a frame. Python is asked once for each name and each day, and folds the cells that are not plain ASCII.
"""

# ruff: noqa: S608 - the parts of each SQL are ours, and the values of a query are its parameters

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from claimline.attribution import is_anonymous
from claimline.dates.edtf import day_number
from claimline.model import ANONYMOUS, NOT_STATED
from claimline.names.known import NameList
from claimline.table.columns import SEPARATOR, column
from claimline.table.facets import FACETS, Facet
from claimline.text.searching import Search

SEARCHED = ("title", "quote", "note", *(facet.column for facet in FACETS if facet.searched))
_SPACES = "".join(
    char for char in map(chr, range(0x3001)) if char.isspace()
)  # as Python's `strip` knows them
_ASCII_SPACES = "".join(filter(str.isascii, _SPACES))
NUMBERED = tuple(sorted(FACETS, key=lambda facet: not facet.several))
"""The facets in the order in which their cells are numbered: those first whose numbers stand in `events`."""

_PLAIN = "strlen({0}) = length({0})"  # as many bytes as characters: ASCII
_DAY = 86_400  # seconds
_DAYS = 20_000  # whose numbers are at hand: tables that are opened one after the other name the same ones
IN_TIME = "COALESCE(starts, ends) NULLS LAST, COALESCE(ends, starts), row"
"""The order of `timed_sql` by the first moment that is known, then by the last, then by the table; undated rows last."""


@contextmanager
def folding(connection: duckdb.DuckDBPyConnection, search: Search) -> Iterator[None]:
    """With the SQL function `folded`, for the texts that are not plain ASCII."""
    connection.create_function("folded", search.fold, ["VARCHAR"], "VARCHAR")
    try:
        yield
    finally:
        connection.remove_function("folded")


def build(connection: duckdb.DuckDBPyConnection, known: NameList, search: Search, into: str = "") -> None:
    """Make the three tables of the relation `cells`; `known` tells names from descriptions.

    Args:
        connection: where `cells` is, and the days that it names (`make_days`), which are no longer there afterwards.
        known: the list of names that was joined into the cells.
        search: the rule by which a text is sought; it folds ASCII text to small letters and single spaces.
        into: the database in which the tables are made, with a dot behind it; empty for that of the connection.
    """
    connection.execute(_numbered_sql())
    make_values(connection, known)
    with folding(connection, search):
        connection.execute(events_sql(_joined_sql(), into, f", {WORDS} AS words") + " ORDER BY event")
        make_names(connection, into)
    connection.execute("DROP TABLE days")


def make_names(connection: duckdb.DuckDBPyConnection, into: str = "") -> None:
    """Make `parts` and `names` where `events` is there, and what `make_values` gives, which is gone afterwards; with `folding`."""
    connection.execute(_parts_sql(into))
    connection.execute(_names_sql(into))
    connection.execute("DROP TABLE coded; DROP TABLE valued; DROP TABLE numbered")


def text_of(words: str) -> str:
    """A text of ours inside SQL."""
    return "'" + words.replace("'", "''") + "'"


def make_days(connection: duckdb.DuckDBPyConnection, relation: str) -> None:
    """Make the table `days(day, number)` of the days that the bounds of a relation name.

    Raises:
        ValueError: a bound is no date.
    """
    found = connection.execute(
        f"SELECT split_part(earliest, 'T', 1) FROM {relation} UNION SELECT split_part(latest, 'T', 1) FROM {relation}"
    ).fetchall()
    connection.register("given", days_of(day for (day,) in found))
    connection.execute("CREATE TEMP TABLE days AS SELECT * FROM given")
    connection.unregister("given")


def days_of(days: Iterable[str]) -> pa.Table:
    """`day` and `number` of some days, each once; an empty one is none.

    Raises:
        ValueError: one of them is no date.
    """
    own = [day for day in dict.fromkeys(days) if day]
    return pa.table({"day": pa.array(own, pa.string()), "number": pa.array(map(_number, own), pa.int32())})


_number = lru_cache(maxsize=_DAYS)(day_number)


def timed_sql(relation: str) -> str:
    """A relation with `first_day` and `last_day` as day numbers, with the seconds `starts` and `ends` (exclusive) since 1970, and `in_doubt`.

    What is unknown is NULL. A day ends with the day, a minute with the minute.
    """
    starts = f"CAST(first.number AS BIGINT) * {_DAY} + {_second_sql('earliest')}"
    clock = f"{_second_sql('latest')} + CASE WHEN length(split_part(latest, 'T', 2)) > 5 THEN 1 ELSE 60 END"
    ends = (
        f"CAST(last.number AS BIGINT) * {_DAY} + CASE WHEN contains(latest, 'T') THEN {clock} ELSE {_DAY} END"
    )
    return (
        f"SELECT timed.*, first.number AS first_day, last.number AS last_day, {starts} AS starts, {ends} AS ends,"
        " timed.qualifier <> '' AS in_doubt"
        f" FROM {relation} AS timed LEFT JOIN days AS first ON first.day = split_part(earliest, 'T', 1)"
        " LEFT JOIN days AS last ON last.day = split_part(latest, 'T', 1)"
    )


def _second_sql(bound: str) -> str:
    """The second of the day of a bound, 0 where it names none: `T09:30` and `T09:30:05` stand after the day."""
    return f"COALESCE(CAST(epoch(TRY_CAST(split_part({bound}, 'T', 2) AS TIME)) AS BIGINT), 0)"


def make_values(connection: duckdb.DuckDBPyConnection, known: NameList) -> None:
    """Make `valued(code, role, value)` and `coded(role, cell, code)` of all cells of `numbered(role, cell, number)`."""
    parts = " UNION ALL ".join(_values_sql(facet) for facet in FACETS)
    connection.execute(f"CREATE TEMP TABLE parted AS SELECT *, TRUE AS said FROM ({parts})")
    speakers = connection.execute("SELECT DISTINCT value FROM parted WHERE role = 'source'").fetchall()
    nobodies = [name for (name,) in speakers if name != ANONYMOUS and is_anonymous(name, known)]
    if nobodies:
        registered(connection, "nobodies", {"value": nobodies}, "value")
        connection.execute(
            "INSERT INTO parted SELECT *, FALSE FROM"
            f" (SELECT DISTINCT role, cell, '{ANONYMOUS}' FROM parted JOIN nobodies USING (value) WHERE role = 'source'"
            " EXCEPT SELECT role, cell, value FROM parted); DROP TABLE nobodies"
        )
    found = connection.execute("SELECT DISTINCT role, value FROM parted").fetchall()
    order = {facet.name: place for place, facet in enumerate(FACETS)}
    found.sort(key=lambda one: (order[one[0]], one[1].casefold(), one[1]))
    roles, values = [role for role, _ in found], [value for _, value in found]
    registered(
        connection,
        "valued",
        {"code": range(len(found)), "role": roles, "value": values},
        "CAST(code AS INTEGER) AS code, role, value",
    )
    connection.execute(
        "CREATE TEMP TABLE coded AS SELECT role, cell, code, said FROM parted JOIN valued USING (role, value); DROP TABLE parted"
    )


def _values_sql(facet: Facet) -> str:
    """The distinct values of each distinct cell of a facet, as its `values_of` parts them; `not stated` where it has none."""
    values = "[cell]"
    if facet.several:
        spaces = text_of(_SPACES)
        parts = f"string_split(cell, '{SEPARATOR}')"
        if column(facet.column).enum:
            parts = f"string_split(translate(cell, {spaces}, {text_of(' ' * len(_SPACES))}), ' ')"
        trimmed = f"list_transform({parts}, lambda one: trim(one, {spaces}))"
        values = f"list_distinct(list_filter({trimmed}, lambda one: one <> ''))"
    stated = f"CASE WHEN cell = '' THEN [] ELSE {values} END"
    return (
        f"SELECT '{facet.name}' AS role, cell, unnest(CASE WHEN len(parts) = 0 THEN ['{NOT_STATED}'] ELSE parts END) AS value"
        f" FROM (SELECT cell, {stated} AS parts FROM numbered WHERE role = '{facet.name}')"
    )


def _numbered_sql() -> str:
    cells = " UNION ALL ".join(
        f"SELECT {place} AS place, '{facet.name}' AS role, {facet.column} AS cell, MIN(event) AS first FROM cells GROUP BY {facet.column}"
        for place, facet in enumerate(NUMBERED)
    )
    return (
        "CREATE TEMP TABLE numbered AS SELECT role, cell, CAST(ROW_NUMBER() OVER (ORDER BY place, first) - 1 AS INTEGER) AS number"
        f" FROM ({cells})"
    )


def events_sql(cells: str, into: str = "", words: str = "") -> str:
    """SQL that makes `events` of a relation with what `timed_sql` gives, and for each facet the code or the number of its cell."""
    numbers = "".join(f"CAST({facet.name}_number AS INTEGER) AS {facet.name}, " for facet in FACETS)
    return (
        f"CREATE TABLE {into}events AS SELECT CAST(event AS INTEGER) AS event, CAST(row AS INTEGER) AS row, {numbers}"
        f"first_day, last_day, starts, ends, in_doubt{words} FROM {cells}"
    )


def _joined_sql() -> str:
    """That relation, of the texts of `cells`."""
    joins = "".join(
        f" JOIN (SELECT cell, {'number' if facet.several else 'code'} AS {facet.name}_number"
        f" FROM {'numbered' if facet.several else 'coded'} WHERE role = '{facet.name}') AS of_{facet.name}"
        f" ON of_{facet.name}.cell = cells.{facet.column}"
        for facet in FACETS
    )
    return f"({timed_sql('cells')}) AS cells{joins}"


def _parts_sql(into: str) -> str:
    return (
        f"CREATE TABLE {into}parts AS SELECT number AS cell, code, said FROM coded JOIN numbered USING (role, cell)"
        f" WHERE role IN ({', '.join(text_of(facet.name) for facet in FACETS if facet.several)}) ORDER BY number, code"
    )


def counted_sql(facet: Facet, events: str = "events", into: str = "") -> str:
    """SQL for `code` and `count` of the values of a facet that any row of a relation has; `parts` are in the database `into`."""
    held = f"SELECT {facet.name} AS cell, COUNT(*) AS count FROM {events} GROUP BY {facet.name}"
    if not facet.several:
        return f"SELECT cell AS code, count FROM ({held}) AS held"
    return (
        f"SELECT code, CAST(SUM(held.count) AS BIGINT) AS count FROM ({held}) AS held"
        f" JOIN {into}parts AS parts ON parts.cell = held.cell GROUP BY code"
    )


def _names_sql(into: str) -> str:
    counted = " UNION ALL ".join(counted_sql(facet, f"{into}events", into) for facet in FACETS)
    return (
        f"CREATE TABLE {into}names AS SELECT code, role, value, count, {_folded_sql('value')} AS folded FROM valued"
        f" JOIN ({counted}) USING (code) ORDER BY code"
    )


def _folded_sql(cell: str) -> str:
    """A cell by the rule of searching, which for ASCII is the same in SQL."""
    spaces = "".join(f"\\x{ord(char):02x}" for char in _ASCII_SPACES)
    single = f"trim(regexp_replace(lower({cell}), '[{spaces}]+', ' ', 'g'))"
    irregular = f"regexp_matches({cell}, '[{spaces.replace(chr(92) + 'x20', '')}]|^ | $|  ')"
    plain = f"CASE WHEN {irregular} THEN {single} ELSE lower({cell}) END"
    return f"CASE WHEN {cell} = '' THEN '' WHEN {_PLAIN.format(cell)} THEN {plain} ELSE folded({cell}) END"


# A line break between the cells: a folded text holds none, so that no phrase is found across two of them.
WORDS = " || chr(10) || ".join(_folded_sql(f"cells.{name}") for name in SEARCHED)


def registered(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    cells: Mapping[str, Iterable[Any]],
    chosen: str,
) -> None:
    """A temporary table of values that Python has made."""
    frame = pd.DataFrame(cells)
    for text in frame.columns:
        if text in {"value", "role", "cell"}:
            frame[text] = frame[text].astype("str")
    connection.register("given", frame)
    connection.execute(f"CREATE TEMP TABLE {name} AS SELECT {chosen} FROM given")
    connection.unregister("given")
