"""What is said where a cluster cannot be used; `make test-spark` asks one that can."""

import socket
import sys
from collections.abc import Iterator

import pytest

from claimline.cluster import session_at
from claimline.errors import ClaimlineError
from test_cli import Terminal, claimline

__all__ = ["claimline"]


@pytest.fixture
def listening() -> Iterator[str]:
    """The address of a host that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield "spark://127.0.0.1:{1}".format(*server.getsockname())


@pytest.mark.parametrize(
    "address", ["spark://", "spark://host", "http://127.0.0.1:7077", "yarn", "sc://a b:1"]
)
def test_address_that_is_none_is_refused(address: str) -> None:
    with (
        pytest.raises(ClaimlineError, match=r"is no address of a cluster; write spark://HOST:PORT"),
        session_at(address),
    ):
        pass


def test_cluster_that_is_not_there_is_refused_at_once(claimline: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    address = f"spark://127.0.0.1:{port},127.0.0.1:{port}"
    claimline.article()
    for command in (("read", "storm.txt"), ("select", claimline.table())):
        done = claimline(*command, "-o", "out.csv", "--engine", address)
        assert (done.code, done.err) == (
            2,
            f"claimline: Nothing answers at {address}; start the cluster, or correct the address.\n",
        )
    assert claimline.files() == {"storm.txt", "events.csv"}


def test_without_pyspark_the_extra_is_named(listening: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    with pytest.raises(ClaimlineError, match=r"install claimline\[spark\]"), session_at(listening):
        pass


def test_processes_here_and_a_cluster_are_not_asked_for_at_once(claimline: Terminal) -> None:
    done = claimline("read", claimline.article(), "--jobs", "2", "--engine", "spark://127.0.0.1:1")
    assert done.code == 2
    assert "leave one out" in done.err


def test_list_of_names_is_not_joined_on_a_cluster(claimline: Terminal) -> None:
    (claimline.folder / "names.csv").write_text("canonical,alias,kind\nThe Gazette,Gazette,body\n")
    told = ("--actors", "names.csv", "-o", "out.csv", "--engine", "spark://127.0.0.1:1")
    assert (
        "a list of names is joined into a table of at most"
        in claimline("select", claimline.table(), *told).err
    )


def test_dashboard_on_a_cluster_needs_a_folder_for_it_and_a_cluster(claimline: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = "spark://127.0.0.1:{1}".format(*server.getsockname())
    table = claimline.table()
    claimline("pack", "--parquet", table, "-o", "parquet")
    (claimline.folder / "names.csv").write_text("canonical,alias,kind\nThe Gazette,Gazette,body\n")
    for asked, said in (
        ((), "--engine needs the folder that a cluster is to read"),
        (
            (table,),
            "events.csv is no folder that a cluster can read; make one with claimline pack --parquet.",
        ),
        (("parquet", "--actors", "names.csv"), "no list of names is joined into it; leave --actors out."),
        (("parquet",), f"Nothing answers at {address}; start the cluster, or correct the address."),
    ):
        done = claimline("open", *asked, "--engine", address)
        assert done.code == 2
        assert said in done.err
        assert done.err.count("\n") == 1
