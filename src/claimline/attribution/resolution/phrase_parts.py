"""The parts of a phrase that names a speaker: the name or noun, and what a comma, dash or bracket adds to it."""

from collections.abc import Sequence

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.proper_names import is_firm_mark, is_generation
from claimline.text.tokens import Token

_ASIDES = frozenset({",", "–", "—", "--"})
_RELATIVES = words.RELATIVES | {"that", "whose"}
BEFORE_NAMES = words.ARTICLES | set("some several many one all both this that these those".split())


def core_and_aside(phrase: Sequence[Token]) -> tuple[list[Token], Sequence[Token]]:
    """The name or noun with what belongs to it, without its article, and what a comma or bracket adds."""
    tokens = list(phrase[:-1] if phrase[-1].text in _ASIDES else phrase)
    while len(tokens) > 1 and tokens[0].low in BEFORE_NAMES and tokens[1].low not in {"of", "few"}:
        tokens.pop(0)  # "a few officials" are not "few officials"
    cut = next((i for i in range(1, len(tokens)) if _opens_aside(tokens, i)), len(tokens))
    core, aside = tokens[:cut], tokens[cut:]
    if aside and aside[0].text == "(":  # an abbreviation of the name
        closing = next((i for i, token in enumerate(aside) if token.text == ")"), len(aside) - 1)
        aside = aside[closing + 1 :]
    if aside and not opens_relative(aside[0]):
        aside = aside[1:]
    if core and core[-1].low == "'s":
        core.pop()
    return core, aside


def without_last_comma(phrase: Sequence[Token]) -> Sequence[Token]:
    """A phrase without the comma that closes it."""
    return phrase[:-1] if phrase[-1].text == "," else phrase


def _opens_aside(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    inside = token.text == "," and index + 1 < len(tokens) and is_generation(tokens[index + 1])
    if inside or is_firm_mark(tokens, index):
        return False
    return token.text in _ASIDES or token.text == "(" or opens_relative(token)


def opens_relative(token: Token) -> bool:
    """True for the word with which a relative clause begins."""
    return token.low in _RELATIVES
