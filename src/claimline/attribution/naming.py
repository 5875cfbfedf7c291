"""From the phrase at a cue to a name for the table: canonical or as written, with role and kind.

"The gullible London mayor Boris Johnson" is Boris Johnson, London mayor; "a senior official in Oslo" stays as it is,
without its article, and is anonymous. Pronouns and short forms are left to `sources`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimline.attribution import words
from claimline.attribution.actors import ActorList
from claimline.attribution.grammar import Bounds
from claimline.attribution.names import capital_runs, is_anonymous_head, is_body, is_person
from claimline.attribution.tokens import Token

UNKNOWN = "unknown"
# What somebody publishes: "this article in the gazette claims" is the gazette's claim.
_WRITINGS = frozenset(
    "article report piece story column editorial op-ed post blog analysis investigation dispatch statement letter study".split()
)
_BEFORE_NAMES = words.ARTICLES | {"some", "several", "many", "one", "all", "this", "that", "these", "those"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it.

    Attributes:
        name: for the table: canonical, or as written without its article; `unknown` where nobody is named.
        role: office or affiliation as written, or empty.
        kind: of the actor list, `person`, `body` or `anonymous` by form, or empty where neither tells.
        note: how a short name or pronoun was settled, or empty.
    """

    name: str
    role: str = ""
    kind: str = ""
    note: str = ""


def wording(text: str, tokens: Sequence[Token]) -> str:
    """The words of some tokens as they stand in the text, white space evened."""
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) if tokens else ""


def describe(text: str, phrase: Sequence[Token], actors: ActorList) -> Speaker:
    """Who a phrase names, taken by itself."""
    core, aside = _parts(phrase)
    if not core:
        return Speaker(UNKNOWN)
    apposition = wording(text, aside)
    if entry := actors.lookup(wording(text, core)):
        return Speaker(entry.name, apposition, entry.kind)
    head_end = next((i for i, token in enumerate(core) if i and token.low in words.ATTACHING), len(core))
    if core[head_end - 1].low in _WRITINGS and head_end + 1 < len(core):
        publisher = describe(text, core[head_end + 1 :], actors)
        if publisher.kind in {"person", "body", "outlet", "group"}:
            return publisher
    runs = capital_runs(core, 0, head_end)
    if not runs or runs[-1][1] != head_end:
        anonymous = is_anonymous_head(core[head_end - 1]) or core[0].low in words.QUANTIFIED
        return Speaker(wording(text, core), apposition, "anonymous" if anonymous else "")
    run = runs[-1]
    if is_body(core, run) or (head_end < len(core) and not is_person(core, run)):
        return Speaker(wording(text, core), apposition, "body")
    return _named(text, core[: run[1]], [wording(text, core[head_end:]), apposition], run, actors)


def _named(text: str, named: list[Token], asides: list[str], run: Bounds, actors: ActorList) -> Speaker:
    """The speaker whose name is the run of capitals that ends `named`; what stands before it is the office."""
    capitals = named[run[0] :]
    name, title = name_and_title(capitals)
    office = " ".join(filter(None, [wording(text, named[: run[0]]), wording(text, title)]))
    role = ", ".join(filter(None, [office, *asides]))
    entry = actors.lookup(wording(text, name)) or actors.lookup(wording(text, capitals))
    if entry:
        return Speaker(entry.name, role, entry.kind)
    return Speaker(wording(text, name), role, "person" if is_person(named, run) else "")


def name_and_title(run: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """A run of capitals parted into the name, with its ranks, and the offices before it; courtesies go."""
    titles = [index for index, token in enumerate(run) if token.low in words.TITLES]
    if not titles or titles[-1] == len(run) - 1:
        return run, ()
    start = titles[-1] + 1
    while start > 0 and run[start - 1].low in words.RANKS:
        start -= 1
    return run[start:], [token for token in run[:start] if token.low not in words.COURTESIES]


def _parts(phrase: Sequence[Token]) -> tuple[list[Token], Sequence[Token]]:
    """The name or noun with what belongs to it, without its article, and what a comma or bracket adds."""
    tokens = list(phrase[:-1] if phrase[-1].text == "," else phrase)
    while len(tokens) > 1 and tokens[0].low in _BEFORE_NAMES:
        tokens.pop(0)
    cut = next(
        (i for i, t in enumerate(tokens) if i and (t.text in {",", "("} or _opens_relative(t))), len(tokens)
    )
    core, aside = tokens[:cut], tokens[cut:]
    if aside and not _opens_relative(aside[0]):
        aside = aside[1:]
    if aside and aside[-1].text in {")", ","}:
        aside = aside[:-1]
    if core and core[-1].low == "'s":
        core.pop()
    return core, aside


def _opens_relative(token: Token) -> bool:
    return token.low in words.RELATIVES | {"that", "whose"}
