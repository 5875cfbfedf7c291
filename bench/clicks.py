"""How long a reader waits: a filter click and a page load, each beside an empty Streamlit page in the same run.

The time runs in the browser, from the click (or the start of the navigation) to the frame after the repaint. A name is ticked, which
nobody has asked for yet, and then no longer, so that the page is again as it was. `python bench/clicks.py` takes the shipped table;
numbers of rows after it are packed tables of made-up events.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser_reader import answering, streamlit
from claimline.query.packed import pack
from claimline.shipped import shipped
from large import made_up

ROUNDS = 10  # as many names as the page shows
EMPTY = """import streamlit as st
st.session_state.clicks = st.session_state.get("clicks", 0)
if st.button("Click"):
    st.session_state.clicks += 1
st.html(f"<h1 class='sentence'>{st.session_state.clicks}</h1>")
"""
# Starts a wait that runs from the next click to another sentence and, if there is a chart, to another figure in it.
ARM = """() => {
    const figure = () => document.querySelector('.st-key-timeline .js-plotly-plot')?.data;
    const said = () => document.querySelector('h1.sentence')?.textContent;
    const before = said(), drawn = figure();
    window.waited = new Promise((done, failed) => {
        setTimeout(() => failed(new Error('nothing was repainted')), 20000);
        document.addEventListener('click', () => {
            const begun = performance.now();
            const busy = () => drawn && (figure() === drawn || document.querySelector('[aria-busy=true]'));
            const look = () => said() === before || busy()
                ? requestAnimationFrame(look)
                : requestAnimationFrame(() => done(performance.now() - begun));
            look();
        }, {once: true, capture: true});
    });
}"""


@dataclass(frozen=True)
class App:
    """A page to wait for: its script, selectors of what is there once it is whole, of what is clicked, and of what takes that back."""

    script: Path
    whole: str
    clicked: str
    back: str


def load(browser: Browser, url: str, app: App) -> tuple[Page, float]:
    """A new reader's page, and the milliseconds until it is whole."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    begun = time.perf_counter()
    page.goto(url)
    page.wait_for_function("whole => !!document.querySelector(whole)", arg=app.whole, polling="raf")
    return page, 1000 * (time.perf_counter() - begun)


def click(page: Page, selector: str, place: int = 0) -> float:
    """The milliseconds of one click on the one of these elements at a place, or on the last."""
    page.bring_to_front()
    page.evaluate(ARM)
    found = page.locator(selector)
    found.nth(min(place, found.count() - 1)).click()
    waited: float = page.evaluate("() => window.waited")
    page.wait_for_timeout(300)
    return waited


def measure(browser: Browser, apps: list[App], logs: Path, **environment: str) -> list[dict[str, float]]:
    """Cold and warm load, and clicks, in milliseconds, for each app; the output of their servers goes to `logs`.

    The apps take turns, so that other work of the machine slows all of them.
    """
    with ExitStack() as servers:
        urls = [
            servers.enter_context(
                answering(
                    logs / f"{place}.log", *streamlit(app.script), folder=app.script.parent, **environment
                )
            )
            for place, app in enumerate(apps)
        ]

        def turn() -> list[tuple[Page, float]]:
            return [load(browser, url, app) for url, app in zip(urls, apps, strict=True)]

        cold = turn()
        warm = [turn() for _ in range(3)]
        pages = [page for page, _ in warm[-1]]
        pages[0].wait_for_timeout(1500)
        for _ in range(2):  # the first clicks still load parts of the page
            for page, app in zip(pages, apps, strict=True):
                click(page, app.clicked)
                click(page, app.back)
        rounds = [
            [
                (click(page, app.clicked, place), click(page, app.back))
                for page, app in zip(pages, apps, strict=True)
            ]
            for place in range(1, ROUNDS)
        ]
        return [
            {
                "a click that nobody has made": statistics.median(waits[place][0] for waits in rounds),
                "a click back": statistics.median(waits[place][1] for waits in rounds),
                "page load, cold server": cold[place][1],
                "page load, warm server": statistics.median(loads[place][1] for loads in warm),
            }
            for place in range(len(apps))
        ]


def table(rows: int, folder: Path) -> Path:
    """A packed table of so many made-up events."""
    events, packed = folder / f"{rows}.csv", folder / f"{rows}.claimline"
    made_up(rows, events)
    pack(events, packed)
    events.unlink()
    return packed


def main() -> None:
    """Print each wait with its ratio to the empty page's."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        ticked = "[data-facet=sources] label"
        apps = [
            App(shipped("app.py"), ".st-key-timeline .main-svg .trace", ticked, f"{ticked}:has(:checked)"),
            App(empty, "h1.sentence", *["button[data-testid=stBaseButton-secondary]"] * 2),
        ]
        for rows in map(int, sys.argv[1:] or ["0"]):
            path_of_table = table(rows, Path(folder)) if rows else shipped("data/events.csv")
            ours, theirs = measure(browser, apps, Path(folder), CLAIMLINE_EVENTS=str(path_of_table))
            print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {path_of_table.name}:")
            for what, wait in ours.items():
                print(
                    f"{what}: {wait:,.0f} ms, an empty page {theirs[what]:,.0f} ms: {wait / theirs[what]:.1f} times"
                )
        browser.close()


if __name__ == "__main__":
    main()
