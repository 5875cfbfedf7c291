"""The names of a thread without what its form adds to each of them: a word, a bracket, the words for a picture."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.read.blocks import Part
from claimline.read.furniture import NEARLY_ALL, evened

_FEWEST = 3  # names that a word at their start or end must have in common
_FAMILY = 5  # names that end alike by more than chance
_BY = frozenset("by from von par por de door da от يقول بقلم بواسطة".split())  # before all names of a thread
_BRACKET = re.compile(r"\s*[(\[](?P<in>[^()\[\]]*)[)\]]$|,?\s+(?:from|aus|из|uit)\s+(?=[^\W\d_]).*$|,\s.*$")


def without_affixes(text: str, parts: Sequence[Part]) -> list[Part]:
    """The heads with their names alone: a word that all names begin or end with, numbers aside, is the form's."""
    parts = [_said_once(text, part) for part in _without_brackets(text, parts)]
    spans = [part.name for part in parts if part.name]
    words = [list(re.finditer(r"\S+", text[start:end])) for start, end in spans]
    by_word = (
        len(words) > 1
        and {of[0][0].casefold() for of in words if len(of) > 1} <= _BY
        and all(len(of) > 1 for of in words)
    )
    if not by_word and (len(words) < _FEWEST or len({text[start:end] for start, end in spans}) < _FEWEST):
        return list(parts)
    first, last = int(by_word), 0
    while all(len(of) > first + 1 for of in words) and len({evened(of[first][0]) for of in words}) == 1:
        first += 1
    while all(len(of) > first + last + 1 for of in words) and _end_alike(words, last):
        last += 1
    cut = {
        span: (span[0] + of[first].start(), span[0] + of[-1 - last].end())
        for span, of in zip(spans, words, strict=True)
    }
    return [replace(part, name=cut[part.name]) if part.name else part for part in parts]


def _said_once(text: str, part: Part) -> Part:
    """Without the second half of a name that is said twice, as the words for a picture are."""
    words = re.findall(r"\S+", text[slice(*part.name)]) if part.name else []
    half = len(words) // 2
    if not part.name or not half or words[:half] != words[half:]:
        return part
    return replace(part, name=(part.name[0], part.name[0] + len(text[slice(*part.name)]) // 2))


def _without_brackets(text: str, parts: Sequence[Part]) -> list[Part]:
    """Names without what stands in brackets behind each of them, a handle, a place; where all else is alike, that alone."""
    ends = {part.name: _BRACKET.search(text[slice(*part.name)]) for part in parts if part.name}
    found = {name: end for name, end in ends.items() if end and end.start()}
    if len(ends) < 2 or len(found) < NEARLY_ALL * len(ends):
        return list(parts)
    inside = (
        all(end["in"] for end in found.values())
        and len({text[name[0] : name[0] + end.start()] for name, end in found.items()}) == 1
    )
    cut = {
        name: (name[0] + end.start("in"), name[0] + end.end("in"))
        if inside
        else (name[0], name[0] + end.start())
        for name, end in found.items()
    }
    return [replace(part, name=cut.get(part.name, part.name)) if part.name else part for part in parts]


def _end_alike(words: Sequence[Sequence[re.Match[str]]], last: int) -> bool:
    ends = {evened(of[-1 - last][0]) for of in words}
    return len(ends) == 1 and (len(words) >= _FAMILY or not next(iter(ends)).isalpha())
