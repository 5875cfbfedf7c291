"""Writes the README's pictures from the dashboard on the shipped data, and those of docs/pictures.md from data made up here.

`make screenshots` runs it.
"""

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from browser_reader import Reader, serving  # noqa: E402 - the tests know how to serve and to wait
from claimline.shipped import shipped  # noqa: E402
from claimline.table.file import to_csv  # noqa: E402
from figure_rows import row  # noqa: E402
from figure_rows import table as table_of  # noqa: E402

PICTURES = (  # name, address, width, height, colours
    ("timeline", "", 1280, 1180, "light"),
    ("card", "?claim=article:p6.1&actor=ISIS", 1280, 1180, "dark"),
)


# Of each table made up here: its first screen wide, on a phone, in the dark, and as it is printed.
FORMS = (
    ("wide", 1440, 1000, "light"),
    ("phone", 390, 844, "light"),
    ("dark", 1440, 1000, "dark"),
    ("print", 720, 1018, "light"),
)
WORDS = (
    "closed the mole",
    "opened the new quay",
    "raised the harbour dues",
    "sold the old crane",
    "moved the ferry stop",
)


def made_up() -> dict[str, list[dict[str, str]]]:
    """Three tables: a report with one old date, thirty articles with their threads, and five thousand rows."""
    chance = random.Random(7)  # noqa: S311 - the same pictures at each run

    def day(first: int, last: int) -> str:
        return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"

    def said(number: int, date: str, source: str, **cells: str) -> dict[str, str]:
        title = f"The board {WORDS[number % len(WORDS)]}"
        return row(number, date, precision="day", source=source, title=title, quote=f"{title}.", **cells)

    report = [row(0, "1968-01-01", "1968-12-31", edtf="1968", precision="year", title="The bridge was built")]
    report += [said(n, day(2019, 2023), f"Engineer {'ABC'[n % 3]}") for n in range(1, 15)]
    articles = [
        said(n, day(2018, 2023), f"Reader {n % 41}" if n % 4 else f"Writer {n % 30}", document=f"article-{n % 30:02}",
             kind="comment" if n % 4 else "claim")
        for n in range(360)
    ]  # fmt: skip
    many = [said(n, day(2010, 2019), f"Harbour Board {chance.randint(1, 12)}") for n in range(5000)]
    return {"report": report, "articles": articles, "many": many}


def shot_of_each_form(browser: Browser, name: str, url: str) -> None:
    """One file a form; few colours keep it small."""
    for form, width, height, colours in FORMS:
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
        reader = Reader(page)
        reader.open(url)
        page.wait_for_timeout(1500)
        if form == "print":
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            page.emulate_media(media="print")
        shot = Image.open(BytesIO(page.screenshot()))
        shot.quantize(64).save(HERE / f"{name}-{form}.png", optimize=True)
        page.close()


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
        for name, rows in made_up().items():
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, f"{name}.csv")
                file.write_bytes(to_csv(table_of(*rows)))
                with serving(file) as made:
                    shot_of_each_form(browser, name, made.url)
        browser.close()


if __name__ == "__main__":
    main()
