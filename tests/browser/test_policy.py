"""What the browser itself refuses: the second lock behind escaping."""

import urllib.request

from playwright.sync_api import expect

from browser_reader import Read, Server

SNEAK = """() => new Promise(done => {
  const refused = []
  addEventListener('securitypolicyviolation', event => {
    if (refused.push(event.effectiveDirective) === 2) done(refused.sort())
  })
  document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/picture.png' }))
  fetch('http://127.0.0.1:9/words').catch(() => {})
})"""


def test_every_answer_carries_the_policy(server: Server) -> None:
    with urllib.request.urlopen(server.url, timeout=20) as answer:  # noqa: S310 - our own server
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_the_browser_loads_nothing_from_elsewhere(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()
    assert not reader.wrong
    assert reader.page.evaluate(SNEAK) == ["connect-src", "img-src"]
    reader.wrong.clear()  # the browser says on its console what it refused
