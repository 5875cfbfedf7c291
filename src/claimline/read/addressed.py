"""Whom a comment addresses where its words begin: "@Mia Roe", "(In reply to Mia Roe from comment #3)", "#3".

Only the name, or the number, of another comment's head counts: anything else may be said of somebody far away.
"""

import re
from collections.abc import Collection

from claimline.read.headwords import REFERS

_MOST_WORDS = 6  # of a name
_NUMBER = re.compile(r"#\d{1,5}(?![\w.])")
_MARKS = " ,;:.!?–—-"


def addressed(words: str, names: Collection[str]) -> str:
    """The name that the words begin with, the longest of those given; empty where they begin with none.

    Args:
        words: the words of a comment.
        names: those of the thread in small letters, and the numbers of its heads ("#3").
    """
    if words.startswith("@"):
        first = words[1:].casefold().split()[:_MOST_WORDS]
        tries = (" ".join(first[:count]) for count in range(len(first), 0, -1))
        return next((name for one in tries for name in (one, one.strip(_MARKS)) if name in names), "")
    if (number := _NUMBER.match(words)) and number[0] in names:
        return number[0]
    refers = REFERS.match(words)
    name = refers["name"].casefold() if refers else ""
    return name if name in names else ""
