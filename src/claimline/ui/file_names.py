"""What a saved file says of itself: its name, and the line under a picture that says where it comes from."""

import re
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from claimline.dates.english import in_words
from claimline.inline import printable
from claimline.query.in_words import clauses
from claimline.query.query import Query
from claimline.text.counts import number_of
from claimline.ui.page import Opened, is_retold

_LONGEST = {"of": 40, "filters": 60}  # characters; a longer name is cut in folders and messages
_PROOF = 12  # digits of the SHA-256: enough to tell two tables apart


def file_name(opened: Opened, asked: Query, kept: int) -> str:
    """What a file holds, without an ending: `assad-and-isis_about-ISIS_18-of-28`."""
    titles = _articles(opened)["title"].tolist()
    head = titles[0].partition(":")[0] if len(titles) == 1 else Path(opened.table.name).stem
    parts = [_plain(head, "of").lower() or "events", *filter(None, [_filters(asked)])]
    return "_".join([*parts, f"{kept}-of-{opened.store.total}"])


def source_line(opened: Opened) -> str:
    """The document and its date, the table with the beginning of its SHA-256, and the version that drew it."""
    articles = _articles(opened)
    what = (
        [_article(articles)]
        if len(articles) == 1
        else [number_of(len(articles), "article")] * bool(len(articles))
    )
    if is_retold():
        what.append("in our own words")
    table = f"{Path(opened.table.name).name}, SHA-256 {opened.table.sha256[:_PROOF]}"
    return printable(f"Source: {'; '.join([*what, table])}; drawn by claimline {version('claimline')}")


def _articles(opened: Opened) -> pd.DataFrame:
    events = opened.table.frame
    return events[events["kind"] == "article"]


def _article(articles: pd.DataFrame) -> str:
    one = articles.iloc[0]
    when = in_words(one["edtf"], one["earliest"], one["latest"], one["precision"], one["qualifier"])
    return f"{one['title']} ({when})"


def _filters(asked: Query) -> str:
    said = "_".join(_plain(clause, "filters") for clause in clauses(asked))
    return said if len(said) <= _LONGEST["filters"] else "filtered"


def _plain(words: str, part: str) -> str:
    """Words as a part of a file's name on every system: letters, digits and dashes."""
    joined = re.sub(r"[^\w.]+", "-", words).strip("-.")
    return joined if len(joined) <= _LONGEST[part] else joined[: _LONGEST[part]].rpartition("-")[0]
