"""An address that answers `ok`, or that the table cannot be read; Streamlit's own says ok as soon as the server runs.

The reason may quote a cell, and a proxy may hand this address on without a sign-in: only the page gives it.
"""

import asyncio
from typing import Final

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from claimline.errors import ClaimlineError
from claimline.ui import page

_UNREADABLE = "The table cannot be read; the page says why."
# Many who ask while a large table is read wait here, and not in as many threads.
_one_at_a_time = asyncio.Lock()


async def _health(_: Request) -> Response:
    async with _one_at_a_time:
        problem = await run_in_threadpool(_problem_now)
    words, status = (_UNREADABLE, 503) if problem else ("ok", 200)
    return PlainTextResponse(f"{words}\n", status, headers={"Cache-Control": "no-store"})


def _problem_now() -> bool:
    try:
        return _is_unreadable(page.version())
    except ClaimlineError:
        return True


# A broken table is tried again after a while: what kept it from being read may lie outside the file.
@st.cache_resource(show_spinner=False, max_entries=1, ttl=10)
def _is_unreadable(version: page.Version) -> bool:
    try:
        page.opened_at(version)
    except ClaimlineError:
        return True
    return False


_BASE = st.get_option("server.baseUrlPath").strip("/")
HEALTH: Final = Route(f"/{_BASE}/health" if _BASE else "/health", _health)
