"""What stands before a verb and is not its subject: the rest of a list or of a clause, a clause about its object, an object."""

from itertools import pairwise

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import is_noun, is_past, is_time, opens_with_deed
from claimline.text.tokens import Token

_ONLY_PREPOSITIONS = words.PREPOSITIONS - words.SUBORDINATORS
_OF_NO_DOING = words.SEASONS_AND_FEASTS | words.PREPOSITIONS | nouns.OCCASIONS
_OF_NO_DOING |= {"nothing", "anything", "everything", "something"}
_JOINING = frozenset({"that", "and", "but"})


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


def is_doing(tokens: list[Token], low: int, index: int) -> bool:
    """True for the "carrying" of "the captain of a boat carrying the papers said", whose object does not speak.

    Where the clause opens with no subject, who speaks stands behind: "in a damning ruling the judge said", "after leaving the
    mayor said", "two days after the shooting the mayor said".
    """
    if index <= low or not tokens[index].low.endswith("ing") or tokens[index].is_capital:
        return False
    if is_time(tokens[index]) or tokens[index].low in _OF_NO_DOING:
        return False
    opener = next((i + 1 for i in range(index - 1, low - 1, -1) if tokens[i].text in words.CLAUSE_MARKS), low)
    while opener < index and tokens[opener].low in _JOINING:
        opener += 1
    between = {token.low for token in tokens[opener + 1 : index]}
    fronted = tokens[opener].low in words.PREPOSITIONS | words.SUBORDINATORS
    fronted = fronted or not between.isdisjoint({"after", "before", "since", "during", "until", "following"})
    return not fronted and tokens[index - 1].low not in words.DETERMINERS | {"'s"}
