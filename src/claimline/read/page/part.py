"""Which part of a thread over several pages a page is, and what all its parts have in common: their address, or title."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement

from claimline.read.page.head.tags import Tags

_NUMBERED = re.compile(
    r"/(?:comment-)?page[-_/](?P<number>\d{1,5})(?=/|$)|/page(?P<glued>\d{1,5})(?=/|$)|[-_](?:page|p)[-_]?(?P<dashed>\d{1,5})(?=\.html?$|/?$)",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?<=\d)\.(?P<start>\d{1,9})(?=(?:\.html?)?$)")  # "topic=12.20": from the 20th post on
_LONGEST_NUMBER = 9  # digits
_PAGES = frozenset({"page", "p", "pg", "cpage", "paged", "seite", "pagina", "page_number"})
_STARTS = frozenset({"start", "offset", "st", "from"})  # the first post of a part, counted from 0
_TITLED = re.compile(
    r"[\s(\[,|–—-]+(?:page|seite|página|pagina|p\.)\s*(?P<number>\d{1,5})(?:\s*(?:of|von|sur|de|di|/)\s*\d+)?[)\]]?(?=\s*(?:$|[|–—-]))",
    re.IGNORECASE,
)


def named(root: HtmlElement) -> str:
    """What the head of a page calls it."""
    return " ".join((root.findtext(".//title") or "").split())


def is_later(root: HtmlElement, saved: str) -> bool:
    """True for a page that is not the first of its topic; `saved` is where it was saved from, or empty.

    Its own address, the one that it was saved from, and its title are asked: each may lack the number.
    """
    address = Tags(root).address
    return any(part_of(one, named(root))[1] > 1 for one in {address, saved, ""})


def part_of(address: str, title: str) -> tuple[str, int]:
    """What all parts of a page have in common, and its number; 0 where neither its address nor its title has one.

    `https://oster.example/lock/comment-page-2` is part 2 of `https://oster.example/lock`; a page without an address,
    with the title "The lock - Page 2 - Oster Forum", is part 2 of "The lock - Oster Forum".
    """
    titled = _TITLED.search(title)
    number = int(titled["number"]) if titled else 0
    if not address:
        return (title[: titled.start()] + title[titled.end() :] if titled else title).strip(), number
    parts = urlsplit(address)
    path, query = parts.path, []
    if match := _NUMBERED.search(path):
        number = int(next(filter(None, match.groups())))
        path = path[: match.start()] + path[match.end() :]
    elif match := _DOTTED.search(path):
        number = int(match["start"]) and int(match["start"]) + 1
        path = path[: match.start()] + path[match.end() :]
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        name = key.casefold()
        if dotted := _DOTTED.search(value):
            number = int(dotted["start"]) and int(dotted["start"]) + 1
            query.append((key, value[: dotted.start()]))
        elif len(value) > _LONGEST_NUMBER:
            query.append((key, value))
        elif value.isdecimal() and name in _PAGES and not (name == "p" and not number and len(value) > 3):
            number = int(value)
        elif value.isdecimal() and name in _STARTS:
            number = int(value) + 1
        else:
            query.append((key, value))
    return urlunsplit((parts.scheme, parts.netloc, path.rstrip("/"), urlencode(query), "")), number
