"""A saved web page -> a document: its tree, the thread, the facts of its head, the body, put together."""

from dataclasses import replace

from claimline.dates import day_order
from claimline.errors import UnreadableError
from claimline.model import Document
from claimline.read.page.body import body_of, opening_of
from claimline.read.page.compose import compose
from claimline.read.page.facts import facts_of
from claimline.read.page.head.tongue import tongue_of
from claimline.read.page.languages import page_language
from claimline.read.page.part import named, part_of
from claimline.read.page.saved import saved_from
from claimline.read.page.thread import thread_of
from claimline.read.page.tree import parse, raise_deep


def read(text: str, name: str, published: str, captured: str) -> Document:
    """The document of a page's source; see `readers` for its arguments."""
    root = parse(text)
    _held = list(root.iter())  # an element that nothing holds is made anew each time that it is met
    saved = saved_from(text)
    language = page_language(root)
    thread = thread_of(root, saved)
    for element in thread.elements:
        if element.getparent() is not None:
            element.drop_tree()
    raise_deep(root)
    posts = [*thread.comments, *([thread.opening] if thread.opening else [])]
    order = day_order(post.time.shown for post in posts)
    facts = facts_of(root, saved, opening=thread.opening, day_first=order)
    body = (
        opening_of(thread.opening) if thread.opening else body_of(root, facts, threaded=bool(thread.comments))
    )
    if body.is_list:
        facts = replace(facts, authors=(), published="", updated="")
    if not (body.blocks or body.entries or thread.comments or facts.title):
        raise UnreadableError(f"{name} is a page that shows no words: save it after it has loaded.")
    document = compose(name, facts, body, thread, published=published, captured=captured)
    series, part = part_of(facts.url, named(root))
    notices = (*body.notices, *document.notices)
    day_first = tongue_of(root, document.text).day_first
    return replace(
        document, series=series, part=part, language=language, day_first=day_first, notices=notices
    )
