"""How a source stands to what is reported: it asserts, denies or doubts it, asks it, hedges it, or leaves it unsaid."""

from collections.abc import Sequence

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.frames import ASKING, CLAIM_THAT, DENIALS, DONE_TO_PEOPLE, DOUBTS
from claimline.attribution.lexicon.nouns import INSTITUTIONS
from claimline.attribution.resolution.naming import wording
from claimline.attribution.shares import gives_words
from claimline.attribution.syntax.grammar import singular
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.model import Span, Stance
from claimline.text.tokens import Token

_OPENS_QUESTION = frozenset("whether if who whom whose what which when where why how".split())
_CLOSING_MARKS = "”’\"'»), "
_HEDGING = frozenset(
    "reportedly allegedly apparently supposedly purportedly presumably ostensibly unconfirmed unverified".split()
)
_SEEMING = frozenset({"appear", "appears", "seem", "seems"})
_HEARSAY = frozenset("said believed thought rumored rumoured alleged reported understood".split())
_REPORTS = frozenset(entry.partition(":")[0] for entry in CLAIM_THAT.verbs.split()) | {"mention"}
_REACH_OF_THERE = 4
_REACH_OF_REPORTS = 3
HEDGE_CUES = _HEDGING | _SEEMING | _HEARSAY


def stance_of(attribution: Attribution, content: Sequence[Token], *, asked: bool, hedge: str) -> Stance:
    """The one stance of a statement: what its reporting word says, else whether it is asked, else whether it is hedged.

    `content` are the tokens of the reported words.
    """
    if attribution.negated or not gives_words(attribution):  # "did not confirm", "wants to leave"
        return "unsaid"
    if not (attribution.verb in DONE_TO_PEOPLE and _begins_with_somebody(content)):
        if attribution.verb in DENIALS:
            return "denied"
        if attribution.verb in DOUBTS:
            return "doubted"
    return stance_of_writer(asked=asked, hedge=hedge)


def stance_of_writer(*, asked: bool, hedge: str, unsaid: bool = False) -> Stance:
    """The stance of a statement that is nobody's but the writer's; `unsaid` where he tells that nobody says it."""
    if unsaid and not asked:
        return "unsaid"
    if asked:
        return "asked"
    return "hedged" if hedge else "asserted"


def is_question(text: str, span: Span) -> bool:
    """True for a question in its own words, which asserts nothing."""
    return text[slice(*span)].rstrip().rstrip(_CLOSING_MARKS).endswith("?")


def reports_a_question(attribution: Attribution, content: Sequence[Token]) -> bool:
    """True for "asked whether the ferry was late" and "demanded to know why"."""
    if attribution.verb not in ASKING:
        return False
    lows = [token.low for token in content[:3]]
    return (
        lows[:1] != []
        and (lows[2] if lows[:2] == ["to", "know"] and len(lows) > 2 else lows[0]) in _OPENS_QUESTION
    )


def is_unreported(tokens: Sequence[Token]) -> bool:
    """True for "there were no reports of a wreck", "there has been no claim that it sank"."""
    lows = [token.low for token in tokens]
    for index in (place for place, low in enumerate(lows) if low == "no" and place > 1):
        there = "there" in lows[max(0, index - _REACH_OF_THERE) : index - 1]
        noun = not _REPORTS.isdisjoint(map(singular, lows[index + 1 : index + 1 + _REACH_OF_REPORTS]))
        if there and lows[index - 1] in words.BE and noun:
            return True
    return False


def _begins_with_somebody(content: Sequence[Token]) -> bool:
    """True for "Lena Ort", "the mayor for hours" and "the council to publish it", not for "Ort's report"."""
    bare = [token for token in content if token.low not in words.DETERMINERS]
    name = next((place for place, token in enumerate(bare) if not token.is_capital), len(bare))
    if not bare or (len(bare) > max(name, 1) and bare[max(name, 1)].low == "'s"):
        return False
    return bare[0].is_capital or is_person_noun(bare[0]) or bare[0].low in INSTITUTIONS | words.OBJECTS


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
