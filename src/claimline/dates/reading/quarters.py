"""Quarters whose end the next words name: "the quarter ended 31 July" is May to July, whatever a company counts it as."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimline.dates.edtf import day_from_number, day_number, iso_day
from claimline.dates.expressions import Expression
from claimline.dates.grammar.meaning import Meaning
from claimline.dates.periods import Period
from claimline.dates.qualifiers import qualifier_of, with_mark
from claimline.model import DateMention

NOTE = "It is read as the three months that end on the day named."
_ENDED = re.compile(r",? (?:that |which )?(?:end(?:ed|ing|s)|to)(?: on)? ")


def with_unnamed_quarters(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions, "the quarter" before its end as the quarter of the calendar that most of it lies in.

    Where the text has given a quarter its number, "the quarter" is that one, as the company counts.
    """
    result = list(expressions)
    for i, (first, last) in enumerate(pairwise(expressions)):
        if first.meaning.quarter:
            break
        month = last.meaning.month
        if month and first.meaning.base == "quarter" and _ends(text, first, last):
            quarter = ((month - 2) % 12) // 3 + 1  # that of the month in the middle
            year = last.meaning.year
            year = year - (month == 1) if year is not None else None
            result[i] = replace(first, meaning=Meaning(quarter=quarter, year=year))
    return result


def with_their_months(
    text: str, expressions: Sequence[Expression], mentions: Sequence[DateMention]
) -> list[DateMention]:
    """The mentions, each quarter that a date ends as the three months until then."""
    result = list(mentions)
    for i, (first, last) in enumerate(pairwise(expressions)):
        if _ends(text, first, last) and mentions[i].edtf and mentions[i + 1].precision == "day":
            result[i] = _until(mentions[i], mentions[i + 1])
    return result


def _ends(text: str, first: Expression, last: Expression) -> bool:
    """True for "the quarter" or "the third quarter" and the date that ends it."""
    meaning = first.meaning
    own = meaning.grain == "quarter" and not meaning.count and not meaning.moves
    return own and _ENDED.fullmatch(text, first.end, last.start) is not None


def _until(quarter: DateMention, end: DateMention) -> DateMention:
    last = end.latest
    after = Period("day", *day_from_number(day_number(last) + 1))
    first = iso_day(*day_from_number(after.moved(-3, "month").first_day()))
    both = quarter.qualifier + end.qualifier
    qualifier = qualifier_of(uncertain="uncertain" in both, approximate="approximate" in both)
    return replace(
        quarter,
        edtf=with_mark(f"{first}/{last}", qualifier),
        earliest=first,
        latest=last,
        precision="range",
        qualifier=qualifier,
        anchor=end.anchor,
        note=" ".join(note for note in (end.note, NOTE) if note),
    )
