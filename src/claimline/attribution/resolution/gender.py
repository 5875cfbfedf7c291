"""Whether somebody is "he" or "she": as the text says it ("Mrs", "spokesman"), or as a given name makes it likely.

What the text says can settle whom a pronoun means. A given name settles nothing, it only speaks against a reading.
"""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.given_names import GENDERS
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.text.tokens import Token, tokenize

_ENDS = words.ATTACHING | words.RELATIVES


def stated_gender(phrase: Sequence[Token]) -> str:
    """`he` or `she` where the words up to the first preposition say so, or nothing."""
    for index, token in enumerate(phrase):
        if index and token.low in _ENDS:
            break
        if token.low not in nouns.MALE and token.low not in nouns.FEMALE:
            continue
        surname = index and token.is_capital and phrase[index - 1].is_capital  # "Mary King"
        if not surname or phrase[index - 1].low in nouns.TITLES:
            return "she" if token.low in nouns.FEMALE else "he"
    return ""


def likely_gender(name: str) -> str:
    """`he` or `she` by the given name, ranks aside, or nothing."""
    if name.rpartition(" ")[2][:1].islower():  # "Ann Lee's brother"
        return ""
    given = next((word for word in name.lower().split() if word not in nouns.TITLES), "")
    return GENDERS.get(given, "")


def is_somebody(name: str) -> bool:
    """False for "data from the survey", "campaign": no surname, no office, nobody's brother."""
    tokens = tokenize(name)
    end = next((i for i, token in enumerate(tokens) if i and token.low in words.ATTACHING), len(tokens))
    head = tokens[end - 1]
    surname = end == 1 == len(tokens) and head.is_capital
    return surname or head.low in nouns.TITLES or is_person_noun(head) or bool(stated_gender([head]))
