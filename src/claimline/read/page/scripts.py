"""The data in a page's scripts: JSON-LD, and those of its own program. What is broken in small ways is mended, the rest left out."""

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_WRAPPED = re.compile(r"^\s*(?://)?\s*(?:<!\[CDATA\[|<!--)|(?://)?\s*(?:\]\]>|-->)\s*$")
_LONGEST = 4_000_000  # characters of the data of a program
_COMMA = re.compile(r",(?=\s*[}\]])")


def scripts_of(root: HtmlElement) -> Iterator[tuple[HtmlElement, object]]:
    """Each script of linked data, with its data."""
    for script in _of_type(root, "application/ld+json"):
        value = _loaded(script.text or "")
        if value is not None:
            yield script, value


def data_of(root: HtmlElement) -> Iterator[object]:
    """The data of each script that holds those of the page's own program, `__NEXT_DATA__`."""
    for script in _of_type(root, "application/json"):
        words = script.text or ""
        value = _loaded(words) if len(words) <= _LONGEST else None
        if value is not None:
            yield value


def _of_type(root: HtmlElement, kind: str) -> Iterator[HtmlElement]:
    return (
        script
        for script in root.iter("script")
        if (script.get("type") or "").partition(";")[0].strip().lower() == kind
    )


def _loaded(words: str) -> object:
    """The data of a script, with what is often broken mended: wrappers, line ends in strings, a comma too many."""
    clean = _WRAPPED.sub("", _WRAPPED.sub("", words)).strip().rstrip(";")
    for tried in (clean, _COMMA.sub("", clean)):
        try:
            return json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
