"""The constructions of a whole paragraph that names its speaker beside a colon: a transcript, a tweet, a headline."""

import re
from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match, mark_match
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.lexicon.nouns import (
    BODY_WORDS,
    COLLECTIVES,
    FINDINGS,
    OCCASIONS,
    OFFICES,
    OUTLET_WORDS,
)
from claimline.attribution.lexicon.words import AUXILIARIES, OPENING_MARKS, PERSONS, SMALL_WORDS, SPEAKERS
from claimline.attribution.syntax.grammar import Bounds
from claimline.attribution.syntax.proper_names import capital_runs, is_person
from claimline.attribution.syntax.prose import Paragraph
from claimline.attribution.syntax.unnamed import is_anonymous_head
from claimline.text.tokens import Token

_LONGEST = 6
_SHORTEST_HEADLINE = 4
_BEFORE_SPEAKER = frozenset({":", "-", "–", "—"})
_SHORTEST_RETWEET = 4  # RT, @name, colon, word
_LONGEST_IN_CAPITALS = 3
_FEWEST_QUOTED = 5  # tokens, marks included; fewer can be the title of a book
_BEFORE_TALK = frozenset("a an our the exclusive long".split())
_FEWEST_OF_TABLE = 3  # colons, the label's own included
# Words in capitals that introduce a text, not a speaker; single letters are answers or initials.
_NO_SPEAKER = re.compile(
    r"(?:UPDATED?|NOTE|BREAKING|CORRECTION|VIDEO|PHOTO|WATCH|READ|LISTEN|EXCLUSIVE|RELATED|MORE|SOURCE|ABSTRACT|CAPTION|"
    r"OPINION|ANALYSIS|VERDICT|RATING|RULING|RESULT|LIVE|EDIT|PS|WARNING|DISCLAIMER|FACT|CLAIM|CONCLUSION|SUMMARY|DEAR|INTERVIEW|PROFILE|"
    r"OBITUARY|REVIEW|DIARY|LETTER|COMMENT|EDITORIAL|EXPLAINER|EXPLAINED|REVEALED|FAQ|Q ?& ?A|[A-Z])S?"
)


def retweet(paragraph: Paragraph) -> list[Match]:
    """The author of a tweet that is passed on: "RT @ort: We left."."""
    tokens = paragraph.tokens
    if not _opens_retweet(tokens) or tokens[2].text != ":":
        return []
    return [mark_match((1, 2), 2, (3, len(tokens)), verb="retweet")]


def label_in_capitals(paragraph: Paragraph) -> list[Match]:
    """The speaker of a transcript, in capitals before a colon: "ORT: We left."."""
    label = _before_colon(paragraph)
    if label is None or not _in_capitals(paragraph, label) or label[1] - label[0] > _LONGEST_IN_CAPITALS:
        return []
    first, last = paragraph.tokens[label[0]], paragraph.tokens[label[1] - 1]
    named = last.low in BODY_WORDS - OUTLET_WORDS or not _NO_SPEAKER.fullmatch(
        first.text
    )  # "EDITORIAL BOARD: We left."
    if paragraph.lows.count(":") >= _FEWEST_OF_TABLE:
        return []  # "OSTER: Dead: 10 Missing: 2"
    return [_label_match(paragraph, label)] if named else []


_STORMS = frozenset("storm hurricane cyclone typhoon operation project".split())  # "Storm Ida: live updates"


def label_of_headline(paragraph: Paragraph) -> list[Match]:
    """The one before a headline's colon: a person's name, whoever speaks unnamed, any name before a quotation."""
    bounds = _before_colon(paragraph)
    if bounds is None or _in_capitals(paragraph, bounds):
        return []
    label = paragraph.tokens[slice(*bounds)]
    introduces = len(label[0].text) > 1 and _NO_SPEAKER.fullmatch(label[0].text.upper())
    if introduces or label[0].low in FINITE or capital_runs(label, 0, len(label)) != [(0, len(label))]:
        return []
    named = is_person(label, (0, len(label))) and label[0].low not in _STORMS
    speaks = named or is_anonymous_head(label[-1]) or label[-1].low in FINDINGS
    quotes = paragraph.tokens[bounds[1] + 1].text in OPENING_MARKS
    return [_label_match(paragraph, bounds)] if speaks or quotes else []


