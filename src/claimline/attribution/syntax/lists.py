"""Several speakers in one phrase: "the council, the police and the Red Cross", "the mayor and the engineer".

A firm ("Hale, Roe & Ort") is one speaker.
"""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.grammar import (
    Bounds,
    is_noun,
    is_plural,
    is_time,
    starts_clause,
)
from claimline.attribution.syntax.proper_names import is_firm_mark, is_person
from claimline.attribution.syntax.steps_before import phrase_start
from claimline.attribution.syntax.unnamed import is_person_noun, is_speaker_noun
from claimline.text.tokens import Token

_FEWEST = 3
_MOST = 12
_OPENS_MEMBER = words.POSSESSIVES | words.NUMBERS | words.QUANTIFIED | {"the"}


def items_of(tokens: Sequence[Token]) -> list[Bounds]:
    """The members of a phrase that lists speakers; empty where it lists none.

    "Lena Ort, a pilot and diver" and "the mayor and engineer" are one, "Ort and Hale" may be a firm; "the mayor, Lena Ort,
    and her deputy" are two.
    """
    links = [i for i, token in enumerate(tokens) if token.low == "and"]
    if is_of_departments(tokens):
        return []
    if len(links) != 1 or not 0 < links[0] < len(tokens) - 1:
        return []
    cuts = [
        i for i, token in enumerate(tokens[: links[0]]) if token.text == "," and not is_firm_mark(tokens, i)
    ]
    parted = bool(cuts) and cuts[-1] == links[0] - 1  # "Ort, Hale, and Roe"
    if parted:
        cuts.pop()
    starts = [0, *(cut + 1 for cut in cuts), links[0] + 1]
    ends = [*cuts, links[0] - parted, len(tokens)]
    members = list(zip(starts, ends, strict=True))
    if (
        parted
        and len(members) == _FEWEST
        and _is_holder(tokens[slice(*members[0])], tokens[slice(*members[1])])
    ):
        members[:2] = [(0, members[1][1])]
        return members if _is_member(tokens[slice(*members[1])], of_several=True) else []
    alike = all(_is_member(tokens[first:end], of_several=bool(cuts)) for first, end in members)
    articled = all(tokens[first].low == "the" for first, _ in members)
    return members if alike and len(members) < _MOST and (cuts or articled) else []


def is_of_departments(tokens: Sequence[Token]) -> bool:
    """True for "the Ministry of Culture, Media and Sport": one body, whose name goes on with all it is for."""
    of = next((i for i, token in enumerate(tokens) if i and token.low in {"of", "for"}), len(tokens))
    listed = tokens[of + 1 :]
    if len(listed) < _FEWEST or not tokens[of - 1].is_capital or listed[-1].low not in nouns.DEPARTMENTS:
        return False
    return listed[-2].low == "and" and all(t.is_capital or t.low in {"and", ","} for t in listed)


def _is_holder(office: Sequence[Token], name: Sequence[Token]) -> bool:
    """True for "the mayor" and "Lena Ort" in "the mayor, Lena Ort, and her deputy": two people."""
    head = office[_head(office)] if office else None
    if head is None or office[0].low not in words.ARTICLES or head.is_capital:
        return False
    unnamed = is_person_noun(head) or head.low in nouns.OFFICES
    return (
        unnamed
        and len(name) > 1
        and all(token.is_capital for token in name)
        and is_person(list(name), (0, len(name)))
    )


def list_before(tokens: list[Token], low: int, start: int, end: int) -> int | None:
    """Where the list begins whose last members are tokens `start` to `end`: "Lena Ort, her deputy and the pilots"; or None.

    A list fills its clause from the beginning: "In Oslo, Ort and Hale said" has none.
    """
    first = start - (start > low and tokens[start - 1].low == "and")
    while first - 1 > low and tokens[first - 1].text == ",":
        first = phrase_start(tokens, low, first - 1)
        if not starts_clause(tokens, low, first):
            return None
        items = items_of(tokens[first:end]) if first == low or tokens[first - 1].text != "," else []
        # "The ferry sank, the mayor came and Ort said": three clauses, and no list
        if items and all(_speaks(tokens[first + begin : first + stop]) for begin, stop in items):
            return first
    return None


def _is_member(tokens: Sequence[Token], *, of_several: bool) -> bool:
    """True for "the council", "Red Cross" and "Lena Ort"; in a list of three too for "her deputy", "pilots", "the priest of Oster"."""
    if not tokens or is_time(tokens[0]):
        return False
    if all(is_noun(token) for token in tokens[1:]):
        if tokens[0].low == "the":
            return len(tokens) > 1
        if all(token.is_capital for token in tokens) and tokens[0].low not in words.SMALL_WORDS:
            return True
    phrase = list(tokens)
    opened = phrase[0].low in _OPENS_MEMBER or is_plural(phrase[_head(phrase)])
    return of_several and opened and _speaks(phrase) and phrase_start(phrase, 0, len(phrase)) == 0


def _head(phrase: Sequence[Token]) -> int:
    return next((i for i, token in enumerate(phrase) if i and token.low in words.ATTACHING), len(phrase)) - 1


def _speaks(phrase: Sequence[Token]) -> bool:
    """True for a name, and for a noun for people or bodies: "three others", "the priest of Oster"."""
    head = phrase[_head(phrase)]
    return head.is_capital or head.low == "others" or is_speaker_noun(head)
