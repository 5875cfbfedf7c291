"""Who can be the speaker of a reporting verb, by the words of the phrase and of the verb."""

import re
from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import ALSO_NOUNS
from claimline.attribution.syntax.antecedents import antecedent
from claimline.attribution.syntax.clauses import clause_follows, words_end_before
from claimline.attribution.syntax.factuality import is_nonfactual
from claimline.attribution.syntax.grammar import LONGEST_PHRASE, Bounds, is_plural, singular
from claimline.attribution.syntax.heads import is_quantity, is_several
from claimline.attribution.syntax.own_speech import is_own_speech
from claimline.attribution.syntax.proper_names import is_demonym
from claimline.attribution.syntax.reach import asks_for_secrecy
from claimline.attribution.syntax.verbs import Verb, is_inserted
from claimline.text.tokens import Token

_NEVER_SPEAKS = words.NOBODY - {"it", "that"}
_SHOWING = frozenset({"show", "suggest", "indicate", "imply", "signal"})  # "It shows that" speaks of a fact
# With "it" the other verbs of judgement are often a thing's: "it describes the port", "it called for patience".
_NAMING = frozenset("mention propose recommend outline".split())
_ONLY_IN_WORDS = frozenset(
    "reference accuse attack blame condemn denounce criticize criticise praise deny".split()
)
_OF_SEVERAL = nouns.MULTITUDES | nouns.INSTITUTIONS | nouns.ANY_GROUP | nouns.BODY_WORDS
# "Made the board admit it": what follows is no finite verb.
_LEADING = frozenset(
    "make makes made let lets help helps helped see sees saw hear hears heard watch watched to".split()
)
_MEASURE = re.compile(r"\d+-[a-z]+")
_OPENING = frozenset(
    {("prior", "to"), ("due", "to"), ("thanks", "to"), ("owing", "to"), ("ahead", "of"), ("regardless", "of")}
)


def can_speak(verb: Verb, source: Bounds) -> bool:
    """False for the writer unless he tells what he said, for nobody, and where phrase and verb do not agree in number."""
    tokens = verb.sentence.tokens
    first = tokens[source[0]]
    alone = source[1] - source[0] == 1
    if (
        is_nonfactual(verb.sentence, source, verb.cue.form)
        or _only_describes(tokens, source, verb)
        or (first.low in words.SPEAKERS and not is_own_speech(verb, source))
        or first.low == "no"
        or is_quantity(tokens, source)
        or (alone and first.low in _NEVER_SPEAKS)
    ):
        return False
    if alone and first.low == "it":
        ended = words_end_before(verb.sentence, source[0]) or is_inserted(verb, source)
        speaks = verb.cue.frame.force == "says" and verb.cue.verb not in _SHOWING
        told = speaks and (ended or verb.cue.verb in _NAMING or clause_follows(verb.sentence, verb.end))
        return told or (verb.cue.verb in _ONLY_IN_WORDS and not verb.modal)
    if tokens[source[1] - 1].low in words.RELATIVE_SUBJECTS:
        described = not asks_for_secrecy(tokens, verb.end - 1) and not _asks_whom_it_addresses(verb)
        head = antecedent(verb.sentence, source)
        return described and head is not None and not is_quantity(tokens, head)
    if alone and is_demonym(first) and first.is_capital and not is_plural(first):
        return False  # "Soviet claims"
    return _agrees(verb, source)


def _agrees(verb: Verb, source: Bounds) -> bool:
    """False for "pilots says" and "the pilot say"; after "a review of records" both forms are written."""
    tokens = verb.sentence.tokens
    either = tokens[source[0]].low in words.SPEAKERS or _is_review_of_several(tokens, source)
    plural = None if either else is_several(tokens, source)
    if verb.cue.form == "base" and verb.bare:
        return plural is not False or _is_body_of_several(verb, source)
    return verb.cue.form != "s" or plural is not True


def _is_body_of_several(verb: Verb, source: Bounds) -> bool:
    """True for "the family reject it" and "the council insist": a body is several people, where the verb is no noun after it."""
    tokens, (first, end) = verb.sentence.tokens, source
    led = first > verb.sentence.low and tokens[first - 1].low in _LEADING
    return tokens[end - 1].low in _OF_SEVERAL and verb.cue.verb not in ALSO_NOUNS and not led


def _only_describes(tokens: Sequence[Token], source: Bounds, verb: Verb) -> bool:
    """True for a phrase that leaves its noun to the cue, or that is no subject.

    "Ten-year" in "10-year notes", "parts of a Norwegian" in "parts of a Norwegian state", and "prior to the launch".
    """
    last = tokens[source[1] - 1]
    if _MEASURE.fullmatch(last.text) or tuple(t.low for t in tokens[source[0] : source[0] + 2]) in _OPENING:
        return True
    inner = [token.low for token in tokens[source[0] : source[1] - 1]]
    part = "of" in inner and inner[-1] != "the"  # but "some of the British say"
    nation = last.is_capital and is_demonym(last) and not is_plural(last)
    return part and nation and verb.bare and verb.cue.form == "base"


def _is_review_of_several(tokens: Sequence[Token], source: Bounds) -> bool:
    """True for "a review of records", after which writers put a plural verb too ("indicate")."""
    of = next((i for i in range(source[0] + 1, source[1] - 1) if tokens[i].low == "of"), None)
    written = of is not None and singular(tokens[of - 1].low) in nouns.DOCUMENTS
    return written and is_plural(tokens[source[1] - 1])


def _asks_whom_it_addresses(verb: Verb) -> bool:
    """True for the "who" of "@Bo, who told you that?": no clause goes on after the question."""
    sentence = verb.sentence
    if (
        sentence.tokens[sentence.high - 1].text != "?"
        or sentence.tokens[sentence.low].low in words.AUXILIARIES
    ):
        return False
    rest = sentence.tokens[verb.end : min(sentence.high, verb.end + LONGEST_PHRASE)]
    return not any(token.text == "," for token in rest)
