"""The constructions of nouns, which give a claim to its holder: "Lena Ort's claim that", "in the view of Lena Ort"."""

from collections.abc import Sequence

from claimline.attribution.constructions.holders import holder_after, holder_before, holder_beside
from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.things import is_known_to_speak
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.clauses import clause_follows, main_subject
from claimline.attribution.syntax.factuality import is_nonfactual
from claimline.attribution.syntax.grammar import (
    LONGEST_PHRASE,
    Bounds,
    is_noun,
    is_past,
    is_time,
    next_comma,
    starts_clause,
)
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.phrase_before import phrase_before
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.reach import clause_low
from claimline.attribution.syntax.settings import after_setting
from claimline.attribution.syntax.verbs import Verb
from claimline.text.tokens import Token

_FROM = frozenset({"by", "from"})
_OF = frozenset({"of"})
_ABOUT = frozenset({"of", "for", "on", "about", "to", "against"})
_FINITE = words.AUXILIARIES - words.BE - {"'s"} | {"is", "are", "was", "were"}
_TO = frozenset({"to"})
_ON = frozenset({"about", "on"})
_TOPICS = frozenset({"comment", "remark"})  # "remarks to a conference" have no topic
_CONTENTS = frozenset({"about", "of"})  # "its claim on the island" is no words
_SIDES = frozenset({"support", "oppose"})
_OFFERS = frozenset({"propose", "promise", "pledge", "vow", "refuse", "offer", "plead", "recommend"})
_PREPOSITIONS = dict.fromkeys(_OFFERS, _TO) | dict.fromkeys(_TOPICS, _ON) | {"claim": _CONTENTS}
_BEING = frozenset("is are was were been remains remain remained became become".split())
_BEFORE_BEING = words.AUXILIARIES | words.ADVERBS
_IN_DESCRIPTION = words.DETERMINERS | words.ADVERBS | words.NEGATIONS | {"and", ",", "of", "one"}
_LONGEST = 12
# After these in a clause nothing tells which verb is the main one.
_GOES_ON = words.CONJUNCTIONS | words.SUBORDINATORS | words.RELATIVES
_RETRACTED = frozenset(
    "retract retracts retracted retracting withdraw withdraws withdrew withdrawn withdrawing recant recants recanted "
    "recanting drop drops dropped dropping abandon abandons abandoned abandoning renounced".split()
)
_TAKEN_BACK = (["took", "back"], ["takes", "back"], ["taken", "back"], ["walked", "back"])
_REACH_OF_RETRACTION = 4


