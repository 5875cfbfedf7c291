"""What the head of a speaker's phrase tells: one or several, a document, a number of things."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.grammar import Bounds, is_past, is_plural, singular
from claimline.attribution.syntax.prose import WholeSentence
from claimline.text.tokens import Token

_AFTER_NOUN = frozenset({"close", "familiar", "involved", "present", "loyal", "near"})
_ENDS_HEAD = words.ATTACHING | words.RELATIVES | {",", "("}


def is_several(tokens: Sequence[Token], source: Bounds) -> bool | None:
    """True for a phrase in the plural, False in the singular, by its head; None where the form leaves it open."""
    end = source[0] + 1
    while end < source[1] and tokens[end].low not in _ENDS_HEAD:
        end += 1
    counted = end < source[1] - 1 and tokens[end].low in {"of", "in"} and tokens[end - 1].low in words.NUMBERS
    if counted:
        return tokens[end - 1].low != "one"  # "eight of 10 pilots", "six in 10"
    while end > source[0] + 1 and (is_past(tokens[end - 1]) or tokens[end - 1].low in _AFTER_NOUN):
        end -= 1  # "figures released", "sources close"
    head = tokens[end - 1]
    if _counts(tokens, source, end) and singular(head.low) in nouns.QUANTITIES:
        return None  # "a number of pilots say", "a growing share of voters says"
    if head.low in {"they", "those"} or head.low in words.QUANTIFIED:
        return True
    if "and" in [low for _, _, _, low in tokens[source[0] : end]]:
        return True
    if head.low in nouns.COLLECTIVES or (head.is_capital and is_plural(head)):
        return None  # "the police", "the Times", "the Democrats"
    return is_plural(head)


def is_quantity(tokens: Sequence[Token], source: Bounds) -> bool:
    """True for "the total number of crimes" and "an increase", not for "a number of pilots" and "a growing share of voters"."""
    end = source[0] + 1
    while end < source[1] and tokens[end].low not in _ENDS_HEAD:
        end += 1
    while end > source[0] + 1 and is_past(tokens[end - 1]):
        end -= 1
    head = tokens[end - 1]
    bare = end == source[1] and all(token.low in words.DETERMINERS for token in tokens[source[0] : end - 1])
    if bare and singular(head.low) in nouns.FIGURES:
        return True  # "Figures show": nobody's
    if head.is_capital or singular(head.low) not in nouns.QUANTITIES:
        return False
    return not _counts(tokens, source, end)


def _counts(tokens: Sequence[Token], source: Bounds, end: int) -> bool:
    """True where a head that ends before token `end` can count those after it: "a number of pilots"."""
    return end < source[1] - 1 and tokens[end].low == "of" and tokens[source[0]].low in {"a", "an"}


def is_document(sentence: WholeSentence, source: Bounds) -> bool:
    """True for polls, papers and the like, which show and find without speaking."""
    return any(singular(token.low) in nouns.DOCUMENTS for token in sentence.tokens[source[0] : source[1]])
