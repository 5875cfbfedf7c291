"""Servers, a Chromium and readers for the browser tests."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from browser_reader import Read, Reader, Server, leave, serving, watched
from claimline.shipped import shipped
from page_run import FERRY

ARGUMENTS = """--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --hide-scrollbars --process-per-site""".split()
# Scripts are compiled when they have come, not meanwhile: so those that a page before this one has compiled are not compiled anew.
ARGUMENTS.append("--js-flags=--no-script-streaming")
PHONE = "Mozilla/5.0 (Linux; Android 13; Pixel 7) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader has opened last is this test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Server]:
    """A server that has shown no page yet."""
    with serving(Path(shutil.copy(FERRY, tmp_path / "ferry.csv"))) as server:
        yield server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that the tests share."""
    with serving(Path(shutil.copy(FERRY, tmp_path_factory.mktemp("server") / "ferry.csv"))) as server:
        yield server


@pytest.fixture(scope="session")
def shipped_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the shipped table that the tests share."""
    folder = tmp_path_factory.mktemp("shipped")
    with serving(Path(shutil.copy(shipped("data/events.csv"), folder))) as server:
        yield server


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def rebound(chromium: Browser) -> Iterator[Browser]:
    """A Chromium to which the name rebound.example is this machine."""
    named = [*ARGUMENTS, "--host-resolver-rules=MAP rebound.example 127.0.0.1"]
    browser = chromium.browser_type.launch(executable_path=chromium_path(), args=named)
    yield browser
    browser.close()


def chromium_path() -> str:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "No Chromium on the path; install it (Debian: apt-get install chromium) or set CHROMIUM."
    return path


@pytest.fixture(scope="session")
def contexts(chromium: Browser) -> Iterator[Callable[[bool, bool, int], BrowserContext]]:
    """One browser context a form of page: what a first page has loaded and compiled, the next ones have."""
    made: dict[tuple[bool, bool, int], BrowserContext] = {}

    def context(phone: bool, dark: bool, width: int) -> BrowserContext:
        if (phone, dark, width) not in made:
            made[phone, dark, width] = chromium.new_context(
                viewport={"width": 390 if phone else width, "height": 844 if phone else 900},
                user_agent=PHONE if phone else None,
                has_touch=phone,
                is_mobile=phone,
                color_scheme="dark" if dark else "light",
                timezone_id="Pacific/Auckland",  # what a page shows must not depend on it
            )
            _keep_process(made[phone, dark, width])
        return made[phone, dark, width]

    yield context
    for one in made.values():
        one.close()


def _keep_process(context: BrowserContext) -> None:
    """Keep the process of the pages of this machine, which would end with each page: a new one takes a third more time for a page."""
    page = context.new_page()
    page.route("**/*", lambda route: route.fulfill(body=""))
    page.goto("http://127.0.0.1/")


@pytest.fixture
def read(contexts: Callable[[bool, bool, int], BrowserContext]) -> Iterator[Read]:
    """A reader of a server, wide or on a phone; an error or a request elsewhere fails the test."""
    readers: list[Reader] = []

    def new(server: Server, *, phone: bool = False, dark: bool = False, width: int = 1280) -> Reader:
        readers.append(watched(contexts(phone, dark, width), server.url))
        return readers[-1]

    yield new
    for reader in readers:
        leave(reader)
