"""Streamlit's count of sessions, memory and cached tables, which it would tell anybody: closed unless it was asked for."""

import os
from typing import Final

from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from claimline.serving import METRICS as ASKED_FOR

_PATH = "/_stcore/metrics"  # below the base path, if there is one
_REFUSAL = "The metrics are closed; claimline open --metrics opens them.\n"


class _Metrics:
    """An app whose metrics are closed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._is_open = bool(os.environ.get(ASKED_FOR))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_asked = scope["type"] == "http" and scope["path"].rstrip("/").endswith(_PATH)
        closed = PlainTextResponse(_REFUSAL, 404)
        await (closed if is_asked and not self._is_open else self._app)(scope, receive, send)


METRICS: Final = Middleware(_Metrics)
