"""How text is searched: the typed and the written text may differ in letter case, accents and the like.

The fields of the page that find names follow the same rule in the browser (`ui/components/facets.js`).
"""

import re
import unicodedata
from collections.abc import Callable

# Marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters; in other scripts they are vowels, and so other words.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]")
# Unicode has these as letters of their own; a keyboard without them has one other key or two.
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


Fold = Callable[[str], str]
"""A rule of searching: two texts are the same to it where it gives the same for both."""


def cased(text: str) -> str:
    """The rule of receipts that name none: letter case and kinds of space make no difference, accents do."""
    return " ".join(unicodedata.normalize("NFC", text.casefold()).split())


def folded(text: str) -> str:
    """Text as it is searched: letter case, accents, kinds of space and ways to code a letter make no difference.

    A typed text is one phrase: its words are sought in their order, inside one cell, and may begin or end in the
    middle of a word.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())).translate(_PLAIN)
    return " ".join(unicodedata.normalize("NFC", bare).split())
