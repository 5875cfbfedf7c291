"""What the machine is set to changes no byte, and what becomes of standard error changes no work."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from claimline.dates import read_timestamp
from claimline.serving import command
from claimline.shipped import shipped

# Each process runs several commands, for most of its time goes into imports.
SCRIPT = """
import sys
from pathlib import Path
from claimline.cli import main

codes = []
for command in sys.argv[1:]:
    try:
        main(command.split())
    except SystemExit as ended:
        codes.append(ended.code)
with Path("codes").open("w") as file:
    file.write(f"{codes} {file.fileno() > 2}")
"""
COMMANDS = (
    "read article.txt -o events.csv",
    "select events.csv --kind comment --from 2012 -o out.csv",
    "replay out.csv.json",
    "check events.csv",
)
MADE = {"events.csv", "out.csv", "out.csv.json"}
# Nothing else but the path is set, so the first is what a machine without any settings has.
SETTINGS: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "de_DE.UTF-8", "HOME": "/nonexistent"},
    {"PYTHONHASHSEED": "2", "TZ": "", "LANG": "tr_TR.UTF-8", "COLUMNS": "20", "TERM": "dumb"},
    {"TZ": "CET-1CEST", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    {"TZ": "EST5EDT,M3.2.0,M11.1.0", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"TZ": "Nowhere/Here", "LC_ALL": "nowhere", "PYTHONWARNINGS": "error"},
    {"TZ": ":", "LANG": "ar", "NO_COLOR": "1", "PYTHONUTF8": "1"},
    {"TZ": "/nonexistent/zone", "PYTHONOPTIMIZE": "2"},
)
# What a shell makes of the streams; with nothing, standard error is a pipe whose reader has gone.
SILENT = ("2>&-", "<&- 2>&-", "<&- >&- 2>&-", "", *["2>/dev/full"] * Path("/dev/full").exists())
# A short article, with a notice to be said about it.
SHORT = "\ufeffThe storm at Port Ellery\n\nIn March 2015 the harbour master said the storm had taken every roof.\n"


class Done(NamedTuple):
    code: int
    codes: str
    out: bytes
    files: dict[str, bytes]


def run(
    folder: Path,
    *commands: str,
    settings: dict[str, str] | None = None,
    streams: str = "",
    stderr: int = subprocess.DEVNULL,
) -> Done:
    """Run commands in a folder that holds the texts; `streams` is what a shell makes of the streams."""
    folder.mkdir()
    shutil.copy(shipped("data/article.txt"), folder)
    (folder / "short.txt").write_text(SHORT, encoding="utf-8")
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {streams}', sys.executable, "-c", SCRIPT, *commands],
        cwd=folder,
        env={"PATH": os.environ["PATH"]} | (settings or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=stderr,
        check=False,
    )
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".txt"}
    return Done(done.returncode, files.pop("codes", b"").decode(), done.stdout, files)


def test_no_setting_changes_a_byte(tmp_path: Path) -> None:
    asked = (*COMMANDS, "read article.txt --format jsonl", "dates article.txt --anchor 2016-03-30")

    def done_under(settings: dict[str, str]) -> Done:
        return run(tmp_path / str(SETTINGS.index(settings)), *asked, settings=settings)

    with ThreadPoolExecutor(2) as pool:
        first, *others = pool.map(done_under, SETTINGS)
    assert (first.code, first.codes) == (0, "[0, 0, 0, 0, 0, 0] True")
    assert first.files.keys() == MADE
    assert first.files["events.csv"] == shipped("data/events.csv").read_bytes()
    assert b'"text_sha256": ' in first.out
    differ = [settings for settings, other in zip(SETTINGS[1:], others, strict=True) if other != first]
    assert differ == []


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("15 August 2020 at 9:35 am", "2020-08-15T09:35:00"),
        ("31 December 2020 23:30 -0500", "2020-12-31T23:30:00"),
        ("1 January 2020 00:30 GMT+14", "2020-01-01T00:30:00"),
        ("Thu, 31 Mar 2016 23:30:10 -0500 (CDT)", "2016-03-31T23:30:10"),
        ("31. März 2016 um 2:30 Uhr CEST", "2016-03-31T02:30:00"),
        ("March 2016", "2016-03"),
        ("2 March 0987", "0987-03-02"),
    ],
)
def test_local_time_zone_is_never_asked_for(words: str, edtf: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateparser.utils.get_localzone", lambda: pytest.fail("the local zone was asked for"))
    mention = read_timestamp(words)
    assert mention is not None
    assert mention.edtf == edtf


def test_work_is_done_though_nothing_can_be_said_of_it(tmp_path: Path) -> None:
    asked = ("read short.txt -o events.csv", *COMMANDS[1:], "check short.txt", "dates short.txt")
    reader, writer = os.pipe()
    os.close(reader)

    def done_with(streams: str) -> Done:
        return run(tmp_path / str(SILENT.index(streams)), *asked, streams=streams, stderr=writer)

    with ThreadPoolExecutor(2) as pool:
        dones = dict(zip(SILENT, pool.map(done_with, SILENT), strict=True))
    os.close(writer)
    for streams, done in dones.items():
        codes = [0, 0, 0, 0, 2, 2 if ">&- " in streams else 0]
        assert (streams, done.code, done.codes) == (streams, 0, f"{codes} True")
        assert (streams, done.files) == (streams, dones[""].files)
    assert dones[""].files.keys() == MADE
    assert b'"text": "March 2015"' in dones[""].out


def test_a_command_that_is_shown_can_be_run_where_this_one_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLAIMLINE_COMMAND", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "claimline"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(script)])
    monkeypatch.setenv("PATH", os.defpath)
    assert command() == "bin/claimline"
    monkeypatch.setenv("PATH", str(script.parent))
    assert command() == "claimline"
    monkeypatch.setattr(sys, "argv", ["/somewhere/claimline/__main__.py"])
    assert command().endswith(" -m claimline")
