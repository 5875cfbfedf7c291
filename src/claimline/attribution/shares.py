"""Who has a share in a sentence: each of its speakers once, and which of them comes first.

A wish, a plan, a refusal, silence and a mere subject of talk are told of somebody without his words ("Ort wants a new
ferry", "Ort did not respond", "Ort spoke of the ferry"). They count where he says nothing else in the sentence.
"""

from collections.abc import Sequence

from claimline.attribution.finder import Attribution
from claimline.attribution.resolution.turns import Turn
from claimline.model import Span
from claimline.text.spans import united

MOST = 8
"""So many speakers of a sentence have a statement of it at most: each repeats all of its words, and so many are a list."""
# Verbs that name a subject of talk and nothing that was said of it.
_SUBJECTS = frozenset("address discuss invoke reference".split()) | {
    "refer to",
    "speak of",
    "speak about",
    "speak out",
    "talk about",
}


def gives_words(attribution: Attribution) -> bool:
    """True where an attribution reports words, a judgement or a belief."""
    if attribution.force == "wants" or (attribution.negated and attribution.force != "says"):
        return False
    return attribution.force != "judges" or attribution.verb not in _SUBJECTS


def one_each(turns: Sequence[Turn], carried: Turn | None, sentence: Span) -> list[Turn]:
    """The turn of each speaker of a sentence, the foremost first, the others in the order of the text.

    The foremost is passed on, or has most of the sentence. Nobody is listed who carries the foremost one's words.

    Args:
        turns: those whose cues stand in the sentence.
        carried: that of the sentence before, where its quotation goes on here.
        sentence: where it stands.
    """

    def rank(turn: Turn) -> tuple[bool, bool, int]:
        return (
            gives_words(turn.attribution),
            turn.passed_on,
            overlap(turn.attribution.content_span, sentence),
        )

    by_rank = sorted(turns, key=rank, reverse=True)
    if carried and not (by_rank and gives_words(by_rank[0].attribution)):
        by_rank.insert(0, carried)
    if not by_rank:
        return []
    first = by_rank[0]
    chosen = {first.speaker.names: first}
    for turn in by_rank[1:]:
        if turn.attribution.content_span and not _carries(turn, first):
            chosen.setdefault(turn.speaker.names, turn)
    _, *others = chosen.values()
    return [first, *sorted(others, key=lambda turn: turn.attribution.cue_span)]


def _carries(turn: Turn, first: Turn) -> bool:
    """True for "which cited Ort" beside what Ort says."""
    if turn.speaker.name in {carrier.name for carrier in first.via}:
        return True
    return first.passed_on and overlap(turn.attribution.content_span, first.source_span) > 0


def area_of(turns: Sequence[Turn]) -> tuple[Span, ...]:
    """Where the phrases of speakers, and of those who carried their words, and the words stand."""
    return united(
        span
        for turn in turns
        for span in (turn.source_span, turn.attribution.via_span, turn.attribution.content_span)
        if span
    )


def overlap(span: Span | None, other: Span) -> int:
    """How many code points two spans share."""
    return max(0, min(span[1], other[1]) - max(span[0], other[0])) if span else 0
