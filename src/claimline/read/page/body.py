"""The article's body in a page's tree."""

from lxml.html import HtmlElement

from claimline.read.page.choice import chosen
from claimline.read.page.chunks import chunks_of
from claimline.read.page.corrections import corrected
from claimline.read.page.kinds import kind_of
from claimline.read.page.parts import Block, PageComment, PageFacts


def body_of(root: HtmlElement, facts: PageFacts) -> tuple[list[Block], list[str]]:
    """The blocks of the body, and what finding them had to decide, in sentences for the user."""
    chunks = chunks_of(root)
    numbers, notices = chosen(root, chunks)
    places, left_out = corrected(chunks, numbers, facts.title, facts.authors)
    blocks = [Block(kind_of(chunks[i]), chunks[i].text, chunks[i].element) for i in places]
    return blocks, [*notices, *left_out]


def opening_of(post: PageComment) -> list[Block]:
    """The blocks of a topic's first post, which the others answer."""
    return [Block("paragraph", words, post.element) for words in post.paragraphs]
