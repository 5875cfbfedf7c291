"""What a phrase can grow over to the left, one step at a time; each step has a phrase that is its test.

`phrase_before` finds where a phrase ends, and whether it is the subject of a verb.
"""

from typing import NamedTuple

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import (
    CLOSING_MARKS,
    before_time,
    is_day_in_name,
    is_inside_name,
    is_nickname,
    is_noun,
    is_owner,
    is_past,
    is_plural,
    is_time,
    looks_like_verb,
    names_somebody,
    singular,
    starts_clause,
)
from claimline.attribution.syntax.proper_names import is_firm_mark, is_first_of_name, is_point_of_company
from claimline.attribution.syntax.steps import Step, StepsOver, among
from claimline.attribution.syntax.towns import town_before
from claimline.attribution.syntax.unlisted import tells
from claimline.attribution.syntax.unnamed import is_speaker_noun
from claimline.text.tokens import Token

_LONGEST_BRACKET = 14
_OPENS_RELATIVE = words.RELATIVES | {"that"} | words.SPEAKERS | words.PERSONS
_GOES_ON_BEFORE = words.ATTACHING | words.DETERMINERS | words.NUMBERS | {"and"}
_ABOUT = frozenset({"about", "around", "over", "nearly", "almost", "roughly", "only", "just"})
_AT_LEAST = frozenset({"at least", "at most", "more than", "fewer than", "less than", "up to"})
_ENDS_QUANTITY = _ABOUT | {compared.split()[1] for compared in _AT_LEAST}
_OF_MINE = frozenset({"mine", "his", "hers", "theirs", "ours", "them"})
_COUNTED = words.QUANTIFIED | {"one", "those", "mine", "hers", "theirs", "ours"}
WHERE_SPOKEN = frozenset({"in", "at", "on", "during"})


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


def _over_bracket(phrase: Phrase) -> int | None:
    leftmost = max(phrase.low + 1, phrase.start - _LONGEST_BRACKET)
    return next((i for i in range(phrase.start - 2, leftmost - 1, -1) if phrase.tokens[i].text == "("), None)


def _over_day_in_name(phrase: Phrase) -> int | None:
    return phrase.start - 2 if is_day_in_name(phrase.tokens, phrase.start - 1, phrase.low) else None


def _over_date(phrase: Phrase) -> int | None:
    beyond = phrase.before()
    if not phrase.begun:
        return None
    described = phrase.first.low == "'s" or (beyond is not None and beyond.low in words.DETERMINERS)
    return phrase.start - 1 if described else None


def _over_inner_date(phrase: Phrase) -> int | None:
    """Over "in May" between a noun and what belongs to it."""
    if not phrase.begun or phrase.first.low not in words.ATTACHING:
        return None
    start = before_time(phrase.tokens, phrase.low, phrase.start)
    return start if phrase.low < start < phrase.start and is_noun(phrase.tokens[start - 1]) else None


def _is_timeless_noun(token: Token) -> bool:
    return is_noun(token) and not is_time(token)


def _over_noun(phrase: Phrase) -> int | None:
    beyond = phrase.before()
    if phrase.begun and phrase.next.text in words.PAST_ONLY:
        return None
    if phrase.begun and beyond is not None and is_past(phrase.next) and is_noun(beyond):
        opens = phrase.start - 2 == phrase.low and is_plural(beyond)  # "Officials briefed on it"
        verb = (beyond.is_capital and not opens) or phrase.first.is_capital
        verb = verb or (
            is_plural(beyond) and phrase.next.low in words.IRREGULAR_PASTS and is_noun(phrase.first)
        )
        return None if verb else phrase.start - 1  # "Ort attacked the plan", "the letter reached Ort"
    return phrase.start - 1


def _over_determiner(phrase: Phrase) -> int | None:
    if phrase.next.low == "that" and phrase.begun:
        first, last = phrase.first, phrase.tokens[phrase.end - 1]
        if first.is_capital or first.low in words.DETERMINERS or is_plural(last) or is_plural(first):
            return None  # "says that Ort", "notes that pilots": no "that pilot"
    counts = phrase.begun and phrase.next.low in {"one", "those"}
    return phrase.start - 1 if counts or phrase.next.low in words.DETERMINERS else None


