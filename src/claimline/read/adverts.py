"""Advertisements between the comments of a copied page: the block of lines under "Sponsored", which is nobody's words."""

import re
from collections.abc import Sequence

from claimline.model import Span
from claimline.read.lines import Line

_SPONSORED = re.compile(
    r"\W*(?:sponsored(?: content)?|advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама|reklam)\W*",
    re.IGNORECASE,
)


def without_adverts(lines: Sequence[Line], bodies: Sequence[Span]) -> list[Span]:
    """The bodies without a block of an advertisement over or under their words; one between them stays, as it shows no end."""
    return [_without(lines, *body) for body in bodies]


def _without(lines: Sequence[Line], start: int, end: int) -> Span:
    if start < end and _SPONSORED.fullmatch(lines[start].text):
        below = next((i for i in range(start + 1, end) if lines[i].apart), None)
        if below is not None:
            return below, end
    for i in range(start + 1, end):
        if _SPONSORED.fullmatch(lines[i].text) and lines[i].apart:
            last = next((j for j in range(i + 1, end) if lines[j].apart), end)
            return (start, i) if last == end else (start, end)
    return start, end
