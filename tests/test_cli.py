import csv
import dataclasses
import hashlib
import io
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from claimline import cli, events, find_events, read_text
from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.serving import FRAMERS, HOSTS, METRICS, SHARED
from claimline.table.as_frame import READ
from claimline.table.columns import columns
from claimline.table.file import load_events, save_events

ARTICLE = """The storm at Port Ellery

In March 2015 the harbour master said the storm had taken every roof.

Ann Marlow


  1. Tom Birk | 2nd April 2015 at 9:15 am | Reply

    It was never that bad.
"""
NEEDED = tuple(column.name for column in columns() if not column.optional)
ROWS = (
    "storm:p1,claim,Roofs lost,in 2015,2015,2015-01-01,2015-12-31,year,,stated,Gazette,,Council,,Roofs.,storm,,,",
    "storm:p2,claim,Walls lost,,,,,unknown,,none,Harbour Board,,,,Walls.,storm,,,",
    "storm:p3,claim,Boats lost,in 2016,2016,2016-01-01,2016-12-31,year,,stated,Gazette,,,,Boats.,storm,,,",
)


class Run(NamedTuple):
    code: int
    out: bytes
    err: str


class Terminal:
    """Runs commands in this process, in a folder of their own."""

    def __init__(
        self, folder: Path, capture: pytest.CaptureFixture[bytes], patch: pytest.MonkeyPatch
    ) -> None:
        self.folder, self.capture, self.patch = folder, capture, patch
        patch.chdir(folder)

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Run:
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments)
        out, err = self.capture.readouterr()
        return Run(int(ended.value.code or 0), out, err.decode("utf-8"))

    def table(self, *rows: str, name: str = "events.csv") -> str:
        (self.folder / name).write_text("\r\n".join([",".join(NEEDED), *(rows or ROWS), ""]), newline="")
        return name

    def article(self, text: str = ARTICLE, name: str = "storm.txt") -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def files(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}


