"""A large table is packed once beside the caches of other programs, and what is kept there does not grow without end."""

from pathlib import Path

import pytest

from claimline.errors import ClaimlineError
from claimline.query import from_file
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.read.files import Limit
from claimline.table.file import to_csv
from figure_rows import row, table


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where packed tables are kept; every table is a large one."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(from_file, "LIMIT", Limit(100, "split it"))
    return tmp_path / "cache" / "claimline" / "packed"


def opened(path: Path, number: int = 1) -> Store:
    path.write_bytes(to_csv(table(*(row(place, "2015-03-05") for place in range(number)))))
    return from_file.store_of(path)[1]


def test_the_tables_that_were_used_last_are_kept(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_file, "_KEPT", 2)
    for name in ("a", "b", "c"):
        assert opened(tmp_path / f"{name}.csv").count(Query()) == 1
    assert opened(tmp_path / "c.csv", 2).count(Query()) == 2
    assert len([*kept.iterdir()]) == 2


def test_what_is_damaged_is_packed_anew(tmp_path: Path, kept: Path) -> None:
    opened(tmp_path / "a.csv")
    (packed,) = kept.iterdir()
    packed.write_bytes(packed.read_bytes()[:5000])
    assert from_file.store_of(tmp_path / "a.csv")[1].count(Query()) == 1


def test_a_user_without_a_home_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(ClaimlineError, match="there is no home folder"):
        opened(tmp_path / "a.csv")
