"""How a source stands to what is reported: it asserts, denies or doubts it, asks it, hedges it, or leaves it unsaid."""

from collections.abc import Sequence

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.frames import DENIALS, DOUBTS
from claimline.attribution.resolution.naming import wording
from claimline.model import Span, Stance
from claimline.text.tokens import Token

_CLOSING_MARKS = "”’\"'»), "
_HEDGING = frozenset(
    "reportedly allegedly apparently supposedly purportedly presumably ostensibly unconfirmed unverified".split()
)
_SEEMING = frozenset({"appear", "appears", "seem", "seems"})
_HEARSAY = frozenset("said believed thought rumored rumoured alleged reported understood".split())
HEDGE_CUES = _HEDGING | _SEEMING | _HEARSAY


def stance_of(attribution: Attribution | None, *, is_asked: bool, hedge: str) -> Stance:
    """The one stance of a statement: what its reporting word says, else whether it is asked, else whether it is hedged."""
    if attribution and attribution.negated:  # "did not confirm", "refused to say"
        return "unsaid"
    if attribution and attribution.verb in DENIALS:
        return "denied"
    if attribution and attribution.verb in DOUBTS:
        return "doubted"
    if is_asked:
        return "asked"
    return "hedged" if hedge else "asserted"


def is_asked(text: str, span: Span) -> bool:
    """True for a question, which asserts nothing."""
    return text[slice(*span)].rstrip().rstrip(_CLOSING_MARKS).endswith("?")


def hedge_in(text: str, tokens: Sequence[Token], cues: Sequence[int]) -> str:
    """The words of the first hedge of a sentence; empty where there is none.

    `cues` are the places of those of its words that are `HEDGE_CUES`.
    """
    return next((wording(text, hedge) for index in cues if (hedge := _hedge_at(tokens, index))), "")


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
