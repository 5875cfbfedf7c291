"""How a source stands to what is reported: it asserts, denies or doubts it, asks it, hedges it, or leaves it unsaid."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.lexicon.frames import DENIALS, DENIALS_OF_CLAIMS, DONE_TO_PEOPLE, DOUBTS
from claimline.attribution.lexicon.nouns import COURTS, DOCUMENTS, INSTITUTIONS, WRITINGS
from claimline.attribution.lexicon.other_frames import CLAIM_THAT, DENIABLE
from claimline.attribution.resolution.naming import wording
from claimline.attribution.shares import gives_words
from claimline.attribution.syntax.grammar import is_noun, is_past, is_time, singular
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.model import Stance
from claimline.text.tokens import Token

_HEDGING = frozenset(
    "reportedly allegedly apparently supposedly purportedly presumably ostensibly unconfirmed unverified".split()
)
_SEEMING = frozenset({"appear", "appears", "seem", "seems"})
_SHOWING = frozenset({"indicate", "suggest", "show", "imply"})
# With "that" and a bare "be" these tell what is wished: "demanded that the boy be returned".
_WISHING = frozenset({"demand", "request", "recommend", "propose", "urge", "insist", "ask"})
_BARE = frozenset("be stay remain keep get stand lie".split())
_REACH_OF_WISH = 12
_HEARSAY = frozenset("said believed thought rumored rumoured alleged reported understood".split())
_REPORTS = frozenset(entry.partition(":")[0] for entry in CLAIM_THAT.verbs.split()) | {"mention"}
_REACH_OF_CLAIM = 5
_REACH_OF_THERE = 4
_REACH_OF_REPORTS = 3
_HEARD = frozenset({"hear", "hears", "heard"})
_RUMOUR = frozenset({"rumour", "rumor", "rumours", "rumors", "legend", "hearsay"})
_REACH_OF_RUMOUR = 4
_GOING_ROUND = frozenset({"there", "hear", "heard"})
HEDGE_CUES = _HEDGING | _SEEMING | _HEARSAY | _HEARD | _RUMOUR | {"told"}


def stance_of(
    attribution: Attribution, content: Sequence[Token], *, denies: bool = False, asked: bool, hedge: str
) -> Stance:
    """The one stance of a statement: what its reporting word says, else whether it is asked, else whether it is hedged.

    `content` are the tokens of the reported words, which may say themselves that the source `denies` something.
    """
    # "did not confirm", "wants to leave", "demanded that it be closed"
    if attribution.negated or not gives_words(attribution) or _is_wished(attribution, content):
        return "unsaid"
    if not (attribution.verb in DONE_TO_PEOPLE and _begins_with_somebody(content)):
        if attribution.verb in DENIALS:
            return "denied"
        if attribution.verb in DOUBTS:
            return "doubted"
    if (denies or _rejects_a_claim(attribution, content)) and not asked:
        return "denied"
    return stance_of_writer(asked=asked, hedge=hedge)


def _rejects_a_claim(attribution: Attribution, content: Sequence[Token]) -> bool:
    """True for "contested the report" and "trashed Ort's allegation", not for "trashed the flat after the claim"."""
    if attribution.verb not in DENIALS_OF_CLAIMS:
        return False
    told = list(takewhile(_is_inside_phrase, content[:_REACH_OF_CLAIM]))
    return any(singular(token.low) in DENIABLE for token in told[-1:])  # not "the report stage"


def _is_inside_phrase(token: Token) -> bool:
    closed = words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS
    return token.low == "'s" or (token.is_word and token.low not in closed)


def stance_of_writer(*, asked: bool, hedge: str, unsaid: bool = False) -> Stance:
    """The stance of a statement that is nobody's but the writer's; `unsaid` where he tells that nobody says it."""
    if unsaid and not asked:
        return "unsaid"
    if asked:
        return "asked"
    return "hedged" if hedge else "asserted"


def _is_wished(attribution: Attribution, content: Sequence[Token]) -> bool:
    """True for "demanded that the boy be returned", not for "demanded to know", "insisted that it would be late"."""
    if attribution.verb not in _WISHING or not content or content[0].low != "that":
        return False
    clause = content[1 : next((i for i, token in enumerate(content) if not token.is_word), len(content))]
    # "That the quay stay closed": what the bare form governs tells nothing by itself.
    governing = next((i for i, token in enumerate(clause) if i and token.low in _BARE), len(clause))
    told = any(
        token.low in words.AUXILIARIES or is_past(token) or (token.low.endswith("s") and not token.is_capital)
        for token in clause[1:governing]
    )
    opened = len(clause) > 1 and (
        clause[0].low in words.DETERMINERS | {"he", "she", "it"} or clause[0].is_capital
    )
    if not told and opened and attribution.verb != "insist":
        return True  # "demanded that the director resign", but "insisted that the ferry sank"
    return any(
        token.low == "be" and (is_noun(before) or before.low in words.PERSONS | {"it"})
        for before, token in pairwise(content[:_REACH_OF_WISH])
        if not before.low.endswith("ly")  # "would quickly be"
    )


def is_left_unsaid(by_nobody: Attribution | None, tokens: Sequence[Token]) -> bool:
    """True for a sentence that tells of something that nobody says it.

    Args:
        by_nobody: the first in it that nobody says; None where there is none.
        tokens: of the sentence.
    """
    return not _tells_before(by_nobody, tokens) if by_nobody else _is_unreported(tokens)


def _tells_before(by_nobody: Attribution, tokens: Sequence[Token]) -> bool:
    """True where the writer tells what the date is of before the clause that nobody says.

    "The quay has been shut since May, and nobody will say why" asserts the shut quay. A date in the clause itself may be of
    what nobody says.
    """
    begins = (by_nobody.source_span or by_nobody.cue_span)[0]
    before = [token for token in tokens if token.start < begins]
    told = any(token.low in FINITE | words.AUXILIARIES or is_past(token) for token in before)
    parted = before and before[-1].low in words.CONJUNCTIONS | words.SUBORDINATORS | words.CLAUSE_MARKS
    dated = any(map(is_time, before)) and not any(map(is_time, tokens[len(before) :]))
    return bool(told and parted and dated)


def _is_unreported(tokens: Sequence[Token]) -> bool:
    """True for "there were no reports of a wreck", "there has been no claim that it sank"."""
    lows = [token.low for token in tokens]
    for index in (place for place, low in enumerate(lows) if low == "no" and place > 1):
        there = "there" in lows[max(0, index - _REACH_OF_THERE) : index - 1]
        noun = not _REPORTS.isdisjoint(map(singular, lows[index + 1 : index + 1 + _REACH_OF_REPORTS]))
        if there and lows[index - 1] in words.BE and noun:
            return True
    return False


def _begins_with_somebody(content: Sequence[Token]) -> bool:
    """True for "Lena Ort", "the mayor for hours" and "the council to publish it", not for "Ort's report", "Reuters reports"."""
    bare = [token for token in content if token.low not in words.DETERMINERS]
    name = next((place for place, token in enumerate(bare) if not token.is_capital), len(bare))
    following = bare[max(name, 1)] if len(bare) > max(name, 1) else None
    if not bare or (following and following.low == "'s"):
        return False
    if name and following and singular(following.low) in DOCUMENTS | WRITINGS | _REPORTS:
        return False
    return bare[0].is_capital or is_person_noun(bare[0]) or bare[0].low in INSTITUTIONS | words.OBJECTS


def hedge_in(text: str, tokens: Sequence[Token], cues: Sequence[int]) -> str:
    """The words of the first hedge of a sentence; empty where there is none.

    `cues` are the places of those of its words that are `HEDGE_CUES`.
    """
    hedges = ((index, _hedge_at(tokens, index)) for index in cues)
    return next(
        (
            wording(text, hedge)
            for index, hedge in hedges
            if hedge and not _is_beside(tokens, index) and not _is_told_before(tokens, hedge)
        ),
        "",
    )


def _is_told_before(tokens: Sequence[Token], hedge: Sequence[Token]) -> bool:
    """True for hearsay that a clause with the date stands before: "it fell in 2010, and I was told that it was sold"."""
    if hedge[-1].low != "that":
        return False
    first = bisect_left(tokens, hedge[0])
    joined = any(token.low in {"and", "but"} for token in tokens[max(0, first - 3) : first])
    return joined and any(map(is_time, tokens[:first])) and not any(map(is_time, tokens[first:]))


def _is_beside(tokens: Sequence[Token], index: int) -> bool:
    """True for a word in a side clause that dates nothing: "Hale, who reportedly drove a taxi, left in 2014".

    A clause after "but" is one where the words before it have the date.
    """
    marks = [place for place, token in enumerate(tokens) if token.text in words.CLAUSE_MARKS]
    following = bisect_left(marks, index)
    if not following:
        return False
    first = marks[following - 1] + 1
    end = marks[following] if following < len(marks) else len(tokens)
    if any(is_time(token) for token in tokens[first:end]):
        return False
    if tokens[first].low == "but":
        return any(is_time(token) for token in tokens[:first])
    return tokens[first].low in words.RELATIVES and end < len(tokens) and tokens[end].text == ","


def _hedge_at(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """The hedge around a cue: "reportedly", "it would appear", "is said to"; empty where there is none."""
    word, before, after = tokens[index].low, tokens[max(0, index - 3) : index], tokens[index + 1 : index + 2]
    if word in _HEDGING:
        return tokens[index : index + 1]
    indicated = [token.low for token in tokens[index + 1 : index + 3]]  # "seem to indicate"
    if word in _SEEMING and indicated[:1] == ["to"] and indicated[-1] in _SHOWING:
        return tokens[index : index + 3]
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
    return _hearsay_at(tokens, index)


def _court_before(tokens: Sequence[Token], index: int) -> int | None:
    """The place of the court in "he stole it, the court heard on Monday" and "the jury was told that", where somebody said it."""
    word, court = tokens[index].low, index - 1
    if word == "told" and court > 0 and tokens[court].low in words.BE:
        court -= 1
    elif word != "heard":
        return None
    if court < 0 or tokens[court].low not in COURTS:
        return None
    end = index + 1
    while end < len(tokens) and (
        is_time(tokens[end]) or tokens[end].low in words.TIME_OPENERS - {"that"} or tokens[end].text.isdigit()
    ):
        end += 1
    if end < len(tokens) and tokens[end].low == "that":
        return court
    closes = end == len(tokens) or not tokens[end].is_word
    opening = court
    while opening > 0 and tokens[opening].is_word and tokens[opening].low not in words.DETERMINERS:
        opening -= 1
    inserted = opening > 0 and (
        tokens[opening - 1].text == "," or tokens[opening - 1].text in words.QUOTE_MARKS
    )
    return court if closes and inserted else None


def _hearsay_at(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """The words that say that others say it: "is said to", "was told that", "heard that", "rumour has it"; empty where there are none."""
    word, before = tokens[index].low, tokens[index - 1].low if index else ""
    after = [token.low for token in tokens[index + 1 : index + 3]]
    if (court := _court_before(tokens, index)) is not None:
        return tokens[court : index + 1]
    if word in _HEARD:
        return tokens[index : index + 2] if after[:1] == ["that"] else ()
    if word in _RUMOUR and after[:1] == ["that"]:  # "There are rumours that", not "he denied the rumour that"
        around = {token.low for token in tokens[max(0, index - _REACH_OF_RUMOUR) : index]}
        return () if around.isdisjoint(_GOING_ROUND) else tokens[index : index + 2]
    if word in _RUMOUR:
        return tokens[index : index + 3] if after == ["has", "it"] else ()
    told = before in words.BE and after[:1] in (["to"], ["that"])
    told = told and (word in _HEARSAY or (word == "told" and after[0] == "that"))
    return tokens[index - 1 : index + 2] if told else ()
