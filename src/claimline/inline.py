"""Text of others inside a line of ours: on that line, without codes, and unable to turn the words around it.

A name from right to left (Arabic, Hebrew) would carry the digits and marks beside it into its own direction. It is
isolated: between U+2068 and U+2069, as the Unicode Bidirectional Algorithm (UAX #9, section 2.4) has it for such text.
A sentence has the direction of its own words: one from left to right is not turned by a name that it begins with, and each
such name in it is isolated by itself.
"""

import re
from collections.abc import Iterable
from typing import Final

# The letters joiner, non-joiner and soft hyphen are invisible and belong to names.
_JOINERS: Final = "\u00ad\u200c\u200d"
_MARKS: Final = "\u061c\u200e\u200f"  # letters without a form that have a direction
# The scripts from right to left by their blocks (Unicode's DerivedBidiClass has these as their default), and a mark.
_LEFTWARD: Final = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT: Final = re.compile(f"[{_LEFTWARD}]")
# From the first letter to the last one, digits and marks between them too, before the next letter of the other direction.
_OTHER: Final = rf"(?![{_LEFTWARD}])[^\W\d_]"
_RUN: Final = re.compile(
    rf"[{_LEFTWARD}](?:(?:(?!{_OTHER})[^\u2066-\u2069\u202a-\u202e\n\r\u2028\u2029])*[{_LEFTWARD}])?"
)
# A word in small letters is none of a name; a part of an address of the web is no word.
_WORD: Final = re.compile(rf"(?<![^\s(\[“\"'‘]){_OTHER}[^\W\d_]*(?![\w@/\\:]|\.\w)")
_LEFTWARD_WORD: Final = re.compile(rf"[{_LEFTWARD}]+")
_TO_ONE: Final = (
    8  # words from right to left beside one in small letters, of a text that still runs from left to right
)
CODES: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""The codes that turn text (UAX #9, sections 2.1 to 2.5)."""

ISOLATED: Final = re.compile("\u2068([^\u202a-\u202e\u2066-\u2069\n\r\u2028\u2029]*)\u2069")
"""What `inline` has isolated; the group is the text itself."""
_RUN_OR_ISOLATED: Final = re.compile(f"{ISOLATED.pattern}|{_RUN.pattern}")


def is_turning(text: str) -> bool:
    """True for text with letters from right to left, or with codes that turn text."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text) or CODES.search(text))


def runs(text: str) -> list[tuple[int, int, bool]]:
    """The parts of a text, each with True where it is to be isolated in it; one part where the whole runs one way."""
    free = "" if text.isascii() else ISOLATED.sub("", text)
    if not _RIGHT_TO_LEFT.search(free) or not _runs_right(free):
        return [(0, len(text), False)]
    found: list[tuple[int, int, bool]] = []
    at = 0
    for run in _RUN_OR_ISOLATED.finditer(text):
        if run[0].startswith("\u2068"):  # it is isolated already
            continue
        found += [(at, run.start(), False), (*run.span(), True)]
        at = run.end()
    return [part for part in (*found, (at, len(text), False)) if part[0] < part[1]]


def _runs_right(text: str) -> bool:
    """Whether a text with letters from right to left is a sentence from left to right all the same.

    Names do not say which it is: words in small letters do, else the most words.
    """
    words = _WORD.findall(text)
    leftward = len(_LEFTWARD_WORD.findall(text))
    return len(words) >= leftward or sum(word.islower() for word in words) * _TO_ONE >= leftward


def straight(text: str, instead: str = "") -> str:
    """The text without codes that turn it, but those of `inline`: for a place of its own that knows no markup.

    `instead` stands for each of them, where every character has to keep its place.
    """
    if not CODES.search(text):
        return text
    parts = ISOLATED.split(text)  # every second part is isolated
    return "".join(
        f"\u2068{part}\u2069" if place % 2 else CODES.sub(instead, part) for place, part in enumerate(parts)
    )


def inline(text: str) -> str:
    """A text of others as a part of a line of ours: `printable`, and isolated where it runs from right to left (`runs`)."""
    plain = printable(text)
    if plain.isascii() or not _RIGHT_TO_LEFT.search(ISOLATED.sub("", plain)):
        return plain
    plain = _plain(text)
    return f"\u2068{plain}\u2069" if len(runs(plain)) == 1 else in_runs(plain)


def in_runs(text: str) -> str:
    """A text without codes, with those of its `runs` isolated that run the other way."""
    return "".join(
        f"\u2068{text[start:end]}\u2069" if isolated else text[start:end]
        for start, end, isolated in runs(text)
    )


def apart(names: Iterable[str]) -> str:
    """Names beside each other as a part of a line of ours; a name may hold a comma, so semicolons part them, as in the table."""
    return "; ".join(map(inline, names))


def told_apart(text: str) -> str:
    """As `inline`, with the numbers of the characters that nobody sees behind it: two names can differ in them alone."""
    unseen = dict.fromkeys(char for char in text if not char.isprintable())
    return " ".join([inline(text).strip(), *(f"[U+{ord(char):04X}]" for char in unseen)]).strip()


def shown(cell: str) -> str:
    """A cell inside a message: in quotation marks, cut where it is long; else as `inline`."""
    line = " ".join(_plain(cell).split())
    return f'"{inline(line[:40])}…"' if len(line) > 40 else f'"{inline(line)}"'


def printable(text: str) -> str:
    r"""A message or a part of one as any terminal can show it: codes that steer it or end the line are spaces, those that turn it are gone.

    What `inline` has isolated stays so. A byte of a file's name that is not UTF-8 is written as its number,
    `caf\xe9.csv` (surrogateescape, PEP 383).
    """
    if text.isprintable():
        return text
    parts = ISOLATED.split(text)  # every second part is isolated
    return "".join(
        f"\u2068{_plain(part)}\u2069" if place % 2 else _plain(part) for place, part in enumerate(parts)
    )


def _plain(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _replacement(char) for char in text)


def _replacement(char: str) -> str:
    byte = ord(char) - 0xDC00
    if 0x80 <= byte <= 0xFF:
        return f"\\x{byte:02x}"
    if char in _JOINERS:
        return char
    return "" if char in _MARKS or CODES.match(char) else " "
