"""The processes of the tests' own cluster can be reached from this machine alone."""

import os
import re
import sys
from pathlib import Path

import pytest

from claimline.cluster import session_at
from standalone import Standalone

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc says which process listens where")


def listening(group: int) -> set[str]:
    """The local addresses, as the kernel writes them, at which the processes of a group listen."""
    sockets = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rpartition(")")[2].split()[2]) == group:
                sockets |= {str(file.readlink()) for file in (stat.parent / "fd").iterdir()}
        except OSError:  # it has ended
            continue
    lines = [
        line.split()
        for name in ("tcp", "tcp6")
        for line in Path("/proc/net", name).read_text().splitlines()[1:]
    ]
    return {
        line[1].partition(":")[0] for line in lines if line[3] == "0A" and f"socket:[{line[9]}]" in sockets
    }


def test_master_workers_and_session_listen_on_the_loopback_alone(cluster: Standalone) -> None:
    with session_at(cluster.address):  # executors listen too
        for group in [*cluster.groups, os.getpgrp()]:  # and the session itself
            found = listening(group)
            assert found
            assert all(
                re.fullmatch("0100007F|0000000000000000FFFF00000100007F|0{24}01000000", one) for one in found
            )
