"""Each sentence of a document with the one who says it: attributions, quotations and names put together.

`attribute` gives the statements, `about` the actors and places that a statement names. Dates and rows are left to
`claimline.events`.
"""

import re
from collections.abc import Iterator

from claimline.attribution import words
from claimline.attribution.actors import ActorList, Name
from claimline.attribution.cues import FINITE
from claimline.attribution.finder import Attribution, attributions_in
from claimline.attribution.names import is_outlet
from claimline.attribution.prose import Paragraph, paragraphs
from claimline.attribution.quotations import Quotation
from claimline.attribution.sources import UNKNOWN, Speaker, Speakers
from claimline.attribution.tokens import Token, tokenize
from claimline.model import Document, Passage, Span, Statement

_READ = ("paragraph", "comment", "reply")
# Shorter ones are titles, scare quotes and catchwords, which nobody in particular speaks.
_FEWEST_WORDS_OF_SPEECH = 5
_DENIALS = {"deny", "reject", "refute", "rebut", "dispute", "contradict", "dismiss", "rebuff"}
_DOUBTS = {"doubt", "question", "challenge"}
_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|presumably|it (?:would (?:appear|seem))|(?<!as )it (?:appears|seems)|"
    r"(?:is|are|was|were) (?:said|believed|thought|rumou?red|alleged|reported) to)\b",
    re.IGNORECASE,
)
_CHANNELS = {"tweet": "Twitter", "retweet": "Twitter"}


def attribute(document: Document, actors: ActorList) -> list[Statement]:
    """Every sentence of every paragraph, comment and reply as a statement, in the order of the text.

    `source` is empty where only the passage's writer speaks, and `unknown` where something is attributed to nobody.
    """
    speakers = Speakers(document.text, actors)
    found: list[Statement] = []
    for passage in document.passages:
        if passage.kind in _READ:
            if passage.kind != "paragraph":
                speakers.leave()
            found.extend(_in_passage(document.text, passage, actors, speakers))
    return found


class _Turn:
    """A speaker in the middle of a quotation that may go on in the next sentence or paragraph."""

    def __init__(self, attribution: Attribution, speaker: Speaker, via: str) -> None:
        self.attribution = attribution
        self.speaker = speaker
        self.via = via


def _in_passage(text: str, passage: Passage, actors: ActorList, speakers: Speakers) -> Iterator[Statement]:
    going_on: _Turn | None = None
    for paragraph in paragraphs(text, passage.start, passage.end):
        reader = _Reader(text, passage.key, paragraph, actors, speakers, going_on)
        yield from reader.statements()
        going_on = reader.going_on()


