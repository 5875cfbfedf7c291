"""The phrase that ends right before a verb and names its subject, taken whole: "Lena Ort, who runs the port,".

It grows to the left, one step at a time; `STEPS` lists what it can grow over, each with a phrase that is its test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from claimline.attribution import words
from claimline.attribution.grammar import (
    LONGEST_PHRASE,
    Bounds,
    before_time,
    is_apposition,
    is_noun,
    is_past,
    is_plural,
    is_time,
    looks_like_verb,
    names_somebody,
    starts_clause,
)
from claimline.attribution.tokens import Token

_LONGEST_BRACKET = 14
_OPENS_RELATIVE = words.RELATIVES | {"that"} | words.SPEAKERS | words.PERSONS
_GOES_ON_BEFORE = words.ATTACHING | words.DETERMINERS | {"and"}
_COUNTED = words.QUANTIFIED | {"one", "those"}
_ONLY_PREPOSITIONS = words.PREPOSITIONS - words.SUBORDINATORS
_SHORTEST_RELATIVE = 4
_LONGEST_RELATIVE = 25
_ENDS_RELATIVE = words.CLAUSE_MARKS | words.QUOTE_MARKS | {"that"}
_WHERE_SPOKEN = frozenset({"in", "at", "on", "during"})


def phrase_before(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The subject that ends right before token `end`, not reaching left of `low`; None where there is none."""
    low = max(low, end - LONGEST_PHRASE)
    dateless = before_time(tokens, low, end)
    if dateless <= low:
        return None
    if tokens[dateless - 1].text == ",":
        return _with_apposition(tokens, low, dateless)
    if found := _with_relative(tokens, low, dateless):
        return found
    found = _without_apposition(tokens, low, dateless)
    dated = found and dateless < end and dateless - found[0] > 1 and is_past(tokens[dateless - 1])
    return (found[0], end) if found and dated else found  # "a report published in May"


