"""Who has a share in a sentence: each of its speakers with what he says, and which of them comes first.

A wish, a plan, a refusal, silence and a mere subject of talk are told of somebody without his words ("Ort wants a new
ferry", "Ort did not respond", "Ort spoke of the ferry"). They count where he says nothing else in the sentence.
"""

import re
from collections.abc import Sequence
from itertools import chain

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.frames import ANSWERING, REVERSALS
from claimline.attribution.resolution.turns import Turn
from claimline.attribution.syntax.grammar import singular
from claimline.attribution.syntax.unnamed import is_anonymous_head
from claimline.model import Span
from claimline.text.tokens import Token

MOST = 8
"""So many statements of one sentence at most: each repeats all of its words, and so many speakers are a list."""
_PRONOUNS = words.PERSONS | words.POSSESSIVES | words.RELATIVES | {"it"}
_ENDS = words.ATTACHING | words.RELATIVES | {"that"}
_SOMEBODY = (
    nouns.PEOPLE
    | nouns.KIN
    | nouns.TITLES
    | nouns.COLLECTIVES
    | nouns.INSTITUTIONS
    | nouns.BODY_WORDS
    | nouns.ANY_GROUP
    | nouns.MULTITUDES
)
# Verbs that name a subject of talk and nothing that was said of it.
_SUBJECTS = frozenset("address discuss invoke reference".split()) | {
    "refer to",
    "speak of",
    "speak about",
    "speak out",
    "talk about",
    "comment on",
    "remark on",
    "joke about",
    "write about",
    "tweet about",
    "testify about",
    "hint at",
    "allude to",
    "ask about",
}
_GROUNDS = frozenset({"cite", "quote"})
# "Few people believe", "neither Ort nor Hale said": nobody in particular says it, or nobody does.
_NOBODY = re.compile(r"(?:neither|nor|no|none|nobody|few|hardly|scarcely)\b", re.IGNORECASE)
_NOR = re.compile(r"\b(?:neither|nor)\s+$", re.IGNORECASE)


def is_somebodys(text: str, attribution: Attribution) -> bool:
    """False for what nobody says."""
    start, end = attribution.source_span
    return not _NOBODY.match(text, start, end) and not _NOR.search(text, max(0, start - 8), start)


def gives_words(attribution: Attribution) -> bool:
    """True where an attribution reports words, a judgement or a belief."""
    if attribution.force == "wants" or (attribution.negated and attribution.force != "says"):
        return False
    if attribution.negated and attribution.verb in ANSWERING and attribution.content_span is None:
        return False  # "did not reply": silence has no words that could be asserted or not
    return attribution.force != "judges" or attribution.verb not in _SUBJECTS


def _is_verdict(attribution: Attribution) -> bool:
    """True for "praised Ort for her patience", which gives an opinion of somebody and none of the words it was said in.

    A denial is more: "dismissed the report" says that it is not so.
    """
    return attribution.force == "judges" and attribution.verb not in REVERSALS


def can_tell(attribution: Attribution, whose: Sequence[Token], what: Sequence[Token]) -> bool:
    """True where something is told of somebody who can want and act: not of "a draw will decide it", "shares declined 3%".

    Args:
        attribution: one that gives no words.
        whose: the phrase of its source; of a relative "who" what that stands for.
        what: the words that say what is wanted.
    """
    # A problem is addressed in silence; what an advert wants is "you".
    if not what or what[0].text[0].isdigit() or attribution.verb == "address" or what[0].low == "you":
        return False
    end = next(
        (i for i, t in enumerate(whose) if i and (t.low in _ENDS or t.text in words.CLAUSE_MARKS)), len(whose)
    )
    head = whose[end - 1]
    renamed = len(whose) > end > 1 and whose[-1].text == "," and whose[-2].is_capital  # "her deputy, Bo Ek,"
    if renamed or head.is_capital or head.low in _PRONOUNS or is_anonymous_head(head):
        return True
    one = singular(head.low)
    return not _SOMEBODY.isdisjoint({head.low, one}) or (
        attribution.force != "wants" and not nouns.DOCUMENTS.isdisjoint({head.low, one})
    )


def shares_of(turns: Sequence[Turn], carried: Turn | None, sentence: Span) -> list[Turn]:
    """The turns of the speakers of a sentence, the foremost first, the others in the order of the text.

    The foremost is passed on, or has most of the sentence; reported words come before a verdict. Nobody is listed who carries the foremost one's words. Who
    says two things in a sentence is listed for each.

    Args:
        turns: those whose cues stand in the sentence.
        carried: that of the sentence before, where its quotation goes on here.
        sentence: where it stands.
    """

    def rank(turn: Turn) -> tuple[bool, bool, bool, bool, int]:
        return (
            gives_words(turn.attribution),
            turn.passed_on,
            not _is_verdict(turn.attribution),
            turn.attribution.content_span is not None and turn.attribution.verb not in _GROUNDS,
            overlap(turn.attribution.content_span, sentence),
        )

    by_rank = sorted(turns, key=rank, reverse=True)
    if carried and not (by_rank and gives_words(by_rank[0].attribution)):
        by_rank.insert(0, carried)
    if not by_rank:
        return []
    first = by_rank[0]
    chosen = {first.speaker.names: [first]}
    for turn in by_rank[1:]:
        if turn.attribution.content_span and not _carries(turn, first):
            before = chosen.setdefault(turn.speaker.names, [])
            if len(before) < MOST and all(_says_more(turn, other) for other in before):
                before.append(turn)
    _, *others = chain.from_iterable(chosen.values())
    return [first, *sorted(others, key=lambda turn: turn.attribution.cue_span)]


def _says_more(turn: Turn, other: Turn) -> bool:
    """True for the second of two things that one speaker says in a sentence: "denied the theft and said it was late".

    Each has words of its own. A wish or silence beside what is said, the grounds of it ("said it was late, citing the
    fog"), and a verdict of one subject with it ("blamed Ort for the fog and said it was late") are no more than one.
    """
    if turn.attribution.verb in _GROUNDS or not (
        gives_words(turn.attribution) and gives_words(other.attribution)
    ):
        return False
    one_subject = turn.attribution.source_span == other.attribution.source_span
    if one_subject and _is_verdict(turn.attribution) != _is_verdict(other.attribution):
        return False
    mine, others = turn.attribution.content_span, other.attribution.content_span
    return mine is not None and others is not None and not overlap(mine, others)


def _carries(turn: Turn, first: Turn) -> bool:
    """True for "which cited Ort" beside what Ort says."""
    if turn.speaker.name in {carrier.name for carrier in first.via}:
        return True
    return first.passed_on and overlap(turn.attribution.content_span, first.source_span) > 0


def overlap(span: Span | None, other: Span) -> int:
    """How many code points two spans share."""
    return max(0, min(span[1], other[1]) - max(span[0], other[0])) if span else 0
