"""Those whom a sentence describes by a people, country or faith: "Western audiences", "Turkish officials", "Russian raids".

Groups keep the words that describe them. A state is meant by its adjective where it does something: before an ordinary
noun ("Russian bread") the adjective names nobody.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.syntax.grammar import is_noun, is_past, is_plural, singular
from claimline.attribution.syntax.proper_names import is_demonym
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.names.known import Name, NameList
from claimline.names.states import STATES
from claimline.text.tokens import Token

_DESCRIBING = nouns.DEMONYMS | {f"{demonym}s" for demonym in nouns.DEMONYMS}
_HYPHEN = re.compile("[-\u2011]")
_TOWARDS = frozenset({"anti", "pro"})
_BY = frozenset("backed led supported sponsored funded armed trained".split())
_GROUPS = nouns.INSTITUTIONS | nouns.BODIES_OF_PLACES | nouns.ANY_GROUP | nouns.MULTITUDES
_LONGEST = 2  # words between the adjective and its noun: "western military intelligence agencies"
_NEAR = 8  # tokens after an adjective within which its deed is looked for
_WHERE = frozenset("in into near across inside outside around throughout within as like than".split())
# "Russian troops were hit", but "three Russians": these are not the Russians.
_SOME = words.QUANTIFIED | words.NUMBERS | {"these", "those"}
# What may stand between the adjective and the deed: "Russian military intervention".
_MANNERS = frozenset(
    "military air naval armed diplomatic economic political financial humanitarian covert direct foreign ground aerial "
    "missile drone rocket nuclear security recent new continued growing ongoing further full formal official joint".split()
)
_OTHERS = frozenset({"to", "with"})


def describing(lows: Sequence[str]) -> list[int]:
    """The indices of the words in lower case that can describe a group or stand for a state."""
    return [
        index
        for index, low in enumerate(lows)
        if low in _DESCRIBING or low == "west" or (not low.isalnum() and _within_compound(low))
    ]


def _within_compound(word: str) -> str:
    """The "Russian" of "anti-Russian" and of "Russian-backed"; nothing of other words."""
    first, *last = _HYPHEN.split(word)
    if len(last) != 1:
        return ""
    if first.lower() in _TOWARDS:
        return last[0]
    return first if last[0].lower() in _BY else ""


def described_in(
    sentence: Sentence,
    institutions: Sequence[Name],
    places: Sequence[int],
    actors: NameList,
    of_surname: Callable[[str], Sequence[str]],
) -> list[Name]:
    """The groups and states that a sentence describes, in order.

    Args:
        sentence: with its names.
        institutions: those that it names by a common noun; what is part of them or of a name is left out.
        places: of the words that can describe somebody, among its tokens.
        actors: the list that knows how a state is called.
        of_surname: the people of the document whom a surname can mean.
    """
    if not places:
        return []
    taken = sorted([*sentence.names, *institutions])
    found = [
        name
        for index in places
        for name in (
            *_states(sentence.tokens, index, actors),
            *_group(sentence, index),
            *_person(sentence.tokens[index], of_surname),
            *_the_west(sentence.tokens, index),
        )
    ]
    return [name for name in found if not _is_within(name, taken)]


def _is_within(name: Name, taken: Sequence[Name]) -> bool:
    """True for a name that shares words with one of some others, which are in order and apart."""
    after = bisect_left(taken, (name.end,))
    return after > 0 and taken[after - 1].end > name.start


def _states(tokens: Sequence[Token], index: int, actors: NameList) -> Iterator[Name]:
    """The state whose adjective ends at a token, where a deed follows, also after another state's adjective."""
    first, state = _state(tokens, index)
    if not (state and _does(tokens, index + 1)):
        state = STATES.get(_within_compound(tokens[index].text), "")
    if state:
        entry = actors.lookup(state)
        yield Name(tokens[first].start, tokens[index].end, entry.name if entry else state, "body")


