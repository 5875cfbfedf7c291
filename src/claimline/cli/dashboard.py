"""The command `open`: Streamlit takes over its process; the environment says what the dashboard is to show."""

# ruff: noqa: PLC0415 - each command imports what it needs: `--help` and `dates` do not wait half a second for pandas

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from claimline.cli.streams import engine_option, say
from claimline.errors import ClaimlineError
from claimline.inline import inline, shown
from claimline.serving import (
    CASE,
    COMMAND,
    ENGINE,
    EVENTS,
    FRAMERS,
    HOSTS,
    METRICS,
    NEW_CASE,
    SHARED,
    STARTED_IN,
    command,
    host,
    is_every_address,
    is_own_address,
    listed,
    site,
)
from claimline.serving import base_path as path_of
from claimline.shipped import shipped


@click.command("open")
@click.argument("file", required=False)
@click.option(
    "--actors", metavar="CSV", help="A list of names (canonical, alias, kind) to join spellings by."
)
@engine_option
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="N", help="The port; without it a free one from 8501 on."
)
@click.option("--address", metavar="ADDR", help="Where to listen; without it 127.0.0.1, this computer alone.")
@click.option(
    "--host", "hosts", multiple=True, metavar="NAME", help="A further name of the server; repeat for several."
)
@click.option("--base-path", metavar="P", help="The path below which a proxy hands requests on.")
@click.option(
    "--frame-in",
    "framers",
    multiple=True,
    metavar="ORIGIN",
    help="A site whose pages may show the dashboard in a frame, where it takes no uploads; repeat for several.",
)
@click.option(
    "--shared",
    is_flag=True,
    help="For several people: a case that one of them makes is theirs alone, and goes with the session. "
    "--host, --base-path and an --address that others reach mean it too.",
)
@click.option(
    "--metrics", is_flag=True, help="Open /_stcore/metrics: sessions and memory, to anybody who asks."
)
def open_dashboard(
    *,
    file: str | None,
    actors: str | None,
    engine: str | None,
    port: int | None,
    address: str | None,
    hosts: tuple[str, ...],
    base_path: str | None,
    framers: tuple[str, ...],
    shared: bool,
    metrics: bool,
) -> None:
    """Open the dashboard on a table or a case, or on the shipped table."""
    given = {
        "STREAMLIT_SERVER_PORT": str(port) if port else None,
        "STREAMLIT_SERVER_ADDRESS": address,
        "STREAMLIT_SERVER_BASE_URL_PATH": base_path and path_of(base_path),
        HOSTS: ",".join(map(host, hosts)) or None,
        FRAMERS: ",".join(map(site, framers or listed(FRAMERS))) or None,
        SHARED: "1" if shared else None,
        METRICS: "1" if metrics else None,
        STARTED_IN: str(Path.cwd()),  # this command leaves it
        COMMAND: command(),
    }
    environment = dict(os.environ) | {name: value for name, value in given.items() if value is not None}
    if is_every_address(environment.get("STREAMLIT_SERVER_ADDRESS", "")):
        # Or Streamlit would ask an outside address for the one of this machine, to print it.
        environment.setdefault("STREAMLIT_BROWSER_SERVER_ADDRESS", hosts[0] if hosts else "localhost")
        say("The whole network can open this dashboard, without HTTPS and without a sign-in.", err=True)
    if _is_for_others(environment):
        environment[SHARED] = "1"
    _refuse_foreign(environment.get("STREAMLIT_SERVER_ADDRESS", ""))
    _refuse_taken(environment.get("STREAMLIT_SERVER_PORT", ""))
    if engine is not None:
        environment |= _on_cluster(file, actors, engine)
    elif file is not None:
        environment |= _shown_of(file, actors, environment)
    if actors is not None:
        from claimline.names.file import read_names

        read_names(actors)
        environment["CLAIMLINE_ACTORS"] = str(Path(actors).resolve())
    if _has_reader(environment) and not (
        address or hosts or base_path
    ):  # a server for others opens nothing here
        environment.setdefault("STREAMLIT_SERVER_HEADLESS", "false")
    app = shipped("app.py")
    # Streamlit replaces this process, so that a signal to the command ends the server; it prints the address.
    # It finds its settings in the app's folder.
    os.chdir(app.parent)
    os.execve(sys.executable, [sys.executable, "-m", "streamlit", "run", str(app)], environment)  # noqa: S606 - no shell


