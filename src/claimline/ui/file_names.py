"""What a saved file says of itself: its name, and the line under a picture that says where it comes from."""

import re
from functools import cache
from importlib.metadata import version
from pathlib import Path

from claimline.inline import printable
from claimline.query.in_words import clauses
from claimline.query.query import Query
from claimline.serving import is_shared
from claimline.text.counts import number_of
from claimline.ui.page import Opened, is_retold
from claimline.ui.records import date_in_words, rows_of
from claimline.ui.state import open_case

_OF, _FILTERS = 40, 60  # bytes; a longer name is cut in folders and messages
_PROOF = 12  # digits of the SHA-256: enough to tell two tables apart


def file_name(opened: Opened, asked: Query, kept: int) -> str:
    """What a file holds, without an ending: `assad-and-isis_about-ISIS_18-of-28`."""
    return opened.answers.once(("file name", asked, kept), lambda: _named(opened, asked, kept))


def _named(opened: Opened, asked: Query, kept: int) -> str:
    parts = [_cut(_plain(_head(opened)).lower()) or "events", *filter(None, [_filters(asked)])]
    return "_".join([*parts, f"{kept}-of-{opened.store.total}"])


def tab_title(opened: Opened, asked: Query, kept: int) -> str:
    """What a tab of the browser holds: `Assad and ISIS: 18 of 28, about ISIS`."""
    said = "; ".join(clauses(asked))
    return printable(f"{_head(opened)}: {kept:,} of {opened.store.total:,}{', ' * bool(said)}{said}")


def source_line(opened: Opened) -> str:
    """The document and its date, the table with the beginning of its SHA-256, and the version that drew it."""
    return opened.answers.once(("source line",), lambda: _sourced(opened))


def _sourced(opened: Opened) -> str:
    number, _ = opened.store.articles
    what = [_article(opened)] if number == 1 else [number_of(number, "article")] * bool(number)
    if is_retold():
        what.append("in our own words")
    table = f"{file_of(opened)}, SHA-256 {opened.table.sha256[:_PROOF]}"
    return printable(f"Source: {'; '.join([*what, table])}; drawn by claimline {_version()}")


@cache
def _version() -> str:
    return version("claimline")  # reads a file


def file_of(opened: Opened) -> str:
    """The name of the table's file."""
    return Path(opened.table.name).name


def _head(opened: Opened) -> str:
    number, articles = opened.store.articles
    if number == 1:
        return articles["title"][0].partition(":")[0]
    case = open_case.in_use()
    if case is None:
        return Path(opened.table.name).stem
    # The table of each case has the same name, and the folder of a shared one is nobody's choice.
    return number_of(number, "article") if is_shared() else case.folder.name


def _article(opened: Opened) -> str:
    (one,) = rows_of(opened.store.articles[1])
    return f"{one['title']} ({date_in_words(one)})"


def _filters(asked: Query) -> str:
    """All filters, or that there are some: a name that holds a part of them would say something else."""
    said = "_".join(_plain(clause) for clause in clauses(asked))
    return said if len(said.encode("utf-8")) <= _FILTERS else "filtered"


def _plain(words: str) -> str:
    """Words as a part of a file's name on every system: letters, digits and dashes."""
    return re.sub(r"[^\w.]+", "-", words).strip("-.")


def _cut(name: str) -> str:
    """The beginning of a name that is too long, up to the last whole word, if it has one."""
    whole = name.encode("utf-8")
    if len(whole) <= _OF:
        return name
    begin = whole[:_OF].decode("utf-8", "ignore")
    return begin.rpartition("-")[0] or begin
