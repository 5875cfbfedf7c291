"""Participles that describe a noun and report nothing: "a truce announced in May failed", "a man believed to be the driver"."""

from claimline.attribution.constructions.things import is_known_to_speak
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.clauses import words_end_before
from claimline.attribution.syntax.grammar import Bounds, is_noun, is_past, is_plural
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.reach import after_opening_adverb
from claimline.attribution.syntax.settings import after_setting, announces
from claimline.attribution.syntax.unnamed import is_speaker_noun
from claimline.attribution.syntax.verbs import Verb

# Before "to be" and "to have" these have no subject: "a man believed to be the driver".
_HEARSAY = frozenset(
    "say believe think report allege understand consider find estimate declare suspect".split()
)
_TO_BE = frozenset({"be", "have"})
_VERBS = FINITE | (words.AUXILIARIES - {"'s"})
_DASHES = frozenset({"-", "–", "—", "―", "--"})
_MARKS_OF_APPOSITION = frozenset({",", ":", "–", "—", "--"})


def describes_something(verb: Verb, source: Bounds) -> bool:
    """True for a participle: "the increase noted in the report was", "a truce announced in May failed"."""
    sentence = verb.sentence
    if not verb.bare or verb.cue.form != "past":
        return False
    end = after_setting(sentence, verb.end)
    after = sentence.at(end) if end > verb.end and verb.cue.frame.needs == "" else None
    if after is not None and is_past(after) and not words_end_before(sentence, source[0]):
        return True
    following = verb.following
    if _is_object_before(verb, source) or _is_hearsay(verb, source):
        return True
    first = sentence.tokens[source[0]]
    alone = source == (sentence.low, sentence.low + 1) and is_plural(first) and not is_speaker_noun(first)
    if following is None or (is_known_to_speak(sentence.tokens, source) and not alone):
        return False  # but the capital of "Sales" alone at the beginning tells nothing
    if _verb_beyond(sentence, verb.end):
        return True
    opened = (
        source[0] > after_opening_adverb(sentence)
        and sentence.tokens[source[0] - 1].text in _MARKS_OF_APPOSITION
    )
    opening = sentence.tokens[sentence.low].low  # "In May", "Citing the strike"
    adverbial = opening in words.PREPOSITIONS | words.SUBORDINATORS or opening.endswith("ing")
    said = sentence.tokens[sentence.low : source[0]]
    closes = sentence.tokens[source[0]].low == "the" and any(t.low in _VERBS or is_past(t) for t in said)
    # "The town, a place considered safe", but "The ferry sank, the shop said"
    return opened and not adverbial and not closes and not announces(sentence, verb.end)


def _is_hearsay(verb: Verb, source: Bounds) -> bool:
    """True for "a man believed to be the driver", whom others believe to be that."""
    following, second = verb.following, verb.sentence.at(verb.end + 1)
    alone = source[1] - source[0] == 1 and verb.sentence.tokens[source[0]].low in words.PERSONS
    to_be = following is not None and following.low == "to" and second is not None and second.low in _TO_BE
    return to_be and verb.cue.verb in _HEARSAY and not alone


def _verb_beyond(sentence: WholeSentence, index: int) -> bool:
    """True where a verb follows the "at the station in May" at token `index`: what stands before it only describes."""
    start = index
    while (token := sentence.at(index)) is not None:
        end = after_setting(sentence, index)
        if end == index and token.low in words.PREPOSITIONS | words.TIME_WORDS:
            phrase = phrase_after(sentence.tokens, index + 1, sentence.high, apposition=False)
            end = phrase[1] if phrase else index
        if end == index:
            break
        index = end
    return index > start and token is not None and (token.low in _VERBS or is_past(token))


def _is_object_before(verb: Verb, source: Bounds) -> bool:
    """True for "the toll Mr Roe promised in May was": the noun before the name is what was promised."""
    tokens = verb.sentence.tokens
    start = next((i for i in range(source[1], source[0], -1) if not tokens[i - 1].is_capital), source[0])
    if start in {source[0], source[1]} or tokens[source[0]].low not in words.ARTICLES:
        return False
    thing = tokens[start - 1]
    if not is_noun(thing) or is_speaker_noun(thing) or thing.low in nouns.TITLES:
        return False
    following = verb.sentence.at(after_setting(verb.sentence, verb.end))
    if following is None or following.text in _DASHES:
        return not words_end_before(verb.sentence, source[0])
    return following.low in _VERBS or is_past(following)