class _Reader:
    """One paragraph on its way to statements."""

    def __init__(
        self,
        text: str,
        key: str,
        paragraph: Paragraph,
        actors: ActorList,
        speakers: Speakers,
        going_on: _Turn | None,
    ) -> None:
        self.text = text
        self.key = key
        self.paragraph = paragraph
        self.actors = actors
        self.speakers = speakers
        self.attributions = [a for a in attributions_in(paragraph) if not a.negated]
        self.turns: dict[Attribution, _Turn] = {}
        quotations = paragraph.quotations
        self.resumed = going_on if quotations and quotations[0].first == 0 else None

    def statements(self) -> Iterator[Statement]:
        for start, end in self.paragraph.sentences:
            yield self._statement(start, end)
            self.speakers.meet([t for t in self.paragraph.tokens if start <= t.start < end])

    def going_on(self) -> _Turn | None:
        """The speaker of a quotation that this paragraph leaves open, for the next one to take up."""
        last = self.paragraph.quotations[-1] if self.paragraph.quotations else None
        if last is None or last.closed:
            return None
        if self.resumed and last.first == 0:
            return self.resumed
        return next(
            (t for a, t in self.turns.items() if a.content_span and _covers(a.content_span, last.start)), None
        )

    def _statement(self, start: int, end: int) -> Statement:
        quotation = self._quotation(start, end)
        own = [a for a in self.attributions if start <= a.cue_span[0] < end]
        if own:
            main = max(own, key=lambda a: _overlap(a.content_span, (start, end)))
            for attribution in own:
                self._turn(attribution, start)
            return self._said(start, end, main, self.turns[main], quotation, continued=False)
        middle = (start + end) // 2
        for attribution in self.attributions:
            if attribution.content_span and _covers(attribution.content_span, middle):
                turn = self._turn(attribution, start)
                return self._said(start, end, attribution, turn, quotation, continued=True)
        if quotation and self.resumed and quotation.first == 0:
            return self._said(start, end, self.resumed.attribution, self.resumed, quotation, continued=True)
        if quotation and self._is_speech(quotation, start, end):
            note = "The text does not say whose words these are."
            return Statement(
                self.key, start, end, UNKNOWN, quotation=(quotation.start, quotation.end), note=note
            )
        return Statement(self.key, start, end, note=_hedge(self.text[start:end]))

    def _turn(self, attribution: Attribution, start: int) -> _Turn:
        if attribution not in self.turns:
            speaker = self._speaker(attribution, start)
            self.turns[attribution] = _Turn(attribution, speaker, self._via(attribution, speaker, start))
        return self.turns[attribution]

    def _speaker(self, attribution: Attribution, start: int) -> Speaker:
        span = attribution.antecedent_span or attribution.source_span
        if span is None:
            return Speaker(UNKNOWN)
        return self.speakers.read(self._tokens(*span), self._tokens(start, span[0]))

    def _via(self, attribution: Attribution, speaker: Speaker, start: int) -> str:
        """The outlet or channel that carried the words: told to it, quoted by it, or said in it."""
        if attribution.via_span:
            carrier = self.speakers.read(self._tokens(*attribution.via_span))
            outlet = next(
                (n for n in self.actors.find(self.text, *attribution.via_span) if n.kind == "outlet"), None
            )
            return (
                outlet.name
                if outlet
                else _in_brackets(self.text[slice(*attribution.via_span)]) or carrier.name
            )
        if attribution.told_span and (outlet_name := self._outlet(attribution.told_span)):
            return outlet_name
        sentence_end = next(e for s, e in self.paragraph.sentences if s <= attribution.cue_span[0] < e)
        for name in self.actors.find(self.text, start, sentence_end):
            if name.kind == "outlet" and name.name != speaker.name and self._is_setting(name, attribution):
                return name.name
        return next(
            (
                _CHANNELS[a.verb]
                for a in self.attributions
                if a.verb in _CHANNELS
                and start <= a.cue_span[0] < sentence_end
                and a.source_span == attribution.source_span
            ),
            "",
        )

    def _outlet(self, span: Span) -> str:
        known = next((n for n in self.actors.find(self.text, *span) if n.kind == "outlet"), None)
        if known:
            return known.name
        tokens = [t for t in self._tokens(*span) if t.low not in words.ARTICLES]
        named = tokens and all(t.is_capital for t in tokens) and is_outlet(tokens, (0, len(tokens)))
        return self.text[tokens[0].start : tokens[-1].end] if named else ""

    def _is_setting(self, name: Name, attribution: Attribution) -> bool:
        """True for "in the gazette", "on Twitter" outside the words reported and the speaker's own phrase."""
        for span in (attribution.content_span, attribution.source_span):
            if span and _covers(span, name.start):
                return False
        before = [t.low for t in self.paragraph.tokens if t.end <= name.start][-2:]
        return bool(before) and (
            before[-1] in {"in", "on", "to", "via", "by", "with"} or before == ["in", "the"]
        )

    def _said(
        self,
        start: int,
        end: int,
        attribution: Attribution,
        turn: _Turn,
        quotation: Quotation | None,
        *,
        continued: bool,
    ) -> Statement:
        content = attribution.content_span
        inside = (
            (max(start, content[0]), min(end, content[1]))
            if content and _overlap(content, (start, end))
            else None
        )
        notes = [turn.speaker.note, _denial(attribution), _hedge(self.text[start:end])]
        return Statement(
            passage=self.key,
            start=start,
            end=end,
            source=turn.speaker.name,
            via=turn.via,
            source_span=attribution.source_span,
            cue_span=attribution.cue_span,
            content_span=inside,
            quotation=(quotation.start, quotation.end) if quotation else None,
            continued=continued,
            role=turn.speaker.role,
            anonymous=turn.speaker.kind == "anonymous",
            note=" ".join(filter(None, notes)),
        )

    def _quotation(self, start: int, end: int) -> Quotation | None:
        """The quotation that covers the largest part of a sentence, or None."""
        inside = [q for q in self.paragraph.quotations if q.start < end and q.end > start]
        return max(inside, key=lambda q: _overlap((q.start, q.end), (start, end)), default=None)

    def _is_speech(self, quotation: Quotation, start: int, end: int) -> bool:
        """False for scare quotes and titles: short ones, or less than half of their sentence."""
        count = sum(t.is_word for t in self.paragraph.tokens[quotation.first : quotation.last + 1])
        return (
            count >= _FEWEST_WORDS_OF_SPEECH
            and 2 * _overlap((quotation.start, quotation.end), (start, end)) > end - start
        )

    def _tokens(self, start: int, end: int) -> list[Token]:
        return [t for t in self.paragraph.tokens if start <= t.start < end]


