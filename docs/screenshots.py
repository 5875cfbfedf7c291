"""Writes the README's pictures from the dashboard on the shipped data; `make screenshots` runs it."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from browser_reader import Reader, serving  # noqa: E402 - the tests know how to serve and to wait
from claimline.shipped import shipped  # noqa: E402

PICTURES = (  # name, address, width, height, colours
    ("timeline", "", 1280, 1180, "light"),
    ("card", "?claim=article:p6.1&actor=ISIS", 1280, 1180, "dark"),
)


@contextmanager
def copied_table() -> Iterator[Path]:
    """The shipped table in a folder of its own: the server writes its log beside it."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copy(shipped("data/events.csv"), folder))


def main() -> None:
    """Open each address on a fresh server and write what it shows."""
    with sync_playwright() as playwright, copied_table() as table, serving(table) as server:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name, address, width, height, colours in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
            reader = Reader(page)
            reader.open(f"{server.url}/{address}")
            page.wait_for_selector(".js-plotly-plot .main-svg")
            page.wait_for_timeout(1500)  # Plotly fades its first frame in
            page.screenshot(path=HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
