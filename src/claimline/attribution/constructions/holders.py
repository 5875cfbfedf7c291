"""Whose a reporting noun is: the possessor before it, those who stand before it as they are, and who follows "by" or "from"."""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.grammar import Bounds, is_noun, is_past, is_time, names_somebody
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.prose import WholeSentence
from claimline.text.tokens import Token

_PRONOUNS = frozenset({"his", "her", "their", "its"})
_MARKS = _PRONOUNS | {"'s"}
_AFTER_THESE = frozenset("despite amid after over with by against on contrary to of".split())
_HOLDERS = nouns.INSTITUTIONS | nouns.COLLECTIVES | nouns.FORCES
_ADJECTIVES = 3  # between the holder and the noun
_REACH_OF_MAKING = 6
_LONGEST = 12


def may_have_holder(tokens: list[Token], noun: int, high: int) -> bool:
    """False where nothing near the noun at token `noun` can name its holder: seen at once, and most often so."""
    if noun + 1 < high and tokens[noun + 1].low in {"by", "from", "of"}:
        return True
    before = tokens[max(0, noun - 1 - _REACH_OF_MAKING) : noun]
    if len(before) > 1 and before[-2].low in _AFTER_THESE:
        return True  # "despite police claims that"
    return any(low in _MARKS for _, _, _, low in before[-1 - _ADJECTIVES :]) or any(
        low in words.MAKING for _, _, _, low in before
    )


def holder_before(tokens: list[Token], low: int, noun: int) -> Bounds | None:
    """The possessor of the noun at token `noun`, its "'s" left out, adjectives between the two aside."""
    for index in range(noun - 1, max(low, noun - 1 - _ADJECTIVES) - 1, -1):
        if tokens[index].low in _PRONOUNS:
            return index, index + 1
        if tokens[index].low == "'s":
            start = _start(tokens, max(low, index - _LONGEST), index)
            return (start, index) if names_somebody(tokens, start, index) else None
        if tokens[index].low in words.PAST_ONLY:
            return None  # "Ort's speech drew praise"
        if not (is_noun(tokens[index]) or is_past(tokens[index]) or tokens[index].low in words.ADVERBS):
            return None
    return None


def holder_beside(sentence: WholeSentence, noun: int) -> Bounds | None:
    """The police of "despite police claims that", who stand before the noun as they are."""
    tokens, holder = sentence.tokens, noun - 1
    placed = holder - 1 >= sentence.low and tokens[holder - 1].low in _AFTER_THESE
    return (holder, noun) if placed and tokens[holder].low in _HOLDERS else None


def holder_after(tokens: list[Token], start: int, high: int, prepositions: frozenset[str]) -> Bounds | None:
    """The phrase after one of some prepositions at token `start`, or None."""
    if start >= high or tokens[start].low not in prepositions:
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
