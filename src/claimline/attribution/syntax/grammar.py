"""What a word can be by its form and its neighbours: noun, plural, verb, date, beginning of a clause.

There is no dictionary behind it, only the small words and the reporting verbs; whatever is neither can be a noun.
"""

import re
from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.text.tokens import Token

_BEFORE_NAME = frozenset({"by", "said", "says", "that"})
_NEVER_BEFORE_THE = words.OPENERS | {"overnight", "incidentally", "christmas", "easter", "both", "all"}

Bounds = tuple[int, int]
"""Token indices: the first, and the one after the last."""

LONGEST_PHRASE = 80
"""Tokens that a phrase can have at most, so that no text, however odd, costs more than its length."""

_BARE = nouns.OFFICES | nouns.DOCUMENTS  # without an article in headlines: "No deal, says minister"
_DIGITS_OF_AGE = 3
_NOT_NOUNS = words.SMALL_WORDS | FINITE
_VERBS = FINITE | (words.AUXILIARIES - {"'s"})
_ONE_MEN = frozenset("specimen regimen abdomen omen amen semen acumen yemen bremen ramen".split())
_ALSO_PAST = frozenset(
    "agreed disagreed freed decreed guaranteed refereed".split()
)  # but "greed", "need", "speed"
_ALONE = words.QUANTIFIED | {"another", "one", "those"}
_UNFINISHED = {"'s", "last", "next", "first", "own", "other"} | words.POSSESSIVES | words.ARTICLES
_POINTING = words.DETERMINERS | {"'s", "one"}
_BEFORE_CLAUSE = words.CONJUNCTIONS | {"that"} | FINITE
CLOSING_MARKS = frozenset({"”", '"', "’", "''", "'", "»"})
_OF_ISSUE = frozenset({"dated", "from"})
_DATE_IN_DIGITS = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{2,4}")
_AFTER_DEED = words.DETERMINERS | words.OBJECTS | {"to", "that"}
_BEFORE_TIME = words.TIME_OPENERS | words.ADVERBS | words.NUMBERS | {"past", "over", "within"}
_WHICH = frozenset("that this last next each every".split())
_RENAMING = words.RELATIVES | set(
    "whose now formerly himself herself themselves nicknamed named known called dubbed".split()
)


def is_noun(token: Token) -> bool:
    """True for a word that can be a noun, name or adjective: it is none of the small words."""
    return token.low not in _NOT_NOUNS and token.is_word


def is_plural(token: Token) -> bool:
    """True for a noun that looks like a plural, or means several ("police")."""
    if token.low in nouns.COLLECTIVES:
        return True
    if token.low.endswith("men"):
        return token.low not in _ONE_MEN
    return token.low.endswith("s") and not token.low.endswith(("ss", "us", "is"))


def singular(word: str) -> str:
    """A noun in lower case without its plural ending, as far as the ending tells."""
    if not word.endswith(("s", "men")):
        return word
    for ending, one in (("men", "man"), ("sses", "ss"), ("ies", "y")):
        if word.endswith(ending):
            return word.removesuffix(ending) + one
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_time(token: Token) -> bool:
    """True for a word of the calendar, a year or a date in digits."""
    low = token.low
    if low in words.TIME_WORDS or (len(low) == 4 and low[:2] in {"18", "19", "20"} and low.isdigit()):
        return True
    return low[:1].isdigit() and _DATE_IN_DIGITS.fullmatch(low) is not None


def is_day_in_name(tokens: Sequence[Token], index: int, low: int) -> bool:
    """True for the "Today" of "Oster Today" at token `index`: a capital that such a word has in a name alone."""
    before = tokens[index - 1] if index > low else None
    named = tokens[index].is_capital and tokens[index].low in words.DAYS_IN_NAMES
    return named and before is not None and before.is_capital and is_noun(before) and not is_time(before)


def is_past(token: Token) -> bool:
    """True for a word in lower case that looks like a past form or participle."""
    past = token.low.endswith("ed") and (not token.low.endswith("eed") or token.low in _ALSO_PAST)
    return token.text[0].islower() and (past or token.low in words.IRREGULAR_PASTS)


