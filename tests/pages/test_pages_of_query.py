"""The pages answer the same query with the same rows, of a small table and of one that stays on the disk."""

from pathlib import Path

import pytest

from claimline.query.packed import pack
from claimline.query.store import Store
from claimline.shipped import shipped
from claimline.table.file import read_table
from page_of_query import Asked, PagesOfQuery, copied
from page_run import Open


class TestShippedTable(PagesOfQuery):
    @pytest.fixture(scope="class")
    @classmethod
    def asked(cls) -> Asked:
        table = shipped("data/events.csv")
        return Asked.of(Store(read_table(table)), table)


class TestPackedTable(PagesOfQuery):
    @pytest.fixture(scope="class")
    @classmethod
    def asked(cls, tmp_path_factory: pytest.TempPathFactory) -> Asked:
        table = tmp_path_factory.mktemp("copies") / "events.csv"
        copied(10_000, table)
        pack(table, table.with_suffix(".claimline"))
        return Asked.of(Store(read_table(table)), table.with_suffix(".claimline"))


def test_folder_of_parquet_files_has_the_page_of_its_table(open_page: Open, tmp_path: Path) -> None:
    pack(shipped("data/events.csv"), tmp_path / "events", parquet=True)
    page, expected = (
        open_page("timeline", ("text", "army"), events=one)
        for one in (tmp_path / "events", shipped("data/events.csv"))
    )
    assert (page.sentence, page.claims, page.figures) == (
        expected.sentence,
        expected.claims,
        expected.figures,
    )
