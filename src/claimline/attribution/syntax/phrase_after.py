"""The phrase that begins right after a word and names somebody: "according to Lena Ort, a former pilot".

It grows to the right, one step at a time; `STEPS` lists what it can grow over, each with a phrase that is its test.
"""

from typing import NamedTuple

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FORMS_OF_TELL, THIRD_PERSONS
from claimline.attribution.syntax.grammar import (
    LONGEST_PHRASE,
    Bounds,
    is_apposition,
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
    next_comma,
    singular,
)
from claimline.attribution.syntax.lists import is_of_departments, items_of
from claimline.attribution.syntax.steps import Step, StepsOver, among
from claimline.text.tokens import Token

_LONGEST_BRACKET = 8
_ALWAYS_ATTACH = frozenset(
    {"of", "for", "from", "inside", "near", "within", "with", "against", "behind", "between"}
)
_BEFORE_DETERMINER = words.ATTACHING | words.DETERMINERS | words.CONJUNCTIONS
_AFTER_PARTICIPLE = frozenset({"by", "on", "with", "about", "for"})
_NOT_LAST = words.PREPOSITIONS | words.CONJUNCTIONS | words.ARTICLES
_REACH_OF_OCCASION = 5


def phrase_after(tokens: list[Token], start: int, high: int, *, apposition: bool = True) -> Bounds | None:
    """The noun phrase that begins at token `start`, not reaching beyond `high`; None where there is none.

    Args:
        tokens: of a paragraph.
        start: where the phrase begins.
        high: the first token that it cannot have.
        apposition: whether what follows a comma ("Lena Ort, a former pilot") may belong to it.
    """
    high = min(high, start + LONGEST_PHRASE)
    if start >= high:
        return None
    if tokens[start].low in words.PERSONS:
        return start, start + 1
    end = _phrase_end(tokens, start, high)
    shop = is_owner(tokens, end - 2) and (end == high or tokens[end].text == ",")  # "according to Hale’s,"
    if not names_somebody(tokens, start, end - shop):
        return None
    if listed := _end_of_list(tokens, start, end, high):
        return start, listed
    while apposition and end < high and tokens[end].text == ",":
        stop = next_comma(tokens, end + 1, high)
        if not is_apposition(tokens, end + 1, stop):
            break
        end = stop
    return start, end


def date_after(tokens: list[Token], start: int, high: int) -> int:
    """Where "of 4 March 1978" ends, the day of issue that follows a source; `start` where no day stands there."""
    if start >= high or tokens[start].low not in {"of", "dated"}:
        return start
    end = start + 1
    while end < high and (is_time(tokens[end]) or tokens[end].low.rstrip("stndrh").isdigit()):
        end += 1
    return end if end - start > 2 and any(token.is_word for token in tokens[start + 1 : end]) else start


def _end_of_list(tokens: list[Token], start: int, end: int, high: int) -> int | None:
    """Where the speakers end whom commas and "and" list ("the council, the police and the Red Cross"), or None."""
    if end >= high or tokens[end].text != ",":
        return None
    while end < high and (tokens[end].text == "," or tokens[end].low == "and"):
        first = end + 1
        first += first < high and tokens[first].low == "and"
        end = _phrase_end(tokens, first, high)
        if end == first:
            return None
        if items_of(tokens[start:end]) or is_of_departments(tokens[start:end]):
            return end if end == high or not tokens[end].is_word else None
    return None


class Phrase(NamedTuple):
    """A phrase on its way to the right: tokens `start` to `end` so far, `high` the limit."""

    tokens: list[Token]
    start: int
    end: int
    high: int

    @property
    def next(self) -> Token:
        """The token that the phrase may grow over."""
        return self.tokens[self.end]

    @property
    def last(self) -> Token | None:
        """The rightmost token of the phrase so far, or None."""
        return self.tokens[self.end - 1] if self.end > self.start else None

    @property
    def beyond(self) -> Token | None:
        """The token right of the next one, or None."""
        return self.tokens[self.end + 1] if self.end + 1 < self.high else None


def _over_bracket(phrase: Phrase) -> int | None:
    if phrase.last is None:
        return None
    rightmost = min(phrase.end + _LONGEST_BRACKET, phrase.high)
    return next((i + 1 for i in range(phrase.end + 1, rightmost) if phrase.tokens[i].text == ")"), None)


def _over_determiner(phrase: Phrase) -> int | None:
    if phrase.next.low not in words.DETERMINERS:
        return phrase.end + 1 if phrase.next.low == "one" and phrase.last is None else None
    if phrase.last is not None and phrase.last.low in words.POSSESSIVES:
        return None  # "told her the ferry was late"
    opens = phrase.last is None or phrase.last.low in _BEFORE_DETERMINER
    return phrase.end + 1 if opens else None


def _over_noun(phrase: Phrase) -> int | None:
    following, last = phrase.next, phrase.last
    if is_time(following):
        possessor = phrase.beyond is not None and phrase.beyond.low == "'s"
        dated = last is not None and last.low in words.DETERMINERS and following.text.isdigit()
        if not possessor and not dated:
            return None
    if last is not None and following.low in THIRD_PERSONS and is_plural(last):
        return None  # "activists shows"
    ended = last is not None and (is_noun(last) or last.low in words.DAYS_IN_NAMES)
    verb = ended and is_past(following)
    return None if verb and not _describes(phrase) else phrase.end + 1  # "said Ort", not "said Ort resigned"


def _describes(phrase: Phrase) -> bool:
    """True for a participle with what belongs to it: "people briefed on the talks"."""
    if phrase.last is None or phrase.beyond is None or phrase.beyond.low not in _AFTER_PARTICIPLE:
        return False
    return is_plural(phrase.last) and not phrase.last.is_capital


