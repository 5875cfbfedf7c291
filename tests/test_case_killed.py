"""A case whose writer is killed before any one step in which a change writes: it is as before the change or as after it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from case_files import files_of
from claimline.case.case import Case
from claimline.case.documents import Given
from claimline.case.past import Past
from other_claimline import read_by_another

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")

ARTICLE = """The ferry and the pier

Published 12 May 2016

Lena Ort said in 2014 that the pier was rotten. Max Hill said in 2015 that nobody had looked.
"""
SECOND = ARTICLE.replace("pier", "mill").replace("2014", "2011")

# A process for each step at which it ends itself as a kill does: nothing is cleared, no lock is given back by hand.
KILLED = """
import os, shutil, sys
from pathlib import Path
from claimline.case.case import Case
from claimline.case.documents import Given
from claimline.case.past import Past
from claimline.later import load_readers
from claimline.model import NameLine

load_readers()  # or each of the processes would

def correct(case):
    Past(case).case.correct("ferry:p1.1", "date", "2013")

def add(case):
    data = Path(sys.argv[3]).read_bytes()
    Past(case).case.add_all([Given(f"{year}.txt", data.replace(b"2011", year.encode())) for year in ("2012", "2013")])

ACTS = {
    "correct": correct,
    "add": add,
    "remove": lambda case: Past(case).case.remove("second.txt"),
    "update": lambda case: Past(case).case.update("second.txt", Path(sys.argv[3]).read_bytes() + b"!"),
    "move": lambda case: Past(case).case.move("second.txt", 0),
    "names": lambda case: Past(case).case.set_names([NameLine("Helena Ort", "Lena Ort", "person")]),
    "unpack": lambda case: Case.from_zip(case.zip(), case.folder.parent / f"{case.folder.name}-shelf" / "taken"),
    "undo": lambda case: Past(case).undo(),
    "redo": lambda case: Past(case).redo(),
    "build": lambda case: case.build(),
}
home, number = Path(sys.argv[2]), 0
while True:
    folder = shutil.copytree(home / "case", home / str(number))
    Path(f"{folder}-shelf").mkdir()
    if not os.fork():
        left = [number]
        def counted(step):
            def taken(*given, **named):
                if left[0] == 0:
                    os._exit(9)
                left[0] -= 1
                return step(*given, **named)
            return taken
        unlink = counted(Path.unlink)
        Path.replace = counted(Path.replace)
        Path.rename = counted(Path.rename)
        Path.mkdir = counted(Path.mkdir)
        Path.unlink = lambda path, missing_ok=False: unlink(path) if path.exists() else None
        ACTS[sys.argv[1]](Case(folder))
        os._exit(0)
    if os.wait()[1] == 0:
        break
    number += 1
print(number)
"""


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.make(tmp_path / "case")
    made.add("ferry.txt", ARTICLE.encode())
    made.add("second.txt", SECOND.encode())
    return made


def killed(case: Case, act: str) -> Iterator[Case]:
    """The case as each kill has left it, and last as it is where nothing was killed."""
    home = case.folder.parent
    text = home / "text.txt"
    text.write_text(SECOND)
    command = [sys.executable, "-c", KILLED, act, str(home), str(text)]
    steps = int(subprocess.run(command, check=True, capture_output=True, timeout=120).stdout)
    assert steps > 1
    for number in range(steps + 1):
        yield Case.open(home / str(number))


def whole(case: Case) -> dict[str, bytes]:
    """The files of a case, which has to be whole, once somebody has changed and built it."""
    table = case.table_path.read_bytes()
    assert case.build() == table
    assert {path.name for path in (case.folder / "documents").iterdir()} == {
        entry.file for entry in case.documents()
    }
    return files_of(case)


@pytest.mark.parametrize("act", ["correct", "add", "remove", "update", "move", "names", "undo", "redo"])
def test_a_change_is_made_or_not_made(case: Case, act: str) -> None:
    past = Past(case)
    if act in {"undo", "redo"}:
        past.case.remove("second.txt")
    if act == "redo":
        past.undo()
    before, history = files_of(case), past.history()
    left = []
    for one in killed(case, act):
        left.append(whole(one))
        if act not in {"undo", "redo"}:
            # What is made can be undone, what is not made is unknown.
            assert len(Past(one).history().done) == len(history.done) + (left[-1] != before)
            Past(one).undo()
            assert whole(one) == before
    assert [before, left[-1]] == sorted([before, left[-1]], key=left.index)
    assert all(one in (before, left[-1]) for one in left)
    assert before != left[-1]


@pytest.mark.parametrize("act", ["undo", "redo"])
def test_several_documents_that_were_added_at_once_go_and_come_at_once(case: Case, act: str) -> None:
    past, without = Past(case), files_of(case)
    past.case.add_all([Given(f"{n}.txt", SECOND.replace("2011", f"201{n}").encode()) for n in range(3)])
    with_them = files_of(case)
    if act == "redo":
        past.undo()
    for one in killed(case, act):
        assert whole(one) in (without, with_them)
        again = Past(one)
        while again.redo():
            pass
        assert whole(one) == with_them
        again.undo()
        assert whole(one) == without


def test_a_new_reading_is_taken_or_waits(case: Case) -> None:
    mine = case.table_path.read_bytes()
    theirs = read_by_another(case)
    for one in killed(case, "build"):
        waits = one.renewal() is not None
        assert one.table_path.read_bytes() == (theirs if waits else mine)
        one.build()
        assert one.table_path.read_bytes() == mine


@pytest.mark.parametrize("act", ["undo", "redo"])
def test_a_step_back_that_was_killed_is_taken_as_done(case: Case, act: str) -> None:
    past, begun = Past(case), files_of(case)
    past.case.correct("ferry:p1.1", "stance", "denied")
    past.case.remove("second.txt")
    if act == "redo":
        past.undo()
    for one in killed(case, act):
        again = Past(one)
        while again.undo():
            pass
        assert whole(one) == begun
        while again.redo():
            pass
        assert [entry.file for entry in one.documents()] == ["ferry.txt"]
        assert next(row.cells["stance"] for row in one.rows() if row.id == "ferry:p1.1") == "denied"


def test_a_zip_is_unpacked_whole_or_not_at_all_and_leaves_nothing_once_another_is(case: Case) -> None:
    for one in killed(case, "unpack"):
        shelf = Path(f"{one.folder}-shelf")
        taken = shelf / "taken"
        if taken.exists():
            assert files_of(Case.open(taken)) == files_of(case)
        Case.from_zip(case.zip(), shelf / "other")
        assert {path.name for path in shelf.iterdir()} <= {"taken", "other"}
        assert files_of(Case.open(shelf / "other")) == files_of(case)
