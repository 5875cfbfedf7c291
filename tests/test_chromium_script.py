"""Which browser `tests/browser/chromium.sh` takes, shown with commands that only pretend."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "browser" / "chromium.sh"
STARTS = "echo Chromium 1.0"
BROKEN = "echo install me >&2; exit 1"


class Machine:
    """A folder of commands, the only ones besides the system's, and a `.venv` whose Playwright can install."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.commands = folder / "bin"
        self.playwright = folder / "playwright-chromium"
        for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
            self.command(self.commands / name, BROKEN)
        self.command(self.commands / "id", "echo 1000")
        self.python("exit 1")

    def command(self, path: Path, script: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def python(self, install: str) -> None:
        cases = f'-m) {install};; -) echo "{self.playwright}";; *) exec "{sys.executable}" "$@";;'
        self.command(self.folder / ".venv" / "bin" / "python", f'case "$1" in {cases} esac')

    def found(self) -> subprocess.CompletedProcess[str]:
        paths = os.pathsep.join([str(self.commands), os.environ["PATH"]])
        return subprocess.run(
            ["sh", str(SCRIPT)],
            cwd=self.folder,
            env=os.environ | {"PATH": paths, "VENV": ".venv"},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_browser_that_does_not_start_is_passed_over(machine: Machine) -> None:
    machine.command(machine.commands / "google-chrome", STARTS)
    assert machine.found().stdout == f"{machine.commands / 'google-chrome'}\n"


def test_root_falls_back_to_playwright_where_apt_fails(machine: Machine) -> None:
    machine.command(machine.commands / "id", "echo 0")
    machine.command(machine.commands / "apt-get", "echo no network >&2; exit 100")
    machine.command(machine.folder / "fetched", STARTS)
    machine.python(f'cp "{machine.folder}/fetched" "{machine.playwright}"')
    done = machine.found()
    assert (done.returncode, done.stdout) == (0, f"{machine.playwright}\n")
    assert "no network" in done.stderr


def test_without_any_browser_one_sentence_says_what_to_install(machine: Machine) -> None:
    done = machine.found()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "The browser tests need Chromium: install it (Debian: apt-get install chromium) and run make test again.\n"
    )
