"""A session on a Spark cluster, of which no more is asked than its address: `spark://HOST:PORT`, or `sc://HOST:PORT` of Spark Connect.

What else Spark should know (memory, names, keys) stands in its own settings, `SPARK_CONF_DIR` and the environment, as its
documentation says. Of pyspark only the SQL and functions on rows are used, and no frame of pandas.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

from claimline.errors import ClaimlineError, ClusterError
from claimline.inline import shown

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_ADDRESS = re.compile(r"(spark|sc)://([\w.-]+:\d+(?:,[\w.-]+:\d+)*)(/\S*)?")
_FAILED = re.compile(r"(\w+\.)*\w*(Error|Exception): ")
_ANSWER = 10  # seconds in which a host has to take a connection
_WORKERS = 120  # seconds in which a worker has to take the first work
_SETTINGS = {
    "spark.log.level": "OFF",  # what fails is raised, and its words are no part of a server's log
    "spark.ui.enabled": "false",  # it would listen on one more port
    "spark.ui.showConsoleProgress": "false",
}


@contextmanager
def session_at(address: str) -> Iterator["SparkSession"]:
    """A session on the cluster at an address, as long as the code inside runs.

    Raises:
        ClaimlineError: the address is none, nothing answers there, or pyspark or Java is missing.
    """
    refuse_unusable(address)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # about frames of pandas, of which we take none
        from pyspark.sql import SparkSession  # noqa: PLC0415 - few have it
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the same place on each worker
    builder = SparkSession.builder.appName("claimline")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            if address.startswith("sc://"):
                builder = builder.remote(address)
            else:
                _start_java()
                builder = builder.master(address).config(map=_SETTINGS)
            session = builder.getOrCreate()
    except _failures() as error:
        raise ClaimlineError(f"{address} gives no session ({_reason(error)}); look at its log.") from None
    try:
        with failures_said(address):
            _wait_for_a_worker(session, address)
            yield session
    finally:
        with suppress(*_failures()):
            session.stop()


@contextmanager
def failures_said(address: str) -> Iterator[None]:
    """Turn what Spark raises into one sentence, for the session at an address.

    Raises:
        ClusterError: Spark cannot go on.
    """
    try:
        yield
    except _failures() as error:
        raise ClusterError(f"Spark cannot go on ({_reason(error)}); look at the log of {address}.") from None


def refuse_unusable(address: str) -> None:
    """Refuse an address at which no session can be opened, as far as that shows at once.

    Raises:
        ClaimlineError: the address is none, nothing answers there, or pyspark or Java is missing.
    """
    _refuse_silent(address, _hosts_of(address))
    try:
        _failures()
    except ImportError:
        raise ClaimlineError("A cluster needs pyspark; install claimline[spark].") from None
    if not address.startswith("sc://") and not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise ClaimlineError(
            "spark:// needs Java 17 or newer on this machine; install it, or give an address sc://."
        )


def _failures() -> tuple[type[Exception], ...]:
    """What Spark raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        from py4j.protocol import Py4JError  # noqa: PLC0415
        from pyspark.errors import PySparkException  # noqa: PLC0415
    return PySparkException, Py4JError


def _hosts_of(address: str) -> list[tuple[str, int]]:
    match = _ADDRESS.fullmatch(address)
    if not match:
        raise ClaimlineError(
            f"{shown(address)} is no address of a cluster; write spark://HOST:PORT or sc://HOST:PORT."
        )
    return [(host, int(port)) for host, _, port in (one.rpartition(":") for one in match[2].split(","))]


def _refuse_silent(address: str, hosts: list[tuple[str, int]]) -> None:
    """Refuse an address at which nobody listens: Spark itself would try for minutes."""
    for place in hosts:
        with suppress(OSError, OverflowError), socket.create_connection(place, timeout=_ANSWER):
            return
    raise ClaimlineError(f"Nothing answers at {address}; start the cluster, or correct the address.")


def _wait_for_a_worker(session: "SparkSession", address: str) -> None:
    """Do some first work: without a worker Spark would wait for ever."""
    pool = ThreadPoolExecutor(1)
    try:
        pool.submit(session.range(1).count).result(_WORKERS)
    except TimeoutError:
        raise ClaimlineError(
            f"No worker of {address} has taken the work in {_WORKERS} seconds; add workers, or free them."
        ) from None
    finally:
        pool.shutdown(wait=False)


@cache
def _start_java() -> None:
    """Start the Java of this process, which goes on to the end, with no standard error: it greets each session with lines about itself."""
    from pyspark import SparkContext  # noqa: PLC0415
    from pyspark.java_gateway import launch_gateway  # noqa: PLC0415

    java = launch_gateway(popen_kwargs={"stderr": subprocess.DEVNULL})
    SparkContext._ensure_initialized(gateway=java)  # noqa: SLF001 - a public way would refuse a second session


def _reason(error: Exception) -> str:
    """The line of an error that says most: that of the function on a worker, where one failed."""
    lines = [" ".join(line.split()).removeprefix(": ") for line in str(error).splitlines() if line.strip()]
    failed = [line for line in lines if _FAILED.match(line)]
    return [type(error).__name__, *lines[:1], *failed][-1]