@pytest.fixture
def claimline(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    return Terminal(tmp_path, capsysbinary, monkeypatch)


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_read_writes_a_table_that_check_finds_in_order(claimline: Terminal) -> None:
    done = claimline("read", claimline.article(), "-o", "out.csv")
    assert (done.code, done.out) == (0, b"")
    assert [row["kind"] for row in rows((claimline.folder / "out.csv").read_bytes())] == [
        "article",
        "claim",
        "comment",
    ]
    assert claimline("check", "out.csv").code == 0


def test_read_ends_with_what_it_made_and_how_to_look_at_it(claimline: Terminal) -> None:
    told = "3 rows: 1 article, 1 claim, 1 comment"
    done = claimline("read", claimline.article(), "-o", "my out.csv")
    assert done.err.splitlines()[-1] == f"{told}; open with: claimline open 'my out.csv'"
    assert claimline("read", "storm.txt", "--format", "jsonl").err.splitlines()[-1] == told


def test_read_without_output_writes_to_standard_output(claimline: Terminal) -> None:
    claimline("read", claimline.article(), "-o", "out.csv")
    for output in ([], ["-o", "-"]):
        assert claimline("read", "storm.txt", *output).out == (claimline.folder / "out.csv").read_bytes()


def test_row_that_its_own_table_refuses_is_said_to_be_claimline_s_fault(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = [dataclasses.replace(event, edtf="=2015") for event in find_events(read_text(ARTICLE))]
    monkeypatch.setattr(events, "find_events", lambda *_: wrong)
    done = claimline("read", claimline.article())
    assert done.code == 2
    assert 'refuses (Row 2, column edtf: "=2015" has the wrong form; ' in done.err
    assert done.err.endswith("); report it with the text.\n")


def test_read_takes_standard_input(claimline: Terminal) -> None:
    done = claimline("read", "-", stdin=ARTICLE.encode())
    assert {row["document"] for row in rows(done.out)} == {"text"}


def test_read_takes_several_files_in_their_order(claimline: Terminal) -> None:
    other = ARTICLE.replace("every roof", "no roof")
    done = claimline("read", claimline.article(), claimline.article(other, name="again.txt"))
    assert list(dict.fromkeys(row["document"] for row in rows(done.out))) == ["storm", "again"]


def test_json_lines_hold_the_table_and_offsets_into_the_text(claimline: Terminal) -> None:
    name = claimline.article()
    lines = [
        json.loads(line) for line in claimline("read", name, "--format", "jsonl").out.decode().splitlines()
    ]
    assert [{column: line[column] for column in READ} for line in lines] == rows(claimline("read", name).out)
    claim = lines[1]
    start, end = claim["span"]
    assert ARTICLE[start:end] == claim["quote"]
    assert ARTICLE[slice(*claim["date_span"])] == "March 2015"
    assert ARTICLE[slice(*claim["content_span"])] == "the storm had taken every roof"
    assert {line["text_sha256"] for line in lines} == {hashlib.sha256(ARTICLE.encode()).hexdigest()}


def test_notices_go_to_standard_error(claimline: Terminal) -> None:
    (claimline.folder / "storm.txt").write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode())
    done = claimline("read", "storm.txt")
    assert "byte order mark" in done.err
    assert done.out.startswith(b"id,kind,")


def test_a_byte_order_mark_is_written_on_request(claimline: Terminal) -> None:
    (claimline.folder / "storm.txt").write_text(ARTICLE)
    assert claimline("read", "storm.txt", "--bom", "-o", "storm.csv").code == 0
    assert (claimline.folder / "storm.csv").read_bytes().startswith(b"\xef\xbb\xbfid,kind,")
    assert claimline("select", "storm.csv", "--bom", "-o", "out.csv").code == 0
    assert (claimline.folder / "out.csv").read_bytes() == (claimline.folder / "storm.csv").read_bytes()
    assert claimline("replay", "out.csv.json").code == 0
    refused = claimline("read", "storm.txt", "--bom", "--format", "jsonl")
    assert (refused.code, refused.err) == (
        2,
        "claimline: --bom is for CSV; leave it out, or write --format csv.\n",
    )


def test_dates_writes_one_json_line_an_expression(claimline: Terminal) -> None:
    done = claimline(
        "dates", "-", "--anchor", "2016-03-31", stdin=b"It fell in March 2015 and again last year."
    )
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [(one["text"], one["edtf"], one["basis"]) for one in found] == [
        ("March 2015", "2015-03", "stated"),
        ("last year", "2015", "relative"),
    ]


def test_dates_reads_what_a_page_shows(claimline: Terminal) -> None:
    done = claimline(
        "dates",
        "-",
        stdin=b"<html><body><h1>Oster</h1><p data-day='2001-02-03'>The mill fell in <b>March</b> 2015.</p></body></html>",
    )
    assert [json.loads(line)["text"] for line in done.out.splitlines()] == ["March 2015"]


def test_check_lists_every_fault_and_exits_with_1(claimline: Terminal) -> None:
    done = claimline("check", claimline.table(ROWS[0], ROWS[0], ROWS[1].replace("none", "rumour")))
    assert done.code == 1
    assert done.out.decode().splitlines() == [
        'events.csv, row 3, column id: "storm:p1" stands in row 2 too; give each row its own.',
        'events.csv, row 4, column basis: "rumour" is not allowed; write stated or relative or inferred or by hand or none.',
        "3 rows read, 2 with 2 problems.",
    ]


def test_check_of_what_is_no_table_exits_with_2(claimline: Terminal) -> None:
    done = claimline("check", claimline.article())
    assert (done.code, done.out) == (2, b"")
    assert done.err == (
        "claimline: storm.txt is running text and no table; claimline read makes a table of it.\n"
    )


def test_check_of_a_table_without_a_column_exits_with_1(claimline: Terminal) -> None:
    (claimline.folder / "events.csv").write_text("id,kind\np1,claim\n")
    done = claimline("check", "events.csv")
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith(b"events.csv, row 1 has no column title, ")


def test_text_of_others_cannot_steer_the_terminal(claimline: Terminal) -> None:
    done = claimline("check", claimline.table(ROWS[0].replace("stated", "\x1b[2Jstated"), *ROWS[1:] * 30))
    assert b"2Jstated" in done.out
    assert b"\x1b" not in done.out


def test_check_takes_standard_input(claimline: Terminal) -> None:
    table = (claimline.folder / claimline.table()).read_bytes()
    assert claimline("check", "-", stdin=table).out == b"3 rows read, all in order.\n"


def test_select_writes_the_extract_and_its_receipt(claimline: Terminal) -> None:
    done = claimline("select", claimline.table(), "--source", "Gazette", "--from", "2016", "-o", "out.csv")
    assert (done.code, done.out) == (0, b"")
    assert done.err == "1 of 3: said by Gazette; possibly in 2016 or later.\n"
    written = (claimline.folder / "out.csv").read_bytes()
    assert [row["id"] for row in rows(written)] == ["storm:p3"]
    assert written == extract(
        Store(load_events("events.csv")), Query(sources=("Gazette",), period_from="2016")
    )
    assert json.loads((claimline.folder / "out.csv.json").read_bytes())["input"]["name"] == "events.csv"


def test_select_names_what_comes_near_a_name_that_the_table_lacks(claimline: Terminal) -> None:
    done = claimline("select", claimline.table(), "--source", "gazete", "--actor", "Xyzzy", "-o", "out.csv")
    assert (done.code, done.out) == (0, b"")
    assert done.err.splitlines() == [
        "0 of 3: said by gazete; about Xyzzy.",
        "The table has no source called gazete; near it: Gazette.",
        "The table has no actor called Xyzzy.",
    ]


def test_select_takes_the_page_s_address(claimline: Terminal) -> None:
    claimline.table()
    address = "http://127.0.0.1:8501/?source=Harbour+Board&undated=only&group=actor"
    assert claimline("select", "events.csv", "--query", address, "-o", "a.csv").code == 0
    assert claimline("select", "events.csv", "--query", address.rpartition("?")[2], "-o", "b.csv").code == 0
    assert [row["id"] for row in rows((claimline.folder / "a.csv").read_bytes())] == ["storm:p2"]
    assert (claimline.folder / "a.csv").read_bytes() == (claimline.folder / "b.csv").read_bytes()


def test_question_mark_in_an_address_may_be_part_of_the_text(claimline: Terminal) -> None:
    claimline("select", claimline.table(), "--query", "text=why?", "-o", "a.csv")
    claimline("select", "events.csv", "--query", "?text=why?#top", "-o", "b.csv")
    for name in ("a.csv.json", "b.csv.json"):
        said = json.loads((claimline.folder / name).read_bytes())
        assert said["query"]["data"] == {"text": "why?"}


NAMES = "canonical,alias,kind\nThe Gazette of Ulsund,Gazette,outlet\n"


def test_select_joins_names_by_a_list_and_replay_needs_the_receipt_alone(claimline: Terminal) -> None:
    claimline.article(NAMES, "actors.csv")
    asked = ("--actors", "actors.csv", "--source", "The Gazette of Ulsund", "-o", "out.csv")
    done = claimline("select", claimline.table(), *asked)
    assert (done.code, done.err) == (0, "2 of 3: said by The Gazette of Ulsund.\n")
    written = rows((claimline.folder / "out.csv").read_bytes())
    assert {row["source"] for row in written} == {"The Gazette of Ulsund"}
    assert {row["note"] for row in written} == {"“Gazette” is The Gazette of Ulsund in the list of names."}
    (claimline.folder / "actors.csv").unlink()
    assert claimline("replay", "out.csv.json").code == 0


def test_select_seeks_a_name_under_what_the_list_calls_it(claimline: Terminal) -> None:
    claimline.article(NAMES, "actors.csv")
    asked = ("--actors", "actors.csv", "--source", "Gazette", "-o", "out.csv")
    assert claimline("select", claimline.table(), *asked).err == "2 of 3: said by The Gazette of Ulsund.\n"


def test_select_never_writes_over_the_list_of_names(claimline: Terminal) -> None:
    claimline.article(NAMES, "out.csv")
    done = claimline("select", claimline.table(), "--actors", "out.csv", "-o", "out.csv")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert (claimline.folder / "out.csv").read_text(encoding="utf-8") == NAMES


def test_select_says_what_of_an_address_is_no_filter(claimline: Terminal) -> None:
    done = claimline("select", claimline.table(), "--query", "sources=Gazette&group=actor", "-o", "a.csv")
    assert done.err.splitlines() == ["Not part of the query: group, sources.", "3 of 3: everything."]


def test_years_before_our_era_can_be_asked_for(claimline: Terminal) -> None:
    done = claimline("select", claimline.table(), "--from", "-0044", "--to", "-0043", "-o", "a.csv")
    assert done.err == "1 of 3: possibly between 45 BC and 44 BC; 1 undated kept.\n"


def test_options_of_select_say_the_same_as_the_address(claimline: Terminal) -> None:
    options = ["--actor", "Council", "--kind", "claim", "--to", "2015", "--certainly", "--text", "ROOFS"]
    claimline("select", claimline.table(), *options, "-o", "a.csv")
    address = "actor=Council&kind=claim&to=2015&certainly=1&text=ROOFS"
    claimline("select", "events.csv", "--query", address, "-o", "b.csv")
    said = [
        json.loads((claimline.folder / name).read_bytes())["query"] for name in ("a.csv.json", "b.csv.json")
    ]
    assert said[0] == said[1]
    assert said[0]["words"].startswith("1 of 3: about Council")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["select", "events.csv", "--from", "May", "-o", "o"],
            'The beginning of the period, "May", is no date; write a year',
        ),
        (
            ["select", "events.csv", "--kind", "tweet", "-o", "o"],
            'kind cannot be "tweet"; choose article or claim',
        ),
        (
            ["select", "none.csv", "-o", "o"],
            "none.csv cannot be read (No such file or directory); check its name",
        ),
        (["select", "events.csv", "-o", "events.csv"], "events.csv is the input itself; choose another name"),
        (
            ["select", "out.csv.json", "-o", "out.csv"],
            "out.csv.json is the input itself; choose another name",
        ),
        (
            ["select", "events.csv", "--query", "http://[bad", "-o", "o"],
            'The address "http://[bad" cannot be read',
        ),
        (
            ["select", "events.csv", "--text", "\udcff", "-o", "o"],
            "The query holds bytes that are not UTF-8;",
        ),
        (
            ["select", "events.csv", "-o", "\udcff.csv"],
            "is not UTF-8, which a receipt needs; rename the file.",
        ),
        (["select", "events.csv", "-o", "."], ". cannot be written (Is a directory); choose another place."),
        (["select", "-", "-o", "o"], "A receipt names its input, and standard input has no name"),
        (
            ["select", "events.csv", "-o", "no/out.csv"],
            "out.csv cannot be written (No such file or directory)",
        ),
        (["select", "events.csv"], "Missing option '-o'"),
        (["read", "storm.txt", "-o", "storm.txt"], "storm.txt is the input itself"),
        (
            ["read", "storm.txt", "--actors", "events.csv", "-o", "events.csv"],
            "events.csv is the input itself",
        ),
        (["read", "storm.txt", "--actors", "."], ". cannot be read (Is a directory); check its name"),
        (["select", "events.csv", "-o", "loop/out.csv"], "out.csv cannot be written ("),
        (["read", "none.txt"], "none.txt cannot be read (No such file"),
        (["read", "storm.txt", "--published", "soon"], '"soon"'),
        (["read", "storm.txt", "--format", "xml"], "'xml' is not one of 'csv', 'jsonl'"),
        (
            ["dates", "storm.txt", "--anchor", "soon"],
            'The anchor cannot be "soon"; write it like 2016-03-30, or give a date.',
        ),
        (["replay", "events.csv"], "events.csv is no receipt; give the JSON file that claimline wrote"),
        (["open", "none.csv"], "none.csv cannot be read"),
        (
            ["open", "--frame-in", "www.example"],
            '"www.example" is no site that can hold a frame; write it as',
        ),
        (
            ["open", "--host", "https://desk.example/"],
            '"https://desk.example/" is no name of a server; write it',
        ),
        (["open", "--base-path", "a/../b"], '"a/../b" is no path of names; write it like desk or tools/desk'),
        (["open", "--address", "192.0.2.1"], 'This computer cannot listen on "192.0.2.1", which --address'),
        (["shut"], "No such command 'shut'"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(
    claimline: Terminal, arguments: list[str], sentence: str
) -> None:
    claimline.table()
    claimline.table(name="out.csv.json")
    claimline.article()
    (claimline.folder / "loop").symlink_to("loop")
    before = claimline.files()
    done = claimline(*arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith("claimline: ")
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert claimline.files() == before


def test_replay_says_that_the_bytes_are_the_same(claimline: Terminal) -> None:
    claimline("select", claimline.table(), "--source", "Gazette", "-o", "out.csv")
    done = claimline("replay", "out.csv.json")
    assert (done.code, done.out) == (0, b"out.csv has the same bytes: 2 of 3: said by Gazette.\n")


def test_replay_writes_a_missing_extract_again(claimline: Terminal) -> None:
    claimline("select", claimline.table(), "--source", "Gazette", "-o", "out.csv")
    before = (claimline.folder / "out.csv").read_bytes()
    (claimline.folder / "out.csv").unlink()
    assert claimline("replay", "out.csv.json").out.startswith(
        b"out.csv was missing and has been written again"
    )
    assert (claimline.folder / "out.csv").read_bytes() == before


def test_replay_names_the_difference_and_exits_with_1(claimline: Terminal) -> None:
    claimline("select", claimline.table(), "--source", "Gazette", "-o", "out.csv")
    (claimline.folder / "out.csv").write_bytes(b"something else")
    done = claimline("replay", "out.csv.json")
    assert (done.code, done.out) == (
        1,
        b"out.csv.json: out.csv is not the file rebuilt now, first in line 1.\n",
    )
    assert (claimline.folder / "out.csv").read_bytes() == b"something else"


def test_open_hands_the_file_over_to_streamlit(claimline: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *handed_over: called.extend(handed_over))
    assert claimline("open", claimline.table()).code == 0
    program, command, environment = called
    assert (program, command[:4]) == (sys.executable, [sys.executable, "-m", "streamlit", "run"])
    assert Path(command[4]) == Path.cwd() / "app.py"
    assert environment["CLAIMLINE_EVENTS"] == str(claimline.folder / "events.csv")


def test_open_hands_a_list_of_names_over_and_refuses_a_broken_one(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *handed_over: called.extend(handed_over))
    table, names = claimline.table(), claimline.article(NAMES, "actors.csv")
    done = claimline("open", table, "--actors", table)
    assert (done.code, done.err.count("\n"), called) == (2, 1, [])
    assert done.err.startswith("claimline: events.csv: the column canonical is missing")
    assert claimline("open", table, "--actors", names).code == 0
    assert called[-1]["CLAIMLINE_ACTORS"] == str(claimline.folder / "actors.csv")


def test_open_hands_on_how_the_dashboard_is_served(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *handed_over: called.extend(handed_over))
    given = "--host desk.example --host desk --frame-in https://WWW.example --frame-in http://intranet:8080 --metrics"
    assert claimline("open", *given.split()).code == 0
    served = {name: value for name, value in called[-1].items() if name in {HOSTS, FRAMERS, METRICS}}
    assert served == {
        HOSTS: "desk.example,desk",
        FRAMERS: "https://www.example,http://intranet:8080",
        METRICS: "1",
    }
    monkeypatch.setenv(FRAMERS, "https://www.example, intranet")
    done = claimline("open")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith('claimline: "intranet" is no site')


@pytest.mark.parametrize(
    ("given", "shared"),
    [
        ("", False),
        ("--port 8765", False),
        ("--address 127.0.0.1", False),
        ("--address localhost", False),
        ("--shared", True),
        ("--host desk.example", True),
        ("--base-path desk", True),
        ("--address 0.0.0.0", True),
    ],
)
def test_a_server_that_lets_others_in_gives_each_a_case_of_their_own(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch, given: str, shared: bool
) -> None:
    monkeypatch.delenv("STREAMLIT_SERVER_ADDRESS", raising=False)
    called: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *handed_over: called.extend(handed_over))
    assert claimline("open", *given.split()).code == 0
    assert (SHARED in called[-1]) == shared


def test_open_says_which_port_is_taken(claimline: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        monkeypatch.setenv("STREAMLIT_SERVER_PORT", str(port))
        monkeypatch.setattr(os, "execve", lambda *_: pytest.fail("Streamlit would only fail in its own way"))
        done = claimline("open", claimline.table())
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith(
        f"claimline: Port {port}, which --port or STREAMLIT_SERVER_PORT asks for, is taken; name"
    )


def test_module_and_console_script_are_the_same_command() -> None:
    script = Path(sys.executable).with_name("claimline")
    for command in ([sys.executable, "-m", "claimline"], [str(script)]):
        done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
        assert done.stdout.startswith("claimline, version ")


def test_pipe_that_closes_early_is_no_fault(tmp_path: Path) -> None:
    words = " ".join(f"It fell on {day} March {year}." for year in range(1500, 2000) for day in range(1, 29))
    (tmp_path / "long.txt").write_text(words)
    command = [sys.executable, "-m", "claimline", "dates", str(tmp_path / "long.txt")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [["dates", "-"], ["check", "-"], ["--help"]])
def test_full_output_is_one_sentence_and_exit_2(arguments: list[str]) -> None:
    text = (
        b"It fell in March 2015."
        if arguments[0] == "dates"
        else (",".join(NEEDED) + "\r\n" + ROWS[0]).encode()
    )
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "claimline", *arguments],
            input=text,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    sentence = b"claimline: Standard output cannot be used (No space left on device); check its rights and its room.\n"
    assert (done.returncode, done.stderr) == (2, sentence)


@pytest.mark.parametrize(
    ("closed", "sentence"),
    [("<&-", "Standard input is closed; name a file"), (">&-", "Standard output is closed; give it a file")],
)
def test_closed_stream_is_one_sentence_and_exit_2(closed: str, sentence: str) -> None:
    command = f'exec "$0" -m claimline dates - {closed}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable],
        input="It fell in March 2015.",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert sentence in done.stderr


def test_no_progress_bar_where_there_is_no_terminal(claimline: Terminal) -> None:
    assert "Reading" not in claimline("read", claimline.article(), claimline.article(name="again.txt")).err


def test_result_does_not_depend_on_the_locale(tmp_path: Path) -> None:
    (tmp_path / "storm.txt").write_text(ARTICLE.replace("Ellery", "Ällery"), encoding="utf-8")
    command = [sys.executable, "-m", "claimline", "read", "storm.txt"]
    outputs = {
        subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ | {"LC_ALL": name, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for name, zone in (("C", "UTC"), ("C.UTF-8", "Asia/Tokyo"))
    }
    assert len(outputs) == 1
    assert "Port Ällery".encode() in outputs.pop()


def test_terminal_without_a_letter_gets_its_number(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text(",".join(NEEDED) + "\n" + ROWS[0].replace("stated", "été“"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "claimline", "check", "events.csv"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b'"\xe9t\xe9\\u201c" is not allowed' in done.stdout


def test_saved_events_can_be_selected_from(tmp_path: Path) -> None:
    save_events(find_events(read_text(ARTICLE, name="storm")), tmp_path / "events.csv")
    assert load_events(tmp_path / "events.csv")["id"].iloc[0] == "storm:a"
