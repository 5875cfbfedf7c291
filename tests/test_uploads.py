"""What a session may upload is counted while it arrives; a file that is refused takes the place of none."""

import asyncio
from collections.abc import Iterator

import pytest
from starlette.types import Message, Receive, Scope, Send

from claimline.ui import uploads


@pytest.fixture
def session() -> Iterator[str]:
    yield "reader"
    uploads._taken.pop("reader", None)
    uploads.refused("reader")


async def keeping(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001 - as every app
    """An app that takes every file."""
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def upload(session: str, arrives: "asyncio.Event") -> int:
    """Send a file whose only byte arrives when it is told to; gives the status of the answer."""
    statuses: list[int] = []

    async def receive() -> Message:
        await arrives.wait()
        return {"type": "http.request", "body": b"x", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {"type": "http", "method": "PUT", "path": f"/_stcore/upload_file/{session}/file", "headers": []}
    await uploads._Uploads(keeping)(scope, receive, send)
    return statuses[0]


def test_a_file_too_many_pushes_out_none_that_is_on_its_way(session: str) -> None:
    async def sent() -> list[int]:
        now, soon, later = (asyncio.Event() for _ in range(3))
        now.set()
        first = [await upload(session, now) for _ in range(uploads.MOST_FILES - 1)]
        on_its_way, too_many = (asyncio.create_task(upload(session, when)) for when in (soon, later))
        await asyncio.sleep(0)  # both begin
        soon.set()
        last = await on_its_way
        later.set()
        return [*{*first}, last, await too_many]

    assert asyncio.run(sent()) == [204, 204, 413]
    assert (uploads.left(session), uploads.refused(session)) == (0, 1)
