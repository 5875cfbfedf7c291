"""Which clause of a sentence a date belongs to: that of the saying, one beside it, or what says who speaks."""

import re
from collections.abc import Sequence

from claimline.attribution.lexicon import nouns
from claimline.model import DateMention, Statement

# Where the clause of the saying begins, a date before its subject included: ", and in May ".
_JOINED = re.compile(
    r"(?:[,;](?: and| but)?|\b(?:and|but)) (?:(?:in|on|at|last|early|late|this|then|later)\b[^,;.]{0,30}[ ,])?$"
)
_ISSUED = nouns.OUTLETS | nouns.ALSO_SURNAMES | nouns.ANY_OUTLET | nouns.WRITINGS | nouns.DOCUMENTS
_WORD = re.compile(r"[^\W\d_]+")


def in_clause_of_saying(text: str, statement: Statement, dated: Sequence[DateMention]) -> list[DateMention]:
    """The dates without those of a clause before that of the saying, where that has one: "It fell in 2013, and in May he said".

    Args:
        text: the document's.
        statement: what one speaker of the sentence says.
        dated: dates of its sentence.
    """
    source, content = statement.source_span, statement.content_span
    if source is None or (content is not None and content[0] < source[0]):
        return list(dated)
    joined = _JOINED.search(text, statement.start, source[0])
    own = [one for one in dated if joined and one.start >= joined.start()]
    return own or list(dated)


def tells_who_speaks(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the date of "said Bo Ek, a pilot since 1979", which is of no claim; a paper has the day of its issue."""
    source, content = statement.source_span, statement.content_span
    if source is None or content is None or not source[0] <= mention.start < source[1]:
        return False
    if content[0] <= mention.start < content[1]:
        return False
    before = text[source[0] : mention.start]
    words = {word.casefold() for word in _WORD.findall(before)}
    return "," in before and _ISSUED.isdisjoint(words)
