"""Whose claim a noun is: "Lena Ort's first claim that ...", "her claim that ...", "the claim by Lena Ort that ..."."""

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.grammar import Bounds, is_noun, is_time, names_somebody
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.text.tokens import Token

_PRONOUNS = frozenset({"his", "her", "their", "its"})
_MARKS = _PRONOUNS | {"'s"}
_ADJECTIVES = 3  # between the holder and the noun
_LONGEST = 12


def can_be_held(tokens: list[Token], noun: int, high: int) -> bool:
    """False where nothing near the noun at token `noun` can name its holder: seen at once, and most often so."""
    if noun + 1 < high and tokens[noun + 1].low in {"by", "from", "of"}:
        return True
    return any(low in _MARKS for _, _, _, low in tokens[max(0, noun - 1 - _ADJECTIVES) : noun])


def holder_before(tokens: list[Token], low: int, noun: int) -> Bounds | None:
    """The possessor of the noun at token `noun`, its "'s" left out, adjectives between the two aside."""
    for index in range(noun - 1, max(low, noun - 1 - _ADJECTIVES) - 1, -1):
        if tokens[index].low in _PRONOUNS:
            return index, index + 1
        if tokens[index].low == "'s":
            start = _start(tokens, max(low, index - _LONGEST), index)
            return (start, index) if names_somebody(tokens, start, index) else None
        if not is_noun(tokens[index]) and tokens[index].low not in words.ADVERBS:
            return None
    return None


def holder_after(tokens: list[Token], start: int, high: int) -> Bounds | None:
    """The one whose claim it is after "by" or "from" at token `start`."""
    if start >= high or tokens[start].low not in {"by", "from"}:
        return None
    return phrase_after(tokens, start + 1, high, apposition=False)


def holder_of(tokens: list[Token], start: int, high: int) -> Bounds | None:
    """The one whose view it is after "of" at token `start`."""
    if start >= high or tokens[start].low != "of":
        return None
    return phrase_after(tokens, start + 1, high, apposition=False)


def _start(tokens: list[Token], low: int, end: int) -> int:
    """Where a possessor begins: at its article, or at its name ("on Tulsa police's claim")."""
    start, named = end, False
    while start > low:
        before = tokens[start - 1]
        if before.low in words.DETERMINERS:
            return start - 1
        over_of = before.low == "of" and start < end and start - 1 > low and is_noun(tokens[start - 2])
        if not over_of and (not is_noun(before) or is_time(before) or (named and not before.is_capital)):
            break
        named = before.is_capital
        start -= 1
    return start
