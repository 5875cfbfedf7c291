"""The constructions of infinitives: "took to the radio to say", "the leak led the board to admit", "is reported to have said"."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.participles import match_of
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.clauses import main_subject
from claimline.attribution.syntax.phrase_before import antecedent_before
from claimline.attribution.syntax.speaking import can_speak
from claimline.attribution.syntax.verbs import Verb
from claimline.text.tokens import Token

_TAKING = frozenset({"took", "takes", "taken"})
_USING = frozenset("used uses using held holds wrote writes issued issues posted sent".split())
_GOING = frozenset({"went", "goes", "gone"})
_LANGUAGE = frozenset({"language", "terms", "words"})
_FAR = frozenset({"so far as", "as far as"})
_CHANCES = frozenset(
    "opportunity occasion chance moment time stage stand floor podium microphone mic".split()
)
_WRITING = frozenset("wrote writes phoned phones telephoned emailed rose rises".split())
_LEADING = frozenset(
    "prompted prompts prompting led leads leading forced forces forcing compelled compels compelling caused causes causing "
    "inspired inspires inspiring".split()
)
_REACH_OF_LEADING = 10
_HEARSAY = frozenset("said reported believed alleged understood rumored rumoured thought".split())


def to_say(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The subject speaks that takes an occasion for it: "took to the radio to say", "went so far as to call".

    A mere purpose is no utterance: "went to Oslo to say goodbye", "took the train to Oslo to tell the board".
    """
    sentence, tokens = verb.sentence, verb.sentence.tokens
    source = main_subject(sentence, verb.first) if verb.infinitive and verb.cue.form == "base" else None
    if source is None or verb.cue.frame.force not in {"says", "judges"}:
        return None
    deed = source[1]
    while deed < verb.first and tokens[deed].low in words.HAVE | words.ADVERBS:
        deed += 1
    if not _is_way_to_speak(tokens[deed : verb.first - 1]):
        return None
    return match_of(verb, source) if can_speak(verb._replace(bare=False), source) else None


def _is_way_to_speak(deed: Sequence[Token]) -> bool:
    """True for "took to Facebook", "used an interview", "went on the radio" and "went so far as", before "to say"."""
    if deed and deed[0].low in _WRITING and all(token.is_word for token in deed):
        return True  # "wrote to the board to complain"
    if len(deed) < 3 or any(not token.is_word for token in deed):
        return False
    verb, link, *way = (token.low for token in deed)
    occasion = any(low in nouns.OCCASIONS | nouns.OUTLETS for low in (link, *way))
    if verb in _TAKING:
        return link == "to" or (link in words.DETERMINERS and way[-1] in _CHANCES)
    if verb in _GOING:
        return " ".join((link, *way)) in _FAR or (link == "on" and occasion)
    occasion = occasion or way[-1] in _LANGUAGE
    return verb in _USING and occasion and (link in words.DETERMINERS or way[-1] in _LANGUAGE)


def led_to_say(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The one speaks whom something leads to it: "the leak led Lena Ort to admit that"."""
    sentence, tokens, to = verb.sentence, verb.sentence.tokens, verb.first - 1
    if not verb.infinitive or verb.cue.form != "base" or verb.cue.frame.force not in {"says", "judges"}:
        return None
    near = range(to - 2, max(sentence.low, to - _REACH_OF_LEADING) - 1, -1)
    leading = next((i for i in near if tokens[i].low in _LEADING and not sentence.quoted[i]), None)
    if leading is None or _is_not_done(tokens[max(sentence.low, leading - 2) : leading]):
        return None
    by_pronoun = to - leading == 2 and tokens[leading + 1].low in words.OBJECTS
    source = (leading + 1, to) if by_pronoun else antecedent_before(tokens, leading + 1, to)
    if (
        source is None
        or source[0] != leading + 1
        or not (by_pronoun or can_speak(verb._replace(bare=False), source))
    ):
        return None
    return match_of(verb, source)


def _is_not_done(auxiliaries: Sequence[Token]) -> bool:
    """True before what does not happen, or may: "did not lead", "could prompt"; and for a passive."""
    lows = {token.low for token in auxiliaries}
    return not lows.isdisjoint(words.NEGATIONS | words.MODALS | words.BE | {"to"})


def said_to_have_said(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The subject speaks of "is reported to have said": others tell it, and the words are hedged."""
    sentence, tokens, have = verb.sentence, verb.sentence.tokens, verb.first
    told = verb.infinitive and verb.have and verb.cue.form in {"past", "participle"}
    if not told or have - 3 < sentence.low or tokens[have - 2].low not in _HEARSAY:
        return None
    if tokens[have - 3].low not in words.BE:
        return None
    source = main_subject(sentence, have - 3 + 1)
    if source is None or source[1] != have - 3 or verb.negated:
        return None
    return match_of(verb, source) if can_speak(verb, source) else None
