"""A town and its state inside a phrase: "the Oster, N.Y., ferry board", "an Oster, Ohio-based maker of boats"."""

from collections.abc import Sequence

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.grammar import Bounds, is_noun
from claimline.text.tokens import Token

_LONGEST_STATE = 3  # tokens: "New South Wales", "Conn" with its point
_CLOSING = frozenset({",", "-"})


def town_before(tokens: Sequence[Token], low: int, index: int) -> Bounds | None:
    """The town and state that the comma or hyphen at token `index` closes, or None."""
    furthest = max(low, index - 1 - _LONGEST_STATE)
    comma = next((i for i in range(index - 2, furthest, -1) if tokens[i].text == ","), None)
    town = town_at(tokens, low, comma) if comma is not None else None
    return town if town and town[1] == index + 1 else None


def town_at(tokens: Sequence[Token], low: int, comma: int) -> Bounds | None:
    """The town before a comma and the state after it with the mark that closes it, where a noun goes on; else None.

    An article opens it, which tells it from a name with an apposition ("Mia Hale, Oster, pilot").
    """
    first, end = comma, comma + 1
    while first > low and tokens[first - 1].is_capital and tokens[first - 1].low not in words.ARTICLES:
        first -= 1
    if first == comma or first <= low or tokens[first - 1].low not in words.ARTICLES:
        return None
    while end < len(tokens) and (tokens[end].is_capital or tokens[end].text == "."):
        end += 1
    if (
        end + 1 >= len(tokens)
        or not 0 < end - comma - 1 <= _LONGEST_STATE
        or tokens[end].text not in _CLOSING
    ):
        return None
    goes_on = is_noun(tokens[end + 1]) if tokens[end].text == "," else tokens[end + 1].low == "based"
    return (first, end + 1) if goes_on else None
