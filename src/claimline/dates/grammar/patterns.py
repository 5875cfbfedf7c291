"""The language that the grammar's patterns are written in, and the machine that matches them.

A pattern names classes of words in capitals (`MONTH DAY [,] YEAR`), words in small letters (`ago`), options in
`[ ]` and choices as `( | )`. `YEAR:other` gives the word it matches a slot name of its own; else the slot is the
class in small letters. What stands before `>` or after `<` must be there but is no part of the expression;
before `>` there is no option. Each distinct set of classes becomes one character, a stretch of text becomes a string of
them, and a pattern becomes a short regular expression over such strings. No pattern can repeat without end, so
the cost grows with the length of the text and nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimline.dates.grammar.lexicon import lexicon
from claimline.dates.grammar.shapes import CLASS_SETS

MARKS = {",": ",", "-": "-", "/": "/", "'s": "'", ":": ":", "(": "(", ")": ")"}
DASHES = "-–—‑~"  # all of them are the mark `-`

_ITEM = re.compile(r"(?P<name>[A-Z]+)(?::(?P<slot>[a-z_]+))?|(?P<word>[a-z]+(?:-[a-z]+)?)|'s|[\[\]()|,/:<>-]")
_FIRST_CHARACTER = 0x4E00  # a block with room for every set, and no character special to regular expressions
# The longest stretch, in tokens, whose hits are kept; the same short stretches come again and again.
_CACHE_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found in a stretch of tokens: which, from where to where, and what fills its slots.

    `slots` maps a slot's name to the token that fills it and the class that the pattern asked for.
    """

    pattern: int
    start: int
    end: int
    slots: Mapping[str, tuple[int, str]]


class Matcher:
    """Finds the longest pattern at each token, left to right, without overlaps; of equals the first."""

    def __init__(self, patterns: Sequence[str]) -> None:
        items = [list(_items(pattern)) for pattern in patterns]
        literals = frozenset(item["word"] for pattern in items for item in pattern if item["word"])
        self.words = lexicon(literals)
        class_sets = {frozenset(classes) for classes in self.words.values()} | {
            frozenset(s) for s in CLASS_SETS
        }
        self._characters = {
            classes: chr(_FIRST_CHARACTER + i) for i, classes in enumerate(sorted(class_sets, key=sorted))
        }
        members: dict[str, set[str]] = {}
        for classes, character in self._characters.items():
            for name in classes:
                members.setdefault(name, set()).add(character)
        compilers = [_Compiler(pattern, members) for pattern in items]
        programs = [compiler.compile() for compiler in compilers]
        self._slots = [slots for _, _, slots in programs]
        self._reach = max(compiler.longest for compiler in compilers)
        self._by_first: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
        for i, (regex, first, _) in enumerate(programs):
            for character in first:
                self._by_first.setdefault(character, []).append((i, re.compile(regex)))
        self._cached_hits = lru_cache(maxsize=16384)(self._hits)
        self._cached_hit = lru_cache(maxsize=16384)(self._hit)

    def character(self, classes: Iterable[str]) -> str:
        """The character that stands for a set of classes."""
        return self._characters[frozenset(classes)]

    def hits(self, codes: str) -> tuple[Hit, ...]:
        """The patterns found in a stretch of tokens, given as the string of their characters."""
        return self._cached_hits(codes) if len(codes) <= _CACHE_LIMIT else self._hits(codes)

    def _hits(self, codes: str) -> tuple[Hit, ...]:
        result = []
        at = 0
        while at < len(codes):
            if codes[at] not in self._by_first:
                at += 1
                continue
            first = max(0, at - self._reach)
            # What a pattern can see: the same again and again, where a text is little but dates.
            hit = self._cached_hit(codes[first : at + self._reach], at - first)
            if hit is None:
                at += 1
                continue
            slots = {name: (first + token, slot_class) for name, (token, slot_class) in hit.slots.items()}
            at = first + hit.end
            result.append(Hit(hit.pattern, first + hit.start, at, slots))
        return tuple(result)

    def _hit(self, codes: str, at: int) -> Hit | None:
        """The longest pattern at a token."""
        best: tuple[int, int, re.Match[str]] | None = None
        for i, regex in self._by_first[codes[at]]:
            match = regex.match(codes, at)
            if match and (best is None or match.end() > best[0]):
                best = match.end(), i, match
        if best is None:
            return None
        end, i, match = best
        groups = match.groupdict()
        slots = {
            name.rstrip("_"): (match.start(name), slot_class)
            for name, slot_class in self._slots[i].items()
            if groups[name]
        }
        return Hit(i, at, match.start("_end") if "_end" in groups else end, slots)


