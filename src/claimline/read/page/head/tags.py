"""The tags of a page's head (`meta`, `link`): the names under which systems give title, authors and times.

Of several names the surest stands first: one that can only mean the article before one that may mean the page or its making.
"""

import re
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from claimline.dates import MachineTime
from claimline.read.article.byline import is_person
from claimline.read.article.bywords import ANY, LABELS
from claimline.read.page.head.values import LONGEST_TITLE, folded, names_in, one_name, plain, time_of

_PUBLISHED = (
    "article:published_time og:article:published_time article:published og:published_time article.published datepublished"
    " date_published parsely-pub-date sailthru.date cxenseparse:recs:publishtime rnews:datepublished publish-date publishdate"
    " publish_date publication_date publication-date published_time originalpublicationdate pubdate ptime"
    "  dc.date.issued dcterms.issued dc.issued citation_publication_date citation_date"
    " dc.date.published dc.date.created dcterms.created dc.created prism.publicationdate citation_online_date"
    " article_date_original date dc.date dcterms.date pdate"
).split()
_UPDATED = (
    "article:modified_time og:article:modified_time article:modified og:updated_time datemodified date_modified dc.date.modified"
    " dcterms.modified dc.modified last-modified lastmod last_updated revision_date updated_time modified_time utime"
).split()
_AUTHORS = "citation_author citation_authors byl parsely-author sailthru.author dc.creator dcterms.creator article:author_name author_name"
_WEAK = "author article:author og:article:author og:author dc.contributor dcterms.contributor twitter:data1 cxenseparse:author authors"
_TITLES = "citation_title og:title dc.title dcterms.title parsely-title sailthru.title headline twitter:title title".split()
_SITES = "og:site_name application-name apple-mobile-web-app-title dc.publisher dcterms.publisher publisher citation_publisher copyright twitter:site".split()
_INVERTED = "citation_author"  # "Roe, Mia"


class Tags:
    """The tags of a page by their names in small letters."""

    def __init__(self, root: HtmlElement) -> None:
        self._values: dict[str, list[str]] = {}
        heads = {tag for head in root.iter("head") for tag in head.iter("meta")}
        for tag in root.iter("meta"):
            content = plain(tag.get("content") or tag.get("value") or "")
            keys = ["property", "name", "http-equiv"]
            if tag in heads:
                keys.append("itemprop")  # below, in the body, it can be a comment's
            names = (tag.get(key) for key in keys)
            for name in {name.strip().lower() for name in names if name}:
                if content:
                    self._values.setdefault(name, []).append(content)
        self._links = {
            rel: link.get("href", "")
            for link in reversed(list(root.iter("link")))
            for rel in (link.get("rel") or "").lower().split()
        }

    def all(self, names: Collection[str]) -> Iterator[tuple[str, str]]:
        """Name and value of each of some tags, in the order of the names."""
        for name in names:
            for value in self._values.get(name, ()):
                yield name, value

    @property
    def titles(self) -> list[str]:
        """The titles that they give, the surest first."""
        return [value for _, value in self.all(_TITLES) if len(value) <= LONGEST_TITLE]

    @property
    def sites(self) -> list[str]:
        """The names of the site and of who publishes it."""
        return [value.lstrip("@") for _, value in self.all(_SITES)]

    @property
    def address(self) -> str:
        """The page's own address."""
        return self._links.get("canonical") or next((value for _, value in self.all(["og:url"])), "")

    def published(self) -> tuple[str, MachineTime] | None:
        """The time of publication, and the tag that gives it."""
        return _first_time(self.all(_PUBLISHED))

    def updated(self) -> tuple[str, MachineTime] | None:
        """The time of the last change, and the tag that gives it."""
        return _first_time(self.all(_UPDATED))

    def authors(
        self, outlets: Collection[str], *, weak: bool, words: str = ""
    ) -> tuple[str, tuple[str, ...]] | None:
        """The authors, and the tag that gives them; `weak` asks the tags in which accounts stand too.

        `words` are those of the page: a name that looks like an office is one where they have it behind a "by".
        """
        for name in (_WEAK if weak else _AUTHORS).split():
            values = self._values.get(name, [])
            if (
                name == "twitter:data1"
                and "written by" not in " ".join(self._values.get("twitter:label1", [])).lower()
            ):
                continue
            people = [
                person for value in values for person in _people(name, value, outlets, weak=weak, words=words)
            ]
            if people:
                return name, tuple(dict.fromkeys(people))
        return None


def _people(name: str, value: str, outlets: Collection[str], *, weak: bool, words: str) -> tuple[str, ...]:
    if name == _INVERTED or (value.count(",") == 1 and name.startswith("dc")):
        person = one_name(value, outlets, inverted=True)
        return (person,) if person else ()
    people = names_in(value, outlets)
    if people or not weak or name != "author":
        return people
    account = one_name(value, outlets)  # "mroe"
    if account and " " not in account:
        return (account,)
    return (value,) if _is_signed(value, words) and folded(value) not in outlets else ()


def _is_signed(name: str, words: str) -> bool:
    """True for two words, the first of no office or section, which the page has behind a "by": "Jo Reporter"."""
    first, _, last = name.partition(" ")
    if not last or " " in last or not is_person(f"{first} {first}"):
        return False
    return re.search(rf"\b(?:{ANY}|{LABELS})\W+{re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None


def _first_time(values: Iterator[tuple[str, str]]) -> tuple[str, MachineTime] | None:
    return next(((name, time) for name, value in values if (time := time_of(value))), None)
