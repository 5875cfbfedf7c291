"""How far left the phrase of a speaker can reach in its sentence, and what between it and the verb only describes."""

from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import LONGEST_PHRASE, is_noun
from claimline.attribution.syntax.prose import WholeSentence
from claimline.text.tokens import Token

_AFTER_SECRECY = frozenset({"not", "to", "on", "anonymity"})
_LONGEST_NICKNAME, _LONGEST_TITLE = 4, 9  # with their marks
_OPENS_RELATIVE = frozenset({"who", "that"})
# What makes an adverb of an adjective, but for the endings that names have too ("Sally", "Kelly", "Beverly").
_ENDS_ADVERB = tuple(
    "ately etely onally inally ually ially ically ously ently antly ingly edly ively ularly ilarly fully essly ably ibly".split()
)
_BEFORE_TITLE = frozenset({"of", "wrote", "in"})


def clause_low(sentence: WholeSentence, index: int) -> int:
    """How far left a phrase before token `index` can reach: to the last quotation, colon, dash or reporting verb."""
    tokens = sentence.tokens
    apposition = index > sentence.low and tokens[index - 1].text == ","
    low, furthest = index, max(sentence.low, index - LONGEST_PHRASE)
    while low > furthest:
        before = tokens[low - 1]
        if sentence.quoted[low - 1]:
            opening = _short_quotation(sentence, low - 1)
            if opening is None or opening < furthest:
                break
            low = opening
            continue
        if before.text in {";", ":", "–", "—", "―", "--"}:
            break
        if before.low in FINITE and not apposition and not _describes(tokens, low - 1):
            break
        low -= 1
    return max(low, after_opening_adverb(sentence)) if index > low else low


def after_opening_adverb(sentence: WholeSentence) -> int:
    """Past the comma of "Separately, two mills said", which no phrase reaches over; "Kelly, a pilot, said" has none."""
    first, comma = sentence.at(sentence.low), sentence.text_at(sentence.low + 1)
    adverb = first is not None and (first.low in words.ADVERBS or first.low.endswith(_ENDS_ADVERB))
    return sentence.low + 2 if adverb and comma == "," else sentence.low


def _short_quotation(sentence: WholeSentence, closing: int) -> int | None:
    """Where a nickname, a title or a scare quote opens that ends at token `closing`; None for words spoken."""
    tokens, opening = sentence.tokens, closing
    while opening > sentence.low and sentence.quoted[opening - 1] and closing - opening < _LONGEST_TITLE:
        opening -= 1
    if opening == sentence.low or not tokens[opening - 1].is_word or sentence.quoted[opening - 1]:
        return None
    titled = (
        tokens[closing - 1].text == ","
        and tokens[opening - 1].low in _BEFORE_TITLE
        and tokens[opening + 1].is_capital
    )
    short = closing - opening <= _LONGEST_NICKNAME and tokens[closing - 1].is_word
    return opening if short or titled else None  # "nicknamed “the Eel”", "the author of “The Pier,”"


def asks_for_secrecy(tokens: list[Token], index: int) -> bool:
    """True for the verb of "who asked not to be named": it describes the speaker, and reports nothing."""
    described = index > 0 and tokens[index - 1].low in words.RELATIVES
    return described and index + 1 < len(tokens) and tokens[index + 1].low in _AFTER_SECRECY


def _describes(tokens: list[Token], index: int) -> bool:
    """True for a reporting verb that only describes the speaker: "witnesses quoted by", "the board that wrote the report"."""
    cited = index + 1 < len(tokens) and tokens[index + 1].low == "by"
    relative = index > 1 and tokens[index - 1].low in _OPENS_RELATIVE and is_noun(tokens[index - 2])
    return cited or relative or asks_for_secrecy(tokens, index)
