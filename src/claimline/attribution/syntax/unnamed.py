"""Sources without a name: activists, media reports, a senior official, sources close to the ministry.

One rule for a phrase of the text and for a value of the table. Bodies and unique offices ("the council", "the mayor")
are known by what they are and count as named.
"""

from collections.abc import Sequence
from functools import lru_cache

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.grammar import is_plural, singular
from claimline.text.tokens import Token

# Who somebody is by work, place or part in what happened, in the singular; endings add more.
_PEOPLE_END = (
    "sman",
    "woman",
    "eman",
    "erman",
    "yman",
    "tman",
    "hman",
    "person",
    "ologist",
    "ographer",
    "ician",
    "arian",
)
_SOME = words.QUANTIFIED | {"another", "others", "those", "someone", "somebody"}
_UNNAMED = frozenset({"anonymous", "unnamed", "unidentified"})
# Adjectives that follow their noun: "sources close to the ministry", "people familiar with it".
FOLLOWING = frozenset("close familiar present involved loyal near opposed aware alike".split())
_SPEAKING = (
    (nouns.BODY_WORDS - nouns.OUTLET_WORDS)
    | nouns.INSTITUTIONS
    | nouns.ANY_OUTLET
    | nouns.DOCUMENTS
    | nouns.WRITINGS
    | nouns.COLLECTIVES
    | nouns.OFFICES
    | nouns.KIN
    | nouns.MULTITUDES
    | nouns.ANY_GROUP
    | nouns.SPEAKERS
    | nouns.RANKS
)
_CUTS = words.ATTACHING | words.RELATIVES | {"that", "whose", ",", "("}


def is_person_noun(token: Token) -> bool:
    """True for a common noun that says who somebody is: "historian", "residents", "fisherman"."""
    return _names_a_person(token.low)


@lru_cache(maxsize=1 << 14)
def _names_a_person(low: str) -> bool:
    one = low if low in nouns.PEOPLE else singular(low)
    return one in nouns.PEOPLE or one.endswith(_PEOPLE_END)


def is_anonymous_head(token: Token) -> bool:
    """True for a word such as "officials", "witness", "reports", "some" that speaks without a name."""
    low = token.low
    return (
        low in _SOME
        or low in nouns.VOICES
        or singular(low) in nouns.VOICES
        or low in nouns.HEARSAY
        or is_person_noun(token)
    )


def is_speaker_noun(token: Token) -> bool:
    """True for a common noun that is known to speak: for people, bodies and media, and for what they write."""
    one = singular(token.low)
    return is_anonymous_head(token) or token.low in _SPEAKING or one in _SPEAKING


def is_unnamed(phrase: Sequence[Token]) -> bool:
    """True for a phrase, its article aside, that names nobody: its head is an ordinary noun for people or media."""
    if [token.low for token in phrase[:3]] == ["one", "of", "the"] and len(phrase) > 3:
        return is_unnamed(phrase[3:])
    end = next((i for i, token in enumerate(phrase) if i and token.low in _CUTS), len(phrase))
    followed_by_of = end < len(phrase) and phrase[end].low == "of"
    while end > 1 and (phrase[end - 1].low in FOLLOWING or _is_participle(phrase[end - 1])):
        end -= 1
    head = phrase[end - 1]
    if head.text[0].islower():
        quantified = end > 1 and phrase[0].low in _SOME | _UNNAMED
        return quantified or is_anonymous_head(head)
    # Only the beginning of a sentence gives such a word its capital; "Friends of Oster" may be a society.
    return (
        end == 1
        and (head.low in _SOME or (is_plural(head) and is_anonymous_head(head)))
        and not followed_by_of
    )


def _is_participle(token: Token) -> bool:
    return token.text[0].islower() and token.low.endswith(("ing", "ed"))
