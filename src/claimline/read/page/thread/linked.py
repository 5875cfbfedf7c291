"""The thread that a page's linked data (JSON-LD) hold: comments of an article or a post, answers to a question.

They are asked where the page shows no thread that can be read, because they hold often the first comments only.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from claimline.read.page.head.linked import OTHERS
from claimline.read.page.parts import PageComment, PageThread, Stamp
from claimline.read.page.scripts import scripts_of
from claimline.read.page.thread.links import clean_link
from claimline.read.page.thread.stamps import iso
from claimline.read.page.thread.wording import clean_name, paragraphs_of

_ANSWERS = ("comment", "comments", "acceptedAnswer", "suggestedAnswer")
_TIMES = ("datePublished", "dateCreated", "uploadDate", "commentTime")
_MOST = 10_000  # comments of a page
_DEEPEST = 60  # objects in objects
_SHARED = 40  # letters by which the words of a comment are found in the page


@dataclass(frozen=True, slots=True)
class _Answer:
    """One comment of the data, and the place of the one that it hangs on."""

    node: dict[str, object]
    parent: int | None


def comments(root: HtmlElement) -> PageThread | None:
    """The comments that the linked data hold; None where they hold none, or those of several works."""
    holders = [(script, node) for script, value in scripts_of(root) for node in _holders(value, 0)]
    if len(holders) != 1:
        return None
    script, work = holders[0]
    marks: dict[str, int] = {}
    found: list[PageComment] = []
    for answer in _answers(work, None, []):
        comment = _comment(answer, script)
        above = answer.node.get("parentItem")
        named = marks.get(_link(above)) if isinstance(above, dict) else None
        marks.setdefault(_link(answer.node), len(found))
        found.append(comment if named is None else replace(comment, parent=named))
    shown = _shown(root, found)
    found = [replace(one, element=shown.get(place, one.element)) for place, one in enumerate(found)]
    return PageThread(tuple(found), elements=tuple(shown.values())) if found else None


def _holders(value: object, depth: int) -> Iterator[dict[str, object]]:
    """The works of some data that have comments."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _holders(one, depth + 1)
    elif isinstance(value, dict):
        if any(isinstance(value.get(key), list | dict) for key in _ANSWERS):
            yield value
        else:
            for key, one in value.items():
                if key not in OTHERS:  # its comments are on another article
                    yield from _holders(one, depth + 1)


def _answers(work: dict[str, object], parent: int | None, found: list[_Answer]) -> list[_Answer]:
    """The comments under a work or a comment, each before the answers to it."""
    for key in _ANSWERS:
        value = work.get(key)
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, dict) and _words(node) and _is_said(node) and len(found) < _MOST:
                found.append(_Answer(node, parent))
                _answers(node, len(found) - 1, found)
    return found


def _is_said(node: dict[str, object]) -> bool:
    """True where somebody said the words, or at some time: the answers of a list of common questions are the article's."""
    return any(node.get(key) for key in ("author", "creator", *_TIMES))


def _comment(answer: _Answer, script: HtmlElement) -> PageComment:
    node = answer.node
    author = node.get("author") or node.get("creator")
    author = author[0] if isinstance(author, list) and author else author
    name = author.get("name") if isinstance(author, dict) else author
    stated = (
        str(node.get(key) or "") for key in ("datePublished", "dateCreated", "uploadDate", "commentTime")
    )
    return PageComment(
        clean_name(unescape(name)) if isinstance(name, str) else "",
        Stamp("", next((time for one in stated if (time := iso(one))), "")),
        _words(node),
        answer.parent,
        _link(node),
        script,
    )


def _link(node: dict[str, object]) -> str:
    return clean_link(str(node.get("url") or node.get("@id") or ""))


def _words(node: dict[str, object]) -> tuple[str, ...]:
    """The words of a comment by paragraphs; its text may be marked up."""
    text = next((words for key in ("text", "commentText", "description") if (words := node.get(key))), "")
    if not isinstance(text, str) or not text.strip():
        return ()
    try:
        top = html.fragment_fromstring(text.replace("\n", "<br>"), create_parent="div")
        return paragraphs_of([top], lambda _: False)
    except (ParserError, ValueError):
        return ()


def _shown(root: HtmlElement, found: list[PageComment]) -> dict[int, HtmlElement]:
    """Where the page shows the words of a comment, which are then no part of the article."""
    begins = {one.paragraphs[0][:_SHARED]: place for place, one in enumerate(found)}
    shown: dict[int, HtmlElement] = {}
    for node in root.iter():
        if isinstance(node.tag, str) and node.tag not in ("script", "style") and node.text:
            place = begins.get(" ".join(node.text.split())[:_SHARED])
            if place is not None:
                shown.setdefault(place, node)
    return shown
