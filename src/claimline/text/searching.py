"""What a typed search asks for, by which rule, and where a text holds it.

bridge "since 1910"     the word and the phrase, in any order, in any cells of a row
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from claimline.model import Span
from claimline.text.folding import Fold, cased, folded

# A phrase that nothing closes goes on to the end. A mark inside a word is a letter of it: 6".
_PART = re.compile(r'"(?P<straight>[^"]*)(?:"|$)|“(?P<curly>[^”]*)(?:”|$)|(?P<word>\S+)')


def _words_and_phrases(text: str) -> tuple[str, ...]:
    found = (" ".join((part[part.lastgroup or 0]).split()) for part in _PART.finditer(text))
    return tuple(dict.fromkeys(filter(None, found))) or _one_phrase(text)


def _one_phrase(text: str) -> tuple[str, ...]:
    phrase = " ".join(text.split())
    return (phrase,) if phrase else ()


@dataclass(frozen=True, slots=True)
class Search:
    """A rule of searching.

    Attributes:
        name: in a receipt; receipts of the oldest rule name none.
        fold: makes alike what makes no difference.
        parts: the words and phrases of a typed text, all of which a row must hold.
    """

    name: str
    fold: Fold
    parts: Callable[[str], tuple[str, ...]]

    def folded_parts(self, text: str) -> tuple[str, ...]:
        """The words and phrases of a typed text as they are sought."""
        return tuple(self.fold(part) for part in self.parts(text))


SEARCH = Search(
    "every word and every “phrase”, letter case, accents and spaces aside", folded, _words_and_phrases
)
_EARLIER = (
    Search("letter case, accents and spaces aside", folded, _one_phrase),
    Search("", cased, _one_phrase),
)


def search_named(name: str) -> Search:
    """The rule that a receipt names; the one of today where no earlier one has that name."""
    return next((rule for rule in _EARLIER if rule.name == name), SEARCH)


def places(text: str, sought: Sequence[str]) -> list[Span]:
    """Where a text holds the folded words and phrases, from left to right, those that meet as one.

    `Müller` is found by `muller`: the place is that of the letters as they are written.
    """
    if not sought:
        return []
    letters, at = _folded_letters(text)
    found = sorted(
        (at[place][0], at[place + len(part) - 1][1])
        for part in sought
        for place in _occurrences(part, letters)
    )
    merged: list[Span] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _occurrences(part: str, letters: str) -> Iterator[int]:
    place = letters.find(part) if part else -1
    while place >= 0:
        yield place
        place = letters.find(part, place + len(part))


def _folded_letters(text: str) -> tuple[str, list[Span]]:
    """The folded text and, for each of its characters, where in the text it comes from."""
    letters: list[str] = []
    at: list[Span] = []
    for start, end in _letters(text):
        written = text[start:end]
        piece = " " if written.isspace() else folded(written)
        if piece != " " or (letters and letters[-1] != " "):
            letters += piece
            at += [(start, end)] * len(piece)
    whole = "".join(letters).rstrip()
    # Some rare letter folds otherwise alone than beside its neighbours: rather no place than a wrong one.
    return (whole, at) if whole == folded(text) else ("", [])


def _letters(text: str) -> Iterator[Span]:
    """Each character with the marks and Korean vowels after it, with which it can be one letter."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins(text[place]):
            yield start, place
            start = place


def _joins(char: str) -> bool:
    return not char.isascii() and (unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff")


def around(text: str, room: int, sought: Sequence[str]) -> str:
    """At most about `room` characters of a text with what was sought in it, cut between words and marked as cut."""
    if len(text) <= room:
        return text
    first, last = next(iter(places(text, sought)), (0, 0))
    start = 0 if last <= room * 2 // 3 else max(0, first - room // 3)
    if start and (space := text.find(" ", start, first)) > 0:
        start = space + 1
    end = max(start + room, last)
    if end < len(text) and (space := text.rfind(" ", max(start, last), end)) > 0:
        end = space
    return "…" * bool(start) + text[start:end].rstrip(" ,;:") + "…" * (end < len(text))
