"""Pages that a reader has open elsewhere: of another origin, and at a name of its own that points to this machine."""

import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_reader import Server, answering
from page_run import FERRY

# Each way to reach for what the dashboard holds, and what came of it; a form sends its file into the frame `form`.
REACH = """async dashboard => {
  const heard = await fetch(dashboard).then(answer => answer.text()).catch(() => 'nothing')
  const blind = await fetch(dashboard, { mode: 'no-cors' }).then(answer => answer.type).catch(() => 'nothing')
  const sent = await fetch(dashboard + '/_stcore/upload_file/session/file', { method: 'PUT', body: 'names' })
    .then(answer => answer.status).catch(() => 'nothing')
  const loaded = (kind, source) => new Promise(done => document.body.append(Object.assign(
    document.createElement(kind), { src: source, onload: () => done('loaded'), onerror: () => done('nothing') })))
  const script = await loaded('script', dashboard + '/_stcore/host-config')
  const socket = await new Promise(done => Object.assign(
    new WebSocket(dashboard.replace('http', 'ws') + '/_stcore/stream', ['streamlit']),
    { onopen: () => done('open'), onerror: () => done('nothing') }))
  return { heard, blind, sent, script, socket }
}"""
NOTHING = dict.fromkeys(("heard", "blind", "sent", "script", "socket"), "nothing")
FRAME = """dashboard => new Promise(done => document.body.append(Object.assign(
    document.createElement('iframe'), { name: 'framed', src: dashboard, width: 1200, height: 900, onload: done })))"""
FORM = """dashboard => new Promise(done => {
  document.body.innerHTML += `<iframe name=form></iframe>
    <form target=form method=post enctype=multipart/form-data action='${dashboard}/_stcore/upload_file/session/file'>
    <input name=file value=names></form>`
  document.querySelector('iframe[name=form]').onload = done
  document.querySelector('form').submit()
})"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The origin of another site, with one empty page."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "index.html").write_text("<!doctype html><title>Elsewhere</title>")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{site.server_port}"
        site.shutdown()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a browser that has not seen the dashboard."""
    with chromium.new_context() as context:
        yield context.new_page()


def test_a_page_of_another_origin_gets_nothing(server: Server, elsewhere: str, page: Page) -> None:
    page.goto(elsewhere)
    assert page.evaluate(REACH, server.url) == NOTHING
    statuses: list[int] = []
    page.on("response", lambda response: statuses.append(response.status))
    page.evaluate(FORM, server.url)
    assert statuses == [403]
    page.evaluate(FRAME, server.url)
    framed = page.frame("framed")
    assert framed
    assert (
        framed.url == "chrome-error://chromewebdata/"
    )  # what Chromium shows in place of a page it may not frame


def test_the_same_page_gets_its_own(elsewhere: str, page: Page) -> None:
    page.goto(elsewhere)
    own = page.evaluate(REACH, elsewhere)
    assert own["heard"].startswith("<!doctype html><title>Elsewhere")
    assert own["blind"] == "basic"


def test_a_page_at_a_rebound_name_gets_nothing(server: Server, rebound: Browser) -> None:
    page, dashboard = rebound.new_page(), server.url.replace("127.0.0.1", "rebound.example")
    answer = page.goto(dashboard)
    assert answer
    assert answer.status == 403
    got = page.evaluate(REACH, dashboard)
    assert (
        got.pop("heard") == answer.text()
    )  # the refusal: it may speak to its own origin, and gets nothing else
    assert got == {"blind": "basic", "sent": 403, "script": "nothing", "socket": "nothing"}


def test_a_site_that_was_named_may_show_the_dashboard_in_a_frame(
    elsewhere: str, page: Page, tmp_path: Path
) -> None:
    events = tmp_path / "ferry.csv"
    events.write_bytes(FERRY.read_bytes())
    command = (sys.executable, "-m", "claimline", "open", str(events), "--frame-in", elsewhere)
    with answering(tmp_path / "server.log", *command, folder=tmp_path) as url:
        page.goto(elsewhere)
        page.evaluate(FRAME, url)
        expect(page.frame_locator("iframe[name=framed]").locator("h1.sentence")).to_be_visible()
        assert page.evaluate(REACH, url) == NOTHING
