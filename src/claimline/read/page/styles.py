"""What a page's own styles do not show: an element is marked as hidden where a rule for its class or id alone says so.

`.gone { display: none }` hides `<p class="gone">`; a rule for some screens, or one that another rule takes back, hides nothing.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_PIECE = re.compile(r"([^{}]*)([{}])")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIMPLE = re.compile(r"(?P<mark>[.#])(?P<name>[\w-]+)")
_LAST = re.compile(r"[.#][\w-]+")
_HIDES = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SHOWS = re.compile(r"(?:^|[;\s])(?:display\s*:(?!\s*none)|visibility\s*:\s*visible)", re.IGNORECASE)


def hide_by_style(root: HtmlElement) -> None:
    """Mark what the styles in a page hide as `hidden`."""
    hidden: set[str] = set()
    shown: set[str] = set()
    for style in root.iter("style"):
        for selector, said in _rules(style.text or ""):
            if _HIDES.search(said):
                parts = (part.strip() for part in selector.split(","))
                hidden.update(part for part in parts if _SIMPLE.fullmatch(part))
            elif _SHOWS.search(said):
                shown.update(_LAST.findall(selector))
    if not (gone := hidden - shown):
        return
    for node in root.iter():
        if (
            not isinstance(node.tag, str)
            or node.tag in ("html", "body")
            or _SHOWS.search(node.get("style") or "")
        ):
            continue
        own = {f".{name}" for name in (node.get("class") or "").split()} | {f"#{node.get('id')}"}
        if own & gone:
            node.set("hidden", "")


def _rules(style: str) -> Iterator[tuple[str, str]]:
    """The rules that hold for every screen: what each is for, and what it says. Rules in `@media` show what they can, hide nothing."""
    if "none" not in style and "hidden" not in style:
        return
    around: list[str] = []
    for piece in _PIECE.finditer(_COMMENT.sub("", style)):
        words = piece[1].strip()
        if piece[2] == "{":
            around.append(words)
        elif around:
            selector = around.pop()
            if not selector.startswith("@") and (not around or _SHOWS.search(words)):
                yield selector, words
