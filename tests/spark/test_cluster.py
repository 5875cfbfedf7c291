"""A cluster gives the answers and the files of one machine, with all its workers and with one less."""

import random
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claimline.cluster import session_at
from claimline.dates.edtf import bounds_of, precision_of
from claimline.errors import UnreadableError
from claimline.figures import Look, picture, stored
from claimline.figures.layout import lanes
from claimline.query.extract import extract
from claimline.query.kept import Few
from claimline.query.packed import pack
from claimline.query.pictured import Window
from claimline.query.query import Query
from claimline.query.spark import open_on_spark
from claimline.query.store import Store
from claimline.table.facets import FACETS, Facet
from claimline.table.file import to_csv
from figure_rows import row, table
from standalone import Standalone
from strategies import DOCUMENTS, KINDS, NAMES, WORDS, queries
from test_cli import Terminal, claimline

__all__ = ["claimline"]

# Sockets of a session that has ended are closed when Python finds them.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")
DATES = (
    *("", "-0044-03-15", "0000", "2014", "2015", "2015-03", "2015-03-05", "2015-06-11T09:30:00"),
    *("[2014-02-01..2015-02-03]", "../2015-03-07", "2016-02-01/.."),
)
TEXTS = {
    "storm.txt": "The storm\n\nIn March 2015 the harbour master said the storm had taken every roof.\n",
    "ferry.txt": "The ferry\n\nAnn Marlow said on 3 May 2014 that the ferry sank in 2009.\n",
    "again.txt": "The ferry\n\nAnn Marlow said on 3 May 2014 that the ferry sank in 2009.\n",
    "stock.csv": "name,qty\nbolt,3\nnut,5\nwasher,7\nscrew,9\n",
    "broken.txt": "a\0b\0c" * 40,
}


def many_rows(number: int) -> pd.DataFrame:
    """Events with the names, words and dates of the strategies, the same each time."""
    of = random.Random(18)
    rows = []
    for n in range(number):
        edtf = of.choice(DATES)
        cells = {
            "edtf": edtf,
            "precision": precision_of(edtf) if edtf else "unknown",
            "qualifier": of.choice(("", "uncertain", "uncertain approximate")) if edtf else "",
            "kind": of.choice(KINDS),
            "source": ";".join(of.sample(NAMES, of.randint(0, 2))),
            "actors": ";".join(of.sample(NAMES, of.randint(0, 2))),
            "quote": of.choice(WORDS),
            "document": of.choice(DOCUMENTS),
        }
        rows.append(row(n, *bounds_of(edtf), **cells))
    return table(*rows)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("table")
    (place / "events.csv").write_bytes(to_csv(many_rows(300)))
    pack(place / "events.csv", place / "parquet", parquet=True)
    return place / "parquet"


@pytest.fixture(scope="module")
def stores(cluster: Standalone, folder: Path) -> Iterator[tuple[Store, Store]]:
    """One that DuckDB answers, one that Spark answers."""
    with session_at(cluster.address) as session:
        yield Store.opened(folder), Store(open_on_spark(session, folder))


def assert_equal(stores: tuple[Store, Store], query: Query, facets: Sequence[Facet] = FACETS) -> None:
    here, there = stores
    assert there.counts(query) == here.counts(query)
    assert there.words(query) == here.words(query)
    for facet in facets:
        assert there.facet(query, facet.name) == here.facet(query, facet.name)
        few = Few(2, "o", (*here.values(facet.name),)[-1:])
        assert there.foremost(query, facet.name, few) == here.foremost(query, facet.name, few)
    pd.testing.assert_frame_equal(there.page(query, 0, 20), here.page(query, 0, 20))
    newest = there.page(query, 3, 9, "newest")
    pd.testing.assert_frame_equal(newest, here.page(query, 3, 9, "newest"))
    for order in ("-source", "title"):
        listed = here.page(query, 2, 7, order)
        pd.testing.assert_frame_equal(there.page(query, 2, 7, order), listed)
        for identifier in (*listed["id"].iloc[::3], "none"):
            assert there.standing(query, identifier, order) == here.standing(query, identifier, order)
    assert there.listed(query).undated(4) == here.listed(query).undated(4)
    pd.testing.assert_frame_equal(there.left_out(query), here.left_out(query))
    assert there.reasons(query) == here.reasons(query)
    assert extract(there, query) == extract(here, query)


@given(st.lists(queries(), min_size=3, max_size=3), st.integers(0, 2))
@settings(
    max_examples=3,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.generate],
)
def test_random_queries_have_the_answers_of_one_machine(
    stores: tuple[Store, Store], asked: list[Query], first: int
) -> None:
    for query in asked:
        assert_equal(stores, query, FACETS[first::3])


