import sys
import urllib.request
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from browser_reader import answering


def test_a_server_that_ends_before_it_answers_fails_with_what_it_printed(tmp_path: Path) -> None:
    server = answering(
        tmp_path / "log", sys.executable, "-c", "print('no table'); raise SystemExit(1)", folder=tmp_path
    )
    with pytest.raises(AssertionError, match="no table"), server:
        pass


# Answers that it is there, and says its own number at every other address.
SERVER = """
import http.server, os, sys
class Says(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(sys.argv[1].encode())
http.server.ThreadingHTTPServer(("127.0.0.1", int(os.environ["STREAMLIT_SERVER_PORT"])), Says).serve_forever()
"""


def test_a_server_takes_the_port_of_one_that_has_ended_and_none_at_which_one_listens(tmp_path: Path) -> None:
    def server(number: int) -> AbstractContextManager[str]:
        return answering(tmp_path / "log", sys.executable, "-c", SERVER, str(number), folder=tmp_path)

    def said(url: str) -> int:
        with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - our own server
            return int(answer.read())

    with server(1) as first, server(2) as second:
        assert first != second
        assert [said(first), said(second)] == [1, 2]
    with server(3) as third:
        assert third in {first, second}
        assert said(third) == 3
