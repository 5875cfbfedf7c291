"""How many dated rows of each kind are of each time, all together and in each lane: counted once, when a table is packed.

A picture of all rows, or of a stretch of time, is drawn from these counts. They are kept where they are much fewer than the rows:
of names that have a row or two a day the rows themselves are as quick.
"""

# ruff: noqa: S608 - the parts of each SQL are ours

import duckdb

from claimline.query.conditions import UNDATED
from claimline.query.database import Database
from claimline.table.facets import LANES, Facet, facet_named

EVERY = ""
"""Stands in the place of a facet for all rows, which are one lane, 0."""
_WORTH = 4  # rows that a count has to stand for, on average


def laned_sql(facet: Facet, seen: str, into: str = "") -> str:
    """SQL for what is `seen` of each `cell` of a facet in each of its lanes: of a source without a name in that of its own words."""
    if not facet.several:
        return f"SELECT cell AS lane, seen.* FROM ({seen}) AS seen"
    return f"SELECT code AS lane, seen.* FROM ({seen}) AS seen JOIN {into}parts AS parts ON parts.cell = seen.cell WHERE said"


def make_spans(connection: duckdb.DuckDBPyConnection, into: str) -> None:
    """Make the table `spans(role, lane, kind, starts, ends, number, first)` of the tables of `indexed` in the database `into`.

    `first` is the number of the first event in time; `role` is the name of a facet, or `EVERY`.
    """
    connection.execute(
        f"CREATE TABLE {into}spans (role VARCHAR, lane INTEGER, kind INTEGER, starts BIGINT, ends BIGINT, number BIGINT, first INTEGER)"
    )
    ((rows,),) = connection.execute(f"SELECT COUNT(*) FROM {into}events").fetchall()
    named = dict(connection.execute(f"SELECT role, COUNT(*) FROM {into}names GROUP BY role").fetchall())
    for role in (EVERY, *LANES):
        if named.get(role, 0) * _WORTH > rows:
            continue
        connection.execute(f"CREATE TEMP TABLE counted AS {_counted_sql(role, into)}")
        ((counts,),) = connection.execute("SELECT COUNT(*) FROM counted").fetchall()
        if counts * _WORTH <= rows:
            connection.execute(
                f"INSERT INTO {into}spans SELECT '{role}', * FROM counted ORDER BY lane, starts, ends, kind"
            )
        connection.execute("DROP TABLE counted")


def _counted_sql(role: str, into: str) -> str:
    seen = (
        f"SELECT {role or 0} AS cell, kind, starts, ends, COUNT(*) AS number, MIN(event) AS first FROM {into}events"
        f" WHERE NOT ({UNDATED}) GROUP BY ALL"
    )
    laned = (
        laned_sql(facet_named(role), seen, into)
        if role
        else f"SELECT cell AS lane, seen.* FROM ({seen}) AS seen"
    )
    return (
        "SELECT lane, kind, starts, ends, CAST(SUM(number) AS BIGINT) AS number, MIN(first) AS first"
        f" FROM ({laned}) AS laned GROUP BY lane, kind, starts, ends"
    )


def spans_of(connection: Database) -> frozenset[str]:
    """What the counts of a packed table are of: the names of facets, and `EVERY`."""
    with connection.cursor() as cursor:
        return frozenset(role for (role,) in cursor.execute("SELECT DISTINCT role FROM spans").fetchall())
