"""The clause that the writer tells himself in a sentence in which somebody else speaks: "It fell in May, and he said it was old"."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.questions import is_question
from claimline.attribution.resolution.about import whom_and_where
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.resolution.turns import Turn
from claimline.attribution.stance import HEDGE_CUES, hedge_in, stance_of_writer
from claimline.attribution.syntax.grammar import is_past, is_time
from claimline.model import Passage, Span, Statement
from claimline.text.spans import within
from claimline.text.tokens import Token

_JOINING = frozenset({"and", "but", ";"})
_BEFORE_IN_TIME = frozenset({"after", "before"})
# Between the link and who speaks: "and in May 2013 he", "and then the board".
_SETTING = words.TIME_OPENERS | words.ARTICLES | words.ADVERBS | {"in", "on", "at", ","}
# How long before or after: "three days after Ort said".
_UNITS = frozenset("minute hour day week month year decade".split())
_SHORT = frozenset({"shortly", "just", "soon", "long", "only"})
_COUNTS = words.NUMBERS | words.ARTICLES | _SHORT | {"few", "some", "several", "many"}
_LONGEST_SETTING = 6


def own_clause(turns: Sequence[Turn], tokens: Sequence[Token]) -> Span | None:
    """Where a clause with a verb and a date stands before all who speak in a sentence, or after them; None where none does.

    Args:
        turns: of the sentence, one at least.
        tokens: of the sentence.
    """
    spans = [span for turn in turns for span in _spans(turn)]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    before = tokens[: _end_before(tokens, bisect_left(tokens, first, key=attrgetter("start")))]
    after = tokens[_start_after(tokens, bisect_left(tokens, last, key=attrgetter("start"))) :]
    clause = next((part for part in (before, after) if _tells(part)), None)
    return (clause[0].start, clause[-1].end) if clause else None


def _tells(clause: Sequence[Token]) -> bool:
    """True for a clause with a verb and a date, in no quotation and under no other."""
    if not any(map(is_time, clause)) or any(token.text in words.QUOTE_MARKS for token in clause):
        return False
    opens = clause[0].low in words.SUBORDINATORS | words.RELATIVES
    return not opens and any(map(_is_verb, clause))


def _is_verb(token: Token) -> bool:
    return token.low in FINITE | words.AUXILIARIES or is_past(token)


def beside(passage: Passage, sentence: Sentence, clause: Sequence[Token]) -> Statement:
    """What the writer tells himself in a sentence in which somebody speaks; `clause` are its tokens."""
    text, (start, end) = sentence.text, (sentence.tokens[0].start, sentence.tokens[-1].end)
    edges = (start, clause[0].start), (clause[-1].end, end)
    area = tuple(edge for edge in edges if edge[0] < edge[1])
    hedge = hedge_in(text, clause, [i for i, token in enumerate(clause) if token.low in HEDGE_CUES])
    asked = is_question(text, (start, end))
    actors, places = whom_and_where(sentence.outside(area))
    return Statement(
        passage.key,
        start,
        end,
        actors=actors,
        places=places,
        area=area,
        stance=stance_of_writer(asked=asked, hedge=hedge),
        is_asked=asked,
        hedge=hedge,
    )


def hedges_of(turn: Turn, turns: Sequence[Turn], tokens: Sequence[Token], cues: Sequence[int]) -> list[int]:
    """Those of the hedges of a sentence that can be of what one of its turns says, by their places among its tokens.

    "It sank, the court heard, and Ort said it was late" hedges nothing that Ort says, and neither do words of others. What opens
    the sentence, or the "that" of the first clause, hedges all: "Rumour has it that Ort said it sank and Ek said it was late".
    """
    own = turn.attribution.content_span
    if own is None:
        return list(cues)
    first = min(start for one in turns for start, _ in _spans(one))
    before = _end_before(tokens, bisect_left(tokens, first, key=attrgetter("start")))
    contents = [
        one.attribution.content_span or (0, 0) for one in turns if one.attribution.content_span != own
    ]

    def is_of_others(cue: int) -> bool:
        place = tokens[cue].start
        if any(within([content], place) for content in contents):
            return not within([own], place)
        return 0 < cue < before and all(token.low != "that" for token in tokens[cue:before])

    return [cue for cue in cues if not is_of_others(cue)]


def _spans(turn: Turn) -> Sequence[Span]:
    attribution = turn.attribution
    spans = (
        attribution.source_span,
        attribution.antecedent_span,
        attribution.cue_span,
        attribution.content_span,
        attribution.via_span,
        turn.named_span,
    )
    return [span for span in spans if span]


def _end_before(tokens: Sequence[Token], place: int) -> int:
    """Where the clause ends that a link parts from what begins at a place; 0 where none does."""
    low = max(0, place - _LONGEST_SETTING)
    link = place - 1
    if link > low and tokens[link].low in _BEFORE_IN_TIME:
        end = link - (tokens[link - 1].low.removesuffix("s") in _UNITS)
        before = _COUNTS if end < link else _SHORT
        while end > low and (tokens[end - 1].low in before or (end < link and tokens[end - 1].low.isdigit())):
            end -= 1
        return _past_comma(tokens, end)
    while link >= low and _is_setting(tokens[link]):
        link -= 1
    return _past_comma(tokens, link) if link >= low and tokens[link].low in _JOINING else 0


def _start_after(tokens: Sequence[Token], place: int) -> int:
    """Where the clause begins that "and" joins, with a subject of its own, to what ends at a place; all of them where none does."""
    link = place
    while link < len(tokens) and _is_setting(tokens[link]):
        link += 1
    subject = link + 1
    while subject < len(tokens) and (
        _is_setting(tokens[subject]) and tokens[subject].low not in words.ARTICLES
    ):
        subject += 1
    if subject >= len(tokens) or tokens[link].low not in _JOINING or _is_verb(tokens[subject]):
        return len(tokens)
    return link + 1


def _is_setting(token: Token) -> bool:
    return token.low in _SETTING or is_time(token) or token.low.isdigit()


def _past_comma(tokens: Sequence[Token], end: int) -> int:
    return end - (end > 0 and tokens[end - 1].text == ",")
