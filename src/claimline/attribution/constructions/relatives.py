"""The constructions of side clauses: "what Lena Ort called a wreck", "as stated in the report"."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.things import is_known_to_speak
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.other_frames import HEARD_FROM
from claimline.attribution.syntax.clauses import clause_follows
from claimline.attribution.syntax.factuality import is_nonfactual
from claimline.attribution.syntax.grammar import Bounds, next_comma
from claimline.attribution.syntax.heads import is_document
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.phrase_before import antecedent_before, phrase_before
from claimline.attribution.syntax.reach import clause_low
from claimline.attribution.syntax.settings import after_setting
from claimline.attribution.syntax.verbs import Verb, is_finite

_REACH_OF_WHAT = 14
_NAMING = frozenset("call term label dub brand deem".split())
_NAMING_AS = frozenset("describe characterize characterise portray depict see view regard".split())
_OPENING = frozenset({"what", "which"})
_BEING = frozenset({"is", "are", "was", "were"})
_NONE = frozenset({"nobody", "none", "neither", "no"})
_BEFORE_WHICH = frozenset({",", "–", "—", "--"})


def what_is_called(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The subject of "what Lena Ort called a wreck" speaks, and says no more than the name that it gives.

    So does that of ", which Lena Ort called a wreck", and of "what Lena Ort says it would cost" with its clause.
    """
    if not is_finite(verb) or verb.negated:
        return None
    sentence, tokens = verb.sentence, verb.sentence.tokens
    near = range(verb.first - 2, max(sentence.low, verb.first - _REACH_OF_WHAT) - 1, -1)
    what = next((i for i in near if tokens[i].low in _OPENING and not sentence.quoted[i]), None)
    start = _name_given(verb)
    of_what = start is None and what is not None and tokens[what].low == "what"
    told = of_what and _tells_a_clause(verb)
    announced = of_what and verb.cue.frame.force == "says" and sentence.text_at(verb.end) == ":"
    if announced and verb.end + 1 < sentence.end and sentence.quoted[verb.end + 1]:
        start = verb.end + 1
    elif told:
        start = verb.end
    if what is None or start is None or start >= sentence.end:
        return None
    if tokens[what].low == "which" and (what == sentence.low or tokens[what - 1].text not in _BEFORE_WHICH):
        return None
    source = what + 1, verb.first
    if tokens[what + 1].low not in words.PERSONS | {"it"} or verb.first - what > 2:
        renamed = (
            verb.before is not None and verb.before.text == ","
        )  # "which Ort, the mayor, called a wreck"
        phrase = phrase_before if renamed else antecedent_before
        source = phrase(tokens, what + 1, verb.first) or (0, 0)
    if source[0] != what + 1 or tokens[what + 1].low in words.SPEAKERS:
        return None
    if announced:
        return Match(source, verb.span, verb.cue.verb, verb.cue.frame.force, start, (start, sentence.end))
    end = _end_of_clause(verb, start) if told else _end_of_name(verb, start)
    force = verb.cue.frame.force if told else "judges"
    return Match(source, verb.span, verb.cue.verb, force, start, (start, end)) if end > start else None


def _tells_a_clause(verb: Verb) -> bool:
    """True for the "says" of "what Ort says it would cost": what was asked for is part of what is said."""
    return verb.cue.frame.force in {"says", "thinks"} and clause_follows(verb.sentence, verb.end)


def _end_of_clause(verb: Verb, start: int) -> int:
    """Where such a clause ends: at its mark, at "and", or at a second verb ("what Ort says it would cost is too much")."""
    tokens, verbs = verb.sentence.tokens, 0
    end = min(next_comma(tokens, start, verb.sentence.high), verb.sentence.end)
    for index in range(start, end):
        if tokens[index].low in words.CONJUNCTIONS:
            return index
        finite = (
            tokens[index].low in words.AUXILIARIES - {"'s"} and tokens[index - 1].low not in words.AUXILIARIES
        )
        verbs += finite
        if verbs > 1 and finite:
            return index
    return end


def _name_given(verb: Verb) -> int | None:
    """Where the name begins that the verb gives: after "called", "described as", "said was"; else None."""
    following, name = verb.following, verb.cue.verb
    if following is None or verb.cue.particle:
        return None
    if name in _NAMING:
        return verb.end
    if name in _NAMING_AS:
        return verb.end + 1 if following.low == "as" else None
    return verb.end + 1 if verb.cue.frame.force in {"says", "thinks"} and following.low in _BEING else None


def _end_of_name(verb: Verb, start: int) -> int:
    """Where the name ends: at its mark, at the quotation's end, or at the verb that it is the subject of."""
    sentence = verb.sentence
    if sentence.quoted[start]:
        return next((i for i in range(start, sentence.high) if not sentence.quoted[i]), sentence.high)
    end = min(next_comma(sentence.tokens, start, sentence.high), sentence.end)
    if sentence.tokens[min(end, sentence.high - 1)].text in words.QUOTE_MARKS:
        end = next((i for i in range(end, sentence.high) if not sentence.quoted[i]), sentence.high)
    rest = range(start + 1, end)
    return next((i for i in rest if sentence.tokens[i].low in _BEING and not sentence.quoted[i]), end)


def as_stated_by(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The one after "as reported by" and the paper after "as stated in" speak."""
    sentence, following = verb.sentence, verb.following
    cited = verb.before is not None and verb.before.low == "as" and not verb.be
    if not cited or following is None or verb.cue.frame.force != "says" or following.low not in {"by", "in"}:
        return None
    source = phrase_after(sentence.tokens, verb.end + 1, sentence.high)
    if source is None or not _can_state(verb, source, by=following.low == "by"):
        return None
    ends = sentence.at(source[1])
    closed = ends is None or ends.text in {",", *words.FULL_STOPS}
    return Match(source, verb.span, verb.cue.verb, verb.cue.frame.force, after=source[1]) if closed else None


def heard_from(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The one speaks from whom somebody "heard", where "that" opens what was heard: "I heard from Lena Ort that it was late"."""
    if verb.cue.frame is not HEARD_FROM or verb.negated or verb.modal or verb.infinitive:
        return None
    sentence = verb.sentence
    low = clause_low(sentence, verb.first)
    by_none = any(token.low in _NONE for token in sentence.tokens[low : verb.first])
    if by_none or (low + 1 < verb.first and is_nonfactual(sentence, (low + 1, verb.first), verb.cue.form)):
        return None  # "nobody heard", "have you heard", "if you hear"
    source = phrase_after(sentence.tokens, verb.end, sentence.high, apposition=False)
    speaks = verb.cue.verb == "hear"  # one learns from lessons too
    speaks = speaks or (
        source is not None and (is_known_to_speak(sentence.tokens, source) or is_document(sentence, source))
    )
    if (
        source is None
        or not speaks
        or sentence.text_at(after := after_setting(sentence, source[1])) != "that"
    ):
        return None
    return Match(source, verb.span, f"{verb.cue.verb} from", "says", after)


def _can_state(verb: Verb, source: Bounds, *, by: bool) -> bool:
    return is_known_to_speak(verb.sentence.tokens, source) if by else is_document(verb.sentence, source)
