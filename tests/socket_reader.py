"""Somebody who reads the dashboard over its websocket, as the browser's script does, but without a browser.

What is shown is kept as the server's messages say it: elements by their place. Each answer is awaited, and what goes
wrong is kept in words. Streamlit has no public client; its messages are those of `streamlit.proto`.
"""

import json
import re
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

LIMIT = 60.0  # seconds until an answer is taken for lost
_QUIET = 0.3  # seconds without a message, after which no further run is to come


class Shown(NamedTuple):
    """An element of the page, and the fragment that it belongs to."""

    kind: str
    element: Any
    fragment: str


def data_of(component: Any) -> Any:
    """What one of our components was sent; a chart has its figure on a line behind the rest (`chart.py`)."""
    if component.WhichOneof("data") == "bytes":
        beside, _, figure = component.bytes.decode().partition("\n")
        return {**json.loads(beside), "figure": figure}
    return json.loads(component.json)


def figure_of(chart: dict[str, Any]) -> dict[str, Any]:
    """The figure of a chart as Plotly gets it: `chart.js` makes the lists full again that `chart.py` has shortened."""

    def full(part: Any) -> Any:
        if not isinstance(part, dict):
            return part
        if "at" in part:
            return [part["each"][place] for place in part["at"]]
        return {name: full(value) for name, value in part.items()}

    figure = json.loads(chart["figure"])
    return {**figure, "data": [full(trace) for trace in figure["data"]]}


@dataclass
class SocketReader:
    """One session; what goes wrong in it is kept.

    Attributes:
        shown: the elements of the page by their places.
        pages: the hash of each page by its name in the address.
        query: the page's address, after the question mark.
        wrong: an exception on the page, a page that is not there, an answer that did not come.
    """

    url: str
    socket: ClientConnection
    shown: dict[tuple[int, ...], Shown] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    query: str = ""
    session: str = ""
    wrong: list[str] = field(default_factory=list)
    _page: str = ""
    # Large elements that have been sent; the server sends only the name of one that the browser still has.
    _kept: dict[str, ForwardMsg] = field(default_factory=dict)

    def ask(
        self,
        *states: WidgetState,
        fragment: str = "",
        query: str | None = None,
        page: str | None = None,
        name: str = "",
    ) -> None:
        """Ask for a run: with changed widgets, another address, another page by its hash, or a first one by its name."""
        asked = ClientState(
            query_string=self.query if query is None else query,
            page_script_hash=self._page if page is None else page,
            page_name=name,
            fragment_id=fragment,
            cached_message_hashes=list(self._kept),
        )
        asked.widget_states.widgets.extend(states)
        asked.context_info.url = f"{self.url}/{name}"
        asked.context_info.timezone = "UTC"
        self.query = asked.query_string
        self._send(BackMsg(rerun_script=asked))

    def finished(self) -> None:
        """Wait until the run is over; one that another has overtaken is not."""
        over = {
            ForwardMsg.FINISHED_SUCCESSFULLY,
            ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
            ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
        }
        limit = time.monotonic() + LIMIT
        while message := self._next(limit - time.monotonic()):
            if message.WhichOneof("type") == "script_finished" and message.script_finished in over:
                return
        self.wrong.append(f"no answer in {LIMIT:g} seconds")

    def quiet(self) -> None:
        """Wait until nothing more comes: two messages in a row have one run or two."""
        while self._next(_QUIET):
            pass

    def widgets(self, *kinds: str) -> list[Shown]:
        """The widgets of these kinds on the page, in its order."""
        return [self.shown[place] for place in sorted(self.shown) if self.shown[place].kind in kinds]

    @property
    def files(self) -> list[str]:
        """The addresses of the files that the page offers."""
        bodies = "".join(one.element.body for one in self.widgets("html"))
        return re.findall(r'<a class="file" href="([^"]+)"', bodies)

    def download(self, address: str) -> bytes:
        """The bytes of a file that the page offers; empty where there are none, which is wrong."""
        try:
            with urllib.request.urlopen(f"{self.url}{address}", timeout=LIMIT) as file:  # noqa: S310 - our own server
                data: bytes = file.read()
        except OSError as gone:
            self.wrong.append(f"no file at {address}: {gone}")
            return b""
        return data

    def _send(self, message: BackMsg) -> None:
        try:
            self.socket.send(message.SerializeToString())
        except ConnectionClosed as problem:
            self.wrong.append(f"the connection is closed: {problem}")

    def _next(self, seconds: float) -> ForwardMsg | None:
        """The next message, taken in; None where none comes in time."""
        try:
            data = self.socket.recv(timeout=max(seconds, 0))
        except TimeoutError:
            return None
        except ConnectionClosed as problem:
            self.wrong.append(f"the connection is closed: {problem}")
            return None
        message = ForwardMsg()
        message.MergeFromString(data)
        if message.WhichOneof("type") == "ref_hash":
            known = self._kept[message.ref_hash]
            message = ForwardMsg(metadata=message.metadata, delta=known.delta)
        elif message.metadata.cacheable:
            self._kept[message.hash] = message
        self._take(message)
        return message

    def _take(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._begin(message)
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._show(message)
        elif kind == "navigation":
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            self._page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "page_not_found":
            self.wrong.append(f"no page {message.page_not_found.page_name}")
        elif kind == "session_event" and message.session_event.HasField("script_compilation_exception"):
            self.wrong.append(message.session_event.script_compilation_exception.message)

    def _begin(self, message: ForwardMsg) -> None:
        self.session = message.new_session.initialize.session_id
        redrawn = set(message.metadata.run.fragment_ids)
        self.shown = {
            place: one for place, one in self.shown.items() if redrawn and one.fragment not in redrawn
        }

    def _show(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type") or ""
        place = tuple(message.metadata.delta_path)
        self.shown[place] = Shown(kind, getattr(element, kind, None), message.delta.fragment_id)
        if kind == "exception":
            self.wrong.append(
                f"{element.exception.type}: {element.exception.message[:80]}"
            )  # the log has it all


@contextmanager
def reading(url: str, query: str = "", name: str = "", again: str = "") -> Iterator[SocketReader]:
    """A session that has opened a page by its name in the address; with `again` the session of that id goes on."""
    # Streamlit's script sends its token and the session to go on with under the name of the protocol.
    protocols = [Subprotocol(one) for one in ("streamlit", "no-token", again) if one]
    address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(address, origin=Origin(url), subprotocols=protocols, max_size=None, proxy=None) as socket:
        reader = SocketReader(url, socket)
        reader.ask(query=query, name=name)
        reader.finished()
        yield reader
