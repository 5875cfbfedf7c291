"""A reporting verb in its sentence: its auxiliaries. `speaking` has what it asks of its subject, `needs` what must follow.

The constructions build on these tests; `content` finds where the words reported begin and end.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import IN_MIND, PROMISES, Cue
from claimline.attribution.lexicon.frames import DONE_TO_PEOPLE, Force
from claimline.attribution.syntax.clauses import (
    clause_follows,
)
from claimline.attribution.syntax.grammar import Bounds, is_day_in_name, is_time
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.settings import after_setting
from claimline.attribution.syntax.verb_groups import (
    KEEPING,
    OMITTING,
    READY,
    RESISTING,
    beginning_verb,
    is_has,
    stands_before_verb,
)
from claimline.text.tokens import Token

# Words after which no object follows: "easier said than done", "nothing compared to".
_NO_OBJECT = {"say": {"than"}, "compare": {"to", "with"}, "liken": {"to"}}
_WITHHELD = frozenset({"confirm", "deny", "comment", "elaborate"})
_UNSAID = frozenset({"say", "explain", "specify", "recall"})  # with "would not", "could not"
_MANNER = frozenset({"more", "less", "often", "again"})
_WHERE = frozenset({"in", "at", "on", "during"})
_REACH_OF_PARTICLE = 6
_ADVISING = frozenset("should must ought may might can could".split())
_PASTS = frozenset({"past", "participle"})
_WISHED = frozenset({"like", "love"})  # with "would": "would like to see"
_GOING_ON = KEEPING | RESISTING
_TRIED = frozenset("explain argue suggest claim reassure assure persuade insinuate clarify portray".split())
_IN_WORDS = frozenset({"says", "judges"})
_WILL = frozenset({"will", "shall", "'ll"})
# With these "would" tells what was said, often or in the end.
_IN_TIME = frozenset(
    "later eventually subsequently then often always repeatedly frequently sometimes regularly soon".split()
)
_GUESSED = frozenset("appear appears appeared seem seems seemed".split())


class Verb(NamedTuple):
    """One reading of a word as a reporting verb, with its auxiliaries and adverbs.

    Attributes:
        sentence: the sentence that it stands in.
        cue: the reading.
        first, end: from the first auxiliary to the particle, in tokens, end exclusive.
        bare: True where nothing stands before the verb.
        be, have, modal, negated, infinitive: what its auxiliaries say.
    """

    sentence: WholeSentence
    cue: Cue
    first: int
    end: int
    bare: bool
    be: bool
    have: bool
    modal: bool
    negated: bool
    infinitive: bool

    @property
    def force(self) -> Force:
        """That of its frame; a wish for "hoped" and "hope to", with which a writer tells what is in a mind and not said."""
        if self.cue.verb not in IN_MIND:
            return self.cue.frame.force
        to_do = self.following is not None and self.following.low == "to"
        return "wants" if to_do or self.cue.form == "past" else self.cue.frame.force

    @property
    def span(self) -> Bounds:
        """The verb with auxiliaries and particle."""
        return self.first, self.end

    @property
    def before(self) -> Token | None:
        """The token before it in the sentence, or None."""
        return self.sentence.tokens[self.first - 1] if self.first > self.sentence.low else None

    @property
    def following(self) -> Token | None:
        """The token after it in the sentence, or None."""
        return self.sentence.at(self.end)


def verb_at(sentence: WholeSentence, index: int, cue: Cue) -> Verb | None:
    """The verb at token `index`, read as `cue`; None where the particle that it needs does not follow."""
    tokens = sentence.tokens
    end = index + 1
    if cue.particle:
        end = _before_particle(sentence, end, cue)
        particle = cue.particle.split()
        bare = particle == ["that"] and cue.form == "adjective" and sentence.text_at(end) != "that"
        if bare and (clause_follows(sentence, end) or sentence.text_at(end) == ":"):
            particle = []  # "is sure the ferry was late", "was clear: the ferry must go"
        if particle and (end := _past_particle(sentence, end, particle)) == 0:
            return None
    first = index
    while first > sentence.low and not sentence.quoted[first - 1] and stands_before_verb(tokens[first - 1]):
        if is_day_in_name(tokens, first - 1, sentence.low):
            break
        first -= 1
    beginning = beginning_verb(tokens, sentence.low, first, tried=_is_done_by_trying(cue))
    if beginning is not None:  # "went on to say", "continues to deny"
        first = beginning
        while first > sentence.low and stands_before_verb(tokens[first - 1]):
            first -= 1
    infinitive = first > sentence.low and tokens[first - 1].low == "to"
    if first == index:
        return Verb(sentence, cue, first, end, True, False, False, False, False, infinitive)
    group = [low for _, _, _, low in tokens[first:index]]
    unresisted = not RESISTING.isdisjoint(group)
    had = "'d" in group and cue.form in _PASTS  # "he'd said"; "would" takes the base form
    has = "'s" in group and cue.form in _PASTS and is_has(sentence, first, end, cue)
    return Verb(
        sentence=sentence,
        cue=cue,
        first=first,
        end=end,
        bare=False,
        be=not (has or words.BE.isdisjoint(group) or (beginning is not None and _is_led_to(group))),
        have=has or had or (beginning is None and not words.HAVE.isdisjoint(group)),
        modal=not (
            had or unresisted or words.MODALS.isdisjoint(group) or "only" in group
        ),  # "would only say"
        negated=not unresisted and (_is_negated(group) or not OMITTING.isdisjoint(group)),
        infinitive=infinitive,
    )


def _is_done_by_trying(cue: Cue) -> bool:
    """True for what is done in words by trying: "tried to explain", "sought to blame"; not for "tried to tell"."""
    return cue.verb in _TRIED or (cue.frame.force == "judges" and cue.verb not in DONE_TO_PEOPLE)


def _is_led_to(group: Collection[str]) -> bool:
    """True for the auxiliaries of "was quick to say" and "is trying to explain", which do not belong to the last verb."""
    return not READY.isdisjoint(group) or "trying" in group or "seeking" in group


def _is_negated(group: Sequence[str]) -> bool:
    """True for "did not say" and "has yet to say", not for "not only said"."""
    yet_to = "yet" in group and "to" in group
    return yet_to or (not words.NEGATIONS.isdisjoint(group) and "not only" not in " ".join(group))


def _past_particle(sentence: WholeSentence, index: int, particle: Sequence[str]) -> int:
    """Past a verb's particle that begins at token `index`, a day inside it too ("weighed in Friday on it"); 0 without one."""
    for number, word in enumerate(particle):
        while number and index < sentence.high and is_time(sentence.tokens[index]):
            index += 1
        token = sentence.at(index)
        if token is None or token.low != word:
            return 0
        index += 1
    return index


