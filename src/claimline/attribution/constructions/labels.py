"""A name and a colon at the head of a paragraph: the speaker of a transcript, or of a headline."""

import re

from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.lexicon.nouns import COLLECTIVES, FINDINGS, OFFICES
from claimline.attribution.lexicon.words import OPENING_MARKS, SMALL_WORDS
from claimline.attribution.syntax.grammar import Bounds
from claimline.attribution.syntax.proper_names import capital_runs, is_person
from claimline.attribution.syntax.prose import Paragraph
from claimline.attribution.syntax.unnamed import is_anonymous_head

_LONGEST = 6
_SHORTEST_HEADLINE = 3
_BEFORE_LABEL = frozenset({":", "-", "–", "—"})
_RETWEET = 3  # RT, @name, colon
_LONGEST_IN_CAPITALS = 3
# Words in capitals that introduce a text, not a speaker; single letters are answers or initials.
_NO_SPEAKER = re.compile(
    r"(?:UPDATED?|NOTE|BREAKING|CORRECTION|VIDEO|PHOTO|WATCH|READ|LISTEN|EXCLUSIVE|RELATED|MORE|SOURCE|ABSTRACT|CAPTION|"
    r"OPINION|ANALYSIS|LIVE|EDIT|PS|WARNING|DISCLAIMER|FACT|CLAIM|CONCLUSION|SUMMARY|[A-Z])S?"
)


def label_at_end(paragraph: Paragraph) -> Bounds | None:
    """The speaker after the colon or dash that ends a headline ("Ferries must stop: minister"), or None."""
    tokens = paragraph.tokens
    furthest = max(1, len(tokens) - 1 - _LONGEST_IN_CAPITALS)
    mark = next(
        (i for i in range(len(tokens) - 2, furthest - 1, -1) if tokens[i].text in _BEFORE_LABEL), None
    )
    if mark is None or paragraph.quoted[mark]:
        return None
    last = tokens[-1]
    speaks = last.low in OFFICES | COLLECTIVES | FINDINGS or is_anonymous_head(last)
    return (
        (mark + 1, len(tokens))
        if speaks and not any(t.low in SMALL_WORDS for t in tokens[mark + 1 :])
        else None
    )


def name_before_colon(paragraph: Paragraph) -> str:
    """The one name before a headline's colon ("Ort: we left"), which may be a topic as well; else nothing."""
    tokens = paragraph.tokens
    named = len(tokens) > _SHORTEST_HEADLINE and tokens[0].is_capital and tokens[1].text == ":"
    return tokens[0].text if named else ""


def label_of(paragraph: Paragraph, *, headline: bool) -> Bounds | None:
    """A speaker's label, up to its colon, or None.

    In running text only names in capitals count ("ORT: We left."); in a headline also a person's name, whoever
    speaks without a name ("Minister: no deal"), and any name before a quotation.
    """
    tokens = paragraph.tokens
    if ":" not in paragraph.lows[: _LONGEST + 1]:
        return None
    if len(tokens) > _RETWEET and tokens[0].text == "RT" and tokens[1].text[0] == "@":
        return (1, 2) if tokens[2].text == ":" else None
    start = next((i for i, token in enumerate(tokens[:2]) if token.is_word), 0)
    colon = paragraph.lows.index(":")
    if colon <= start or colon + 1 >= len(tokens):
        return None
    label = tokens[start:colon]
    if all(token.text.isupper() for token in label):
        named = len(label) <= _LONGEST_IN_CAPITALS and not _NO_SPEAKER.fullmatch(label[0].text)
        return (start, colon) if named else None
    if not headline or label[0].low in FINITE or capital_runs(label, 0, len(label)) != [(0, len(label))]:
        return None
    speaks = is_person(label, (0, len(label))) or is_anonymous_head(label[-1]) or label[-1].low in FINDINGS
    return (start, colon) if speaks or tokens[colon + 1].text in OPENING_MARKS else None
