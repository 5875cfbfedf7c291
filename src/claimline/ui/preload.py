"""What the browser loads with the page itself: it would else ask for the charts' script only once the first chart is there."""

from typing import Final

import streamlit as st
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claimline.ui.components.plotly_script import SCRIPT

_HOME: Final = st.get_option("server.baseUrlPath").strip("/")
# Below the path of the page, as the chart itself asks for it.
_LINK: Final = (b"link", f"<./{SCRIPT}>; rel=preload; as=script".encode("ascii"))


class _WithLink:
    """An app whose page names the script in its head."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def say(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                message = {**message, "headers": [*message["headers"], _LINK]}
            await send(message)

        await self._app(scope, receive, say if _has_charts(scope) else send)


def _has_charts(scope: Scope) -> bool:
    return bool(scope["type"] == "http" and scope["path"].strip("/") == _HOME)


def _is_page(answer: Message) -> bool:
    kinds = [value for name, value in answer["headers"] if name.lower() == b"content-type"]
    return answer["status"] == 200 and any(kind.startswith(b"text/html") for kind in kinds)


PRELOAD: Final = Middleware(_WithLink)