def _before_particle(sentence: WholeSentence, index: int, cue: Cue) -> int:
    """Past what can stand between a verb and its particle: "spoke warmly in May of", "made it clear"."""
    tokens = sentence.tokens
    if cue.particle == "clear" and sentence.text_at(index) == "it":
        return index + 1
    while index < sentence.high and (is_time(tokens[index]) or _is_manner(tokens[index])):
        index += 1
    token = sentence.at(index)
    if token is None or token.low not in _WHERE or token.low == cue.particle:
        return index
    near = range(index + 1, min(index + _REACH_OF_PARTICLE, sentence.high))
    particle = next((i for i in near if tokens[i].low == cue.particle), None)
    occasion = particle and any(token.low in nouns.OCCASIONS for token in tokens[index:particle])
    return particle if particle and occasion else index


def _is_manner(token: Token) -> bool:
    """True for the "openly" and "more often" between a verb and its particle."""
    return token.low in _MANNER or (token.low.endswith("ly") and token.low not in nouns.ENDING_IN_LY)


def is_finite(verb: Verb) -> bool:
    """True for a verb that states something of its subject; "could say" reports nothing."""
    than = verb.following is not None and verb.following.low in _NO_OBJECT.get(verb.cue.verb, ())
    group = set() if verb.bare else {token.low for token in verb.sentence.tokens[verb.first : verb.end]}
    no_report = verb.modal and verb.cue.frame.force in _IN_WORDS and not _is_told_of(verb, group)
    if verb.cue.frame.force == "thinks":
        # "They should expect rain", "seems to think": the writer's advice, or his guess.
        advised = not _ADVISING.isdisjoint(group) or verb.cue.verb == "consider"  # "will consider the plan"
        no_report = not _GUESSED.isdisjoint(group) or (verb.modal and advised)
    if verb.infinitive or than or no_report or (verb.cue.verb in _WISHED and not verb.modal):
        return False
    form = verb.cue.form
    if form in {"base", "s"}:
        return not verb.be and not verb.have
    if form == "adjective":
        return verb.be
    if form == "participle":
        return verb.have and not verb.be
    if form == "ing":
        return verb.be or not _GOING_ON.isdisjoint(group)
    return form == "past" and not verb.be


def _is_told_of(verb: Verb, group: Collection[str]) -> bool:
    """True where a modal leaves no doubt that somebody spoke or will: "would later say", "will call it", "would not praise it"."""
    if is_withheld(verb) or is_future(verb) or (verb.negated and verb.cue.frame.force == "judges"):
        return True
    no_more = verb.following is not None and verb.following.low == "only"  # "would say only that"
    return no_more or ("would" in group and not _IN_TIME.isdisjoint(group))


def is_future(verb: Verb) -> bool:
    """True for "will announce", which tells what somebody is going to say."""
    if verb.negated or not verb.modal:
        return False
    return any(token.low in _WILL for token in verb.sentence.tokens[verb.first : verb.end])


def is_withheld(verb: Verb) -> bool:
    """True for "did not confirm", "would not say", which tell what somebody does not assert."""
    return verb.negated and (verb.cue.verb in _WITHHELD or (verb.modal and verb.cue.verb in _UNSAID))


def is_passive(verb: Verb) -> bool:
    """True for "was accused ..." and "accused by ..."."""
    if verb.cue.form not in {"past", "participle"} or verb.cue.frame.force == "wants":
        return False
    return verb.be or (verb.following is not None and verb.following.low == "by")


def takes_infinitive(verb: Verb, index: int) -> bool:
    """True for "planned to leave" and "urged him to leave": the "to" at token `index` begins what is wished, and no addressee."""
    to = verb.sentence.at(index)
    wishes = verb.cue.frame.force == "wants" or verb.cue.verb in PROMISES
    addressed = verb.cue.frame.name == "tell" and index > verb.end
    return (wishes or addressed) and to is not None and to.low == "to"


def is_inserted(verb: Verb, source: Bounds) -> bool:
    """True for speaker and verb between two commas ("The survey, he added, shows a gap")."""
    opened = source[0] > verb.sentence.low and verb.sentence.tokens[source[0] - 1].text == ","
    following = verb.sentence.at(after_setting(verb.sentence, verb.end))
    return opened and following is not None and following.text == ","
