"""The door of the server: who may ask it anything, checked before Streamlit sees the question.

A page that a reader has open elsewhere could ask for the table: across origins, or under a name of its own that it
points to this machine (DNS rebinding). So the Host of a request must be one of the server's names, and an Origin, where a
browser sends one, must be that very Host. Streamlit learns of the check only that the origin is this machine: its own
check would call an outside address to learn the machine's.
"""

import os
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Receive, Scope, Send

from claimline.serving import HOSTS, is_every_address, listed

_OWN = ("127.0.0.1", "localhost", "::1")
_REFUSAL = "This server answers under its own names only; claimline open --host NAME adds one.\n"


def allowed_hosts() -> frozenset[str]:
    """The names under which the server answers, in small letters."""
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS", "")
    names = (*_OWN, *listed(HOSTS), *([address] if address and not is_every_address(address) else []))
    return frozenset(name.lower() for name in names)


def is_allowed(host: str, origin: str, hosts: Iterable[str]) -> bool:
    """True for a Host among `hosts` whose Origin, if there is one, is the same host and port."""
    if _hostname(host) not in hosts:
        return False
    return not origin or origin.lower() in {f"http://{host.lower()}", f"https://{host.lower()}"}


def _hostname(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


class _Door:
    """An app that strangers cannot ask."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._hosts = allowed_hosts()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = [(name.lower(), value) for name, value in scope["headers"]]
        hosts, origins = ([value for name, value in headers if name == one] for one in (b"host", b"origin"))
        host, origin = (values[0].decode("latin-1") if values else "" for values in (hosts, origins))
        if len(hosts) != 1 or len(origins) > 1 or not is_allowed(host, origin, self._hosts):
            await _refuse(scope, receive, send)
            return
        # Checked: to Streamlit it is this machine, under the name that it knows without asking anybody.
        own = [(name, b"http://localhost" if name == b"origin" else value) for name, value in headers]
        await self._app({**scope, "headers": own}, receive, send)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()  # its wish to connect
        await send({"type": "websocket.close", "code": 1008, "reason": "not a name of this server"})
        return
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"x-content-type-options", b"nosniff")]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": _REFUSAL.encode()})


DOOR: Final = Middleware(_Door)
