"""The pages have of a cluster what they have of one machine, and say in one sentence what it cannot."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser_reader import answering
from claimline.query.packed import pack
from claimline.query.store import Store
from claimline.serving import ENGINE
from claimline.shipped import shipped
from claimline.table.file import read_table
from claimline.ui import engine
from page_of_query import Asked, PagesOfQuery, copied
from page_run import Open, Page, open_page
from socket_reader import reading
from standalone import Standalone

__all__ = ["open_page"]

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture(scope="module", autouse=True)
def on_cluster(cluster: Standalone) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ENGINE, cluster.address)
        engine.begin()
        yield
        engine._CLUSTER.end()


class TestShippedTable(PagesOfQuery):
    @pytest.fixture(scope="class")
    @classmethod
    def asked(cls, tmp_path_factory: pytest.TempPathFactory) -> Asked:
        place = tmp_path_factory.mktemp("shipped")
        pack(shipped("data/events.csv"), place / "events", parquet=True)
        return Asked.of(Store(read_table(shipped("data/events.csv"))), place / "events")


class TestHundredThousandRows(PagesOfQuery):
    @pytest.fixture(scope="class")
    @classmethod
    def asked(cls, tmp_path_factory: pytest.TempPathFactory) -> Asked:
        place = tmp_path_factory.mktemp("many")
        copied(100_000, place / "events.csv")
        pack(place / "events.csv", place / "events", parquet=True)
        pack(place / "events.csv", place / "events.claimline")
        return Asked.of(Store.opened(place / "events.claimline"), place / "events")


def test_a_session_that_is_lost_is_said_and_opened_again(
    open_page: Open, cluster: Standalone, tmp_path: Path
) -> None:
    pack(shipped("data/events.csv"), tmp_path / "events", parquet=True)

    def opened(text: str) -> Page:
        return open_page("timeline", ("text", text), events=tmp_path / "events")

    shown = opened("army").sentence
    engine._CLUSTER.session(cluster.address)._jsparkSession.stop()  # as where the master is started anew
    lost = opened("city")
    assert lost.sentence == "The cluster gives no answer."
    assert lost.app.text[0].value.startswith("Spark cannot go on")
    assert opened("army").sentence == shown


def test_command_opens_the_dashboard_on_a_cluster(cluster: Standalone, tmp_path: Path) -> None:
    rows = pack(shipped("data/events.csv"), tmp_path / "events", parquet=True).rows
    engine._CLUSTER.end()  # a session has all workers
    command = (
        sys.executable,
        "-m",
        "claimline",
        "open",
        str(tmp_path / "events"),
        "--engine",
        cluster.address,
    )
    with answering(tmp_path / "log", *command, folder=tmp_path) as url, reading(url) as reader:
        bodies = "\n".join(one.element.body for one in reader.widgets("html"))
        assert not reader.wrong
        assert f"<strong>{rows} of {rows}</strong>: everything" in bodies
    said = (tmp_path / "log").read_text(encoding="utf-8")
    assert f"{cluster.address} answers for the pages.\n" in said
    assert "Traceback" not in said
