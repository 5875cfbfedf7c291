"""The linked data of a page (JSON-LD): the object that is about this page's article, among those about its site and others.

Scripts hold graphs, lists and objects in objects.
"""

import re
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from claimline.dates import MachineTime
from claimline.read.page.head.values import LONGEST_TITLE, folded, one_name, plain, time_of
from claimline.read.page.scripts import scripts_of

_WORK = re.compile(
    r"(?:\w*Article|\w*Posting|Question|Report|Review|\w*Review|CreativeWork|Recipe|HowTo|Chapter|Message)"
)
_PAGE = re.compile(r"(?:\w*Page|VideoObject|AudioObject|PodcastEpisode|Event|Episode)")
_BODY = re.compile(r"\w*(?:Organization|Organisation|Corporation|Brand|WebSite|Association|Business)")
# What hangs on these is about something else than the page: comments, other articles, answers.
OTHERS = frozenset(
    "comment comments itemListElement suggestedAnswer acceptedAnswer citation mentions isRelatedTo relatedLink hasPart"
    " blogPost review reviews about isBasedOn potentialAction breadcrumb image video associatedMedia liveBlogUpdate".split()
)
_SHARED = 0.3  # of the words of a title
_DEPTH = 12  # objects in objects
_MOST = 5000  # objects and lists of a page


@dataclass(frozen=True, slots=True)
class Linked:
    """What the linked data say of the page's article, and of whose site it is."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: MachineTime | None = None
    updated: MachineTime | None = None
    outlets: tuple[str, ...] = ()


def linked_data(root: HtmlElement, address: str, titles: Collection[str]) -> Linked:
    """What a page's scripts of linked data say.

    Args:
        root: the page.
        address: its own, where it says one.
        titles: what may be its title, folded.
    """
    nodes = [node for _, value in scripts_of(root) for node in _nodes(value)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    outlets = tuple(dict.fromkeys(folded(plain(name)) for node in nodes for name in _outlet(node, named)))
    chosen = _chosen(nodes, address, titles)
    if not chosen:
        return Linked(outlets=outlets)
    return Linked(
        title=next((words for node in chosen if (words := _title(node))), ""),
        authors=next((names for node in chosen if (names := _authors(node, named, outlets))), ()),
        published=next(
            (time for node in chosen if (time := _time(node, "datePublished", "dateCreated"))), None
        ),
        updated=next((time for node in chosen if (time := _time(node, "dateModified"))), None),
        outlets=outlets,
    )


def _nodes(value: object) -> Iterator[dict[str, object]]:
    """The objects of some data that are about the page or its site, those outside before those inside."""
    waiting = deque([(value, 0)])
    count = 0
    while waiting and count < _MOST:
        one, depth = waiting.popleft()
        count += 1
        if depth > _DEPTH:
            continue
        if isinstance(one, list):
            waiting.extendleft((part, depth + 1) for part in reversed(one) if isinstance(part, dict | list))
        elif isinstance(one, dict):
            yield one
            waiting.extend(
                (part, depth + 1)
                for key, part in one.items()
                if key not in OTHERS and isinstance(part, dict | list)
            )


def _types(node: dict[str, object]) -> list[str]:
    kinds = node.get("@type")
    return [plain(kind).rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _is(pattern: re.Pattern[str], node: dict[str, object]) -> bool:
    return any(pattern.fullmatch(kind) for kind in _types(node))


def _title(node: dict[str, object]) -> str:
    return (plain(node.get("headline")) or plain(node.get("name")))[:LONGEST_TITLE]


def _addresses(node: dict[str, object]) -> set[str]:
    """The addresses that an object has as its own."""
    main = node.get("mainEntityOfPage")
    inner = main.get("@id") or main.get("url") if isinstance(main, dict) else main
    return {_bare(plain(one)) for one in (node.get("url"), node.get("@id"), inner) if "//" in plain(one)}


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[?#].*$|/+$", "", address).casefold()


def _chosen(nodes: list[dict[str, object]], address: str, titles: Collection[str]) -> list[dict[str, object]]:
    """The objects that are this page's article, the surest first; none where several could be and nothing tells."""
    here = _bare(address) if address else ""
    works = [node for node in nodes if _is(_WORK, node)]
    own = [node for node in works if (here and here in _addresses(node)) or _fits(_title(node), titles)]
    if not own:
        free = [node for node in works if not (here and _addresses(node)) or not _title(node)]
        own = [node for node in free if not _is_of_another(_title(node), titles)] if len(works) == 1 else []
    pages = [node for node in nodes if _is(_PAGE, node) and node not in own]
    return own + [
        page
        for page in pages
        if (here and here in _addresses(page))
        or _fits(_title(page), titles)
        or (not works and len(pages) == 1)
    ]


def _fits(title: str, titles: Collection[str]) -> bool:
    """True for a title that the page shows too; a site's name can stand after it."""
    words = folded(title)
    return bool(words) and any(
        words == other or (len(words) > 12 and (other.startswith(words) or words.startswith(other)) and other)
        for other in titles
    )


def _is_of_another(title: str, titles: Collection[str]) -> bool:
    """True for a title that has next to no word of those that the page shows: a search engine may get another wording."""
    words = set(folded(title).split())
    return bool(words and titles) and all(
        len(words & set(other.split())) < _SHARED * len(words) for other in titles
    )


def _time(node: dict[str, object], *keys: str) -> MachineTime | None:
    return next((time for key in keys if (time := time_of(plain(node.get(key))))), None)


def _outlet(node: dict[str, object], named: dict[object, dict[str, object]]) -> Iterator[object]:
    """The names of a site, and of who publishes it."""
    if _is(_BODY, node):
        yield node.get("name")
    publisher = node.get("publisher")
    if isinstance(publisher, dict):
        whole = {**_named(publisher, named), **publisher}
        if "Person" not in _types(whole):
            yield whole.get("name")


def _named(one: dict[str, object], named: dict[object, dict[str, object]]) -> dict[str, object]:
    """What the page says elsewhere of an object that it names by a text."""
    name = one.get("@id")
    return named.get(name, {}) if isinstance(name, str) else {}


def _authors(
    node: dict[str, object], named: dict[object, dict[str, object]], outlets: Collection[str]
) -> tuple[str, ...]:
    """The people that an object has as its authors; a body is none."""
    found: list[str] = []
    for key in ("author", "creator", "contributor"):
        if key != "author" and (found if key == "creator" else not found):
            continue
        given = node.get(key)
        for one in given if isinstance(given, list) else [given]:
            found += _people(one, named, outlets)
    return tuple(dict.fromkeys(found))


def _people(one: object, named: dict[object, dict[str, object]], outlets: Collection[str]) -> list[str]:
    if not isinstance(one, dict):
        return [name] if (name := one_name(plain(one), outlets)) else []
    whole = {**_named(one, named), **one}
    if _is(_BODY, whole):
        return []
    given = whole.get("name")
    parts = f"{plain(whole.get('givenName'))} {plain(whole.get('familyName'))}"
    names = given if isinstance(given, list) else [given or parts]
    return [name for words in names if (name := one_name(plain(words), outlets))]
