"""Where the server is, told in the page itself: below the path of a page the browser would ask for it first, and log two errors."""

import json
from http import HTTPStatus
from typing import Final

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOME: Final = st.get_option("server.baseUrlPath").strip("/")
_HEAD: Final = b"<head>"
# Streamlit's own name for it.
_TOLD: Final = (
    f"<script>window.__streamlit = {{ BACKEND_BASE_URL: location.origin + {json.dumps('/' + _HOME)} }}</script>"
).encode("ascii")


class _WithRoot:
    """An app whose pages say where it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_asked_for_page(scope):
            await self._app(scope, receive, send)
            return
        wanting = True

        async def say(message: Message) -> None:
            nonlocal wanting
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=[*message["headers"]])
                wanting = message["status"] == HTTPStatus.OK and headers.get("content-type", "").startswith(
                    "text/html"
                )
                if wanting and "content-length" in headers:
                    headers["content-length"] = str(int(headers["content-length"]) + len(_TOLD))
                message = {**message, "headers": headers.raw}
            elif wanting:
                wanting = False  # the head is in the first part
                message = {**message, "body": message["body"].replace(_HEAD, _HEAD + _TOLD, 1)}
            await send(message)

        # Packed or in part, the answer could not be added to.
        plain = [one for one in scope["headers"] if one[0].lower() not in {b"accept-encoding", b"range"}]
        await self._app({**scope, "headers": plain}, receive, say)


def _is_asked_for_page(scope: Scope) -> bool:
    """Whether somebody goes to a page below the root."""
    if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].strip("/") == _HOME:
        return False
    return "text/html" in Headers(scope=scope).get("accept", "")


ROOT: Final = Middleware(_WithRoot)
