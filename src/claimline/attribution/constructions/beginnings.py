"""Where the words reported can begin after their verb: past a place, past who speaks for the source, past a feeling's noun."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE, THIRD_PERSONS
from claimline.attribution.syntax.grammar import Bounds, next_comma
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.attribution.syntax.verbs import Verb

_FEELING = frozenset({"express", "voice", "raise"})
_ABOUT = frozenset({"about", "over", "for", "of", "with", "at", "in", "that"})
_REACH_OF_FEELING = 5
_PLACED = frozenset({"in", "at", "on", "during", "after", "outside", "aboard"})
_REACH_OF_THAT = 10
_VERBS = FINITE | THIRD_PERSONS | words.AUXILIARIES


def before_that(sentence: WholeSentence, index: int) -> int:
    """Where the "that" stands after the place where somebody was told: "told reporters in Oslo on Monday that"."""
    token = sentence.at(index)
    if token is None or token.low not in _PLACED:
        return index
    that = sentence.find(index, frozenset({"that"}), _REACH_OF_THAT)
    between = sentence.tokens[index:that] if that else []
    clear = all(t.is_word and t.low not in _VERBS for t in between)
    return that if that is not None and clear else index


def is_contrasted(sentence: WholeSentence, first: int) -> bool:
    """True for the "Ort said" of "it fell in May, not in June as Ort said": what the writer holds against it is not Ort's."""
    tokens = sentence.tokens
    if first - 1 <= sentence.low or tokens[first - 1].low != "as" or tokens[first - 2].text == ",":
        return False
    before = next((i for i in range(first - 2, sentence.low, -1) if tokens[i].text == ","), sentence.low)
    return tokens[before + 1].low in {"not", "rather", "instead"}


def ends_clause(sentence: WholeSentence, index: int) -> bool:
    """True where nothing of its clause follows at token `index`."""
    token = sentence.at(index)
    return token is None or token.text in words.CLAUSE_MARKS or token.text in words.FULL_STOPS


def through(verb: Verb, index: int) -> Bounds | None:
    """The one who speaks for the source: "denied through her lawyer, Ida Ort, that"."""
    word, tokens = verb.sentence.at(index), verb.sentence.tokens
    if word is None or word.low != "through":
        return None
    phrase = phrase_after(tokens, index + 1, verb.sentence.high, apposition=False)
    if phrase is None:
        return None
    first, end = phrase
    head = next((i for i in range(first, end) if tokens[i].low in words.ATTACHING), end)
    if not is_person_noun(tokens[head - 1]):
        return None
    name = verb.sentence.at(end + 1) if end < verb.sentence.high and tokens[end].text == "," else None
    return (first, next_comma(tokens, end + 1, verb.sentence.high)) if name and name.is_capital else phrase


def match_of_feeling(verb: Verb, match: Match) -> Match:
    """The match with the noun as part of its cue: what is reported follows the "concern about" of "voiced concern about it"."""
    if verb.cue.verb not in _FEELING or verb.cue.particle:
        return match
    tokens, reach = verb.sentence.tokens, min(verb.end + _REACH_OF_FEELING, verb.sentence.end - 1)
    about = next((i for i in range(verb.end + 1, reach) if tokens[i].low in _ABOUT), None)
    if about is None or verb.sentence.quoted[about]:
        return match
    after = about + (tokens[about].low != "that")
    return match._replace(cue=(verb.first, after), after=after)


def is_to_be_done(verb: Verb, before: Sequence[Match]) -> bool:
    """True for the "complain" of "said that the board would sit and complain", which goes on after "would"."""
    if not before or verb.cue.form != "base" or not verb.bare:
        return False
    tokens, last = verb.sentence.tokens, before[-1]
    between = {token.low for token in tokens[last.cue[1] : verb.first]}
    told = tokens[last.cue[1] - 1].low in FINITE
    return told and not between.isdisjoint(words.MODALS)
