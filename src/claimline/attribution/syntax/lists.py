"""Several speakers in one phrase: "the council, the police and the Red Cross", "the mayor and the engineer"."""

from collections.abc import Sequence

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.grammar import Bounds, is_noun
from claimline.text.tokens import Token

_JOINING = frozenset({"and", "&"})
_MOST = 12


def items_of(tokens: Sequence[Token]) -> list[Bounds]:
    """The members of a phrase that lists speakers, each an article and a noun or a name; empty where it lists none.

    "Lena Ort, a pilot and diver" and "the mayor and engineer" are one, "Ort and Hale" may be a firm.
    """
    links = [i for i, token in enumerate(tokens) if token.low in _JOINING]
    if len(links) != 1 or not 0 < links[0] < len(tokens) - 1:
        return []
    cuts = [i for i, token in enumerate(tokens[: links[0]]) if token.text == ","]
    if cuts and cuts[-1] == links[0] - 1:
        cuts.pop()  # "Ort, Hale, and Roe"
    starts = [0, *(cut + 1 for cut in cuts), links[0] + 1]
    ends = [*cuts, links[0] - (tokens[links[0] - 1].text == ","), len(tokens)]
    members = list(zip(starts, ends, strict=True))
    alike = all(_is_member(tokens[first:end]) for first, end in members)
    articled = all(tokens[first].low == "the" for first, _ in members)
    return members if alike and len(members) < _MOST and (cuts or articled) else []


def _is_member(tokens: Sequence[Token]) -> bool:
    """True for "the council", "Red Cross" and "Lena Ort"."""
    if not tokens or not all(is_noun(token) for token in tokens[1:]):
        return False
    if tokens[0].low == "the":
        return len(tokens) > 1
    return all(token.is_capital for token in tokens) and tokens[0].low not in words.SMALL_WORDS
