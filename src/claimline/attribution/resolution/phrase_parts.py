"""The parts of a phrase that names a speaker: the name or noun, and what a comma, dash or bracket adds to it."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.grammar import is_noun, is_owner, is_past, is_plural
from claimline.attribution.syntax.lists import is_of_departments, items_of
from claimline.attribution.syntax.proper_names import is_firm_mark, is_generation
from claimline.attribution.syntax.towns import town_at
from claimline.attribution.syntax.unnamed import FOLLOWING, is_person_noun
from claimline.text.tokens import Token

_DASHES = frozenset({"–", "—", "--"})
_ASIDES = _DASHES | {","}
_AGENTS = ("er", "or", "ist", "ian", "man", "ess", "ant", "ee")
_GROUPS = nouns.BODY_WORDS | nouns.ANY_GROUP | nouns.ANY_OUTLET
_RELATIVES = words.RELATIVES | {"that", "whose"}
_NAMING = (("named",), ("called",), ("identified", "as"), ("known", "as"), ("by", "the", "name", "of"))
BEFORE_NAMES = words.ARTICLES | set("some several many one all both this that these those".split())


def core_and_aside(phrase: Sequence[Token]) -> tuple[list[Token], Sequence[Token]]:
    """The name or noun with what belongs to it, without its article, and what a comma or bracket adds."""
    tokens = list(phrase[:-1] if phrase[-1].text in _ASIDES else phrase)
    if is_of_departments(tokens):
        return tokens[tokens[0].low in words.ARTICLES :], []
    towns = (town_at(tokens, 0, i) for i, token in enumerate(tokens) if token.text == ",")
    inside = {tokens[i].start for town in filter(None, towns) for i in range(*town)}
    while len(tokens) > 1 and tokens[0].low in BEFORE_NAMES and not _stands_alone(tokens):
        tokens.pop(0)  # "a few officials" are not "few officials"
    first = 2 if tokens[0].low == "those" else 1  # who "those" are stands in the clause
    asides = (
        i for i in range(first, len(tokens)) if _opens_aside(tokens, i) and tokens[i].start not in inside
    )
    cut = next(asides, len(tokens))
    link = next((i for i in range(cut) if tokens[i].low in words.ATTACHING), cut)
    homes = (i for i in range(link - 1) if tokens[i].low.endswith("-based"))
    home = next((i for i in homes if tokens[i + 1].is_capital and is_noun(tokens[i + 1])), -1)
    tokens, cut = tokens[home + 1 :], cut - home - 1  # "Oster-based Nord Havn"
    core, aside = tokens[:cut], tokens[cut:]
    if aside and _opens_participle(tokens, cut):
        return core, []
    if aside and aside[0].text == "(":  # an abbreviation of the name
        closing = next((i for i, token in enumerate(aside) if token.text == ")"), len(aside) - 1)
        aside = aside[closing + 1 :]
    if aside and not opens_relative(aside[0]):
        aside = aside[1:]
    if core and core[-1].low == "'s" and not is_shop(core):
        core.pop()
    return core, aside


def is_shop(core: Sequence[Token]) -> bool:
    """True for "Hale’s" and "Hale’s and Roe’s", which are no Hale; "Hale & Roe’s" is Hale & Roe."""
    return (
        len(core) > 1 and core[-1].low == "'s" and all(t.is_capital or t.low in {"'s", "and"} for t in core)
    )


def has_owner_inside(name: Sequence[Token]) -> bool:
    """True for "St. Mary’s Rescue" and "Carters’ and Millers’ Guild", whose owners are part of the name."""
    owned = [i for i in range(len(name) - 1) if is_owner(name, i)]
    joined = len(owned) > 1 and owned[0] + 3 == owned[1] and name[owned[0] + 2].low == "and"
    saint = bool(owned) and name[0].low.rstrip(".") in {"st", "saint"}
    return (joined or saint) and name[-1].is_capital


def _stands_alone(tokens: Sequence[Token]) -> bool:
    """True for the first word of "some of the pilots", "a few pilots", "those who left" and "those opposed to it"."""
    following = tokens[1]
    described = is_past(following) or following.low in FOLLOWING or opens_relative(following)
    return following.low in {"of", "few"} or (tokens[0].low == "those" and described)


def names_between_dashes(
    phrase: Sequence[Token], core: Sequence[Token], aside: Sequence[Token]
) -> list[Sequence[Token]] | None:
    """The names that dashes give to several: "two of the mills -- Oster Grain Co. and Senn Flour Inc. --"; else None."""
    if phrase[-1].text not in _DASHES or not is_plural(core[-1]) or core[-1].is_capital:
        return None
    link = next((i for i in range(1, len(aside) - 1) if aside[i].low == "and"), 0)
    members = items_of(aside) or [(0, link), (link + 1, len(aside))]
    parts = [aside[first:end] for first, end in members]
    bare = [part[1:] if part and part[0].low in words.ARTICLES else part for part in parts]
    named = link and all(part and all(t.is_capital or t.text == "." for t in part) for part in bare)
    return parts if named else None


def without_last_comma(phrase: Sequence[Token]) -> Sequence[Token]:
    """A phrase without the comma that closes it."""
    return phrase[:-1] if phrase[-1].text == "," else phrase


def without_naming(tokens: Sequence[Token]) -> Sequence[Token]:
    """A phrase before a name, without the words that announce it: "a trader named"."""
    for ending in _NAMING:
        if tuple(token.low for token in tokens[-len(ending) :]) == ending:
            return tokens[: -len(ending)]
    return tokens


def _is_bracket_in_name(tokens: Sequence[Token], index: int) -> bool:
    """True for the "(Ohio)" of "The Oster (Ohio) Herald"."""
    closing = next((i for i in range(index, len(tokens) - 1) if tokens[i].text == ")"), 0)
    short = tokens[index + 1].text.isupper()  # "the Port Police (PP) Chief Mia Hale"
    return closing > 0 and not short and tokens[index - 1].is_capital and tokens[closing + 1].is_capital


def _opens_aside(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    glued = token.text == "(" and tokens[index - 1].is_capital and tokens[index - 1].end == token.start
    if glued and index + 3 < len(tokens) and tokens[index + 2].text == ")":
        return False  # "the JD(S) spokesman"
    inside = token.text == "," and index + 1 < len(tokens) and is_generation(tokens[index + 1])
    bracketed = token.text == "(" and _is_bracket_in_name(tokens, index)
    if inside or bracketed or is_firm_mark(tokens, index):
        return False
    return (
        token.text in _ASIDES
        or token.text == "("
        or opens_relative(token)
        or _opens_participle(tokens, index)
    )


def _opens_participle(tokens: Sequence[Token], index: int) -> bool:
    """True for the "owned" of "the firm Nord Havn owned by Mia Roe", which is no part of the name."""
    by = index + 1 < len(tokens) and tokens[index + 1].low == "by"
    # Not "Officials sent by the port", who are those of the port.
    described = index == 1 and (is_person_noun(tokens[0]) or is_plural(tokens[0]))
    return by and is_past(tokens[index]) and tokens[index - 1].is_capital and not described


def opens_relative(token: Token) -> bool:
    """True for the word with which a relative clause begins."""
    return token.low in _RELATIVES


def is_group(described: Sequence[Token]) -> bool:
    """True where the words beside a name say that it is no person's: "the ferry firm", "a bank in Oslo".

    The last word before what is attached tells: "the firm's founder" and "a director of the firm" are people.
    """
    ends = (
        i for i, token in enumerate(described) if token.low in words.ATTACHING or token.text in {",", "("}
    )
    head = described[: next(ends, len(described))]
    return bool(head) and head[-1].text[0].islower() and head[-1].low in _GROUPS


def says_who(token: Token) -> bool:
    """False for a word before a name that says nothing of office or work: "realise Mia Hale"."""
    return (
        token.is_capital or is_person_noun(token) or token.low in nouns.TITLES or token.low.endswith(_AGENTS)
    )


def link_to_another(core: Sequence[Token]) -> int:
    """Where "and" joins a second speaker of his own ("fund and its head"); 0 for one with two offices ("mayor and pilot")."""
    links = (i for i in range(1, len(core) - 1) if core[i].low == "and")
    return next((i for i in links if core[i + 1].low in words.ARTICLES | words.POSSESSIVES), 0)
