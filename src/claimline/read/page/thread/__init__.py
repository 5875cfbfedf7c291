"""The comments of a page: by the markup of engines that are known, else by what repeats."""

from lxml.html import HtmlElement

from claimline.read.page.parts import PageThread
from claimline.read.page.thread import known, linked


def thread_of(root: HtmlElement) -> PageThread:
    """The thread of a page."""
    return known.comments(root) or linked.comments(root) or PageThread()
