"""Who says what in running text: each reporting word with the phrase that names the speaker and the words reported.

The finder walks through a text and asks the catalogue of `constructions` at each place; the rules stand there, in
`lexicon` and in `syntax`. Names, pronouns and the list of names are left to `resolution`; nothing here knows any name.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimline.attribution.constructions.catalogue import CATALOGUE
from claimline.attribution.constructions.content import content_of
from claimline.attribution.constructions.holders import may_have_holder
from claimline.attribution.constructions.matches import Match
from claimline.attribution.lexicon.cues import CUES, Cue
from claimline.attribution.lexicon.frames import ASKING, Force
from claimline.attribution.lexicon.words import ARTICLES, PERSONS, POSSESSIVES
from claimline.attribution.syntax.antecedents import antecedent
from claimline.attribution.syntax.grammar import Bounds
from claimline.attribution.syntax.own_speech import is_writer
from claimline.attribution.syntax.prose import Paragraph, WholeSentence, paragraphs
from claimline.attribution.syntax.quotations import Quotation
from claimline.model import Span

if TYPE_CHECKING:
    from claimline.attribution.constructions.places import ParagraphKind

# Telling somebody, of all that one can report of others.
_PASSED_ON = frozenset("say tell write explain announce add state inform quote warn confirm".split())
# Between the cue of the one who passes on and the phrase of the one who said it: "that in 2014".
_BEFORE_SOURCE = re.compile(
    r"[\s,:]*(?:that\b)?[\s,]*(?:(?:in|on|last|early|late)\s[\w ]{2,20})?[\s,]*", re.IGNORECASE
)
_PASSING_ON = _PASSED_ON | {"report", "recall", "cite", "according to"}
_BEFORE_NOUNS = ARTICLES | POSSESSIVES | {"of"}
_BEFORE_MOST = _BEFORE_NOUNS | {"'s"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """One reported thing, all spans in code points of the text, end exclusive.

    Attributes:
        source_span: the whole phrase that names who says it, role and apposition included.
        cue_span: the reporting words.
        content_span: the words reported; from the first to the last where the cue interrupts them.
        via_span: the phrase of the one who carried it, or None ("the gazette quoted her as saying").
        addressee_span: the phrase of the one who was told, or None; an outlet that is told carries the words.
        antecedent_span: what a relative "who" stands for, or None.
        verb: the cue's base form; `:` for a punctuation mark.
        force: `says`, `judges`, `thinks` or `wants`.
        negated: True for "never praised", "did not confirm", "refused to say": the source does not assert it.
        by_writer: True for "I told the board": who writes or speaks tells what he said.
    """

    source_span: Span
    cue_span: Span
    content_span: Span | None
    via_span: Span | None
    addressee_span: Span | None
    antecedent_span: Span | None
    verb: str
    force: Force
    negated: bool
    by_writer: bool = False


def find_attributions(text: str) -> list[Attribution]:
    """All attributions of a text in the order of their cues; the first paragraph can be a headline ("Minister: no deal").

    What a speaker says of others is the outer speaker's, and only given where it is all that is said.
    """
    attributions: list[Attribution] = []
    goes_on = may_go_on = False
    title: Paragraph | None = None
    for number, paragraph in enumerate(paragraphs(text)):
        title = title or paragraph
        resumes = goes_on or (may_go_on and is_only_quotation(paragraph))
        resumption = resumed_quotation(paragraph) if resumes else None
        if resumption:
            attributions[-1] = _with_content_to(attributions[-1], resumption.start, resumption.end)
        announced = goes_on and attributions[-1].content_span is None
        goes_on = resumption is not None and not resumption.closed
        own = attributions_in(paragraph, headline=number == 0)
        if announced and resumption is None:
            own = [found for found in own if not found.by_writer]  # in "Ort wrote:" it is Ort who says "I"
        if announced and not own:  # a quotation set off without marks
            attributions[-1] = _with_content_to(attributions[-1], *paragraph.span(0, len(paragraph.tokens)))
        attributions.extend(own)
        may_go_on = speaks_last(paragraph, own) is not None if own else resumption is not None
        if own:
            goes_on = leaves_open(paragraph, own[-1])
    if title is None:
        return []
    phrases = [found.source_span for found in attributions]
    more = [found for found in by_title(title, phrases) if found.source_span not in phrases]
    return [*more, *attributions]


def by_title(title: Paragraph, phrases: Iterable[Span]) -> list[Attribution]:
    """What a title gives to one of the text's speakers where only his surname and a colon show it ("Ort: no deal").

    `phrases` are those of the speakers.
    """
    match = CATALOGUE.in_title(title, [title.text[slice(*phrase)] for phrase in phrases])
    return [_attribution(title, match)] if match else []


def attributions_in(
    paragraph: Paragraph, *, headline: bool = False, labels: bool = True
) -> list[Attribution]:
    """The attributions of one paragraph, in the order of their cues. Cues inside quotations belong to the speaker.

    Args:
        paragraph: as `paragraphs` gives it.
        headline: whether it is a title, where a name and a colon can stand for "says".
        labels: whether a name in capitals and a colon opens a speech, as in a transcript.
    """
    kind: ParagraphKind = "headline" if headline else "prose" if labels else "comment"
    matches, alone = CATALOGUE.in_paragraph(paragraph, kind)
    attributions = [_attribution(paragraph, match) for match in matches]
    if alone:
        return attributions
    cues = paragraph.places(CUES)
    last = 0
    for number, (low, high) in enumerate(paragraph.whole_sentences):
        first, last = last, bisect_left(cues, high, last)
        if first == last and not paragraph.quotations:
            continue  # neither a reporting word nor a quotation after a colon
        sentence = WholeSentence(paragraph, number, low, high)
        attributions.extend(_outermost(paragraph.text, _attributions(sentence, cues[first:last])))
    return sorted(attributions, key=lambda attribution: attribution.cue_span)


def leaves_open(paragraph: Paragraph, attribution: Attribution) -> bool:
    """True where the next paragraph can go on with that speaker's words.

    The paragraph ends in a quotation which it does not close, or in the colon that announces one.
    """
    if attribution.content_span is None:
        last = paragraph.sentences[-1][0]
        return paragraph.tokens[-1].text == ":" and attribution.cue_span[0] >= last
    if not paragraph.quotations or paragraph.quotations[-1].closed:
        return False
    start, end = attribution.content_span
    return start <= paragraph.quotations[-1].start < end


def speaks_last(paragraph: Paragraph, attributions: Sequence[Attribution]) -> Attribution | None:
    """The one whose quotation ends a paragraph, and who goes on where the next one is nothing but quotation; or None.

    Nobody goes on who asked: the answer is another's.
    """
    if not attributions or not paragraph.quotations:
        return None
    last, quotation = attributions[-1], paragraph.quotations[-1]
    start, end = last.content_span or (0, 0)
    asks = last.verb in ASKING or paragraph.tokens[quotation.last - 1].text == "?"
    says = last.force == "says" and not last.negated and not asks
    return last if says and start <= quotation.start < end else None


def is_only_quotation(paragraph: Paragraph) -> bool:
    """True for a paragraph that is one quotation from beginning to end."""
    quotation = paragraph.quotations[0] if len(paragraph.quotations) == 1 else None
    whole = quotation and quotation.first == 0 and quotation.last >= len(paragraph.tokens) - 2
    return bool(whole) and quotation is not None and quotation.closed


def resumed_quotation(paragraph: Paragraph) -> Quotation | None:
    """The quotation that a paragraph begins with, as it does where a speech of several paragraphs goes on."""
    quotations = paragraph.quotations
    return quotations[0] if quotations and quotations[0].first == 0 else None


def _with_content_to(attribution: Attribution, start: int, end: int) -> Attribution:
    start = attribution.content_span[0] if attribution.content_span else start
    return replace(attribution, content_span=(start, end))


def _attributions(sentence: WholeSentence, cues: Sequence[int]) -> list[Attribution]:
    """The attributions of a sentence, with what speakers report of others; `cues` are the places of its cues."""
    matches: list[Match] = []
    in_capitals: bool | None = None
    for index in cues:
        if sentence.quoted[index] or (matches and index < matches[-1].cue[1]):
            continue
        if _looks_like_name(sentence, index):
            in_capitals = sentence.in_capitals if in_capitals is None else in_capitals
            if not in_capitals:
                continue  # "the United States", "Ada Wonder"
        match = CATALOGUE.at_cue(sentence, index, _readings(sentence, index), matches)
        if match and not (matches and match.is_object_of(matches[-1])):
            matches.append(match)
    matches = matches or list(filter(None, [CATALOGUE.in_sentence(sentence)]))
    return [
        _attribution(
            sentence.paragraph,
            match
            if match.content or match.noun
            else match._replace(content=content_of(sentence, matches, number)),
            antecedent(sentence, match.source),
        )
        for number, match in enumerate(matches)
    ]


def _looks_like_name(sentence: WholeSentence, index: int) -> bool:
    """True for a capital after a word, which only a headline gives to its verbs."""
    tokens = sentence.tokens
    return index > sentence.low and tokens[index].text[0].isupper() and tokens[index - 1].is_word


def _readings(sentence: WholeSentence, index: int) -> Sequence[Cue]:
    """The readings of the cue at token `index` that its neighbours allow."""
    tokens = sentence.tokens
    readings: Sequence[Cue] = CUES[tokens[index].low]
    if readings[-1].form == "noun" and not may_have_holder(tokens, index, sentence.high):
        readings = [cue for cue in readings if cue.form != "noun"]
    before = [token.low for token in tokens[max(sentence.low, index - 2) : index]]
    if before and (before[-1] in _BEFORE_NOUNS or (before[-1] == "most" and before[0] in _BEFORE_MOST)):
        # "The report", "his claim", "the most wanted list": no verb.
        readings = [cue for cue in readings if cue.form in {"noun", "ing"}]
    return readings


def _attribution(paragraph: Paragraph, match: Match, relative_to: Bounds | None = None) -> Attribution:
    """A match as an attribution; `relative_to` is the antecedent of its relative pronoun."""
    span = paragraph.span
    return Attribution(
        source_span=span(*match.source),
        cue_span=span(*match.cue),
        content_span=span(*match.content) if match.content else None,
        via_span=span(*match.via) if match.via else None,
        addressee_span=span(*match.addressee) if match.addressee else None,
        antecedent_span=span(*relative_to) if relative_to else None,
        verb=match.verb,
        force=match.force,
        negated=match.negated,
        by_writer=is_writer(paragraph.tokens, match.source),
    )


def _outermost(text: str, attributions: list[Attribution]) -> list[Attribution]:
    """Without what a speaker reports of others: all of it is on the outer speaker's word.

    Where all that a speaker says is what somebody else said, both are kept, the first as the one who carried it.
    """
    if len(attributions) < 2:
        return attributions
    outermost: list[Attribution] = []
    outer: Attribution | None = None
    for attribution in attributions:
        span, content = attribution.source_span, attribution.content_span
        if outer and outer.content_span and span != outer.source_span:
            low, high = outer.content_span
            if low <= _start(attribution) < high:
                if _passes_on(text, outer, attribution):
                    outermost.append(replace(attribution, via_span=outer.source_span))
                continue
        if content and content[0] < attribution.cue_span[0]:
            # "Ort denied it, Hale said": what stands before belongs to the later speaker
            inside = []
            while outermost and _start(outermost[-1]) >= content[0] and outermost[-1].source_span != span:
                inside.append(outermost.pop())
            reports = [inner for inner in inside if _passes_on(text, attribution, inner)]
            outermost.extend(replace(inner, via_span=span) for inner in reports)
        if content and content[1] > attribution.cue_span[1]:
            outer = attribution
        outermost.append(attribution)
    return outermost


def _passes_on(text: str, outer: Attribution, inner: Attribution) -> bool:
    """True for "Ort says that Hale told her": the reported words begin with who said them."""
    if outer.verb not in _PASSING_ON or inner.verb not in _PASSED_ON or inner.via_span or inner.negated:
        return False
    if outer.content_span is None or inner.content_span is None:
        return False
    outer_start, inner_start = outer.content_span[0], inner.content_span[0]
    gap = text[inner.source_span[1] : inner.cue_span[0]]
    around = sorted((outer.cue_span, outer.source_span))
    gap = gap.replace(text[around[0][0] : around[1][1]], "")  # "Hale, according to Ort, said"
    if gap.strip(" ,") or text.startswith("to ", inner_start):
        return False  # "Ort said the board told its men to wait": an order, on her word
    if inner_start < inner.cue_span[1]:  # "“It sank,” Hale told Ort, according to the gazette"
        return inner_start == outer_start and outer.cue_span[0] > inner.cue_span[0]
    if text[slice(*inner.source_span)].lower() in PERSONS | {"it"}:
        return False  # "Ort said she recalled": most often herself
    beginnings = (outer_start, outer.cue_span[1])  # "In May, Ort says, Hale told her"
    speaker_start = (inner.antecedent_span or inner.source_span)[0]
    return any(
        _BEFORE_SOURCE.fullmatch(text, start, speaker_start) for start in beginnings if start <= speaker_start
    )


def _start(attribution: Attribution) -> int:
    return min(attribution.cue_span[0], attribution.source_span[0])
