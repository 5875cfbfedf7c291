"""How long a reader waits: a filter click and a page load, each beside an empty Streamlit page in the same run.

The time runs in the browser, from the click (or the start of the navigation) to the frame after the repaint.
"""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from claimline.shipped import shipped

ROUNDS = 9
EMPTY = """import streamlit as st
st.session_state.clicks = st.session_state.get("clicks", 0)
if st.button("Click"):
    st.session_state.clicks += 1
st.html(f"<h1 class='sentence'>{st.session_state.clicks}</h1>")
"""
# Arms a wait that runs from the next click to another sentence and, where there is a chart, to other marks in it.
ARM = """() => {
    const marks = () => [...document.querySelectorAll('.st-key-timeline .js-plotly-plot')].map(
        g => (g.data || []).map(t => [].concat(t.customdata || []).join()).join()).join('|');
    const said = () => document.querySelector('h1.sentence')?.textContent;
    const before = said(), drawn = marks(), charts = drawn !== '';
    window.waited = new Promise((done, failed) => {
        setTimeout(() => failed(new Error('nothing was repainted')), 20000);
        document.addEventListener('click', () => {
            const begun = performance.now();
            const look = () => said() === before || (charts && marks() === drawn)
                ? requestAnimationFrame(look)
                : requestAnimationFrame(() => done(performance.now() - begun));
            look();
        }, {once: true, capture: true});
    });
}"""
WHOLE = """(chart) => !!document.querySelector('h1.sentence')
    && (!chart || [...document.querySelectorAll('.st-key-timeline .js-plotly-plot')].some(g => g.data?.length))"""


@contextmanager
def serving(app: Path) -> Iterator[str]:
    """The address of a Streamlit server on that script."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.port", str(port), "--server.headless", "true", "--server.fileWatcherType", "none"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(app), *options],
        cwd=app.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{url}/_stcore/health", timeout=2).close()  # noqa: S310 - our own server
                break
            except OSError:
                time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait(20)


def load(browser: Browser, url: str, *, chart: bool) -> tuple[Page, float]:
    """A new reader's page, and the milliseconds until it is whole."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    begun = time.perf_counter()
    page.goto(url)
    page.wait_for_function(WHOLE, arg=chart, polling="raf")
    return page, 1000 * (time.perf_counter() - begun)


def clicks(page: Page, selector: str) -> float:
    """The median milliseconds of a click, without the first two."""
    times = []
    for _ in range(ROUNDS + 2):
        page.evaluate(ARM)
        page.locator(selector).first.click()
        times.append(page.evaluate("() => window.waited"))
        page.wait_for_timeout(300)
    return statistics.median(times[2:])


def measure(browser: Browser, app: Path, selector: str, *, chart: bool) -> dict[str, float]:
    """Cold and warm load, and a click, in milliseconds."""
    with serving(app) as url:
        _, cold = load(browser, url, chart=chart)
        warm = statistics.median(load(browser, url, chart=chart)[1] for _ in range(3))
        page, _ = load(browser, url, chart=chart)
        page.wait_for_timeout(1500)
        return {
            "a click to the repaint": clicks(page, selector),
            "page load, cold server": cold,
            "page load, warm server": warm,
        }


def main() -> None:
    """Print each wait with its ratio to the empty page's."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        ours = measure(browser, shipped("app.py"), ".st-key-boxes_sources label", chart=True)
        theirs = measure(browser, empty, "button[data-testid=stBaseButton-secondary]", chart=False)
        for what, wait in ours.items():
            print(
                f"{what}: {wait:,.0f} ms, an empty page {theirs[what]:,.0f} ms: {wait / theirs[what]:.1f} times"
            )
        browser.close()


if __name__ == "__main__":
    main()
