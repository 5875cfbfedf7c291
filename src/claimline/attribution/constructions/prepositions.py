"""The construction of "according to" and its like, and the match of any cue whose words follow it."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.participants import (
    description_after,
    holder_in,
    origin_after,
    with_renaming,
)
from claimline.attribution.constructions.things import is_known_to_speak
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.other_frames import ACCORDING_TO
from claimline.attribution.syntax.grammar import Bounds
from claimline.attribution.syntax.heads import is_several
from claimline.attribution.syntax.phrase_after import date_after, phrase_after
from claimline.attribution.syntax.verbs import Verb, is_future

_OTHERS = frozenset({"him", "her", "them"})


def according_to(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The one after "according to" speaks, or the one whom that one passes on ("..., which cited two pilots")."""
    ends = verb.before is not None and verb.before.text in {",", "”", '"', "''"}
    opens = verb.before is None
    source = phrase_after(verb.sentence.tokens, verb.end, verb.sentence.high, apposition=not opens)
    if source is None and verb.sentence.text_at(verb.end) in _OTHERS and verb.cue.verb == "according to":
        source = verb.end, verb.end + 1
    if source is None or verb.sentence.tokens[source[0]].low in words.SPEAKERS:
        return None
    if verb.sentence.tokens[verb.first].low == "per" and not _names_who_says(verb, source, after_words=ends):
        return None
    source = holder_in(verb.sentence.tokens, source) or with_renaming(verb, source)
    via = source if (origin := origin_after(verb.sentence, source)) else None
    addressee, end = (None, origin[1]) if origin else description_after(verb.sentence, source)
    end = date_after(verb.sentence.tokens, end, verb.sentence.high)
    following = verb.sentence.at(end)
    goes_on = following is not None and following.text == ","
    after = verb.sentence.high if ends and not goes_on else end
    return match_at(verb, origin or source, after=after, via=via, addressee=addressee)


def _names_who_says(verb: Verb, source: Bounds, *, after_words: bool) -> bool:
    """True for "The pier fell, per the report"; not for a rate ("$5 per head") nor for a man called Per ("Per Ek left")."""
    tokens = verb.sentence.tokens
    first = tokens[source[0]]
    if not (after_words or (verb.before is None and not first.is_capital)):
        return False
    if first.is_capital or (first.low in words.DETERMINERS and first.low not in {"a", "an"}):
        return True
    return is_several(tokens, source) is not False and is_known_to_speak(tokens, source)


def match_at(
    verb: Verb, source: Bounds, *, after: int, via: Bounds | None = None, addressee: Bounds | None = None
) -> Match:
    """The match of a verb whose words begin at token `after`."""
    cue = verb.cue
    return Match(
        source=source,
        cue=verb.span,
        verb=f"{cue.verb} {cue.particle}" if cue.particle and cue.frame is not ACCORDING_TO else cue.verb,
        force="wants" if is_future(verb) and cue.frame.force != "thinks" else verb.force,
        after=after,
        via=via,
        addressee=addressee,
        negated=verb.negated,
    )