class _Compiler:
    """Turns one pattern into a regular expression, the characters it can begin with, and the classes of its slots."""

    def __init__(self, items: Sequence[re.Match[str]], members: Mapping[str, set[str]]) -> None:
        self._items = items
        self._members = members
        self._at = 0
        self._slots: dict[str, str] = {}
        self.longest = 0

    def compile(self) -> tuple[str, set[str], dict[str, str]]:
        regex, first, empty, self.longest = self._choice()
        if self._at != len(self._items) or empty:
            pattern = " ".join(item[0] for item in self._items)
            raise ValueError(
                f"The pattern {pattern!r} has an unmatched bracket, or could match nothing at all."
            )
        return regex, first, self._slots

    def _choice(self) -> tuple[str, set[str], bool, int]:
        """The regular expression, what it can begin with, whether it can match nothing, and how many tokens at most."""
        parts = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            parts.append(self._sequence())
        first = set().union(*(part[1] for part in parts))
        longest = max(part[3] for part in parts)
        return "|".join(part[0] for part in parts), first, any(part[2] for part in parts), longest

    def _sequence(self) -> tuple[str, set[str], bool, int]:
        regex, first, empty, longest = "", set[str](), True, 0
        while self._next() not in {"", "|", "]", ")"}:
            part, part_first, part_empty, most = self._part()
            longest += most
            if part == ">":
                regex, first, empty = f"(?<={regex})", set(), True
                continue
            regex += part
            if empty:
                first |= part_first
            empty = empty and part_empty
        return regex, first, empty, longest

    def _part(self) -> tuple[str, set[str], bool, int]:
        item = self._items[self._at]
        self._at += 1
        if item[0] in {"[", "("}:
            regex, first, empty, longest = self._choice()
            option = item[0] == "["
            self._at += 1 if self._next() == ("]" if option else ")") else len(self._items)
            return f"(?:{regex})" + "?" * option, first, empty or option, longest
        if item[0] == ">":
            return ">", set(), True, 0
        if item[0] == "<":
            return "(?P<_end>)", set(), True, 0
        if item[0] in MARKS:
            return re.escape(MARKS[item[0]]), {MARKS[item[0]]}, False, 1
        name = item["name"] or item["word"]
        members = self._members.get(name)
        if members is None:
            raise ValueError(f"The grammar names the class {name}, which no word belongs to.")
        regex = f"[{''.join(sorted(members))}]"
        if not item["name"]:
            return regex, members, False, 1
        slot = item["slot"] or name.lower()
        while (
            slot in self._slots
        ):  # a regular expression wants each group's name once; the end is cut off again
            slot += "__"
        self._slots[slot] = name
        return f"(?P<{slot}>{regex})", members, False, 1

    def _next(self) -> str:
        return self._items[self._at][0] if self._at < len(self._items) else ""


def _items(pattern: str) -> Iterator[re.Match[str]]:
    end = 0
    for item in _ITEM.finditer(pattern):
        if pattern[end : item.start()].strip():
            break
        yield item
        end = item.end()
    if pattern[end:].strip():
        raise ValueError(f"The pattern {pattern!r} cannot be read from {pattern[end:].strip()!r} on.")
