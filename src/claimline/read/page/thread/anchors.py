"""Where a comment stands in the page, for the reader who goes back to it."""

from claimline.read.page.thread.contents import Content
from claimline.read.page.thread.outline import Outline

_HEAD_ELEMENTS = 40  # between the beginning of a comment and its time


def anchor_of(outline: Outline, one: Content) -> str:
    """The mark of a comment in the page: the id of its element, of one around its head, or where its own link leads."""
    element = outline.nodes[one.item]
    if found := element.get("id", "") or element.get("name", ""):
        return found
    for node in range(one.item + 1, min(one.mark.node, one.item + _HEAD_ELEMENTS) + 1):
        inner = outline.nodes[node]
        if found := inner.get("id", "") or (inner.get("name", "") if inner.tag == "a" else ""):
            return found
    for node in outline.chain(one.mark.node, 3):
        link = outline.nodes[node].get("href", "")
        if link.startswith("#") and len(link) > 1:
            return link[1:]
    return ""
