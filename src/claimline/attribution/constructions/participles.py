"""The constructions of participles, which take their speaker from what stands around them: "left, saying", "with Ort saying"."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.meanings import means_something_else
from claimline.attribution.constructions.participants import CARDS, dash_before, issuer_of, shown_in
from claimline.attribution.constructions.things import is_done_by_a_thing
from claimline.attribution.constructions.verbal import match_of_shared_subject, match_past_addressee
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE, verb_forms
from claimline.attribution.syntax.clauses import clause_follows, object_follows
from claimline.attribution.syntax.grammar import Bounds, is_noun, next_comma, singular
from claimline.attribution.syntax.needs import has_what_it_needs
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.phrase_before import antecedent_before, phrase_before
from claimline.attribution.syntax.reach import clause_low
from claimline.attribution.syntax.speaking import can_speak
from claimline.attribution.syntax.verbs import Verb

_BEFORE_SAYING = frozenset(
    "with of show shows showed showing heard hears hear had has left leaves leaving".split()
)
_DASHES = frozenset({"–", "—", "―", "--", "-"})
_PHASES = frozenset(
    form
    for verb in (
        "begin",
        "start",
        "open",
        "continue",
        "end",
        "conclude",
        "respond",
        "reply",
        "counter",
        "react",
    )
    for form, _ in verb_forms(verb)
) | {"began", "went on"}
_ON_RECORD = frozenset({"record", "point", "habit", "way"})
_JOINING = frozenset("join joins joined joining".split())
_BLAME = frozenset(
    "criticism fire flak heat praise ridicule backlash scorn rebuke censure condemnation headlines applause boos anger outrage "
    "apologized apologised".split()
)
_BLAMED_IN_PASSIVE = frozenset(
    "criticized criticised condemned mocked ridiculed attacked slammed blasted praised fired suspended booed cheered applauded "
    "rebuked censured sued".split()
)
_REACH_OF_DEED = 20
_FINDS = frozenset({"show", "find that"})
_BESIDE = frozenset("despite after before while when since besides although though upon".split())
_HEARD = frozenset("heard overheard seen filmed recorded caught quoted".split())
_ON = frozenset("tape camera video film mic microphone audio".split())
_WRITTEN = nouns.DOCUMENTS | nouns.WRITINGS | CARDS
_TELLING = frozenset({"say", "say something", "tell"})
_IN_WRITING = frozenset("accuse blame criticize criticise condemn denounce call urge ask demand".split())
_CAN = frozenset({"can", "could", "cannot"})
_BEFORE_HEARD = words.AUXILIARIES | words.ADVERBS | words.NEGATIONS
_REACH_OF_COMMA = 40
_CLOSING = frozenset({"”", '"', "''"})


def participle(verb: Verb, before: Sequence[Match]) -> Match | None:
    """The subject of the sentence speaks, or that of the cue before: "Lena Ort resigned, saying"."""
    if verb.be or verb.infinitive or verb.before is None:
        return None
    if issuer := issuer_of(verb):  # "Ort issued a statement saying"
        whole = has_what_it_needs(verb, issuer)
        return match_past_addressee(verb, issuer)._replace(shared=True) if whole else None
    if verb.cue.frame.name in _FINDS and not before:
        return None  # "The fires went on, showing that it was dry": a fact shows it
    joined = verb.before.text in {",", "”", '"', "''", "—", "–", "-"} or verb.before.low in {"and", "but"}
    joined = joined or _belongs_to_deed(verb)
    return match_of_shared_subject(verb, before) if joined else None


def _belongs_to_deed(verb: Verb) -> bool:
    """True for the "by saying" and "for saying" of a deed that is the speaker's own.

    "Ort began by saying", "made news by calling", "came under fire for saying", "joined Hale in calling for"; not of
    "could be hurt by saying" and "thanked Ort for saying".
    """
    sentence, link = verb.sentence, verb.first - 1
    tokens, low = sentence.tokens, max(sentence.low, link - _REACH_OF_DEED)
    word, further = tokens[link].low, tokens[max(sentence.low, link - 1)].low
    if word in {"as", "of"}:
        return further in _ON_RECORD
    if word == "by" and further in _PHASES:
        return True
    clause = tokens[low:link]
    lows = {token.low for token in clause}
    told = verb.cue.frame.force in {"says", "judges"} and lows.isdisjoint(words.MODALS | words.NEGATIONS)
    if not told or any(token.text in words.CLAUSE_MARKS for token in clause):
        return False
    if word == "by":
        return lows.isdisjoint(words.BE)
    if word == "in":
        return not _JOINING.isdisjoint(lows)
    passive = further in _BLAMED_IN_PASSIVE and not words.BE.isdisjoint(lows)
    return word == "for" and (further in _BLAME or passive)


def beside_a_deed(verb: Verb, before: Sequence[Match]) -> Match | None:
    """The subject of the deed speaks beside it: "While saying that it was late, Ort left", "Ort left after saying that"."""
    sentence, low = verb.sentence, verb.sentence.low
    if verb.be or verb.infinitive or verb.cue.frame.force == "wants":
        return None
    opens = verb.first - low <= 1 and (verb.first == low or sentence.tokens[low].low in _BESIDE)
    if not opens:
        beside = verb.before is not None and verb.before.low in _BESIDE
        inserted = _subject_of_aside(verb) if beside else None
        if inserted:
            return match_of(verb, inserted)
        return match_of_shared_subject(verb, before) if beside else None
    for comma in range(verb.end, min(verb.end + _REACH_OF_COMMA, sentence.end)):
        closes = sentence.text_at(comma + 1) in _CLOSING  # "After saying it was “late,” Ort left"
        if sentence.tokens[comma].text == "," and (closes or not sentence.quoted[comma]):
            source = phrase_after(sentence.tokens, comma + 1 + closes, sentence.high)
            told = clause_follows(sentence, verb.end) or (not closes and object_follows(sentence, verb.end))
            if source and told and _acts(verb, source):  # "Reading from a book, Ort spoke" tells no words
                match = match_of(verb, source)
                return match._replace(content=(match.after, comma)) if match and match.after < comma else None
    return None


def _subject_of_aside(verb: Verb) -> Bounds | None:
    """Lena Ort of "when Lena Ort, after saying that it was late, left": the aside is hers, and not the main subject's."""
    sentence, comma = verb.sentence, verb.first - 2
    if comma <= sentence.low or sentence.tokens[comma].text != ",":
        return None
    source = phrase_before(sentence.tokens, clause_low(sentence, comma), comma)
    inner = source and source[0] > sentence.low and sentence.tokens[source[0] - 1].low in words.SUBORDINATORS
    return source if inner else None


