"""The construction of a sentence without a reporting word: a colon and a quotation end it, its subject speaks."""

from claimline.attribution.constructions.matches import Match, mark_match
from claimline.attribution.lexicon import words
from claimline.attribution.syntax.clauses import main_subject
from claimline.attribution.syntax.grammar import Bounds, is_plural
from claimline.attribution.syntax.proper_names import capital_runs
from claimline.attribution.syntax.prose import WholeSentence

LABEL = "label"
"""Stands for the verb where nothing but a name opens the sentence."""

_OPENERS = words.DETERMINERS | words.ADVERBS
_FEWEST_WORDS = 2  # fewer are a name or a word that is talked about


def colon_before_quotation(sentence: WholeSentence) -> Match | None:
    """The subject speaks where it is a name, its possessor or a pronoun: "Lena Ort was blunt: ‘We left.’".

    So does a name alone ("Ort: ‘We left.’"), which can be a heading as well: who knows the names has to tell.
    """
    tokens, end = sentence.tokens, sentence.end
    colon = next(
        (i for i in range(sentence.low + 1, end) if tokens[i].text == ":" and not sentence.quoted[i]), None
    )
    if colon is None or colon + 1 >= end or not all(sentence.quoted[colon + 1 : end]):
        return None
    if sum(token.is_word for token in tokens[colon + 1 : end]) < _FEWEST_WORDS:
        return None
    subject = main_subject(sentence, colon)
    other = subject and any(token.low in words.SPEAKERS for token in tokens[subject[1] : colon])
    source = _named(sentence, subject) if subject and not other else None
    if source is None and capital_runs(tokens, sentence.low, colon) == [(sentence.low, colon)]:
        return mark_match((sentence.low, colon), colon, (colon + 1, end), verb=LABEL)
    return Match(source, (colon, colon + 1), ":", "says", colon + 1) if source else None


def _named(sentence: WholeSentence, subject: Bounds) -> Bounds | None:
    start, end = subject
    tokens = sentence.tokens
    if tokens[start].low in words.PERSONS:
        return subject
    possessive = next((i for i in range(start, end) if tokens[i].low == "'s"), None)
    if possessive is not None and not tokens[end - 1].is_capital:
        end = possessive  # "Ort's answer was short: “No.”"
    named = any(
        token.is_capital and not is_plural(token) for token in tokens[start:end] if token.low not in _OPENERS
    )
    return (start, end) if named else None
