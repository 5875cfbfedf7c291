"""The names of months and weekdays in the languages of pages, by dateparser, in the plain letters in which they are looked for."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from itertools import groupby
from typing import Final

LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "ar", "zh")
# Of these only dates with their year are read, and only by names in full: "per", "sie" and "ara" are words of others.
_IN_FULL = ("pl", "sv", "tr")
_DIGIT = re.compile(r"[A-Za-z\u0600-\u06ff]\s*\d")
_SHORT = 3  # letters of a name that is short for another one


def plain(words: str) -> str:
    """In small letters and without accents, in which dateparser reads names too; every letter keeps its place."""
    return "".join(map(_plain_letter, words))


@cache
def _plain_letter(letter: str) -> str:
    low = unicodedata.normalize("NFKD", letter)[:1].lower()
    return "i" if low == "ı" else low if len(low) == 1 else letter  # "3 KASIM" is "3 Kasım"


@cache
def names(of: tuple[str, ...], *, more: bool = True) -> dict[str, int]:
    """The names of months or weekdays, plain, with their number from 0; of two the first language's.

    `more` adds the names in full of the languages of which dates alone are read. A language's names in some countries are
    its own too: "Jänner", "آذار".
    """
    numbers: dict[str, int] = {}
    for language in LANGUAGES + _IN_FULL * more:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        for number, name in enumerate(of):
            there = [places.get(name.lower(), ()) for places in info["locale_specific"].values()]
            found = [spelling for some in (info[name.lower()], *there) for spelling in some]
            # With a digit in it ("كانون 2") it would be a day and its month.
            spellings = {plain(one).strip("."): None for one in found if not _DIGIT.search(one)}
            for spelling in spellings:
                if language in LANGUAGES or _is_in_full(spelling, spellings):
                    numbers.setdefault(spelling, number)
    return numbers


def _is_in_full(name: str, others: Iterable[str]) -> bool:
    """True for a name that shortens no other one of the same month: "maja" and "mart", not "maj" of Polish or "cze"."""
    longer = [other for other in others if other != name]
    return (len(name) > _SHORT or not longer) and not any(other.startswith(name) for other in longer)


def any_of(names: Iterable[str]) -> str:
    """A pattern for some names, parted by their first letters: of hundreds only a few are tried at each place."""
    longest = sorted(names, key=lambda name: (name[0], -len(name), name))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(name[1:]) for name in of)})"
        for first, of in groupby(longest, key=lambda name: name[0])
    )
