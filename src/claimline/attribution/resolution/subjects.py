"""Which people of a sentence take part in what it tells, and which of them stand where a subject stands."""

from claimline.attribution.lexicon import words
from claimline.attribution.resolution.sentence import Sentence
from claimline.names.known import Name
from claimline.text.tokens import Token

PERSON_KINDS = frozenset({"person", ""})
# Before a subject: "when Mia Hale came", "she left and Bo Ek".
_BEFORE_SUBJECT = frozenset(
    "when while as because if although though since after before until that and but or , ;".split()
)
_ALSO_PREPOSITIONS = frozenset("as since after before until".split())


def is_participant(sentence: Sentence, name: Name) -> bool:
    """True for a person who is no mere possessor: not the Ort of "Ort's boat"."""
    end = sentence.place(name.end)
    possessor = end < len(sentence.tokens) and sentence.tokens[end].low == "'s"
    return name.kind in PERSON_KINDS and not possessor


def is_subject(sentence: Sentence, name: Name) -> bool:
    """True for such a person at the beginning of a clause."""
    if not is_participant(sentence, name):
        return False
    tokens, first, end = sentence.tokens, sentence.place(name.start), sentence.place(name.end)
    while first > 0 and (tokens[first - 1].low in words.ARTICLES or _is_modifier(tokens[first - 1])):
        first -= 1
    if first == 0:
        return True
    before = tokens[first - 1].low
    ends = end < len(tokens) and tokens[end].text == ","
    return before in _BEFORE_SUBJECT and not (ends and before in _ALSO_PREPOSITIONS)


def _is_modifier(token: Token) -> bool:
    """True for the "mayor" of "the mayor Mia Hale", no verb and no small word."""
    return token.is_word and token.low not in words.SMALL_WORDS and not token.low.endswith(("ing", "ed"))
