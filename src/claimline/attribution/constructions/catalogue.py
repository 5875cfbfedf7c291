"""How English ties a speaker to a cue: each construction as an entry of `CONSTRUCTIONS` with an example, its test.

One looks at one reading of one cue and gives a `Match`, or None where it does not apply. They are tried in order.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimline.attribution.constructions.holders import holder_after, holder_before, holder_of
from claimline.attribution.constructions.matches import Match, plain_match, sharing, telling, withholding
from claimline.attribution.constructions.meanings import means_something_else
from claimline.attribution.constructions.participants import (
    agent_of,
    cited_after,
    description_after,
    in_statement,
    saying_after,
    subject_of,
)
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE, THIRD_PERSONS, Cue, Form
from claimline.attribution.syntax.clauses import (
    Period,
    after_setting,
    announces,
    clause_follows,
    clause_low,
    words_end_before,
)
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.phrase_before import antecedent_before
from claimline.attribution.syntax.verbs import (
    Verb,
    can_speak,
    has_what_it_needs,
    is_finite,
    is_passive,
    verb_at,
)

_VERB: frozenset[Form] = frozenset({"base", "s", "past", "participle", "ing"})
_PARTICIPLE = frozenset[Form]({"past", "participle"})
_VERBAL = FINITE | THIRD_PERSONS | words.AUXILIARIES
_BEFORE_SAYING = frozenset({"with", "of", "show", "shows", "showed", "showing", "heard", "hears", "hear"})
_ENDS_INSERTED = frozenset({",", ".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Construction:
    """One way in which English ties words to a speaker; `source` and `content` are what `example` gives.

    `forms` are those of the cue that it is tried for; `apply` gets the verb and the matches before it in the sentence.
    """

    name: str
    forms: frozenset[Form]
    example: str
    source: str
    content: str
    apply: Callable[[Verb, Sequence[Match]], Match | None]


def match_at(period: Period, index: int, readings: Sequence[Cue], before: Sequence[Match]) -> Match | None:
    """The first construction that holds for a reading of the cue at `index`; `before` are the sentence's matches."""
    verbs = [verb for cue in readings if (verb := verb_at(period, index, cue))]
    if not verbs:
        return None
    for construction in _BY_FORM[verbs[0].cue.form] if len(verbs) == 1 else CONSTRUCTIONS:
        for verb in verbs:
            if verb.cue.form in construction.forms and (match := construction.apply(verb, before)):
                return match
    return None


def _according(verb: Verb, _before: Sequence[Match]) -> Match | None:
    ends = verb.before is not None and verb.before.text in {",", "”", '"', "''"}
    opens = verb.before is None
    source = phrase_after(verb.period.tokens, verb.end, verb.period.high, apposition=not opens)
    if source is None or verb.period.tokens[source[0]].low in words.SPEAKERS:
        return None
    via = source if (cited := cited_after(verb.period, source)) else None
    told, end = (None, cited[1]) if cited else description_after(verb.period, source)
    following = verb.period.at(end)
    goes_on = following is not None and following.text == ","
    after = verb.period.high if ends and not goes_on else end
    return plain_match(verb, cited or source, after=after, via=via, told=told)


def _quoting(verb: Verb, before: Sequence[Match]) -> Match | None:
    saying = saying_after(verb) if verb.cue.frame.name == "quote" else None
    carrier = _active(verb, before) if saying is not None else None
    if carrier is None or saying is None:
        return None
    source = phrase_after(verb.period.tokens, verb.end, saying - 1)
    return plain_match(verb, source, after=saying + 1, via=carrier.source) if source else None


def _quoted(verb: Verb, _before: Sequence[Match]) -> Match | None:
    saying = saying_after(verb) if verb.cue.frame.name == "quote" and is_passive(verb) else None
    source = subject_of(verb) if saying is not None else None
    if saying is None or source is None:
        return None
    return plain_match(verb, source, after=saying + 1, via=agent_of(verb))


def _passive(verb: Verb, _before: Sequence[Match]) -> Match | None:
    opens = verb.first == verb.period.low  # "Asked by reporters, Ort said ..."
    source = agent_of(verb) if is_passive(verb) and verb.cue.frame.name != "quote" and not opens else None
    if source is None:
        return None
    following = verb.period.at(source[1])
    if not verb.be and following is not None and following.low in _VERBAL:
        return None  # "a video posted by activists shows": it only describes
    return plain_match(verb, source, after=source[1])._replace(passive=True)


def _active(verb: Verb, _before: Sequence[Match]) -> Match | None:
    source = subject_of(verb) if is_finite(verb) else None
    if source is None or not can_speak(verb, source) or not has_what_it_needs(verb, source):
        return None
    if means_something_else(verb, source):
        return None
    stray_comma = source[1] == verb.first - 1 and verb.before is not None and verb.before.text == ","
    if stray_comma and not announces(verb.period, verb.end):
        return None
    return withholding(verb, source) or telling(verb, source)


