"""Text of others inside a line of ours: on that line, without codes, and unable to turn the words around it.

A name from right to left (Arabic, Hebrew) would carry the digits and marks beside it into its own direction. It is
isolated: between U+2068 and U+2069, as the Unicode Bidirectional Algorithm (UAX #9, section 2.4) has it for such text.
"""

import re
from typing import Final

# The letters joiner, non-joiner and soft hyphen are invisible and belong to names.
_JOINERS: Final = "\u00ad\u200c\u200d"
_MARKS: Final = "\u061c\u200e\u200f"  # letters without a form that have a direction
# The scripts from right to left by their blocks (Unicode's DerivedBidiClass has these as their default), and a mark.
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
CODES: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""The codes that turn text (UAX #9, sections 2.1 to 2.5)."""

ISOLATED: Final = re.compile("\u2068([^\u202a-\u202e\u2066-\u2069\n\r\u2028\u2029]*)\u2069")
"""What `inline` has isolated; the group is the text itself."""


def is_turning(text: str) -> bool:
    """True for text with letters from right to left, or with codes that turn text."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text) or CODES.search(text))


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
    """A text of others as a part of a line of ours: `printable`, and isolated where it runs from right to left."""
    plain = printable(text)
    if plain.isascii() or not _RIGHT_TO_LEFT.search(ISOLATED.sub("", plain)):
        return plain
    return f"\u2068{_plain(text)}\u2069"


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
