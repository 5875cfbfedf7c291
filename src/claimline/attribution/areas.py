"""Which part of a sentence with several turns is not a turn's own: its dates and names belong to what is said beside it."""

from collections.abc import Iterator, Sequence

from claimline.attribution.lexicon import words
from claimline.attribution.resolution.turns import Turn
from claimline.model import Span
from claimline.text.spans import united
from claimline.text.tokens import Token

_OPENING = words.CONJUNCTIONS | words.SUBORDINATORS | {";"}


def with_areas(
    turns: Sequence[Turn], tokens: Sequence[Token], own: Span | None
) -> list[tuple[Turn, tuple[Span, ...]]]:
    """Each turn of a sentence with the area that is not its own; of a sentence with one turn it is the writer's clause.

    The area holds the phrases and words of every turn, its own too, and the clauses of the others: that Ort "denied in
    May that she left and said in June that Ek lied" dates no denial by June. What opens the sentence ("In May, Ort
    denied it and said ...") is for all of them.

    Args:
        turns: those that are listed.
        tokens: of the sentence.
        own: where the writer tells something himself beside them; None where he does not.
    """
    if len(turns) < 2 or not tokens:
        return [(turn, (own,) if own else ()) for turn in turns]
    phrases = [
        span
        for turn in turns
        for span in (turn.source_span, turn.attribution.via_span, turn.attribution.content_span)
        if span
    ]
    start, end = tokens[0].start, tokens[-1].end
    here = [turn for turn in turns if start <= turn.attribution.cue_span[0] < end]
    here.sort(key=lambda turn: turn.attribution.cue_span)
    begins = [*_beginnings(here, tokens), end]
    clauses = list(zip(here, begins, begins[1:], strict=False))
    more = [own] if own else []
    return [
        (turn, united(span for span in (*phrases, *more, *_beside(turn, clauses)) if not _holds(span, turn)))
        for turn in turns
    ]


def _holds(span: Span, turn: Turn) -> bool:
    """True for the "Lena Ort, who in May said so," of "now says", in which the first of two turns stands."""
    cue = turn.attribution.cue_span
    return span[0] <= cue[0] and cue[1] <= span[1] and span != turn.attribution.content_span


def _beside(turn: Turn, clauses: Sequence[tuple[Turn, int, int]]) -> Iterator[Span]:
    """The clauses of the other turns; one subject of two verbs shares what stands before the first of them."""
    for other, start, end in clauses:
        if other is turn:
            continue
        one_subject = other.source_span == turn.source_span
        yield (other.attribution.cue_span[0] if one_subject else start), end


def _beginnings(turns: Sequence[Turn], tokens: Sequence[Token]) -> Iterator[int]:
    """Where the clause of each turn begins: at its "and" after the words before it, else at its first phrase."""
    before: Turn | None = None
    for turn in turns:
        cue = turn.attribution.cue_span
        past = before.attribution.cue_span[1] if before else 0
        spans = (turn.source_span, turn.attribution.content_span, cue)
        first = min(span[0] for span in spans if span and past <= span[0] <= cue[0])
        words_before = before.attribution.content_span if before else None
        ended = words_before is not None and past <= words_before[0] and words_before[1] <= first
        gap_start = words_before[1] if words_before and ended else past
        gap = [token for token in tokens if gap_start <= token.start < first] if before else []
        opening = next((token for token in gap if token.low in _OPENING), None)
        if opening is None and ended:
            opening = next((token for token in gap if token.text in words.CLAUSE_MARKS), None)
        yield opening.start if opening else first
        before = turn
