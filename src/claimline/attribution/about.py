"""Whom a statement is about, and where: the names in it, without those of its source and carrier.

Names of the actor list come first; names that no list knows are taken by their form. A place is a place unless it
speaks, a country acts unless a preposition makes it a place.
"""

import re
from bisect import bisect_left

from claimline.attribution import words
from claimline.attribution.actors import ActorList, Name
from claimline.attribution.cues import FINITE
from claimline.attribution.names import capital_runs, is_body, is_person
from claimline.attribution.naming import name_and_title, wording
from claimline.attribution.tokens import Token, tokenize
from claimline.model import Span, Statement

_WHERE = frozenset(
    "in into from near across inside outside around throughout within toward towards to".split()
)
_WHITHER = frozenset("from to toward towards".split())
_MOVES = frozenset(
    "arrived bus came coming deported drove fled flew flight journey km line marched miles moved moving north northwest"
    " northeast retreated returned road route sailed south southeast southwest train transferred travelled traveled trip"
    " walked way west withdrew east exiled expelled".split()
)
_CONTEXT = 8  # tokens before a name that can tell a place
_PLACE_KINDS = frozenset({"place", "state", ""})
_JOINED = re.compile(r",?\s+(?:and|or)\s+(?:also\s+)?|,\s+")
_GEOGRAPHY = frozenset(
    "area areas border borders capital cities city coast inhabitants map north south east west parts people population "
    "province provinces region regions rest territory town towns villages way".split()
)
_NUMERAL = re.compile(r"[IVX]+\.?")
# Runs of capitals that end so are things and events, and act in nothing.
_THINGS = frozenset(
    "act agreement amendment award bill bridge cup day deal games peace plan prize protocol road spring square street "
    "summit treaty war week world year".split()
)


def about(
    statement: Statement, text: str, actors: ActorList, tokens: list[Token] | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors and the places that a statement names, each once, in the order of the text.

    Args:
        statement: where it stands, and who says it.
        text: of the document.
        actors: the names known.
        tokens: those of the statement where they are at hand already.
    """
    involved: dict[str, None] = {}
    places: dict[str, None] = {}
    known = actors.find(text, statement.start, statement.end)
    if tokens is None:
        tokens = tokenize(text, statement.start, statement.end)
    before: Name | None = None
    for name in sorted([*known, *_unknown_names(text, tokens, known)]):
        if _speaks(statement, name):
            continue
        joined = (
            before is not None and _JOINED.fullmatch(text, before.end, name.start) and before.name in places
        )
        where = name.kind in _PLACE_KINDS and (joined or _is_place(tokens, name))
        (places if where else involved).setdefault(name.name)
        before = name
    return tuple(involved), tuple(places)


def _speaks(statement: Statement, name: Name) -> bool:
    """True where a name stands in the phrase of the source or carrier, and not in what is said."""
    if _covers(statement.source_span, name.start):
        return True
    if statement.via and name.name == statement.via:
        return True
    return not _covers(statement.content_span, name.start) and name.name in statement.source.split(";")


def _unknown_names(text: str, tokens: list[Token], known: list[Name]) -> list[Name]:
    """People and bodies that the list does not have, by their form: two capitals or more, or a title and a name."""
    found: list[Name] = []
    for run in capital_runs(tokens, 0, len(tokens)):
        start, end = tokens[run[0]].start, tokens[run[1] - 1].end
        nearest = bisect_left(known, end, key=_start) - 1
        if (nearest >= 0 and known[nearest].end > start) or _names_nobody(tokens[slice(*run)]):
            continue
        body = is_body(tokens, run)
        if (body and run[1] - run[0] > 1) or is_person(tokens, run):
            name, _ = name_and_title(tokens[run[0] : run[1]])
            found.append(Name(start, end, wording(text, name), "body" if body else ""))
    return found


def _names_nobody(run: list[Token]) -> bool:
    """True for things and events ("World War II"), and for titles without a name ("the President", not "Mr King")."""
    end = len(run)
    while end > 1 and _NUMERAL.fullmatch(run[end - 1].text):
        end -= 1
    if run[end - 1].low in _THINGS:
        return True
    addressed = len(run) > 1 and run[0].low in words.COURTESIES
    return not addressed and all(token.low in words.TITLES for token in run)


def _is_place(tokens: list[Token], name: Name) -> bool:
    first = bisect_left(tokens, name.start, key=_start)
    beyond = bisect_left(tokens, name.end, key=_start)
    before, after = (
        tokens[max(0, first - _CONTEXT) : first],
        [token.low for token in tokens[beyond : beyond + 4]],
    )
    if name.kind == "place":
        return not after or after[0] not in FINITE
    if after[:1] == ["'s"]:
        return not _GEOGRAPHY.isdisjoint(after[1:])  # "Norway's second city", but not "Norway's army"
    while before and before[-1].low.endswith(("ed", "ern", "held")):  # "to rebel-controlled Norway"
        before.pop()
        if before and before[-1].text.islower() and before[-1].low not in words.SMALL_WORDS:
            before.pop()
    if len(before) > 1 and before[-1].low == "of":
        return before[-2].low in _GEOGRAPHY  # "the people of Norway", but not "the plans of Norway"
    if not before or before[-1].low not in _WHERE:
        return False
    # "a letter to Bo Ek" goes to a person, "they moved to Upper Hale" to a place; the list knows neither.
    unsure = not name.kind and before[-1].low in _WHITHER
    return not unsure or not _MOVES.isdisjoint(token.low for token in before)


def _start(item: Token | Name) -> int:
    return item.start


def _covers(span: Span | None, position: int) -> bool:
    return span is not None and span[0] <= position < span[1]
