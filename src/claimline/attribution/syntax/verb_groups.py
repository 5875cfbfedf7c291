"""What stands before a reporting verb and belongs to it: auxiliaries, adverbs, and a verb that begins the deed."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import Cue
from claimline.attribution.syntax.clauses import object_follows
from claimline.attribution.syntax.prose import WholeSentence
from claimline.text.tokens import Token

_BEFORE_VERB = (words.AUXILIARIES | words.ADVERBS | words.NEGATIONS) - {"no"}
_CONTINUING = frozenset(
    {
        "continue",
        "continues",
        "continued",
        "began",
        "appear",
        "appears",
        "appeared",
        "seem",
        "seems",
        "seemed",
    }
)
KEEPING = frozenset("kept keeps keep began begins started starts".split())
READY = frozenset({"quick", "swift", "first"})  # "was quick to say"
_GOING = frozenset({"go", "goes", "went", "gone"})
_SHORTEST_BEGUN = 3
_PEOPLE = words.PERSONS | {"who"}
_NAMING = frozenset("call dub label brand deem consider quote".split())


def is_has(sentence: WholeSentence, first: int, end: int, cue: Cue) -> bool:
    """True for the "'s" of "he's praised the pier" and "who's called for a vote", not of "he's called a liar" and "he's told that"."""
    if first == sentence.low or sentence.tokens[first - 1].low not in _PEOPLE:
        return False
    following = sentence.at(end)
    acts = cue.frame.name != "tell" and cue.verb not in _NAMING
    wished = following is None or following.low == "to"
    return bool(cue.particle) or (acts and not wished and object_follows(sentence, end))


def beginning_verb(tokens: Sequence[Token], low: int, first: int) -> int | None:
    """Where the verb stands of which the "to" before token `first` is part, if both tell the same deed; else None."""
    if first > low and tokens[first - 1].low in KEEPING and tokens[first].low.endswith("ing"):
        return first - 1
    if first - low < _SHORTEST_BEGUN or tokens[first - 1].low != "to":
        return None
    if tokens[first - 2].low in READY and tokens[first - 3].low in words.BE | words.ADVERBS:
        return first - 2
    if tokens[first - 2].low in _CONTINUING or (
        tokens[first - 2].low == "yet" and tokens[first - 3].low in words.HAVE
    ):
        return first - 2
    return first - 3 if tokens[first - 2].low == "on" and tokens[first - 3].low in _GOING else None


def stands_before_verb(token: Token) -> bool:
    """True for auxiliaries, negations and adverbs."""
    if token.low in _BEFORE_VERB:
        return True
    return token.low.endswith("ly") and token.text[0].islower() and token.low not in nouns.ENDING_IN_LY
