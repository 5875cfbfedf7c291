"""Elements that say by their markup who wrote the article and when: microdata, microformats, `time`, links to an author.

Only those count that are the article's: none of a comment, a teaser, a box at the side or the page's foot.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from claimline.dates import MachineTime, find_moment
from claimline.read.article.byline import is_person
from claimline.read.article.bywords import ALONE
from claimline.read.article.timewords import label_before
from claimline.read.page.head.entry import entry_of
from claimline.read.page.head.region import Region
from claimline.read.page.head.signed import signed_by
from claimline.read.page.head.values import is_nobody, names_in, plain, time_of
from claimline.read.page.tree import is_small, words_of

_BY = re.compile(
    r"(?:^|[\s_-])(?:by-?line|by|authors?|autore?s?|auteurs?|autor\w*|firma(?:do)?|writers?|written-?by|contributors?|p-author|username|creator|poster)(?=$|[\s_-]|__|[A-Z])|byline|author(?:-?name|s?$)|Author",
)
_SIGNATURE = re.compile(
    r"(?:^|[\s_-])signature(?=$|[\s_-])"
)  # of a paper's author, or the motto under all that somebody posts
_NAMELESS = re.compile(
    r"\bbio\b|\bprep\b|\bprefix\b|biograph|avatar|image|photo|pic|social|follow|email|twitter|description|about|box|role|job|info-?text",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:^|[\s_-])name(?=$|\s)")
_PUBLISHED = re.compile(
    r"(?:^|[\s_-])(?:published|publish\w*|pub-?date|entry-date|post-?date|posted(?:-on)?|dt-published|created|date-?published|article-?date|story-?date|dateline|submitted)(?=$|[\s_-])",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:^|[\s_-])(?:updated|modified|last-?mod\w*|dt-updated|edited|date-?modified)(?=$|[\s_-])",
    re.IGNORECASE,
)
_MOST = 20  # links to authors that stand together
_IN_ITEM = 4  # elements around a time in an item of a list
_ENTRY = 50  # characters of an item that is more than a time: an event
_TOPS = frozenset({"html", "body", "main"})
_LONGEST = 160  # characters of a by-line
_BEFORE = 60  # characters before a time that say which it is
_MOST_ASKED = 60  # elements that are called a time and are none


@dataclass(slots=True)
class Marked:
    """What marked elements say; `*_by` is how ("microdata", "microformats", "time element", "markup"), `*_words` what is shown."""

    title: str = ""
    authors: tuple[str, ...] = ()
    authors_by: str = ""
    published: MachineTime | None = None
    published_by: str = ""
    published_words: str = ""
    updated: MachineTime | None = None
    updated_by: str = ""
    updated_words: str = ""


def marked_facts(region: Region, outlets: Collection[str]) -> Marked:
    """What the marked elements of a page say of its article."""
    found = Marked()
    _microdata(region, outlets, found)
    _microformats(region, outlets, found)
    if not found.authors:
        name = signed_by(region, outlets)
        found.authors = _shown_authors(region, outlets) or ((name,) if name else ())
        found.authors_by = "markup"
    _times(region, found)
    return found


def _microformats(region: Region, outlets: Collection[str], found: Marked) -> None:
    entry = entry_of(region.body, region.heading, outlets)
    if entry.authors and not found.authors:
        found.authors, found.authors_by = entry.authors, "microformats"
    if entry.published and not found.published:
        found.published, found.published_by = entry.published, "microformats"
    if entry.updated and not found.updated:
        found.updated, found.updated_by = entry.updated, "microformats"


def _microdata(region: Region, outlets: Collection[str], found: Marked) -> None:
    names: list[str] = []
    for one in region.elements:
        keys = f"{one.get('itemprop') or ''} {one.get('property') or ''}".replace("schema:", "").split()
        if not keys or not is_small(one):
            continue
        if found.published is None and {"datePublished", "dateCreated"} & set(keys):
            found.published, found.published_by = _value(one), "microdata"
        if found.updated is None and "dateModified" in keys:
            found.updated, found.updated_by = _value(one), "microdata"
        if "headline" in keys and not found.title:
            found.title = plain(one.get("content")) or words_of(one)
        if {"author", "creator"} & set(keys) and not re.search(
            r"Organi[sz]ation$", one.get("itemtype") or ""
        ):
            names += _authors_of(one, outlets)
    found.authors, found.authors_by = tuple(dict.fromkeys(names)), "microdata"


def _authors_of(one: HtmlElement, outlets: Collection[str]) -> tuple[str, ...]:
    """The names of an element that is marked as the author: its field `name`, else its words."""
    inner = [part for part in one.iter() if isinstance(part.tag, str) and part is not one]
    named = [
        part
        for part in inner
        if {"name"} & set(f"{part.get('itemprop')} {part.get('property')}".replace("schema:", "").split())
    ]
    words = [plain(part.get("content")) or words_of(part) for part in named] or [
        plain(one.get("content")) or words_of(one, parted=True).replace("\n", ", ")
    ]
    return tuple(name for some in words for name in names_in(some, outlets, one=True))


def _value(one: HtmlElement) -> MachineTime | None:
    """The time of an element, for programs before for people."""
    values = (one.get("content"), one.get("datetime"), one.get("title"), words_of(one))
    return next((time for value in values if value and (time := time_of(value))), None)


def _shown_authors(region: Region, outlets: Collection[str]) -> tuple[str, ...]:
    """The authors of the first by-line: a link to an author, or an element that is called so."""
    for elements in (region.head, list(region.inside())):
        for one in elements:
            label = f"{one.get('class') or ''} {one.get('id') or ''} {one.get('data-testid') or ''}"
            is_link = "author" in (one.get("rel") or "").split()
            called = _BY.search(label) is not None
            if (
                one is region.heading
                or not is_small(one)
                or not (is_link or called or _SIGNATURE.search(label))
                or _NAMELESS.search(label)
            ):
                continue
            words = words_of(one, parted=True)
            names = _byline(one, words, outlets, sure=is_link) if words and len(words) <= _LONGEST else ()
            if names and (is_link or called or all(map(is_person, names))):
                return _with_beside(one, names, outlets) if is_link else names
    return ()


def _byline(one: HtmlElement, words: str, outlets: Collection[str], *, sure: bool) -> tuple[str, ...]:
    lines = words.split("\n")
    links = [words_of(link) for link in one.iter("a") if link is not one and words_of(link)]
    if len(links) == 1 and not is_nobody(links[0], outlets) and len(links[0].split()) <= 4:
        return names_in(links[0], outlets, one=True)
    named = [words_of(part) for part in one.iterdescendants() if _NAME.search(part.get("class") or "")]
    if len(named) == 1 and (names := names_in(named[0], outlets, one=True)):
        return names  # an office may stand beside it: <b class="by__name">, <i class="by__office">
    if len(lines) > 1 and ALONE.fullmatch(lines[0]):
        lines[:2] = [f"By {lines[1]}"]
    for line in lines:
        if names := names_in(line, outlets, one=sure or (len(lines) == 1 and find_moment(line) is None)):
            return names
    return ()


def _with_beside(one: HtmlElement, names: tuple[str, ...], outlets: Collection[str]) -> tuple[str, ...]:
    """The names of all links to authors that stand together."""
    parent = one.getparent()
    beside = parent.iter("a") if parent is not None else ()
    links = (link for link in beside if "author" in (link.get("rel") or "").split())
    more = [words_of(link) for link in islice(links, _MOST)]
    return tuple(dict.fromkeys((*names, *(name for name in more if not is_nobody(name, outlets)))))


def _times(region: Region, found: Marked) -> None:
    """The times that elements are marked with, in the head first, then in the rest of the article.

    To ask words for a time is dear, and an article has a few marked times: of many that are none the first are asked.
    """
    none: set[HtmlElement] = set()
    lists: dict[HtmlElement, bool] = {}
    for asked, (one, is_published, is_updated) in enumerate(_marked_times(region)):
        known = found.published and found.updated
        shown = found.published_words and found.updated_words
        if (known and (shown or asked >= _MOST_ASKED)) or len(none) >= _MOST_ASKED:
            return
        if one in none:
            continue
        if (time := _value(one)) is None:
            none.add(one)
            continue
        if _is_listed(one, lists):
            continue
        is_time = one.tag == "time"
        changed = is_updated or (
            is_time and not is_published and label_before(_words_before(one)) == "updated"
        )
        how = "time element" if is_time else "markup"
        if changed and found.updated is None:
            found.updated, found.updated_by = time, how
        elif not changed and found.published is None:
            found.published, found.published_by = time, how
        words = _shown_time(one)
        if changed and found.updated == time:
            found.updated_words = found.updated_words or words
        elif not changed and found.published == time:
            found.published_words = found.published_words or words


def _shown_time(one: HtmlElement) -> str:
    """What a reader sees of a time: "3 May 2019", "2 days ago"; empty where that is none."""
    words = " ".join(words_of(one).split())
    moment = find_moment(words)
    return words[moment.start : moment.end] if moment else ""


def _marked_times(region: Region) -> Iterator[tuple[HtmlElement, bool, bool]]:
    """The elements that can hold a time, and whether they are called the publication's, the change's.

    Behind the head a time counts that is called so.
    """
    for elements, is_head in ((region.head, True), (region.inside(), False)):
        for one in elements:
            label = f"{one.get('class') or ''} {one.get('itemprop') or ''}"
            is_updated = bool(_UPDATED.search(label)) and not _PUBLISHED.search(label)
            is_published = bool(_PUBLISHED.search(label)) or one.get("pubdate") is not None
            called = is_published or is_updated
            if not (
                called or (is_head and (one.tag in {"time", "abbr"} or one.get("datetime")))
            ) or not is_small(one):
                continue
            if len(words_of(one)) <= _LONGEST:
                yield one, is_published, is_updated


def _is_listed(one: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """True for the time of an item of a list of events or of an entry of a live blog: others beside it have words and a time too.

    `known` holds the items that were asked before.
    """
    for item in islice(one.iterancestors(), _IN_ITEM):
        holder = item.getparent()
        if holder is None or item.tag in _TOPS or next(item.iter("h1"), None) is not None:
            return False  # articles can follow each other on a page
        if item not in known:
            kind = (item.tag, item.get("class"))
            alike = (other for other in holder if item.tag == "li" or (other.tag, other.get("class")) == kind)
            timed = (other for other in alike if next(other.iter("time"), None) is not None)
            known[item] = sum(len(words_of(other)) > _ENTRY for other in islice(timed, _MOST)) > 1
        if known[item]:
            return True
    return False


def _words_before(one: HtmlElement) -> str:
    """What stands before an element in the line that holds it."""
    parent = one.getparent()
    if parent is None:
        return ""
    parts: list[str] = []  # the last first
    for other in one.itersiblings(preceding=True):
        parts += [other.tail or "", other.text_content() if isinstance(other.tag, str) else ""]
        if sum(len(part.split()) for part in parts) > _BEFORE:
            break
    else:
        parts.append(parent.text or "")
    return " ".join("".join(reversed(parts)).split())[-_BEFORE:]
