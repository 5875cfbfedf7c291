"""Which outlets and channels carried the words: told them, named as the place where they stood, or meant by the verb."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import takewhile
from typing import NamedTuple

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.syntax.proper_names import is_outlet
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.model import Span
from claimline.names.known import Name, NameList

CHANNELS = {"tweet": "Twitter", "retweet": "Twitter"}
"""Cues that name the channel themselves."""

_NEAR = 400  # code points from the cue within which an outlet can be the setting
_SHORTEST_SETTING = 2  # "in Gazette"
_SET = frozenset({"in", "on"})
_BRINGING = frozenset({"in", "on", "to", "via", "by", "with"})


class Carrier(NamedTuple):
    """Who carried words to us, and where that is named; None for one whom no words of the sentence name."""

    name: str
    span: Span | None = None


NOBODY = Carrier("")


def carriers_of(
    attribution: Attribution, verbs: Collection[str], sentence: Sentence, actors: NameList
) -> Iterator[Carrier]:
    """Outlets and channels, canonical where the list knows them, as written else.

    Args:
        attribution: whose carriers are asked for.
        verbs: of all cues of its speaker.
        sentence: where it stands, with its names.
        actors: the list that tells outlets from other names.
    """
    if attribution.addressee_span:
        yield outlet_in(attribution.addressee_span, sentence, actors)
    first = bisect_left(sentence.names, (attribution.cue_span[0] - _NEAR,))
    for name in sentence.names[first : bisect_left(sentence.names, (attribution.cue_span[1] + _NEAR,))]:
        if name.kind != "outlet":
            continue
        outside = not any(_covers(span, name.start) for span in _taken(attribution))
        if outside and _is_setting(sentence, name):
            yield Carrier(name.name, (name.start, name.end))
    yield from _set_after_cue(attribution, sentence, actors)
    for verb, channel in CHANNELS.items():
        if verb in verbs:
            yield Carrier(channel)


def parted_from_outlet(span: Span, sentence: Sentence, actors: NameList) -> tuple[Span, Carrier]:
    """The phrase of somebody, without the outlet at its end that had the words, and that outlet.

    "Mia Hale in the Harbour Gazette" is Mia Hale; "a report in the Gazette" stays whole.
    """
    first, end = sentence.place(span[0]), sentence.place(span[1])
    tokens = sentence.tokens
    end -= end > first and tokens[end - 1].text == ","
    link = next((i for i in range(first + 1, end) if tokens[i].low in _SET), end)
    if end - link < _SHORTEST_SETTING or not (
        tokens[link - 1].is_capital or is_person_noun(tokens[link - 1])
    ):
        return span, NOBODY
    outlet = outlet_in((tokens[link + 1].start, tokens[end - 1].end), sentence, actors)
    return ((span[0], tokens[link - 1].end), outlet) if outlet.name else (span, NOBODY)


def _set_after_cue(attribution: Attribution, sentence: Sentence, actors: NameList) -> Iterator[Carrier]:
    """The outlets between cue and words reported: "said in the Gazette in 2014 that"."""
    cue, content = attribution.cue_span, attribution.content_span
    if content is None or content[0] <= cue[1]:
        return
    tokens = sentence.tokens[sentence.place(cue[1]) : sentence.place(content[0])]
    for index, token in enumerate(tokens):
        named = takewhile(lambda t: t.is_capital or t.low in words.ARTICLES, tokens[index + 1 :])
        phrase = list(named) if token.low in _SET else []
        if phrase:
            yield outlet_in((phrase[0].start, phrase[-1].end), sentence, actors)


def _taken(attribution: Attribution) -> Iterator[Span]:
    """Where an outlet speaks, is spoken of, was told or passes on, and is no setting."""
    spans = (
        attribution.source_span,
        attribution.content_span,
        attribution.addressee_span,
        attribution.via_span,
    )
    yield from filter(None, spans)


def outlet_in(span: Span, sentence: Sentence, actors: NameList) -> Carrier:
    """The outlet that a phrase names, known to the list or shown by its form ("the Harbour Gazette"), or nobody."""
    for name in sentence.names:
        if name.kind == "outlet" and _covers(span, name.start):
            return Carrier(name.name, (name.start, name.end))
    tokens = sentence.tokens[sentence.place(span[0]) : sentence.place(span[1])]
    articled = any(token.low == "the" for token in tokens)
    tokens = [token for token in tokens if token.low not in words.ARTICLES]
    named = tokens and all(token.is_capital for token in tokens)
    named = named and (
        is_outlet(tokens, (0, len(tokens))) or (articled and tokens[-1].low in nouns.ALSO_SURNAMES)
    )
    if not named:
        return NOBODY
    place = tokens[0].start, tokens[-1].end
    return Carrier(actors.canonical(sentence.text[slice(*place)]), place)


def _is_setting(sentence: Sentence, name: Name) -> bool:
    """True after a preposition: "in the gazette", "on Twitter"."""
    before = sentence.place(name.start) - 1
    while before >= 0 and sentence.tokens[before].low in words.ARTICLES:
        before -= 1
    return before >= 0 and sentence.tokens[before].low in _BRINGING


def _covers(span: Span, position: int) -> bool:
    return span[0] <= position < span[1]
