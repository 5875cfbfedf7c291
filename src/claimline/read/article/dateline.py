"""A wire's dateline at the beginning of an article: `ALEPPO, March 31 (Reuters) -`: place, day, and who carried it.

The day is the one of the report; a day without a year is none by itself. Place alone is a dateline only in capitals before a dash.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from claimline.dates import find_moment
from claimline.model import Span
from claimline.read.article.byline import AGENCY, is_role

BEFORE_DATELINE = 3
"""So many paragraphs a dateline can stand in."""
_LONGEST = 120  # characters
_DASH = r"(?:\s*(?:—|–|--)\s*|\s*-\s+|(?<=\))\s+)"
_CAPITALS = r"[A-Z][A-Z.'’ -]*[A-Z](?:/[A-Z][A-Z.'’ -]*[A-Z])*"
_WORD = r"[^\W\d_][\w.’'-]*"
_REGION = rf"(?:,\s+{_WORD}(?:\s+{_WORD}){{0,2}})"  # "OSTER, Norland"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})"
_FULL = rf"(?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}})"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_WHEN = rf"{_WEEKDAY}{_DAY}(?:,?\s+\d{{4}})?"
_NAMED = r"[^()]{2,40}"
_FORMS = (
    rf"\((?:{_CAPITALS}|[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)?){_REGION}?,\s+(?P<inner>{_FULL})\)",  # (Oster, May 3, 2016) -
    rf"(?P<first>{_FULL})(?:\s*\((?P<named>{_NAMED})\))?",  # May 3, 2016 (Reuters) -
    rf"(?P<place>{_CAPITALS}){_REGION}?(?:,?\s+(?P<day>{_WHEN}))?(?:,?\s*(?P<parted>{_DASH}|:\s*)?(?:\((?P<agency>{_NAMED})\)|/(?P<wire>{_NAMED})/))?",
    rf"(?P<mixed>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,2}}?{_REGION}??)(?:,?\s+(?P<when>{_WHEN}))?,?\s*\((?P<by>{_NAMED})\)",
)
_DATELINE = re.compile(rf"(?:{'|'.join(_FORMS)})(?:{_DASH}(?=[\"“‘'A-ZÀ-Þ\d])|\s*[—–-]+\s*\Z)")
# "PATNA: A day after the bridge fell, ...": the place of papers in India, over running words that say nothing of themselves.
# One word, or "NEW DELHI": two words may be somebody, and letters a body.
_PLACE_LABEL = re.compile(
    r"(?P<place>(?:(?:NEW|NORTH|SOUTH|EAST|WEST|PORT|SAN|SANTA|LOS|LAS|EL|AL|ST|CAPE|FORT|GREATER|NAVI) )?[A-Z][A-Z'’-]{4,}):\s+(?=[\"“‘']?[A-Z0-9])"
)
_OF_ITSELF = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b|\?", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"(?:.*\b)?(?:UPDATED?|NOTE|BREAKING|CORRECTION|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|EDITORIAL|SUMMARY|WATCH|WARNING|CLAIM|FACT|VERDICT"
    r"|LIVE|REVIEW|BACKGROUND|CONTEXT|RUMOU?R|TRUTH|CHAIR(?:MAN|WOMAN)?|NARRATOR|PRESENTER|WITNESS(?:ES)?|POLICE|PROSECUT(?:OR|ION)S?|OFFICIALS?|GOVERNMENT|MODERATOR|PRESIDENT|MINISTER|JUDGE|DR|MR|MRS|MS|HOST|Q|A)\b.*"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col)\b\.?|Miss|Professor|Senator|Governor|General|Sir|Lord|Lady|President|Chancellor|Minister|Mayor)"
_SPOKEN = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'][^’']*[’'](?!\w)")
_FEWEST_WORDS = 12
_LETTERS = re.compile(r"[A-Z]{3,5}")
_LONG_NAME = 3  # words before letters in brackets, which are a body's name then
_COUNTRIES = frozenset({"CAR", "DPRK", "DRC", "PRC", "ROK", "UAE", "USA", "USSR"})


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where it stands, its day with a year or without one, and the agency that carried the report; None where it does not say so."""

    span: Span
    day: Span | None
    agency: Span | None
    yearless: Span | None = None


def dateline_of(text: str, start: int, end: int, named: AbstractSet[str] = frozenset()) -> Dateline | None:
    """The dateline that opens a paragraph; `named` are the parts of the head, in small letters, in which a carrier can stand."""
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    if not found:
        return None
    group = next((name for name in ("agency", "wire", "named", "by") if found[name]), "")
    place = (found["place"] or found["mixed"] or "").partition(",")[0]
    between = found["parted"] and found[group][0].isupper() and not re.search(r"\d", found[group])
    agency = (
        found.span(group)
        if group and (between or group == "wire" or _is_carrier(found[group], place, named))
        else None
    )
    if group == "by" and not agency:
        return None  # "World Health Organization (WHO) -"
    day = next((found.span(name) for name in ("day", "first", "when", "inner") if found[name]), None)
    if found["parted"] and not agency:
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
    kind = moment.kind if moment else ""
    return Dateline(
        found.span(), day if kind == "date" else None, agency, day if kind == "yearless" else None
    )


def place_before_colon(text: str, blocks: Sequence[Span]) -> Span | None:
    """Where the word stands that opens the first of some paragraphs before a colon, as a place does.

    None where it is who speaks; `is_place` says whether the text shows that it is a place.
    """
    found = _PLACE_LABEL.match(text, *blocks[0]) if blocks else None
    if found is None or _NO_PLACE.fullmatch(found["place"]) or is_role(found["place"].title()):
        return None
    told = text[found.end() : blocks[0][1]]
    if len(told.split()) < _FEWEST_WORDS or _OF_ITSELF.search(_SPOKEN.sub("", told)):
        return None
    if any(_PLACE_LABEL.match(text, *block) for block in blocks[1:]):
        return None
    word = found["place"]
    return None if _is_surname(text, word) and not is_place(text, word) else found.span()


def is_place(text: str, word: str) -> bool:
    """True for two words, and for one where the text is about something in that place: "in Patna", "Patna-based"."""
    if " " in word:
        return True
    place = rf"\b(?i:{re.escape(word)})"
    return (
        re.search(rf"\b(?i:in|at|near|across|outside|reached)\s+{place}\b|{place}-based\b", text) is not None
    )


def _is_surname(text: str, word: str) -> bool:
    """True where a title stands before a word somewhere: "Ms Merkel", "Chancellor Angela Merkel"."""
    return re.search(rf"\b{_TITLE} (?:[A-Z][a-z]+ )?(?i:{re.escape(word)})\b", text) is not None


def _is_carrier(words: str, place: str, named: AbstractSet[str]) -> bool:
    """True for an agency: a known one, a name with a word of papers in it, one that the head has too, or its letters.

    Three to five capitals are such letters, unless they are a country's, or those of the words before them.
    """
    initials = "".join(word[0] for word in place.split() if word[0].isupper())
    short = (
        0 < len(place.split()) < _LONG_NAME or place.isupper()
    )  # and not "Doctors Without Borders (MSF) -"
    letters = (
        short and _LETTERS.fullmatch(words) is not None and words not in _COUNTRIES and words != initials
    )
    body = is_role(words) and words[0].isupper() and not any(map(str.isdigit, words))
    return letters or body or AGENCY.fullmatch(words) is not None or words.casefold() in named
