"""Sources without a name, told from names by a list of names and by the form of their words."""

from functools import lru_cache

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.unnamed import is_unnamed
from claimline.model import ANONYMOUS
from claimline.names.known import NameList, shipped_names
from claimline.text.tokens import tokenize


def is_anonymous(name: str, known: NameList | None = None) -> bool:
    """True for a source, as the table writes it, that has no name: "media reports", "a senior official".

    A list of names decides by the kind that it gives: first `known`, that of the table, then the shipped one. False
    for names, for `unknown`, for the screen names of commenters, and for names in scripts without capitals.
    """
    if name.strip().casefold() in {ANONYMOUS, ""}:
        return bool(name.strip())
    if known and (entry := known.lookup(name)):
        return entry.kind == ANONYMOUS
    return _has_no_name(name)


# A table is opened anew after each correction, and nearly all of its sources are as before.
@lru_cache(maxsize=10_000)
def _has_no_name(name: str) -> bool:
    """As `is_anonymous`, where no list of the table knows the name."""
    if entry := shipped_names().lookup(name):
        return entry.kind == ANONYMOUS
    phrase = [token for token in tokenize(name) if token.text not in words.QUOTE_MARKS]
    while len(phrase) > 1 and phrase[0].low in words.ARTICLES:
        phrase = phrase[1:]
    return bool(phrase) and is_unnamed(phrase)
