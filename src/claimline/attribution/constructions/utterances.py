"""The construction of a verb that says nothing with a noun that does: "issued a warning that", "made a condemnation of"."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.things import is_known_to_speak
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.frames import JUDGEMENTS, Force
from claimline.attribution.lexicon.words import MAKING
from claimline.attribution.syntax.clauses import clause_follows
from claimline.attribution.syntax.factuality import is_nonfactual
from claimline.attribution.syntax.grammar import Bounds, is_noun, is_past
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.phrase_before import phrase_before
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.reach import clause_low
from claimline.attribution.syntax.settings import after_setting
from claimline.attribution.syntax.verb_groups import stands_before_verb
from claimline.attribution.syntax.verbs import Verb

_NOUNS = frozenset({"claim that", "stance on"})
# Support, an offer and a refusal can be given in silence.
_SILENT = frozenset("support oppose offer refuse despise want intend decide".split())
_ABOUT = frozenset("of about on for against over to".split())
_REACH_OF_VERB = 6  # "gave the crew of Oslo a warning" is as far as it goes
_BETWEEN = words.DETERMINERS | words.ADVERBS | words.OBJECTS | {"and", "following"}


def utterance(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The subject speaks of "issued a warning that" and "made a strong condemnation of"."""
    sentence, noun = verb.sentence, verb.end - 1
    name = sentence.tokens[noun].low
    if verb.cue.frame.name not in _NOUNS or verb.cue.verb in _SILENT or name in nouns.MADE_AS_THINGS:
        return None
    making = _making_before(sentence, noun)
    source = _subject(sentence, making) if making is not None else None
    if making is None or source is None:
        return None
    after = after_setting(sentence, verb.end)
    mark = sentence.text_at(after)
    if mark == ":" or (mark == "that" and clause_follows(sentence, after)):
        after += mark == ":"
        return Match(source, (making, verb.end), verb.cue.verb, "says", after)
    about = sentence.at(verb.end)
    if about is None or about.low not in _ABOUT:
        return None
    content = phrase_after(sentence.tokens, verb.end + 1, sentence.high, apposition=False)
    if content is None:
        return None
    force: Force = "judges" if verb.cue.verb in JUDGEMENTS else "wants"
    return Match(source, (making, verb.end + 1), verb.cue.verb, force, content[0], content)


def _making_before(sentence: WholeSentence, noun: int) -> int | None:
    """Where the verb stands whose object is the noun: "gave the crew a stern warning"; None where another word parts the two."""
    for index in range(noun - 1, max(sentence.low, noun - 1 - _REACH_OF_VERB), -1):
        token = sentence.tokens[index]
        if sentence.quoted[index]:
            return None
        if token.low in MAKING:
            return index
        if not (is_noun(token) or is_past(token) or token.low in _BETWEEN):
            return None
    return None


def _subject(sentence: WholeSentence, making: int) -> Bounds | None:
    """The subject of the verb at token `making`, where it tells what was said; None for "did not issue" and "may issue"."""
    tokens, first = sentence.tokens, making
    while first > sentence.low and stands_before_verb(tokens[first - 1]):
        first -= 1
    group = {token.low for token in tokens[first:making]}
    if not group.isdisjoint(words.NEGATIONS | words.MODALS | words.BE) or tokens[first - 1].low == "to":
        return None
    source = phrase_before(tokens, clause_low(sentence, first), first)
    if source is None or tokens[source[0]].low in words.SPEAKERS | words.NOBODY:
        return None
    known = is_known_to_speak(tokens, source) and not is_nonfactual(sentence, source, "past")
    return source if known else None
