"""The article's body in a page's tree."""

from lxml.html import HtmlElement

from claimline.read.page.parts import Block, PageFacts
from claimline.read.page.tree import words_of


def body_of(root: HtmlElement, _facts: PageFacts) -> tuple[list[Block], list[str]]:
    """The blocks of the body, and what finding them had to decide, in sentences for the user."""
    blocks = [Block("paragraph", words, p) for p in root.iter("p") if (words := words_of(p))]
    return blocks, []
