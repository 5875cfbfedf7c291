"""The comments of a page: by the markup of engines that are known, by what repeats, by its linked data."""

from dataclasses import replace

from lxml.html import HtmlElement

from claimline.read.page.part import is_later
from claimline.read.page.parts import PageThread
from claimline.read.page.thread import known, linked, repeated, signatures
from claimline.read.page.thread.doubles import without_doubles
from claimline.read.page.thread.quoted import without_others_words
from claimline.read.page.thread.told import with_notices
from claimline.read.page.tree import TOO_DEEP

_DEEP = "The page has elements deeper in each other than can be read; comments there are left out."


def thread_of(root: HtmlElement, saved: str = "") -> PageThread:
    """The thread of a page; `saved` is where it was saved from, if the file says so.

    A known engine's markup says more than what repeats: who answers whom, which comments are gone. What repeats is asked where
    no engine is known, and where one seems to be known and leaves names or times out, or has several in one comment: other pages
    use its classes too.
    """
    thread = with_notices(without_doubles(without_others_words(_found(root, saved))))
    if (
        thread.comments
        and next((one for one in root.iter("div") if one.get("class") == TOO_DEEP), None) is not None
    ):
        return replace(thread, notices=(*thread.notices, _DEEP))
    return thread


def _found(root: HtmlElement, saved: str) -> PageThread:
    thread = known.comments(root, saved)
    if thread is not None and not _lacks(thread) and not thread.crowded:
        return thread
    if thread is None and (talk := signatures.comments(root)):
        return talk
    other = repeated.comments(root, later=is_later(root, saved))
    if thread is not None:
        fewer = _read(thread) + (not _lacks(thread))  # what names all of as many reads better
        return other if _read(other) >= fewer and other.comments and not _lacks(other) else thread
    return other if other.comments else linked.comments(root) or other


def _lacks(thread: PageThread) -> bool:
    """True where most comments have no name, or most have no time, or none of those that are there could be read."""
    found = [*thread.comments, *([thread.opening] if thread.opening else [])]
    names = sum(bool(one.author) for one in found)
    times = sum(bool(one.time.machine or one.time.shown) for one in found)
    return min(names, times) * 2 < len(found) or (not found and bool(thread.wordless or thread.headless))


def _read(thread: PageThread) -> int:
    return len(thread.comments) + (thread.opening is not None)
