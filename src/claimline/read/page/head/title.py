"""The title of a page's article: the heading that the page shows, if its head names it too, without the site's name."""

import re
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from claimline.read.article.byline import is_person
from claimline.read.lines import ENDS_SENTENCE
from claimline.read.page.head.values import LONGEST_TITLE, folded
from claimline.read.page.tree import is_small, words_of

_HEADINGS = ("h1", "h2", "h3", "h4")
_MARKED = re.compile(
    r"\b(?:entry|post|article|story|page|node|topic|thread|question|headline)[-_]*(?:title|headline|name)?\b|\b(?:headline|title)\b|headline|p-name",
    re.IGNORECASE,
)
_SITE = re.compile(r"\b(?:site|blog|brand|logo|masthead)[-_]*(?:title|name|header)?\b", re.IGNORECASE)
_SIDE = re.compile(r"(?:^|[\s_-])side(?:-?bar|-?box)?(?=$|[\s_])", re.IGNORECASE)
_WAYS = frozenset({"nav", "li", "footer", "option", "script", "style", "noscript"})
_WAY = re.compile(r"(?:^|[\s_-])(?:breadcrumbs?|nav|menu|navbar|pagination)(?=$|[\s_-])", re.IGNORECASE)
_FILE = re.compile(
    r".*\.(?:pdf|docx?|odt|rtf|txt|html?|indd|qxd|pptx?)|untitled.*|microsoft word - .*", re.IGNORECASE
)
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?")
_HOST = re.compile(r"https?://(?:www\d?\.|m\.|blog\.|news\.)?([\w-]+)\.", re.IGNORECASE)
_CUT = re.compile(r"\s+(?:[|–—·•»«:⋅]|-{1,2}|::|/)\s+|\s*\|\s*|\s+[»«]\s*|:\s+")


def heading_of(root: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """The heading over the article: one that the head of the page names, else the first that is marked, else the only `h1`.

    Args:
        root: the page.
        titles: what its head gives as title, the surest first.
    """
    body = root.find("body")
    found = [
        (one, words)
        for one in (body if body is not None else root).iter(*_HEADINGS)
        if is_small(one) and (words := words_of(one)) and len(words) <= LONGEST_TITLE
    ]
    found = [(one, words) for one, words in found if not _is_site(one)]
    for same in (_is_same, _is_part):
        for title in titles:
            fits = [one for one, words in found if same(folded(words), folded(title))]
            if len(fits) > 1 and folded(title) in {
                f"{_shown(fits[0])} {_shown(fits[1])}",
                f"{_shown(fits[1])} {_shown(fits[0])}",
            }:
                return fits[1]  # the first is the site's name
            if fits:
                return next(filter(_is_marked, fits), fits[0])
    tops = [one for one, _ in found if one.tag == "h1" and not (titles and _is_in_side_box(one))]
    top = next(filter(_is_marked, tops), tops[0] if len(tops) == 1 else None)
    return top if top is not None else _plain_heading(body if body is not None else root, titles)


def _plain_heading(body: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """An element that is no heading and shows a title of the head, or the part of it that stands beside the site's name."""
    whole = [folded(title) for title in titles]
    parts = [
        folded(part)
        for title in titles
        for match in _CUT.finditer(title)
        if not (
            match[0].startswith(":") and is_person(title[: match.start()])
        )  # 'Mia Roe: "The well is dry"'
        for part in (title[: match.start()], title[match.end() :])
    ]
    wanted = {words for words in (*whole, *parts) if " " in words}
    shown: dict[str, HtmlElement] = {}
    for one in body.iter():
        text = (one.text or "").strip() if isinstance(one.tag, str) else ""
        words = folded(text) if len(text) <= LONGEST_TITLE else ""
        sentence = ENDS_SENTENCE.search(text)  # a note's own words are no title over it
        if words in wanted and words not in shown and not sentence and not _is_way(one):
            shown[words] = one
    fits = [shown[words] for words in dict.fromkeys(whole) if words in shown] or list(shown.values())
    return fits[0] if len(fits) == 1 or (fits and fits[0] in [shown.get(words) for words in whole]) else None


def _is_way(one: HtmlElement) -> bool:
    """True for words of a menu, a list, a box at the side or a link to the first page: they say where a reader is."""
    around = [one, *one.iterancestors()]
    return _is_in_side_box(one) or any(
        node.tag in _WAYS
        or _WAY.search(f"{node.get('class') or ''} {node.get('id') or ''}")
        or _SITE.search(f"{node.get('class') or ''} {node.get('id') or ''}")
        or (node.tag == "a" and _HOME.fullmatch(node.get("href") or "#"))
        for node in around
        if node.tag not in {"body", "html", "main"}
    )


def is_file_name(title: str) -> bool:
    """True for what a program wrote where nobody gave a title: "survey.pdf", "Untitled"."""
    return _FILE.fullmatch(title) is not None


def _shown(heading: HtmlElement) -> str:
    return folded(words_of(heading))


def _is_marked(heading: HtmlElement) -> bool:
    return "headline" in (heading.get("itemprop") or "") or bool(_MARKED.search(heading.get("class") or ""))


def _is_in_side_box(heading: HtmlElement) -> bool:
    """True for the heading of a box at the side, which tells of the site: it is no title where the head of the page gives another."""
    return any(
        one.tag == "aside" or _SIDE.search(f"{one.get('class') or ''} {one.get('id') or ''}")
        for one in heading.iterancestors()
        if one.tag not in {"body", "html", "main"}
    )


def _is_same(heading: str, title: str) -> bool:
    return heading == title


def _is_part(heading: str, title: str) -> bool:
    """True where a title holds the whole heading, and it is no site's name that stands after the title."""
    words = heading.split()
    return (
        len(words) > 1
        and (title.startswith(f"{heading} ") or f" {heading}" in title)
        and len(heading) * 3 > len(title)
    )


def _is_site(heading: HtmlElement) -> bool:
    """True for the name of the site, which is called so, or leads to the site's first page."""
    links = [link.get("href") or "" for link in heading.iter("a")]
    if links and all(_HOME.fullmatch(link) for link in links):
        return True
    return bool(_SITE.search(heading.get("class") or "") or _SITE.search(heading.get("id") or ""))


def without_site(title: str, sites: Collection[str], address: str = "", *, shown: bool = False) -> str:
    """A title without the name of the site before or after it.

    Args:
        title: "The lock leaks - Oster Notes".
        sites: names of the site.
        address: of the page; a host such as `osternotes.example` is its site's name too.
        shown: True for a heading of the page, of which only the site's name is cut; what follows the last bar in a title of
            the head is the site's name, whatever it is.
    """
    host = _HOST.match(address)
    known = {_key(name) for name in (*sites, host[1] if host else "")} - {""}
    while cut := next(filter(None, (_cut_at(title, match, known) for match in _CUT.finditer(title))), ""):
        title = cut
    bar = title.rfind(" | ")
    return title[:bar].strip() if bar > 0 and len(title[bar:].split()) < 6 and not shown else title


def _cut_at(title: str, match: re.Match[str], known: Collection[str]) -> str:
    """What a title says beside the site's name on the other side of a mark; empty where no site's name stands there."""
    before, after = title[: match.start()].strip(), title[match.end() :].strip()
    return before if _key(after) in known else after if _key(before) in known else ""


def _key(name: str) -> str:
    """What spellings of a site's name share: "The Daily Post", "dailypost" and "Daily Post"."""
    return folded(name).replace(" ", "").removeprefix("the")
