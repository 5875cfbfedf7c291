"""The part of a page that can say something of its article: around its title, without what stands apart from it.

None of a comment, a teaser, a box at the side or the page's foot says who wrote the article, and when.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from claimline.read.lines import ENDS_SENTENCE
from claimline.read.page.apart import OTHER_TEXTS
from claimline.read.page.tree import words_of

_APART = re.compile(
    r"(?:^|[\s_-])(?:captions?|credits?|comments?|commentlist|respond|replies|sidebar|widgets?|latest|recent"
    rf"|{OTHER_TEXTS}|read-?more|also|nav|navigation|menu|share|sharing|social|pagination|breadcrumbs?|carousel|cards?|listing|feed)(?=$|[\s_-])",
    re.IGNORECASE,
)
_FOOT = re.compile(r"(?:^|[\s_-])(?:footer|colophon|copyright)(?=$|[\s_-])", re.IGNORECASE)
_APART_TAGS = frozenset({"aside", "nav", "form", "dialog", "menu", "figure", "figcaption"})
_COMMENT_TYPE = re.compile(r"(?:Comment|UserComments|Answer|UserReview|Review)$")
_HOLDERS = re.compile(r"(?:Article|Posting|Question|Report|Review)$|^h-?entry$|^hentry$")
_PARAGRAPH = 120  # characters
_SENTENCE = 60  # characters of a paragraph that ends a sentence
_REACH = 3  # paragraphs after the title in which a time without more markup is the head's
_ABOVE = 30  # elements above the title in which a time can stand
_LONGEST = 1_500  # elements of a head, where no paragraph ends it: a list, a table
_ENTRIES = frozenset({"hentry", "h-entry", "h-cite"})
_NEVER = frozenset(
    {"span", "a", "time", "p", "h1", "body", "html", "main"}
)  # too small, or too large, to stand apart


class Region:
    """The part of a page that can say something of its article, around the title."""

    def __init__(self, root: HtmlElement, heading: HtmlElement | None) -> None:
        body = root.find("body")
        self.body = body if body is not None else root
        self.heading = heading
        self.home = _home(heading, self.body)
        self.elements = list(self._kept(self.body))
        self.at = self.elements.index(heading) if heading is not None and heading in self.elements else 0
        self.end = self._end()

    def _kept(self, top: HtmlElement) -> Iterator[HtmlElement]:
        """The elements that are the article's, or stand around it, in their order."""
        stack = [(top, False)]
        around = set() if self.heading is None else {*self.heading.iterancestors(), self.heading}
        while stack:
            one, inside = stack.pop()
            inside = inside or (one is self.home and one is not self.body)
            if not isinstance(one.tag, str) or (
                one not in around and _is_apart(one, self.home, inside=inside)
            ):
                continue
            yield one
            stack.extend((part, inside) for part in reversed(one))

    def _end(self) -> int:
        """Where the head ends: at the third paragraph after the title, or where it has got too long for one."""
        seen = 0
        last = min(len(self.elements), self.at + _LONGEST)
        for i in range(self.at, last):
            one = self.elements[i]
            if one.tag == "p" and _is_paragraph(words_of(one)):
                seen += 1
                if seen == _REACH:
                    return i
        return last

    @property
    def head(self) -> list[HtmlElement]:
        """The elements from a little above the title to the first paragraphs."""
        return self.elements[max(0, self.at - _ABOVE) : self.end]

    def inside(self) -> Iterator[HtmlElement]:
        """The elements of the article, in whose foot its signature can stand too."""
        holders = {self.home}
        for one in self.elements:
            if one is self.home or one.getparent() in holders:
                holders.add(one)
                yield one


def _home(heading: HtmlElement | None, body: HtmlElement) -> HtmlElement:
    """The element that holds the article of a heading: an `article`, an object of microdata, an entry, else the body."""
    if heading is None:
        return body
    for one in heading.iterancestors():
        kinds = (one.get("itemtype") or "").split() + (one.get("class") or "").split()
        if one.tag in {"article", "main"} or any(map(_HOLDERS.search, kinds)):
            return one
    return body


def _is_apart(one: HtmlElement, home: HtmlElement, *, inside: bool) -> bool:
    """True for what is of the page or of something else on it, and not of the article; `inside` for what `home` holds."""
    if one is home or one.tag in _NEVER:
        return False
    classes = (one.get("class") or "").split()
    if inside and one.tag == "aside" and _signs(one):
        return False
    if one.tag in _APART_TAGS or "comment" in (one.get("itemprop") or "").split():
        return True
    # Another article: the own one is `home`, or holds it.
    if one.tag == "article" or _ENTRIES & set(classes) or _COMMENT_TYPE.search(one.get("itemtype") or ""):
        return True
    if not inside and (one.tag == "footer" or _FOOT.search(_label(one))):
        return True
    return bool(_APART.search(_label(one)))


def _signs(aside: HtmlElement) -> bool:
    """True for an aside in the article that says who wrote it: a link to an author in an `<address>`."""
    return any(
        "author" in (link.get("rel") or "").split() for box in aside.iter("address") for link in box.iter("a")
    )


def _is_paragraph(words: str) -> bool:
    return len(words) > _PARAGRAPH or (len(words) > _SENTENCE and ENDS_SENTENCE.search(words) is not None)


def _label(one: HtmlElement) -> str:
    """What an element is called."""
    return f"{one.get('class') or ''} {one.get('id') or ''}"
