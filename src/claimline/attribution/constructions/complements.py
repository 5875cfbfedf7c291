"""Deeds that only more words make an utterance: "attacked the port" is none, "attacked the mayor for keeping silent" is one."""

from collections.abc import Sequence
from itertools import takewhile

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.clauses import words_end_before
from claimline.attribution.syntax.grammar import is_past, singular
from claimline.attribution.syntax.settings import after_setting, announces
from claimline.attribution.syntax.verbs import Verb
from claimline.text.tokens import Token

_REACH_OF_OBJECT = 4
_REACH_OF_VERB = 6
_REACH_OF_CALL = 30
_VERBS = FINITE | (words.AUXILIARIES - {"'s"})
# What makes an utterance of "identified the driver", "charged a man": "as Bo Ek", "with theft".
_COMPLEMENTS = {
    "charge": frozenset({"with"}),
    "equate": frozenset({"with", "to"}),
    "justify": frozenset({"as", "by"}),
    "knock": frozenset({"for", "over"}),
    "hammer": frozenset({"for", "over"}),
    "rate": frozenset({"as", "“", '"', "''"}),
} | dict.fromkeys("attribute ascribe link trace".split(), frozenset({"to"}))
_COMPLEMENTS |= dict.fromkeys(
    "identify define interpret frame classify bill recognize recognise".split(), frozenset({"as"})
)
_DOUBTS_RAISED = frozenset(
    "possibility prospect spectre specter question questions doubt doubts concern concerns objection objections fears alarm".split()
)
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ence", "ance", "ism", "asm", "ude", "cy")
_FEELING = frozenset({"express", "voice"})
_ADVICE = frozenset({"to", "that", "against", "how"})
_LAID_OUT = frozenset(
    "plan vision case agenda argument view proposal idea policy strategy reason demand".split()
)


def lacks_its_complement(verb: Verb) -> bool:
    """True for a deed that only more words make an utterance.

    "Attacked the mayor for keeping silent", "attacked the mayor, saying", "charged a man with theft", "raised doubts",
    "expressed regret", "gathered that it sank", "threatened to sue" and "sees it as a threat" tell what somebody says or holds; "attacked the port", "raised the wreck", "expressed
    milk", "gathered proof that it sank", "threatened the coast" and "saw the ferry" do not.
    """
    sentence, name = verb.sentence, verb.cue.verb
    near = sentence.tokens[verb.end : min(verb.end + _REACH_OF_CALL, sentence.high)]
    if name in {"attack", "credit"}:
        return not any(map(_is_reason, near, near[1:]))
    if verb.cue.frame.force == "judges" and name in {"raise", *_COMPLEMENTS}:
        looked_for = _COMPLEMENTS.get(name, _DOUBTS_RAISED)
        gone = name != "raise" and sentence.text_at(verb.end) in looked_for - words.OPENING_MARKS
        reach = _REACH_OF_OBJECT if name == "raise" else _REACH_OF_CALL
        # "a gain Ort attributed to luck"
        return gone or looked_for.isdisjoint(token.low for token in near[:reach])
    if name in _FEELING:
        feels = any(_is_feeling(token) for token in near[:_REACH_OF_OBJECT])
        return not (
            feels
            or announces(sentence, verb.end)
            or any(sentence.quoted[verb.end : verb.end + _REACH_OF_OBJECT])
        )
    if name in {"advise", "gather"}:
        told = announces(sentence, verb.end) or words_end_before(sentence, verb.first)
        return not told and (name == "gather" or not _is_advice(verb))
    if name == "threaten" and verb.cue.frame.force == "wants":
        return sentence.text_at(verb.end) != "to"
    # "Saw the boat as a wreck" can be what somebody's eyes told.
    return name == "see" and (verb.cue.form == "past" or not _is_seen_as_something(near))


def _is_advice(verb: Verb) -> bool:
    """True for "advised the mayor to go", not for "advises banks", which is a trade."""
    sentence = verb.sentence
    advised = sentence.find(verb.end, _ADVICE, _REACH_OF_CALL) is not None
    return advised or announces(sentence, after_setting(sentence, verb.end))


def is_laid_out(verb: Verb) -> bool:
    """True for "laid out the bread", which is no plan and no argument."""
    near = verb.sentence.tokens[verb.end : min(verb.end + _REACH_OF_VERB, verb.sentence.high)]
    return verb.cue.verb in {"lay", "set"} and _LAID_OUT.isdisjoint(singular(token.low) for token in near)


def _is_reason(before: Token, after: Token) -> bool:
    """True for the "for keeping", the "with saving" and the ", saying" after somebody who is attacked or credited in words."""
    return (before.low in {"for", "with"} and after.low.endswith("ing")) or (before.text, after.low) == (
        ",",
        "saying",
    )


def _is_feeling(token: Token) -> bool:
    """True for what is expressed in words: "regret", "disappointment", no "milk" and no "villain"."""
    return (
        singular(token.low) in nouns.FEELINGS or token.low in nouns.FEELINGS or token.low.endswith(_ABSTRACT)
    )


def _is_seen_as_something(near: Sequence[Token]) -> bool:
    """True for "sees the pier as a risk", not for "saw Ort as he left" or "saw the ferry as it sank"."""
    place = next((i for i, token in enumerate(near) if token.low == "as" or not token.is_word), 0)
    if not place or near[place].low != "as":
        return False
    rest = list(takewhile(lambda token: token.is_word, near[place + 1 :]))
    following = rest[1:_REACH_OF_OBJECT]  # not "a man as old as the pier"
    clause = any(token.low in _VERBS or token.low == "as" or is_past(token) for token in following)
    return (
        bool(rest)
        and rest[0].low not in words.PERSONS | words.SPEAKERS | {"it", "soon", "well", "many", "much"}
        and not clause
    )
