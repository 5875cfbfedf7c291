"""The values of a page's facts: a time as EDTF with its offset, the names of people, words to compare.

A page's data hold placeholders ("1970-01-01"), accounts ("admin"), addresses and the outlet's own name where a person's
name should be; none of them says when or by whom.
"""

import html
import re
from collections.abc import Collection
from dataclasses import dataclass

from claimline.dates import bounds_of, read_timestamp
from claimline.read.article.byline import AGENCY, NOBODY, authors_in, is_person
from claimline.read.article.signature import signature_of
from claimline.read.lines import lines_of

_ISO = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]\s*(?P<clock>\d\d:\d\d)(?P<second>:\d\d)?(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?"
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?Z?)?")
_UNIX_DATE = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) \w{3,4} (\d{4})")
_RFC_ZONE = re.compile(r"\s*(?:[+-]\d{4}|\(?[A-Z]{3,4}\)?)$")
_FIRST_YEAR = 1980  # no page is older than that; what a data base has for "none" is: 1970, 1900, 1
_LAST_YEAR = 2200
_URL = re.compile(r"(?:https?:)?//|www\.|^/|\w\.(?:com|org|net|de|fr|co\.uk)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S@\S+\.\w|\b\d{1,3}(?:\.\d{1,3}){3}\b")
_ACCOUNTS = re.compile(
    r"(?:the\s+)?(?:admin\w*|web\s?master|web\s?team|webdesk|web\s?desk|root|user|guest|test|default|author|editors?|editorial(?:\s+(?:team|staff|board))?|staff|team|news\s?(?:room|desk)|publisher"
    r"|redaktion\w*|online-?redaktion|la\s+rédaction|rédaction|la\s+redacción|redacción|redazione|la\s+redazione|redactie|redação|редакция|press\s+(?:office|release)"
    r"|anonym\w*|unknown|none|n/?a|null|undefined|nobody|various(?:\s+authors)?|contributors?)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:by|von|par|por|di|door|written by|words by|text)\s*:?\s+", re.IGNORECASE)
_LONGEST = 60  # characters of a name
_WORDS = 6


@dataclass(frozen=True, slots=True)
class Time:
    """A time as stated: EDTF, a month, a day or a minute in local time, and the offset beside it where there is one."""

    edtf: str
    offset: str = ""


def time_of(words: str) -> Time | None:
    """The time that some words of a page's data are; None for placeholders and for digits that can be read both ways."""
    clean = " ".join(words.split())
    if match := _ISO.fullmatch(clean):
        return _checked(match["day"], match["clock"] or "", match["second"] or "", match["zone"] or "")
    if match := _COMPACT.fullmatch(clean):
        clock = f"{match[4]}:{match[5]}" if match[4] else ""
        return _checked("-".join(match.group(1, 2, 3)), clock)
    if match := _UNIX_DATE.fullmatch(clean):
        clean = f"{match[2]} {match[1]} {match[4]} {match[3]}"
    zone = _RFC_ZONE.search(clean)
    mention = read_timestamp(clean) or (read_timestamp(clean[: zone.start()]) if zone else None)
    if mention is None or mention.edtf.startswith(("[", "{")) or mention.qualifier:
        return None
    day, _, clock = mention.edtf.partition("T")
    offset = zone[0].strip() if zone and clock and not zone[0].strip().isalpha() else ""
    return _checked(day, clock[:5], clock[5:], offset)


def _checked(day: str, clock: str, second: str = "", zone: str = "") -> Time | None:
    edtf = f"{day}T{clock}" if clock and (clock != "00:00" or second not in {"", ":00"}) else day
    try:
        bounds_of(edtf)
    except ValueError:
        return None
    if not _FIRST_YEAR <= int(day[:4]) <= _LAST_YEAR:
        return None
    if zone in {"Z", "UTC", "GMT"}:
        zone = "+00:00"
    if zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:] or '00'}"
    return Time(edtf, zone if "T" in edtf else "")


def folded(words: str) -> str:
    """Letters and digits in small letters, to compare titles and names that differ in marks and spaces."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def plain(words: object) -> str:
    """A value of the data as words: entities that were escaped twice read, white space as one."""
    return " ".join(html.unescape(words).split()) if isinstance(words, str) else ""


def is_nobody(name: str, outlets: Collection[str] = ()) -> bool:
    """True for what names no person: an account, an agency, a desk, an address, or one of the outlet's own names."""
    return (
        not any(map(str.isalpha, name))
        or len(name) > _LONGEST
        or len(name.split()) > _WORDS
        or bool(_URL.search(name) or _ADDRESS.search(name))
        or any(pattern.fullmatch(name) for pattern in (_ACCOUNTS, AGENCY, NOBODY))
        or folded(name) in outlets
    )


def one_name(words: str, outlets: Collection[str], *, inverted: bool = False) -> str:
    """A name as a field for one person gives it; empty where it names nobody.

    Args:
        words: the field.
        outlets: names of the page's site and publisher, folded.
        inverted: True where such fields have the surname first: "Roe, Mia".
    """
    name = _BEFORE.sub("", plain(words), count=1) if _BEFORE.match(plain(words)) else plain(words)
    first, comma, after = name.partition(",")
    if inverted and comma and "," not in after and not after.strip(" .").isupper():
        name = f"{after.strip()} {first.strip()}"
    elif comma and is_person(first):
        name = first  # "Mia Roe, PhD"
    return "" if is_nobody(name, outlets) else name


def names_in(words: str, outlets: Collection[str], *, one: bool = False) -> tuple[str, ...]:
    """The people in a by-line or a field for several, without offices, papers and accounts.

    Args:
        words: "By Mia Roe and Bo Ek", "Mia Roe, Oster Gazette".
        outlets: names of the page's site and publisher, folded.
        one: True where a name of one word or of a body stands for a person as well, as it is marked as the author.
    """
    clean = plain(words)
    found: list[str] = []
    for line in lines_of(clean):
        if (signature := signature_of(clean, line)) and signature.authors and _BEFORE.match(clean):
            found += [clean[slice(*span)] for span in signature.authors]
    if not found:
        start = match.end() if (match := _BEFORE.match(clean)) else 0
        found = [clean[slice(*span)] for span in authors_in(clean, start, len(clean), several=True)]
    people = [name for name in found if not is_nobody(name, outlets) and (one or is_person(name))]
    return tuple(dict.fromkeys(people))
