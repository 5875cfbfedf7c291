"""What writers tell of their own speech: "I told the board that it leaks", whose words are reported like anybody's.

An opinion in the first person ("I think", "we want") tells of no speech: it is the writing itself, as "the ferry is late"
is. So is what somebody says by writing it: "I say", "I suggest that we leave".
"""

from collections.abc import Sequence

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.grammar import Bounds, is_past
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.verb_groups import KEEPING
from claimline.attribution.syntax.verbs import Verb
from claimline.text.tokens import Token

_FRAMES = frozenset({"say", "say something", "tell"})
# Of those what one can do in silence.
_SILENT = frozenset(
    "note observe recall reason wonder conclude read record muse marvel theorize surmise posit speculate estimate rule decree "
    "certify foresee hypothesize hypothesise postulate reminisce underline underscore indicate weigh".split()
)
_MENTIONING = frozenset("mention propose recommend suggest disclose articulate reaffirm".split())
# Verdicts that are given in words.
_IN_WORDS = frozenset(
    "accuse blame criticize criticise condemn denounce praise call describe liken call_for call_on warn_against warn_of "
    "argue_for argue_against complain_about speak_out speak_out_against plead_for make_the_case_for make_a_case_for".split()
)
_PASTS = frozenset({"past", "participle"})
_DID = frozenset({"did", "didn't"})
_WAS = frozenset({"was", "were", "been"})
_ONESELF = frozenset({"myself", "ourselves"})
# Before "I told": what follows was not said, or not certainly.
_THOUGHT = frozenset(
    "wish wished think thought believe believed guess suppose imagine dreamed dreamt only".split()
)
_BEFORE_QUOTATION = frozenset({",", ":"})
_REACH_OF_DEED = 14


def is_writer(tokens: Sequence[Token], source: Bounds) -> bool:
    """True for "I", "we" and "me" alone, whoever is writing."""
    return source[1] - source[0] == 1 and tokens[source[0]].low in words.SPEAKERS


def is_own_speech(verb: Verb, source: Bounds) -> bool:
    """True where a writer tells what he said or asked at another time: "I told the board", "we have asked whether"."""
    tokens, cue = verb.sentence.tokens, verb.cue
    if not is_writer(tokens, source) or not _in_words(verb):
        return False
    if source[0] > verb.sentence.low and tokens[source[0] - 1].low in _THOUGHT:
        return False
    if verb.following is not None and verb.following.low in _ONESELF:
        return False
    group = {token.low for token in tokens[verb.first : verb.end]}
    if cue.form == "base":
        return not _DID.isdisjoint(group) or (verb.bare and _quotes(verb))
    if cue.form == "ing":
        return not (_WAS | KEEPING).isdisjoint(group)
    return cue.form in _PASTS


def _in_words(verb: Verb) -> bool:
    cue = verb.cue
    if cue.frame.name in _FRAMES:
        return cue.verb not in _SILENT
    if cue.frame.name == "report something":
        return cue.verb in _MENTIONING
    named = "_".join([cue.verb, *cue.particle.split()])
    return cue.frame.force == "judges" and named in _IN_WORDS


def _quotes(verb: Verb) -> bool:
    """True for "and I say, “No”": a quotation follows at once."""
    sentence, index = verb.sentence, verb.end
    index += sentence.text_at(index) in _BEFORE_QUOTATION
    return index < sentence.high and sentence.quoted[index]


def writer_before(sentence: WholeSentence, low: int, end: int) -> Bounds | None:
    """The "I" of "I laughed and said", whose one deed stands between it and the "and" before token `end`; else None."""
    tokens = sentence.tokens
    for index in range(end - 3, max(low, end - _REACH_OF_DEED) - 1, -1):
        token = tokens[index]
        if (
            sentence.quoted[index]
            or token.text in words.CLAUSE_MARKS
            or token.low in words.PERSONS | {"that"}
        ):
            return None
        if token.low in words.WRITERS:
            deed, *rest = tokens[index + 1 : end - 1]
            alone = not any(is_past(t) or t.low in words.AUXILIARIES for t in rest)
            return (index, index + 1) if is_past(deed) and alone else None
    return None
