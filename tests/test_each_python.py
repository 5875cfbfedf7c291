"""On which Pythons `make test-all` runs the tests, shown with commands that only pretend."""

import os
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "tests" / "each_python.sh"


def command(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def python(path: Path, version: str) -> None:
    """A command that is a Python of a version, as far as the script asks."""
    command(path, f'[ "$3" = {version} ]')


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder whose `make` says what it was asked, with no Python but 9.1 and a 9.5 that starts nothing."""
    command(tmp_path / "bin" / "make", 'echo "make $*"')
    command(tmp_path / "bin" / "pyenv", "exit 1")
    python(tmp_path / "bin" / "python9.1", "9.1")
    command(tmp_path / "bin" / "python9.5", "exit 127")
    return tmp_path


def run(machine: Path, *versions: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(machine / "bin"), os.environ["PATH"]])
    return subprocess.run(
        ["sh", str(SCRIPT), *versions],
        cwd=machine,
        env=os.environ | {"PATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_python_that_the_machine_lacks_is_skipped_and_said(machine: Path) -> None:
    done = run(machine, "9.1", "9.5")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "Python 9.1",
            f"make test PYTHON={machine}/bin/python9.1 VENV=.venv-9.1",
            "Python 9.5 is not on this machine: its tests are skipped.",
            "All tests passed on Python 9.1.",
        ],
    )


def test_the_environment_that_is_there_serves_for_its_own_python(machine: Path) -> None:
    python(machine / ".venv" / "bin" / "python", "9.1")
    assert f"make test PYTHON={machine}/bin/python9.1 VENV=.venv" in run(machine, "9.1").stdout.splitlines()


def test_a_python_of_pyenv_is_found_though_its_command_starts_nothing(machine: Path) -> None:
    python(machine / "versions" / "python9.5", "9.5")
    command(
        machine / "bin" / "pyenv", f'[ "$PYENV_VERSION $3" = "9.5 " ] && echo {machine}/versions/python9.5'
    )
    assert f"make test PYTHON={machine}/versions/python9.5 VENV=.venv-9.5" in run(machine, "9.5").stdout


def test_tests_that_fail_end_it(machine: Path) -> None:
    command(machine / "bin" / "make", "exit 1")
    done = run(machine, "9.1")
    assert done.returncode != 0
    assert "passed" not in done.stdout


def test_without_any_of_them_one_sentence_says_what_to_install(machine: Path) -> None:
    done = run(machine, "9.5")
    assert (done.returncode, done.stderr) == (2, "None of Python 9.5 is on this machine: install one.\n")


def test_the_oldest_python_of_the_classifiers_is_the_one_that_is_required() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = [line.rpartition(" ")[2] for line in project["classifiers"] if ":: Python :: 3." in line]
    assert versions == sorted(versions, key=lambda version: int(version.partition(".")[2]))
    assert project["requires-python"] == f">={versions[0]}"
