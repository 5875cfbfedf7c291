"""The Content-Security-Policy that every answer carries: the browser loads from this server alone and asks no other.

The page escapes the text of others; this policy of the browser is the second lock.
"""

import re
from typing import Final

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claimline.serving import FRAMERS, listed, site

# Streamlit's own page has a script and styles in line, and small components come as blobs; so does the chart as a
# picture. Fonts and icons of Plotly and of the table are data.
_POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'{sockets}; "
    "worker-src 'self' blob:; frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'none'; "
    "frame-ancestors {framers}"
)

# No answer is taken for another kind of file, no other site learns the page's address, which holds the query, and none
# loads an answer as a picture or a script of its own.
_OTHERS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


def _policy(host: str, framers: str) -> str:
    # Not every browser counts a socket of the same host as 'self'.
    sockets = f" ws://{host} wss://{host}" if re.fullmatch(r"[\w.:\[\]-]+", host, re.ASCII) else ""
    return _POLICY.format(sockets=sockets, framers=framers)


class _WithPolicy:
    """An app whose every answer over HTTP has the headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._framers = " ".join(map(site, listed(FRAMERS))) or "'none'"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        policy = _policy(dict(scope.get("headers", ())).get(b"host", b"").decode("latin-1"), self._framers)

        async def say(message: Message) -> None:
            if message["type"] == "http.response.start":
                header = (b"content-security-policy", policy.encode("latin-1"))
                message = {**message, "headers": [*message["headers"], header, *_OTHERS]}
            await send(message)

        await self._app(scope, receive, say)


POLICY: Final = Middleware(_WithPolicy)
