"""Files that are made while they are sent: who asks for the head gets no body, and no more are sent at once than the server bears."""

import asyncio
from collections.abc import Iterator, MutableMapping
from threading import BoundedSemaphore
from typing import Any

import pytest

from claimline.ui import sending

MADE: list[bytes] = []
Message = MutableMapping[str, Any]


def parts() -> Iterator[bytes]:
    for part in (b"id\r\n", b"q:1\r\n"):
        MADE.append(part)
        yield part


@pytest.fixture(autouse=True)
def offered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    MADE.clear()
    monkeypatch.setattr(sending, "_running", BoundedSemaphore(1))
    offer = sending.Offer("e.csv", parts, (), "known")  # held here as a session holds it
    monkeypatch.setitem(sending._OFFERED, offer.token, offer)
    yield
    del offer


def asked(method: str) -> tuple[int, dict[bytes, bytes], bytes]:
    """The status, the headers and the body of an answer about the file."""
    sent: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": method, "path": f"{sending._PLACE}/known", "root_path": "", "headers": [],
        "query_string": b"", "path_params": {"token": "known"}, "asgi": {"spec_version": "2.4"},
    }  # fmt: skip
    asyncio.run(sending.FILES.handle(scope, receive, send))
    return sent[0]["status"], dict(sent[0]["headers"]), b"".join(one.get("body", b"") for one in sent)


def test_the_head_of_a_file_makes_none_of_it() -> None:
    status, headers, body = asked("HEAD")
    assert (status, body, MADE) == (200, b"", [])
    assert b"e.csv" in headers[b"content-disposition"]


def test_a_file_too_many_is_refused_until_another_is_sent() -> None:
    with sending._running:
        status, _, body = asked("GET")
    assert (status, body.count(b"."), MADE) == (503, 1, [])
    assert [asked("GET")[2] for _ in range(2)] == [b"id\r\nq:1\r\n"] * 2
