"""The headline of an answer that only completes its question: "When did you see it? In the spring of 1985"."""

import re

from claimline.events.headlines import is_only_when_or_where
from claimline.events.titles import title_of
from claimline.model import Passage, Statement

_LAST_SENTENCE = re.compile(r"[^.!?]+[.!?]+\W*$")
_SHORT = 40  # characters of an answer before the sentence: "I did."


def with_question(
    text: str, passage: Passage, asking: Passage | None, statement: Statement, title: str
) -> str:
    """The headline, with the words before it where it says only when or where: of the answer, and in marks of what was asked.

    `asking` is the passage before.
    """
    if passage.kind != "turn" or statement.source or not is_only_when_or_where(title):
        return title
    before = text[passage.start : statement.start].strip()
    last = _LAST_SENTENCE.search(before)
    if len(before) <= _SHORT:
        before = f"{_asked(text, passage, asking)} {before}"
    elif last:
        before = last.group()
    return title_of(f"{before.strip()} {text[statement.start : statement.end]}")


def _asked(text: str, passage: Passage, asking: Passage | None) -> str:
    """The last sentence of the turn before where another speaks it, in marks; else empty."""
    if asking is None or asking.kind != "turn" or asking.author == passage.author:
        return ""
    last = _LAST_SENTENCE.search(text[asking.start : asking.end])
    return f"“{last.group().strip()}”" if last else ""
