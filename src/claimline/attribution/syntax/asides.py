"""What stands between commas before a verb and is no apposition: the rest of a list, of a clause, a clause about its object."""

from itertools import pairwise

from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import is_noun, is_past, opens_with_deed
from claimline.text.tokens import Token

_ONLY_PREPOSITIONS = words.PREPOSITIONS - words.SUBORDINATORS


def ends_list(tokens: list[Token]) -> bool:
    """True for the rest of a list that shares one noun: "the paper, packaging and printing firm, said"."""
    link = next((i for i, token in enumerate(tokens) if token.low == "and"), 0)
    bare = all(is_noun(token) for place, token in enumerate(tokens) if place != link)
    return 0 < link < len(tokens) - 2 and bare and tokens[-1].text[0].islower()


def is_rest_of_clause(tokens: list[Token]) -> bool:
    """True for "They took the diver, Bo Ek, to the quay and put him on a ferry, said" and "Bo Ek, the pilot, runs the port, said"."""
    if not tokens:
        return False
    if opens_with_deed(tokens, 0):
        return True
    opened = tokens[0].low in _ONLY_PREPOSITIONS
    return opened and any(
        link.low == "and" and (verb.low in FINITE or is_past(verb)) for link, verb in pairwise(tokens)
    )


def opens_object_clause(tokens: list[Token], start: int, end: int) -> bool:
    """True for the "which Lena Ort, a pilot" before ", called a wreck": the verb after it is that of the clause."""
    clause = tokens[start + 1 : end]
    return (
        bool(clause)
        and tokens[start].low in {"which", "whom"}
        and (clause[0].is_capital or clause[0].low in words.DETERMINERS)
        and not any(t.low in FINITE | words.AUXILIARIES or is_past(t) for t in clause)
    )
