"""The facts of a saved page: title, authors, times and address, each with the place that states it.

Data that the page holds for programs come before what it shows, and what is the article's before what is the site's.
What no place states is empty: a day in an address alone, the year of a copyright line and the times of comments and
teasers are no statement about the article.
"""

import re
from dataclasses import replace
from functools import cached_property

from lxml.html import HtmlElement

from claimline.dates import MachineTime, read_timestamp
from claimline.read.page.head.account import IN_ADDRESS, account_in
from claimline.read.page.head.linked import Linked, linked_data
from claimline.read.page.head.marked import Marked, marked_facts
from claimline.read.page.head.region import Region
from claimline.read.page.head.shown import Shown, shown_head
from claimline.read.page.head.state import page_state
from claimline.read.page.head.tags import Tags
from claimline.read.page.head.title import heading_of, is_file_name, without_site
from claimline.read.page.head.tongue import tongue_of
from claimline.read.page.head.values import LONGEST_TITLE, folded, plain, time_of
from claimline.read.page.links import without_tracking
from claimline.read.page.parts import PageComment, PageFacts
from claimline.read.page.tree import is_small, words_of

_LINKED = "its JSON-LD"
_TEXT = "its text"
_STATE = "the data of its program"
_OPENING = "its first post"
_DAY = len("2016-03-31")
_LABEL = re.compile(r"^(?:Title|Headline)\s*:\s*")


def facts_of(
    root: HtmlElement, url: str = "", opening: PageComment | None = None, *, day_first: bool | None = None
) -> PageFacts:
    """What a page says of its article.

    The day of a topic is that of its first post; where nothing tells its day from its month, both stay. No other words of the
    page give it one: around a post stand a profile's days ("Joined in March 2001").

    Args:
        root: the page's tree, without the comments where they are known.
        url: where it was saved from, if the file says so; the page's own word comes first.
        opening: the post that the others answer, where the page is a topic: it says who wrote it and when.
        day_first: the order of day and month that the posts of the page show together, None where they show none.
    """
    facts = _Page(root, url).facts()
    if opening is None:
        return facts
    if opening.author:
        facts = replace(facts, authors=(opening.author,), authors_from=_OPENING)
    time = time_of(opening.time.machine) or time_of(opening.time.shown)
    if time:
        return replace(
            facts,
            published=time.edtf,
            published_words=opening.time.shown,
            published_from=_with_offset(_OPENING, time),
        )
    if facts.published_from == _TEXT:
        facts = replace(facts, published="", published_words="", published_from="")
    written = read_timestamp(opening.time.shown, day_first=day_first)
    if written and written.edtf and not facts.published:
        facts = replace(
            facts, published=written.edtf, published_words=opening.time.shown, published_from=_OPENING
        )
    return facts


def _with_offset(place: str, time: MachineTime, aside: str = "") -> str:
    """Where a time stands, with what its reader must know of it."""
    asides = [f"UTC{time.offset}"] * bool(time.offset) + [aside] * bool(aside)
    return f"{place} ({'; '.join(asides)})" if asides else place


