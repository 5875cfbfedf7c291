"""Files are written whole or not at all, whoever else writes, and keep what they had."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from claimline.table.whole import write_whole

MANY = 100
ROWS = [bytes([65 + number]) * 200_000 for number in range(8)]


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_threads_that_write_one_file_leave_a_whole_one(tmp_path: Path) -> None:
    place = tmp_path / "out.csv"
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda n: write_whole({place: ROWS[n % len(ROWS)]}), range(2 * MANY)))
    assert place.read_bytes() in ROWS
    assert only(tmp_path) == ["out.csv"]


def test_processes_with_one_number_leave_whole_files(tmp_path: Path) -> None:
    # As in two containers, where both are process 1.
    code = (
        "import os, sys; os.getpid = lambda: 1\n"
        "from claimline.table.whole import write_whole\n"
        f"for n in range({MANY}): write_whole({{sys.argv[1]: sys.argv[2].encode() * 200_000}})"
    )
    place = tmp_path / "out.csv"
    writers = [subprocess.Popen([sys.executable, "-c", code, str(place), letter]) for letter in "AB"]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert place.read_bytes() in ROWS[:2]
    assert only(tmp_path) == ["out.csv"]


def test_a_kill_at_any_moment_leaves_a_whole_file_and_the_next_writing_clears_up(tmp_path: Path) -> None:
    place = tmp_path / "out.csv"
    write_whole({place: ROWS[0]})
    code = (
        "import itertools, sys\nfrom claimline.table.whole import write_whole\nprint(flush=True)\n"
        "for n in itertools.count(): write_whole({sys.argv[1]: bytes([65 + n % 8]) * 200_000})"
    )
    for pause in (0.0, 0.003, 0.007, 0.011, 0.019, 0.031):
        with subprocess.Popen([sys.executable, "-c", code, str(place)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(pause)
            writer.send_signal(signal.SIGKILL)
        assert place.read_bytes() in ROWS
    (tmp_path / ".out.csv.0123456789abcdef.part").write_bytes(b"left")
    write_whole({place: b"after"})
    assert (only(tmp_path), place.read_bytes()) == (["out.csv"], b"after")


def test_files_of_others_are_not_taken_for_leftovers(tmp_path: Path) -> None:
    for name in (".out.csv.part", "out.csv.part", ".other.csv.0123.part", ".out.csv"):
        (tmp_path / name).write_bytes(b"mine")
    write_whole({tmp_path / "out.csv": b"after"})
    assert len(only(tmp_path)) == 5


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o664])
def test_a_file_that_is_written_over_keeps_its_mode_and_owner(tmp_path: Path, mode: int) -> None:
    place = tmp_path / "out.csv"
    place.write_bytes(b"before")
    if os.geteuid() == 0:
        os.chown(place, 1234, 2345)
    place.chmod(mode)
    before = place.stat()
    write_whole({place: b"after"})
    after = place.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)


@pytest.mark.parametrize(("is_member", "mode"), [(True, 0o660), (False, 0o600)])
def test_a_file_of_another_owner_keeps_its_group_or_gives_no_other_one_its_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_member: bool, mode: int
) -> None:
    def may_give_to_a_group_alone(_: Path, owner: int, group: int) -> None:
        if owner != -1 or group != place.stat().st_gid or not is_member:
            raise PermissionError

    place = tmp_path / "out.csv"
    place.write_bytes(b"before")
    place.chmod(0o660)
    monkeypatch.setattr(os, "chown", may_give_to_a_group_alone)
    write_whole({place: b"after"})
    assert place.stat().st_mode & 0o777 == mode


def test_a_new_file_has_the_mode_that_the_user_gives_to_new_files(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_whole({tmp_path / "out.csv": b"after"})
    assert (tmp_path / "out.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_symbolic_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    real, link = tmp_path / "data" / "real.csv", tmp_path / "out.csv"
    real.write_bytes(b"before")
    link.symlink_to(Path("data") / "real.csv")
    write_whole({link: b"after"})
    assert link.is_symlink()
    assert real.read_bytes() == b"after"
    assert only(tmp_path / "data") == ["real.csv"]


@pytest.mark.parametrize("name", ["x" * 255, "[a]*?.csv", "é" * 120])
def test_names_of_any_form_are_written(tmp_path: Path, name: str) -> None:
    write_whole({tmp_path / name: b"before"})
    write_whole({tmp_path / name: b"after"})
    assert only(tmp_path) == [name]


def test_what_may_be_lost_with_the_power_is_whole_and_nobody_waits_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[int] = []
    monkeypatch.setattr("os.fsync", waited.append)
    place = tmp_path / "out.csv"
    write_whole({place: b"a"}, lasting=False)
    assert (place.read_bytes(), only(tmp_path), waited) == (b"a", ["out.csv"], [])
    write_whole({place: b"b"})
    assert len(waited) == 2  # the file, and its name in the folder