def looks_like_verb(token: Token) -> bool:
    """True for a word in lower case that may be a verb: by its ending, or too short to tell."""
    return token.text[0].islower() and (
        token.low in FINITE or token.low.endswith(("ed", "ing", "s")) or len(token.low) <= 5
    )


def is_apposition(tokens: list[Token], start: int, end: int) -> bool:
    """True where the words after a comma say who the one before it is ("a former aide", "who runs the port")."""
    if start >= end:
        return False
    first, chunk = tokens[start], tokens[start:end]
    if first.low in words.RELATIVES and len(chunk) > 2 and chunk[1].low in FINITE and chunk[2].low == "that":
        return False  # "said Ort, who added that": more words of hers
    if first.low in _RENAMING or _is_age_or_home(chunk) or _gives_examples(chunk):
        return True
    comma = next((i for i in range(start, end) if tokens[i].text == ","), end)
    if comma < end and tokens[comma - 1].low not in _VERBS and tokens[comma + 1].low in words.RELATIVES:
        return is_apposition(tokens, start, comma)
    relative = first.low in words.ARTICLES and any(token.low in words.RELATIVES for token in chunk)
    if relative or any(token.low in _VERBS for token in chunk):
        return relative  # else a clause of its own
    goes_on = first.low not in {"a", "an"} and any(is_past(token) for token in chunk)
    # "The pilot, Bo Ek, runs the port, said an aide"
    goes_on = goes_on or (comma + 1 < end and opens_with_deed(tokens, comma + 1))
    # "according to reports, the army left" goes on with its own clause
    return not goes_on and (first.low in words.DETERMINERS or _opens_office(first))


def opens_with_deed(tokens: list[Token], index: int) -> bool:
    """True for the "runs the yard" and "plans to stay" that goes on after an apposition, not for "sales director"."""
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    deed = token.text.islower() and token.low.endswith("s") and token.low not in words.SMALL_WORDS
    return deed and following is not None and following.low in _AFTER_DEED


def _is_age_or_home(chunk: list[Token]) -> bool:
    """True for the "59" or "of Leeds" that papers put after a name, and whatever follows it."""
    if chunk[0].text.isdigit():
        return len(chunk[0].text) <= _DIGITS_OF_AGE and (len(chunk) == 1 or chunk[1].text == ",")
    return chunk[0].low in {"of", "from"} and len(chunk) > 1 and chunk[1].is_capital


def _gives_examples(chunk: Sequence[Token]) -> bool:
    """True for the "including nine pilots" and "like Mayor Ort of Senn" that name some of those before a comma."""
    alike = chunk[0].low in {"like", "such"} and not any(token.low in _VERBS for token in chunk)
    return alike or chunk[0].low == "including"


def _opens_office(token: Token) -> bool:
    """True for the first word of an apposition without article: "head of the port", "R-Ohio"."""
    if not is_noun(token) or is_time(token):
        return False
    return token.is_capital or not (is_plural(token) or token.low.endswith(("ing", "ly")))


def names_somebody(tokens: list[Token], start: int, end: int) -> bool:
    """True where a phrase can name a person, body or paper: it has a noun, and an article, a capital or a plural."""
    if end <= start or tokens[start].low in {"no", "neither"}:
        return False
    if tokens[start].low in _ALONE and (end - start == 1 or tokens[end - 1].low == "them"):
        return True  # "many", "most of them"
    if tokens[end - 1].low in _UNFINISHED:
        return False
    phrase = tokens[start:end]
    pointing = not _POINTING.isdisjoint([low for _, _, _, low in phrase])
    if not pointing and not any(token.is_capital for token in phrase):
        head = next((i for i in range(start + 1, end) if tokens[i].low in words.ATTACHING), end) - 1
        while head > start and is_past(tokens[head]):
            head -= 1  # "papers filed"
        counted = head + 1 < end and tokens[head + 1].low == "of" and is_plural(tokens[end - 1])
        if not is_plural(tokens[head]) and not counted and not (start == head and tokens[head].low in _BARE):
            return False  # a bare noun in the singular is no speaker: "derogatory", "unveil"
    return any(
        is_noun(t) and not is_time(t) and (not t.text[0].isdigit() or _is_aged(t)) for t in reversed(phrase)
    )


