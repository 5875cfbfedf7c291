"""What readers who have left leave in memory, cleared once nobody else leaves: Streamlit's sessions are objects that hold each other.

Python clears such objects when many new ones are made, which on a server that nobody asks does not happen.
"""

import asyncio
import gc
from typing import Final

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Receive, Scope, Send

LATER: Final = 150.0
"""Seconds after a reader has left: Streamlit keeps a session for two minutes, for who comes back."""


class _Leaving:
    """An app whose readers come over websockets, and leave."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._waiting: asyncio.TimerHandle | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._app(scope, receive, send)
        finally:
            if scope["type"] == "websocket":
                if self._waiting:
                    self._waiting.cancel()
                self._waiting = asyncio.get_running_loop().call_later(LATER, gc.collect)


LEAVING: Final = Middleware(_Leaving)