def speaker_at_end(paragraph: Paragraph) -> list[Match]:
    """The speaker after the colon or dash that ends a headline: "Ferries must stop: minister", "“We left”: an interview with Lena Ort"."""
    tokens = paragraph.tokens
    if interviewed := _interviewed(paragraph):
        return [interviewed]
    furthest = max(1, len(tokens) - 1 - _LONGEST_IN_CAPITALS)
    mark = next(
        (i for i in range(len(tokens) - 2, furthest - 1, -1) if tokens[i].text in _BEFORE_SPEAKER), None
    )
    if mark is None or paragraph.quoted[mark]:
        return []
    last = tokens[-1]
    speaks = last.low in OFFICES | COLLECTIVES | FINDINGS or is_anonymous_head(last)
    if not speaks or any(token.low in SMALL_WORDS for token in tokens[mark + 1 :]):
        return []
    return [mark_match((mark + 1, len(tokens)), mark, (0, mark))]


def _interviewed(paragraph: Paragraph) -> Match | None:
    """The person with whom an interview is, where a quotation of several words opens its title."""
    tokens, opening = paragraph.tokens, paragraph.quotations[:1]
    mark = opening[0].last + 1 if opening and opening[0].first == 0 and opening[0].closed else len(tokens)
    if mark < _FEWEST_QUOTED or mark >= len(tokens) or tokens[mark].text not in _BEFORE_SPEAKER:
        return None
    said = tokens[1 : mark - 1]  # not the "The Old Quay" of a book, nor its "Where We Left"
    told = any(token.low in PERSONS | SPEAKERS | AUXILIARIES for token in said)
    if not told or all(token.is_capital or token.low in SMALL_WORDS for token in said if token.is_word):
        return None
    lows = paragraph.lows[mark + 1 :]
    link = next((i for i, low in enumerate(lows) if low == "with"), 0)
    if not link or lows[link - 1] not in OCCASIONS or not set(lows[: link - 1]) <= _BEFORE_TALK:
        return None
    name = mark + 2 + link, len(tokens)
    return (
        mark_match(name, mark, (0, mark)) if is_person(tokens, name) and _is_all_name(tokens, name) else None
    )


def _is_all_name(tokens: list[Token], bounds: Bounds) -> bool:
    return capital_runs(tokens, *bounds) == [bounds]


def surname_in_title(paragraph: Paragraph, speakers: Sequence[str]) -> Match | None:
    """The one name before a title's colon, which may be a topic as well, where one of the text's speakers bears it.

    `speakers` are their phrases; one bears it with another name before it: "Ort" is Lena Ort.
    """
    tokens = paragraph.tokens
    if len(tokens) < _SHORTEST_HEADLINE or not tokens[0].is_capital or tokens[1].text != ":":
        return None
    in_full = re.compile(rf"[A-Z][\w.’'-]*\s{re.escape(tokens[0].text)}\b")
    return _label_match(paragraph, (0, 1)) if any(map(in_full.search, speakers)) else None


def _label_match(paragraph: Paragraph, label: Bounds) -> Match:
    return mark_match(label, label[1], (label[1] + 1, len(paragraph.tokens)))


def _before_colon(paragraph: Paragraph) -> Bounds | None:
    """The words before the first colon, where it stands near the beginning and words follow it."""
    tokens, lows = paragraph.tokens, paragraph.lows
    if ":" not in lows[: _LONGEST + 1] or _opens_retweet(tokens):
        return None
    start = next((i for i, token in enumerate(tokens[:2]) if token.is_word), 0)
    colon = lows.index(":")
    return (start, colon) if start < colon < len(tokens) - 1 else None


def _in_capitals(paragraph: Paragraph, label: Bounds) -> bool:
    return all(token.text.isupper() for token in paragraph.tokens[slice(*label)])


def _opens_retweet(tokens: Sequence[Token]) -> bool:
    return len(tokens) >= _SHORTEST_RETWEET and tokens[0].text == "RT" and tokens[1].text[0] == "@"
