"""The linked data of a page: its scripts of JSON-LD. Many are broken in small ways, which are mended; the rest is left out."""

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_WRAPPED = re.compile(r"^\s*(?://)?\s*(?:<!\[CDATA\[|<!--)|(?://)?\s*(?:\]\]>|-->)\s*$")
_COMMA = re.compile(r",(?=\s*[}\]])")


def scripts_of(root: HtmlElement) -> Iterator[tuple[HtmlElement, object]]:
    """Each script of linked data, with its data."""
    for script in root.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json":
            value = _loaded(script.text or "")
            if value is not None:
                yield script, value


def _loaded(words: str) -> object:
    """The data of a script, with what is often broken mended: wrappers, line ends in strings, a comma too many."""
    clean = _WRAPPED.sub("", _WRAPPED.sub("", words)).strip().rstrip(";")
    for tried in (clean, _COMMA.sub("", clean)):
        try:
            return json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
