"""A name and a colon at the head of a paragraph: the speaker of a transcript, or of a headline."""

import re

from claimline.attribution.grammar import Bounds
from claimline.attribution.names import capital_runs, is_person
from claimline.attribution.prose import Paragraph
from claimline.attribution.unnamed import is_anonymous_head
from claimline.attribution.words import OPENING_MARKS

_LONGEST = 6
_LONGEST_IN_CAPITALS = 3
# Words in capitals that introduce a text, not a speaker; single letters are answers or initials.
_NO_SPEAKER = re.compile(
    r"(?:UPDATED?|NOTE|BREAKING|CORRECTION|VIDEO|PHOTO|WATCH|READ|LISTEN|EXCLUSIVE|RELATED|MORE|SOURCE|ABSTRACT|CAPTION|"
    r"OPINION|ANALYSIS|LIVE|EDIT|PS|WARNING|DISCLAIMER|FACT|CLAIM|CONCLUSION|SUMMARY|[A-Z])S?"
)


def label_of(paragraph: Paragraph, *, headline: bool) -> Bounds | None:
    """A speaker's label, up to its colon, or None.

    In running text only names in capitals count ("ORT: We left."); in a headline also a person's name, whoever
    speaks without a name ("Minister: no deal"), and any name before a quotation.
    """
    tokens = paragraph.tokens
    start = next((i for i, token in enumerate(tokens[:2]) if token.is_word), 0)
    colon = next((i for i, token in enumerate(tokens[: _LONGEST + 1]) if token.text == ":"), None)
    if colon is None or colon == start or colon + 1 >= len(tokens):
        return None
    label = tokens[start:colon]
    if all(token.text.isupper() for token in label):
        named = len(label) <= _LONGEST_IN_CAPITALS and not _NO_SPEAKER.fullmatch(label[0].text)
        return (start, colon) if named else None
    if not headline or capital_runs(label, 0, len(label)) != [(0, len(label))]:
        return None
    speaks = is_person(label, (0, len(label))) or is_anonymous_head(label[-1])
    return (start, colon) if speaks or tokens[colon + 1].text in OPENING_MARKS else None
