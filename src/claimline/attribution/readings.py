"""How a short name or pronoun was settled, as one fixed sentence of a row's note, written and read back here.

Whom it stands for is decided in `sources`.
"""

import re
from collections.abc import Iterator
from typing import Literal

_READ_AS = re.compile(r"“([^”]+)” is read as (.+?), named (?:just |in full )?before\.")
_AND = " and "


def reading_note(words: str, name: str, how: Literal["", "just ", "in full "] = "") -> str:
    """The sentence `“They” is read as Lena Ort and Bo Ek, named just before.`; `name` is `Lena Ort;Bo Ek`.

    Args:
        words: short name or pronoun as it stands in the text.
        name: whom it stands for, several joined by semicolons.
        how: in which way the text named them before.
    """
    return f"“{words}” is read as {name.replace(';', _AND)}, named {how}before."


def readings_in(note: str) -> Iterator[tuple[str, str]]:
    """The words that a note settles, each with the name read; words for several come with each name, and with all."""
    for words, name in _READ_AS.findall(note):
        for one in dict.fromkeys([name, *name.split(_AND)]):
            yield words, one