def _is_aged(token: Token) -> bool:
    """True for the "54-year-old" that stands for somebody."""
    return token.low.endswith("-year-old")


def is_owner(tokens: Sequence[Token], index: int) -> bool:
    """True for the "Carters" of "Carters’ Guild", with a capital and its "’s"."""
    return index + 1 < len(tokens) and tokens[index].is_capital and tokens[index + 1].low == "'s"


def is_inside_name(tokens: Sequence[Token], low: int, index: int) -> bool:
    """True for the small word in the middle of "Divers Without Fear" and "Shield the Gulls".

    "The" is one only where the name cannot be a place or date before it: "In Oslo the Board said" has no such name.
    """
    if index <= low or index + 1 >= len(tokens):
        return False
    word, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    if not (is_noun(before) and before.is_capital and is_noun(after) and after.is_capital):
        return False
    if word.low != "the":
        return word.low in words.INSIDE_NAMES and word.is_capital
    if word.is_capital or is_time(before) or before.low in _NEVER_BEFORE_THE or before.text.isupper():
        return False
    further = tokens[index - 2] if index - 2 >= low else None
    opens = further is None or not further.is_word or further.low in _BEFORE_NAME
    return opens and not before.low.endswith(("ing", "ed", "ly"))


def is_nickname(tokens: Sequence[Token], first: int, high: int) -> bool:
    """True for the quoted "Bee" of "Ana “Bee” Roe", from its opening mark at `first`."""
    if first < 1 or first + 3 >= high:
        return False
    marks = tokens[first].text in words.OPENING_MARKS and tokens[first + 2].text in CLOSING_MARKS
    return marks and all(tokens[index].is_capital for index in (first - 1, first + 1, first + 3))


def starts_clause(tokens: list[Token], low: int, index: int) -> bool:
    """True where a clause can begin at `index`: at the sentence's start, after a mark, conjunction or verb."""
    if index <= low:
        return True
    before = tokens[index - 1]
    return (
        before.text in words.CLAUSE_MARKS or before.text in words.QUOTE_MARKS or before.low in _BEFORE_CLAUSE
    )


def next_comma(tokens: list[Token], start: int, high: int) -> int:
    """The next comma, or other mark that ends a clause, outside brackets; else the end without its full stop."""
    depth = 0
    for index in range(start, high):
        text = tokens[index].text
        depth += (text == "(") - (text == ")")
        if depth <= 0 and (text in {",", ";", ":", "–", "—", "--"} or text in words.QUOTE_MARKS):
            return index
    return high - 1 if high > start and tokens[high - 1].text in words.FULL_STOPS else high


def before_time(tokens: list[Token], low: int, end: int) -> int:
    """`end` moved left over a date that stands between the phrase and the verb ("the army on Monday said")."""
    start = end
    if end - 2 > low and tokens[end - 1].low == "time" and tokens[end - 2].low in {"that", "the"}:
        start -= 1  # "the council at the time"
    elif end - 2 > low and tokens[end - 1].low in words.SEASONS_AND_FEASTS and tokens[end - 2].text in _WHICH:
        start -= 1  # "the men that summer", and not the band "Next Summer"
    while start > low and (
        (is_time(tokens[start - 1]) and not is_day_in_name(tokens, start - 1, low))
        or (start < end and tokens[start - 1].text.isdigit())
    ):
        start -= 1
    if start in {end, low}:
        return end
    while start > low and tokens[start - 1].low in _BEFORE_TIME | {"of", "that"}:
        start -= 1  # "the council of that time"
    if start - low > 1 and tokens[start - 1].low in _OF_ISSUE and _has_issues(tokens[start - 2]):
        start -= 1  # "the Gazette dated 4 March"
    if start - low > 2 and tokens[start - 1].low in words.NUMBERS and tokens[start - 2].low == "of":
        start -= 2  # "her coach of ten years"
    return start


def _has_issues(token: Token) -> bool:
    """True for a paper or a report, which a day tells from others of its name."""
    return token.low in nouns.OUTLETS or singular(token.low) in nouns.DOCUMENTS
