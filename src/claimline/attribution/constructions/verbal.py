"""The constructions of verbs: how a reporting verb and its sentence give the verb a speaker.

Each function looks at one reading of one cue, with the sentence's matches before it, and gives a `Match`, or None where
the construction does not hold. `catalogue` gives each an example and the order in which they are tried.
"""

from collections.abc import Sequence

from claimline.attribution.constructions.beginnings import (
    before_that,
    ends_clause,
    is_contrasted,
    is_to_be_done,
    match_of_feeling,
    through,
)
from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.meanings import is_deed, means_something_else
from claimline.attribution.constructions.participants import agent_of, relative_of, saying_after, subject_of
from claimline.attribution.constructions.prepositions import match_at
from claimline.attribution.constructions.things import (
    is_agent,
    is_amount,
    is_done_by_a_thing,
    is_known_to_speak,
)
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import CUES, FINITE, THIRD_PERSONS
from claimline.attribution.syntax.antecedents import antecedent
from claimline.attribution.syntax.clauses import main_subject, words_end_before
from claimline.attribution.syntax.grammar import Bounds, is_noun, starts_clause
from claimline.attribution.syntax.heads import is_document
from claimline.attribution.syntax.needs import has_what_it_needs
from claimline.attribution.syntax.own_speech import is_own_speech, is_writer, writer_before
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.settings import after_setting, announces
from claimline.attribution.syntax.speaking import can_speak
from claimline.attribution.syntax.verbs import Verb, is_finite, is_passive, takes_infinitive

_VERBAL = FINITE | THIRD_PERSONS | words.AUXILIARIES
_BY_OFFICE = frozenset({"rule", "charge"})  # "ruled by a king", "charged by the police" are no words
# "Attacked by rebels", "a rally called by the union", "raised by donors", "sung by a choir", "seen by many" are no words,
# and "a letter read by a clerk" has those of its writer.
_BY_DEED = frozenset(
    "hammer knock frame define recognize recognise link trace bill credit smear trash attack raise see cast paint sing chant email text read".split()
)
_NOW = frozenset({"is", "are"})
_FINDS = frozenset({"show", "find that"})  # "shown by Ort's departure", "found by divers" are no words
_WRITTEN_TO = frozenset({"write", "email", "text"})
_URGING = frozenset({"urge", "advise", "encourage"})
_FINED = frozenset({"for"})  # "cited by police in May for speeding"
_REACH_OF_FINE = 4
_REACH_OF_DEEDS = 20
_AFTER_SPEAKER = words.PREPOSITIONS | words.SUBORDINATORS | words.ADVERBS | words.TIME_WORDS
_IN_LIST = words.CONJUNCTIONS | words.DETERMINERS | {"'s"}
_DASHES = frozenset({"–", "—", "―", "--"})
_ENDS_INSERTED = frozenset({",", ".", "!", "?"})


def quote_as_saying(verb: Verb, before: Sequence[Match]) -> Match | None:
    """The object of "quoted Lena Ort as saying" speaks, and the subject carries the words."""
    saying = saying_after(verb) if verb.cue.frame.name == "quote" else None
    carrier = active(verb, before) if saying is not None else None
    if carrier is None or saying is None:
        return None
    by_pronoun = verb.following is not None and verb.following.low in words.OBJECTS
    by_name = phrase_after(verb.sentence.tokens, verb.end, saying - 1)
    source = (verb.end, verb.end + 1) if by_pronoun else by_name  # "quoted her as saying"
    return match_at(verb, source, after=saying + 1, via=carrier.source) if source else None


