"""What readers leave in memory when they have left."""

import asyncio
import gc
import weakref
from collections.abc import Iterator

import pytest
from starlette.types import ASGIApp, Message

from claimline.ui import leaving


class Knot:
    """An object that holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def _never_by_itself() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_never_by_itself")
@pytest.mark.parametrize(("kind", "kept"), [("http", 3), ("websocket", 0)])
def test_what_readers_leave_is_cleared_after_the_last(
    kind: str, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "LATER", 0.05)
    left: list[weakref.ref[Knot]] = []

    async def app(*_: object) -> None:
        left.append(weakref.ref(Knot()))

    async def hear() -> Message:
        return {}

    async def say(message: Message) -> None:
        raise AssertionError(message)

    async def visits() -> None:
        whole: ASGIApp = leaving._Leaving(app)
        for _ in range(3):
            await whole({"type": kind}, hear, say)
        assert all(one() for one in left)
        await asyncio.sleep(0.1)

    asyncio.run(visits())
    assert sum(one() is not None for one in left) == kept
