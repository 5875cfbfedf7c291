"""Whom a relative "who" or "which" stands for: the phrase before it, or the one in it that can be meant."""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.clauses import NO_NAME
from claimline.attribution.syntax.grammar import Bounds, is_past, singular
from claimline.attribution.syntax.phrase_before import antecedent_before
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.reach import clause_low
from claimline.attribution.syntax.unnamed import is_speaker_noun
from claimline.text.tokens import Token

_BEFORE_RELATIVE = frozenset({",", "–", "—", "―", "--"})
_WHERE = frozenset({"here", "there", "elsewhere", "today", "alike"})
_AGENTS = ("er", "or", "ist", "ian", "ant", "ee")


def antecedent(sentence: WholeSentence, source: Bounds) -> Bounds | None:
    """What a "who" or "which" at a cue stands for: the phrase before it; None for any other source."""
    end, relative = source[0], sentence.tokens[source[1] - 1]
    # With a capital it asks: "@Bo Who told you that?".
    if relative.low not in words.RELATIVE_SUBJECTS or relative.is_capital or end == sentence.low:
        return None
    end -= sentence.tokens[end - 1].text in _BEFORE_RELATIVE
    end -= end - 1 > sentence.low and sentence.tokens[end - 1].low in _WHERE  # "divers here, who"
    phrase = (
        antecedent_before(sentence.tokens, clause_low(sentence, end), end) if end > sentence.low else None
    )
    if phrase is None or sentence.tokens[phrase[0]].low in NO_NAME:
        return None
    if relative.low == "who":
        phrase = _person_in(sentence.tokens, phrase)
    return _described_by(sentence, phrase) or phrase


def _person_in(tokens: list[Token], phrase: Bounds) -> Bounds:
    """The one whom "who" can mean: Lena Ort of "criticism from Lena Ort", but the aide of "an aide to Lena Ort".

    A clause is nobody: of "guards fought in Oslo with dockers who" the dockers are meant.
    """
    first, end = phrase
    links = [i for i in range(first + 1, end - 1) if tokens[i].low in words.ATTACHING]
    by = next((i + 1 for i in range(end - 2, first, -1) if tokens[i].low == "by"), None)
    if by and tokens[first - 1].low in words.PREPOSITIONS and all(t.is_capital for t in tokens[by:end]):
        return by, end  # "blessed on Corpus Christi by Bishop Ort, who"
    deed = any(is_past(token) for token in tokens[first + 1 : links[-1]]) if links else False
    if deed and tokens[end - 1].text[0].islower() and is_speaker_noun(tokens[end - 1]):
        return links[-1] + 1, end
    if (
        not links
        or not tokens[end - 1].is_capital
        or not all(t.is_capital for t in tokens[links[-1] + 1 : end])
    ):
        return phrase
    # "guards fought beside dockers in", but "an officer based in"
    verb = max((i + 1 for i in range(first, links[-1] - 1) if is_past(tokens[i])), default=first)
    described = [token for token in tokens[verb : links[-1]] if token.low not in words.DETERMINERS]
    people = any(map(_can_be_who, described))
    return phrase if people or singular(tokens[links[0] - 1].low).endswith(_AGENTS) else (links[-1] + 1, end)


def _can_be_who(token: Token) -> bool:
    """True for people, bodies and names; not for the "evidence" and the "letter" from somebody, who speak alone."""
    written = singular(token.low) in nouns.DOCUMENTS
    return token.is_capital or token.low in words.QUANTIFIED or (is_speaker_noun(token) and not written)


def _described_by(sentence: WholeSentence, phrase: Bounds) -> Bounds | None:
    """The name before a comma that a phrase describes: Lena Ort of "Lena Ort, a pilot"; else None."""
    tokens, comma = sentence.tokens, phrase[0] - 1
    if comma <= sentence.low or tokens[comma].text != "," or tokens[phrase[0]].low not in {"a", "an"}:
        return None
    name = antecedent_before(tokens, clause_low(sentence, comma), comma)
    return name if name and tokens[name[1] - 1].is_capital else None
