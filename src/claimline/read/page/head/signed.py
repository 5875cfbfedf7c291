"""A name over the article that is no more than a name, where its element shows that it is the writer's.

It leads to the writer's mail box or to a page about an author, or stands beside the writer's picture and the day.
"""

import re
from collections.abc import Collection
from itertools import islice

from lxml.html import HtmlElement

from claimline.dates import find_moment
from claimline.read.article.byline import is_person, is_place, is_role
from claimline.read.article.bywords import ANY, LABELS
from claimline.read.page.head.region import Region
from claimline.read.page.head.values import folded, one_name, plain
from claimline.read.page.tree import BLOCKS, is_small, words_of

_PAGE = re.compile(
    r"/(?:(?:authors?|auteurs?|autor(?:es|en)?|autori|writers?|contributors?|by)/|@)([^/?#]+)/?(?:[?#]|$)",
    re.IGNORECASE,
)
# The page of somebody with an account: most such links are no author's.
_ACCOUNT = re.compile(r"/(?:members?|users?|u|profiles?|people)/([^/?#]+)/?(?:[?#]|$)", re.IGNORECASE)
_LABEL = re.compile(rf"(?:(?:written |posted )?by|authors?|writer|{LABELS})\s*[:：]?", re.IGNORECASE)
_LABELLING = frozenset("dt th td b strong span label".split())
_PRESSED = re.compile(
    r"^(?:[·•|]?\s*(?:follow(?:ing)?|subscribe|folgen|suivre|seguir|segui|volgen))+(?!\w)\s*", re.IGNORECASE
)
_LONGEST = 160  # characters behind a name
_MOST = 20  # elements of a line
_BELOW = 2  # elements behind a mail box: a line's end, and a time
_BEFORE = re.compile(rf"(?:{ANY}|{LABELS})?", re.IGNORECASE)


def signed_by(region: Region, outlets: Collection[str]) -> str:
    """The name of the first such element from the title on, else of the author to whom the foot leads; or empty."""
    for one in region.elements[region.at : region.end]:
        if one is region.heading or not is_small(one):
            continue
        name = one_name(words_of(one), outlets)
        shows = name and (
            (_is_mail(one) and is_person(name)) or _is_page_of(one, name) or _is_pictured(one, name)
        )
        if (shows and (_opens_line(one) or (_is_page_of(one, name) and _has_place(one)))) or (
            name and (_sends_mail(one) or (_is_account(one, name) and _opens_line(one, timed=True)))
        ):
            return name
    return _labelled(region, outlets) or _at_foot(region, outlets)


def _labelled(region: Region, outlets: Collection[str]) -> str:
    """The name in the element behind one that says nothing but what stands there: `<dt>Author</dt><dd>Mia Roe</dd>`."""
    for one in region.elements[region.at : region.end]:
        behind = one.getnext() if one.tag in _LABELLING and is_small(one) else None
        if behind is not None and is_small(behind) and _LABEL.fullmatch(" ".join(words_of(one).split())):
            words = words_of(behind)
            name = one_name(words, outlets) if "\n" not in words and find_moment(words) is None else ""
            if name:
                return name
    return ""


def _opens_line(one: HtmlElement, *, timed: bool = False) -> bool:
    """True where before an element stands nothing but a "by", and behind it nothing but a day: no "Contact:", no sentence.

    `timed` where the day must be there.
    """
    before = _beside(one, before=True).strip(" :")
    after = _PRESSED.sub("", _beside(one, before=False))
    return _BEFORE.fullmatch(before) is not None and (
        (not after and not timed)
        or (len(after) <= _LONGEST and not after.endswith(".") and find_moment(after) is not None)
    )


def _has_place(one: HtmlElement) -> bool:
    """True where an element opens its line, and behind it stands the place or the office of its author in an element of its own."""
    behind = one.getnext()
    words = _beside(one, before=False)
    return (
        not _beside(one, before=True)
        and not (one.tail or "").strip()
        and behind is not None
        and behind.tag not in BLOCKS
        and words == " ".join(words_of(behind).split())
        and (is_role(words) or is_place(words))
    )


def _beside(one: HtmlElement, *, before: bool) -> str:
    """The words before or behind an element in its line."""
    parent = one.getparent()
    pieces = [] if before else [one.tail or ""]
    for other in islice(one.itersiblings(preceding=before), _MOST):
        if other.tag in BLOCKS or other.tag == "br":
            if before:
                pieces.append(other.tail or "")
            break
        words = words_of(other) if isinstance(other.tag, str) and is_small(other) else ""
        pieces += [other.tail or "", words] if before else [words, other.tail or ""]
    else:
        if before and parent is not None:
            pieces.append(parent.text or "")
    return " ".join(" ".join(reversed(pieces) if before else pieces).split())


def _is_mail(one: HtmlElement) -> bool:
    return (one.get("href") or "").lower().startswith("mailto:") or "@" in (one.get("email") or "")


def _sends_mail(one: HtmlElement) -> bool:
    """True for an element before a link to a mail box and a time: the sender of a mail in the archive of a list."""
    behind = one.getnext()
    if behind is None or behind.tag != "a" or (one.tail or "").strip() or not _is_mail(behind):
        return False
    below = (words_of(part) for part in islice(behind.itersiblings(), _BELOW) if isinstance(part.tag, str))
    return find_moment(" ".join(below)) is not None


def _is_page_of(one: HtmlElement, name: str) -> bool:
    """True for a link to a page about an author, who is called so: `/author/mia-roe`."""
    found = _PAGE.search(one.get("href") or "") if one.tag == "a" else None
    return found is not None and (is_person(name) or _letters(found[1]) == _letters(name))


def _is_account(one: HtmlElement, name: str) -> bool:
    """True for a link to the page of somebody with an account, who is called so: `/member/mroe`."""
    found = _ACCOUNT.search(one.get("href") or "") if one.tag == "a" else None
    return found is not None and _letters(found[1]) == _letters(name)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]", "", words.casefold())


def _is_pictured(one: HtmlElement, name: str) -> bool:
    """True for a name beside a picture of that name, in a line with a day."""
    pictures = [folded(plain(picture.get("alt"))) for picture in one.iter("img")]
    return folded(name) in pictures and find_moment(_beside(one, before=False)) is not None


def _at_foot(region: Region, outlets: Collection[str]) -> str:
    """The name of the only author to whom links lead in the foot of a page with one article, or in its address."""
    names = {
        one_name(words_of(link), outlets)
        for link in region.body.iter("a")
        if "author" in (link.get("rel") or "").split() and is_small(link) and _is_in_foot(link)
    } - {""}
    return names.pop() if len(names) == 1 else ""


def _is_in_foot(link: HtmlElement) -> bool:
    tags = {one.tag for one in link.iterancestors()}
    return bool(tags & {"footer", "address"}) and not tags & {"article", "aside", "nav", "li"}
