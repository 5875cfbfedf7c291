"""The comments of a page."""

from lxml.html import HtmlElement

from claimline.read.page.parts import PageThread


def thread_of(_root: HtmlElement) -> PageThread:
    """The thread of a page."""
    return PageThread()
