"""Each known engine's markup, in a page of our own words, is read as the gold beside it says."""

import re
from pathlib import Path

import pytest

from claimline.read.page.parts import PageComment, PageThread
from claimline.read.page.thread.engines import ENGINES
from claimline.read.page.thread.known import comments, engine_of
from claimline.read.page.tree import parse

PAGES = Path(__file__).parent / "pages_saved"
NAMES = sorted(path.name.removesuffix(".html") for path in PAGES.glob("*.html"))


def thread_of(name: str) -> PageThread:
    thread = comments(parse((PAGES / f"{name}.html").read_text(encoding="utf-8")))
    assert thread is not None, "no engine knows the page"
    return thread


def gold_of(name: str) -> tuple[list[list[str]], dict[str, str]]:
    """The rows of a page's gold, and what its first line says of the thread as a whole."""
    lines = (PAGES / f"{name}.gold.tsv").read_text(encoding="utf-8").splitlines()
    said = dict(re.findall(r"(\w+)=(.+?)(?= \w+=|$)", lines[0])) if lines[0].startswith("#") else {}
    return [line.split("\t") for line in lines if not line.startswith("#")], said


def row_of(comment: PageComment) -> list[str]:
    words = " ¶ ".join(one.replace("\n", " / ") for one in comment.paragraphs)
    parent = "-" if comment.parent is None else str(comment.parent + 1)
    return [comment.author, comment.time.shown, comment.time.machine, parent, comment.anchor, words]


@pytest.mark.parametrize("name", NAMES)
def test_known_markup_is_read(name: str) -> None:
    thread = thread_of(name)
    rows, said = gold_of(name)
    assert [row_of(one) for one in thread.comments] == rows
    assert thread.deleted == int(said.get("deleted", 0))
    assert thread.hidden == int(said.get("hidden", 0))
    assert (thread.opening.author if thread.opening else "") == said.get("opening", "")


def test_each_row_of_the_table_reads_one_of_the_pages() -> None:
    found = (engine_of(parse((PAGES / f"{name}.html").read_text(encoding="utf-8"))) for name in NAMES)
    assert {engine.name for engine, _ in filter(None, found)} == {engine.name for engine in ENGINES}
