"""The commands on a case: `build`, `open` of a folder, and `replay` of what was taken from one."""

import hashlib
import json
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from claimline import cli
from claimline.case.case import Case
from claimline.serving import CASE, NEW_CASE
from other_claimline import read_by_another

ARTICLE = """The ferry and the pier

In March 2015 the harbour master said the ferry had lost its mast. Lena Ort said in 2014 that the pier was rotten.
"""
Run = tuple[int, str, str]


class Terminal:
    """Runs commands in this process, in a folder with a case."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self.capture = capture
        self.case = Case.make("my-case")
        self.case.add("ferry.txt", ARTICLE.encode())

    def __call__(self, *arguments: str) -> Run:
        self.capture.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments)
        return int(ended.value.code or 0), *self.capture.readouterr()


@pytest.fixture
def claimline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.chdir(tmp_path)
    return Terminal(capsys)


def test_build_makes_the_table_and_says_what_is_left(claimline: Terminal) -> None:
    claimline.case.leave_out("ferry:p1.1", "twice")
    claimline.case.correct("ferry:p1.2", "date", "2013")
    claimline.case.update("ferry.txt", ARTICLE.replace("2014 that", "2012 that").encode())
    (claimline.case.folder / "documents" / "new.txt").write_text(ARTICLE)
    (claimline.case.folder / "events.csv").unlink()
    code, out, err = claimline("build", "my-case")
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "documents/new.txt is not in documents.csv and was not read.",
        "Left over: date 2013 of “Lena Ort said in 2014 that the pier was rotten”, read before as 2014; its row is gone, or could be several.",
        "2 rows of 1 document; 1 left out by hand.",
    ]
    assert (claimline.case.folder / "events.csv").is_file()


def test_build_check_says_whether_the_table_is_what_the_case_makes(claimline: Terminal) -> None:
    before = claimline.case.build()
    assert claimline("build", "--check", "my-case") == (
        0,
        "my-case: events.csv is what the case makes.\n",
        "",
    )
    (claimline.case.folder / "events.csv").write_bytes(before.replace(b"2014", b"2013"))
    said = "my-case: events.csv is not what the case makes; claimline build makes it anew.\n"
    assert claimline("build", "--check", "my-case") == (1, said, "")
    (claimline.case.folder / "events.csv").unlink()
    assert claimline("build", "my-case", "--check")[:2] == (
        1,
        "my-case: events.csv is missing; claimline build makes it.\n",
    )
    assert not (claimline.case.folder / "events.csv").exists()


@pytest.mark.parametrize("command", [("build",), ("build", "--check"), ("open",)])
def test_a_folder_that_is_no_case_is_refused_in_one_sentence(
    claimline: Terminal, command: tuple[str, ...]
) -> None:
    Path("empty").mkdir()
    code, out, err = claimline(*command, "empty")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "no case.json" in err or "case.json is missing" in err
    assert list(Path("empty").iterdir()) == []


def test_open_hands_a_case_over_with_its_table_made_anew(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *handed_over: called.extend(handed_over))
    before = claimline.case.build()
    (claimline.case.folder / "events.csv").write_bytes(b"stale")
    folder = claimline.case.folder
    assert claimline("open", "my-case/")[0] == 0
    assert (folder / "events.csv").read_bytes() == before
    assert called[0] == sys.executable
    assert called[-1][CASE] == str(folder)
    assert called[-1]["CLAIMLINE_EVENTS"] == str(folder / "events.csv")


def test_a_table_of_another_claimline_is_told_and_taken_by_build(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = claimline.case.build()
    theirs = read_by_another(claimline.case)
    said = f"read by claimline 0.0.9; this is claimline {version('claimline')}: 1 row"
    monkeypatch.setattr(os, "execve", lambda *_: None)
    monkeypatch.setattr(os, "chdir", lambda _: None)
    code, out, err = claimline("open", "my-case")
    assert (code, out) == (0, "")
    assert f"my-case/events.csv was {said} would change; the page Documents shows it.\n" in err
    code, out, _ = claimline("build", "my-case", "--check")
    assert (code, out) == (1, f"my-case: events.csv was {said} would change; claimline build takes it.\n")
    code, out, err = claimline("select", "my-case", "-o", "all.csv")
    assert code == 0
    assert f"events.csv was {said} would change.\n" in err
    assert claimline.case.table_path.read_bytes() == theirs == Path("all.csv").read_bytes()
    code, out, err = claimline("build", "my-case")
    assert (code, err.splitlines()[0]) == (0, f"events.csv was {said} have changed.")
    assert claimline.case.table_path.read_bytes() == mine
    assert claimline("build", "my-case", "--check")[0] == 0


@pytest.mark.parametrize(("file", "name"), [("new-case", "new-case"), ("new.case/", "new.case")])
def test_open_takes_a_folder_that_is_not_there_yet_for_a_case_to_be_made(
    claimline: Terminal, monkeypatch: pytest.MonkeyPatch, file: str, name: str
) -> None:
    called: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *handed_over: called.extend(handed_over))
    here = Path.cwd()
    code, _, err = claimline("open", file)
    assert (code, err.splitlines()[0]) == (
        0,
        f"{file} is not there yet; the page Add makes it a case with the first article.",
    )
    assert called[-1][NEW_CASE] == str(here / name)
    assert not (here / name).exists()


@pytest.mark.parametrize("arguments", [("none.csv",), ("none/case",), ("new-case", "--shared")])
def test_open_refuses_what_is_not_there_and_no_new_folder(
    claimline: Terminal, arguments: tuple[str, ...]
) -> None:
    code, out, err = claimline("open", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "cannot be read" in err


def test_open_refuses_a_list_of_names_beside_that_of_the_case(claimline: Terminal) -> None:
    Path("names.csv").write_text("canonical,alias,kind\nLena Ort,L. Ort,person\n", encoding="utf-8")
    code, out, err = claimline("open", "my-case", "--actors", "names.csv")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("claimline: A case has a list of names of its own")


def test_an_extract_of_a_case_is_proved_by_its_documents_and_corrections(claimline: Terminal) -> None:
    claimline.case.correct("ferry:p1.2", "date", "2013")
    assert claimline("select", "my-case", "--source", "Lena Ort", "-o", "out.csv")[0] == 0
    said = json.loads(Path("out.csv.json").read_bytes())
    assert said["input"]["name"] == "my-case/events.csv"
    (document,) = said["case"]["documents"]
    assert document == {"file": "ferry.txt", "sha256": hashlib.sha256(ARTICLE.encode()).hexdigest()}
    corrections = (claimline.case.folder / "corrections.csv").read_bytes()
    assert said["case"]["corrections"] == {"lines": 1, "sha256": hashlib.sha256(corrections).hexdigest()}
    assert said["case"]["names"]["lines"] == 0
    # The table's file is none of what proves it.
    (claimline.case.folder / "events.csv").write_bytes(b"changed")
    assert claimline("replay", "out.csv.json")[0] == 0
    claimline.case.correct("ferry:p1.2", "date", "2012")
    code, out, _ = claimline("replay", "out.csv.json")
    assert code == 1
    assert out.startswith("out.csv.json: the SHA-256 of the case's corrections: ")
    claimline.case.correct("ferry:p1.2", "date", "2013")
    claimline.case.describe("ferry.txt", author="Mia Hale")
    out = claimline("replay", "out.csv.json")[1]
    assert 'the author that was given of "ferry.txt": Mia Hale now, none in the receipt' in out
    claimline.case.describe("ferry.txt", author="")
    claimline.case.add(
        "second.txt", b"The harbour was closed. Lena Ort said in 2011 that it was full of sand."
    )
    assert 'the SHA-256 of "second.txt": ' in claimline("replay", "out.csv.json")[1]