def _inverted(verb: Verb, _before: Sequence[Match]) -> Match | None:
    if not verb.cue.frame.inverts or not verb.bare or verb.infinitive:
        return None
    opens = verb.before is None  # "Said Ort: “We left.”"
    inserted = verb.before is not None and verb.before.text == ","  # "No one, said Ort, saw it"
    if not opens and not inserted and not words_end_before(verb.period, verb.first):
        return None
    source = phrase_after(verb.period.tokens, verb.end, verb.period.high)
    if source is None or not can_speak(verb, source):
        return None
    following = verb.period.at(source[1])
    quotes = following is not None and following.text == ":" and announces(verb.period, source[1] + 1)
    ended = words_end_before(verb.period, verb.first) or following is None or following.text in _ENDS_INSERTED
    if not quotes if opens else not ended:
        return None
    if following is not None and following.low in _VERBAL:
        return None
    return plain_match(verb, source, after=source[1])


def _participle(verb: Verb, before: Sequence[Match]) -> Match | None:
    if verb.be or verb.infinitive or verb.before is None:
        return None
    joined = verb.before.text in {",", "”", '"', "''", "—", "–", "-"} or verb.before.low in {"and", "but"}
    return sharing(verb, before) if joined or in_statement(verb) else None


def _with_saying(verb: Verb, _before: Sequence[Match]) -> Match | None:
    period, end = verb.period, verb.first
    if verb.be or verb.infinitive or not clause_follows(period, verb.end) or verb.cue.frame.force != "says":
        return None
    source = antecedent_before(period.tokens, clause_low(period, end), end)
    if source is None or source[0] == period.low or period.tokens[source[0] - 1].low not in _BEFORE_SAYING:
        return None
    return telling(verb, source) if can_speak(verb, source) else None


def _coordinated(verb: Verb, before: Sequence[Match]) -> Match | None:
    if not is_finite(verb) or verb.before is None or verb.before.low not in {"and", "but"}:
        return None
    return sharing(verb, before)


def _viewpoint(verb: Verb, _before: Sequence[Match]) -> Match | None:
    period, noun = verb.period, verb.end - 1
    if verb.cue.frame.name != "in the view of":
        return None
    low = period.low
    if (holder := holder_before(period.tokens, low, noun)) and holder[0] > low:
        opens, end = holder[0] - 1, verb.end
    elif holder := holder_of(period.tokens, verb.end, period.high):
        opens, end = noun - 2, holder[1]
    else:
        return None
    if opens < low or period.tokens[opens].low not in {"in", "by"}:
        return None
    following, third = period.at(end), period.at(end + 1)
    if period.tokens[holder[0]].low in words.POSSESSIVES and third is not None and third.is_capital:
        return None  # "By his own admission, Ort ..."
    closes = following is None or following.text in words.FULL_STOPS
    after = period.high if closes else end
    return Match(holder, (opens, verb.end), "according to", verb.cue.frame.force, after)


def _noun(verb: Verb, _before: Sequence[Match]) -> Match | None:
    period, noun = verb.period, verb.end - 1
    holder, after = holder_before(period.tokens, period.low, noun), verb.end
    if holder is None and (holder := holder_after(period.tokens, verb.end, period.high)):
        after = holder[1]
    after = after_setting(period, after)
    that = period.at(after)
    if that is not None and that.low in words.BE:
        after += 1  # "Ort's view is that"
        that = period.at(after)
    if holder is None or that is None or that.low != "that":
        return None
    return Match(holder, (noun, verb.end), verb.cue.verb, verb.cue.frame.force, after)


CONSTRUCTIONS = (
    Construction(
        name="according to",
        forms=frozenset({"preposition"}),
        example="The ferry was late, according to Lena Ort, a pilot.",
        source="Lena Ort, a pilot",
        content="The ferry was late",
        apply=_according,
    ),
    Construction(
        name="quoting",
        forms=_VERB,
        example="The gazette quoted Lena Ort as saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        apply=_quoting,
    ),
    Construction(
        name="quoted",
        forms=_PARTICIPLE,
        example="Lena Ort was quoted by the gazette as saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        apply=_quoted,
    ),
    Construction(
        name="passive",
        forms=_PARTICIPLE,
        example="The crew was accused by Lena Ort of sleeping.",
        source="Lena Ort",
        content="of sleeping",
        apply=_passive,
    ),
    Construction(
        name="active",
        forms=_VERB,
        example="Lena Ort, who runs the port, said the ferry was late.",
        source="Lena Ort, who runs the port,",
        content="the ferry was late",
        apply=_active,
    ),
    Construction(
        name="inverted",
        forms=frozenset({"past", "s"}),
        example="“The ferry is late,” said Lena Ort, a pilot.",
        source="Lena Ort, a pilot",
        content="“The ferry is late,”",
        apply=_inverted,
    ),
    Construction(
        name="participle",
        forms=frozenset({"ing"}),
        example="Lena Ort resigned, saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        apply=_participle,
    ),
    Construction(
        name="with saying",
        forms=frozenset({"ing"}),
        example="The talks ended, with Lena Ort saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        apply=_with_saying,
    ),
    Construction(
        name="coordinated",
        forms=_VERB,
        example="Lena Ort resigned and added that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        apply=_coordinated,
    ),
    Construction(
        name="in the view of",
        forms=frozenset({"noun"}),
        example="In the view of Lena Ort, the ferry was late.",
        source="Lena Ort",
        content="the ferry was late",
        apply=_viewpoint,
    ),
    Construction(
        name="noun",
        forms=frozenset({"noun"}),
        example="Nothing came of the claim by Lena Ort that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        apply=_noun,
    ),
)
_BY_FORM = {
    form: tuple(one for one in CONSTRUCTIONS if form in one.forms)
    for form in {form for one in CONSTRUCTIONS for form in one.forms}
}
