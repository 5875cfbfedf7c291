"""Files that are made while they are sent, of rows that stay on the disk: Streamlit would hold each as a whole in memory.

A page offers them under addresses that nobody can guess; they last as long as the session of the page does.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Final
from urllib.parse import quote
from weakref import WeakValueDictionary

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from claimline.ui.state.session import OFFERS

_GONE = "This page of the dashboard is closed; load it again and take the file from there.\n"


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Offer:
    """A file that a page offers: its name, its media type, what makes it, and what it follows from."""

    name: str
    media: str
    parts: Callable[[], Iterator[bytes]]
    of: Hashable
    token: str


# A session holds its offers; with it they go from here.
_OFFERED: WeakValueDictionary[str, Offer] = WeakValueDictionary()


def offer(key: str, name: str, media: str, parts: Callable[[], Iterator[bytes]], of: Hashable) -> str:
    """The address of a file; the same while the session offers the same under a key (`of`)."""
    now = OFFERS.get()
    known = now.get(key)
    if not isinstance(known, Offer) or (known.name, known.of) != (name, of):
        known = Offer(name, media, parts, of, token_urlsafe(18))
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
    return StreamingResponse(found.parts(), media_type=found.media, headers=headers)


_BASE = st.get_option("server.baseUrlPath").strip("/")
_PLACE = f"/{_BASE}/files" if _BASE else "/files"
FILES: Final = Route(f"{_PLACE}/{{token}}", _send, methods=["GET"])
