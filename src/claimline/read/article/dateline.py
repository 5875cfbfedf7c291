"""A wire's dateline at the beginning of an article: `ALEPPO, March 31 (Reuters) -`: place, day, and who carried it.

The day is the one of the report; a day without a year is none. Place alone is a dateline only in capitals before a dash.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from claimline.dates import find_moment
from claimline.model import Span
from claimline.read.article.byline import AGENCY, is_role

_LONGEST = 120  # characters
_DASH = r"(?:\s*(?:—|–|--)\s*|\s*-\s+|(?<=\))\s+)"
_PLACE = r"[A-Z][A-Z.'’ -]*[A-Z](?:/[A-Z][A-Z.'’ -]*[A-Z])*"
_LOWER = r"(?:,\s+[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){0,2})"
_AGENCY = r"\((?P<agency>[^()]{2,40})\)"
_LETTERS = re.compile(r"[A-Z]{3,5}")
_COUNTRIES = frozenset({"CAR", "DPRK", "DRC", "PRC", "ROK", "UAE", "USA", "USSR"})
_DATELINE = re.compile(
    rf"(?:\((?:{_PLACE}|[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)?){_LOWER}?,\s+(?P<inner>[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}},\s+\d{{4}}|\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\s+\d{{4}})\)|(?P<alone>\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\s+\d{{4}}|[A-Z][a-z]{{2,8}}\s+\d{{1,2}},\s+\d{{4}})|(?P<place>{_PLACE}){_LOWER}?(?:,?\s+(?P<day>(?:\w+\.?,?\s+)?(?:[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}|\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?)(?:,?\s+\d{{4}})?))?(?:,?\s*(?P<parted>{_DASH}|:\s*)?{_AGENCY})?"
    rf"|(?P<first>[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?,?\s+\d{{4}})\s*\((?P<named>[^()]{{2,40}})\)"
    rf"|(?P<mixed>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,2}}{_LOWER}?)(?:,?\s+(?:[A-Z][a-z]{2, 8}\.?,?\s+)?(?P<when>(?:[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}|\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?)(?:,?\s+\d{{4}})?))?,?\s*\((?P<by>[^()]{{2,40}})\))"
    rf"(?:{_DASH}(?=[\"“‘'A-ZÀ-Þ\d])|\s*[—–-]+\s*\Z)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where it stands, its day with a year, and the agency that carried the report; None where it does not say so."""

    span: Span
    day: Span | None
    agency: Span | None


def dateline_of(text: str, start: int, end: int, named: AbstractSet[str] = frozenset()) -> Dateline | None:
    """The dateline that opens a paragraph; `named` are the parts of the head, in small letters, in which a carrier can stand."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    if not found:
        return None
    group = next((name for name in ("agency", "named", "by") if found[name]), "")
    agency = (
        found.span(group)
        if group and (found["parted"] or _is_carrier(found[group], named, letters=group != "named"))
        else None
    )
    day = next((found.span(name) for name in ("day", "first", "when", "inner", "alone") if found[name]), None)
    if found["mixed"] and not agency:
        return None
    if (
        found["place"]
        and not (day or agency)
        and (len(found["place"]) < 5 or not re.search(r"[—–]|--", found[0]))
    ):
        return None
    moment = find_moment(text[slice(*day)]) if day else None
    if day and moment is None:
        return None
    return Dateline(found.span(), day if moment and moment.kind == "date" else None, agency)


def _is_carrier(words: str, named: AbstractSet[str], *, letters: bool) -> bool:
    """True for an agency: a known one, a name with a word of papers in it, a name that the head has too, or `letters` that stand for one and no country."""
    short = letters and _LETTERS.fullmatch(words) is not None and words not in _COUNTRIES
    return short or is_role(words) or AGENCY.fullmatch(words) is not None or words.casefold() in named
