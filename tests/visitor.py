"""Somebody who talks to a dashboard without a browser: over its websocket, and over HTTP as its page does."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect


def answer(url: str, **headers: str) -> tuple[int, str]:
    """The status and the text of an answer over HTTP."""
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=60) as got:  # noqa: S310
            return int(got.status), got.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


@dataclass
class Visitor:
    """One session of a server."""

    url: str
    line: ClientConnection
    told: list[ForwardMsg] = field(default_factory=list)

    def say(self, message: BackMsg) -> None:
        self.line.send(message.SerializeToString())

    def run(self, message: BackMsg | None = None, **state: str) -> None:
        """Have the page run, and keep what the server says meanwhile; `state` is of the message for a run."""
        if message is None:
            message = BackMsg()
            message.rerun_script.query_string = state.get("query", "")
            message.rerun_script.page_name = state.get("page", "")
        self.say(message)
        self.told = []
        while not (self.told and self.told[-1].WhichOneof("type") == "script_finished"):
            self.told.append(ForwardMsg.FromString(self.line.recv(timeout=120, decode=False)))

    @property
    def session(self) -> str:
        """The name that the server gives to the session."""
        starts = (one.new_session for one in self.told if one.WhichOneof("type") == "new_session")
        return str(next(starts).initialize.session_id)

    def upload(self, data: bytes, file: str = "list", length: int | None = None) -> tuple[int, str]:
        """The status and the text with which the server takes a file or refuses it; `length` is what is claimed of it."""
        with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=60) as got:  # noqa: S310
            cookie = got.headers["Set-Cookie"].partition(";")[0]
        head = b'--edge\r\nContent-Disposition: form-data; name="file"; filename="names.csv"\r\n\r\n'
        body = head + data + b"\r\n--edge--\r\n"
        headers = {
            "Content-Type": "multipart/form-data; boundary=edge",
            "Content-Length": str(length or len(body)),
            "Cookie": cookie,
            "X-Xsrftoken": cookie.partition("=")[2],
        }
        at = urlsplit(f"{self.url}/_stcore/upload_file/{self.session}/{file}")
        with closing(HTTPConnection(at.netloc, timeout=60)) as line:
            line.request("PUT", at.path, body, headers)
            got = line.getresponse()
            return got.status, got.read().decode()


@contextmanager
def visiting(url: str) -> Iterator[Visitor]:
    """A visitor whose page has run once."""
    stream = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(stream, subprotocols=["streamlit"], max_size=None, proxy=None) as line:  # type: ignore[list-item]
        visitor = Visitor(url, line)
        visitor.run()
        yield visitor
