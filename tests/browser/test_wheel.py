"""The wheel, installed elsewhere: it opens, filters and downloads there without this checkout."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Server, serving
from page_run import FERRY

ROOT = Path(__file__).parents[2]
CLAIMLINE = (sys.executable, "-m", "claimline")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the wheel is installed in, without what it needs: that is here already."""
    wheels, folder = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(ROOT)]
    subprocess.run(build, check=True, cwd=wheels)
    (wheel,) = wheels.glob("*.whl")
    subprocess.run(
        [*pip, "install", "--no-deps", "--target", str(folder), str(wheel)], check=True, cwd=wheels
    )
    return folder


@pytest.fixture
def elsewhere(installed: Path, tmp_path: Path) -> dict[str, str]:
    """An environment in which Python finds the installed wheel first.

    Its home is empty: at a first start Streamlit has no settings, and would ask for an e-mail address.
    """
    return {**os.environ, "PYTHONPATH": str(installed), "HOME": str(tmp_path / "home")}


@pytest.fixture
def opened(elsewhere: dict[str, str], tmp_path: Path) -> Iterator[Server]:
    mine = Path(shutil.copy(FERRY, tmp_path / "mine.csv"))
    with serving(mine, *CLAIMLINE, "open", "mine.csv", folder=tmp_path, **elsewhere) as server:
        yield server


def test_the_wheel_brings_its_own_code(installed: Path, elsewhere: dict[str, str], tmp_path: Path) -> None:
    where = [sys.executable, "-c", "import claimline; print(claimline.__file__)"]
    told = subprocess.run(where, env=elsewhere, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert Path(told.stdout.strip()).is_relative_to(installed)


def test_the_wheel_opens_filters_and_downloads_in_another_folder(
    opened: Server, elsewhere: dict[str, str], tmp_path: Path, read: Read
) -> None:
    reader = read(opened)
    reader.open(opened.url)
    reader.page.locator("[data-facet=sources] label").filter(has_text="City Council").click()
    reader.says("2 of 12: said by City Council")
    expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()
    data = reader.file("Download 2 rows (CSV)")
    select = [*CLAIMLINE, "select", "mine.csv", "--source", "City Council", "-o", "out.csv"]
    subprocess.run(select, env=elsewhere, cwd=tmp_path, check=True, capture_output=True)
    assert data == (tmp_path / "out.csv").read_bytes()
    assert "email" not in (tmp_path / "server.log").read_text(encoding="utf-8").lower()
