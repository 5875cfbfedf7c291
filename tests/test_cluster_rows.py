"""Rows that wait on a cluster are freed when nobody asks for them any more; the cluster is made up."""

from typing import Any

import pytest

from claimline.query.spark import Spark


class Session:
    """Takes every statement, and knows which views wait."""

    def __init__(self) -> None:
        self.waiting: set[str] = set()
        self.catalog = self
        self.fails = False

    def sql(self, _: str, args: object) -> Any:  # noqa: ARG002 - as Spark has it
        return Rows(self)

    def dropTempView(self, name: str) -> None:  # noqa: N802 - Spark calls it so
        self.waiting.remove(name)


class Rows:
    """Rows of a statement."""

    def __init__(self, session: Session) -> None:
        self.sparkSession = session

    def persist(self) -> "Rows":
        return self

    def unpersist(self) -> None:
        pass

    def createOrReplaceTempView(self, name: str) -> None:  # noqa: N802 - Spark calls it so
        self.sparkSession.waiting.add(name)

    def collect(self) -> list[tuple[int, int]]:
        if self.sparkSession.fails:
            raise ConnectionError
        return [(3, 1)]


def find(session: Any) -> Any:
    spark = Spark(session)
    return spark.find(spark.cursor(), "SELECT event, failed, undated FROM events", ())


def test_rows_of_a_store_that_is_gone_are_freed_by_the_next_one() -> None:
    session = Session()
    found = find(session)
    assert (found.rows, found.undated, len(session.waiting)) == (3, 1, 1)
    kept = find(session)
    assert len(session.waiting) == 2
    del found
    find(Session())
    assert session.waiting == {kept.named(Spark(session).cursor())}


def test_rows_that_could_not_be_counted_are_freed() -> None:
    session = Session()
    session.fails = True
    with pytest.raises(ConnectionError):
        find(session)
    find(Session())
    assert session.waiting == set()
