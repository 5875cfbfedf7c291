"""Strangers at the door: pages of other origins and other names of this machine get nothing, and nobody outside is asked."""

import os
import socket
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from browser_reader import Server, serving
from claimline.errors import ArgumentError
from claimline.serving import site
from claimline.ui.door import is_allowed
from page_run import FERRY
from visitor import visiting

HOSTS = frozenset({"127.0.0.1", "localhost", "::1", "desk.example"})
# Runs in the server before all else: an address outside this machine is noted, and refused.
SILENCE = """
import os, socket
connect = socket.socket.connect
def inside(self, address):
    place = str(address[0]) if isinstance(address, tuple) else "127.0.0.1"
    if not place.startswith("127.") and place not in ("::1", "localhost"):
        with open(os.environ["OUTSIDE"], "a") as log:
            log.write(place + "\\\\n")
        raise OSError("no call to the outside")
    return connect(self, address)
socket.socket.connect = inside
lookup = socket.getaddrinfo
def known(host, *rest, **more):
    if host not in (None, "", "127.0.0.1", "localhost", "::1", "0.0.0.0", "::", b"127.0.0.1"):
        with open(os.environ["OUTSIDE"], "a") as log:
            log.write(str(host) + "\\\\n")
        raise OSError("no question to the outside")
    return lookup(host, *rest, **more)
socket.getaddrinfo = known
""".replace("\\\\n", "\\n")


@pytest.mark.parametrize(
    ("host", "origin", "allowed"),
    [
        ("127.0.0.1:8501", "", True),
        ("localhost:8501", "http://localhost:8501", True),
        ("[::1]:8501", "http://[::1]:8501", True),
        ("DESK.example", "https://desk.example", True),
        ("desk.example", "https://other.example", False),
        ("localhost:8501", "http://localhost:9999", False),
        ("localhost:8501", "null", False),
        ("evil.example:8501", "http://evil.example:8501", False),
        ("127.0.0.1.evil.example", "", False),
        ("user@localhost", "http://user@localhost", True),
        ("[::1", "", False),
        ("", "", False),
    ],
)
def test_a_host_is_a_name_of_the_server_and_an_origin_that_host(
    host: str, origin: str, allowed: bool
) -> None:
    assert is_allowed(host, origin, HOSTS) is allowed


@pytest.mark.parametrize(
    "text",
    [
        "https://*.example",
        "https://www.example/",
        "https://www.example:0",
        "https://www.example:70000",
        "https://[::1]",
        "ftp://www.example",
        "https://www.example; script-src *",
        "null",
        "'self'",
        "",
    ],
)
def test_what_is_no_site_frames_nothing(text: str) -> None:
    with pytest.raises(ArgumentError, match="is no site that can hold a frame"):
        site(text)


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A dashboard that listens everywhere under a further name, and the file in which it notes calls to the outside."""
    folder = tmp_path_factory.mktemp("silent")
    (folder / "sitecustomize.py").write_text(SILENCE)
    events, outside = folder / "ferry.csv", folder / "outside.txt"
    events.write_bytes(FERRY.read_bytes())
    outside.touch()

    path = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-m", "claimline", "open", str(events)]
    options = ("--address", "0.0.0.0", "--host", "desk.example")  # noqa: S104
    with serving(events, *command, *options, PYTHONPATH=path, OUTSIDE=str(outside)) as server:
        yield server, outside


def asked(server: Server, path: str, **headers: str) -> int:
    """The status of an answer."""
    request = urllib.request.Request(server.url + path, headers=headers)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


def shaken(server: Server, host: str, origin: str) -> str:
    """The first line of the answer to a wish for a websocket."""
    place, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((place, int(port.strip("/"))), timeout=20) as line:
        line.sendall(
            f"GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        return line.recv(1000).decode("latin-1").partition("\r\n")[0]


def test_pages_elsewhere_get_nothing_and_nobody_outside_is_asked(silent: tuple[Server, Path]) -> None:
    server, outside = silent
    own = server.url.removeprefix("http://").strip("/")
    port = own.partition(":")[2]
    assert asked(server, "") == asked(server, "", Host="desk.example") == 200
    assert asked(server, "/_stcore/health", Host=f"rebound.example:{port}") == 403
    assert asked(server, "/_stcore/health", Origin="https://elsewhere.example") == 403
    assert shaken(server, own, f"http://{own}").startswith("HTTP/1.1 101")
    assert shaken(server, "desk.example", "https://desk.example").startswith("HTTP/1.1 101")
    for host, origin in (
        (f"rebound.example:{port}", f"http://rebound.example:{port}"),
        (own, "https://elsewhere.example"),
        (own, "null"),
        ("desk.example", f"http://{own}"),
    ):
        assert shaken(server, host, origin).startswith("HTTP/1.1 403")
    assert outside.read_text() == ""


def test_foreign_sockets_cost_a_reader_nothing(silent: tuple[Server, Path]) -> None:
    server, outside = silent
    place, _, port = server.url.removeprefix("http://").partition(":")

    def knock(number: int) -> set[str]:
        with socket.create_connection((place, int(port)), timeout=20) as held:  # it says nothing
            origin = f"http://site{number}.example"
            answers = {shaken(server, f"{place}:{port}", origin) for _ in range(20)}
            held.sendall(b"GET /_stcore/stream HTTP/1.1\r\n")
            return answers

    with ThreadPoolExecutor(5) as strangers:
        answers = strangers.map(knock, range(5))
        with visiting(server.url) as reader:
            reader.run(query="source=Ines+Vold")
            said = b"".join(one.SerializeToString() for one in reader.told)
        assert set.union(*answers) == {"HTTP/1.1 403 Forbidden"}
    assert b": said by Ines Vold<" in said
    assert outside.read_text() == ""
