"""Two dates that are the ends of one stretch of time: "from May to July 2015", "between 3 and 9 May", "1939-45".

TIMEX3 draws two extents and gives each its own value; as dates on a timeline both mean the whole stretch.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimline.dates.edtf import first_moment
from claimline.dates.expressions import Expression, find_expressions
from claimline.dates.grammar.meaning import NOW
from claimline.dates.grammar.rules import SHORT_END
from claimline.dates.qualifiers import qualifier_of, without_marks
from claimline.model import Anchor, DateMention, Span

_NOTE = "It is one end of “{}”; the bounds are those of the whole range."

# Between the ends of "from 1998 until his dismissal in 2006" and "from 1919 until he drowned in 1938".
_UNTIL_A_DEED = re.compile(
    r",? (?:(?:until|till) (?:the|it|he|she|they|his|her|its|their)|to (?:his|her|its|their)) "
    r"(?:(?!(?:from|since|after|before|not|and|but|or)\b)[\w'’-]+ ){1,4}(?:in|on) "
)


def with_ranges(
    text: str,
    expressions: Sequence[Expression],
    mentions: Sequence[DateMention],
    anchors: Sequence[Anchor | None],
) -> list[DateMention]:
    """The mentions, with both ends of each range standing for all of it; "now" as an end is the day of the writing."""
    result = list(mentions)
    for i, expression in enumerate(expressions[:-1]):
        if not _is_first_end(text, expression, expressions[i + 1]):
            continue
        if expressions[i + 1].rule == SHORT_END and not mentions[i + 1].edtf:
            # "The order 2015-32" is of no year, if the second one is none.
            result[i] = replace(
                mentions[i + 1], start=expression.start, end=expression.end, text=expression.text
            )
            continue
        first, last = (_as_end(result[j], anchors[j]) for j in (i, i + 1))
        if expression.signal != "from" and _is_one_winter(first, last):
            own = {name: getattr(last, name) for name in ("start", "end", "text", "timex_value", "rule")}
            result[i + 1] = replace(first, **own)
        elif _in_order(first, last):
            result[i], result[i + 1] = (_whole(text, end, first, last) for end in (first, last))
    return result


def whole_range(text: str, date: Span) -> Span:
    """The words of the range in a sentence of which the words of a date are one end: `2001 to 2004` for `2001`; else the date's own."""
    for first, last in pairwise(find_expressions(text)):
        if date in {(first.start, first.end), (last.start, last.end)} and _is_first_end(text, first, last):
            return first.start, last.end
    return date


def _is_first_end(text: str, expression: Expression, following: Expression) -> bool:
    """Whether a date and the next one are the ends of one stretch of time."""
    return expression.to_next or (
        expression.signal == "from"
        and _UNTIL_A_DEED.fullmatch(text, expression.end, following.start) is not None
    )


def _as_end(mention: DateMention, anchor: Anchor | None) -> DateMention:
    if mention.timex_value != NOW or anchor is None:
        return mention
    day = anchor.when.partition("T")[0]
    qualifier = qualifier_of(uncertain=anchor.uncertain, approximate=False)
    return replace(
        mention, edtf=day, earliest=day, latest=day, qualifier=qualifier, basis="relative", anchor=anchor.when
    )


def _is_one_winter(first: DateMention, last: DateMention) -> bool:
    """True for "the winter of 1946 to 1947", which has days of both years; "from the winter of 1946 to 1947" is a range."""
    winter = without_marks(first.edtf)
    return winter.endswith("-24") and len(last.edtf) == 4 and last.edtf == first.latest[:4]


def _in_order(first: DateMention, last: DateMention) -> bool:
    if not (first.earliest and first.latest and last.earliest and last.latest):
        return False
    begins, ends = first_moment(first.earliest), first_moment(last.earliest)
    return begins <= ends and first.edtf[0] != "[" != last.edtf[0]


def _whole(text: str, end: DateMention, first: DateMention, last: DateMention) -> DateMention:
    words = " ".join(text[first.start : last.end].split())
    both = first.qualifier + last.qualifier
    return replace(
        end,
        edtf=f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}",
        earliest=first.earliest,
        latest=last.latest,
        precision="range",
        qualifier=qualifier_of(uncertain="uncertain" in both, approximate="approximate" in both),
        basis="relative" if "relative" in {first.basis, last.basis} else "stated",
        note=" ".join(note for note in (end.note, _NOTE.format(words)) if note),
    )