def in_the_view_of(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The holder of a view speaks: "in the view of Lena Ort", "in her view"."""
    sentence, noun = verb.sentence, verb.end - 1
    if verb.cue.frame.name != "in the view of":
        return None
    low = sentence.low
    if (holder := holder_before(sentence.tokens, low, noun)) and holder[0] > low:
        opens, end = holder[0] - 1, verb.end
    elif holder := holder_after(sentence.tokens, verb.end, sentence.high, _OF):
        opens, end = noun - 2, holder[1]
    else:
        return None
    if opens < low or sentence.tokens[opens].low not in {"in", "by"}:
        return None
    following, third = sentence.at(end), sentence.at(end + 1)
    if sentence.tokens[holder[0]].low in words.POSSESSIVES and third is not None and third.is_capital:
        named = phrase_after(sentence.tokens, end + 1, sentence.high, apposition=False)
        if named is None or following is None or following.text != ",":
            return None
        return Match(named, (opens, verb.end), "according to", verb.cue.frame.force, named[0])
    closes = following is None or following.text in words.FULL_STOPS
    after = sentence.high if closes else end
    return Match(holder, (opens, verb.end), "according to", verb.cue.frame.force, after)


def claim_by(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The holder of a claim speaks: "the claim by Lena Ort that", "Lena Ort's claim that"."""
    sentence, noun = verb.sentence, verb.end - 1
    holder, after = None, verb.end
    if sentence.tokens[noun].low not in nouns.NO_CUES:
        holder = holder_before(sentence.tokens, sentence.low, noun) or holder_beside(sentence, noun)
    if holder is None and (holder := holder_after(sentence.tokens, verb.end, sentence.high, _FROM)):
        after = holder[1]
    after = after_setting(sentence, after)
    that = sentence.at(after)
    if that is not None and that.low in words.BE:
        after += 1  # "Ort's view is that"
        that = sentence.at(after)
    if holder is None or that is None or that.low != "that" or _opens_relative(sentence.at(after + 1)):
        return None
    if not clause_follows(sentence, after):
        return None  # "His claim that evening"
    end = _end_of_subject(sentence, min(holder[0], noun), after) or _end_of_setting(sentence, holder, after)
    retracted = _is_taken_back(sentence, holder[0], noun, end)
    content = (after, end) if end else None
    return Match(
        holder,
        (noun, verb.end),
        verb.cue.verb,
        verb.cue.frame.force,
        after,
        content=content,
        negated=retracted,
    )


def _end_of_setting(sentence: WholeSentence, holder: Bounds, that: int) -> int:
    """The comma after which the main clause follows: "Despite her claim that it is safe, it was shut"; else 0."""
    opens = sentence.tokens[sentence.low].low in words.PREPOSITIONS and holder[0] - sentence.low < _LONGEST
    comma = next_comma(sentence.tokens, that, sentence.high)
    return comma if opens and sentence.text_at(comma) == "," else 0


def _is_taken_back(sentence: WholeSentence, holder: int, noun: int, end: int) -> bool:
    """True for "retracted her claim that" and "Her claim that it sank was withdrawn": who takes it back asserts it no more."""
    tokens = sentence.tokens
    before = tokens[max(sentence.low, min(holder, noun) - 2) : min(holder, noun)]
    after = tokens[end : min(end + _REACH_OF_RETRACTION, sentence.high)] if end else []
    return any(token.low in _RETRACTED for token in (*before[-1:], *after[1:])) or (
        [token.low for token in before] in _TAKEN_BACK
    )


def _end_of_subject(sentence: WholeSentence, start: int, that: int) -> int:
    """Where the words end of a noun that is the subject: before the second "is" of "Her claim that it is safe is new"; else 0."""
    tokens = sentence.tokens
    start -= start > sentence.low and tokens[start - 1].low in words.DETERMINERS
    if not starts_clause(tokens, sentence.low, start):
        return 0
    verbs = 0
    for index in range(that + 1, min(that + LONGEST_PHRASE, sentence.end)):
        token = tokens[index]
        if sentence.quoted[index] or token.text in words.CLAUSE_MARKS or token.low in _GOES_ON:
            return 0
        if token.low in _FINITE | words.BE - {"'s"} and tokens[index - 1].low not in words.AUXILIARIES:
            verbs += 1
            if verbs > 1:
                return index
    return 0


def _opens_relative(token: Token | None) -> bool:
    """True for the "allowed" of "his request that allowed boats in": it tells of the request, not what was asked for."""
    return token is None or is_past(token) or token.low in words.AUXILIARIES


def stance_on(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The holder of a wish or opinion: "Lena Ort's criticism of the ferry", "support for it from the pilots"."""
    sentence, noun, tokens = verb.sentence, verb.end - 1, verb.sentence.tokens
    end = verb.end
    while end < sentence.high and is_time(tokens[end]):
        end += 1  # "her comments Tuesday on the ferry"
    following = sentence.at(end)
    if verb.cue.frame.name != "stance on" or following is None:
        return None
    holder = holder_before(tokens, sentence.low, noun)
    if holder is not None:
        about = _PREPOSITIONS.get(verb.cue.verb, _ABOUT)
        if following.low not in about:
            return None
        after = end + (following.low != "to")
        content = after, _object_end(sentence, end, after)
        return _stance(verb, holder, content if content[0] < content[1] else None)
    holder = holder_after(tokens, verb.end, sentence.high, _FROM)
    if holder is None or verb.cue.verb in _OFFERS or not is_known_to_speak(tokens, holder):
        return None
    holder = _without_topic(tokens, holder)
    taken = verb.cue.verb in _SIDES  # voters' "support" is in no words
    return _stance(verb, holder, None if taken else _topic_beside(sentence, noun, holder))


def _without_topic(tokens: list[Token], holder: Bounds) -> Bounds:
    """A name without what the opinion is about: Lena Ort of "praise from Lena Ort for the crew"."""
    first, end = holder
    topic = next((i for i in range(first + 1, end - 1) if tokens[i].low in _ABOUT), end)
    named = all(token.is_capital for token in tokens[first:topic])
    pointing = topic < end and tokens[topic + 1].low in words.DETERMINERS
    return (first, topic) if named and pointing else holder


def _topic_beside(sentence: WholeSentence, noun: int, holder: Bounds) -> Bounds | None:
    """What an opinion is about whose holder follows it: after the holder ("praise from Ort for the crew"), else the subject."""
    about = sentence.at(holder[1])
    if about is not None and about.low in _ABOUT:
        phrase = phrase_after(sentence.tokens, holder[1] + 1, sentence.high, apposition=False)
        if phrase:
            return phrase
    return main_subject(sentence, noun)


def holder_of_view(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The subject of "is a critic of" holds the opinion that the noun names."""
    sentence, tokens, following = verb.sentence, verb.sentence.tokens, verb.following
    if verb.cue.frame.name != "holder of a view" or following is None or following.low not in _OF:
        return None
    be = verb.end - 2
    furthest = max(sentence.low, be - _LONGEST)
    while be > furthest and _describes(tokens[be]):
        be -= 1
    listed = any(token.text == "," for token in tokens[be : verb.end])
    if tokens[be].low not in _BEING or (listed and tokens[be + 1].low not in {"a", "an"}):
        return None  # "The split was plain, supporters of the pier left"
    first = be
    while first > sentence.low and tokens[first - 1].low in _BEFORE_BEING:
        first -= 1
    group = {low for _, _, _, low in tokens[first : verb.end]}
    source = phrase_before(tokens, clause_low(sentence, first), first)
    silent = source is None or tokens[source[0]].low in words.NOBODY | words.SPEAKERS
    content = phrase_after(tokens, verb.end + 1, sentence.high, apposition=False)
    if source is None or silent or content is None or not words.MODALS.isdisjoint(group):
        return None
    if is_nonfactual(sentence, source, "s"):
        return None  # "If Ort is a critic of the pier"
    return Match(
        source,
        (first, verb.end + 1),
        verb.cue.verb,
        verb.cue.frame.force,
        after=verb.end + 1,
        content=content,
        negated=not group.isdisjoint(words.NEGATIONS),
    )


def _describes(token: Token) -> bool:
    """True for what can stand between "is" and the noun: "a long and outspoken critic"."""
    return is_noun(token) or token.low in _IN_DESCRIPTION


def _stance(verb: Verb, holder: Bounds, content: Bounds | None) -> Match:
    after = content[0] if content and verb.end <= content[0] < holder[0] else verb.end
    cue = (verb.end - 1, after)
    return Match(holder, cue, verb.cue.verb, verb.cue.frame.force, after=cue[1], content=content, noun=True)


def _object_end(sentence: WholeSentence, preposition: int, start: int) -> int:
    """Where the object of a noun ends that begins at token `start`: a phrase, or for "to" the clause."""
    if sentence.tokens[preposition].low == "to":
        end = next_comma(sentence.tokens, start, sentence.high)
        rest = range(start + 2, end)
        return next(
            (i for i in rest if is_past(sentence.tokens[i]) or sentence.tokens[i].low in _FINITE), end
        )
    phrase = phrase_after(sentence.tokens, start, sentence.high, apposition=False)
    return phrase[1] if phrase else start