def about(statement: Statement, text: str, actors: ActorList) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors and the places that a statement names, in order, without its source and via."""
    involved: dict[str, None] = {}
    places: dict[str, None] = {}
    before: Name | None = None
    for name in actors.find(text, statement.start, statement.end):
        if _speaks(statement, name):
            continue
        joined = (
            before is not None and _JOINED.fullmatch(text, before.end, name.start) and before.name in places
        )
        where = name.kind in {"place", "state"} and (joined or _is_place(text, name, statement.start))
        (places if where else involved).setdefault(name.name)
        before = name
    return tuple(involved), tuple(places)


def _speaks(statement: Statement, name: Name) -> bool:
    """True where a name stands in the phrase of the source or carrier, and not in what is said."""
    if statement.source_span and _covers(statement.source_span, name.start):
        return True
    outside = statement.content_span is None or not _covers(statement.content_span, name.start)
    return outside and bool(statement.source) and name.name in {statement.source, statement.via}


_JOINED = re.compile(r",?\s+(?:and|or)\s+(?:also\s+)?|,\s+")
_GEOGRAPHY = frozenset(
    "border borders capital city coast north south east west province region town towns territory".split()
)
_WHERE = frozenset(
    "in from into near across inside outside around throughout within toward towards to".split()
)


def _is_place(text: str, name: Name, start: int) -> bool:
    """A city is a place unless it speaks; a country acts unless a preposition makes it a place."""
    after = [token.low for token in tokenize(text, name.end, min(name.end + 40, len(text)))]
    if name.kind == "place":
        return not after or after[0] not in FINITE
    if after[:1] == ["'s"]:
        return not _GEOGRAPHY.isdisjoint(after[1:4])  # "Norway's second city", but not "Norway's army"
    before = tokenize(text, max(start, name.start - 60), name.start)
    while before and before[-1].low.endswith(("ed", "ern", "held")):  # "to rebel-controlled Syria"
        before.pop()
        if before and before[-1].text.islower() and before[-1].low not in words.SMALL_WORDS:
            before.pop()
    return bool(before) and before[-1].low in _WHERE


def _denial(attribution: Attribution) -> str:
    if attribution.verb in _DENIALS:
        return "The source denies or rejects what is reported."
    return "The source doubts what is reported." if attribution.verb in _DOUBTS else ""


def _hedge(sentence: str) -> str:
    match = _HEDGES.search(sentence)
    return f"Hedged in the text: “{match.group()}”." if match else ""


def _in_brackets(phrase: str) -> str:
    match = re.search(r"\(([A-Z][^)]*)\)", phrase)
    return match.group(1) if match else ""


def _covers(span: Span, position: int) -> bool:
    return span[0] <= position < span[1]


def _overlap(span: Span | None, other: Span) -> int:
    return max(0, min(span[1], other[1]) - max(span[0], other[0])) if span else 0
