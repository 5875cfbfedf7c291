"""A reporting verb in its sentence: its auxiliaries, and what it asks of its subject; `needs` has what must follow.

The constructions build on these tests; `content` finds where the words reported begin and end.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import IN_MIND, PROMISES, Cue
from claimline.attribution.lexicon.frames import Force
from claimline.attribution.syntax.antecedents import antecedent
from claimline.attribution.syntax.clauses import (
    after_setting,
    asks_for_secrecy,
    clause_follows,
    words_end_before,
)
from claimline.attribution.syntax.factuality import is_nonfactual
from claimline.attribution.syntax.grammar import LONGEST_PHRASE, Bounds, is_day_in_name, is_plural, is_time
from claimline.attribution.syntax.heads import is_quantity, is_several
from claimline.attribution.syntax.proper_names import is_demonym
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.verb_groups import (
    KEEPING,
    READY,
    beginning_verb,
    is_has,
    stands_before_verb,
)
from claimline.text.tokens import Token

_NEVER_SPEAKS = words.NOBODY - {"it"}
# Words after which no object follows: "easier said than done", "nothing compared to".
_NO_OBJECT = {"say": {"than"}, "compare": {"to", "with"}, "liken": {"to"}}
_WITHHELD = frozenset({"confirm", "deny", "comment", "elaborate"})
_UNSAID = frozenset({"say", "explain", "specify", "recall"})  # with "would not", "could not"
_MANNER = frozenset({"more", "less", "often", "again"})
_WHERE = frozenset({"in", "at", "on", "during"})
_REACH_OF_PARTICLE = 6
_SHOWING = frozenset({"show", "suggest", "indicate", "imply", "signal"})  # "It shows that" speaks of a fact
_ADVISING = frozenset("should must ought may might can could".split())
_PASTS = frozenset({"past", "participle"})
# With "it" the other verbs of judgement are often a thing's: "it describes the port", "it called for patience".
_ONLY_IN_WORDS = frozenset("accuse attack blame condemn denounce criticize criticise praise deny".split())
_GUESSED = frozenset("appear appears appeared seem seems seemed".split())


_MEASURE = re.compile(r"\d+-[a-z]+")
_OPENING = frozenset(
    {("prior", "to"), ("due", "to"), ("thanks", "to"), ("owing", "to"), ("ahead", "of"), ("regardless", "of")}
)


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
        """That of its frame; a wish for "hoped" and the like, with which a writer tells what was in a mind and not said."""
        return "wants" if self.cue.verb in IN_MIND and self.cue.form == "past" else self.cue.frame.force

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
        if (
            particle
            and [low for _, _, _, low in tokens[end : min(end + len(particle), sentence.high)]] != particle
        ):
            return None
        end += len(particle)
    first = index
    while first > sentence.low and not sentence.quoted[first - 1] and stands_before_verb(tokens[first - 1]):
        if is_day_in_name(tokens, first - 1, sentence.low):
            break
        first -= 1
    if (
        beginning := beginning_verb(tokens, sentence.low, first)
    ) is not None:  # "went on to say", "continues to deny"
        first = beginning
        while first > sentence.low and stands_before_verb(tokens[first - 1]):
            first -= 1
    infinitive = first > sentence.low and tokens[first - 1].low == "to"
    if first == index:
        return Verb(sentence, cue, first, end, True, False, False, False, False, infinitive)
    group = [low for _, _, _, low in tokens[first:index]]
    had = "'d" in group and cue.form in _PASTS  # "he'd said"; "would" takes the base form
    has = "'s" in group and cue.form in _PASTS and is_has(sentence, first, end, cue)
    return Verb(
        sentence=sentence,
        cue=cue,
        first=first,
        end=end,
        bare=False,
        be=not has and not words.BE.isdisjoint(group) and not (beginning and tokens[beginning].low in READY),
        have=has or had or (beginning is None and not words.HAVE.isdisjoint(group)),
        modal=not had and not words.MODALS.isdisjoint(group) and "only" not in group,  # "would only say"
        negated=_is_negated(group),
        infinitive=infinitive,
    )


def _is_negated(group: Sequence[str]) -> bool:
    """True for "did not say" and "has yet to say", not for "not only said"."""
    yet_to = "yet" in group and "to" in group
    return yet_to or (not words.NEGATIONS.isdisjoint(group) and "not only" not in " ".join(group))


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
    no_report = verb.cue.frame.force == "says" and verb.modal and not is_withheld(verb)
    if (
        verb.cue.frame.force == "thinks"
    ):  # "they should expect rain", "seems to think": the writer's advice, or his guess
        group = {token.low for token in verb.sentence.tokens[verb.first : verb.end]}
        advised = not _ADVISING.isdisjoint(group) or verb.cue.verb == "consider"  # "will consider the plan"
        no_report = not _GUESSED.isdisjoint(group) or (verb.modal and advised)
    if verb.infinitive or than or no_report:
        return False
    form = verb.cue.form
    if form in {"base", "s"}:
        return not verb.be and not verb.have
    if form == "adjective":
        return verb.be
    if form == "participle":
        return verb.have and not verb.be
    if form == "ing":
        return verb.be or not KEEPING.isdisjoint(
            token.low for token in verb.sentence.tokens[verb.first : verb.end]
        )
    return form == "past" and not verb.be


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


def can_speak(verb: Verb, source: Bounds) -> bool:
    """False for the writer, for nobody, and where phrase and verb do not agree in number."""
    tokens = verb.sentence.tokens
    first = tokens[source[0]]
    alone = source[1] - source[0] == 1
    if (
        is_nonfactual(verb.sentence, source, verb.cue.form)
        or _only_describes(tokens, source, verb)
        or first.low in words.SPEAKERS
        or first.low == "no"
        or is_quantity(tokens, source)
        or (alone and first.low in _NEVER_SPEAKS)
    ):
        return False
    if alone and first.low == "it":
        ended = words_end_before(verb.sentence, source[0]) or is_inserted(verb, source)
        speaks = verb.cue.frame.force == "says" and verb.cue.verb not in _SHOWING
        told = speaks and (ended or clause_follows(verb.sentence, verb.end))
        return told or (verb.cue.verb in _ONLY_IN_WORDS and not verb.modal)
    if tokens[source[1] - 1].low in words.RELATIVES:
        described = not asks_for_secrecy(tokens, verb.end - 1) and not _asks_whom_it_addresses(verb)
        return described and antecedent(verb.sentence, source) is not None
    if alone and is_demonym(first) and first.is_capital and not is_plural(first):
        return False  # "Soviet claims"
    plural = is_several(tokens, source)
    if verb.cue.form == "base" and verb.bare:
        return plural is not False
    return verb.cue.form != "s" or plural is not True


def _only_describes(tokens: Sequence[Token], source: Bounds, verb: Verb) -> bool:
    """True for a phrase that leaves its noun to the cue, or that is no subject.

    "Ten-year" in "10-year notes", "parts of a Norwegian" in "parts of a Norwegian state", and "prior to the launch".
    """
    last = tokens[source[1] - 1]
    if _MEASURE.fullmatch(last.text) or tuple(t.low for t in tokens[source[0] : source[0] + 2]) in _OPENING:
        return True
    inner = [token.low for token in tokens[source[0] : source[1] - 1]]
    part = "of" in inner and inner[-1] != "the"  # but "some of the British say"
    nation = last.is_capital and is_demonym(last) and not is_plural(last)
    return part and nation and verb.bare and verb.cue.form == "base"


def _asks_whom_it_addresses(verb: Verb) -> bool:
    """True for the "who" of "@Bo, who told you that?": no clause goes on after the question."""
    sentence = verb.sentence
    if (
        sentence.tokens[sentence.high - 1].text != "?"
        or sentence.tokens[sentence.low].low in words.AUXILIARIES
    ):
        return False
    rest = sentence.tokens[verb.end : min(sentence.high, verb.end + LONGEST_PHRASE)]
    return not any(token.text == "," for token in rest)


def is_inserted(verb: Verb, source: Bounds) -> bool:
    """True for speaker and verb between two commas ("The survey, he added, shows a gap")."""
    opened = source[0] > verb.sentence.low and verb.sentence.tokens[source[0] - 1].text == ","
    following = verb.sentence.at(after_setting(verb.sentence, verb.end))
    return opened and following is not None and following.text == ","
