"""What a page's own program keeps in a script as data (`__NEXT_DATA__`) and says of the article that the page shows.

Such data hold all teasers of a site too. So an object counts alone whose title the page shows: its own title, or where it states
none, the first of its lines that is the title of an object there.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator

from lxml.html import HtmlElement

from claimline.dates import MachineTime
from claimline.read.article.byline import is_person
from claimline.read.page.head.linked import Linked
from claimline.read.page.head.values import LONGEST_TITLE, folded, one_name, plain, time_of
from claimline.read.page.scripts import data_of

_TITLE = ("headline", "title")
_WHO = ("author", "authors", "byline", "writer", "writers")
_NAME = ("name", "fullName", "full_name", "displayName", "display_name")
_PUBLISHED = (
    "datePublished publishedAt published_at publishDate publish_date publicationDate publication_date firstPublishedAt"
    " firstPublished publishedDate published_date pubDate".split()
)
_UPDATED = "dateModified updatedAt updated_at modifiedAt modified_at lastModified modifiedDate".split()
_MOST = 20_000  # objects and lists of a page


def page_state(
    root: HtmlElement, titles: Iterable[str], lines: Iterable[str], outlets: Collection[str]
) -> Linked:
    """What the data say of the article.

    Args:
        root: the page.
        titles: what the page states as its title, the surest first; they are asked before the lines.
        lines: what the page shows.
        outlets: names of its site, folded.
    """
    works: dict[str, list[dict[str, object]]] = {}
    for value in data_of(root):
        for node in _works(value):
            works.setdefault(folded(_title(node)), []).append(node)
    known = [one for one in map(folded, titles) if one]
    shown = next((one for one in known or map(folded, lines) if one in works), "")
    chosen = works.get(shown, []) if shown else []
    return Linked(
        title=next(map(_title, chosen), ""),
        authors=next((names for node in chosen if (names := _authors(node, outlets))), ()),
        published=next((time for node in chosen if (time := _time(node, _PUBLISHED))), None),
        updated=next((time for node in chosen if (time := _time(node, _UPDATED))), None),
    )


def _works(value: object) -> Iterator[dict[str, object]]:
    """The objects with a title, and with a writer or a day, those outside before those inside."""
    waiting = deque([value])
    count = 0
    while waiting and count < _MOST:
        one = waiting.popleft()
        count += 1
        if isinstance(one, dict) and _title(one) and any(key in one for key in (*_WHO, *_PUBLISHED)):
            yield one
        inner = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
        waiting.extend(part for part in inner if isinstance(part, dict | list))


def _title(node: dict[str, object]) -> str:
    words = next((plain(node.get(key)) for key in _TITLE if plain(node.get(key))), "")
    return words if len(words) <= LONGEST_TITLE else ""


def _authors(node: dict[str, object], outlets: Collection[str]) -> tuple[str, ...]:
    """The people that an object has as its writers; a text alone can be an account or a number, and must be like a name."""
    found: list[str] = []
    for key in _WHO:
        given = node.get(key)
        for one in given if isinstance(given, list) else [given]:
            if isinstance(one, dict):
                found += [name for key in _NAME if (name := one_name(plain(one.get(key)), outlets))][:1]
            elif (name := one_name(plain(one), outlets)) and is_person(name):
                found.append(name)
        if found:
            break
    return tuple(dict.fromkeys(found))


def _time(node: dict[str, object], keys: Iterable[str]) -> MachineTime | None:
    return next((time for key in keys if (time := time_of(plain(node.get(key))))), None)
