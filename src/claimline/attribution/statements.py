"""Each sentence of a document with the one who says it: attributions, quotations and names put together.

Whom a statement is about is left to `about`, dates and rows to `claimline.events`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimline.attribution.actors import ActorList
from claimline.attribution.carriers import carrier_of
from claimline.attribution.finder import Attribution, attributions_in, leaves_open, resumed_quotation
from claimline.attribution.naming import UNKNOWN, Speaker
from claimline.attribution.prose import Paragraph, paragraphs
from claimline.attribution.quotations import Quotation
from claimline.attribution.sources import Speakers
from claimline.attribution.tokens import Token
from claimline.model import Document, Passage, Span, Statement

_READ = frozenset({"paragraph", "comment", "reply"})
# Shorter ones are titles, scare quotes and catchwords, which nobody in particular speaks.
_FEWEST_WORDS_OF_SPEECH = 5
_DENIALS = frozenset("deny reject refute rebut dispute contradict dismiss rebuff".split())
_DOUBTS = frozenset("doubt question challenge".split())
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|presumably|it would (?:appear|seem)|"
    r"(?<!as )it (?:appears|seems)|(?:is|are|was|were) (?:said|believed|thought|rumou?red|alleged|reported) to)\b",
    re.IGNORECASE,
)


def attribute(document: Document, actors: ActorList) -> list[Statement]:
    """Every sentence of every paragraph, comment and reply as a statement, in the order of the text.

    `source` is empty where only the passage's writer speaks, and `unknown` where something is attributed to nobody.
    A wish or plan that the writer reports ("Ort wants a new ferry") stays the writer's: nobody said it.
    """
    speakers = Speakers(document.text, actors)
    found: list[Statement] = []
    for passage in document.passages:
        if passage.kind in _READ:
            if passage.kind != "paragraph":
                speakers.start_passage()
            found.extend(_in_passage(document.text, passage, actors, speakers))
    return found


def _in_passage(text: str, passage: Passage, actors: ActorList, speakers: Speakers) -> Iterator[Statement]:
    going_on: _Turn | None = None
    for paragraph in paragraphs(text, passage.start, passage.end):
        resumed = going_on if resumed_quotation(paragraph) else None
        reader = _Reader(passage, paragraph, actors, speakers, resumed)
        yield from reader.statements()
        going_on = reader.going_on()


@dataclass(frozen=True, slots=True)
class _Turn:
    """An attribution with its speaker settled; a quotation can carry it over several sentences and paragraphs."""

    attribution: Attribution
    speaker: Speaker
    via: str


class _Reader:
    """One paragraph on its way to statements; `resumed` is whose quotation it goes on with."""

    def __init__(
        self,
        passage: Passage,
        paragraph: Paragraph,
        actors: ActorList,
        speakers: Speakers,
        resumed: _Turn | None,
    ) -> None:
        self.passage = passage
        self.paragraph = paragraph
        self.actors = actors
        self.speakers = speakers
        self.resumed = resumed
        found = attributions_in(paragraph, labels=passage.kind == "paragraph")
        self.attributions = [a for a in found if a.force != "wants" and not a.negated]
        self.turns: dict[Attribution, _Turn] = {}

    def statements(self) -> Iterator[Statement]:
        """The paragraph's sentences, in order."""
        for sentence in self.paragraph.sentences:
            statement, turn = self._statement(sentence)
            yield statement
            self.speakers.end_sentence(self._unquoted(*sentence), turn.speaker if turn else None)

    def going_on(self) -> _Turn | None:
        """Whose quotation this paragraph leaves open, for the next one to take up."""
        for attribution, turn in reversed(self.turns.items()):
            if leaves_open(self.paragraph, attribution):
                return turn
        quotation = resumed_quotation(self.paragraph)
        return self.resumed if quotation and not quotation.closed else None

    def _statement(self, sentence: Span) -> tuple[Statement, _Turn | None]:
        quotation = self._quotation(sentence)
        own = [a for a in self.attributions if _within(a.cue_span, sentence)]
        if own:
            turns = [self._turn(attribution, sentence) for attribution in own]
            turn = max(turns, key=lambda turn: _overlap(turn.attribution.content_span, sentence))
            return self._said(sentence, turn, quotation, continued=False), turn
        middle = (sentence[0] + sentence[1]) // 2
        carrying = next((a for a in self.attributions if _covers(a.content_span, middle)), None)
        turn_before = self._turn(carrying, sentence) if carrying else None
        if turn_before is None and quotation and quotation == resumed_quotation(self.paragraph):
            turn_before = self.resumed
        if turn_before:
            return self._said(sentence, turn_before, quotation, continued=True), turn_before
        return self._unattributed(sentence, quotation), None

    def _unattributed(self, sentence: Span, quotation: Quotation | None) -> Statement:
        if quotation and self._is_speech(quotation, sentence):
            note = "The text does not say whose words these are."
            marks = (quotation.start, quotation.end)
            return Statement(self.passage.key, *sentence, source=UNKNOWN, quotation=marks, note=note)
        return Statement(self.passage.key, *sentence, note=self._hedge(sentence))

    def _said(
        self, sentence: Span, turn: _Turn, quotation: Quotation | None, *, continued: bool
    ) -> Statement:
        attribution, speaker = turn.attribution, turn.speaker
        content = attribution.content_span
        here = (max(sentence[0], content[0]), min(sentence[1], content[1])) if content else sentence
        notes = (speaker.note, _stance(attribution), self._hedge(sentence))
        return Statement(
            passage=self.passage.key,
            start=sentence[0],
            end=sentence[1],
            source=speaker.name,
            via=turn.via,
            source_span=attribution.source_span,
            cue_span=attribution.cue_span,
            content_span=here if content and here[0] < here[1] else None,
            reported_span=content,
            quotation=(quotation.start, quotation.end) if quotation else None,
            continued=continued,
            role=speaker.role,
            anonymous=speaker.kind == "anonymous",
            note=" ".join(filter(None, notes)),
        )

    def _turn(self, attribution: Attribution, sentence: Span) -> _Turn:
        if attribution not in self.turns:
            span = attribution.antecedent_span or attribution.source_span
            same = next((t for a, t in self.turns.items() if a.source_span == attribution.source_span), None)
            speaker = same.speaker if same else self._speaker(span, sentence)
            beside = [a for a in self.attributions if a.source_span == attribution.source_span]
            via = carrier_of(attribution, beside, self.paragraph, speaker.name, self.actors)
            self.turns[attribution] = _Turn(attribution, speaker, via)
        return self.turns[attribution]

    def _speaker(self, span: Span, sentence: Span) -> Speaker:
        phrase = self.paragraph.tokens_in(*span)
        return self.speakers.read(phrase, self._unquoted(sentence[0], span[0]))

    def _quotation(self, sentence: Span) -> Quotation | None:
        """The quotation that covers the largest part of a sentence, or None."""
        inside = [q for q in self.paragraph.quotations if _overlap((q.start, q.end), sentence)]
        return max(inside, key=lambda q: _overlap((q.start, q.end), sentence), default=None)

    def _is_speech(self, quotation: Quotation, sentence: Span) -> bool:
        """False for scare quotes and titles: short ones, or less than half of their sentence."""
        count = sum(t.is_word for t in self.paragraph.tokens[quotation.first : quotation.last + 1])
        share = _overlap((quotation.start, quotation.end), sentence) / (sentence[1] - sentence[0])
        return count >= _FEWEST_WORDS_OF_SPEECH and share > 1 / 2

    def _unquoted(self, start: int, end: int) -> list[Token]:
        tokens, quoted = self.paragraph.tokens, self.paragraph.quoted
        return [tokens[i] for i in self.paragraph.indices_in(start, end) if not quoted[i]]

    def _hedge(self, sentence: Span) -> str:
        match = _HEDGE.search(self.paragraph.text, *sentence)
        return f"Hedged in the text: “{match.group()}”." if match else ""


def _stance(attribution: Attribution) -> str:
    """Whether the source denies or doubts what is reported, for the note."""
    if attribution.verb in _DENIALS:
        return "The source denies or rejects what is reported."
    return "The source doubts what is reported." if attribution.verb in _DOUBTS else ""


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < outer[1]


def _covers(span: Span | None, position: int) -> bool:
    return span is not None and span[0] <= position < span[1]


def _overlap(span: Span | None, other: Span) -> int:
    return max(0, min(span[1], other[1]) - max(span[0], other[0])) if span else 0
