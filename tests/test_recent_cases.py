"""The cases that were opened last, kept as plain names and paths in a file of the reader's own."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from claimline.serving import SHARED
from claimline.ui.state import recent


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv(SHARED, raising=False)
    return tmp_path / "state" / "claimline" / "cases.csv"


def test_the_case_that_was_opened_last_comes_first_and_each_once(tmp_path: Path, file: Path) -> None:
    one, other = tmp_path / "pier, the\nold", tmp_path / "tram"
    for folder in (one, other, one):
        recent.note(folder)
    assert recent.cases() == (one, other)
    assert file.read_text(encoding="utf-8").splitlines()[-1] == f"tram,{other}"
    recent.forget(one)
    assert recent.cases() == (other,)


def test_a_server_that_several_people_share_reads_and_keeps_none(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recent.note(tmp_path / "pier")
    kept = file.read_bytes()
    monkeypatch.setenv(SHARED, "1")
    recent.note(tmp_path / "tram")
    recent.forget(tmp_path / "pier")
    assert recent.cases() == ()
    assert file.read_bytes() == kept


@pytest.mark.parametrize("data", [b"", b"\xff\x00,", b"name,path\npier,\nboat,boat\n", b"pier\n"])
def test_a_file_that_is_damaged_names_no_case_and_is_written_anew(
    tmp_path: Path, file: Path, data: bytes
) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    assert recent.cases() == ()
    recent.note(tmp_path / "tram")
    assert recent.cases() == (tmp_path / "tram",)


def test_where_nothing_can_be_kept_nothing_is_said(file: Path) -> None:
    file.parent.parent.write_text("a file in the place of the folder", encoding="utf-8")
    recent.note(Path("/pier"))
    assert recent.cases() == ()


def test_of_a_shared_server_the_file_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> Path:
        raise AssertionError

    monkeypatch.setattr(recent, "_file", asked)
    monkeypatch.setenv(SHARED, "1")
    recent.note(Path("/pier"))
    recent.forget(Path("/pier"))
    assert recent.cases() == ()


def test_cases_that_are_opened_at_the_same_time_are_all_remembered(tmp_path: Path) -> None:
    folders = [tmp_path / f"pier-{number}" for number in range(8)]
    with ThreadPoolExecutor(len(folders)) as threads:
        list(threads.map(recent.note, folders))
    assert set(recent.cases()) == set(folders)


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_nobody_else_can_read_which_cases_were_opened(tmp_path: Path, file: Path) -> None:
    recent.note(tmp_path / "pier")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file.parent, file)] == [0o700, 0o600]
    file.chmod(0o644)
    file.parent.chmod(0o755)
    recent.note(tmp_path / "tram")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file.parent, file)] == [0o700, 0o600]


def test_a_folder_whose_name_no_page_can_send_is_not_remembered(tmp_path: Path, file: Path) -> None:
    recent.note(tmp_path / "tram")
    recent.note(tmp_path / "caf\udce9" / "pier")
    assert recent.cases() == (tmp_path / "tram",)
    file.write_bytes(file.read_bytes() + b"pier,/caf\xe9/pier\n")
    assert recent.cases() == (tmp_path / "tram",)