def _shown_of(file: str, actors: str | None, environment: Mapping[str, str]) -> dict[str, str]:
    """What tells the server to show a file or folder: a case, a case that is to be made, or a table."""
    from claimline.query.packed import is_packed

    if Path(file).is_dir() and not is_packed(file):
        from claimline.case.case import Case
        from claimline.cli.many import jobs_for

        case = Case.open(file, jobs_for(len(Case(file).documents())))
        if actors is not None and SHARED not in environment:
            raise ClaimlineError(
                f"A case has a list of names of its own, and --actors would change nothing; take {inline(actors)} in on the page "
                "Names, or put its lines into the case's actors.csv."
            )
        if waiting := case.renewal():
            say(f"{inline(file)}/events.csv was {waiting.in_words}; the page Documents shows it.", err=True)
        return {CASE: str(case.folder.resolve()), EVENTS: str(case.table_path.resolve())}
    if _is_new_folder(file) and SHARED not in environment:
        say(
            f"{inline(file)} is not there yet; the page Add makes it a case with the first article.", err=True
        )
        return {NEW_CASE: str(Path(file).absolute())}
    from claimline.cli.progress import packing
    from claimline.query.from_file import is_large, store_of
    from claimline.read.files import again

    large = is_large(file)
    if large or is_packed(file):
        _refuse_names(file, actors)
    again(file)  # the page reads it, and reads it again when it changes
    with packing(hidden=not large) as step:
        store_of(file, step)
    return {EVENTS: str(Path(file).resolve())}


def _on_cluster(file: str | None, actors: str | None, engine: str) -> dict[str, str]:
    """What tells the server to show a folder of Parquet files as a cluster reads it; it opens the session itself."""
    from claimline.cluster import refuse_unusable
    from claimline.query.spark import described

    if file is None:
        raise ClaimlineError(
            "--engine needs the folder that a cluster is to read; name one that claimline pack --parquet has written."
        )
    _refuse_names(file, actors)
    described(Path(file))
    refuse_unusable(engine)
    return {EVENTS: str(Path(file).resolve()), ENGINE: engine}


def _refuse_names(file: str, actors: str | None) -> None:
    """Refuse a list of names for a table that stays on the disk."""
    if actors is not None:
        raise ClaimlineError(
            f"{inline(file)} is so large that it stays on the disk, and no list of names is joined into it; leave --actors out."
        )


def _is_new_folder(file: str) -> bool:
    """Whether somebody means a folder that is to be made: its name has no ending, or a slash behind it."""
    path = Path(file)
    return not path.exists() and path.parent.is_dir() and (not path.suffix or file[-1] in {"/", os.sep})


def _is_for_others(environment: Mapping[str, str]) -> bool:
    """Whether others than who sits at this computer can come in: then nobody's case may be everybody's."""
    address = environment.get("STREAMLIT_SERVER_ADDRESS", "")
    named = environment.get(HOSTS) or environment.get("STREAMLIT_SERVER_BASE_URL_PATH")
    return bool(named or (address and not is_own_address(address)))


def _has_reader(environment: Mapping[str, str]) -> bool:
    """Whether somebody sits before this command who has a browser: not in a pipe, a test, a job or a shell from afar."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or environment.get("CI"):
        return False
    if sys.platform in {"win32", "darwin"}:
        return not environment.get("SSH_CONNECTION")
    return any(environment.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))


def _refuse_foreign(address: str) -> None:
    """Refuse an address of the user's choice on which this computer cannot listen."""
    if not address:
        return
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.bind((address, 0))
    except OSError:
        raise ClaimlineError(
            f"This computer cannot listen on {shown(address)}, which --address or STREAMLIT_SERVER_ADDRESS asks for; "
            "give one of its own addresses."
        ) from None


def _refuse_taken(port: str) -> None:
    """Refuse a port of the user's choice that another program uses; without a choice Streamlit looks for a free one."""
    try:
        socket.create_connection(("127.0.0.1", int(port)), timeout=1).close()
    except (OSError, OverflowError, ValueError):
        return
    raise ClaimlineError(
        f"Port {port}, which --port or STREAMLIT_SERVER_PORT asks for, is taken; name another, or none to let one be chosen."
    )
