"""Writes the README's pictures from the shipped data, and those of docs/pictures.md from tables and a case made up here.

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
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from browser_reader import Reader, serving  # noqa: E402 - the tests know how to serve and to wait
from claimline.case.case import Case  # noqa: E402
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
PATIENCE = 90_000  # milliseconds, as the tests have: a machine with other work is slow
WORDS = (
    "closed the mole",
    "opened the new quay",
    "raised the harbour dues",
    "sold the old crane",
    "moved the ferry stop",
)


FERRY = """The last ferry

By Mia Hale
4 March 2016

The ferry between Oster and Senn made its last crossing on Sunday. Lena Ort, who runs the harbour, said that the council had
decided it in 2014 and told nobody.

According to the harbour staff, the slipway was sold last year. The council said in December 2013 that the price had been
fair; a spokesman denied that there had been other offers.

“We asked for the accounts in May 2015 and were sent away,” said Ida Moss of the ferry users. The council did not answer.

Ms Moss said that the boats should run again in summer.

Comments

Bo Ek
4 March 2016, 18:20
I worked there until 2012, and the slipway was rotten before it was sold.

    Ida Moss
    5 March 2016, 07:45
    The survey of 2011 said that it was sound.

Ann Marlow
6 March 2016, 21:03
Who owns it now?
"""
TRAM = """The first tram

By Jo Castle
12 June 2017

The board of the tramway said in April 2017 that the line to Senn would open next year.

Lena Ort said that nobody had asked the harbour.
"""


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
    """One file a form."""
    for form, width, height, colours in FORMS:
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
        page.set_default_timeout(PATIENCE)
        reader = Reader(page)
        reader.open(url)
        page.wait_for_timeout(1500)
        shot(page, f"{name}-{form}")
        page.close()


def shot(page: Page, name: str) -> None:
    """What a page shows, on paper where its name says so; few colours keep the file small."""
    if name.endswith("print"):
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
    picture = Image.open(BytesIO(page.screenshot()))
    picture.quantize(64).save(HERE / f"{name}.png", optimize=True)
    page.emulate_media(media="screen")


def made_up_case(folder: Path) -> Case:
    """A case of two articles, with a date corrected, a row left out and a row added."""
    case = Case.make(folder)
    case.add("ferry.txt", FERRY.encode())
    case.add("tram.txt", TRAM.encode())
    case.correct("ferry:p2.1", "date", "2014-11", "the register has November 2014")
    case.leave_out("ferry:p4.1", "a wish, no claim")
    words = "the slipway was rotten before it was sold"
    start = FERRY.index(words)
    case.add_row("ferry.txt", start, start + len(words), "missed", source="Bo Ek", date="2013")
    return case


def shots_of_the_case(browser: Browser) -> None:
    """The pages of a case in each form: Add, Documents, In the text, and a correction."""
    with case_home() as home:
        _shots_of_the_case(browser, home)


@contextmanager
def case_home() -> Iterator[Path]:
    """A folder of always the same name, because the pages show it; a second run at the same time is refused."""
    home = Path(tempfile.gettempdir(), "pictures")
    try:
        home.mkdir()
    except FileExistsError:
        sys.exit(
            f"{home} is in use by another run, or is left over from one: remove it, then run this again."
        )
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _shots_of_the_case(browser: Browser, home: Path) -> None:
    case = made_up_case(home / "harbour-case")
    # Found by its name, as its users find it: the pages show the command that opens the case again.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    with serving(home / "server", "claimline", "open", str(case.folder), folder=home, PATH=path) as server:
        for form, width, height, colours in FORMS:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
            page.set_default_timeout(PATIENCE)
            reader = Reader(page)
            reader.open(f"{server.url}/documents")
            shot(page, f"documents-{form}")
            reader.open(f"{server.url}/text?claim=ferry:p2.1")
            page.locator(".st-key-card blockquote").wait_for()
            shot(page, f"text-{form}")
            reader.button("Correct")
            page.get_by_role("button", name="Keep the correction").wait_for()
            reader.settled()
            shot(page, f"correct-{form}")
            reader.button("Cancel")  # what is begun would still be open for the next form
            page.locator(".st-key-card blockquote").wait_for()
            reader.open(f"{server.url}/add")
            page.locator("textarea").fill(FERRY.replace("ferry", "boat"))
            reader.button("Read it")
            page.get_by_text("What was recognised").wait_for()
            reader.settled()
            page.get_by_text("What was recognised").scroll_into_view_if_needed()
            shot(page, f"add-{form}")
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
            page.set_default_timeout(PATIENCE)
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
        shots_of_the_case(browser)
        browser.close()


if __name__ == "__main__":
    main()
