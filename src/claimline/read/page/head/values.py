"""The values of a page's facts: a time as EDTF with its offset, the names of people, words to compare.

A page's data hold placeholders ("1970-01-01"), accounts ("admin"), addresses and the outlet's own name where a person's
name should be; none of them says when or by whom.
"""

import html
import re
from collections.abc import Collection
from typing import Final

from claimline.dates import MachineTime, machine_time, read_timestamp
from claimline.read.addresses import holds_address
from claimline.read.article.byline import AGENCY, NOBODY, authors_in, is_person
from claimline.read.article.bywords import ANY, LABELS
from claimline.read.article.signature import CREDIT, signature_of
from claimline.read.lines import lines_of

_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?Z?)?")
_UNIX_DATE = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) \w{3,4} (\d{4})")
_MAIL_ZONE = re.compile(r"\s*(?:([+-]\d{4})|\(?[A-Z]{3,4}\)?)$")
_MIDNIGHT = re.compile(r"T00:00(?::00)?$")
_FIRST_YEAR = 1980  # no page is older than that; what a data base has for "none" is: 1970, 1900, 1
_LAST_YEAR = 2200
_URL = re.compile(r"(?:https?:)?//|www\.|^/|\w\.(?:com|org|net|de|fr|co\.uk)\b", re.IGNORECASE)
_ACCOUNTS = re.compile(
    r"(?:the\s+)?(?:admin\w*|web\s?master|web\s?team|webdesk|web\s?desk|root|user|guest|test|default|author|editors?|editorial(?:\s+(?:team|staff|board))?|staff|team|news\s?(?:room|desk)|publisher"
    r"|redaktion\w*|online-?redaktion|la\s+rédaction|rédaction|la\s+redacción|redacción|redazione|la\s+redazione|redactie|redação|редакция|press\s+(?:office|release)"
    r"|anonym\w*|unknown|none|n/?a|null|undefined|nobody|various(?:\s+authors)?|contributors?)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:(?:{ANY}|text)\b|(?:{LABELS})(?=\s*[:：＝=]))\s*(?:[:：＝=]\s*|\s)", re.IGNORECASE)
_BEFORE_DAY = re.compile(
    r"(?:(?:posted|published|submitted)\s+on|(?:veröffentlicht|geschrieben)\s+am|(?:publié|posté|soumis)e?\s+le|(?:publicado|enviado|postado)\s+(?:el|em)"
    r"|pubblicato\s+il|geplaatst\s+op|опубликовано)\W*",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"[^\W\d_][\w.-]*\d[\w.-]*")
_LONGEST = 60  # characters of a name
_LONGEST_TIME = 80
_LONGEST_FIELD = 600  # of the names of many authors
LONGEST_TITLE: Final = 300
"""Characters of a title."""
_WORDS = 6


def time_of(words: str, *, day_first: bool | None = None) -> MachineTime | None:
    """The time that some words of a page's data are; None for placeholders and for digits that can be read both ways.

    `day_first` is the order of day and month in digits where the page shows it.

    Seconds are left out, and so is midnight, which is how systems write a day alone.
    """
    if len(words) > _LONGEST_TIME:
        return None
    clean = " ".join(words.split())
    if match := _COMPACT.fullmatch(clean):
        clean = "-".join(match.group(1, 2, 3)) + (f"T{match[4]}:{match[5]}" if match[4] else "")
    elif match := _UNIX_DATE.fullmatch(clean):
        clean = f"{match[2]} {match[1]} {match[4]} {match[3]}"
    time = machine_time(clean) or _in_words(clean, day_first)
    if time is None or not _FIRST_YEAR <= int(time.edtf[:4]) <= _LAST_YEAR:
        return None
    if _MIDNIGHT.search(time.edtf):
        return MachineTime(time.edtf.partition("T")[0])
    return MachineTime(time.minute, time.offset)


def _in_words(clean: str, day_first: bool | None) -> MachineTime | None:
    """A time as people write it, or as mail does: `Mon, 22 Jul 2013 09:00:00 +0200`."""
    zone = _MAIL_ZONE.search(clean)
    mention = read_timestamp(clean, day_first=day_first)
    if mention is None and zone:
        mention = read_timestamp(clean[: zone.start()], day_first=day_first)
    if mention is None or mention.edtf.startswith(("[", "{")) or mention.qualifier:
        return None
    return machine_time(mention.edtf + (zone[1] or "" if zone and "T" in mention.edtf else ""))


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
        or bool(_URL.search(name) or holds_address(name))
        or any(pattern.fullmatch(name) for pattern in (_ACCOUNTS, AGENCY, NOBODY, _BEFORE_DAY))
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
    clean = plain(words) if len(words) <= _LONGEST_FIELD else ""
    if one and _HANDLE.fullmatch(clean):  # its digits are no mark of an institute, as in "Mia Roe1"
        return () if is_nobody(clean, outlets) else (clean,)
    if CREDIT.match(clean):  # "Edited by Mia Roe", "Photographs: by Bo Ek": not who wrote it
        return ()
    found: list[str] = []
    for line in lines_of(clean):
        if (signature := signature_of(clean, line)) and signature.authors and _BEFORE.match(clean):
            found += [clean[slice(*span)] for span in signature.authors]
    if not found:
        start = match.end() if (match := _BEFORE.match(clean)) else 0
        found = [clean[slice(*span)] for span in authors_in(clean, start, len(clean), several=True)]
    people = [name for name in found if not is_nobody(name, outlets) and (one or is_person(name))]
    return tuple(dict.fromkeys(people))