class _Page:
    """One page, asked place by place."""

    def __init__(self, root: HtmlElement, url: str) -> None:
        self.root = root
        self.tags = Tags(root)
        self.address = without_tracking(self.tags.address) or without_tracking(url)
        element = root.find(".//title")
        self.named = " ".join((element.text or "").split())[:LONGEST_TITLE] if element is not None else ""
        if is_file_name(self.named):
            self.named = ""
        titles = [*self.tags.titles, self.named]
        folds = {folded(title) for title in titles} | {
            folded(words_of(one)) for one in root.iter("h1") if is_small(one)
        }
        self.linked: Linked = linked_data(root, self.address, folds - {""})
        self.heading = heading_of(root, [title for title in (self.linked.title, *titles) if title])
        self.shown_title = (
            _LABEL.sub("", " ".join(words_of(self.heading).split())) if self.heading is not None else ""
        )
        if self.shown_title.isupper():  # capitals that the head of the page does not have
            same = (title for title in titles if folded(title) == folded(self.shown_title))
            self.shown_title = next(same, self.shown_title)
        self.outlets = {*map(folded, self.tags.sites), *self.linked.outlets, self._last_part()} - {""}
        self.region = Region(root, self.heading)
        self.words = words_of(self.region.body, parted=True)
        self.marked: Marked = marked_facts(self.region, self.outlets)
        self.shown: Shown = shown_head(
            self.region,
            self.shown_title,
            self.outlets,
            tongue_of(root, self.words),
            names=self.marked.authors,
            words=self.words,
        )

    @cached_property
    def state(self) -> Linked:
        """What the data of its program say, which are asked where nothing else does."""
        titles = (self.shown_title, self.linked.title, self.marked.title, *self.tags.titles, self.named)
        return page_state(self.root, titles, self.words.split("\n"), self.outlets)

    def _last_part(self) -> str:
        """The site's name in the page's title, where the rest of it is the heading."""
        if self.heading is None or not self.named:
            return ""
        rest = folded(self.named).removeprefix(folded(self.shown_title)).strip()
        return rest if rest != folded(self.named) else ""

    def facts(self) -> PageFacts:
        """The facts, each from the first place that states it."""
        title, title_from = self._title()
        authors, authors_from = self._authors()
        published, published_from = self._time("published")
        updated, updated_from = self._time("updated")
        same = updated is not None and published is not None and updated.edtf == published.edtf
        return PageFacts(
            title=title,
            title_from=title_from,
            authors=authors,
            authors_from=authors_from,
            published=published.edtf if published else "",
            published_words=self._words("published", published),
            published_from=published_from,
            updated=updated.edtf if updated and not same else "",
            updated_words=self._words("updated", updated) if not same else "",
            updated_from=updated_from if updated and not same else "",
            url=self.address,
        )

    def _title(self) -> tuple[str, str]:
        if self.shown_title:
            return without_site(self.shown_title, self.outlets, self.address, shown=True), "its heading"
        for title, place in (
            (self.linked.title, _LINKED),
            (self.marked.title, "its microdata"),
            *((title, "its meta tags") for title in self.tags.titles),
            (self.named, "its title element"),
        ):
            if title:
                return without_site(plain(title), self.outlets, self.address), place
        if self.state.title:
            return self.state.title, _STATE
        return self.shown.title, _TEXT if self.shown.title else ""

    def _authors(self) -> tuple[tuple[str, ...], str]:
        """The authors: of several places that differ, the first whose names the page shows to its reader."""
        strong = self.tags.authors(self.outlets, weak=False)
        weak = self.tags.authors(self.outlets, weak=True, words=self.words)
        places = [
            (self.linked.authors, _LINKED),
            *([(strong[1], f"its meta tag {strong[0]}")] if strong else []),
            (self.marked.authors, f"its {self.marked.authors_by}"),
            (self.shown.authors, _TEXT),
            *([(weak[1], f"its meta tag {weak[0]}")] if weak else []),
        ]
        stated = [(names, place) for names, place in places if names]
        seen = f" {folded(self.words)} "
        visible = [one for one in stated if all(f" {folded(name)} " in seen for name in one[0])]
        named = [one for one in stated if any(" " in name for name in one[0]) or one[1] == _LINKED]
        if visible or named:
            return (visible or named)[0]
        if self.state.authors:
            return self.state.authors, _STATE
        account = account_in(self.address)
        return ((account,), IN_ADDRESS) if account else ((), "")

    def _words(self, which: str, time: MachineTime | None) -> str:
        """The words by which the page shows a time: of the same day, or counted back from the copy."""
        for found in (self.shown, self.marked):
            same: MachineTime | None = getattr(found, which)
            words: str = getattr(found, f"{which}_words")
            if words and time and same and same.edtf[:_DAY] == time.edtf[:_DAY]:
                return words
        return ""

    def _time(self, which: str) -> tuple[MachineTime | None, str]:
        tag = self.tags.published() if which == "published" else self.tags.updated()
        marked, how = getattr(self.marked, which), getattr(self.marked, f"{which}_by")
        places: list[tuple[MachineTime | None, str]] = [
            (getattr(self.linked, which), _LINKED),
            *([(tag[1], f"its meta tag {tag[0]}")] if tag else []),
            (marked, f"its {how}"),
            (getattr(self.shown, which), _TEXT),
        ]
        for time, place in places:
            if time:
                shown = self.shown.published if which == "published" else None
                differs = shown is not None and shown.edtf[:_DAY] != time.edtf[:_DAY]
                aside = f"the page shows “{self.shown.published_words}”" if differs else ""
                aside = aside or (self.shown.aside if place == _TEXT else "")
                return time, _with_offset(place, time, aside)
        stated: MachineTime | None = getattr(self.state, which)
        return (stated, _with_offset(_STATE, stated)) if stated else (None, "")
