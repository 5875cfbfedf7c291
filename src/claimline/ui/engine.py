"""The engine of the table that the pages show: this process, or the Spark cluster that `claimline open --engine` names.

The server has one session on the cluster for all readers. One that has ended (the cluster was started anew, or has closed
what nobody used for long) is opened again for the next page.
"""

import atexit
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TYPE_CHECKING

import click

from claimline.cluster import failures_said, session_at
from claimline.errors import ClaimlineError, ClusterError
from claimline.query import from_file
from claimline.query.packed_folder import is_packed_folder
from claimline.query.spark import open_on_spark
from claimline.query.store import Store
from claimline.serving import ENGINE
from claimline.table.as_frame import Table

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


class _Cluster:
    """The session of this process: `opened`, None where there is none."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._open = ExitStack()
        self.opened: SparkSession | None = None

    def session(self, address: str) -> "SparkSession":
        """The session, opened where there is none."""
        if (opened := self.opened) is not None:  # who has one waits for nobody
            return opened
        with self._lock:
            if self.opened is None:
                self.opened = self._open.enter_context(session_at(address))
                atexit.register(self.end)
            return self.opened

    def end(self) -> None:
        """End the session if there is one."""
        with self._lock:
            self.opened = None
            self._open.close()

    def leave(self) -> bool:
        """End the session if it answers no more; True where there is none now."""
        asked = self.opened
        try:
            if asked is not None:
                asked.sql("SELECT 1").collect()  # needs no worker; others go on meanwhile
        except Exception:  # noqa: BLE001 - whatever it is, that session gives no answer
            with self._lock:  # another one cannot be opened before this one has ended
                if self.opened is asked:
                    self.opened = None
                    self._open.close()
        return self.opened is None


_CLUSTER = _Cluster()


def begin() -> None:
    """Open the session when the server starts, and say so; a cluster that cannot be used ends the server."""
    if not (address := os.environ.get(ENGINE)):
        return
    click.echo(f"Opening a session on {address}, which takes up to half a minute.", err=True)
    try:
        _CLUSTER.session(address)
    except ClaimlineError as problem:
        click.echo(f"claimline: {problem}", err=True)
        sys.exit(2)
    click.echo(f"{address} answers for the pages.", err=True)


def store_of(path: str) -> tuple[Table, Store]:
    """The table of a file or folder, asked of the cluster where there is one and the folder is for it.

    Raises:
        ClaimlineError: it cannot be read.
    """
    address = os.environ.get(ENGINE)
    if not address or not is_packed_folder(path):
        return from_file.store_of(path)
    session = _CLUSTER.session(address)
    with failures_said(address):
        packed = open_on_spark(session.newSession(), path)  # its tables have a name for each opening
        return packed.table, Store(packed)


@contextmanager
def answering() -> Iterator[None]:
    """While a page asks, what the cluster raises is one sentence; in this process nothing is changed.

    Raises:
        ClusterError: the cluster cannot go on.
    """
    if not (address := os.environ.get(ENGINE)):
        yield
        return
    before = _CLUSTER.opened
    try:
        with failures_said(address):
            yield
    except ClaimlineError:
        raise
    except Exception:
        if before is None or before is _CLUSTER.opened:
            raise
        # Another reader's page has found that it gives no answer.
        raise ClusterError(f"The session on {address} has ended; load the page again.") from None


def is_lost() -> bool:
    """Whether the session has ended, so that stores made on it give no answer any more."""
    return bool(os.environ.get(ENGINE)) and _CLUSTER.leave()
