"""`claimline open` opens the reader's browser where there is one."""

import os
import pty
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from claimline.shipped import shipped


def opened(folder: Path, **environment: str) -> str:
    """The address that the command opens when it is started at a terminal; empty where it opens none."""
    note = folder / "opened"
    browser = folder / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > "{note}"\n')
    browser.chmod(0o755)
    (folder / "xdg-open").symlink_to(browser)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if name not in {"CI", "DISPLAY", "BROWSER"}}
    kept |= {"PATH": f"{folder}{os.pathsep}{kept.get('PATH', '')}", **environment}
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "claimline",
        "open",
        str(shipped("data/events.csv")),
        "--port",
        str(port),
    ]
    server = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, env=kept)
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=60).close()
                break
            except OSError:
                time.sleep(0.1)
        for _ in range(50):
            if note.exists() and (found := note.read_text()):
                return found.replace(str(port), "PORT")
            time.sleep(0.1)
        return ""
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize(
    ("environment", "address"),
    [({"DISPLAY": ":9"}, "http://127.0.0.1:PORT"), ({}, ""), ({"DISPLAY": ":9", "CI": "true"}, "")],
)
def test_a_browser_is_opened_where_a_reader_has_one(
    tmp_path: Path, environment: dict[str, str], address: str
) -> None:
    assert opened(tmp_path, **environment) == address
