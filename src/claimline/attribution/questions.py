"""What is asked: a question in its own words, and one that is reported."""

from collections.abc import Sequence
from itertools import pairwise

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.frames import ASKING
from claimline.model import Span
from claimline.text.tokens import Token

_OPENS_QUESTION = frozenset("whether if who whom whose what which when where why how".split())
_CLOSING_MARKS = "”’\"'»), "


def is_question(text: str, span: Span) -> bool:
    """True for a question in its own words, which asserts nothing."""
    return text[slice(*span)].rstrip().rstrip(_CLOSING_MARKS).endswith("?")


def reports_a_question(attribution: Attribution, content: Sequence[Token], whom: Sequence[Token]) -> bool:
    """True for "asked whether the ferry was late" and "demanded to know why"; `whom` are the words for who was asked.

    Not for "asked two men who live there to help", whose "who" tells which men.
    """
    if attribution.verb not in ASKING:
        return False
    lows = [token.low for token in content[:3]]
    counted = whom and (whom[0].low in words.NUMBERS | words.QUANTIFIED or whom[0].text[0].isdigit())
    if counted and lows[:1] == ["who"] and any(_is_to_do(*pair) for pair in pairwise(content)):
        return False
    return (
        lows[:1] != []
        and (lows[2] if lows[:2] == ["to", "know"] and len(lows) > 2 else lows[0]) in _OPENS_QUESTION
    )


def _is_to_do(token: Token, following: Token) -> bool:
    """True for the "to" of "to help", not for that of "to the quay" and "to Ort"."""
    closed = words.DETERMINERS | words.OBJECTS | words.NUMBERS | words.PREPOSITIONS
    return (
        token.low == "to" and following.is_word and not following.is_capital and following.low not in closed
    )
