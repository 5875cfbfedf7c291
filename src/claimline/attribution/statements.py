"""Each sentence of a document with the one who says it: attributions, quotations and names put together.

Whom a statement names is found by `about` while its tokens are at hand; dates and rows are left to `claimline.events`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimline.attribution import words
from claimline.attribution.about import about
from claimline.attribution.actors import ActorList
from claimline.attribution.carriers import CHANNELS, carrier_of
from claimline.attribution.finder import Attribution, attributions_in, leaves_open, resumed_quotation
from claimline.attribution.naming import UNKNOWN, Speaker, wording
from claimline.attribution.prose import Paragraph, paragraphs
from claimline.attribution.quotations import Quotation
from claimline.attribution.roles import role_note
from claimline.attribution.sources import Speakers
from claimline.attribution.tokens import Token
from claimline.model import Document, Passage, Span, Statement

_READ = frozenset({"paragraph", "comment", "reply"})
# "Few people believe", "neither Ort nor Hale said": nobody in particular says it, or nobody does.
_NOBODY = re.compile(r"(?:neither|nor|no|none|nobody|few|hardly|scarcely)\b", re.IGNORECASE)
_NOR = re.compile(r"\b(?:neither|nor)\s+$", re.IGNORECASE)
# Verbs that name a subject of talk and nothing that was said of it.
_SUBJECTS = frozenset("address discuss invoke refer reference speak talk".split())
# Shorter ones are titles, scare quotes and catchwords, which nobody in particular speaks.
_FEWEST_WORDS_OF_SPEECH = 5
_REACH_OF_PRONOUN = 400  # code points before a pronoun in which its sentence can name who it is
_CITING = frozenset({"cite", "quote"})
_DENIALS = frozenset("deny reject refute rebut dispute contradict dismiss rebuff".split())
_DOUBTS = frozenset("doubt question challenge".split())
_HEDGING = frozenset("reportedly allegedly apparently supposedly purportedly presumably".split())
_SEEMING = frozenset({"appear", "appears", "seem", "seems"})
_HEARSAY = frozenset("said believed thought rumored rumoured alleged reported".split())
_HEDGE_CUES = _HEDGING | _SEEMING | _HEARSAY


def attribute(document: Document, actors: ActorList) -> list[Statement]:
    """Every sentence of every paragraph, comment and reply as a statement, in the order of the text.

    `source` is empty where only the passage's writer speaks, and `unknown` where something is attributed to nobody.
    A wish or plan that the writer reports ("Ort wants a new ferry") stays the writer's: nobody said it.
    """
    speakers = Speakers(document.text, actors)
    found: list[Statement] = []
    going_on: _Turn | None = None
    for passage in document.passages:
        if passage.kind not in _READ:
            continue
        if passage.kind != "paragraph":
            speakers.start_passage()
            going_on = None
        for paragraph in paragraphs(document.text, passage.start, passage.end):
            resumed = going_on if resumed_quotation(paragraph) else None
            reader = _Reader(passage, paragraph, actors, speakers, resumed)
            found.extend(reader.statements())
            going_on = reader.going_on()
    return found


@dataclass(frozen=True, slots=True)
class _Turn:
    """An attribution with its speaker settled; a quotation can carry it over several sentences and paragraphs."""

    attribution: Attribution
    source_span: Span
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
        self.attributions = [a for a in found if self._says(a)]
        self.beside: dict[Span, list[Attribution]] = {}
        for attribution in self.attributions:
            self.beside.setdefault(attribution.source_span, []).append(attribution)
        self.known: dict[Span, Speaker] = {}
        self.turns: dict[Attribution, _Turn] = {}

    def _says(self, attribution: Attribution) -> bool:
        """False for a wish, for what is not said or by nobody, and for a mere subject of talk."""
        if attribution.force == "wants" or attribution.negated:
            return False
        if attribution.force == "judges" and attribution.verb in _SUBJECTS:
            return False
        text, content = self.paragraph.text, attribution.content_span
        if attribution.via_span and content and text.startswith("to ", content[0]):
            return False  # "the board, she added, told its men to wait": an order, on her word
        start, end = attribution.source_span
        return not _NOBODY.match(text, start, end) and not _NOR.search(text, max(0, start - 8), start)

    def statements(self) -> Iterator[Statement]:
        """The paragraph's sentences, in order."""
        carried = self._carried()
        for number, sentence in enumerate(self.paragraph.sentences):
            statement, turn = self._statement(sentence, carried.get(number))
            tokens = self.paragraph.tokens_in(*sentence)
            involved, places = about(statement, self.paragraph.text, self.actors, tokens)
            yield replace(statement, actors=involved, places=places)
            self.speakers.end_sentence(self._unquoted(*sentence), turn.speaker if turn else None)

    def going_on(self) -> _Turn | None:
        """Whose quotation this paragraph leaves open, for the next one to take up."""
        for attribution in reversed(self.attributions):
            if leaves_open(self.paragraph, attribution):
                return self.turns.get(attribution)
        quotation = resumed_quotation(self.paragraph)
        return self.resumed if quotation and not quotation.closed else None

    def _carried(self) -> dict[int, Attribution]:
        """For sentences, by number, the attribution whose reported words cover their middle."""
        carried: dict[int, Attribution] = {}
        sentences = self.paragraph.sentences
        for attribution in self.attributions:
            start, end = attribution.content_span or (0, 0)
            number = bisect_left(sentences, start, key=_middle)
            while number < len(sentences) and _middle(sentences[number]) < end:
                carried.setdefault(number, attribution)
                number += 1
        return carried

    def _statement(self, sentence: Span, carrying: Attribution | None) -> tuple[Statement, _Turn | None]:
        quotation = self._quotation(sentence)
        first, last = (bisect_left(self.attributions, place, key=_cue_start) for place in sentence)
        if first < last:
            turns = [self._turn(attribution, sentence) for attribution in self.attributions[first:last]]
            turn = max(turns, key=lambda turn: self._weight(turn.attribution, sentence))
            return self._said(sentence, turn, quotation, continued=False), turn
        turn_before = self._turn(carrying, sentence) if carrying else None
        if turn_before is None and quotation and quotation == resumed_quotation(self.paragraph):
            turn_before = self.resumed
        if turn_before:
            return self._said(sentence, turn_before, quotation, continued=True), turn_before
        return self._unattributed(sentence, quotation), None

    def _weight(self, attribution: Attribution, sentence: Span) -> tuple[bool, int]:
        """How much of a sentence is an attribution's; what somebody passes on is whose words they are."""
        passed_on = attribution.via_span is not None and attribution.via_span in self.known
        return passed_on, _overlap(attribution.content_span, sentence)

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
        role = role_note(speaker.role, earlier=continued or speaker.recalled)
        notes = (speaker.note, role, _stance(attribution), self._hedge(sentence))
        return Statement(
            passage=self.passage.key,
            start=sentence[0],
            end=sentence[1],
            source=speaker.name,
            via=turn.via,
            source_span=turn.source_span,
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
            self.turns[attribution] = self._settled(attribution, sentence)
        return self.turns[attribution]

    def _settled(self, attribution: Attribution, sentence: Span) -> _Turn:
        """The attribution with its speaker and carrier; an outlet that cites somebody carries what they said."""
        span = attribution.source_span
        beside = self.beside[span]
        if span not in self.known:
            self.known[span] = self._speaker(attribution.antecedent_span or span, sentence)
        speaker = self.known[span]
        if speaker.kind == "outlet" and attribution.verb not in _CITING:
            cited = next((a for a in beside if a.verb in _CITING and _within(a.cue_span, sentence)), None)
            if cited and cited.content_span:
                quoted = self._speaker(cited.content_span, sentence)
                return _Turn(attribution, cited.content_span, quoted, speaker.name)
        passing_on = self.known.get(attribution.via_span) if attribution.via_span else None
        if passing_on:
            return _Turn(attribution, span, speaker, "" if passing_on.name == UNKNOWN else passing_on.name)
        via = carrier_of(attribution, speaker.name, self.paragraph, self.actors)
        tweeted = next((a for a in beside if a.verb in CHANNELS), None)
        return _Turn(attribution, span, speaker, via or (CHANNELS[tweeted.verb] if tweeted else ""))

    def _speaker(self, span: Span, sentence: Span) -> Speaker:
        before = self._unquoted(max(sentence[0], span[0] - _REACH_OF_PRONOUN), span[0])
        return self.speakers.read(self.paragraph.tokens_in(*span), before)

    def _quotation(self, sentence: Span) -> Quotation | None:
        """The quotation that covers the largest part of a sentence, or None."""
        quotations = self.paragraph.quotations
        first = bisect_right(quotations, sentence[0], key=_quotation_end)
        last = bisect_left(quotations, sentence[1], key=_quotation_start)
        inside = quotations[first:last]
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
        tokens = self.paragraph.tokens_in(*sentence)
        cues = [index for index, (_, _, _, low) in enumerate(tokens) if low in _HEDGE_CUES]
        hedge = next((found for index in cues if (found := _hedge_at(tokens, index))), None)
        return f"Hedged in the text: “{wording(self.paragraph.text, hedge)}”." if hedge else ""


def _hedge_at(tokens: list[Token], index: int) -> list[Token]:
    """The hedge around a cue: "reportedly", "it would appear", "is said to"; empty where there is none."""
    word, before, after = tokens[index].low, tokens[max(0, index - 3) : index], tokens[index + 1 : index + 2]
    if word in _HEDGING:
        return tokens[index : index + 1]
    if word in _SEEMING and len(before) > 1:
        start = 2 if before[-1].low == "would" else 1
        impersonal = before[-start].low == "it" and (len(before) == start or before[-start - 1].low != "as")
        return tokens[index - start : index + 1] if impersonal else []
    hearsay = word in _HEARSAY and before and before[-1].low in words.BE and after and after[0].low == "to"
    return tokens[index - 1 : index + 2] if hearsay else []


def _stance(attribution: Attribution) -> str:
    """Whether the source denies or doubts what is reported, for the note."""
    if attribution.verb in _DENIALS:
        return "The source denies or rejects what is reported."
    return "The source doubts what is reported." if attribution.verb in _DOUBTS else ""


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < outer[1]


def _overlap(span: Span | None, other: Span) -> int:
    return max(0, min(span[1], other[1]) - max(span[0], other[0])) if span else 0


def _middle(sentence: Span) -> int:
    return (sentence[0] + sentence[1]) // 2


def _cue_start(attribution: Attribution) -> int:
    return attribution.cue_span[0]


def _quotation_start(quotation: Quotation) -> int:
    return quotation.start


def _quotation_end(quotation: Quotation) -> int:
    return quotation.end