def antecedent_before(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The noun phrase that ends right before token `end`, subject or object; None where there is none."""
    start = _grown(tokens, max(low, end - LONGEST_PHRASE), end)
    return (start, end) if names_somebody(tokens, start, end) else None


class Phrase(NamedTuple):
    """A phrase on its way to the left: tokens `start` to `end` so far, `low` the limit."""

    tokens: list[Token]
    low: int
    start: int
    end: int

    @property
    def next(self) -> Token:
        """The token that the phrase may grow over."""
        return self.tokens[self.start - 1]

    @property
    def first(self) -> Token:
        """The leftmost token of the phrase so far."""
        return self.tokens[self.start]

    @property
    def begun(self) -> bool:
        """True once the phrase has a word."""
        return self.start < self.end

    def before(self, distance: int = 2) -> Token | None:
        """The token that far left of the phrase, or None."""
        index = self.start - distance
        return self.tokens[index] if index >= self.low else None

    @property
    def noun_beyond(self) -> bool:
        """True where a noun stands left of the next token."""
        beyond = self.before()
        return beyond is not None and is_noun(beyond)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a phrase can grow over; `grow` gives the new start, or None where it does not apply."""

    name: str
    example: str
    grow: Callable[[Phrase], int | None]


def _over_bracket(phrase: Phrase) -> int | None:
    if phrase.next.text != ")":
        return None
    leftmost = max(phrase.low + 1, phrase.start - _LONGEST_BRACKET)
    return next((i for i in range(phrase.start - 2, leftmost - 1, -1) if phrase.tokens[i].text == "("), None)


def _over_date(phrase: Phrase) -> int | None:
    beyond = phrase.before()
    if not is_time(phrase.next) or not phrase.begun:
        return None
    described = phrase.first.low == "'s" or (beyond is not None and beyond.low in words.DETERMINERS)
    return phrase.start - 1 if described else None


def _over_noun(phrase: Phrase) -> int | None:
    if is_time(phrase.next) or not is_noun(phrase.next):
        return None
    beyond = phrase.before()
    if phrase.begun and beyond is not None and is_noun(beyond) and is_past(phrase.next):
        verb = beyond.is_capital or phrase.first.is_capital
        return None if verb else phrase.start - 1  # "Ort attacked the plan", "the letter reached Ort"
    return phrase.start - 1


def _over_determiner(phrase: Phrase) -> int | None:
    if phrase.next.low == "that" and phrase.begun:
        first, last = phrase.first, phrase.tokens[phrase.end - 1]
        if first.is_capital or first.low in words.DETERMINERS or is_plural(last):
            return None  # "says that Ort", "notes that pilots": no "that pilot"
    counts = phrase.begun and phrase.next.low in {"one", "those"}
    return phrase.start - 1 if counts or phrase.next.low in words.DETERMINERS else None


def _over_possessive(phrase: Phrase) -> int | None:
    return phrase.start - 1 if phrase.next.low == "'s" and phrase.noun_beyond else None


def _over_preposition(phrase: Phrase) -> int | None:
    if not phrase.begun or phrase.next.low not in words.ATTACHING:
        return None
    beyond = phrase.before()
    quantity = beyond is not None and (beyond.text == ")" or beyond.low in _COUNTED or beyond.text.isdigit())
    return phrase.start - 1 if phrase.noun_beyond or quantity else None


def _over_office(phrase: Phrase) -> int | None:
    office = phrase.begun and phrase.first.low in words.OFFICES
    return phrase.start - 1 if office and phrase.next.low == "as" and phrase.noun_beyond else None


def _over_two_adjectives(phrase: Phrase) -> int | None:
    beyond, further = phrase.before(2), phrase.before(3)
    if not phrase.begun or phrase.next.low != "and" or beyond is None or not is_noun(beyond):
        return None
    both_lower = phrase.first.text[0].islower() and beyond.text[0].islower()
    if phrase.first.low in words.DETERMINERS or (further is not None and is_noun(further)):
        return None
    return phrase.start - 2 if both_lower else None


def _over_and(phrase: Phrase) -> int | None:
    if not phrase.begun or phrase.next.low not in {"and", "&"} or not phrase.noun_beyond:
        return None
    left = _without_apposition(phrase.tokens, phrase.low, phrase.start - 1)
    return left[0] if left and starts_clause(phrase.tokens, phrase.low, left[0]) else None


def _over_relative(phrase: Phrase) -> int | None:
    opens = phrase.next.low in _OPENS_RELATIVE and phrase.begun and phrase.first.low not in words.DETERMINERS
    return (
        phrase.start - 1
        if opens and phrase.noun_beyond and looks_like_verb(phrase.first)
        else None
    )


def _over_adverb(phrase: Phrase) -> int | None:
    beyond = phrase.before()
    described = beyond is not None and beyond.low in words.DETERMINERS
    return phrase.start - 1 if phrase.begun and described and phrase.next.low.endswith("ly") else None


STEPS = (
    Step("bracket", "Senator Lena Ort (D-Ohio)", _over_bracket),
    Step("date", "Friday’s ruling", _over_date),
    Step("noun", "local harbour officials", _over_noun),
    Step("determiner", "all the pilots", _over_determiner),
    Step("possessive", "Lena Ort’s deputy", _over_possessive),
    Step("preposition", "the head of the port", _over_preposition),
    Step("office", "critics of her time as mayor", _over_office),
    Step("two adjectives", "state and local leaders", _over_two_adjectives),
    Step("and", "Lena Ort and her deputy", _over_and),
    Step("relative clause", "people who live in Oslo", _over_relative),
    Step("clause without pronoun", "all the pilots I met", _over_relative),
    Step("adverb", "a deeply divided board", _over_adverb),
)


def _with_relative(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The phrase that a relative clause without commas ends ("a pilot who runs the port"), or None."""
    if end - low < _SHORTEST_RELATIVE or tokens[end - 1].low in words.CONJUNCTIONS:
        return None
    for index in range(end - 2, max(low, end - _LONGEST_RELATIVE), -1):
        token = tokens[index]
        if token.text in _ENDS_RELATIVE:
            return None
        if token.low == "who":
            head = _without_apposition(tokens, low, index) if tokens[index - 1].text != "," else None
            verb = looks_like_verb(tokens[index + 1]) or tokens[index + 1].low in words.AUXILIARIES
            return (head[0], end) if head and verb and _opens(tokens, low, head[0]) else None
    return None


def _opens(tokens: list[Token], low: int, index: int) -> bool:
    """True where a clause can begin at `index`, a date or an adverb before it aside ("Last Tuesday the pilot")."""
    if starts_clause(tokens, low, index):
        return True
    before = tokens[index - 1]
    return is_time(before) or before.low in words.ADVERBS


def _without_apposition(tokens: list[Token], low: int, end: int) -> Bounds | None:
    last = tokens[end - 1].low
    if last in words.RELATIVES:
        quantified = end - 3 >= low and tokens[end - 2].low == "of"  # "many of whom"
        return (end - 3 if quantified else end - 1), end
    if last in words.PERSONS:
        return None if _describes_its_object(tokens, low, end - 1) else (end - 1, end)
    start = _grown(tokens, low, end)
    if start > low and tokens[start - 1].low in _WHERE_SPOKEN:
        return _beside_occasion(tokens, low, start, end)
    if not names_somebody(tokens, start, end) or _is_object(tokens, low, start):
        return None
    return start, end


def _grown(tokens: list[Token], low: int, end: int) -> int:
    """Where the phrase that ends before token `end` begins."""
    start = end
    while start > low:
        phrase = Phrase(tokens, low, start, end)
        complete = phrase.begun and phrase.first.low in words.DETERMINERS
        if complete and phrase.next.low not in _GOES_ON_BEFORE:
            break
        if tokens[end - 1].low in words.OCCASIONS and phrase.next.low in _WHERE_SPOKEN:
            break
        grown = next((new for step in STEPS if (new := step.grow(phrase)) is not None), None)
        if grown is None:
            break
        start = grown
    return start


def _beside_occasion(tokens: list[Token], low: int, start: int, end: int) -> Bounds | None:
    """The speaker beside "in a statement": before it ("Ort in a statement") or after ("In a statement Ort")."""
    occasion = next((i for i in range(end - 1, start - 1, -1) if tokens[i].low in words.OCCASIONS), None)
    if occasion is None:
        return None
    if occasion + 1 < end:
        return (occasion + 1, end) if tokens[occasion + 1].is_capital else None
    return _without_apposition(tokens, low, start - 1) if start - 1 > low else None


def _is_object(tokens: list[Token], low: int, start: int) -> bool:
    """True for a phrase that belongs to a preposition or another verb, or lacks its own subject."""
    if is_past(tokens[start]) and not starts_clause(tokens, low, start):
        return True  # "had insured the ships"
    if start == low:
        return False
    before = tokens[start - 1]
    return before.low == "what" or before.low in _ONLY_PREPOSITIONS or is_past(before)


def _describes_its_object(tokens: list[Token], low: int, pronoun: int) -> bool:
    """True for "the plan she supported", "what he called": a clause that describes, and reports nothing.

    After a phrase that opens the sentence ("In a letter he said") the pronoun begins the main clause.
    """
    if pronoun == low:
        return False
    previous = tokens[pronoun - 1]
    if previous.low == "what":
        return True
    return is_noun(previous) and not is_time(previous) and tokens[low].low not in words.PREPOSITIONS


def _with_apposition(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The phrase before a verb when a comma closes an apposition or an aside between the two."""
    commas = [index for index in range(low + 1, end - 1) if tokens[index].text == ","]
    for comma in commas:
        head = _without_apposition(tokens, low, comma)
        if head and is_apposition(tokens, comma + 1, end - 1) and _opens(tokens, low, head[0]):
            return head[0], end
    if not commas:  # a comma too many: "Colonel Ort of the coast guard, said"
        head = _without_apposition(tokens, low, end - 1)
        return head if head and head[0] == low and tokens[low].is_capital else None
    if is_apposition(tokens, commas[-1] + 1, end - 1):
        return None
    return _without_apposition(tokens, low, commas[-1])