def _person(token: Token, of_surname: Callable[[str], Sequence[str]]) -> Iterator[Name]:
    """The one person of the document whom "anti-Hale" is about."""
    word = _within_compound(token.text)
    people = of_surname(word) if word[:1].isupper() else ()
    if len(people) == 1:
        yield Name(token.start, token.end, people[0], "person")


def _the_west(tokens: Sequence[Token], index: int) -> Iterator[Name]:
    """The West, where it acts or something is done to it; in "in the West", "the West Quay" and "the west" it is a place."""
    if tokens[index].text != "West" or not index or tokens[index - 1].low != "the":
        return
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 2].low if index > 1 else ""
    acts = following is None or not is_noun(following) or is_past(following) or following.low in FINITE
    if acts and before not in _WHERE | {"to", "from", "toward", "towards", "of"}:
        yield Name(tokens[index - 1].start, tokens[index].end, "the West", "group")


def _state(tokens: Sequence[Token], index: int) -> tuple[int, str]:
    """Where the adjective begins that ends at a token, and whose it is; two words are tried first."""
    for first in (index - 1, index):
        if first >= 0 and (state := STATES.get(" ".join(t.text for t in tokens[first : index + 1]))):
            return first, state
    return index, ""


def _does(tokens: Sequence[Token], after: int) -> bool:
    """True where a deed follows an adjective, or another state's adjective with a deed: "Russian and Iranian support"."""
    tokens = tokens[after : after + _NEAR]
    place = 0
    while place + 1 < len(tokens) and tokens[place].low in {"and", ","} and tokens[place + 1].text in STATES:
        place += 2
    start = place
    while place < len(tokens) and tokens[place].low in _MANNERS:
        place += 1
    if place >= len(tokens) or not tokens[place].text[0].islower():
        return False
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place].low in nouns.DEEDS_TO_OTHERS:
        return following is not None and following.low in _OTHERS
    deed = singular(tokens[place].low)
    does = deed in nouns.DEEDS_OF_STATES or (deed in nouns.DEEDS_IN_A_MANNER and place > start)
    return does and not (following and _continues(following))


def _continues(following: Token) -> bool:
    """True for the "workers" of "American aid workers"."""
    return is_person_noun(following) or singular(following.low) in _GROUPS


def _group(sentence: Sentence, index: int) -> Iterator[Name]:
    """The group that a demonym at a token describes, or is: "Western audiences", "the Kurdish minority", "Norwegians"."""
    tokens, token = sentence.tokens, sentence.tokens[index]
    before = tokens[index - 1].low if index else ""
    if not is_demonym(token) or before in _WHERE:
        return
    if token.is_capital and token.low not in nouns.DEMONYMS:
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if (
            before not in _SOME
            and not before.isdigit()
            and following != "'s"
            and not _is_capital(tokens, index - 1)
        ):
            yield Name(token.start, token.end, token.text, "group")
        return
    head = index + 1
    while (
        head < len(tokens)
        and head - index <= _LONGEST
        and not _heads(tokens, head)
        and _can_describe(tokens[head])
    ):
        head += 1
    if head < len(tokens) and _heads(tokens, head) and (is_plural(tokens[head]) or before == "the"):
        written = " ".join(sentence.text[token.start : tokens[head].end].split())
        yield Name(token.start, tokens[head].end, written, "group")


def _is_capital(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index].is_capital


def _can_describe(token: Token) -> bool:
    return is_noun(token) and token.text[0].islower() and not is_past(token) and token.low not in FINITE


def _heads(tokens: Sequence[Token], index: int) -> bool:
    """True for the last noun of a group's phrase: the officials of "Turkish intelligence agency officials"."""
    return _can_head(tokens[index]) and not (index + 1 < len(tokens) and _can_head(tokens[index + 1]))


def _can_head(token: Token) -> bool:
    """True for several people, several bodies, or a multitude."""
    if not token.text[0].islower():
        return False
    many = is_plural(token) and (is_person_noun(token) or singular(token.low) in _GROUPS)
    return many or token.low in nouns.MULTITUDES
