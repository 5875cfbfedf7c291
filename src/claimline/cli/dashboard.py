"""The command `open`: Streamlit takes over its process; the environment says what the dashboard is to show."""

# ruff: noqa: PLC0415 - each command imports what it needs: `--help` and `dates` do not wait half a second for pandas

import os
import socket
import sys
from pathlib import Path

import click

from claimline.errors import ClaimlineError
from claimline.shipped import shipped


@click.command("open")
@click.argument("file", required=False)
@click.option(
    "--actors", metavar="CSV", help="A list of names (canonical, alias, kind) to join spellings by."
)
def open_dashboard(file: str | None, actors: str | None) -> None:
    """Open the dashboard on a table, or the shipped one."""
    environment = dict(os.environ)
    _refuse_taken(environment.get("STREAMLIT_SERVER_PORT", ""))
    if file is not None:
        from claimline.read.files import again
        from claimline.table.file import read_table

        again(file)  # the page reads it, and reads it again when it changes
        read_table(file)
        environment["CLAIMLINE_EVENTS"] = str(Path(file).resolve())
    if actors is not None:
        from claimline.names.file import read_names

        read_names(actors)
        environment["CLAIMLINE_ACTORS"] = str(Path(actors).resolve())
    app = shipped("app.py")
    # Streamlit replaces this process, so that a signal to the command ends the server; it prints the address.
    # It finds its settings in the app's folder.
    os.chdir(app.parent)
    os.execve(sys.executable, [sys.executable, "-m", "streamlit", "run", str(app)], environment)  # noqa: S606 - no shell


def _refuse_taken(port: str) -> None:
    """Refuse a port of the user's choice that another program uses; without a choice Streamlit looks for a free one."""
    try:
        socket.create_connection(("127.0.0.1", int(port)), timeout=1).close()
    except (OSError, OverflowError, ValueError):
        return
    raise ClaimlineError(
        f"Port {port}, which STREAMLIT_SERVER_PORT asks for, is taken; name another, or unset it to let one be chosen."
    )