def _over_earlier(phrase: Phrase) -> int | None:
    described = phrase.last is not None and phrase.last.low in words.DETERMINERS | {"'s"}
    noun = phrase.beyond is not None and is_noun(phrase.beyond) and not is_time(phrase.beyond)
    return phrase.end + 1 if described and noun else None


def _over_day_in_name(phrase: Phrase) -> int | None:
    return phrase.end + 1 if is_day_in_name(phrase.tokens, phrase.end, phrase.start) else None


def _over_possessive(phrase: Phrase) -> int | None:
    return phrase.end + 1 if phrase.last is not None else None


def _over_relative(phrase: Phrase) -> int | None:
    if phrase.last is None:
        return None
    end = next_comma(phrase.tokens, phrase.end + 1, phrase.high)
    told = phrase.start > 0 and phrase.tokens[phrase.start - 1].low in FORMS_OF_TELL
    if told:  # "told people who live in Oslo that", not "told the board which bridge fell"
        return next((i for i in range(phrase.end, end) if phrase.tokens[i].low == "that"), None)
    return end


def _over_preposition(phrase: Phrase) -> int | None:
    if phrase.last is None or phrase.beyond is None:
        return None
    word = phrase.next.low
    if date_after(phrase.tokens, phrase.end, phrase.high) > phrase.end:
        return None  # "the Gazette of 4 March 1978"
    if phrase.beyond.low.endswith("ing") and not phrase.beyond.is_capital:
        return None  # a deed: "accused by residents of taking aid"
    by = word == "by" and singular(phrase.last.low) in nouns.DOCUMENTS  # "a survey by the county"
    if by or word in _ALWAYS_ATTACH or (word == "to" and phrase.last.low in nouns.POSTS_TO):
        return phrase.end + 1
    if word not in {"in", "at", "on"}:
        return None
    rest = phrase.tokens[phrase.end + 1 : min(phrase.end + 1 + _REACH_OF_OCCASION, phrase.high)]
    spoken = any(is_time(token) or token.low in nouns.OCCASIONS for token in rest)
    return None if spoken else phrase.end + 1  # "said Lena Ort in an interview on Monday"


def _over_joined_owners(phrase: Phrase) -> int | None:
    """Over the "and" of "the Carters’ and Millers’ Guild", one body of both."""
    end = phrase.end
    joined = end - 2 >= phrase.start and is_owner(phrase.tokens, end - 2) and is_owner(phrase.tokens, end + 1)
    return end + 1 if joined else None


def _over_and(phrase: Phrase) -> int | None:
    last, beyond = phrase.last, phrase.beyond
    if last is None or beyond is None:
        return None
    alike = is_noun(beyond) and beyond.is_capital == last.is_capital and not looks_like_verb(beyond)
    return phrase.end + 1 if alike or beyond.low in words.ARTICLES else None


def _over_word_inside_name(phrase: Phrase) -> int | None:
    if phrase.last is None or not is_inside_name(phrase.tokens, phrase.start, phrase.end):
        return None
    end = phrase.end + 1
    while end < phrase.high and phrase.tokens[end].is_capital:
        end += 1
    addressed = phrase.start > 0 and phrase.tokens[phrase.start - 1].low in FORMS_OF_TELL
    goes_on = end < phrase.high and phrase.tokens[end].is_word
    if phrase.next.text == "the" and (addressed or goes_on):
        return None  # "told Ort the Board was late"
    return end


def _over_nickname(phrase: Phrase) -> int | None:
    return phrase.end + 3 if phrase.last and is_nickname(phrase.tokens, phrase.end, phrase.high) else None


STEPS: tuple[Step[Phrase], ...] = (
    Step("bracket", "Senator Lena Ort (D-Ohio)", among({"("}), _over_bracket),
    Step("inside a name", "Divers Without Fear", among(words.INSIDE_NAMES), _over_word_inside_name),
    Step("nickname", "Lena “Bee” Ort", among(words.OPENING_MARKS), _over_nickname),
    Step("day in a name", "Oster Today", among(words.DAYS_IN_NAMES), _over_day_in_name),
    Step("determiner", "all the pilots", among(words.DETERMINERS | {"one"}), _over_determiner),
    Step("noun", "local harbour officials", is_noun, _over_noun),
    Step("earlier", "an earlier inquiry", among({"earlier", "later", "early", "late"}), _over_earlier),
    Step("possessive", "Lena Ort’s deputy", among({"'s"}), _over_possessive),
    Step("relative clause", "people who live in Oslo", among(words.RELATIVES), _over_relative),
    Step("preposition", "the head of the port", among(words.ATTACHING), _over_preposition),
    Step("joined owners", "the Carters’ and Millers’ Guild", among({"and"}), _over_joined_owners),
    Step("and", "Lena Ort and Mia Hale", among({"and", "&"}), _over_and),
)
_STEPS_OVER = StepsOver(STEPS)


def _phrase_end(tokens: list[Token], start: int, high: int) -> int:
    """Where the phrase that begins at token `start` ends."""
    end = start
    while end < high:
        phrase = Phrase(tokens, start, end, high)
        for step in _STEPS_OVER[tokens[end].low]:
            if (new_end := step.grow(phrase)) is not None:
                break
        else:
            break
        end = new_end
    while end > start and (tokens[end - 1].low in _NOT_LAST or _hangs(tokens, start, end)):
        end -= 1
    return end


def _hangs(tokens: list[Token], start: int, end: int) -> bool:
    """True for the last word of "court papers filed", of which nothing follows that belongs to it."""
    return end - start > 1 and is_past(tokens[end - 1]) and is_plural(tokens[end - 2])
