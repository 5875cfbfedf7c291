"""What stands before a reporting verb and belongs to it: auxiliaries, adverbs, and a verb that begins the deed."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import Cue
from claimline.attribution.syntax.clauses import object_follows
from claimline.attribution.syntax.prose import WholeSentence
from claimline.text.tokens import Token

_BEFORE_VERB = (words.AUXILIARIES | words.ADVERBS | words.NEGATIONS) - {"no"}
_CONTINUING = frozenset(
    "continue continues continued begin begins began begun start starts started appear appears appeared seem seems seemed".split()
)
# Before "to" these tell that it was said: "hastened to add", "had to admit", "likes to say".
_DOING = frozenset(
    "hasten hastens hastened rush rushes rushed manage manages managed proceed proceeds proceeded choose chooses chose chosen opt "
    "opts opted used scramble scrambles scrambled tend tends tended like likes liked love loves loved dare dares dared come comes "
    "came had".split()
)
_MADE_TO = frozenset("forced compelled obliged obligated moved prompted".split())  # after "was"
# These tell that it was not: "failed to mention".
OMITTING = frozenset(
    "fail fails failed forget forgets forgot neglect neglects neglected omit omits omitted".split()
)
# Who tries to explain or to blame does so; who tries to tell somebody may not be heard.
_ATTEMPTING = frozenset(
    "try tries tried trying seek seeks sought seeking attempt attempts attempted attempting".split()
)
_GOING = frozenset({"go", "goes", "went", "gone"})
KEEPING = frozenset("kept keeps keep began begins started starts".split())
RESISTING = frozenset({"resist", "help"})  # "could not resist saying" is said
READY = frozenset({"quick", "swift", "first", "right", "wrong", "careful"}) | _MADE_TO  # "was quick to say"
_BEFORE_READY = words.BE | words.ADVERBS | {"the"}
_BEGINNING = _CONTINUING | _DOING | OMITTING
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


def beginning_verb(tokens: Sequence[Token], low: int, first: int, *, tried: bool) -> int | None:
    """Where the verb stands of which the "to" before token `first` is part, if both tell the same deed; else None.

    `tried` is whether the verb at `first` tells what is done by trying to.
    """
    if first > low and tokens[first - 1].low in KEEPING and tokens[first].low.endswith("ing"):
        return first - 1
    unresisted = first - low >= _SHORTEST_BEGUN and tokens[first - 1].low in RESISTING
    if unresisted and tokens[first].low.endswith("ing") and tokens[first - 2].low in words.NEGATIONS:
        return first - 1
    if first - low < _SHORTEST_BEGUN or tokens[first - 1].low != "to":
        return None
    before, further = tokens[first - 2].low, tokens[first - 3].low
    if before in READY and further in _BEFORE_READY:
        place = first - 2
        while place > low and tokens[place - 1].low in {"the", "among"}:
            place -= 1  # "was among the first to say"
        return place
    begins = before in _BEGINNING or (tried and before in _ATTEMPTING)
    if begins or (before == "yet" and further in words.HAVE):
        return first - 2
    return first - 3 if before == "on" and further in _GOING else None


def stands_before_verb(token: Token) -> bool:
    """True for auxiliaries, negations and adverbs."""
    if token.low in _BEFORE_VERB:
        return True
    return token.low.endswith("ly") and token.text[0].islower() and token.low not in nouns.ENDING_IN_LY
