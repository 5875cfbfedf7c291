"""The thread of a page by the markup of an engine that is known: of those that find comments, the one that reads most."""

from dataclasses import replace

from lxml.html import HtmlElement

from claimline.read.page.part import is_later
from claimline.read.page.parts import PageThread
from claimline.read.page.thread.css import Page
from claimline.read.page.thread.engine import Engine
from claimline.read.page.thread.engines import ENGINES
from claimline.read.page.thread.reading import read_thread, words_in
from claimline.read.page.tree import parse

_MOST = 3  # what `words_in` counts of one comment


def comments(root: HtmlElement, saved: str = "") -> PageThread | None:
    """The thread of a page; None where no known engine has one there. `saved` is where the page was saved from, if it says so.

    A service draws its comments into a frame; browsers that save a page as one file keep the frame's source beside it.
    """
    found = engine_of(root, saved)
    if found:
        return found[1]
    for frame in root.iter("iframe"):
        source = frame.get("srcdoc", "")
        inside = engine_of(parse(source)) if source.strip() else None
        if inside:
            return replace(inside[1], elements=(frame,))
    return None


def engine_of(root: HtmlElement, saved: str = "") -> tuple[Engine, PageThread] | None:
    """The engine of a page and its thread. Where two read as much, the first of the table is the more special."""
    page = Page(root)
    later = is_later(root, saved)
    best: tuple[int, Engine, PageThread] | None = None
    for engine in ENGINES:
        if not page.can_hold(engine.comment) or (engine.page and not page.select(engine.page)):
            continue
        if best and _MOST * len(page.select(engine.comment)) <= best[0]:
            continue  # it cannot read more
        thread = read_thread(page, engine, later=later)
        if thread is None or not _is_thread(thread):
            continue
        score = words_in(thread)
        if best is None or score > best[0]:
            best = (score, engine, thread)
    return best[1:] if best else None


def _is_thread(thread: PageThread) -> bool:
    """True where most comments have a name or a time: markup that only looks alike has neither."""
    found = [*thread.comments, *([thread.opening] if thread.opening else [])]
    known = sum(bool(one.author or one.time.machine or one.time.shown) for one in found)
    return known * 2 > len(found) or bool(thread.deleted and not found)
