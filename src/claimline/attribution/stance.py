"""How a source stands to what is reported, for the note: it hedges, denies or doubts it, or does not confirm it."""

from collections.abc import Sequence

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import words
from claimline.attribution.resolution.naming import wording
from claimline.model import Span
from claimline.text.tokens import Token

WITHHELD = "The source does not assert what is reported."
DENIED = "The source denies or rejects what is reported."
DOUBTED = "The source doubts what is reported."
ASKED = "It is asked, not asserted."
_CLOSING_MARKS = "”’\"'»), "
_DENIALS = frozenset("deny reject refute rebut dispute contradict dismiss rebuff".split())
_DOUBTS = frozenset("doubt question challenge".split())
_HEDGING = frozenset(
    "reportedly allegedly apparently supposedly purportedly presumably ostensibly unconfirmed unverified".split()
)
_SEEMING = frozenset({"appear", "appears", "seem", "seems"})
_HEARSAY = frozenset("said believed thought rumored rumoured alleged reported understood".split())
HEDGE_CUES = _HEDGING | _SEEMING | _HEARSAY


def stance_of(attribution: Attribution) -> str:
    """Whether the source denies, doubts or will not assert what is reported, as a sentence; else empty."""
    if attribution.negated:  # "did not confirm", "refused to say"
        return WITHHELD
    if attribution.verb in _DENIALS:
        return DENIED
    return DOUBTED if attribution.verb in _DOUBTS else ""


def asked_in(text: str, span: Span) -> str:
    """That it is a question and asserts nothing, as a sentence; empty where it ends in no question mark."""
    return ASKED if text[slice(*span)].rstrip().rstrip(_CLOSING_MARKS).endswith("?") else ""


def hedge_in(text: str, tokens: Sequence[Token], cues: Sequence[int]) -> str:
    """The first hedge of a sentence, as a sentence that quotes it; empty where there is none.

    `cues` are the places of those of its words that are `HEDGE_CUES`.
    """
    for index in cues:
        if hedge := _hedge_at(tokens, index):
            return f"Hedged in the text: “{wording(text, hedge)}”."
    return ""


def _hedge_at(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """The hedge around a cue: "reportedly", "it would appear", "is said to"; empty where there is none."""
    word, before, after = tokens[index].low, tokens[max(0, index - 3) : index], tokens[index + 1 : index + 2]
    if word in _HEDGING:
        return tokens[index : index + 1]
    if word in _SEEMING and before:
        start = 2 if before[-1].low == "would" and len(before) > 1 else 1
        impersonal = before[-start].low == "it" and (len(before) == start or before[-start - 1].low != "as")
        placed = after and after[0].low in words.PREPOSITIONS - {
            "as",
            "to",
            "like",
            "than",
        }  # "it appears in the log"
        return tokens[index - start : index + 1] if impersonal and not placed else ()
    if word == "alleged" and before and before[-1].low in words.DETERMINERS:
        return tokens[index : index + 1]
    hearsay = (
        word in _HEARSAY
        and before
        and before[-1].low in words.BE
        and after
        and after[0].low in {"to", "that"}
    )
    return tokens[index - 1 : index + 2] if hearsay else ()
