"""Words that deny by themselves, whatever reports them: "I deny that", "it is not true that", "called the claim a lie"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.questions import is_question
from claimline.attribution.syntax.grammar import is_past, is_time
from claimline.model import Span
from claimline.text.tokens import Token

# What leaves a denial whole: not "partly untrue", "possibly not true", "not entirely true" and "not only true".
_FULLY = (
    r"(?:(?:also|just|quite|simply|utterly|totally|completely|entirely|wholly|absolutely|plainly|clearly|certainly|obviously"
    r"|patently|flatly|manifestly|definitely|demonstrably|factually|actually|really|therefore|still) )?"
)
_NOT = r"not (?:(?:actually|really|factually|even|in fact) )?"
_LIE = r"an? (?:\w+ )?(?:lie|myth|fabrication|falsehood|invention)"
_CLAIM = r"(?:claim|allegation|accusation|charge|report|rumou?r|story|statement|suggestion|account|assertion|insinuation)s?"
# What is wrong to say: a clause, and not "to claim the grant", "to say so", "to say that in 2014".
_SAYING = (
    r"to (?:(?:say|claim|suggest|think|believe|assume|pretend) that\b(?! (?:in|on|at|to|about|when|because|of|before|after|since|for)\b|\W*$)"
    r"|say\b(?! (?:so|it|this|that|nothing|anything|no)\b))"
)
# "I deny that", "it is not true that", at the beginning of a clause: whoever writes or speaks denies it himself.
_DENIES = re.compile(
    r"(?:^\W*(?:that )?|[,;:–—] |\b(?:and|but|so|yes|no)\b,? )("
    rf"(?:I|we) (?:(?:still|do|must|\w+ly) )?(?:(?:deny|dispute|refute)\b(?! (?:nothing|none|nobody)\b)|reject(?= (?:(?:it|this|that|them)\b(?! \w)|(?:[\w'’-]+ ){{0,3}}{_CLAIM}\b)))"
    rf"|it (?:(?:is|was|['’]s) {_FULLY}{_NOT}|(?:is|was)n['’]t (?:(?:actually|really|even) )?)(?:true|correct|the case)(?= (?:that\b|{_SAYING}))"
    rf"|it (?:is|was|['’]s) {_FULLY}(?:untrue|false|incorrect|{_LIE})(?= (?:that\b|{_SAYING}))"
    rf"|it (?:is|was|['’]s|would be) {_FULLY}(?:wrong|nonsense|rubbish)(?= {_SAYING})"
    ")",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\W*(?:(?:that|no|yes|well|look|sorry|sir|madam)\b\W*)*", re.IGNORECASE)
# What is done with a lie, in a clause that describes it: "a lie that the mayor told in 2014".
_MADE = frozenset(
    "told tell tells spread spreads repeat repeated made printed published sold patented invented uttered".split()
)
_ENDS_REACH = re.compile(r"[;:–—]|, (?:but|and|so|though|although)\b", re.IGNORECASE)
_ANSWERS = re.compile(
    r"\bno such (?!things?\b|luck\b|people\b|place\b)(?!\w+ as\b)\w+|\bnothing of the (?:kind|sort)\b",
    re.IGNORECASE,
)
# What was not so at a time or a place denies nothing that was said before, nor what somebody wishes, or did not have.
_NO_ANSWER = re.compile(
    r"\d|^\W*(?:(?:and|but|well|yes|no)\W+)?(?:in|on|at|by|back|before|after|during|when|where|since|until|then|here|there,|under|if|as|for"
    r"|from|while|today|now|once|last|this|next|that|those)\b|\b(?:wish|want|hope|need|like|prefer|expect|demand|ask)\w*\b"
    r"|\b(?:would|['’]d|should|could|may|might|must|will|['’]ll|if|ha(?:s|ve|d)\W*$)",
    re.IGNORECASE,
)
_DAY = r"(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_SHORTEST_CLAUSE = 2  # words, "that" included
_REACH_OF_MADE = 9
_CALLING = frozenset("call label brand describe dub characterize characterise deem".split())
# "The claim false", "them lies", "the report as a pack of lies".
_CALLED_FALSE = re.compile(
    rf"[\s“\"‘']*(?:(?:it|this|that|them|these|those)\b|(?:[\w'’-]+ ){{0,5}}?{_CLAIM}\b(?!['’])(?: (?:of|from|by|about|against) [\w'’ -]{{1,60}}?)?)"
    rf"[\s“\"‘']+(?:as [“\"‘']*)?{_FULLY}(?:untrue|false|baseless|unfounded|groundless|fabricated|untruthful|nonsense|rubbish|lies|fake news|pure invention|without foundation"
    rf"|a (?:pack|bundle|tissue|string|web) of lies|{_LIE})\b(?=\W*$|[^\w\s]|\s+(?:in|on|at|and|but|or|when|while|after|before|during|because|as|by|last|this|{_DAY})\b)",
    re.IGNORECASE,
)


def denial_in(text: str, span: Span, tokens: Sequence[Token], *, answers: bool = False) -> Span | None:
    """Where somebody's own words deny what is said beside them or what another one said; None where they do not.

    Args:
        text: of the paragraph.
        span: the words, of one sentence.
        tokens: of that sentence; where a date stands, and none in what is denied, the words around assert something dated.
        answers: whether they stand in a talk or a thread, where "I got no such letter" is a denial of what was said before it.
    """
    if is_question(text, span):
        return None
    if own := _DENIES.search(text[slice(*span)]):
        start, end = span[0] + own.start(1), span[0] + own.end(1)
        if _is_described([token for token in tokens if end <= token.start < span[1]]):
            return None
        reach = _ENDS_REACH.search(text, end, span[1])
        dates = [token.start for token in tokens if is_time(token) and span[0] <= token.start < span[1]]
        if not dates or any(start <= date < (reach.start() if reach else span[1]) for date in dates):
            return start, end
        return None
    found = _ANSWERS.search(text, *span) if answers else None
    return found.span() if found and not _NO_ANSWER.search(text[span[0] : found.start()]) else None


def _is_described(following: Sequence[Token]) -> bool:
    """True for the "that cost him his post" and "that the mayor told" behind "a lie", which say which lie it is."""
    if len(following) < _SHORTEST_CLAUSE or following[0].low != "that":
        return False
    verb = following[1]
    takes_object = len(following) > _SHORTEST_CLAUSE and following[2].low in words.OBJECTS
    if verb.low in words.AUXILIARIES | FINITE or is_past(verb) or takes_object:
        return True
    for token, after in pairwise(following[2:_REACH_OF_MADE]):
        if token.low in _MADE:
            return not after.is_word or after.low in words.PREPOSITIONS or is_time(after)
    return False


def denies_in(attribution: Attribution, text: str, here: Span, tokens: Sequence[Token]) -> bool:
    """True for reported words that deny: "said it was not true that", "called the claim a lie"; `here` are those of one sentence."""
    if attribution.verb in _CALLING and _CALLED_FALSE.match(text, *here):
        return True
    found = denial_in(text, here, tokens)
    # "My brother says so, but it is not true that" denies on the writer's word.
    return found is not None and _opens(text, here[0], found[0])


def opens_with_denial(words: str) -> bool:
    """True for words that say at their beginning that they deny something."""
    found = _DENIES.search(words)
    return found is not None and _opens(words, 0, found.start(1))


def _opens(text: str, start: int, denial: int) -> bool:
    return _OPENING.fullmatch(text, start, denial) is not None
