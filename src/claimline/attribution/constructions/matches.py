"""A cue with what stands around it in its sentence, as the constructions give it, in token indices."""

from collections.abc import Sequence
from typing import NamedTuple

from claimline.attribution.constructions.meanings import means_something_else
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import CUES
from claimline.attribution.lexicon.frames import Force
from claimline.attribution.syntax.clauses import after_setting, main_subject
from claimline.attribution.syntax.grammar import Bounds, next_comma
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.attribution.syntax.verbs import Verb, has_what_it_needs


class Match(NamedTuple):
    """A cue with what stands around it, in token indices (first, end).

    Attributes:
        source: the phrase of the speaker.
        after: where the words reported can begin, if they follow.
        via, told: the phrases of who carried the words and of who was told.
        negated: True for "never praised", "did not confirm", "refused to say".
        passive: True where the speaker follows "by".
        shared: True where the speaker's phrase is that of a cue before it, or of the whole sentence.
    """

    source: Bounds
    cue: Bounds
    verb: str
    force: Force
    after: int
    via: Bounds | None = None
    told: Bounds | None = None
    negated: bool = False
    passive: bool = False
    shared: bool = False


def plain_match(
    verb: Verb, source: Bounds, *, after: int, via: Bounds | None = None, told: Bounds | None = None
) -> Match:
    """The match of a verb whose words begin at token `after`."""
    return Match(source, verb.span, verb.cue.verb, verb.cue.frame.force, after, via, told, verb.negated)


def telling(verb: Verb, source: Bounds, via: Bounds | None = None) -> Match:
    """The match of a verb that what it reports may follow, past the one who is told and the setting."""
    period, told, after = verb.period, None, verb.end
    if verb.cue.frame.name == "tell":
        told = phrase_after(period.tokens, verb.end, period.high, apposition=False)
        by_pronoun = verb.following is not None and verb.following.low in words.OBJECTS
        after = told[1] if told else verb.end + by_pronoun
    if via is None and (through := _through(verb, after)):
        via, after = through, through[1]
    return plain_match(verb, source, after=after_setting(period, after), via=via, told=told)


def _through(verb: Verb, index: int) -> Bounds | None:
    """The one who speaks for the source: "denied through her lawyer, Ida Ort, that"."""
    word, tokens = verb.period.at(index), verb.period.tokens
    if word is None or word.low != "through":
        return None
    phrase = phrase_after(tokens, index + 1, verb.period.high, apposition=False)
    if phrase is None:
        return None
    first, end = phrase
    head = next((i for i in range(first, end) if tokens[i].low in words.ATTACHING), end)
    if not is_person_noun(tokens[head - 1]):
        return None
    name = verb.period.at(end + 1) if end < verb.period.high and tokens[end].text == "," else None
    return (first, next_comma(tokens, end + 1, verb.period.high)) if name and name.is_capital else phrase


def sharing(verb: Verb, before: Sequence[Match]) -> Match | None:
    """A verb without a subject of its own takes that of the cue before it, else that of its sentence."""
    source = before[-1].source if before else main_subject(verb.period, verb.first)
    if source is None or not has_what_it_needs(verb, source) or means_something_else(verb, source):
        return None
    return telling(verb, source, before[-1].via if before else None)._replace(shared=True)


def withholding(verb: Verb, source: Bounds) -> Match | None:
    """The match of "refused to confirm": what the source does not assert."""
    if verb.cue.verb not in {"refuse", "decline"}:
        return None
    said = verb.period.at(verb.end + 1)
    if verb.following is None or verb.following.low != "to" or said is None:
        return None
    cue = next(
        (cue for cue in CUES.get(said.low, ()) if cue.form == "base" and cue.frame.force == "says"), None
    )
    if cue is None or cue.particle:
        return None
    return Match(source, (verb.first, verb.end + 2), cue.verb, "says", verb.end + 2, negated=True)
