"""Institutions that a sentence names by a common noun: "the council", "the rebel army", "police", "the mayor".

They count where they do something or something is done to them, and not as part of a place ("in the ministry"), of a
thing ("the police station") or of a longer name. `speakers` knows which full name "the council" stands for.
"""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.syntax.grammar import is_noun, is_past, is_time
from claimline.attribution.syntax.proper_names import is_demonym
from claimline.names.known import Name
from claimline.text.tokens import Token

# What may stand between the article and the noun and keeps it the same kind of institution.
_KINDS = nouns.BEFORE_BODIES | frozenset(
    "armed central federal interim municipal national prime provincial regional ruling secret transitional "
    "broader domestic exiled further larger main mainstream moderate political secular wider".split()
)
# What is said of these is said of the whole: "the rest of the opposition".
_PARTS = frozenset(
    "all bulk half leaders majority members minority most much part parts ranks remainder remnants rest".split()
)
_NOT_ABOUT = frozenset(
    "in into near across at inside outside around throughout within on onto behind beside opposite of as".split()
)
_DEEDS = frozenset(
    "knew knows chose drew broke drove withdrew flew hid hit led let meant rose stole struck swore threw fled wants needs "
    "owns runs keeps meets plans acts".split()
)


def institutions_in(sentence: Sentence, places: Sequence[int]) -> list[Name]:
    """The institutions that a sentence names by a common noun, as written without article, in order.

    `places` are those of the nouns among its tokens. Its other names go first; nouns that need a full name in the
    document are included.
    """
    found = filter(None, (_institution(sentence.tokens, index, sentence.text) for index in places))
    return [n for n in found if not any(n.start < name.end and name.start < n.end for name in sentence.names)]


def _institution(tokens: Sequence[Token], index: int, text: str) -> Name | None:
    token, first = tokens[index], _start(tokens, index)
    if first is None or (token.text[0].isupper() and index):
        return None  # a name, or part of one
    before = tokens[first - 1] if first else None
    articled = before is not None and before.low == "the"
    if not articled and (
        token.low not in nouns.WITHOUT_ARTICLE | nouns.FORCES or (before and not _opens(before))
    ):
        return None
    if articled and first > 1:
        before = tokens[first - 2]
    elif articled:
        before = None
    if before is not None and before.low in _NOT_ABOUT and not _is_part(tokens, first - 2):
        return None
    many = token.low in nouns.CROWDS | nouns.FORCES
    if _goes_on(tokens, index + 1, many=many) or (
        token.low in nouns.OFFICE_HOLDERS and _is_beside_name(tokens, first, index)
    ):
        return None
    kind = "group" if many else "person" if token.low in nouns.OFFICE_HOLDERS else "body"
    written = " ".join(text[tokens[first].start : token.end].split())
    if first == 0:
        written = written[0].lower() + written[1:]
    return Name(tokens[first].start, token.end, written, kind)


def _start(tokens: Sequence[Token], index: int) -> int | None:
    """Where the phrase begins whose noun is at a token; None for forces and groups of nobody in particular."""
    first = index
    if tokens[index].low in nouns.FORCES:
        if not index or not _has_forces(tokens[index - 1]):
            return None
        first -= 1
    while first > 0 and (tokens[first - 1].low in _KINDS or is_demonym(tokens[first - 1])):
        first -= 1
    return first


def _has_forces(before: Token) -> bool:
    """True for the "government" of "government forces" and the "rebel" of "rebel groups"."""
    return (
        before.low in nouns.INSTITUTIONS | (nouns.BEFORE_BODIES & nouns.BEFORE_PEOPLE - nouns.PEOPLE)
        or f"{before.low}s" in nouns.CROWDS
    )


def _is_part(tokens: Sequence[Token], of: int) -> bool:
    """True for the "of" of "the rest of the opposition"."""
    return of > 0 and tokens[of].low == "of" and tokens[of - 1].low in _PARTS


def _opens(before: Token) -> bool:
    """True for what a noun without article can follow: a mark, a date, a verb, "by"; "some rebels" are not the rebels."""
    if before.low != "that" and (before.low in words.DETERMINERS or before.low in words.ADVERBS):
        return False
    return not is_noun(before) or is_past(before) or is_time(before)


def _goes_on(tokens: Sequence[Token], end: int, *, many: bool) -> bool:
    """True for the "station" of "the police station", the "of" of "the government of Norway"; not after "rebels"."""
    following = next(iter(tokens[end : end + 1]), None)
    if following is None or not following.is_word:
        return False
    if following.low == "of":
        return not any(
            token.low.endswith("ing") for token in tokens[end + 1 : end + 2]
        )  # "accused the army of lying"
    if following.text[0].isupper():
        return not is_time(following)
    if is_time(following) or following.low in words.TIME_OPENERS:
        return False
    verb = many or is_past(following) or following.low in FINITE or following.low in _DEEDS
    return is_noun(following) and not verb and not following.low.endswith("ly")


def _is_beside_name(tokens: Sequence[Token], first: int, index: int) -> bool:
    """True for "the mayor, Mia Hale," and "Mia Hale, the mayor,": the name says it."""
    after = tokens[index + 1 : index + 3]
    if len(after) > 1 and after[0].text == "," and after[1].is_capital:
        return True
    before = tokens[max(0, first - 3) : max(0, first - 1)]
    return len(before) > 1 and before[1].text == "," and before[0].is_capital
