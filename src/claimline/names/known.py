"""The names that a list knows, their spellings and kinds, and where they stand in a text.

A canonical name is always its own alias. Lists are merged, and a later one has the last word. `file` reads a list
and writes it; `attribution` finds the names that no list knows.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from claimline.model import NameLine
from claimline.names.file import read_names
from claimline.shipped import shipped
from claimline.text.tokens import Token, tokenize
from claimline.text.word_cache import WordCache

# A word of a name. A possessive "'s" is a word of its own, hyphens part words, initials keep their points. Most words
# have two letters at least; they are tried first, for speed.
_WORD = re.compile(r"\w\w+|(?:[^\W\d_]\.){2,}|['’]s\b|\w")
# The next word of one name, and what may stand before it.
_NEXT = re.compile(rf"(?:[^\S\n]*\n?[^\S\n]*|[-‑–'’]|\.[^\S\n]?)({_WORD.pattern})")
# Before Arabic names: "al-Hale". All but "al" and "el" take the noun's first sound.
ARABIC_ARTICLES = frozenset("al el ar as ash an at ad az ul".split())
# What is against somebody, or for him, is about him: "anti-Hale".
_ABOUT_PERSONS = frozenset({"anti", "pro", ""})
_PRECEDING = ARABIC_ARTICLES | _ABOUT_PERSONS
# Many names of these kinds are ordinary words too ("The Times", "Trump"), so their capitals have to be there.
_CAPITALS_COUNT = frozenset({"person", "body", "outlet", "anonymous"})


class Name(NamedTuple):
    """A name of the list found in a text: code points, end exclusive, canonical name, and kind."""

    start: int
    end: int
    name: str
    kind: str


class _Alias(NamedTuple):
    words: tuple[str, ...]
    canonical: str
    kind: str

    def allows(self, wanted: str, written: str) -> bool:
        """True where the text may write a word of the alias like this; the two differ in capitals at most."""
        if wanted == written:
            return True
        acronym = len(wanted) > 1 and wanted.isupper()
        capital = self.kind in _CAPITALS_COUNT and wanted[0].isupper()
        return not acronym and (not capital or written[0].isupper())


@dataclass(slots=True)
class _Node:
    """A place in the tree of aliases: those that end here, and what can follow, by the next word in lower case."""

    aliases: list[_Alias] = field(default_factory=list)
    following: "dict[str, _Node]" = field(default_factory=dict)


class NameList:
    """Names with their aliases; finds them in a text in one pass, whatever the number of names.

    Attributes:
        lines: its lines, in their order.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Build the list from rows of (canonical, alias, kind); a later row wins over an earlier one."""
        aliases: dict[tuple[str, ...], _Alias] = {}
        self.lines = tuple(NameLine(*row) for row in rows)
        for canonical, alias, kind in self.lines:
            for spelling in (canonical, alias):
                words = _words(spelling)
                if words:
                    aliases[words] = _Alias(words, canonical, kind)
        self._root = _Node()
        for entry in aliases.values():
            node = self._root
            for word in entry.words:
                node = node.following.setdefault(word.lower(), _Node())
            node.aliases.append(entry)
        self._opening = WordCache(partial(_opens, self._root.following))
        self._entries = WordCache(self._entry)  # the same names are asked for again and again

    def find(
        self, text: str, start: int = 0, end: int | None = None, tokens: Sequence[Token] | None = None
    ) -> list[Name]:
        """The names in `text[start:end]`, in order and without overlap; the longest alias wins.

        Names match whole words only. Acronyms match as they are written; so do the capitals of people, bodies,
        outlets and anonymous sources; other names match in any case. `tokens` are those of the stretch, if the
        caller has them.
        """
        stop = len(text) if end is None else end
        found: list[Name] = []
        free = start  # the end of the last name
        tokens = tokenize(text, start, stop) if tokens is None else tokens
        opening = self._opening
        # One pass over all tokens, so it is plain code.
        places = [index for index, (_, _, _, low) in enumerate(tokens) if opening[low]]
        for first in self._firsts(text, tokens, places) if places else ():
            if first >= free and (name := self._longest(text, first, stop)):
                if name.kind == "person" and _ends_a_compound(text, first) not in _ABOUT_PERSONS:
                    continue  # "Rami al-Hale" is another Hale
                free = name.end
                found.append(name)
        return found

    def _firsts(self, text: str, tokens: Sequence[Token], places: Sequence[int]) -> Iterator[int]:
        """The offsets of words with which a name can begin."""
        firsts, last = self._root.following, len(tokens) - 1
        for index in places:
            start, end, _, low = tokens[index]
            if node := firsts.get(low):
                following = tokens[index + 1].low if index < last else ""
                # Most often this is "the" before an ordinary word.
                if node.aliases or not following.isalnum() or following in node.following:
                    yield start
                continue
            for word in _WORD.finditer(text, start, end):
                if word[0].lower() in firsts and _ends_a_compound(text, word.start()) in _PRECEDING:
                    yield word.start()

    def _longest(self, text: str, first: int, stop: int) -> Name | None:
        """The longest name whose first word stands at a code point of a text."""
        longest: tuple[int, _Alias] | None = None
        word = _WORD.match(text, first, stop)
        node: _Node | None = self._root
        written: tuple[str, ...] = ()
        while word and node:
            spelling = _straight(word[word.lastindex or 0])
            node = node.following.get(spelling.lower())
            if node is None:
                break
            written = (*written, spelling)
            if node.aliases and (alias := _as_written(node, written)):
                longest = word.end(), alias
            word = _NEXT.match(text, word.end(), stop) if node.following else None
        return Name(first, longest[0], longest[1].canonical, longest[1].kind) if longest else None

    def lookup(self, name: str) -> Name | None:
        """The entry of a whole phrase, with or without an article before it; None where the list has none."""
        return self._entries[name]

    def _entry(self, name: str) -> Name | None:
        words = _words(name)
        articled = bool(words) and words[0] in {"the", "The", "a", "A", "an", "An"}
        bare = words[1:] if articled else words
        for spelling in (words, bare, ("the", *bare)) if articled else (words, ("the", *words)):
            if alias := self._alias_of(spelling):
                return Name(0, len(name), alias.canonical, alias.kind)
        return None

    def _alias_of(self, words: tuple[str, ...]) -> _Alias | None:
        """The alias that consists of some words."""
        node = self._root
        for word in words:
            if (following := node.following.get(word.lower())) is None:
                return None
            node = following
        return _as_written(node, words)

    def canonical(self, name: str) -> str:
        """The canonical form of a name, or the name itself where the list does not know it."""
        entry = self.lookup(name)
        return entry.name if entry else name


def load_actors(*paths: str | Path) -> NameList:
    """The names of one or several CSV files (`merged`).

    Raises:
        ArgumentError: an argument is no path.
        UnreadableError: a file that cannot be read, is too large, not in UTF-8 or no CSV.
        TableError: a missing column or a line that cannot be used, with file and row.
    """
    return NameList(merged(*(read_names(path) for path in paths)))


@cache
def shipped_names() -> NameList:
    """The list that comes with claimline, read once: to read it takes as long as the rows of an article."""
    return load_actors(shipped("data/actors.csv"))


def merged(*lists: Sequence[NameLine]) -> tuple[NameLine, ...]:
    """The lines of several lists as one; a later list has the last word on every name that it knows.

    Any spelling counts: where the first knows `Daesh` as ISIS and the second `ISIS` as Islamic State, `Daesh`
    is Islamic State.
    """
    lines: list[NameLine] = []
    for later in lists:
        names = NameList(later)
        found = [(line, names.lookup(line.alias) or names.lookup(line.canonical)) for line in lines]
        lines = [NameLine(name.name, line.alias, name.kind) if name else line for line, name in found]
        lines.extend(later)
    return tuple(dict.fromkeys(lines))


def _opens(firsts: Container[str], low: str) -> bool:
    """True where a name can begin with a word in lower case or inside it ("al-Hale"); `firsts` are the words that begin names."""
    # Beyond ASCII a word in lower case can have other parts than the written one ("İ" becomes two characters).
    opening = low in firsts or (len(low) > 1 and not low.isascii())
    return opening or any(word in firsts for word in _WORD.findall(low))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_straight(name)))


def _straight(word: str) -> str:
    return word.replace("’", "'")


def _ends_a_compound(text: str, start: int) -> str:
    """The "pro" of "pro-Hale", in lower case as written, or nothing: a name is not found inside another word."""
    if start == 0 or text[start - 1] not in "-‑":
        return ""
    first = start - 1
    while first > 0 and text[first - 1].isalnum():
        first -= 1
    before = text[first : start - 1]
    return before if before.islower() else ""


def _as_written(node: _Node, words: tuple[str, ...]) -> _Alias | None:
    """The alias at a node with exactly these words, or else the first that allows them: "US" is not "us"."""
    allowing = None
    for alias in node.aliases:
        if alias.words == words:
            return alias
        if allowing is None and all(map(alias.allows, alias.words, words)):
            allowing = alias
    return allowing
