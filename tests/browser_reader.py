"""A dashboard just started, and somebody who reads it in a real browser while what goes wrong is kept."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, expect

from claimline.shipped import shipped

expect.set_options(timeout=60_000)


@dataclass
class Server:
    """A dashboard on a port of its own, with its own copy of the table."""

    url: str
    events: Path


@contextmanager
def serving(events: Path, *command: str, folder: Path | None = None, **environment: str) -> Iterator[Server]:
    """A dashboard on a table: from this checkout, or by another command, run in a folder, that is told the port."""
    app = shipped("app.py")
    if not command:
        command = streamlit(app)
        environment = {"CLAIMLINE_EVENTS": str(events)}
    with answering(events.parent / "server.log", *command, folder=folder or app.parent, **environment) as url:
        yield Server(url, events)


def streamlit(script: Path) -> tuple[str, ...]:
    """The command that serves a script as it is now; what is changed meanwhile waits for another start."""
    options = ("--server.headless", "true", "--server.fileWatcherType", "none")
    return (sys.executable, "-m", "streamlit", "run", str(script), *options)


# The ports of the servers so far. On one of these a next server has the addresses of the one before it, so that a browser
# has its scripts, and has compiled them.
_taken: list[int] = []


def _port() -> int:
    """A port at which nobody listens: one that was taken before where there is one."""
    for port in (*_taken, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as servers do
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            if not port:
                _taken.append(probe.getsockname()[1])
            return int(probe.getsockname()[1])
    raise AssertionError("no port is free")


@contextmanager
def answering(
    log: Path,
    *command: str,
    folder: Path,
    base: str = "",
    end: str = "SIGTERM",
    **environment: str,
) -> Iterator[str]:
    """The address of a server that a command starts, once it answers; what it prints goes to `log`.

    `base` is the path below which the command is told to serve, `end` the signal that ends it.
    """
    port = _port()
    with log.open("wb") as told:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "STREAMLIT_SERVER_PORT": str(port), **environment},
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
        )
        try:
            url = f"http://127.0.0.1:{port}/{base}".rstrip("/")
            limit = time.monotonic() + 120
            while True:
                try:
                    urllib.request.urlopen(f"{url}/_stcore/health", timeout=2).close()  # noqa: S310 - our own server
                    break
                except OSError:
                    assert process.poll() is None, log.read_text(encoding="utf-8")
                    assert time.monotonic() < limit, "the server did not answer"
                    time.sleep(0.1)
            yield url
        finally:
            process.send_signal(signal.Signals[end])
            process.wait(20)


@dataclass
class Reader:
    """Somebody who reads the dashboard; what goes wrong meanwhile is kept."""

    page: Page
    wrong: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Open an address and wait until the page is whole."""
        self.page.goto(address)
        expect(self.page.locator("h1.sentence")).to_be_visible()
        self.settled()

    def settled(self) -> None:
        """Wait until nothing runs, nothing is stale and nothing is still a placeholder."""
        # What has come is drawn a moment after Streamlit says that nothing runs, and may ask for another run: so for some frames.
        self.page.wait_for_function(
            """() => {
              const stands = document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'
                && !document.querySelector('[data-stale=true], [data-testid=stSkeleton], [aria-busy=true]')
                && document.fonts.status === 'loaded'
                && [...document.querySelectorAll('.st-key-overview, .st-key-marks')].every(
                    chart => chart.querySelector('.main-svg'))
              window.standing = stands ? (window.standing || 0) + 1 : 0
              if (window.standing < 3) return false
              window.standing = 0
              return true
            }""",
            timeout=90_000,
        )

    @property
    def sentence(self) -> str:
        self.settled()
        return self.page.locator("h1.sentence").inner_text()

    def says(self, words: str) -> None:
        expect(self.page.locator("h1.sentence")).to_have_text(words)
        self.settled()

    def button(self, name: str, exact: bool = True) -> None:
        """Press a button as a hand does: it takes a tenth of a second, in which what was typed before is read."""
        self.page.get_by_role("button", name=name, exact=exact).click(delay=100)

    def file(self, name: str) -> bytes:
        """Take the file behind a link."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=name).click(delay=100)
        return Path(waiting.value.path()).read_bytes()

    def unfold(self, facet: str) -> None:
        """Show the values of a facet, where its title alone is shown."""
        part = self.page.locator(f"[data-facet={facet}]")
        part.wait_for()
        if part.locator("h2 button[aria-expanded=false]").count():
            part.locator("h2 button").click()

    def check(self, facet: str, name: str) -> None:
        """Click the box of a name."""
        self.unfold(facet)
        self.page.locator(f"[data-facet={facet}] label").filter(has_text=name).click()

    @property
    def query(self) -> str:
        return self.page.url.partition("?")[2]


# Where a row's mark stands on the screen, from Plotly's own reckoning.
_PLACE = """id => {
  const plot = document.querySelector('.st-key-timeline .js-plotly-plot')
  const frame = plot.getBoundingClientRect()
  for (const marks of plot.calcdata) {
    const trace = marks[0].trace
    const at = (trace.customdata || []).indexOf(id)
    if (at < 0) continue
    const x = plot._fullLayout[trace.xaxis.replace('x', 'xaxis')]
    const y = plot._fullLayout[trace.yaxis.replace('y', 'yaxis')]
    const middle = trace.type === 'bar' ? (marks[at].s0 + marks[at].s1) / 2 : marks[at].x
    const across = trace.type === 'bar' ? marks[at].p : marks[at].y
    return [frame.left + x._offset + x.c2p(middle), frame.top + y._offset + y.c2p(across)]
  }
}"""


def place_of(reader: Reader, claim: str) -> tuple[float, float]:
    """Where a row's mark stands on the screen, in pixels, once the chart stands still."""
    reader.settled()
    reader.page.wait_for_timeout(400)  # a click between two drawings would hit neither
    reader.settled()
    x, y = reader.page.evaluate(_PLACE, claim)
    return x, y


