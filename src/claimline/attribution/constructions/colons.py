"""A sentence without a reporting word that ends in a colon and a quotation: “Lena Ort was blunt: ‘We left.’”."""

from claimline.attribution.constructions.matches import Match
from claimline.attribution.lexicon import words
from claimline.attribution.syntax.clauses import Period, main_subject
from claimline.attribution.syntax.grammar import Bounds, is_plural

_OPENERS = words.DETERMINERS | words.ADVERBS
_FEWEST_WORDS = 2  # fewer are a name or a word that is talked about


def match_at_colon(period: Period) -> Match | None:
    """The subject of such a sentence as the speaker, where it is a name, its possessor or a pronoun; else None."""
    tokens, end = period.tokens, period.end
    colon = next(
        (i for i in range(period.low + 1, end) if tokens[i].text == ":" and not period.quoted[i]), None
    )
    if colon is None or colon + 1 >= end or not all(period.quoted[colon + 1 : end]):
        return None
    if sum(token.is_word for token in tokens[colon + 1 : end]) < _FEWEST_WORDS:
        return None
    subject = main_subject(period, colon)
    other = subject and any(token.low in words.SPEAKERS for token in tokens[subject[1] : colon])
    source = _named(period, subject) if subject and not other else None
    return Match(source, (colon, colon + 1), ":", "says", colon + 1) if source else None


def _named(period: Period, subject: Bounds) -> Bounds | None:
    start, end = subject
    tokens = period.tokens
    if tokens[start].low in words.PERSONS:
        return subject
    possessive = next((i for i in range(start, end) if tokens[i].low == "'s"), None)
    if possessive is not None and not tokens[end - 1].is_capital:
        end = possessive  # "Ort's answer was short: “No.”"
    named = any(
        token.is_capital and not is_plural(token) for token in tokens[start:end] if token.low not in _OPENERS
    )
    return (start, end) if named else None
