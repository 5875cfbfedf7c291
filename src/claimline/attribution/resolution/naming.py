"""From the phrase at a cue to a name for the table: canonical or as written, with role and kind.

"The gullible London mayor Boris Johnson" is Boris Johnson, London mayor; "a senior official in Oslo" stays as it is,
without its article, and is anonymous. Pronouns and short forms are left to `speakers`.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.resolution.name_parts import has_trade_of_several, is_office_alone, name_and_title
from claimline.attribution.resolution.phrase_parts import (
    BEFORE_NAMES,
    core_and_aside,
    has_owner_inside,
    is_group,
    is_shop,
    link_to_another,
    names_between_dashes,
    opens_relative,
    says_who,
    without_last_comma,
    without_naming,
)
from claimline.attribution.syntax.grammar import Bounds, is_plural, singular
from claimline.attribution.syntax.lists import items_of
from claimline.attribution.syntax.proper_names import capital_runs, is_body, is_demonym, is_person
from claimline.attribution.syntax.unnamed import is_anonymous_head, is_person_noun, is_unnamed
from claimline.model import UNKNOWN, NameReading
from claimline.names.known import NameList
from claimline.text.tokens import Token

_MADE = frozenset("published released issued written compiled authored produced prepared reaching".split())
_ANNOUNCES_NAME = frozenset({",", "is", "was", "as", ":"})
_NAMED = frozenset({"person", "body", "outlet", "state", "group"})
# Words before people without a name, which have a capital only where they open a sentence.
_OPENING = nouns.BEFORE_PEOPLE | frozenset(
    "those senior junior top former current retired foreign unnamed anonymous unidentified independent medical regional provincial "
    "national political diplomatic human unconfirmed unverified other two three four five six seven eight nine ten".split()
)
_WRITTEN = nouns.DOCUMENTS | nouns.WRITINGS | nouns.HEARSAY
_WHEN_MADE = words.TIME_OPENERS | words.TIME_WORDS | {"in"}
_ITS = frozenset({"its", "their", "his", "her"})  # whose it is, the phrase alone does not say
_OF_HOME = frozenset({"of", "from", "at"})
_JOINT = ";"  # no name holds one


class Speaker(NamedTuple):
    """Who says it.

    Attributes:
        name: for the table: canonical, or as written without its article; `unknown` where nobody is named; empty for the
            writer of the passage; several who speak together are `joint`.
        role: office or affiliation as written, or empty.
        kind: of the list of names, `person`, `body` or `anonymous` by form, or empty where neither tells.
        reading: how a short name or pronoun was read, or None.
        recalled: True where an earlier sentence gave the role.
    """

    name: str
    role: str = ""
    kind: str = ""
    reading: NameReading | None = None
    recalled: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The name, or the names of those who speak together."""
        return tuple(self.name.split(_JOINT)) if self.name else ()

    @property
    def is_joint(self) -> bool:
        """True for several who speak together."""
        return _JOINT in self.name


def joint(names: Iterable[str]) -> str:
    """The name under which several speak together."""
    return _JOINT.join(dict.fromkeys(names))


def wording(text: str, tokens: Sequence[Token]) -> str:
    """The words of some tokens as they stand in the text, with single spaces."""
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) if tokens else ""


def describe(text: str, phrase: Sequence[Token], actors: NameList) -> Speaker:
    """Who a phrase names, taken by itself."""
    core, aside = core_and_aside(phrase)
    if not core:
        return Speaker(UNKNOWN)
    entry = actors.lookup(wording(text, core))
    if entry:
        return Speaker(entry.name, _role(text, aside), entry.kind)
    if members := items_of(without_last_comma(phrase)):
        return Speaker(
            joint(describe(text, phrase[first:end], actors).name for first, end in members), kind="group"
        )
    if (named := names_between_dashes(phrase, core, aside)) is not None:
        return Speaker(joint(describe(text, part, actors).name for part in named), kind="group")
    speaker = None if _is_one(phrase, core) else _joint(text, core, actors)
    speaker = speaker or _published(text, core, actors)
    if speaker is None:
        speaker = _single(text, core, aside, actors)
        if speaker.kind == "person" and phrase[0].low == "the" and not any(map(_is_of_people, core)):
            return speaker._replace(kind="")  # "the Harbour Packet" is no person
    return speaker


def _is_of_people(token: Token) -> bool:
    """True for a word that only a person has in a name behind "the": "the Norwegian Ada Ort", "the Grand Duke", "the pilot Ort"."""
    return is_demonym(token) or is_person_noun(token) or token.low in nouns.TITLES or not token.is_capital


