"""What a browser may say over its websocket: what our pages say, and nothing that touches other readers or the machine.

Streamlit takes from anybody the wish to clear the caches of all, to name the files of the checkout that its repository
does not hold, and to install its own skills into the app's folder, where the reader's browser or a proxy runs on this machine.
"""

from typing import Final

import streamlit as st
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg  # no public way shows a message before Streamlit follows it

_SAID: Final = frozenset(
    {"rerun_script", "stop_script", "file_urls_request", "app_heartbeat", "backend_operation_request"}
)


def is_said_by_a_page(data: bytes) -> bool:
    """True for a message that one of our pages sends."""
    try:
        message = BackMsg.FromString(data)
    except Exception:  # noqa: BLE001 - it has one kind of its own, in a package that Streamlit chooses
        return False
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        return bool(message.backend_operation_request.HasField("dataframe_chunk"))
    return kind in _SAID


class _Messages:
    """An app that does not hear what no page says."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._most = st.get_option("server.maxWidgetStateSize") * 1024 * 1024

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def heard() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive" or self._passes(message.get("bytes") or b""):
                    return message

        await self._app(scope, heard if scope["type"] == "websocket" else receive, send)

    def _passes(self, data: bytes) -> bool:
        # Streamlit closes the connection over a larger one without reading it.
        return len(data) > self._most or is_said_by_a_page(data)


MESSAGES: Final = Middleware(_Messages)