def _over_possessive(phrase: Phrase) -> int | None:
    return phrase.start - 1 if phrase.noun_beyond else None


def _over_preposition(phrase: Phrase) -> int | None:
    if not phrase.begun:
        return None
    beyond = phrase.before()
    if beyond is not None and is_past(beyond) and (verb := phrase.before(3)) and verb.low in words.BE:
        return None  # "was aimed at those"
    quantity = beyond is not None and (beyond.text == ")" or beyond.low in _COUNTED or beyond.text.isdigit())
    noun = phrase.before(3)
    dated = (
        phrase.next.low == "by"
        and beyond is not None
        and is_time(beyond)
        and noun is not None
        and is_past(noun)
    )
    if dated and (issued := phrase.before(4)) is not None and is_noun(issued):
        return phrase.start - 3  # "a report released Monday by the port"
    if phrase.next.low == "by" and beyond is not None and beyond.low in FINITE and is_past(beyond):
        # "rebels quoted by Ort"
        return phrase.start - 2 if noun is not None and is_noun(noun) else None
    return phrase.start - 1 if phrase.noun_beyond or quantity else None


def _over_mine(phrase: Phrase) -> int | None:
    beyond = phrase.before()
    return phrase.start - 2 if beyond is not None and beyond.low == "of" else None


def _over_office(phrase: Phrase) -> int | None:
    """Over "as" in "her time as mayor"; in "Inquiry opens as mayor denies it" it opens the clause of the mayor."""
    office = phrase.begun and phrase.first.low in nouns.OFFICES
    owners = [owner for owner in (phrase.before(3), phrase.before(4)) if owner]
    owned = any(owner.low in words.POSSESSIVES for owner in owners) or (owners and owners[0].low == "'s")
    return phrase.start - 1 if office and owned and phrase.noun_beyond else None


def _over_quantity(phrase: Phrase) -> int | None:
    if not phrase.begun or not (phrase.first.text[0].isdigit() or phrase.first.low in words.NUMBERS):
        return None
    if phrase.next.low in _ABOUT:
        return phrase.start - 1
    beyond = phrase.before()
    compared = beyond is not None and f"{beyond.low} {phrase.next.low}" in _AT_LEAST
    return phrase.start - 2 if compared else None


def _over_two_adjectives(phrase: Phrase) -> int | None:
    beyond, further = phrase.before(2), phrase.before(3)
    if not phrase.begun or beyond is None or not is_noun(beyond):
        return None
    both_lower = phrase.first.text[0].islower() and beyond.text[0].islower()
    if phrase.first.low in words.DETERMINERS or (further is not None and is_noun(further)):
        return None
    return phrase.start - 2 if both_lower else None


def _is_left_by_verb(phrase: Phrase) -> bool:
    """True for the "and" of "the mayor left and Ort", not for that of "the accused and Ort"."""
    verb, subject = phrase.before(2), phrase.before(3)
    past = verb is not None and is_past(verb)
    return past and subject is not None and is_noun(subject)


def _over_and(phrase: Phrase) -> int | None:
    owner = phrase.start - 3
    if owner >= phrase.low and all(is_owner(phrase.tokens, i) for i in (owner, phrase.start)):
        return owner  # "the Carters’ and Millers’ Guild"
    if not phrase.begun or not phrase.noun_beyond or _is_left_by_verb(phrase):
        return None
    left = phrase_start(phrase.tokens, phrase.low, phrase.start - 1)
    named = names_somebody(phrase.tokens, left, phrase.start - 1)
    named = named and not tells(phrase.tokens, left, phrase.start - 1)
    return left if named and starts_clause(phrase.tokens, phrase.low, left) else None


def _over_relative(phrase: Phrase) -> int | None:
    opens = phrase.begun and not (phrase.first.low in words.DETERMINERS or is_speaker_noun(phrase.first))
    return phrase.start - 1 if opens and phrase.noun_beyond and looks_like_verb(phrase.first) else None


def _over_adverb(phrase: Phrase) -> int | None:
    beyond = phrase.before()
    described = beyond is not None and beyond.low in words.DETERMINERS | {"'s"}
    return phrase.start - 1 if phrase.begun and described else None