def _is_one(phrase: Sequence[Token], core: Sequence[Token]) -> bool:
    """True where "and" joins words and no speakers: "the Trade and Harbour Board", "college fellow and analyst Mia Hale"."""
    link = next((i for i, token in enumerate(core) if i and token.low == "and"), len(core) - 1)
    left, right = core[:link], core[link + 1 :]
    if not left or not right or right[0].low in BEFORE_NAMES:
        return False
    body = (
        phrase[0].low == "the"
        and is_body(list(right), (0, len(right)))
        and not is_body(list(left), (0, link))
    )
    if body and all(token.is_capital for token in (*left, *right)):
        return True
    office = is_person_noun(left[-1]) and not is_plural(left[-1]) and left[-1].text[0].islower()
    office = office or all(token.text.isupper() and token.low in nouns.OFFICES for token in left)  # "CEO and"
    return office and phrase[0] is left[0] and right[-1].is_capital


def _joint(text: str, core: list[Token], actors: NameList) -> Speaker | None:
    """Two speakers joined by "and", where both have names: their names, parted by a semicolon."""
    link = next((i for i, token in enumerate(core) if i and token.low == "and"), len(core) - 1)
    if link == len(core) - 1:
        return None
    parts = core[int(has_trade_of_several(core[:link])) : link], core[link + 1 :]
    pair = [describe(text, part, actors) for part in parts]
    kinds = [speaker.kind for speaker in pair]
    offices = all(is_office_alone(part, (0, len(part))) for part in parts)
    if not any(kinds) and all(token.is_capital for token in core if token.low != "and"):
        return Speaker(wording(text, core), kind="group")  # "Hale and Reyes": two, or one firm
    # "Lena Ort and Stevie": a single name beside a person's is a person's too.
    named = offices or all(kind in _NAMED for kind in kinds) or ("person" in kinds and "" in kinds)
    if not named or any(speaker.name[0].islower() for speaker in pair):
        return None
    return Speaker(joint(speaker.name for speaker in pair), kind="group")


def _published(text: str, core: list[Token], actors: NameList) -> Speaker | None:
    """The one whose article, report or statement speaks, where the phrase names them."""
    link = next((i for i, token in enumerate(core) if i and token.low in words.ATTACHING), len(core))
    noun = link - 1
    while noun > 0 and core[noun].low in _MADE:
        noun -= 1
    if core[noun].low not in nouns.WRITINGS:
        return None
    holder = next((i for i in range(noun) if core[i].low == "'s"), 0)
    if holder:  # "Ort's report"
        owner = describe(text, core[:holder], actors)
        return owner if owner.kind in _NAMED else None
    if link >= len(core) - 1:
        return None
    publisher = describe(text, core[link + 1 :], actors)
    return publisher if publisher.kind in _NAMED else None


def _single(text: str, core: list[Token], aside: Sequence[Token], actors: NameList) -> Speaker:
    run = _name_at_head(core)
    if run is None or is_office_alone(core, run):
        return _unnamed(text, core, aside, actors)
    named, rest = core[: run[1]], core[run[1] :]
    if is_shop(core) or has_owner_inside(named):
        return Speaker(wording(text, core), _role(text, aside), "body")
    capitals = named[run[0] :]
    name, title = name_and_title(capitals)
    # "Supreme Court Justice Mia Hale" is a person, whatever stands before the name.
    body = is_body(list(name), (0, len(name)))
    if body or (rest and not title and not is_person(core, run)):
        return Speaker(wording(text, core), _role(text, aside), "body")
    office = [*without_naming(named[: run[0]]), *title]
    if len(office) == 1 and not says_who(office[0]):
        office = []
    role = _role(text, office, rest, aside)
    entry = actors.lookup(wording(text, name)) or actors.lookup(wording(text, capitals))
    if not entry:  # "Rival Mia Hale"
        entry = next(
            filter(None, (actors.lookup(wording(text, name[i:])) for i in range(1, len(name) - 1))), None
        )
    if entry:
        return Speaker(entry.name, role, entry.kind)
    if not title and (is_group(office) or is_group(aside)):
        return Speaker(wording(text, name), role, "body")
    return Speaker(wording(text, name), role, "person" if title or is_person(named, run) else "")


def _role(text: str, *parts: Sequence[Token]) -> str:
    """The office and affiliation in the words around a name, without ages and relative clauses."""
    said = []
    for part in parts:
        tokens = list(part)
        while tokens and (
            tokens[0].text[0].isdigit()
            or not tokens[0].is_word
            or tokens[0].low in words.OPENERS | words.CONJUNCTIONS
        ):
            tokens.pop(0)
        cut = (
            i
            for i, token in enumerate(tokens)
            if opens_relative(token) and (not i or tokens[i - 1].text == ",")
        )
        tokens = tokens[: next(cut, len(tokens))]
        while tokens and (tokens[-1].text == "," or tokens[-1].low == "'s"):  # "the FSA's Colonel Ort"
            tokens.pop()
        # "My teacher": whose, the name does not say; "speaking at noon": what somebody did.
        whose = bool(tokens) and tokens[0].low in words.POSSESSIVES
        deed = bool(tokens) and tokens[0].text[0].islower() and tokens[0].low.endswith("ing")
        if tokens and not (whose or deed):
            said.append(wording(text, tokens))
    return ", ".join(filter(None, said))


