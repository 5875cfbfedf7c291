"""What `claimline open` tells the server of the dashboard by its environment, and how both read it."""

import ipaddress
import os
import re
import shlex
import sys
from pathlib import Path
from shutil import which
from typing import Final

from claimline.errors import ArgumentError
from claimline.inline import shown

HOSTS: Final = "CLAIMLINE_HOSTS"
"""Further names of the server, with commas between them; `--host` sets it."""

CASE: Final = "CLAIMLINE_CASE"
"""The folder of the case that the dashboard shows; `claimline open FOLDER` sets it."""

NEW_CASE: Final = "CLAIMLINE_NEW_CASE"
"""A folder that is not there yet, which becomes a case when something is added; `claimline open FOLDER` sets it."""

ENGINE: Final = "CLAIMLINE_ENGINE"
"""The address of the Spark cluster that reads the table; `--engine` sets it."""

FRAMERS: Final = "CLAIMLINE_FRAMERS"
"""The sites whose pages may show the dashboard in a frame, with commas between them; `--frame-in` sets it."""

METRICS: Final = "CLAIMLINE_METRICS"
"""Set to anything, it opens Streamlit's count of sessions and memory; `--metrics` sets it."""

SHARED: Final = "CLAIMLINE_SHARED"
"""Set to anything, a case is a session's own and goes with it; `--shared` sets it, and whatever lets others in."""

COMMAND: Final = "CLAIMLINE_COMMAND"
"""How claimline was called, to be said where a command is shown; `claimline open` sets it."""

STARTED_IN: Final = "CLAIMLINE_STARTED_IN"
"""The folder in which `claimline open` was started, where a new case is made."""

# The host as a Content-Security-Policy can name it, which is never an IPv6 address.
_ORIGIN = re.compile(r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::(?P<port>[1-9][0-9]{0,4}))?", re.ASCII)


_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:.]*:[0-9a-f:.]*", re.ASCII)
_PATH = re.compile(r"/?(?!.*\.\.)[\w.~-]+(?:/[\w.~-]+)*/?", re.ASCII)


EVENTS: Final = "CLAIMLINE_EVENTS"
"""The table that the dashboard shows; `claimline open FILE` sets it."""


def is_shared() -> bool:
    """Whether several people share the server: then a case is a session's own, and nothing of one reader is kept for another."""
    return bool(os.environ.get(SHARED))


def command() -> str:
    """What begins a command of claimline in the folder in which this one runs: the name, or the path where the name is not found."""
    if told := os.environ.get(COMMAND):
        return told
    called = Path(sys.argv[0])
    if called.name == "__main__.py" and called.parent.name == "claimline":
        return f"{_from_here(Path(sys.executable))} -m claimline"
    if called.name != "claimline" or Path(which("claimline") or "").absolute() == called.absolute():
        return "claimline"
    return _from_here(called)


def _from_here(path: Path) -> str:
    path = path.absolute()  # not resolved: the Python of an environment is a link
    return shlex.quote(str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path))


def is_every_address(address: str) -> bool:
    """True for an address that means to listen on all of this computer's, and is no name of the server."""
    try:
        return ipaddress.ip_address(address).is_unspecified
    except ValueError:
        return False


def is_own_address(address: str) -> bool:
    """True for an address that this computer alone can reach."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address.lower() == "localhost"


def host(text: str) -> str:
    """A name of the server as a browser sends it, without scheme, port and path: `desk.example`.

    Raises:
        ArgumentError: it is none.
    """
    if not _HOST.fullmatch(text.lower()):
        raise ArgumentError(
            f"{shown(text)} is no name of a server; write it without scheme, port and path, like desk.example."
        )
    return text.lower()


def base_path(text: str) -> str:
    """A path of one or more names, as a proxy has it before the dashboard's own: `desk`, `tools/desk`.

    Raises:
        ArgumentError: it is none.
    """
    if not _PATH.fullmatch(text):
        raise ArgumentError(f"{shown(text)} is no path of names; write it like desk or tools/desk.")
    return text.strip("/")


def listed(name: str) -> list[str]:
    """The values of a variable of the environment that holds several."""
    return [value.strip() for value in os.environ.get(name, "").split(",") if value.strip()]


def site(text: str) -> str:
    """A site as browsers write it: `https://www.example`, `http://intranet.example:8080`.

    Raises:
        ArgumentError: it is none.
    """
    found = _ORIGIN.fullmatch(text.lower())
    if not found or int(found["port"] or 1) > 65535:
        raise ArgumentError(
            f"{shown(text)} is no site that can hold a frame; write it as https://www.example or http://www.example:8080."
        )
    return found[0]
