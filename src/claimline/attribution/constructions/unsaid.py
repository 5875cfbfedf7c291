"""The constructions of what is not said: "nobody said that", "stopped short of saying that", "left without saying that"."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.verbal import match_of_shared_subject, match_past_addressee
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import starts_clause
from claimline.attribution.syntax.needs import has_what_it_needs
from claimline.attribution.syntax.verbs import Verb, is_finite

_REACH = 8
_ALONE = frozenset({"nobody", "none", "neither"})
_OPENING = words.CONJUNCTIONS | words.SUBORDINATORS
_AVOIDING = frozenset({"avoid", "avoids", "avoided", "avoiding", "without"})


def nobody(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """No one speaks: "nobody in Oslo said", "no pilot has confirmed"; what is reported is asserted by none of them."""
    if not is_finite(verb) or verb.negated or verb.cue.frame.force != "says":
        return None
    sentence, end = verb.sentence, verb.first
    for index in range(end - 1, max(sentence.low, end - _REACH) - 1, -1):
        token = sentence.tokens[index]
        if token.text in words.CLAUSE_MARKS or token.low in FINITE or sentence.quoted[index]:
            return None
        if token.low in _ALONE or (token.low == "no" and index + 1 < end):
            before = sentence.tokens[index - 1].low if index > sentence.low else ""
            opens = starts_clause(sentence.tokens, sentence.low, index) or before in _OPENING
            source = (index, end)
            if not opens or not has_what_it_needs(verb, source):
                return None
            return match_past_addressee(verb, source)._replace(negated=True)
    return None


def without_saying(verb: Verb, before: Sequence[Match]) -> Match | None:
    """The subject does not say it: "stopped short of saying", "avoided saying", "left without saying"."""
    if verb.be or verb.before is None or verb.cue.frame.force == "wants":
        return None
    further = verb.sentence.tokens[max(verb.sentence.low, verb.first - 2)].low
    short = (further, verb.before.low) in {("short", "of"), ("clear", "of")}
    if not short and verb.before.low not in _AVOIDING:
        return None
    match = match_of_shared_subject(verb, before)
    return match._replace(negated=True) if match else None