def _name_at_head(core: list[Token]) -> Bounds | None:
    """The run of capitals that is the head of a phrase; None where its head is an ordinary noun."""
    runs = capital_runs(core, 0, len(core))
    head_end = next((i for i, token in enumerate(core) if i and token.low in words.ATTACHING), len(core))
    run = next((run for run in runs if run[0] < head_end <= run[1]), None)
    if run is None or (run[1] - run[0] == 1 and _is_common(core[run[0]])):
        return None
    return run


def _is_common(token: Token) -> bool:
    """True for "Police" and "Activists", which only opened the sentence."""
    return token.low in nouns.COLLECTIVES or is_anonymous_head(token)


def _unnamed(text: str, core: list[Token], aside: Sequence[Token], actors: NameList) -> Speaker:
    """Somebody without a name, unless the apposition has it: "the rebel commander, Abu Omar"."""
    while len(core) > 1 and core[-1].low in _MADE:
        core = core[:-1]  # "a report published in 2015"
    made = next((i for i in range(1, len(core) - 1) if core[i].low in _MADE), 0)
    if made and core[made + 1].low in _WHEN_MADE:
        core = core[:made]  # "a study published on Friday in Harbours"
    if core[0].low in _ITS and not {core[-1].low, singular(core[-1].low)}.isdisjoint(_WRITTEN):
        core = core[1 + (core[1:2] != [] and core[1].low == "own") :] or core  # "its own accounts"
    words_of_head = wording(text, core)
    named = _name_in(text, core, aside, actors)
    if named:
        link = link_to_another(core)
        if link:  # "the fund and its head, Bo Ek,"
            return Speaker(joint((describe(text, core[:link], actors).name, named)), kind="group")
        firm = is_group(core) or is_body(list(aside), (0, len(aside)))
        return Speaker(named, _role(text, core), "body" if firm else "person")
    anonymous = is_unnamed(core)
    first, alone = core[0], len(core) == 1
    opens = first.low in _OPENING | {"a"} or (is_anonymous_head(first) and (alone or is_plural(first)))
    if (
        (anonymous and opens)
        or (alone and first.low in nouns.COLLECTIVES)
        or first.low in words.POSSESSIVES
        or (first.low == "one" and not alone)
    ):
        words_of_head = words_of_head if first.text[1:2].isupper() else first.low[0] + words_of_head[1:]
    return Speaker(words_of_head, _role(text, aside), "anonymous" if anonymous else "")


def _name_in(text: str, core: list[Token], aside: Sequence[Token], actors: NameList) -> str:
    """The name that an apposition gives: "Ada" beside "Ort's wife", "Ivo" beside "a cook who gave his name as"."""
    given = next((i + 1 for i, token in enumerate(aside) if token.low in {"name", "named"}), 0)
    while given and given < len(aside) and aside[given].low in _ANNOUNCES_NAME:
        given += 1
    name = list(aside[given:])
    while name and name[0].low in words.ARTICLES:
        name.pop(0)  # "a neighbour, the Rev. Mia Hale"
    comma = next((i for i in range(1, len(name) - 1) if name[i].text == ","), None)
    if comma is not None and (name[comma + 1].low in words.ARTICLES or name[comma + 1].text.isdigit()):
        name = name[:comma]  # "a neighbour, Mia Hale, the head of the choir", "a neighbour, Mia Hale, 59"
    name = name[: next((i for i, token in enumerate(name) if opens_relative(token)), len(name))]
    while name and name[-1].text == ",":
        name.pop()
    home = next((i for i in range(2, len(name) - 1) if name[i].low in _OF_HOME), len(name))
    if all(token.is_capital for token in name[:home]):
        name = name[:home]  # "its author, Mia Hale of the Harbour Board"
    runs = capital_runs(name, 0, len(name))
    office = name[runs[-1][0] - 1] if runs and runs[-1][0] else None  # "his deputy, Oster clerk Mia Hale"
    titled = office is not None and (is_person_noun(office) or office.low in nouns.OFFICES)
    if not runs or runs[-1][1] < len(name) or not (titled or runs == [(0, len(name))]):
        return ""
    named = describe(text, name, actors)
    person = named.kind == "" and (given or is_person_noun(core[-1]) or core[-1].low in nouns.KIN)
    alone = len(name) == 1 and "-" not in name[0].text and not is_demonym(name[0])
    owner = named.kind in {"body", "group"} and core[-1].low in nouns.MAY_BE_FIRMS and not given
    return named.name if named.kind == "person" or (person and alone) or owner else ""