def _over_word_inside_name(phrase: Phrase) -> int | None:
    inside = phrase.begun and is_inside_name(phrase.tokens, phrase.low, phrase.start - 1)
    return phrase.start - 2 if inside else None


def _over_point(phrase: Phrase) -> int | None:
    return phrase.start - 1 if is_point_of_company(phrase.tokens, phrase.start - 1) else None


def _over_comma_of_firm(phrase: Phrase) -> int | None:
    return phrase.start - 1 if phrase.begun and is_firm_mark(phrase.tokens, phrase.start - 1) else None


def _over_town(phrase: Phrase) -> int | None:
    town = town_before(phrase.tokens, phrase.low, phrase.start - 1) if phrase.begun else None
    return town[0] if town else None


def _over_first(phrase: Phrase) -> int | None:
    return phrase.start - 1 if phrase.begun and is_first_of_name(phrase.tokens, phrase.start - 1) else None


def _over_nickname(phrase: Phrase) -> int | None:
    nickname = phrase.begun and is_nickname(phrase.tokens, phrase.start - 3, phrase.start + 1)
    return phrase.start - 3 if nickname else None


def _is_adverb(token: Token) -> bool:
    return token.low.endswith("ly")


_DETERMINER = among(words.DETERMINERS | {"one", "those"})

STEPS: tuple[Step[Phrase], ...] = (
    Step("bracket", "Senator Lena Ort (D-Ohio)", among({")"}), _over_bracket),
    Step("day in a name", "Oster Today", among(words.DAYS_IN_NAMES), _over_day_in_name),
    Step("date", "Friday’s ruling", is_time, _over_date),
    Step("quantity", "at least 40 pilots", among(_ENDS_QUANTITY), _over_quantity),
    Step("inner date", "a report published in June by the board", is_time, _over_inner_date),
    Step("noun", "local harbour officials", _is_timeless_noun, _over_noun),
    Step("inside a name", "Divers Without Fear", among(words.INSIDE_NAMES), _over_word_inside_name),
    Step("point of a company", "Harlow Corp. International", among({"."}), _over_point),
    Step("town", "the Oster, N.Y., ferry board", among({",", "-"}), _over_town),
    Step("first of a name", "First Harbour Corp", among({"first"}), _over_first),
    Step("comma of a firm", "Hale, Roe & Ort", among({","}), _over_comma_of_firm),
    Step("nickname", "Lena “Bee” Ort", among(CLOSING_MARKS), _over_nickname),
    Step("determiner", "all the pilots", _DETERMINER, _over_determiner),
    Step("possessive", "Lena Ort’s deputy", among({"'s"}), _over_possessive),
    Step("preposition", "the head of the port", among(words.ATTACHING), _over_preposition),
    Step("friend of mine", "a friend of mine in Oslo", among(_OF_MINE), _over_mine),
    Step("office", "critics of her time as mayor", among({"as"}), _over_office),
    Step("two adjectives", "state and local leaders", among({"and"}), _over_two_adjectives),
    Step("and", "Lena Ort and her deputy", among({"and", "&"}), _over_and),
    Step("relative clause", "all the pilots I met", among(_OPENS_RELATIVE), _over_relative),
    Step("adverb", "a recently divided board", _is_adverb, _over_adverb),
)
_STEPS_OVER = StepsOver(STEPS)


def phrase_start(tokens: list[Token], low: int, end: int) -> int:
    """Where the phrase that ends before token `end` begins."""
    start = end
    while start > low:
        following = tokens[start - 1].low
        if start < end and tokens[start].low in words.DETERMINERS and following not in _GOES_ON_BEFORE:
            break
        if following in WHERE_SPOKEN and tokens[end - 1].low in nouns.OCCASIONS:
            written = start - 1 > low and singular(tokens[start - 2].low) in nouns.DOCUMENTS
            if not written:  # but "a document on her website"
                break
        phrase = Phrase(tokens, low, start, end)
        for step in _STEPS_OVER[following]:
            if (new_start := step.grow(phrase)) is not None:
                break
        else:
            break
        start = new_start
    return start
