"""Labels: the width of a text, the part of it that fits, and text of others made harmless.

Widths are estimates in pixels, on the careful side of the sans-serif faces that pages use, or those of the face of our
own page; a test in a browser measures them.
"""

import html
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from claimline.inline import inline, printable
from claimline.text.searching import places

Face = Literal["any", "page"]
# Shares of the font size, after the metrics of Arial and Helvetica, which are wider than most faces of pages; and those of
# Source Sans, in which our page is set: by the wider ones a label would be cut where an eighth of it has room yet.
_GROUPS: dict[Face, dict[float, str]] = {
    "any": {
        0.24: "ijl'‘’|",
        0.29: "ftI.,:;!/\\[] \u00a0",
        0.36: 'r()-“”"{}`*',
        0.51: "cksvxyzJ",
        0.68: "ABEKPSVXYFTZ&",
        0.74: "CDHNRUw",
        0.79: "GOQÖÜÓ",
        0.85: "mM",
        0.96: "W%",
        1.02: "@—…",
    },
    "page": {
        0.2: " \u00a0",
        0.25: "',.:;ij|‘’·",
        0.27: "lI",
        0.31: "f()[]{}•!ł",
        0.35: "/\\rt-°",
        0.43: '*s"?z“”«»®',
        0.48: "cvxyJY–",
        0.5: "#$+0123456789<=>FL^_ek~€Ł£§",
        0.52: "agVX",
        0.56: "ESTZAhnouø`bdpq",
        0.59: "BCKPRđß",
        0.62: "DG&",
        0.67: "HNUOQØ",
        0.73: "wM©",
        0.79: "Wæ",
        0.85: "—%mÆœ@",
        0.95: "…",
    },
}
_SHARES = {
    face: {character: share for share, characters in groups.items() for character in characters}
    for face, groups in _GROUPS.items()
}


@lru_cache(maxsize=100_000)
def text_width(text: str, size: float = 13, face: Face = "any") -> float:
    """Estimated width of a line in pixels."""
    return sum(_share(character, face) for character in text) * size


@lru_cache(maxsize=10_000)
def _share(character: str, face: Face) -> float:
    if character in _SHARES[face]:
        return _SHARES[face][character]
    if face == "page" and (letter := unicodedata.normalize("NFD", character)[0]) in _SHARES[face]:
        return _SHARES[face][letter]  # an accent makes no letter wider
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF:
        return 1.1
    # Letters of other scripts differ more among faces than those above, so they get more room.
    if not character.isascii():
        return 0.8 if character.isupper() else 0.62
    return 0.68 if character.isupper() else 0.57


def one_line(text: str) -> str:
    """The text without line breaks and characters that do not print."""
    line = " ".join(text.split())
    return line if line.isprintable() else " ".join(printable(text).split())


def shorten(text: str, room: float, size: float = 13, face: Face = "any") -> str:
    """The text as far as it fits into `room` pixels, cut at a word where possible, with an ellipsis for a cut."""
    if text_width(text, size, face) <= room:
        return text
    room -= text_width("…", size, face)
    used, length = 0.0, 0
    while length < len(text) and used + _share(text[length], face) * size <= room:
        used += _share(text[length], face) * size
        length += 1
    head = text[:length]
    if " " in head[length // 2 :]:
        head = head.rsplit(" ", 1)[0]
    return head.rstrip(" ,;:.-–—") + "…" if head else ""


def safe(text: str, sought: Sequence[str] = ()) -> str:
    """Text of others for a Plotly label, which would make a link of `<a>` and a formula of what two `$` enclose.

    Where it runs from right to left, it is isolated (`inline`), so that it turns nothing beside it. What was `sought`
    (`text.searching.places`) is underlined.
    """
    text, at, parts = inline(text), 0, []
    for start, end in places(text, sought):
        parts += [_escaped(text[at:start]), f"<u><b>{_escaped(text[start:end])}</b></u>"]
        at = end
    return "".join([*parts, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("$", "&#36;")


def tinted(text: str, colour: str, size: float) -> str:
    """A text, made harmless before, in a colour and a size other than those around it."""
    return f'<span style="color:{colour};font-size:{size:g}px">{text}</span>'


def wrapped(text: str, characters: int = 46) -> list[str]:
    """One line of text in lines of at most so many characters, broken between words where possible."""
    lines = []
    while len(text) > characters:
        end = text.rfind(" ", 1, characters + 1)
        end = end if end > 0 else characters
        lines.append(text[:end])
        text = text[end:].lstrip()
    return [*lines, text] if text else lines
