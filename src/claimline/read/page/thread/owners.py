"""Which comment each element of a page belongs to, and what stands where in it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from claimline.read.page.thread.css import Page
from claimline.read.page.thread.engine import sources
from claimline.read.page.thread.surroundings import HEADINGS, LATEST
from claimline.read.page.tree import is_small, words_of

# Lists of the newest comments of the whole site, and boxes of other articles.
_ELSEWHERE = (
    ".widget_recent_comments, .wp-block-latest-comments, #recentcomments, .recentcomments, .recent-comments, .latest-comments,"
    " .latest_comments, .recent_comments, .last-comments, .lastcomments, .letzte-kommentare, .derniers-commentaires, .ultimos-comentarios, .ultimi-commenti,"
    " .widget:not(.Blog), .sidebar, #sidebar, #recent-comments, #latest-comments, .comment-preview, .comment-teaser, .related-posts"
)


@dataclass(frozen=True, slots=True)
class Value:
    """What a source gives: its element, the value, and whether it is all that the element shows."""

    element: HtmlElement
    text: str
    whole: bool


class Owners:
    """The comments of a page in its order, and the elements that are each one's own and not a reply's."""

    def __init__(self, page: Page, comment: str, *, runs: bool) -> None:
        """Find the comments and go through the page once.

        Args:
            page: the page.
            comment: CSS of a comment's element.
            runs: True where the siblings that follow such an element belong to it too.
        """
        self.page = page
        elsewhere = set(page.select(_ELSEWHERE)) | _of_the_site(page)
        found = [
            one
            for one in page.select(comment)
            if not elsewhere or not (elsewhere & {one, *one.iterancestors()})
        ]
        self.comments: list[HtmlElement] = found
        self.index = {one: at for at, one in enumerate(found)}
        self.owner: dict[HtmlElement, HtmlElement] = {}
        self.above: dict[HtmlElement, HtmlElement | None] = {}
        if found:
            self._walk(runs=runs)

    def _walk(self, *, runs: bool) -> None:
        last: dict[
            HtmlElement, HtmlElement
        ] = {}  # under a parent, the comment that its children now belong to
        for node in self.page.order:
            parent = node.getparent()
            owner = self.owner.get(parent) if parent is not None else None
            if runs and parent in last:
                owner = last[parent]
            if node in self.index:
                self.above[node] = self.owner.get(parent) if parent is not None else None
                if runs and parent is not None:
                    last[parent] = node
                owner = node
            if owner is not None:
                self.owner[node] = owner

    def own(self, css: str) -> dict[HtmlElement, list[HtmlElement]]:
        """The elements of each comment that a selector finds; `Source` says what an empty one and a `^` mean."""
        if not css:
            return {one: [one] for one in self.comments}
        if css.startswith("^"):
            around = set(self.page.select(css[1:]))
            held = {
                one: [above for above in (one, *one.iterancestors()) if above in around]
                for one in self.comments
            }
            return {one: above[:1] for one, above in held.items() if above}
        found: dict[HtmlElement, list[HtmlElement]] = {}
        for element in self.page.select(css):
            owner = self.owner.get(element)
            if owner is not None:
                found.setdefault(owner, []).append(element)
        return found

    def values(self, text: str, *, empty: bool = False) -> list[list["Value"]]:
        """For each comment the values of a source, the best first; `empty` for what may stand in attributes alone."""
        values: list[list[Value]] = [[] for _ in self.comments]
        for source in sources(text):
            for owner, elements in self.own(source.css).items():
                for element in elements:
                    value = element.get(source.attribute, "") if source.attribute else words_of(element)
                    if source.pattern is not None:
                        match = source.pattern.search(value)
                        value = match[1] if match else ""
                    if value.strip() or empty:
                        whole = not source.attribute and source.pattern is None
                        values[self.index[owner]].append(Value(element, value.strip(), whole))
        return values


def _of_the_site(page: Page) -> set[HtmlElement]:
    """The elements under a heading such as "Latest comments", which are those of other articles too, up to the next heading."""
    found: set[HtmlElement] = set()
    under = False
    for node in page.order:
        if node.tag in HEADINGS:
            under = is_small(node) and LATEST.fullmatch(words_of(node)) is not None
        elif under:
            found.add(node)
    return found


def outermost(elements: Collection[HtmlElement]) -> Iterator[HtmlElement]:
    """Those of the elements that stand in no other of them."""
    known = set(elements)
    return (one for one in elements if not any(above in known for above in one.iterancestors()))
