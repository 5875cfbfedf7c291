"""The pages have of a cluster what they have of one machine, and say in one sentence what it cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.query.packed import pack
from claimline.serving import ENGINE
from claimline.shipped import shipped
from claimline.ui import engine
from page_of_query import Asked, PagesOfQuery, copied
from page_run import open_page
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


def packed(table: Path, folder: Path) -> Asked:
    pack(table, folder, parquet=True)
    return Asked.of(table, folder)


class TestShippedTable(PagesOfQuery):
    @pytest.fixture(scope="class")
    @classmethod
    def asked(cls, tmp_path_factory: pytest.TempPathFactory) -> Asked:
        return packed(shipped("data/events.csv"), tmp_path_factory.mktemp("shipped") / "events")


class TestHundredThousandRows(PagesOfQuery):
    @pytest.fixture(scope="class")
    @classmethod
    def asked(cls, tmp_path_factory: pytest.TempPathFactory) -> Asked:
        place = tmp_path_factory.mktemp("many")
        copied(100_000, place / "events.csv")
        return packed(place / "events.csv", place / "events")