def passive_quote(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The subject of "was quoted by the gazette as saying" speaks, and the agent carries the words."""
    saying = saying_after(verb) if verb.cue.frame.name == "quote" and is_passive(verb) else None
    source = subject_of(verb) if saying is not None else None
    if saying is None or source is None:
        return None
    return match_at(verb, source, after=saying + 1, via=agent_of(verb))


def passive(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The agent of a passive speaks: "accused by Lena Ort"."""
    opens = verb.first == verb.sentence.low  # "Asked by reporters, Ort said ..."
    spoken = verb.cue.frame.name not in {"quote", "speak on"}  # "talks were interrupted by the storm"
    source = agent_of(verb) if is_passive(verb) and spoken and not opens else None
    if source is None or (verb.cue.frame.name in _FINDS and not is_document(verb.sentence, source)):
        return None
    charged = _charger(verb, source) if verb.cue.verb == "charge" else None
    source = charged or source
    by_office = verb.cue.verb in _BY_OFFICE and not verb.cue.particle and charged is None
    if (
        verb.cue.verb in _BY_DEED
        or (verb.cue.verb == "put" and not verb.cue.particle)
        or (verb.cue.verb == "write" and _is_now(verb))
        or (verb.cue.verb == "call" and verb.following is not None and verb.following.low == "by")
        or is_deed(verb, source)
        or is_amount(verb.sentence.tokens, source)
        or (by_office and not announces(verb.sentence, source[1]))
    ):
        return None
    if verb.cue.verb == "cite" and verb.sentence.find(source[1], _FINED, _REACH_OF_FINE) is not None:
        return None
    following = verb.sentence.at(source[1])
    if not verb.be and following is not None and following.low in _VERBAL:
        return None  # "a video posted by activists shows": it only describes
    match = match_at(verb, source, after=source[1])._replace(passive=True)
    closing = verb.sentence.at(after_setting(verb.sentence, source[1]))  # "was condemned by Ort in 2015"
    ends = closing is None or not closing.is_word or closing.low in words.CONJUNCTIONS
    told = subject_of(verb) if ends and verb.be else None
    named = told is not None and verb.sentence.tokens[told[0]].low not in words.RELATIVES
    if told is None or not named:
        return match
    return match._replace(
        content=(_clause_start(verb.sentence, told[0]), told[1])
    )  # "The plan was condemned by Ort."


def _charger(verb: Verb, agent: Bounds) -> Bounds | None:
    """Who says it in "was charged by police with theft" and "was charged with theft by police"; None without the "with"."""
    tokens = verb.sentence.tokens
    inside = next((i for i in range(agent[0] + 1, agent[1]) if tokens[i].low == "with"), None)
    if inside is not None:
        return agent[0], inside
    return agent if verb.following is not None and verb.following.low == "with" else None


def _is_now(verb: Verb) -> bool:
    """True for "the column is written by Ort", which says whose it is and none of its words."""
    return any(token.low in _NOW for token in verb.sentence.tokens[verb.first : verb.end])


def _clause_start(sentence: WholeSentence, index: int) -> int:
    """Where the clause begins in which token `index` stands: the plan with its aim, in "Plans to sell the pier were condemned"."""
    while not starts_clause(sentence.tokens, sentence.low, index):
        index -= 1
    return index


def active(verb: Verb, _before: Sequence[Match], subject: Bounds | None = None) -> Match | None:
    """The subject of a finite verb speaks: "Lena Ort said"; `subject` where it stands further off."""
    source = (subject or subject_of(verb)) if is_finite(verb) else None
    if source is None or not can_speak(verb, source) or not has_what_it_needs(verb, source):
        return None
    if means_something_else(verb, source) or is_contrasted(verb.sentence, source[0]):
        return None
    if _is_of_a_thing(verb, source) or (
        verb.bare and verb.cue.form == "past" and _is_after_with(verb, source)
    ):
        return None
    stray_comma = source[1] == verb.first - 1 and verb.before is not None and verb.before.text == ","
    if stray_comma and not announces(verb.sentence, verb.end):
        return None
    return _match_of_refusal(verb, source) or match_of_feeling(verb, match_past_addressee(verb, source))


def _is_after_with(verb: Verb, source: Bounds) -> bool:
    """True for the "expected" of "with both Ort and Hale expected to come", which others expect."""
    tokens, index = verb.sentence.tokens, source[0] - 1
    if verb.following is None or verb.following.low != "to":
        return False
    while index >= verb.sentence.low and (is_noun(tokens[index]) or tokens[index].low in _IN_LIST):
        index -= 1
    return index >= verb.sentence.low and tokens[index].low == "with"


def _is_of_a_thing(verb: Verb, source: Bounds) -> bool:
    """True for "a storm that raised fears" and "a plan which calls for cuts": what a thing does is no words."""
    head = antecedent(verb.sentence, source)
    tokens = verb.sentence.tokens
    if head is None or tokens[source[0]].low == "who":
        return False
    speaks = is_known_to_speak(tokens, head) or is_agent(tokens, head)
    return is_done_by_a_thing(verb, head) or (tokens[source[0]].low == "that" and not speaks)


def inversion(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The subject that follows its verb speaks: "..., said Lena Ort"."""
    if not verb.cue.frame.inverts or not verb.bare or verb.infinitive:
        return None
    opens = verb.before is None  # "Said Ort: “We left.”"
    inserted = verb.before is not None and verb.before.text == ","  # "No one, said Ort, saw it"
    if not opens and not inserted and not words_end_before(verb.sentence, verb.first):
        return None
    source = phrase_after(verb.sentence.tokens, verb.end, verb.sentence.high)
    if source is None or not can_speak(verb, source) or not _closes_clause(verb, source, opens=opens):
        return None
    return match_at(verb, source, after=source[1])


def _closes_clause(verb: Verb, source: Bounds, *, opens: bool) -> bool:
    """True where a phrase after its verb is the subject, and what follows begins anew."""
    following = verb.sentence.at(source[1])
    if following is not None and following.low in _VERBAL:
        return False
    if opens:
        return following is not None and following.text == ":" and announces(verb.sentence, source[1] + 1)
    if verb.sentence.quoted[verb.first - 1]:
        # "Speaking on “Oster Today,” Ort said the request gives the board a right"
        goes_on = following is not None and following.is_word and following.low not in _AFTER_SPEAKER
        return not goes_on or is_known_to_speak(verb.sentence.tokens, source)
    if not is_known_to_speak(verb.sentence.tokens, source):
        return False  # "met in Oslo, posted calm news from Leeds"
    ended = words_end_before(verb.sentence, verb.first)
    return ended or following is None or following.text in _ENDS_INSERTED


def coordination(verb: Verb, before: Sequence[Match]) -> Match | None:
    """The subject before "and" speaks again: "Lena Ort resigned and added"."""
    if not is_finite(verb) or verb.before is None or is_to_be_done(verb, before):
        return None
    listed = verb.before.text == "," and verb.bare and verb.cue.form == "past" and before and _goes_on(verb)
    if (verb.before.low not in {"and", "but"} and not listed) or _is_in_aside(verb, before):
        return None
    relative = relative_of(verb) if not listed else None
    if relative and not any(match.left >= relative[0] for match in before):
        return active(verb, before, relative)
    return match_of_shared_subject(verb, before)


def _is_in_aside(verb: Verb, before: Sequence[Match]) -> bool:
    """True between the dashes of "said the plan -- begun in May and expected to end soon -- failed", whose subject is the plan."""
    sentence = verb.sentence
    low = before[-1].cue[1] if before else sentence.low
    opening = [i for i in range(low, verb.first) if sentence.tokens[i].text in _DASHES]
    closed = any(token.text in _DASHES for token in sentence.tokens[verb.end : sentence.high])
    return len(opening) % 2 == 1 and closed


def _goes_on(verb: Verb) -> bool:
    """True for the "praised" of "blamed Ort, praised Hale and called for a vote": one deed of a list."""
    joined = verb.sentence.find(verb.end, frozenset({"and"}), _REACH_OF_DEEDS)
    following = verb.sentence.at(joined + 1) if joined is not None else None
    return following is not None and following.low in FINITE


def match_past_addressee(verb: Verb, source: Bounds, via: Bounds | None = None) -> Match:
    """The match of a verb that the words it reports may follow, past the addressee and the setting."""
    sentence, addressee, after = verb.sentence, None, verb.end
    by_pronoun = verb.following is not None and verb.following.low in words.OBJECTS
    if verb.cue.frame.name == "tell":
        addressee = phrase_after(sentence.tokens, verb.end, sentence.high, apposition=False)
        if addressee and verb.cue.verb in _URGING and ends_clause(sentence, addressee[1]):
            addressee = None  # "urged caution": what is urged
        addressee = _with_another(sentence, addressee)
        after = addressee[1] if addressee else verb.end + by_pronoun
        after = before_that(sentence, after) if addressee else after
    after += by_pronoun and verb.cue.verb in _WRITTEN_TO  # "emailed me on Monday that"
    if via is None and (speaking := through(verb, after)):
        via, after = speaking, speaking[1]
    if not takes_infinitive(verb, after):  # "planned to leave the port", "promised to sing"
        after = after_setting(sentence, after)
    return match_at(verb, source, after=after, via=via, addressee=addressee)


def _with_another(sentence: WholeSentence, addressee: Bounds | None) -> Bounds | None:
    """The addressees of "told its staff and Senn that", where what is told opens with "that"."""
    if addressee is None or sentence.text_at(addressee[1]) != "and":
        return addressee
    other = phrase_after(sentence.tokens, addressee[1] + 1, sentence.high, apposition=False)
    return (addressee[0], other[1]) if other and sentence.text_at(other[1]) == "that" else addressee


def match_of_shared_subject(verb: Verb, before: Sequence[Match]) -> Match | None:
    """A verb without a subject of its own takes that of the cue before it, else that of its sentence."""
    speaking = [match for match in before if match.noun is False]
    writer = writer_before(verb.sentence, speaking[-1].cue[1] if speaking else verb.sentence.low, verb.first)
    source = writer or (speaking[-1].source if speaking else main_subject(verb.sentence, verb.first))
    if source and is_writer(verb.sentence.tokens, source) and not is_own_speech(verb, source):
        return None
    if source is None or not has_what_it_needs(verb, source) or means_something_else(verb, source):
        return None
    via = speaking[-1].via if speaking and not writer else None
    match = match_past_addressee(verb, source, via)._replace(shared=True)
    # "Said she saw it but did not tell the board because it was late": a deed of hers that is reported
    return None if verb.negated and verb.sentence.text_at(match.after) == "because" else match


def _match_of_refusal(verb: Verb, source: Bounds) -> Match | None:
    """The match of "refused to confirm": what the source does not assert."""
    if verb.cue.verb not in {"refuse", "decline"}:
        return None
    content_verb = verb.sentence.at(verb.end + 1)
    if verb.following is None or verb.following.low != "to" or content_verb is None:
        return None
    cue = next(
        (cue for cue in CUES.get(content_verb.low, ()) if cue.form == "base" and cue.frame.force == "says"),
        None,
    )
    if cue is None or cue.particle:
        return None
    return Match(source, (verb.first, verb.end + 2), cue.verb, "says", verb.end + 2, negated=True)