def test_picture_of_a_cluster_is_that_of_one_machine(
    stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "MANY", 50)
    monkeypatch.setattr(lanes, "MANY_IN_LANE", 20)
    monkeypatch.setattr(lanes, "MANY_LANES", 4)
    for query, look in (
        (Query(), Look("source", selected="storm:p7")),
        (Query(text="bridge"), Look("actor", period=("2015", ""))),
        (Query(sources=NAMES[:3]), Look("kind", order="number")),
    ):
        drawn, expected = (picture(store.pictured(query), look) for store in reversed(stores))
        assert (drawn.figure, drawn.alt) == (expected.figure, expected.alt)


def test_rows_and_columns_are_found_by_name_as_on_one_machine(stores: tuple[Store, Store]) -> None:
    here, there = stores
    asked = ["storm:p70", "none", "storm:p3"]
    pd.testing.assert_frame_equal(there.of_ids(asked), here.of_ids(asked))
    assert len(there.of_ids(asked)) == 2
    assert there.of_ids([]).empty
    for column in ("quote", "place", "none"):
        assert there.has_cells(column) == here.has_cells(column)
    assert there.articles[0] == here.articles[0]


def test_rows_that_wait_are_there_while_they_are_asked_for(stores: tuple[Store, Store]) -> None:
    """Other readers' clicks push them out of the cache, and the cluster forgets them a little later."""
    here, there = stores
    first = Query(sources=NAMES[0])
    shown = there.pictured(first)
    for name in NAMES[1:7]:
        there.count(Query(not_sources=name))
    every = Window(dated=False)
    assert shown.seen(every) == here.pictured(first).seen(every)


def test_every_filter_at_once_has_the_answers_of_one_machine(stores: tuple[Store, Store]) -> None:
    query = Query(
        sources=NAMES[:4],
        not_actors=NAMES[5],
        kinds=KINDS[1:],
        not_documents="storm",
        text="bridge",
        period_from="2014",
        period_to="2015",
    )
    assert stores[0].count(query)
    assert_equal(stores, query)


def test_files_are_read_on_workers_to_the_same_bytes(cluster: Standalone, claimline: Terminal) -> None:
    (claimline.folder / "texts").mkdir()
    for name, text in TEXTS.items():
        (claimline.folder / "texts" / name).write_text(text)
    here = claimline("read", "texts", "-o", "events.csv")
    rows = (claimline.folder / "events.csv").read_bytes()
    (claimline.folder / "events.csv").unlink()
    there = claimline("read", "texts", "-o", "events.csv", "--engine", cluster.address)
    assert (there.code, there.err) == (here.code, here.err)
    assert (claimline.folder / "events.csv").read_bytes() == rows
    assert rows.count(b"\r\n") > 3
    refused = claimline("read", "texts", "--published", "soon", "--engine", cluster.address)
    assert (refused.code, refused.err) == (2, claimline("read", "texts", "--published", "soon").err)


def test_a_worker_that_is_lost_in_the_middle_changes_nothing(cluster: Standalone, folder: Path) -> None:
    with session_at(cluster.address) as session:
        stores = Store.opened(folder), Store(open_on_spark(session, folder))
        query = Query(sources=NAMES[:2], period_from="2014")
        stores[1].count(query)  # its rows wait on both workers
        loss = threading.Timer(0.2, cluster.kill_a_worker)
        loss.start()
        assert_equal(stores, query, FACETS[:3])
        loss.join()
        assert_equal(stores, Query(not_sources=NAMES[0], text="bridge"), FACETS[3:6])


def test_extract_of_a_cluster_is_proved_by_one_machine(
    cluster: Standalone, folder: Path, claimline: Terminal
) -> None:
    asked = ("select", str(folder), "--source", NAMES[0], "--from", "2014", "-o")
    here = claimline(*asked, "here.csv")
    there = claimline(*asked, "there.csv", "--engine", cluster.address)
    assert (there.code, there.err) == (here.code, here.err)
    for ending in ("csv", "csv.json"):
        made, expected = ((claimline.folder / f"{who}.{ending}").read_bytes() for who in ("there", "here"))
        assert made == expected.replace(b"here.csv", b"there.csv")
    assert claimline("replay", "there.csv.json").code == 0


def test_a_folder_that_lacks_rows_is_refused(cluster: Standalone, folder: Path) -> None:
    with session_at(cluster.address) as session:
        with pytest.raises(UnreadableError, match="make one with claimline pack --parquet"):
            open_on_spark(session, folder.parent)
        about = folder / "about.json"
        before = about.read_text()
        about.write_text(before.replace('"cells": 300', '"cells": 301'))
        with pytest.raises(UnreadableError, match="parquet lacks rows that were packed"):
            open_on_spark(session, folder)
        about.write_text(before)
