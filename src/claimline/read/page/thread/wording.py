"""The words of a comment and the name beside it, without what the page adds to them."""

import re
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache

from lxml.html import HtmlElement

from claimline.read.addresses import holds_address
from claimline.read.headwords import BADGE, SAYS
from claimline.read.page.tree import BLOCKS, UNSEEN, is_hidden, words_of

_PARTS = BLOCKS - {"td", "th"}  # the cells of a row stand in one line
_SPACE = re.compile(r"[^\S\n]+")
_LONGEST_NAME = 100
# What stands beside a name inside its element, by the words of its class: badges, ranks, marks for screen readers.
_BESIDE_NAME = re.compile(
    r"(?:^|[-_ ])(?:badges?|labels?|roles?|flair|says|rank|usertitle|user-title|verified|moderators?|staff|op|sr-only|avatar|visually-?hidden"
    r"|screen-reader(?:-text)?|points|score|karma|reputation|followers?|handle|icon|tooltip|online|offline|status|pronouns)(?:$|[-_ ])",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\W*(?:(?:this (?:post|comment|message) (?:was|has been) )?(?:last |recently )?(?:edited|modified) (?:by|on|at)\b"
    r"|(?:zuletzt )?(?:bearbeitet|geändert|editiert) (?:von|am|durch)\b|dernière (?:modification|édition) (?:par|le)\b|(?:modifié|édité) (?:par|le)\b"
    r"|(?:última edición|editado|última modificación) (?:por|el|em|pela?)\b|(?:ultima modifica|modificato) (?:di|da|il)\b|(?:laatst )?(?:bewerkt|gewijzigd) (?:door|op)\b"
    r"|последний раз редактировалось|отредактировано|(?:ostatnio )?(?:edytowan[ey]|zmienion[ey]) przez)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:^|\n)_{8,}(?:\n|$)")


def is_signed(words: tuple[str, ...]) -> bool:
    """True for words below which a forum sets a line of `_` with a signature."""
    return _SIGNATURE.search("\n\n".join(words)) is not None


def signed_off(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without what a forum sets below them: a line of `_` with a signature, who changed them last."""
    whole = "\n\n".join(words)
    rule = _SIGNATURE.search(whole)
    kept = [part.strip() for part in (whole[: rule.start()] if rule else whole).split("\n\n") if part.strip()]
    if len(kept) > 1 and len(kept[-1]) < _LONGEST_NAME and _CHANGED.match(kept[-1]):
        kept.pop()
    return tuple(kept)


def name_of(element: HtmlElement, apart: Collection[HtmlElement]) -> str:
    """The name that an element shows, without the badges and marks inside it, and without what stands apart: the time."""
    if element.tag in ("meta", "link"):
        return clean_name(element.get("content", ""))
    beside = {
        node
        for node in element.iterdescendants()
        if _BESIDE_NAME.search(str(node.get("class", ""))) or node.tag in ("time", "sup") or node in apart
    }
    return clean_name(" ".join(paragraphs_of([element], beside.__contains__)) or words_of(element))


@lru_cache(maxsize=2**12)  # each way to read a page asks the same names
def clean_name(words: str) -> str:
    """A name in one line, without the verb behind it; an address is nobody's name."""
    words = " ".join(words.split()).strip(" :,·•|–—").removeprefix("~")  # a board's mark of a guest
    says = SAYS.fullmatch(words)
    if says and (verb := words[says.end("name") :].strip()) and verb[0].islower():
        words = says["name"].rstrip(" :,")
    if (badge := BADGE.search(words)) and badge.start() and badge[0].strip()[0] in "([":
        words = words[: badge.start()]
    words = words.rstrip(" (")  # what stood in the brackets stands apart
    if holds_address(words) or len(words) > _LONGEST_NAME or "{{" in words:
        return ""
    return words


def paragraphs_of(tops: Iterable[HtmlElement], is_beside: Callable[[HtmlElement], bool]) -> tuple[str, ...]:
    """The words of elements by paragraphs: blocks and empty lines part them, a single `<br>` is a line end inside."""
    parts: list[str] = []
    for top in tops:
        stack: list[tuple[HtmlElement, bool]] = [(top, False)]
        while stack:
            node, closing = stack.pop()
            tail = (node.tail or "").replace("\n", " ") if node is not top else ""
            if not isinstance(node.tag, str) or (
                node is not top and (node.tag in UNSEEN or is_hidden(node) or is_beside(node))
            ):
                parts.append(_emoji(node) + tail)
                continue
            edge = (
                "\n\n"
                if node.tag in _PARTS
                else "\n"
                if node.tag == "br"
                else " "
                if node.tag in ("td", "th")
                else ""
            )
            if closing:
                parts += ["" if edge == "\n" else edge, tail]
                continue
            parts += [
                edge,
                _emoji(node),
                (node.text or "") if node.tag == "pre" else (node.text or "").replace("\n", " "),
            ]
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
        parts.append("\n\n")
    text = _SPACE.sub(" ", "".join(parts).replace("\u200b", ""))
    return tuple(
        "\n".join(line.strip() for line in one.split("\n") if line.strip())
        for one in re.split(r"\n\s*\n", text)
        if one.strip()
    )


def _emoji(node: HtmlElement) -> str:
    """The sign that a picture of one stands for."""
    alt = node.get("alt", "") if node.tag == "img" and "emoji" in str(node.get("class", "")) else ""
    return "" if alt.isascii() else alt
