"""What a page says of its article."""

from lxml.html import HtmlElement

from claimline.read.page.parts import PageFacts
from claimline.read.page.tree import words_of


def facts_of(root: HtmlElement, url: str = "") -> PageFacts:
    """The facts of a page."""
    titles = root.xpath("//h1") or root.xpath("//title")
    title = " ".join(words_of(titles[0]).split()) if titles else ""
    return PageFacts(title=title, url=url, language=root.get("lang", "")[:2])
