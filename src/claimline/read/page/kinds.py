"""What a chunk of a page is by its markup: a heading, an item, a row, a caption, a quotation or a paragraph."""

import re
from itertools import islice

from lxml.html import HtmlElement

from claimline.read.page.chunks import Chunk
from claimline.read.page.parts import BlockKind

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig|wp|image|img|photo|media|picture)?-?_?caption|(?:photo|image|img|picture)[_-]?credit",
    re.IGNORECASE,
)
_PICTURES = ("img", "picture", "video", "svg", "iframe", "figure", "amp-img")
_LEVELS = 3  # elements above a caption in which its picture stands
_SHORT = 12  # words of a caption that nothing but its place shows
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"), "heading"),
    "li": "item",
    "dd": "item",
    "tr": "row",
    "td": "row",
    "th": "row",
    "blockquote": "quote",
    "caption": "caption",
    "figcaption": "caption",
}
_TELLING = (*_KINDS, "article", "section", "body", "main")  # what holds it says no more of it
_ENDS = re.compile(r"[.!?…:;,。！？؟।][\"'”’»)\]]*$")


def kind_of(chunk: Chunk) -> BlockKind:
    """The kind of a chunk."""
    if is_caption(chunk):
        return "caption"
    one = chunk.element
    telling = one if one.tag in _TELLING else next(one.iterancestors(*_TELLING), one)
    return _KINDS.get(str(telling.tag), "paragraph")


def is_caption(chunk: Chunk) -> bool:
    """True for the words of a picture: in `<figcaption>`, in an element called so beside a picture, or short between pictures."""
    near = [chunk.element, *islice(chunk.element.iterancestors(), _LEVELS)]
    if any(node.tag in ("figcaption", "caption", "figure") for node in near):
        return True
    named = next((node for node in near if _CAPTION.search(node.get("class", ""))), None)
    if named is not None:
        around = [named, *islice(named.iterancestors(), 2)]
        if any(next(node.iter(*_PICTURES), None) is not None for node in around):
            return True
    return _between_pictures(chunk)


def _between_pictures(chunk: Chunk) -> bool:
    if chunk.element.tag != "p" or len(chunk.text.split()) > _SHORT or _ENDS.search(chunk.text):
        return False
    before = chunk.element.getprevious()
    return before is not None and _is_picture(before)


def _is_picture(node: HtmlElement) -> bool:
    """True for an element with a picture and no words."""
    picture = node.tag in _PICTURES or next(node.iter(*_PICTURES), None) is not None
    return picture and not any(words.strip() for words in node.itertext())
