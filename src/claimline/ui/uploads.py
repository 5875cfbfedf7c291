"""How much a session may upload, counted while it arrives; Streamlit knows a limit for one file alone (`maxUploadSize`).

Streamlit keeps what was uploaded in memory as long as the session lasts, also after another list has taken its place.
"""

import re
from collections import Counter
from typing import Final

from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_FILES: Final = 200
"""A folder of saved pages, or a list that is corrected again and again in one sitting."""

MOST_MB: Final = 60
"""Three files of the largest size; a hundred sessions that do their worst take 6 GB. How many sessions there are is the proxy's to limit."""

_PATH = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+")
_TOO_MUCH = 413
_LONGEST = 24 * 10**6  # bytes that are worth an answer: no file that the page lets through is longer
_REFUSAL = (
    f"A session may upload {MOST_FILES} files and {MOST_MB} MB in sum; load the page again to upload more."
)

_taken: dict[str, tuple[int, int]] = {}  # the files and bytes of each session that has uploaded
_refused: Counter[str] = Counter()  # the files of each session that were too many, until its page has said so


def left(session: str) -> int:
    """How many files a session may still upload."""
    return MOST_FILES - _taken.get(session, (0, 0))[0]


def refused(session: str) -> int:
    """How many files of a session were not taken since this was asked last; the browser tells its page nothing of them."""
    return _refused.pop(session, 0)


class _Uploads:
    """An app that takes only so much from a session."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_put = scope["type"] == "http" and scope["method"] == "PUT"
        found = _PATH.search(scope["path"]) if is_put else None
        if not found:
            await self._app(scope, receive, send)
            return
        session, size, kept = found[1], 0, False

        async def counted() -> Message:
            nonlocal size
            message = await receive()
            more = len(message.get("body", b""))
            if not self._take(session, 0, more):
                _refused[session] += 1
                await _hear_out(receive, message)
                raise HTTPException(_TOO_MUCH, _REFUSAL)
            size += more
            return message

        async def said(message: Message) -> None:
            nonlocal kept
            if message["type"] == "http.response.start":
                kept = message["status"] < 300
            await send(message)

        if not self._take(session, 1, 0):
            _refused[session] += 1
            await _hear_out(receive, await receive())
            await PlainTextResponse(_REFUSAL, _TOO_MUCH)(scope, receive, send)
            return
        try:
            await self._app(scope, counted, said)
        finally:
            if not kept:
                self._take(session, -1, -size)

    def _take(self, session: str, files: int, size: int) -> bool:
        """Count what arrives, so that uploads at the same time see each other; False where it is too much and is not counted."""
        before = _taken.get(session, (0, 0))
        now = (before[0] + files, before[1] + size)
        if now[0] > MOST_FILES or now[1] > MOST_MB * 10**6:
            return False
        _taken[session] = now
        if now == (0, 0):  # no session of ours may have that name
            del _taken[session]
        return True


async def _hear_out(receive: Receive, message: Message) -> None:
    """Keep nothing of the rest of a file that is refused; a browser still sending would see no answer, but a broken line."""
    size = 0
    while message.get("more_body") and size < _LONGEST:
        message = await receive()
        size += len(message.get("body", b""))


UPLOADS: Final = Middleware(_Uploads)
