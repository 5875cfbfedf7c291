"""The language that a page states: of itself, and of a part whose own markup says another.

Many pages say "en" by a theme that nobody changed, so another language in any of the places outweighs it; `finish` lets the
words decide where they are clear.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from claimline.read.page.head.tags import Tags
from claimline.read.page.tree import stated_language

_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z0-9])")
_TAGS = ("og:locale", "content-language", "dc.language", "language")
ENGLISH = "en"


def page_language(root: HtmlElement) -> str:
    """The code of the language of a page, by `<html lang>`, its tags, the only article; empty where it states none."""
    stated = list(_stated(root))
    return next((code for code in stated if code != ENGLISH), stated[0] if stated else "")


def _stated(root: HtmlElement) -> Iterator[str]:
    articles = list(root.iter("article", "main"))
    said = [
        stated_language(root),
        *(value for _, value in Tags(root).all(_TAGS)),
        *(stated_language(one) for one in articles[:1] if len(articles) == 1),
    ]
    yield from (code for value in said if (code := _code(value)))


def own_language(element: HtmlElement) -> str:
    """The code of the language that an element states, or all the parts of it that state one; else empty."""
    if code := _code(stated_language(element)):
        return code
    inside = {code for one in element.iter("*") if (code := _code(stated_language(one)))}
    return inside.pop() if len(inside) == 1 else ""


def _code(value: str) -> str:
    match = _CODE.match(value)
    return match[1].lower() if match else ""
