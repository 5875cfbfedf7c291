"""Whom a statement is about, and where: the names in it, without those of its source and carrier.

Which names there are is found in `sentence`. A place is a place unless it speaks, a country acts unless a preposition
makes it a place.
"""

import re
from typing import NamedTuple

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.resolution.sentence import Sentence, sentence_of
from claimline.model import Span, Statement
from claimline.names.known import Name, NameList
from claimline.text.spans import within
from claimline.text.tokens import tokenize


class Said(NamedTuple):
    """The facts that separate the names of source and carrier from the others: as in `Statement`."""

    source: tuple[str, ...]
    via: tuple[str, ...]
    source_span: Span | None
    content_span: Span | None
    via_span: Span | None = None
    area: tuple[Span, ...] = ()


NOBODY = Said((), (), None, None)
_WHERE = frozenset(
    "in into from near across inside outside around throughout within toward towards to".split()
)
_WHITHER = frozenset("from to toward towards".split())
_MOVES = nouns.TRAVEL | frozenset(
    "arrived came coming deported drove exiled expelled fled flew marched moved moving retreated returned sailed transferred "
    "travelled traveled walked withdrew".split()
)
_CONTEXT = 8  # tokens before a name that can tell a place
# A capital that does these stands for its government.
_DEEDS_OF_STATES = frozenset(
    "annexed backed banned bombed delivered deployed expelled imposed invaded lifted negotiated ratified recalled retaliated "
    "sanctioned sent signed supplied suspended vetoed".split()
)
_PLACE_KINDS = frozenset({"place", "state", ""})
_JOINED = re.compile(r",?\s+(?:and|or)\s+(?:also\s+)?|,\s+")


def about(statement: Statement, text: str, actors: NameList) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors and the places that a statement names, each once, in the order of the text."""
    tokens = tokenize(text, statement.start, statement.end)
    said = Said(
        statement.source,
        statement.via,
        statement.source_span,
        statement.content_span,
        area=statement.area,
    )
    return whom_and_where(sentence_of(text, tokens, actors), said)


def whom_and_where(sentence: Sentence, said: Said = NOBODY) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """As `about`, where the names of the sentence are found already."""
    names = sentence.names
    if sentence.institutions:
        names = sorted([*names, *sentence.institutions])
    if not names:
        return (), ()
    involved: dict[str, None] = {}
    places: dict[str, None] = {}
    before: Name | None = None
    for name in names:
        if said is not NOBODY and _speaks(said, name):
            continue
        where = name.kind in _PLACE_KINDS and (
            _is_joined(sentence.text, before, name, places) or _is_place(sentence, name)
        )
        (places if where else involved).setdefault(name.name)
        before = name
    return tuple(involved), tuple(places)


def _is_joined(text: str, before: Name | None, name: Name, places: dict[str, None]) -> bool:
    """True for the second of "Oster and Upper Hale", where the first is a place."""
    return (
        before is not None
        and before.name in places
        and _JOINED.fullmatch(text, before.end, name.start) is not None
    )


def _speaks(said: Said, name: Name) -> bool:
    """True where a name stands in the phrase of source or carrier, or with another speaker, and not in what is said."""
    if _covers(said.source_span, name.start) or _covers(said.via_span, name.start) or name.name in said.via:
        return True
    with_speakers = within(said.area, name.start)
    return (with_speakers or name.name in said.source) and not _covers(said.content_span, name.start)


def _is_place(sentence: Sentence, name: Name) -> bool:
    tokens, first, beyond = sentence.tokens, sentence.place(name.start), sentence.place(name.end)
    after = [token.low for token in tokens[beyond : beyond + 4]]
    if name.kind == "place":
        verb = next((word for word in after if word not in words.HAVE and word not in words.ADVERBS), "")
        return verb not in FINITE and verb not in _DEEDS_OF_STATES
    if after[:1] == ["'s"]:
        return not nouns.GEOGRAPHY.isdisjoint(after[1:])  # "Norway's second city", but not "Norway's army"
    before = list(tokens[max(0, first - _CONTEXT) : first])
    while before and before[-1].low.endswith(("ed", "ern", "held")):  # "to rebel-controlled Norway"
        before.pop()
        if before and before[-1].text.islower() and before[-1].low not in words.SMALL_WORDS:
            before.pop()
    if len(before) > 1 and before[-1].low == "of":
        return before[-2].low in nouns.GEOGRAPHY  # "the people of Norway", but not "the plans of Norway"
    if not before or before[-1].low not in _WHERE:
        return False
    # "a letter to Bo Ek" goes to a person, "they moved to Upper Hale" to a place; the list knows neither.
    unsure = not name.kind and before[-1].low in _WHITHER
    return not unsure or not _MOVES.isdisjoint(token.low for token in before)


def _covers(span: Span | None, position: int) -> bool:
    return span is not None and span[0] <= position < span[1]
