"""Files that are made while they are sent: rows on the disk can be more than the memory holds.

Streamlit's own button would hold each as a whole, and throws it away when two runs have ended, of whomever; it also asks the server
for an address first, and a browser that waits long for it takes the file for one that nobody asked for. Here a page offers files
under addresses that nobody can guess; they last until Streamlit forgets the session of the page, which is some
minutes after it was closed, or until the page offers another file in its place.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from secrets import token_urlsafe
from threading import BoundedSemaphore
from typing import Final
from urllib.parse import quote
from weakref import WeakValueDictionary

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from claimline.ui.plain import markup
from claimline.ui.state.session import OFFERS

_GONE = "This file is no longer offered; take it from the page as it is now.\n"
_BUSY = "The server is sending as many files as it can; take this one again in a minute.\n"
_AT_ONCE = 8  # each is a statement of the engine that waits for its reader
_running = BoundedSemaphore(_AT_ONCE)


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Offer:
    """A file that a page offers: its name, what makes it, and what it follows from."""

    name: str
    parts: Callable[[], Iterator[bytes]]
    of: Hashable
    token: str

    @property
    def media(self) -> str:
        """Its media type."""
        return {".csv": "text/csv", ".zip": "application/zip", ".html": "text/html"}[
            PurePath(self.name).suffix
        ]


# A session holds its offers; with it they go from here.
_OFFERED: WeakValueDictionary[str, Offer] = WeakValueDictionary()


def file_link(label: str, name: str, parts: Callable[[], Iterator[bytes]], *, key: str, of: Hashable) -> None:
    """A link to a file, which the server makes when it is followed; `of` is all that the file follows from."""
    address = offer(key, name, parts, of)
    st.html(f'<a class="file" href="{address}" download>{markup(label)}</a>', width="content")


def offer(key: str, name: str, parts: Callable[[], Iterator[bytes]], of: Hashable) -> str:
    """The address of a file; the same while the session offers the same under a key (`of`)."""
    now = OFFERS.get()
    known = now.get(key)
    if not isinstance(known, Offer) or (known.name, known.of) != (name, of):
        if isinstance(known, Offer):
            _OFFERED.pop(known.token, None)
        known = Offer(name, parts, of, token_urlsafe(18))
        OFFERS.set({**now, key: known})
    _OFFERED[known.token] = known
    return f"{_PLACE}/{known.token}"


async def _send(request: Request) -> Response:
    found = _OFFERED.get(request.path_params["token"])
    if found is None:
        return PlainTextResponse(_GONE, 404)
    headers = {
        "Content-Disposition": f"attachment; filename*=utf-8''{quote(found.name, safe='')}",
        "Cache-Control": "no-store",
        "Content-Encoding": "identity",  # or it would be packed on the way, which takes longer than making it
    }
    if request.method == "HEAD":
        return Response(media_type=found.media, headers=headers)
    if not _running.acquire(blocking=False):
        return PlainTextResponse(_BUSY, 503, {"Retry-After": "60"})
    return _Stream(found.parts(), media_type=found.media, headers=headers)


class _Stream(StreamingResponse):
    """One of the files that are sent at once; its place is free again whatever ends it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            _running.release()


_BASE = st.get_option("server.baseUrlPath").strip("/")
_PLACE = f"/{_BASE}/files" if _BASE else "/files"
FILES: Final = Route(f"{_PLACE}/{{token}}", _send, methods=["GET"])