def written_saying(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """A paper speaks with the participle after it: "a letter warning that it was late"."""
    sentence, end = verb.sentence, verb.first
    told = verb.cue.frame.name in _TELLING and clause_follows(sentence, verb.end)
    judged = verb.cue.verb in _IN_WRITING and object_follows(sentence, verb.end)
    if verb.be or verb.infinitive or not verb.bare or verb.before is None or not (told or judged):
        return None
    written = singular(verb.before.low) in _WRITTEN
    source = antecedent_before(sentence.tokens, clause_low(sentence, end), end) if written else None
    if source is None or not can_speak(verb, source):
        return None
    match = match_past_addressee(verb, source)
    about = phrase_after(sentence.tokens, match.after, sentence.high, apposition=False) if not told else None
    return match._replace(content=about) if about else match


def with_saying(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The noun before a participle speaks where the two make a clause: "with Lena Ort saying"."""
    sentence, end = verb.sentence, verb.first
    judged = verb.cue.frame.force != "says" and object_follows(sentence, verb.end)
    told = verb.cue.frame.force == "says" and clause_follows(sentence, verb.end)
    if verb.be or verb.infinitive or not (judged or told):
        return None
    if verb.before is not None and verb.before.text in _DASHES:
        end = dash_before(verb) or end  # "with Ort — who is old — saying"
    source = antecedent_before(sentence.tokens, clause_low(sentence, end), end)
    source = shown_in(sentence.tokens, source) if source else None
    if (
        source is None
        or source[0] == sentence.low
        or sentence.tokens[source[0] - 1].low not in _BEFORE_SAYING
    ):
        return None
    speaks = can_speak(verb, source) and not is_done_by_a_thing(verb, source)
    match = match_past_addressee(verb, source) if speaks else None
    comma = next_comma(sentence.tokens, verb.end, sentence.high)
    opens = source[0] - 1 == sentence.low and sentence.text_at(comma) == ","
    # "With Ort lambasting the plan, it failed": the main clause is no part of it
    return match._replace(content=(match.after, comma)) if match and opens and match.after < comma else match


def heard_saying(verb: Verb, _before: Sequence[Match]) -> Match | None:
    """The one who "can be heard saying" something speaks."""
    sentence, heard = verb.sentence, verb.first - 1
    if (
        heard - 2 > sentence.low
        and sentence.tokens[heard - 1].low == "on"
        and sentence.tokens[heard].low in _ON
    ):
        heard -= 2  # "caught on tape bragging"
    if verb.be or verb.infinitive or verb.before is None or sentence.tokens[heard].low not in _HEARD:
        return None
    first = heard
    while first > sentence.low and sentence.tokens[first - 1].low in _BEFORE_HEARD:
        first -= 1
    group = {token.low for token in sentence.tokens[first:heard]}
    if words.BE.isdisjoint(group) or not (words.MODALS - _CAN).isdisjoint(group):
        return None  # "may be heard saying" leaves open whether anything was said
    source = phrase_before(sentence.tokens, clause_low(sentence, first), first)
    match = match_of(verb, source) if source and can_speak(verb, source) else None
    return match._replace(negated=not group.isdisjoint(words.NEGATIONS)) if match else None


def match_of(verb: Verb, source: Bounds) -> Match | None:
    """The match of a verb whose speaker stands apart from it; None where it reports nothing."""
    if not has_what_it_needs(verb, source) or means_something_else(verb, source):
        return None
    return match_past_addressee(verb, source)._replace(shared=True)


def _acts(verb: Verb, source: Bounds) -> bool:
    """True where a verb follows a phrase that can be its subject."""
    following, first = verb.sentence.at(source[1]), verb.sentence.tokens[source[0]]
    if following is None or first.low in words.NOBODY | words.SPEAKERS:
        return False
    return is_noun(following) or following.low in words.AUXILIARIES | FINITE | words.ADVERBS
