"""The commands on packed and on large tables; the fixture `claimline` is that of the other commands."""

import hashlib
import json
import subprocess
import sys
import time

import pytest

from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.read.files import Limit
from claimline.table.file import load_events
from damage import damaged_unseen, packed_of_many_blocks
from test_cli import ROWS, Terminal, claimline

__all__ = ["claimline"]


def test_pack_writes_a_table_that_check_and_select_take(claimline: Terminal) -> None:
    done = claimline("pack", claimline.table(), "-o", "events.claimline")
    assert (done.code, done.out, done.err) == (0, b"", "3 rows packed.\n")
    assert claimline("check", "events.claimline").out == b"3 rows read, all in order.\n"
    done = claimline("select", "events.claimline", "--source", "Gazette", "-o", "out.csv")
    assert (done.code, done.err) == (0, "2 of 3: said by Gazette.\n")
    assert (claimline.folder / "out.csv").read_bytes() == extract(
        Store(load_events("events.csv")), Query(sources="Gazette")
    )
    receipt = json.loads((claimline.folder / "out.csv.json").read_bytes())
    assert receipt["input"]["name"] == "events.claimline"
    assert claimline("replay", "out.csv.json").code == 0


def test_a_damaged_packed_table_is_one_sentence(claimline: Terminal) -> None:
    damaged_unseen(packed_of_many_blocks(claimline.folder / "quay.claimline"))
    for command in (("check",), ("select", "-o", "out.csv")):
        done = claimline(*command, "damaged.claimline")
        assert (done.code, done.out) == (2, b"")
        assert done.err.startswith("claimline: damaged.claimline is damaged (")
        assert done.err.count("\n") == 1
    assert "out.csv" not in claimline.files()


def test_pack_says_what_is_wrong_and_writes_nothing(claimline: Terminal) -> None:
    broken = claimline.table("storm:p1,rumour,Roofs lost" + "," * 16, name="broken.csv")
    done = claimline("pack", broken, "-o", "out.claimline")
    assert done.code == 2
    assert "broken.csv, row 2, column basis: is empty; fill it in (2 more" in done.err
    assert claimline.files() == {"broken.csv"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that a program could take")
def test_pack_takes_no_packed_table_and_writes_over_no_other_file(claimline: Terminal) -> None:
    table = claimline.table()
    for form in ((), ("--parquet",)):
        assert claimline("pack", table, "-o", "packed", *form).code == 0
        done = claimline("pack", "packed", "-o", "again.claimline")
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert "packed is packed already; give the table that it was made of" in done.err
        assert claimline("pack", table, "-o", "packed", *form).code == 0  # an older one is replaced
        if not form:
            (claimline.folder / "packed").unlink()
    claimline("select", table, "-o", "out.csv")
    before = (claimline.folder / "out.csv").read_bytes()
    done = claimline("pack", table, "-o", "out.csv")
    assert (done.code, done.err) == (
        2,
        "claimline: out.csv is there already and is no packed table; choose another name.\n",
    )
    assert (claimline.folder / "out.csv").read_bytes() == before


def test_check_names_what_looks_the_same_and_counts_apart(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = "Jos\u00e9 Bru", "Jose\u0301 Bru", "Ann  Roe", "Ann Roe", "Ann Moe"
    rows = [
        ROWS[0].replace("storm:p1,", f"storm:n{place},").replace("Gazette", name)
        for place, name in enumerate(names)
    ]
    table = claimline.table(*rows)
    said = (
        '2 names are written in several ways that look the same and count apart: "Ann Roe", "José Bru"; '
        "write each in one way, or join them by a list of names.\n"
    )
    assert claimline("pack", table, "-o", "packed").code == 0
    assert claimline("check", "packed").err == said
    assert claimline("check", table).err == said
    monkeypatch.setattr("claimline.query.from_file.LIMIT", Limit(100, "split it"))
    assert claimline("check", table).err == said
    assert claimline("check", claimline.table(rows[-1], name="other.csv")).err == ""


def test_pack_that_is_ended_in_the_middle_leaves_nothing(claimline: Terminal) -> None:
    rows = [ROWS[0].replace("storm:p1,", f"storm:n{n},") for n in range(60_000)]
    table = claimline.folder / claimline.table(*rows, name="many.csv")
    command = (sys.executable, "-m", "claimline", "pack", str(table), "-o", str(table.with_name("out")))
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not any(claimline.folder.glob(".out.*/*")):
            time.sleep(0.001)
        process.terminate()
        assert process.stderr
        said = process.stderr.read()
    assert (process.returncode, b"Traceback" in said) == (143, False)
    assert claimline.files() == {"many.csv"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bounds on a process")
@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize(
    "command", [("check",), ("select", "-o", "out.csv"), ("pack", "-o", "out.claimline")]
)
def test_a_full_disk_is_no_fault_of_the_table(
    claimline: Terminal, command: tuple[str, ...], form: str
) -> None:
    rows = [
        ROWS[0].replace("storm:p1,", f"storm:{hashlib.sha256(b'%d' % n).hexdigest()},") for n in range(30_000)
    ]
    table = claimline.folder / claimline.table(*rows, name="many.csv")
    if form == "parquet":
        load_events(table).to_parquet(table.with_suffix(".parquet"))
        table = table.with_suffix(".parquet")
    small = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({1 << 20}, {1 << 20}))"
    large = "from claimline.query import from_file as f; f.LIMIT = f.LIMIT._replace(most=1000)"
    program = f"{small}; {large}; from claimline.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, command[0], str(table), *command[1:]],
        cwd=claimline.folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(
        f"claimline: {table.name} cannot be {'checked' if command[0] == 'check' else 'packed'} ("
    )
    assert done.stderr.endswith("; make room on the disk.\n")


def test_pack_needs_a_file_and_leaves_it(claimline: Terminal) -> None:
    assert "save the table as a file" in claimline("pack", "-", "-o", "out.claimline").err
    table = claimline.table()
    assert "is the input itself" in claimline("pack", table, "-o", table).err


def test_large_table_is_packed_for_the_moment(claimline: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    table = claimline.table()
    claimline("select", table, "--source", "Gazette", "-o", "small.csv")
    monkeypatch.setattr("claimline.query.from_file.LIMIT", Limit(100, "split it"))
    done = claimline("select", table, "--source", "Gazette", "-o", "large.csv")
    assert (done.code, done.err) == (0, "2 of 3: said by Gazette.\n")
    for ending in ("csv", "csv.json"):
        small, large = ((claimline.folder / f"{size}.{ending}").read_bytes() for size in ("small", "large"))
        assert large == small.replace(b"small.csv", b"large.csv")
    assert claimline("replay", "large.csv.json").code == 0
    assert claimline("check", table).out == b"3 rows read, all in order.\n"


def test_list_of_names_is_refused_for_a_packed_table(claimline: Terminal) -> None:
    claimline("pack", claimline.table(), "-o", "events.claimline")
    (claimline.folder / "names.csv").write_text("canonical,alias,kind\nThe Gazette,Gazette,body\n")
    done = claimline("select", "events.claimline", "--actors", "names.csv", "-o", "out.csv")
    assert done.code == 2
    assert "a list of names is joined into a table of at most" in done.err


def test_dashboard_takes_no_list_of_names_for_a_packed_table(claimline: Terminal) -> None:
    claimline("pack", claimline.table(), "-o", "events.claimline")
    (claimline.folder / "names.csv").write_text("canonical,alias,kind\nThe Gazette,Gazette,body\n")
    done = claimline("open", "events.claimline", "--actors", "names.csv")
    assert done.code == 2
    assert "no list of names is joined into it" in done.err
