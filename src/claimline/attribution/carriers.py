"""Who carried the words from the source to us: the outlet that was told, that quoted, or in which they stood."""

import re
from collections.abc import Iterator

from claimline.attribution import words
from claimline.attribution.actors import ActorList, Name
from claimline.attribution.finder import Attribution
from claimline.attribution.names import is_outlet
from claimline.attribution.prose import Paragraph
from claimline.model import Span

CHANNELS = {"tweet": "Twitter", "retweet": "Twitter"}
"""Cues that name the channel themselves."""

_NEAR = 400  # code points from the cue within which an outlet can be the setting
_BEFORE_NAME = 12  # code points before an outlet that hold its preposition
_BRINGING = frozenset({"in", "on", "to", "via", "by", "with"})


def carrier_of(attribution: Attribution, source: str, paragraph: Paragraph, actors: ActorList) -> str:
    """The name of the outlet or channel, canonical where the list knows it, or nothing.

    Args:
        attribution: whose carrier is asked for.
        source: the name of the speaker, who carries nothing for himself.
        paragraph: where it stands.
        actors: the list that tells outlets from other names.
    """
    if attribution.via_span:
        return _named_carrier(attribution.via_span, paragraph, actors)
    if attribution.told_span and (told := _outlet(attribution.told_span, paragraph, actors)):
        return told
    start, end = paragraph.sentence_at(attribution.cue_span[0])
    near = max(start, attribution.cue_span[0] - _NEAR), min(end, attribution.cue_span[1] + _NEAR)
    for gap in _outside(near, attribution.source_span, attribution.content_span or attribution.source_span):
        for name in actors.find(paragraph.text, *gap):
            if name.kind == "outlet" and name.name != source and _is_setting(name, paragraph):
                return name.name
    return CHANNELS.get(attribution.verb, "")


def _outside(span: Span, *holes: Span) -> Iterator[Span]:
    """The parts of a span that lie in none of the holes, in order."""
    start = span[0]
    for hole in sorted(holes):
        if hole[0] > start:
            yield start, min(hole[0], span[1])
        start = max(start, hole[1])
    if start < span[1]:
        yield start, span[1]


def _named_carrier(span: Span, paragraph: Paragraph, actors: ActorList) -> str:
    """The outlet that a phrase names: known, in brackets ("a local website (Harbour Voice)"), or as written."""
    known = next((n for n in actors.find(paragraph.text, *span) if n.kind == "outlet"), None)
    if known:
        return known.name
    phrase = paragraph.text[slice(*span)]
    if bracket := re.search(r"\(([A-Z][^)]*)\)", phrase):
        return bracket.group(1)
    return re.sub(r"^(?:[Tt]he|[Aa]n?)\s+", "", " ".join(phrase.split()))


def _outlet(span: Span, paragraph: Paragraph, actors: ActorList) -> str:
    """The outlet among those who were told, known or told by its form ("the Harbour Gazette"), or nothing."""
    known = next((n for n in actors.find(paragraph.text, *span) if n.kind == "outlet"), None)
    if known:
        return known.name
    tokens = [token for token in paragraph.tokens_in(*span) if token.low not in words.ARTICLES]
    named = tokens and all(token.is_capital for token in tokens) and is_outlet(tokens, (0, len(tokens)))
    return paragraph.text[tokens[0].start : tokens[-1].end] if named else ""


def _is_setting(name: Name, paragraph: Paragraph) -> bool:
    """True after a preposition: "in the gazette", "on Twitter"."""
    before = paragraph.tokens_in(max(paragraph.tokens[0].start, name.start - _BEFORE_NAME), name.start)
    while before and before[-1].low in words.ARTICLES:
        before.pop()
    return bool(before) and before[-1].low in _BRINGING
