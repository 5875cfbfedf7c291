"""What things do that only people do in words: "the rain ruled out a match"; and who is known to speak."""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.frames import DENIALS
from claimline.attribution.syntax.clauses import (
    clause_follows,
)
from claimline.attribution.syntax.grammar import Bounds, is_noun, singular
from claimline.attribution.syntax.unnamed import is_speaker_noun
from claimline.attribution.syntax.verbs import Verb
from claimline.text.tokens import Token

_AGENTS = ("er", "or", "ist", "ian", "ant", "ee")
# Of things these are sounds and facts: "the engine roared, “loud as ever,” Ort wrote".
_BY_THINGS = (
    DENIALS
    | frozenset(
        "roar whine groan moan wail whimper growl snarl snap thunder bellow sigh murmur scream".split()
    )
    | {"make clear", "agree to", "vote to"}
)
_ENDS_HEAD = words.ATTACHING | words.RELATIVES | {"that", "whose", ","}


def is_done_by_a_thing(verb: Verb, source: Bounds) -> bool:
    """True for what only somebody does in words, and a thing by what happens: "the rain raised fears", "the engine roared"."""
    tokens, cue = verb.sentence.tokens, verb.cue
    if cue.form == "adjective" and cue.particle == "that" and not clause_follows(verb.sentence, verb.end - 1):
        return True  # "the path is clear that way"
    named = f"{cue.verb} {cue.particle}" if cue.particle else cue.verb
    alone = source == (verb.sentence.low, verb.sentence.low + 1)
    if cue.frame.force == "judges" and alone and singular(tokens[source[0]].low) in nouns.THINGS:
        return True  # "Plans call for a pier"
    by_either = cue.frame.force == "judges" or cue.form == "adjective" or named in _BY_THINGS
    return by_either and not (is_known_to_speak(tokens, source) or is_agent(tokens, source))


def is_agent(tokens: list[Token], source: Bounds) -> bool:
    """True for a noun by whose ending somebody does something: "contenders", whom no list has."""
    return any(singular(t.low).endswith(_AGENTS) for t in tokens[slice(*source)])


def is_known_to_speak(tokens: list[Token], source: Bounds) -> bool:
    """True for a name, a pronoun, and a noun for people, bodies or what they write; False for "a place", "the toll"."""
    end = next((i for i in range(source[0] + 1, source[1]) if tokens[i].low in _ENDS_HEAD), source[1])
    if end < source[1] and singular(tokens[end - 1].low) in nouns.QUANTITIES:
        end = source[1]  # "a number of pilots"
    head = tokens[end - 1]
    if head.is_capital or not is_noun(head):
        return True
    return is_speaker_noun(head) or any(is_speaker_noun(token) for token in tokens[source[0] : end])


def is_amount(tokens: list[Token], source: Bounds) -> bool:
    """True for the "0.1 points" of "raised its forecast by 0.1 points"."""
    return tokens[source[0]].text[0].isdigit() and not is_known_to_speak(tokens, source)
