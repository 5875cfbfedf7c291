"""Reporting words that report nothing where they stand: "called the police", "told a joke", "claimed 40 lives"."""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.clauses import after_setting, words_end_before
from claimline.attribution.syntax.grammar import Bounds, is_noun, is_past, is_time
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.verbs import Verb

_REACH_OF_OBJECT = 4
_OTHER_OBJECTS = {
    "claim": nouns.OBJECTS_OF_CLAIM,
    "tell": nouns.OBJECTS_OF_TELL,
}
_ADJECTIVES = ("ous", "ful", "less", "able", "ible", "fair", "true", "false")
_IN_OBJECT = {"of", "'s", "the", "in", "on", "for", "and"} | words.POSSESSIVES
_REACH_OF_CALL = 30


def means_something_else(verb: Verb, source: Bounds) -> bool:
    """True for "claimed 40 lives", "told a joke", "called the police", and for "a truce announced in May failed"."""
    sentence = verb.sentence
    if other := _OTHER_OBJECTS.get(verb.cue.verb):
        following = sentence.tokens[verb.end : min(verb.end + _REACH_OF_OBJECT, sentence.high)]
        if not other.isdisjoint([token.low for token in following]):
            return True
    if verb.cue.verb == "call" and not verb.cue.particle:
        cited = source[0] > sentence.low and sentence.tokens[source[0] - 1].low == "as"
        return not cited and not _is_called_something(sentence, verb.end)
    end = after_setting(sentence, verb.end)
    after = sentence.at(end) if end > verb.end and verb.bare and verb.cue.frame.needs == "" else None
    return after is not None and is_past(after) and not words_end_before(sentence, source[0])


def _is_called_something(sentence: WholeSentence, start: int) -> bool:
    """True where an object and what it is called follow: "called it late", "called Ort “a liar”"."""
    if any(sentence.quoted[start : start + _REACH_OF_CALL]):
        return True
    end = start + 1
    if sentence.tokens[start].low not in words.OBJECTS | {"it", "this", "that"}:
        while end < sentence.end and (
            is_noun(sentence.tokens[end]) or sentence.tokens[end].low in _IN_OBJECT
        ):
            end += 1
        last = sentence.tokens[end - 1]
        described = end - start > 1 and (is_past(last) or last.low.endswith(_ADJECTIVES))
        if described or (sentence.tokens[start].is_capital and last.text[0].islower()):
            return True  # "called Ort late", "called the charges unfounded"
    complement = sentence.at(end)
    if complement is None:
        return False
    return complement.low in words.ARTICLES or (is_noun(complement) and not is_time(complement))
