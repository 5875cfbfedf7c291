"""Words around a speaker and a reporting verb that leave open, or deny, that the speaker says anything.

`verbs` reads what the verb's own auxiliaries say ("could say", "did not say").
"""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import Form
from claimline.attribution.syntax.antecedents import antecedent
from claimline.attribution.syntax.grammar import Bounds, starts_clause
from claimline.attribution.syntax.prose import WholeSentence

_SUPPOSING = frozenset(
    "if unless whether suppose supposing imagine imagining assuming pretend lest whenever".split()
)
_ASKED = frozenset({"asked", "questioned"})
_OPENS_QUESTION = frozenset("whether if who whom whose what which when where why how".split())
_WHENEVER = frozenset({"when", "once", "until", "till"})
_NOT = frozenset({"not", "wasn't", "isn't", "weren't", "aren't"})
# In a question or a condition: "Has Ort said", "Had Ort said".
_TURNED = words.AUXILIARIES - {"'s", "'re", "'ve", "'ll", "'d", "'m", "been", "being", "be"} - _NOT
# Before "that": what is so called is not so.
_DENIED = nouns.UNTRUTHS | frozenset("false untrue wrong incorrect doubtful unlikely impossible".split())
_AFFIRMED = nouns.PROOFS | frozenset({"true", "correct", "certain", "clear", "likely"})
_REACH_OF_NEGATION = 3
_RUMOURS = frozenset("rumoured rumored rumour rumor rumours rumors gossip whispered hearsay".split())


def is_nonfactual(sentence: WholeSentence, source: Bounds, form: Form) -> bool:
    """True where a sentence supposes, asks or denies that a speaker says something, or says that not all of them do.

    Args:
        sentence: the sentence.
        source: the phrase of the speaker.
        form: of the reporting verb; "when Ort says" supposes, "when Ort said" tells.
    """
    tokens = sentence.tokens
    if tokens[source[1] - 1].low in words.RELATIVE_SUBJECTS and (head := antecedent(sentence, source)):
        source = head  # "It was not Ort who said"
    if _is_asked(sentence, source[0]):
        return True
    alone = source[1] - source[0] == 1
    if tokens[source[0]].low in _SUPPOSING | {"say"} and not alone:
        return True  # "Suppose Mia Hale said"
    before = tokens[source[0] - 1].low if source[0] > sentence.low else ""
    if before in _WHENEVER:
        return form in {"s", "base"}
    if before in _TURNED:
        turned = form in ({"past", "participle"} if before in words.HAVE else {"base", "ing"})
        return turned and _opens_clause(sentence, source[0] - 1)  # "Will Smith said" is a name
    if before == "that":
        return _is_denied(sentence, source[0] - 1) or _is_rumoured(sentence, source[0] - 1)
    as_if = before == "though" and source[0] - 1 > sentence.low and tokens[source[0] - 2].low == "as"
    return as_if or before in _SUPPOSING | _NOT


def _is_asked(sentence: WholeSentence, index: int) -> bool:
    """True within the question of "Asked how the port hopes to grow, Ort said": nobody answers there."""
    tokens, low = sentence.tokens, sentence.low
    asked = index - low > 1 and tokens[low].low in _ASKED and tokens[low + 1].low in _OPENS_QUESTION
    return asked and not any(token.text == "," for token in tokens[low:index])


def _opens_clause(sentence: WholeSentence, index: int) -> bool:
    before = sentence.tokens[index - 1].low if index > sentence.low else ""
    return starts_clause(sentence.tokens, sentence.low, index) or before in words.SUBORDINATORS


def _is_rumoured(sentence: WholeSentence, that: int) -> bool:
    """True for "it is rumoured that" and "there are rumours that": those of whom it goes have said nothing."""
    before_that = [token.low for token in sentence.tokens[max(sentence.low, that - 3) : that]]
    return before_that[-1:] != [] and (before_that[-1] in _RUMOURS or before_that[:1] == ["rumour"])


def _is_denied(sentence: WholeSentence, that: int) -> bool:
    """True for "it is false that", "supposing that" and "there is no proof that"; `that` is the place of that word."""
    low = max(sentence.low, that - 1 - _REACH_OF_NEGATION)
    before_that = [token.low for token in sentence.tokens[low:that]]
    if not before_that:
        return False
    return before_that[-1] in _DENIED | _SUPPOSING or (
        before_that[-1] in _AFFIRMED and not words.NEGATIONS.isdisjoint(before_that[:-1])
    )
