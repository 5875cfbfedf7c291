"""A month or day without its year whose reading another date right after it speaks against: the date is then uncertain."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.dates.edtf import bounds_of
from claimline.dates.expressions import Expression
from claimline.dates.order import one_of_two
from claimline.dates.qualifiers import qualifier_of, with_mark, without_marks
from claimline.dates.reading.sentence import ends_a_sentence
from claimline.model import DateMention

_REACH = 3  # dates
_END = re.compile(r"[.!?][\"”’')]*\s+(?=\W?[A-Z])")
_PLAIN = re.compile(r"\d{4}-\d\d(?:-(?:[01]\d|2[0-8]))?")  # a month or a day that each year has
_PARAGRAPH = re.compile(r"\n\s*\n")


def with_years_beside(
    text: str, expressions: Sequence[Expression], mentions: Sequence[DateMention], pieces: Sequence[str]
) -> list[DateMention]:
    """The mentions, a month read as of one year uncertain where a full date beside it is of another.

    "It was sold in May. I was there on 28 May 2016", read in 2018: what follows in the sentence, or in the next one of
    the same month, may give the year.
    """
    result = list(mentions)
    for i, (month, mention) in enumerate(zip(expressions, mentions, strict=True)):
        if not mention.edtf or "uncertain" in mention.qualifier or not lacks_its_year(month):
            continue
        following = range(i + 1, min(i + 1 + _REACH, len(expressions)))
        near = (expressions[j] for j in following if pieces[i] == pieces[j])
        full = next((other for other in near if _is_of_another_year(text, month, mention, other)), None)
        if full is not None:
            result[i] = _of_either_year(mention, full)
    return result


def _of_either_year(mention: DateMention, full: Expression) -> DateMention:
    """The month in the year that it is read as or in the one beside it: either may be meant, so its bounds hold both."""
    result = doubted(mention, f"“{full.text}” beside it is of another year.")
    if not _PLAIN.fullmatch(mention.edtf):
        return result
    edtf = one_of_two([mention.edtf, f"{full.meaning.year:04d}{mention.edtf[4:]}"])
    earliest, latest = bounds_of(edtf)
    return replace(result, edtf=edtf, earliest=earliest, latest=latest, precision="range")


def _is_of_another_year(text: str, month: Expression, mention: DateMention, full: Expression) -> bool:
    """True for a full date that may give a month its year, and a year other than the one it is read as."""
    meaning = full.meaning
    if meaning.year is None or meaning.month is None or mention.earliest.startswith(f"{meaning.year:04d}-"):
        return False
    return _is_beside(text[month.end : full.start], same=month.meaning.month == meaning.month)


def lacks_its_year(expression: Expression) -> bool:
    """True for a month, or a day with its month, whose year nothing in its own words says."""
    meaning = expression.meaning
    bare = meaning.year is None and meaning.direction is None and not meaning.base and not expression.to_next
    return bare and meaning.month is not None


def _is_beside(between: str, *, same: bool) -> bool:
    """True within one sentence, and for the next one where it speaks of the same month."""
    if _PARAGRAPH.search(between):
        return False
    if not ends_a_sentence(between):
        return True
    return same and len(_END.findall(between)) <= 1


def doubted(mention: DateMention, why: str) -> DateMention:
    """The mention as an uncertain one, with a sentence more that says why."""
    qualifier = qualifier_of(uncertain=True, approximate="approximate" in mention.qualifier)
    return replace(
        mention,
        edtf=with_mark(without_marks(mention.edtf), qualifier),
        qualifier=qualifier,
        note=f"{mention.note} {why}".strip(),
    )