Read = Callable[..., Reader]


def watched(context: BrowserContext, host: str) -> Reader:
    page = context.new_page()
    page.set_default_timeout(90_000)
    reader = Reader(page)

    def heard(message: ConsoleMessage) -> None:
        # A page whose server has ended looks for it.
        ended = "ERR_CONNECTION_REFUSED" in message.text
        if message.type == "error" and not ended:
            reader.wrong.append(f"console: {message.text} ({message.location.get('url')})")

    def asked(request: Request) -> None:
        if not request.url.startswith((host, host.replace("http", "ws", 1), "data:", "blob:")):
            reader.wrong.append(f"request: {request.url}")

    page.on("console", heard)
    page.on("pageerror", lambda error: reader.wrong.append(f"error: {error}"))
    page.on("request", asked)
    page.on("dialog", lambda dialog: reader.wrong.append(f"dialog: {dialog.message}"))
    return reader


def leave(reader: Reader) -> None:
    """Close the page of a reader who has seen nothing wrong; a next one at the same address finds nothing of it."""
    reader.page.evaluate("localStorage.clear()")  # Streamlit keeps there whether the side bar is open
    reader.page.close()
    assert not reader.wrong, reader.wrong


@contextmanager
def killed(home: Path, context: BrowserContext, *opened: str) -> Iterator[Reader]:
    """A reader of a server started in a folder and killed at the end of the step."""
    command = (sys.executable, "-m", "claimline", "open", *opened)
    with answering(home / "server.log", *command, folder=home, end="SIGKILL") as url:
        reader = watched(context, url)
        try:
            reader.open(url)
            yield reader
            reader.settled()
        except BaseException:
            reader.page.close()  # or it would look for its server at the address of the next one
            raise
        leave(reader)


def link(reader: Reader, name: str) -> None:
    """Go to another page by the masthead, and wait until it is whole."""
    before = reader.page.url.partition("?")[0]
    reader.page.get_by_role("link", name=name, exact=True).click()
    reader.page.wait_for_url(lambda url: url.partition("?")[0] != before)  # the click alone starts no run yet
    reader.settled()
