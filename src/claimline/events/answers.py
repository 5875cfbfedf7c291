"""The headline of an answer that only completes its question: "When did you see it? In the spring of 1985"."""

import re

from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import is_past, is_time
from claimline.events.headlines import is_only_when_or_where
from claimline.events.titles import LOOKED_AT, title_of
from claimline.model import Passage, Statement
from claimline.text.tokens import Token, tokenize

_LAST_SENTENCE = re.compile(r"[^.!?]+[.!?]+\W*$")
_OPENS_CLAUSE = frozenset({"that", "because", "if", "when"})
_SHORT = 40  # characters of an answer before the sentence: "I did."


def with_question(
    text: str, passage: Passage, asking: Passage | None, statement: Statement, title: str
) -> str:
    """The headline, with the words before it where it says only when or where: of the answer, and in marks of what was asked.

    `asking` is the passage before.
    """
    if passage.kind != "turn" or statement.source or not _completes_question(title):
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


def _completes_question(title: str) -> bool:
    """True for "At the quay", "Tomorrow, if they like" and "That I am sorry", whose main clause is the question's."""
    tokens = tokenize(title[:LOOKED_AT])
    if is_only_when_or_where(title) or not tokens:
        return bool(tokens)
    if tokens[0].low in _OPENS_CLAUSE:
        return not any(token.text == "," and not _goes_on(tokens, i) for i, token in enumerate(tokens))
    clause = next((i for i, token in enumerate(tokens) if token.low in _OPENS_CLAUSE), len(tokens))
    verbs = words.AUXILIARIES | words.PERSONS | words.SPEAKERS | FINITE
    return is_time(tokens[0]) and not any(t.low in verbs or is_past(t) for t in tokens[:clause])


def _goes_on(tokens: list[Token], comma: int) -> bool:
    """True for the comma of "That I am sorry, and that I left"."""
    after = [token.low for token in tokens[comma + 1 : comma + 3]]
    return bool(set(after) & _OPENS_CLAUSE)
