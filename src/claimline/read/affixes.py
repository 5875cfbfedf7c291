"""The names of a thread without the additions of its form: a word, a bracket, the words for a picture."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.model import Span
from claimline.read.blocks import Part
from claimline.read.furniture import NEARLY_ALL, pattern_of
from claimline.read.heads import ADDRESS
from claimline.read.headwords import BY_WORDS

_FEWEST = 3  # names that a word at their start or end must have in common
_FAMILY = 5  # names that end alike by more than chance
_COUNT_BEHIND = re.compile(r"(?<=[^\W\d_])\d{1,5}$")
_WORD_BEHIND = re.compile(r"(?<=[^\W_])(?:le|am|on|el|il|op|em|den|at)$")
_BEHIND = re.compile(r"\s*[(\[](?P<in>[^()\[\]]*)[)\]]$|,?\s+(?:from|aus|из|uit)\s+(?=[^\W\d_]).*$|,\s.*$")


def without_affixes(text: str, parts: Sequence[Part]) -> list[Part]:
    """The heads with their names alone: a word (numbers made one) that begins or ends all names belongs to the form."""
    parts = _without_glued(text, _without_doubles(text, _without_brackets(text, parts)))
    parts = _without_answered(text, parts)
    spans = [part.name for part in parts if part.name]
    words = [list(re.finditer(r"\S+", text[start:end])) for start, end in spans]
    opened = {of[0][0] for of in words}
    by_word = len(words) > 1 and len(opened) == 1 and opened <= BY_WORDS and all(len(of) > 1 for of in words)
    if not by_word and (len(words) < _FEWEST or len({text[start:end] for start, end in spans}) < _FEWEST):
        return list(parts)
    first, last = int(by_word), 0
    while all(len(of) > first + 1 for of in words) and len({pattern_of(of[first][0]) for of in words}) == 1:
        first += 1
    while all(len(of) > first + last + 1 for of in words) and _end_alike(words, last):
        last += 1
    cut = {
        span: (span[0] + of[first].start(), span[0] + of[-1 - last].end())
        for span, of in zip(spans, words, strict=True)
    }
    return [replace(part, name=cut[part.name]) if part.name else part for part in parts]


def _without_glued(text: str, parts: Sequence[Part]) -> list[Part]:
    """The names without a count, or the word before a date, that copying has glued to all of them: "Mia Roe12", "Mia Roele 14/03".

    A handle may end in digits of its own; that all names do, and half of them have several words, is no chance.
    """
    spans = [part.name for part in parts if part.name]
    names = [text[slice(*span)] for span in spans]
    if len(set(names)) < _FEWEST:
        return list(parts)
    for glued in (_COUNT_BEHIND, _WORD_BEHIND):
        ends = [glued.search(name) for name in names]
        several = sum(" " in name for name in names)
        if (
            all(ends)
            and several * 2 >= len(names)
            and len({end[0] for end in ends if end} if glued is _WORD_BEHIND else {""}) == 1
        ):
            cut = {
                span: (span[0], span[0] + end.start()) for span, end in zip(spans, ends, strict=True) if end
            }
            return [
                replace(part, name=cut.get(part.name, part.name)) if part.name else part for part in parts
            ]
    return list(parts)


def _without_answered(text: str, parts: Sequence[Part]) -> list[Part]:
    """The names without that of an earlier commenter behind them, whom they answer: a copy may leave out the arrow between.

    A single such name may be longer by chance ("Mary Ann Roe" below "Ann Roe").
    """
    found: dict[int, tuple[Span, str]] = {}
    seen: set[str] = set()
    for at, part in enumerate(parts):
        if part.name is None:
            continue
        start, end = part.name
        ends = [] if part.answers else [space.end() for space in re.finditer(r"\s+", text[start:end])]
        behind = next((place for place in ends if text[start + place : end].casefold() in seen), 0)
        if behind:
            own = text[start : start + behind].rstrip()
            found[at] = (start, start + len(own)), text[start + behind : end]
            seen.add(own.casefold())
        seen.add(text[start:end].casefold())
    whole = any(" " in answered and " " in text[slice(*own)] for own, answered in found.values())
    if len({answered for _, answered in found.values()}) < _FEWEST - 1 and not whole:
        return list(parts)
    return [
        replace(part, name=found[at][0], answers=found[at][1]) if at in found else part
        for at, part in enumerate(parts)
    ]


def _without_doubles(text: str, parts: Sequence[Part]) -> list[Part]:
    """Without the second half of the names, where nearly all names are doubled by the words for a picture."""
    halves = {part.name: half for part in parts if part.name and (half := _half(text, part.name))}
    if len(halves) < NEARLY_ALL * sum(part.name is not None for part in parts):
        return list(parts)
    return [replace(part, name=halves.get(part.name, part.name)) if part.name else part for part in parts]


def _half(text: str, name: Span) -> Span | None:
    """The first half of a name whose second half is the same."""
    words = re.findall(r"\S+", text[slice(*name)])
    half = len(words) // 2
    twice = half and words[:half] == words[half:]
    return (name[0], name[0] + len(text[slice(*name)]) // 2) if twice else None


def _without_brackets(text: str, parts: Sequence[Part]) -> list[Part]:
    """Names without the brackets behind each of them (a handle, a place); where all else is alike, the brackets alone."""
    ends = {part.name: _BEHIND.search(text[slice(*part.name)]) for part in parts if part.name}
    found = {name: end for name, end in ends.items() if end and end.start()}
    if len(ends) < 2 or len(found) < NEARLY_ALL * len(ends):
        return list(parts)
    before = {text[name[0] : name[0] + end.start()] for name, end in found.items()}
    behind = {end[0] for end in found.values()}
    whole = {text[slice(*name)] for name in found}
    addressed = all(ADDRESS.fullmatch(words) for words in before)  # "mia at example.org (Mia Roe)"
    if (len(before) == 1 or addressed) and all(end["in"] for end in found.values()):
        cut = {name: (name[0] + end.start("in"), name[0] + end.end("in")) for name, end in found.items()}
    elif len(before) < len(whole) or (
        len(behind) == len(whole) and any(end.startswith(",") for end in behind)
    ):
        return list(parts)  # two people would become one; "Roe, Mia"
    else:
        cut = {name: (name[0], name[0] + end.start()) for name, end in found.items()}
    return [replace(part, name=cut.get(part.name, part.name)) if part.name else part for part in parts]


def _end_alike(words: Sequence[Sequence[re.Match[str]]], last: int) -> bool:
    ends = {pattern_of(of[-1 - last][0]) for of in words}
    return len(ends) == 1 and (len(words) >= _FAMILY or not next(iter(ends)).isalpha())
